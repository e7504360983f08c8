from __future__ import annotations

import pytest

from ketalint.language.claims.blocks import read_block


@pytest.fixture
def lasting(read, vocabulary, text_of):
    """The words of a block that say how long a benefit lasts."""

    def find(notation: str) -> list[tuple[str, str]]:
        analysis = read(notation)
        found = read_block(analysis, vocabulary, True).found
        return [(f.level, text_of(analysis, f.words)) for f in found if f.owner.scale == "duration"]

    return find


def test_relief_that_never_fades_is_permanent(lasting) -> None:
    notation = "Relief/NOUN/nsubj/3 never/ADV/advmod/3 fades/VERB/root/0"
    assert lasting(notation) == [("permanent", "never fades")]


def test_what_does_not_fade_for_a_while_is_not(lasting) -> None:
    notation = (
        "Relief/NOUN/nsubj/4 does/AUX/aux/4 not/PART/advmod/4 fade/VERB/root/0 "
        "until/ADP/case/6 Monday/PROPN/obl/4"
    )
    assert lasting(notation) == []


def test_paint_that_does_not_fade_is_no_benefit(lasting) -> None:
    assert lasting("Paint/NOUN/nsubj/3 never/ADV/advmod/3 fades/VERB/root/0") == []


def test_a_treatment_wears_off_but_does_not_fade(lasting) -> None:
    assert lasting("Drips/NOUN/nsubj/3 never/ADV/advmod/3 fade/VERB/root/0") == []
    notation = "Drips/NOUN/nsubj/3 never/ADV/advmod/3 wear/VERB/root/0 off/ADP/compound:prt/3"
    assert lasting(notation) == [("permanent", "never wear off")]


def test_pain_that_does_not_return_stays_away(lasting) -> None:
    notation = "Pain/NOUN/nsubj/4 will/AUX/aux/4 never/ADV/advmod/4 resurface/VERB/root/0"
    assert lasting(notation) == [("permanent", "never resurface")]


def test_a_denial_before_but_denies_no_end(lasting) -> None:
    notation = (
        "No/DET/det/2 result/NOUN/root/0 +,/PUNCT/punct/5 but/CCONJ/cc/5 fade/VERB/conj/2 it/PRON/nsubj/5"
    )
    assert lasting(notation) == []


def test_years_since_the_last_visit_without_another_are_counted(lasting) -> None:
    notation = (
        "My/PRON/nmod:poss/2 drip/NOUN/nsubj/6 was/AUX/cop/6 nine/NUM/nummod/5 "
        "years/NOUN/obl/6 ago/ADV/root/0 "
        "and/CCONJ/cc/10 I/PRON/nsubj/10 never/ADV/advmod/10 went/VERB/conj/6 back/ADV/advmod/10"
    )
    assert [level for level, _ in lasting(notation)] == ["years"]
