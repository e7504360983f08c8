"""Figures that the next sentence explains, and stretches of time between two treatments."""

from __future__ import annotations

import pytest

from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "infusion": ["infusion", "drip"],
        "lasting": ["last"],
        "not-relief": ["warranty"],
        "not-the-population": ["patient"],
        "population": ["adult"],
        "relief": ["relief"],
        "run": ["run"],
        "series": ["series"],
        "surrounding": ["visit"],
        "treatment-event": ["infusion", "drip"],
    }
)
PREVALENCE = ("chronic-pain-prevalence", 40.0, 40.0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two in five . -- That is how many adults have chronic pain .", [PREVALENCE]),
        ("Two in five . -- That is how many patients here have chronic pain .", []),
        ("Two in five . -- That is how many adults drive .", []),
        ("Two in five . -- Chronic pain is common in adults .", []),
        (
            "Six weeks . -- Once pain has hung on that long , it is chronic .",
            [("chronic-pain-definition", 1.4, 1.4)],
        ),
        ("Six weeks . -- Once a letter has hung on that long , it is lost .", []),
        ("Ten minutes . -- That is how long a drip runs .", [("infusion-length", 10.0, 10.0)]),
        ("Ten minutes . -- That is how long a visit with a drip runs .", []),
        ("Ten days . -- That is how long the relief lasts .", [("relief-duration", 10.0, 10.0)]),
        ("Eighteen . -- Months from one series to the next .", []),
        ("Eighteen . -- Months between one series and the next .", [("relief-duration", 540.0, 540.0)]),
        ("Two . -- Weeks between one series and the next .", []),
    ],
)
def test_the_next_sentence_tells_what_a_figure_is(measured, flat, text: str, expected: list) -> None:
    assert measured(flat(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Most go fourteen months between one series and the next", [("relief-duration", 420.0, 420.0)]),
        ("Most go three weeks between one infusion and the next", []),
        ("Most go fourteen months between one warranty and the next series", []),
        ("One visit is good for a solid twelve months", [("relief-duration", 360.0, 360.0)]),
        ("One voucher for a visit is good for twelve months", []),
        ("The snack is good for twelve months", []),
    ],
)
def test_how_long_until_the_next(measured, flat, text: str, expected: list) -> None:
    assert measured(flat(text)) == expected


def test_years_that_open_a_biography_measure_nothing(measured, flat) -> None:
    assert measured(flat("Eleven years in a ward , and good for a visit")) == []


def test_where_an_infusion_is_given_is_not_what_takes_the_time(measured) -> None:
    notation = (
        "The/DET/det/2 infusion/NOUN/nsubj/3 runs/VERB/root/0 two/NUM/nummod/5 hours/NOUN/obj/3 "
        "in/ADP/case/9 our/PRON/nmod/9 {}/NOUN/compound/9 {}/NOUN/obl/3"
    )
    assert measured(notation.format("visit", "room")) == [("infusion-length", 120.0, 120.0)]


def test_a_pause_is_no_length(measured) -> None:
    notation = (
        "The/DET/det/2 infusion/NOUN/nsubj/3 runs/VERB/root/0 {0}/ADJ/advmod/3 for/ADP/case/7 "
        "ten/NUM/nummod/7 minutes/NOUN/obl/3"
    )
    assert measured(notation.format("slowly")) == [("infusion-length", 10.0, 10.0)]
    assert measured(notation.format("stopped")) == []
