"""What a clinic says of its own ways: by which routes it gives ketamine, who stays in the room.

The reference is silent on these. They are read as relations to facts that only this house could state, so
that two statements of them can be held against each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ketalint.language.claims.found import Statement
from ketalint.language.clinic.matters import Matters, compile_matters, matters_settled, may_matter
from ketalint.language.clinic.opening import days_open, may_open
from ketalint.language.quantities.scope import Row, compile_words, row_of
from ketalint.language.stance import Verdict
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.syntax.tree import root_of
from ketalint.language.words.cues import Cues
from ketalint.rulebook.types import Polarity

ROUTES = "house: only by IV"
DOCTOR = "house: a doctor is present"
ANYONE = "house: somebody is present"
_OURS = frozenset(("we", "our", "us", "here"))


@dataclass(frozen=True)
class HouseWords:
    """rules/lexicon/house.toml: its families of words and the matters settled with yes or no."""

    families: Cues
    matters: Matters


def compile_house(tables: Mapping[str, Any]) -> HouseWords:
    return HouseWords(compile_words(tables), compile_matters(tables))


def house_statements(analysis: Analysis, house: HouseWords, stances: Cues) -> list[Statement]:
    """The statements of a block, in order. `stances` are the families of rules/lexicon/stance.toml."""
    found: list[Statement] = []
    if not may_state(analysis, house):
        return found
    words = house.families
    for sentence in analysis.sentences:
        row = row_of(analysis, range(sentence.start, sentence.end))
        if row.has(words, "not-ours"):
            continue
        found += _routes(analysis, sentence, row, words)
        found += _presence(analysis, sentence, row, words)
        found += matters_settled(analysis, sentence, row, house.matters, words, stances)
        found += days_open(analysis, sentence, row, words, stances)
    return found


def may_state(analysis: Analysis, house: HouseWords) -> bool:
    """Whether the block could hold a statement, whatever its parse."""
    words, row = house.families, row_of(analysis, range(len(analysis.doc)))
    return (
        row.has(words, "throughout")
        or ("ketamine" in analysis.named and row.has(words, "giving"))
        or may_open(row, words)
        or may_matter(row, house.matters)
    )


def _routes(analysis: Analysis, sentence: Span, row: Row, words: Cues) -> Iterator[Statement]:
    """ "Only by drip here", "tablets are offered, too"."""
    if not row.has(words, "giving") or not any("ketamine" in analysis.classes[t.i] for t in sentence):
        return
    only, other = _hit(row, words, "iv-only"), _hit(row, words, "other-form")
    if only is not None and other is None:
        yield _statement(analysis, ROUTES, "accords", only)
    elif other is not None and only is None and _OURS & set(row.words) and not row.has(words, "turning"):
        yield _statement(analysis, ROUTES, "contrary", other)


def _presence(analysis: Analysis, sentence: Span, row: Row, words: Cues) -> Iterator[Statement]:
    """ "A nurse stays in the room from start to finish", "patients are left alone during the infusion"."""
    if not row.has(words, "throughout"):
        return
    alone = _hit(row, words, "left-alone")
    if alone is not None:
        yield _statement(analysis, ANYONE, "contrary", alone)
        return
    stays = _hit(row, words, "stays")
    doctor, nurse = row.has(words, "doctor"), row.has(words, "nurse")
    if stays is None or not (doctor or nurse):
        return
    if "no" in row.words or "nobody" in row.words:
        fact = DOCTOR if doctor and not nurse else ANYONE
        yield _statement(analysis, fact, "contrary", stays, verdict=Verdict("made"))
        return
    if doctor:
        yield _statement(analysis, DOCTOR, "accords", stays)
    yield _statement(analysis, ANYONE, "accords", stays)


def _hit(row: Row, words: Cues, family: str) -> range | None:
    """The tokens of the first entry of a family."""
    found = words[family].first(row.words, 0, len(row.words))
    return None if found is None else range(row.places[found.start], row.places[found.stop - 1] + 1)


def _statement(
    analysis: Analysis, fact: str, polarity: Polarity, words: range, verdict: Verdict | None = None
) -> Statement:
    return Statement(fact, polarity, words, root_of(analysis.doc, list(words)).i, verdict)
