"""KL401 to KL403: a draft that claims a benefit and leaves out what a fair page says."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.checks.ceilings import note
from ketalint.checks.raw import Raw
from ketalint.model import Claim, Reading, rank
from ketalint.rulebook.types import Rulebook

# What each code looks for in Reading.balance, and the fact whose statement it proposes.
STATEMENTS = {"KL401": ("risks", "side-effects"), "KL402": ("candidacy", "evaluation"), "KL403": ("variability", "response-varies")}


def missing_statements(rulebook: Rulebook, reading: Reading) -> Iterator[Raw]:
    """One finding for each statement that a draft with a claim of benefit lacks."""
    if not reading.about_treatment:
        return
    benefit = first_benefit(reading)
    if benefit is None:
        return
    for number, (statement, fact_id) in STATEMENTS.items():
        code = rulebook.codes.get(number)
        if code is None or statement in reading.balance:
            continue
        fact = rulebook.facts.get(fact_id)
        yield Raw(
            code=code.code,
            severity=code.severity,
            path=reading.path,
            start=benefit.start,
            end=benefit.end,
            message=code.message.format(quote=benefit.quote, words=benefit.quote, level="", ceiling=""),
            because=f"{statement}: the first benefit is claimed here (“{benefit.quote}”), and no line of the draft speaks of {statement}",
            scope="draft",
            claim=benefit,
            facts=(note(fact),) if fact else (),
            suggestions=((fact.says, *code.suggestions) if fact else code.suggestions),
        )


def first_benefit(reading: Reading) -> Claim | None:
    """The first claim made that the treatment helps at all."""
    for claim in reading.claims:
        if claim.stance.kind != "made" or claim.intervention == "foreign":
            continue
        for grade in claim.grades:
            if grade.scale == "effect" and rank("effect", grade.level) >= rank("effect", "helps"):
                return claim
            if grade.scale in ("tone", "comparison", "certainty") and grade.level in ("hype", "unrivalled", "superior", "guaranteed"):
                return claim
    return None
