from __future__ import annotations

from copy import copy

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.scope.admitted import admitted
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "let-in": ["you be a candidate"],
        "selecting": ["pass", "exam"],
        "reach": ["calm", "ease"],
        "never-met": ["have not meet"],
    }
)


@pytest.fixture
def let_in(read, vocabulary, text_of):
    """The words by which a block lets everybody in."""
    words = copy(vocabulary)
    words.constructions = WORDS

    def find(notation: str) -> list[str]:
        analysis = read(notation)
        found = admitted([], words, build_context(analysis, [], True))
        return [text_of(analysis, f.words) for f in found if f.verdict.kind == "made"]

    return find


CANDIDATE = (
    "If/SCONJ/mark/3 you/PRON/nsubj/3 {}/VERB/advcl/10 the/DET/det/5 {}/NOUN/obj/3 +,/PUNCT/punct/3 "
    "you/PRON/nsubj/10 are/AUX/cop/10 a/DET/det/10 candidate/NOUN/root/0{} +./PUNCT/punct/10"
)


def test_a_condition_that_nothing_medical_decides(let_in) -> None:
    said = let_in(CANDIDATE.format("wore", "uniform", ""))
    assert said == ["If you wore the uniform , you are a candidate"]


@pytest.mark.parametrize("condition", [("pass", "exam"), ("have", "ache"), ("bring", "nurse")])
def test_a_condition_that_a_doctor_or_an_illness_decides(let_in, condition) -> None:
    assert let_in(CANDIDATE.format(*condition, "")) == []


def test_a_candidate_for_something_else(let_in) -> None:
    refund = " for/ADP/case/12 refunds/NOUN/nmod/10"
    assert let_in(CANDIDATE.format("wore", "uniform", refund)) == []


DARE = (
    "Show/VERB/root/0 me/PRON/iobj/1 the/DET/det/4 {}/NOUN/obj/1 {}/PRON/nsubj/8 can/AUX/aux/8 "
    "not/PART/advmod/8 calm/VERB/parataxis/1 +./PUNCT/punct/1"
)


def test_a_dare_to_name_one_it_does_not_help(let_in) -> None:
    assert let_in(DARE.format("nerve", "it")) == ["Show me the nerve it can not calm"]


@pytest.mark.parametrize("named", [("refund", "it"), ("nerve", "they")])
def test_a_dare_about_something_else(let_in, named) -> None:
    assert let_in(DARE.format(*named)) == []


def test_if_there_is_one_we_have_not_met_it(let_in) -> None:
    notation = (
        "If/SCONJ/mark/3 there/PRON/expl/3 is/VERB/advcl/9 a/DET/det/5 pain/NOUN/nsubj/3 it/PRON/nsubj/9 "
        "can/AUX/aux/9 not/PART/advmod/9 ease/VERB/root/0 +,/PUNCT/punct/9 we/PRON/nsubj/14 have/AUX/aux/14 "
        "not/PART/advmod/14 {}/VERB/parataxis/9 it/PRON/obj/14 +./PUNCT/punct/9"
    )
    assert len(let_in(notation.format("met"))) == 1
    assert let_in(notation.format("hidden")) == []
