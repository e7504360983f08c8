"""Times of the day ("8 a.m.", "half past nine", "open from nine to five") and rates ("twice a week")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ketalint.language.quantities.units import TIMES

_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_HALF_A_DAY = 12 * 60
_HOUR = rf"1[0-2]|0?[1-9]|{'|'.join(_HOURS)}"
_MARK = r"[ap]\.?\s?m\b\.?|o['’]clock|in the (?:morning|afternoon|evening)"
_CLOCK = re.compile(
    rf"\b(?P<half>half past )?(?P<hour>{_HOUR})(?!\d)(?::(?P<minute>[0-5]\d)\b)?(?:\s?(?P<mark>{_MARK}))?"
    r"|\b(?P<name>noon|midday|midnight)\b"
)
# After one of these a bare number may be an hour; not before one of the others.
_BEFORE = re.compile(r"\b(?:after|at|before|between|by|from|till|until)\s$")
_LONGEST = 12  # signs of such a word, with those around it
_RANGE = re.compile(r"\s?(?:and|through|till|to|until|-|–)\s?$")
_GOES_ON = re.compile(
    r"(?:\s?(?:%|\$|(?:to|or|and|-|–)\s?\d+\s?%)|-\w|\.\d|,\d|\s(?:of|percent|or|per)\b|\s(?!and|at|but|each|every|except|for|from"
    r"|in|on|or|so|sharp|the|then|through|till|to|until|weekdays|when|while|with)[a-z])"
)


@dataclass(frozen=True)
class Clock:
    """A time of the day in minutes after noon or midnight, whichever: pages leave the half of the day out."""

    minutes: int
    start: int
    end: int


@dataclass(frozen=True)
class Rate:
    """How often something happens, as the minutes from one time to the next."""

    minutes: float
    start: int
    end: int


_OFTEN = {"once": 1, "one time": 1, "twice": 2, "two times": 2, "three times": 3, "four times": 4}
_RATE = re.compile(
    rf"\b(?P<times>{'|'.join(_OFTEN)}|thrice) (?:a|each|every|per) (?P<unit>day|week|month|year)\b"
)


def find_rates(text: str) -> Iterator[Rate]:
    """ "Twice a week", "once a month", in order."""
    for match in _RATE.finditer(_lowered(text)):
        yield Rate(TIMES[match["unit"]] / _OFTEN.get(match["times"], 3), *match.span())


def find_clocks(text: str) -> Iterator[Clock]:
    """The times of a text in order. A bare number is one after "at" and the like, unless it counts."""
    text = _lowered(text)
    ended = -1  # where the last time ended
    for match in _CLOCK.finditer(text):
        if match["name"]:
            minutes = 0
        else:
            marked = bool(match["mark"] or match["minute"] or match["half"])
            before = text[max(0, match.start() - _LONGEST) : match.start()]
            joined = ended >= 0 and _RANGE.fullmatch(text[ended : match.start()]) is not None
            if not marked and not (joined or _BEFORE.search(before)):
                continue
            if not marked and _GOES_ON.match(text, match.end()):
                continue
            if before.endswith(("$", "€", "£", ".", "#")):
                continue
            hour = match["hour"]
            number = _HOURS.index(hour) + 1 if hour in _HOURS else int(hour)
            minutes = number * 60 + int(match["minute"] or 0) + (30 if match["half"] else 0)
        ended = match.end()
        yield Clock(minutes % _HALF_A_DAY, match.start(), match.end())


def _lowered(text: str) -> str:
    """In lower case, sign by sign: patterns that ignore case take twice as long."""
    low = text.lower()
    return low if len(low) == len(text) else "".join([sign.lower()[0] for sign in text])
