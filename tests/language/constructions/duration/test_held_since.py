from __future__ import annotations

from copy import copy

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.duration.held_since import held_since, may_hold
from ketalint.language.words.cues import Cues

WORDS = Cues({"visit": ["drip"]})

LASTED = (
    "One/NUM/nummod/2 {}/NOUN/nsubj/4 has/AUX/aux/4 lasted/VERB/root/0 her/PRON/obj/4 "
    "{}/NUM/nummod/7 years/NOUN/obl/4"
)
NEVER = (
    "I/PRON/nsubj/4 will/AUX/aux/4 never/ADV/advmod/4 have/VERB/root/0 to/PART/mark/6 return/VERB/xcomp/4 {}"
)
HOLDING = (
    "They/PRON/nsubj/2 {}/VERB/root/0 once/ADV/advmod/2 +,/PUNCT/punct/2 in/ADP/case/6 2016/NUM/obl/2 "
    "+,/PUNCT/punct/11 and/CCONJ/cc/11 it/PRON/nsubj/11 still/ADV/advmod/11 holds/VERB/conj/2"
)
COUNTING = (
    "Seven/NUM/nummod/2 years/NOUN/root/0 and/CCONJ/cc/4 counting/VERB/conj/2 +./PUNCT/punct/2 "
    "-- Not/PART/advmod/2 one/NUM/nummod/4 {}/ADJ/amod/4 {}/NOUN/root/0"
)


@pytest.fixture
def held(read, vocabulary, text_of):
    """(level, words) of each stretch of years that one visit is said to have done."""

    words = copy(vocabulary)
    words.constructions = WORDS

    def find(notation: str, *, on_treatment: bool = True) -> list[tuple[str, str]]:
        analysis = read(notation)
        context = build_context(analysis, [], on_treatment)
        return [(f.level, text_of(analysis, f.words)) for f in held_since([], words, context)]

    return find


def test_one_visit_that_lasted_years(held) -> None:
    assert held(LASTED.format("drip", "11")) == [("years", "drip has lasted her 11 years")]


def test_something_else_that_lasted_years(held) -> None:
    assert held(LASTED.format("coat", "11")) == []


def test_nobody_who_has_to_return(held) -> None:
    assert held(NEVER.format("+./PUNCT/punct/4")) == [("permanent", "will never have to return")]


def test_nobody_who_has_to_return_for_a_form(held) -> None:
    assert held(NEVER.format("for/ADP/case/9 the/DET/det/9 form/NOUN/obl/6")) == []


def test_a_visit_that_still_holds(held) -> None:
    assert held(HOLDING.format("came")) == [("years", "2016 , and it still holds")]


def test_an_event_that_still_holds(held) -> None:
    assert held(HOLDING.format("opened")) == []


def test_years_and_counting_without_a_bad_spell(held) -> None:
    assert held(COUNTING.format("bad", "night")) == [("years", "Seven years and counting")]


def test_years_and_counting_of_something_else(held) -> None:
    assert held(COUNTING.format("late", "train")) == []


def test_which_blocks_may_say_so(read) -> None:
    assert may_hold(read(LASTED.format("drip", "11")))
    assert not may_hold(read(COUNTING.replace("years", "stops").format("bad", "night")))
