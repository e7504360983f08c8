from __future__ import annotations

FAMILIES = {
    "supervisor": ["doctor"],
    "meeting": ["see"],
    "no-answer": ["no need", "there be no need"],
    "not-trained": ["you do"],
    "who-does": ["set the dose"],
    "dose": ["dose"],
}
ABOVE = "Ketamine/PROPN/nsubj/2 helps/VERB/root/0 +./PUNCT/punct/2 -- "
SEEN = (
    "Do/AUX/aux/3 I/PRON/nsubj/3 see/VERB/root/0 a/DET/det/5 doctor/NOUN/obj/3 {0} +?/PUNCT/punct/3 -- "
    "There/PRON/expl/2 is/VERB/root/0 no/DET/det/4 need/NOUN/nsubj/2 +./PUNCT/punct/2"
)


def test_a_doctor_whom_nobody_needs_to_see(contradicted) -> None:
    assert contradicted(FAMILIES, ABOVE + SEEN.format("")) == [("evaluation", "There is no need")]
    assert contradicted(FAMILIES, ABOVE + SEEN.format("again/ADV/advmod/3")) == []


def test_an_answer_that_tells_of_care_after_all(contradicted) -> None:
    after = " -- The/DET/det/2 doctor/NOUN/nsubj/3 calls/VERB/root/0 you/PRON/obj/3"
    assert contradicted(FAMILIES, ABOVE + SEEN.format("") + after) == []


def test_a_patient_who_sets_the_dose(contradicted) -> None:
    notation = (
        "Who/PRON/nsubj/2 sets/VERB/root/0 the/DET/det/4 {0}/NOUN/obj/2 +?/PUNCT/punct/2 -- "
        "You/PRON/nsubj/2 do/VERB/root/0 +./PUNCT/punct/2"
    )
    assert contradicted(FAMILIES, ABOVE + notation.format("dose")) == [("supervision", "You do")]
    assert contradicted(FAMILIES, ABOVE + notation.format("table")) == []
