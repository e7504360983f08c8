from __future__ import annotations

from copy import copy

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.comparison.rivals import rivalries
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "perform": ["do"],
        "sole-deed": ["target"],
        "choice": ["treatment", "therapy", "option"],
        "comparative": ["better"],
        "praise": ["effective", "well"],
    }
)


@pytest.fixture
def denied_to_others(read, vocabulary, text_of):
    """(level, stance, words) of each place where a page denies something to all other treatments."""
    words = copy(vocabulary)
    words.ranking = WORDS

    def find(notation: str) -> list[tuple[str, str, str]]:
        analysis = read(notation)
        found = rivalries(words, build_context(analysis, [], True))
        return [(f.level, f.verdict.kind, text_of(analysis, f.words)) for f in found]

    return find


def test_no_other_does_it(denied_to_others) -> None:
    notation = "No/DET/det/3 other/ADJ/amod/3 treatment/NOUN/nsubj/4 does/VERB/root/0 both/PRON/obj/4"
    assert denied_to_others(notation) == [("unrivalled", "made", "No other treatment does")]


def test_when_no_other_does_it(denied_to_others) -> None:
    notation = (
        "Ketamine/NOUN/nsubj:pass/3 is/AUX/aux:pass/3 considered/VERB/root/0 when/SCONJ/mark/8 "
        "no/DET/det/7 other/ADJ/amod/7 treatment/NOUN/nsubj/8 does/VERB/advcl/3 enough/ADJ/obj/8"
    )
    assert denied_to_others(notation) == []


def test_what_no_other_has_done_so_far(denied_to_others) -> None:
    notation = (
        "No/DET/det/3 other/ADJ/amod/3 treatment/NOUN/nsubj/5 has/AUX/aux/5 done/VERB/root/0 it/PRON/obj/5"
    )
    assert denied_to_others(notation) == []


def test_there_is_nothing_like_it(denied_to_others) -> None:
    notation = (
        "There/PRON/expl/2 is/VERB/root/0 no/DET/det/5 other/ADJ/amod/5 therapy/NOUN/nsubj/2 "
        "like/ADP/case/7 this/PRON/nmod/5"
    )
    assert denied_to_others(notation) == [("unrivalled", "made", "no other therapy like this")]


def test_there_is_no_appointment_like_it(denied_to_others) -> None:
    notation = (
        "There/PRON/expl/2 is/VERB/root/0 no/DET/det/5 other/ADJ/amod/5 appointment/NOUN/nsubj/2 "
        "like/ADP/case/7 this/PRON/nmod/5"
    )
    assert denied_to_others(notation) == []


def test_none_better_to_be_found(denied_to_others) -> None:
    notation = (
        "You/PRON/nsubj/4 will/AUX/aux/4 not/PART/advmod/4 find/VERB/root/0 a/DET/det/7 "
        "better/ADJ/amod/7 option/NOUN/obj/4"
    )
    assert denied_to_others(notation) == [("unrivalled", "made", "not find a better option")]
