"""Parts of a page that are about another treatment, on blocks made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.discourse.page_topic import before_ours, under_their_headings
from ketalint.model import Block

LASER = "Laser/NOUN/root/0"
ASKED = "Laser/NOUN/root/0 ?/PUNCT/punct/1"
PLAIN = "It/PRON/nsubj/2 eases/VERB/root/0 pain/NOUN/obj/2"
OURS = "Ketamine/NOUN/nsubj/2 eases/VERB/root/0 pain/NOUN/obj/2"
DRIP = "Drips/NOUN/nsubj/2 ease/VERB/root/0 pain/NOUN/obj/2"


@pytest.fixture
def under(read):
    """Which of some blocks under a heading a reader finds to be about another treatment."""

    def find(reader, heading: str, *below: str) -> list[int]:
        analyses = [read(parse) for parse in (heading, *below)]
        blocks = [Block("heading", heading, ()), *(Block("paragraph", text, (), heading=0) for text in below)]
        return sorted(reader(blocks, analyses))

    return find


def test_a_page_on_another_treatment_up_to_where_ours_is_named(under) -> None:
    assert under(before_ours, LASER, PLAIN, OURS, PLAIN) == [0, 1]
    assert under(before_ours, LASER, PLAIN) == [0, 1]


def test_ours_named_in_passing_in_one_section(read) -> None:
    parses = (LASER, PLAIN, "More/ADJ/root/0", OURS, PLAIN, "Costs/NOUN/root/0", PLAIN)
    blocks = [
        Block(
            "heading" if i in (0, 2, 5) else "paragraph",
            parse,
            (),
            heading=max(h for h in (0, 2, 5) if h <= i),
        )
        for i, parse in enumerate(parses)
    ]
    analyses = [read(parse) for parse in parses]
    assert sorted(before_ours(blocks, analyses)) == [0, 1, 2, 5, 6]
    named_again = [*analyses[:6], read(OURS)]
    assert sorted(before_ours(blocks, named_again)) == [0, 1, 2]


@pytest.mark.parametrize("title", [ASKED, "After/ADP/case/2 laser/NOUN/root/0", "Questions/NOUN/root/0"])
def test_titles_that_name_no_topic_of_their_own(under, title: str) -> None:
    assert under(before_ours, title, PLAIN) == []


LASERS_WORK = "How/ADV/advmod/3 {}/NOUN/nsubj/3 work/VERB/root/0"


def test_a_section_on_a_service_up_to_where_ours_is_named(under) -> None:
    assert under(under_their_headings, LASER, PLAIN, OURS, PLAIN) == [1]


@pytest.mark.parametrize(
    "heading",
    [
        "Laser/NOUN/root/0 or/CCONJ/cc/3 ketamine/NOUN/conj/1",
        "Instead/ADV/case/3 of/ADP/fixed/1 laser/NOUN/root/0",
    ],
)
def test_under_other_headings_the_page_speaks_of_ours(under, heading: str) -> None:
    assert under(under_their_headings, heading, PLAIN) == []


def test_a_section_on_how_others_work(under) -> None:
    heading = LASERS_WORK.format("laser")
    assert under(under_their_headings, heading, PLAIN, DRIP, PLAIN) == [1]
    assert under(under_their_headings, LASERS_WORK.format("drips"), PLAIN) == []


def test_a_heading_that_says_more(under) -> None:
    heading = "Tired/ADJ/root/0 of/ADP/case/3 massage/NOUN/obl/1"
    assert under(under_their_headings, heading, PLAIN) == []
