"""The learned weights: how much each feature speaks for each name. They come with the package, in two sets.

The names of `likeness` are "must KL101" for a code that a sentence must be given and "could KL101" for one
that it could be given at least (and "could any", for any of them); those of `contradicted` are the facts that
a sentence with KL201 may contradict. `NAME.txt` holds the features, one a line; row n of `NAME.npy` the
weights of line n for each name, in steps of `step`; `NAME.json` the names, what each starts from, and from
which probability on each is said (of "could": that the code is out of the question).
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

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
    rows: Mapping[str, int]
    matrix: NDArray[np.int8]  # features by names

    @cached_property
    def _starts(self) -> NDArray[np.float64]:
        return np.array(self.header.starts)

    def weigh(self, features: Collection[str]) -> Weighed | None:
        """What a sentence with these features comes to for each name; None if nothing was learned of any.

        A logistic regression for each name over features that are there or not, their number evened out.
        """
        known = list(self.rows.keys() & features)
        if not known:
            return None
        rows = self.matrix[[self.rows[name] for name in known]].astype(np.int16)
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


def probability(odds: float) -> float:
    """The probability with this logarithm of the odds."""
    return 1 / (1 + math.exp(-odds))


@cache
def load_weights(name: str, folder: Path = FOLDER) -> Weights:
    """The set of weights called `name`: "likeness" or "contradicted"."""
    header = msgspec.json.decode((folder / f"{name}.json").read_bytes(), type=Header)
    features = (folder / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    rows = dict(zip(features, range(len(features)), strict=True))
    return Weights(header, rows, np.load(folder / f"{name}.npy"))
