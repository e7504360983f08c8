"""Words of wonder refused and affirmed, by words alone."""

from __future__ import annotations

import pytest


@pytest.fixture
def affirmed(claims_in, flat):
    """The words of a block about the treatment that affirm a wonder."""

    def find(text: str) -> list[str]:
        return [words for f, words in claims_in(flat(text)) if f.owner.name == "affirmed-wonder"]

    return find


def test_a_refusal_that_is_topped(affirmed) -> None:
    said = affirmed("We would n't say miracle . -- We 'd use a bigger word .")
    assert said == ["miracle . We 'd use a bigger"]
    assert affirmed("We would n't say miracle . -- We 'd use a smaller word .") == []


def test_a_refusal_that_is_given_up(affirmed) -> None:
    rolled = "Is it magic ? -- I used to roll my eyes at that . -- "
    assert affirmed(rolled + "I have quit rolling them .") != []
    assert affirmed(rolled + "I am not rolling them anymore .") != []
    assert affirmed(rolled + "I still do .") == []
    assert affirmed("Is it magic ? -- I have quit rolling dice .") == []


def test_a_refusal_that_is_taken_back(affirmed) -> None:
    assert affirmed("They kept saying miracle , and I had to admit that they were right .") != []
    assert affirmed("Some call it a miracle . -- Who are we to argue ?") != []
    assert affirmed("They kept saying miracle , and we doubt that they were right .") == []
    assert affirmed("They said magic , and patients were right to complain .") == []


def test_who_believes_in_wonders_now(affirmed) -> None:
    assert affirmed("I never believed in miracles . -- Well , I believe in them now .") != []
    assert affirmed("I never believed in miracles . -- I believe in careful dosing .") == []


def test_what_else_is_one(affirmed) -> None:
    assert affirmed("If this is n't a miracle , what is ?") == ["If this is n't a miracle , what is"]
    assert affirmed("If this is a miracle , what is it for ?") == []


def test_warnings_are_earnest(affirmed) -> None:
    assert affirmed("Be wary of a miracle . -- We 'd not use a bigger word .") == []
