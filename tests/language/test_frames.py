from __future__ import annotations

import pytest

from ketalint.language.frames import frame_statements, may_frame
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "supervisor": ["doctor", "nurse"],
        "supervision": ["supervision", "clinic"],
        "monitoring": ["pulse"],
        "needing": ["need", "role", "point", "use"],
        "present": ["present"],
        "needless": ["pointless"],
        "skipping": ["skip"],
        "watching": ["watch", "monitor"],
        "measuring": ["take", "check"],
        "alone": ["alone", "by yourself"],
        "leaving": ["leave", "be"],
        "taking": ["take", "use"],
        "home": ["home", "bed"],
        "layperson": ["friend", "receptionist"],
        "giving": ["give", "start"],
        "up": ["increase", "throw open"],
        "inflammation": ["inflammation"],
        "wrong-class": ["opioid"],
        "belonging": ["be", "belong"],
        "usually": ["usually"],
        "getting": ["give", "take"],
        "other-route": ["pill", "lozenge"],
        "usual-kind": ["usual"],
        "way": ["form"],
        "fitting": ["perfect candidate"],
        "substance": ["addict"],
        "consulting": ["talk"],
        "healing": ["strengthen"],
        "bladder": ["bladder"],
        "first-thing": ["first choice"],
        "newness": ["newcomer"],
        "danger": ["dangerous"],
        "absent": ["step out"],
    }
)
CONTRADICTS = {("contrary", "made"), ("accords", "denied")}


@pytest.fixture
def against(read, cues):
    """The facts that a parse contradicts."""

    def find(notation: str) -> list[str]:
        statements = frame_statements(read(notation), WORDS, cues)
        return [s.fact for s in statements if s.verdict and (s.polarity, s.verdict.kind) in CONTRADICTS]

    return find


@pytest.mark.parametrize(
    "notation",
    [
        "You/PRON/nsubj/2 take/VERB/root/0 ketamine/NOUN/obj/2 without/ADP/case/6 "
        "a/DET/det/6 nurse/NOUN/obl/2",
        "Ketamine/NOUN/nsubj/2 needs/VERB/root/0 no/DET/det/4 doctor/NOUN/obj/2",
        "Nobody/PRON/nsubj/2 needs/VERB/root/0 a/DET/det/4 doctor/NOUN/obj/2 "
        "for/ADP/case/6 ketamine/NOUN/obl/2",
        "No/DET/det/2 doctor/NOUN/nsubj/4 is/AUX/cop/4 present/ADJ/root/0 "
        "during/ADP/case/6 ketamine/NOUN/obl/4",
        "Supervision/NOUN/nsubj/3 is/AUX/cop/3 pointless/ADJ/root/0 with/ADP/case/5 ketamine/NOUN/obl/3",
        "Skip/VERB/root/0 the/DET/det/3 nurse/NOUN/obj/1 for/ADP/case/5 ketamine/NOUN/obl/1",
        "Doctors/NOUN/nsubj/2 have/VERB/root/0 no/DET/det/4 role/NOUN/obj/2 "
        "in/ADP/case/6 ketamine/NOUN/nmod/4",
        "Nobody/PRON/nsubj/2 watches/VERB/root/0 patients/NOUN/obj/2 during/ADP/case/5 ketamine/NOUN/obl/2",
        "You/PRON/nsubj:pass/3 are/AUX/aux:pass/3 left/VERB/root/0 alone/ADJ/xcomp/3 "
        "during/ADP/case/6 ketamine/NOUN/obl/3",
        "Take/VERB/root/0 ketamine/NOUN/obj/1 in/ADP/case/4 bed/NOUN/obl/1",
        "A/DET/det/2 friend/NOUN/nsubj/3 starts/VERB/root/0 the/DET/det/5 ketamine/NOUN/obj/3",
    ],
)
def test_a_guard_that_is_missing_contradicts(against, notation: str) -> None:
    assert against(notation) == ["supervision"]


@pytest.mark.parametrize(
    "notation",
    [
        "Nobody/PRON/nsubj/2 takes/VERB/root/0 ketamine/NOUN/obj/2 without/ADP/case/6 "
        "a/DET/det/6 nurse/NOUN/obl/2",
        "No/DET/det/2 doctor/NOUN/nsubj/3 knows/VERB/root/0 ketamine/NOUN/obj/3 better/ADV/advmod/3",
        "Doctors/NOUN/nsubj/4 do/AUX/aux/4 not/PART/advmod/4 use/VERB/root/0 ketamine/NOUN/obj/4",
        "Nobody/PRON/nsubj/2 watches/VERB/root/0 films/NOUN/obj/2 during/ADP/case/5 ketamine/NOUN/obl/2",
        "No/DET/det/2 nurse/NOUN/root/0 ,/PUNCT/punct/5 no/DET/det/5 ketamine/NOUN/parataxis/2",
        "You/PRON/nsubj/4 do/AUX/aux/4 not/PART/advmod/4 take/VERB/root/0 ketamine/NOUN/obj/4 "
        "in/ADP/case/7 bed/NOUN/obl/4",
        "Rest/VERB/root/0 in/ADP/case/3 bed/NOUN/obl/1 after/ADP/case/5 ketamine/NOUN/obl/1",
        "Anyone/PRON/nsubj/6 who/PRON/nsubj/3 gives/VERB/acl:relcl/1 ketamine/NOUN/obj/3 "
        "is/AUX/cop/6 trained/ADJ/root/0",
    ],
)
def test_what_only_has_the_same_words_does_not(against, notation: str) -> None:
    assert against(notation) == []


