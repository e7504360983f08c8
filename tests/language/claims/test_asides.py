"""Loud words about something else than the treatment, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.claims.asides import (
    aside,
    of_an_errand,
    of_asking,
    of_leftovers,
    of_luck,
    of_the_pump,
    struck_out,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There is no drawback to asking us first", True),
        ("There is no drawback in calling", True),
        ("There is no drawback to ketamine", False),
        ("There is no drawback", False),
    ],
)
def test_a_word_with_us_does_no_harm(match, flat, text: str, expected: bool) -> None:
    assert of_asking(*match(flat(text), "no", "risk=drawback")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You do n't need to come back to sign the papers", True),
        ("No one has to come back for the invoice", True),
        ("You do n't need to come back to the drip for results", False),
        ("You do n't need to come back", False),
        ("You do n't need to come back for years", False),
    ],
)
def test_an_errand_is_no_visit(match, flat, text: str, expected: bool) -> None:
    assert of_an_errand(*match(flat(text), "come back")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Return every vial that you no longer use", True),
        ("Please bring the pills you no longer use", True),
        ("Soon you no longer use pills", False),
        ("Return and you no longer use pills", False),
    ],
)
def test_pills_of_before_are_handed_in(match, flat, text: str, expected: bool) -> None:
    assert of_leftovers(*match(flat(text), "no longer use")) is expected


LUCK = "It/PRON/expl/4 was/AUX/cop/4 a/DET/det/4 {}/NOUN/root/0 {}/DET/det/6 {}/NOUN/nsubj/7 {}/VERB/acl/4"


@pytest.mark.parametrize(
    ("wonder", "thing", "verb", "expected"),
    [
        ("miracle", "stairwell", "held", True),
        ("result", "stairwell", "held", False),
        ("miracle", "pain", "held", False),
        ("miracle", "dog", "walked", False),
    ],
)
def test_a_wonder_of_the_house(match, wonder: str, thing: str, verb: str, expected: bool) -> None:
    assert of_luck(*match(LUCK.format(wonder, "the", thing, verb), wonder)) is expected


def test_a_wonder_without_a_story(match, flat) -> None:
    assert not of_luck(*match(flat("It was a miracle"), "miracle"))
    assert not of_luck(*match(flat("Ketamine was a miracle that stairs held"), "miracle"))
    assert not of_luck(*match(flat("It was a miracle for us"), "miracle"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ache vanished once we slowed the pump", True),
        ("The ache vanished after the cuff was moved", True),
        ("The ache vanished after the drip", False),
        ("The ache vanished when she moved house", False),
        ("The ache vanished", False),
    ],
)
def test_an_ache_of_the_visit(match, flat, text: str, expected: bool) -> None:
    assert of_the_pump(*match(flat(text), "vanished")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cut the paragraph on permanent relief", True),
        ("Please take out the slogans about permanent relief", True),
        ("Cut the pills and get permanent relief", False),
        ("Read the paragraph on permanent relief", False),
        ("Cut permanent relief", False),
    ],
)
def test_what_an_editor_takes_out(match, flat, text: str, expected: bool) -> None:
    assert struck_out(*match(flat(text), "permanent")) is expected


def test_each_scale_has_asides_of_its_own(match, flat) -> None:
    slowed = match(flat("The ache vanished once we slowed the pump"), "vanished")
    assert aside(*slowed, "effect")
    assert not aside(*slowed, "tone")
    assert aside(*match(flat("No drawback to asking"), "No", "risk=drawback"), "safety")
    assert aside(*match(flat("Come back to sign"), "Come back"), "duration")
    assert aside(*match(LUCK.format("miracle", "the", "stairwell", "held"), "miracle"), "tone")
    assert aside(*match(flat("Bring pills you no longer use"), "no longer use"), "effect")
