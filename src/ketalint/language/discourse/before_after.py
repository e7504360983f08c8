"""Before and after: "Before ketamine: four oxycodone a day. After: none.", and the same in two columns.

What is named before and is none after has been ended. The second part names it no more, so neither part
claims by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ketalint.language.claims.found import BlockClaims, Found
from ketalint.language.stance import Verdict
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TARGET, TREATMENT
from ketalint.model import Block

_ENDED = Owner("before-and-after", "anything", scale="effect", level="abolishes")
_OFF_OPIOIDS = Owner("before-and-after", "anything", scale="effect", level="abolishes", topic="opioid-use")
_BEFORE = frozenset("before earlier intake previously then".split())
_AFTER = frozenset("after afterward afterwards nowadays now since today".split())
_THESE_DAYS = (["these", "days"], ["this", "year"], ["this", "month"], ["this", "week"])
_LEADING_UP = frozenset(
    "a an am are do does flat gets has have he i is it needs she takes the they to we with : , —".split()
)
_MAX_PART = 16  # words of either part
_MAX_FATE = 4
_NAMED_BEFORE = frozenset("any either it that them these this those".split())
_SCORES = frozenset(("score", "scores"))


def befores_and_afters(result: BlockClaims, vocabulary: Vocabulary) -> None:
    """Adds what two sentences claim, of which the first tells of before and the second of after."""
    analysis, cues = result.analysis, vocabulary.constructions
    if not (result.context.on_treatment or analysis.named & TREATMENT):
        return
    for first, second in pairwise(analysis.sentences):
        if max(len(first), len(second)) > _MAX_PART or is_question(first) or is_question(second):
            continue
        if not _tells_of_before(analysis, first) or not _tells_of_after(analysis, second):
            continue
        ended = _named(analysis, first)
        fate = _fate(analysis, cues, second)
        if ended is None or fate is None:
            continue
        result.found.append(_claim(analysis, ended, fate))


def _tells_of_before(analysis: Analysis, sentence: Span) -> bool:
    low = analysis.low
    head = [low[t.i] for t in sentence if low[t.i][:1].isalnum()][:1]
    labelled = any(low[t.i] in _BEFORE for t in sentence) and any(low[t.i] == ":" for t in sentence)
    treated = any(low[t.i] == "before" for t in sentence) and any(
        analysis.classes[t.i] & TREATMENT for t in sentence
    )
    return labelled or treated or head == ["before"]


def _tells_of_after(analysis: Analysis, sentence: Span) -> bool:
    row = [analysis.low[t.i] for t in sentence if analysis.low[t.i][:1].isalnum()]
    return bool(row) and (row[0] in _AFTER or row[:2] in _THESE_DAYS)


def _named(analysis: Analysis, sentence: Span) -> Owner | None:
    """Of what a sentence tells: opioids, a pain, or a score for one."""
    kinds = frozenset[str]().union(*(analysis.classes[t.i] for t in sentence))
    if "opioid" in kinds:
        return _OFF_OPIOIDS
    scored = any(analysis.low[t.i] in _SCORES for t in sentence)
    return _ENDED if kinds & TARGET or scored else None


def _fate(analysis: Analysis, cues: Cues, sentence: Span) -> range | None:
    """The words that say that nothing is left: "a flat zero, every day", "she takes none"."""
    low = analysis.low
    for place in range(sentence.start + 1, sentence.end):
        length = cues["none"].at(low, place) or cues["fate"].at(low, place)
        if not length:
            continue
        after = place + length
        after += _pointing_back(low[after : min(sentence.end, after + 2)])
        closed = after >= sentence.end or not low[after][:1].isalnum()
        return range(place, after) if closed and low[place - 1] in _LEADING_UP else None
    return None


def _pointing_back(words: list[str]) -> int:
    """How many words after "none" only point back: "of it", "at all"."""
    back = words == ["at", "all"] or (words[:1] == ["of"] and not _NAMED_BEFORE.isdisjoint(words[1:]))
    return 2 if back else 0


def _claim(analysis: Analysis, owner: Owner, fate: range) -> Found:
    clause = analysis.clause(analysis.doc[fate.start])
    return Found(
        owner,
        owner.level,
        tuple(fate),
        fate.start,
        clause,
        Verdict("made"),
        topic=owner.topic,
        entry="before ... after: none",
    )


# --- two columns ------------------------------------------------------------------------------


_MAX_COLUMNS = 8


def ended_in(index: int, blocks: Sequence[Block], claims: Sequence[BlockClaims], cues: Cues) -> int | None:
    """Of the first cell of a row of before and after the cell that says that there is nothing left of it."""
    first = blocks[index]
    if first.kind != "cell" or first.header < 0 or _head(claims, first) not in _BEFORE_COLUMNS:
        return None
    for place in range(index + 1, min(len(blocks), index + _MAX_COLUMNS)):
        block = blocks[place]
        if block.row != index or block.header < 0 or _head(claims, block) not in _AFTER_COLUMNS:
            continue
        row = [w for w in claims[place].analysis.low if w[:1].isalnum()]
        if row and len(row) <= _MAX_FATE and _says_none(cues, row):
            return place
    return None


_BEFORE_COLUMNS = frozenset(("before", "then"))
_AFTER_COLUMNS = frozenset(("after", "now", "today"))


def _head(claims: Sequence[BlockClaims], block: Block) -> str:
    return next(iter(claims[block.header].analysis.low), "")


def _says_none(cues: Cues, row: list[str]) -> bool:
    return cues["none"].at(row, 0) == len(row) or cues["fate"].at(row, 0) == len(row) or row == ["silence"]


def tables_before_and_after(
    blocks: Sequence[Block], claims: Sequence[BlockClaims], vocabulary: Vocabulary
) -> None:
    """Adds what the rows of a table of before and after claim: "Nine pills a day | Not one"."""
    for first in range(len(blocks)):
        second = ended_in(first, blocks, claims, vocabulary.constructions)
        if second is None:
            continue
        above, below = claims[first].analysis, claims[second]
        if not below.context.on_treatment or not len(above.doc) or not len(below.analysis.doc):
            continue
        ended = _named(above, above.doc.sents[0])
        if ended is not None:
            places = [t.i for t in below.analysis.doc if below.analysis.low[t.i][:1].isalnum()]
            below.found.append(_claim(below.analysis, ended, range(places[0], places[-1] + 1)))
