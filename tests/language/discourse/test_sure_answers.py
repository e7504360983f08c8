"""What answers promise to those who ask whether they will be well, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.claims.blocks import read_block

DANCE = "Will/AUX/aux/3 I/PRON/nsubj/3 dance/VERB/root/0 again/ADV/advmod/3 +?/PUNCT/punct/3"
CALL = "Will/AUX/aux/3 you/PRON/nsubj/3 call/VERB/root/0 again/ADV/advmod/3 +?/PUNCT/punct/3"
EAT = "Will/AUX/aux/3 I/PRON/nsubj/3 eat/VERB/root/0 again/ADV/advmod/3 +?/PUNCT/punct/3"
HURTING = (
    "Will/AUX/aux/3 she/PRON/nsubj/3 walk/VERB/root/0 without/SCONJ/mark/5 hurting/VERB/advcl/3 "
    "+?/PUNCT/punct/3"
)
HELP = "Will/AUX/aux/3 it/PRON/nsubj/3 help/VERB/root/0 +?/PUNCT/punct/3"
FAILS = "What/PRON/root/0 if/SCONJ/mark/4 {}/PRON/nsubj/4 fails/VERB/advcl/1/VerbForm=Fin +?/PUNCT/punct/1"
WILL = "You/PRON/nsubj/2 will/AUX/root/0 +./PUNCT/punct/2"
NEVER_YET = "Has/AUX/aux/3 not/PART/advmod/3 happened/VERB/root/0 +./PUNCT/punct/3"
SOME = "Some/DET/det/2 patients/NOUN/nsubj/3 feel/VERB/root/0 nothing/PRON/obj/3 +./PUNCT/punct/3"


@pytest.fixture
def promised(read, vocabulary, text_of):
    """The words by which the answer to a question promises something."""

    def find(question: str, answer: str) -> list[str]:
        block = read_block(read(f"{question} -- {answer}"), vocabulary, True)
        return [
            text_of(block.analysis, f.words)
            for f in block.found
            if f.owner.scale == "certainty" and f.verdict.kind == "made"
        ]

    return find


@pytest.mark.parametrize("question", [DANCE, HURTING, HELP])
def test_you_will_promises_what_is_hoped_for(promised, question: str) -> None:
    assert promised(question, WILL)[-1].endswith("You will")


@pytest.mark.parametrize("question", [CALL, EAT, DANCE.replace("Will", "Can")])
def test_of_the_visit_it_promises_nothing(promised, question: str) -> None:
    assert promised(question, WILL) == []


def test_what_the_next_sentence_takes_back_is_no_promise(promised) -> None:
    assert promised(DANCE, f"{WILL} -- {SOME}") == []


def test_an_answer_that_goes_on_is_read_by_itself(promised) -> None:
    goes_on = "You/PRON/nsubj/3 will/AUX/aux/3 wait/VERB/root/0 +./PUNCT/punct/3"
    assert promised(DANCE, goes_on) == []


def test_a_failure_that_has_not_happened(promised) -> None:
    assert promised(FAILS.format("it"), NEVER_YET) == ["Has not happened"]
    assert promised(FAILS.format("elevator"), NEVER_YET) == []
