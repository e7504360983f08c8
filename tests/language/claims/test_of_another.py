"""Ranks that belong to another treatment, or to a thing, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.claims.of_another import had_from_another, ranked_elsewhere, to_a_thing
from ketalint.language.words.matching import Match
from ketalint.language.words.patterns import Pattern


@pytest.fixture
def matched(read):
    def make(notation: str, place: int):
        return read(notation), Match(Pattern("", (), 0, 0), (place,), (), place)

    return make


def test_massage_is_the_best(matched) -> None:
    notation = "{}/NOUN/nsubj/4 is/AUX/cop/4 best/ADJ/amod/4 treatment/NOUN/root/0"
    assert had_from_another(*matched(notation.format("Massage"), 2))
    assert not had_from_another(*matched(notation.format("Ketamine"), 2))
    assert not had_from_another(*matched(notation.format("Something"), 2))


def test_a_pronoun_for_another(matched) -> None:
    notation = (
        "{}/NOUN/nsubj/2 helps/VERB/root/0 -- It/PRON/nsubj/4 is/AUX/cop/4 best/ADJ/amod/4 "
        "treatment/NOUN/root/0"
    )
    assert had_from_another(*matched(notation.format("Massage"), 4))
    assert not had_from_another(*matched(notation.format("Ketamine"), 4))


def test_our_own_service_is_not_another(matched) -> None:
    ours = "Our/PRON/nmod:poss/2 massage/NOUN/nsubj/5 is/AUX/cop/5 best/ADJ/amod/5 treatment/NOUN/root/0"
    assert not had_from_another(*matched(ours, 3))


def test_an_unknown_thing_is_the_best(matched) -> None:
    notation = "{}/DET/det/2 walk/NOUN/nsubj/5 is/AUX/cop/5 best/ADJ/amod/5 treatment/NOUN/root/0"
    assert ranked_elsewhere(*matched(notation.format("A"), 3))
    assert not ranked_elsewhere(*matched(notation.format("The"), 3))


def test_nothing_comes_close_to_a_dog(read) -> None:
    notation = (
        "Nothing/PRON/nsubj/2 comes/VERB/root/0 close/ADV/advmod/2 to/ADP/case/6 my/PRON/nmod/6 {}/NOUN/obl/2"
    )
    assert to_a_thing(read(notation.format("dog")), 2)
    assert not to_a_thing(read(notation.format("infusion")), 2)
