from __future__ import annotations

import pytest

from ketalint.language.claims.blocks import read_block


@pytest.fixture
def universal(read, vocabulary, text_of):
    """The words of a block that leave nobody and no pain out."""

    def find(notation: str) -> list[str]:
        analysis = read(notation)
        found = read_block(analysis, vocabulary, True).found
        return [
            text_of(analysis, f.words) for f in found if f.owner.scale == "scope" and f.verdict.kind == "made"
        ]

    return find


def test_a_free_relative_takes_in_every_pain(universal) -> None:
    notation = (
        "Whatever/PRON/nsubj/2 hurts/VERB/advcl/5 +,/PUNCT/punct/5 drips/NOUN/nsubj/5 "
        "end/VERB/root/0 pain/NOUN/obj/5"
    )
    assert universal(notation) == ["Whatever hurts"]


def test_a_free_relative_about_something_else_does_not(universal) -> None:
    notation = (
        "Whatever/DET/det/3 the/DET/det/3 weather/NOUN/advcl/6 +,/PUNCT/punct/6 drips/NOUN/nsubj/6 "
        "end/VERB/root/0 pain/NOUN/obj/6"
    )
    assert universal(notation) == []


def test_none_that_is_left_out_means_all(universal) -> None:
    notation = (
        "There/PRON/expl/2 is/VERB/root/0 no/DET/det/4 pain/NOUN/nsubj/2 drips/NOUN/nsubj/6 "
        "leave/VERB/acl:relcl/4 untouched/ADJ/xcomp/6"
    )
    assert universal(notation) == ["no pain drips leave untouched"]


def test_a_denial_that_picks_some_is_no_universal(universal) -> None:
    notation = (
        "No/DET/det/2 patient/NOUN/nsubj/8 whom/PRON/obj/6 drips/NOUN/nsubj/6 not/PART/advmod/6 "
        "ease/VERB/acl:relcl/2 is/AUX/aux/8 billed/VERB/root/0"
    )
    assert universal(notation) == []


def test_a_condition_that_all_readers_meet_is_none(universal) -> None:
    notation = (
        "If/SCONJ/mark/3 you/PRON/nsubj/3 hurt/VERB/advcl/7 +,/PUNCT/punct/7 ketamine/NOUN/nsubj/7 "
        "is/AUX/cop/7 right/ADJ/root/0 for/ADP/case/9 you/PRON/obl/7"
    )
    assert universal(notation) == ["If you hurt , ketamine is right for you"]


def test_a_cautious_offer_to_all_readers_is_let_pass(universal) -> None:
    notation = (
        "If/SCONJ/mark/3 you/PRON/nsubj/3 hurt/VERB/advcl/8 +,/PUNCT/punct/8 ketamine/NOUN/nsubj/8 "
        "may/AUX/aux/8 be/AUX/cop/8 right/ADJ/root/0 for/ADP/case/10 you/PRON/obl/8"
    )
    assert universal(notation) == []


def test_a_bare_answer_names_every_kind(universal) -> None:
    notation = (
        "Which/DET/det/2 pains/NOUN/obj/5 do/AUX/aux/5 drips/NOUN/nsubj/5 ease/VERB/root/0 +?/PUNCT/punct/5 "
        "-- All/DET/root/0 +./PUNCT/punct/1"
    )
    assert universal(notation) == ["All"]


def test_nobody_turned_away_means_everybody(universal) -> None:
    notation = (
        "No/DET/det/2 patient/NOUN/nsubj:pass/4 is/AUX/aux:pass/4 turned/VERB/root/0 away/ADV/advmod/4 "
        "from/ADP/case/7 ketamine/NOUN/obl/4"
    )
    assert universal(notation) == ["No patient is turned away"]


def test_no_visitor_turned_away_at_the_parking_says_nothing(universal) -> None:
    notation = (
        "No/DET/det/2 patient/NOUN/nsubj:pass/4 is/AUX/aux:pass/4 turned/VERB/root/0 away/ADV/advmod/4 "
        "from/ADP/case/7 parking/NOUN/obl/4"
    )
    assert universal(notation) == []


def test_nobody_met_who_got_nothing_means_everybody_gained(universal) -> None:
    notation = (
        "We/PRON/nsubj/2 have/VERB/root/0 yet/ADV/advmod/5 to/PART/mark/5 meet/VERB/xcomp/2 a/DET/det/7 "
        "patient/NOUN/obj/5 who/PRON/nsubj/9 got/VERB/acl:relcl/7 nothing/PRON/obj/9 "
        "from/ADP/case/12 ketamine/NOUN/obl/9"
    )
    assert universal(notation) == ["yet to meet a patient who got nothing"]


def test_a_pain_that_the_reader_may_name(universal) -> None:
    notation = (
        "Name/VERB/root/0 a/DET/det/3 {}/NOUN/obj/1 +,/PUNCT/punct/7 and/CCONJ/cc/7 drips/NOUN/nsubj/7 "
        "ease/VERB/conj/1 pain/NOUN/obj/7"
    )
    assert universal(notation.format("pain")) == ["Name a pain"]
    assert universal(notation.format("friend")) == []


BRING = "Whatever/PRON/obj/2 {}/VERB/advcl/4 +,/PUNCT/punct/4 bring/VERB/root/0 it/PRON/obj/4 ./PUNCT/punct/4"


def test_whatever_hurts_may_be_brought(universal) -> None:
    assert universal(BRING.format("hurts")) == ["Whatever hurts , bring"]


def test_whatever_else_is_brought_is_no_pain(universal) -> None:
    assert universal(BRING.format("fits")) == []


ALL_FARED = "{0}/PRON/nsubj/3 all/DET/det/1 got/VERB/root/0 better/ADJ/xcomp/3 {1}./PUNCT/punct/3"


def test_they_all_got_better(universal) -> None:
    assert universal(ALL_FARED.format("They", "")) == ["They all got better"]


def test_all_the_staff_is_another_matter(universal) -> None:
    assert universal(ALL_FARED.format("We", "")) == []
