"""What becomes of each unit of a document."""

from __future__ import annotations

from pathlib import Path

import pytest

from ketalint.reference import Row, check_reference, coverage, unclaimed
from ketalint.reference.coverage import REASONS
from ketalint.rulebook import load, load_folders

from .conftest import DOCUMENT, FACTS, UNCLAIMED, Reference


def test_every_unit_gets_its_facts_overrulings_or_reason(small: Reference) -> None:
    rows = coverage(load_folders([small.rules]), small.sources)
    assert rows == [
        Row("d1", 1, "On relief", (), (), "title"),
        Row("d1", 3, "How long it lasts", ("relief-lasts",), (), ""),
        Row("d1", 4, "Relief may last a few days.", ("relief-lasts",), (), ""),
        Row("d1", 4, "Some people need more visits.", ("more-visits",), (), ""),
        Row("d1", 5, "Drowsiness", (), ("more-visits",), ""),
        Row("d1", 6, "Call Dr. Ames today!", (), (), "call to action"),
    ]
    assert all(row.accounted for row in rows)


def test_a_new_sentence_is_left_over(small: Reference) -> None:
    small.write(DOCUMENT + "It never fails.\n", FACTS, UNCLAIMED)
    rows = coverage(load_folders([small.rules]), small.sources)
    assert [(row.line, row.text) for row in rows if not row.accounted] == [(7, "It never fails.")]


def test_a_missing_document_is_an_error(small: Reference, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        coverage(load_folders([small.rules]), tmp_path)


def test_the_words_that_are_no_claim_are_sorted_by_document_and_known_reason() -> None:
    entries = unclaimed(load())
    assert [entry.document for entry in entries] == sorted(entry.document for entry in entries)
    assert {entry.reason for entry in entries} <= set(REASONS)


def test_every_statement_of_the_real_documents_is_accounted_for(documents: Path) -> None:
    rows = coverage(load(), documents)
    assert [f"{row.document}:{row.line} {row.text}" for row in rows if not row.accounted] == []
    assert len(rows) == 211


def test_the_reference_set_is_sound_against_the_real_documents(documents: Path) -> None:
    rulebook = load()
    reviewed = max(fact.reviewed for fact in rulebook.facts.values())
    assert check_reference(rulebook, documents, reviewed) == []
