"""Cues that speak of something else than they seem to, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.claims.elsewhere import (
    however_it_seems,
    of_a_dose,
    of_a_measure,
    of_a_meeting,
    of_a_tool,
    of_an_appointment,
    of_former_years,
    of_hiding,
    of_its_strain,
    of_our_chores,
    of_who_gives,
    without_it,
)
from ketalint.language.words.matching import Match
from ketalint.language.words.patterns import Pattern


@pytest.fixture
def match(read, word):
    """The analysis of a parse, and a match of some of its words with the last one of `slots` filled."""

    def make(notation: str, words: str, slots: str = ""):
        analysis = read(notation)
        places = tuple(word(analysis, w).i for w in words.split())
        filled = tuple(("benefit", word(analysis, w).i) for w in slots.split())
        return analysis, Match(Pattern("", (), 0, 0), places, filled, places[-1])

    return make


def test_what_something_lacks(match) -> None:
    lacking = "Years/NOUN/root/0 without/ADP/case/3 relief/NOUN/nmod/1"
    assert without_it(*match(lacking, "Years", "relief"))
    assert not without_it(*match(lacking.replace("without", "of"), "Years", "relief"))


def test_the_pain_of_a_tool(match, vocabulary) -> None:
    gone = "Pain/NOUN/nsubj/5 of/ADP/case/3 {}/NOUN/nmod/1 is/AUX/cop/5 gone/ADJ/root/0"
    analysis, found = match(gone.format("needles"), "gone", "Pain")
    assert of_a_tool(analysis, vocabulary, found)
    analysis, found = match(gone.format("years"), "gone", "Pain")
    assert not of_a_tool(analysis, vocabulary, found)


def test_the_staff_and_its_chores(match, vocabulary) -> None:
    always = "Drips/NOUN/nsubj/3 are/AUX/aux:pass/3 {}/VERB/root/0 always/ADV/advmod/3"
    analysis, found = match(always.format("charted"), "always")
    assert of_our_chores(analysis, vocabulary, found)
    analysis, found = match(always.format("felt"), "always")
    assert not of_our_chores(analysis, vocabulary, found)


def test_who_gives_it_is_not_whom_it_suits(match) -> None:
    given = "Ketamine/NOUN/nsubj/2 {}/VERB/root/0 by/ADP/case/4 everyone/PRON/obl/2"
    assert of_who_gives(*match(given.format("given"), "everyone"))
    assert not of_who_gives(*match(given.format("enjoyed"), "everyone"))


def test_no_wait_for_what(match) -> None:
    wait = "No/DET/det/2 wait/NOUN/root/0 for/ADP/case/4 {}/NOUN/nmod/2"
    assert of_an_appointment(*match(wait.format("parking"), "No wait"))
    assert not of_an_appointment(*match(wait.format("relief"), "No wait"))


def test_a_fear_that_is_not_hidden(match) -> None:
    need = "No/DET/det/2 need/NOUN/root/0 to/PART/mark/4 {}/VERB/acl/2 fear/NOUN/obj/4"
    assert of_hiding(*match(need.format("hide"), "No need fear"))
    assert not of_hiding(*match(need.format("feel"), "No need fear"))


def test_how_much_each_time(match) -> None:
    measured = "About/ADV/advmod/3 ten/NUM/nummod/3 {}/NOUN/root/0 each/DET/det/5 time/NOUN/obl/3"
    assert of_a_measure(*match(measured.format("days"), "each time"))
    assert not of_a_measure(*match(measured.format("drips"), "each time"))


def test_a_dose_that_stays(match) -> None:
    stays = "{}/NOUN/nsubj/2 stays/VERB/root/0 put/ADV/advmod/2"
    assert of_a_dose(*match(stays.format("Dose"), "stays put"))
    assert not of_a_dose(*match(stays.format("Relief"), "stays put"))


def test_years_before_the_treatment(match) -> None:
    years = "For/ADP/case/2 years/NOUN/obl/4 {}/NOUN/nsubj/4 changed/VERB/root/0/VerbForm=Fin|Tense=Past"
    assert of_former_years(*match(years.format("rules"), "For years"))
    assert not of_former_years(*match(years.format("relief"), "For years"))


def test_whom_the_staff_sees(match) -> None:
    sees = "All/PRON/nsubj/2 {}/VERB/root/0 the/DET/det/4 doctor/NOUN/obj/2"
    assert of_a_meeting(*match(sees.format("see"), "All"))
    assert not of_a_meeting(*match(sees.format("thank"), "All"))


def test_an_effect_on_the_body(match) -> None:
    effect = "Effect/NOUN/nsubj/5 on/ADP/case/3 {}/NOUN/nmod/1 is/AUX/cop/5 immediate/ADJ/root/0"
    assert of_its_strain(*match(effect.format("pressure"), "is immediate", "Effect"))
    assert not of_its_strain(*match(effect.format("pain"), "is immediate", "Effect"))


def test_no_matter_how_harmless(match) -> None:
    seems = "No/DET/det/2 matter/NOUN/root/0 {}/ADV/advmod/4 harmless/ADJ/dep/2"
    assert however_it_seems(*match(seems.format("how"), "harmless"))
    assert not however_it_seems(*match(seems.format("so"), "harmless"))
