"""Amounts of time that a label measures: a column header, a row, a question, a heading."""

from __future__ import annotations

from itertools import pairwise

from ketalint.language.quantities.kinds import Measured, Surroundings, is_frequency, specials, step_of
from ketalint.language.quantities.ranges import Amount
from ketalint.language.quantities.relief import lasting_relief
from ketalint.language.quantities.scope import Scope
from ketalint.language.quantities.units import DAY, MONTH
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import EMPTY, Row


def by_label(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """A cell, an answer or a fragment: the header, the row, the question or the heading names the measure."""
    amount = scope.amount
    if _daily_length(cues, scope, around):
        special = " ".join(sorted(set(specials(cues, around.heading))))
        if around.header.words:
            special = step_of(around.row) or _name_of_service(around.row)
        return Measured("infusion-length", amount.low, amount.high, "min", special)
    if (
        (amount.ordinal and not scope.before.ends(cues, "until") and not _at_day(scope))
        or is_frequency(cues, scope)
        or "×" in scope.before.words[-1:]
    ):
        return None
    cell = bool(around.header.words or around.row.words)
    lone = (len(scope.sentence.words) <= 10 and not scope.near.has(cues, "surrounding")) or _opens(scope)
    if not (cell or lone):
        return None
    if around.row.has(cues, "other-substance") and "ketamine" not in around.row.words:
        return None
    if not _OTHER_SERVICES.isdisjoint(around.row.words):
        return None
    timed = bool(around.header.words) and set(around.header.words) <= _TIMED
    if (
        timed
        and not _INFUSED.isdisjoint(around.row.words)
        and (around.row.words[-1] in _DRIPS or not around.row.has(cues, "surrounding", "visit"))
    ):
        special = " ".join(sorted(set(specials(cues, around.row))))
        return Measured("infusion-length", amount.low, amount.high, "min", special)
    labels = [around.header, around.row] if cell else [around.question]
    for label in labels:
        found = label_measure(cues, label, amount)
        if found is not None and not (
            label is around.header
            and found.measure == "infusion-length"
            and around.row.has(cues, "surrounding")
            and not around.row.has(cues, "infusion")
        ):
            special = " ".join(sorted(set(specials(cues, around.row if cell else scope.near))))
            if label is around.header:
                special = _name_of_service(around.row) or step_of(around.row) or special
            return Measured(
                found.measure,
                found.low,
                found.high,
                found.unit,
                _told_apart(found.measure, special, around.row if label is around.header else EMPTY),
            )
        if cell and label.has(cues, "surrounding", "visit"):
            return None
    return None


def _opens(scope: Scope) -> bool:
    """ "Twenty minutes, so bring a short book": an answer with what follows from it."""
    after = scope.after.words
    return not scope.before.words and after[:1] in ([","], [":"]) and after[1:2] in ([], *_FOLLOWS)


_FOLLOWS = (["and"], ["because"], ["but"], ["since"], ["so"], ["then"], ["which"], ["with"])


def _at_day(scope: Scope) -> bool:
    """ "By the third week", "around day ten"."""
    last = [word for word in scope.before.words if word != "the"][-1:]
    return last in (["by"], ["around"], ["about"], ["on"]) and scope.amount.low >= DAY


def _name_of_service(label: Row) -> str:
    """The rows of a table that tell lengths are services, each with a length of its own."""
    return " ".join(word for word in label.words if word.isalpha() and word not in _ANY_SERVICE)


_ANY_SERVICE = frozenset(
    "a an drip each every for infusion infusions iv ketamine of our regular standard the usual visit".split()
)


def _told_apart(measure: str, special: str, row: Row) -> str:
    """What tells one amount from another of its kind: the rows of a table are of different services."""
    if measure == "relief-duration":
        return " ".join(sorted(set(row.words)))
    return special if measure == "infusion-length" else ""


def _daily_length(cues: Cues, scope: Scope, around: Surroundings) -> bool:
    """ "| Length | four hours each day |" under "Protocol" or "The infusion"."""
    amount = scope.amount
    timed = around.row.words[-1:] in (["length"], ["duration"]) and len(around.row.words) <= 2
    given = not _GIVEN.isdisjoint(around.heading.words)
    daily = scope.after.words[1:2] in ([], ["day"])
    headed = bool(around.header.words) and set(around.header.words) <= _TIMED
    headed = headed and _OUR_TIME.isdisjoint(around.heading.words)
    if headed and not _OTHER_SERVICES.isdisjoint(around.row.words):
        return False
    if headed and given and not around.row.has(cues, "surrounding", "visit", "other-substance"):
        return not amount.ordinal and amount.high < DAY
    return timed and given and daily and not amount.ordinal and amount.high < DAY


def under_heading(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """Under "How long it holds", an amount of days is a duration of relief unless it says otherwise."""
    heading, amount = around.heading, scope.amount
    if around.header.words or not heading.words or amount.hyphened or is_frequency(cues, scope):
        return None
    if scope.near.has(cues, "surrounding", "infusion", "not-relief") or scope.after.begins(
        cues, "not-a-length-after"
    ):
        return None
    found = label_measure(cues, heading, amount)
    if found is None or found.measure not in ("relief-duration", "onset"):
        return None
    if not _SOMETHING_ELSE.isdisjoint(scope.before.words):
        return None  # "the average age of our patients is ..."
    if found.measure == "onset" and not (
        amount.ordinal and scope.before.has(cues, "until") and scope.sentence.has(cues, "beginning")
    ):
        return None
    if found.measure == "relief-duration" and (amount.ordinal or amount.low < DAY):
        return None
    return found


_DRIPS = frozenset(("drip", "infusion"))  # "Lunch-break drip"
_OTHER_SERVICES = frozenset(
    """
    acupuncture b12 botox coaching counseling facial hydration laser magnesium massage nad physiotherapy
    psychotherapy sauna stellate therapy tms vitamin yoga
    """.split()
)
_OUR_TIME = frozenset("hours open opening rota shifts staff team".split())
_GIVEN = frozenset("dose doses dosing drip infusion infusions ketamine protocol protocols treatment".split())
_INFUSED = frozenset("drip drips infusion infusions ketamine".split())
_TIMED = frozenset("duration how length long min minutes the time".split())
_SOMETHING_ELSE = frozenset("age experience practice referral staff wait waiting".split())
_WHEN = frozenset("until before onset soon fast quickly when expect".split())


_LONG = frozenset("long length time duration last lasts takes take run runs".split())


def label_measure(cues: Cues, label: Row, amount: Amount) -> Measured | None:
    """What a label measures: "Infusion time", "Time until relief", "Relief lasts"."""
    words = set(label.words)
    if not words or len(label.words) > 14:
        return None
    if (
        "chronic" in words
        and label.has(cues, "pain")
        and words & {"after", "when", "definition", "defined", "called"}
    ):
        return Measured(
            "chronic-pain-definition", amount.stated[0] / MONTH, amount.stated[1] / MONTH, "months"
        )
    if label.has(cues, "not-relief"):
        return None
    relief = label.has(cues, "relief", "effect")
    if _is_onset(label, relief):
        return Measured("onset", amount.low if amount.bound != "most" else amount.high, amount.high, "min")
    if not words - _HOW_SOON and "soon" in words and amount.bound != "least":
        return Measured("onset", amount.low, amount.high, "min")
    if words & _WHEN and (relief or words & {"something", "work", "better", "feel", "anything"}):
        return Measured("onset", amount.low, amount.high, "min") if amount.high >= 1 else None
    if (relief and words & {"last", "lasts", "duration", "long", "hold", "holds", "lasting"}) or (
        "long" in words and words & {"hold", "holds"}
    ):
        return lasting_relief(amount)
    if {"how", "long", "lasts"} <= words and amount.low >= 2 * DAY and not label.has(cues, "surrounding"):
        return lasting_relief(amount)
    if label.has(cues, "until-it-returns") and amount.low >= DAY:
        return lasting_relief(amount)
    infused = label.has(cues, "infusion") and not label.has(cues, "surrounding")
    told = len(label.words) <= 2 or words & _LONG or label.has(cues, "on-the-pump")
    if infused and amount.high <= 3 * DAY and told:
        return Measured("infusion-length", amount.low, amount.high, "min")
    return None


def _is_onset(label: Row, relief: bool) -> bool:
    """ "Time to first effect", "Onset", "Days to relief"."""
    words = [word for word in label.words if word[0].isalnum()]
    to = any(one in _SPANS and other == "to" for one, other in pairwise(words))
    return (to and relief) or words in (["onset"], ["onset", "of", "action"], ["onset", "of", "effect"])


_HOW_SOON = frozenset(("how", "soon", "?", "and"))
_SPANS = frozenset("days hours minutes months time weeks".split())
