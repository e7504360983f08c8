"""Benefits told by who comes for them, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.constructions.support.seekers import wished_by_seekers
from ketalint.language.words.cues import Cues

WORDS = Cues({})


@pytest.fixture
def sought(read):
    """What is told of those who come; the reference knows "sleep" only."""

    def find(notation: str) -> list[str]:
        analysis = read(notation)
        found = wished_by_seekers(
            analysis, WORDS, analysis.sentences[0], lambda _a, _w, noun: noun.lower_ != "sleep"
        )
        return [analysis.doc.span(words.start, words.stop).text for words, _ in found]

    return find


_HELPFUL = (
    "It/PRON/nsubj/3 is/AUX/cop/3 {}/ADJ/root/0 for/ADP/case/5 students/NOUN/obl/3 who/PRON/nsubj/7 "
    "{}/VERB/acl:relcl/5 to/PART/mark/9 {}/VERB/xcomp/7 {}/NOUN/obj/9"
)


def test_a_wish_that_no_fact_covers(sought) -> None:
    assert sought(_HELPFUL.format("helpful", "want", "sharpen", "attention")) == [
        "helpful for students who want to sharpen attention"
    ]
    assert sought(_HELPFUL.format("ideal", "hope", "improve", "grades")) == [
        "ideal for students who hope to improve grades"
    ]


def test_people_talk_to_each_other(sought) -> None:
    assert sought(_HELPFUL.format("great", "wish", "improve", "communication"))


@pytest.mark.parametrize(
    ("good", "wish", "better", "what"),
    [
        ("helpful", "want", "improve", "sleep"),
        ("helpful", "want", "bring", "friends"),
        ("helpful", "forgot", "improve", "grades"),
        ("unsafe", "want", "improve", "grades"),
    ],
)
def test_other_wishes(sought, good: str, wish: str, better: str, what: str) -> None:
    assert sought(_HELPFUL.format(good, wish, better, what)) == []


def test_a_compound_is_what_its_head_is(sought) -> None:
    notation = (
        "It/PRON/nsubj/3 is/AUX/cop/3 helpful/ADJ/root/0 for/ADP/case/5 students/NOUN/obl/3 "
        "who/PRON/nsubj/7 want/VERB/acl:relcl/5 to/PART/mark/9 improve/VERB/xcomp/7 nap/NOUN/compound/11 "
        "sleep/NOUN/obj/9"
    )
    assert sought(notation) == []
