from __future__ import annotations

import pytest

from ketalint.language.clinic.topics import of_another_service, section_of

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
