"""Others that fall short of what the treatment does: "it works where blocks fail", "no pill comes close".

The words stand in rules/lexicon/ranking.toml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import AT_HAND, Context
from ketalint.language.constructions.comparison.contenders import FIRST, HIGHER, Ranked, is_own, is_rival
from ketalint.language.constructions.comparison.surpassed import (
    ELSE,
    HEDGED,
    LOGISTICS,
    MARKS,
    NOT,
    OURSELVES,
    is_ours,
)
from ketalint.language.syntax.tokens import Span
from ketalint.language.words.cues import Cues
from ketalint.language.words.needs import needs

_WHERE = frozenset("after when whenever where wherever".split())
_TURNS = frozenset((",", ":", "—", "–", ";", "and"))


@needs(_WHERE, "works-on", "give-up")
def _where_others_fail(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "It succeeds wherever a block lets you down", "it picks up where pills give out"."""
    analysis, low = context.analysis, context.analysis.low
    for where in range(sentence.start + 2, sentence.end - 2):
        if low[where] not in _WHERE:
            continue
        deed = words["works-on"].first(low, max(sentence.start + 1, where - 4), where)
        if deed is None or deed.stop < where - 1:
            continue
        if not low[where].startswith("where") and low[deed.start].rstrip("s") not in ("work", "succeed"):
            continue
        if not (NOT | HEDGED).isdisjoint(low[sentence.start : deed.start]):
            continue
        end = min(sentence.end, where + 10)
        failing = words["give-up"].first(low, where + 1, end)
        if failing is None or not MARKS.isdisjoint(analysis.texts[where : failing.start]):
            continue
        between = range(where + 1, failing.start)
        rival = any(is_rival(analysis, words, analysis.doc[i]) or low[i] in ELSE for i in between)
        if rival and is_ours(context, range(sentence.start, deed.start)):
            yield HIGHER, analysis.doc[deed.start], range(deed.start, failing.stop), "works where others fail"
            return


