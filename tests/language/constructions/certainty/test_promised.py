from __future__ import annotations

import pytest


@pytest.fixture
def promised(claims_in):
    """The words by which a block about the treatment promises a life regained, or a fee waived."""

    def find(notation: str) -> list[str]:
        owners = ("life-promised", "paid-back")
        return [
            words for f, words in claims_in(notation) if f.owner.name in owners and f.verdict.kind == "made"
        ]

    return find


BACK = (
    "{}/PRON/nsubj/4 will/AUX/aux/4 {}be/AUX/cop/4 back/ADV/root/0 in/ADP/case/{} the/DET/det/{} "
    "{}/NOUN/obl/4 ./PUNCT/punct/4"
)


def test_a_reader_who_will_be_back_where_life_is(promised) -> None:
    assert promised(BACK.format("You", "", 7, 7, "garden")) == ["will be back in the garden"]


def test_the_staff_will_be_back_too(promised) -> None:
    assert promised(BACK.format("We", "", 7, 7, "garden")) == []


def test_back_in_a_room_of_the_clinic(promised) -> None:
    assert promised(BACK.format("You", "", 7, 7, "lounge")) == []


AGAIN = "You/PRON/nsubj/3 {}/AUX/aux/3 hike/VERB/root/0 again/ADV/advmod/3 {}./PUNCT/punct/3"


def test_what_a_reader_will_do_again(promised) -> None:
    assert promised(AGAIN.format("will", "")) == ["will hike again"]


def test_what_a_reader_may_do_again(promised) -> None:
    assert promised(AGAIN.format("may", "")) == []


def test_what_comes_back_within_the_hour_was_lost_to_the_drip(promised) -> None:
    soon = "within/ADP/case/7 an/DET/det/7 hour/NOUN/obl/3 "
    assert promised(AGAIN.format("will", soon)) == []


def test_how_somebody_close_will_walk_out(promised) -> None:
    notation = (
        "Your/PRON/nmod:poss/2 patient/NOUN/nsubj/4 will/AUX/aux/4 walk/VERB/root/0 out/ADP/compound:prt/4 "
        "taller/ADJ/xcomp/4 ./PUNCT/punct/4"
    )
    assert promised(notation) == ["will walk out taller"]


OUTLOOK = "{}/PRON/nmod:poss/2 outlook/NOUN/nsubj/4 will/AUX/aux/4 brighten/VERB/root/0 ./PUNCT/punct/4"


def test_a_life_that_will_be_better(promised) -> None:
    assert promised(OUTLOOK.format("Your")) == ["will brighten"]


def test_the_outlook_of_the_clinic(promised) -> None:
    assert promised(OUTLOOK.format("Our")) == []


def test_a_pain_that_will_return_is_no_promise(promised) -> None:
    notation = "Your/PRON/nmod:poss/2 pain/NOUN/nsubj/4 will/AUX/aux/4 return/VERB/root/0 ./PUNCT/punct/4"
    assert promised(notation) == []


FREE = (
    "If/SCONJ/mark/5 you/PRON/nsubj/5 do/AUX/aux/5 not/PART/advmod/5 {}/VERB/advcl/10 ,/PUNCT/punct/10 "
    "the/DET/det/8 next/ADJ/nsubj/10 is/AUX/cop/10 free/ADJ/root/0 ./PUNCT/punct/10"
)


def test_a_visit_that_is_free_if_the_treatment_fails(promised) -> None:
    assert promised(FREE.format("improve")) == ["If you do not improve , the next is free"]


def test_a_visit_that_is_free_for_another_reason(promised) -> None:
    assert promised(FREE.format("qualify")) == []
