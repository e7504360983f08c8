"""Medicines that all of so many are done with: "of the forty on oxycodone, not one has needed it since".

"All thirty-two came off every medication": a count of patients, and one verb for leaving, or no longer
needing, a medicine. The words for medicines stand in rules/lexicon/constructions.toml.
"""

from __future__ import annotations

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.words.cues import Cues
from ketalint.language.words.inflection import forms

_NEAR = 7
_AROUND = 30  # words within which "it" can stand for a medicine
_NOBODY = frozenset("nobody none".split())
_ONE = frozenset("body client graduate guest member one patient person single soul veteran".split())
_NOT_ONE = (["not", "a"], ["not", "one"], ["no", "one"], ["no", "patient"], ["no", "veteran"])
_EACH = frozenset("all both each every everybody everyone".split())
_PEOPLE = frozenset("client clients graduates guests members one patients people them veterans".split())
_PERFECT = frozenset("'s 've has have".split())
_NEEDED = frozenset(
    form
    for verb in "buy fill have need order refill renew require swallow take touch use want".split()
    for form in (*forms(verb), "taken", "needed")
)
_STILL = frozenset("is are remains stays takes needs uses".split())
_OFF = frozenset("came come got gone weaned went".split())
_STOPPED = frozenset("abandoned discontinued ditched dropped quit stopped".split())
_POINTING = frozenset("any it one them those".split())
_AFTER = frozenset("after afterward afterwards again anymore at now since these today".split())
# What makes it an order, a pause, a matter of before, or less than all of them.
_OTHERWISE = frozenset(
    """
    almost alone anti before but can could day during except extra first fun if lightly may might must nausea
    nearly never not ought procedure second should unless until when while without would
    """.split()
)


def all_off(analysis: Analysis, cues: Cues, sentence: Span) -> range | None:
    """The words by which a sentence says so."""
    return _nobody_needs(analysis, cues, sentence) or _all_came_off(analysis, cues, sentence)


def may_count_off(analysis: Analysis, cues: Cues) -> bool:
    """Whether the block could say so: what must be parsed though no phrase stands in it."""
    words = analysis.low.distinct
    if "opioid" not in analysis.named and not cues["medicine"].touches(words):
        return False
    if not words.isdisjoint(_NOBODY) or ("not" in words and not words.isdisjoint(_ONE)):
        return True
    return not words.isdisjoint(_EACH) and not words.isdisjoint(_OFF | _STOPPED | {"no", "off"})


def _medicine(analysis: Analysis, cues: Cues, start: int, end: int) -> int | None:
    """The place after the first medicine between two places, with nothing of ours between them."""
    for place in range(start, end):
        if "ketamine" in analysis.classes[place] or analysis.texts[place] in (",", ";", ":", "—", "–"):
            return None
        if length := cues["medicine"].at(analysis.low, place):
            return place + length
        if "opioid" in analysis.classes[place]:
            return place + 1
    return None


def _named_before(analysis: Analysis, cues: Cues, place: int) -> bool:
    before = range(max(0, place - _AROUND), place)
    return any("opioid" in analysis.classes[i] or cues["medicine"].at(analysis.low, i) for i in before)


def _nobody_needs(analysis: Analysis, cues: Cues, sentence: Span) -> range | None:
    """ "Not one has needed it after discharge", "none of them takes painkillers today"."""
    low = analysis.low
    for place in range(sentence.start, sentence.end - 2):
        if low[place] in _NOBODY:
            after = place + 1
        elif low[place : place + 2] in _NOT_ONE:
            after = place + 2
        else:
            continue
        if not _OTHERWISE.isdisjoint(low[place + 1 : sentence.end]):
            return None
        end = min(sentence.end, after + _NEAR)
        verb = next((i for i in range(after, end) if low[i] in _NEEDED or low[i] in _STILL), None)
        if verb is None or any(_is_staff(analysis, i) for i in range(after, verb)):
            return None
        if low[verb] in ("has", "have") and low[verb + 1] in ("had", "been", *_NEEDED, "gone"):
            verb += 1
        perfect = low[verb - 1] in _PERFECT
        if not perfect and not low[verb].endswith("s") and low[verb] not in ("need", "take", "use"):
            return None  # "not one patient was on opioids", "none took part"
        return _of_what(analysis, cues, sentence, place, verb)
    return None


def _of_what(analysis: Analysis, cues: Cues, sentence: Span, place: int, verb: int) -> range | None:
    low = analysis.low
    end = min(sentence.end, verb + _NEAR)
    following = low[verb + 1] if verb + 1 < end else ""
    stop = _medicine(analysis, cues, verb + 1, end)
    if low[verb] in ("is", "are", "remains", "stays", "been") and following not in ("on", "taking"):
        return None
    if stop is not None:
        return range(place, stop)
    if following in _POINTING and _named_before(analysis, cues, verb):
        after = low[verb + 2 : verb + 3] if verb + 2 < sentence.end else []
        if not after or not after[0][:1].isalnum() or after[0] in _AFTER:
            return range(place, verb + 2)
    return None


def _all_came_off(analysis: Analysis, cues: Cues, sentence: Span) -> range | None:
    """ "All thirty-two came off every medication", "each of the fifty left on no tablets"."""
    low = analysis.low
    row = low[sentence.start : sentence.end]
    if not _OTHERWISE.isdisjoint(row) or not {"some", "most", "half", "several"}.isdisjoint(row):
        return None
    for place in range(sentence.start, sentence.end - 3):
        counted = low[place] in _EACH or (
            analysis.doc[place].like_num and low[place + 1 : place + 3] == ["of", low[place]]
        )
        if not counted:
            continue
        end = min(sentence.end, place + _NEAR + 2)
        verb = next((i for i in range(place + 1, end) if _leaves(low, i)), None)
        if verb is None or not _is_of_patients(analysis, place, verb):
            continue
        if low[verb] in _STOPPED:
            start = verb + 1
        else:
            start = next(
                (i + 1 for i in range(verb, verb + 3) if low[i] in ("off", "no", "without")), verb + 1
            )
        stop = _medicine(analysis, cues, start, min(sentence.end, start + 5))
        if stop is not None:
            return range(place, stop)
        if low[start : start + 1] and low[start] in _POINTING and _named_before(analysis, cues, verb):
            return range(place, start + 1)
    return None


def _leaves(low: list[str], place: int) -> bool:
    word, after = low[place], low[place + 1 : place + 3]
    if word in _STOPPED:
        return True
    if word in _OFF or word in ("are", "were", "is", "was"):
        return after[:1] == ["off"]
    if word in ("left", "leave", "leaves", "finish", "finished"):
        return after in (["on", "no"],) or after[:1] == ["without"]
    return word in ("need", "needs", "take", "takes") and after[:1] == ["no"]


def _is_staff(analysis: Analysis, place: int) -> bool:
    kinds = analysis.classes[place]
    return "provider" in kinds and "person" not in kinds and analysis.low[place] != "our"


def _is_of_patients(analysis: Analysis, place: int, verb: int) -> bool:
    """ "All thirty-two", "each of our patients": a count, or people, and no staff."""
    between = range(place + 1, verb)
    if any(_is_staff(analysis, i) for i in between):
        return False
    return any(
        analysis.doc[i].like_num or analysis.low[i] in _PEOPLE or "person" in analysis.classes[i]
        for i in between
    )
