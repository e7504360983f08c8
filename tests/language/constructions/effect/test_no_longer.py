from __future__ import annotations

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.effect.no_longer import may_be_no_longer, no_longer

HAS_NOT_NOW = (
    "I/PRON/nsubj/4 do/AUX/aux/4 +n't/PART/advmod/4 have/VERB/root/0 the/DET/det/6 "
    "{}/NOUN/obj/4 {}/ADV/advmod/4"
)
ONE = (
    "I/PRON/nsubj/6 was/AUX/cop/6 a/DET/det/6 sad/ADJ/amod/6 pain/NOUN/compound/6 {}/NOUN/root/0 "
    "+./PUNCT/punct/6 "
    "-- I/PRON/nsubj/4 +'m/AUX/cop/4 not/PART/advmod/4 one/NUM/root/0 now/ADV/advmod/4"
)
WRONG = (
    "Whatever/PRON/nsubj/3 was/AUX/cop/3 wrong/ADJ/root/0 with/ADP/case/6 my/PRON/nmod:poss/6 {}/NOUN/obl/3 "
    "has/AUX/aux/9 been/AUX/aux/9 fixed/VERB/conj/3"
)
HAD = (
    "It/PRON/nsubj/4 +'s/AUX/cop/4 the/DET/det/4 shoulder/NOUN/root/0 I/PRON/nsubj/6 had/VERB/acl:relcl/4 "
    "{}/ADP/case/8 {}/NUM/obl/6"
)


@pytest.fixture
def gone(read, vocabulary, text_of):
    """The words by which a block says that somebody has, or is, something no longer."""

    def find(notation: str, *, on_treatment: bool = True) -> list[tuple[str, str]]:
        analysis = read(notation)
        context = build_context(analysis, [], on_treatment)
        return [(f.verdict.kind, text_of(analysis, f.words)) for f in no_longer([], vocabulary, context)]

    return find


def test_a_complaint_that_somebody_does_not_have_now(gone) -> None:
    assert gone(HAS_NOT_NOW.format("pain", "now")) == [("made", "do n't have the pain now")]


def test_a_complaint_that_somebody_does_not_have_yet(gone) -> None:
    assert gone(HAS_NOT_NOW.format("pain", "yet")) == []


def test_a_thing_that_somebody_does_not_have_now(gone) -> None:
    assert gone(HAS_NOT_NOW.format("form", "now")) == []


def test_a_page_about_something_else(gone) -> None:
    assert gone(HAS_NOT_NOW.format("pain", "now"), on_treatment=False) == []


def test_somebody_who_is_not_one_now(gone) -> None:
    assert gone(ONE.format("patient")) == [("made", "'m not one now")]


def test_one_of_another_sort(gone) -> None:
    assert gone(ONE.format("lecture")) == []


def test_what_was_wrong_has_been_fixed(gone) -> None:
    assert gone(WRONG.format("back")) == [("made", "Whatever was wrong with my back has been fixed")]


def test_what_was_wrong_with_a_machine(gone) -> None:
    assert gone(WRONG.format("pump")) == []


def test_a_part_of_the_body_as_it_was_when_young(gone) -> None:
    assert gone(HAD.format("at", "19")) == [("made", "the shoulder I had at 19")]


def test_a_part_of_the_body_that_had_something_done(gone) -> None:
    assert gone(HAD.format("in", "19")) == []


def test_which_blocks_may_say_so(read) -> None:
    assert may_be_no_longer(read(HAS_NOT_NOW.format("pain", "now")))
    assert not may_be_no_longer(read(HAS_NOT_NOW.format("pain", "yet")))
