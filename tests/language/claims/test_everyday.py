"""Cues in everyday senses, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.claims.everyday import not_of_patients, nothing_ends
from ketalint.language.words.matching import Match
from ketalint.language.words.patterns import Pattern


@pytest.fixture
def matched(read, word):
    """A parse, and in it a match of `words`, whose first is its root, with one filled slot."""

    def make(notation: str, words: str, slot: str, filled: str):
        analysis = read(notation)
        places = [word(analysis, w).i for w in words.split()]
        slots = ((slot, word(analysis, filled).i),) if filled else ()
        return analysis, Match(Pattern("", (), 0, 0), tuple(sorted(places)), slots, places[0])

    return make


def test_one_sits_down_with_a_pain_doctor(matched) -> None:
    down = (
        "We/PRON/nsubj/2 {}/VERB/root/0 down/ADV/advmod/2 with/ADP/case/7 a/DET/det/7 pain/NOUN/compound/7 "
        "doctor/NOUN/obl/2"
    )
    assert nothing_ends(*matched(down.format("sat"), "down with", "target", "pain"))
    assert not nothing_ends(*matched(down.format("yell"), "down with", "target", "pain"))


def test_a_strip_of_pain(matched) -> None:
    noun = "A/DET/det/2 strip/NOUN/root/0 of/ADP/case/4 pain/NOUN/nmod/2"
    verb = "Drips/NOUN/nsubj/2 strip/VERB/root/0 you/PRON/obj/2 of/ADP/case/5 pain/NOUN/obl/2"
    assert nothing_ends(*matched(noun, "strip of", "target", "pain"))
    assert not nothing_ends(*matched(verb, "strip of", "target", "pain"))


def test_the_name_of_the_house_behind_a_dash(matched) -> None:
    sign = "Relief/NOUN/root/0 without/ADP/case/3 surgery/NOUN/nmod/1 –/PUNCT/punct/5 Spine/PROPN/parataxis/1"
    plain = "Life/NOUN/root/0 without/ADP/case/3 pain/NOUN/nmod/1"
    assert nothing_ends(*matched(sign, "without", "target", "Spine"))
    assert not nothing_ends(*matched(plain, "without", "target", "pain"))


def test_the_cause_will_still_be_there(matched) -> None:
    stays = "Pain/NOUN/nsubj/5 will/AUX/aux/5 still/{}/advmod/5 be/AUX/cop/5 there/ADV/root/0"
    assert nothing_ends(*matched(stays.format("ADV"), "still", "target", "Pain"))
    assert not nothing_ends(*matched(stays.format("VERB"), "still", "target", "Pain"))


def test_patients_with_a_history(matched) -> None:
    had = "Patients/NOUN/root/0 with/ADP/case/4 a/DET/det/4 history/NOUN/nmod/1"
    ended = "Pain/NOUN/nsubj/3 is/AUX/cop/3 history/NOUN/root/0"
    assert nothing_ends(*matched(had, "history", "target", "Patients"))
    assert not nothing_ends(*matched(ended, "history", "target", "Pain"))


@pytest.mark.parametrize(("said", "harmless"), [("Metal", True), ("Diagnosis", False)])
def test_what_makes_no_difference(matched, said: str, harmless: bool) -> None:
    notation = (
        f"{said}/NOUN/nsubj/2 makes/VERB/root/0 no/DET/det/4 difference/NOUN/obj/2 to/ADP/case/6 "
        "drips/NOUN/obl/2"
    )
    assert not_of_patients(*matched(notation, "makes no difference to", "treatment", "drips")) is harmless


def test_all_of_one_pain(matched) -> None:
    aside = (
        "Pain/NOUN/nsubj/2 went/VERB/root/0 ,/PUNCT/punct/4 all/DET/dislocated/2 of/ADP/case/6 "
        "it/PRON/nmod/4 ./PUNCT/punct/2"
    )
    whole = "Drips/NOUN/nsubj/2 treat/VERB/root/0 all/DET/obj/2 of/ADP/case/5 it/PRON/nmod/3"
    assert not_of_patients(*matched(aside, "all of", "person", "it"))
    assert not not_of_patients(*matched(whole, "all of", "person", "it"))


def test_whoever_was_not_helped_is_stopped(matched) -> None:
    notation = (
        "Anyone/PRON/nsubj/6 who/PRON/nsubj/3 felt/VERB/acl:relcl/1 {}/DET/obj/3 is/AUX/aux/6 {}/VERB/root/0"
    )
    assert not_of_patients(*matched(notation.format("nothing", "stopped"), "Anyone", "", ""))
    assert not not_of_patients(*matched(notation.format("nothing", "helped"), "Anyone", "", ""))
    assert not not_of_patients(*matched(notation.format("pain", "stopped"), "Anyone", "", ""))
