"""Ranks given without a rival by name: "the safest there is", "what takes others years, it does in a day".

A line without a verb counts where it is all that is said: a heading praises what the page is about.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context
from ketalint.language.constructions.comparison.contenders import (
    FIRST,
    HIGHER,
    OTHERS,
    Ranked,
    is_own,
    is_rival,
)
from ketalint.language.constructions.comparison.topmost import superlative_end
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.words.cues import Cues, Words
from ketalint.language.words.needs import needs
from ketalint.language.words.nouns import FEARED, TARGET, TREATMENT

_STOPS = frozenset((",", ";", ":", "(", "—", "–", ".", "!", "?"))
_MAX_NOUNS = 4  # words from a superlative to the noun it praises
_MAX_APART = 8  # words of the clause that says what others need
_LONG = frozenset("age ages decade decades month months week weeks year years".split())
_HAS = frozenset("had has have".split())
_AS_MANY = frozenset("as so this".split())
_CARE = frozenset("care center clinic medicine practice program provider relief rx therapy treatment".split())


@needs("superlative praise", "field")
def _best_there_is(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "The safest pain medicine there is", "it's the strongest antidepressant on the market"."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start, sentence.end - 2):
        end = superlative_end(words, low, place)
        if end == place:
            continue
        noun = _praised(analysis, words, end, sentence.end)
        if noun is None:
            continue
        field = noun + 1 + words["field"].at(low, noun + 1) if noun + 1 < sentence.end else noun + 1
        if field == noun + 1 or low[noun + 1] in _VAGUE:
            continue
        said = tree.subjects(analysis.doc[noun])
        whole = place <= sentence.start + 1 and field >= _end_of_words(analysis, sentence)
        alone = whole and not said and context.on_treatment and low[noun] not in _WAYS
        if alone or any(is_own(context, t) for t in said if t.i < place):
            yield FIRST, analysis.doc[noun], range(place, field), "the best there is"
            return


_VAGUE = frozenset("around ever known we yet".split())
_WAYS = frozenset("answer bet choice pick plan route way".split())


def _praised(analysis: Analysis, words: Cues, start: int, end: int) -> int | None:
    """The last word of the treatment that is praised right after a superlative."""
    last = None
    for at in range(start, min(end, start + _MAX_NOUNS)):
        if analysis.texts[at] in _STOPS or "logistics" in analysis.classes[at]:
            return None if last is None else last
        if words["choice"].at(analysis.low, at) or analysis.classes[at] & (OTHERS | TREATMENT):
            last = at
        elif last is not None or analysis.pos[at] in ("ADP", "VERB"):
            break
    return last


def _end_of_words(analysis: Analysis, sentence: Span) -> int:
    """Where a sentence ends, without its full stop."""
    end = sentence.end
    while end > sentence.start and analysis.texts[end - 1] in (".", "!", "…"):
        end -= 1
    return end


@needs("=what", _LONG)
def _others_need_longer(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "What counseling needs years to do, ketamine does in a weekend", in either order."""
    analysis, low = context.analysis, context.analysis.low
    what = next((i for i in range(sentence.start, sentence.end - 3) if low[i] == "what"), None)
    if what is None:
        return
    near = range(what + 1, min(sentence.end, what + 4))
    other = next((i for i in near if low[i] in _AT_LARGE or is_rival(analysis, words, analysis.doc[i])), None)
    if other is None:
        return
    own = next(
        (
            t
            for t in sentence
            if t.kind == "nsubj" and is_own(context, t) and t.i not in range(what, other + 1)
        ),
        None,
    )
    if own is None or not _does_so(low, own, sentence.end):
        return
    rest = range(other + 1, min(sentence.end if own.i < what else own.i, other + 1 + _MAX_APART))
    parted = any(low[i] in _PARTING for i in range(min(own.i, other), max(own.i, other)))
    if not parted and any(low[i] in _LONG for i in rest):
        said = sorted((what, rest.stop - 1, own.i, own.i + 2))
        yield HIGHER, analysis.doc[own.i + 1], range(said[0], said[-1] + 1), "what others need longer for"


_PARTING = frozenset(";:—–.!?") | {"and", "is"}
_AT_LARGE = frozenset("counseling medication medicine surgery therapy".split())


_ACHIEVING = frozenset("accomplish accomplishes achieve achieves can did do does manages".split())


def _does_so(low: Words, own: Token, end: int) -> bool:
    """ "Ketamine does in a weekend", "it can do in a day"."""
    deed = range(own.i + 1, min(end, own.i + 3))
    return own.i + 1 < end and low[own.i + 1] in _ACHIEVING and "in" in low[deed.start : deed.stop + 1]


@needs("=other =else", _HAS, _AS_MANY)
def _no_other_has_so(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "No other treatment has helped so many of our patients"."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start, sentence.end - 4):
        if low[place : place + 2] != ["no", "other"] and low[place : place + 2] != ["nothing", "else"]:
            continue
        noun = analysis.doc[place + 1 if low[place] == "nothing" else place + 2]
        if low[place] == "no" and not (words["choice"].at(low, noun.i) or is_rival(analysis, words, noun)):
            continue
        has = next((i for i in range(noun.i + 1, min(sentence.end, noun.i + 4)) if low[i] in _HAS), None)
        if has is None or place != sentence.start:
            continue
        for at in range(has + 2, min(sentence.end - 1, has + 6)):
            if low[at] in _AS_MANY and low[at + 1] in _MANY:
                after = range(at + 2, min(sentence.end, at + 6))
                people = low[at + 1] != "many" or any("person" in analysis.classes[i] for i in after)
                if people and not any(analysis.classes[i] & _HARMS for i in range(has, after.stop)):
                    yield FIRST, analysis.doc[at + 1], range(place, at + 2), "no other has done so much"
                return


_MANY = frozenset("far fast many much quickly reliably well".split())
_HARMS = FEARED | {"logistics", "payer"}


@needs("='s =’s", _CARE)
def _top_of_the_town(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Gulf Coast's top depression care", "Boise's No. 1 ketamine clinic": praise by a place."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start + 2, sentence.end - 2):
        if low[place - 1] not in ("'s", "’s") or analysis.classes[place - 2] or low[place - 2] in _OF_TIME:
            continue  # "your doctor's best treatment", "today's top program"
        if low[place] in _TOP:
            end = place + 1
        elif low[place : place + 2] == ["number", "one"]:
            end = place + 2
        else:
            end = superlative_end(words, low, place)
        if end == place or "one" in low[sentence.start : place]:
            continue
        near = range(end, min(sentence.end, end + _MAX_NOUNS))
        head = next((i for i in near if low[i] in _CARE), None)
        named = head is not None and any(analysis.classes[i] & (TARGET | TREATMENT) for i in range(end, head))
        if head is None or not named or not _STOPS.isdisjoint(low[end:head]):
            continue
        yield FIRST, analysis.doc[head], range(place, head + 1), "the best in town"
        return


_TOP = frozenset("foremost leading premier top".split())
_OF_TIME = frozenset("body it let month that there today tomorrow week what year".split())


READERS = (_best_there_is, _others_need_longer, _no_other_has_so, _top_of_the_town)
