from __future__ import annotations

from copy import copy

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.comparison.rivals import may_rival, rivalries
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "beat": ["outclass"],
        "trail": ["lag behind"],
        "match": ["match"],
        "none": ["no", "none"],
        "win": ["win by a mile"],
        "lead": ["advantage", "edge"],
        "rival": ["others"],
        "comparative": ["stronger"],
        "choice": ["remedy"],
    }
)


@pytest.fixture
def set_apart(read, vocabulary, text_of):
    """(level, stance, words) of each place where a block sets the treatment apart from rivals."""
    words = copy(vocabulary)
    words.ranking = WORDS

    def find(notation: str) -> list[tuple[str, str, str]]:
        analysis = read(notation)
        found = rivalries(words, build_context(analysis, [], True))
        return [(f.level, f.verdict.kind, text_of(analysis, f.words)) for f in found]

    return find


def test_another_is_outclassed(set_apart) -> None:
    notation = (
        "Aspirin/NOUN/nsubj:pass/3 is/AUX/aux:pass/3 outclassed/VERB/root/0 by/ADP/case/5 ketamine/NOUN/obl/3"
    )
    assert set_apart(notation) == [("superior", "made", "outclassed")]


def test_another_outclasses_it(set_apart) -> None:
    notation = "Aspirin/NOUN/nsubj/2 outclasses/VERB/root/0 ketamine/NOUN/obj/2"
    assert set_apart(notation) == []


def test_another_lags_behind(set_apart) -> None:
    notation = "Aspirin/NOUN/nsubj/2 lags/VERB/root/0 behind/ADP/case/4 ketamine/NOUN/obl/2"
    assert set_apart(notation) == [("superior", "made", "lags behind ketamine")]


def test_none_is_as_good(set_apart) -> None:
    notation = (
        "None/NOUN/nsubj/4 is/AUX/cop/4 as/ADV/advmod/4 good/ADJ/root/0 as/ADP/case/6 ketamine/NOUN/obl/4"
    )
    assert set_apart(notation) == [("unrivalled", "made", "None is as good as")]


def test_it_wins(set_apart) -> None:
    notation = "Ketamine/NOUN/nsubj/2 wins/VERB/root/0 by/ADP/case/5 a/DET/det/5 mile/NOUN/obl/2"
    assert set_apart(notation) == [("superior", "made", "wins by a mile")]


def test_none_is_stronger(set_apart) -> None:
    notation = (
        "There/PRON/expl/2 is/VERB/root/0 no/DET/det/6 stronger/ADJ/amod/6 pain/NOUN/compound/6 "
        "remedy/NOUN/nsubj/2"
    )
    assert set_apart(notation) == [("unrivalled", "made", "no stronger pain remedy")]


def test_a_drug_no_better_than_others_is_not_praised(set_apart) -> None:
    notation = (
        "Ketamine/NOUN/nsubj/5 is/AUX/cop/5 no/DET/det/5 stronger/ADJ/amod/5 remedy/NOUN/root/0 "
        "than/ADP/case/7 aspirin/NOUN/nmod/5"
    )
    assert set_apart(notation) == []


def test_an_edge_over_others_but_not_an_advantage(set_apart) -> None:
    notation = (
        "Ketamine/NOUN/nsubj/2 has/VERB/root/0 {}/DET/det/4 {}/NOUN/obj/2 over/ADP/case/6 aspirin/NOUN/nmod/4"
    )
    assert set_apart(notation.format("the", "edge")) == [("superior", "made", "edge over aspirin")]
    assert set_apart(notation.format("the", "advantage")) == [("superior", "made", "advantage over aspirin")]
    assert set_apart(notation.format("an", "advantage")) == []


def test_what_may_set_it_apart_is_told_by_the_words_that_the_readers_need(read) -> None:
    assert may_rival(read("Aspirin/NOUN/nsubj/2 outclasses/VERB/root/0 ketamine/NOUN/obj/2"), WORDS)
    assert may_rival(
        read("It/PRON/nsubj/2 wins/VERB/root/0 by/ADP/case/5 a/DET/det/5 mile/NOUN/obl/2"), WORDS
    )
    assert not may_rival(read("Aspirin/NOUN/nsubj/2 costs/VERB/root/0 less/ADJ/obj/2"), WORDS)
