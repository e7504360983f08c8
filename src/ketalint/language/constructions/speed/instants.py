"""A complaint at one instant and none at the next: "one second fire, next second nothing".

And the answer to "Since when?" that counts seconds: "Since about ten seconds after they hooked me up".
"""

from __future__ import annotations

from ketalint.language.claims.context import Context, told_on_page
from ketalint.language.claims.found import Found, told_by_denial, words_told
from ketalint.language.constructions.speed.moments import MOMENTS
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import SEATS, TARGET

_AT_ONCE = Owner("from-one-to-the-next", "anything", scale="speed", level="immediate")
_HURTING = frozenset(
    """
    agony ablaze ached aching burning crying doubled fire flames hurt hurting hurts misery screaming sobbing
    """.split()
)
_GONE = frozenset(
    """
    calm free gone laughing n't no none not nothing peace quiet silence silent smiling still stillness
    """.split()
)
_COMPLAINTS = TARGET - {"nerve", "opioid"}
_UNSURE = frozenset("can could if like may might or sometimes when".split())
_MAX_PART = 10  # words of either part
_MAX_LEAD = 3  # words of "since about ten"
_SECONDS = frozenset("moments second seconds".split())


def instants(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Each complaint that one instant has and the next has not."""
    analysis = context.analysis
    if not may_be_instant(analysis):
        return []
    known = words_told(found, "speed", "immediate")
    result = []
    for sentence in analysis.sentences:
        if is_question(sentence) or not told_on_page(context, sentence):
            continue
        words = (
            _one_and_the_next(analysis, sentence)
            or _since_seconds(analysis, vocabulary.constructions, sentence)
            or _seconds_until(analysis, vocabulary.constructions, sentence)
            or _all_it_took(analysis, sentence)
        )
        if words is not None and known.isdisjoint(words):
            root = analysis.doc[words.start]
            entry = "one second ... the next"
            result.append(told_by_denial(analysis, vocabulary.cues, _AT_ONCE, root, words, entry=entry))
    return result


def may_be_instant(analysis: Analysis) -> bool:
    """Whether the block could say so: what must be parsed though no phrase stands in it."""
    words = analysis.low.distinct
    if "seconds" in words and not words.isdisjoint(_UNTIL | {"all"}):
        return True
    if "since" in words and "after" in words:
        return not words.isdisjoint(_SECONDS)
    return "one" in words and "next" in words and not words.isdisjoint(MOMENTS)


def _one_and_the_next(analysis: Analysis, sentence: Span) -> range | None:
    """ "One minute it hurt and the next it didn't", "pain one second, none the next"."""
    low = analysis.low
    for one in range(sentence.start, sentence.end - 3):
        if low[one] != "one" or low[one + 1] not in MOMENTS:
            continue
        end = min(sentence.end, one + _MAX_PART + 3)
        following = next((i for i in range(one + 2, end) if low[i] == "next"), None)
        if following is None or not _UNSURE.isdisjoint(low[sentence.start : sentence.end]):
            return None
        after = following + 1 + (low[following + 1 : following + 2] == [low[one + 1]])
        last = min(sentence.end, after + _MAX_PART)
        stop = next((i for i in range(after, last) if analysis.texts[i] in (";", ":", "—", ".", "!")), last)
        before = range(max(sentence.start, one - 4), one)
        if any(low[i][:1].isalnum() for i in range(after, stop)):
            hurts, gone = range(one + 2, following), range(after, stop)
        else:
            hurts, gone = before, range(one + 2, following)
        if _is_bad(analysis, hurts) and _is_none(analysis, gone):
            return range(min(hurts.start, one), max(stop, following + 1))
        return None
    return None


def _is_bad(analysis: Analysis, part: range) -> bool:
    denied = any(analysis.low[i] in ("no", "not", "n't", "without") for i in part)
    return not denied and any(analysis.classes[i] & _COMPLAINTS or analysis.low[i] in _HURTING for i in part)


def _is_none(analysis: Analysis, part: range) -> bool:
    """Is there nothing, or a denial, and no complaint that is not denied?"""
    denied = False
    for place in part:
        denied = denied or analysis.low[place] in _GONE
        if analysis.classes[place] & _COMPLAINTS and not denied:
            return False
    return denied


def _since_seconds(analysis: Analysis, cues: Cues, sentence: Span) -> range | None:
    """ "Since when?" "Since about ten seconds after they hooked me up."."""
    low = analysis.low
    since = next(
        (i for i in range(sentence.start, min(sentence.end, sentence.start + 5)) if low[i] == "since"), None
    )
    if since is None or not sentence.start or not _asks_when(analysis, sentence):
        return None
    end = min(sentence.end, since + _MAX_LEAD + 3)
    unit = next((i for i in range(since + 2, end) if low[i] in _SECONDS), None)
    if unit is None or low[unit + 1 : unit + 2] != ["after"]:
        return None
    begun = cues["starting"].first(low, unit + 2, sentence.end)
    at_hand = begun or cues["scene"].first(low, unit + 2, sentence.end)
    hooked = any(w.startswith(("hook", "plug")) for w in low[unit + 2 : sentence.end])
    return range(since, unit + 2) if at_hand or hooked else None


def _seconds_until(analysis: Analysis, cues: Cues, sentence: Span) -> range | None:
    """ "Eleven. Seconds until her foot cooled down.", "Seconds from needle to relief: nine"."""
    low = analysis.low
    unit = next(
        (i for i in range(sentence.start, min(sentence.end, sentence.start + 4)) if low[i] == "seconds"), None
    )
    if unit is None or unit + 2 >= sentence.end or low[unit + 1] not in _UNTIL:
        return None
    if not _UNSURE.isdisjoint(low[sentence.start : sentence.end]):
        return None
    for place in range(unit + 2, sentence.end):
        eased = cues["ceasing"].at(low, place) or cues["bettered"].at(low, place) or low[place] in _EASED
        if eased or "relief" in analysis.classes[place]:
            seat = any(low[i] in SEATS or analysis.classes[i] & _COMPLAINTS for i in range(unit, place))
            if seat or "relief" in analysis.classes[place] or low[place] == "better":
                return range(sentence.start, place + 1)
    return None


def _all_it_took(analysis: Analysis, sentence: Span) -> range | None:
    """ "Ten seconds. That's all it took.", "Nine seconds is all it takes"."""
    low = analysis.low
    took = next((i for i in range(sentence.start, sentence.end - 2) if low[i : i + 2] == ["all", "it"]), None)
    if took is None or low[took + 2] not in ("took", "takes"):
        return None
    rest = [w for w in low[took + 3 : sentence.end] if w[:1].isalnum()]
    before = analysis.doc[sentence.start - 1].sent if sentence.start else sentence
    for part in (sentence, before):
        for token in part:
            counted = token.i > part.start and (
                analysis.doc[token.i - 1].like_num or low[token.i - 1] in ("few", "some")
            )
            if low[token.i] == "seconds" and counted and len(part) <= _MAX_PART and not rest:
                return range(part.start, took + 3)
    return None


_UNTIL = frozenset("before between from till to until".split())
_EASED = frozenset(
    """
    better calm cool cooled cooler ease eased easier faded free gone lifted loosened quiet quieted still
    stopped
    """.split()
)


def _asks_when(analysis: Analysis, sentence: Span) -> bool:
    """Does the sentence before ask since when, or how long?"""
    before = analysis.doc[sentence.start - 1].sent
    row = analysis.low[before.start : before.end]
    return is_question(before) and ("when" in row or "long" in row)
