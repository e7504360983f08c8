"""What ketamine is weighed for, and not yet offered, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.constructions.support.only_studied import is_weighed

OF_IT = "{}/NOUN/root/0 of/ADP/case/3 ketamine/NOUN/nmod/1 for/ADP/case/5 migraine/NOUN/nmod/3"


@pytest.fixture
def weighed(read, word):
    """Whether "ketamine" of a parse is only weighed."""

    def find(notation: str) -> bool:
        analysis = read(notation)
        return is_weighed(analysis, word(analysis, "ketamine"))

    return find


@pytest.mark.parametrize("noun", ["Studies", "Science", "Debate"])
def test_studies_of_ketamine_offer_none(weighed, noun: str) -> None:
    assert weighed(OF_IT.format(noun))


def test_a_series_of_ketamine_is_offered(weighed) -> None:
    assert not weighed(OF_IT.format("Series"))


@pytest.mark.parametrize(("verb", "studied"), [("study", True), ("tested", True), ("offer", False)])
def test_some_study_ketamine_and_others_offer_it(weighed, verb: str, studied: bool) -> None:
    assert weighed(f"Some/DET/nsubj/2 {verb}/VERB/root/0 ketamine/NOUN/obj/2") is studied


@pytest.mark.parametrize(("verb", "studied"), [("look", True), ("specialize", False)])
def test_some_look_at_ketamine(weighed, verb: str, studied: bool) -> None:
    look = f"Some/DET/nsubj/2 {verb}/VERB/root/0 at/ADP/case/4 ketamine/NOUN/obl/2"
    assert weighed(look) is studied


def test_ketamine_that_is_who_looks_is_not_looked_at(weighed) -> None:
    assert not weighed("Ketamine/NOUN/compound/2 ketamine/NOUN/nsubj/3 studies/VERB/root/0 pain/NOUN/obj/3")


def test_a_noun_of_study_with_ketamine_as_its_object_is_none(weighed) -> None:
    assert not weighed("Data/NOUN/root/0 ketamine/NOUN/appos/1")
