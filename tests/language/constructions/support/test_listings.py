"""Conditions told in fragments, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.claims.blocks import read_block
from ketalint.language.claims.context import build_context
from ketalint.language.constructions.support.listings import (
    fragment,
    listed_inline,
    listed_under,
    only_names,
    row_of_treatment,
)
from ketalint.language.discourse.governing import Governor
from ketalint.language.words.cues import Cues
from ketalint.model import Block

WORDS = Cues({"gain": ["clear", "rekindle"], "help": ["work"], "caution": ["screen"]})


@pytest.fixture
def told(read):
    """The word by which a line claims the name at `place`, in a list on the treatment or elsewhere."""

    def find(notation: str, place: int, *, listed: bool = False, on_treatment: bool = True) -> str | None:
        analysis = read(notation)
        context = build_context(analysis, [], on_treatment)
        found = fragment(context, WORDS, analysis.doc[place], place, listed)
        return None if found is None else found.text

    return find


@pytest.fixture
def page(read, vocabulary):
    """Blocks, each as (kind, parse, links), with their claims and what governs them."""

    def make(*blocks: tuple[str, str, dict[str, int]]):
        analyses = [read(notation) for _, notation, _ in blocks]
        made = [
            Block(kind, a.doc.text, (), **links) for (kind, _, links), a in zip(blocks, analyses, strict=True)
        ]
        claims = [read_block(a, vocabulary, True) for a in analyses]
        return made, claims, Governor(made, analyses, vocabulary)

    return make


def test_a_verb_that_nobody_does_is_done_by_the_treatment(told) -> None:
    assert told("Clears/VERB/root/0 tinnitus/NOUN/obj/1", 1) == "Clears"
    assert told("Works/VERB/root/0 on/ADP/case/3 tinnitus/NOUN/obl/1", 2) == "Works"


def test_a_verb_with_a_subject_is_not(told) -> None:
    assert told("He/PRON/nsubj/2 clears/VERB/root/0 tinnitus/NOUN/obj/2", 2) is None


def test_an_imperative_tells_the_reader_what_to_do(told) -> None:
    assert told("Clear/VERB/root/0 tinnitus/NOUN/obj/1", 1) is None


def test_a_noun_that_looks_like_such_a_verb(told) -> None:
    assert told("Clears/NOUN/root/0 in/ADP/case/3 tinnitus/NOUN/nmod/1", 2) is None


def test_a_line_on_a_page_about_something_else(told) -> None:
    assert told("Clears/VERB/root/0 tinnitus/NOUN/obj/1", 1, on_treatment=False) is None


def test_more_of_a_good_thing_counts_in_a_list_on_the_treatment(told) -> None:
    assert told("Stronger/ADJ/amod/2 libido/NOUN/root/0", 1, listed=True) == "Stronger"
    assert told("Stronger/ADJ/amod/2 libido/NOUN/root/0", 1) is None


def test_more_of_it_right_after_the_treatment(told) -> None:
    notation = "Ketamine/NOUN/root/0 +:/PUNCT/punct/1 sharper/ADJ/amod/4 libido/NOUN/appos/1"
    assert told(notation, 3) == "sharper"


def test_what_the_treatment_lets_one_do_after_a_colon(told) -> None:
    notation = "Ketamine/NOUN/root/0 +:/PUNCT/punct/1 rekindle/VERB/parataxis/1 libido/NOUN/obj/3"
    assert told(notation, 3) == "rekindle"


def test_a_caution_is_no_claim(told) -> None:
    notation = "Clears/VERB/root/0 tinnitus/NOUN/obj/1 once/SCONJ/mark/4 screened/VERB/advcl/1"
    assert told(notation, 1) is None


HEAD = ("heading", "Ketamine/NOUN/root/0", {})


def test_a_column_headed_for(page) -> None:
    blocks, claims, governor = page(
        HEAD,
        ("cell", "For/ADP/root/0", {"heading": 0}),
        ("cell", "Tinnitus/NOUN/root/0", {"heading": 0, "header": 1}),
    )
    assert listed_under(2, blocks, claims, governor)


def test_a_column_of_reasons_to_wait(page) -> None:
    blocks, claims, governor = page(
        HEAD,
        ("cell", "Not/PART/advmod/2 for/ADP/root/0", {"heading": 0}),
        ("cell", "Tinnitus/NOUN/root/0", {"heading": 0, "header": 1}),
    )
    assert not listed_under(2, blocks, claims, governor)


LEAD = (
    "Drips/NOUN/nsubj/4 {}/PART/advmod/4 always/ADV/advmod/4 ease/VERB/root/0 +./PUNCT/punct/4 -- "
    "{}/NOUN/nsubj/3 we/PRON/nsubj/3 use/VERB/root/0 drips/NOUN/obj/3 for/ADP/obl/3 +:/PUNCT/punct/3"
)


@pytest.mark.parametrize(
    ("words", "listed"),
    [(("not", "Pains"), True), (("may", "Pains"), True), (("may", "Risks"), False)],
)
def test_the_last_sentence_of_a_lead_in_announces_the_list(page, words, listed: bool) -> None:
    blocks, claims, governor = page(
        ("paragraph", LEAD.format(*words), {}), ("item", "Tinnitus/NOUN/root/0", {"lead": 0})
    )
    assert listed_under(1, blocks, claims, governor) is listed


def test_a_list_after_works_on(read) -> None:
    analysis = read(
        "Works/VERB/root/0 on/ADP/obl/1 +:/PUNCT/punct/1 migraine/NOUN/obj/1 +,/PUNCT/punct/6 "
        "tinnitus/NOUN/conj/4"
    )
    assert listed_inline(build_context(analysis, [], True), analysis.doc[5])
    assert not listed_inline(build_context(analysis, [], False), analysis.doc[5])


NAMES = "Migraine/NOUN/root/0 +,/PUNCT/punct/3 tinnitus/NOUN/conj/1"


def test_a_cell_of_names_in_a_row_of_the_treatment(page, vocabulary) -> None:
    blocks, claims, _ = page(
        ("cell", "Ketamine/NOUN/root/0", {}),
        ("cell", NAMES, {"row": 0}),
    )
    block = claims[1]
    names, starts = vocabulary.condition_names.mark(block.analysis.low, block.analysis.skip)
    assert row_of_treatment(1, blocks, claims)
    assert only_names(block.context, names, starts, True)
    assert not only_names(block.context, names, starts, False)


def test_a_cell_that_says_more_than_names(page, vocabulary) -> None:
    _, claims, _ = page(("cell", "Mention/VERB/root/0 tinnitus/NOUN/obj/1", {}))
    block = claims[0]
    names, starts = vocabulary.condition_names.mark(block.analysis.low, block.analysis.skip)
    assert not only_names(block.context, names, starts, True)
