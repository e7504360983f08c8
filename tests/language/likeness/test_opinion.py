"""What is made of a sentence, with weights of a few words."""

from __future__ import annotations

import math

import numpy as np
import pytest

from ketalint.language.likeness.features import stem
from ketalint.language.likeness.opinion import ANY, Learned, Opinion, Opinions
from ketalint.language.likeness.weights import Header, weights_of

NAMES = ("must KL101", "must KL106", "could any", "could KL101", "could KL106")
WORDS = ("spotless", "harmless", "parking")
WEIGHTS = weights_of(
    Header(NAMES, starts=(-1.0, -1.0, 0.0, -1.0, -1.0), step=1.0, surely=(0.6, 0.6, 0.5, 0.8, 0.8)),
    [stem(word) for word in WORDS],
    np.array([[0, 2, 0, 0, 2], [0, 15, 9, -9, 15], [0, 15, -40, -20, 15]], dtype=np.int8),
)
FACTS = weights_of(
    Header(("heart",), starts=(-1.0,), step=1.0, surely=(0.4,)),
    [stem("harmless")],
    np.array([[15]], dtype=np.int8),
)


@pytest.fixture
def opinion(read):
    """The opinion on a sentence of one word and "It is"."""

    def find(word: str, net: Net | None = None) -> Opinion | None:
        analysis = read(f"It/PRON/nsubj/3 is/AUX/cop/3 {word}/ADJ/root/0")
        (sentence,) = analysis.sentences
        return Opinions(Learned(WEIGHTS, FACTS, net)).of(0, analysis, sentence)

    return find


def test_what_must_have_a_code_and_could_well_have_some_deserves_it(opinion) -> None:
    found = opinion("harmless")
    guess = found.deserved()
    each = 1 / math.sqrt(len(found.features.names))
    assert guess.sure == pytest.approx(1 / (1 + math.exp(-(2 * (15 * each - 1) + 9 * each) / 3)))
    assert (guess.name, guess.telling) == ("KL106", (stem("harmless"),))


def test_what_could_hardly_have_any_code_deserves_none(opinion) -> None:
    assert opinion("parking").deserved() is None


def test_what_must_hardly_have_a_code_deserves_none(opinion) -> None:
    assert opinion("spotless").deserved() is None


def test_codes_out_of_the_question_and_the_words_that_speak_against_them(opinion) -> None:
    (guess,) = opinion("harmless").ruled_out({"KL101", "KL106", ANY, "KL203"})
    assert (guess.name, guess.telling) == ("KL101", (stem("harmless"),))
    assert {g.name for g in opinion("parking").ruled_out({"KL101", "KL106", ANY})} == {"KL101", ANY}


class Net:
    """Says the same of all sentences, and remembers which it was asked about."""

    def __init__(self, *odds: float):
        self._odds, self.asked = np.array(odds), []

    def odds(self, words: list[str], kinds: list[str]) -> np.ndarray:
        self.asked.append((words, kinds))
        return self._odds


def test_the_net_has_its_share_in_what_is_deserved_and_not_in_what_is_ruled_out(opinion) -> None:
    net = Net(-30, -30, -30, 30, 30)
    found = opinion("harmless", net)
    assert found.deserved() is None
    assert net.asked == [(["it", "is", "harmless"], ["", "", ""])]
    assert [guess.name for guess in found.ruled_out({"KL101", "KL106"})] == ["KL101"]


def test_the_net_may_tell_another_code(opinion) -> None:
    assert opinion("harmless", Net(30, -30, 30, 0, 0)).deserved().name == "KL101"


def test_where_hardly_any_code_could_be_the_net_is_not_asked(opinion) -> None:
    net = Net(30, 30, 30, 30, 30)
    assert opinion("parking", net).deserved() is None
    assert net.asked == []


def test_the_fact_that_is_contradicted(opinion) -> None:
    assert opinion("harmless").fact().name == "heart"
    assert opinion("parking").fact() is None


def test_on_words_that_were_never_learned_there_is_no_opinion(opinion) -> None:
    assert opinion("lukewarm") is None


def test_each_sentence_is_weighed_once(read, monkeypatch) -> None:
    analysis = read("It/PRON/nsubj/3 is/AUX/cop/3 harmless/ADJ/root/0")
    opinions = Opinions(Learned(WEIGHTS, FACTS))
    (sentence,) = analysis.sentences
    first = opinions.of(0, analysis, sentence)
    assert first is not None
    assert opinions.of(0, analysis, sentence) is first
    assert opinions.of(1, analysis, sentence) is not first
