"""Answers that leave nobody out, on parses that tell nothing."""

from __future__ import annotations

from copy import copy

import pytest

from ketalint.language.claims.blocks import BlockClaims
from ketalint.language.claims.context import Context
from ketalint.language.discourse.who_may import nobody_barred
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "barred": ["turn away", "turn down"],
        "shunning": ["avoid"],
        "helping": ["help"],
        "everybody-meets": ["have a body", "hurt"],
        "in-the-way": ["old"],
    }
)


@pytest.fixture
def answered(read, vocabulary, text_of, flat):
    """The words of answers that leave nobody out."""
    words = copy(vocabulary)
    words.constructions = WORDS

    def find(text: str, *, on_treatment: bool = True) -> list[str]:
        analysis = read(flat(text))
        result = BlockClaims(analysis, Context(analysis, frozenset(), on_treatment))
        nobody_barred(result, words)
        return [text_of(analysis, f.words) for f in result.found]

    return find


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who ca n't have it", "Nobody we can think of"),
        ("Is there anyone who should n't join", "Not that we know of"),
        ("Is there anybody it is n't right for", "We have n't met one"),
        ("Is there anyone you turn away", "Never"),
        ("Who should avoid it", "Not a soul"),
    ],
)
def test_nobody_is_known_whom_it_is_not_for(answered, question: str, answer: str) -> None:
    assert answered(f"{question} ? -- {answer} .") == [answer]


def test_those_it_is_not_for_are_named(answered) -> None:
    assert answered("Who ca n't have it ? -- Nobody with a weak heart .") == []
    assert answered("Who ca n't have it ? -- Not one of them knows .") == []


def test_other_matters_are_none_of_suitability(answered) -> None:
    assert answered("Is there any drink I ca n't have ? -- Not that we know of .") == []
    assert answered("Who ca n't have parking ? -- Nobody we can think of .") == []
    assert answered("Who ca n't have it ? -- Nobody we can think of .", on_treatment=False) == []


@pytest.mark.parametrize("answer", ["If you have a body , yes", "Yes , if you hurt", "Everybody is"])
def test_whoever_asks_is_a_candidate(answered, answer: str) -> None:
    assert [w.replace(" ,", "") for w in answered(f"Am I a candidate ? -- {answer} .")] == [
        answer.replace(" ,", "")
    ]


def test_a_condition_that_not_everybody_meets(answered) -> None:
    assert answered("Am I a candidate ? -- If your doctor agrees , yes .") == []
    assert answered("Am I a candidate ? -- If you hurt after surgery , perhaps .") == []


def test_nobody_is_too_old(answered) -> None:
    assert answered("Am I too old for it ? -- Nobody is .") == ["Nobody is"]
    assert answered("Am I too early for it ? -- Nobody is .") == []
