"""Sections about another treatment, on blocks made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ketalint.language.claims.blocks import read_block
from ketalint.language.discourse.sections import of_other_treatments, told_of_others
from ketalint.language.vocabulary import Owner
from ketalint.model import Block

HEADING = "Laser/NOUN/root/0"
PLAIN = "It/PRON/nsubj/2 eases/VERB/root/0 pain/NOUN/obj/2"
NAMED = "Ketamine/NOUN/nsubj/2 eases/VERB/root/0 pain/NOUN/obj/2"


@pytest.fixture
def elsewhere(read):
    """Which of some blocks below a heading are about the heading's treatment."""

    def find(heading: str, *below: str) -> list[int]:
        analyses = [read(parse) for parse in (heading, *below)]
        blocks = [Block("heading", heading, ()), *(Block("paragraph", text, (), heading=0) for text in below)]
        return sorted(of_other_treatments(blocks, analyses))

    return find


def test_under_a_heading_that_names_another_treatment(elsewhere) -> None:
    assert elsewhere(HEADING, PLAIN, PLAIN, NAMED) == [1, 2]


def test_up_to_where_ours_is_named(elsewhere) -> None:
    assert elsewhere(HEADING, PLAIN, NAMED, PLAIN) == [1]


@pytest.mark.parametrize(
    "heading",
    [
        "Massage/NOUN/root/0",
        "Laser/NOUN/root/0 or/CCONJ/cc/3 ketamine/NOUN/conj/1",
        "Instead/ADV/case/3 of/ADP/fixed/1 laser/NOUN/root/0",
    ],
)
def test_under_other_headings_the_page_speaks_of_ours(elsewhere, heading: str) -> None:
    assert elsewhere(heading, PLAIN) == []


def test_its_benefit_is_told_of_it_and_its_boasts_stay_claims(read, vocabulary) -> None:
    notation = (
        "Laser/NOUN/nsubj/2 eases/VERB/root/0 pain/NOUN/obj/2 -- "
        "The/DET/det/2 drip/NOUN/nsubj/3 cures/VERB/root/0/VerbForm=Fin neuropathy/NOUN/obj/3"
    )
    claims = read_block(read(notation), vocabulary, True)
    before = [f.verdict.kind for f in claims.found if f.level == "abolishes"]
    told_of_others(claims)
    assert {f.verdict.kind for f in claims.found if f.level == "helps"} <= {"elsewhere"}
    assert [f.verdict.kind for f in claims.found if f.level == "abolishes"] == before


@pytest.fixture
def page(read):
    """Which of some blocks, headings marked by "#", are about another treatment."""

    def find(*parses: str) -> list[int]:
        analyses = [read(parse.removeprefix("#")) for parse in parses]
        blocks, above = [], -1
        for index, parse in enumerate(parses):
            kind = "heading" if parse.startswith("#") else "paragraph"
            above = index if kind == "heading" else above
            blocks.append(Block(kind, parse, (), heading=-1 if kind == "heading" else above))
        return sorted(of_other_treatments(blocks, analyses))

    return find


RISKS = "#Risks/NOUN/root/0"


def test_a_page_that_names_another_treatment_first_and_never_ours_is_about_it_throughout(page) -> None:
    assert page("#" + HEADING, PLAIN, RISKS, PLAIN) == [0, 1, 2, 3]


def test_once_ours_is_named_further_sections_are_not(page) -> None:
    assert page("#" + HEADING, PLAIN, RISKS, PLAIN, NAMED) == [1]
    assert page(RISKS, PLAIN, "#" + HEADING, PLAIN) == [3]


def test_whether_another_treatment_is_approved_is_no_measure(read, vocabulary) -> None:
    claims = read_block(
        read("The/DET/det/2 drip/NOUN/nsubj/3 cures/VERB/root/0 neuropathy/NOUN/obj/3"), vocabulary, True
    )
    cure = next(f for f in claims.found if f.level == "abolishes")
    owner = Owner("approved", "treatment", scale="approval", level="approved")
    claims.found = [replace(cure, owner=owner, level="approved")]
    told_of_others(claims)
    assert [f.verdict.kind for f in claims.found] == ["elsewhere"]
