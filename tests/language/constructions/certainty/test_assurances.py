from __future__ import annotations

import pytest

from ketalint.language.words.cues import Family


@pytest.fixture
def vouched(claims_in):
    """The words of a block by which somebody vouches for a benefit, with the stance of each."""

    def find(notation: str) -> list[tuple[str, str]]:
        return [(f.verdict.kind, words) for f, words in claims_in(notation) if f.owner.name == "vouched"]

    return find


ENSURES = (
    "Ketamine/NOUN/nsubj/2 ensures/VERB/root/0 that/SCONJ/mark/5 drips/NOUN/nsubj/5 {}/VERB/ccomp/2 "
    "pain/NOUN/obj/5"
)


def test_a_benefit_that_is_ensured_is_guaranteed(vouched) -> None:
    assert vouched(ENSURES.format("end")) == [("made", "ensures that drips end pain")]


def test_no_benefit_is_ensured(vouched) -> None:
    assert vouched(ENSURES.format("count")) == []


def test_a_question_vouches_for_nothing(vouched) -> None:
    assert vouched(ENSURES.format("end") + " +?/PUNCT/punct/2") == []


def test_what_is_denied_is_not_made(vouched) -> None:
    notation = (
        "We/PRON/nsubj/4 ca/AUX/aux/4 n't/PART/advmod/4 ensure/VERB/root/0 that/SCONJ/mark/7 "
        "drips/NOUN/nsubj/7 end/VERB/ccomp/4 pain/NOUN/obj/7"
    )
    assert [kind for kind, _ in vouched(notation)] == ["denied"]


def test_readers_who_are_told_to_ensure_something_vouch_for_nothing(vouched) -> None:
    notation = "Ensure/VERB/root/0 that/SCONJ/mark/4 drips/NOUN/nsubj/4 end/VERB/ccomp/1 pain/NOUN/obj/4"
    assert vouched(notation) == []


@pytest.mark.parametrize(("verb", "kinds"), [("shows", []), ("makes", ["made"])])
def test_promise_that_is_shown_is_a_prospect(vouched, vocabulary, monkeypatch, verb: str, kinds) -> None:
    monkeypatch.setitem(vocabulary.constructions, "assuring", Family(["promise"]))
    notation = (
        f"Ketamine/NOUN/nsubj/2 {verb}/VERB/root/0 promise/NOUN/obj/2 that/SCONJ/mark/6 drips/NOUN/nsubj/6 "
        "end/VERB/acl/3 pain/NOUN/obj/6"
    )
    assert [kind for kind, _ in vouched(notation)] == kinds
