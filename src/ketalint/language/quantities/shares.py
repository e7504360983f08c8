"""Shares: percentages, "one in five", "nine out of ten", "a fifth of"."""

from __future__ import annotations

from ketalint.language.quantities.ranges import JOINERS, Amount, made, range_at
from ketalint.language.quantities.units import MASSES, TIMES, unit_after_part, unit_at
from ketalint.language.quantities.words import DASHES, ORDINALS, Lexeme, number_at, part_at, text_at

_STEPS = {"other": 2.0} | {word: float(n) for word, n in ORDINALS.items() if n > 1}
_LEADING = frozenset("about almost at nearly over roughly to under".split())  # "at just over a third."
_STOPS = frozenset(("", ".", ",", ";", "!", "?", ")"))
_PEOPLE = frozenset("adult american citizen grown grownup man person resident us u.s woman".split())


def share_at(row: list[Lexeme], place: int) -> tuple[Amount, int] | None:
    """Percentages, "one in five", "nine out of ten", "a fifth of", "half the"."""
    part = part_at(row, place)
    of_what = part is not None and (
        text_at(row, part[1]) in ("of", "all", "the")
        or (text_at(row, part[1]) in _STOPS and text_at(row, place - 1) in _LEADING)
    )
    alone = text_at(row, place - 1) not in ("and", "every")
    if text_at(row, place) == "every":
        return _every_second(row, place)
    if part is not None and of_what and alone and unit_after_part(row, part[1]) is None:
        return made(row, place, part[1], "share", 100 * part[0], 100 * part[0]), part[1]
    read = range_at(row, place)
    if read is None:
        return None
    low, high, end = read
    if text_at(row, end) in ("%", "percent", "pct") or (
        text_at(row, end) == "per" and text_at(row, end + 1) == "cent"
    ):
        close = end + (2 if text_at(row, end) == "per" else 1)
        joined = _second_percent(row, place, close)
        if joined is not None:
            return made(row, place, joined[1], "share", low, joined[0]), joined[1]
        return made(row, place, close, "share", low, high), close
    ratio = _ratio(row, low, high, end)
    if ratio is not None:
        return made(row, place, ratio[1], "share", 100 * low / ratio[0], 100 * high / ratio[0]), ratio[1]
    return None


def _every_second(row: list[Lexeme], place: int) -> tuple[Amount, int] | None:
    """ "every other adult", "every third American": a share of people, unlike "every other day"."""
    step = _STEPS.get(text_at(row, place + 1))
    if step is None or text_at(row, place + 2) not in _PEOPLE:
        return None
    return made(row, place, place + 2, "share", 100 / step, 100 / step), place + 2


def _second_percent(row: list[Lexeme], start: int, place: int) -> tuple[float, int] | None:
    """ "60% to 80%"."""
    joiner = text_at(row, place)
    if joiner not in JOINERS and not (joiner == "and" and text_at(row, start - 1) == "between"):
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
            unit_at(row, at - 1, TIMES)
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
            unit_at(row, read[1], TIMES)
            or unit_at(row, read[1], MASSES)
            or text_at(row, read[1]) in ("-", "–", "%", "to", ":", "visits", "sessions", "infusions")
        ):
            return None
        return read
    return None
