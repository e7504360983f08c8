"""Words in quotation marks of which a sentence speaks as words, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.stance.mention import mentioned


@pytest.fixture
def named(read, flat, cues, word, text_of):
    """The words that make a quoted "cure" no claim."""

    def find(text: str) -> str | None:
        analysis = read(flat(text))
        token = word(analysis, "cure")
        found = mentioned(analysis, cues, frozenset([token.i]))
        return None if found is None else text_of(analysis, found.words)

    return find


def test_words_that_somebody_minds(named) -> None:
    assert named('She winces at the term " cure " here') == "winces at"
    assert named('They frown on " magic " and " cure " in texts') == "frown on"
    assert named('We find " cure " rather unhelpful') == "unhelpful"


def test_words_that_nobody_minds(named) -> None:
    assert named('Nobody here minds the term " cure " at all') is None
    assert named('People who hate needles still like our " cure " best') is None


def test_words_taken_out_of_a_text(named) -> None:
    assert named('We left " cure " out of the leaflet') == "left"
    assert named('We left " cure " in the leaflet') is None


def test_words_talked_over_at_work(named) -> None:
    assert named('Jo asked why " cure " is on the list') == "asked"
    assert named('We wonder if " cure " will do') == "wonder"
    assert named('The word " cure " is under review') is not None
    assert named('The banner about a " lasting cure " is gone') == "is gone"


def test_words_that_are_meant_at_work(named) -> None:
    assert named('She asked for our " cure " again') is None
    assert named('Thanks to this " cure " pain is gone') is None


def test_words_on_a_list(named) -> None:
    assert named('Phrases like " cure " and " magic "') == "Phrases like"
    assert named('Patients like " cure " and " magic "') is None


def test_words_before_and_after_an_edit(named) -> None:
    assert named('Before : " a cure " After : " a help "') == "Before :"
    assert named('Before : " a cure " he says') is None


def test_words_that_were_turned_down(named) -> None:
    assert named('Rejected by them : " the cure " again') == "Rejected"
    assert named('Praised by them : " the cure " again') is None


def test_words_that_nobody_can_know(named) -> None:
    assert named('He wrote " a cure " which nobody can promise') == "which nobody"
    assert named('It is a " cure " which nobody minds') is None


def test_a_word_that_is_not_to_be_found(named) -> None:
    assert named('" cure " is a word you will not find here') == "is a"
    assert named('" cure " is a word our patients use') is None


def test_words_that_are_not_said_here(named) -> None:
    assert named('Do n\'t say " cure " to anyone') == "n't say"
    assert named('We never write " magic " or " cure " on this page') == "never write"
    assert named('They do n\'t just say " cure " they mean it') is None
    assert named('Patients say " cure " a lot') is None


def test_what_words_mostly_mean(named) -> None:
    assert named('" cure " nearly always means trouble') == "nearly always means"
    assert named('" cure " is out') == "is"
    assert named('" cure " is what they call it here') is None
