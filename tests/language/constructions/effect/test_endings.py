from __future__ import annotations

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.effect.endings import dismissed, ended_hurting

QUIT = "My/PRON/nmod:poss/2 leg/NOUN/nsubj/3 quit/VERB/root/0 hurting/VERB/xcomp/3"
NEEDLE = (
    "The/DET/det/2 needle/NOUN/nsubj/5 does/AUX/aux/5 n't/PART/advmod/5 hurt/VERB/root/0 "
    "any/DET/det/7 more/ADV/advmod/5"
)


@pytest.fixture
def over(read, vocabulary, text_of):
    """The words by which a block says that a pain is over."""

    def find(notation: str, reader=ended_hurting, *, on_treatment: bool = True) -> list[tuple[str, str]]:
        analysis = read(notation)
        context = build_context(analysis, [], on_treatment)
        return [(f.verdict.kind, text_of(analysis, f.words)) for f in reader(vocabulary, context)]

    return find


@pytest.mark.parametrize(
    ("notation", "words"),
    [
        (QUIT, "leg quit hurting"),
        ("Nothing/PRON/nsubj/2 hurts/VERB/root/0", "Nothing hurts"),
        (
            "My/PRON/nmod:poss/2 feet/NOUN/nsubj/5 do/AUX/aux/5 n't/PART/advmod/5 burn/VERB/root/0 "
            "any/DET/det/7 more/ADV/advmod/5",
            "feet n't burn any more",
        ),
    ],
)
def test_a_body_that_stops_hurting_is_an_end_of_pain(over, notation: str, words: str) -> None:
    assert over(notation) == [("made", words)]


@pytest.mark.parametrize(
    "notation",
    [
        NEEDLE,
        "When/ADV/advmod/4 my/PRON/nmod:poss/3 leg/NOUN/nsubj/4 quits/VERB/root/0 hurting/VERB/xcomp/4",
        "Nothing/PRON/nsubj/2 hurts/VERB/root/0 like/ADP/case/4 waiting/NOUN/obl/2",
        "My/PRON/nmod:poss/2 car/NOUN/nsubj/3 stopped/VERB/root/0 burning/VERB/xcomp/3",
    ],
)
def test_needles_conditions_and_comparisons_are_none(over, notation: str) -> None:
    assert over(notation) == []


def test_a_draft_about_something_else_tells_of_another_end(over) -> None:
    assert over(QUIT, on_treatment=False) == []


@pytest.mark.parametrize(
    ("notation", "words"),
    [
        ("Neuropathy/NOUN/root/0 +?/PUNCT/punct/1 -- Gone/VERB/root/0", "Gone"),
        ("Neuropathy/NOUN/root/0 +:/PUNCT/punct/3 solved/VERB/appos/1", "Neuropathy solved"),
        ("Pain/NOUN/root/0 before/ADV/advmod/1 +:/PUNCT/punct/4 none/NOUN/appos/1", ""),
        ("Pain/NOUN/root/0 today/ADV/advmod/1 +:/PUNCT/punct/4 none/NOUN/appos/1", "Pain today none"),
    ],
)
def test_what_is_named_may_be_dismissed(over, notation: str, words: str) -> None:
    assert over(notation, dismissed) == ([("made", words)] if words else [])


def test_a_question_for_the_need_of_pills_may_be_answered_with_none(over) -> None:
    question = (
        "Will/AUX/aux/4 I/PRON/nsubj/4 still/ADV/advmod/4 need/VERB/root/0 {}/NOUN/obj/4 +?/PUNCT/punct/4"
    )
    answer = " -- None/NOUN/root/0"
    assert over(question.format("opioids") + answer, dismissed) == [("made", "None")]
    assert over(question.format("drivers") + answer, dismissed) == []


def test_a_line_that_names_a_pain_and_a_word_that_it_is_gone(over) -> None:
    notation = (
        "Years/NOUN/root/0 of/ADP/case/4 burning/NOUN/compound/4 feet/NOUN/nmod/1 +./PUNCT/punct/1 -- "
        "Gone/ADJ/root/0 +./PUNCT/punct/1"
    )
    assert [stance for stance, _ in over(notation, dismissed)] == ["made"]
    told = "Feet/NOUN/nsubj/2 burn/VERB/root/0 +./PUNCT/punct/2 -- Gone/ADJ/root/0 +./PUNCT/punct/1"
    assert over(told, dismissed) == []


def test_the_time_by_which_somebody_stops_is_no_end(over) -> None:
    notation = (
        "Ketamine/NOUN/nsubj/2 ran/VERB/root/0 by/ADP/case/5 the/DET/det/5 time/NOUN/obl/2 "
        "I/PRON/nsubj/7 quit/VERB/acl:relcl/5 hurting/VERB/xcomp/7"
    )
    assert over(notation) == []


def test_pills_that_are_not_needed_from_then_on(over) -> None:
    question = (
        "Will/AUX/aux/4 I/PRON/nsubj/4 still/ADV/advmod/4 need/VERB/root/0 {}/NOUN/obj/4 +?/PUNCT/punct/4"
    )
    answer = (
        " -- Not/PART/root/0 once/SCONJ/mark/5 you/PRON/nsubj/5 have/AUX/aux/5 had/VERB/advcl/1 {}/NOUN/obj/5"
    )
    assert over(question.format("opioids") + answer.format("ketamine"), dismissed) == [("made", "Not")]
    assert over(question.format("opioids") + answer.format("lunch"), dismissed) == []
    assert over(question.format("drivers") + answer.format("ketamine"), dismissed) == []
