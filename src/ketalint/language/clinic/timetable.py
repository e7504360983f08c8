"""Rows of days and hours, as a sign at the door has them: "Fri closed", "Any Friday, seven to noon".

No verb says that anybody is open: a day with a time of the day beside it does, where hardly a word stands
that is of no timetable. "Yoga: Sunday, 9 to 10" has one, and "call by Friday at noon" has two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ketalint.language.quantities.clocks import find_clocks
from ketalint.language.quantities.scope import tokens_in
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.rows import Row

_STRANGERS = 1  # words of no timetable: the name of a site
_NEAR = 4  # words from a day to its hours
_CLOSED = frozenset(("closed", "shut"))
_OWN = frozenset(
    """
    a all am and any appointment appointments at by clinic closed closes daily day days every from hour hours
    in m morning mornings afternoon afternoons evening evenings noon midnight most night office on only open
    opens or p plus pm shut sharp the then through till to until week weekdays with
    """.split()
)
_JOINING = frozenset(("and", "or", "plus", ",", "&", "/", "+"))
_APART = frozenset(("by", "before", "after", "until", "till"))


def may_be_timetable(row: Row) -> bool:
    """Whether hours could stand beside the days of a row."""
    return len(row.words) < _MOST and (
        not _CLOSED.isdisjoint(row.words) or any(word[:1].isdigit() or word in _HOURS for word in row.words)
    )


_MOST = 60
_HOURS = frozenset("one two three four five six seven eight nine ten eleven twelve noon".split())


def hours_by_day(
    analysis: Analysis, row: Row, named: Sequence[tuple[int, range]]
) -> Iterator[tuple[int, range, bool]]:
    """Where each row of days ends, its days, and whether they are open; nothing where it is no timetable."""
    clocks = {i for clock in find_clocks(analysis.text) for i in tokens_in(analysis, clock.start, clock.end)}
    bare = _bare_hours(row.words)
    timed = [place in clocks or i in bare for i, place in enumerate(row.places)]
    days = {i for i, _ in named}
    strangers = [
        word
        for i, word in enumerate(row.words)
        if not (timed[i] or i in days or word in _OWN or not word[0].isalpha()) and not _of_a_day(word)
    ]
    if len(strangers) > _STRANGERS or any(word.endswith(("ing", "ed")) for word in strangers):
        return
    waiting: list[range] = []
    ends = [*(i for i, _ in named[1:]), len(row.words)][: len(named)]
    for (at, own), after in zip(named, ends, strict=True):
        if at and row.words[at - 1] in _APART:
            return
        waiting.append(own)
        beside = range(at + 1, min(after, at + 1 + _NEAR))
        shut = any(row.words[i] in _CLOSED for i in beside) and "and" not in row.words[at + 1 : at + 3]
        if shut or any(timed[i] for i in beside):
            for days_of_it in waiting:
                yield at, days_of_it, not shut
            waiting = []
        elif not _JOINING.issuperset(row.words[at + 1 : after]):
            waiting = []


def _bare_hours(words: list[str]) -> set[int]:
    """ "8 to 5", "9-noon" (a row has no hyphens): two hours and nothing between them but "to"."""
    hours = [i for i, word in enumerate(words) if word in _HOURS or (word.isdigit() and 1 <= int(word) <= 12)]
    found: set[int] = set()
    for first, last in pairwise(hours):
        if last - first == 1 or (last - first == 2 and words[first + 1] in _UP_TO):
            found |= {first, last}
    return found


_UP_TO = frozenset(("to", "till", "until", "through", "-", "–"))


def _of_a_day(word: str) -> bool:
    return word[:3] in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
