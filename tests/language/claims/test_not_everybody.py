"""Words for everybody that are said of fewer, or of things, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.claims.not_everybody import for_another_reason, not_everybody
from ketalint.language.words.matching import Match
from ketalint.language.words.patterns import Pattern


@pytest.fixture
def matched(read):
    """A parse, and in it a match of the words at `places`, with a person at `filled`."""

    def make(notation: str, places: tuple[int, ...], filled: int | None = None):
        slots = (("person", filled),) if filled is not None else ()
        return read(notation), Match(Pattern("", (), 0, 0), places, slots, places[-1])

    return make


def test_all_that_floats_counts_no_patients(matched) -> None:
    seen = "We/PRON/nsubj/3 all/ADV/advmod/3 saw/VERB/root/0 patients/NOUN/obj/3"
    counted = "All/DET/det/2 patients/NOUN/nsubj/3 improve/VERB/root/0"
    assert not_everybody(*matched(seen, (1,), 3))
    assert not not_everybody(*matched(counted, (0,), 1))


def test_of_every_ten_people(matched) -> None:
    ten = "In/ADP/case/4 every/DET/det/4 ten/NUM/nummod/4 people/NOUN/obl/5 helped/VERB/root/0"
    each = "In/ADP/case/3 every/DET/det/3 patient/NOUN/obl/4 helped/VERB/root/0"
    assert not_everybody(*matched(ten, (0, 1), 3))
    assert not not_everybody(*matched(each, (0, 1), 2))


def test_all_of_them_may_be_things(matched) -> None:
    notation = (
        "We/PRON/nsubj/2 saw/VERB/root/0 {}/NOUN/obj/2/Number=Plur all/DET/obj/2 of/ADP/case/6 "
        "them/PRON/nmod/4"
    )
    assert not_everybody(*matched(notation.format("changes"), (3, 4), 5))
    assert not not_everybody(*matched(notation.format("patients"), (3, 4), 5))


def test_anyone_who_treats_you(matched) -> None:
    notation = "Anyone/PRON/root/0 who/PRON/nsubj/3 {}/VERB/acl:relcl/1 you/PRON/obj/3"
    assert not_everybody(*matched(notation.format("treats"), (0,)))
    assert not not_everybody(*matched(notation.format("calls"), (0,)))


def test_no_exceptions_are_made(matched) -> None:
    made = "We/PRON/nsubj/2 make/VERB/root/0 no/DET/det/4 exceptions/NOUN/obj/2"
    plain = "It/PRON/nsubj/2 works/VERB/root/0 no/DET/det/4 exceptions/NOUN/parataxis/2"
    assert not_everybody(*matched(made, (2, 3)))
    assert not not_everybody(*matched(plain, (2, 3)))


@pytest.mark.parametrize(
    ("why", "apart"), [("income", True), ("pain", False), ("diagnosis", False), ("race", True)]
)
def test_refused_for_a_reason_of_another_kind(read, why: str, apart: bool) -> None:
    notation = f"Nobody/PRON/nsubj/2 refused/VERB/root/0 because/ADP/case/5 of/ADP/fixed/3 {why}/NOUN/obl/2"
    assert for_another_reason(read(notation), 2) is apart


def test_how_anyone_fares_is_left_open(matched) -> None:
    notation = (
        "We/PRON/nsubj/4 can/AUX/aux/4 {}/ADV/advmod/4 tell/VERB/root/0 how/ADV/advmod/7 anyone/PRON/nsubj/7 "
        "improves/VERB/ccomp/4"
    )
    assert not_everybody(*matched(notation.format("not"), (5,)))
    assert not not_everybody(*matched(notation.format("always"), (5,)))


def test_you_all_who_are_spoken_to(matched) -> None:
    notation = (
        "She/PRON/nsubj/2 says/VERB/root/0 you/PRON/nsubj/5 all/DET/advmod/5 {}/VERB/ccomp/2 "
        "her/PRON/nmod:poss/7 garden/NOUN/obj/5"
    )
    assert not_everybody(*matched(notation.format("saved"), (2, 3)))
    assert not not_everybody(*matched(notation.format("deserve"), (2, 3)))
