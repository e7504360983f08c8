"""What the learned reader makes of a sentence: the code that it deserves, and the codes out of the question.

It has learned two things of each code: which sentences must be given it, and which could be. A sentence
deserves the code that it most likely must have, if it could well have some code at all; each alone is wrong
more often.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from ketalint.language.likeness.features import Features, features_of
from ketalint.language.likeness.weights import Guess, Weighed, Weights, load_weights, probability
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span

ANY = "any"  # what the learned weights call it that a sentence has some code or other
MUST, COULD = "must", "could"


@dataclass(frozen=True)
class Learned:
    """The weights of sentences, in columns "must CODE" and "could CODE", and those of the facts of KL201."""

    sentences: Weights
    facts: Weights

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
class Opinion:
    learned: Learned
    features: Features
    weighed: Weighed

    def deserved(self) -> Guess | None:
        """The code that the sentence most likely deserves; None if none is likely enough."""
        odds = self.weighed.odds
        some = odds[self.learned.could[ANY]]
        code, column = max(self.learned.must.items(), key=lambda named: float(odds[named[1]]))
        sure = probability(float(2 * odds[column] + some) / 3)
        if sure < self.learned.sentences.header.surely[column]:
            return None
        return Guess(code, sure, self.weighed.telling(column))

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
    """The opinions on the sentences of a draft, each asked for once."""

    def __init__(self, learned: Learned):
        self._learned = learned
        self._known: dict[tuple[int, int, int], Opinion | None] = {}

    def of(self, block: int, analysis: Analysis, sentence: Span) -> Opinion | None:
        """The opinion on a sentence of the block with this number; None if no word of it was learned."""
        key = block, sentence.start, sentence.end
        if key not in self._known:
            features = features_of(analysis.low, analysis.classes, sentence.start, sentence.end)
            weighed = self._learned.sentences.weigh(features.names)
            self._known[key] = None if weighed is None else Opinion(self._learned, features, weighed)
        return self._known[key]


@cache
def load_learned() -> Learned:
    """What comes with the package."""
    return Learned(load_weights("likeness"), load_weights("contradicted"))
