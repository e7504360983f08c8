"""Success vouched for by a record: "it hasn't missed yet", "none of us has ever seen an infusion fail".

The lexicon knows "never fails"; here the denial stands elsewhere in the sentence, or at somebody who would
have seen it fail. The words stand in rules/lexicon/constructions.toml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context
from ketalint.language.claims.found import Found
from ketalint.language.constructions.comparison.contenders import is_own
from ketalint.language.constructions.sentencewise import once_a_sentence
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TREATMENT

_UNFAILING = Owner("never-failed", "benefit", scale="certainty", level="guaranteed")
_NOT = frozenset("n't never not".split())
_NONE = _NOT | frozenset("no nobody none yet".split())
_MARKS = frozenset((".", "!", "?", ";", ":", "—", "–", "(", ")", "…", ","))
_OPEN = frozenset("if may might unless until when where whether why would".split())
_PARTS = frozenset("'ve 's ever had has have yet".split())
_MAX_SEEN = 7  # words of "a single series of infusions that"


def unfailing(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Each record without a failure that no phrase has told yet."""
    analysis, cues = context.analysis, vocabulary.constructions
    if not context.on_treatment or not may_never_fail(analysis, cues):
        return []
    return once_a_sentence(found, vocabulary, context, _UNFAILING, _READERS)


def may_never_fail(analysis: Analysis, cues: Cues) -> bool:
    """Whether the block could say so: what must be parsed though no phrase stands in it."""
    if _NONE.isdisjoint(analysis.low.distinct):
        return False
    return cues.stand_in(analysis.low, ("missing", "not-working", "left-wanting"))


def _not_yet(context: Context, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "It hasn't missed yet", "our drip has not once let a patient down"."""
    analysis, low = context.analysis, context.analysis.low
    for place, length in cues["missing"].standing_in(low, sentence.start + 2, sentence.end):
        near = range(max(sentence.start, place - 4), place)
        denied = next((i for i in near if low[i] in _NOT), None)
        if denied is None or denied == sentence.start or not _OPEN.isdisjoint(low[sentence.start : denied]):
            continue
        before = denied - 1
        perfect = False
        while before > sentence.start and low[before] in _PARTS:
            before -= 1
            perfect = True
        ever = perfect or low[denied] == "never"
        own = is_own(context, analysis.doc[before]) or _is_page(context, before)
        if ever and own and _whoever(analysis, place + length):
            yield range(before, place + length)
            return


def _is_page(context: Context, place: int) -> bool:
    """ "It", where nothing else has been named in the block."""
    analysis = context.analysis
    return analysis.low[place] == "it" and not analysis.kinds(analysis.doc[place])


def _whoever(analysis: Analysis, place: int) -> bool:
    """Does the failure end the clause, or befall somebody ("hasn't failed anyone", "missed a beat" aside)?"""
    low = analysis.low
    if place >= len(low) or analysis.texts[place] in _MARKS or low[place] in _TAILS:
        return True
    near = range(place, min(len(low), place + 4))
    return any(low[i] in _SOMEBODY or "person" in analysis.classes[i] for i in near)


_TAILS = frozenset("and because but here in once since so yet".split())
_SOMEBODY = frozenset("anybody anyone me one somebody us you".split())


def _never_seen_to_fail(context: Context, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "None of us has ever seen an infusion fail", "I can't remember a series that didn't work"."""
    analysis, low = context.analysis, context.analysis.low
    for place, length in cues["witnessing"].standing_in(low, sentence.start + 1, sentence.end):
        near = range(max(sentence.start, place - 8), place)
        denied = next((i for i in near if low[i] in _NONE), None)
        if denied is None or not _OPEN.isdisjoint(low[sentence.start : place]):
            continue
        if low[denied] == "yet" and low[denied + 1] != "to":
            continue
        end = min(sentence.end, place + length + _MAX_SEEN)
        failed = cues["not-working"].first(low, place + length, end)
        missed = cues["missing"].first(low, place + length, end)
        failed = min((r for r in (failed, missed) if r is not None), key=lambda r: r.start, default=None)
        if failed is None or not _MARKS.isdisjoint(analysis.texts[place : failed.start]):
            continue
        seen = range(place + length, failed.start)
        meant = any(analysis.classes[i] & TREATMENT or low[i] in ("it", "one") for i in seen)
        others = any(analysis.classes[i] & {"logistics", "foreign"} - TREATMENT for i in seen)
        if meant and not others and _to_work(analysis, cues, failed.stop):
            yield range(denied, failed.stop)
            return


def _to_work(analysis: Analysis, cues: Cues, place: int) -> bool:
    """ "Fail", "fail to work", "fail a patient": but not "fail to start on time"."""
    if analysis.low[place : place + 1] == ["to"]:
        return cues["its-work"].first(analysis.low, place + 1, min(len(analysis.low), place + 4)) is not None
    return _whoever(analysis, place)


def _nobody_let_down(context: Context, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "You will not be disappointed", "nobody is ever let down by our drip"."""
    analysis, low = context.analysis, context.analysis.low
    for place, length in cues["left-wanting"].standing_in(low, sentence.start + 2, sentence.end):
        if low[place - 1] != "be" or not _OPEN.isdisjoint(low[sentence.start : place]):
            continue
        near = range(max(sentence.start, place - 5), place - 1)
        denied = next((i for i in near if low[i] in _NOT or low[i] in ("nobody", "none")), None)
        you = next((i for i in near if low[i] in ("you", "nobody", "none")), None)
        future = not _WILL.isdisjoint(low[near.start : place])
        end = place + length
        if low[end : end + 1] in (["by"], ["with"], ["in"]):
            own = (i for i in range(end + 1, min(sentence.end, end + 4)) if analysis.classes[i] & TREATMENT)
            end = next(own, end - 1) + 1
        closed = end >= sentence.end or analysis.texts[end] in _MARKS
        if denied is not None and you is not None and future and closed:
            yield range(you, end)
            return


_WILL = frozenset("'ll going will wo wont".split())

_READERS = (
    (_nobody_let_down, "nobody is let down"),
    (_not_yet, "has not failed yet"),
    (_never_seen_to_fail, "never seen to fail"),
)
