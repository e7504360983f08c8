"""Why a claim passed, in one line, for those who want to see every silence explained."""

from __future__ import annotations

from ketalint.checks.ceilings import ceiling
from ketalint.model import Claim
from ketalint.rulebook.types import Rulebook

_STANCES = {
    "denied": "denied by",
    "asked": "asked, not claimed",
    "rejected": "rejected or attributed to others by",
    "hypothetical": "only supposed, by",
    "elsewhere": "about something else:",
    "instruction": "an instruction:",
}


def why_cleared(rulebook: Rulebook, claim: Claim) -> str:
    """The stance and its cue, or for a claim that is made the ceilings it keeps to."""
    if claim.stance.kind != "made":
        cue = f" “{claim.stance.cue.text}”" if claim.stance.cue else ""
        return f"{_STANCES[claim.stance.kind]}{cue}"
    kept = []
    for grade in claim.grades:
        limit, facts = ceiling(rulebook, grade.scale, claim.topic)
        if limit:
            hedge = f", hedged ({grade.hedge})" if grade.hedge else ""
            kept.append(f"{grade.scale} {grade.level}{hedge}, reference allows {limit} [{facts[0].id}]")
    for relation in claim.relations:
        kept.append(f"{relation.polarity} with fact {relation.fact}" if relation.polarity == "accords" else f"fact {relation.fact} is not contradicted")
    return "; ".join(kept) or "says nothing that the reference limits"
