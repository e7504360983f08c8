from __future__ import annotations

import pytest

from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "infusion": ["infusion", "drip", "ketamine", "iv"],
        "other-substance": ["iron"],
        "run": ["take", "run", "be over", "be"],
        "surrounding": ["visit", "recovery"],
        "visit": ["visit"],
        "finished": ["over"],
        "treatment-event": ["drip", "infusion", "ketamine"],
        "series": ["series"],
        "still-well": ["still away"],
        "lasting": ["stay", "keep"],
        "pain-gone": ["comfortable"],
        "pain": ["pain"],
        "relief": ["relief"],
        "beginning": ["notice any"],
        "beginning-of": ["relief"],
        "not-a-length-after": ["after", "a day"],
        "starting": ["start"],
        "introducing": ["introduce", "use"],
        "introducing-strong": ["introduce"],
        "not-introducing": ["for pain"],
        "dosing": ["give"],
        "noting-chronic": ["call it chronic"],
        "not-called-chronic": ["cough"],
        "population": ["adult", "american"],
        "grown-people": ["adult"],
        "nation": ["american"],
        "having": ["live with", "have"],
        "lasting-pain": ["pain that stay"],
        "afflicting": ["affect"],
        "first-dose": ["first dose"],
    }
)


def test_a_visit_tells_when_and_not_how_long(measured) -> None:
    notation = (
        "The/DET/det/2 ketamine/NOUN/nsubj/3 runs/VERB/root/0 for/ADP/case/6 three/NUM/nummod/6 "
        "hours/NOUN/obl/3 at/ADP/case/9 each/DET/det/9 visit/NOUN/obl/3"
    )
    assert measured(notation) == [("infusion-length", 180.0, 180.0)]


def test_what_is_not_counted_is_not_the_length(measured) -> None:
    notation = (
        "The/DET/det/2 infusion/NOUN/nsubj/3 takes/VERB/root/0 two/NUM/nummod/5 hours/NOUN/obj/3 "
        "not/PART/advmod/7 counting/VERB/advcl/3 {0}/NOUN/obj/7"
    )
    assert measured(notation.format("recovery")) == [("infusion-length", 120.0, 120.0)]


def test_an_infusion_that_is_not_over_in_a_time_has_no_length(measured) -> None:
    notation = (
        "An/DET/det/2 infusion/NOUN/nsubj/{0} is/AUX/cop/{0} {1}over/ADV/root/0 in/ADP/case/{3} "
        "ten/NUM/nummod/{3} minutes/NOUN/obl/{0}"
    )
    assert measured(notation.format(4, "", 0, 7)) == [("infusion-length", 10.0, 10.0)]
    assert measured(notation.format(5, "not/PART/advmod/5 ", 0, 8)) == []


def test_an_infusion_of_iron_is_another(measured) -> None:
    notation = (
        "An/DET/det/3 {0}/NOUN/compound/3 drip/NOUN/nsubj/4 takes/VERB/root/0 four/NUM/nummod/6 "
        "hours/NOUN/obj/4"
    )
    assert measured(notation.format("iron")) == []
    assert measured(notation.format("ketamine")) == [("infusion-length", 240.0, 240.0)]


def test_hours_a_day_are_the_length_of_one_infusion(measured) -> None:
    notation = (
        "We/PRON/nsubj/2 give/VERB/root/0 {0}/NOUN/obj/2 for/ADP/case/6 eight/NUM/nummod/6 hours/NOUN/obl/2 "
        "a/DET/det/8 day/NOUN/nmod/6"
    )
    assert measured(notation.format("ketamine")) == [("infusion-length", 480.0, 480.0)]
    assert measured(notation.format("advice")) == []


def test_being_well_so_long_after_a_drip_is_lasting_relief(measured) -> None:
    notation = (
        "Ten/NUM/nummod/2 months/NOUN/root/0 after/ADP/case/5 the/DET/det/5 drip/NOUN/nmod/2 the/DET/det/7 "
        "pain/NOUN/nsubj/10 is/AUX/cop/10 {0}/ADV/advmod/10 away/ADV/parataxis/2"
    )
    assert measured(notation.format("still")) == [("relief-duration", 300.0, 300.0)]
    assert measured(notation.format("not")) == []


def test_how_long_it_lasts_may_be_told_after_what(measured) -> None:
    notation = (
        "Patients/NOUN/nsubj/2 stay/VERB/root/0 comfortable/ADJ/xcomp/2 for/ADP/case/6 a/DET/det/6 "
        "year/NOUN/obl/2 after/ADP/case/9 the/DET/det/9 {0}/NOUN/obl/2"
    )
    assert measured(notation.format("series")) == [("relief-duration", 360.0, 360.0)]
    assert measured(notation.format("move")) == []


