"""How soon help comes, where a question or a table asks: "How fast does it work? Before you can blink."

A time clause by itself claims nothing; after such a question, or in such a row, it is the answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketalint.language.claims.context import RELIEF, tells_of_working
from ketalint.language.claims.found import BlockClaims
from ketalint.language.constructions.speed.moments import When, is_brief, times
from ketalint.language.discourse.answers import exchanges
from ketalint.language.discourse.following import bare_answer
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import FEARED, TARGET, TREATMENT
from ketalint.model import Block

_AT_ONCE = Owner("answered-moment", "benefit", scale="speed", level="immediate")
_SOON = frozenset("fast quick quickly rapidly soon speedily swiftly".split())
_AWAITED = frozenset("before need take takes until wait".split())
_ONSET = frozenset("onset speed".split())
_NOTICED = frozenset("act acts better difference feel felt kick know notice noticed relief tell".split())
_LATER = frozenset("all both each every final fully last second several some third whole".split())
_NOT = frozenset("almost may might n't never not perhaps sometimes usually".split())
_COMPLAINTS = TARGET - {"nerve", "opioid"}
_OTHER_NEWS = FEARED | {"logistics"}  # how soon it can be had, or makes one dizzy
_MAX_LEAD = 2  # words before the time: "Well, before ..."


def answered_at_once(result: BlockClaims, vocabulary: Vocabulary) -> None:
    """Adds what an answer claims that names hardly any time."""
    analysis, cues = result.analysis, vocabulary.constructions
    if not _may_answer(analysis):
        return
    for asking, question, answer in (*exchanges(analysis), *_labelled(analysis)):
        row = asking.low[question.start : question.end]
        if is_question(answer):
            continue
        named = frozenset[str]().union(*(asking.classes[t.i] for t in question if t.pos_ != "VERB"))
        if not _asks_how_soon(cues, row, named):
            continue
        about = named & (TREATMENT | RELIEF) or result.context.on_treatment
        if not about or named & _OTHER_NEWS or cues["own-ways"].first(row, 0, len(row)) is not None:
            continue
        said = _no_time(analysis, cues, answer)
        if said is not None and not _told_already(result, answer):
            bare_answer(result, _AT_ONCE, said, f"{row[0]} ...? {analysis.low[said.start]} ...")


def _may_answer(analysis: Analysis) -> bool:
    low, above = analysis.low, analysis.earlier
    return "?" in low or (above is not None and "?" in above.low[-2:]) or not _ONSET.isdisjoint(low.distinct)


def _told_already(result: BlockClaims, answer: Span) -> bool:
    places = {t.i for t in answer}
    return any(
        f.owner.scale == "speed" and f.level == "immediate" and not places.isdisjoint(f.words)
        for f in result.found
    )


def _labelled(analysis: Analysis) -> Iterator[tuple[Analysis, Span, Span]]:
    """ "Onset of relief: seconds": a label and what stands after its colon."""
    for sentence in analysis.sentences:
        colon = next((t.i for t in sentence if t.text == ":"), sentence.end)
        if sentence.start < colon <= sentence.start + _MAX_LABEL and colon + 1 < sentence.end:
            label = analysis.doc.span(sentence.start, colon)
            if not _ONSET.isdisjoint(analysis.low[label.start : label.end]):
                yield analysis, label, analysis.doc.span(colon + 1, sentence.end)


_MAX_LABEL = 5
_MAX_BARE = 4  # words of "no time at all"
_BARELY = frozenset("immediate instant instantaneous seconds".split())


def moments_in_tables(blocks: Sequence[Block], claims: Sequence[BlockClaims], vocabulary: Vocabulary) -> None:
    """Adds to each cell that says so the claim that the treatment helps at once."""
    cues = vocabulary.constructions
    for cell, claimed in zip(blocks, claims, strict=True):
        if cell.kind != "cell" or cell.row < 0 or cell.header < 0 or not claimed.analysis.doc.is_parsed:
            continue
        labels = claims[cell.row].analysis, claims[cell.header].analysis
        for asking, treated in (labels, reversed(labels)):
            if not (treated.named & TREATMENT and _asks_how_soon(cues, asking.low, asking.named)):
                continue
            said = _no_time(claimed.analysis, cues, next(iter(claimed.analysis.sentences)))
            if said is not None and not any(f.owner.scale == "speed" for f in claimed.found):
                bare_answer(claimed, _AT_ONCE, said, "how soon | ...")
            break


def _asks_how_soon(cues: Cues, row: list[str], named: frozenset[str]) -> bool:
    """ "How fast does it work", "how long until you feel better", "when it starts to help", "onset"."""
    words = set(row)
    if words & _ONSET:
        return not named & _COMPLAINTS or bool(named & RELIEF)  # not "onset of migraine"
    timely = (
        "when" in row[:2]
        or ("how" in words and words & _SOON)
        or ("long" in words and words & _AWAITED)
        or ("time" in words and "to" in words)
    )
    if not timely:
        return False
    if words <= _HOW_FAST:
        return True
    if words & _NOTICED or named & RELIEF or (named & TREATMENT and named & _COMPLAINTS):
        return True
    return cues["helping"].first(row, 0, len(row)) is not None or any(map(tells_of_working, row))


_HOW_FAST = _SOON | {"?", "and", "exactly", "how", "is", "it", "just", "really", "so", "this"}


def _no_time(analysis: Analysis, cues: Cues, answer: Span) -> range | None:
    """The words at the head of an answer that name hardly any time."""
    low = analysis.low
    first = next((t.i for t in answer if low[t.i][:1].isalnum()), answer.end)
    said = [t.i for t in answer if low[t.i][:1].isalnum()]
    if said and len(said) <= _MAX_BARE and (low[first] in _BARELY or cues["at-once"].at(low, first)):
        return range(first, said[-1] + 1)
    for when in times(analysis, cues, answer):
        lead = low[first : when.words.start]
        if when.words.start > first + _MAX_LEAD or not _NOT.isdisjoint(lead):
            continue
        if is_brief(analysis, cues, when, ended=True) or _beforehand(analysis, cues, when):
            return when.words
    return None


def _beforehand(analysis: Analysis, cues: Cues, when: When) -> bool:
    """ "Before the nurse has left": what is done at the clinic takes no time to speak of.

    Not "before your third visit", which is long.
    """
    low, inside = analysis.low, range(when.words.start + 1, when.words.stop)
    if when.kind != "before" or cues["long-event"].first(low, inside.start, inside.stop) is not None:
        return False
    if any(low[i] in _LATER or analysis.doc[i].like_num for i in inside):
        return False
    return any(analysis.pos[i] in ("VERB", "AUX") for i in inside)
