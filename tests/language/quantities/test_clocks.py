"""Times of the day and rates in running text."""

from __future__ import annotations

import pytest

from ketalint.language.quantities.clocks import find_clocks, find_rates


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("We open at 8 a.m. and close at 5.", [("8 a.m.", 480), ("5", 300)]),
        ("open from eight to five", [("eight", 480), ("five", 300)]),
        ("Open 8:30-4:15", [("8:30", 510), ("4:15", 255)]),
        ("closed from noon to half past one", [("noon", 0), ("half past one", 90)]),
        ("at 5 Elm Street, by one of us, at 20 percent", []),
        ("after 3 weeks, until six hours before, at $5", []),
        ("2 nurses and 3 chairs", []),
        ("İzmir, AT NOON", [("NOON", 0)]),
    ],
)
def test_times_of_the_day(text: str, times: list[tuple[str, int]]) -> None:
    assert [(text[c.start : c.end], c.minutes) for c in find_clocks(text)] == times


def test_rates_are_the_minutes_between_two_times() -> None:
    text = "Twice a week at first, then once a month."
    assert [(text[r.start : r.end], r.minutes / 1440) for r in find_rates(text)] == [
        ("Twice a week", 3.5),
        ("once a month", 30),
    ]
