"""Answers that say who pays, on parses made by hand."""

from __future__ import annotations

from copy import copy

import pytest

from ketalint.language.claims.blocks import read_block
from ketalint.language.discourse.who_pays import coverage_answered
from ketalint.language.words.cues import Cues

PAYERS = frozenset(("Aetna", "plans"))
ASKED = "Will/AUX/aux/3 Aetna/PROPN/nsubj/3 pay/VERB/root/0{} +?/PUNCT/punct/3 -- "
PLANS_DO = "Most/DET/det/2 plans/NOUN/nsubj/3 do/VERB/root/0"


@pytest.fixture
def answered(read, vocabulary, text_of):
    """The words of an answer that say that somebody pays; "Aetna" and "plans" are payers."""
    words = copy(vocabulary)
    words.backing = Cues({"other-cost": ["visit"]})

    def find(notation: str, *, on_treatment: bool = True) -> list[str]:
        analysis = read(notation)
        result = read_block(analysis, vocabulary, on_treatment)
        for token in analysis.doc:
            if token.text in PAYERS:
                analysis.classes[token.i] = frozenset(("payer",))
        result.found.clear()
        coverage_answered(result, words)
        return [text_of(analysis, f.words) for f in result.found]

    return find


def test_most_plans_do(answered) -> None:
    assert answered(ASKED.format("") + PLANS_DO) == ["Most plans do"]
    assert answered(ASKED.format("") + PLANS_DO, on_treatment=False) == []


def test_so_does_a_payer(answered) -> None:
    answer = "And/CCONJ/cc/3 so/ADV/advmod/3 does/VERB/root/0 Aetna/PROPN/nsubj/3"
    assert answered(ASKED.format("") + answer) == ["so does Aetna"]


def test_it_does(answered) -> None:
    assert answered(ASKED.format("") + "It/PRON/nsubj/2 does/VERB/root/0") == ["It does"]


def test_some_do_and_some_do_not(answered) -> None:
    assert answered(ASKED.format("") + PLANS_DO.replace("Most", "Some")) == []
    assert answered(ASKED.format("") + PLANS_DO + " not/PART/advmod/3") == []


def test_what_else_they_pay_for(answered) -> None:
    visit = " for/ADP/case/6 the/DET/det/6 visit/NOUN/obl/3"
    assert answered(ASKED.format(visit) + PLANS_DO) == []
    assert answered(ASKED.format(visit.replace("visit", "laser")) + PLANS_DO) == []


def test_what_plans_ask_for_is_no_payment(answered) -> None:
    assert answered(ASKED.format("").replace("pay", "call") + PLANS_DO) == []


def test_covered_by_whom(answered) -> None:
    asked = "Is/AUX/aux:pass/3 it/PRON/nsubj:pass/3 covered/VERB/root/0 +?/PUNCT/punct/3 -- "
    assert answered(asked + "By/ADP/case/2 Aetna/PROPN/root/0") == ["By Aetna"]
