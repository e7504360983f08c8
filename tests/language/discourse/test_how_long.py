"""Answers that name years, or deny any end, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.claims.blocks import read_block
from ketalint.language.discourse.how_long import years_in_tables
from ketalint.model import Block

LASTS = (
    "How/ADV/advmod/2 long/ADV/advmod/5 does/AUX/aux/5 {}/NOUN/nsubj/5 last/VERB/root/0 +?/PUNCT/punct/5 -- "
)
BACK = (
    "Will/AUX/aux/4 the/DET/det/3 {}/NOUN/nsubj/4 return/VERB/root/0 +?/PUNCT/punct/4 -- "
    "No/INTJ/root/0 +,/PUNCT/punct/1 {}/ADV/advmod/1"
)
YEARS = "Ten/NUM/nummod/2 {}/NOUN/root/0"


@pytest.fixture
def said(claims_in):
    """The words of a block that say how long help lasts."""

    def find(notation: str) -> list[str]:
        names = ("answered-years", "answered-never")
        return [words for f, words in claims_in(notation) if f.owner.name in names]

    return find


def test_years_answer_how_long(said) -> None:
    assert said(LASTS.format("relief") + YEARS.format("years")) == ["Ten years"]


@pytest.mark.parametrize(("asked", "unit"), [("relief", "days"), ("battery", "years")])
def test_days_and_other_things_do_not(said, asked: str, unit: str) -> None:
    assert said(LASTS.format(asked) + YEARS.format(unit)) == []


def test_a_label_asks_as_well(said) -> None:
    label = "How/ADV/advmod/2 long/ADV/advmod/4 it/PRON/nsubj/4 holds/VERB/root/0 +./PUNCT/punct/4 -- "
    assert said(label + YEARS.format("years")) == ["Ten years"]


def test_a_pain_that_never_returns(said) -> None:
    assert said(BACK.format("pain", "never")) == ["never"]


@pytest.mark.parametrize(("what", "answer"), [("danger", "never"), ("pain", "usually")])
def test_other_returns_and_other_answers(said, what: str, answer: str) -> None:
    assert said(BACK.format(what, answer)) == []


@pytest.fixture
def in_table(read, vocabulary, flat):
    """What is said of duration where a row and a column of a table meet."""

    def find(column: str, row: str, cell: str) -> list[str]:
        links = ({}, {}, {"header": 0, "row": 1})
        analyses = [read(flat(text)) for text in (column, row, cell)]
        blocks = [Block("cell", a.doc.text, (), **link) for a, link in zip(analyses, links, strict=True)]
        claims = [read_block(a, vocabulary, True) for a in analyses]
        years_in_tables(blocks, claims)
        return [f.level for f in claims[2].found]

    return find


def test_years_in_a_table(in_table) -> None:
    assert in_table("Ketamine", "How long it holds", "Years rather than weeks") == ["years"]
    assert in_table("Massage", "How long it holds", "Years rather than weeks") == []
    assert in_table("Ketamine", "How long it holds", "A few weeks") == []
    assert in_table("Ketamine", "How long we have been open", "Ten years") == []
