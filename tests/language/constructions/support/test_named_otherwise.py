"""Names of conditions that stand for something else, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.constructions.support.named_otherwise import (
    cautioned,
    in_a_name,
    not_by_ketamine,
    passes_off,
    stands_in_row,
    whose_pain,
)


@pytest.fixture
def named(read, word):
    """The analysis of a parse and the token of a name in it."""

    def find(notation: str, name: str = "migraine"):
        analysis = read(notation)
        return analysis, word(analysis, name)

    return find


def test_a_reason_for_caution(named) -> None:
    history = "A/DET/det/2 {}/NOUN/root/0 of/ADP/case/4 migraine/NOUN/nmod/2"
    assert cautioned(*named(history.format("history")))
    assert not cautioned(*named(history.format("life")))


def test_the_name_of_a_house(named) -> None:
    house = "{}/PROPN/compound/2 Pain/PROPN/root/0 &/CCONJ/cc/4 {}/PROPN/conj/2"
    analysis, token = named(house.format("Stonebridge", "Migraine"), "Migraine")
    assert in_a_name(analysis, token.i)
    analysis, token = named(house.format("for", "Migraine"), "Migraine")
    assert not in_a_name(analysis, token.i)


def test_a_name_in_a_row(named) -> None:
    analysis, token = named("Gout/NOUN/root/0 +,/PUNCT/punct/3 migraine/VERB/conj/1")
    assert stands_in_row(analysis, token.i)
    analysis, token = named("They/PRON/nsubj/2 migraine/VERB/root/0")
    assert not stands_in_row(analysis, token.i)


def test_ketamine_is_not_what_is_given(named) -> None:
    given = (
        "Massage/NOUN/nsubj/4 +,/PUNCT/punct/3 {}/PART/advmod/4 ketamine/NOUN/root/0 "
        "eases/VERB/dep/4 migraine/NOUN/obj/5"
    )
    assert not_by_ketamine(*named(given.format("not")))
    assert not not_by_ketamine(*named(given.format("with")))


def test_a_condition_is_no_side_effect(named) -> None:
    assert not passes_off(*named("Migraine/NOUN/nsubj/2 stops/VERB/root/0 soon/ADV/advmod/2", "Migraine"))


def test_what_those_in_pain_also_have(named) -> None:
    eased = (
        "It/PRON/nsubj/2 eases/VERB/root/0 {}/NOUN/obj/2 in/ADP/case/5 people/NOUN/obl/2 with/ADP/case/7 "
        "migraine/NOUN/nmod/5"
    )
    assert whose_pain(*named(eased.format("pain")))
    assert not whose_pain(*named(eased.format("minutes")))
    assert not whose_pain(*named(eased.format("pain").replace("in/ADP", "for/ADP")))
