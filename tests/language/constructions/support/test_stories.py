from __future__ import annotations

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.support.stories import left_in_story
from ketalint.language.words.cues import Cues

WORDS = Cues({"leave": ["clear", "be a memory"]})
CLEARED = "My/PRON/nmod:poss/2 tinnitus/NOUN/nsubj/3 cleared/VERB/root/0"


@pytest.fixture
def left(read):
    """The verb by which the complaint at `name` leaves, or None."""

    def find(notation: str, name: int, *, phrase: int | None = None, on_treatment: bool = True) -> str | None:
        analysis = read(notation)
        context = build_context(analysis, [], on_treatment)
        head = analysis.doc[name if phrase is None else phrase]
        found = left_in_story(context, WORDS, analysis.doc[name], head)
        return None if found is None else found.text

    return find


def test_a_complaint_of_ones_own_that_leaves(left) -> None:
    assert left(CLEARED, 1) == "cleared"


def test_what_it_has_become(left) -> None:
    assert left("His/PRON/nmod:poss/2 tinnitus/NOUN/nsubj/5 is/AUX/cop/5 a/DET/det/5 memory/NOUN/root/0", 1)


def test_a_verb_that_the_parser_takes_for_a_noun(left) -> None:
    notation = "My/PRON/nmod:poss/3 tinnitus/NOUN/amod/3 cleared/NOUN/root/0"
    assert left(notation, 1, phrase=2) == "cleared"


def test_on_a_page_about_something_else(left) -> None:
    assert left(CLEARED, 1, on_treatment=False) is None


def test_nobodys_complaint(left) -> None:
    assert left("Tinnitus/NOUN/nsubj/2 cleared/VERB/root/0", 0) is None


@pytest.mark.parametrize(
    "cause",
    [
        " once/SCONJ/mark/6 I/PRON/nsubj/6 slept/VERB/advcl/3",
        " years/NOUN/obl:unmarked/3 ago/ADV/advmod/4",
        " with/ADP/case/5 aspirin/NOUN/obl/3",
    ],
)
def test_what_the_sentence_puts_down_to_something_else(left, cause: str) -> None:
    assert left(CLEARED + cause, 1) is None
