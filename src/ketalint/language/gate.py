"""Which blocks need no parse, since nothing in them can become a claim whatever the parse says.

A block is parsed if it may hold a phrase of the lexicon, a promise of relief, an uncovered condition, an
amount, a statement of the house, or a question (whose answer may claim). The words of the others still count
for what stands around them: whether the draft is about the treatment, what a pronoun means, what a heading
rejects.
"""

from __future__ import annotations

from spacy.tokens import Doc

from ketalint.language.analysis import Analysis
from ketalint.language.context import RELIEF, tells_of_working
from ketalint.language.cues import Cues
from ketalint.language.house import may_state
from ketalint.language.quantities.amounts import find_amounts
from ketalint.language.vocabulary import Vocabulary

_FUTURE = frozenset(("will", "wo", "'ll", "’ll", "ll", "shall", "going", "gonna"))
_CLOSING = frozenset("\"')*”’")


class Gate:
    """Decides by words alone, before the parse."""

    def __init__(self, vocabulary: Vocabulary, house_words: Cues):
        self._vocabulary, self._house_words = vocabulary, house_words
        self._uncovered = frozenset(c.name for c in vocabulary.conditions.values() if c.covered is False)

    def lets_pass(self, analysis: Analysis) -> bool:
        """Whether the parse of this block could matter."""
        return (
            "?" in analysis.low
            or self._vocabulary.phrases.may_find(analysis)
            or self._vocabulary.balance.phrases.may_find(analysis)
            or self._may_promise(analysis)
            or self._names_uncovered(analysis)
            or bool(find_amounts(analysis.doc.text))
            or may_state(analysis, self._house_words)
        )

    def _may_promise(self, analysis: Analysis) -> bool:
        """ "Relief will last", "it is going to work": what grammar claims without a phrase of the lexicon."""
        if _FUTURE.isdisjoint(analysis.low):
            return False
        return not RELIEF.isdisjoint(analysis.named) or any(map(tells_of_working, analysis.low))

    def _names_uncovered(self, analysis: Analysis) -> bool:
        names, _ = self._vocabulary.condition_names.mark(analysis.low, analysis.skip)
        return any(not self._uncovered.isdisjoint(found) for found in names)


def is_parsed(analysis: Analysis) -> bool:
    return bool(analysis.doc.has_annotation("DEP"))


def part_sentences(doc: Doc) -> None:
    """Marks the sentences of a block that is not parsed, by full stops and the like."""
    ended = False
    for token in doc:
        token.is_sent_start = token.i == 0 or (ended and token.text not in _CLOSING)
        ended = token.text in (".", "!", "…") or (ended and token.text in _CLOSING)
