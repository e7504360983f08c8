from __future__ import annotations

import pytest

from ketalint.language.discourse.sayings import taken_back
from ketalint.model import Block


@pytest.fixture
def denied(read, cues):
    """Which of some blocks, given as (kind, words), are sayings taken back, and by which words below."""

    def find(*blocks: tuple[str, str], rows: dict[int, int] | None = None) -> dict[int, str]:
        analyses = [
            read(
                " ".join(
                    f"{w}/X/{'root' if i == 0 else 'dep'}/{0 if i == 0 else 1}"
                    for i, w in enumerate(text.split())
                )
            )
            for _, text in blocks
        ]
        made = [Block(kind, text, (), row=(rows or {}).get(i, -1)) for i, (kind, text) in enumerate(blocks)]
        found = taken_back(made, analyses, cues)
        return {i: " ".join(analyses[i + 1].texts[place] for place in words) for i, words in found.items()}

    return find


CURES = ("heading", '" Drips cure pain . "')


@pytest.mark.parametrize(
    "answer", ["No .", "There 's no evidence of it .", "I wish I could say so .", "Sadly , they do n't ."]
)
def test_an_answer_that_denies_takes_a_saying_back(denied, answer: str) -> None:
    assert denied(CURES, ("paragraph", answer)) == {0: answer.removesuffix(" .")}


@pytest.mark.parametrize("answer", ["Yes .", "They calm nerves .", "They calm nerves , which no pill does ."])
def test_an_answer_that_affirms_or_adds_leaves_it_standing(denied, answer: str) -> None:
    assert denied(CURES, ("paragraph", answer)) == {}


def test_a_number_in_front_makes_no_difference(denied) -> None:
    assert denied(("heading", '3 . " Drips cure pain . "'), ("paragraph", "Not so .")) == {0: "Not so"}


@pytest.mark.parametrize(
    "heading", ["Drips cure pain .", 'Drips " cure " pain', '" My pain is over . "', '" Yes , " he said . "']
)
def test_what_is_no_saying_is_left_alone(denied, heading: str) -> None:
    assert denied(("heading", heading), ("paragraph", "No .")) == {}


def test_where_a_third_is_denied_the_others_are_too_unless_affirmed(denied) -> None:
    page = [
        CURES,
        ("paragraph", "Calming a nerve is not curing it ."),
        CURES,
        ("paragraph", "About a third notice a change ."),
        CURES,
        ("paragraph", "Yes , in some ."),
    ]
    assert denied(*page) == {0: "Calming a nerve is not curing it", 2: "About a third notice a change"}


def test_a_denial_that_begins_like_a_yes_is_a_denial(denied) -> None:
    page = [CURES, ("paragraph", "Absolutely not ."), CURES, ("paragraph", "No ."), CURES]
    page.append(("paragraph", "Absolutely ."))
    assert denied(*page) == {0: "Absolutely not", 2: "No"}


def test_two_sayings_make_no_page_of_them(denied) -> None:
    page = [CURES, ("paragraph", "No ."), CURES, ("paragraph", "About a third notice a change .")]
    assert denied(*page) == {0: "No"}


CELL = ("cell", '" Drips cure pain . "')


def test_the_next_cell_of_a_row_takes_a_saying_back(denied) -> None:
    assert denied(CELL, ("cell", "They do not ."), rows={1: 0}) == {0: "They do not"}
    assert denied(CELL, ("cell", "Yes ."), rows={1: 0}) == {}


def test_a_cell_of_another_row_answers_nothing(denied) -> None:
    assert denied(CELL, ("cell", "They do not .")) == {}


def test_a_saying_of_one_s_own_in_a_cell_is_taken_back_by_a_denial_only(denied) -> None:
    own = ("cell", '" My drips cure pain . "')
    assert denied(own, ("cell", "They do not ."), rows={1: 0}) == {0: "They do not"}
    assert denied(own, ("cell", "Joan , a baker ."), rows={1: 0}) == {}
