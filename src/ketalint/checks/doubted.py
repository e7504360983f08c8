"""Findings of the rules that the learned reader doubts: they are left out, and it is told why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ketalint.checks.raw import Raw, RawCleared
from ketalint.model import Claim, Doubt, Reading


def without_doubted(found: Iterable[Raw], readings: Sequence[Reading]) -> tuple[list[Raw], list[RawCleared]]:
    """The findings that stand, and the claims of those that do not, with the reason."""
    doubts: dict[tuple[str, str], list[Doubt]] = {}
    for reading in readings:
        for doubt in reading.doubts:
            doubts.setdefault((reading.path, doubt.code), []).append(doubt)
    kept: list[Raw] = []
    left_out: list[RawCleared] = []
    for raw in found:
        doubted = _doubt_of(raw.claim, doubts.get((raw.path, raw.code), ())) if raw.claim else None
        if raw.claim is None or doubted is None:
            kept.append(raw)
        else:
            left_out.append(RawCleared(raw.path, raw.claim, _because(raw, doubted)))
    return kept, left_out


def _doubt_of(claim: Claim, doubts: Iterable[Doubt]) -> Doubt | None:
    return next((doubt for doubt in doubts if doubt.covers(claim)), None)


def _because(raw: Raw, doubt: Doubt) -> str:
    told = ", ".join(f"“{words.text}”" for words in doubt.words)
    by = f" (by {told})" if told else ""
    return f"{raw.because}; but hardly any sentence that reads like this one deserves {raw.code}{by}"
