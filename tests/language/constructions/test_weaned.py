from __future__ import annotations

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.weaned import weaned

NO_LONGER = "You/PRON/nsubj/4 no/ADV/advmod/3 longer/ADV/advmod/4 need/VERB/root/0 gabapentin/NOUN/obj/4"
ANYMORE = (
    "You/PRON/nsubj/4 do/AUX/aux/4 n't/PART/advmod/4 need/VERB/root/0 gabapentin/NOUN/obj/4 {}/ADV/advmod/4"
)


@pytest.fixture
def over(read, vocabulary, text_of):
    """The words by which a block says that a medicine is needed no longer."""

    def find(notation: str, *, on_treatment: bool = True) -> list[tuple[str, str]]:
        analysis = read(notation)
        context = build_context(analysis, [], on_treatment)
        return [(f.verdict.kind, text_of(analysis, f.words)) for f in weaned([], vocabulary, context)]

    return find


def test_a_medicine_that_is_needed_no_longer(over) -> None:
    assert over(NO_LONGER) == [("made", "no longer need gabapentin")]


def test_a_medicine_that_is_not_needed_anymore(over) -> None:
    assert over(ANYMORE.format("anymore")) == [("made", "n't need gabapentin anymore")]


def test_not_today_is_not_for_good(over) -> None:
    assert over(ANYMORE.format("first")) == []


def test_a_page_about_something_else(over) -> None:
    assert over(NO_LONGER, on_treatment=False) == []


def test_what_the_house_no_longer_allows(over) -> None:
    notation = (
        "You/PRON/nsubj/5 can/AUX/aux/5 no/ADV/advmod/4 longer/ADV/advmod/5 use/VERB/root/0 "
        "tablets/NOUN/obj/5"
    )
    assert over(notation) == []
