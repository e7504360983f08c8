"""Guards that are not there, and errands and refusals that need none."""

from __future__ import annotations

FAMILIES = {
    "supervisor": ["doctor", "nurse"],
    "evaluation": ["exam"],
    "needing": ["need"],
    "needless": ["optional"],
    "skipping": ["skip"],
    "meeting": ["see"],
    "errand": ["call"],
    "paying": ["pay"],
}
UNSEEN = "ketamine/NOUN/obl/1 without/SCONJ/mark/{0} seeing/VERB/advcl/1 a/DET/det/{1} doctor/NOUN/obj/{0}"
WITHOUT_A_NURSE = (
    "Ketamine/NOUN/root/0 without/ADP/case/4 a/DET/det/4 nurse/NOUN/nmod/1 +:/PUNCT/punct/8 "
    "why/ADV/advmod/8 we/PRON/nsubj/8 {0}"
)


def test_ketamine_without_seeing_a_doctor(contradicted) -> None:
    assert contradicted(FAMILIES, f"Start/VERB/root/0 {UNSEEN.format(4, 6)}") == [
        ("specialist", "without seeing a doctor")
    ]


def test_what_is_done_at_the_desk_needs_no_doctor(contradicted) -> None:
    assert contradicted(FAMILIES, f"Pay/VERB/root/0 for/ADP/case/3 {UNSEEN.format(5, 7)}") == []


def test_an_exam_for_ketamine_and_one_for_a_call(contradicted) -> None:
    notation = "No/DET/det/2 exam/NOUN/nsubj:pass/4 is/AUX/aux:pass/4 needed/VERB/root/0 for/ADP/case/{0}"
    treatment = f"{notation.format(6)} ketamine/NOUN/obl/4"
    errand = f"{notation.format(8)} a/DET/det/8 ketamine/NOUN/compound/8 call/NOUN/obl/4"
    assert contradicted(FAMILIES, treatment) == [("evaluation", "exam is needed")]
    assert contradicted(FAMILIES, errand) == []


def test_never_without_is_always_with(contradicted) -> None:
    notation = "Ketamine/NOUN/root/0 +,/PUNCT/punct/5 {0}without/ADP/case/{1} a/DET/det/{1} nurse/NOUN/nmod/1"
    assert contradicted(FAMILIES, notation.format("", 5)) == [("supervision", "without a nurse")]
    assert contradicted(FAMILIES, notation.format("never/ADV/advmod/6 ", 6)) == []


def test_a_heading_may_turn_down_what_it_names(contradicted) -> None:
    refused = WITHOUT_A_NURSE.format("say/VERB/parataxis/1 no/INTJ/discourse/8")
    praised = WITHOUT_A_NURSE.format("like/VERB/parataxis/1 it/PRON/obj/8")
    assert contradicted(FAMILIES, refused) == []
    assert contradicted(FAMILIES, praised) == [("supervision", "without a nurse")]


def test_who_is_skipped_stands_after_the_verb(contradicted) -> None:
    before = "Patients/NOUN/nsubj/4 at/ADP/case/3 doctors/NOUN/obl/4 skip/VERB/root/0 ketamine/NOUN/obj/4"
    after = "Patients/NOUN/nsubj/2 skip/VERB/root/0 doctors/NOUN/obj/2 for/ADP/case/5 ketamine/NOUN/obl/2"
    assert contradicted(FAMILIES, before) == []
    assert contradicted(FAMILIES, after) == [("supervision", "skip doctors")]


def test_seeing_the_doctor_is_optional(contradicted) -> None:
    notation = (
        "For/ADP/case/2 ketamine/NOUN/obl/7 seeing/VERB/csubj/7 the/DET/det/5 {0}/NOUN/obj/3 is/AUX/cop/7 "
        "optional/ADJ/root/0"
    )
    assert ("evaluation", "seeing the doctor is optional") in contradicted(
        FAMILIES, notation.format("doctor")
    )
    assert contradicted(FAMILIES, notation.format("garden")) == []
