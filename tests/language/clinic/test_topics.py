from __future__ import annotations

import pytest

from ketalint.language.clinic.topics import (
    names_another_visit,
    of_another_service,
    of_another_visit,
    section_of,
)
from ketalint.language.words.cues import Words
from ketalint.language.words.rows import Row

DRIVE = "You/PRON/nsubj/3 can/AUX/aux/3 drive/VERB/root/0 home/ADV/advmod/3"


@pytest.mark.parametrize(
    ("headings", "other"),
    [
        (["Laser/NOUN/root/0"], True),
        (["Laser/NOUN/root/0", "Cost/NOUN/root/0"], True),
        (["Ketamine/NOUN/root/0", "Laser/NOUN/root/0"], False),
        (["Your/PRON/nmod:poss/2 infusion/NOUN/root/0"], False),
        (["Parking/NOUN/root/0"], False),
    ],
)
def test_a_page_of_another_service_says_nothing_of_ketamine(read, headings: list[str], other: bool) -> None:
    above = None
    for heading in headings:
        above = read(heading, above)
    assert of_another_service(read(DRIVE, above)) is other


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Inpatient/ADJ/amod/2 stays/NOUN/root/0", "inpatient stays"),
        ("Our/PRON/nmod:poss/3 Dover/PROPN/compound/3 office/NOUN/root/0", "dover office"),
        ("Our/PRON/nmod:poss/2 office/NOUN/root/0", ""),
        ("Prices/NOUN/root/0", ""),
        ("Vitamins/NOUN/root/0 ?/PUNCT/punct/1", ""),
    ],
)
def test_a_heading_may_name_a_service_or_site(read, heading: str, section: str) -> None:
    assert section_of(read(heading)) == section
    assert section_of(None) == ""


@pytest.mark.parametrize(
    ("heading", "other"),
    [
        ("Evaluation/NOUN/root/0 ,/PUNCT/punct/1 day/NOUN/appos/1 before/ADV/advmod/3", True),
        ("Evaluation/NOUN/root/0 and/CCONJ/cc/3 infusion/NOUN/conj/1", False),
        ("Getting/VERB/root/0 home/ADV/advmod/1", False),
    ],
)
def test_a_heading_may_name_a_visit_without_an_infusion(read, heading: str, other: bool) -> None:
    assert of_another_visit(read(heading)) is other
    assert not of_another_visit(None)


def test_a_sentence_may_name_a_visit_without_an_infusion() -> None:
    assert names_another_visit(_row("after a review you may drive home"))
    assert not names_another_visit(_row("after the evaluation and the infusion you may drive home"))
    assert not names_another_visit(_row("you may drive home"))


def _row(words: str) -> Row:
    return Row(Words(words.split()), [])
