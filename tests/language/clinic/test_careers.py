from __future__ import annotations

import pytest

from ketalint.language.clinic.careers import in_a_career


@pytest.mark.parametrize(
    ("notation", "own"),
    [
        (
            "She/PRON/nsubj/2 worked/VERB/root/0 for/ADP/case/5 eleven/NUM/nummod/5 years/NOUN/obl/2 "
            "in/ADP/case/8 a/DET/det/8 ward/NOUN/obl/2",
            True,
        ),
        ("She/PRON/nsubj/2 spent/VERB/root/0 nine/NUM/nummod/4 years/NOUN/obj/2 there/ADV/advmod/2", True),
        (
            "He/PRON/nsubj/4 was/AUX/cop/4 a/DET/det/4 paramedic/NOUN/root/0 for/ADP/case/7 "
            "ten/NUM/nummod/7 years/NOUN/obl/4",
            True,
        ),
        (
            "She/PRON/nsubj/2 worked/VERB/root/0 two/NUM/nummod/4 years/NOUN/obl/2 without/ADP/case/6 "
            "pain/NOUN/obl/2",
            False,
        ),
        (
            "She/PRON/nsubj/3 has/AUX/aux/3 worked/VERB/root/0 for/ADP/case/6 two/NUM/nummod/6 "
            "years/NOUN/obl/3",
            False,
        ),
        ("Ketamine/NOUN/nsubj/2 worked/VERB/root/0 two/NUM/nummod/4 years/NOUN/obl/2", False),
        ("Relief/NOUN/nsubj/2 lasts/VERB/root/0 two/NUM/nummod/4 years/NOUN/obl/2", False),
    ],
)
def test_years_of_work_belong_to_a_career(read, word, notation: str, own: bool) -> None:
    analysis = read(notation)
    assert in_a_career(analysis, word(analysis, "years").i) is own
