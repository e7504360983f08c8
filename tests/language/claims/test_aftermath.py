"""What a visit leaves behind and what it takes, on parses made by hand."""

from __future__ import annotations

from ketalint.language.claims.aftermath import (
    a_feeling_of,
    not_used,
    of_a_mark,
    of_a_trial,
    of_an_onlooker,
    of_exercise,
    of_the_procedure,
    too_small_to_tell,
    wears_off,
)
from ketalint.language.claims.context import Context

NUMB = "The/DET/det/2 numbness/NOUN/nsubj/3 {}/VERB/root/0 within/ADP/case/5 hours/NOUN/obl/3 ./PUNCT/punct/3"
STEROID = " -- The/DET/det/2 steroid/NOUN/nsubj/3 stays/VERB/root/0"
HARMED = "One/NUM/nummod/2 side/NOUN/compound/3 effect/NOUN/nsubj/4 remains/VERB/root/0 -- "
IT_FADES = "It/PRON/nsubj/2 fades/VERB/root/0 {}/NOUN/obl/2"


def test_numbness_of_an_anesthetic_wears_off(match) -> None:
    assert wears_off(*match(NUMB.format("fades") + STEROID, "fades", "target=numbness"))
    assert not wears_off(*match(NUMB.format("fades"), "fades", "target=numbness"))
    assert not wears_off(*match(NUMB.format("melts") + STEROID, "melts", "target=numbness"))


def test_a_pronoun_for_side_effects(match) -> None:
    assert wears_off(*match(HARMED + IT_FADES.format("tomorrow"), "fades"))
    assert not wears_off(*match(HARMED + IT_FADES.format("forever"), "fades"))
    assert not wears_off(*match("Pain/NOUN/nsubj/2 stays/VERB/root/0 -- " + IT_FADES.format("soon"), "fades"))


def test_a_sore_spot_is_no_harm_of_the_drug(match) -> None:
    fearless = " -- It/PRON/nsubj/3 is/AUX/cop/3 nothing/PRON/root/0"
    assert of_a_mark(*match("The/DET/det/2 site/NOUN/nsubj/3 bleeds/VERB/root/0" + fearless, "nothing"))
    assert not of_a_mark(*match("The/DET/det/2 drug/NOUN/nsubj/3 works/VERB/root/0" + fearless, "nothing"))


def test_a_visit_without_sedation(read) -> None:
    needed = "No/DET/det/2 sedation/NOUN/nsubj/4 is/AUX/aux/4 needed/VERB/root/0"
    assert not_used(read(needed), 1)
    assert not not_used(read("No/DET/det/2 sedation/NOUN/root/0 ./PUNCT/punct/2"), 1)


def test_what_too_small_a_study_cannot_tell(read) -> None:
    told = (
        "None/PRON/root/0 ,/PUNCT/punct/1 but/CCONJ/cc/5 studies/NOUN/nsubj/7 were/AUX/cop/7 too/ADV/advmod/7"
    )
    assert too_small_to_tell(read(told + " small/ADJ/conj/1"), 0)
    assert not too_small_to_tell(read(told + " good/ADJ/conj/1"), 0)


def test_a_feeling_is_a_noun(match) -> None:
    notation = "A/DET/det/2 feeling/{}/root/0 of/SCONJ/mark/4 leaving/VERB/acl/2"
    assert a_feeling_of(*match(notation.format("NOUN"), "feeling leaving"))
    assert not a_feeling_of(*match(notation.format("VERB"), "feeling leaving"))


def test_who_looks_on(match) -> None:
    notation = "Spray/VERB/root/0 while/SCONJ/mark/4 {}/NOUN/nsubj/4 watches/VERB/advcl/1"
    assert of_an_onlooker(*match(notation.format("nurse"), "while watches", "person=nurse"))
    assert not of_an_onlooker(*match(notation.format("people"), "while watches", "person=people"))


def test_how_long_an_injection_takes(match) -> None:
    notation = "The/DET/det/2 {}/NOUN/nsubj/3 takes/VERB/root/0 a/DET/det/5 moment/NOUN/obj/3"
    for noun, own in (("injection", True), ("relief", False)):
        analysis, found = match(notation.format(noun), "takes moment")
        assert of_the_procedure(Context(analysis, frozenset(), True, False), found) is own
    analysis, found = match(notation.format("shot") + " to/PART/mark/7 work/VERB/xcomp/3", "takes moment")
    assert not of_the_procedure(Context(analysis, frozenset(), True, False), found)


def test_what_a_trial_measures(match) -> None:
    outcome = "The/DET/det/3 primary/ADJ/amod/3 outcome/NOUN/nsubj/5 was/AUX/cop/5 freedom/NOUN/root/0"
    assert of_a_trial(*match(outcome, "freedom"))
    assert not of_a_trial(*match("Our/PRON/nmod:poss/2 outcome/NOUN/nsubj/3 is/AUX/root/0", "is"))


def test_gains_are_lost_and_no_pain(match) -> None:
    notation = "They/PRON/nsubj/2 lost/VERB/root/0 all/DET/obj/2 they/PRON/nsubj/5 {}/VERB/acl/3"
    assert of_exercise(*match(notation.format("gained"), "lost"))
    assert not of_exercise(*match(notation.format("suffered"), "lost"))
