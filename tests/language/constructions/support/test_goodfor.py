from __future__ import annotations

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.support.goodfor import carrier, of_another
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "at-last": ["finally"],
        "do-well": ["do well", "improve"],
        "leave": ["clear", "lift"],
        "mean": ["mean"],
        "yield": ["give way"],
        "no-help": ["cause", "have"],
        "list": ["condition"],
        "lead": ["treat", "benefit"],
        "caution": ["tell"],
    }
)


@pytest.fixture
def carried(read):
    """The word that says the treatment is good for the word at `name` (counted from 0), or None."""

    def find(notation: str, name: int) -> str | None:
        analysis = read(notation)
        found = carrier(build_context(analysis, [], True), WORDS, analysis.doc[name], name)
        return None if found is None else found.text

    return find


def test_a_verb_of_the_treatment_that_acts_on_the_condition(carried) -> None:
    assert carried("Ketamine/NOUN/nsubj/2 settles/VERB/root/0 tinnitus/NOUN/obj/2", 2) == "settles"


def test_what_the_treatment_causes_is_no_benefit(carried) -> None:
    assert carried("Ketamine/NOUN/nsubj/2 causes/VERB/root/0 tinnitus/NOUN/obj/2", 2) is None


def test_the_pain_of_a_condition_is_pain(carried) -> None:
    notation = "Ketamine/NOUN/nsubj/2 settles/VERB/root/0 pain/NOUN/obj/2 of/ADP/case/5 tinnitus/NOUN/nmod/3"
    assert carried(notation, 4) is None


def test_patients_who_do_well_on_it(carried) -> None:
    notation = (
        "People/NOUN/nsubj/4 with/ADP/case/3 tinnitus/NOUN/nmod/1 improve/VERB/root/0 on/ADP/case/6 "
        "ketamine/NOUN/obl/4"
    )
    assert carried(notation, 2) == "improve"


def test_a_complaint_that_leaves_with_the_treatment(carried) -> None:
    notation = "Tinnitus/NOUN/nsubj/2 clears/VERB/root/0 after/ADP/case/5 the/DET/det/5 infusion/NOUN/obl/2"
    assert carried(notation, 0) == "clears"


def test_a_complaint_that_leaves_by_itself(carried) -> None:
    assert carried("Tinnitus/NOUN/nsubj/2 clears/VERB/root/0", 0) is None


def test_for_whom_it_means_something_better(carried) -> None:
    notation = (
        "For/ADP/case/2 people/NOUN/obl/6 with/ADP/case/4 tinnitus/NOUN/nmod/2 ketamine/NOUN/nsubj/6 "
        "means/VERB/root/0 a/DET/det/9 quiet/ADJ/amod/9 week/NOUN/obj/6"
    )
    assert carried(notation, 3) == "means"


def test_what_sufferers_do_at_last(carried) -> None:
    notation = (
        "Our/PRON/nmod:poss/3 tinnitus/NOUN/compound/3 patients/NOUN/nsubj/5 finally/ADV/advmod/5 "
        "sleep/VERB/root/0 after/ADP/case/7 ketamine/NOUN/obl/5"
    )
    assert carried(notation, 1) == "sleep"


def test_a_list_of_what_it_is_sold_for(carried) -> None:
    notation = "We/PRON/nsubj/2 use/VERB/root/0 ketamine/NOUN/obj/2 for/ADP/case/5 tinnitus/NOUN/nmod/2"
    assert carried(notation, 4) == "use"


def test_the_deed_of_another_treatment(read) -> None:
    analysis = read("Massage/NOUN/nsubj/2 settles/VERB/root/0 tinnitus/NOUN/obj/2")
    assert of_another(analysis, analysis.doc[1])
    analysis = read("Ketamine/NOUN/nsubj/2 settles/VERB/root/0 tinnitus/NOUN/obj/2")
    assert not of_another(analysis, analysis.doc[1])
