from __future__ import annotations

import pytest

from ketalint.language.constructions.evidence.doubts import READERS
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "nobody": ["no"],
        "scholar": ["researcher"],
        "doubt": ["argue", "doubt"],
        "doubter": ["skeptic"],
        "yield": ["give up"],
        "uncertainty": ["debate"],
        "be-over": ["be over", "be go"],
        "end": ["settle", "close"],
        "matter": ["question", "matter"],
        "science": ["trial"],
    }
)


@pytest.fixture
def settled(read, text_of):
    """The words that tell what has become of doubt."""

    def find(notation: str) -> list[str]:
        analysis = read(notation)
        sentence = next(iter(analysis.sentences))
        return [
            text_of(analysis, said) for reader in READERS for said, _ in reader(analysis, WORDS, sentence)
        ]

    return find


def test_the_question_is_put_to_bed(settled) -> None:
    notation = (
        "Trials/NOUN/nsubj/2 put/VERB/root/0 the/DET/det/4 question/NOUN/obj/2 to/ADP/case/6 bed/NOUN/obl/2"
    )
    assert settled(notation) == ["put the question to bed"]


def test_a_child_is_put_to_bed(settled) -> None:
    notation = "We/PRON/nsubj/2 put/VERB/root/0 the/DET/det/4 baby/NOUN/obj/2 to/ADP/case/6 bed/NOUN/obl/2"
    assert settled(notation) == []


def test_researchers_stopped_arguing(settled) -> None:
    notation = "Researchers/NOUN/nsubj/2 stopped/VERB/root/0 arguing/VERB/xcomp/2 long/ADV/advmod/2"
    assert settled(notation) == ["stopped arguing"]


def test_neighbors_stopped_arguing(settled) -> None:
    assert settled("Neighbors/NOUN/nsubj/2 stopped/VERB/root/0 arguing/VERB/xcomp/2") == []


def test_the_debate_is_over(settled) -> None:
    notation = "The/DET/det/2 debate/NOUN/nsubj/4 is/AUX/cop/4 over/ADJ/root/0"
    assert settled(notation) == ["debate is over"]


def test_a_debate_is_going_to_go_on(settled) -> None:
    notation = (
        "The/DET/det/2 debate/NOUN/nsubj/4 is/AUX/aux/4 going/VERB/root/0 to/PART/mark/6 last/VERB/xcomp/4"
    )
    assert settled(notation) == []


def test_trials_settled_the_question(settled) -> None:
    notation = "{}/NOUN/nsubj/2 settled/VERB/root/0 the/DET/det/4 question/NOUN/obj/2"
    assert settled(notation.format("Trials")) == ["Trials settled the question"]
    assert settled(notation.format("Guests")) == []


def test_the_question_of_what(settled) -> None:
    notation = (
        "Trials/NOUN/nsubj/2 settled/VERB/root/0 the/DET/det/4 question/NOUN/obj/2 of/ADP/case/6 "
        "parking/NOUN/nmod/4"
    )
    assert settled(notation) == []


def test_trials_that_may_settle_it(settled) -> None:
    notation = "Trials/NOUN/nsubj/3 may/AUX/aux/3 settle/VERB/root/0 the/DET/det/5 question/NOUN/obj/3"
    assert settled(notation) == []


def test_nothing_left_to_argue(settled) -> None:
    left = "{}/NOUN/nsubj/2 leave/VERB/root/0 nothing/PRON/obj/2 to/PART/mark/5 argue/VERB/acl/3"
    assert settled(left.format("Trials")) == ["nothing to argue"]
    assert settled(left.format("Guests")) == []


def test_nothing_left_for_skeptics_to_say(settled) -> None:
    said = (
        "Trials/NOUN/nsubj/2 leave/VERB/root/0 nothing/PRON/obj/2 for/ADP/case/5 {}/NOUN/nmod/3 "
        "to/PART/mark/7 "
        "say/VERB/acl/3"
    )
    assert settled(said.format("skeptics")) == ["nothing for skeptics to say"]
    assert settled(said.format("guests")) == []


def test_not_a_skeptic_is_left(settled) -> None:
    notation = "No/DET/det/2 {}/NOUN/nsubj/3 remains/VERB/root/0"
    assert settled(notation.format("skeptic")) == ["No skeptic remains"]
    assert settled(notation.format("seat")) == []


def test_a_skeptic_is_left(settled) -> None:
    assert settled("A/DET/det/2 skeptic/NOUN/nsubj/3 remains/VERB/root/0") == []


def test_what_nobody_doubts_may_be_something_else(settled) -> None:
    notation = (
        "No/DET/det/2 researcher/NOUN/nsubj/3 doubts/VERB/root/0 {}/PRON/nmod:poss/5 {}/NOUN/obj/3 "
        "+./PUNCT/punct/3"
    )
    assert settled(notation.format("its", "relief")) == ["No researcher doubts"]
    assert settled(notation.format("your", "right")) == []


def test_a_dare_to_find_one_who_doubts_it(settled) -> None:
    notation = (
        "Find/VERB/root/0 {}/DET/iobj/1 a/DET/det/4 surgeon/NOUN/obj/1 who/PRON/nsubj/6 "
        "doubts/VERB/acl:relcl/4 {}/PRON/obj/6"
    )
    assert settled(notation.format("me", "it")) == ["Find me a surgeon who doubts"]
    assert settled(notation.format("me", "you")) == []
