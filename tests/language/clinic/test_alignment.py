"""Two clauses of a draft that cannot both stand: aligned by their words, whatever they speak of."""

from __future__ import annotations

import pytest
import spacy

from ketalint.language.clinic.alignment import opposed_statements
from ketalint.language.clinic.opposites import compile_opposites
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Doc
from ketalint.language.words.cues import Words
from ketalint.model import Block, Segment
from ketalint.rulebook import load

_NLP = spacy.blank("en")
_OPPOSITES = compile_opposites(load().lexicon.tables["opposites"])


def _opposed(*texts: str) -> int:
    analyses, blocks = [], []
    for text in texts:
        doc = Doc(_NLP(text))
        low = Words([token.lower_ for token in doc])
        analyses.append(Analysis(doc, low, [w == "-" for w in low], [frozenset()] * len(low), []))
        blocks.append(Block("paragraph", text, (Segment(0, len(text), 0, len(text)),)))
    return sum(map(len, opposed_statements(analyses, blocks, _OPPOSITES).values()))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We take cash and cards.", "Cash is not accepted at our desk."),
        ("Parking in the lot costs nothing.", "For parking in the lot we charge five dollars."),
        ("There are four chairs in the lounge.", "The lounge has six chairs."),
        ("The clinic was founded by Dr. Ana Reyes.", "Our founder is Dr. Paul Finch."),
        ("A blood test is required.", "The blood test is optional."),
        ("Marla Quist, our chief executive, spoke.", "Tom Brandt is the only chief executive to date."),
    ],
)
def test_clauses_that_cannot_both_stand_are_paired(one: str, other: str) -> None:
    assert _opposed(one, other) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We accept cards.", "Checks are not accepted."),
        ("Parking is free.", "On weekends parking costs five dollars."),
        ("Infusions cost $400.", "Booster infusions cost $300."),
        ("Ketamine blocks this receptor.", "Opioids do not block this receptor."),
        ("The lounge has six chairs.", "Is it true that the lounge has four chairs?"),
    ],
)
def test_clauses_about_different_things_or_limits_are_left_alone(one: str, other: str) -> None:
    assert _opposed(one, other) == 0
