"""Years told by a visit that was not repeated: "one visit has lasted her eleven years".

"They came in once, in 2016, and it's still holding"; "Seven years and counting. Not one bad night."; "I'll
never have to go back". No benefit is named in any of them: a visit, a count of years and a word for holding,
or a return that is denied, tell of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context, told_on_page
from ketalint.language.claims.found import Found, told_by_denial, words_told
from ketalint.language.constructions.duration.years import YEARS, is_year
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TARGET, TREATMENT

_YEARS = Owner("held-for-years", "anything", scale="duration", level="years")
_FOR_EVER = Owner("never-back", "anything", scale="duration", level="permanent")
_NOT = frozenset(("n't", "never", "not"))
_TELLERS = frozenset("he i she they you".split())
_LASTED = frozenset("carried done held kept lasted seen served".split())
_SINGLE = frozenset("first last one only single".split())
_COURSES = frozenset("course courses round series set".split())
_SEVERAL = frozenset("few many several".split())
_HOLDING = frozenset("fine good going good holding holds lasting lasts well working works".split())
_CAME = frozenset("came finished had saw treated visited".split())
_LATER = frozenset("later on out".split())
_UNSURE = frozenset("almost can could if may maybe might perhaps so unless until when whether".split())
_BAD = frozenset("bad rough sleepless".split())
_SPELLS = frozenset("attack attacks day days morning mornings night nights relapse setback spell".split())
_MAX_SHORT = 12  # words of a sentence that only counts, or only denies


def held_since(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Each stretch of years, or for ever, that one visit is said to have done."""
    analysis, cues = context.analysis, vocabulary.constructions
    if not may_hold(analysis):
        return []
    known = words_told(found, "duration", "years", "permanent")
    result = []
    for sentence in analysis.sentences:
        if is_question(sentence) or not told_on_page(context, sentence):
            continue
        for owner, words, entry in _told(context, cues, sentence):
            if known.isdisjoint(words):
                root = analysis.doc[words.start]
                claimed = told_by_denial(analysis, vocabulary.cues, owner, root, words, entry=entry)
                result.append(claimed)
                break
    return result


def may_hold(analysis: Analysis) -> bool:
    """Whether the block could say so: what must be parsed though no phrase stands in it."""
    words = analysis.low.distinct
    back = "back" in words or "return" in words or "again" in words
    if back and not words.isdisjoint(_NOT) and not words.isdisjoint(_TELLERS):
        return True
    if words.isdisjoint(YEARS) and not any(map(is_year, words)):
        return False
    return not words.isdisjoint(_LASTED | {"counting", "still", "back"})


def _told(context: Context, cues: Cues, sentence: Span) -> Iterator[tuple[Owner, range, str]]:
    analysis = context.analysis
    for owner, read, entry in (
        (_YEARS, _one_visit_lasted, "one visit lasted years"),
        (_YEARS, _still_holding, "still holds, years later"),
        (_YEARS, _not_back_in_years, "not back in years"),
        (_FOR_EVER, _never_back, "never has to go back"),
    ):
        words = read(analysis, cues, sentence)
        if words is not None:
            yield owner, words, entry
    words = _counting(context, sentence)
    if words is not None:
        yield _YEARS, words, "years and counting"


def _count_of_years(analysis: Analysis, start: int, end: int) -> range | None:
    """ "eleven years", "a dozen summers", between two places."""
    low = analysis.low
    for place in range(start + 1, end):
        number = analysis.doc[place - 1].like_num or low[place - 1] in _SEVERAL or low[place - 1] == "dozen"
        if low[place] in YEARS and number and low[place - 1] not in ("one", "1"):
            return range(place - 1, place + 1)
        if low[place] == "decade" and low[place - 1] in ("a", "full", "whole"):
            return range(place - 1, place + 1)
    return None


