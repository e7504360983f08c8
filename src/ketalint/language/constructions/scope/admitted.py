"""Open doors, and dares: "If you wore the uniform, you're a candidate", "show me the nerve it can't calm".

A condition for the treatment that nothing medical decides leaves nobody out; nor does a dare to name one whom
it does not help. The words stand in rules/lexicon/constructions.toml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context
from ketalint.language.claims.found import Found, not_elsewhere, told, words_told
from ketalint.language.stance import Verdict
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import SEATS, TARGET, TREATMENT

_ALL = Owner("admitted", "suitability", scale="scope", level="all")
_NOT = frozenset("cannot n't never not".split())
_ENDS = frozenset((".", "!", ";", "—", "–", "…"))
_MAX_CONDITION = 14  # words of "if you can climb our stairs and sign your name"
_MAX_DARE = 8  # words from "show me" to "can't"
_PEOPLE = frozenset(
    "adult body customer human one patient people person somebody someone soul sufferer".split()
)


def admitted(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """What a block says of all by letting everybody in, or by daring the reader to name an exception."""
    analysis, words = context.analysis, vocabulary.constructions
    if not context.on_treatment or not may_admit(analysis, words):
        return []
    known = words_told(not_elsewhere(found), "scope", "all")
    result = []
    for sentence in analysis.sentences:
        if is_question(sentence):
            continue
        for reader, entry in _READERS:
            said = next(reader(context, words, sentence), None)
            if said is not None and known.isdisjoint(said):
                root, made = analysis.doc[said.start], Verdict("made")
                result.append(told(analysis, vocabulary.cues, _ALL, root, said, verdict=made, entry=entry))
                break
    return result


def may_admit(analysis: Analysis, words: Cues) -> bool:
    """Whether the block could say so: what must be parsed though no phrase stands in it."""
    distinct = analysis.low.distinct
    if {"if", "long"} & distinct and words.stand_in(analysis.low, ("let-in",)):
        return True
    if _NOT.isdisjoint(distinct) or (_DARING | {"if"}).isdisjoint(distinct):
        return False
    return words.stand_in(analysis.low, ("reach",))


def _let_in(context: Context, words: Cues, sentence: Span) -> Iterator[range]:
    """ "If you can sign your name, you qualify": nothing medical is asked."""
    analysis, low = context.analysis, context.analysis.low
    start = next((t.i for t in sentence if low[t.i][:1].isalnum()), sentence.start)
    opening = 2 if low[start : start + 2] == ["if", "you"] else 0
    if low[start : start + 4] == ["as", "long", "as", "you"]:
        opening = 4
    if not opening:
        return
    end = min(sentence.end, start + opening + _MAX_CONDITION)
    comma = next((i for i in range(start + opening, end) if low[i] == ","), None)
    if comma is None:
        return
    condition = range(start + opening, comma)
    let_in = words["let-in"].at(low, comma + 1)
    after = comma + 1 + let_in
    if not let_in or not _closes(analysis, after, sentence.end):
        return
    if len(condition) < 2 or words["selecting"].first(low, condition.start, condition.stop) is not None:
        return
    if any((analysis.classes[i] & _MEDICAL and low[i] not in _US) or low[i] in SEATS for i in condition):
        return
    yield range(start, after)


_US = frozenset("our ours us we".split())  # "find our door"
_MEDICAL = TARGET | TREATMENT | {"effect-of-drug", "expert", "foreign", "payer", "provider", "risk"}


def _closes(analysis: Analysis, place: int, end: int) -> bool:
    """Is that all: "you qualify", "you qualify for infusions", but not "you qualify for our discount"?"""
    if place >= end or analysis.texts[place] in _ENDS or analysis.low[place] in ('"', "'", "”"):
        return True
    if analysis.low[place] not in ("for", "to"):
        return False
    near = range(place + 1, min(end, place + 4))
    return any(analysis.classes[i] & {"ketamine", "treatment"} for i in near) and not any(
        analysis.low[i] in _OTHER_OFFERS for i in range(place, end)
    )


_OTHER_OFFERS = frozenset("class discount price program rate study trial tour waitlist".split())


def _dared(context: Context, words: Cues, sentence: Span) -> Iterator[range]:
    """ "Show me the nerve it can't calm", "find one patient it hasn't helped"."""
    analysis, low = context.analysis, context.analysis.low
    start = next((t.i for t in sentence if low[t.i][:1].isalnum()), sentence.start)
    if low[start] not in _DARING or sentence.end - start < _FEWEST:
        return
    denied = next(
        (i for i in range(start + 2, min(sentence.end, start + _MAX_DARE + 3)) if low[i] in _NOT), None
    )
    if denied is None:
        return
    named = range(start + 1, denied)
    one = any(analysis.classes[i] & TARGET or low[i].rstrip("s") in _PEOPLE or low[i] in SEATS for i in named)
    own = any(analysis.classes[i] & TREATMENT or low[i] in ("it", "this", "we") for i in named)
    if not one or not own or any("logistics" in analysis.classes[i] for i in named):
        return
    helped = words["reach"].first(low, denied + 1, min(sentence.end, denied + 5))
    if helped is not None:
        yield range(start, helped.stop)


_DARING = frozenset("bring find name point show".split())
_FEWEST = 5


def _if_there_is_one(context: Context, words: Cues, sentence: Span) -> Iterator[range]:
    """ "If there's a pain it can't reach, we haven't met it"."""
    low = context.analysis.low
    start = next((t.i for t in sentence if low[t.i][:1].isalnum()), sentence.start)
    if low[start : start + 2] != ["if", "there"]:
        return
    comma = next((i for i in range(start + 4, min(sentence.end, start + 16)) if low[i] == ","), None)
    if comma is None or _NOT.isdisjoint(low[start:comma]):
        return
    denied = next(i for i in range(start, comma) if low[i] in _NOT)
    helped = words["reach"].first(low, denied + 1, comma)
    if helped is None:
        return
    for place in range(comma + 1, min(sentence.end, comma + 6)):
        unseen = words["never-met"].at(low, place)
        if unseen and low[place + unseen : place + unseen + 1] in _IT:
            yield range(start, place + unseen + 1)
            return


_IT = (["her"], ["him"], ["it"], ["one"], ["that"], ["them"])

_READERS = (
    (_let_in, "you are let in"),
    (_dared, "name one it does not help"),
    (_if_there_is_one, "if there is one, we have not met it"),
)
