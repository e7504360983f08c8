from __future__ import annotations

import pytest

from ketalint.language.spelling import Misspellings, fold


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("minimise", "minimize"),
        ("minimising", "minimizing"),
        ("paralysed", "paralyzed"),
        ("neighbours", "neighbors"),
        ("favourable", "favorable"),
        ("travelled", "traveled"),
        ("anaesthetic", "anesthetic"),
        ("haemorrhage", "hemorrhage"),
        ("paediatric", "pediatric"),
        ("oestrogen", "estrogen"),
        ("oedema", "edema"),
        ("leukaemia", "leukemia"),
        ("programme", "program"),
        ("centres", "centers"),
        ("licence", "license"),
        ("sceptical", "skeptical"),
        ("grey", "gray"),
    ],
)
def test_british_and_american_spellings_fold_to_one(british: str, american: str) -> None:
    assert fold(british) == fold(american)


def test_different_words_stay_different() -> None:
    words = ["four", "for", "your", "pore", "pour", "rise", "raise", "wise", "prise", "premise", "hour", "tolled", "told", "ours"]
    assert len({fold(word) for word in words}) == len(words)


def test_capitals_are_folded() -> None:
    assert fold("KETAMINE") == "ketamine"


def test_some_words_stand_for_others() -> None:
    assert (fold("num"), fold("1")) == ("number", "one")


@pytest.fixture
def misspellings() -> Misspellings:
    return Misspellings({"eliminate", "guarantee", "permanently", "erases", "cure"}, {"guarantor", "erosion"})


@pytest.mark.parametrize(
    ("slip", "meant"),
    [("elimnate", "eliminate"), ("garantee", "guarantee"), ("gaurantee", "guarantee"), ("permenantly", "permanently")],
)
def test_a_word_nobody_knows_becomes_the_lexicon_word_it_nearly_is(misspellings: Misspellings, slip: str, meant: str) -> None:
    assert misspellings.correct(slip) == meant


def test_two_slips_are_allowed_in_long_words_only(misspellings: Misspellings) -> None:
    assert misspellings.correct("permanatly") == "permanently"
    assert misspellings.correct("garantie") == "garantie"


def test_a_known_word_is_left_alone(misspellings: Misspellings) -> None:
    assert misspellings.correct("guarantor") == "guarantor"


def test_a_short_word_is_left_alone(misspellings: Misspellings) -> None:
    assert misspellings.correct("curee") == "curee"


def test_the_first_letter_must_agree(misspellings: Misspellings) -> None:
    assert misspellings.correct("uarantee") == "uarantee"


def test_another_ending_is_no_misspelling(misspellings: Misspellings) -> None:
    assert misspellings.correct("eraser") == "eraser"
