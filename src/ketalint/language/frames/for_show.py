"""Care that is only for show, read by the words: "that monitor is furniture", "our exam is a handshake".

Who mocks the monitor, shuts the door on a running drip or calls a uniform the entire screening says as much
as one who denies them. The words stand in rules/lexicon/frames.toml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.found import Statement
from ketalint.language.frames.sentence import speaks_of_ketamine
from ketalint.language.stance import Verdict
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import Row, row_of

_DENIALS = frozenset("cannot n't neither never no nobody none not nor without".split())
_OTHERS = frozenset(
    """
    chair companion dog driver elsewhere family friend husband if lobby may might other others places
    reception ride should some spouse they unless wait waiting wherever wife would
    """.split()
)
_IS = frozenset("'re 's are is was were".split())
_THAT = frozenset("it that this".split())
_WHOLE = frozenset("complete entire full total whole".split())
_NEAR = 8  # words
_SHORT = 6  # words of an answer
_AFTERTHOUGHT = frozenset("around folks here process really".split())
# What a real look at a patient is made of: then "that's the entire screening" sums up something.
_EXAMINED = frozenset(
    """
    anesthesiologist bloodwork chart clinician cuff doctor ecg ekg exam examination examine examines history
    interview lab labs nurse physical physician pressure psychiatrist records screen test tests urine
    """.split()
)
_GATES = ("for-show", "till-done", "trifling-check")


def may_be_for_show(analysis: Analysis, words: Cues) -> bool:
    """Whether a sentence of the block could say so, whatever its parse."""
    if not words.stand_in(analysis.low, _GATES):
        whole = not _WHOLE.isdisjoint(analysis.low.distinct) or "all" in analysis.low.distinct
        if not whole or not words.stand_in(analysis.low, ("evaluation",)):
            return False
    return speaks_of_ketamine(analysis)


def for_show(analysis: Analysis, words: Cues) -> Iterator[Statement]:
    """The statements of a block, one a sentence. `words` are the families of frames.toml."""
    if not may_be_for_show(analysis, words):
        return
    for sentence in analysis.sentences:
        row = row_of(analysis, range(sentence.start, sentence.end))
        if "?" in row.words[-1:] or row.has(words, "danger") or not _OTHERS.isdisjoint(row.words):
            continue
        for fact, said in (
            *_a_prop(row, words),
            *_left_to_it(row, words),
            *_nothing_but_that(analysis, sentence, row, words),
            *_a_handshake(analysis, sentence, row, words),
        ):
            cue = range(row.places[said.start], row.places[said.stop - 1] + 1)
            yield Statement(fact, "contrary", cue, sentence.root.i, Verdict("made"), "for show")
            break


def _a_prop(row: Row, words: Cues) -> Iterator[tuple[str, range]]:
    """ "That monitor is mostly furniture", "the cuff is just for show"."""
    low = row.words
    show = words["for-show"].first(low, 2, len(low))
    if show is None:
        return
    device = next(
        (i for i in range(max(0, show.start - _NEAR), show.start) if words["monitoring"].at(low, i)), None
    )
    if device is None or _IS.isdisjoint(low[device : show.start]):
        return
    if _DENIALS.isdisjoint(low[: show.start]) and "," not in low[device : show.start]:
        yield "monitoring", range(device, show.stop)


def _left_to_it(row: Row, words: Cues) -> Iterator[tuple[str, range]]:
    """ "She leaves you in peace until the bag is empty", "nobody bothers you till it beeps"."""
    low = row.words
    done = words["till-done"].first(low, 3, len(low))
    if done is None or row.has(words, "watching") or not _AT_HAND.isdisjoint(low):
        return
    before = range(0, done.start)
    nobody = words["nobody"].first(low, before.start, before.stop)
    bother = words["bothering"].first(low, nobody.stop, before.stop) if nobody is not None else None
    if nobody is not None and bother is not None:
        yield "supervision", range(nobody.start, done.stop)
        return
    left = words["left-in-peace"].first(low, before.start, before.stop)
    if left is not None and done.start - left.stop <= _NEAR and _DENIALS.isdisjoint(low[: done.start]):
        yield "supervision", range(left.start, done.stop)


_AT_HAND = frozenset("check checks every monitor monitors sit sits stay stays with".split())


def _nothing_but_that(
    analysis: Analysis, sentence: Span, row: Row, words: Cues
) -> Iterator[tuple[str, range]]:
    """ "If you served, you're in. That's the entire screening process."."""
    low = row.words
    start = next((i for i in range(len(low) - 2) if low[i] in _THAT and low[i + 1] in _IS), None)
    if start is None or (start > 2 and low[start - 1] not in _TURNS):
        return
    near = range(start + 2, min(len(low), start + 6))
    whole = next((i for i in near if low[i] in _WHOLE), None)
    if whole is None and low[start + 2 : start + 4] == ["all", "the"]:
        whole = start + 2
    if whole is None:
        return
    seen = words["evaluation"].first(low, whole + 1, min(len(low), whole + 5))
    if seen is None or not _ends(low, seen.stop) or not _DENIALS.isdisjoint(low[start : seen.start]):
        return
    before = analysis.low[max(0, sentence.start - _BEFORE) : row.places[start]]
    if row.places[start] == 0 and analysis.earlier is not None:
        before = analysis.earlier.low
    if before and _EXAMINED.isdisjoint(before) and before[-1] != "?":
        yield "evaluation", range(start, seen.stop)


_BEFORE = 30  # words
_TURNS = frozenset((":", ";", ",", "—", "–", "and"))


def _ends(low: list[str], place: int) -> bool:
    """Is there nothing after an evaluation but "process", or "we do", "you'll get"?"""
    rest = [word for word in low[place:] if word[:1].isalnum()]
    if ":" in low[place:]:
        return False
    return (
        not rest or _AFTERTHOUGHT.issuperset(rest) or (rest[0] in ("we", "you", "there") and len(rest) <= 4)
    )


def _a_handshake(analysis: Analysis, sentence: Span, row: Row, words: Cues) -> Iterator[tuple[str, range]]:
    """ "Our idea of an intake is a signature", "Our screening? A handshake."."""
    low = row.words
    trifle = words["trifling-check"].first(low, 0, len(low))
    if trifle is None or not _DENIALS.isdisjoint(low):
        return
    seen = words["evaluation"].first(low, 0, trifle.start)
    if seen is not None:
        link = low[seen.stop : trifle.start]
        if len(link) <= _SHORT and not _IS.isdisjoint(link[:3]) and _ends(low, trifle.stop):
            yield "evaluation", range(seen.start, trifle.stop)
        return
    if sentence.start == 0 or len([word for word in low if word[:1].isalnum()]) > _SHORT:
        return
    asked = analysis.doc[sentence.start - 1].sent
    question = row_of(analysis, range(asked.start, asked.end))
    if question.words[-1:] == ["?"] and len(question.words) <= _SHORT and question.has(words, "evaluation"):
        yield "evaluation", trifle
