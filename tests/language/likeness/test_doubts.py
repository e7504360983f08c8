"""Which readings of the rules the learned reader doubts, with weights of two words."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from ketalint.language.claims.blocks import read_block
from ketalint.language.likeness import doubts as room
from ketalint.language.likeness.features import stem
from ketalint.language.likeness.weights import Header, Weights
from ketalint.model import Block, Claim, Draft, Grade, Quantity, Relation, Segment, Stance, Words

NAMES = ("KL101", "KL201", "any")
HEADER = Header(names=NAMES, starts=(0.0, 0.0, 0.0), step=1.0, surely=(0.9, 0.9, 0.8))
WEIGHTS = Weights(
    HEADER,
    {stem(word): row for row, word in enumerate(("paperwork", "nerves"))},
    np.array([[-60, 0, -60], [-60, 0, 60]], dtype=np.int8),
)
PAPERWORK = "It/PRON/nsubj/2 ends/VERB/root/0/VerbForm=Fin the/DET/det/4 paperwork/NOUN/obj/2"
NERVES = PAPERWORK.replace("paperwork", "nerves")
CLAIM = Claim(
    "ends", 3, 7, 0, "", Stance("made"), grades=(Grade("effect", "abolishes", Words("ends", 3, 7)),)
)


@pytest.fixture
def doubts(read, vocabulary, monkeypatch):
    """Code, place and telling words of each doubt in a draft of one block."""
    monkeypatch.setattr(room, "load_weights", {"possible": WEIGHTS}.__getitem__)

    def find(parse: str, *claims: Claim):
        analysis = read(parse)
        text = analysis.doc.text
        draft = Draft(
            "a.md", "markdown", text, (Block("paragraph", text, (Segment(0, len(text), 0, len(text)),)),)
        )
        found = room.doubts(draft, [read_block(analysis, vocabulary, True)], claims)
        return [(one.code, one.start, one.end, [words.text for words in one.words]) for one in found]

    return find


def test_a_sentence_that_reads_like_none_with_the_code_and_the_word_that_told_it(doubts) -> None:
    assert doubts(PAPERWORK, CLAIM) == [("KL101", 0, 21, ["paperwork"])]


def test_where_some_other_code_is_likely_nothing_is_doubted(doubts) -> None:
    assert doubts(NERVES, CLAIM) == []


def test_only_codes_that_a_claim_could_be_given_are_doubted(doubts) -> None:
    said = replace(CLAIM, grades=(), relations=(Relation("route", "contrary", Words("ends", 3, 7)),))
    assert doubts(PAPERWORK, said) == []
    assert doubts(PAPERWORK, replace(CLAIM, stance=Stance("asked"))) == []


def test_what_stands_behind_a_denial_is_left_to_the_rules(doubts) -> None:
    parse = "Not/PART/advmod/2 only/ADV/root/0 it/PRON/nsubj/4 ends/VERB/ccomp/2 paperwork/NOUN/obj/4"
    behind = replace(CLAIM, start=12, end=16)
    assert doubts(parse, replace(CLAIM, start=0, end=16)) != []
    assert doubts(parse, behind) == []


def test_what_goes_beyond_the_sentence_is_left_to_the_rules(doubts) -> None:
    assert doubts(PAPERWORK, replace(CLAIM, end=30)) == []


def test_a_sentence_of_few_words_is_left_to_the_rules(doubts) -> None:
    assert doubts("Ends/VERB/root/0/VerbForm=Fin the/DET/det/3 paperwork/NOUN/obj/1", CLAIM) == []


def test_sentences_without_claims_are_not_asked_about(doubts) -> None:
    assert doubts(PAPERWORK) == []


def test_an_amount_is_not_doubted(doubts) -> None:
    words = Words("ends", 3, 7)
    amount = replace(CLAIM, grades=(), quantities=(Quantity("infusion-length", 5, 5, "min", words),))
    assert doubts(PAPERWORK, amount) == []
