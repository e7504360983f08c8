"""What an amount is of, by its words: those before it, or the row, the column, the heading it stands under.

A thing is the set of its words, those of one meaning made one, so that "the first visit" is "a consultation".
Words alone tell: blocks without a parse take part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketalint.language.clinic.opposites import Opposites
from ketalint.language.quantities.words import SMALL
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.rows import Row, row_of
from ketalint.model import Block

ENDS = frozenset((".", "!", "?", ";", "…", "|", "•"))
PERIODS = frozenset(("month", "quarter", "week", "year"))
REGULARLY = {
    "annually": "year",
    "monthly": "month",
    "quarterly": "quarter",
    "weekly": "week",
    "yearly": "year",
}
EACH = frozenset(("a", "an", "each", "every", "per"))
NOBODY = frozenset(  # with these a row of words says something, and names no thing
    """
    ca can could did do does he her his i if it its may me my n't no not she should some that there they this
    those us we what when which who will would you
    """.split()
)
_SOFT = frozenset(
    "a all altogether an always currently exactly flat just now only out simply still the then today".split()
)
_BILLED = frozenset(("billed", "charged", "offered", "priced", "set", "sold"))
_TO_LINKS = frozenset(("add", "adds", "come", "comes", "work", "works"))  # "comes to"
_JOINTS = frozenset(
    """
    , : — – add adds and because book but buy charge choose collect get have join or pay so then whereas while
    """.split()
)
_BEYOND = frozenset(("by", "through", "with"))
_MEANINGS = ("bought-consultation", "bought-infusion", "bought-series", "bought-booster", "bought-deposit")
_LEADING = frozenset("after at before during for from if in on once under when with without".split())
_SMALL = frozenset("all and any are each for has our per that the this with your".split())
_LONGEST = 6  # words of a thing
_HEADING = 4
_CELL = 8


def begin_of_sentence(analysis: Analysis, place: int, floor: int = 0) -> int:
    while place > floor and (analysis.low[place - 1] not in ENDS or _ends_a_title(analysis, place - 1)):
        place -= 1
    return place


def _ends_a_title(analysis: Analysis, place: int) -> bool:
    """ "With Dr. Roth": is the stop one of a title, where the tokens part them?"""
    return place > 0 and analysis.low[place] == "." and analysis.low[place - 1] in _TITLES


_TITLES = frozenset(("dr", "mr", "mrs", "ms", "prof"))


def end_of_sentence(analysis: Analysis, place: int) -> int:
    """The place after the sentence, or after its next amount of money begins."""
    last = len(analysis.low)
    while place < last and analysis.low[place] not in ENDS and analysis.texts[place] not in ("$", "€", "£"):
        place += 1
    return min(place + 1, last)


def thing_of(words: list[str], opposites: Opposites) -> frozenset[str]:
    """The words that tell a thing from others, those of one meaning made one."""
    families = opposites.families
    found: set[str] = set()
    at = 0
    while at < len(words):
        for name in _MEANINGS:
            length = families[name].at(words, at)
            if length:
                found.add(name.removeprefix("bought-"))
                break
        else:
            length = families["any-thing"].at(words, at)
            word = "" if length else opposites.content(words[at], False)
            if word and word not in _SMALL:
                found.add(word)
        at += length or 1
    if found and all(word.isdigit() or word in SMALL for word in found):
        return frozenset()
    if not found and words[-1:] == ["fee"]:
        return frozenset(("fee",))
    return frozenset(found)


def named_before(said: Row, links: frozenset[str], labelled: bool, listed: bool) -> list[str] | None:
    """The words that name a thing before its amount; None where there are none.

    One of `links` stands between them, or it is a label of the amount.
    """
    words = list(said.words)
    while words and words[-1] in _SOFT:
        words.pop()
    linked = labelled
    if len(words) > 1 and words[-2] in {"at": _BILLED, "to": _TO_LINKS}.get(words[-1], ()):
        words, linked = words[:-2], True
    if words[-1:] == [","] and len(words) <= _LONGEST:  # "Two visits a month, $299"
        words.pop()
        linked = True
    while words and (words[-1] in links or is_leader(words[-1])):
        words.pop()
        linked = True
    if not labelled:
        at = max((i for i, word in enumerate(words) if word in _JOINTS), default=-1)
        words = words[at + 1 :]
    words = _to_the_name(without_brackets(words))
    if not words or len(words) > _LONGEST or words[0] in _LEADING or not NOBODY.isdisjoint(words):
        return None
    return words if linked or (listed and len(words) <= _HEADING) or len(said.words) <= _HEADING else None


def _to_the_name(words: list[str]) -> list[str]:
    """ "Consultation with Dr. Roth" is a consultation."""
    return words[: next((i for i, word in enumerate(words) if i and word in _BEYOND), None)]


def is_leader(word: str) -> bool:
    """The dots of "Evaluation ........ $180"."""
    return len(word) > 2 and set(word) == {"."}


def without_brackets(words: list[str]) -> list[str]:
    found: list[str] = []
    depth = 0
    for word in words:
        depth += word == "("
        if not depth:
            found.append(word)
        depth -= word == ")" and depth > 0
    return found


def without_period(words: list[str]) -> tuple[list[str], str]:
    """ "One infusion a month", "monthly fee", "price per month": the words but for the period, and it."""
    found: list[str] = []
    period = ""
    for i, word in enumerate(words):
        named = REGULARLY.get(word) or (word if i and words[i - 1] in EACH and word in PERIODS else "")
        period = period or named
        if not named:
            found.append(word)
    return found, period


def label_of(analyses: Sequence[Analysis], block: Block, opposites: Opposites, family: str) -> list[str]:
    """The row of a cell, and its column where that is not headed by words of the family ("Price")."""
    words: list[str] = []
    for index in (block.row, block.header):
        if index < 0:
            continue
        row = row_of(analyses[index], range(len(analyses[index].low)))
        named = without_brackets(row.words)[:_CELL]
        if index == block.header and block.row >= 0 and row.has(opposites.families, family):
            named = [w for i, w in enumerate(named) if w in EACH or w in REGULARLY or named[i - 1] in EACH]
        elif not NOBODY.isdisjoint(named):
            continue
        words += _to_the_name(named)
    return words


def heading_of(
    analyses: Sequence[Analysis], block: Block, index: int, opposites: Opposites
) -> frozenset[str]:
    """The thing that a short heading right above a block names."""
    if block.heading != index - 1 or block.heading < 0 or block.kind == "cell":
        return frozenset()
    words = row_of(analyses[block.heading], range(len(analyses[block.heading].low))).words
    words = list(_before_leader(words))
    if "?" in words or len(words) > _HEADING or not NOBODY.isdisjoint(words):
        return frozenset()
    return thing_of(words, opposites)


def _before_leader(words: list[str]) -> Iterator[str]:
    for word in words:
        if is_leader(word) or word == "$":
            return
        yield word
