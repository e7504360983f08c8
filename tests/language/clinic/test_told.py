"""Amounts that a draft tells twice: prices, visits of a course, years."""

from __future__ import annotations

import pytest
import spacy

from ketalint.language.clinic.courses import courses
from ketalint.language.clinic.opposites import compile_opposites
from ketalint.language.clinic.prices import prices
from ketalint.language.clinic.told import Told, told_twice
from ketalint.language.clinic.years import years
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Doc
from ketalint.language.words.cues import Words
from ketalint.model import Block, BlockKind, Segment
from ketalint.rulebook import load

_NLP = spacy.blank("en")
_OPPOSITES = compile_opposites(load().lexicon.tables["opposites"])


def _analysis(text: str) -> Analysis:
    doc = Doc(_NLP(text))
    low = Words([token.lower_ for token in doc])
    return Analysis(doc, low, [word == "-" for word in low], [frozenset()] * len(low), [])


def _block(kind: BlockKind, text: str, heading: int = -1, header: int = -1, row: int = -1) -> Block:
    return Block(kind, text, (Segment(0, len(text), 0, len(text)),), heading=heading, header=header, row=row)


def _told(*blocks: Block) -> list[Told]:
    analyses = [_analysis(block.text) for block in blocks]
    return [told for read in (prices, courses, years) for told in read(analyses, blocks, _OPPOSITES)]


def _twice(*texts: str) -> list[tuple[float, float]]:
    return [(a.low, b.low) for a, b in told_twice(_told(*(_block("paragraph", text) for text in texts)))]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("The first visit is $225.", "Remind them that the $275 for the first visit is due.", (225, 275)),
        ("The consultation costs $150.", "The consultation is free of charge.", (150, 0)),
        ("Monthly fee ........ none", "The $250 monthly fee is due on the first.", (0, 250)),
        ("There is no enrollment fee.", "An enrollment fee of $99 is added.", (0, 99)),
        ("Drop-in visits are $490.", "Drop-in visits are billed at $540.", (490, 540)),
        ("Everyone gets the same six-session block.", "Full block, eight sessions", (6, 8)),
        ("The series has six visits.", "All eight visits are booked at once.", (6, 8)),
        ("The series has six visits.", "All four of your visits are put down at once.", (6, 4)),
        ("Infusions. Four, over two weeks.", "Your six infusions will be finished by then.", (4, 6)),
        ("We opened in 2014.", "Joan has been here since the day we opened, in 2011.", (2014, 2011)),
        ("Our Gail has been with us for nineteen years.", "For Gail, 26 years here are many.", (19, 26)),
    ],
)
def test_an_amount_told_twice_is_found(one: str, other: str, found: tuple[float, float]) -> None:
    assert _twice(one, other) == [found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A pain infusion is $540.", "A mood infusion is $425."),
        ("The consultation is $200 in Dover.", "The consultation is $180 in Milford."),
        ("The consultation is $200.", "Veterans pay $150 for the consultation."),
        ("Steady is $430 a month.", "Steady is $4,800 a year."),
        ("Shipping is $18.", "Shipping was $12."),
        ("Shipping is $18.", "Is it true that shipping is $12?"),
        ("The series has six visits.", "After two visits we stop and talk."),
        ("The series has six infusions.", "The short series has three infusions."),
        ("The series has six visits.", "You have two visits of physical therapy."),
        ("The series has six visits.", "All four of our nurses come to your visits."),
        ("We opened in 2014.", "Our second location opened in 2019."),
        ("We say that Rosa has been with us for six years.", "And Petra has been with us for nine years."),
    ],
)
def test_amounts_of_different_things_stand(one: str, other: str) -> None:
    assert _twice(one, other) == []


def test_a_price_in_a_table_is_that_of_its_row_or_column() -> None:
    blocks = [
        _block("cell", "Plan"),
        _block("cell", "Per month"),
        _block("cell", "Old Growth", header=0),
        _block("cell", "$799", header=1, row=2),
        _block("item", "Old Growth is $829 a month, billed on the first."),
    ]
    told = _told(*blocks)
    assert {one.thing for one in told} == {"price: growth old month"}
    assert [(a.block, b.block) for a, b in told_twice(told)] == [(3, 4)]


def test_a_heading_names_what_is_priced_right_below_it() -> None:
    blocks = [
        _block("heading", "Bronze"),
        _block("paragraph", "One infusion a month for $390.", heading=0),
        _block("paragraph", "Bronze is billed at $430 a month.", heading=0),
    ]
    assert [(a.low, b.low) for a, b in told_twice(_told(*blocks))] == [(390, 430)]


def test_the_words_of_a_price_run_from_its_name() -> None:
    (told,) = _told(_block("paragraph", "Call us. Old Growth is $829 a month."))
    assert (told.words, told.low, told.thing) == (range(4, 8), 829, "price: growth old month")


def test_courses_offered_side_by_side_settle_nothing() -> None:
    blocks = [
        _block("item", "Series of four infusions"),
        _block("item", "Series of eight infusions"),
        _block("paragraph", "All six infusions are given here."),
    ]
    assert _told(*blocks) == []


def test_a_thing_with_many_amounts_is_a_list() -> None:
    def told(low: float, block: int) -> Told:
        return Told("price: tea", low, low, block, (block, 0), range(1))

    assert [b.low for _, b in told_twice([told(1, 0), told(2, 1)])] == [2]
    assert not list(told_twice([told(1, 0), told(2, 1), told(3, 2)]))
    assert not list(told_twice([told(1, 0), told(2, 0)]))  # one sentence


def test_an_office_opens_once() -> None:
    first = "Dr. Roth opened our Dover office in 2009."
    assert _twice(first, "Since she opened the Dover office in 2013, we have grown.") == [(2009, 2013)]
    assert _twice(first, "She opened the Salem office in 2013.") == []
    assert _twice(first, "She opened the new office in 2013.") == []


def test_a_house_that_goes_by_the_name_of_the_drug_has_a_beginning() -> None:
    text = "Harbor Ketamine was founded in 2014."
    assert _twice(text, "Harbor Ketamine has cared for the valley since 2011.") == [(2014, 2011)]
    assert _twice(text, "At Harbor we have given ketamine since 2019.") == []


def test_the_stop_of_a_title_ends_no_sentence() -> None:
    assert _twice("Consultation with Dr . Roth $ 195", "An infusion costs $ 475.") == []
