"""Fold British to American spelling, and recognise misspelt lexicon words.

Both sides of a comparison are folded alike, so a fold need not give a real word ("promise"
becomes "promize" everywhere); it only must not make two different words equal.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

_FOLDS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=[a-z]{3})is(e|es|ed|ing|er|ers|ation|ations)$", r"iz\1"),
        (r"(?<=[a-z]{2})ys(e|es|ed|ing)$", r"yz\1"),
        (r"(?<=[a-z]{2})our(|s|ed|ing|able|ite|ites|ful|al|less)$", r"or\1"),
        (r"(?<=[a-z]{2})ll(ed|ing|er|ers)$", r"l\1"),
        (r"aesth", "esth"),
        (r"(?<=^h)aem", "em"),
        (r"^paed", "ped"),
        (r"^oe(?=[dst])", "e"),
        (r"(?<=leuk)aem", "em"),
        (r"^(program)me(s?)$", r"\1\2"),
        (r"^(cent|fib|theat)re(s?)$", r"\1er\2"),
        (r"^(licen|defen|offen)ce(s?)$", r"\1se\2"),
        (r"^sceptic", "skeptic"),
        (r"^grey", "gray"),
        (r"^practise", "practice"),
    )
)

# One look tells most words that no fold applies.
_MAYBE = re.compile("is[ei]|isa|ys[ei]|our|ll[ei]|aes|^haem|^paed|^oe|ukaem|mme|re|ce|scept|^gr|ise")


_SAME = {"num": "number", "1": "one", "4ever": "forever", "4eva": "forever"}


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The comparison form of a word: lower case, American spelling."""
    word = word.lower()
    if len(word) < 5 or not word.isalpha() or not _MAYBE.search(word):
        return _SAME.get(word, word)
    for pattern, replacement in _FOLDS:
        word = pattern.sub(replacement, word)
    return word


class Misspellings:
    """Maps a word nobody knows to the lexicon word it nearly is, or to itself.

    rapidfuzz proposes; a word that is known, short, or a regular derivation of its neighbour is left alone.
    """

    def __init__(self, wanted: Iterable[str], known: Collection[str]):
        self._known = known
        self._wanted: dict[str, list[str]] = {}
        for word in sorted(set(wanted)):
            if len(word) >= 6 and word.isalpha():
                self._wanted.setdefault(word[0], []).append(word)
        self._seen: dict[str, str] = {}

    def correct(self, word: str) -> str:
        """`word` (folded) itself, or the lexicon word it misspells."""
        if len(word) < 6 or not word.isalpha() or word in self._known:
            return word
        if word not in self._seen:
            self._seen[word] = self._nearest(word)
        return self._seen[word]

    def _nearest(self, word: str) -> str:
        allowed = 1 if len(word) < 10 else 2
        choices = self._wanted.get(word[0], [])
        found = process.extractOne(word, choices, scorer=OSA.distance, score_cutoff=allowed)
        if found is None or _derived(word, found[0]):
            return word
        return str(found[0])


def _derived(word: str, neighbour: str) -> bool:
    """Do the two differ only by endings that English really has ("eraser", "erases")?"""
    stem = len(_common_prefix(word, neighbour))
    return word[stem:] in _ENDINGS and neighbour[stem:] in _ENDINGS


_ENDINGS = frozenset(("", "d", "e", "ed", "er", "ers", "es", "or", "ors", "r", "rs", "s"))


def _common_prefix(one: str, other: str) -> str:
    length = 0
    for a, b in zip(one, other):
        if a != b:
            break
        length += 1
    return one[:length]
