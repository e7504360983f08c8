from __future__ import annotations

import pytest

from ketalint.language.quantities import read_quantities
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "infusion": ["infusion", "drip", "ketamine"],
        "run": ["take", "run", "be"],
        "visit": ["visit"],
        "series": ["series"],
        "treatment-event": ["drip", "infusion"],
        "covering": ["cover you for"],
        "paperwork": ["referral"],
        "expecting": ["plan on"],
        "giving-time": ["give it"],
        "judging": ["before you judge"],
        "not-a-length-after": ["from", "after"],
        "defining": ["define"],
        "pain": ["pain"],
        "at-the-clinic": ["here"],
        "joining": ["join us"],
    }
)
HELPS = "Ketamine/PROPN/nsubj/2 helps/VERB/root/0 +./PUNCT/punct/2 -- "


@pytest.mark.parametrize(("noun", "found"), [("infusions", [("infusion-length", 20.0, 20.0)]), ("calls", [])])
def test_each_is_what_the_sentence_before_names(measured, noun: str, found: list) -> None:
    notation = (
        f"Six/NUM/nummod/2 {noun}/NOUN/root/0 +./PUNCT/punct/2 -- "
        "Each/DET/nsubj/4 is/AUX/cop/4 20/NUM/nummod/4 minutes/NOUN/root/0"
    )
    assert measured(notation) == found


def test_ours_is_what_the_entry_explains(measured) -> None:
    notation = (
        "{0}/NOUN/root/0 +./PUNCT/punct/1 -- Medicine/NOUN/root/0 dripped/VERB/acl/1 +./PUNCT/punct/1 -- "
        "Ours/PRON/nsubj/2 take/VERB/root/0 two/NUM/nummod/4 hours/NOUN/obj/2 from/ADP/case/7 the/DET/det/7 "
        "first/ADJ/obl/2 to/ADP/case/10 the/DET/det/10 last/ADJ/nmod/7"
    )
    assert measured(notation.format("Infusion")) == [("infusion-length", 120.0, 120.0)]
    assert measured(notation.format("Visit")) == []


def test_a_series_covers_somebody_for_a_while(measured) -> None:
    notation = (
        "One/NUM/nummod/2 {0}/NOUN/nsubj/3 covers/VERB/root/0 you/PRON/obj/3 for/ADP/case/7 "
        "sixteen/NUM/nummod/7 months/NOUN/obl/3"
    )
    assert measured(notation.format("series")) == [("relief-duration", 480.0, 480.0)]
    assert measured(notation.format("referral")) == []


def test_months_that_are_planned_on(measured) -> None:
    notation = (
        "Plan/VERB/root/0 on/ADP/case/4 eighteen/NUM/nummod/4 months/NOUN/obl/1 from/ADP/case/7 "
        "one/NUM/nummod/7 {0}/NOUN/nmod/4"
    )
    assert measured(notation.format("series")) == [("relief-duration", 540.0, 540.0)]
    assert measured(notation.format("surgery")) == []


def test_time_to_judge_it(measured) -> None:
    notation = HELPS + (
        "Give/VERB/root/0 it/PRON/iobj/1 ninety/NUM/nummod/4 days/NOUN/obj/1 before/SCONJ/mark/7 "
        "you/PRON/nsubj/7 {0}/VERB/advcl/1"
    )
    assert measured(notation.format("judge")) == [("onset", 129600.0, 129600.0)]
    assert measured(notation.format("drive")) == []


def test_an_entry_on_chronic_pain(measured) -> None:
    notation = (
        "{0}/ADJ/amod/2 pain/NOUN/root/0 +./PUNCT/punct/2 -- Pain/NOUN/root/0 defined/VERB/acl/1 "
        "as/ADP/case/5 eighteen/NUM/nummod/5 months/NOUN/obl/2"
    )
    assert measured(notation.format("Chronic")) == [("chronic-pain-definition", 18.0, 18.0)]
    assert measured(notation.format("Acute")) == []


def test_years_at_the_clinic(read) -> None:
    notation = "{0}/PROPN/nsubj/2 retired/VERB/root/0 after/ADP/case/5 nine/NUM/nummod/5 years/NOUN/obl/2 {1}"
    [found] = read_quantities(read(notation.format("Gail", "here/ADV/advmod/5")), True, WORDS)
    assert (found.measure, found.subject) == ("house: how long somebody has worked here", "gail")
    assert read_quantities(read(notation.format("Gail", "elsewhere/ADV/advmod/5")), True, WORDS) == []


def test_the_year_somebody_came(read) -> None:
    notation = "Gail/PROPN/nsubj/2 joined/VERB/root/0 us/PRON/obj/2 in/ADP/case/5 {0}/NUM/obl/2"
    [found] = read_quantities(read(notation.format("2015")), True, WORDS)
    assert (found.measure, found.low, found.subject) == ("house: when somebody came", 2015.0, "gail")
