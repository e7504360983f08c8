"""What has become of doubt: nobody has it, those who had it gave up, it is laid to rest, theory is fact."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.constructions.rows import cover, loosely, parted
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.words.cues import Cues
from ketalint.language.words.inflection import forms
from ketalint.language.words.needs import needs
from ketalint.language.words.nouns import FEARED, TARGET, TREATMENT

_NEGATIVE = frozenset("not n't never no nor without".split())

_Said = tuple[range, str]
_LEFT = frozenset("anywhere left remain remained remaining remains standing".split())
_BEDS = frozenset(("bed", "rest"))
_LAYING = frozenset("laid lay lays laying put puts putting".split())
_STOPPING = frozenset("ceased done finished quit stop stopped".split())
_MATTERS = frozenset(
    "argument case controversy debate discussion dispute doubts issue matter question".split()
)


@needs("nobody =no =not =n't =never =hard", "doubt oppose")
def _nobody_doubts(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Not a single serious researcher doubts it", "nobody in medicine would dispute that it helps"."""
    low = analysis.low
    none = words["nobody"].first(low, sentence.start, sentence.end)
    while none is not None:
        end = min(sentence.end, none.stop + 9)
        after = next(
            (
                range(i, i + words["doubt"].at(low, i))
                for i in range(none.stop, end)
                if words["doubt"].at(low, i)
                and low[none.stop] != "wonder"
                and low[i - 1] not in _HAVING | {"without"}
            ),
            None,
        )
        if after is not None and not parted(low, none.stop, after.start):
            people = low[none.start] in ("nobody", "none") or low[none.start : none.stop] == ["no", "one"]
            people = people or any(words["scholar"].at(low, i) for i in range(none.stop, after.start))
            if people and not _of_something_else(analysis, words, after.stop, sentence.end):
                yield range(none.start, after.stop), "nobody doubts it"
                return
        none = words["nobody"].first(low, none.stop, sentence.end)
    for place in range(sentence.start, sentence.end - 3):
        if low[place] not in ("no", "not", "n't", "never", "hard"):
            continue
        scholar = next(
            (
                i
                for i in range(place + 1, min(sentence.end, place + 8))
                if low[i] in SCHOLARS and "no" not in low[place + 1 : i]
            ),
            None,
        )
        who = (
            next(
                (i for i in range(scholar + 1, min(sentence.end, scholar + 5)) if low[i] in ("who", "that")),
                None,
            )
            if scholar
            else None
        )
        if who is None or (scholar is not None and parted(low, place, scholar)):
            continue
        for at in range(who + 1, min(sentence.end, who + 6)):
            length = words["doubt"].at(low, at) or words["oppose"].at(low, at)
            if length and not _of_something_else(analysis, words, at + length, sentence.end):
                yield range(place, at + length), "no expert who doubts it"
                return


_WHAT_IT_DOES = TARGET | TREATMENT | {"benefit", "relief"}
_OF_IT = frozenset("any it outcome outcomes results that this value what works".split())


def _of_something_else(analysis: Analysis, words: Cues, place: int, end: int) -> bool:
    """ "No surgeon disputes your right to a second opinion": is something else not in doubt?"""
    if analysis.low[place : place + 1] in _SOMEBODY:
        return True  # "who questions you about your heart"
    stop = next((i for i in range(place, end) if analysis.texts[i] in _MARKS), end)
    doubted = range(place, min(stop, place + _MAX_DOUBTED))
    if analysis.low[place:stop] in _POINTING and _harm_before(analysis, place):
        return True  # "It can hurt the bladder. No doctor disputes that."
    if any(analysis.classes[i] & _WHAT_IT_DOES or analysis.low[i] in _OF_IT for i in doubted):
        return False
    if words["science"].first(analysis.low, doubted.start, doubted.stop) is not None:
        return False
    return any(analysis.pos[i] == "NOUN" for i in doubted)


def _harm_before(analysis: Analysis, place: int) -> bool:
    """Was it harm that the sentence before spoke of?"""
    start = analysis.doc[place].sent.start
    if start == 0:
        return False
    before = analysis.doc[start - 1].sent
    return any(analysis.classes[t.i] & FEARED or analysis.low[t.i] in _HARMING for t in before)


_POINTING: tuple[list[str], ...] = ([], ["it"], ["that"], ["this"])
_HARMING = frozenset("abused bladder damage habit-forming harm harms hurt hurts liver misused".split())
_MARKS = frozenset((".", "!", ";", ":", ",", "—", "–", '"', "”"))
_MAX_DOUBTED = 7  # words
_SOMEBODY = [[word] for word in "him me them us you".split()]


