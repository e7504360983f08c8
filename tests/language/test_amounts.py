"""Amounts in text: numbers in digits and words, units, ranges and bounds. Needs no trained pipeline."""

from __future__ import annotations

from math import inf

import pytest

from ketalint.language.quantities.amounts import Amount, find_amounts

DAY = 1440.0
MONTH = 30 * DAY
YEAR = 360 * DAY


def only(text: str) -> Amount:
    found = find_amounts(text)
    assert len(found) == 1, found
    return found[0]


def exact(text: str) -> tuple[str, float, float, str]:
    amount = only(text)
    return amount.kind, round(amount.low, 4), round(amount.high, 4), text[amount.start : amount.end]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45 minutes", 45),
        ("1.5 hours", 90),
        ("1½ hours", 90),
        ("two and a half hours", 150),
        ("half an hour", 30),
        ("a half hour", 30),
        ("a quarter of an hour", 15),
        ("three quarters of an hour", 45),
        ("an hour and a half", 90),
        ("an hour and 20 minutes", 80),
        ("1 hour 30 min", 90),
        ("2,190 days", 2190 * DAY),
        ("a fortnight", 14 * DAY),
        ("a full year", YEAR),
        ("a year and a half", 1.5 * YEAR),
        ("half a year", 6 * MONTH),
        ("half a century", 50 * YEAR),
        ("a hundred and twenty minutes", 120),
        ("twenty-five minutes", 25),
        ("8h", 480),
        ("ninety minutes", 90),
        ("two decades", 20 * YEAR),
        ("a week and a day", 8 * DAY),
        ("30\u00a0minutes", 30),
    ],
)
def test_times_come_in_minutes(text: str, minutes: float) -> None:
    assert exact(text) == ("time", minutes, minutes, text)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("40 to 60 minutes", 40, 60),
        ("40-60 min", 40, 60),
        ("4–6 h", 240, 360),
        ("three or four hours", 180, 240),
        ("three to six months", 3 * MONTH, 6 * MONTH),
        ("an hour or two", 60, 120),
        ("3 days to 2 weeks", 3 * DAY, 14 * DAY),
    ],
)
def test_ranges_share_a_unit_or_have_their_own(text: str, low: float, high: float) -> None:
    assert exact(text) == ("time", low, high, text)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("between forty minutes and an hour", 40, 60),
        ("between seventy and a hundred and ten minutes", 70, 110),
        ("from 40 to 60 minutes", 40, 60),
        ("up to an hour", 0, 60),
        ("in less than ten minutes", 0, 10),
        ("no more than 50 minutes", 0, 50),
        ("at least 30 minutes", 30, inf),
        ("more than three hours", 180, inf),
        ("no sooner than six weeks", 42 * DAY, inf),
        ("60 minutes or longer", 60, inf),
        ("about 50 minutes", 45, 55),
        ("50 minutes or so", 45, 55),
        ("just under 50 minutes", 45, 55),
        ("it is over in 10 minutes", 10, 10),
    ],
)
def test_bounds_and_approximations_count(text: str, low: float, high: float) -> None:
    amount = only(text)
    assert (amount.kind, round(amount.low, 4), round(amount.high, 4)) == ("time", low, high)


def test_a_bound_says_where_its_words_begin() -> None:
    amount = only("It takes no more than 50 minutes.")
    assert (amount.lead, amount.start) == (9, 22)


def test_over_is_left_to_the_measure() -> None:
    amount = only("given over 45 minutes")
    assert (amount.bound, amount.low, amount.high) == ("over", 45, 45)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("0.2 mg/kg", 0.2, 0.2),
        ("0.15-0.25 mg/kg", 0.15, 0.25),
        ("0.1 mg/kg to 0.3 mg/kg", 0.1, 0.3),
        ("200 micrograms per kilogram", 0.2, 0.2),
        ("1,500 mcg/kg", 1.5, 1.5),
        ("2000 μg/kg", 2, 2),
        ("200µg/kg", 0.2, 0.2),
        ("half a milligram per kilo", 0.5, 0.5),
        ("a quarter of a milligram per kilo", 0.25, 0.25),
        ("two milligrams for every kilogram", 2, 2),
        ("0.001 g/kg", 1, 1),
        ("0.7 per kilogram", 0.7, 0.7),
        ("0.9 for each kilo", 0.9, 0.9),
        ("2 mg for each pound", 4.4092, 4.4092),
    ],
)
def test_doses_come_in_milligrams_per_kilogram(text: str, low: float, high: float) -> None:
    assert exact(text) == ("dose", low, high, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [("0.2 mg/kg/h", "rate"), ("50 mg", "mass"), ("0.3 mg per kg per hour", "rate"), ("5 mg/min", "rate")],
)
def test_rates_and_plain_masses_are_no_doses_per_kilogram(text: str, kind: str) -> None:
    assert only(text).kind == kind


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("20.9 %", 20.9),
        ("21%", 21),
        ("40 percent", 40),
        ("forty per cent", 40),
        ("one in five", 20),
        ("nine out of ten", 90),
        ("20 in every 100", 20),
        ("1 in 2", 50),
        ("One American adult in fifty", 2),
        ("twenty point nine percent", 20.9),
    ],
)
def test_shares_come_in_percent(text: str, percent: float) -> None:
    assert exact(text) == ("share", percent, percent, text)


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("half of all adults", 50),
        ("a third of adults", 33.3333),
        ("two thirds of them", 66.6667),
        ("three quarters of the adults", 75),
        ("the share stands at a third.", 33.3333),
    ],
)
def test_fractions_of_people_are_shares(text: str, percent: float) -> None:
    assert exact(text)[:3] == ("share", percent, percent)


