from __future__ import annotations

import pytest

from ketalint.language.frames import frame_statements, may_frame
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "supervisor": ["doctor", "nurse"],
        "monitoring": ["pulse", "monitor"],
        "evaluation": ["exam"],
        "needing": ["need", "call for"],
        "keeping-guard": ["have"],
        "suiting-purpose": ["get"],
        "watching": ["watch"],
        "measuring": ["check", "measure"],
        "needless": ["pointless"],
        "deciding": ["agree", "weigh in"],
        "no-say": ["have no say"],
        "meeting": ["see"],
        "finding": ["see"],
        "first-thing": ["first thing"],
        "making": ["make"],
        "opioid-like": ["morphine"],
        "binding": ["dock"],
        "working": ["work"],
        "messenger": ["dopamine"],
        "topping-up": ["raise"],
        "plasticity": ["connection"],
        "nervous-system": ["brain"],
        "growing": ["form"],
        "creating": ["invent"],
        "other-route": ["cream"],
        "line": ["drip"],
        "replacing": ["replace"],
        "amount": ["dose"],
        "fitting-dose": ["change"],
        "by-patient": ["anybody"],
        "quitting": ["quit"],
        "at-one-stroke": ["overnight"],
        "switched-off": ["off"],
        "resting": ["leave"],
        "standing-in": ["stand in for"],
        "machine": ["chatbot"],
        "selecting": ["decide"],
        "qualifying": ["qualify"],
        "holding-off": ["wait"],
        "trying": ["try"],
        "other-measure": ["everything else"],
    }
)
CONTRADICTS = {("contrary", "made"), ("accords", "denied")}


@pytest.fixture
def against(read, cues):
    """The facts that a parse contradicts, with the words that do."""

    def find(notation: str) -> list[tuple[str, str]]:
        analysis = read(notation)
        return [
            (s.fact, analysis.doc.span(s.words.start, s.words.stop).text)
            for s in frame_statements(analysis, WORDS, cues)
            if s.verdict and (s.polarity, s.verdict.kind) in CONTRADICTS
        ]

    return find


def test_a_doctor_who_need_not_agree_decides_nothing(against) -> None:
    notation = (
        "No/DET/det/2 doctor/NOUN/nsubj/{0} has/VERB/root/0 to/PART/mark/5 agree/VERB/xcomp/3 "
        "before/ADP/case/7 ketamine/NOUN/obl/5"
    )
    assert against(notation.format(3)) == [("specialist", "doctor has to agree")]
    said = "{0}/NOUN/nsubj/2 have/VERB/root/0 no/DET/det/4 say/NOUN/obj/2 in/ADP/case/6 ketamine/NOUN/nmod/4"
    assert against(said.format("Doctors")) == [("specialist", "Doctors have no say")]
    assert against(said.format("Critics")) == []


def test_what_is_needed_for_another_purpose_is_not_needed_for_ketamine(against) -> None:
    notation = (
        "No/DET/det/2 exam/NOUN/nsubj:pass/4 is/AUX/aux:pass/4 needed/VERB/root/0 to/PART/mark/6 "
        "{0}/VERB/advcl/4 ketamine/NOUN/obj/6"
    )
    assert against(notation.format("get")) == [("evaluation", "exam is needed")]
    assert against(notation.format("discuss")) == []


def test_no_monitor_stands_alone_before_a_colon(against) -> None:
    notation = (
        "No/DET/det/2 monitor/NOUN/root/0 +:/PUNCT/punct/6 ketamine/NOUN/nsubj/6 just/ADV/advmod/6 "
        "works/VERB/parataxis/2"
    )
    assert against(notation) == [("monitoring", "No monitor")]


def test_watching_may_be_called_needless(against) -> None:
    notation = (
        "Checking/VERB/csubj/6 the/DET/det/3 pulse/NOUN/obj/1 is/AUX/cop/6 quite/ADV/advmod/6 {0}/ADJ/root/0 "
        "with/ADP/case/8 ketamine/NOUN/obl/6"
    )
    assert against(notation.format("pointless")) == [("monitoring", "pulse is quite pointless")]
    assert against(notation.format("wise")) == []


