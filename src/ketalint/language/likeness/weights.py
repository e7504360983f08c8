"""The learned weights: how much each feature speaks for each name. They come with the package, in two sets.

The names of `likeness` are "must KL101" for a code that a sentence must be given and "could KL101" for one
that it could be given at least (and "could any", for any of them); those of `contradicted` are the facts that
a sentence with KL201 may contradict. `NAME.json` holds the names, what each starts from, and from which
probability on each is said (of "could": that the code is out of the question). Features are known by a hash,
which loads ten times as fast as a table of their spellings: row n of `NAME.npy` has the weights, in steps of
`step`, of the feature with hash n in `NAME.ids.npy`, which ascend; line n of `NAME.txt` spells it for people.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray
from spacy.strings import hash_string  # type: ignore[attr-defined,unused-ignore]

from ketalint.language.pipeline import FOLDER


class Header(msgspec.Struct, frozen=True):
    """What `NAME.json` holds."""

    names: tuple[str, ...]
    starts: tuple[float, ...]
    step: float
    surely: tuple[float, ...]


@dataclass(frozen=True)
class Guess:
    """A name of a sentence, how likely it is, and the features that tell it, the best first."""

    name: str
    sure: float
    telling: tuple[str, ...]


@dataclass(frozen=True)
class Weighed:
    """A sentence weighed: the logarithms of the odds of each name, and the weights that they come from.

    Each of `rows` holds what one of the `known` features weighs for each name.
    """

    known: Sequence[str]
    rows: NDArray[np.int16]
    odds: NDArray[np.float64]

    def telling(self, column: int) -> tuple[str, ...]:
        """The features that speak for the name in this column, the heaviest first."""
        return self._heaviest(self.rows[:, column])

    def speaking_against(self, column: int) -> tuple[str, ...]:
        """The features that speak against the name in this column, the heaviest first."""
        return self._heaviest(-self.rows[:, column])

    def _heaviest(self, weights: NDArray[np.int16]) -> tuple[str, ...]:
        rows = sorted(zip(weights.tolist(), self.known, strict=True), key=lambda row: (-row[0], row[1]))
        return tuple(name for weight, name in rows if weight > 0)


@dataclass(frozen=True)
class Weights:
    header: Header
    ids: NDArray[np.uint64]  # of the features, ascending
    matrix: NDArray[np.int8]  # features by names

    @cached_property
    def _starts(self) -> NDArray[np.float64]:
        return np.array(self.header.starts)

    def weigh(self, features: Collection[str]) -> Weighed | None:
        """What a sentence with these features comes to for each name; None if nothing was learned of any.

        A logistic regression for each name over features that are there or not, their number evened out.
        """
        named = list(features)
        ids = ids_of(named)
        places = np.minimum(self.ids.searchsorted(ids), len(self.ids) - 1)
        learned = (self.ids[places] == ids).nonzero()[0]
        if not learned.size:
            return None
        known = [named[place] for place in learned.tolist()]
        rows = self.matrix[places[learned]].astype(np.int16)
        each = self.header.step / math.sqrt(len(features))
        return Weighed(known, rows, rows.sum(axis=0, dtype=np.int32) * each + self._starts)

    def guess(self, features: Collection[str]) -> Guess | None:
        """The name that a sentence with these features most likely has; None if none is likely enough."""
        weighed = self.weigh(features)
        if weighed is None:
            return None
        best = int(weighed.odds.argmax())
        sure = probability(float(weighed.odds[best]))
        if sure < self.header.surely[best]:
            return None
        return Guess(self.header.names[best], sure, weighed.telling(best))


def weights_of(header: Header, features: Sequence[str], matrix: NDArray[np.int8]) -> Weights:
    """The weights of these features; row n of `matrix` has those of feature n."""
    ids = ids_of(features)
    order = ids.argsort()
    return Weights(header, ids[order], matrix[order])


def ids_of(features: Sequence[str]) -> NDArray[np.uint64]:
    """The hashes that features are known by; of spaCy, and the same everywhere."""
    return np.fromiter(map(hash_string, features), np.uint64, len(features))


def probability(odds: float) -> float:
    """The probability with this logarithm of the odds."""
    return 1 / (1 + math.exp(-odds))


@cache
def load_weights(name: str, folder: Path = FOLDER) -> Weights:
    """The set of weights called `name`: "likeness" or "contradicted"."""
    header = msgspec.json.decode((folder / f"{name}.json").read_bytes(), type=Header)
    return Weights(header, np.load(folder / f"{name}.ids.npy"), np.load(folder / f"{name}.npy"))
