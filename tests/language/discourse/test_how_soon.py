"""Answers and cells that name hardly any time, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.claims.blocks import read_block
from ketalint.language.discourse.how_soon import moments_in_tables
from ketalint.model import Block

ASKED = (
    "How/ADV/advmod/2 soon/ADV/advmod/5 does/AUX/aux/5 ketamine/NOUN/nsubj/5 {}/VERB/root/0 +?/PUNCT/punct/5"
)
BEFORE = "Before/SCONJ/mark/5 the/DET/det/3 {}/NOUN/nsubj/5 has/AUX/aux/5 left/VERB/root/0"


@pytest.fixture
def said(claims_in):
    """The words of a block that say how soon the treatment helps."""

    def find(notation: str) -> list[str]:
        return [words for f, words in claims_in(notation) if f.owner.scale == "speed"]

    return find


def test_a_time_clause_answers_how_soon(said) -> None:
    answer = " -- " + BEFORE.format("nurse")
    assert said(ASKED.format("work") + answer) == ["Before the nurse has left"]


def test_a_time_clause_that_answers_another_question_does_not(said) -> None:
    assert said(ASKED.format("ship") + " -- " + BEFORE.format("nurse")) == []


def test_what_is_long_is_not_at_once(said) -> None:
    assert said(ASKED.format("work") + " -- " + BEFORE.format("week")) == []


def test_what_is_denied_is_not_at_once(said) -> None:
    answer = (
        " -- Not/PART/advmod/2 before/SCONJ/root/0 the/DET/det/4 nurse/NOUN/nsubj/6 has/AUX/aux/6 "
        "left/VERB/advcl/2"
    )
    assert said(ASKED.format("work") + answer) == []


@pytest.mark.parametrize(
    ("column", "matter", "claims"),
    [("Ketamine", "Onset", 1), ("Ketamine", "Price", 0), ("Aspirin", "Onset", 0)],
)
def test_a_cell_answers_its_row(read, vocabulary, column: str, matter: str, claims: int) -> None:
    words = [f"{word}/NOUN/root/0" for word in ("Matter", column, matter)]
    analyses = [read(notation) for notation in (*words, BEFORE.format("nurse"))]
    links = ({}, {"row": 0}, {"header": 0}, {"header": 1, "row": 2})
    blocks = [Block("cell", a.doc.text, (), **link) for a, link in zip(analyses, links, strict=True)]
    read_blocks = [read_block(a, vocabulary, True) for a in analyses]
    moments_in_tables(blocks, read_blocks, vocabulary)
    assert len([f for f in read_blocks[3].found if f.owner.scale == "speed"]) == claims
