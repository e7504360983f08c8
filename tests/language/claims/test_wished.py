"""Praise that is only waited for, on parses made by hand."""

from __future__ import annotations

from copy import copy

import pytest

from ketalint.language.claims.wished import only_wished
from ketalint.language.words.cues import Cues
from ketalint.language.words.matching import Match
from ketalint.language.words.patterns import Pattern

WAITED = "She/PRON/nsubj/2 waited/VERB/root/0 for/ADP/case/5 a/DET/det/5 miracle/NOUN/obl/2"


@pytest.fixture
def wished(read, word, vocabulary):
    """Whether the miracle of a parse is one that nobody says has come."""
    words = copy(vocabulary)
    words.constructions = Cues({"await": ["wait", "expect"]})

    def find(notation: str) -> bool:
        analysis = read(notation)
        place = word(analysis, "miracle").i
        return only_wished(analysis, words, Match(Pattern("", (), 0, 0), (place,), (), place))

    return find


def test_a_miracle_that_is_waited_for(wished) -> None:
    assert wished(WAITED)


def test_a_miracle_that_came(wished) -> None:
    came = " and/CCONJ/cc/7 got/VERB/conj/2 it/PRON/obj/7"
    assert not wished(WAITED + came)


def test_a_miracle_that_is_worked(wished) -> None:
    assert not wished(WAITED.replace("waited", "paid"))


def test_what_is_expected_from_a_miracle(wished) -> None:
    assert not wished(WAITED.replace("for/ADP", "from/ADP"))


def test_nothing_to_do_with_it(wished) -> None:
    notation = (
        "It/PRON/nsubj/2 has/VERB/root/0 nothing/PRON/obj/2 to/PART/mark/5 do/VERB/acl/3 with/ADP/case/7 "
        "miracle/NOUN/obl/5"
    )
    assert wished(notation)
