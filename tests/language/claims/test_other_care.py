"""Facts on how ketamine is given that are told of something else, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.claims.other_care import of_other_care
from ketalint.language.vocabulary import Owner

SHOT = "{}/NOUN/root/0 of/ADP/case/3 {}/NOUN/nmod/1"


@pytest.fixture
def elsewhere(match):
    """Whether a match of an entry with this name is told of something else."""

    def find(name: str, notation: str, words: str, *slots: str, fact: str = "") -> bool:
        return of_other_care(*match(notation, words, *slots), Owner(name, "treatment", fact=fact))

    return find


def test_clinics_that_skip_the_exam(elsewhere) -> None:
    skip = "Clinics/NOUN/root/0 that/PRON/nsubj/3 skip/VERB/acl:relcl/1 exams/NOUN/obj/3"
    ours = "The/DET/det/2 clinics/NOUN/root/0 that/PRON/nsubj/4 skip/VERB/acl:relcl/2 exams/NOUN/obj/4"
    assert elsewhere("", skip, "skip exams", fact="evaluation")
    assert not elsewhere("", ours, "skip exams", fact="evaluation")
    assert not elsewhere("", skip, "skip exams", fact="payment")


@pytest.mark.parametrize(("link", "other"), [("with", True), ("on", True), ("after", False)])
def test_what_is_done_with_it_alone(elsewhere, link: str, other: bool) -> None:
    alone = (
        f"Children/NOUN/nsubj/2 manage/VERB/root/0 {link}/ADP/case/4 ketamine/NOUN/obl/2 alone/ADV/advmod/4"
    )
    assert elsewhere("at-home", alone, "manage alone", "treatment=ketamine") is other


def test_what_is_done_with_it_is_not_done_with_it_alone(elsewhere) -> None:
    manage = "Children/NOUN/nsubj/2 manage/VERB/root/0 with/ADP/case/4 ketamine/NOUN/obl/2 {}/ADV/advmod/2"
    assert not elsewhere("at-home", manage.format("today"), "manage today", "treatment=ketamine")
    assert not elsewhere("at-home", manage.format("alone"), "manage alone")


def test_it_is_shown_to_your_own_doctor(elsewhere) -> None:
    own = "Show/VERB/root/0 it/PRON/obj/1 {}/ADP/case/6 your/PRON/nmod:poss/6 own/ADJ/amod/6 bed/NOUN/obl/1"
    assert elsewhere("at-home", own.format("to"), "Show own bed")
    assert not elsewhere("at-home", own.format("in"), "Show own bed")


def test_another_thing_need_not_be_done(elsewhere) -> None:
    need = (
        "No/DET/det/2 need/NOUN/root/0 to/PART/mark/4 {}/VERB/acl/2 for/ADP/case/6 consultations/NOUN/obl/4"
    )
    assert elsewhere("no-evaluation", need.format("fast"), "No need consultations")
    assert not elsewhere("no-evaluation", need.format("come"), "No need consultations")


def test_a_shot_of_another_drug(elsewhere) -> None:
    name = "some-other-drug"
    assert elsewhere(name, SHOT.format("Course", "steroids"), "steroids", "treatment=Course")
    assert not elsewhere(name, SHOT.format("Course", "ketamine"), "ketamine", "treatment=Course")
    assert not elsewhere(name, SHOT.format("Infusion", "steroids"), "steroids", "treatment=Infusion")


def test_drugs_in_a_row_are_not_said_of_each_other(elsewhere) -> None:
    row = "Ketamine/NOUN/root/0 +,/PUNCT/punct/3 opioids/NOUN/conj/1 {}/PUNCT/punct/5 steroids/NOUN/conj/1"
    assert elsewhere("some-other-drug", row.format("+,"), "steroids", "ketamine=Ketamine")
    assert not elsewhere("some-other-drug", row.format("and"), "steroids", "ketamine=Ketamine")


def test_a_row_with_a_verb_says_something(elsewhere) -> None:
    said = (
        "Ketamine/NOUN/nsubj/7 +,/PUNCT/punct/3 plainly/ADV/advmod/7 +,/PUNCT/punct/3 {}/DET/det/7 "
        "a/DET/det/7 steroid/NOUN/root/0"
    )
    assert elsewhere("some-other-drug", said.format("such"), "steroid", "ketamine=Ketamine")
    verb = said.replace("{}/DET/det/7", "is/AUX/cop/7")
    assert not elsewhere("some-other-drug", verb, "steroid", "ketamine=Ketamine")


@pytest.mark.parametrize("name", ["some-other-drug", "acts-like-opioid"])
def test_one_drug_versus_another(elsewhere, name: str) -> None:
    pair = "Ketamine/NOUN/root/0 {}/ADP/case/3 opioids/NOUN/nmod/1"
    assert elsewhere(name, pair.format("vs"), "opioids", "ketamine=Ketamine")
    assert not elsewhere(name, pair.format("like"), "opioids", "ketamine=Ketamine")


def test_a_narcotic_by_law(elsewhere) -> None:
    narcotic = "By/ADP/case/2 {}/NOUN/obl/6 it/PRON/nsubj/6 is/AUX/cop/6 a/DET/det/6 {}/NOUN/root/0"
    assert elsewhere("acts-like-opioid", narcotic.format("law", "narcotic"), "narcotic")
    assert not elsewhere("acts-like-opioid", narcotic.format("nature", "narcotic"), "narcotic")
    assert not elsewhere("acts-like-opioid", narcotic.format("law", "opioid"), "opioid")


def test_receptors_that_glutamate_activates(elsewhere) -> None:
    by = "Receptors/NOUN/nsubj/2 activated/VERB/root/0 by/ADP/case/4 {}/NOUN/obl/2"
    assert elsewhere("activates-nmda", by.format("glutamate"), "Receptors activated")
    assert not elsewhere("activates-nmda", by.format("ketamine"), "Receptors activated")
    active = "{}/NOUN/nsubj/2 activates/VERB/root/0 receptors/NOUN/obj/2"
    assert elsewhere("activates-nmda", active.format("Glutamate"), "activates", "ketamine=Glutamate")
    assert not elsewhere("activates-nmda", active.format("Ketamine"), "activates", "ketamine=Ketamine")


def test_the_receptor_is_what_ketamine_blocks(elsewhere) -> None:
    blocks = (
        "{}/NOUN/nsubj/2 finds/VERB/root/0 receptors/NOUN/obj/2 and/CCONJ/cc/5 blocks/VERB/conj/2 "
        "{}/PRON/obj/5"
    )
    name = "nmda-roles-swapped"
    assert elsewhere(name, blocks.format("Ketamine", "it"), "blocks", "ketamine=it")
    assert not elsewhere(name, blocks.format("Glutamate", "it"), "blocks", "ketamine=it")
    assert not elsewhere(name, blocks.format("Ketamine", "that"), "blocks", "ketamine=that")


def test_the_longest_that_somebody_went_without(elsewhere) -> None:
    longest = "My/PRON/nmod:poss/2 {}/NOUN/root/0 without/ADP/case/4 boosters/NOUN/nmod/2"
    assert elsewhere("no-maintenance", longest.format("longest"), "without boosters")
    assert not elsewhere("no-maintenance", longest.format("relief"), "without boosters")


def test_pressure_rises_with_nobody_there(elsewhere) -> None:
    rises = "Pressure/NOUN/nsubj/2 rises/VERB/root/0 with/ADP/case/4 {}/PRON/obl/2 there/ADV/advmod/4"
    assert elsewhere("raises-heart", rises.format("nobody"), "Pressure rises")
    assert not elsewhere("raises-heart", rises.format("everybody"), "Pressure rises")


def test_an_entry_without_a_reader_of_its_own(elsewhere) -> None:
    rises = "Pressure/NOUN/nsubj/2 rises/VERB/root/0 with/ADP/case/4 nobody/PRON/obl/2"
    assert not elsewhere("lowers-heart", rises, "Pressure rises")
