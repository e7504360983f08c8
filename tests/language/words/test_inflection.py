from __future__ import annotations

import pytest

from ketalint.language.words.inflection import forms


def test_a_regular_word_has_its_noun_and_verb_forms() -> None:
    assert forms("relieve") == {"relieve", "relieves", "relieved", "relieving"}


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("stop", {"stop", "stops", "stopped", "stopping"}),  # one syllable doubles its last letter
        ("expel", {"expel", "expels", "expelled", "expelling"}),  # two, stressed at the end
        ("cover", {"cover", "covers", "covered", "covering"}),  # two, stressed at the start
        ("heal", {"heal", "heals", "healed", "healing"}),  # two vowels
        ("mix", {"mix", "mixes", "mixed", "mixing"}),  # never after x
        ("show", {"show", "shows", "showed", "showing", "shown"}),
    ],
)
def test_a_last_letter_doubles_where_english_doubles_it(word: str, expected: set[str]) -> None:
    assert forms(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("remedy", {"remedy", "remedies", "remedied", "remedying"}),
        ("allay", {"allay", "allays", "allayed", "allaying"}),
        ("free", {"free", "frees", "freed", "freeing"}),
        ("untie", {"untie", "unties", "untied", "untying"}),
        ("panic", {"panic", "panics", "panicked", "panicking"}),
        ("crush", {"crush", "crushes", "crushed", "crushing"}),
        ("veto", {"veto", "vetoes", "vetoed", "vetoing"}),
        ("radio", {"radio", "radios", "radioed", "radioing"}),
    ],
)
def test_endings_follow_the_last_letters(word: str, expected: set[str]) -> None:
    assert forms(word) == expected


def test_irregular_forms_are_added_to_the_regular_ones() -> None:
    assert {"break", "breaks", "broke", "broken", "breaking"} <= forms("break")
    assert {"life", "lives"} <= forms("life")


def test_closed_words_have_no_made_up_forms() -> None:
    assert forms("not") == {"not", "n't", "nt"}
    assert forms("may") == {"may"}
    assert "bes" not in forms("be")


def test_what_is_no_word_stays_as_it_is() -> None:
    assert forms("100%") == {"100%"}
    assert forms("x") == {"x"}
