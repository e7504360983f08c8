"""How soon a benefit is said to come, where grammar tells it: "gone before the tape is off my arm".

The lexicon knows adverbs ("instantly"); these functions read clauses and comparisons of time beside a
benefit that is claimed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ketalint.language.claims.benefits import benefits
from ketalint.language.claims.context import RELIEF, Context
from ketalint.language.claims.found import Found, told
from ketalint.language.claims.senses import as_another_does, when_it_ends
from ketalint.language.constructions.speed.moments import ALOUD, MOMENTS, QUICK, SHORT, When, is_brief, times
from ketalint.language.stance import Verdict, stance_of
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TARGET, TREATMENT

_AT_ONCE = Owner("time-clause", "benefit", scale="speed", level="immediate")


def timed_benefits(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Benefits that come at once by what the sentence around them says."""
    analysis, cues = context.analysis, vocabulary.constructions
    result: list[Found] = []
    for sentence in analysis.sentences:
        result += _paired(vocabulary, context, sentence)
        moments = [
            t
            for t in times(analysis, cues, sentence)
            if not (when_it_ends(analysis, t.words) or as_another_does(analysis, t.words))
        ]
        if not moments:
            continue
        claimed_here = benefits(found, vocabulary, context, sentence)
        if not claimed_here and len(sentence) <= 8 and sentence.end < len(analysis.doc):
            claimed_here = benefits(
                found, vocabulary, context, analysis.doc[sentence.end].sent
            )  # "Poof! Gone."
            moments = [time for time in moments if time.kind in ALOUD]
        for time in moments:
            claimed = _timed(analysis, cues, time, claimed_here, context.on_treatment)
            if claimed is not None:
                result.append(claimed)
            elif not claimed_here and _takes_no_time(analysis, time):
                result.append(told(analysis, vocabulary.cues, _AT_ONCE, _taking(analysis, time), time.words))
    return result


def _taking(analysis: Analysis, time: When) -> Token:
    return analysis.doc[time.words.start]


def _takes_no_time(analysis: Analysis, time: When) -> bool:
    """ "Pills take weeks; ketamine takes a heartbeat": so little time, and for no errand."""
    low, verb, after = analysis.low, _taking(analysis, time), time.words.stop
    if time.kind != "in seconds" or not low[verb.i].startswith(("take", "took", "need")):
        return False
    rest = low[after : verb.sent.end]
    takers = [t for t in tree.children(verb, "nsubj") if analysis.kinds(t) & TREATMENT]
    if not any(t.pos_ != "PRON" or rest[:2] in _TO_WORK for t in takers):
        return False
    return not rest or not rest[0].isalpha() or rest[:2] in _TO_WORK


_TO_WORK = tuple(["to", verb] for verb in ("act", "begin", "do", "help", "kick", "start", "work"))


def _timed(
    analysis: Analysis, cues: Cues, time: When, given: list[Found], on_treatment: bool
) -> Found | None:
    """The first benefit outside of the time clause that this clause makes a speedy one."""
    for benefit in given:
        first = min(benefit.words)
        words = time.words
        if first in words:
            if not _leads(analysis, words.start) or first < words.start + 3:
                continue
            words = range(words.start, first)  # "The minute I sat down the ache was gone"
        ended = benefit.level == "abolishes"
        if benefit.root in words or not is_brief(analysis, cues, When(words, time.kind), ended=ended):
            continue
        verdict = benefit.verdict
        if verdict.words is not None and set(verdict.words) & set(time.words):
            verdict = Verdict("made")  # "hardly had it begun when", "before you can say": nothing is denied
        on_drip = cues["equipment"].first(analysis.low, words.start, words.stop) is not None
        if verdict.kind == "elsewhere" and verdict.words is None and (on_treatment or on_drip):
            verdict = Verdict("made")  # so sudden an end is put down to what the draft is about
        if verdict.kind in ("denied", "elsewhere") or any(h.strength == "some" for h in benefit.hedges):
            continue
        return replace(
            benefit,
            owner=_AT_ONCE,
            level=_AT_ONCE.level,
            words=tuple(words),
            verdict=verdict,
            entry=f"{time.kind} ...",
        )
    return None


