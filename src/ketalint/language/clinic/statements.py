"""What a clinic says of its own ways: who stays in the room, whether a referral is needed, when it is open.

The reference is silent on these. They are read as relations to facts that only this house could state, so
that two statements of them can be held against each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ketalint.language.claims.found import Statement
from ketalint.language.clinic.matters import Matters, compile_matters, matters_settled
from ketalint.language.clinic.opening import days_open, may_open
from ketalint.language.clinic.short_answers import answers
from ketalint.language.clinic.topics import (
    heading_topic,
    names_another_visit,
    of_another_service,
    of_another_visit,
    section_of,
    with_topic,
)
from ketalint.language.clinic.turning import stands
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.words.cues import Cues, compile_words
from ketalint.language.words.rows import Row, row_of

_LABEL = 4  # words


@dataclass(frozen=True)
class HouseWords:
    """rules/lexicon/house.toml: its families of words and the matters settled with yes or no."""

    families: Cues
    matters: Matters


def compile_house(tables: Mapping[str, Any]) -> HouseWords:
    return HouseWords(compile_words(tables), compile_matters(tables))


def house_statements(
    analysis: Analysis,
    house: HouseWords,
    stances: Cues,
    heading: Analysis | None = None,
    in_table: bool = False,
) -> list[Statement]:
    """The statements of a block, in order. `stances` are the families of rules/lexicon/stance.toml.

    A pronoun may stand for what a short heading names: "Deposit: you get it back". A yes or no in a table
    answers for its row alone.
    """
    found: list[Statement] = []
    topic = heading_topic(heading)
    section = section_of(heading)
    elsewhere: bool | None = None
    no_infusion = of_another_visit(heading)
    for sentence in analysis.sentences:
        row = row_of(analysis, range(sentence.start, sentence.end))
        likely = house.matters.standing_in(row.words)
        if no_infusion or names_another_visit(row):
            likely = [candidate for candidate in likely if not candidate[0].on_the_day]
        named: list[str] = []
        if topic and not likely:
            named = topic
            likely = house.matters.standing_in(with_topic(row, named).words)
        opening = may_open(row, house.families)
        if not (likely or opening or answers(analysis, sentence)):
            continue
        if in_table and not (likely or opening):
            continue
        if in_table and _is_label(sentence, row, house.families):
            continue
        if stands(row, house.families, "not-ours", "ours-anyway"):
            continue
        if elsewhere is None:
            elsewhere = of_another_service(analysis)
        if elsewhere:
            break
        found += matters_settled(
            analysis, sentence, with_topic(row, named), likely, named, house.matters, house.families, stances
        )
        if opening:
            found += days_open(analysis, sentence, row, house.families, stances)
    if section:
        found = [replace(said, fact=f"{said.fact} ({section})") for said in found]
    return found


def _is_label(sentence: Span, row: Row, families: Cues) -> bool:
    """ "Driving afterwards": the name of a row, of which the cells beside it tell."""
    return (
        len(row.words) <= _LABEL and sentence.root.lower_.endswith("ing") and not row.has(families, "turning")
    )


def may_state(analysis: Analysis, house: HouseWords) -> bool:
    """Whether the block could hold a statement, whatever its parse."""
    return any(
        may_open(row, house.families) or house.matters.may_settle(row.words) for row in _sentences(analysis)
    )


def _sentences(analysis: Analysis) -> Iterator[Row]:
    """The sentences of a block that is not parsed yet, as far as full stops and the like tell."""
    start = 0
    for i, word in enumerate(analysis.low):
        if word in _ENDS:
            yield row_of(analysis, range(start, i + 1))
            start = i + 1
    if start < len(analysis.low):
        yield row_of(analysis, range(start, len(analysis.low)))


_ENDS = frozenset((".", "!", "?"))
