"""Two clauses of a draft that cannot both stand: aligned by their words, whatever they speak of."""

from __future__ import annotations

import pytest
import spacy

from ketalint.language.clinic.alignment import opposed_statements
from ketalint.language.clinic.clauses import clauses_of_block
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


def _analysed(text: str) -> Analysis:
    doc = Doc(_NLP(text))
    low = Words([token.lower_ for token in doc])
    return Analysis(doc, low, [w == "-" for w in low], [frozenset()] * len(low), [])


@pytest.mark.parametrize(
    "text",
    [
        "The doctor stays with you after the infusion on Saturday.",
        "Our physicians accept health plans but do not take checks.",
        "For parking in the lot we charge five dollars.",
        "She writes prescriptions for the first booster drip at home.",
    ],
)
def test_what_a_clause_speaks_of_is_among_the_meanings_of_its_words(text: str) -> None:
    for clause in clauses_of_block(0, _analysed(text), _OPPOSITES, listed=False):
        assert clause.content | clause.limits <= clause.meanings


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Parking is free.", ["free"]),
        ("The lounge has six chairs.", ["count chair"]),
        ("Our founder is Dr. Ana Reyes.", ["role founder"]),
        ("A nurse takes your coat.", []),
    ],
)
def test_clauses_are_marked_with_what_another_could_disagree_on(text: str, marks: list[str]) -> None:
    [clause] = clauses_of_block(0, _analysed(text), _OPPOSITES, listed=False)
    assert list(clause.marks) == marks


def test_a_clause_that_follows_is_held_against_one_that_shares_no_word_of_weight() -> None:
    """Words of the trade are shared by all; between neighbours they are enough."""
    one, other = "All infusions are in the morning.", "Every infusion is in the evening."
    assert _opposed(one, other) == _opposed(one, "We are.", other) == 2
    assert _opposed(one, "There is a lounge.", other) == 0


def test_some_of_whom_it_is_so_and_some_of_whom_it_is_not() -> None:
    assert _opposed("Some guests notice the music.", "Some guests do not notice the music.") == 0
    assert _opposed("Guests notice the music.", "Guests do not notice the music.") == 2
