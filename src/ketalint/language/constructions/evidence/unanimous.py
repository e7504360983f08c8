"""Questions closed long ago, learning that speaks as one: "settled before my time", "it all agrees"."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.constructions.rows import parted
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.words.cues import Cues
from ketalint.language.words.needs import needs

_NEGATIVE = frozenset("ca could may might n't never no nor not rarely seldom should would".split())
_OTHER_MATTERS = frozenset(("logistics", "payer"))
_Said = tuple[range, str]


@needs("end", "long-since")
def _settled_long_ago(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "This was settled while I was in school", "the debate ended a decade ago"."""
    low = analysis.low
    for place, length in words["end"].standing_in(low, sentence.start + 1, sentence.end):
        if not low[place].endswith(("ed", "ended")):
            continue
        start = place - 1
        while start > sentence.start and low[start] in _BEING:
            start -= 1
        closed = start < place - 1 or low[place] in ("ended", "closed", "finished")
        subject = range(max(sentence.start, start - 2), start + 1)
        matter = low[start] in _THAT or words["matter-at-issue"].first(low, subject.start, subject.stop)
        if not closed or not matter or not _NEGATIVE.isdisjoint(low[sentence.start : place]):
            continue
        end = min(sentence.end, place + length + 9)
        when = words["long-since"].first(low, place + length, end)
        if when is None or parted(low, place + length, when.start):
            continue
        if any(analysis.classes[i] & _OTHER_MATTERS for i in range(sentence.start, when.stop)):
            continue
        if low[start] in _THAT and start > sentence.start + 1:
            continue  # "We agreed that it was settled when ..."
        yield range(subject.start if low[start] not in _THAT else start, when.stop), "settled long ago"
        return


_BEING = frozenset("'s all already been fully has is long once was were".split())
_THAT = frozenset("it that this".split())


@needs("one-way", "pointing")
def _points_one_way(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "It all points the same way", "the studies speak with one voice"."""
    low = analysis.low
    way = words["one-way"].first(low, sentence.start + 2, sentence.end)
    if way is None or not _NEGATIVE.isdisjoint(low[sentence.start : way.start]):
        return
    verb = next(
        (
            i
            for i in range(way.start - 1, max(sentence.start, way.start - 4), -1)
            if words["pointing"].at(low, i)
        ),
        None,
    )
    if verb is None or parted(low, verb, way.start):
        return
    if low[way.stop : way.stop + 1] in (["about"], ["every"], ["for"], ["each"]):
        return
    subject = range(max(sentence.start, verb - 6), verb)
    learned = words["science"].first(low, subject.start, subject.stop) is not None or any(
        "expert" in analysis.classes[i] or low[i] in _STUDIES for i in subject
    )
    whole = low[max(sentence.start, verb - 2) : verb] in _IT_ALL and _of_studies(analysis, words, sentence)
    if (learned and _DISSENT.isdisjoint(low[subject.start : verb])) or whole:
        yield range(subject.start, way.stop), "it all points one way"


_STUDIES = frozenset(
    "data evidence findings literature papers research results reviews science studies study trials".split()
)
_IT_ALL = (["it", "all"], ["they", "all"], ["these", "all"], ["all", "of"], ["everything", "we"])
_DISSENT = frozenset("both few many most other some three two".split())


def _of_studies(analysis: Analysis, words: Cues, sentence: Span) -> bool:
    """Were studies spoken of before: in the sentence, the two before it, or the block above?"""
    start = max(0, sentence.start - 40)
    low = analysis.low
    if not _STUDIES.isdisjoint(low[start : sentence.end]):
        return True
    above = analysis.earlier
    return above is not None and not _STUDIES.isdisjoint(above.low)


READERS = (_settled_long_ago, _points_one_way)
KEYS = ("long-since", "one-way")
