"""Words of certainty and of "at once" that are said of other things, on parses made by hand."""

from __future__ import annotations

from ketalint.language.claims.sure_otherwise import soon_otherwise, sure_otherwise


def test_a_guarantee_is_defined(match) -> None:
    what = "{}/DET/det/2 guarantee/NOUN/nsubj/5 is/AUX/cop/5 a/DET/det/5 promise/NOUN/root/0"
    assert sure_otherwise(*match(what.format("A"), "guarantee"))
    assert not sure_otherwise(*match(what.format("Our"), "guarantee"))


def test_standard_options(match) -> None:
    options = "Relief/NOUN/root/0 from/ADP/case/4 standard/ADJ/amod/4 options/NOUN/nmod/1"
    assert sure_otherwise(*match(options, "standard", "relief=Relief"))
    is_so = "Relief/NOUN/nsubj/3 is/AUX/cop/3 standard/ADJ/root/0"
    assert not sure_otherwise(*match(is_so, "standard", "relief=Relief"))


def test_what_others_guaranteed(match) -> None:
    once = "{}/PRON/nsubj/2 guaranteed/VERB/root/0 relief/NOUN/obj/2"
    assert sure_otherwise(*match(once.format("They"), "guaranteed"))
    assert not sure_otherwise(*match(once.format("We"), "guaranteed"))


def test_before_every_drip(match) -> None:
    rate = "Rate/VERB/root/0 pain/NOUN/obj/1 before/ADP/case/5 every/DET/det/5 drip/NOUN/obl/1"
    assert sure_otherwise(*match(rate, "every drip"))
    eases = "It/PRON/nsubj/2 eases/VERB/root/0 pain/NOUN/obj/2 every/DET/det/5 drip/NOUN/obl/2"
    assert not sure_otherwise(*match(eases, "every drip"))


def test_the_second_in_a_row(match) -> None:
    row = "Relief/NOUN/root/0 the/DET/det/3 second/NOUN/nmod/1 {}/ADP/case/6 a/DET/det/6 row/NOUN/nmod/3"
    assert soon_otherwise(*match(row.format("in"), "the second"))
    assert not soon_otherwise(*match(row.format("of"), "the second"))


def test_stop_smoking_at_once(match) -> None:
    stop = "Stop/VERB/root/0 {}/VERB/xcomp/1 immediately/ADV/advmod/1"
    assert soon_otherwise(*match(stop.format("smoking"), "immediately"))
    assert not soon_otherwise(*match(stop.format("hurting"), "immediately"))


def test_a_molecule_is_gone(match) -> None:
    gone = "The/DET/det/2 {}/NOUN/nsubj/3 gone/VERB/root/0 in/ADP/case/5 seconds/NOUN/obl/3"
    assert soon_otherwise(*match(gone.format("molecule"), "gone in seconds"))
    assert not soon_otherwise(*match(gone.format("ache"), "gone in seconds"))


def test_leaving_at_their_own_pace(match, flat) -> None:
    leave = "Patients arrive in pain and leave {}"
    assert soon_otherwise(*match(flat(leave.format("at their own pace")), "arrive in pain leave"))
    assert not soon_otherwise(*match(flat(leave.format("without it")), "arrive in pain leave"))
