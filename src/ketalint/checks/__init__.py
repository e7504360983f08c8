"""Claims in, findings out: one module for each kind of check. Plain Python; never imports spaCy."""

from __future__ import annotations

from collections.abc import Sequence

from ketalint.checks.balance import missing_statements
from ketalint.checks.consistency import contradictions
from ketalint.checks.doubted import without_doubted
from ketalint.checks.grades import overstatements
from ketalint.checks.likely import likely
from ketalint.checks.numbers import number_conflicts
from ketalint.checks.raw import Judgement, Raw, RawCleared
from ketalint.checks.reasons import why_cleared
from ketalint.checks.relations import reversals
from ketalint.checks.support import unsupported
from ketalint.model import Reading
from ketalint.rulebook.types import Rulebook

__all__ = ["judge"]

_OF_ONE_DRAFT = (overstatements, reversals, number_conflicts, unsupported, missing_statements)


def judge(rulebook: Rulebook, readings: Sequence[Reading], context: Sequence[Reading] = ()) -> Judgement:
    """What the reference has to say of these readings.

    `context` holds readings of sibling drafts: they are compared with, and nothing is said of them.
    """
    by_rules = [raw for reading in readings for check in _OF_ONE_DRAFT for raw in check(rulebook, reading)]
    found, doubted = without_doubted(by_rules, readings)
    found += _untold(found, [raw for reading in readings for raw in likely(rulebook, reading)])
    found += contradictions(rulebook, readings, context)
    flagged = {(raw.path, raw.claim.start, raw.claim.end) for raw in found if raw.claim is not None}
    settled = flagged | {(raw.path, raw.claim.start, raw.claim.end) for raw in doubted}
    cleared = [
        RawCleared(reading.path, claim, why_cleared(rulebook, claim))
        for reading in readings
        for claim in reading.claims
        if (reading.path, claim.start, claim.end) not in settled
    ]
    return Judgement(tuple(_told_once(rulebook, found)), (*cleared, *doubted))


def _untold(found: Sequence[Raw], likenesses: Sequence[Raw]) -> list[Raw]:
    """The likenesses in whose words no rule has found the same."""
    told: dict[tuple[str, str], list[Raw]] = {}
    for raw in found:
        told.setdefault((raw.path, raw.code), []).append(raw)
    return [
        raw
        for raw in likenesses
        if not any(raw.start < o.end and o.start < raw.end for o in told.get((raw.path, raw.code), ()))
    ]


def _told_once(rulebook: Rulebook, found: Sequence[Raw]) -> list[Raw]:
    """Of overstatements with one code and overlapping words the longest, the first of equals."""
    told: dict[tuple[str, str], list[Raw]] = {}
    for raw in sorted(found, key=lambda raw: raw.start - raw.end):
        others = told.setdefault((raw.path, raw.code), [])
        graded = rulebook.codes[raw.code].kind == "grade"
        if not (graded and any(raw.start < other.end and other.start < raw.end for other in others)):
            others.append(raw)
    kept = {id(raw) for others in told.values() for raw in others}
    return [raw for raw in found if id(raw) in kept]
