"""How many sites and people of a calling a house has, wherever it tells: "our three nurses", "both offices".

Only words that count the whole are read: "two of our nurses" are some. Rooms and chairs are counted as
amounts of the house (language/quantities).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketalint.language.clinic.things import begin_of_sentence
from ketalint.language.clinic.told import Told
from ketalint.language.quantities.words import ORDINALS, SMALL
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.rows import Row, row_of
from ketalint.model import Block

_SITES = dict.fromkeys(
    "center centers clinic clinics location locations office offices site sites".split(), "site"
)
_STAFF = {
    form: name
    for name in (
        *("anesthesiologist", "anesthetist", "counselor", "doctor", "nurse", "paramedic", "pharmacist"),
        *("physician", "psychiatrist", "psychologist", "therapist"),
    )
    for form in (name, f"{name}s")
} | dict.fromkeys(("doctors", "doctor", "physicians", "physician"), "doctor")
_COUNTED = _SITES | _STAFF
# These tell none from the others of a calling; "nurse practitioners" are a calling of their own.
_ANY = frozenset("board certified experienced full licensed registered staffed time trained".split())
_OURS = frozenset(("our", "the", "its"))
_HAVING = frozenset("employ employs had has have operate operates run runs".split())
_HOUSE = frozenset("center clinic company group house it practice suite team we".split())
_BY = frozenset("built founded led opened owned run staffed started".split())
_ALL_OF = frozenset(("all", "both", "each"))
_OPENING = frozenset("add adding adds celebrate launch launches open opening opens".split())
_NOT_ALL = frozenset(
    """
    another each former hospital if main new next nearby of other parent partner per previous than there used
    were when
    """.split()
)
_LIMITED = frozenset(
    "across at day days every floor in monday on saturday shift sunday upstairs weekend".split()
)
_TOGETHER = (["in", "all"], ["in", "total"], ["altogether"], ["all", "told"], ["together"])
_MOST = 30


def counted(analyses: Sequence[Analysis], blocks: Sequence[Block]) -> Iterator[Told]:
    """Every count of a whole, in reading order."""
    for index, (analysis, block) in enumerate(zip(analyses, blocks, strict=True)):
        if block.kind in ("quote", "cell") or _COUNTED.keys().isdisjoint(analysis.low.distinct):
            continue
        row = row_of(analysis, range(len(analysis.low)))
        for at, word in enumerate(row.words):
            number = _number(row.words, at, word)
            if not number:
                continue
            noun = _noun(row.words, at + 1)
            if noun is None:
                continue
            calling = _COUNTED[row.words[noun]]
            if _whole(row, at, noun, calling) or (word in ORDINALS and _is_newest(row.words, at, calling)):
                begin = begin_of_sentence(analysis, row.places[at])
                place = range(row.places[at], row.places[noun] + 1)
                yield Told(f"number: {calling} of the house", number, number, index, (index, begin), place)


def _number(words: list[str], at: int, word: str) -> float:
    if word in ("only", "single", "sole"):
        return 1.0 if words[at - 1 : at] in (["our"], ["a"], ["the"]) or words[at - 1 : at] == ["'s"] else 0.0
    if word == "both":
        return 2.0
    if word in ORDINALS:
        return float(ORDINALS[word])
    number = float(word) if word.isdigit() else float(SMALL.get(word, 0))
    return number if number <= _MOST else 0.0


def _noun(words: list[str], at: int) -> int | None:
    """The place of what is counted, past "of our" and words that tell nothing apart."""
    at += words[at : at + 2] in (["of", "our"], ["of", "the"]) and 2
    at += words[at : at + 1] in (["our"], ["of"])
    while at < len(words) and words[at] in _ANY:
        at += 1
    if at >= len(words) or words[at] not in _COUNTED:
        return None
    return None if words[at + 1 : at + 2] in _GOES_ON else at


_GOES_ON = (["practitioner"], ["practitioners"], ["hours"], ["manager"], ["staff"], ["visit"], ["visits"])


def _whole(row: Row, at: int, noun: int, calling: str) -> bool:
    """Is it all that there are?"""
    words = row.words
    if words[at] in ORDINALS or _limits(row, at, noun, calling):
        return False
    between, before, after = words[at + 1 : noun], words[max(0, at - 3) : at], words[noun + 1 : noun + 3]
    if "of" in between:  # "both of our offices", "all four of our nurses", and not "two of our nurses"
        return "our" in between and (words[at] == "both" or before[-1:] == ["all"])
    if words[at] == "both":
        return between[:1] == ["our"]
    if before[-1:] == ["our"] or before[-2:] == ["all", "our"]:
        return True
    if words[at] in ("only", "single", "sole"):
        return before[-1:] == ["our"] or (before[-1:] == ["a"] and _has(before[:-1]))
    if after in _TOGETHER or after[:1] in _TOGETHER:
        return True
    if before[-1:] == ["by"] and before[-2:-1] and before[-2] in _BY:
        return calling != "site"
    return _has(before)


def _has(before: list[str]) -> bool:
    """ "We have", "the practice has": the house by name counts as "the"."""
    return before[-1:] != [] and before[-1] in _HAVING and before[-2:-1] != [] and before[-2] in _HOUSE


def _limits(row: Row, at: int, noun: int, calling: str) -> bool:
    """Is it the count of another house, or of those at one site, on one day, of one kind?"""
    words = row.words
    if not _NOT_ALL.isdisjoint(words[max(0, at - 2) : at]):
        return True
    if words[noun + 1 : noun + 2] in _WHO and words[at - 1] != "by":  # "three nurses who speak Spanish"
        return True
    return calling != "site" and not _LIMITED.isdisjoint(words[noun + 1 : noun + 2])


_WHO = (["that"], ["which"], ["who"], ["whose"])


def _is_newest(words: list[str], at: int, calling: str) -> bool:
    """ "To open third clinic", "opened our fourth location": as many there are."""
    return calling == "site" and not _OPENING.isdisjoint(words[max(0, at - 3) : at])
