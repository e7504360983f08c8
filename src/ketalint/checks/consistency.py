"""KL203 and KL204: two statements that cannot both stand, in one draft or in two of one run.

A statement has a subject (the price of a single infusion, whether ketamine blocks NMDA receptors, whether
relief is guaranteed) and says something of it: a range of amounts, or yes or no. Two statements of one
subject disagree when their ranges have nothing in common or one says yes and the other no. Only what the
house itself states counts, and a statement that agrees with any earlier one is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from math import inf

from ketalint.checks.raw import Raw, RawRelated
from ketalint.checks.stated import statements
from ketalint.checks.statement import RISK, VARIES, Key, Statement
from ketalint.model import Quantity, Reading
from ketalint.rulebook.types import Code, Rulebook

# A subject of which more different things are said than this is a table or a calendar, not a statement.
MOST = 40


Earlier = dict[Key, list[list[Statement]]]  # for each subject, what each sibling has said of it


def disagree(one: Statement, other: Statement) -> bool:
    """Can the two not both stand? Ranges that touch agree, and what one sentence says is one statement.

    Two rows of a table list two things: "Infusion, 40 min", "Infusion, 60 min".
    """
    if one.claim.sentence and _sentence(one) == _sentence(other):
        return False
    if one.row and other.row and one.path == other.path and _apart(one.row, other.row):
        return False
    return one.high < other.low or one.low > other.high


def _apart(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Are they two rows of one table?"""
    return one[0] == other[0] and one[1] != other[1]


def _sentence(statement: Statement) -> tuple[str, int, str]:
    return statement.path, statement.claim.block, statement.claim.sentence


def contradictions(
    rulebook: Rulebook, readings: Sequence[Reading], context: Sequence[Reading]
) -> Iterator[Raw]:
    """The later of two statements that disagree, with the earlier one as related place.

    Two drafts of a run are siblings when they name the same clinic: a folder may hold pages of many. Readings
    in `context` are siblings of every draft, since somebody said so, and count as earlier. A draft disagrees
    with its siblings at most once on a subject.
    """
    given: Earlier = {}
    for reading in context:
        _remember(given, statements(rulebook, reading))
    by_house: dict[str, Earlier] = {}
    for reading in readings:
        own = statements(rulebook, reading)
        houses = [by_house.setdefault(name, {}) for name in reading.names]
        raised: set[tuple[str, int]] = set()
        for key, said in own.items():
            siblings = [sibling for house in (given, *houses) for sibling in house.get(key, [])]
            for raw in (
                *_within(rulebook.codes["KL203"], key, said),
                *_between(rulebook.codes["KL204"], key, said, siblings),
            ):
                # "Monday to Friday" is five days and one finding, and so is a price that is read twice
                places = {(raw.code, place) for place in range(raw.start, raw.end)}
                if raised.isdisjoint(places):
                    raised |= places
                    yield raw
        for house in houses:
            _remember(house, own)


def _remember(earlier: Earlier, own: Mapping[Key, list[Statement]]) -> None:
    """Keeps what is new: a sibling that says the same as one before it would only be compared in vain."""
    for key, said in own.items():
        kept = earlier.setdefault(key, [])
        new = _different(said)
        if len(kept) < MOST and not any(_ranges(new) == _ranges(old) for old in kept):
            kept.append(new)


def _ranges(said: list[Statement]) -> list[tuple[float, float]]:
    return sorted((s.low, s.high) for s in said)


def _within(code: Code, key: Key, said: list[Statement]) -> Iterator[Raw]:
    """Each statement is held against the different ones before it, of which there are few.

    What was found to disagree is no ground for a statement that repeats it. "Some get nothing" is not held
    against the "works on everybody" before it: that one has its own finding, and this one is what it lacks.
    """
    kept: list[Statement] = []
    found: set[tuple[str, int, str]] = set()
    for statement in said:
        if len(kept) == MOST:
            return
        if kept and all(disagree(statement, other) for other in kept):
            repeated = statement.claim.sentence != "" and _sentence(statement) in found
            if not repeated and not _owns_up(key, statement, kept[0]):
                yield _finding(code, key, statement, kept[0])
            found.add(_sentence(statement))
        elif not any((statement.low, statement.high) == (k.low, k.high) for k in kept):
            kept.append(statement)


def _owns_up(key: Key, statement: Statement, earlier: Statement) -> bool:
    """Is it the fair word that an overstatement above it lacks? A slight effect takes back no calm word."""
    if key == VARIES:
        return statement.high == 1
    likened = not earlier.claim.grades or earlier.claim.quote == earlier.cue.text
    return key == RISK and statement.high == 1 and likened and not _GRAVE.search(statement.claim.sentence)


_GRAVE = re.compile(r"bladder|liver|damage|depend|addict|habit|abuse|serious|side effects?\b|risks?\b", re.I)


def _between(code: Code, key: Key, said: list[Statement], siblings: list[list[Statement]]) -> Iterator[Raw]:
    """Two drafts disagree when nothing that the one says of a subject agrees with anything in the other."""
    own = _different(said)[:MOST]
    for sibling in siblings:
        if all(disagree(one, other) for one in own for other in sibling[:MOST]):
            yield _finding(code, key, said[0], sibling[0])
            return


def _different(said: list[Statement]) -> list[Statement]:
    found: dict[tuple[float, float], Statement] = {}
    for statement in said:
        found.setdefault((statement.low, statement.high), statement)
    return list(found.values())


# --- findings ---------------------------------------------------------------------------------


def _finding(code: Code, key: Key, later: Statement, earlier: Statement) -> Raw:
    words, other = later.cue.text, earlier.cue.text
    elsewhere = "" if earlier.path == later.path else f" in {earlier.path}"
    return Raw(
        code=code.code,
        severity=code.severity,
        path=later.path,
        start=later.cue.start,
        end=later.cue.end,
        message=code.message.format(quote=words, words=words, level="", ceiling=_said(key, earlier)),
        because=f"{_subject(key)}: “{words}” cannot stand beside “{other}”{elsewhere}",
        claim=later.claim,
        related=(RawRelated(earlier.path, earlier.cue.start, earlier.cue.end, f"“{other}” says otherwise"),),
        suggestions=code.suggestions,
    )


def _subject(key: Key) -> str:
    kind, name, of = key
    name = name.replace("-", " ")
    if kind == "relation":
        return key[1] if key[1].startswith("house:") else f"fact {key[1]}"
    return f"{name} ({of})" if of else name


def _said(key: Key, statement: Statement) -> str:
    """The range of the other statement, for messages that want it."""
    quantity: Quantity | None = (
        statement.claim.quantities[0] if key[0] == "quantity" and statement.claim.quantities else None
    )
    if quantity is None:
        return statement.cue.text
    if statement.low == statement.high or statement.high == inf:
        return f"{statement.low:g} {quantity.unit}"
    return f"{statement.low:g} to {statement.high:g} {quantity.unit}"
