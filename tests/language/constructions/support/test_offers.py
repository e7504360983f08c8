from __future__ import annotations

import pytest

from ketalint.language.claims.blocks import read_block
from ketalint.language.constructions.support.offers import offers
from ketalint.language.discourse.governing import Governor
from ketalint.model import Block


@pytest.fixture
def offered(read, vocabulary, text_of):
    """(name, words, stance) for each uncovered name that the last of some blocks offers.

    A block is (kind, parse, links).
    """

    def find(
        *blocks: tuple[str, str, dict[str, int]], on_ketamine: bool = True
    ) -> list[tuple[str, str, str]]:
        analyses = [read(notation) for _, notation, _ in blocks]
        made = [
            Block(kind, a.doc.text, (), **links) for (kind, _, links), a in zip(blocks, analyses, strict=True)
        ]
        claims = [read_block(a, vocabulary, True) for a in analyses]
        last = len(blocks) - 1
        found = offers(last, made, claims, Governor(made, analyses, vocabulary), vocabulary, on_ketamine)
        return [(o.name, text_of(analyses[last], o.words), o.verdict.kind) for o in found]

    return find


def paragraph(notation: str) -> tuple[str, str, dict[str, int]]:
    return ("paragraph", notation, {})


def test_a_condition_that_the_treatment_acts_on_is_offered(offered) -> None:
    assert offered(paragraph("Drips/NOUN/nsubj/2 ease/VERB/root/0 tinnitus/NOUN/obj/2")) == [
        ("tinnitus", "tinnitus", "made")
    ]


def test_a_covered_condition_is_not_worth_a_word(offered) -> None:
    assert offered(paragraph("Drips/NOUN/nsubj/2 ease/VERB/root/0 neuropathy/NOUN/obj/2")) == []


def test_a_page_without_ketamine_offers_nothing(offered) -> None:
    assert (
        offered(paragraph("Drips/NOUN/nsubj/2 ease/VERB/root/0 tinnitus/NOUN/obj/2"), on_ketamine=False) == []
    )


def test_a_denied_effect_denies_the_offer(offered) -> None:
    notation = "Drips/NOUN/nsubj/4 do/AUX/aux/4 not/PART/advmod/4 ease/VERB/root/0 tinnitus/NOUN/obj/4"
    assert offered(paragraph(notation)) == [("tinnitus", "tinnitus", "denied")]


def test_coordinated_conditions_are_all_offered(offered) -> None:
    notation = "Drips/NOUN/nsubj/2 ease/VERB/root/0 tinnitus/NOUN/obj/2 and/CCONJ/cc/5 migraine/NOUN/conj/3"
    assert [name for name, _, _ in offered(paragraph(notation))] == ["tinnitus", "migraine"]


def test_a_treatment_for_a_condition_is_an_offer(offered) -> None:
    notation = "We/PRON/nsubj/2 offer/VERB/root/0 ketamine/NOUN/obj/2 for/ADP/case/5 tinnitus/NOUN/nmod/3"
    assert offered(paragraph(notation)) == [("tinnitus", "tinnitus", "made")]


def test_what_a_patient_also_has_is_no_offer(offered) -> None:
    notation = "Tell/VERB/root/0 us/PRON/obj/1 about/ADP/case/4 tinnitus/NOUN/obl/1"
    assert offered(paragraph(notation)) == []


def test_a_reason_for_caution_is_no_offer(offered) -> None:
    notation = (
        "Drips/NOUN/nsubj/2 ease/VERB/root/0 pain/NOUN/obj/2 in/ADP/case/5 people/NOUN/obl/2 "
        "without/ADP/case/7 tinnitus/NOUN/nmod/5"
    )
    assert offered(paragraph(notation)) == []


def test_an_everyday_word_counts_beside_an_effect_only(offered) -> None:
    assert (
        offered(
            paragraph("We/PRON/nsubj/2 offer/VERB/root/0 drips/NOUN/obj/2 for/ADP/case/5 libido/NOUN/nmod/3")
        )
        == []
    )


def test_a_name_in_capitals_matches_capitals_only(offered) -> None:
    assert offered(paragraph("Drips/NOUN/nsubj/2 ease/VERB/root/0 ED/NOUN/obj/2")) == [
        ("erectile dysfunction", "ED", "made")
    ]
    assert offered(paragraph("Drips/NOUN/nsubj/2 ease/VERB/root/0 ed/NOUN/obj/2")) == []


LEAD = "Ketamine/NOUN/nsubj/3 can/AUX/aux/3 help/VERB/root/0 with/ADP/obl/3 +:/PUNCT/punct/3"


def test_an_item_under_what_the_treatment_helps_with_is_offered(offered) -> None:
    found = offered(("paragraph", LEAD, {}), ("item", "Tinnitus/NOUN/root/0", {"lead": 0}))
    assert found == [("tinnitus", "Tinnitus", "made")]


def test_an_item_under_anything_else_is_not(offered) -> None:
    lead = (
        "Tell/VERB/root/0 us/PRON/obj/1 if/SCONJ/mark/5 you/PRON/nsubj/5 have/VERB/advcl/1 +:/PUNCT/punct/1"
    )
    assert offered(("paragraph", lead, {}), ("item", "Tinnitus/NOUN/root/0", {"lead": 0})) == []


def test_an_item_under_a_denial_is_not(offered) -> None:
    lead = (
        "Ketamine/NOUN/nsubj/4 can/AUX/aux/4 not/PART/advmod/4 help/VERB/root/0 with/ADP/obl/4 "
        "+:/PUNCT/punct/4"
    )
    assert offered(("paragraph", lead, {}), ("item", "Tinnitus/NOUN/root/0", {"lead": 0})) == []


def test_a_name_in_a_row_that_the_parser_takes_for_a_verb(offered) -> None:
    notation = "Drips/NOUN/nsubj/2 ease/VERB/root/0 migraine/NOUN/obj/2 +,/PUNCT/punct/5 tinnitus/VERB/conj/3"
    assert [name for name, _, _ in offered(paragraph(notation))] == ["migraine", "tinnitus"]
