"""A small convolutional net that reads a sentence beside the weights of its features.

Features tell only what was learned word by word. The net knows each word as a point among others, also words
that no learned sentence had, from vectors trained on billions of words; so it is wrong about other sentences
than the weights are, and both together are wrong less often. Two layers look at a word and its neighbors, one
after the other; what they find in the whole sentence is summed up by its largest values, its mean, and four
means in which some words count more than others.
(Kim 2014, "Convolutional Neural Networks for Sentence Classification"; Pennington, Socher and Manning 2014,
"GloVe: Global Vectors for Word Representation".)

It comes with the package: `net.txt` holds the words, one a line, the first for all others; `net.npz` the
arrays, the vectors of the words in steps of `step`; training/net.py made them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from thinc.backends import NumpyOps

from ketalint.language.pipeline import FOLDER

Array = NDArray[np.float32]
_TINY = np.float32(1e-5)  # keeps a division from zero, as in training
LONGEST = 80  # words that are read of a sentence


@dataclass(frozen=True)
class Scale:
    """Brings the values of a word to a common mean and spread, then to learned ones."""

    weight: Array
    bias: Array

    def __call__(self, values: Array) -> Array:
        centered = values - values.mean(axis=1, keepdims=True)
        spread = np.sqrt((centered * centered).mean(axis=1, keepdims=True) + _TINY)
        return np.asarray(centered / spread * self.weight + self.bias)


@dataclass(frozen=True)
class Layer:
    """Adds to each word what it and its two neighbors tell; `weight` is three widths by two."""

    weight: Array
    bias: Array
    scale: Scale

    def __call__(self, values: Array) -> Array:
        none = np.zeros((1, values.shape[1]), dtype=np.float32)
        beside = np.hstack((np.vstack((none, values[:-1])), values, np.vstack((values[1:], none))))
        one, other = np.hsplit(_product(beside, self.weight) + self.bias, 2)
        return self.scale(values + np.maximum(one, other))


@dataclass(frozen=True)
class Net:
    """`names` are those of the weights whose odds it tells; width is the number of values of a word."""

    names: tuple[str, ...]
    words: Mapping[str, int]
    vectors: NDArray[np.int8]  # words by width
    step: float
    kinds: Mapping[str, int]
    of_kinds: Array  # kinds by width
    scale: Scale
    layers: tuple[Layer, ...]
    attention: Array  # width by 4
    weight: Array  # six widths by names
    bias: Array

    def odds(self, words: Sequence[str], kinds: Sequence[str]) -> Array:
        """The logarithms of the odds of each name for a sentence: its words, and what each of them names.

        Both are those of `features.words_of`; at least one word.
        """
        rows = [self.words.get(word, 0) for word in words[:LONGEST]]
        values = self.vectors[rows].astype(np.float32) * np.float32(self.step)
        values = self.scale(values + self.of_kinds[[self.kinds[kind] for kind in kinds[:LONGEST]]])
        for layer in self.layers:
            values = layer(values)
        shares = np.exp(_product(values, self.attention))
        attended = _product((shares / shares.sum(axis=0)).T, values)
        summed_up = np.concatenate((values.max(axis=0), values.mean(axis=0), attended.ravel()))
        return np.asarray(_product(summed_up[None], self.weight)[0] + self.bias)


def _product(left: Array, right: Array) -> Array:
    """The product of two matrices, by spaCy's own means.

    numpy hands even small ones to several threads, which then wait for each other: a hundred times slower
    where another worker has the other processor.
    """
    return np.asarray(_OPS.gemm(np.ascontiguousarray(left), right))


_OPS = NumpyOps()


@cache
def load_net(folder: Path = FOLDER) -> Net:
    """The net that comes with the package."""
    words = (folder / "net.txt").read_text(encoding="utf-8").split("\n")
    with np.load(folder / "net.npz") as stored:
        arrays = {name: stored[name] for name in stored.files}

    def scale(name: str) -> Scale:
        return Scale(arrays[f"{name}.weight"], arrays[f"{name}.bias"])

    numbers = sorted({name.partition(".")[0] for name in arrays if name.startswith("layer")})
    return Net(
        names=tuple(arrays["names"].tolist()),
        words=dict(zip(words, range(len(words)), strict=True)),
        vectors=arrays["vectors"],
        step=float(arrays["step"].item()),
        kinds={kind: row for row, kind in enumerate(arrays["kinds"].tolist())},
        of_kinds=arrays["of_kinds"],
        scale=scale("scale"),
        layers=tuple(Layer(arrays[f"{n}.weight"], arrays[f"{n}.bias"], scale(f"{n}.scale")) for n in numbers),
        attention=arrays["attention"],
        weight=arrays["weight"],
        bias=arrays["bias"],
    )
