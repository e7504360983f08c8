"""Why a claim passed, in one line, for those who want to see every silence explained."""

from __future__ import annotations

from ketalint.checks.ceilings import ceiling
from ketalint.checks.wording import gloss
from ketalint.model import Claim, rank
from ketalint.rulebook.types import Rulebook

_STANCES = {
    "denied": "denied by",
    "asked": "a question, not a claim",
    "rejected": "rejected or attributed to others by",
    "hypothetical": "only supposed, by",
    "elsewhere": "about something else",
    "instruction": "an instruction",
}


def why_cleared(rulebook: Rulebook, claim: Claim) -> str:
    """The stance and its cue, or for a claim that is made the ceilings it keeps to."""
    if claim.stance.kind != "made":
        cue = f" “{claim.stance.cue.text}”" if claim.stance.cue and claim.stance.kind != "asked" else ""
        return f"{_STANCES[claim.stance.kind]}{cue}"
    kept: dict[str, None] = {}
    for grade in claim.grades:
        limit, facts = ceiling(rulebook, grade.scale, claim.topic)
        if not limit:
            continue
        said = f"{grade.scale}: “{gloss(grade.scale, grade.level)}”"
        if rank(grade.scale, grade.level) <= rank(grade.scale, limit):
            kept[f"{said} is within the reference [{facts[0].id}]"] = None
        elif grade.hedge:
            kept[f"{said}, softened by “{claim.hedges[0].text if claim.hedges else grade.hedge}”"] = None
        else:
            kept[f"{said} is let pass"] = None
    for relation in claim.relations:
        kept[
            f"agrees with the fact {relation.fact}"
            if relation.polarity == "accords"
            else f"does not contradict the fact {relation.fact}"
        ] = None
    for quantity in claim.quantities:
        kept[f"{quantity.measure.replace('-', ' ')}: within the reference, or not limited by it"] = None
    for mention in claim.mentions:
        kept[f"names {mention.name}"] = None
    return "; ".join(kept) or "says nothing that the reference limits"
