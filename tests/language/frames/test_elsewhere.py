"""Care that is lacking somewhere else, or is not needed for something else, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.frames.elsewhere import is_of_elsewhere
from ketalint.language.frames.sentence import Sentence
from ketalint.language.words.cues import Cues

FAMILIES = {"suiting-purpose": ["healing"]}
HAVE_NONE = "{0} {1}/VERB/root/0 no/DET/det/{3} doctor/NOUN/obj/{2}"
FOR_THAT = (
    "{}/{}/nsubj/2 helps/VERB/root/0 +,/PUNCT/punct/5 no/DET/det/5 doctor/NOUN/conj/2 {}/ADP/case/7 "
    "{}/{}/obl/2 {}"
)
FIRST_FOR_THAT = "For/ADP/case/2 that/PRON/obl/3 need/VERB/root/0 no/DET/det/5 doctor/NOUN/obj/3"
NEEDS = "{}/NOUN/nsubj/2 helps/VERB/root/0"


@pytest.fixture
def elsewhere(read, word, cues):
    """Whether the last sentence says it of elsewhere, at `words` below `top`."""

    def find(notation: str, words: str, top: str, earlier: str | None = None) -> bool:
        analysis = read(notation, None if earlier is None else read(earlier))
        places = [word(analysis, w).i for w in words.split()]
        above = word(analysis, top)
        return is_of_elsewhere(Sentence(analysis, above.sent, Cues(FAMILIES), cues), places, above)

    return find


@pytest.fixture
def house(elsewhere):
    """Whether it is of another house that `subject`, of some words, keeps no doctor."""

    def find(subject: str, verb: str = "have") -> bool:
        at = len(subject.split()) + 1
        return elsewhere(HAVE_NONE.format(subject, verb, at, at + 2), "no doctor", verb)

    return find


def test_what_others_leave_out(elsewhere) -> None:
    at_home = "At/ADP/case/2 {}/NOUN/obl/4 there/PRON/expl/4 is/VERB/root/0 no/DET/det/6 doctor/NOUN/nsubj/4"
    assert elsewhere(at_home.format("home"), "no doctor", "is")
    assert not elsewhere(at_home.format("night"), "no doctor", "is")


def test_because_nobody_is_there_is_why_something_is_not_done(elsewhere) -> None:
    nobody = "{}/SCONJ/mark/4 nobody/PRON/nsubj/4 is/AUX/cop/4 there/ADV/root/0"
    assert elsewhere(nobody.format("Because"), "nobody there", "there")
    assert not elsewhere(nobody.format("Although"), "nobody there", "there")


def test_a_reason_may_stand_right_above_the_words(elsewhere) -> None:
    nobody = (
        "Because/SCONJ/mark/4 we/PRON/nsubj/4 are/AUX/cop/4 sure/ADJ/root/0 nobody/PRON/nsubj/6 "
        "watches/VERB/{}"
    )
    assert elsewhere(nobody.format("ccomp/4"), "nobody watches", "watches")
    apart = nobody.format("ccomp/7") + " them/PRON/obj/4"
    assert not elsewhere(apart, "nobody watches", "watches")


def test_because_of_another_clause_gives_no_reason(elsewhere) -> None:
    nobody = "Because/SCONJ/mark/3 it/PRON/nsubj/3 works/VERB/advcl/5 nobody/PRON/nsubj/5 watches/VERB/root/0"
    assert not elsewhere(nobody, "nobody watches", "watches")


@pytest.mark.parametrize(
    ("alarming", "alarm", "naming", "warns"),
    [
        ("Red", "flags", "include", True),
        ("Warning", "signs", "are", True),
        ("Red", "chairs", "include", False),
        ("Good", "signs", "include", False),
        ("Red", "flags", "meet", False),
    ],
)
def test_no_doctor_among_alarms(elsewhere, alarming: str, alarm: str, naming: str, warns: bool) -> None:
    notation = (
        f"{alarming}/ADJ/amod/2 {alarm}/NOUN/nsubj/3 {naming}/VERB/root/0 no/DET/det/5 doctor/NOUN/obj/3"
    )
    assert elsewhere(notation, "no doctor", naming) is warns


def test_some_have_no_doctor(house) -> None:
    assert house("Some/PRON/nsubj/2")
    assert house("Others/PRON/nsubj/2")
    assert not house("You/PRON/nsubj/2")
    assert not house("Some/PRON/nsubj/4 of/ADP/case/3 visits/NOUN/nmod/1")


def test_another_house_must_keep_or_lack(house) -> None:
    assert house("Some/PRON/nsubj/2", "lack")
    assert not house("Some/PRON/nsubj/2", "need")


def test_counted_houses_are_others(house) -> None:
    assert house("Three/NUM/nsubj/4 of/ADP/case/3 clinics/NOUN/nmod/1", "had")
    assert not house("The/DET/det/2 clinic/NOUN/nsubj/3", "has")
    assert not house("Three/NUM/nsubj/4 of/ADP/case/3 patients/NOUN/nmod/1", "had")


def test_other_houses_are_not_ours(house) -> None:
    assert house("Most/ADJ/amod/2 offices/NOUN/nsubj/3")
    assert house("Many/ADJ/amod/2 nurses/NOUN/nsubj/3")
    assert not house("Most/ADJ/amod/4 of/ADP/case/4 our/PRON/nmod:poss/4 offices/NOUN/nsubj/5")


def test_whoever_they_are_they_keep_none_here(house) -> None:
    assert not house("They/PRON/nsubj/2")


@pytest.mark.parametrize(
    ("who", "found", "other"),
    [
        ("They", "found", True),
        ("Inspectors", "revealed", True),
        ("They", "revealed", False),
        ("Inspectors", "wished", False),
        ("You", "found", False),
    ],
)
def test_what_an_inspection_found(elsewhere, who: str, found: str, other: bool) -> None:
    notation = (
        f"{who}/NOUN/nsubj/2 {found}/VERB/root/0 no/DET/det/4 doctor/NOUN/nsubj/5 watching/VERB/ccomp/2"
    )
    assert elsewhere(notation, "no doctor", "watching") is other


@pytest.mark.parametrize(
    ("purpose", "other"), [("walking", True), ("dosing", False), ("healing", False), ("walks", False)]
)
def test_no_doctor_for_doing_something_else(elsewhere, purpose: str, other: bool) -> None:
    notation = (
        f"For/ADP/mark/2 {purpose}/VERB/advcl/4 you/PRON/nsubj/4 need/VERB/root/0 no/DET/det/6 "
        "doctor/NOUN/obj/4"
    )
    assert elsewhere(notation, "no doctor", "need") is other


def test_no_doctor_for_that_which_was_named(elsewhere) -> None:
    named = FOR_THAT.format("{}", "{}", "for", "that", "PRON", "")
    assert elsewhere(named.format("Video", "NOUN"), "no doctor", "helps")
    assert not elsewhere(named.format("It", "PRON"), "no doctor", "helps")
    assert not elsewhere(named.format("Day", "NOUN"), "no doctor", "helps")
    assert not elsewhere(named.format("Ketamine", "NOUN"), "no doctor", "helps")


def test_only_a_pronoun_points_back(elsewhere) -> None:
    video = FOR_THAT.format("Video", "NOUN", "{}", "{}", "{}", "{}")
    assert not elsewhere(video.format("for", "that", "DET", "day/NOUN/obl/2"), "no doctor", "helps")
    assert not elsewhere(video.format("with", "that", "PRON", ""), "no doctor", "helps")
    assert elsewhere(video.format("for", "it", "PRON", "+./PUNCT/punct/2"), "no doctor", "helps")
    assert not elsewhere(video.format("for", "it", "PRON", "now/ADV/advmod/2"), "no doctor", "helps")


@pytest.mark.parametrize(("before", "other"), [("Video", True), ("Ketamine", False), ("Treatment", False)])
def test_for_that_points_to_the_sentence_before(elsewhere, before: str, other: bool) -> None:
    notation = f"{NEEDS.format(before)} -- {FIRST_FOR_THAT}"
    assert elsewhere(notation, "no doctor", "need") is other


@pytest.mark.parametrize(("above", "other"), [("Video", True), ("Ketamine", False), ("Treatment", False)])
def test_for_that_points_to_the_block_above(elsewhere, above: str, other: bool) -> None:
    assert elsewhere(FIRST_FOR_THAT, "no doctor", "need", NEEDS.format(above)) is other


def test_for_that_with_nothing_above_points_nowhere(elsewhere) -> None:
    assert not elsewhere(FIRST_FOR_THAT, "no doctor", "need")


def test_pointing_inside_the_words_is_their_own(elsewhere) -> None:
    assert elsewhere(FIRST_FOR_THAT, "doctor", "need", NEEDS.format("Video"))
    assert not elsewhere(FIRST_FOR_THAT, "For doctor", "need", NEEDS.format("Video"))
