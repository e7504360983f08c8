"""A net of two values a word, small enough to be followed by hand."""

from __future__ import annotations

import numpy as np
import pytest

from ketalint.language.likeness.features import KINDS
from ketalint.language.likeness.net import Layer, Net, Scale, load_net
from ketalint.language.likeness.weights import load_weights

AS_IT_IS = Scale(np.ones(2, dtype=np.float32), np.zeros(2, dtype=np.float32))


def net(*layers: Layer, heads: float = 0.0) -> Net:
    """Sums up the first value: its largest, its mean, and its mean as attended to."""
    weight = np.zeros((6, 3), dtype=np.float32)
    weight[0, 0] = weight[2, 1] = weight[4, 2] = 1
    return Net(
        names=("largest", "mean", "attended"),
        words={"<other>": 0, "left": 1, "right": 2},
        vectors=np.array([[0, 0], [100, -100], [-100, 100]], dtype=np.int8),
        step=0.01,
        kinds={"": 0, "<pain>": 1},
        of_kinds=np.array([[0, 0], [-5, 5]], dtype=np.float32),
        scale=AS_IT_IS,
        layers=layers,
        attention=np.array([[heads], [0]], dtype=np.float32),
        weight=weight,
        bias=np.array([0, 10, 0], dtype=np.float32),
    )


def test_the_largest_value_the_mean_and_what_is_attended_to() -> None:
    odds = net().odds(["left", "right", "right", "right"], ["", "", "", ""])
    assert odds == pytest.approx([1, 10 - 0.5, -0.5], abs=1e-3)
    attended = net(heads=5.0).odds(["left", "right", "right", "right"], [""] * 4)
    assert attended[2] == pytest.approx(1, abs=1e-3)


def test_what_a_word_names_counts_with_it() -> None:
    assert net().odds(["left"], ["<pain>"]) == pytest.approx([-1, 9, -1], abs=1e-3)


def test_words_that_are_not_known_are_all_alike() -> None:
    assert net().odds(["never"], [""]) == pytest.approx(net().odds(["<other>"], [""]))


def test_a_layer_adds_what_stands_beside_a_word() -> None:
    weight = np.zeros((6, 4), dtype=np.float32)
    weight[0, 0], weight[5, 1] = 2, 2  # the first value of the word before, the second of the one after
    layer = Layer(weight, np.zeros(4, dtype=np.float32), AS_IT_IS)
    values = np.array([[1, 0], [0, 0], [0, 3]], dtype=np.float32)
    # each word: its own values, with what came from before and after, brought to mean 0 and spread 1
    assert np.sign(layer(values)).tolist() == [[1, -1], [-1, 1], [-1, 1]]


def test_long_sentences_are_read_as_far_as_in_training() -> None:
    assert net().odds(["left"] * 80 + ["right"], [""] * 81) == pytest.approx(net().odds(["left"], [""]))


def test_the_net_of_the_package_tells_what_the_weights_tell() -> None:
    found = load_net()
    assert found.names == load_weights("likeness").header.names
    assert tuple(found.kinds) == KINDS
    assert found.vectors.shape == (len(found.words), found.scale.weight.size)
    assert np.isfinite(found.odds(["it", "cures", "pain"], ["", "", "<pain>"])).all()
