"""The learned weights: how much each feature speaks for each name. They come with the package, in three sets.

The names of `likeness` are the codes that a sentence must be given, those of `possible` the codes that it
could be given at least (and "any", for any of them), those of `contradicted` the facts that a sentence with
KL201 may contradict. `NAME.txt` holds the features, one a line; row n of `NAME.npy` the weights of line n for
each name, in steps of `step`; `NAME.json` the names, what each starts from, and from which probability on
each is said (for `possible`: that the code is out of the question).
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
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
    """The likeliest name of a sentence, how likely it is, and the features that tell it, the best first."""

    name: str
    sure: float
    telling: tuple[str, ...]


@dataclass(frozen=True)
class Weights:
    header: Header
    rows: Mapping[str, int]
    matrix: NDArray[np.int8]  # features by names

    @cached_property
    def _starts(self) -> NDArray[np.float64]:
        return np.array(self.header.starts)

    def guess(self, features: Collection[str]) -> Guess | None:
        """The name that a sentence with these features most likely deserves; None if none is likely enough.

        A logistic regression for each name over features that are there or not, their number evened out.
        """
        known = self._known(features)
        if not known:
            return None
        rows, sums = self._weighed(known, len(features))
        best = int(sums.argmax())
        sure = _probability(float(sums[best]))
        if sure < self.header.surely[best]:
            return None
        return Guess(self.header.names[best], sure, _telling(known, rows[:, best]))

    def ruled_out(self, features: Collection[str], names: Collection[str]) -> Iterator[Guess]:
        """Those of `names` that a sentence with these features surely does not deserve, what speaks against
        each first. Names that nothing was learned about, and sentences of unknown words, are left alone.
        """
        known = self._known(features)
        if not known:
            return
        rows, sums = self._weighed(known, len(features))
        for column, (name, surely) in enumerate(zip(self.header.names, self.header.surely, strict=True)):
            sure = _probability(-float(sums[column]))
            if name in names and sure >= surely:
                yield Guess(name, sure, _telling(known, -rows[:, column]))

    def _known(self, features: Collection[str]) -> list[str]:
        return list(self.rows.keys() & features)

    def _weighed(self, known: Sequence[str], among: int) -> tuple[NDArray[np.int16], NDArray[np.float64]]:
        """The weights of the known features, a row for each, and what they come to for each name."""
        rows = self.matrix[[self.rows[name] for name in known]].astype(np.int16)
        each = self.header.step / math.sqrt(among)
        return rows, rows.sum(axis=0, dtype=np.int32) * each + self._starts


def _probability(sum_: float) -> float:
    return 1 / (1 + math.exp(-sum_))


def _telling(known: Sequence[str], weights: NDArray[np.int16]) -> tuple[str, ...]:
    """The features that have weight, the heaviest first."""
    heaviest = sorted(zip(weights.tolist(), known, strict=True), key=lambda row: (-row[0], row[1]))
    return tuple(name for weight, name in heaviest if weight > 0)


@cache
def load_weights(name: str, folder: Path = FOLDER) -> Weights:
    """The set of weights called `name`: "likeness", "possible" or "contradicted"."""
    header = msgspec.json.decode((folder / f"{name}.json").read_bytes(), type=Header)
    features = (folder / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    rows = dict(zip(features, range(len(features)), strict=True))
    return Weights(header, rows, np.load(folder / f"{name}.npy"))
