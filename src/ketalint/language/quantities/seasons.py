"""What holds for a time of the year only: "during October", "until the end of August", "this spring"."""

from __future__ import annotations

from collections.abc import Sequence

_BOUNDS = frozenset("before between by during in through throughout till until".split())
_SMALL = frozenset("early end late mid midnight of on the".split())
_TIMES = frozenset(
    """
    april august autumn christmas december easter fall february january july june march november october
    september spring summer thanksgiving winter
    """.split()
)
_THESE = frozenset(("last", "next", "past", "previous", "this"))
_NEARBY = frozenset(("month", "week", "weekend", "year"))
_REACH = 4  # words from "until" to the time: "until the end of August", "until 31 August"


def for_a_while(words: Sequence[str]) -> bool:
    """Do the words limit what they say to a month, a season or a week? "This year" is now."""
    for i, word in enumerate(words[:-1]):
        if word in _BOUNDS and _names_a_time(words[i + 1 : i + 1 + _REACH]):
            return True
        if word in _THESE and (words[i + 1] in _TIMES or (words[i + 1] in _NEARBY and not _now(words, i))):
            return True
    return False


def _names_a_time(words: Sequence[str]) -> bool:
    for word in words:
        if word in _TIMES:
            return True
        if word not in _SMALL and not word[:1].isdigit():
            return False
    return False


def _now(words: Sequence[str], at: int) -> bool:
    return words[at] == "this" and words[at + 1] == "year"
