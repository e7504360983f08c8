"""Cues of an end where nothing ends, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.claims.not_ended import not_ended
from ketalint.language.words.matching import Match
from ketalint.language.words.patterns import Pattern


@pytest.fixture
def nothing_ends(read, word):
    """Whether the cue `words` of a parse, whose first word is its root, ends nothing.

    `target` is what it acts on.
    """

    def find(notation: str, words: str, target: str = "", *, slot: str = "target", earlier: str = "") -> bool:
        analysis = read(notation, read(earlier) if earlier else None)
        places = [word(analysis, w).i for w in words.split()]
        filled = ((slot, word(analysis, target).i),) if target else ()
        match = Match(Pattern("", (), 0, 0), tuple(sorted(places)), filled, places[0])
        return not_ended(analysis, match)

    return find


def test_patients_end_up_with_less(nothing_ends) -> None:
    up = "Patients/NOUN/nsubj/2 end/VERB/root/0 up/ADV/advmod/2 with/ADP/case/5 painkillers/NOUN/obl/2"
    assert nothing_ends(up, "end", "painkillers")
    assert not nothing_ends("Drips/NOUN/nsubj/2 end/VERB/root/0 pain/NOUN/obj/2", "end", "pain")


def test_what_goes_along(nothing_ends) -> None:
    went = "Pain/NOUN/nsubj/2 went/VERB/root/0 {}/ADV/advmod/2 with/ADP/case/5 drips/NOUN/obl/2"
    assert nothing_ends(went.format("along"), "went", "Pain")
    assert not nothing_ends(went.format("away"), "went away", "Pain")


def test_one_thing_is_not_several_pills(nothing_ends) -> None:
    off = "Stay/VERB/root/0 off/ADP/case/3 it/PRON/obl/1"
    plural = "Painkillers/NOUN/root/0"
    assert nothing_ends(off, "Stay off", "it", slot="opioid", earlier=plural)
    assert not nothing_ends(off, "Stay off", "it", slot="opioid", earlier="Painkiller/NOUN/root/0")


def test_left_and_right(nothing_ends) -> None:
    both = "It/PRON/nsubj/2 calms/VERB/root/0 pain/NOUN/obj/2 left/ADV/advmod/2 and/CCONJ/cc/6 {}/ADV/conj/4"
    assert nothing_ends(both.format("right"), "left and", "pain")
    assert not nothing_ends(both.format("stayed"), "left and", "pain")


def test_nerves_that_have_gone_to_sleep(nothing_ends) -> None:
    gone = "Nerves/NOUN/nsubj/3 have/AUX/aux/3 gone/VERB/root/0 to/ADP/case/5 sleep/NOUN/obl/3"
    assert nothing_ends(gone, "gone", "Nerves")
    assert not nothing_ends(gone, "gone to sleep", "Nerves")


def test_a_worry_put_out_of_mind(nothing_ends) -> None:
    put = "Put/VERB/root/0 {}/NOUN/obj/1 out/ADV/advmod/1 of/ADP/case/6 your/PRON/nmod:poss/6 mind/NOUN/obl/1"
    assert nothing_ends(put.format("it"), "Put mind", "it")
    assert not nothing_ends(put.format("pain"), "Put mind", "pain")


def test_a_rival_that_is_beaten(nothing_ends) -> None:
    beat = "Drips/NOUN/nsubj/2 beat/VERB/root/0 {}/NOUN/obj/2"
    assert nothing_ends(beat.format("painkillers"), "beat", "painkillers")
    assert not nothing_ends(beat.format("pain"), "beat", "pain")


def test_any_other_therapy_for_it(nothing_ends) -> None:
    left = (
        "It/PRON/nsubj/2 leaves/VERB/root/0 {}/ADJ/amod/4 treatment/NOUN/obj/2 for/ADP/case/6 "
        "pain/NOUN/nmod/4"
    )
    assert nothing_ends(left.format("other"), "leaves", "pain")
    assert not nothing_ends(left.format("old"), "leaves", "pain")


def test_a_question_about_pain_is_laid_to_rest(nothing_ends) -> None:
    put = (
        "Trials/NOUN/nsubj/2 put/VERB/root/0 {}/NOUN/obj/2 on/ADP/case/5 pain/NOUN/nmod/3 "
        "to/ADP/case/7 rest/NOUN/obl/2"
    )
    assert nothing_ends(put.format("questions"), "put to rest", "pain")
    assert not nothing_ends(put.format("years"), "put to rest", "pain")


def test_a_line_under_a_score(nothing_ends) -> None:
    draw = "Draw/VERB/root/0 line/NOUN/obj/1 under/ADP/case/4 pain/NOUN/obl/1 {}/NOUN/obl/1"
    assert nothing_ends(draw.format("scores"), "Draw line under", "pain")
    assert not nothing_ends(draw.format("today"), "Draw line under", "pain")


def test_what_a_complaint_does(nothing_ends) -> None:
    sleep = (
        "receptors/NOUN/root/0 that/PRON/obj/4 pain/NOUN/nsubj/4 put/VERB/acl:relcl/1 "
        "to/ADP/case/6 sleep/NOUN/obl/4"
    )
    assert nothing_ends(sleep, "put to sleep", "pain")
    passive = "pain/NOUN/nsubj/2 put/VERB/root/0 to/ADP/case/4 sleep/NOUN/obl/2"
    assert not nothing_ends(passive, "put to sleep", "pain")


def test_cleared_for_a_use(nothing_ends) -> None:
    cleared = "Ketamine/NOUN/nsubj/2 cleared/VERB/root/0 {}/ADP/case/4 pain/NOUN/obl/2"
    assert nothing_ends(cleared.format("for"), "cleared", "pain")
    assert not nothing_ends(cleared.format("away"), "cleared", "pain")


def test_nil_belongs_to_the_risk_after_it(nothing_ends) -> None:
    nil = "Strong/ADJ/root/0 on/ADP/case/3 pain/NOUN/obl/1 +,/PUNCT/punct/1 nil/ADJ/amod/6 {}/NOUN/conj/1"
    assert nothing_ends(nil.format("risk"), "nil", "pain")
    assert not nothing_ends(nil.format("today"), "nil", "pain")


def test_an_order_not_to_take_it(nothing_ends) -> None:
    order = "Do/AUX/aux/3 not/PART/advmod/3 take/VERB/root/0 painkillers/NOUN/obj/3"
    assert nothing_ends(order, "take not", "painkillers", slot="opioid")
    told = "Patients/NOUN/nsubj/4 do/AUX/aux/4 not/PART/advmod/4 take/VERB/root/0 painkillers/NOUN/obj/4"
    assert not nothing_ends(told, "take not", "painkillers", slot="opioid")


def test_what_nerves_do(nothing_ends) -> None:
    flat = "Drips/NOUN/nsubj/2 end/VERB/root/0 wind/NOUN/obj/2 +-/PUNCT/punct/3 +up/NOUN/obj/2 {}/NOUN/obj/2"
    assert nothing_ends(flat.format("today"), "end", "up")
    assert not nothing_ends(flat.format("pain"), "end", "up")


def test_how_it_is_done(nothing_ends) -> None:
    how = "{}/ADV/advmod/4 it/PRON/nsubj/4 is/AUX/aux/4 done/VERB/root/0"
    assert nothing_ends(how.format("How"), "done", "it")
    assert not nothing_ends(how.format("Now"), "done", "it")


def test_a_history_that_one_tells(nothing_ends) -> None:
    used = (
        "I/PRON/nsubj/2 used/VERB/root/0 to/PART/mark/4 have/VERB/xcomp/2 {}/NOUN/obj/4 "
        "with/ADP/case/7 painkillers/NOUN/nmod/5"
    )
    assert nothing_ends(used.format("trouble"), "used to have", "painkillers")
    assert not nothing_ends(used.format("years"), "used to have", "painkillers")


def test_until_one_is_on_ones_feet(nothing_ends) -> None:
    back = "Rest/VERB/root/0 {}/SCONJ/mark/4 you/PRON/nsubj/4 back/ADV/advcl/1 on/ADP/case/6 feet/NOUN/obl/4"
    assert nothing_ends(back.format("until"), "back on feet")
    assert not nothing_ends(back.format("as"), "back on feet")


def test_an_injury_that_had_healed_by_then(nothing_ends) -> None:
    healed = (
        "Pain/NOUN/nsubj/2 begins/VERB/root/0 {}/SCONJ/mark/6 a/DET/det/5 wound/NOUN/nsubj/6 "
        "heals/VERB/advcl/2"
    )
    assert nothing_ends(healed.format("after"), "heals", "wound")
    assert not nothing_ends(healed.format("as"), "heals", "wound")


def test_what_ended_by_another_deed(nothing_ends) -> None:
    stopped = (
        "Cramps/NOUN/nsubj/2 stopped/VERB/root/0 when/SCONJ/mark/5 he/PRON/nsubj/5 "
        "{}/VERB/advcl/2 {}/NOUN/obj/5"
    )
    assert nothing_ends(stopped.format("quit", "smoking"), "stopped", "Cramps")
    assert not nothing_ends(stopped.format("had", "ketamine"), "stopped", "Cramps")


def test_home_without_a_drug(nothing_ends) -> None:
    home = "Go/VERB/root/0 home/ADV/advmod/1 without/ADP/case/5 {}/NOUN/compound/5 aspirin/NOUN/obl/1"
    assert nothing_ends(home.format("pain"), "Go without", "aspirin")
    assert not nothing_ends(home.format("any"), "Go without", "aspirin")
