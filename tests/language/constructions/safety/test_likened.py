"""Likenesses that make light of harm, by words alone."""

from __future__ import annotations

import pytest

from ketalint.language.constructions.safety.likened import READERS, may_liken


@pytest.fixture
def likened(read, vocabulary, flat, text_of):
    """What makes light of harm in one sentence: how, and by which words."""

    def find(text: str) -> list[tuple[str, str]]:
        analysis = read(flat(text))
        if not may_liken(analysis):
            return []
        sentence = next(iter(analysis.sentences))
        cues = vocabulary.constructions
        return [
            (entry, text_of(analysis, words))
            for reader, entry in READERS
            for words in reader(analysis, cues, sentence)
        ]

    return find


def test_next_to_others_it_is_coffee(likened) -> None:
    assert likened("Next to tablets , it is coffee .") == [
        ("next to others a trifle", "Next to tablets , it is coffee")
    ]
    assert likened("Compared with aspirin , a drip is coffee .") != []


def test_what_stands_beside_something_else(likened) -> None:
    assert likened("Next to the door there is coffee .") == []
    assert likened("Next to tablets , it is coffee that we miss .") == []
    assert likened("Next to my ache , it is coffee .") == []


def test_as_risky_as_coffee(likened) -> None:
    assert likened("Ketamine is as risky as coffee .") == [
        ("as risky as everyday things", "as risky as coffee")
    ]
    assert likened("Ketamine is not as risky as coffee .") == []
    assert likened("Ketamine can be as risky as morphine .") == []
    assert likened("The ramp is as risky as coffee .") == []


def test_coffee_has_a_tighter_grip(likened) -> None:
    assert likened("Your coffee has a tighter grip on you .") == [
        ("everyday things grip you more", "Your coffee has a tighter grip on you")
    ]
    assert likened("Coffee is harder to quit than ketamine .") != []


@pytest.mark.parametrize(
    "text",
    [
        "Depression has a tighter grip on you .",
        "Coffee has a tighter grip on you than tea .",
        "Coffee is harder to quit than tea .",
        "Coffee is harder to brew .",
    ],
)
def test_grips_that_say_nothing_of_the_treatment(likened, text: str) -> None:
    assert likened(text) == []


def test_sooner_hooked_on_coffee(likened) -> None:
    assert likened("You are more likely to get hooked on coffee .") == [
        ("sooner hooked on everyday things", "likely to get hooked on")
    ]
    assert likened("You are more likely to get hooked on painkillers .") == []
    assert likened("You are likely to get hooked on coffee .") == []


def test_just_an_everyday_thing(likened) -> None:
    assert likened("Ketamine is basically coffee .") == [
        ("just an everyday thing", "Ketamine is basically coffee")
    ]
    assert likened("Think of it as coffee .") == [("just an everyday thing", "Think of it as coffee")]
    assert likened("Breakfast is just coffee .") == []
    assert likened("Ketamine is not just coffee .") == []
    assert likened("It is just coffee that we serve .") == []
