"""Amounts with a unit of time or mass: "half an hour", "40 to 60 minutes", "0.1 mg per kilo"."""

from __future__ import annotations

from dataclasses import replace

from ketalint.language.quantities.ranges import JOINERS, PADDING, Amount, made, range_at
from ketalint.language.quantities.units import KILOS, MASSES, POUND, POUNDS, TIMES, unit_after_part, unit_at
from ketalint.language.quantities.words import ARTICLES, DASHES, Lexeme, number_at, part_at, text_at

VAGUE = frozenset(("few", "several", "some", "many", "couple", "various", "multiple", "handful", "number"))
_PER = frozenset(("/", "per", "a", "each", "every", "for", "by", "to"))
_MAX_SUBSTANCE = 4  # words: "milligrams of intravenous ketamine per kilo"


def measured_at(row: list[Lexeme], place: int) -> tuple[Amount, int] | None:
    """A number with a unit of time or mass, its ranges and sums."""
    first = _simple(row, place)
    if first is None:
        return None
    amount, end = first
    joiner = text_at(row, end)
    if joiner in JOINERS or (joiner == "and" and text_at(row, place - 1) == "between"):
        second = _simple(row, end + 1)
        if second is not None and (amount.kind, second[0].kind) == ("mass", "dose"):
            amount = replace(amount, kind="dose")  # "0.2 mg to 0.3 mg per kilo"
        if second is not None and second[0].kind == amount.kind and second[0].high > amount.low:
            return made(row, place, second[1], amount.kind, amount.low, second[0].high), second[1]
    if amount.kind == "time" and amount.low == amount.high:
        at = end + (joiner in ("and", ","))
        second = _simple(row, at)
        if (
            second is not None
            and second[0].kind == "time"
            and second[0].high < _smallest_unit(row, end - 1)
            and not second[0].hyphened  # "every four weeks, 3-hour drip"
            and (joiner != "," or row[at].number)
        ):
            total = amount.low + second[0].low
            if text_at(row, place - 1) != "between":
                return made(row, place, second[1], "time", total, total), second[1]
    return amount, end


def _smallest_unit(row: list[Lexeme], place: int) -> float:
    return unit_at(row, place, TIMES) or 0.0


def _simple(row: list[Lexeme], place: int) -> tuple[Amount, int] | None:
    """Numbers with one unit: "40-60 min", "half an hour", "a year and a half", "0.1 mg/kg"."""
    if place >= len(row):
        return None
    part = part_at(row, place)
    if part is not None and unit_after_part(row, part[1]) is not None:
        at = part[1]
        at += text_at(row, at) == "of"
        at += text_at(row, at) in ("a", "an", "one")
        at += text_at(row, at) in DASHES
        return _with_unit(row, place, at, part[0], part[0])
    spelt = number_at(row, place) is not None  # "a hundred and twenty"
    if text_at(row, place) in ARTICLES and text_at(row, place + 1) not in VAGUE and not spelt:
        at = place + 1
        while text_at(row, at) in PADDING:
            at += 1
        if text_at(row, at) == "half" and text_at(row, at + 1) in DASHES:
            return _with_unit(row, place, at + 2, 0.5, 0.5)
        if text_at(row, at) == "half" and unit_at(row, at + 1, TIMES):
            return _with_unit(row, place, at + 1, 0.5, 0.5)
        return _article(row, place, at)
    read = range_at(row, place)
    if read is None:
        if (
            unit_at(row, place, TIMES)
            and text_at(row, place + 1) in DASHES
            and text_at(row, place + 2) == "long"
        ):  # "hour-long"
            return _with_unit(row, place, place, 1.0, 1.0)
        return None
    low, high, at = read
    at += text_at(row, at) in DASHES and at + 1 < len(row) and not row[at + 1].number
    if text_at(row, at) in ("odd", "some") and text_at(row, at - 1) in DASHES:  # "ninety-odd minutes"
        at += 1
    while text_at(row, at) in PADDING:
        at += 1
    return _with_unit(row, place, at, low, high) or _per_kilo(row, place, at, low, high)


