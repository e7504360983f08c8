"""Conditions that something else than ketamine is for, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.constructions.support.treated_otherwise import treated_otherwise


@pytest.fixture
def otherwise(read, word):
    """Whether a name stands for what others treat; "Aspirin" is another drug."""

    def find(notation: str, name: str = "gout") -> bool:
        analysis = read(notation)
        for token in analysis.doc:
            if token.lower_ == "aspirin":
                analysis.classes[token.i] = frozenset(("foreign",))
        return treated_otherwise(analysis, next(t for t in analysis.doc if t.lower_ == name))

    return find


def test_better_on_another_drug(otherwise) -> None:
    better = (
        "Her/PRON/nmod:poss/2 gout/NOUN/nsubj/4 was/AUX/cop/4 better/ADJ/root/0 on/ADP/case/6 {}/NOUN/obl/4"
    )
    assert otherwise(better.format("aspirin"))
    assert not otherwise(better.format("ketamine"))


def test_another_drug_beside_ours(otherwise) -> None:
    beside = (
        "We/PRON/nsubj/2 treat/VERB/root/0 gout/NOUN/obj/2 with/ADP/case/5 {}/NOUN/obl/2 and/CCONJ/cc/8 "
        "with/ADP/case/8 aspirin/NOUN/conj/5"
    )
    assert not otherwise(beside.format("ketamine"))
    assert otherwise(beside.format("rest"))


def test_another_drug_is_the_best_for_it(otherwise) -> None:
    best = (
        "{}/NOUN/nsubj/4 is/AUX/cop/4 our/PRON/nmod:poss/4 answer/NOUN/root/0 to/ADP/case/6 gout/NOUN/nmod/4"
    )
    assert otherwise(best.format("Aspirin"))
    assert not otherwise(best.format("Ketamine"))


def test_other_hands(otherwise) -> None:
    by = (
        "Gout/NOUN/nsubj:pass/3 is/AUX/aux:pass/3 treated/VERB/root/0 by/ADP/case/7 our/PRON/nmod:poss/7 "
        "{}/NOUN/compound/7 {}/NOUN/obl:agent/3"
    )
    assert otherwise(by.format("foot", "team"))
    assert otherwise(by.format("infusion", "partners"))
    assert not otherwise(by.format("infusion", "team"))


def test_what_acts_on_the_treatment(otherwise) -> None:
    acts = "Gout/NOUN/nsubj/2 {}/VERB/root/0 the/DET/det/4 drip/NOUN/obj/2"
    assert otherwise(acts.format("slows"))
    assert not otherwise(acts.format("needs"))


def test_one_for_another(otherwise) -> None:
    swapped = "You/PRON/nsubj/2 swap/VERB/root/0 one/NUM/nummod/4 gout/NOUN/obj/2 for/ADP/case/6 {}/DET/obl/2"
    assert otherwise(swapped.format("another"))
    assert not otherwise(swapped.format("good"))


def test_what_had_to_be_treated(otherwise) -> None:
    had = "We/PRON/nsubj/2 {}/VERB/root/0 to/PART/mark/4 treat/VERB/xcomp/2 gout/NOUN/obj/4"
    assert otherwise(had.format("had"))
    assert not otherwise(had.format("want"))


def test_a_purpose_is_no_gain(otherwise) -> None:
    served = "It/PRON/nsubj/2 served/VERB/root/0 {}/DET/det/4 purpose/NOUN/obj/2"
    assert otherwise(served.format("that"), "purpose")
    assert not otherwise(served.format("her"), "purpose")


def test_care_as_it_comes_up(otherwise) -> None:
    passive = (
        "Gout/NOUN/nsubj:pass/3 is/AUX/aux:pass/3 treated/VERB/root/0 {}/SCONJ/mark/6 {}/PRON/nsubj/6 "
        "{}/VERB/advcl/3"
    )
    assert otherwise(passive.format("when", "it", "occurs"))
    assert otherwise(passive.format("as", "they", "arise"))
    assert not otherwise(passive.format("as", "we", "arise"))
    assert not otherwise(passive.format("when", "it", "hurts"))


def test_an_offer_to_treat_it_as_it_comes_up(otherwise) -> None:
    active = (
        "We/PRON/nsubj/2 treat/VERB/root/0 gout/NOUN/obj/2 when/SCONJ/mark/6 it/PRON/nsubj/6 "
        "occurs/VERB/advcl/2"
    )
    assert not otherwise(active)


def test_care_before_the_treatment(otherwise) -> None:
    before = (
        "Gout/NOUN/nsubj:pass/3 is/AUX/aux:pass/3 treated/VERB/root/0 {}/ADP/case/6 the/DET/det/6 "
        "infusion/NOUN/obl/3"
    )
    assert otherwise(before.format("before"))
    assert not otherwise(before.format("with"))


def test_plain_means(otherwise) -> None:
    by = "Gout/NOUN/nsubj:pass/3 is/AUX/aux:pass/3 managed/VERB/root/0 with/ADP/case/5 {}/NOUN/obl/3"
    assert otherwise(by.format("fluids"))
    assert not otherwise(by.format("skill"))
    assert not otherwise(by.format("ketamine"))
