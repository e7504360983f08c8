"""Entries of lists and glossaries, on blocks made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.discourse.definitions import of_a_glossary, of_other_entries
from ketalint.model import Block

SAYS = " -- It/PRON/nsubj/2 eases/VERB/root/0 pain/NOUN/obj/2"
LASER = "Laser/NOUN/root/0 ./PUNCT/punct/1" + SAYS
WALKS = "Walks/NOUN/root/0 ./PUNCT/punct/1" + SAYS
KETAMINE = "Ketamine/NOUN/root/0 ./PUNCT/punct/1" + SAYS
AGAINST = "Against/ADP/case/2 laser/NOUN/root/0 ./PUNCT/punct/2" + SAYS
SENTENCE = "Laser/NOUN/nsubj/2 helps/VERB/root/0 ./PUNCT/punct/2" + SAYS


@pytest.fixture
def page(read):
    """The items of a page with a heading, and what a reader of such pages finds in them."""

    def find(reader, heading: str, *items: str) -> list[int]:
        analyses = [read(heading), *(read(item) for item in items)]
        blocks = [Block("heading", heading, ()), *(Block("item", item, ()) for item in items)]
        return sorted(reader(blocks, analyses))

    return find


def test_entries_that_name_another_treatment(page) -> None:
    assert page(of_other_entries, "Choices/NOUN/root/0", LASER, KETAMINE, WALKS) == [1]


@pytest.mark.parametrize("entry", [AGAINST, SENTENCE, KETAMINE])
def test_what_is_no_such_entry(page, entry: str) -> None:
    assert page(of_other_entries, "Choices/NOUN/root/0", entry, WALKS) == []


def test_one_entry_is_no_list(page) -> None:
    assert page(of_other_entries, "Choices/NOUN/root/0", LASER) == []


def test_a_glossary_explains_its_terms(page) -> None:
    assert page(of_a_glossary, "Glossary/NOUN/root/0", WALKS, KETAMINE, WALKS) == [1, 3]
    assert page(of_a_glossary, "Choices/NOUN/root/0", WALKS, KETAMINE, WALKS) == []
