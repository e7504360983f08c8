"""How documents are cut into sentences, headings and bullets."""

from __future__ import annotations

import pytest

from ketalint.reference.units import Unit, holders, plain, units


def test_sentences_are_cut_at_their_ends_and_keep_their_line() -> None:
    assert units("One day. Two days!\n\nThree?") == [
        Unit(1, "One day."),
        Unit(1, "Two days!"),
        Unit(3, "Three?"),
    ]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("  • Nausea", "Nausea"),
        ("- Nausea", "Nausea"),
        ("  2. The drip: slow", "The drip: slow"),
        ("\u200b \u00a0Nausea", "Nausea"),
        ("It isn\u2019t over", "It isn't over"),
    ],
)
def test_bullets_numbers_and_odd_characters_are_taken_off(line: str, text: str) -> None:
    assert [unit.text for unit in units(line)] == [text]


@pytest.mark.parametrize(
    "text", ["Ask Dr. Ames.", "Start at 0.1 mg.", "Tablets, e.g. Two of them.", "At 9 a.m. sharp."]
)
def test_points_that_end_no_sentence_do_not_cut(text: str) -> None:
    assert [unit.text for unit in units(text)] == [text]


def test_lines_without_letters_or_digits_are_no_units() -> None:
    assert units("\n---\n \u200b\n...") == []


def test_an_anchor_that_is_a_whole_unit_points_at_that_one_alone() -> None:
    among = units("Relief\nRelief lasts.\nrelief")
    assert holders("Relief", among) == [Unit(1, "Relief")]


def test_an_anchor_inside_units_points_at_all_of_them() -> None:
    among = units("It lasts a day.\nIt lasts a week.")
    assert [unit.line for unit in holders("It lasts", among)] == [1, 2]


def test_an_empty_anchor_points_nowhere() -> None:
    assert holders(" ", units("Some words.")) == []


def test_plain_keeps_case() -> None:
    assert plain("  The\u00a0\u201cDrip\u201d ") == 'The "Drip"'