def test_waiting_in_vain_for_the_first_weeks_is_a_late_onset(measured) -> None:
    notation = (
        "You/PRON/nsubj/4 do/AUX/aux/4 not/PART/advmod/4 notice/VERB/root/0 any/DET/det/6 relief/NOUN/obj/4 "
        "for/ADP/case/{0} the/DET/det/{0} first/ADJ/amod/{0} three/NUM/nummod/{0} weeks/NOUN/obl/4"
    )
    assert measured(notation.format(11)) == [("onset", 30240.0, 30240.0)]


@pytest.mark.parametrize(
    ("weight", "dose", "per_kilo"),
    [("70 kg", "140 mg", 2.0), ("100 pounds", "9 mg", 0.2), ("9 kg", "9 mg", None)],
)
def test_a_first_dose_for_a_weight_is_a_dose_per_kilo(measured, weight, dose, per_kilo) -> None:
    number, unit = weight.split()
    mass, milligrams = dose.split()
    notation = (
        f"At/ADP/case/3 {number}/NUM/nummod/3 {unit}/NOUN/obl/5 you/PRON/nsubj/5 start/VERB/root/0 "
        f"ketamine/NOUN/obj/5 for/ADP/case/8 pain/NOUN/nmod/6 with/ADP/case/11 {mass}/NUM/nummod/11 "
        f"{milligrams}/NOUN/obl/5"
    )
    expected = [] if per_kilo is None else [("starting-dose", per_kilo, per_kilo)]
    assert measured(notation) == expected


def test_a_year_belongs_to_what_stands_before_its_comma(measured) -> None:
    notation = (
        "Introduced/VERB/advcl/7 in/ADP/case/3 2004/NUM/obl/1 +,/PUNCT/punct/1 {0}/NOUN/nsubj/7 is/AUX/aux/7 "
        "used/VERB/root/0 for/ADP/case/9 pain/NOUN/obl/7 with/ADP/case/11 ketamine/NOUN/obl/7"
    )
    assert measured(notation.format("ketamine")) == [("introduced", 2004.0, 2004.0)]
    assert measured(notation.format("heat")) == []


@pytest.mark.parametrize(
    ("name", "found"), [("chronic", [("chronic-pain-definition", 1.0, 1.0)]), ("old", [])]
)
def test_the_name_stands_for_the_pain(measured, name: str, found: list) -> None:
    notation = f"{name}/ADJ/nsubj/2 means/VERB/root/0 over/ADP/case/5 four/NUM/nummod/5 weeks/NOUN/obl/2"
    assert measured(notation) == found


def test_a_chronic_wound_is_another_matter(measured) -> None:
    notation = (
        "A/DET/det/3 chronic/ADJ/amod/3 wound/NOUN/nsubj/4 is/VERB/root/0 over/ADP/case/7 four/NUM/nummod/7 "
        "weeks/NOUN/obl/4"
    )
    assert measured(notation) == []


@pytest.mark.parametrize(
    ("verb", "found"), [("stays", [("chronic-pain-prevalence", 40.0, 40.0)]), ("ends", [])]
)
def test_pain_that_stays_is_chronic(measured, verb: str, found: list) -> None:
    notation = (
        "40/NUM/nummod/2 percent/NOUN/nsubj/5 of/ADP/case/4 adults/NOUN/nmod/2 have/VERB/root/0 "
        f"pain/NOUN/obj/5 that/PRON/nsubj/8 {verb}/VERB/acl:relcl/6"
    )
    assert measured(notation) == found


@pytest.mark.parametrize("country", ["American", "Chilean"])
def test_millions_are_a_share_of_the_country(measured, country: str) -> None:
    notation = (
        "Chronic/ADJ/amod/2 pain/NOUN/nsubj/3 affects/VERB/root/0 140/NUM/compound/5 million/NUM/nummod/7 "
        f"{country}/ADJ/amod/7 adults/NOUN/obj/3"
    )
    share = [("chronic-pain-prevalence", 50.0, 59.57)]
    assert measured(notation) == (share if country == "American" else [])


@pytest.mark.parametrize(("mass", "found"), [(120, [("starting-dose", 1.0, 2.67)]), (20, [])])
def test_a_large_first_dose_is_large_for_anybody(measured, mass: int, found: list) -> None:
    notation = (
        "The/DET/det/3 first/ADJ/amod/3 dose/NOUN/nsubj/8 of/ADP/case/5 ketamine/NOUN/nmod/3 is/AUX/cop/8 "
        f"{mass}/NUM/nummod/8 mg/NOUN/root/0 for/ADP/case/10 pain/NOUN/nmod/8"
    )
    assert measured(notation) == found


@pytest.mark.parametrize(
    ("named", "found"), [("Infusion", [("infusion-length", 300.0, 300.0)]), ("Chair", [])]
)
def test_an_entry_of_a_list(measured, named: str, found: list) -> None:
    notation = (
        f"{named}/NOUN/root/0 ,/PUNCT/punct/3 extended/ADJ/appos/1 ,/PUNCT/punct/6 5/NUM/nummod/6 "
        "hours/NOUN/appos/1"
    )
    assert measured(notation) == found
