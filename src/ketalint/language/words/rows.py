"""Words in a row as families are looked up in it: without hyphens and quotation marks, with their places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Cues, Words


@dataclass(frozen=True)
class Row:
    """Comparison words without hyphens and quotation marks, and the tokens they stand for."""

    words: list[str]
    places: list[int]

    def has(self, cues: Cues, *families: str) -> bool:
        return cues.stand_in(self.words, families)

    def found(self, cues: Cues, family: str) -> list[int]:
        """The token places where words of a family begin."""
        return [self.places[i] for i in cues[family].places(self.words)]

    def begins(self, cues: Cues, family: str) -> bool:
        return bool(self.words) and cues[family].at(self.words, 0) > 0

    def ends(self, cues: Cues, family: str) -> bool:
        """Do words of a family stand at the end, an article aside?"""
        n = len(self.words) - (self.words[-1:] in (["the"], ["its"], ["your"]))
        return any(cues[family].at(self.words, i) == n - i for i in range(max(0, n - 4), n))


EMPTY = Row([], [])


def row_of(analysis: Analysis, places: Iterable[int]) -> Row:
    """The words at these places. Of a stretch they are made once: many readers ask for the same sentence."""
    if not isinstance(places, range):
        return _made(analysis, places)
    known = analysis.rows.get(places)
    if known is None:
        known = analysis.rows[places] = _made(analysis, places)
    return known


def _made(analysis: Analysis, places: Iterable[int]) -> Row:
    low, silent = analysis.low, analysis.silent
    kept = [i for i in places if not silent[i]]
    return Row(Words([low[i] for i in kept]), kept)


def whole(analysis: Analysis | None) -> Row:
    return EMPTY if analysis is None else row_of(analysis, range(len(analysis.doc)))