def _leads(analysis: Analysis, place: int) -> bool:
    """Does the sentence, or a quotation in it, begin at this word, "the very" aside?"""
    while place > analysis.doc[place].sent.start and analysis.low[place - 1] in (
        "the",
        "very",
        "that",
        "same",
    ):
        place -= 1
    doc = analysis.doc
    return place == doc[place].sent.start or doc[place - 1].text in _OPENINGS


_OPENINGS = frozenset((",", ":", ";", "—", "–", '"', "“", "'", "and", "but", "as"))


def _paired(vocabulary: Vocabulary, context: Context, sentence: Span) -> Iterator[Found]:
    """ "Needle in, pain out", "the bag goes up and the ache goes down": one clause each, side by side."""
    analysis, cues = context.analysis, vocabulary.constructions
    low = analysis.low
    if _OVER.isdisjoint(analysis.words_of(sentence)):
        return
    for place in range(sentence.start + 1, sentence.end - 1):
        if analysis.texts[place] not in _JOINTS:
            continue
        left = _clause_words(analysis, range(place - 1, max(sentence.start, place - 6) - 1, -1))
        right = _clause_words(analysis, range(place + 1, min(sentence.end, place + 7)))
        started = low[left.stop - 1] in _IN or cues["starting"].at(low, left.stop - 1) > 0
        begun = started and any(analysis.classes[i] & TREATMENT or cues["equipment"].at(low, i) for i in left)
        over = (low[right.stop - 1] in _OUT or "already" in low[right.start : right.stop]) and any(
            analysis.classes[i] & (TARGET | RELIEF) for i in right
        )
        if begun and over and len(left) <= _MAX_PAIRED and len(right) <= _MAX_PAIRED:
            root = analysis.doc[right.start]
            words = range(left.start, right.stop)
            verdict = stance_of(analysis, vocabulary.cues, root, frozenset(words))
            yield Found(
                _AT_ONCE,
                _AT_ONCE.level,
                tuple(words),
                root.i,
                analysis.clause(root),
                verdict,
                entry="in ..., out",
            )


_MAX_PAIRED = 5  # words of each half
_JOINTS = frozenset((",", "and", "than", ";", "—", "–", "-", "→"))
_IN = frozenset("connected in on open started up running".split())
_OUT = frozenset("away down done ended finished gone in off on out over quiet stopped".split())
_OVER = _OUT | {"already"}


def _clause_words(analysis: Analysis, places: range) -> range:
    """The words from a joint to the next mark, in the order of the text; one word at least."""
    kept = [places.start]
    for place in places[1:]:
        if analysis.doc[place].is_punct or analysis.low[place] == "and":
            break
        kept.append(place)
    return range(min(kept), max(kept) + 1)


def may_time(analysis: Analysis) -> bool:
    """Whether the block could say when relief comes: what must be parsed though no phrase stands in it."""
    if not _OVER.isdisjoint(analysis.low.distinct) and not _JOINTS.isdisjoint(analysis.low.distinct):
        return not analysis.named.isdisjoint(TARGET | RELIEF)
    if _TIMING.isdisjoint(analysis.low.distinct):
        return False
    if not analysis.named.isdisjoint(_GAINED):
        return True
    above = analysis.earlier  # a cell of a column on the treatment
    return above is not None and len(analysis.low) <= _MAX_CELL and not above.named.isdisjoint(TREATMENT)


_MAX_CELL = 14
_GAINED = RELIEF | TREATMENT | {"benefit"}
_TIMING = (
    SHORT
    | QUICK
    | MOMENTS
    | {"before", "hardly", "barely", "scarcely", "sooner", "than", "time", "while", "as", "1", "one"}
)
