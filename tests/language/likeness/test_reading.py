"""Which sentences the learned reader is asked about, with weights of three words."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from ketalint.language.claims.blocks import read_block
from ketalint.language.discourse.governing import Governor
from ketalint.language.likeness import reading
from ketalint.language.likeness.features import stem
from ketalint.language.likeness.opinion import Learned, Opinions
from ketalint.language.likeness.weights import Header, weights_of
from ketalint.model import Block, Claim, Draft, Grade, Relation, Segment, Stance, Words

HEADER = Header(
    names=("must KL109", "must KL201", "must KL301", "could any"),
    starts=(-5.0, -5.0, -5.0, 0.0),
    step=1.0,
    surely=(0.7,) * 4,
)
SENTENCES = weights_of(
    HEADER,
    [stem(word) for word in ("tab", "hearing", "unseen", "odd")],
    np.array([[60, 0, 0, 0], [0, 0, 60, 0], [0, 60, 0, 0], [0, 60, 0, 0]], dtype=np.int8),
)
FACTS = weights_of(
    Header(names=("evaluation", "heart"), starts=(-2.0, -2.0), step=1.0, surely=(0.4, 0.4)),
    [stem("unseen")],
    np.array([[20, 0]], dtype=np.int8),
)
PAID = (
    "The/DET/det/2 plan/NOUN/nsubj/3 pays/VERB/root/0/VerbForm=Fin "
    "the/DET/det/6 full/ADJ/amod/6 tab/NOUN/obj/3"
)

NOT_PAID = (
    "The/DET/det/2 plan/NOUN/nsubj/5 does/AUX/aux/5 not/PART/advmod/5 pay/VERB/root/0 "
    "the/DET/det/8 full/ADJ/amod/8 tab/NOUN/obj/5"
)


def claim_on(scale: str, level: str) -> Claim:
    """A claim in the second word of the draft."""
    return Claim("plan", 4, 8, 0, "", Stance("made"), grades=(Grade(scale, level, Words("plan", 4, 8)),))


@pytest.fixture
def likenesses(read, vocabulary):
    """The likenesses in a draft of one block."""

    def find(parse: str, kind: str = "paragraph", claims: tuple[Claim, ...] = (), others=frozenset()):
        analysis = read(parse)
        text = analysis.doc.text
        block = Block(kind, text, (Segment(0, len(text), 0, len(text)),))
        draft = Draft("a.md", "markdown", text, (block,))
        said = [read_block(analysis, vocabulary, True)]
        governor = Governor(draft.blocks, [analysis], vocabulary)
        opinions = Opinions(Learned(SENTENCES, FACTS))
        return reading.likenesses(draft, said, claims, governor, vocabulary.cues, opinions, others)

    return find


@pytest.fixture
def likely(likenesses):
    """Code, quote and telling words of each likeness."""
    return lambda *args, **more: [
        (one.code, one.claim.quote, [words.text for words in one.words]) for one in likenesses(*args, **more)
    ]


@pytest.fixture
def contradicted(likenesses):
    """The facts that likenesses contradict."""
    return lambda parse: [r.fact for one in likenesses(parse) for r in one.claim.relations]


def test_a_sentence_that_reads_like_a_claim_and_the_word_that_told_it(likely) -> None:
    assert likely(PAID) == [("KL109", "The plan pays the full tab", ["tab"])]


def test_a_benefit_has_no_grade(likely) -> None:
    parse = "My/PRON/det/2 hearing/NOUN/nsubj/4 is/AUX/cop/4 sharp/ADJ/root/0 now/ADV/advmod/4"
    assert likely(parse) == [("KL301", "My hearing is sharp now", ["hearing"])]


@pytest.mark.parametrize(
    "parse",
    [PAID + " ?/PUNCT/punct/3", "The/DET/det/3 whole/ADJ/amod/3 tab/NOUN/root/0"],
    ids=["asked", "short"],
)
def test_what_is_no_statement_is_not_read(likely, parse: str) -> None:
    assert likely(parse) == []


def test_a_heading_without_a_verb_is_not_read(likely) -> None:
    parse = "The/DET/det/3 whole/ADJ/amod/3 tab/NOUN/root/0 for/ADP/case/5 veterans/NOUN/nmod/3"
    assert likely(parse, "heading") == []
    assert likely(parse, "item") != []


def test_a_denial_is_read_word_by_word(likely) -> None:
    assert likely(NOT_PAID) == [("KL109", "The plan does not pay the full tab", ["tab"])]


def test_what_others_are_warned_of_is_not_read(likely) -> None:
    parse = (
        "Beware/VERB/root/0 plans/NOUN/obj/1 paying/VERB/acl/2 the/DET/det/6 full/ADJ/amod/6 tab/NOUN/obj/3"
    )
    assert likely(parse) == []


def test_other_claims_may_stand_beside(likely) -> None:
    found = likely(PAID, claims=(claim_on("effect", "helps"),))
    assert found == [("KL109", "The plan pays the full tab", ["tab"])]


@pytest.mark.parametrize("stance", ["asked", "rejected"])
def test_beside_what_is_asked_or_rejected_nothing_is_told(likely, stance) -> None:
    assert likely(PAID, claims=(replace(claim_on("effect", "helps"), stance=Stance(stance)),)) == []


def test_on_a_scale_that_rules_have_read_nothing_is_added(likely) -> None:
    assert likely(PAID, claims=(claim_on("approval", "none"),)) == []


def test_a_benefit_that_others_bring_is_theirs(likely) -> None:
    parse = "My/PRON/det/2 hearing/NOUN/nsubj/4 is/AUX/cop/4 sharp/ADJ/root/0 now/ADV/advmod/4"
    theirs = replace(claim_on("effect", "helps"), stance=Stance("elsewhere"))
    assert likely(parse, claims=(theirs,)) == []
    assert likely(parse, claims=(claim_on("effect", "helps"),)) != []


UNSEEN = "We/PRON/nsubj/2 treat/VERB/root/0/VerbForm=Fin you/PRON/obj/2 unseen/ADJ/xcomp/2"


def test_a_contradiction_names_the_fact(likely, contradicted) -> None:
    assert likely(UNSEEN) == [("KL201", "We treat you unseen", ["unseen"])]
    assert contradicted(UNSEEN) == ["evaluation"]


def test_a_contradiction_of_nobody_knows_what_is_not_told(likely) -> None:
    assert likely(UNSEEN.replace("unseen", "odd")) == []


def test_where_rules_have_read_something_of_the_fact_nothing_is_added(likely) -> None:
    said = Claim("We", 0, 2, 0, "", Stance("made"))
    evaluation = Relation("evaluation", "accords", Words("We", 0, 2))
    assert likely(UNSEEN, claims=(replace(said, relations=(evaluation,)),)) == []
    assert likely(UNSEEN, claims=(said,)) != []


def test_a_section_on_another_treatment_is_not_read(likely) -> None:
    assert likely(PAID, others=frozenset((0,))) == []


ASKED = "Who/PRON/nsubj/2 pays/VERB/root/0/VerbForm=Fin ?/PUNCT/punct/2"


def test_an_answer_is_read_with_its_question_and_told_by_its_own_words(likely) -> None:
    answer = " -- The/DET/det/3 odd/ADJ/amod/3 tab/NOUN/root/0 +./PUNCT/punct/3"
    assert likely(ASKED + answer) == [("KL109", "The odd tab.", ["tab"])]
    assert likely(ASKED.replace("?", ".") + answer) == []


def test_the_words_of_the_question_alone_tell_what_the_answer_says(likely, likenesses) -> None:
    asked = "Is/AUX/cop/3 my/PRON/nmod/3 hearing/NOUN/root/0 sharp/ADJ/amod/3 ?/PUNCT/punct/3"
    answer = " -- In/ADP/case/2 weeks/NOUN/root/0 +./PUNCT/punct/2"
    assert likely(asked + answer) == [("KL301", "In weeks.", [])]
    assert [one.question for one in likenesses(asked + answer)] == ["Is my hearing sharp ?"]


def test_a_bare_word_is_no_answer_to_be_weighed(likely) -> None:
    asked = "Is/AUX/cop/3 my/PRON/nmod/3 hearing/NOUN/root/0 sharp/ADJ/amod/3 ?/PUNCT/punct/3"
    assert likely(asked + " -- Yes/INTJ/root/0 ./PUNCT/punct/1") == []


def test_names_in_a_row_are_a_menu(likenesses) -> None:
    row = (
        "Home/NOUN/root/0 {0}/PUNCT/punct/1 odd/NOUN/dep/1 {0}/PUNCT/punct/1 unseen/NOUN/dep/1 "
        "hearing/NOUN/dep/1"
    )
    assert likenesses(row.format("·")) == ()
    assert likenesses(row.format(",")) != ()
