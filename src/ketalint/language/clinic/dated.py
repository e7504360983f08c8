"""The dates and holidays that a sentence names: "Nov. 27 and 28", "Friday the 28th", "Christmas Eve"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.rows import Row

_MONTHS: Mapping[str, str] = {
    name: full[:3]
    for full in (
        "january february march april may june july august september october november december".split()
    )
    for name in (full, full[:3], f"{full[:3]}.", *(("sept", "sept.") if full == "september" else ()))
} | {"may": "may"}
_UNSURE_MONTHS = frozenset(("may", "march"))  # they are verbs more often
_NUMBER = re.compile(r"([12]?\d|3[01])(st|nd|rd|th)?$")
_JOINED = frozenset((",", "and", "or", "through", "to", "until", "–"))
_HOLIDAYS = (
    *("christmas day", "christmas eve", "christmas", "easter", "independence day", "labor day"),
    *("martin luther king day", "memorial day", "new year 's day", "new year 's eve", "new years day"),
    *("presidents day", "thanksgiving eve", "thanksgiving", "veterans day"),
)
_HOLIDAY_WORDS = tuple((name, name.split()) for name in _HOLIDAYS)
_PLACES = frozenset(("avenue", "floor", "street"))  # "18th Street"
_FAR_ABOVE = 24  # blocks


_ORDINALS = frozenset(f"{day}{ending}" for day in range(32) for ending in ("st", "nd", "rd", "th"))
DATED = frozenset((*_MONTHS, *(parts[0] for _, parts in _HOLIDAY_WORDS), *_ORDINALS))  # one of these dates


def may_date(row: Row) -> bool:
    """Whether the row could name a date or holiday."""
    return not DATED.isdisjoint(row.words)


def dates_in(row: Row, analysis: Analysis) -> list[tuple[int, str]]:
    """Where a date or holiday stands in the row, and its name: "nov 28", "christmas eve"."""
    return sorted([*_holidays(row.words), *_dates(row, analysis)])


def _holidays(words: list[str]) -> Iterator[tuple[int, str]]:
    at = 0
    while at < len(words):
        found = next(
            ((n, parts) for n, parts in _HOLIDAY_WORDS if words[at : at + len(parts)] == parts), None
        )
        if found is not None:
            week = "week" in (*words[max(0, at - 2) : at], *words[at + len(found[1]) :][:1])
            yield at, f"{found[0]} week" if week else found[0]
        at += len(found[1]) if found else 1


def _dates(row: Row, analysis: Analysis) -> Iterator[tuple[int, str]]:
    words, month, joined = row.words, "", False
    for i, word in enumerate(words):
        number = _NUMBER.match(word)
        if word in _MONTHS and (word not in _UNSURE_MONTHS or _is_day(words, i + 1)):
            month, joined = _MONTHS[word], True
        elif number and (joined or number[2]) and words[i + 1 : i + 2] not in [[p] for p in _PLACES]:
            for named in [month] if month else _months_above(analysis, row.places[i]):
                yield i, f"{named} {number[1]}".strip()
            joined = True
        elif word not in _JOINED:
            joined = False


def _is_day(words: list[str], at: int) -> bool:
    return at < len(words) and _NUMBER.match(words[at]) is not None


def _months_above(analysis: Analysis, place: int) -> list[str]:
    """The months that were named before; "the 28th" may be of any of them."""
    block: Analysis | None = analysis
    end = place
    found: list[str] = []
    for _ in range(_FAR_ABOVE):
        if block is None:
            break
        for i in range(end - 1, -1, -1):
            word = block.low[i]
            if word in _MONTHS and (word not in _UNSURE_MONTHS or _is_day(block.low, i + 1)):
                found.append(_MONTHS[word])
        block = block.earlier
        end = len(block.low) if block is not None else 0
    return sorted(set(found)) or [""]
