"""What is named before and is none after, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.claims.blocks import read_block
from ketalint.language.discourse.before_after import ended_in, tables_before_and_after
from ketalint.model import Block

BEFORE = (
    "Before/ADP/case/2 ketamine/NOUN/root/0 +:/PUNCT/punct/2 four/NUM/nummod/5 painkillers/NOUN/appos/2 "
    "+./PUNCT/punct/2 -- "
)
NONE = "After/ADV/root/0 +:/PUNCT/punct/1 none/PRON/appos/1 +./PUNCT/punct/1"


@pytest.fixture
def ended(read, vocabulary, text_of):
    """(topic, words) of each thing that a block says is over since then."""

    def find(notation: str) -> list[tuple[str, str]]:
        analysis = read(notation)
        block = read_block(analysis, vocabulary, True)
        return [
            (f.topic, text_of(analysis, f.words))
            for f in block.found
            if f.entry == "before ... after: none" and f.verdict.kind == "made"
        ]

    return find


def test_what_was_taken_before_and_is_none_after(ended) -> None:
    assert ended(BEFORE + NONE) == [("opioid-use", "none")]


def test_she_takes_none_now(ended) -> None:
    now = "Now/ADV/advmod/3 she/PRON/nsubj/3 takes/VERB/root/0 none/PRON/obj/3 +./PUNCT/punct/3"
    assert ended(BEFORE + now) == [("opioid-use", "none")]


def test_less_is_not_none(ended) -> None:
    assert ended(BEFORE + "After/ADV/root/0 +:/PUNCT/punct/1 two/NUM/appos/1 +./PUNCT/punct/1") == []


def test_none_of_something_else(ended) -> None:
    after = (
        "After/ADV/root/0 +:/PUNCT/punct/1 none/PRON/appos/1 of/ADP/case/6 the/DET/det/6 driving/NOUN/nmod/3"
    )
    assert ended(BEFORE + after) == []


def test_a_before_that_names_no_complaint(ended) -> None:
    before = "Before/ADP/case/2 ketamine/NOUN/root/0 +:/PUNCT/punct/2 breakfast/NOUN/appos/2 +./PUNCT/punct/2"
    assert ended(f"{before} -- {NONE}") == []


@pytest.fixture
def table(read, vocabulary):
    """A table of two columns with one row: its blocks and their claims."""

    def make(*cells: str):
        links = ({}, {"row": 0}, {"header": 0}, {"header": 1, "row": 2})
        analyses = [read(f"{cell}/NOUN/root/0") for cell in cells]
        blocks = [Block("cell", a.doc.text, (), **link) for a, link in zip(analyses, links, strict=True)]
        return blocks, [read_block(a, vocabulary, True) for a in analyses]

    return make


def test_a_row_that_ends_in_nothing(table, vocabulary) -> None:
    blocks, claims = table("Before", "After", "Painkillers", "None")
    assert ended_in(2, blocks, claims, vocabulary.constructions) == 3
    tables_before_and_after(blocks, claims, vocabulary)
    assert [(f.owner.scale, f.level) for f in claims[3].found] == [("effect", "abolishes")]


@pytest.mark.parametrize(
    "cells", [("Before", "After", "Painkillers", "Fewer"), ("Visit", "Price", "Painkillers", "None")]
)
def test_rows_that_end_nothing(table, vocabulary, cells: tuple[str, ...]) -> None:
    blocks, claims = table(*cells)
    tables_before_and_after(blocks, claims, vocabulary)
    assert ended_in(2, blocks, claims, vocabulary.constructions) is None
    assert claims[3].found == []


def test_none_of_it(ended) -> None:
    after = (
        "After/ADV/root/0 +:/PUNCT/punct/1 none/PRON/appos/1 of/ADP/case/5 it/PRON/nmod/3 +./PUNCT/punct/1"
    )
    assert ended(BEFORE + after) == [("opioid-use", "none of it")]
