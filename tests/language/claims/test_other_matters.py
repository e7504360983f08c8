"""Phrases about another matter than the treatment, on parses made by hand."""

from __future__ import annotations

from ketalint.language.claims.other_matters import of_a_chair, of_a_mishap, of_a_trouble, of_another_drug

RISK = (
    "There/PRON/expl/2 is/VERB/root/0 no/DET/det/4 risk/NOUN/nsubj/2 of/SCONJ/mark/6 {}/VERB/acl/4 "
    "{}/NOUN/obj/6 ./PUNCT/punct/2"
)


def test_a_mishap_of_the_visit_is_no_harm(match) -> None:
    assert of_a_mishap(*match(RISK.format("losing", "slot"), "no", "risk=risk"))
    assert not of_a_mishap(*match(RISK.format("feeling", "worse"), "no", "risk=risk"))
    assert not of_a_mishap(*match(RISK.format("getting", "hooked"), "no", "risk=risk"))


SUITS = "{}/NOUN/nsubj/3 is/AUX/cop/3 suitable/ADJ/root/0 for/ADP/case/5 anybody/PRON/obl/3 ./PUNCT/punct/3"


def test_another_service_may_suit_anybody(match) -> None:
    assert of_another_drug(*match(SUITS.format("Massage"), "anybody"))
    assert not of_another_drug(*match(SUITS.format("Ketamine"), "anybody"))


def test_a_trouble_is_not_the_treatment(match) -> None:
    trouble = "{}/NOUN/nsubj/4 is/AUX/cop/4 not/PART/advmod/4 dangerous/ADJ/root/0 ./PUNCT/punct/4"
    assert of_a_trouble(*match(trouble.format("Withdrawal"), "not dangerous"))
    assert not of_a_trouble(*match(trouble.format("Ketamine"), "not dangerous"))


def test_years_in_a_chair_are_no_relief(match) -> None:
    chair = (
        "the/DET/det/2 {}/NOUN/root/0 she/PRON/nsubj/5 had/AUX/aux/5 kept/VERB/acl:relcl/2 "
        "for/ADP/case/7 years/NOUN/obl/5"
    )
    assert of_a_chair(*match(chair.format("recliner"), "for years"))
    assert not of_a_chair(*match(chair.format("relief"), "for years"))
