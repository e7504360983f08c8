"""What the learned reader makes of a sentence: the code that it deserves, and the codes out of the question.

It has learned two things of each code: which sentences must be given it, and which could be. A sentence
deserves the code that it most likely must have, if it could well have some code at all; each alone is wrong
more often. Where that may be so by the weights of its features, the net is asked as well, and what both say
counts. Codes are out of the question by the weights alone: there the net adds nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from ketalint.language.likeness.features import Features, features_of, words_of
from ketalint.language.likeness.net import Net, load_net
from ketalint.language.likeness.weights import Guess, Weighed, Weights, load_weights, probability
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span

ANY = "any"  # what the learned weights call it that a sentence has some code or other
MUST, COULD = "must", "could"
_WORTH_ASKING = -3.0  # odds of any code, as a logarithm, from which on the net is asked: one in twenty
_OF_THE_NET = 0.3  # its share in what both say


@dataclass(frozen=True)
class Learned:
    """The weights of sentences, in columns "must CODE" and "could CODE", and of the facts of KL201; and a net
    with the columns of the first.
    """

    sentences: Weights
    facts: Weights
    net: Net | None = None

    @cached_property
    def must(self) -> Mapping[str, int]:
        """The columns of the codes that a sentence must have."""
        return self._columns(MUST)

    @cached_property
    def could(self) -> Mapping[str, int]:
        """The columns of the codes that a sentence could have, and of ANY."""
        return self._columns(COULD)

    def _columns(self, group: str) -> dict[str, int]:
        names = [name.split() for name in self.sentences.header.names]
        return {code: column for column, (first, code) in enumerate(names) if first == group}


@dataclass(frozen=True)
class Passage:
    """The words that are weighed: those of a sentence, or of a question and the sentence that answers it.

    They are `low` and `classes` from `start` up to `end`. The sentence itself begins at `own`; its words
    stand `shift` places further on in their block. `question` is the question as it is written, or "".
    """

    low: Sequence[str]
    classes: Sequence[frozenset[str]]
    start: int
    end: int
    own: int
    shift: int
    question: str = ""


def passage_of(analysis: Analysis, sentence: Span) -> Passage:
    """A sentence by itself."""
    return Passage(analysis.low, analysis.classes, sentence.start, sentence.end, sentence.start, 0)


def answer_to(asked: Analysis, question: Span, analysis: Analysis, sentence: Span) -> Passage:
    """A sentence with the question before it, which may stand in another block: "Any risk? Not here."."""
    low = [*asked.low[question.start : question.end], *analysis.low[sentence.start : sentence.end]]
    classes = [
        *asked.classes[question.start : question.end],
        *analysis.classes[sentence.start : sentence.end],
    ]
    own = question.end - question.start
    return Passage(low, classes, 0, len(low), own, sentence.start - own, question.text)


@dataclass(frozen=True)
class Opinion:
    learned: Learned
    passage: Passage
    features: Features
    weighed: Weighed

    def deserved(self) -> Guess | None:
        """The code that the sentence most likely deserves; None if none is likely enough."""
        odds = self._odds()
        some = odds[self.learned.could[ANY]]
        code, column = max(self.learned.must.items(), key=lambda named: float(odds[named[1]]))
        sure = probability(float(2 * odds[column] + some) / 3)
        if sure < self.learned.sentences.header.surely[column]:
            return None
        return Guess(code, sure, self.weighed.telling(column))

    def _odds(self) -> NDArray[np.float64]:
        """What the weights and the net say together, where it is worth asking the net."""
        odds, net = self.weighed.odds, self.learned.net
        if net is None or odds[self.learned.could[ANY]] < _WORTH_ASKING:
            return odds
        of = self.passage
        said = net.odds(*words_of(of.low, of.classes, of.start, of.end))
        return (1 - _OF_THE_NET) * odds + _OF_THE_NET * said

    def ruled_out(self, codes: Collection[str]) -> Iterator[Guess]:
        """Those of `codes` that the sentence surely does not deserve, what speaks against each first.

        Codes that nothing was learned about are left alone. ANY may be among them.
        """
        for code in codes:
            column = self.learned.could.get(code)
            if column is None:
                continue
            sure = probability(-float(self.weighed.odds[column]))
            if sure >= self.learned.sentences.header.surely[column]:
                yield Guess(code, sure, self.weighed.speaking_against(column))

    def fact(self) -> Guess | None:
        """The fact that the sentence contradicts, if it does; None if none is likely enough."""
        return self.learned.facts.guess(self.features.names)


class Opinions:
    """The opinions on the sentences of a draft, each formed once."""

    def __init__(self, learned: Learned):
        self._learned = learned
        self._known: dict[tuple[int, int, int], Opinion | None] = {}

    def of(self, block: int, analysis: Analysis, sentence: Span) -> Opinion | None:
        """The opinion on a sentence of the block with this number; None if no word of it was learned."""
        key = block, sentence.start, sentence.end
        if key not in self._known:
            self._known[key] = self.on(passage_of(analysis, sentence))
        return self._known[key]

    def on(self, passage: Passage) -> Opinion | None:
        """The opinion on a passage; None if no word of it was learned."""
        features = features_of(passage.low, passage.classes, passage.start, passage.end)
        weighed = self._learned.sentences.weigh(features.names)
        return None if weighed is None else Opinion(self._learned, passage, features, weighed)


@cache
def load_learned() -> Learned:
    """What comes with the package."""
    return Learned(load_weights("likeness"), load_weights("contradicted"), load_net())
