from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from ketalint import language
from ketalint.language.words.spelling import Misspellings, fold


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
    words = [
        "four",
        "for",
        "your",
        "pore",
        "pour",
        "rise",
        "raise",
        "wise",
        "prise",
        "premise",
        "hour",
        "tolled",
        "told",
        "ours",
    ]
    assert len({fold(word) for word in words}) == len(words)


def test_capitals_are_folded() -> None:
    assert fold("KETAMINE") == "ketamine"


def test_some_words_stand_for_others() -> None:
    assert (fold("num"), fold("1")) == ("number", "one")


ROOM = Path(language.__path__[0])
SOURCES = sorted(
    p for p in ROOM.rglob("*.py") if p.name not in ("spelling.py", "truecase.py", "inflection.py")
)


def _folded_otherwise(source: str) -> Iterator[str]:
    """The words in a module's strings, docstrings apart, that no folded word of a draft can equal."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            node.value.value = ""
        if isinstance(node, ast.Call) and any(
            isinstance(c, ast.Name) and c.id == "fold" for c in ast.walk(node)
        ):
            for inner in ast.walk(node):
                if isinstance(inner, ast.Constant):
                    inner.value = ""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from (w for w in node.value.split() if w.isalpha() and w.islower() and fold(w) != w)


@pytest.mark.parametrize("source", SOURCES, ids=lambda p: str(p.relative_to(ROOM)))
def test_words_that_the_code_compares_with_are_spelt_as_they_fold(source: Path) -> None:
    assert list(_folded_otherwise(source.read_text(encoding="utf-8"))) == []


@pytest.fixture
def misspellings() -> Misspellings:
    meant = ("eliminate", "guarantee", "permanently", "erases", "cure")
    known = ("guarantor", "erosion")
    return Misspellings(lambda letter: [w for w in meant if w[0] == letter], lambda word: word in known)


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("elimnate", "eliminate"),
        ("garantee", "guarantee"),
        ("gaurantee", "guarantee"),
        ("permenantly", "permanently"),
    ],
)
def test_a_word_nobody_knows_becomes_the_lexicon_word_it_nearly_is(
    misspellings: Misspellings, slip: str, meant: str
) -> None:
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


def test_an_ordinary_word_is_no_slip_for_one_of_the_lexicon() -> None:
    knowing_none = Misspellings(lambda letter: ["discarded"], lambda word: False)
    assert knowing_none.correct("discharged") == "discharged"
    assert knowing_none.correct("discardad") == "discarded"