def test_percentages_make_a_range() -> None:
    assert exact("60% to 80%") == ("share", 60, 80, "60% to 80%")
    assert exact("70 to 80 %") == ("share", 70, 80, "70 to 80 %")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("in 1962", 1962, 1962),
        ("since the 1980s", 1980, 1989),
        ("in the sixties", 1960, 1969),
        ("June 2, 2014", 2014, 2014),
        ("in the Second World War", 1939, 1945),
        ("since World War I", 1914, 1918),
        ("since WWII", 1939, 1945),
        ("before the Civil War", 1861, 1865),
        ("of the nineteenth century", 1800, 1899),
        ("in the 18th century", 1700, 1799),
        ("since the Korean War", 1950, 1953),
    ],
)
def test_years_and_decades(text: str, low: float, high: float) -> None:
    years = [a for a in find_amounts(text) if a.kind == "year"]
    assert [(a.low, a.high) for a in years] == [(low, high)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("$475", 475, 475),
        ("$1,450", 1450, 1450),
        ("$50 to $150", 50, 150),
        ("$50-150", 50, 150),
        ("400 dollars", 400, 400),
    ],
)
def test_money(text: str, low: float, high: float) -> None:
    assert exact(text) == ("money", low, high, text)


@pytest.mark.parametrize("text", ["from $410", "starting at $410", "at least $410"])
def test_prices_that_begin_somewhere_are_open(text: str) -> None:
    amount = only(text)
    assert (amount.low, amount.high) == (410, inf)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("on the third day", 2 * DAY, 3 * DAY),
        ("in its second year", YEAR, 2 * YEAR),
        ("on day one", 0, DAY),
        ("the 2nd week", 7 * DAY, 14 * DAY),
    ],
)
def test_ordinals_name_a_stretch(text: str, low: float, high: float) -> None:
    amount = only(text)
    assert (amount.ordinal, amount.low, amount.high) == (True, low, high)


@pytest.mark.parametrize(
    ("text", "hyphened"),
    [
        ("a 50-minute infusion", True),
        ("an hour-long infusion", True),
        ("a 50 minute infusion", True),
        ("a full year", False),
        ("50 minutes", False),
    ],
)
def test_an_amount_may_stand_before_what_it_measures(text: str, hyphened: bool) -> None:
    assert only(text).hyphened is hyphened


@pytest.mark.parametrize(
    "text",
    [
        "several hours",
        "a few weeks",
        "many years",
        "days to weeks",
        "for hours",
        "the second drop",
        "a couple of days",
        "some minutes",
    ],
)
def test_vague_amounts_are_none(text: str) -> None:
    assert [a for a in find_amounts(text) if a.kind != "count"] == []


@pytest.mark.parametrize("text", ["Call 555-0142.", "Suite 12, 97205", "at 7:15", "NCT0123456", "Figure #4"])
def test_telephones_addresses_and_times_of_day_are_counts_at_most(text: str) -> None:
    assert {a.kind for a in find_amounts(text)} <= {"count"}


def test_amounts_of_a_text_come_in_order() -> None:
    text = "Six infusions of 45 minutes at 0.2 mg/kg cost $2,400."
    assert [(a.kind, text[a.start : a.end]) for a in find_amounts(text)] == [
        ("count", "Six"),
        ("time", "45 minutes"),
        ("dose", "0.2 mg/kg"),
        ("money", "$2,400"),
    ]
