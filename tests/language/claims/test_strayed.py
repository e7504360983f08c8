"""Words of an end that belong to another noun, verb or clause, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.claims.strayed import mends_by_nature, strayed


@pytest.fixture
def astray(match):
    """Whether words of an end are none; the last of them is the root."""

    def find(notation: str, words: str, *slots: str) -> bool:
        return strayed(*match(notation, words, *slots))

    return find


def test_a_participle_of_the_next_noun(astray) -> None:
    hand = "A/DET/det/3 crushed/VERB/amod/3 hand/NOUN/root/0 and/CCONJ/cc/5 pain/NOUN/conj/3"
    assert astray(hand, "crushed", "pain=pain")
    assert not astray("Drips/NOUN/nsubj/2 crushed/VERB/root/0 pain/NOUN/obj/2", "crushed", "pain=pain")


def test_a_stop_is_a_place(astray) -> None:
    stop = "Pain/NOUN/root/0 at/ADP/case/4 every/DET/det/4 stop/NOUN/nmod/1"
    assert astray(stop, "stop", "pain=Pain")
    assert not astray("Pain/NOUN/nsubj/2 stops/VERB/root/0", "stops", "pain=Pain")


def test_drugs_to_stop(astray) -> None:
    to_stop = "Painkillers/NOUN/root/0 to/PART/mark/3 {}/VERB/acl/1"
    assert astray(to_stop.format("stop"), "stop", "target=Painkillers")
    assert not astray("Painkillers/NOUN/nsubj/2 stop/VERB/root/0", "stop", "target=Painkillers")


def test_what_one_does_no_more(astray) -> None:
    doing = "We/PRON/nsubj/2 stopped/VERB/root/0 {}/VERB/xcomp/2 it/PRON/obj/3 for/ADP/case/6 pain/NOUN/obl/3"
    assert astray(doing.format("offering"), "stopped", "pain=pain")
    assert not astray(doing.format("having"), "stopped", "pain=pain")


def test_clear_that(astray) -> None:
    clear = "She/PRON/nsubj/2 clear/ADJ/root/0 {}/SCONJ/mark/5 pain/NOUN/nsubj/5 lasts/VERB/ccomp/2"
    assert astray(clear.format("that"), "clear", "pain=pain")
    assert not astray("They/PRON/nsubj/2 clear/VERB/root/0 pain/NOUN/obj/2", "clear", "pain=pain")


def test_well_stands_right_after_whom_it_makes_so(match) -> None:
    does = (
        "We/PRON/nsubj/2 send/VERB/root/0 you/PRON/obj/2 to/ADP/case/5 people/NOUN/obl/2 "
        "who/PRON/nsubj/7 do/VERB/acl:relcl/5 it/PRON/obj/7 well/ADV/advmod/7"
    )
    home = "We/PRON/nsubj/2 send/VERB/root/0 you/PRON/obj/2 home/ADV/advmod/2 well/ADV/advmod/2"
    for notation, other in ((does, True), (home, False)):
        analysis, found = match(notation, "well send", "person=you")
        assert strayed(analysis, found) is other


def test_a_door_is_fixed(astray) -> None:
    fixed = "{}/PRON/nsubj/3 is/AUX/aux/3 fixed/VERB/root/0"
    assert astray(fixed.format("It"), "is fixed", "person=It")
    assert not astray(fixed.format("She"), "is fixed", "person=She")


def test_gone_for_a_while(astray) -> None:
    quit_for = "Pain/NOUN/nsubj/2 quit/VERB/root/0 for/ADP/case/5 {}/DET/det/5 {}/NOUN/obl/2"
    assert astray(quit_for.format("a", "weekend"), "quit", "pain=Pain")
    assert not astray(quit_for.format("all", "time"), "quit", "pain=Pain")


def test_nobodys_pain(astray) -> None:
    gone = "{}/NOUN/nmod/2 pain/NOUN/nsubj/3 vanished/VERB/root/0"
    assert astray(gone.format("nobody"), "vanished", "pain=pain")
    assert not astray(gone.format("everybody"), "vanished", "pain=pain")


def test_a_harm_that_ends_with_the_drug(astray) -> None:
    ended = (
        "Pain/NOUN/nsubj/2 resolved/VERB/root/0 when/SCONJ/mark/6 drips/NOUN/nsubj/6 were/AUX/aux/6 "
        "{}/VERB/advcl/2"
    )
    assert astray(ended.format("stopped"), "resolved", "pain=Pain")
    assert not astray(ended.format("given"), "resolved", "pain=Pain")


def test_nerves_that_grow_back_by_themselves(match) -> None:
    grows = "{}/DET/det/2 nerve/NOUN/nsubj/3 grows/VERB/root/0 within/ADP/case/6 a/DET/det/6 year/NOUN/obl/3"
    assert mends_by_nature(*match(grows.format("The"), "grows", "nerve=nerve"))
    assert not mends_by_nature(*match(grows.format("Your"), "grows", "nerve=nerve"))


def test_what_is_cured_is_no_complaint(astray) -> None:
    cure = "Cure/VERB/root/0 {}/NOUN/obj/1"
    assert astray(cure.format("impatience"), "Cure")
    assert not astray(cure.format("pain"), "Cure")
    back = "Cure/VERB/root/0 back/NOUN/compound/3 pain/NOUN/obj/1"
    assert not astray(back, "Cure")
    assert not astray(back, "Cure", "pain=pain")


def test_no_other_drug_does_so(astray) -> None:
    puts = "{}/DET/det/2 {}/NOUN/compound/3 erases/NOUN/root/0 pain/NOUN/obj/3"
    assert astray(puts.format("No", "aspirin"), "erases", "pain=pain")
    assert not astray(puts.format("No", "drip"), "erases", "pain=pain")
    assert not astray(puts.format("This", "aspirin"), "erases", "pain=pain")


def test_which_arm_it_was_for_the_line(astray, flat) -> None:
    arm = "I forget which arm it was {}"
    assert astray(flat(arm.format("for the IV")), "forget which arm it was")
    assert not astray(flat(arm.format("these days")), "forget which arm it was")


def test_an_aid_given_back_for_a_fault(astray, flat) -> None:
    cane = "She returned the cane to the store {}"
    assert astray(flat(cane.format("because it broke")), "returned cane")
    assert not astray(flat(cane.format("in May")), "returned cane")
