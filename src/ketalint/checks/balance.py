"""KL401 to KL403: a draft that claims a benefit and leaves out what a fair page says."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from ketalint.checks.ceilings import note
from ketalint.checks.raw import Raw
from ketalint.model import Claim, Grade, Reading, rank
from ketalint.rulebook.types import Rulebook


class Statement(Struct, frozen=True):
    """What a fair page says: its name in Reading.balance, what a page without it lacks, and its fact."""

    name: str
    missing: str
    fact: str


_TIMES_OF_RELIEF = frozenset(("onset", "relief-duration"))

STATEMENTS = {
    "KL401": Statement("risks", "names a risk of the treatment", "side-effects"),
    "KL402": Statement("candidacy", "says that a professional evaluates or supervises", "evaluation"),
    "KL403": Statement("variability", "says that response varies", "response-varies"),
}

# The lowest level of each scale that praises the treatment; safety and approval promise no benefit.
_BENEFIT = {
    "effect": "helps",
    "certainty": "guaranteed",
    "scope": "all",
    "duration": "hours",
    "speed": "weeks",
    "evidence": "promising",
    "comparison": "superior",
    "tone": "promotional",
}


def missing_statements(rulebook: Rulebook, reading: Reading) -> Iterator[Raw]:
    """One finding for each statement that a draft with a claim of benefit lacks."""
    if not (reading.about_treatment or _promises_an_end(reading)) or _sells_something_else(reading):
        return
    benefit = first_benefit(reading)
    if benefit is None:
        return
    for number, statement in STATEMENTS.items():
        code = rulebook.codes.get(number)
        if code is None or statement.name in reading.balance:
            continue
        fact = rulebook.facts.get(statement.fact)
        yield Raw(
            code=code.code,
            severity=code.severity,
            path=reading.path,
            start=benefit.start,
            end=benefit.end,
            message=code.message.format(quote=benefit.quote, words=benefit.quote, level="", ceiling=""),
            because=f"a benefit is claimed (“{benefit.quote}”), and nothing in the draft {statement.missing}",
            scope="draft",
            claim=benefit,
            facts=(note(fact),) if fact else (),
            suggestions=(fact.says, *code.suggestions) if fact else code.suggestions,
        )


def first_benefit(reading: Reading) -> Claim | None:
    """The first claim made that the treatment helps; without one, the first that praises it otherwise.

    A time until relief or a length of it is praise too, as in a table of figures.
    """
    made = [
        c for c in reading.claims if c.stance.kind == "made" and c.intervention not in ("foreign", "service")
    ]
    helping = (c for c in made if any(g.scale == "effect" and _praises(g) for g in c.grades))
    praising = (
        c
        for c in made
        if any(_praises(g) for g in c.grades) or any(q.measure in _TIMES_OF_RELIEF for q in c.quantities)
    )
    return next(helping, None) or next(praising, None)


def _promises_an_end(reading: Reading) -> bool:
    """Does a page that never names the treatment promise an end of the complaint all the same?"""
    return any(
        c.stance.kind == "made"
        and c.intervention not in ("foreign", "service")
        and any(g.scale == "effect" and g.level == "abolishes" for g in c.grades)
        for c in reading.claims
    )


def _praises(grade: Grade) -> bool:
    lowest = _BENEFIT.get(grade.scale)
    return lowest is not None and rank(grade.scale, grade.level) >= rank(grade.scale, lowest)


def _sells_something_else(reading: Reading) -> bool:
    """A page on laser or nerve blocks: it makes claims for these and none for ketamine."""
    about = {
        c.intervention
        for c in reading.claims
        if c.stance.kind == "made" and any(_praises(g) for g in c.grades)
    }
    return "service" in about and not any(c.intervention == "ketamine" for c in reading.claims)
