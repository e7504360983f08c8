"""Years in which nothing hurt, on parses made by hand."""

from __future__ import annotations

import pytest

FREE = (
    "Patients/NOUN/nsubj/4 {}/AUX/aux/4 have/AUX/aux/4 erased/VERB/root/0 pain/NOUN/obj/4 "
    "for/ADP/case/8 eight/NUM/nummod/8 {}/NOUN/obl/4"
)
LAST = "His/PRON/nmod:poss/3 last/ADJ/amod/3 {}/NOUN/nsubj/6 was/AUX/cop/6 in/ADP/case/6 {}/NUM/root/0"
STILL = (
    "Most/ADJ/nsubj/4 are/AUX/cop/4 still/ADV/advmod/4 well/ADJ/root/0 three/NUM/nummod/6 "
    "{}/NOUN/obl/7 {}/ADV/advmod/4"
)


@pytest.fixture
def clear(claims_in):
    """The words of a block about the treatment that tell for how many years there has been no pain."""

    def find(notation: str) -> list[str]:
        names = ("clear-years", "last-attack")
        return [words for f, words in claims_in(notation) if f.owner.name in names]

    return find


def test_an_end_that_has_held_for_years(clear) -> None:
    assert clear(FREE.format("will", "years")) == ["erased pain for eight years"]


@pytest.mark.parametrize(("helper", "unit"), [("will", "days"), ("had", "years")])
def test_days_and_what_was_before_are_no_years(clear, helper: str, unit: str) -> None:
    assert clear(FREE.format(helper, unit)) == []


def test_the_last_attack_lies_years_back(clear) -> None:
    assert clear(LAST.format("ache", "2015")) == ["last ache was in 2015"]


@pytest.mark.parametrize(("noun", "when"), [("ache", "May"), ("appointment", "2015")])
def test_a_last_attack_lately_and_a_last_visit(clear, noun: str, when: str) -> None:
    assert clear(LAST.format(noun, when)) == []


def test_who_is_still_well_years_later(clear) -> None:
    assert clear(STILL.format("years", "later")) == ["well three years later"]


@pytest.mark.parametrize(("unit", "after"), [("days", "later"), ("years", "here")])
def test_who_is_still_well_days_later_or_elsewhere(clear, unit: str, after: str) -> None:
    assert clear(STILL.format(unit, after)) == []