def _one_visit_lasted(analysis: Analysis, cues: Cues, sentence: Span) -> range | None:
    """ "We have a lady whose one visit has lasted her eleven years"."""
    low = analysis.low
    for verb in range(sentence.start + 2, sentence.end - 2):
        if low[verb] not in _LASTED or not _UNSURE.isdisjoint(low[sentence.start : sentence.end]):
            continue
        years = _count_of_years(analysis, verb + 1, min(sentence.end, verb + 9))
        if years is None:
            continue
        lead = range(max(sentence.start, verb - 7), verb)
        visit = next((i for i in lead if cues["visit"].at(low, i) or low[i] in _COURSES), None)
        single = visit is not None and not _SINGLE.isdisjoint(low[max(lead.start, visit - 3) : visit])
        perfect = low[verb - 1] in ("has", "have", "'s")
        somebody = (
            low[verb + 1] in ("her", "him", "me", "them", "us") or "person" in analysis.classes[verb + 1]
        )
        if visit is not None and single and (perfect or somebody):
            return range(visit, years.stop)
    return None


def _still_holding(analysis: Analysis, cues: Cues, sentence: Span) -> range | None:
    """ "They came in once, in 2016, and it's still holding", "six summers later it still holds"."""
    low = analysis.low
    still = next((i for i in range(sentence.start + 1, sentence.end - 1) if low[i] == "still"), None)
    if still is None or not _UNSURE.isdisjoint(low[sentence.start : sentence.end]):
        return None
    if low[still + 1] not in _HOLDING or low[still - 1] in ("not", "n't"):
        return None
    dated = next((i for i in range(sentence.start, still) if is_year(low[i])), None)
    years = _count_of_years(analysis, sentence.start, still)
    if years is not None and low[years.stop : years.stop + 1] and low[years.stop] in _LATER | {"ago"}:
        dated = years.start
    if dated is None:
        return None
    before = low[max(sentence.start, dated - 9) : still]
    visited = not _CAME.isdisjoint(before) and not {"once", "one", "last", "single"}.isdisjoint(before)
    since = years is not None and low[years.stop] in _LATER
    subject = low[still - 1] in ("it", "'s", "is", "they", "that", "he", "she", "i", "am", "'m")
    staff = any("provider" in analysis.classes[i] for i in range(dated, still))
    if subject and not staff and (visited or since):
        return range(dated, still + 2)
    return None


def _not_back_in_years(analysis: Analysis, cues: Cues, sentence: Span) -> range | None:
    """ "I haven't been back in eight years"."""
    low = analysis.low
    for denial in range(sentence.start + 2, sentence.end - 4):
        if low[denial] not in _NOT or low[denial - 1] not in ("has", "have", "'ve"):
            continue
        if low[denial - 2] not in _TELLERS or low[denial + 1 : denial + 3] not in (
            ["been", "back"],
            ["needed", "you"],
            ["come", "back"],
        ):
            continue
        if low[denial + 3] not in ("in", "for") or not _OTHERWISE.isdisjoint(low[denial : sentence.end]):
            continue
        years = _count_of_years(analysis, denial + 3, min(sentence.end, denial + 8))
        if years is not None:
            return range(denial - 1, years.stop)
    return None


_OTHERWISE = frozenset("because but moved since to".split())


def _never_back(analysis: Analysis, cues: Cues, sentence: Span) -> range | None:
    """ "I'm eighty-one and I'll never have to go back", "she has never had to return"."""
    low = analysis.low
    if not (_UNSURE | {"because", "but"}).isdisjoint(low[sentence.start : sentence.end]):
        return None
    for denial in range(sentence.start + 1, sentence.end - 3):
        if low[denial] not in _NOT:
            continue
        lead = low[max(sentence.start, denial - 3) : denial]
        if not any(w in _TELLERS for w in lead) and "person" not in analysis.classes[denial - 1]:
            continue
        named = any(analysis.classes[t.i] & TREATMENT for t in sentence)
        if low[denial] != "never" and not named and ("you" in lead or "they" in lead):
            continue  # "bring both, and you won't have to come back"
        has = denial + 1
        if low[has] not in ("have", "had", "need", "needed") or low[has + 1] != "to":
            continue
        back = next((len(w) for w in _RETURNS if low[has + 2 : has + 2 + len(w)] == w), 0)
        stop = has + 2 + back
        if back and _closed(analysis, stop, sentence.end) and not _elsewhere(analysis, sentence):
            return range(denial - (low[denial - 1] in ("'ll", "wo", "will")), stop)
    return None


