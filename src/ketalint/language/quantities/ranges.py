"""An amount as it is read: its kind, its range, its bound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ketalint.language.quantities.bounds import Bound
from ketalint.language.quantities.units import TIMES
from ketalint.language.quantities.words import ARTICLES, DASHES, Lexeme, number_at, text_at

Kind = Literal["time", "dose", "rate", "mass", "share", "money", "year", "count"]
ABOUT = 0.1
_UNIT_WORDS = frozenset(word for word in TIMES if len(word) > 3)
PADDING = frozenset(
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
JOINERS = frozenset(("to", "or", "through", "till", "until", *DASHES))


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


def made(
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
    return joint in DASHES or (plural and joint not in PADDING)


def range_at(row: list[Lexeme], place: int) -> tuple[float, float, int] | None:
    """One number, or two that make a range: "40 to 60", "three or four", "between ninety and a hundred"."""
    first = number_at(row, place)
    if first is None:
        return None
    low, end = first
    joiner = text_at(row, end)
    if joiner in JOINERS or (joiner == "and" and text_at(row, place - 1) == "between"):
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
