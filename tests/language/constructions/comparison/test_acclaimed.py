"""Ranks given without a rival by name, on parses made by hand."""

from __future__ import annotations

from copy import copy

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.comparison.rivals import rivalries
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "superlative": ["safest", "best"],
        "praise": ["effective"],
        "choice": ["medicine", "treatment", "plan"],
        "field": ["there be", "on the market"],
        "merit": ["outcome"],
    }
)
THERE_IS = " there/PRON/expl/6 is/VERB/root/0"


@pytest.fixture
def acclaimed(read, vocabulary, text_of):
    """The words of each rank that a page about the treatment gives to it."""
    words = copy(vocabulary)
    words.ranking = WORDS

    def find(notation: str) -> list[str]:
        analysis = read(notation)
        found = rivalries(words, build_context(analysis, [], True))
        return [text_of(analysis, f.words) for f in found]

    return find


def test_a_heading_praises_the_treatment(acclaimed) -> None:
    notation = "The/DET/det/4 safest/ADJ/amod/4 pain/NOUN/compound/4 medicine/NOUN/nsubj/6" + THERE_IS
    assert acclaimed(notation) == ["safest pain medicine there is"]


def test_the_best_plan_or_room_is_no_treatment(acclaimed) -> None:
    start = "The/DET/det/4 best/ADJ/amod/4 waiting/NOUN/compound/4 "
    assert acclaimed(start + "plan/NOUN/nsubj/6" + THERE_IS) == []
    assert acclaimed(start + "room/NOUN/nsubj/6" + THERE_IS) == []


NEEDS = "What/PRON/obj/6 {}/NOUN/nsubj/3 needs/VERB/csubj/9 years/NOUN/obj/3 to/PART/mark/6 do/VERB/xcomp/3 "


def test_what_others_need_years_for(acclaimed) -> None:
    does = ",/PUNCT/punct/9 {}/NOUN/nsubj/9 does/VERB/root/0 in/ADP/case/12 a/DET/det/12 weekend/NOUN/obl/9"
    assert acclaimed(NEEDS.format("massage") + does.format("ketamine")) == [
        "What massage needs years to do , ketamine does in"
    ]
    assert acclaimed(NEEDS.format("massage") + does.format("aspirin")) == []
    assert acclaimed(NEEDS.format("childhood") + does.format("ketamine")) == []


HELPED = (
    "No/DET/det/3 other/ADJ/amod/3 treatment/NOUN/nsubj/5 has/AUX/aux/5 {}/VERB/root/0 so/ADV/advmod/7 "
    "many/ADJ/amod/8 {}/NOUN/obj/5"
)


def test_no_other_has_helped_so_many(acclaimed) -> None:
    assert acclaimed(HELPED.format("helped", "patients")) == ["No other treatment has helped so many"]
    assert acclaimed(HELPED.format("caused", "risks")) == []


def test_the_top_care_of_a_place(acclaimed) -> None:
    notation = "Boise/PROPN/nmod:poss/5 +'s/PART/case/1 top/ADJ/amod/5 {}/NOUN/compound/5 {}/NOUN/root/0"
    assert acclaimed(notation.format("depression", "care")) == ["top depression care"]
    assert acclaimed(notation.format("ketamine", "lawyer")) == []
    assert acclaimed(notation.format("dental", "care")) == []


def test_outcomes_of_a_named_clinic(acclaimed) -> None:
    notation = (
        "{}/{}/compound/2 outcomes/NOUN/nsubj/5 are/AUX/cop/5 the/DET/det/5 best/ADJ/root/0 "
        "in/ADP/case/8 the/DET/det/8 country/NOUN/obl/5"
    )
    assert acclaimed(notation.format("Ridgeway", "PROPN")) == ["best"]
    assert acclaimed(notation.format("Spine", "NOUN")) == []
