"""Phrases with gaps, alternatives and classes, as the matters of the house write them."""

from __future__ import annotations

import pytest

from ketalint.language.clinic.entries import compile_entries

CLASSES = {"letter": ["letter", "note from your doctor"], "need": ["need", "require"]}


@pytest.mark.parametrize(
    ("entry", "words", "places"),
    [
        ("need + letter", "you need a letter", (1, 3)),
        ("need + letter", "a letter you need", ()),
        ("need|require + letter", "we require one letter", (1, 3)),
        ("{need} + {letter}", "it requires a note from your doctor", (1, 3, 4, 5, 6)),
        ("{need}|want a {letter}", "they want a letter", (1, 2, 3)),
        ("need + letter", "need one two three four five six seven eight nine letter", ()),
    ],
)
def test_an_entry_finds_its_words_in_order(entry: str, words: str, places: tuple[int, ...]) -> None:
    [compiled] = compile_entries([entry], CLASSES)
    assert compiled.find(words.split()) == places


def test_an_entry_is_looked_up_by_its_rarest_part_and_needs_all() -> None:
    [entry] = compile_entries(["you + need + permission"], {})
    assert "permission" in entry.needs[0]
    assert entry.may_stand_in({"you", "need", "permission"})
    assert not entry.may_stand_in({"need", "permission"})
