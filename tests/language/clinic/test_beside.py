from __future__ import annotations

import pytest

from ketalint.language.clinic.beside import is_beside

_CREAM = (
    "No/DET/det/2 monitor/NOUN/nsubj:pass/4 is/AUX/aux:pass/4 needed/VERB/root/0 for/ADP/case/7 "
    "the/DET/det/7 cream/NOUN/obl/4"
)
_INFUSION = (
    "No/DET/det/2 monitor/NOUN/nsubj:pass/4 is/AUX/aux:pass/4 needed/VERB/root/0 for/ADP/case/7 "
    "the/DET/det/7 infusion/NOUN/obl/4"
)
_THERAPY = (
    "We/PRON/nsubj/3 never/ADV/advmod/3 check/VERB/root/0 pulses/NOUN/obj/3 at/ADP/case/7 "
    "therapy/NOUN/compound/7 visits/NOUN/obl/3"
)
_PSYCHOLOGIST = "Our/PRON/nmod:poss/2 psychologist/NOUN/nsubj/3 sees/VERB/root/0 children/NOUN/obj/3"
_SITTING = "A/DET/det/2 therapist/NOUN/nsubj/3 sits/VERB/root/0 beside/ADP/case/5 you/PRON/obl/3"
_FROM = "Nobody/PRON/nsubj/2 sees/VERB/root/0 harm/NOUN/obj/2 from/ADP/case/5 peels/NOUN/nmod/3"


@pytest.mark.parametrize(
    ("notation", "own", "beside"),
    [
        (_CREAM, {0, 1, 3}, True),
        (_CREAM, {0, 1, 3, 6}, False),
        (_INFUSION, {0, 1, 3}, False),
        (_THERAPY, {2, 3}, True),
        (_PSYCHOLOGIST, {2, 3}, True),
        (_SITTING, {2, 4}, False),
        (_FROM, {0, 1}, False),
    ],
)
def test_what_is_said_of_another_service(read, notation: str, own: set[int], beside: bool) -> None:
    analysis = read(notation)
    assert is_beside(analysis, range(len(analysis.doc)), own) is beside
