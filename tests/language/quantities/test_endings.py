from __future__ import annotations

import pytest

from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "relief-ending": ["effect wear off", "pain return"],
        "pain-returning": ["pain return"],
        "treatment-event": ["drip"],
        "series": ["course"],
        "preventing": ["prevent"],
        "pain": ["pain"],
        "having-days": ["expect"],
        "person-treated": ["you"],
        "not-relief": ["surgery"],
    }
)


@pytest.mark.parametrize(("cause", "found"), [("drip", [("relief-duration", 270.0, 270.0)]), ("storm", [])])
def test_pain_that_returns_after_a_treatment(measured, cause: str, found: list) -> None:
    notation = (
        f"After/ADP/case/2 {cause}/NOUN/obl/4 pain/NOUN/nsubj/4 returns/VERB/root/0 after/ADP/case/7 "
        "nine/NUM/nummod/7 months/NOUN/obl/4"
    )
    assert measured(notation) == found


@pytest.mark.parametrize(("what", "found"), [("pain", [("relief-duration", 270.0, 270.0)]), ("falls", [])])
def test_pain_that_is_prevented_for_a_while(measured, what: str, found: list) -> None:
    notation = (
        f"It/PRON/nsubj/2 prevents/VERB/root/0 {what}/NOUN/obj/2 for/ADP/case/6 nine/NUM/nummod/6 "
        "months/NOUN/obl/2"
    )
    assert measured(notation) == found


@pytest.mark.parametrize(("after", "found"), [("from", [("relief-duration", 300.0, 300.0)]), ("of", [])])
def test_good_months_are_counted(measured, after: str, found: list) -> None:
    notation = (
        "You/PRON/nsubj/2 expect/VERB/root/0 ten/NUM/nummod/5 good/ADJ/amod/5 months/NOUN/obj/2 "
        f"{after}/ADP/case/7 it/PRON/nmod/5"
    )
    assert measured(notation) == found
