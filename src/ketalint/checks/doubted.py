"""Findings of the rules that the learned reader doubts: they are left out, and it is told why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ketalint.checks.raw import Raw, RawCleared
from ketalint.model import Doubt, Reading


def without_doubted(found: Iterable[Raw], readings: Sequence[Reading]) -> tuple[list[Raw], list[RawCleared]]:
    """The findings that stand, and the claims of those that do not, with the reason."""
    doubts = {(reading.path, doubt.code): [] for reading in readings for doubt in reading.doubts}
    for reading in readings:
        for doubt in reading.doubts:
            doubts[reading.path, doubt.code].append(doubt)
    kept: list[Raw] = []
    left_out: list[RawCleared] = []
    for raw in found:
        claim = raw.claim
        doubt = claim and _doubt_at(claim.start, doubts.get((raw.path, raw.code), ()))
        if claim is None or doubt is None:
            kept.append(raw)
        else:
            left_out.append(RawCleared(raw.path, claim, _because(raw, doubt)))
    return kept, left_out


def _doubt_at(start: int, doubts: Iterable[Doubt]) -> Doubt | None:
    return next((doubt for doubt in doubts if doubt.start <= start < doubt.end), None)


def _because(raw: Raw, doubt: Doubt) -> str:
    told = ", ".join(f"“{words.text}”" for words in doubt.words)
    by = f" (by {told})" if told else ""
    return f"{raw.because}; but hardly any sentence that reads like this one deserves {raw.code}{by}"
