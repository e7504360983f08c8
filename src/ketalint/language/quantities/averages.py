"""Relief told as a figure: "Average relief is fourteen months", "a year before they need another"."""

from __future__ import annotations

from ketalint.language.quantities.kinds import Measured, Surroundings, is_frequency
from ketalint.language.quantities.relief import lasting_relief
from ketalint.language.quantities.scope import Scope
from ketalint.language.quantities.units import DAY
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import Row

_AVERAGE = frozenset("average averaged averages averaging mean median typical typically usual".split())
_EQUALS = frozenset("are averaged averages be been equals is was were".split())
_SUMS = (["comes", "to"], ["amounts", "to"], ["adds", "up", "to"], ["stands", "at"], ["works", "out", "at"])
_PLAIN = frozenset(("freedom", "relief", "remission", "respite"))
_TOWARDS = frozenset(("before", "for", "from", "till", "to", "until"))
_NEAR = 3  # words from "to" to the relief that is waited for
_FAR = 6  # words in which a need is told after "before"


def relief_is(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "Median relief after a series is fourteen months", "relief averages a year"."""
    amount, words = scope.amount, scope.before.words
    if amount.ordinal or amount.hyphened or amount.low < DAY or not (_equals(words) or _figure(words)):
        return None
    if is_frequency(cues, scope) or scope.after.begins(cues, "not-a-length-after"):
        return None
    told = scope.before.found(cues, "relief")
    if not told or scope.sentence.has(cues, "not-relief"):
        return None
    at = scope.before.places.index(told[0])
    if not _TOWARDS.isdisjoint(words[max(0, at - _NEAR) : at]):
        return None
    plain = words[at] in _PLAIN and not scope.after.begins(cues, "relief") and scope.after.words[:1] != ["of"]
    if not plain and _AVERAGE.isdisjoint(words):
        return None
    if not set(words[:at]) <= _BEFORE_IT and analysis.doc[told[0]].kind not in ("nsubj", "nmod", "ROOT"):
        return None
    return lasting_relief(amount)


def _equals(words: list[str]) -> bool:
    kept = [word for word in words if word not in ("about", "now", "roughly", "some", "still", "well")]
    return kept[-1:] != [] and (kept[-1] in _EQUALS or kept[-2:] in _SUMS or kept[-3:] in _SUMS)


def _figure(words: list[str]) -> bool:
    """ "Median relief 430 days": a figure of a report, without a verb."""
    return words[-1:] == ["relief"] and not _AVERAGE.isdisjoint(words[-3:])


_BEFORE_IT = frozenset(
    ": a average first length mean median my of our pain the their total typical usual your".split()
)


def until_needed(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "Two years before they need another", "the time before anyone needs a booster is a year".

    What is needed again, and the pain that comes back, end the relief.
    """
    amount, sentence = scope.amount, scope.sentence
    if amount.ordinal or amount.hyphened or amount.low < DAY or "before" not in sentence.words:
        return None
    if is_frequency(cues, scope) or "?" in sentence.words or not _ASKED.isdisjoint(sentence.words):
        return None
    if scope.after.words[:1] == ["before"]:
        ending = Row(scope.after.words[1 : 2 + _FAR], scope.after.places[1 : 2 + _FAR])
    elif _equals(scope.before.words) and "before" in scope.before.words:
        at = scope.before.words.index("before") + 1
        ending = Row(scope.before.words[at : at + _FAR], scope.before.places[at : at + _FAR])
    else:
        return None
    needed = cues["needing-again"].first(ending.words, 0, len(ending.words))
    if needed is None or _of_another_thing(analysis, cues, ending, needed.stop):
        return None
    named = frozenset().union(*(analysis.classes[i] for i in sentence.places))
    if named & {"foreign", "service"} or sentence.has(cues, "not-relief"):
        return None
    return lasting_relief(amount)


def _of_another_thing(analysis: Analysis, cues: Cues, ending: Row, after: int) -> bool:
    """ "Before you need another pair of glasses": not another infusion."""
    if after >= len(ending.words) or analysis.pos[ending.places[after]] not in ("NOUN", "ADJ", "PROPN"):
        return False
    return not Row(ending.words[after : after + 3], []).has(cues, "infusion", "treatment-event", "series")


_ASKED = frozenset("ask let please tell wait waited waiting whether".split())
