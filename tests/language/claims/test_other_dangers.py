"""Words of safety that say nothing of the treatment's risks, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.claims.other_dangers import of_other_dangers, on_terms


def test_people_without_an_illness(match) -> None:
    without = "{}/NOUN/root/0 without/ADP/case/3 psychosis/NOUN/nmod/1"
    assert of_other_dangers(*match(without.format("Outpatients"), "without", "effect-of-drug=psychosis"))
    assert not of_other_dangers(*match(without.format("Relief"), "without", "effect-of-drug=psychosis"))


def test_no_danger_of_missing_the_door(match) -> None:
    danger = (
        "There/PRON/expl/2 is/VERB/root/0 no/DET/det/4 danger/NOUN/nsubj/2 of/ADP/mark/6 "
        "{}/VERB/acl/4 it/PRON/obj/6"
    )
    assert of_other_dangers(*match(danger.format("missing"), "no", "risk=danger"))
    assert not of_other_dangers(*match(danger.format("abusing"), "no", "risk=danger"))


def test_less_is_not_none(match) -> None:
    slows = (
        "It/PRON/nsubj/4 does/AUX/aux/4 not/PART/advmod/4 slow/VERB/root/0 breathing/NOUN/obj/4 "
        "{}/ADV/advmod/4 much/ADV/fixed/6"
    )
    assert of_other_dangers(*match(slows.format("as"), "not slow breathing"))
    assert not of_other_dangers(*match(slows.format("very"), "not slow breathing"))


def test_hooked_up_to_a_monitor(match) -> None:
    hooked = "Nobody/PRON/nsubj/3 gets/AUX/aux/3 hooked/VERB/root/0 {}/ADV/advmod/3"
    assert of_other_dangers(*match(hooked.format("up"), "Nobody gets hooked"))
    assert not of_other_dangers(*match(hooked.format("here"), "Nobody gets hooked"))


def test_most_do_not_but_some_do(match) -> None:
    most = (
        "Most/DET/nsubj/4 do/AUX/aux/4 not/PART/advmod/4 become/VERB/root/0 dependent/ADJ/xcomp/4 "
        ",/PUNCT/punct/8 but/CCONJ/cc/8 {}/DET/conj/4 could/AUX/aux/8"
    )
    assert of_other_dangers(*match(most.format("some"), "not become dependent"))
    assert not of_other_dangers(*match(most.format("opioids"), "not become dependent"))


def test_not_in_every_patient_is_less_than_all(match) -> None:
    every = (
        "It/PRON/nsubj/4 is/AUX/cop/4 {}/ADV/advmod/4 {}/ADJ/root/0 {}/ADP/case/7 every/DET/det/7 "
        "patient/NOUN/obl/4"
    )
    for link in ("in", "to"):
        assert of_other_dangers(*match(every.format("not", "harmful", link), "not harmful"))
    assert not of_other_dangers(*match(every.format("not", "harmful", "past"), "not harmful"))


def test_harmless_to_every_patient_is_a_claim(match) -> None:
    every = (
        "It/PRON/nsubj/3 is/AUX/cop/3 harmless/ADJ/root/0 to/ADP/case/6 every/DET/det/6 patient/NOUN/obl/3"
    )
    assert not of_other_dangers(*match(every, "harmless"))


def test_not_this_as_well_is_not_less_than_others(match) -> None:
    slows = (
        "It/PRON/nsubj/4 does/AUX/aux/4 not/PART/advmod/4 slow/VERB/root/0 breathing/NOUN/obj/4 "
        "as/ADV/advmod/4 {}/ADV/fixed/6"
    )
    assert of_other_dangers(*match(slows.format("deeply"), "not slow breathing"))
    assert not of_other_dangers(*match(slows.format("well"), "not slow breathing"))


def test_once_hooked_never_hooked_all_may_come(match) -> None:
    twice = "Hooked/ADJ/root/0 once/ADV/advmod/1 {}Nobody/PRON/nsubj/{} gets/AUX/aux/{} hooked/VERB/{}"
    assert of_other_dangers(*match(twice.format("", 5, 5, "conj/1"), "Nobody gets hooked"))
    assert not of_other_dangers(*match(twice.format("-- ", 3, 3, "root/0"), "Nobody gets hooked"))


def test_dependent_on_a_walking_aid(match) -> None:
    leaning = "Nobody/PRON/nsubj/3 is/AUX/cop/3 dependent/ADJ/root/0 {}/ADP/case/6 a/DET/det/6 {}/NOUN/obl/3"
    assert of_other_dangers(*match(leaning.format("on", "walker"), "Nobody is dependent"))
    assert not of_other_dangers(*match(leaning.format("on", "drug"), "Nobody is dependent"))
    assert not of_other_dangers(*match(leaning.format("near", "walker"), "Nobody is dependent"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ketamine is safe and effective .", False),
        ("Ketamine is safe and effective for nerve pain .", False),
        ("Ketamine can be safe and effective for some .", True),
        ("Ketamine is safe and effective when a nurse watches .", True),
        ("We offer safe and effective care .", True),
    ],
)
def test_safe_and_effective_on_terms(match, flat, text: str, expected: bool) -> None:
    assert on_terms(*match(flat(text), "safe and effective")) is expected
