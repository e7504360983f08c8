"""How many patients a clinic has treated over the years, and how late a visit can be cancelled."""

from __future__ import annotations

from itertools import pairwise
from math import inf

from ketalint.language.quantities.kinds import Measured, Surroundings
from ketalint.language.quantities.scope import Scope
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import Row

_LEAST = 50  # fewer are no total
_ROUNDING = 0.1


def treated_so_far(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "We have treated 4,200 patients". What was done in a part of the time is no more than that in all."""
    amount, after = scope.amount, scope.after
    if amount.stated[0] < _LEAST or amount.ordinal or around.row.words:
        return None
    counted = Row(after.words[:3], [])
    subject = next((name for name in ("infusions", "patients") if counted.has(cues, f"total-{name}")), "")
    sentence = scope.sentence
    if not subject or not sentence.has(cues, "treated-so-far") or sentence.has(cues, "not-a-total"):
        return None
    if (
        scope.near.has(cues, "part-of-the-time")
        or _in_one_year(scope.sentence.words)
        or amount.bound in ("least", "over")
    ):
        return Measured(
            "treated-so-far", amount.stated[0] * (1 - _ROUNDING), inf, "", subject, presupposed=True
        )
    if amount.bound not in ("", "about"):
        return None
    low, high = amount.stated[0] * (1 - _ROUNDING), amount.stated[1] * (1 + _ROUNDING)
    return Measured("treated-so-far", low, high, "", subject, presupposed=True)


def _in_one_year(words: list[str]) -> bool:
    """ "In 2023 we treated 400 patients"; since it was founded in 2018 a clinic has treated more."""
    if not _PERFECT.isdisjoint(words):
        return False
    return any(one == "in" and len(year) == 4 and year.isdigit() for one, year in pairwise(words))


_PERFECT = frozenset(("'ve", "had", "has", "have", "since"))


def notice(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """How long before a visit it can be cancelled: "up to 24 hours ahead", "less than 72 hours' notice"."""
    amount, sentence = scope.amount, scope.sentence
    if amount.ordinal or amount.stated[0] != amount.stated[1] or not sentence.has(cues, "calling-off"):
        return None
    if not Row(scope.after.words[:3], []).has(cues, "ahead") or sentence.has(cues, "not-the-notice"):
        return None
    if amount.bound == "" and sentence.words[:1] in (["if"], ["when"]):
        return None  # "if you cancel three hours before": an example
    subject = "consultation" if sentence.has(cues, "priced-evaluation") else "infusion"
    return Measured("notice", amount.stated[0], amount.stated[1], "min", subject)
