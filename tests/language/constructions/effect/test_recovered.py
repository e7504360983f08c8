"""People and bodies made whole, on parses made by hand."""

from __future__ import annotations

import pytest

RECOVERY = (
    "A/DET/det/3 {}/ADJ/amod/3 recovery/NOUN/nsubj:pass/8 from/ADP/case/6 the/DET/det/6 {}/NOUN/nmod/3 "
    "is/AUX/aux:pass/8 expected/VERB/root/0"
)
MENDS = "{}/NOUN/nsubj/2 mends/VERB/root/0 the/DET/det/4 {}/NOUN/obj/2"
LIFE = (
    "Patients/NOUN/nsubj/{head} {}return/VERB/root/0 to/ADP/case/{life} a/DET/det/{life} "
    "{normal}/ADJ/amod/{life} life/NOUN/obl/{head}"
)
NOBODY = "Nobody/PRON/nsubj/2 {}/VERB/root/0 here/ADV/advmod/2 in/ADP/case/5 {}/NOUN/obl/2"


@pytest.fixture
def whole(claims_in):
    """The words of a block about the treatment that make somebody whole."""

    def find(notation: str) -> list[str]:
        return [words for f, words in claims_in(notation) if f.owner.name == "made-whole"]

    return find


def test_a_full_recovery_is_an_end(whole) -> None:
    assert whole(RECOVERY.format("full", "crash")) == ["full recovery expected"]


@pytest.mark.parametrize(("how", "cause"), [("slow", "crash"), ("full", "sedation"), ("full", "surgery")])
def test_slow_recoveries_and_those_from_the_visit(whole, how: str, cause: str) -> None:
    assert whole(RECOVERY.format(how, cause)) == []


def test_the_treatment_mends_a_part_of_the_body(whole) -> None:
    assert whole(MENDS.format("Infusions", "disc")) == ["mends disc"]


@pytest.mark.parametrize(("actor", "thing"), [("Massage", "disc"), ("Infusions", "pump")])
def test_other_menders_and_other_things(whole, actor: str, thing: str) -> None:
    assert whole(MENDS.format(actor, thing)) == []


def test_a_normal_life_again(whole) -> None:
    notation = LIFE.format("", head=2, life=6, normal="normal")
    assert whole(notation) == ["Patients return normal life"]


def test_a_life_that_is_hoped_for_or_not_normal(whole) -> None:
    assert whole(LIFE.format("", head=2, life=6, normal="busy")) == []
    assert whole(LIFE.format("might/AUX/aux/3 ", head=3, life=7, normal="normal")) == []


def test_a_clinic_that_nobody_leaves_in_pain(whole) -> None:
    assert whole(NOBODY.format("leaves", "pain")) == ["Nobody leaves here in pain"]


@pytest.mark.parametrize(("verb", "noun"), [("waits", "pain"), ("leaves", "June")])
def test_what_else_nobody_does(whole, verb: str, noun: str) -> None:
    assert whole(NOBODY.format(verb, noun)) == []
