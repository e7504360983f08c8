from __future__ import annotations

import pytest

from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "coming": ["ease", "set in", "take effect", "work", "bloom"],
        "hoped-for": ["effect", "relief", "improvement"],
        "easing": ["ease"],
        "starting-to-work": ["work"],
        "looking-for": ["expect"],
        "pain": ["pain"],
        "treatment-event": ["infusion"],
        "not-coming": ["garden"],
        "first-relief": ["first effect"],
    }
)
LATE = [("onset", 30240.0, 30240.0)]  # the end of the third week


@pytest.mark.parametrize(("subject", "found"), [("pain", LATE), ("traffic", []), ("garden", [])])
def test_pain_eases_in_a_later_week(measured, subject: str, found: list) -> None:
    notation = (
        f"The/DET/det/2 {subject}/NOUN/nsubj/3 eases/VERB/root/0 in/ADP/case/7 the/DET/det/7 "
        "third/ADJ/amod/7 week/NOUN/obl/3"
    )
    assert measured(notation) == found


@pytest.mark.parametrize(("drug", "found"), [("ketamine", [("onset", 43200.0, 43200.0)]), ("gabapentin", [])])
def test_a_drug_takes_its_time_to_work(measured, drug: str, found: list) -> None:
    notation = (
        f"{drug}/PROPN/nsubj/2 takes/VERB/root/0 30/NUM/nummod/4 days/NOUN/obj/2 to/PART/mark/6 "
        "work/VERB/xcomp/2"
    )
    assert measured(notation) == found


@pytest.mark.parametrize(("wanted", "found"), [("relief", LATE), ("mail", [])])
def test_what_is_expected_after_weeks(measured, wanted: str, found: list) -> None:
    notation = f"Expect/VERB/root/0 {wanted}/NOUN/obj/1 after/ADP/case/5 three/NUM/nummod/5 weeks/NOUN/obl/1"
    assert measured(notation) == found


def test_a_condition_tells_no_time(measured) -> None:
    notation = (
        "If/SCONJ/mark/3 relief/NOUN/nsubj/3 works/VERB/root/0 after/ADP/case/6 three/NUM/nummod/6 "
        "weeks/NOUN/obl/3"
    )
    assert measured(notation) == []
