"""How the words of a family are looked for in a sentence: with fillers between them, and not past a break."""

from __future__ import annotations

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Family

BREAKS = frozenset((";", ":", "—", "–", ".", "!", "?", "but"))


def loosely(analysis: Analysis, family: Family, start: int, end: int) -> range | None:
    """The first place of an entry of the family, with or without articles and adverbs between its words."""
    strict = family.first(analysis.low, start, end)
    if strict is not None:
        return strict
    kept = [i for i in range(start, end) if analysis.low[i] not in _FILLERS and not analysis.skip[i]]
    row = [analysis.low[i] for i in kept]
    found = family.first(row, 0, len(row))
    return None if found is None else range(kept[found.start], kept[found.stop - 1] + 1)


_FILLERS = frozenset(
    """
    a all already also an any both even every finally its just long medical now once our own quite really
    scientific simply some still such the their these this truly us very whole you your
    """.split()
)


def parted(low: list[str], start: int, end: int) -> bool:
    """Does a break stand between two places?"""
    return any(low[i] in BREAKS or low[i] == "," for i in range(start, end))


def cover(*parts: range) -> range:
    """From the first of several places to the last."""
    return range(min(p.start for p in parts), max(p.stop for p in parts))
