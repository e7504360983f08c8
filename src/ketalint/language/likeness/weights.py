"""The learned weights: how much each feature speaks for each code. They come with the package.

`likeness.txt` holds the features, one a line; row n of `likeness.npy` the weights of line n for each code, in
steps of `step`; `likeness.json` the codes, what each starts from, and from which probability on it is said.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from ketalint.language.likeness.features import Places
from ketalint.language.pipeline import FOLDER


class Header(msgspec.Struct, frozen=True):
    """What `likeness.json` holds."""

    codes: tuple[str, ...]
    starts: tuple[float, ...]
    step: float
    surely: float


@dataclass(frozen=True)
class Guess:
    """The likeliest code of a sentence, how likely it is, and the words that tell it, the best first."""

    code: str
    sure: float
    telling: tuple[Places, ...]


@dataclass(frozen=True)
class Weights:
    header: Header
    rows: Mapping[str, int]
    matrix: NDArray[np.int8]  # features by codes

    def guess(self, features: Mapping[str, Places]) -> Guess | None:
        """What a sentence with these features most likely claims; None if no code is likely enough.

        A logistic regression for each code over features that are there or not, their number evened out.
        """
        known = [name for name in features if name in self.rows]
        if not known:
            return None
        header, each = self.header, self.header.step / math.sqrt(len(features))
        rows = self.matrix[[self.rows[name] for name in known]]
        sums = rows.sum(axis=0, dtype=np.int32) * each + np.array(header.starts)
        best = int(sums.argmax())
        sure = 1 / (1 + math.exp(-float(sums[best])))
        if sure < header.surely:
            return None
        for_it = sorted(zip(rows[:, best].tolist(), known, strict=True), key=lambda row: (-row[0], row[1]))
        telling = [features[name] for weight, name in for_it if weight > 0 and features[name]]
        return Guess(header.codes[best], sure, tuple(telling))


@lru_cache(maxsize=1)
def load_weights(folder: Path = FOLDER) -> Weights:
    header = msgspec.json.decode((folder / "likeness.json").read_bytes(), type=Header)
    names = (folder / "likeness.txt").read_text(encoding="utf-8").split("\n")
    return Weights(header, dict(zip(names, range(len(names)), strict=True)), np.load(folder / "likeness.npy"))
