"""Short answers to the question just before: "Do I need a referral?" "You don't."."""

from __future__ import annotations

from collections.abc import Mapping

from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.words.rows import Row, row_of

ANSWERS = frozenset(("absolutely", "certainly", "nah", "no", "nope", "sure", "yep", "yes"))
_BREAKS = frozenset((",", ".", "!", ":", ";", "—", "–", "and", "but", "so"))
_PERSONS = frozenset("he i it she that there they this we you".split())
_AUXILIARIES = frozenset("are can could do does have is may must need should will would".split())
_NOT = frozenset(("not", "n't", "never"))
_SHORT_ANSWERS: Mapping[tuple[str, ...], bool] = {
    tuple(words.split()): says
    for says, short in (
        (True, "by all means; of course; with pleasure"),
        (False, "absolutely not; certainly not; no need; not any more; not at all; of course not"),
    )
    for words in short.split("; ")
}
_FIRST = frozenset((*_PERSONS, *(words[0] for words in _SHORT_ANSWERS)))


def answers(analysis: Analysis, sentence: Span) -> bool:
    """Could the sentence be the answer to a question?"""
    return analysis.low[sentence.start] in ANSWERS or in_short(analysis, sentence) is not None


def in_short(analysis: Analysis, sentence: Span) -> bool | None:
    """ "You don't.", "They can.", "Not at all.": yes or no without those words."""
    low = analysis.low
    if low[sentence.start] not in _FIRST:
        return None
    end = next((i for i in range(sentence.start, sentence.end) if low[i] in _BREAKS), sentence.end)
    said = low[sentence.start : end]
    if not 2 <= len(said) <= 4:
        return None
    if tuple(said) in _SHORT_ANSWERS:
        return _SHORT_ANSWERS[tuple(said)]
    if said[0] not in _PERSONS or said[1] not in _AUXILIARIES:
        return None
    if len(said) == 2:
        return True
    return False if len(said) == 3 and said[2] in _NOT else None


def question_before(analysis: Analysis, sentence: Span) -> Row | None:
    """The question right before a sentence, in its block or at the end of the block above."""
    above: Analysis | None = analysis if sentence.start else analysis.earlier
    if above is None or not above.doc:
        return None
    end = sentence.start if sentence.start else len(above.doc)
    asked = above.doc[end - 1].sent
    if not is_question(asked):
        return None
    return row_of(above, range(asked.start, asked.end))
