"""Guessing with weights that are small enough to be checked by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from ketalint.language.likeness.weights import Header, ids_of, load_weights, weights_of
from ketalint.language.pipeline import FOLDER

HEADER = Header(names=("KL106", "KL109"), starts=(-1.0, -1.0), step=0.5, surely=(0.6, 0.6))
FEATURES = ["a", "b", "c"]
MATRIX = np.array([[0, 8], [0, 4], [6, -2]], dtype=np.int8)


def test_the_likeliest_code_and_the_features_that_speak_for_it() -> None:
    guess = weights_of(HEADER, FEATURES, MATRIX).guess({"a", "b", "c", "unknown"})
    assert guess is not None
    assert guess.name == "KL109"
    assert guess.sure == pytest.approx(1 / (1 + math.exp(-((8 + 4 - 2) * 0.5 / math.sqrt(4) - 1))))
    assert guess.telling == ("a", "b")


def test_what_is_not_likely_enough_is_not_said() -> None:
    assert weights_of(HEADER, FEATURES, MATRIX).guess({"b", "x", "y", "z"}) is None


def test_words_that_were_never_learned_say_nothing() -> None:
    assert weights_of(HEADER, FEATURES, MATRIX).guess({"unknown"}) is None


def test_what_is_weighed_and_the_features_that_speak_for_a_name_and_against_it() -> None:
    weighed = weights_of(HEADER, FEATURES, MATRIX).weigh({"b", "c", "unknown", "other"})
    assert weighed is not None
    assert weighed.odds == pytest.approx([6 * 0.5 / 2 - 1, (4 - 2) * 0.5 / 2 - 1])
    assert weighed.telling(1) == ("b",)
    assert weighed.speaking_against(1) == ("c",)


@pytest.mark.parametrize("name", ["likeness", "contradicted"])
def test_the_weights_of_the_package_fit_together(name: str) -> None:
    weights = load_weights(name, FOLDER)
    assert weights.matrix.shape == (len(weights.ids), len(weights.header.names))
    assert (weights.ids[1:] > weights.ids[:-1]).all()
    spelt = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    assert ids_of(spelt).tolist() == weights.ids.tolist()
    assert len(weights.header.starts) == len(weights.header.surely) == len(weights.header.names)
    assert weights.matrix.any(axis=1).all()
