from __future__ import annotations

import pytest


@pytest.fixture
def lasting(claims_in):
    """The words of a block that say how long a benefit lasts."""

    def find(notation: str) -> list[tuple[str, str]]:
        return [(f.level, words) for f, words in claims_in(notation) if f.owner.scale == "duration"]

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


def test_what_was_won_and_does_not_sink_is_permanent(lasting) -> None:
    notation = "Relief/NOUN/nsubj/3 never/ADV/advmod/3 sinks/VERB/root/0 after/ADP/case/5 ketamine/NOUN/obl/3"
    assert lasting(notation) == [("permanent", "never sinks")]
    assert lasting(notation.replace("Relief", "Ships")) == []


def test_relief_that_need_not_be_renewed_is_permanent(lasting) -> None:
    notation = (
        "Relief/NOUN/nsubj/3 never/ADV/advmod/3 {}/VERB/root/0 to/PART/mark/6 be/AUX/aux:pass/6 "
        "renewed/VERB/xcomp/3 after/ADP/case/8 ketamine/NOUN/obl/6"
    )
    assert lasting(notation.format("has")) == [("permanent", "never has to be renewed")]


def test_what_cannot_be_renewed_is_not(lasting) -> None:
    notation = (
        "Relief/NOUN/nsubj/5 can/AUX/aux/5 not/PART/advmod/5 be/AUX/aux:pass/5 renewed/VERB/root/0 "
        "after/ADP/case/7 ketamine/NOUN/obl/5"
    )
    assert lasting(notation) == []


def test_what_went_and_does_not_return_is_gone_for_good(lasting) -> None:
    notation = (
        "The/DET/det/2 {}/NOUN/nsubj/3 goes/VERB/root/0 and/CCONJ/cc/8 it/PRON/nsubj/8 does/AUX/aux/8 "
        "not/PART/advmod/8 return/VERB/conj/3"
    )
    assert lasting(notation.format("wish")) == [("permanent", "not return")]
    assert lasting(notation.format("nurse")) == []


def test_sleep_that_does_not_refresh_is_no_lasting_gain(lasting) -> None:
    notation = "Sleep/NOUN/nsubj/{n} {does}/AUX/{kind}/{n} not/PART/advmod/{n} {word}/{pos}/root/0"
    for does, kind, word, pos in (("is", "cop", "refreshing", "ADJ"), ("does", "aux", "refresh", "VERB")):
        assert lasting(notation.format(n=4, does=does, kind=kind, word=word, pos=pos)) == []


def test_what_a_fragment_before_names_is_another_matter(lasting, flat) -> None:
    cards = "Cards/NOUN/root/0 for/ADP/case/3 all/PRON/nmod/1 +./PUNCT/punct/1 -- "
    off = "They/PRON/nsubj/3 never/ADV/advmod/3 wear/VERB/root/0 off/ADP/compound:prt/3 +./PUNCT/punct/3"
    assert lasting(cards + off) == []
    assert lasting(cards.replace("Cards", "Drips") + off) == [("permanent", "never wear off")]
