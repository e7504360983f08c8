"""What is approved or paid for beside ketamine, on parses made by hand."""

from __future__ import annotations

from ketalint.language.claims.approvals import beside_self_pay

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
