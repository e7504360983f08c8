"""Response varies, told of two groups: "some feel better within hours, while others need several visits"."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.balance.variation import of_another
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span

_SOME = frozenset(("many", "most", "some"))
_OTHERS = (["a", "few"], ["for", "others"], ["other", "patients"], ["other", "people"])
_ANOTHER = frozenset(("others", "some"))
_RESPONDING = frozenset(
    """
    benefit benefits better calmer difference ease easier improve improvement improves less lighter relief
    respond response responds result results
    """.split()
)
_ENDS = frozenset((",", ";", ".", "and", "but", "while", "whereas", "—", "–", "though"))
_FAR = 14  # words from the one group to the other
_FIRST = 2  # words of a sentence in which its group is named


def some_and_others(analysis: Analysis) -> Iterator[range]:
    """From where to where two groups are told apart by how they respond."""
    if _SOME.isdisjoint(analysis.low):
        return
    sentences = list(analysis.sentences)
    for sentence, after in zip(sentences, [*sentences[1:], None], strict=True):
        first = next((i for i in range(sentence.start, sentence.end) if analysis.low[i] in _SOME), None)
        if first is None or is_question(sentence):
            continue
        other = _other_group(analysis, first, sentence)
        if other is None and after is not None and not is_question(after):
            opening = range(after.start, min(after.end, after.start + _FIRST))
            other = next((i for i in opening if _names(analysis, i)), None)
        if other is None or not _responds(analysis, first, other):
            continue
        if not of_another(analysis, range(first, other)):
            yield range(first, other + 1)


def may_tell_groups(analysis: Analysis) -> bool:
    """Whether the block could say so: what must be parsed though no phrase stands in it."""
    return not _SOME.isdisjoint(analysis.low) and not _RESPONDING.isdisjoint(analysis.low)


def _other_group(analysis: Analysis, first: int, sentence: Span) -> int | None:
    """The place of "others" or a second "some" behind a joint."""
    for i in range(first + 2, min(sentence.end, first + _FAR)):
        if _names(analysis, i) and analysis.low[i - 1] in _ENDS:
            return i
    return None


def _names(analysis: Analysis, place: int) -> bool:
    return analysis.low[place] in _ANOTHER or analysis.low[place : place + 2] in _OTHERS


def _responds(analysis: Analysis, first: int, other: int) -> bool:
    """ "Some feel better", and not "some pay by card" or "some get better parking"."""
    said = analysis.low[first + 1 : other]
    return not _RESPONDING.isdisjoint(said) and not any(
        analysis.classes[i] & {"logistics", "payer"} and analysis.low[i] not in _TIMES
        for i in range(first, other)
    )


_TIMES = frozenset("day days hour hours minutes visit visits week weeks".split())
