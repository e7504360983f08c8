"""A statement of a subject on which two can disagree, and the subjects that more than one check knows."""

from __future__ import annotations

from msgspec import Struct

from ketalint.model import Claim, Words

Key = tuple[str, str, str]

GUARANTEED: Key = ("certainty", "guarantee", "")
VARIES: Key = ("relation", "response-varies", "")
FADES: Key = ("relation", "house: relief fades", "")
RISK: Key = ("safety", "risk", "")
DEPENDENCE: Key = ("safety", "dependence", "")
SUITS_ALL: Key = ("scope", "suits everyone", "")
APPROVED: Key = ("approval", "approval", "")
COVERED: Key = ("approval", "coverage", "")
INSURED: Key = ("relation", "house: insurance is accepted", "")
COVERED_BY_MEDICARE: Key = ("approval", "coverage by Medicare", "")


class Statement(Struct, frozen=True):
    """What one claim says of a subject: a range, or yes (1, 1) and no (0, 0)."""

    path: str
    claim: Claim
    cue: Words
    low: float
    high: float
    row: tuple[int, int] | None = None  # the table and row that an amount stands in


def sign(path: str, claim: Claim, cue: Words, upheld: bool) -> Statement:
    return Statement(path, claim, cue, float(upheld), float(upheld))
