from __future__ import annotations

from copy import copy

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.scope.house_matters import house_matters
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import NounIndex

WORDS = Cues(
    {"procedure": ["exam"], "procedure-deed": ["get"], "staff-benefit": ["benefit include", "paid holiday"]}
)


@pytest.fixture
def of_the_house(read, vocabulary, text_of):
    """(scale, words) of what a block says of everybody's visit and of the staff."""
    words = copy(vocabulary)
    words.constructions = WORDS

    def find(notation: str) -> list[tuple[str, str]]:
        analysis = read(notation)
        found = house_matters([], words, build_context(analysis, [], True))
        assert all(f.verdict.kind == "elsewhere" for f in found)
        return [(f.owner.scale, text_of(analysis, f.words)) for f in found]

    return find


EVERYONE = "Everyone/PRON/nsubj/2 gets/VERB/root/0 an/DET/det/4 {}/NOUN/obj/2 first/ADV/advmod/4"


def test_everyone_is_seen(of_the_house) -> None:
    assert of_the_house(EVERYONE.format("exam")) == [("scope", "Everyone gets an exam")]


def test_everyone_is_relieved(of_the_house) -> None:
    assert of_the_house(EVERYONE.format("relief")) == []


def test_all_the_staff(of_the_house) -> None:
    notation = (
        "All/DET/root/0 of/ADP/case/4 our/PRON/nmod:poss/4 {}/NOUN/nmod/1 trained/VERB/acl/1 "
        "elsewhere/ADV/advmod/5"
    )
    assert of_the_house(notation.format("nurses")) == [("scope", "All of our nurses")]
    assert of_the_house(notation.format("patients")) == []


def test_everyone_is_welcome_at_the_door(of_the_house) -> None:
    notation = "Everyone/PRON/nsubj/3 is/AUX/cop/3 welcome/ADJ/root/0 +,/PUNCT/punct/5 {}/NOUN/parataxis/3"
    assert of_the_house(notation.format("kids")) == [("scope", "Everyone is welcome")]
    assert of_the_house(notation.format("patients")) == []


def test_what_the_staff_are_given(of_the_house, vocabulary, monkeypatch) -> None:
    classes = {"payer": ["insurance"], "treatment": ["drip"]}
    monkeypatch.setattr(vocabulary, "nouns", NounIndex(classes))
    notation = "Benefits/NOUN/nsubj/2 include/VERB/root/0 insurance/NOUN/obj/2 for/ADP/case/5 {}/NOUN/nmod/3"
    assert of_the_house(notation.format("nurses")) == [("approval", "Benefits include insurance")]
    assert of_the_house(notation.format("drips")) == []
