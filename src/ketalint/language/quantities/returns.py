"""How long relief must last where a page tells when people come again: "a year between two series"."""

from __future__ import annotations

from ketalint.language.quantities.kinds import Measured, Surroundings
from ketalint.language.quantities.relief import lasting_relief
from ketalint.language.quantities.scope import Scope
from ketalint.language.quantities.units import DAY
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import Row

_HALF_A_YEAR = 183 * DAY
_VISITS = frozenset("drip infusion one round series session visit".split())
_NOT_VISITS = frozenset("card coupon credit offer package pass price quote referral ticket voucher".split())


def good_for(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "One visit is good for a solid year", but not "the voucher is good for a year"."""
    amount, words = scope.amount, scope.before.words
    if amount.ordinal or amount.hyphened or amount.high < DAY or scope.sentence.has(cues, "not-relief"):
        return None
    at = next((i for i in range(len(words) - 1) if words[i : i + 2] == ["good", "for"]), None)
    if at is None or len(words) - at > _BETWEEN or not _NOT_VISITS.isdisjoint(words):
        return None
    return None if _VISITS.isdisjoint(words[:at]) else lasting_relief(amount)


_BETWEEN = 5  # words of "good for a solid"


def apart(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "Most people go fourteen months between one series and the next": so long the relief of one lasts."""
    amount = scope.amount
    if amount.ordinal or amount.hyphened or amount.bound == "most" or scope.after.words[:1] != ["between"]:
        return None
    return relief_between(amount.low, amount.high) if is_between(cues, scope.after) else None


def relief_between(low: float, high: float) -> Measured | None:
    return Measured("relief-duration", low / DAY, high / DAY, "days") if low > _HALF_A_YEAR else None


def is_between(cues: Cues, told: Row) -> bool:
    if "between" not in told.words or told.has(cues, "not-relief"):
        return False
    at = told.words.index("between")
    return Row(told.words[at + 1 : at + 6], []).has(cues, "series", "treatment-event", "infusion")
