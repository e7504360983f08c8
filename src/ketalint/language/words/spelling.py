"""Fold British to American spelling, and recognise misspelt lexicon words.

Both sides of a comparison are folded alike, so a fold need not give a real word ("promise"
becomes "promize" everywhere); it only must not make two different words equal.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

# Words that keep their s on both sides of the ocean.
_ALWAYS_S = (
    "adverti|advi|appra|ari|brui|chasti|compri|compromi|conci|crui|demi|despi|devi|disea|disgui|enterpri|exci|exerci|"
    "experti|franchi|improvi|likewi|merchandi|noi|otherwi|paradi|phra|poi|prai|preci|premi|promi|rai|reali?s?m|revi|"
    "ri[sz]|supervi|surpri|televi|treati|wi[sz]"
)

_FOLDS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (rf"^(?!{_ALWAYS_S})([a-z]{{3,}})is(e|es|ed|ing|er|ers|ation|ations)$", r"\1iz\2"),
        (r"(?<=[a-z]{2})ys(e|es|ed|ing)$", r"yz\1"),
        (r"(?<=[a-z]{2})our(|s|ed|ing|able|ite|ites|ful|al|less)$", r"or\1"),
        (
            r"^(cance|trave|labe|mode|counse|fue|leve|signa|tota|marve|channe|tunne)ll(ed|ing|er|ers)$",
            r"\1l\2",
        ),
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

# One look tells most words that no fold applies, a second one the rest of them.
_ANY = re.compile("|".join(pattern.pattern for pattern, _ in _FOLDS))
_MAYBE = re.compile("is[ei]|isa|ys[ei]|our|ll[ei]|aes|^haem|^paed|^oe|ukaem|mme|re|ce|scept|^gr|ise")


_SAME = {
    "num": "number", "1": "one", "4ever": "forever", "4eva": "forever",
    "any1": "anyone", "every1": "everyone", "evry1": "everyone", "evr1": "everyone", "ev1": "everyone",
}  # fmt: skip


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The comparison form of a word: lower case, American spelling."""
    word = word.lower()
    if len(word) < 4 or not word.isalpha() or not _MAYBE.search(word) or not _ANY.search(word):
        return _SAME.get(word, word)
    for pattern, replacement in _FOLDS:
        word = pattern.sub(replacement, word)
    return word


@lru_cache(maxsize=1)
def well_spelt() -> frozenset[str]:
    """Ordinary words a letter or two away from one of the lexicon: "discharged", "bitter", "retain"."""
    return frozenset((Path(__file__).parent / "spelt.txt").read_text(encoding="utf-8").split())


class Misspellings:
    """Maps a word nobody knows to the lexicon word it nearly is, or to itself.

    rapidfuzz proposes; a word that is known, short, or a regular derivation of its neighbour is left alone.
    """

    def __init__(self, wanted: Callable[[str], Iterable[str]], known: Callable[[str], bool]):
        """`wanted` gives the words that may be meant by one that begins with a letter."""
        self._known = known
        self._wanted = wanted
        self._seen: dict[str, str] = {}
        self._by_letter: dict[str, list[str]] = {}

    def correct(self, word: str) -> str:
        """`word` (folded) itself, or the lexicon word it misspells."""
        if len(word) < 6 or not word.isalpha():
            return word
        if word not in self._seen:
            right = self._known(word) or word in well_spelt()
            self._seen[word] = word if right else self._nearest(word)
        return self._seen[word]

    def _nearest(self, word: str) -> str:
        allowed = 1 if len(word) < 10 else 2
        choices = self._choices(word[0])
        found = process.extractOne(word, choices, scorer=OSA.distance, score_cutoff=allowed)
        if found is None or _derived(word, found[0]):
            return word
        return str(found[0])

    def _choices(self, letter: str) -> list[str]:
        """The words with that first letter that may be meant, sorted."""
        known = self._by_letter.get(letter)
        if known is None:
            meant = {word for word in self._wanted(letter) if len(word) >= 6 and word.isalpha()}
            known = self._by_letter[letter] = sorted(meant)
        return known


def _derived(word: str, neighbour: str) -> bool:
    """Do the two differ only by endings that English really has ("eraser", "erases")?"""
    if neighbour.endswith("ss") and word == neighbour[:-1]:
        return False  # "harmles"
    stem = len(_common_prefix(word, neighbour))
    return word[stem:] in _ENDINGS and neighbour[stem:] in _ENDINGS


_ENDINGS = frozenset(("", "d", "e", "ed", "er", "ers", "es", "or", "ors", "r", "rs", "s"))


def _common_prefix(one: str, other: str) -> str:
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return one[:length]
