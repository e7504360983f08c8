from __future__ import annotations

import pytest

from ketalint.language.constructions.effect.counted_off import all_off, may_count_off
from ketalint.language.words.cues import Cues

WORDS = Cues({"medicine": ["gabapentin", "tablet"]})

NEEDED = (
    "Of/ADP/case/3 the/DET/det/3 forty/NOUN/obl/10 on/ADP/case/5 {}/NOUN/nmod/3 +,/PUNCT/punct/10 "
    "not/PART/advmod/8 one/NUM/nsubj/10 {}/AUX/aux/10 needed/VERB/root/0 it/PRON/obj/10"
)
CAME_OFF = (
    "{}/DET/det/2 nine/NUM/nsubj/3 {}/VERB/root/0 off/ADP/advmod/3 their/PRON/nmod:poss/6 {}/NOUN/obl/3"
)


@pytest.fixture
def off(read, text_of):
    """The words by which a sentence says that so many are off a medicine."""

    def find(notation: str) -> str | None:
        analysis = read(notation)
        return text_of(analysis, all_off(analysis, WORDS, next(iter(analysis.sentences))))

    return find


def test_not_one_has_needed_it(off) -> None:
    assert off(NEEDED.format("gabapentin", "has")) == "not one has needed it"


def test_not_one_has_needed_something_else(off) -> None:
    assert off(NEEDED.format("crutches", "has")) is None


def test_the_text_may_break_off_there(off) -> None:
    assert off("Not/PART/advmod/2 one/NUM/nsubj/3 needed/VERB/root/0") is None
    assert off("None/PRON/nsubj/4 of/ADP/case/3 them/PRON/nmod/1 is/AUX/root/0") is None


def test_not_one_should_need_it(off) -> None:
    assert off(NEEDED.format("gabapentin", "should")) is None


def test_all_came_off_them(off) -> None:
    assert off(CAME_OFF.format("All", "came", "tablet")) == "All nine came off their tablet"


def test_some_came_off_them(off) -> None:
    assert off(CAME_OFF.format("Some", "came", "tablet")) is None


def test_all_came_off_a_bus(off) -> None:
    assert off(CAME_OFF.format("All", "came", "bus")) is None


def test_which_blocks_may_say_so(read) -> None:
    assert may_count_off(read(NEEDED.format("gabapentin", "has")), WORDS)
    assert not may_count_off(read(NEEDED.format("crutches", "has")), WORDS)
