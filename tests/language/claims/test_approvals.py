"""What is approved or paid for beside ketamine, on parses made by hand."""

from __future__ import annotations

from ketalint.language.claims.approvals import approval_of_another, beside_self_pay

TAKEN = "We/PRON/nsubj/2 accept/VERB/root/0 plans/NOUN/obj/2 for/ADP/case/5 {}/NOUN/nmod/3"
TOLD = " -- {}/NOUN/nsubj/4 are/AUX/cop/4 all/DET/advmod/4 {}/ADJ/root/0"


def test_what_is_paid_for_beside_infusions_that_are_not(match) -> None:
    self_pay = TOLD.format("Infusions", "private")
    assert beside_self_pay(*match(TAKEN.format("visits") + self_pay, "accept plans"))
    assert not beside_self_pay(*match(TAKEN.format("infusions") + self_pay, "accept plans"))
    assert not beside_self_pay(
        *match(TAKEN.format("visits") + TOLD.format("Infusions", "quiet"), "accept plans")
    )


def test_infusions_that_are_not_paid_for_are_told_soon(match) -> None:
    aside = " -- Parking/NOUN/nsubj/2 is/VERB/root/0" * 2
    assert not beside_self_pay(
        *match(TAKEN.format("visits") + aside + TOLD.format("Infusions", "private"), "accept plans")
    )


def test_a_drug_in_a_relative_clause_has_no_part_in_the_approval(match) -> None:
    approved = (
        "FDA/PROPN/nsubj/2 approved/VERB/root/0 infusions/NOUN/obj/2 that/PRON/nsubj/5 "
        "beat/VERB/acl:relcl/3 esketamine/NOUN/obj/5"
    )
    assert not approval_of_another(*match(approved, "approved", "treatment=infusions"))
    passive = (
        "Infusions/NOUN/nsubj:pass/3 are/AUX/aux:pass/3 approved/VERB/root/0 that/PRON/nsubj/5 "
        "beat/VERB/acl:relcl/1 Spravato/PROPN/obj/5"
    )
    assert not approval_of_another(*match(passive, "approved", "treatment=Infusions"))


def test_a_drug_named_before_the_approval_has_it(match) -> None:
    approved = "FDA/PROPN/nsubj/2 approved/VERB/root/0 {}/NOUN/compound/4 infusions/NOUN/obj/2"
    assert approval_of_another(*match(approved.format("esketamine"), "approved", "treatment=infusions"))
    assert not approval_of_another(*match(approved.format("series"), "approved", "treatment=infusions"))


def test_who_is_the_drug_that_was_approved(match) -> None:
    holder = (
        "{}/NOUN/nsubj/4 is/AUX/cop/4 the/DET/det/4 drug/NOUN/root/0 that/PRON/obj/7 FDA/PROPN/nsubj/7 "
        "approved/VERB/acl:relcl/4"
    )
    assert approval_of_another(*match(holder.format("Aspirin"), "approved"))
    assert not approval_of_another(*match(holder.format("Ketamine"), "approved"))
