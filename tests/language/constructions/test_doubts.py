from __future__ import annotations

import pytest

from ketalint.language.constructions.doubts import READERS
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
        "matter": ["question", "matter"],
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
