"""KL201: a claim that says the opposite of a fact, or denies the fact itself."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.checks.ceilings import note
from ketalint.checks.raw import Raw
from ketalint.model import Claim, Reading, Relation
from ketalint.rulebook.types import Rulebook


def contradicts(claim: Claim, relation: Relation) -> bool:
    """A contrary statement made, or an accordant one denied."""
    kind = claim.stance.kind
    return (relation.polarity == "contrary" and kind == "made") or (
        relation.polarity == "accords" and kind == "denied"
    )


def reversals(rulebook: Rulebook, reading: Reading) -> Iterator[Raw]:
    """The statements of a draft that a fact speaks against, one for each claim and fact."""
    code = rulebook.codes["KL201"]
    for claim in reading.claims:
        seen: set[str] = set()
        for relation in claim.relations:
            fact = rulebook.facts.get(relation.fact)
            if fact is None or fact.id in seen or not contradicts(claim, relation):
                continue
            seen.add(fact.id)
            words = relation.cue.text
            yield Raw(
                code=code.code,
                severity=code.severity,
                path=reading.path,
                start=relation.cue.start,
                end=relation.cue.end,
                message=code.message.format(quote=words, words=words, level="", ceiling=""),
                because=f"{fact.topic}: {_how(relation)}",
                claim=claim,
                facts=(note(fact),),
                suggestions=(fact.says,),
            )


def _how(relation: Relation) -> str:
    return (
        "this denies what the reference says"
        if relation.polarity == "accords"
        else "this says the opposite of the reference"
    )