def test_none_of_what_was_listed_is_measured(against) -> None:
    notation = (
        "Pulse/NOUN/root/0 +:/PUNCT/punct/4 we/PRON/nsubj/4 measure/VERB/parataxis/1 {0}/NOUN/obj/4 "
        "with/ADP/case/7 ketamine/NOUN/obl/4"
    )
    assert against(notation.format("none")) == [("monitoring", "measure")]
    assert against(notation.format("it")) == []


def test_what_ketamine_is_made_the_first_of(against) -> None:
    notation = (
        "Make/VERB/root/0 {0}/NOUN/obj/1 the/DET/det/5 first/ADJ/amod/5 thing/NOUN/obj/1 for/ADP/case/7 "
        "ketamine/NOUN/nmod/5"
    )
    assert against(notation.format("ketamine")) == [("not-first-line", "first thing")]
    assert against(notation.format("rest")) == []


def test_a_verb_taken_for_a_noun_still_binds(against) -> None:
    notation = "Ketamine/NOUN/compound/2 docks/NOUN/root/0 on/ADP/case/4 morphine/NOUN/nmod/2"
    assert against(notation) == []  # no receptor


def test_ketamine_does_not_work_by_other_messengers(against) -> None:
    notation = "Ketamine/NOUN/nsubj/{0} {1}raises/VERB/root/0 dopamine/NOUN/obj/{0}"
    assert against(notation.format(2, "")) == [("nmda-antagonist", "Ketamine raises dopamine")]
    assert against(notation.format(3, "may/AUX/aux/3 ")) == []


def test_a_brain_that_forms_nothing_new_after_ketamine(against) -> None:
    notation = (
        "The/DET/det/2 brain/NOUN/nsubj/5 can/AUX/aux/5 {0}/PART/advmod/5 form/VERB/root/0 "
        "connections/NOUN/obj/5 after/ADP/case/8 ketamine/NOUN/obl/5"
    )
    assert against(notation.format("not")) == [("neuroplasticity", "form connections")]
    assert against(notation.format("also")) == []


def test_what_was_invented_a_few_years_ago_is_not_ketamine(against) -> None:
    notation = (
        "Ketamine/NOUN/{0} was/AUX/aux:pass/{1} invented/VERB/root/0 {2}/NUM/nummod/{3} years/NOUN/obl/{4} "
        "ago/ADV/advmod/{1}"
    )
    own = ("nsubj:pass/3", 3)
    assert against(notation.format(*own, "eight", 5, 6)) == [("introduced", "invented eight years ago")]
    assert against(notation.format(*own, "sixty", 5, 6)) == []
    pumps = notation.replace("was/", "pumps/NOUN/nsubj:pass/4 was/")
    assert against(pumps.format("compound/2", 4, "eight", 6, 7)) == []


def test_another_form_has_not_replaced_the_drip(against) -> None:
    notation = (
        "{0}/NOUN/nsubj/2 replaced/VERB/root/0 the/DET/det/4 drip/NOUN/obj/2 for/ADP/case/6 "
        "ketamine/NOUN/obl/2"
    )
    assert against(notation.format("Creams")) == [("iv-usual", "Creams replaced the drip")]
    assert against(notation.format("Pumps")) == []


def test_care_that_is_left_out_counts_some_blocks_below_ketamine(read, cues) -> None:
    lacking = "There/PRON/expl/2 is/VERB/root/0 no/DET/det/4 doctor/NOUN/nsubj/2"
    above = read("Ketamine/NOUN/root/0")
    near, far = read(lacking), read(lacking)
    near.earlier = above
    assert [s.fact for s in frame_statements(near, WORDS, cues)] == ["supervision"]
    assert not may_frame(far, WORDS)
    quoted = read('"/PUNCT/punct/3 ' + lacking.replace("/2", "/3").replace("/4", "/5"))
    quoted.earlier = above
    assert frame_statements(quoted, WORDS, cues) == []