def _per_kilo(
    row: list[Lexeme], start: int, place: int, low: float, high: float
) -> tuple[Amount, int] | None:
    """ "0.2 per kilo", "0.5 for each kilogram": milligrams are meant."""
    if text_at(row, place) not in ("per", "for", "each") or high > _BARE or text_at(row, start - 1) in _MONEY:
        return None
    at = place + 1 + (text_at(row, place + 1) in ("each", "every"))
    if text_at(row, at) not in KILOS:
        return None
    return made(row, start, at + 1, "dose", low, high), at + 1


_SMALL = 10.0  # milligrams for a kilo
_BARE = 5.0  # of a number without the milligrams
_MONEY = frozenset("$€£")


def _article(row: list[Lexeme], place: int, at: int) -> tuple[Amount, int] | None:
    """ "an hour", "a minute or two", "a year and a half"."""
    if not unit_at(row, at, TIMES) or text_at(row, at) in ("second", "h", "min", "sec"):
        return (
            _with_unit(row, place, at, 1.0, 1.0)
            if unit_at(row, at, MASSES) and text_at(row, at) != "g"
            else None
        )
    if text_at(row, at).endswith("s") and text_at(row, at) != "hours":
        return None
    read = _with_unit(row, place, at, 1.0, 1.0)
    if read is None:
        return None
    end = read[1]
    if text_at(row, end) == "or" and text_at(row, end + 1) == "two" and unit_at(row, end + 2, TIMES) is None:
        unit = read[0].high
        return made(row, place, end + 2, "time", unit, 2 * unit), end + 2
    return read


def _with_unit(
    row: list[Lexeme], start: int, place: int, low: float, high: float
) -> tuple[Amount, int] | None:
    time = unit_at(row, place, TIMES)
    end = place + 1
    if time is not None:
        if text_at(row, place) == "h" and text_at(row, end) == ".":
            pass
        halved = (
            text_at(row, end) == "and"
            and text_at(row, end + 1) in ("a", "one")
            and text_at(row, end + 2) in ("half", "quarter")
        )
        if [text_at(row, end + i) for i in range(3)] == ["and", "three", "quarters"]:
            return made(row, start, end + 3, "time", (low + 0.75) * time, (high + 0.75) * time), end + 3
        if halved and unit_after_part(row, end + 3) is None:
            extra = 0.5 if row[end + 2].text == "half" else 0.25
            return made(row, start, end + 3, "time", (low + extra) * time, (high + extra) * time), end + 3
        return made(row, start, end, "time", low * time, high * time), end
    mass = unit_at(row, place, MASSES)
    if mass is None or (
        text_at(row, place) == "g" and row[place - 1].end != row[place].start and not row[place - 1].number
    ):
        return None
    at = _past_substance(row, end)
    if text_at(row, at) in _PER:
        at += 1
        at += text_at(row, at) in ("each", "every", "a", "one", "the")
        if text_at(row, at) in POUNDS and low * mass <= _SMALL:
            return made(row, start, at + 1, "dose", low * mass / POUND, high * mass / POUND), at + 1
        if text_at(row, at) in KILOS:
            at += 1
            if text_at(row, at) in ("/", "per", "an") and text_at(row, at + 1) in (
                "h",
                "hr",
                "hour",
                "min",
                "minute",
                "day",
            ):
                return made(row, start, at + 2, "rate", low * mass, high * mass), at + 2
            return made(row, start, at, "dose", low * mass, high * mass), at
        if at < end + 3 and text_at(row, at) in ("h", "hr", "hour", "min", "minute", "ml"):
            return made(row, start, at + 1, "rate", low * mass, high * mass), at + 1
    return made(row, start, end, "mass", low * mass, high * mass), end


def _past_substance(row: list[Lexeme], place: int) -> int:
    """The place after "of ketamine" where a kilo follows, else `place`."""
    start = place + 1 if text_at(row, place) == "of" else place
    for at in range(start, start + _MAX_SUBSTANCE + 1):
        if text_at(row, at) in _PER and {text_at(row, at + 1), text_at(row, at + 2)} & KILOS:
            return at
        if not text_at(row, at).isalpha():
            break
    return place