_RETURNS = (
    ["be", "treated", "again"],
    ["come", "back"],
    ["come", "in", "again"],
    ["do", "it", "again"],
    ["do", "this", "again"],
    ["go", "back"],
    ["go", "through", "it", "again"],
    ["repeat", "it"],
    ["return"],
    ["see", "us", "again"],
)
_FOR_MORE = frozenset("again another booster ever here more one second since".split())


def _closed(analysis: Analysis, stop: int, end: int) -> bool:
    """Does the clause end here, or go on with "for another one", "to that chair"?"""
    low = analysis.low
    if stop >= end or not low[stop][:1].isalnum() or low[stop] in ("again", "ever", "here", "since"):
        return True
    after = low[stop : min(end, stop + 4)]
    return after[0] == "for" and not _FOR_MORE.isdisjoint(after[1:])


def _elsewhere(analysis: Analysis, sentence: Span) -> bool:
    """Does the sentence, or the one before it, name another place that one could go back to?"""
    start = analysis.doc[sentence.start - 1].sent.start if sentence.start else sentence.start
    return any(
        analysis.low[i] in _PLACES
        or ("service" in analysis.classes[i] and not analysis.classes[i] & TREATMENT)
        for i in range(start, sentence.end)
    )


_PLACES = frozenset(
    """
    attendant court desk dmv emergency er form forms hospital job jury office parking pharmacy prison rehab
    school store surgeon surgery waiting work
    """.split()
)


def _counting(context: Context, sentence: Span) -> range | None:
    """ "Seven years and counting. Not one bad night.", "Ten years on and still going.", by a patient."""
    analysis, low = context.analysis, context.analysis.low
    if len(sentence) > _MAX_SHORT:
        return None
    years = _count_of_years(analysis, sentence.start, min(sentence.end, sentence.start + 5))
    if years is None or years.start > sentence.start + 2:
        return None
    rest = low[years.stop : years.stop + 2]
    if rest != ["and", "counting"] and rest[:1] not in (["on"], ["later"], ["out"]):
        return None
    if any(analysis.classes[t.i] & {"logistics", "provider"} and t.i not in years for t in sentence):
        return None
    end = years.stop + (2 if rest[1:] == ["counting"] else 1)
    after = analysis.doc[sentence.end].sent if sentence.end < len(analysis.doc) else None
    said = [range(end, sentence.end)]
    if after is not None and len(after) <= _MAX_SHORT:
        said.append(range(after.start, after.end))
    if any(_nothing_bad(analysis, part) for part in said):
        return range(sentence.start, end)
    bare = (
        not any(low[i][:1].isalnum() for i in range(end, sentence.end)) or "still" in low[end : sentence.end]
    )
    return range(sentence.start, end) if bare and context.testimonial and after is None else None


def _nothing_bad(analysis: Analysis, part: range) -> bool:
    """ "Not one bad night", "no flare": of what a bad spell is made of, none."""
    low = analysis.low
    for place in part:
        if low[place] not in ("no", "not", "never", "without", "zero", "nothing", "n't"):
            continue
        for i in range(place + 1, min(part.stop, place + 5)):
            if analysis.classes[i] & (TARGET - {"opioid"}) or low[i] in ("hurts", "hurt"):
                return True
            if low[i] in _SPELLS and not _BAD.isdisjoint(low[place:i]):
                return True
    return False
