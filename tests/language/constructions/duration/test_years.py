"""Years that a benefit is counted in, on parses made by hand."""

from __future__ import annotations

import pytest


@pytest.fixture
def lasting(claims_in):
    """The words of a block about the treatment that count a benefit in years."""

    def find(notation: str) -> list[str]:
        return [words for f, words in claims_in(notation) if f.owner.name == "since-year"]

    return find


AHEAD = (
    "{}Relief/NOUN/nsubj/4 {}/AUX/aux/4 still/ADV/advmod/4 remain/VERB/root/0 "
    "in/ADP/case/7 ten/NUM/nummod/7 years/NOUN/obl/4"
)
KEPT = (
    "Patients/NOUN/nsubj/7 had/VERB/acl:relcl/1 {}/NOUN/obj/2 in/ADP/case/5 2015/NUM/obl/2 "
    "still/ADV/advmod/7 {}/VERB/root/0 relief/NOUN/obj/7"
)
FREE = "{}years/NOUN/root/0 without/ADP/case/4 one/NUM/nummod/4 {}/NOUN/nmod/{n}"


def test_what_will_still_be_there_in_years(lasting) -> None:
    assert lasting(AHEAD.format("", "will")) == ["still remain in ten years"]


def test_what_may_still_be_there_is_not_promised(lasting) -> None:
    assert lasting(AHEAD.format("", "may")) == []


def test_who_was_treated_in_a_year_and_still_feels_it(lasting) -> None:
    assert lasting(KEPT.format("drips", "feel")) == ["2015 still"]


@pytest.mark.parametrize(("given", "verb"), [("lunch", "report"), ("drips", "study")])
def test_other_things_that_go_on(lasting, given: str, verb: str) -> None:
    notation = KEPT.format(given, verb).replace("Patients", "Visitors" if given == "lunch" else "Patients")
    assert lasting(notation) == []


def test_years_without_pain(lasting) -> None:
    notation = "Three/NUM/nummod/2 years/NOUN/root/0 without/ADP/case/5 one/NUM/nummod/5 ache/NOUN/nmod/2"
    assert lasting(notation) == ["Three years without one ache"]


def test_years_without_something_else_or_before_the_treatment(lasting) -> None:
    notation = "Three/NUM/nummod/2 years/NOUN/root/0 without/ADP/case/5 one/NUM/nummod/5 {}/NOUN/nmod/2"
    assert lasting(notation.format("visitor")) == []
    assert lasting(notation.format("ache") + " before/ADP/case/7 ketamine/NOUN/nmod/2") == []


BEFORE = (
    "You/PRON/nsubj/2 {}/VERB/root/0 five/NUM/nummod/4 years/NOUN/obj/2 before/SCONJ/mark/8 "
    "the/DET/det/7 {}/NOUN/nsubj/8 {}/VERB/advcl/2 after/ADP/case/10 ketamine/NOUN/obl/2"
)


def test_years_before_it_comes_back(lasting) -> None:
    assert lasting(BEFORE.format("get", "ache", "returns")) == ["five years before the ache returns"]


@pytest.mark.parametrize(
    ("verb", "noun", "then"),
    [("spent", "ache", "returns"), ("get", "ache", "starts"), ("get", "nurse", "returns")],
)
def test_years_before_something_else(lasting, verb: str, noun: str, then: str) -> None:
    assert lasting(BEFORE.format(verb, noun, then)) == []


UNTIL = (
    "{}Relief/NOUN/nsubj/{} from/ADP/case/{} ketamine/NOUN/nmod/{} {}/VERB/root/0 until/ADP/case/{} "
    "the/DET/det/{} {}/ADJ/amod/{} year/NOUN/obl/{}"
)


@pytest.mark.parametrize(("verb", "nth"), [("holds", "third"), ("lasts", "fifth")])
def test_relief_that_holds_into_a_later_year(lasting, verb: str, nth: str) -> None:
    notation = UNTIL.format("", 4, 3, 1, verb, 8, 8, nth, 8, 4)
    assert lasting(notation) == [f"{verb} until the {nth} year"]


@pytest.mark.parametrize(("verb", "nth"), [("waits", "third"), ("holds", "next")])
def test_what_does_not_hold_or_into_no_later_year(lasting, verb: str, nth: str) -> None:
    assert lasting(UNTIL.format("", 4, 3, 1, verb, 8, 8, nth, 8, 4)) == []


SERVED = (
    "In/ADP/case/3 nine/NUM/nummod/3 years/NOUN/obl/7 on/ADP/case/5 {}/PROPN/nmod/3 no/DET/det/7 "
    "ache/NOUN/root/0"
)


def test_years_on_a_street_are_no_years_later(lasting) -> None:
    assert lasting(SERVED.format("Maple")) == []
    later = SERVED.replace("on/ADP/case/5 {}/PROPN/nmod/3", "on/ADV/advmod/3 +,/PUNCT/punct/7")
    assert lasting(later) == ["nine years on , no ache"]
