"""On which days a clinic is open, one statement a day: "closed on Sundays", "Monday to Friday only"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ketalint.language.claims.found import Statement
from ketalint.language.clinic.dated import DATED, dates_in, may_date
from ketalint.language.clinic.parts import clauses_of
from ketalint.language.clinic.timetable import hours_by_day, may_be_timetable
from ketalint.language.clinic.turning import stands
from ketalint.language.stance import Verdict, stance_of
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.syntax.tree import root_of
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import Row, row_of
from ketalint.rulebook.types import Polarity

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBER = {name: day for day, full in enumerate(_DAYS) for name in (full, full + "s", full[:3])} | {
    name: day for day, names in enumerate(("", "tues", "weds", "thur thurs")) for name in names.split()
}
_SHORT_WORDS = frozenset(("sat", "sun", "wed", "mon"))  # "sat" is more often a verb, "sun" a star
_SPANS = {
    "weekday": range(5),
    "weekdays": range(5),
    "weekend": range(5, 7),
    "weekends": range(5, 7),
}
_NAMES = frozenset((*_NUMBER, *_SPANS))
_WHEN = _NAMES | DATED | {"week"}  # one of these tells of a day
_UP_TO = frozenset(("to", "through", "thru", "until", "till", "-", "–"))
_UNSURE = frozenset(("rejected", "hypothetical", "elsewhere", "asked"))
_SAYING = ("opening", "closing", "infusing")
_DENIED = 3  # words from a denial to the verb that it denies
_EVERY_DAY = (
    ("seven", "days", "a", "week"),
    ("7", "days", "a", "week"),
    ("every", "day", "of", "the", "week"),
)


def may_open(row: Row, words: Cues) -> bool:
    """Whether the words could say on which days the clinic is open."""
    if _WHEN.isdisjoint(row.words):
        return False
    if not _NAMES.isdisjoint(row.words) and may_be_timetable(row):
        return True
    named = not (_NAMES | DATED).isdisjoint(row.words) or _daily(row) is not None
    return named and row.has(words, *_SAYING)


def days_open(
    analysis: Analysis, sentence: Span, row: Row, words: Cues, stances: Cues
) -> Iterator[Statement]:
    """A statement for each day that a clause calls open or closed; "only" closes the days not named."""
    if is_question(sentence):
        return
    if may_date(row) and (dates := dates_in(row, analysis)):
        yield from _dates_open(analysis, row, dates, words, stances)
        return
    if stands(row, words, "not-the-hours", "the-hours-anyway"):
        return
    if stands(row, words, "unsettled", "settled-anyway"):
        return
    if _of_one_site(analysis, row):
        return
    if table := list(hours_by_day(analysis, row, _named_days(row))):
        yield from _by_timetable(row, table)
        return
    for places in clauses_of(analysis, sentence):
        clause = _main_part(row_of(analysis, places))
        named = _named_days(clause)
        verbs = sorted((place, family) for family in _SAYING for place in clause.found(words, family))
        if not named or not verbs:
            continue
        span = range(clause.places[named[0][0]], clause.places[named[-1][0]] + 1)
        root = root_of(analysis.doc, list(span))
        if stance_of(analysis, stances, root, frozenset(span)).kind in _UNSURE:
            continue
        denials = [i for i in range(len(clause.words)) if words["turning"].at(clause.words, i)]
        denied = any(clause.words[i + 1 : i + 3] != ["other", "day"] for i in denials)
        said: dict[int, tuple[str, bool]] = {}
        for at, days in named:
            before = [family for place, family in verbs if place < clause.places[at]]
            family = before[-1] if before else verbs[0][1]
            said |= dict.fromkeys(days, (family, (family != "closing") != denied))
        no_other = "only" in clause.words or "no other day" in " ".join(clause.words)
        if no_other and all(upheld for _, upheld in said.values()):
            said = dict.fromkeys(range(7), (verbs[0][1], False)) | said
        for day, (family, upheld) in sorted(said.items()):
            for what in _tells(family, upheld):
                polarity: Polarity = "accords" if upheld else "contrary"
                fact = f"house: {what} on {_DAYS[day].title()}s"
                yield Statement(fact, polarity, span, root.i, Verdict("made"))


def _by_timetable(row: Row, table: list[tuple[int, range, bool]]) -> Iterator[Statement]:
    for at, days, upheld in table:
        place = row.places[at]
        for day in days:
            for what in _tells("opening" if upheld else "closing", upheld):
                fact, polarity = f"house: {what} on {_DAYS[day].title()}s", _SIDE[upheld]
                yield Statement(fact, polarity, range(place, place + 1), place, Verdict("made"))


_SIDE: Mapping[bool, Polarity] = {True: "accords", False: "contrary"}


def _dates_open(
    analysis: Analysis, row: Row, dates: list[tuple[int, str]], words: Cues, stances: Cues
) -> Iterator[Statement]:
    """ "We are closed on Nov. 27 and 28", "infusions on Friday the 28th run as usual"."""
    if row.has(words, "not-on-the-date"):
        return
    verbs = sorted((place, family) for family in _SAYING for place in row.found(words, family))
    families = {family for _, family in verbs}
    if not verbs or ("closing" in families and (len(families) > 1 or row.has(words, "closing-early"))):
        return  # "closed on the 27th, open again on the 28th": each date has its own verb
    span = range(row.places[dates[0][0]], row.places[dates[-1][0]] + 1)
    root = root_of(analysis.doc, list(span))
    if stance_of(analysis, stances, root, frozenset(span)).kind in _UNSURE:
        return
    said = [row.places.index(place) for place, _ in verbs]
    denials = [i for i in range(len(row.words)) if words["turning"].at(row.words, i)]
    denied = any(0 < verb - i <= _DENIED for i in denials for verb in said)
    upheld = ("closing" not in families) != denied
    polarity: Polarity = "accords" if upheld else "contrary"
    for date in sorted({name for _, name in dates}):
        yield Statement(f"house: open on {date}", polarity, span, root.i, Verdict("made"))


def _of_one_site(analysis: Analysis, row: Row) -> bool:
    """ "Our Bristol clinic sees patients on Saturdays": one of several."""
    return any(
        word in _SITES and i > 1 and row.words[i - 2] == "our" and analysis.texts[row.places[i - 1]].istitle()
        for i, word in enumerate(row.words)
    )


_SITES = frozenset(("center", "clinic", "house", "practice", "rooms"))


def _main_part(clause: Row) -> Row:
    """ "If weekdays are hard, come by on Sunday" says nothing of weekdays."""
    if clause.words[:1] != ["if"] or "," not in clause.words:
        return clause
    start = clause.words.index(",") + 1
    return Row(clause.words[start:], clause.places[start:])


def _tells(family: str, upheld: bool) -> tuple[str, ...]:
    """Who gives infusions is open, and who is closed gives none; a day without infusions may be open."""
    if family == "infusing":
        return ("open", "infusions") if upheld else ("infusions",)
    return ("open",) if upheld else ("open", "infusions")


def _named_days(row: Row) -> list[tuple[int, range]]:
    """The days named, with the place of each name; "Monday to Friday" is all five at its last word."""
    found: list[tuple[int, range]] = []
    words = row.words
    for i, word in enumerate(words):
        if word in _SPANS:
            found.append((i, _SPANS[word]))
        elif word in _NUMBER and not (word in _SHORT_WORDS and not _in_a_row(words, i)):
            day = _NUMBER[word]
            if found and len(found[-1][1]) == 1 and _joined(words, found[-1][0], i):
                found += [(i, days) for days in _stretch(words, found.pop(), i, day)]
            else:
                found.append((i, range(day, day + 1)))
    daily = _daily(row)
    if daily is not None:
        found.append((daily, range(7)))
    return found


def _stretch(words: list[str], begun: tuple[int, range], end: int, last: int) -> list[range]:
    """The days of "Monday to Friday", and the whole days of "Friday evening to Monday morning"."""
    place, first = begun[0], begun[1].start
    if words[place + 1 : place + 2] and words[place + 1] in _LATE:
        first = (first + 1) % 7
    if words[end + 1 : end + 2] == ["morning"]:
        last = (last - 1) % 7
    return [range(first, last + 1)] if first <= last else [range(first, 7), range(last + 1)]


_LATE = frozenset(("afternoon", "evening", "night", "noon"))


def _joined(words: list[str], first: int, last: int) -> bool:
    """ "Monday to Friday", "Mon-Fri" (a row has no hyphens)."""
    between = [word for word in words[first + 1 : last] if word not in _LATE]
    return not between or (len(between) == 1 and between[0] in _UP_TO)


def _in_a_row(words: list[str], place: int) -> bool:
    """A short name counts beside another day only: "Mon to Sat"; or "Fri 8 to noon, Sat closed"."""
    if place > 1 and words[place - 1] == "," and words[place + 1 : place + 2] == ["closed"]:
        return True
    near = (*words[max(0, place - 2) : place], *words[place + 1 : place + 3])
    return any(word in _NUMBER for word in near)


def _daily(row: Row) -> int | None:
    if "week" not in row.words:
        return None
    for i in range(len(row.words)):
        if any(tuple(row.words[i : i + len(phrase)]) == phrase for phrase in _EVERY_DAY):
            return i
    return None
