from __future__ import annotations

from copy import copy

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.comparison.ranking import may_rank, rankings
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "superlative": ["gentlest", "highest"],
        "comparative": ["gentler"],
        "praise": ["effective"],
        "merit": ["success", "relief"],
        "demerit": ["relapse"],
        "field": ["of all"],
        "trifle": ["water"],
        "beside": ["next to"],
        "service-deed": ["offer"],
    }
)


@pytest.fixture
def ranked(read, vocabulary, text_of):
    """(level, stance, words) of each rank that a block gives."""
    words = copy(vocabulary)
    words.ranking = WORDS

    def find(notation: str) -> list[tuple[str, str, str]]:
        analysis = read(notation)
        found = rankings(words, build_context(analysis, [], True))
        return [(f.level, f.verdict.kind, text_of(analysis, f.words)) for f in found]

    return find


def test_the_best_of_all(ranked) -> None:
    notation = (
        "Ketamine/NOUN/nsubj/4 is/AUX/cop/4 the/DET/det/4 gentlest/ADJ/root/0 of/ADP/case/6 all/DET/nmod/4"
    )
    assert ranked(notation) == [("unrivalled", "made", "gentlest of all")]


def test_a_superlative_of_something_else(ranked) -> None:
    notation = (
        "The/DET/det/3 gentlest/ADJ/amod/3 nurse/NOUN/nsubj/4 starts/VERB/root/0 the/DET/det/6 "
        "drip/NOUN/obj/4"
    )
    assert ranked(notation) == []


def test_a_comparative_over_another_treatment(ranked) -> None:
    notation = "Ketamine/NOUN/nsubj/3 is/AUX/cop/3 gentler/ADJ/root/0 than/ADP/case/5 aspirin/NOUN/obl/3"
    assert ranked(notation) == [("superior", "made", "gentler than aspirin")]


def test_a_comparative_that_another_treatment_wins(ranked) -> None:
    notation = "Massage/NOUN/nsubj/3 is/AUX/cop/3 gentler/ADJ/root/0 than/ADP/case/5 aspirin/NOUN/obl/3"
    assert ranked(notation) == []


def test_what_only_ketamine_does(ranked) -> None:
    notation = "Only/ADV/advmod/2 ketamine/NOUN/nsubj/3 ends/VERB/root/0 pain/NOUN/obj/3"
    assert ranked(notation) == [("unrivalled", "made", "Only ketamine ends")]
    notation = "Only/ADV/advmod/2 ketamine/NOUN/nsubj:pass/4 is/AUX/aux:pass/4 offered/VERB/root/0"
    assert ranked(notation) == []


def test_a_block_without_a_rank_needs_no_parse(read) -> None:
    assert not may_rank(read("Ketamine/NOUN/nsubj/2 helps/VERB/root/0"), WORDS)


def test_more_harm_than_others_is_no_praise(ranked) -> None:
    notation = (
        "Ketamine/NOUN/nsubj/2 brings/VERB/root/0 more/ADJ/amod/4 {}/NOUN/obj/2 than/ADP/case/6 "
        "aspirin/NOUN/nmod/4"
    )
    assert ranked(notation.format("relief")) != []
    assert ranked(notation.format("danger")) == []
