"""Medicines told as a thing of the past, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.effect.carried_before import may_be_of_before, of_before

KEPT = "She/PRON/nsubj/2 carried/VERB/root/0 {}/NOUN/obj/2 +./PUNCT/punct/2 -- "
NOW = "She/PRON/nsubj/2 {}/VERB/root/0 {}/NOUN/obj/2 now/ADV/advmod/2 +./PUNCT/punct/2"


@pytest.fixture
def before(read, vocabulary, text_of):
    """The words by which a page about the treatment tells of medicines as of a thing of the past."""

    def find(notation: str) -> list[str]:
        analysis = read(notation)
        found = of_before([], vocabulary, build_context(analysis, [], True))
        assert not found or may_be_of_before(analysis)
        return [text_of(analysis, f.words) for f in found]

    return find


def test_she_carries_something_else_now(before) -> None:
    notation = KEPT.format("tablets") + NOW.format("carries", "mints")
    assert before(notation) == ["She carried tablets . She carries mints now"]


@pytest.mark.parametrize(
    ("kept", "verb", "held"),
    [
        ("umbrellas", "carries", "mints"),
        ("tablets", "carries", "fewer"),
        ("tablets", "carries", "gabapentin"),
        ("tablets", "carries", "aspirin"),
        ("tablets", "holds", "classes"),
        ("tablets", "wants", "mints"),
    ],
)
def test_what_is_carried_still_or_says_nothing(before, kept: str, verb: str, held: str) -> None:
    assert before(KEPT.format(kept) + NOW.format(verb, held)) == []


def test_what_we_kept_is_no_story(before) -> None:
    ours = KEPT.format("tablets").replace("She/", "We/") + NOW.format("carries", "linens")
    assert before(ours) == []


def test_the_box_holds_something_else_now(before, flat) -> None:
    notation = (
        "She/PRON/nsubj/2 kept/VERB/root/0 tablets/NOUN/obj/2 in/ADP/case/5 drawers/NOUN/obl/2 "
        "+./PUNCT/punct/2 -- It/PRON/nsubj/2 holds/VERB/root/0 yarn/NOUN/obj/2 now/ADV/advmod/2"
    )
    assert before(notation) == []  # "drawers" is no container by itself
    assert len(before(notation.replace("drawers", "drawer"))) == 1


def test_what_is_in_the_cabinet_now(before, flat) -> None:
    asked = "Guess what is in my medicine cabinet now ? -- "
    assert before(flat(asked + "Buttons .")) == ["Guess what is in my medicine cabinet now ? Buttons"]
    assert before(flat(asked + "Aspirin .")) == []
    assert before(flat(asked.replace("my", "your") + "Buttons .")) == []


def test_a_count_of_nothing(before, flat) -> None:
    took = "Walt took eleven tablets a day . -- "
    assert before(flat(took + "Today 's count : zero .")) == ["Today 's count : zero"]
    assert before(flat(took + "Today 's count : ten .")) == []
    assert before(flat("Walt took tablets . -- Today 's count : zero .")) == []


def test_nothing_to_pay_at_the_pharmacy(before, flat) -> None:
    assert before(flat("Next year the pharmacy line is zero .")) == ["pharmacy line is zero"]
    assert before(flat("Next year the pharmacy line may be zero .")) == []
    assert before(flat("The pharmacy line is zero after your deductible today .")) == []
