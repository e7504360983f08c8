"""Prognoses and what takes them back, by words alone."""

from __future__ import annotations

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.effect.prognoses import may_be_outlived, outlived


@pytest.fixture
def taken_back(read, vocabulary, flat, text_of):
    """The words by which a page about the treatment tells of a prognosis that did not come true."""

    def find(text: str) -> list[str]:
        analysis = read(flat(text))
        found = outlived([], vocabulary, build_context(analysis, [], True))
        assert not found or may_be_outlived(analysis)
        return [text_of(analysis, f.words) for f in found]

    return find


def test_what_one_was_to_live_with(taken_back) -> None:
    told = "They told me I 'd have to live with it . -- "
    assert taken_back(told + "I do n't .") == ["They told me I 'd have to live with it . I do n't"]
    assert taken_back(told + "They were wrong .") != []
    assert taken_back(told + "I do .") == []
    assert taken_back(told + "It is hard .") == []


def test_what_would_never_be_done_again(taken_back) -> None:
    told = "The doctors said she would never walk to church . -- "
    assert taken_back(told + "She walks there now .") != []
    assert taken_back(told + "She never did .") == []
    assert taken_back(told + "She may walk there now .") == []


def test_what_would_never_go_away(taken_back) -> None:
    assert taken_back("They swore the ache would never leave , but it did .") != []
    assert taken_back("They swore the ache would never leave , but it may .") == []


def test_what_would_be_for_life(taken_back) -> None:
    assert taken_back("They said the ache would be for life . -- It was n't .") != []
    assert taken_back("They said the parking would be for life . -- It was n't .") == []


def test_who_foretells_it(taken_back) -> None:
    reply = "She drives there now ."
    assert taken_back("Doctors said she would never drive to work . -- " + reply) != []
    assert taken_back("We said she would never drive to work . -- " + reply) == []
    assert taken_back("Ann said she would never drive to work . -- " + reply) == []
