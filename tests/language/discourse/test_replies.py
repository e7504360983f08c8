"""What short answers and follow-ups claim, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.claims.blocks import read_block
from ketalint.language.discourse.replies import answers_above


@pytest.fixture
def made(read, vocabulary):
    """The scale and level of what a block claims and does not merely ask, deny or report."""

    def find(notation: str, earlier=None) -> list[tuple[str, str]]:
        block = read_block(read(notation, earlier), vocabulary, True)
        return [(f.owner.scale, f.level) for f in block.found if f.verdict.kind == "made"]

    return find


ADDICTIVE = "Is/AUX/cop/3 ketamine/NOUN/nsubj/3 addictive/ADJ/root/0 +?/PUNCT/punct/3 -- "
NEEDED = (
    "Will/AUX/aux/3 I/PRON/nsubj/3 need/VERB/root/0 {}opioids/NOUN/obj/3 after/ADP/case/6 "
    "ketamine/NOUN/obl/3 +?/PUNCT/punct/3 -- "
)
FAILING = "Can/AUX/aux/3 ketamine/NOUN/nsubj/3 fail/VERB/root/0 +?/PUNCT/punct/3 -- "
NO = "No/INTJ/root/0 +./PUNCT/punct/1"


def test_a_no_denies_the_harm_that_was_asked_about(made) -> None:
    assert ("safety", "riskless") in made(ADDICTIVE + NO)


def test_a_no_that_is_none_denies_nothing(made) -> None:
    assert made(ADDICTIVE + "Not/PART/advmod/2 yet/ADV/root/0 +./PUNCT/punct/2") == []


def test_a_no_denies_the_need_that_was_asked_about(made) -> None:
    assert made(NEEDED.format("") + NO) == [("effect", "abolishes")]


def test_what_never_fails_is_promised(made) -> None:
    assert ("certainty", "guaranteed") in made(FAILING + "Never/ADV/root/0 +./PUNCT/punct/1")


def test_yes_it_can_fail_promises_nothing(made) -> None:
    assert made(FAILING + "Yes/INTJ/root/0 +./PUNCT/punct/1") == []


def test_no_chance_of_failure_promises_success(made) -> None:
    notation = (
        "There/PRON/expl/2 is/VERB/root/0 {}/DET/det/4 chance/NOUN/nsubj/2 that/SCONJ/mark/7 "
        "ketamine/NOUN/nsubj/7 fails/VERB/acl/4"
    )
    assert made(notation.format("no")) == [("certainty", "guaranteed")]
    assert made(notation.format("some")) == []


def test_what_they_denied_is_claimed_when_they_were_wrong(made) -> None:
    said = (
        "Some/DET/nsubj/2 say/VERB/root/0 drips/NOUN/nsubj/5 never/ADV/advmod/5 cure/VERB/ccomp/2 "
        "neuropathy/NOUN/obj/5 +./PUNCT/punct/2 -- "
    )
    wrong = "They/PRON/nsubj/3 are/AUX/cop/3 wrong/ADJ/root/0 +./PUNCT/punct/3"
    late = "They/PRON/nsubj/3 are/AUX/cop/3 late/ADJ/root/0 +./PUNCT/punct/3"
    assert ("effect", "abolishes") in made(said + wrong)
    assert made(said + late) == []


@pytest.mark.parametrize(("wish", "claims"), [("want", [("effect", "abolishes")]), ("test", [])])
def test_a_wish_that_is_granted_is_a_claim(made, wish: str, claims: list[tuple[str, str]]) -> None:
    notation = (
        f"If/SCONJ/mark/3 you/PRON/nsubj/3 {wish}/VERB/advcl/10 a/DET/det/5 cure/NOUN/obj/3 for/ADP/case/7 "
        "neuropathy/NOUN/nmod/5 +,/PUNCT/punct/3 drips/NOUN/nsubj/10 "
        "deliver/VERB/root/0/VerbForm=Fin it/PRON/obj/10"
    )
    assert [c for c in made(notation) if c[0] == "effect" and c[1] == "abolishes"] == claims


def test_a_yes_below_a_heading_claims_what_the_heading_asks(read, vocabulary) -> None:
    asked = read(
        "Does/AUX/aux/3 ketamine/NOUN/nsubj/3 cure/VERB/root/0 neuropathy/NOUN/obj/3 +?/PUNCT/punct/3"
    )
    answer = read("Yes/INTJ/root/0 +./PUNCT/punct/1", asked)
    blocks = [read_block(analysis, vocabulary, True) for analysis in (asked, answer)]
    answers_above(blocks, vocabulary)
    assert [(f.owner.scale, f.level, f.words) for f in blocks[1].found] == [("effect", "abolishes", (0,))]


def test_who_asks_and_who_answers_may_be_marked(made) -> None:
    asked = (
        "Q/NOUN/root/0 +:/PUNCT/punct/1 can/AUX/aux/5 ketamine/NOUN/nsubj/5 fail/VERB/appos/1 "
        "+?/PUNCT/punct/1 -- "
    )
    split = "A/NOUN/root/0 +:/PUNCT/punct/1 -- Never/ADV/root/0 +./PUNCT/punct/1"
    whole = "A/NOUN/root/0 +:/PUNCT/punct/1 never/ADV/appos/1 +./PUNCT/punct/1"
    assert ("certainty", "guaranteed") in made(asked + split)
    assert ("certainty", "guaranteed") in made(asked + whole)
