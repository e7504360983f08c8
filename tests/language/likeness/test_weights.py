"""Guessing with weights that are small enough to be checked by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from msgspec.structs import replace

from ketalint.language.likeness.weights import Header, Weights, load_weights
from ketalint.language.pipeline import FOLDER

HEADER = Header(names=("KL106", "KL109"), starts=(-1.0, -1.0), step=0.5, surely=(0.6, 0.6))
ROWS = {"a": 0, "b": 1, "c": 2}
MATRIX = np.array([[0, 8], [0, 4], [6, -2]], dtype=np.int8)


def test_the_likeliest_code_and_the_features_that_speak_for_it() -> None:
    guess = Weights(HEADER, ROWS, MATRIX).guess({"a", "b", "c", "unknown"})
    assert guess is not None
    assert guess.name == "KL109"
    assert guess.sure == pytest.approx(1 / (1 + math.exp(-((8 + 4 - 2) * 0.5 / math.sqrt(4) - 1))))
    assert guess.telling == ("a", "b")


def test_what_is_not_likely_enough_is_not_said() -> None:
    assert Weights(HEADER, ROWS, MATRIX).guess({"b", "x", "y", "z"}) is None


def test_words_that_were_never_learned_say_nothing() -> None:
    assert Weights(HEADER, ROWS, MATRIX).guess({"unknown"}) is None


def test_what_is_ruled_out_and_the_features_that_speak_against_it() -> None:
    weights = Weights(replace(HEADER, surely=(0.9, 0.85)), {"a": 0, "b": 1}, np.array([[-1, -4], [-9, 2]]))
    (guess,) = weights.ruled_out({"a", "b", "x", "y"}, {"KL106", "KL109", "KL301"})
    assert (guess.name, guess.telling) == ("KL106", ("b", "a"))
    assert guess.sure == pytest.approx(1 / (1 + math.exp((-1 - 9) * 0.5 / math.sqrt(4) - 1)))
    (other,) = weights.ruled_out({"a"}, {"KL109"})
    assert other.telling == ("a",)


def test_nothing_is_ruled_out_by_words_that_were_never_learned() -> None:
    assert list(Weights(HEADER, ROWS, MATRIX).ruled_out({"unknown"}, {"KL106", "KL109"})) == []


@pytest.mark.parametrize("name", ["likeness", "possible", "contradicted"])
def test_the_weights_of_the_package_fit_together(name: str) -> None:
    weights = load_weights(name, FOLDER)
    assert weights.matrix.shape == (len(weights.rows), len(weights.header.names))
    assert len(weights.header.starts) == len(weights.header.surely) == len(weights.header.names)
    assert weights.matrix.any(axis=1).all()
