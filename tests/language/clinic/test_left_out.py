from __future__ import annotations

import pytest

from ketalint.language.clinic.left_out import left_out_elsewhere

_OTHERS = (
    "They/PRON/nsubj/2 know/VERB/root/0 clinics/NOUN/obj/2 that/PRON/nsubj/5 skip/VERB/acl:relcl/3 "
    "the/DET/det/7 exam/NOUN/obj/5"
)
_OURS = "We/PRON/nsubj/2 skip/VERB/root/0 the/DET/det/4 exam/NOUN/obj/2"
_AT_HOME = "At/ADP/case/2 home/NOUN/obl/4 there/PRON/expl/4 is/VERB/root/0 no/DET/det/6 nurse/NOUN/nsubj/4"
_BY_VIDEO = (
    "We/PRON/nsubj/4 do/AUX/aux/4 not/PART/advmod/4 watch/VERB/root/0 it/PRON/obj/4 by/ADP/case/7 "
    "video/NOUN/obl/4"
)
_FORMS = (
    "Patients/NOUN/nsubj/2 fill/VERB/root/0 questionnaires/NOUN/obj/2 without/ADP/case/5 oversight/NOUN/obl/2"
)


@pytest.mark.parametrize(
    ("notation", "root", "places", "elsewhere"),
    [
        (_OTHERS, 4, {4, 6}, True),
        (_OURS, 1, {1, 3}, False),
        (_AT_HOME, 3, {4, 5}, True),
        (_BY_VIDEO, 3, {3}, True),
        (_FORMS, 1, {3, 4}, True),
    ],
)
def test_who_does_without(read, notation: str, root: int, places: set[int], elsewhere: bool) -> None:
    analysis = read(notation)
    assert left_out_elsewhere(analysis, analysis.doc[root], places) is elsewhere