def test_a_dose_that_is_changed_for_nobody_is_not_individual(against) -> None:
    notation = (
        "The/DET/det/3 ketamine/NOUN/compound/3 dose/NOUN/nsubj:pass/6 is/AUX/aux:pass/6 not/PART/advmod/6 "
        "changed/VERB/root/0 for/ADP/case/8 anybody/PRON/obl/6"
    )
    assert against(notation) == [("dose-individual", "dose is not changed")]


def test_a_dose_that_is_not_changed_yet_may_still_be(against) -> None:
    assert not against(
        "The/DET/det/3 ketamine/NOUN/compound/3 dose/NOUN/nsubj:pass/6 is/AUX/aux:pass/6 not/PART/advmod/6 "
        "changed/VERB/root/0 for/ADP/case/8 anybody/PRON/obl/6 yet/ADV/advmod/6"
    )


def test_opioids_are_not_left_off_overnight(against) -> None:
    notation = (
        "Quit/VERB/root/0 your/PRON/nmod:poss/3 opioids/NOUN/obj/1 overnight/ADV/advmod/1 "
        "with/ADP/case/6 ketamine/NOUN/obl/1"
    )
    assert against(notation) == [("opioid-taper", "Quit your opioids overnight")]
    assert not against(
        "Never/ADV/advmod/2 quit/VERB/root/0 your/PRON/nmod:poss/4 opioids/NOUN/obj/2 overnight/ADV/advmod/2 "
        "with/ADP/case/7 ketamine/NOUN/obl/2"
    )


def test_a_monitor_that_is_off_watches_nothing(against) -> None:
    notation = (
        "We/PRON/nsubj/2 leave/VERB/root/0 the/DET/det/4 monitor/NOUN/obj/2 off/ADV/advmod/2 "
        "during/ADP/case/7 ketamine/NOUN/obl/2"
    )
    assert against(notation) == [("monitoring", "monitor off")]


def test_what_stands_in_for_an_exam(against) -> None:
    notation = (
        "A/DET/det/2 selfie/NOUN/nsubj/3 stands/VERB/root/0 in/ADP/compound:prt/3 for/ADP/case/7 "
        "the/DET/det/7 exam/NOUN/obl/3 before/ADP/case/9 ketamine/NOUN/nmod/7"
    )
    assert against(notation) == [("evaluation", "stands in for the exam")]


def test_a_machine_does_not_decide_who_qualifies(against) -> None:
    notation = (
        "Our/PRON/nmod:poss/2 chatbot/NOUN/nsubj/3 decides/VERB/root/0 who/PRON/nsubj/5 "
        "qualifies/VERB/ccomp/3 for/ADP/case/7 ketamine/NOUN/obl/5"
    )
    assert against(notation) == [("evaluation", "chatbot decides who qualifies")]


def test_waiting_until_all_else_was_tried_is_what_the_reference_asks(against) -> None:
    notation = (
        "Do/AUX/aux/3 n't/PART/advmod/3 wait/VERB/root/0 until/SCONJ/mark/6 you/PRON/nsubj/6 "
        "try/VERB/advcl/3 everything/PRON/obj/6 else/ADJ/amod/7 before/ADP/case/10 ketamine/NOUN/obl/6"
    )
    assert [fact for fact, _ in against(notation)] == ["not-first-line"]


def test_what_it_is_compared_with_is_not_what_it_stands_for(read) -> None:
    analysis = read("Like/ADP/case/2 opioids/NOUN/obl/5 ,/PUNCT/punct/5 it/PRON/nsubj/5 works/VERB/root/0")
    assert "opioid" not in analysis.kinds(analysis.doc[3])


def test_a_doctor_by_whom_nobody_is_seen_first(against) -> None:
    notation = (
        "You/PRON/nsubj:pass/6 do/AUX/aux/6 n't/PART/advmod/6 have/AUX/aux/6 be/AUX/aux:pass/6 "
        "seen/VERB/root/0 by/ADP/case/9 a/DET/det/9 doctor/NOUN/obl:agent/6 before/ADP/case/{0} {1} "
        "ketamine/NOUN/obl/6"
    )
    assert against(notation.format(12, "your/PRON/nmod:poss/12")) == [("evaluation", "seen by a doctor")]
    assert against(notation.format(12, "later/ADJ/amod/12")) == []
