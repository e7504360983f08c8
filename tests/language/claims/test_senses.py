"""Phrases in another sense than the lexicon's, on parses made by hand."""

from __future__ import annotations

from ketalint.language.claims.senses import (
    merely_unpleasant,
    no_effect,
    no_hype,
    no_rank,
    not_free_of_harm,
    of_dosing,
    suffered_before,
    when_it_ends,
)

STOPPED = "Pills/NOUN/nsubj/3 have/AUX/aux/3 stopped/VERB/root/0 {}/VERB/xcomp/3 well/ADV/advmod/4"


def test_a_drug_that_stops_working_ends_no_pain(match) -> None:
    assert no_effect(*match(STOPPED.format("working"), "stopped"))
    assert not no_effect(*match(STOPPED.format("bothering"), "stopped"))


def test_research_is_done_with_infusions(match) -> None:
    done = (
        "{}/NOUN/nsubj:pass/4 has/AUX/aux/4 been/AUX/aux:pass/4 done/VERB/root/0 "
        "with/ADP/case/6 pain/NOUN/obl/4"
    )
    assert no_effect(*match(done.format("Research"), "been with done", "target=pain"))
    assert not no_effect(*match(done.format("Patients"), "been with done", "target=pain"))


def test_a_gain_that_is_wanting(match) -> None:
    gives = "It/PRON/nsubj/2 gives/VERB/root/0 {}/ADJ/amod/4 relief/NOUN/obj/2"
    assert no_effect(*match(gives.format("less"), "gives", "benefit=relief"))
    assert not no_effect(*match(gives.format("real"), "gives", "benefit=relief"))


def test_what_ends_by_itself(match) -> None:
    ends = "Headaches/NOUN/nsubj/2 go/VERB/root/0 away/ADV/advmod/2 by/ADP/case/5 {}/PRON/obl/2"
    assert no_effect(*match(ends.format("themselves"), "go away"))
    assert not no_effect(*match(ends.format("noon"), "go away"))


def test_what_a_messenger_of_the_body_does(match) -> None:
    helps = "{}/NOUN/nsubj/2 helps/VERB/root/0 neurons/NOUN/obj/2 talk/VERB/xcomp/2"
    assert no_effect(*match(helps.format("Glutamate"), "helps", "target=neurons"))
    assert not no_effect(*match(helps.format("Ketamine"), "helps", "target=neurons"))


def test_a_title_that_names_its_topic(match) -> None:
    topic = "{}/VERB/root/0 off/ADP/case/3 opioids/NOUN/obl/1"
    assert no_effect(*match(topic.format("Coming"), "Coming off", "opioid=opioids"))
    assert not no_effect(*match(topic.format("Come"), "Come off", "opioid=opioids"))


def test_the_back_is_not_given_back(match) -> None:
    gave = "It/PRON/nsubj/2 gave/VERB/root/0 people/NOUN/obj/2 with/ADP/case/7 {}/ADJ/amod/7 back/NOUN/{}"
    low = gave.format("low", "compound/7") + " pain/NOUN/nmod/3"
    assert no_effect(*match(low, "gave back"))
    assert not no_effect(*match(gave.format("old", "nmod/3") + " lives/NOUN/obj/2", "gave back"))


def test_pain_before_the_treatment(match) -> None:
    nine = "Pain/NOUN/nsubj/4 {}/AUX/aux/4 been/AUX/cop/4 bad/ADJ/root/0 for/ADP/case/6 years/NOUN/obl/4"
    assert suffered_before(*match(nine.format("had"), "for years"))
    assert not suffered_before(*match(nine.format("has"), "for years"))


def test_nights_without_nightmares(match) -> None:
    sleeps = "They/PRON/nsubj/2 {}/VERB/root/0 without/ADP/case/4 nightmares/NOUN/obl/2"
    found = ("without", "effect-of-drug=nightmares")
    assert not_free_of_harm(*match(sleeps.format("sleep"), *found))
    assert not not_free_of_harm(*match(sleeps.format("leave"), *found))


def test_unpleasant_but_not_dangerous(read) -> None:
    said = "It/PRON/nsubj/3 is/AUX/cop/3 {}/ADJ/root/0 but/CCONJ/cc/6 not/PART/advmod/6 dangerous/ADJ/conj/3"
    assert merely_unpleasant(read(said.format("unpleasant")), 4)
    assert not merely_unpleasant(read(said.format("strong")), 4)


def test_when_the_drug_wears_off(read) -> None:
    over = (
        "{}/NOUN/nsubj/3 is/AUX/cop/3 over/ADJ/root/0 as/ADV/mark/7 soon/ADV/fixed/4 drips/NOUN/nsubj/7 "
        "end/VERB/advcl/3"
    )
    ended = over.replace("end/", "stop/").replace("stop/", "ended/")
    assert when_it_ends(read(ended.format("Everything")), range(4, 7))
    assert not when_it_ends(read(ended.format("Pain")), range(4, 7))


def test_known_well_is_not_ranked_first(match) -> None:
    best = "Exercise/NOUN/nsubj/5 is/AUX/cop/5 best/ADV/advmod/4 {}/VERB/amod/5 treatment/NOUN/root/0"
    assert no_rank(*match(best.format("studied"), "best", "treatment=treatment"))
    assert not no_rank(*match(best.format("loved"), "best", "treatment=treatment"))


def test_a_nurse_is_ranked_and_no_drug(match) -> None:
    fastest = "{}/PRON/nsubj/3 is/AUX/cop/3 fastest/ADJ/root/0"
    assert no_rank(*match(fastest.format("He"), "fastest"))
    assert not no_rank(*match(fastest.format("It"), "fastest"))


def test_a_change_of_medicine(match) -> None:
    change = "{}/root/0 of/ADP/case/3 medicine/NOUN/nmod/1"
    assert no_hype(*match(change.format("Change/NOUN"), "Change medicine"))
    assert not no_hype(*match(change.format("Changes/VERB"), "Changes medicine"))


def test_how_long_a_dose_may_rise(match) -> None:
    rises = "{}/NOUN/nsubj/2 rises/VERB/root/0 always/ADV/advmod/2"
    assert of_dosing(*match(rises.format("Dose"), "always"))
    assert not of_dosing(*match(rises.format("Comfort"), "always"))
