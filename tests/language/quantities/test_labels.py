"""Amounts that a header, a label or the words around them measure."""

from __future__ import annotations

import pytest

from ketalint.language.quantities import read_quantities
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "infusion": ["infusion", "ketamine", "pump"],
        "on-the-pump": ["on the pump"],
        "series": ["series"],
        "relief": ["relief"],
        "beginning": ["start"],
        "beginning-of": ["relief"],
        "defining": ["call"],
        "pain": ["pain"],
    }
)
HEADER = "{0}/NOUN/root/0 on/ADP/case/4 the/DET/det/4 {1}/NOUN/nmod/1"


@pytest.fixture
def measured(read):
    def find(notation: str, header: str = "", row: str = "") -> list[tuple[str, str, float]]:
        above = read(header) if header else None
        first = read(row) if row else None
        found = read_quantities(read(notation), True, WORDS, above, first)
        return [(q.measure, q.subject, round(q.high, 1)) for q in found]

    return find


@pytest.mark.parametrize(
    ("unit", "thing", "expected"),
    [
        ("Minutes", "pump", [("infusion-length", "cancer", 180.0)]),
        ("Hours", "pump", []),
        ("Minutes", "road", []),
        ("Pages", "pump", []),
    ],
)
def test_a_header_gives_a_bare_number_its_unit(measured, unit: str, thing: str, expected: list) -> None:
    assert measured("180/NUM/root/0", HEADER.format(unit, thing), "Cancer/NOUN/root/0") == expected


def test_the_length_on_a_form_is_not_that_of_what_the_form_is_about(measured) -> None:
    label = (
        "Infusion/NOUN/compound/2 length/NOUN/root/0 +:/PUNCT/punct/5 60/NUM/nummod/5 seconds/NOUN/appos/2"
    )
    form = (
        "Client/NOUN/root/0 +:/PUNCT/punct/3 Ketamine/NOUN/appos/1 Length/NOUN/appos/1 +:/PUNCT/punct/7 "
        "60/NUM/nummod/7 seconds/NOUN/appos/4"
    )
    assert measured(label) == [("infusion-length", "", 1.0)]
    assert measured(form) == []


def test_months_out_of_a_series_are_months_of_relief(measured) -> None:
    notation = (
        "He/PRON/nsubj/2 got/VERB/root/0 ten/NUM/nummod/4 months/NOUN/obj/2 out/ADP/case/8 of/ADP/case/8 "
        "his/PRON/nmod:poss/8 {0}/NOUN/obl/2"
    )
    assert measured(notation.format("series")) == [("relief-duration", "", 300.0)]
    assert measured(notation.format("car")) == []


def test_an_onset_is_stated_even_where_the_relief_is_not_sure(measured) -> None:
    notation = (
        "Relief/NOUN/nsubj/{0} {1}starts/VERB/root/0 only/ADV/advmod/{2} after/ADP/case/{2} "
        "two/NUM/nummod/{2} weeks/NOUN/obl/{0}"
    )
    aside = "+,/PUNCT/punct/5 if/SCONJ/mark/5 it/PRON/nsubj/5 comes/VERB/advcl/7 +,/PUNCT/punct/7 "
    assert measured(notation.format(2, "", 6)) == [("onset", "", 20160.0)]
    assert measured(notation.format(7, aside, 11)) == [("onset", "", 20160.0)]


@pytest.mark.parametrize(
    ("row", "subject"),
    [("Visit/NOUN/root/0 3/NUM/nummod/1", "step visit 3"), ("Infusion/NOUN/root/0", "")],
)
def test_each_step_of_a_series_has_a_length_of_its_own(measured, row: str, subject: str) -> None:
    header = "Infusion/NOUN/compound/2 length/NOUN/root/0"
    assert measured("50/NUM/nummod/2 minutes/NOUN/root/0", header, row) == [
        ("infusion-length", subject, 50.0)
    ]


def test_a_row_of_another_service_has_no_length_of_an_infusion(measured) -> None:
    length = "Length/NOUN/root/0"
    assert measured("15/NUM/nummod/2 min/NOUN/root/0", length, "Infusion/NOUN/root/0") != []
    assert (
        measured("15/NUM/nummod/2 min/NOUN/root/0", length, "TMS/PROPN/compound/2 infusion/NOUN/root/0") == []
    )
