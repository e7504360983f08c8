"""Complaints that are over without a verb of ending, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.constructions.effect.over_with import OVER_WITH, may_be_over_with


@pytest.fixture
def over(read, text_of):
    """(entry, words) of what the readers find in the last sentence."""

    def find(notation: str) -> list[tuple[str, str]]:
        analysis = read(notation)
        if not may_be_over_with(analysis):
            return []
        *_, sentence = analysis.sentences
        said = ((entry, reader(analysis, sentence)) for reader, entry in OVER_WITH)
        return [(entry, text_of(analysis, words)) for entry, words in said if words is not None]

    return find


NONE = (
    "I/PRON/nsubj/2 fear/VERB/root/0 no/DET/det/4 {}/NOUN/obj/2 , because/SCONJ/mark/7 "
    "there/PRON/expl/7 is/VERB/advcl/2 n't/PART/advmod/7 any/DET/nsubj/7"
)


def test_there_is_none(over) -> None:
    notation = NONE.replace(" ,", " +,/PUNCT/punct/2").replace("/7", "/8")
    assert over(notation.format("pain")) == [("there is none", "there is n't any")]
    assert over(notation.format("bill")) == []


FIXED = (
    "{}/NOUN/nsubj/2 fixes/VERB/root/0 what/PRON/obj/5 surgery/NOUN/nsubj/5 could/AUX/ccomp/2 "
    "not/PART/advmod/5"
)


def test_what_others_could_not_fix(over) -> None:
    assert over(FIXED.format("Ketamine")) == [("fixes what others could not", "fixes what surgery could not")]
    assert over(FIXED.format("Glue")) == []


YEARS = (
    "Ten/NUM/nummod/2 years/NOUN/root/0 of/ADP/case/4 {}/NOUN/nmod/2 +,/PUNCT/punct/8 "
    "it/PRON/nsubj/8 is/AUX/cop/8 over/ADV/parataxis/2"
)


def test_years_of_it_and_over(over) -> None:
    assert over(YEARS.format("pain")) == [("years of it, and over", "years of pain , it is over")]
    assert over(YEARS.format("school")) == []


FELT = (
    "You/PRON/nsubj/4 wo/AUX/aux/4 +n't/PART/advmod/4 feel/VERB/root/0 {}/DET/det/6 knees/NOUN/obj/4 "
    "at/ADP/case/8 all/DET/obl/4"
)


def test_knees_that_are_felt_no_more(over) -> None:
    assert over(FELT.format("those")) == [("feels it no more", "n't feel those knees at all")]
    assert over(FELT.format("your")) == []


CURED = (
    "{}/NOUN/nsubj/5 who/PRON/nsubj/3 limped/VERB/acl:relcl/1 +,/PUNCT/punct/1 go/VERB/root/0 "
    "home/ADV/advmod/5 {}/ADJ/xcomp/5"
)


def test_people_go_home_cured(over) -> None:
    assert over(CURED.format("Patients", "cured")) == [("goes home cured", "go home cured")]
    assert over(CURED.format("Horses", "cured")) == []


TODAY = (
    "I/PRON/nsubj/2 had/VERB/root/0 pain/NOUN/obj/2 +;/PUNCT/punct/2 {}/NOUN/obl/9 I/PRON/nsubj/9 "
    "do/AUX/aux/9 +n't/PART/advmod/9 have/VERB/parataxis/2 it/PRON/obj/9"
)


def test_had_it_and_has_it_not(over) -> None:
    assert over(TODAY.format("today")) == [("has it no more", "I do n't have it")]
    assert over(TODAY.format("luckily")) == []
