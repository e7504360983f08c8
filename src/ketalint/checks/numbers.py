"""KL202: a quantity outside the range that the reference gives for what it measures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketalint.checks.ceilings import note
from ketalint.checks.raw import Raw
from ketalint.model import Claim, Quantity, Reading
from ketalint.rulebook.types import Range, Rulebook

# What "sessions" may be, too.
_OTHER_SESSIONS = frozenset(
    """
    class classes counseling counselor dietitian group massage nutritionist physiotherapist physiotherapy
    psychologist psychotherapy therapist therapists workshop yoga
    """.split()
)
_INFUSIONS = frozenset("drip drips infusion infusions iv ketamine".split())


def conflicts(quantity: Quantity, allowed: Range) -> bool:
    """Do the two ranges have nothing in common? Touching ends do."""
    return quantity.high < allowed.low or quantity.low > allowed.high


def of_other_sessions(sentence: str) -> bool:
    """ "The therapist's two sessions may be swapped for one of 90 minutes"."""
    words = frozenset(re.findall(r"[a-z]+", sentence.lower()))
    return not words.isdisjoint(_OTHER_SESSIONS) and words.isdisjoint(_INFUSIONS)


def number_conflicts(rulebook: Rulebook, reading: Reading) -> Iterator[Raw]:
    """The quantities of a draft that no reading of the reference allows."""
    code = rulebook.codes["KL202"]
    facts = {f.range.measure: f for f in rulebook.facts.values() if f.range is not None}
    for claim in reading.claims:
        if claim.stance.kind != "made":
            continue
        for quantity in claim.quantities:
            fact = facts.get(quantity.measure)
            if quantity.measure == "infusion-length" and of_other_sessions(claim.sentence):
                continue
            if fact is None or fact.range is None or not conflicts(quantity, fact.range):
                continue
            yield _finding(code.code, code.message, reading.path, claim, quantity, fact.range, rulebook)


def _finding(
    code: str, message: str, path: str, claim: Claim, quantity: Quantity, allowed: Range, rulebook: Rulebook
) -> Raw:
    fact = next(f for f in rulebook.facts.values() if f.range == allowed)
    words = quantity.cue.text
    name = quantity.measure.replace("-", " ")
    limits = f"{amount(allowed.low)} to {amount(allowed.high)} {allowed.unit}"
    return Raw(
        code=code,
        severity=rulebook.codes[code].severity,
        path=path,
        start=quantity.cue.start,
        end=quantity.cue.end,
        message=message.format(quote=words, words=words, level="", ceiling=limits),
        because=f"{name}: the reference gives {limits}",
        claim=claim,
        facts=(note(fact),),
        suggestions=(fact.says,),
    )


def amount(value: float) -> str:
    """A number as a person writes it."""
    return f"{value:g}"