@needs(_WHERE, "nothing-works")
def _when_nothing_works(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "When nothing else works, ketamine does"."""
    analysis, low = context.analysis, context.analysis.low
    if low[sentence.start] not in _WHERE:
        return
    comma = next(
        (i for i in range(sentence.start + 3, min(sentence.end, sentence.start + 10)) if low[i] == ","), None
    )
    if comma is None or comma + 2 >= sentence.end:
        return
    failed = words["nothing-works"].first(low, sentence.start + 1, comma)
    if failed is None or failed.stop < comma - 1:
        return
    near = range(comma + 1, min(sentence.end, comma + 5))
    own = next((i for i in near if is_own(context, analysis.doc[i])), None)
    if own is None or own + 1 >= sentence.end:
        return
    deed = own + 1 + (low[own + 1] in ("still", "just"))
    alone = low[deed] in ("does", "will", "can", "works", "delivers", "helps", "succeeds")
    if alone and (deed + 1 >= sentence.end or analysis.texts[deed + 1] in MARKS):
        yield HIGHER, analysis.doc[deed], range(sentence.start, deed + 1), "works when nothing else does"


@needs("=one", _TURNS)
def _one_thing(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "There's one thing that works for CRPS, and we've got it", "only one drug stops it: ketamine"."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start, sentence.end - 4):
        if low[place] != "one" or not (low[place + 1] == "thing" or words["choice"].at(low, place + 1)):
            continue
        end = sentence.end
        turn = next((i for i in range(place + 2, min(end, place + 14)) if analysis.texts[i] in _TURNS), None)
        if turn is None or any(analysis.classes[i] & LOGISTICS for i in range(place, end)):
            return
        ours = _we_have_it(context, turn + 1, end)
        works = words["relieving"].first(low, place + 2, turn) or words["works-on"].first(
            low, place + 2, turn
        )
        bare = turn == place + 2 and _nothing_else_before(context, sentence)
        if ours and (works is not None or bare) and NOT.isdisjoint(low[sentence.start : turn]):
            yield FIRST, analysis.doc[place + 1], range(place, turn + 1), "one thing works"
        return


def _we_have_it(context: Context, start: int, end: int) -> bool:
    analysis, low = context.analysis, context.analysis.low
    rest = [w for w in low[start : min(end, start + 7)] if w[:1].isalnum() or w in ("'s", "'ve")]
    rest = rest[1:] if rest[:1] == ["and"] else rest
    if rest in (
        ["we", "have", "it"],
        ["we", "'ve", "got", "it"],
        ["we", "have", "got", "it"],
        ["we", "got", "it"],
    ):
        return True
    if rest[:2] in (["it", "'s"], ["that", "'s"], ["it", "is"], ["that", "is"]):
        rest = rest[2:]
    near = range(start, min(end, start + 5))
    return len(rest) <= 3 and any(
        "ketamine" in analysis.classes[i] or low[i] in ("our", "ours") for i in near
    )


def _nothing_else_before(context: Context, sentence: Span) -> bool:
    low = context.analysis.low
    return "nothing" in low[max(0, sentence.start - 14) : sentence.start]


@needs("=no =nothing", "fall-short")
def _none_comes_close(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Dollar for dollar, no block comes close", of the treatment that has been spoken of."""
    analysis, low = context.analysis, context.analysis.low
    if not context.on_treatment:
        return
    for place in range(sentence.start, sentence.end - 2):
        if low[place] not in ("no", "nothing"):
            continue
        close = words["fall-short"].first(low, place + 1, min(sentence.end, place + 7))
        if close is None or (close.stop < sentence.end and analysis.texts[close.stop] not in MARKS):
            continue
        near = range(place + 1, close.start)
        other = any(is_rival(analysis, words, analysis.doc[i]) or low[i] in ELSE for i in near)
        spoken_of = low[place] == "nothing" and _named_just_before(context, sentence, place)
        if (other or spoken_of) and MARKS.isdisjoint(analysis.texts[place : close.start]):
            row = range(sentence.start, close.start)
            if not any(analysis.classes[i] & LOGISTICS and low[i] not in AT_HAND for i in row):
                yield FIRST, analysis.doc[close.start], range(place, close.stop), "none comes close"
        return


def _named_just_before(context: Context, sentence: Span, place: int) -> bool:
    """Is the treatment named in the sentence, or in the one before it?"""
    analysis = context.analysis
    start = analysis.doc[sentence.start - 1].sent.start if sentence.start else sentence.start
    return any(is_own(context, analysis.doc[i]) for i in range(start, place))


@needs("=what", "=no")
def _what_none_can(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "What ketamine does, no tablet can"."""
    analysis, low = context.analysis, context.analysis.low
    if low[sentence.start] != "what" or sentence.end - sentence.start < 6:
        return
    if not is_own(context, analysis.doc[sentence.start + 1]) and low[sentence.start + 1] not in OURSELVES:
        return
    for place in range(sentence.start + 3, min(sentence.end - 2, sentence.start + 10)):
        if low[place] != "no":
            continue
        near = range(place + 1, min(sentence.end, place + 4))
        other = next((i for i in near if is_rival(analysis, words, analysis.doc[i]) or low[i] in ELSE), None)
        if other is not None and low[other + 1 : other + 2] in (
            ["can"],
            ["could"],
            ["does"],
            ["will"],
            ["ever"],
        ):
            yield FIRST, analysis.doc[other], range(sentence.start, other + 2), "no other can"
        return


@needs("=what")
def _keeps_their_promise(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "What gabapentin promised, ketamine delivers"."""
    analysis, low = context.analysis, context.analysis.low
    if low[sentence.start] != "what":
        return
    end = min(sentence.end, sentence.start + 8)
    comma = next((i for i in range(sentence.start + 3, end) if low[i] == ","), None)
    if comma is None or comma + 2 >= sentence.end or low[comma - 1].rstrip("d") not in _PROMISE:
        return
    other = any(
        is_rival(analysis, words, analysis.doc[i]) or low[i] in ELSE for i in range(sentence.start, comma)
    )
    near = range(comma + 1, min(sentence.end - 1, comma + 4))
    own = next((i for i in near if is_own(context, analysis.doc[i])), None)
    if other and own is not None and low[own + 1] in ("delivers", "delivered", "does", "did", "keeps"):
        yield HIGHER, analysis.doc[own + 1], range(sentence.start, own + 2), "keeps what others promise"


_PROMISE = frozenset("only promise promises".split())

READERS = (
    _where_others_fail,
    _when_nothing_works,
    _one_thing,
    _none_comes_close,
    _what_none_can,
    _keeps_their_promise,
)
