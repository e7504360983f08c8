"""Tables that deny a risk, on cells made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.claims.blocks import read_block
from ketalint.language.claims.found import Found
from ketalint.language.clinic.names import clinic_names
from ketalint.language.discourse.tables import told_in_tables
from ketalint.language.stance import Verdict
from ketalint.language.vocabulary import Owner
from ketalint.model import Block


@pytest.fixture
def said(read, vocabulary):
    """What is said of harm where the row and the column of a table of one meet."""

    def find(column: str, risk: str, cell: str) -> list[tuple[str, str]]:
        links = ({}, {"row": 0}, {"header": 0}, {"header": 1, "row": 2})
        analyses = [read(f"{word}/NOUN/root/0") for word in ("Matter", column, risk, cell)]
        blocks = [Block("cell", a.doc.text, (), **link) for a, link in zip(analyses, links, strict=True)]
        claims = [read_block(a, vocabulary, True) for a in analyses]
        told_in_tables(blocks, claims)
        return [(f.owner.scale, f.level) for f in claims[3].found]

    return find


def test_a_risk_that_the_treatment_does_not_have(said) -> None:
    assert said("Ketamine", "Danger", "Nil") == [("safety", "riskless")]


@pytest.mark.parametrize(
    ("column", "risk", "cell"),
    [
        ("Ketamine", "Danger", "Uncommon"),
        ("Morphine", "Danger", "Nil"),
        ("Ketamine", "Price", "Nil"),
    ],
)
def test_tables_that_deny_no_risk_of_the_treatment(said, column: str, risk: str, cell: str) -> None:
    assert said(column, risk, cell) == []


@pytest.mark.parametrize(
    ("column", "row", "cell", "expected"),
    [
        ("Ketamine", "Responders", "All", [("scope", "all")]),
        ("Figure", "Responders", "Everybody", [("scope", "all")]),
        ("Figure", "Danger", "None", [("safety", "riskless")]),
        ("Massage", "Responders", "All", []),
        ("Figure", "Visitors", "All", []),
        ("Figure", "Responders", "Most", []),
        ("Us", "Works", "Everyone", [("scope", "all")]),
        ("Ours", "Danger", "None", [("safety", "riskless")]),
        ("Ketamine", "Fades", "Never", [("duration", "permanent")]),
        ("Us", "Fades", "Never", [("duration", "permanent")]),
        ("Morphine", "Fades", "Never", []),
        ("Ketamine", "Fades", "Sometimes", []),
        ("Ketamine", "Visitors", "Never", []),
    ],
)
def test_a_row_of_facts(said, column: str, row: str, cell: str, expected: list[tuple[str, str]]) -> None:
    assert said(column, row, cell) == expected


@pytest.fixture
def stances(read, vocabulary):
    """Of the head of a row whose two cells stand under two columns, what becomes of its claim."""

    def find(head: str, columns: tuple[str, str], cells: tuple[str, str]) -> list[str]:
        words = ("Matter", *columns, head, *cells)
        links = ({}, {}, {}, {"header": 0}, {"header": 1, "row": 3}, {"header": 2, "row": 3})
        analyses = [read(f"{word}/{'VERB' if word == head else 'NOUN'}/root/0") for word in words]
        blocks = [Block("cell", a.doc.text, (), **link) for a, link in zip(analyses, links, strict=True)]
        claims = [read_block(a, vocabulary, True) for a in analyses]
        cure = read_block(
            read("Drips/NOUN/nsubj/2 cure/VERB/root/0/VerbForm=Fin neuropathy/NOUN/obj/2"), vocabulary, True
        )
        claims[3].found[:] = cure.found
        told_in_tables(blocks, claims)
        return [f.verdict.kind for f in claims[3].found]

    return find


def test_the_head_of_a_row_is_told_of_the_treatment_only_if_its_column_says_yes(stances) -> None:
    columns = ("Massage", "Ketamine")
    assert stances("Cures", columns, ("No", "Yes")) == ["made"]
    assert stances("Cures", columns, ("Yes", "No")) == ["denied"]


def test_cells_that_are_no_answers_leave_the_head_alone(stances) -> None:
    assert stances("Cures", ("Massage", "Ketamine"), ("Slowly", "Surely")) == ["made"]


@pytest.mark.parametrize(
    ("row", "kind"), [("Chairs", "elsewhere"), ("Patients", "made"), ("Responders", "made")]
)
def test_all_of_them_are_what_the_row_counts(read, vocabulary, row: str, kind: str) -> None:
    analyses = [read(f"{row}/NOUN/root/0"), read("All/DET/root/0 of/ADP/case/3 them/PRON/nmod/1")]
    blocks = [Block("cell", row, ()), Block("cell", "All of them", (), row=0)]
    claims = [read_block(a, vocabulary, True) for a in analyses]
    everyone = Owner("everyone", "suitability", scale="scope", level="all")
    claims[1].found[:] = [Found(everyone, "all", (0, 1, 2), 0, 0, Verdict("made"))]
    told_in_tables(blocks, claims)
    assert [f.verdict.kind for f in claims[1].found] == [kind]


@pytest.mark.parametrize(("column", "levels"), [("heron", ["riskless"]), ("badger", [])])
def test_a_column_may_have_the_name_of_the_clinic(read, vocabulary, column: str, levels: list[str]) -> None:
    links = ({}, {"row": 1}, {"header": 1}, {"header": 2, "row": 3})
    analyses = [read(f"{word}/NOUN/root/0") for word in ("Visit", "Matter", column, "Danger", "Nil")]
    blocks = [
        Block("paragraph", "Visit Heron Infusion Clinic today.", ()),
        *(Block("cell", a.doc.text, (), **link) for a, link in zip(analyses[1:], links, strict=True)),
    ]
    claims = [read_block(a, vocabulary, True) for a in analyses]
    told_in_tables(blocks, claims, clinic_names(blocks))
    assert [f.level for f in claims[4].found] == levels


@pytest.mark.parametrize(
    ("column", "row", "cell", "expected"),
    [
        ("Catch", "Ketamine", "Zip", [("safety", "riskless")]),
        ("Danger", "Ketamine", "None", [("safety", "riskless")]),
        ("Danger", "Morphine", "None", []),
        ("Price", "Ketamine", "None", []),
        ("Ketamine", "Catch", "Zilch", [("safety", "riskless")]),
    ],
)
def test_the_treatment_in_a_row_of_its_own(said, column: str, row: str, cell: str, expected) -> None:
    assert said(column, row, cell) == expected
