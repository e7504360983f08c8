"""Sentences of other things, by words and noun classes alone."""

from __future__ import annotations

import pytest

from ketalint.language.likeness.other_matters import of_other_matters


@pytest.fixture
def other(read, flat):
    def find(text: str, code: str) -> bool:
        analysis = read(flat(text) if "/" not in text else text)
        return of_other_matters(analysis, next(iter(analysis.sentences)), code)

    return find


def test_a_sentence_about_a_thing_of_nobody(other) -> None:
    desert = "The/DET/det/2 desert/NOUN/nsubj/4 is/AUX/cop/4 magic/ADJ/root/0"
    assert other(desert, "KL110")
    assert not other(desert, "KL109")
    assert not other(desert.replace("desert", "drip"), "KL110")
    assert not other("It/PRON/nsubj/3 is/AUX/cop/3 magic/ADJ/root/0", "KL110")


def test_the_way_to_the_door(other) -> None:
    assert other("Immediately past the light , on the right .", "KL105")
    assert not other("Quick as a wink .", "KL105")


def test_money_back(other) -> None:
    assert other("Your visits are refunded in full , guaranteed .", "KL101")
    assert not other("Your pain ends or your visits are refunded .", "KL101")


def test_what_is_not_prescribed(other) -> None:
    assert other("Tablets prescribed by us : zero .", "KL101")
    assert not other("Tablets swallowed by us : zero .", "KL101")


def test_a_word_that_is_not_used(other) -> None:
    assert other("We do not use the word miracle .", "KL110")
    assert not other("We do not use the word miracle lightly .", "KL110")
    assert not other("Miracle is our word .", "KL110")


def test_what_only_tells_of_before(other) -> None:
    assert other("He used to carry his tablets in a coat .", "KL101")
    assert not other("He used to carry tablets and is free now .", "KL101")


def test_what_was_foretold(other) -> None:
    assert other("They told me I would live with the ache .", "KL101")
    assert not other("They said the ache would end .", "KL101")


def test_what_is_paid_once(other) -> None:
    assert other("It is a one-time fee .", "KL104")
    assert not other("It is a one-time feeling .", "KL104")
