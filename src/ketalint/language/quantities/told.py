"""Amounts that a sentence as a whole ties to their measure: "ten minutes on the pump"."""

from __future__ import annotations

from itertools import pairwise

from ketalint.language.quantities.kinds import Measured, Surroundings, is_frequency, special_words
from ketalint.language.quantities.labels import label_measure
from ketalint.language.quantities.nearby import same_clause
from ketalint.language.quantities.ranges import Amount
from ketalint.language.quantities.relief import lasting_relief
from ketalint.language.quantities.scope import Scope
from ketalint.language.quantities.units import DAY, MINUTE
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import INFUSIONS
from ketalint.language.words.rows import Row

_JOINTS = frozenset((":", "=", "—", "–"))
_NOTHING = frozenset(("anything", "never", "no", "not", "nothing"))
_ASIDE = 12  # words of a label
_NAMED = 5  # of one with a verb: "Time to first effect", misread
_AFTER = frozenset(("after", "in", "within"))


def told_how_long(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "Ten minutes: that is how long the drip takes": the words after "how long" are the label."""
    words = scope.sentence.words
    if scope.amount.ordinal or "?" in words or not _pair(words, "how", "long"):
        return None
    start = next(i for i in range(len(words) - 1) if words[i : i + 2] == ["how", "long"])
    label = _until_stop(Row(words[start:], scope.sentence.places[start:]))
    if label.has(cues, "delay"):
        return None
    if is_frequency(cues, scope) and not label.has(cues, "relief", "effect"):
        return None
    found = label_measure(cues, label, scope.amount)
    return None if found is None or found.measure == "onset" else found


def after_colon(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "Infusion length (CRPS): 2 h": what stands before the colon is the label."""
    joint = scope.lead - 1
    if joint > 0 and analysis.low[joint] in _AFTER:
        joint -= 1  # "Relief: within two weeks"
    first = scope.sentence.places[0] if scope.sentence.places else joint
    if joint <= first or analysis.texts[joint][-1] not in _JOINTS or scope.amount.ordinal:
        return None
    kept = [i for i, place in enumerate(scope.sentence.places) if place < joint]
    label = Row([scope.sentence.words[i] for i in kept], [scope.sentence.places[i] for i in kept])
    if any(word == ":" for word in label.words):
        return None  # "Client: Red Mesa Ketamine. Length: 60 seconds": a form
    verbal = any(
        analysis.pos[i] in ("VERB", "AUX") and word != "mean"
        for word, i in zip(label.words, label.places, strict=True)
    )
    if len(label.words) > _ASIDE or (verbal and len(label.words) > _NAMED):
        return None
    found = label_measure(cues, label, scope.amount)
    if found is None and label.begins(cues, "relief") and scope.amount.low >= DAY:
        return None if label.has(cues, "not-relief", "until") else lasting_relief(scope.amount)
    return found


def on_the_pump(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "Fifteen minutes on the drip", "hooked up to the pump for two hours"."""
    amount, before, after = scope.amount, scope.before, scope.after
    if not _a_stretch(cues, scope) or scope.near.has(
        cues, "surrounding-visit", "stopped-early", "not-relief"
    ):
        return None
    attached = before.words[-1:] == ["for"] and before.has(cues, "on-the-pump")
    if not attached and cues["on-the-pump"].first(after.words, 0, min(len(after.words), 3)) is None:
        return None
    return _infusion(analysis, cues, scope, amount)


def listed(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "Ketamine infusion, extended, 5 hours: $1,650": an entry of a list, which has no verb."""
    amount, sentence = scope.amount, scope.sentence
    if amount.stated[1] > DAY or amount.low < 0.5 * MINUTE or not _a_stretch(cues, scope):
        return None
    if not _heads_list(sentence.words) or sentence.places[0] > scope.lead:
        return None
    joint = analysis.low[scope.lead - 1]
    kind = amount.hyphened and not _SORTS.isdisjoint(scope.after.words[:1])
    if not kind and (amount.hyphened or joint not in (",", "|", "(")):
        return None
    if sentence.has(cues, "surrounding", "visit", "other-substance", "not-relief", "stopped-early"):
        return None
    if any(
        t.pos_ in ("VERB", "AUX") and t.text[-2:] != "ed"
        for t in analysis.doc[sentence.places[0] : scope.lead]
    ):
        return None
    named = frozenset().union(*(analysis.classes[i] for i in sentence.places[:_HEAD]))
    if named & {"foreign", "service", "opioid"} and not named & {"ketamine"}:
        return None
    return _infusion(analysis, cues, scope, amount)


def _heads_list(words: list[str]) -> bool:
    """Is an infusion named first, and not an "infusion chair" or a "drip coffee"?"""
    return any(
        word in INFUSIONS and following in _PARTING for word, following in pairwise(words[: _HEAD + 1])
    )


_HEAD = 3  # words that name what is listed
_PARTING = frozenset((",", "(", "|", "for", "–", "—"))
_SORTS = frozenset("block form format option size track version".split())


def over_in(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "The drip is in and finished after twelve minutes", "an infusion over in ninety seconds"."""
    amount, before = scope.amount, scope.before
    about = Row(before.words[-7:] + same_clause(scope.after.words), [])
    if not _a_stretch(cues, scope) or about.has(cues, "surrounding", "stopped-early", "not-relief"):
        return None
    n = len(before.words) - (before.words[-1:] in (["after"], ["in"], ["inside"], ["under"], ["within"]))
    if n == len(before.words) and amount.bound != "most":
        return None
    ended = any(cues["finished"].at(before.words[:n], i) == n - i for i in range(max(0, n - 3), n))
    if {"n't", "not", "never", "no", "nobody"} & set(before.words[:n]):
        return None
    subject = scope.sentence if len(before.words) <= 3 else before  # "is in and finished after"
    carrier = subject.has(cues, "infusion") and not before.has(cues, "after-effect")
    if not ended or not carrier or "?" in scope.sentence.words:
        return None
    return _infusion(analysis, cues, scope, amount)


def all_the_relief(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "Two hours is all the relief that it gives", "six years is what the relief comes to"."""
    words = scope.after.words[:8]
    if scope.amount.ordinal or words[:1] not in (["is"], ["are"], ["was"]) or is_frequency(cues, scope):
        return None
    told = {"all", "much", "long", "what"} & set(words[1:4])
    if not told or not Row(words, []).has(cues, "relief") or scope.sentence.has(cues, "not-relief"):
        return None
    return lasting_relief(scope.amount)


def delay(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "A delay of ten days between infusion and relief", "three weeks pass before the pain lets up"."""
    amount, sentence = scope.amount, scope.sentence
    if amount.hyphened or amount.high < MINUTE or is_frequency(cues, scope):
        return None
    if not sentence.has(cues, "treatment-event") or not sentence.has(cues, "relief", "pain", "effect"):
        return None
    if _NOTHING & set(sentence.words) and not {"until", "till", "before"} & set(sentence.words):
        return None
    if sentence.has(cues, "not-relief", "fading", "before-the-treatment") or scope.near.has(
        cues, "surrounding-visit"
    ):
        return None
    passing = scope.after.begins(cues, "passing") and bool(
        {"before", "until", "till", "from", "between"} & set(sentence.words)
    )
    waited = scope.before.has(cues, "delay") and bool(
        {"between", "before", "until", "after"} & set(sentence.words)
    )
    between = scope.after.words[:1] == ["between"] and "and" in scope.after.words
    spaced = (
        between and scope.after.has(cues, "relief", "effect") and scope.after.has(cues, "treatment-event")
    )
    if (
        not passing
        and not spaced
        and not (waited and scope.before.words[-1:] in (["of"], ["is"], ["a"], ["for"], ["takes"]))
    ):
        return None
    if _NOTHING & set(sentence.words):  # "you feel nothing until three weeks have passed"
        return Measured("onset", amount.high, amount.high, "min", presupposed=True)
    return Measured("onset", amount.low, amount.high, "min")


def _infusion(analysis: Analysis, cues: Cues, scope: Scope, amount: Amount) -> Measured:
    return Measured("infusion-length", amount.low, amount.high, "min", special_words(analysis, cues, scope))


def _a_stretch(cues: Cues, scope: Scope) -> bool:
    """Is it a stretch of a day or so, not how often or how far apart?"""
    amount = scope.amount
    return (
        not amount.ordinal
        and amount.stated[1] <= 3 * DAY
        and amount.bound != "least"
        and not is_frequency(cues, scope)
        and not scope.after.begins(cues, "not-a-length-after")
    )


def _until_stop(row: Row) -> Row:
    for i, word in enumerate(row.words):
        if i and word in (",", ".", ";", "—", "–", "(", ")"):
            return Row(row.words[:i], row.places[:i])
    return row


def _pair(words: list[str], one: str, other: str) -> bool:
    return any(a == one and b == other for a, b in pairwise(words))
