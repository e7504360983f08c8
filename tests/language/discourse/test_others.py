"""Whose the claims are of blocks about something else, on blocks made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ketalint.language.claims.blocks import read_block
from ketalint.language.discourse.others import told_of_a_word, told_of_others, told_of_their_entry
from ketalint.language.vocabulary import Owner

CURES = "The/DET/det/2 drip/NOUN/nsubj/3 cures/VERB/root/0/VerbForm=Fin neuropathy/NOUN/obj/3"


@pytest.mark.parametrize("silence", [told_of_a_word, told_of_their_entry])
def test_what_they_claim_is_told_of_something_else(read, vocabulary, silence) -> None:
    claims = read_block(read(CURES), vocabulary, True)
    assert any(f.verdict.kind == "made" for f in claims.found)
    silence(claims)
    assert not any(f.verdict.kind == "made" for f in claims.found)


def test_anothers_benefit_is_told_of_it_and_its_boasts_stay_claims(read, vocabulary) -> None:
    claims = read_block(
        read("Laser/NOUN/nsubj/2 eases/VERB/root/0 pain/NOUN/obj/2 -- " + CURES), vocabulary, True
    )
    before = [f.verdict.kind for f in claims.found if f.level == "abolishes"]
    told_of_others(claims)
    assert {f.verdict.kind for f in claims.found if f.level == "helps"} <= {"elsewhere"}
    assert [f.verdict.kind for f in claims.found if f.level == "abolishes"] == before


def test_whether_another_treatment_is_approved_is_no_measure(read, vocabulary) -> None:
    claims = read_block(read(CURES), vocabulary, True)
    cure = next(f for f in claims.found if f.level == "abolishes")
    owner = Owner("approved", "treatment", scale="approval", level="approved")
    claims.found = [replace(cure, owner=owner, level="approved")]
    told_of_others(claims)
    assert [f.verdict.kind for f in claims.found] == ["elsewhere"]
