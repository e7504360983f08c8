"""A figure that stands alone, and the sentence after it that tells what it is: "Half. That's the share"."""

from __future__ import annotations

from ketalint.language.quantities.kinds import Measured, Surroundings, is_frequency
from ketalint.language.quantities.relief import lasting_relief
from ketalint.language.quantities.returns import is_between, relief_between
from ketalint.language.quantities.scope import Scope
from ketalint.language.quantities.units import DAY, MONTH, TIMES
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import EMPTY, Row, row_of

_ALONE = 4  # words of a figure that stands alone
_TELLING = frozenset("it it's that that's these this".split())
_POINTS = frozenset(("after", "once", "past", "when"))


def announced_share(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "Half. That's the share of American adults with chronic pain"."""
    told = _next_sentence(analysis, scope)
    if told.words[:1] == [] or told.words[0] not in _TELLING or not {"chronic", "pain"} <= set(told.words):
        return None
    if not told.has(cues, "population") or told.has(cues, "not-the-population"):
        return None
    return Measured("chronic-pain-prevalence", scope.amount.low, scope.amount.high, "%")


def announced_time(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "Six weeks. Once pain has been around that long, it is chronic": also how long a drip runs."""
    told = _next_sentence(analysis, scope)
    amount, words = scope.amount, told.words
    if (
        not words
        or amount.ordinal
        or is_frequency(cues, scope)
        or told.has(cues, "not-relief", "surrounding")
    ):
        return None
    if words[0] in _POINTS and {"chronic", "pain", "long"} <= set(words):
        low, high = (value / MONTH for value in amount.stated)
        return Measured("chronic-pain-definition", low, high, "months", presupposed=True)
    if words[0] not in _TELLING or "long" not in words[:6]:
        return None
    if told.has(cues, "relief") and told.has(cues, "lasting") and amount.low >= DAY:
        return lasting_relief(amount)
    if told.has(cues, "infusion") and told.has(cues, "run") and amount.high < DAY:
        return Measured("infusion-length", amount.low, amount.high, "min")
    return None


def announced_count(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "Fourteen. Months that most guests go between one series and the next"."""
    told = _next_sentence(analysis, scope)
    unit = TIMES.get(told.words[0].removesuffix("s")) if told.words[:1] else None
    if unit is None or not is_between(cues, told):
        return None
    low, high = scope.amount.stated[0] * unit, scope.amount.stated[1] * unit
    return relief_between(low, high)


def _next_sentence(analysis: Analysis, scope: Scope) -> Row:
    """The sentence after a figure that stands alone; nothing after any other."""
    own = analysis.doc[scope.tokens.start].sent
    alone = [word for word in scope.sentence.words if word[0].isalnum()]
    if len(alone) > _ALONE or own.end >= len(analysis.doc) or is_question(own):
        return EMPTY
    after = analysis.doc[own.end].sent
    row = row_of(analysis, range(after.start, after.end))
    first = next((i for i, word in enumerate(row.words) if word[0].isalpha()), 0)
    return EMPTY if is_question(after) else Row(row.words[first:], row.places[first:])
