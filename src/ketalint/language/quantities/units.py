"""Units of time and mass, in minutes and milligrams."""

from __future__ import annotations

from ketalint.language.quantities.words import DASHES, Lexeme, text_at

MINUTE, HOUR, DAY = 1.0, 60.0, 1440.0
WEEK, MONTH = 7 * DAY, 30 * DAY
YEAR = 12 * MONTH  # so that half a year is six months
TIMES = {
    "second": 1 / 60,
    "sec": 1 / 60,
    "minute": MINUTE,
    "min": MINUTE,
    "hour": HOUR,
    "hr": HOUR,
    "h": HOUR,
    "day": DAY,
    "night": DAY,
    "week": WEEK,
    "wk": WEEK,
    "fortnight": 2 * WEEK,
    "month": MONTH,
    "year": YEAR,
    "yr": YEAR,
    "decade": 10 * YEAR,
    "century": 100 * YEAR,
    "centurie": 100 * YEAR,
}
MASSES = {
    "mg": 1.0,
    "milligram": 1.0,
    "milligramme": 1.0,
    "mcg": 0.001,
    "µg": 0.001,
    "μg": 0.001,
    "ug": 0.001,
    "microgram": 0.001,
    "microgramme": 0.001,
    "g": 1000.0,
    "gram": 1000.0,
    "gramme": 1000.0,
}
KILOS = frozenset(("kg", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes", "kgs"))

POUNDS = frozenset(("lb", "lbs", "pound", "pounds"))
POUND = 0.4536  # kilos


def unit_at(row: list[Lexeme], place: int, table: dict[str, float]) -> float | None:
    word = text_at(row, place)
    return table.get(word) or (table.get(word[:-1]) if len(word) > 2 and word.endswith("s") else None)


def unit_after_part(row: list[Lexeme], place: int) -> float | None:
    """The unit in "half a milligram", "a quarter of an hour", "half hour"."""
    at = place
    if text_at(row, at) == "of":
        at += 1
    if text_at(row, at) in ("a", "an", "one"):
        at += 1
    at += text_at(row, at) in DASHES
    return unit_at(row, at, TIMES) or unit_at(row, at, MASSES)
