"""Words of certainty that tell how a visit goes: "forty minutes each time", "I call your doctor. Always.".

Each function takes one match and says whether it promises nothing of what the treatment does.
"""

from __future__ import annotations

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.inflection import forms
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import TARGET


def of_each_visit(analysis: Analysis, match: Match) -> bool:
    """Is it a visit's length or price, an upset that comes each time, or an answer given in writing?"""
    return (
        _so_long_each_time(analysis, match)
        or _ill_each_time(analysis, match)
        or _answered_in_writing(analysis, match)
    )


def _so_long_each_time(analysis: Analysis, match: Match) -> bool:
    """ "Six visits, about fifty minutes on the drip each time": a measure without a verb."""
    low, first, last = analysis.low, match.words[0], match.words[-1]
    if low[last] != "time" or low[last - 1] not in _EACH:
        return False
    start = max(analysis.doc[first].sent.start, first - _NEAR)
    for place in range(first - 1, start - 1, -1):
        if analysis.pos[place] in ("VERB", "AUX") or low[place] in _BREAKS:
            return False
        if low[place] in _MEASURES or analysis.texts[place] in _MONEY:
            return True
    return False


_EACH = frozenset(("each", "every"))
_NEAR = 8  # words from the measure to "each time"
_BREAKS = frozenset((",", ":", ";", "–", "—"))
_MEASURES = frozenset(
    form
    for noun in "dollar hour minute mile needle nurse question stop visit".split()
    for form in forms(noun)
)
_MONEY = frozenset("$€£")


def _ill_each_time(analysis: Analysis, match: Match) -> bool:
    """ "He gets queasy every time, so he has something for that first": what comes each time is an upset."""
    low, first, last = analysis.low, match.words[0], match.words[-1]
    if low[last] != "time" or low[last - 1] not in _EACH:
        return False
    start = max(analysis.doc[first].sent.start, first - _NEAR)
    ill = False
    for place in range(first - 1, start - 1, -1):
        if low[place] in _BREAKS or low[place] == "and" or low[place] in _DENIED:
            break
        if analysis.classes[place] & TARGET:
            return False
        ill = ill or "effect-of-drug" in analysis.classes[place] or low[place] in _ILL
    return ill


_DENIED = frozenset("hardly n't neither never no nobody none not without".split())
_ILL = frozenset(
    """
    cry cried cries crying dizzy drowsy faint fainted foggy groggy ill nauseated nauseous nervous queasy
    scared seasick shaky sick sleepy spacy tearful threw throw throwing throws tired vomit vomited
    vomits woozy
    """.split()
)


def _answered_in_writing(analysis: Analysis, match: Match) -> bool:
    """ "If the answer is no, you will get it in writing": a pronoun, and no relief it could stand for."""
    place, low = match.slot("benefit"), analysis.low
    if low[match.words[-1]] != "writing" or place is None or low[place] not in _POINTING:
        return False
    start = analysis.doc[place].sent.start
    before = range(start, place)
    if any(analysis.classes[i] & _GAINS for i in before):
        return False
    if any(low[i] in _ANSWERS for i in before):
        return True
    above = analysis.doc[start - 1].sent if start else ()
    return bool(above) and not any(analysis.classes[t.i] & (_GAINS | TARGET) for t in above)


_POINTING = frozenset("it that them these this those".split())
_GAINS = frozenset(("benefit", "relief"))
_ANSWERS = frozenset(
    """
    answer ca can cannot cost costs decide decision estimate fee fees no not n't offer plan price prices quote
    reason reasons refuse say total wo
    """.split()
)


def done_by_staff(analysis: Analysis, start: int) -> bool:
    """ "I call whoever manages your pain now. Always.": does the sentence up to `start` tell a habit of ours?

    The one who eases pain in it is somebody else, in a clause that only says whom we call.
    """
    if not start:
        return False
    before = analysis.doc[start - 1].sent
    low = analysis.low[before.start : before.end]
    if _WE.isdisjoint(low[:_OPENING]):
        return False
    who = next((i for i, word in enumerate(low) if word in _WHO), None)
    return who is not None and not any(
        analysis.classes[before.start + i] & (TARGET | _GAINS) for i in range(who)
    )


_WE = frozenset("i nurse nurses pharmacist physician doctor team we".split())
_OPENING = 9  # words in which the sentence names who does it
_WHO = frozenset("who whoever whichever".split())
