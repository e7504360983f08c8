"""Other treatments put second, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.comparison.given_up import READERS
from ketalint.language.words.cues import Cues

WORDS = Cues({"comparative": ["stronger", "gentler"], "rival": ["others"]})

SWAP = "{}/VERB/root/0 your/PRON/nmod:poss/3 {}/NOUN/obj/1 for/ADP/case/5 something/PRON/obl/1 {}/ADJ/amod/5"
HARDER = "{}/NOUN/nsubj/3 is/AUX/cop/3 {}/ADJ/root/0 than/ADP/case/6 our/PRON/nmod:poss/6 {}/NOUN/obl/3"


@pytest.fixture
def put_second(read, text_of):
    """The words by which a block puts other treatments second."""

    def find(notation: str) -> list[str]:
        analysis = read(notation)
        context = build_context(analysis, [], True)
        sentence = next(iter(analysis.sentences))
        return [
            text_of(analysis, said)
            for reader in READERS
            for _, _, said, _ in reader(context, WORDS, sentence)
        ]

    return find


def test_swapped_for_a_stronger_one(put_second) -> None:
    swapped = SWAP.format("Swap", "painkillers", "stronger")
    assert put_second(swapped) == ["Swap your painkillers for something stronger"]


def test_shoes_are_swapped(put_second) -> None:
    assert put_second(SWAP.format("Swap", "shoes", "stronger")) == []


def test_swapped_for_another(put_second) -> None:
    assert put_second(SWAP.format("Swap", "painkillers", "local")) == []


def test_not_to_be_swapped(put_second) -> None:
    denied = "Never/ADV/advmod/2 " + (
        "swap/VERB/root/0 your/PRON/nmod:poss/4 painkillers/NOUN/obj/2 for/ADP/case/6 something/PRON/obl/2 "
        "stronger/ADJ/amod/6"
    )
    assert put_second(denied) == []


def test_others_are_harder_to_bear(put_second) -> None:
    assert put_second(HARDER.format("Aspirin", "harsher", "drip")) == ["harsher than"]


def test_pain_is_harder_to_bear(put_second) -> None:
    assert put_second(HARDER.format("Pain", "harsher", "drip")) == []
