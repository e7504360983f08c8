"""Readers that look at one sentence after the other, the first to find something telling what it claims."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ketalint.language.claims.context import Context
from ketalint.language.claims.found import Found, not_elsewhere, told, words_told
from ketalint.language.stance import Verdict
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues

Reader = Callable[[Context, Cues, Span], Iterator[range]]


def once_a_sentence(
    found: Iterable[Found],
    vocabulary: Vocabulary,
    context: Context,
    owner: Owner,
    readers: Iterable[tuple[Reader, str]],
    *told_at: str,
) -> list[Found]:
    """What each sentence that asks nothing says by one of some readers, where nothing has told it yet.

    Each reader gives the words that say it, and has a name. `told_at` are further levels of the owner's scale
    at which it counts as told.
    """
    analysis = context.analysis
    known = words_told(not_elsewhere(found), owner.scale, owner.level, *told_at)
    result = []
    for sentence in analysis.sentences:
        if is_question(sentence):
            continue
        for reader, entry in readers:
            words = next(reader(context, vocabulary.constructions, sentence), None)
            if words is not None and known.isdisjoint(words):
                root, made = analysis.doc[words.stop - 1], Verdict("made")
                result.append(told(analysis, vocabulary.cues, owner, root, words, verdict=made, entry=entry))
                break
    return result
