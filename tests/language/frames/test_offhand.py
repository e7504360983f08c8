from __future__ import annotations

import pytest

FAMILIES = {
    "dose": ["dose"],
    "other-route": ["under your tongue"],
    "taking-it": ["put", "take"],
    "taking-when": ["whenever you like"],
    "own-dose": ["choose your dose"],
    "only-you": ["have the house to yourself"],
    "own-strength": ["your strength"],
    "picking": ["pick"],
    "unread": ["nobody read your"],
    "no-interview": ["exam", "interview"],
}
ABOVE = "Ketamine/PROPN/nsubj/2 helps/VERB/root/0 +./PUNCT/punct/2 -- "


def test_one_is_taken_at_will(contradicted) -> None:
    notation = (
        "{0} one/NUM/obj/1 under/ADP/case/5 your/PRON/nmod:poss/5 tongue/NOUN/obl/1 whenever/ADV/advmod/8 "
        "you/PRON/nsubj/8 like/VERB/advcl/1"
    )
    told = ABOVE + notation.format("Put/VERB/root/0")
    assert contradicted(FAMILIES, told) == [("supervision", "Put one under your tongue whenever you like")]


def test_a_dose_that_the_patient_chooses_and_one_that_he_does_not(contradicted) -> None:
    chosen = "You/PRON/nsubj/2 choose/VERB/root/0 your/PRON/nmod:poss/4 dose/NOUN/obj/2"
    denied = "Never/ADV/advmod/2 choose/VERB/root/0 your/PRON/nmod:poss/4 dose/NOUN/obj/2"
    assert contradicted(FAMILIES, ABOVE + chosen) == [("supervision", "choose your dose")]
    assert contradicted(FAMILIES, ABOVE + denied) == []


@pytest.mark.parametrize(("second", "found"), [("interview", ["evaluation"]), ("fee", [])])
def test_two_things_of_an_evaluation_are_left_out(contradicted, second: str, found: list[str]) -> None:
    notation = f"No/DET/det/2 exam/NOUN/root/0 +,/PUNCT/punct/5 no/DET/det/5 {second}/NOUN/conj/2"
    assert [fact for fact, _ in contradicted(FAMILIES, ABOVE + notation)] == found


def test_answers_that_nobody_reads(contradicted) -> None:
    notation = "Nobody/PRON/nsubj/2 reads/VERB/root/0 your/PRON/nmod:poss/4 answers/NOUN/obj/2 {0}"
    staff = "but/CCONJ/cc/7 the/DET/det/7 doctor/NOUN/conj/1"
    assert contradicted(FAMILIES, ABOVE + notation.format("")) == [("evaluation", "Nobody reads your")]
    assert contradicted(FAMILIES, ABOVE + notation.format(staff)) == []
