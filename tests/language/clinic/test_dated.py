"""Dates and holidays, and whether the clinic is open on them."""

from __future__ import annotations

import pytest

from ketalint.language.clinic.dated import dates_in, may_date
from ketalint.language.clinic.opening import days_open, may_open
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import row_of

WORDS = Cues(
    {
        "opening": ["open"],
        "closing": ["close"],
        "infusing": ["infusion"],
        "turning": ["not"],
        "not-on-the-date": ["until"],
        "closing-early": ["at noon"],
    }
)


def whole(analysis):
    return row_of(analysis, range(len(analysis.doc)))


@pytest.mark.parametrize(
    ("notation", "dates"),
    [
        ("Nov./PROPN/root/0 27/NUM/nummod/1 and/CCONJ/cc/4 28/NUM/conj/2", ["nov 27", "nov 28"]),
        ("Friday/PROPN/root/0 the/DET/det/3 28th/ADJ/appos/1", ["28"]),
        ("On/ADP/case/3 Christmas/PROPN/compound/3 Eve/PROPN/root/0", ["christmas eve"]),
        ("Thanksgiving/PROPN/compound/2 week/NOUN/root/0", ["thanksgiving week"]),
        ("18th/ADJ/amod/2 Street/PROPN/root/0", []),
        ("You/PRON/nsubj/3 may/AUX/aux/3 come/VERB/root/0", []),
        ("28/NUM/nummod/2 chairs/NOUN/root/0", []),
    ],
)
def test_dates_are_named(read, notation: str, dates: list[str]) -> None:
    analysis = read(notation)
    row = whole(analysis)
    assert [name for _, name in dates_in(row, analysis)] == dates
    assert may_date(row) or not dates


def test_a_day_without_a_month_is_of_one_named_before(read) -> None:
    above = read("Closed/ADJ/root/0 November/PROPN/obl/1 27/NUM/nummod/2")
    analysis = read("The/DET/det/2 28th/ADJ/root/0", above)
    assert [name for _, name in dates_in(whole(analysis), analysis)] == ["nov 28"]


@pytest.mark.parametrize(
    ("notation", "said"),
    [
        ("Closed/ADJ/root/0 on/ADP/case/3 Christmas/PROPN/obl/1", [("house: open on christmas", "contrary")]),
        ("Open/ADJ/root/0 on/ADP/case/3 Christmas/PROPN/obl/1", [("house: open on christmas", "accords")]),
        (
            "Not/PART/advmod/2 open/ADJ/root/0 on/ADP/case/4 Christmas/PROPN/obl/2",
            [("house: open on christmas", "contrary")],
        ),
        ("Closed/ADJ/root/0 until/ADP/case/3 Christmas/PROPN/obl/1", []),
        ("Closed/ADJ/root/0 at/ADP/case/3 noon/NOUN/obl/1 on/ADP/case/5 Christmas/PROPN/obl/1", []),
    ],
)
def test_open_or_closed_on_a_date(read, notation: str, said: list[tuple[str, str]]) -> None:
    analysis = read(notation)
    row = whole(analysis)
    assert may_open(row, WORDS)
    [sentence] = analysis.sentences
    found = days_open(analysis, sentence, row, WORDS, Cues({}))
    assert [(s.fact, s.polarity) for s in found] == said
