"""Keys: what entries of the lexicon are looked up by before their inflected forms are made.

The key of an entry's word is the word itself; "=" and the word where only that form counts. A word of a draft
has the keys of all the words that it may be a form of. An entry can stand only where a key of each of its
words is; whether it does stand there is then told by the forms, of the few entries that are left.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ketalint.language.words.inflection import IRREGULAR, bases, forms
from ketalint.language.words.spelling import fold

# "analyses" is one of "analysis", though it folds to "analyzes".
_FOLDED = {fold(form): word for word, family in IRREGULAR.items() for form in family if fold(form) != form}


@cache
def keys_of(word: str) -> frozenset[str]:
    """Of a word in comparison form, the keys of the pieces that it may be one of."""
    return bases(word) | {"=" + word, _FOLDED.get(word, word)}


@cache
def forms_of_key(key: str) -> frozenset[str]:
    """The words that a key stands for, in comparison form."""
    return frozenset([key[1:]]) if key[:1] == "=" and key != "=" else frozenset(map(fold, forms(key)))


def keys_among(words: Iterable[str]) -> set[str]:
    """The keys of all the words."""
    return set().union(*map(keys_of, words))
