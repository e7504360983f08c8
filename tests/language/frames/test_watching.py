from __future__ import annotations

import pytest

FAMILIES = {
    "supervisor": ["doctor", "nurse"],
    "monitoring": ["pulse"],
    "unwatched": ["unrecorded"],
    "measuring": ["check"],
    "watching": ["watch"],
    "alone": ["alone"],
    "leaving": ["leave"],
    "nobody": ["nobody"],
    "present": ["in the room"],
}
IN_THE_ROOM = (
    "Nobody/PRON/nsubj/5 is/AUX/cop/5 in/ADP/case/5 the/DET/det/5 room/NOUN/root/0 but/CCONJ/cc/7 "
    "you/PRON/conj/5 and/CCONJ/cc/10 the/DET/det/10 {0}/NOUN/conj/7 during/ADP/case/12 ketamine/NOUN/nmod/5"
)
LEFT = (
    "You/PRON/nsubj:pass/3 are/AUX/aux:pass/3 left/VERB/root/0 alone/ADJ/advmod/3 with/ADP/case/6 "
    "ketamine/NOUN/obl/3"
)
WHO = "Who/PRON/nsubj/2 watches/VERB/root/0 {0}/PRON/obj/2 during/ADP/case/5 {1}/NOUN/obl/2 +?/PUNCT/punct/2"


def test_vital_signs_go_unrecorded(contradicted) -> None:
    notation = "Pulse/NOUN/nsubj/2 goes/VERB/root/0 unrecorded/ADJ/xcomp/2 during/ADP/case/5 {0}/NOUN/obl/2"
    assert contradicted(FAMILIES, notation.format("ketamine")) == [("monitoring", "Pulse goes unrecorded")]
    assert contradicted(FAMILIES, notation.format("lunch")) == []


def test_a_denied_device_denies_no_measuring(contradicted) -> None:
    notation = (
        "During/ADP/case/2 ketamine/NOUN/obl/5 we/PRON/nsubj/5 never/ADV/advmod/5 check/VERB/root/0 "
        "the/DET/det/7 pulse/NOUN/obj/5 {0}"
    )
    assert contradicted(FAMILIES, notation.format("")) == [("monitoring", "check the pulse")]
    needle = "with/ADP/case/10 a/DET/det/10 needle/NOUN/obl/5"
    assert contradicted(FAMILIES, notation.format(needle)) == []


def test_being_alone_until_somebody_comes_has_an_end(contradicted) -> None:
    until = "until/SCONJ/mark/11 the/DET/det/9 {0}/NOUN/nsubj/11 is/AUX/cop/11 back/ADV/advcl/3"
    assert contradicted(FAMILIES, LEFT) == [("supervision", "left alone")]
    assert contradicted(FAMILIES, f"{LEFT} {until.format('nurse')}") == []


@pytest.mark.parametrize("companion", ["cat", "friend"])
def test_nobody_is_there_but_a_companion(contradicted, companion: str) -> None:
    assert contradicted(FAMILIES, IN_THE_ROOM.format(companion)) == [("supervision", "Nobody is in the room")]


def test_nobody_is_there_but_those_who_watch(contradicted) -> None:
    assert contradicted(FAMILIES, IN_THE_ROOM.format("nurse")) == []


def test_nobody_does_is_an_answer_to_who_watches(contradicted) -> None:
    nobody = "Nobody/PRON/nsubj/2 does/AUX/root/0"
    but_her = "Nobody/PRON/nsubj/4 but/CCONJ/cc/3 Ann/PROPN/conj/1 does/AUX/root/0"
    asked = WHO.format("you", "ketamine")
    assert contradicted(FAMILIES, f"{asked} -- {nobody}") == [("supervision", "Nobody")]
    assert contradicted(FAMILIES, f"{asked} -- {but_her}") == []
    assert contradicted(FAMILIES, f"{WHO.format('it', 'lunch')} -- {nobody}") == []
