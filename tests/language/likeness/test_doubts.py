"""Which readings of the rules the learned reader doubts, with weights of two words."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from ketalint.language.claims.blocks import read_block
from ketalint.language.likeness import doubts as room
from ketalint.language.likeness.features import stem
from ketalint.language.likeness.opinion import Learned, Opinions
from ketalint.language.likeness.weights import Header, weights_of
from ketalint.model import Block, Claim, Draft, Grade, Mention, Quantity, Relation, Segment, Stance, Words

NAMES = ("could KL101", "could KL201", "could any")
HEADER = Header(names=NAMES, starts=(0.0, 0.0, 0.0), step=1.0, surely=(0.9, 0.9, 0.8))
SENTENCES = weights_of(
    HEADER,
    [stem(word) for word in ("paperwork", "nerves")],
    np.array([[-60, 0, -60], [-60, 0, 60]], dtype=np.int8),
)
LEARNED = Learned(SENTENCES, facts=SENTENCES)
PAPERWORK = "It/PRON/nsubj/2 ends/VERB/root/0/VerbForm=Fin the/DET/det/4 paperwork/NOUN/obj/2"
NERVES = PAPERWORK.replace("paperwork", "nerves")
CLAIM = Claim(
    "ends", 3, 7, 0, "", Stance("made"), grades=(Grade("effect", "abolishes", Words("ends", 3, 7)),)
)


@pytest.fixture
def doubts(read, vocabulary):
    """Code, place and telling words of each doubt in a draft of one block."""

    def find(parse: str, *claims: Claim, added: frozenset[str] = frozenset()):
        analysis = read(parse)
        text = analysis.doc.text
        draft = Draft(
            "a.md", "markdown", text, (Block("paragraph", text, (Segment(0, len(text), 0, len(text)),)),)
        )
        said = [read_block(analysis, vocabulary, True)]
        found = room.doubts(draft, said, claims, Opinions(LEARNED), added)
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


def test_what_a_house_lists_itself_is_not_doubted(doubts) -> None:
    grade = Grade("effect", "abolishes", Words("ends", 3, 7), "slogans: end the paperwork")
    listed = replace(CLAIM, grades=(grade,))
    assert doubts(PAPERWORK, listed) != []
    assert doubts(PAPERWORK, listed, added=frozenset((grade.entry,))) == []


@pytest.mark.parametrize("odds", [-2, -4])
def test_names_are_doubted_where_hardly_any_code_could_be(read, vocabulary, odds) -> None:
    names = ("could KL301", "could any")
    header = Header(names=names, starts=(-9.0, odds), step=1.0, surely=(0.9, 0.8))
    weights = weights_of(header, [stem("paperwork")], np.zeros((1, 2), dtype=np.int8))
    analysis = read(PAPERWORK)
    text = analysis.doc.text
    draft = Draft(
        "a.md", "markdown", text, (Block("paragraph", text, (Segment(0, len(text), 0, len(text)),)),)
    )
    claim = replace(CLAIM, grades=(), mentions=(Mention("gout", Words("paperwork", 12, 21)),))
    found = room.doubts(
        draft, [read_block(analysis, vocabulary, True)], [claim], Opinions(Learned(weights, weights))
    )
    assert [one.code for one in found] == (["KL301"] if odds == -4 else [])


def test_bare_answers_and_care_that_is_mocked_are_left_to_the_rules(doubts) -> None:
    answer = replace(CLAIM.grades[0], entry="answered-hope: will it? you will")
    mocked = Relation("monitoring", "contrary", Words("ends", 3, 7), "for show")
    assert doubts(PAPERWORK, replace(CLAIM, grades=(answer,))) == []
    assert doubts(PAPERWORK, replace(CLAIM, grades=(), relations=(mocked,))) == []


def test_an_amount_is_not_doubted(doubts) -> None:
    words = Words("ends", 3, 7)
    amount = replace(CLAIM, grades=(), quantities=(Quantity("infusion-length", 5, 5, "min", words),))
    assert doubts(PAPERWORK, amount) == []
