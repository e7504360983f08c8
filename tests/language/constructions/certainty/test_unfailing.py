from __future__ import annotations

from copy import copy

import pytest

from ketalint.language.claims.context import Context
from ketalint.language.constructions.certainty.unfailing import unfailing
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "missing": ["fail", "miss"],
        "not-working": ["come to nothing", "not work"],
        "witnessing": ["recall", "see"],
        "its-work": ["do its", "work"],
    }
)


@pytest.fixture
def records(read, vocabulary, text_of, flat):
    """The words by which a block about the treatment vouches for it by its record."""
    words = copy(vocabulary)
    words.constructions = WORDS

    def find(text: str, *, on_treatment: bool = True) -> list[str]:
        analysis = read(flat(text))
        context = Context(analysis, frozenset(), on_treatment)
        return [text_of(analysis, f.words) for f in unfailing([], words, context)]

    return find


def test_it_has_not_missed_yet(records) -> None:
    assert records("It has n't missed yet .") == ["It has n't missed"]
    assert records("Our drip has never failed a patient .") == ["drip has never failed"]


def test_what_else_has_not_missed(records) -> None:
    assert records("She has n't missed an appointment .") == []
    assert records("The doorman has never failed .") == []
    assert records("It did n't miss the exit .") == []
    assert records("It has n't missed yet .", on_treatment=False) == []


def test_nobody_has_seen_it_fail(records) -> None:
    assert records("None of us has ever seen an infusion fail to do its job .") == [
        "None of us has ever seen an infusion fail"
    ]
    assert records("I ca n't recall a series that did n't work .") == [
        "n't recall a series that did n't work"
    ]


def test_failures_that_somebody_saw_or_that_are_of_something_else(records) -> None:
    assert records("We have seen an infusion fail .") == []
    assert records("I have never seen an infusion fail to start on time .") == []
    assert records("I have never seen the appointment desk fail .") == []
    assert records("If you have never seen an infusion fail , wait .") == []