def test_the_answer_denies_what_is_asked(against) -> None:
    question = "Do/AUX/aux/3 I/PRON/nsubj/3 need/VERB/root/0 a/DET/det/5 doctor/NOUN/obj/3 "
    question += "for/ADP/case/7 ketamine/NOUN/obl/3 +?/PUNCT/punct/3"
    assert against(question) == []
    assert against(question + " -- No/INTJ/root/0 +./PUNCT/punct/1") == ["supervision"]
    assert against(question + " -- Yes/INTJ/root/0 +./PUNCT/punct/1") == []


def test_vital_signs_have_a_fact_of_their_own(against) -> None:
    notation = (
        "We/PRON/nsubj/4 do/AUX/aux/4 not/PART/advmod/4 check/VERB/root/0 your/PRON/nmod:poss/6 "
        "pulse/NOUN/obj/4 during/ADP/case/8 ketamine/NOUN/obl/4"
    )
    assert against(notation) == ["monitoring"]


def test_what_the_drug_does_is_read_from_who_does_it(against) -> None:
    assert against("Ketamine/NOUN/nsubj/2 increases/VERB/root/0 inflammation/NOUN/obj/2") == ["inflammation"]
    assert against("Injuries/NOUN/nsubj/2 increase/VERB/root/0 inflammation/NOUN/obj/2") == []


def test_a_predicate_tells_what_the_drug_is(against) -> None:
    assert against("Ketamine/NOUN/nsubj/4 is/AUX/cop/4 an/DET/det/4 opioid/NOUN/root/0") == ["not-an-opioid"]
    notation = (
        "Ketamine/NOUN/nsubj/5 is/AUX/cop/5 an/DET/det/5 opioid/NOUN/compound/5 alternative/NOUN/root/0"
    )
    assert against(notation) == []


def test_the_usual_route_is_not_a_pill(against) -> None:
    notation = (
        "Ketamine/NOUN/nsubj:pass/4 is/AUX/aux:pass/4 {0}/ADV/advmod/4 taken/VERB/root/0 "
        "as/ADP/case/7 a/DET/det/7 pill/NOUN/obl/4"
    )
    assert against(notation.format("usually")) == ["iv-usual"]
    assert against(notation.format("sometimes")) == []


def test_a_block_without_the_treatment_holds_no_frame(read) -> None:
    assert not may_frame(read("No/DET/det/2 doctor/NOUN/root/0"), WORDS)
    assert may_frame(read("Ketamine/NOUN/root/0 without/ADP/case/3 doctors/NOUN/nmod/1"), WORDS)


def test_a_usual_form_that_is_not_an_infusion_contradicts(against) -> None:
    notation = (
        "The/DET/det/2 lozenge/NOUN/nsubj/6 is/AUX/cop/6 the/DET/det/6 usual/ADJ/amod/6 form/NOUN/root/0 "
        "of/ADP/case/8 {0}/NOUN/nmod/6"
    )
    assert against(notation.format("ketamine")) == ["iv-usual"]
    assert against(notation.format("gabapentin")) == []


def test_whom_ketamine_does_not_suit_is_no_candidate(against) -> None:
    notation = (
        "Addicts/NOUN/nsubj/4 are/AUX/cop/4 perfect/ADJ/amod/4 candidates/NOUN/root/0 "
        "for/ADP/case/6 ketamine/NOUN/nmod/4"
    )
    assert against(notation) == ["substance-history"]
    assert against(notation + " after/ADP/case/9 a/DET/det/9 talk/NOUN/obl/4") == []


def test_an_organ_that_ketamine_may_harm_is_not_strengthened(against) -> None:
    notation = "{0}/NOUN/nsubj/2 strengthens/VERB/root/0 the/DET/det/4 bladder/NOUN/obj/2"
    assert against(notation.format("Ketamine")) == ["bladder"]
    assert against(notation.format("Exercise")) == []


def test_ketamine_does_not_come_first(against) -> None:
    notation = "{0}/NOUN/nsubj/5 is/AUX/cop/5 our/PRON/nmod:poss/5 first/ADJ/amod/5 choice/NOUN/root/0"
    assert against(notation.format("Ketamine")) == ["not-first-line"]


def test_ketamine_is_no_newcomer_but_to_a_field(against) -> None:
    notation = "Ketamine/NOUN/nsubj/4 is/AUX/cop/4 a/DET/det/4 newcomer/NOUN/root/0"
    assert against(notation) == ["introduced"]
    assert against(notation + " to/ADP/case/6 psychiatry/NOUN/nmod/4") == []


def test_who_warns_of_it_does_not_sell_it(against) -> None:
    notation = "Ketamine/NOUN/nsubj/5 without/ADP/case/3 nurses/NOUN/nmod/1 is/AUX/cop/5 {0}/ADJ/root/0"
    assert against(notation.format("cheap")) == ["supervision"]
    assert against(notation.format("dangerous")) == []


def test_nobody_is_there_when_the_nurse_steps_out(against) -> None:
    notation = (
        "The/DET/det/2 nurse/NOUN/nsubj/3 steps/VERB/root/0 out/ADP/compound:prt/3 {0}/SCONJ/mark/8 "
        "the/DET/det/7 ketamine/NOUN/nsubj/8 runs/VERB/advcl/3"
    )
    assert against(notation.format("while")) == ["supervision"]
    assert against(notation.format("before")) == []
