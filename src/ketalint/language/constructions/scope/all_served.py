"""Nobody refused, nobody left hurting: "we say yes to everybody", "everyone gets up better".

`universals` reads free relatives and doubled denials; here the house tells whom it takes, and how all of them
leave. The words stand in rules/lexicon/constructions.toml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context
from ketalint.language.claims.found import Found
from ketalint.language.constructions.sentencewise import once_a_sentence
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import NO_CLASS, SEATS, TARGET, TREATMENT

_SERVED = Owner("all-served", "suitability", scale="scope", level="all")
_ENDS = frozenset((",", ";", ":", "—", "–", "(", ")", ".", "!", "?", "…"))
_EVERYBODY = frozenset(("everybody", "everyone"))
_NOBODY = frozenset(("nobody", "none"))
_OPEN = frozenset(
    "although but if may might must no n't not should some unless until want wants when".split()
)
_OTHER_MATTERS = frozenset(("logistics", "payer", "service"))
_MAX_SUBJECT = 9  # words of "everybody who has ever sat in that chair"
_MAX_STATE = 5  # words of "walk back out of here without"


def served(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """What a block says of all who come, where no phrase has told it yet."""
    analysis, cues = context.analysis, vocabulary.constructions
    if not context.on_treatment or not may_serve_all(analysis, cues):
        return []
    return once_a_sentence(found, vocabulary, context, _SERVED, _READERS)


def may_serve_all(analysis: Analysis, cues: Cues) -> bool:
    """Whether the block could say so: what must be parsed though no phrase stands in it."""
    low = analysis.low
    if cues.stand_in(low, ("all-accepted", "all-the-same")):
        return True
    whole = not (_EVERYBODY | _NOBODY | {"every", "no", "not"}).isdisjoint(low.distinct)
    leaving = whole and cues.stand_in(low, ("leave-here",))
    return leaving and cues.stand_in(low, ("bettered-on-leaving", "hurting-on-leaving"))


def _accepted(context: Context, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "We say yes to everybody", "we've never had to turn anyone down for ketamine"."""
    analysis = context.analysis
    low = analysis.low
    said = cues["all-accepted"].first(low, sentence.start, sentence.end)
    if said is None or not _CONDITIONS.isdisjoint(low[sentence.start : said.start]):
        return
    end = said.stop
    if low[end : end + 1] == ["for"]:
        treated = (i for i in range(end + 1, min(sentence.end, end + 4)) if analysis.classes[i] & TREATMENT)
        end = next(treated, end - 1) + 1
    elif low[end : end + 2] in (["from", "us"], ["for", "it"], ["over", "it"]):
        end += 2
    if end >= sentence.end or analysis.texts[end] in _ENDS or low[end] in ("yet", "here"):
        yield said


_CONDITIONS = frozenset("if unless until whether would".split())


def _leave_well(context: Context, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "Everybody who sits in that chair gets up better", "every patient walks out taller"."""
    analysis = context.analysis
    low = analysis.low
    for place in range(sentence.start, sentence.end - 2):
        every = low[place] == "every" and _is_whom(analysis, place + 1)
        if low[place] not in _EVERYBODY and not every:
            continue
        state = _state_left_in(analysis, cues, place, sentence.end, "bettered-on-leaving")
        if state is not None and _OPEN.isdisjoint(low[sentence.start : state.stop]):
            yield range(place, state.stop)
        return


def _none_hurting(context: Context, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "Nobody on a plan has ever walked out of here hurting"."""
    analysis = context.analysis
    low = analysis.low
    for place in range(sentence.start, sentence.end - 2):
        none = low[place] in _NOBODY or low[place : place + 2] in (["no", "one"], ["not", "one"])
        if not none and not (low[place] == "no" and _is_whom(analysis, place + 1)):
            continue
        state = _state_left_in(analysis, cues, place, sentence.end, "hurting-on-leaving")
        if state is None or not _OPEN.isdisjoint(low[place + 1 : state.stop]):
            return
        after = low[state.stop : state.stop + 1]
        if after and after[0][:1].isalnum() and after[0] not in _THEREAFTER:
            return  # "nobody leaves in pain without a call from the nurse"
        yield range(place, state.stop)
        return


_THEREAFTER = frozenset("after again and any anymore as ever or so yet".split())


def _state_left_in(analysis: Analysis, cues: Cues, place: int, end: int, family: str) -> range | None:
    """The words by which somebody leaves, and how."""
    low = analysis.low
    leave = cues["leave-here"].first(low, place + 1, min(end, place + 1 + _MAX_SUBJECT))
    if leave is None or "," in low[place : leave.start]:
        return None
    state = cues[family].first(low, leave.stop, min(end, leave.stop + _MAX_STATE))
    if state is None or not _ENDS.isdisjoint(analysis.texts[leave.stop : state.start]):
        return None
    if any(analysis.classes[i] & _OTHER_MATTERS - TREATMENT for i in range(leave.stop, state.stop)):
        return None
    return range(leave.start, state.stop)


def _is_whom(analysis: Analysis, place: int) -> bool:
    """A patient, or a part of one: "every hand", "no patient"."""
    near = range(place, min(len(analysis.low), place + 2))
    return any(analysis.classes[i] & {"person"} or analysis.low[i] in SEATS for i in near)


def _all_the_same(context: Context, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "Back pain, jaw pain: I don't need to know which", "old or new, it's all one to it"."""
    analysis = context.analysis
    low = analysis.low
    waved = cues["all-the-same"].first(low, sentence.start, sentence.end)
    if waved is None or waved.start < sentence.start + 3:
        return
    end = waved.stop
    if low[end : end + 1] in (["to"], ["for"]):
        near = range(end + 1, min(sentence.end, end + 5))
        who = next((i for i in near if analysis.classes[i] & TREATMENT or low[i] in _US), None)
        if who is None:
            return
        end = who + 1
    if end < sentence.end and low[end][:1].isalnum() and low[end] not in _TAIL:
        return
    listed = range(sentence.start, waved.start)
    parted = not _JOINTS.isdisjoint(low[i] for i in listed)
    ailing = [i for i in listed if analysis.classes[i] & TARGET or low[i] in SEATS]
    named = NO_CLASS.union(*(analysis.classes[i] for i in listed))
    if parted and len(ailing) > 1 and not named & _OTHER_MATTERS - TREATMENT:
        yield range(ailing[0], end)


_JOINTS = frozenset((",", ";", ":", "—", "–", "/", "or"))
_TAIL = frozenset("it of one them you".split())
_US = frozenset("it me us".split())

_READERS = (
    (_accepted, "nobody refused"),
    (_leave_well, "all leave better"),
    (_none_hurting, "nobody leaves hurting"),
    (_all_the_same, "all the same to it"),
)
