"""What words for several drugs stand for, on parses made by hand."""

from __future__ import annotations

import pytest

TRIED = "{}/NOUN/nsubj/3 is/AUX/aux/3 tried/VERB/root/0 -- {}/PRON/nsubj/2 {}/VERB/root/0"
THESE = "{}/NOUN/root/0 helps/VERB/acl/1 -- These/DET/det/2 treatments/NOUN/nsubj/3 help/VERB/root/0"


def test_these_treatments_are_those_named_last(read) -> None:
    assert read(THESE.format("Aspirin")).classes[3] == {"foreign"}
    assert "foreign" not in read(THESE.format("Ketamine")).classes[3]
    assert "foreign" not in read(THESE.format("Coffee")).classes[3]


def test_these_treatments_are_those_of_the_block_above(read) -> None:
    below = "These/DET/det/2 treatments/NOUN/nsubj/3 help/VERB/root/0"
    assert read(below, read("Aspirin/NOUN/root/0")).classes[1] == {"foreign"}
    assert "foreign" not in read(below, read("Ketamine/NOUN/root/0")).classes[1]


@pytest.mark.parametrize(("drug", "word", "others"), [("Aspirin", "They", True), ("Ketamine", "They", False)])
def test_whom_they_stands_for(read, drug: str, word: str, others: bool) -> None:
    assert read(TRIED.format(drug, word, "help")).they_are_others(3) is others
    assert not read(TRIED.format(drug, "It", "help")).they_are_others(3)


def test_a_tablet_to_fill_in_is_a_computer(read) -> None:
    handed = "You/PRON/nsubj/2 get/VERB/root/0 a/DET/det/4 tablet/NOUN/obj/2 with/ADP/case/6 {}/NOUN/nmod/4"
    assert read(handed.format("questions")).classes[3] == {"logistics"}
    assert read(handed.format("food")).classes[3] != {"logistics"}
    drug = "A/DET/det/3 ketamine/NOUN/compound/3 tablet/NOUN/root/0 with/ADP/case/5 questions/NOUN/nmod/3"
    assert read(drug).classes[2] != {"logistics"}
