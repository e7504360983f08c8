from __future__ import annotations

from copy import copy

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.speed.instants import instants, may_be_instant
from ketalint.language.words.cues import Cues

WORDS = Cues({"starting": ["hook up"], "scene": ["chair"]})

NEXT = (
    "One/NUM/nummod/3 second/ADJ/amod/3 {}/NOUN/root/0 +,/PUNCT/punct/7 next/ADV/advmod/7 "
    "second/ADJ/advmod/7 "
    "{}/PRON/nmod/3"
)
SINCE = (
    "Since/SCONJ/case/2 {}/ADV/root/0 +?/PUNCT/punct/2 "
    "-- Since/SCONJ/case/3 ten/NUM/nummod/3 seconds/NOUN/root/0 after/SCONJ/mark/6 "
    "I/PRON/nsubj/6 {}/VERB/advcl/3"
)


@pytest.fixture
def at_once(read, vocabulary, text_of):
    """The words by which a block tells of one instant and the next."""

    words = copy(vocabulary)
    words.constructions = WORDS

    def find(notation: str, *, on_treatment: bool = True) -> list[str]:
        analysis = read(notation)
        context = build_context(analysis, [], on_treatment)
        return [text_of(analysis, f.words) for f in instants([], words, context)]

    return find


def test_pain_at_one_instant_and_none_at_the_next(at_once) -> None:
    assert at_once(NEXT.format("pain", "nothing")) == ["One second pain , next second nothing"]


def test_pain_at_the_next_instant(at_once) -> None:
    assert at_once(NEXT.format("calm", "pain")) == []


def test_another_page(at_once) -> None:
    assert at_once(NEXT.format("pain", "nothing"), on_treatment=False) == []


def test_seconds_in_answer_to_since_when(at_once) -> None:
    assert at_once(
        SINCE.format("when", "sat/VERB/advcl/3 in/ADP/case/9 the/DET/det/9 chair").replace(
            "chair/VERB/advcl/3", "chair/NOUN/obl/6"
        )
    ) == ["Since ten seconds after"]


def test_seconds_of_something_else(at_once) -> None:
    assert at_once(SINCE.format("when", "rang")) == []


def test_which_blocks_may_say_so(read) -> None:
    assert may_be_instant(read(NEXT.format("pain", "nothing")))
    assert not may_be_instant(read("One/NUM/nummod/2 pain/NOUN/root/0"))


def test_seconds_until_it_eases(at_once, flat) -> None:
    assert at_once(flat("Seconds until her foot cooled down .")) == ["Seconds until her foot cooled"]
    assert at_once(flat("Seconds from needle to relief : nine .")) == ["Seconds from needle to relief"]
    assert at_once(flat("Seconds until the light is gone .")) == []
    assert at_once(flat("Seconds from the highway .")) == []
    assert at_once(flat("It beeps every few seconds until her foot cooled .")) == []


def test_seconds_are_all_it_took(at_once, flat) -> None:
    assert at_once(flat("Ten seconds . -- That is all it took .")) == ["Ten seconds . That is all it took"]
    assert at_once(flat("Ten minutes . -- That is all it took .")) == []
    assert at_once(flat("Ten seconds . -- That is all it takes to sign in .")) == []
