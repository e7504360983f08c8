"""Phrases with gaps, alternatives and classes, as the matters of the house write them."""

from __future__ import annotations

import pytest

from ketalint.language.clinic.entries import Finder, Parts, compile_entries

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


def test_a_finder_asks_only_entries_all_of_whose_parts_stand() -> None:
    lines = ["need + letter", "letter + need", "letter", "need + pill", "you + need + letter"]
    entries = compile_entries(lines, Parts(CLASSES))
    finder = Finder(zip(entries, lines, strict=True))
    assert {line for line, _ in finder.standing_in("you need a letter".split())} == {
        "need + letter",
        "letter",
        "you + need + letter",
    }
    assert finder.standing_in("you need a chair".split()) == []


def test_entries_with_the_same_rarest_words_come_as_they_are_listed() -> None:
    lines = ["letter", "letter + need", "need + letter", "need letter"]
    finder = Finder(zip(compile_entries(lines, Parts({})), lines, strict=True))
    found = [line for line, _ in finder.standing_in("need letter need".split())]
    assert found == lines
