"""How relief ends, told as an amount: "pain returns after eleven months", "500 good days"."""

from __future__ import annotations

from dataclasses import replace

from ketalint.language.quantities.kinds import Measured, Surroundings, is_frequency
from ketalint.language.quantities.relief import lasting_relief
from ketalint.language.quantities.scope import Scope
from ketalint.language.quantities.units import DAY
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import Row

_AFTER = frozenset(("after", "around", "by", "in", "the", "until", "till"))
_NEAR = 5  # words from the ending to its time
_GOOD = frozenset(("easier", "good", "better", "quiet", "calm"))


def relief_ends(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "The effect wears off in the 17th month", "after ketamine the pain returns after eleven months"."""
    amount, before = scope.amount, scope.before
    if amount.hyphened or amount.low < DAY or not _AFTER.intersection(before.words[-1:]):
        return None
    ended = before.found(cues, "relief-ending")
    if not ended or _far(scope, ended[-1]) or _of_another(analysis, cues, scope):
        return None
    painful = before.has(cues, "pain-returning")
    if painful and not scope.sentence.has(cues, "treatment-event", "series"):
        return None
    return lasting_relief(replace(amount, high=amount.high if not amount.ordinal else amount.high - DAY))


def kept_away(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "It prevents chronic pain for 30 months", "it spares them the pain for a year"."""
    amount, before = scope.amount, scope.before
    if amount.hyphened or amount.ordinal or amount.low < DAY or before.words[-1:] != ["for"]:
        return None
    painful = Row(before.words[-2:-1], []).has(cues, "pain") and before.has(cues, "preventing")
    if not painful or is_frequency(cues, scope) or _of_another(analysis, cues, scope):
        return None
    return replace(lasting_relief(amount), presupposed=True)  # "prevents" denies no amount


def good_days(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "Expect ten good months": the goodness stands between the number and its unit."""
    amount, before = scope.amount, scope.before
    own = analysis.low[scope.tokens.start + 1 : scope.tokens.stop - 1]
    if amount.ordinal or amount.low < DAY or _GOOD.isdisjoint(own) or scope.after.words[:1] == ["of"]:
        return None
    if not before.has(cues, "having-days") or _of_another(analysis, cues, scope):
        return None
    if not scope.sentence.has(cues, "treatment-event", "series", "person-treated"):
        return None
    return lasting_relief(amount)


def _far(scope: Scope, place: int) -> bool:
    return scope.lead - place > _NEAR


def _of_another(analysis: Analysis, cues: Cues, scope: Scope) -> bool:
    """Is the sentence about another treatment, or about what is none?"""
    if scope.sentence.has(cues, "not-relief", "paperwork"):
        return True
    named = frozenset().union(*(analysis.classes[i] for i in scope.sentence.places))
    return bool(named & {"foreign", "service", "opioid"}) and not named & {"ketamine"}
