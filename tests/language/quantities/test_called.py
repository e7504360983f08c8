"""After how long pain is called chronic, where another sentence or a line that is drawn tells it."""

from __future__ import annotations

import pytest

from ketalint.language.quantities import read_quantities
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "hurting": ["hurt"],
        "not-called-chronic": ["cough"],
        "pain": ["pain"],
        "population": ["adult", "american"],
    }
)
YEAR = [("chronic-pain-definition", 12.0, 12.0)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hurt for twelve months ? -- That 's chronic .", YEAR),
        ("Sore for twelve months ? -- Then we call it chronic .", YEAR),
        ("Sore for twelve months ? -- That 's not chronic .", []),
        ("Sore for twelve months ? -- That 's chronic fatigue .", []),
        ("A cough and pain for twelve months ? -- That 's chronic .", []),
        ("In town for twelve months ? -- That 's chronic .", []),
        ("Is pain chronic ? -- The book draws the line at twelve months .", YEAR),
        ("Is it over ? -- The book draws the line at twelve months .", []),
        ("Is pain chronic ? -- The book was sold at twelve months .", []),
        ("What counts as chronic ? -- Anything past twelve months .", YEAR),
        ("What counts as chronic ? -- I had it for twelve months .", []),
        ("What counts as chronic fatigue ? -- Anything past twelve months .", []),
    ],
)
def test_what_is_called_chronic(measured, flat, text: str, expected: list) -> None:
    assert measured(flat(text)) == expected


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Did you know that half of American adults have chronic pain ?", True),
        ("Do half of American adults have chronic pain ?", False),
    ],
)
def test_did_you_know_asks_nothing(read, flat, text: str, stated: bool) -> None:
    [found] = read_quantities(read(flat(text)), True, WORDS)
    assert found.measure == "chronic-pain-prevalence"
    assert found.presupposed is stated
