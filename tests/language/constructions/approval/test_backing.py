from __future__ import annotations

from copy import copy

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.approval.backing import backings
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "licenser": ["washington"],
        "license": ["recognize"],
        "pay": ["cover", "absorb"],
        "cost": ["cost"],
        "uncertain": ["whether", "might"],
        "other-cost": ["visit"],
    }
)


@pytest.fixture
def backed(read, vocabulary, text_of):
    """(stance, words) of each backer of the treatment that a block names; "Aetna" is a payer."""
    words = copy(vocabulary)
    words.backing = WORDS

    def find(notation: str) -> list[tuple[str, str]]:
        analysis = read(notation)
        for token in analysis.doc:
            if token.text == "Aetna":
                analysis.classes[token.i] = frozenset(("payer",))
        found = backings(words, build_context(analysis, [], True))
        return [(f.verdict.kind, text_of(analysis, f.words)) for f in found]

    return find


def test_a_regulator_recognizes_the_treatment(backed) -> None:
    notation = "Washington/PROPN/nsubj/2 recognizes/VERB/root/0 ketamine/NOUN/obj/2"
    assert backed(notation) == [("made", "Washington recognizes")]


def test_a_payer_absorbs_the_cost(backed) -> None:
    notation = (
        "Aetna/PROPN/nsubj/2 absorbs/VERB/root/0 the/DET/det/4 cost/NOUN/obj/2 of/ADP/case/6 "
        "ketamine/NOUN/nmod/4"
    )
    assert backed(notation) == [("made", "Aetna absorbs")]


def test_a_payer_that_does_not(backed) -> None:
    notation = "Aetna/PROPN/nsubj/4 does/AUX/aux/4 not/PART/advmod/4 cover/VERB/root/0 ketamine/NOUN/obj/4"
    assert [kind for kind, _ in backed(notation)] == ["denied"]


def test_a_payer_of_the_visit_only(backed) -> None:
    notation = (
        "Aetna/PROPN/nsubj/2 covers/VERB/root/0 the/DET/det/4 visit/NOUN/obj/2 before/ADP/case/6 "
        "ketamine/NOUN/obl/2"
    )
    assert backed(notation) == []


def test_what_a_payer_might_do(backed) -> None:
    notation = "Aetna/PROPN/nsubj/3 might/AUX/aux/3 cover/VERB/root/0 ketamine/NOUN/obj/3"
    assert backed(notation) == []


def test_a_line_without_a_subject_that_is_paid(backed) -> None:
    notation = "Ketamine/NOUN/root/0 ./PUNCT/punct/1 -- Covered/VERB/root/0 by/ADP/case/3 Aetna/PROPN/obl/1"
    assert backed(notation) == [("made", "Covered by Aetna")]


def test_the_infusion_is_covered_by_nobody_named(backed) -> None:
    notation = "Ketamine/NOUN/nsubj:pass/3 is/AUX/aux:pass/3 covered/VERB/root/0 ./PUNCT/punct/3"
    assert backed(notation) == [("made", "Ketamine is covered")]
    asked = (
        "Ask/VERB/root/0 whether/SCONJ/mark/5 ketamine/NOUN/nsubj:pass/5 is/AUX/aux:pass/5 "
        "covered/VERB/ccomp/1 ./PUNCT/punct/1"
    )
    assert backed(asked) == []


def test_an_approval_that_came(backed) -> None:
    notation = (
        "Ketamine/NOUN/root/0 ./PUNCT/punct/1 -- For/ADP/case/2 pain/NOUN/obl/5 the/DET/det/4 "
        "approval/NOUN/nsubj/5 came/VERB/root/0"
    )
    assert backed(notation) == [("made", "approval came")]
