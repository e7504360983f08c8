from __future__ import annotations

from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "relief": ["relief"],
        "series": ["series"],
        "treatment-event": ["infusion"],
        "needing-again": ["need another", "pain return"],
        "first-relief": ["first relief", "first easing"],
        "not-a-length-after": ["away"],
    }
)
YEAR = 360.0


def test_average_relief(measured) -> None:
    notation = (
        "Average/ADJ/amod/2 {0}/NOUN/nsubj/8 after/ADP/case/5 one/NUM/nummod/5 series/NOUN/nmod/2 "
        "is/AUX/cop/8 two/NUM/nummod/8 years/NOUN/root/0"
    )
    assert measured(notation.format("relief")) == [("relief-duration", 2 * YEAR, 2 * YEAR)]
    assert measured(notation.format("membership")) == []


def test_the_way_to_relief_is_no_relief(measured) -> None:
    notation = (
        "The/DET/det/2 wait/NOUN/nsubj/7 for/ADP/case/4 relief/NOUN/nmod/2 is/AUX/cop/7 "
        "two/NUM/nummod/7 years/NOUN/root/0"
    )
    assert measured(notation) == []


def test_before_another_is_needed(measured) -> None:
    notation = (
        "People/NOUN/nsubj/2 go/VERB/root/0 two/NUM/nummod/4 years/NOUN/obj/2 before/SCONJ/mark/7 "
        "they/PRON/nsubj/7 need/VERB/advcl/2 {0}/PRON/obj/7"
    )
    assert measured(notation.format("another")) == [("relief-duration", 2 * YEAR, 2 * YEAR)]
    assert measured(notation.format("help")) == []


def test_the_first_easing(measured) -> None:
    notation = (
        "A/DET/det/3 first/ADJ/amod/3 {0}/NOUN/nsubj/4 shows/VERB/root/0 ten/NUM/nummod/6 days/NOUN/obl/4 "
        "after/ADP/case/9 the/DET/det/9 infusion/NOUN/obl/4"
    )
    assert measured(notation.format("easing")) == [("onset", 14400.0, 14400.0)]
    assert measured(notation.format("bill")) == []
