from __future__ import annotations

from copy import copy

import pytest

from ketalint.language.claims.context import Context
from ketalint.language.constructions.scope.all_served import served
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "all-accepted": ["say yes to everybody", "never turn anyone down"],
        "all-the-same": ["not need to know which"],
        "leave-here": ["get up", "walk out"],
        "bettered-on-leaving": ["better"],
        "hurting-on-leaving": ["hurting", "in pain"],
    }
)


@pytest.fixture
def all_of_them(read, vocabulary, text_of, flat):
    """The words by which a block about the treatment says that all are served, and how."""
    words = copy(vocabulary)
    words.constructions = WORDS

    def find(text: str, *, on_treatment: bool = True) -> list[tuple[str, str]]:
        analysis = read(flat(text))
        context = Context(analysis, frozenset(), on_treatment)
        return [(f.entry, text_of(analysis, f.words)) for f in served([], words, context)]

    return find


def test_nobody_is_refused(all_of_them) -> None:
    assert all_of_them("We say yes to everybody .") == [("nobody refused", "say yes to everybody")]
    assert all_of_them("We never turn anyone down for ketamine .") == [
        ("nobody refused", "never turn anyone down")
    ]


def test_a_yes_that_is_narrowed_or_no_matter_of_the_treatment(all_of_them) -> None:
    assert all_of_them("We say yes to everybody who asks for a blanket .") == []
    assert all_of_them("We never turn anyone down for parking .") == []
    assert all_of_them("We say yes to everybody .", on_treatment=False) == []


def test_all_leave_better(all_of_them) -> None:
    said = [("all leave better", "Everybody who sits there gets up better")]
    assert all_of_them("Everybody who sits there gets up better .") == said
    assert all_of_them("Every patient walks out better .") == [
        ("all leave better", "Every patient walks out better")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Everybody should get up better rested .",
        "Everybody gets up with a printed plan .",
        "Everybody asks when they get up .",
    ],
)
def test_what_is_no_promise_to_all(all_of_them, text: str) -> None:
    assert all_of_them(text) == []


def test_nobody_leaves_hurting(all_of_them) -> None:
    said = [("nobody leaves hurting", "Nobody has ever walked out of here hurting")]
    assert all_of_them("Nobody has ever walked out of here hurting .") == said


def test_who_leaves_hurting_may_be_looked_after(all_of_them) -> None:
    assert all_of_them("Nobody walks out in pain without a call .") == []
    assert all_of_them("Nobody should walk out in pain .") == []


def test_no_ailment_is_treated_otherwise(all_of_them) -> None:
    said = [("all the same to it", "Neck pain , depression , neuropathy , we do n't need to know which")]
    assert all_of_them("Neck pain , depression , neuropathy , we do n't need to know which .") == said


def test_one_ailment_or_none_is_no_list(all_of_them) -> None:
    assert all_of_them("Left arm or right , we do n't need to know which .") == []
    assert all_of_them("Pain , we do n't need to know which nurse you saw .") == []