_HAVING = frozenset("ask asking asks had has have having".split())  # "people with pain have questions"
SCHOLARS = frozenset(
    form
    for noun in """
    academic academy anesthesiologist anesthetist association clinician colleague consultant doctor expert
    guideline internist neurologist neuroscientist neurosurgeon oncologist paper peer pharmacologist
    physician professor psychiatrist psychologist researcher reviewer rheumatologist scholar scientist
    society specialist study surgeon trial
    """.split()
    for form in forms(noun)
)


@needs("=find =name =show", "doubt oppose", "=who =that")
def _dared_to_doubt(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Find me a neurologist who disagrees"."""
    low, first = analysis.low, sentence.start
    while first < sentence.end - 4 and low[first] in _GO_AHEAD:
        first += 1
    if low[first] not in ("find", "name", "show") or not _NEGATIVE.isdisjoint(low[first : first + 6]):
        return
    scholar = next((i for i in range(first + 2, min(sentence.end, first + 7)) if low[i] in SCHOLARS), None)
    if scholar is None or low[scholar - 1] in ("the", "your"):
        return
    near = range(scholar + 1, min(sentence.end, scholar + 5))
    who = next((i for i in near if low[i] in ("who", "that")), None)
    if who is None:
        return
    for at in range(who + 1, min(sentence.end, who + 4)):
        length = words["doubt"].at(low, at) or words["oppose"].at(low, at)
        if length and not _of_something_else(analysis, words, at + length, sentence.end):
            yield range(first, at + length), "find one who doubts it"
            return


_GO_AHEAD = frozenset(", ahead and go just please so then well".split())


@needs("nobody", "doubter", _LEFT)
def _none_left_who_doubts(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "There was not a skeptic left in the room", "no doubters remain"."""
    low = analysis.low
    none = words["nobody"].first(low, sentence.start, sentence.end)
    if none is None or low[none.start] in ("few", "never"):
        return
    doubter = words["doubter"].first(low, none.stop, min(sentence.end, none.stop + 3))
    if doubter is None:
        return
    end = min(sentence.end, doubter.stop + 4)
    left = next((i for i in range(doubter.stop, end) if low[i] in _LEFT), None)
    if left is not None:
        yield range(none.start, left + 1), "no skeptic is left"


@needs()  # its words may stand apart
def _doubters_yield(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Skeptics have run out of arguments", "it has silenced every doubter"."""
    doubter = loosely(analysis, words["doubter"], sentence.start, sentence.end)
    if doubter is None:
        return
    start, end = max(sentence.start, doubter.start - 6), min(sentence.end, doubter.stop + 6)
    giving = loosely(analysis, words["yield"], start, end)
    if giving is not None:
        yield cover(doubter, giving), "skeptics give up"


@needs()  # its words may stand apart
def _doubts_end(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Any doubt about it has been laid to rest", "the debate is dead"."""
    low = analysis.low
    doubt = loosely(analysis, words["uncertainty"], sentence.start, sentence.end)
    if doubt is None:
        return
    start, end = max(sentence.start, doubt.start - 5), min(sentence.end, doubt.stop + 10)
    over = loosely(analysis, words["be-over"], start, end)
    told = any(words["science"].at(low, t.i) or "expert" in analysis.classes[t.i] for t in sentence)
    if over is None and (told or words["knowledge"].first(low, sentence.start, doubt.start)):
        over = loosely(
            analysis, words["end"], max(sentence.start, doubt.start - 4), min(sentence.end, doubt.stop + 5)
        )
    begun = over is not None and low[over.stop : over.stop + 1] == ["to"]  # "is going to help"
    if over is not None and not begun and not _NEGATIVE.intersection(low[doubt.stop : over.start]):
        yield cover(doubt, over), "the doubts are gone"


@needs("stage", "behind")
def _past_the_stage(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "This is not a hypothesis anymore", "it left the experimental stage years ago"."""
    low = analysis.low
    stage = words["stage"].first(low, sentence.start, sentence.end)
    if stage is None:
        return
    left = words["behind"].first(low, max(sentence.start, stage.start - 5), min(sentence.end, stage.stop + 4))
    if left is not None:
        start = max(sentence.start, min(stage.start, left.start) - 3)
        denied = [i for i in range(start, stage.start) if low[i] in _NEGATIVE]
        own = cover(stage, left)
        yield range(min([own.start, *denied]), own.stop), "no theory anymore"


@needs("=from", "hunch", "sure-thing")
def _from_theory(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "From maybe to definitely", "what was a hunch is fact"."""
    low = analysis.low
    for place in range(sentence.start, sentence.end - 3):
        if low[place] != "from" or not words["hunch"].first(low, place + 1, min(sentence.end, place + 5)):
            continue
        to = next((i for i in range(place + 2, min(sentence.end, place + 6)) if low[i] == "to"), None)
        sure = words["sure-thing"].first(low, to + 1, min(sentence.end, to + 5)) if to is not None else None
        if sure is not None:
            yield range(place, sure.stop), "from theory to fact"
            return


@needs(_BEDS, _LAYING, "matter")
def _laid_to_rest(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Research has put the question to bed", "one trial laid the matter to rest"."""
    low = analysis.low
    for place in range(sentence.start + 3, sentence.end):
        if low[place] not in _BEDS or low[place - 1] != "to":
            continue
        for start in range(place - 2, max(sentence.start - 1, place - 10), -1):
            if low[start] in _LAYING and words["matter"].first(low, start + 1, place - 1) is not None:
                yield range(start, place + 1), "the matter is laid to rest"
                return


@needs(_STOPPING, "doubt")
def _done_arguing(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Researchers stopped arguing about it long ago"."""
    low = analysis.low
    for place in range(sentence.start + 1, sentence.end - 1):
        if low[place] not in _STOPPING or not low[place + 1].endswith("ing"):
            continue
        doubting = words["doubt"].at(low, place + 1)
        who = range(max(sentence.start, place - 6), place)
        if not doubting or not (
            any("expert" in analysis.classes[i] or words["doubter"].at(low, i) for i in who)
            or words["scholar"].first(low, who.start, who.stop)
        ):
            continue
        if _NEGATIVE.isdisjoint(low[who.start : place]):
            yield range(place, place + 1 + doubting), "they stopped arguing"
            return


@needs("end", _MATTERS)
def _settled_it(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Neurologists settled this question years ago", "the studies have closed the debate"."""
    low = analysis.low
    for place, length in words["end"].standing_in(low, sentence.start + 1, sentence.end):
        verb = analysis.doc[place]
        if verb.pos_ != "VERB" or any(low[c.i] in _UNREAL for c in verb.children):
            continue
        by = [
            t
            for t in tree.subjects(verb)
            if low[t.i] in SCHOLARS or words["science"].at(low, t.i) or "expert" in analysis.classes[t.i]
        ]
        end = min(sentence.end, place + length + 4)
        matter = next((i for i in range(place + length, end) if low[i] in _MATTERS), None)
        if by and matter is not None and low[matter + 1 : matter + 2] not in _OF_WHAT:
            yield range(min(place, by[0].i), matter + 1), "the question is settled"
            return


@needs("=little =nothing", "=to")
def _nothing_to_argue(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "It leaves nothing to argue about", "there is nothing left for the skeptics to say"."""
    low = analysis.low
    for place in range(sentence.start, sentence.end - 2):
        if low[place] not in ("little", "nothing"):
            continue
        end = min(sentence.end, place + 8)
        to = next((i for i in range(place + 1, end) if low[i] == "to"), None)
        if to is None or to + 1 >= sentence.end or parted(low, place, to):
            continue
        doubting = words["doubt"].at(low, to + 1)
        silenced = low[to + 1] in _SAYING and words["doubter"].first(low, place, to) is not None
        if (doubting or silenced) and _science_is_near(analysis, words, sentence):
            yield range(place, to + 1 + max(doubting, 1)), "nothing is left to argue"
            return


def _science_is_near(analysis: Analysis, words: Cues, sentence: Span) -> bool:
    start = analysis.doc[sentence.start - 1].sent.start if sentence.start else sentence.start
    return words["science"].first(analysis.low, start, sentence.end) is not None


_OF_WHAT = (["of"], ["about"], ["whether"])  # "settled the question of dosing"
_UNREAL = frozenset("ca can could may might must n't never not should to will would".split())
_SAYING = frozenset("add object raise say".split())


READERS = (
    _nobody_doubts,
    _dared_to_doubt,
    _none_left_who_doubts,
    _doubters_yield,
    _doubts_end,
    _past_the_stage,
    _from_theory,
    _laid_to_rest,
    _done_arguing,
    _settled_it,
    _nothing_to_argue,
)
KEYS = ("hunch", "nobody", "oppose", "sure-thing", "doubt", "doubter", "uncertainty", "stage", "end")
