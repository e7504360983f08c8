"""How the words of a family are looked for in a sentence: with fillers between them, and not past a break."""

from __future__ import annotations

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Family, Words
from ketalint.language.words.rows import Row

BREAKS = frozenset((";", ":", "—", "–", ".", "!", "?", "but"))


def loosely(analysis: Analysis, family: Family, start: int, end: int) -> range | None:
    """The first place of an entry of the family, with or without articles and adverbs between its words."""
    if not family.touches(analysis.low.distinct):
        return None
    strict = family.first(analysis.low, start, end)
    if strict is not None:
        return strict
    row = _without_fillers(analysis)
    for place, length in family.places(row.words).items():
        said = range(row.places[place], row.places[place + length - 1] + 1)
        if said.start >= start and said.stop <= end:
            return said
    return None


def _without_fillers(analysis: Analysis) -> Row:
    """The words of a block without articles and adverbs, made once."""
    row = analysis.rows.get("without fillers")
    if row is None:
        skip = analysis.skip
        kept = [i for i, word in enumerate(analysis.low) if word not in _FILLERS and not skip[i]]
        row = analysis.rows["without fillers"] = Row(Words([analysis.low[i] for i in kept]), kept)
    return row


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
