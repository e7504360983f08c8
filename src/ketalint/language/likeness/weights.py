"""The learned weights: how much each feature speaks for each name. They come with the package, in two sets.

The names of `likeness` are the codes that a sentence may deserve; those of `contradicted` the facts that a
sentence with KL201 may contradict. `NAME.txt` holds the features, one a line; row n of `NAME.npy` the weights
of line n for each name, in steps of `step`; `NAME.json` the names, what each starts from, and from which
probability on it is said.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
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
    surely: float


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
        known = self.rows.keys() & features
        if not known:
            return None
        rows = self.matrix[[self.rows[name] for name in known]]
        each = self.header.step / math.sqrt(len(features))
        sums = rows.sum(axis=0, dtype=np.int32) * each + self._starts
        best = int(sums.argmax())
        sure = 1 / (1 + math.exp(-float(sums[best])))
        if sure < self.header.surely:
            return None
        for_it = sorted(zip(rows[:, best].tolist(), known, strict=True), key=lambda row: (-row[0], row[1]))
        return Guess(self.header.names[best], sure, tuple(name for weight, name in for_it if weight > 0))


@cache
def load_weights(name: str, folder: Path = FOLDER) -> Weights:
    """The set of weights called `name`: "likeness" or "contradicted"."""
    header = msgspec.json.decode((folder / f"{name}.json").read_bytes(), type=Header)
    features = (folder / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    rows = dict(zip(features, range(len(features)), strict=True))
    return Weights(header, rows, np.load(folder / f"{name}.npy"))
