"""What the house has settled for itself, such as its prices, held against its drafts (KL204).

It stands in the configuration, not in the rules: the reference says what is true, the house what it decided.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketalint.checks.raw import Raw, RawRelated
from ketalint.config import UNITS, Config, HouseFact
from ketalint.model import Claim, Quantity, Reading
from ketalint.rulebook.types import Code, Rulebook

CODE = "KL204"


def conflicts(rulebook: Rulebook, config: Config, readings: Sequence[Reading]) -> Iterator[Raw]:
    """The quantities that have nothing in common with what the house has settled."""
    settled = {(fact.measure, fact.subject): fact for fact in config.house}
    code = rulebook.codes.get(CODE)
    if code is None or not settled:
        return
    for reading in readings:
        for claim in reading.claims:
            if claim.speaker != "clinic" or claim.stance.kind != "made":
                continue
            for quantity in claim.quantities:
                fact = settled.get((quantity.measure, quantity.subject))
                if fact and (quantity.high < fact.low or quantity.low > fact.high):
                    yield _finding(code, reading.path, claim, quantity, fact, config.path)


def _finding(
    code: Code, path: str, claim: Claim, quantity: Quantity, fact: HouseFact, settled_in: str
) -> Raw:
    words, amount = quantity.cue.text, _amount(fact)
    what = fact.measure.replace("-", " ") + (f" ({fact.subject})" if fact.subject else "")
    return Raw(
        code=code.code,
        severity=code.severity,
        path=path,
        start=quantity.cue.start,
        end=quantity.cue.end,
        message=f"“{words}” does not agree with what the house has settled.",
        because=f"{what}: draft says “{words}”, the house says {amount}",
        claim=claim,
        related=(RawRelated(settled_in, fact.start, fact.start, f"{what} is settled here: {amount}"),),
        suggestions=(f"write {amount}, or settle it anew in the configuration",),
    )


def _amount(fact: HouseFact) -> str:
    ends = dict.fromkeys((f"{fact.low:g}", f"{fact.high:g}"))
    unit = UNITS[fact.measure]
    return " to ".join(f"${end}" for end in ends) if unit == "$" else f"{' to '.join(ends)} {unit}"
