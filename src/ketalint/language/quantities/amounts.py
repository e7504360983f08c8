"""Amounts in running text: "40 to 60 minutes", "half a milligram per kilo", "one in five", "since the 1980s".

Works on characters, not on the parse: numbers are what taggers know least. Every amount comes in the base
unit of its kind: minutes, mg/kg, mg, percent, dollars, years of the calendar, plain counts.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from math import inf

from ketalint.language.quantities.bounds import bound_after, bound_before
from ketalint.language.quantities.dates import (
    DECADES,
    DOLLARS,
    ERA_WORDS,
    era_at,
    money_at,
    ordinal_time,
    year_at,
)
from ketalint.language.quantities.ranges import ABOUT, Amount, made, range_at
from ketalint.language.quantities.shares import share_at
from ketalint.language.quantities.stretches import measured_at
from ketalint.language.quantities.units import TIMES
from ketalint.language.quantities.words import (
    ARTICLES,
    GLYPHS,
    ORDINALS,
    PARTS,
    SMALL,
    Lexeme,
    lexemes,
    text_at,
)

__all__ = ["Amount", "find_amounts"]

_BEGIN = frozenset(  # the words that an amount can begin with; most words of a text are none of them
    (
        *SMALL,
        *ARTICLES,
        *ORDINALS,
        *PARTS,
        *GLYPHS,
        *DOLLARS,
        "dozen",
        "every",
        *DECADES,
        *ERA_WORDS,
        *TIMES,
        *(f"{unit}s" for unit in TIMES),
    )
)


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


def _amount_at(row: list[Lexeme], place: int) -> tuple[Amount, int] | None:
    """The amount that begins at `place` and the place after it."""
    if _inside_something(row, place):
        return None
    for reader in (money_at, era_at, ordinal_time, year_at, share_at, measured_at, _count):
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


def _count(row: list[Lexeme], place: int) -> tuple[Amount, int] | None:
    """A bare number; dates, clock times and the like are left to whoever asks for counts."""
    read = range_at(row, place)
    if read is None:
        return None
    low, high, end = read
    return made(row, place, end, "count", low, high), end


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
