"""How many patients were treated so far, how many rooms there are, how late a visit can be cancelled."""

from __future__ import annotations

import pytest

from ketalint.language.quantities import read_quantities
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "total-patients": ["patient"],
        "total-infusions": ["infusion"],
        "treated-so-far": ["have treat", "have give"],
        "not-a-total": ["study"],
        "part-of-the-time": ["last year"],
        "calling-off": ["cancel"],
        "ahead": ["ahead", "notice"],
        "not-the-notice": ["we cancel"],
        "priced-evaluation": ["consultation"],
        "fixture": ["chair", "physician", "recliner", "treatment room"],
        "all-of-them": ["all", "each"],
        "all-of-ours": ["each of our"],
        "not-all-of-them": ["each", "new"],
    }
)
TREATED = "We/PRON/nsubj/3 have/AUX/aux/3 treated/VERB/root/0 {0} patients/NOUN/obj/3"
FOUR = "four/NUM/nummod/{0}"


@pytest.fixture
def measured(read):
    """What the amounts of a parse measure and of what, with their ends."""

    def find(notation: str) -> list[tuple[str, str, float, float]]:
        found = read_quantities(read(notation), True, WORDS)
        return [(q.measure, q.subject, round(q.low, 1), round(q.high, 1)) for q in found]

    return find


def test_a_total_is_rounded(measured) -> None:
    assert measured(TREATED.format("500/NUM/nummod/5")) == [("treated-so-far", "patients", 450.0, 550.0)]


@pytest.mark.parametrize("rest", ["last/ADJ/amod/7 year/NOUN/obl/3"])
def test_a_part_of_the_time_is_no_more_than_all_of_it(measured, rest: str) -> None:
    [(measure, _, low, high)] = measured(f"{TREATED.format('500/NUM/nummod/5')} {rest}")
    assert (measure, low, high) == ("treated-so-far", 450.0, float("inf"))


def test_a_few_and_those_of_a_study_are_no_total(measured) -> None:
    assert measured(TREATED.format("20/NUM/nummod/5")) == []
    assert measured(f"{TREATED.format('500/NUM/nummod/5')} in/ADP/case/7 studies/NOUN/obl/3") == []


def test_a_time_of_cancelling_in_a_condition_is_an_example(measured) -> None:
    cancelled = "{0} you/PRON/nsubj/3 cancel/VERB/advcl/8 3/NUM/nummod/5 hours/NOUN/obl/3 ahead/ADV/advmod/3"
    pays = "+,/PUNCT/punct/8 pay/VERB/root/0"
    assert measured(f"{cancelled.format('If/SCONJ/mark/3')} {pays}") == []
    assert measured(f"{cancelled.format('Unless/SCONJ/mark/3')} {pays}") == [
        ("notice", "infusion", 180.0, 180.0)
    ]


def test_the_notice_of_a_visit(measured) -> None:
    notation = (
        "Cancel/VERB/root/0 {0}consultations/NOUN/obj/1 24/NUM/nummod/4 hours/NOUN/obl/1 ahead/ADV/advmod/1"
    )
    assert measured(notation.format("")) == [("notice", "consultation", 1440.0, 1440.0)]
    assert measured(notation.format("").replace("consultations", "visits")) == [
        ("notice", "infusion", 1440.0, 1440.0)
    ]
    assert measured(notation.format("").replace("ahead", "later")) == []


@pytest.mark.parametrize(
    ("notation", "name"),
    [
        (
            "All/DET/det/5 four/NUM/nummod/5 of/ADP/case/5 our/PRON/nmod:poss/5 chairs/NOUN/nsubj/6 "
            "recline/VERB/root/0",
            "chair",
        ),
        (
            "Each/DET/nsubj/6 of/ADP/case/5 our/PRON/nmod:poss/5 four/NUM/nummod/5 physicians/NOUN/nmod/1 "
            "sees/VERB/root/0 you/PRON/obj/6",
            "doctor",
        ),
        ("We/PRON/nsubj/2 have/VERB/root/0 four/NUM/nummod/4 recliners/NOUN/obj/2", "chair"),
    ],
)
def test_all_that_there_are(measured, notation: str, name: str) -> None:
    assert measured(notation) == [("fixtures", name, 4.0, 4.0)]


def test_new_ones_are_not_all_that_there_are(measured) -> None:
    assert (
        measured("We/PRON/nsubj/2 have/VERB/root/0 four/NUM/nummod/5 new/ADJ/amod/5 chairs/NOUN/obj/2") == []
    )
