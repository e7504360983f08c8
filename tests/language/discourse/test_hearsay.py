"""Tables of what people say and what the page says to it, on cells made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.claims.blocks import read_block
from ketalint.language.discourse.hearsay import heard_and_answered
from ketalint.model import Block


@pytest.fixture
def told(read, vocabulary, flat):
    """What becomes of the first cell's claims, and what the second claims."""

    def find(heard: str, answer: str) -> tuple[list[str], list[str]]:
        analyses = [read(flat(heard) if "/" not in heard else heard), read(flat(answer))]
        text = '"' + analyses[0].doc.text.strip('" ') + '"' if heard.startswith('"') else heard
        blocks = [Block("cell", text, ()), Block("cell", answer, (), row=0)]
        claims = [read_block(a, vocabulary, True) for a in analyses]
        heard_and_answered(blocks, claims, vocabulary)
        stances = [f.verdict.kind for f in claims[0].found if f.level == "abolishes"]
        return stances, [f.level for f in claims[1].found]

    return find


CURES = '"/PUNCT/punct/3 It/PRON/nsubj/3 cures/VERB/root/0 pain/NOUN/obj/3 "/PUNCT/punct/3'


@pytest.mark.parametrize("answer", ["It does not .", "Typically it may ease it .", "No ."])
def test_what_is_only_heard_is_not_claimed(told, answer: str) -> None:
    assert told(CURES, answer) == (["rejected"], [])


@pytest.mark.parametrize("answer", ["True .", "Yes , it does .", "It does ."])
def test_what_the_page_agrees_with_is(told, answer: str) -> None:
    assert told(CURES, answer)[0] == ["made"]


def test_a_cell_without_quotation_marks_speaks_for_itself(told) -> None:
    plain = "It/PRON/nsubj/2 cures/VERB/root/0 pain/NOUN/obj/2"
    assert told(plain, "It does not .")[0] == ["made"]


def test_a_flat_no_to_a_fear_claims_the_opposite(told) -> None:
    assert told('" It wears off . "', "Not ours .")[1] == ["permanent"]
    assert told('" You get hooked . "', "You wo n't .")[1] == ["riskless"]


@pytest.mark.parametrize(
    "answer", ["It does , in days .", "Not at once .", "Not always .", "No . -- But it may ."]
)
def test_a_no_with_a_but_does_not(told, answer: str) -> None:
    assert told('" It wears off . "', answer)[1] == []
