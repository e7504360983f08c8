"""Amounts in running text: "40 to 60 minutes", "half a milligram per kilo", "one in five", "since the 1980s".

Works on characters, not on the parse: numbers are what taggers know least. Every amount comes in the base
unit of its kind: minutes, mg/kg, mg, percent, dollars, years of the calendar, plain counts.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from math import inf
from typing import Literal

from ketalint.language.quantities.bounds import Bound, bound_after, bound_before
from ketalint.language.quantities.words import (
    ARTICLES,
    DASHES,
    GLYPHS,
    ORDINALS,
    PARTS,
    SMALL,
    Lexeme,
    lexemes,
    number_at,
    part_at,
    text_at,
)

Kind = Literal["time", "dose", "rate", "mass", "share", "money", "year", "count"]

MINUTE, HOUR, DAY = 1.0, 60.0, 1440.0
WEEK, MONTH = 7 * DAY, 30 * DAY
YEAR = 12 * MONTH  # so that half a year is six months
_TIMES = {
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
_MASSES = {
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
_KILOS = frozenset(("kg", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes", "kgs"))
_UNIT_WORDS = frozenset(word for word in _TIMES if len(word) > 3)
_DOLLARS = frozenset("$€£")
_DECADES = {
    f"{word[:-1]}ies": 1900 + SMALL[word]
    for word in ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
}
_VAGUE = frozenset(("few", "several", "some", "many", "couple", "various", "multiple", "handful", "number"))
_PADDING = frozenset(
    (
        "full",
        "whole",
        "good",
        "solid",
        "single",
        "entire",
        "more",
        "long",
        "short",
        "mere",
        "straight",
        "calendar",
    )
)
_JOINERS = frozenset(("to", "or", "through", "till", "until", *DASHES))
ABOUT = 0.1
_BEGIN = frozenset(  # the words that an amount can begin with; most words of a text are none of them
    (
        *SMALL,
        *ARTICLES,
        *ORDINALS,
        *PARTS,
        *GLYPHS,
        *_DOLLARS,
        "dozen",
        "every",
        *_DECADES,
        *_TIMES,
        *(f"{unit}s" for unit in _TIMES),
    )
)


@dataclass(frozen=True)
class Amount:
    """An amount of some kind. `low` and `high` count the bound in; `stated` is the range the digits give.

    `ordinal` marks a place in a row ("the third day"), whose range is that day.
    """

    kind: Kind
    low: float
    high: float
    start: int
    end: int
    bound: Bound = ""
    stated: tuple[float, float] = (0.0, 0.0)
    ordinal: bool = False
    lead: int = -1  # where the words of the bound begin ("no more than 5": at "no"), or `start`
    hyphened: bool = False  # "50-minute", "hour-long": it stands before what it measures


def find_amounts(text: str) -> list[Amount]:
    """The amounts of a text in order. Vague ones ("several hours", "a few weeks") are none."""
    return list(_amounts_of(text))


@lru_cache(maxsize=2048)  # a block is asked about before its parse and after it
def _amounts_of(text: str) -> tuple[Amount, ...]:
    row = lexemes(text)
    found: list[Amount] = []
    place = 0
    while place < len(row):
        read = _amount_at(row, place) if row[place].number or row[place].text in _BEGIN else None
        if read is None:
            place += 1
            continue
        amount, end = read
        found.append(_bounded(row, place, end, amount, found[-1].end if found else 0))
        place = end
    return tuple(found)


def _made(
    row: list[Lexeme], start: int, end: int, kind: Kind, low: float, high: float, ordinal: bool = False
) -> Amount:
    low, high = min(low, high), max(low, high)
    hyphened = kind == "time" and not ordinal and _stands_before(row, start, end)
    return Amount(
        kind,
        low,
        high,
        row[start].start,
        row[end - 1].end,
        "",
        (low, high),
        ordinal,
        row[start].start,
        hyphened,
    )


def _stands_before(row: list[Lexeme], start: int, end: int) -> bool:
    """ "50-minute", "50 minute", "hour-long": a unit in the singular modifies what follows."""
    if text_at(row, end) in DASHES and text_at(row, end + 1) == "long":
        return True
    unit, joint = row[end - 1].text, text_at(row, end - 2)
    if end - start < 2 or unit.endswith("s") or unit not in _UNIT_WORDS:
        return False
    plural = row[start].text not in (*ARTICLES, "one", "1", "half", "quarter") and "of" not in (
        lexeme.text for lexeme in row[start:end]
    )
    return joint in DASHES or (plural and joint not in _PADDING)


def _amount_at(row: list[Lexeme], place: int) -> tuple[Amount, int] | None:
    """The amount that begins at `place` and the place after it."""
    if _inside_something(row, place):
        return None
    for reader in (_money, _ordinal_time, _year, _share, _measured, _count):
        read = reader(row, place)
        if read is not None:
            return read
    return None


def _inside_something(row: list[Lexeme], place: int) -> bool:
    """A digit glued to letters or signs that make it a name or a time of day ("NCT0123", "#4", "7:15")."""
    if not row[place].number or place == 0:
        return False
    before = row[place - 1]
    if before.end != row[place].start:
        return False
    return (before.text.isalpha() and len(before.text) > 1) or before.text in (
        "#",
        "_",
        "@",
        ":",
        "/",
        "=",
        "\\",
    )


def _money(row: list[Lexeme], place: int) -> tuple[Amount, int] | None:
    if text_at(row, place) in _DOLLARS:
        first = number_at(row, place + 1)
        if first is None:
            return None
        low, end = first
        high, end = _second_price(row, place, end) or (low, end)
        return _made(row, place, end, "money", low, high), end
    read = number_at(row, place)
    if read is not None and text_at(row, read[1]) in ("dollars", "bucks", "usd"):
        return _made(row, place, read[1] + 1, "money", read[0], read[0]), read[1] + 1
    return None


def _second_price(row: list[Lexeme], start: int, place: int) -> tuple[float, int] | None:
    """The upper end of "$50 to $150", "$50-150"."""
    joiner = text_at(row, place)
    if joiner not in _JOINERS and not (joiner == "and" and text_at(row, start - 1) == "between"):
        return None
    signed = text_at(row, place + 1) in _DOLLARS
    tight = joiner in DASHES and place + 1 < len(row) and row[place].end == row[place + 1].start
    return number_at(row, place + 1 + signed) if signed or tight else None


def _unit(row: list[Lexeme], place: int, table: dict[str, float]) -> float | None:
    word = text_at(row, place)
    return table.get(word) or (table.get(word[:-1]) if len(word) > 2 and word.endswith("s") else None)


def _ordinal_time(row: list[Lexeme], place: int) -> tuple[Amount, int] | None:
    """ "the third day", "1st month", "day three"."""
    word, number = text_at(row, place), 0.0
    at = place + 1
    if word in ORDINALS:
        number = ORDINALS[word]
    elif (
        row[place].number and text_at(row, at) in ("st", "nd", "rd", "th") and row[place].end == row[at].start
    ):
        number, at = float(row[place].text.replace(",", "")), at + 1
    if number:
        unit = _unit(row, at, _TIMES)
        if (
            unit is not None
            and unit >= MINUTE
            and not text_at(row, at).endswith("s")
            and text_at(row, at) not in ("h", "min")
        ):
            return _made(row, place, at + 1, "time", (number - 1) * unit, number * unit, ordinal=True), at + 1
        return None
    if (
        word in ("day", "week", "month")
        and text_at(row, place - 1) not in ("a", "per", "the", "each", "every", "/")
        and not _number_before(row, place)
    ):
        read = number_at(row, at)
        if (
            read is not None
            and read[0] == int(read[0])
            and 0 < read[0] < 400
            and _unit(row, read[1], _TIMES) is None
        ):
            unit = _TIMES[word]
            return _made(
                row, place, read[1], "time", (read[0] - 1) * unit, read[0] * unit, ordinal=True
            ), read[1]
    return None


def _number_before(row: list[Lexeme], place: int) -> bool:
    return place > 0 and (
        row[place - 1].number or row[place - 1].text in SMALL or row[place - 1].text in DASHES
    )


def _year(row: list[Lexeme], place: int) -> tuple[Amount, int] | None:
    word, at = text_at(row, place), place + 1
    if word in _DECADES and text_at(row, place - 1) in ("the", "mid", "early", "late", *DASHES):
        return _made(row, place, at, "year", _DECADES[word], _DECADES[word] + 9), at
    if not (row[place].number and word.isdigit() and len(word) == 4 and 1700 <= int(word) <= 2100):
        return None
    year = float(word)
    apostrophe = text_at(row, at) in ("'", "’") and text_at(row, at + 1) == "s"
    decade = text_at(row, at) in ("s", "'s", "’s") or apostrophe
    if decade and row[at].start == row[place].end:
        end = at + 1 + apostrophe
        span = 99 if year % 100 == 0 and year < 1900 else 9
        return _made(row, place, end, "year", year, year + span), end
    if _unit(row, at, _TIMES) or _unit(row, at, _MASSES) or text_at(row, at) in ("%", "percent", "per"):
        return None
    return _made(row, place, at, "year", year, year), at


def _share(row: list[Lexeme], place: int) -> tuple[Amount, int] | None:
    """Percentages, "one in five", "nine out of ten", "a fifth of", "half the"."""
    part = part_at(row, place)
    of_what = part is not None and text_at(row, part[1]) in ("of", "all", "the")
    alone = text_at(row, place - 1) not in ("and", "every")
    if text_at(row, place) == "every":
        return _every_second(row, place)
    if part is not None and of_what and alone and _unit_after_part(row, part[1]) is None:
        return _made(row, place, part[1], "share", 100 * part[0], 100 * part[0]), part[1]
    read = _range_of_numbers(row, place)
    if read is None:
        return None
    low, high, end = read
    if text_at(row, end) in ("%", "percent", "pct") or (
        text_at(row, end) == "per" and text_at(row, end + 1) == "cent"
    ):
        close = end + (2 if text_at(row, end) == "per" else 1)
        joined = _second_percent(row, place, close)
        if joined is not None:
            return _made(row, place, joined[1], "share", low, joined[0]), joined[1]
        return _made(row, place, close, "share", low, high), close
    ratio = _ratio(row, low, high, end)
    if ratio is not None:
        return _made(row, place, ratio[1], "share", 100 * low / ratio[0], 100 * high / ratio[0]), ratio[1]
    return None


_STEPS = {"other": 2.0} | {word: float(n) for word, n in ORDINALS.items() if n > 1}
_PEOPLE = frozenset("adult american citizen grown grownup man person resident us u.s woman".split())


def _every_second(row: list[Lexeme], place: int) -> tuple[Amount, int] | None:
    """ "every other adult", "every third American": a share of people, unlike "every other day"."""
    step = _STEPS.get(text_at(row, place + 1))
    if step is None or text_at(row, place + 2) not in _PEOPLE:
        return None
    return _made(row, place, place + 2, "share", 100 / step, 100 / step), place + 2


def _unit_after_part(row: list[Lexeme], place: int) -> float | None:
    """The unit in "half a milligram", "a quarter of an hour", "half hour"."""
    at = place
    if text_at(row, at) == "of":
        at += 1
    if text_at(row, at) in ("a", "an", "one"):
        at += 1
    at += text_at(row, at) in DASHES
    return _unit(row, at, _TIMES) or _unit(row, at, _MASSES)


def _second_percent(row: list[Lexeme], start: int, place: int) -> tuple[float, int] | None:
    """ "60% to 80%"."""
    joiner = text_at(row, place)
    if joiner not in _JOINERS and not (joiner == "and" and text_at(row, start - 1) == "between"):
        return None
    read = number_at(row, place + 1)
    if read is not None and text_at(row, read[1]) in ("%", "percent"):
        return read[0], read[1] + 1
    return None


def _ratio(row: list[Lexeme], low: float, high: float, place: int) -> tuple[float, int] | None:
    """The second number of "one in five", "nine out of ten", "20 in every 100", "one adult in fifty"."""
    if text_at(row, place) in DASHES and text_at(row, place + 2) in DASHES:  # "1-in-3"
        second = number_at(row, place + 3) if text_at(row, place + 1) in ("in", "of") else None
        return second if second is not None and high < second[0] == int(second[0]) else None
    for skipped in range(4):
        at = place + skipped
        if skipped and not text_at(row, at - 1).isalpha():
            return None
        if skipped and (
            _unit(row, at - 1, _TIMES)
            or text_at(row, at - 1) in ("to", "or", "and", "is", "are", "was", "has", "have")
        ):
            return None
        if text_at(row, at) == "out" and text_at(row, at + 1) == "of":
            at += 2
        elif text_at(row, at) in ("in", "of") and (skipped == 0 or text_at(row, at) == "in"):
            of = text_at(row, at) == "of"
            at += 1
            if of and text_at(row, at) != "every" and number_at(row, at) is None:
                return None
        else:
            continue
        at += text_at(row, at) == "every"
        read = number_at(row, at)
        if (
            read is None
            or not high < read[0] <= 100_000
            or 1700 <= read[0] <= 2100
            or read[0] != int(read[0])
        ):
            return None
        if (
            _unit(row, read[1], _TIMES)
            or _unit(row, read[1], _MASSES)
            or text_at(row, read[1]) in ("-", "–", "%", "to", ":", "visits", "sessions", "infusions")
        ):
            return None
        return read
    return None


def _range_of_numbers(row: list[Lexeme], place: int) -> tuple[float, float, int] | None:
    """One number, or two that make a range: "40 to 60", "three or four", "between ninety and a hundred"."""
    first = number_at(row, place)
    if first is None:
        return None
    low, end = first
    joiner = text_at(row, end)
    if joiner in _JOINERS or (joiner == "and" and text_at(row, place - 1) == "between"):
        second = number_at(row, end + 1)
        if joiner in DASHES and second is not None and _telephone(row, place, second[1]):
            return None
        if second is not None and second[0] > low:
            return low, second[0], second[1]
    return low, low, end


def _telephone(row: list[Lexeme], place: int, end: int) -> bool:
    if (
        text_at(row, end) in DASHES
        and end + 1 < len(row)
        and row[end + 1].number
        and row[end].start == row[end - 1].end
    ):
        return True
    return len(row[place].text) == 3 and len(row[end - 1].text) == 4


def _measured(row: list[Lexeme], place: int) -> tuple[Amount, int] | None:
    """A number with a unit of time or mass, its ranges and sums."""
    first = _simple(row, place)
    if first is None:
        return None
    amount, end = first
    joiner = text_at(row, end)
    if joiner in _JOINERS or (joiner == "and" and text_at(row, place - 1) == "between"):
        second = _simple(row, end + 1)
        if second is not None and (amount.kind, second[0].kind) == ("mass", "dose"):
            amount = replace(amount, kind="dose")  # "0.2 mg to 0.3 mg per kilo"
        if second is not None and second[0].kind == amount.kind and second[0].high > amount.low:
            return _made(row, place, second[1], amount.kind, amount.low, second[0].high), second[1]
    if amount.kind == "time" and amount.low == amount.high:
        at = end + (joiner in ("and", ","))
        second = _simple(row, at)
        if (
            second is not None
            and second[0].kind == "time"
            and second[0].high < _smallest_unit(row, end - 1)
            and (joiner != "," or row[at].number)
        ):
            total = amount.low + second[0].low
            if text_at(row, place - 1) != "between":
                return _made(row, place, second[1], "time", total, total), second[1]
    return amount, end


def _smallest_unit(row: list[Lexeme], place: int) -> float:
    return _unit(row, place, _TIMES) or 0.0


def _simple(row: list[Lexeme], place: int) -> tuple[Amount, int] | None:
    """Numbers with one unit: "40-60 min", "half an hour", "a year and a half", "0.1 mg/kg"."""
    if place >= len(row):
        return None
    part = part_at(row, place)
    if part is not None and _unit_after_part(row, part[1]) is not None:
        at = part[1]
        at += text_at(row, at) == "of"
        at += text_at(row, at) in ("a", "an", "one")
        at += text_at(row, at) in DASHES
        return _with_unit(row, place, at, part[0], part[0])
    spelt = number_at(row, place) is not None  # "a hundred and twenty"
    if text_at(row, place) in ARTICLES and text_at(row, place + 1) not in _VAGUE and not spelt:
        at = place + 1
        while text_at(row, at) in _PADDING:
            at += 1
        if text_at(row, at) == "half" and text_at(row, at + 1) in DASHES:
            return _with_unit(row, place, at + 2, 0.5, 0.5)
        if text_at(row, at) == "half" and _unit(row, at + 1, _TIMES):
            return _with_unit(row, place, at + 1, 0.5, 0.5)
        return _article(row, place, at)
    read = _range_of_numbers(row, place)
    if read is None:
        if (
            _unit(row, place, _TIMES)
            and text_at(row, place + 1) in DASHES
            and text_at(row, place + 2) == "long"
        ):  # "hour-long"
            return _with_unit(row, place, place, 1.0, 1.0)
        return None
    low, high, at = read
    at += text_at(row, at) in DASHES and at + 1 < len(row) and not row[at + 1].number
    if text_at(row, at) in ("odd", "some") and text_at(row, at - 1) in DASHES:  # "ninety-odd minutes"
        at += 1
    while text_at(row, at) in _PADDING:
        at += 1
    return _with_unit(row, place, at, low, high)


def _article(row: list[Lexeme], place: int, at: int) -> tuple[Amount, int] | None:
    """ "an hour", "a minute or two", "a year and a half"."""
    if not _unit(row, at, _TIMES) or text_at(row, at) in ("second", "h", "min", "sec"):
        return (
            _with_unit(row, place, at, 1.0, 1.0)
            if _unit(row, at, _MASSES) and text_at(row, at) != "g"
            else None
        )
    if text_at(row, at).endswith("s") and text_at(row, at) != "hours":
        return None
    read = _with_unit(row, place, at, 1.0, 1.0)
    if read is None:
        return None
    end = read[1]
    if text_at(row, end) == "or" and text_at(row, end + 1) == "two" and _unit(row, end + 2, _TIMES) is None:
        unit = read[0].high
        return _made(row, place, end + 2, "time", unit, 2 * unit), end + 2
    return read


def _with_unit(
    row: list[Lexeme], start: int, place: int, low: float, high: float
) -> tuple[Amount, int] | None:
    time = _unit(row, place, _TIMES)
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
            return _made(row, start, end + 3, "time", (low + 0.75) * time, (high + 0.75) * time), end + 3
        if halved and _unit_after_part(row, end + 3) is None:
            extra = 0.5 if row[end + 2].text == "half" else 0.25
            return _made(row, start, end + 3, "time", (low + extra) * time, (high + extra) * time), end + 3
        return _made(row, start, end, "time", low * time, high * time), end
    mass = _unit(row, place, _MASSES)
    if mass is None or (
        text_at(row, place) == "g" and row[place - 1].end != row[place].start and not row[place - 1].number
    ):
        return None
    at = _past_substance(row, end)
    if text_at(row, at) in _PER:
        at += 1
        at += text_at(row, at) in ("each", "every", "a", "one", "the")
        if text_at(row, at) in _KILOS:
            at += 1
            if text_at(row, at) in ("/", "per", "an") and text_at(row, at + 1) in (
                "h",
                "hr",
                "hour",
                "min",
                "minute",
                "day",
            ):
                return _made(row, start, at + 2, "rate", low * mass, high * mass), at + 2
            return _made(row, start, at, "dose", low * mass, high * mass), at
        if at < end + 3 and text_at(row, at) in ("h", "hr", "hour", "min", "minute", "ml"):
            return _made(row, start, at + 1, "rate", low * mass, high * mass), at + 1
    return _made(row, start, end, "mass", low * mass, high * mass), end


_PER = frozenset(("/", "per", "a", "each", "every", "for", "by", "to"))
_MAX_SUBSTANCE = 4  # words: "milligrams of intravenous ketamine per kilo"


def _past_substance(row: list[Lexeme], place: int) -> int:
    """The place after "of ketamine" where a kilo follows, else `place`."""
    start = place + 1 if text_at(row, place) == "of" else place
    for at in range(start, start + _MAX_SUBSTANCE + 1):
        if text_at(row, at) in _PER and {text_at(row, at + 1), text_at(row, at + 2)} & _KILOS:
            return at
        if not text_at(row, at).isalpha():
            break
    return place


def _count(row: list[Lexeme], place: int) -> tuple[Amount, int] | None:
    """A bare number; dates, clock times and the like are left to whoever asks for counts."""
    read = _range_of_numbers(row, place)
    if read is None:
        return None
    low, high, end = read
    return _made(row, place, end, "count", low, high), end


def _bounded(row: list[Lexeme], start: int, end: int, amount: Amount, floor: int) -> Amount:
    """The amount with "up to", "at least", "about" ... counted in. A range keeps its ends."""
    bound, lead = bound_after(row, end), start
    if not bound:
        bound, lead = bound_before(row, start, floor)
    low, high = amount.stated
    ranged = low < high and (bound in ("about", "over", "") or text_at(row, start - 1) == "from")
    if amount.ordinal or ranged:
        bound = "" if bound != "over" else bound
    elif bound == "about" and amount.kind != "year":
        low, high = low * (1 - ABOUT), high * (1 + ABOUT)
    elif bound == "least":
        high = inf
    elif bound == "most":
        low = -inf if amount.kind == "year" else 0.0
    return replace(amount, low=low, high=high, bound=bound, lead=row[lead].start)
