from __future__ import annotations

from copy import copy

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.claims.found import told
from ketalint.language.constructions.evidence.attested import proves_no_benefit
from ketalint.language.vocabulary import Owner
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "wanting": ["further trial"],
        "drawback": ["misuse"],
        "duty": ["should"],
        "offering": ["try"],
    }
)
PROVEN = Owner("agreed", "treatment", scale="evidence", level="proven")


@pytest.fixture
def elsewhere(read, vocabulary, word):
    """Is what `said` calls proven in a sentence something else than a benefit?"""
    words = copy(vocabulary)
    words.proof = WORDS

    def decide(notation: str, *said: str) -> bool:
        analysis = read(notation)
        places = [word(analysis, text).i for text in said]
        found = told(analysis, vocabulary.cues, PROVEN, analysis.doc[places[-1]], places)
        return proves_no_benefit(found, words, build_context(analysis, [], True))

    return decide


AGREE = "Doctors/NOUN/nsubj/2 agree/VERB/root/0 "


def test_a_benefit(elsewhere) -> None:
    notation = AGREE + "that/SCONJ/mark/5 ketamine/NOUN/nsubj/5 eases/VERB/ccomp/2 pain/NOUN/obj/5"
    assert not elsewhere(notation, "Doctors", "agree")


def test_a_drawback(elsewhere) -> None:
    notation = (
        AGREE + "that/SCONJ/mark/7 ketamine/NOUN/nsubj/7 can/AUX/aux/7 be/AUX/aux/7 misused/VERB/ccomp/2"
    )
    assert elsewhere(notation, "Doctors", "agree")


def test_a_duty(elsewhere) -> None:
    notation = (
        AGREE + "that/SCONJ/mark/6 nobody/PRON/nsubj/6 should/AUX/aux/6 drive/VERB/ccomp/2 "
        "after/ADP/case/8 ketamine/NOUN/obl/6"
    )
    assert elsewhere(notation, "Doctors", "agree")


def test_the_duty_to_try_it_is_praise(elsewhere) -> None:
    notation = (
        AGREE + "that/SCONJ/mark/6 you/PRON/nsubj/6 should/AUX/aux/6 try/VERB/ccomp/2 ketamine/NOUN/obj/6"
    )
    assert not elsewhere(notation, "Doctors", "agree")


def test_another_matter(elsewhere) -> None:
    notation = AGREE + "that/SCONJ/mark/5 seatbelts/NOUN/nsubj/5 help/VERB/ccomp/2 drivers/NOUN/obj/5"
    assert elsewhere(notation, "Doctors", "agree")


def test_an_agreement_to_do_something(elsewhere) -> None:
    notation = AGREE + "to/PART/mark/4 meet/VERB/xcomp/2"
    assert elsewhere(notation, "Doctors", "agree")


def test_trials_that_are_wanting(elsewhere) -> None:
    notation = (
        AGREE + "and/CCONJ/cc/7 further/ADJ/amod/5 trials/NOUN/nsubj:pass/7 are/AUX/aux:pass/7 "
        "needed/VERB/conj/2"
    )
    assert elsewhere(notation, "Doctors", "agree")


def test_no_trials_are_wanting(elsewhere) -> None:
    notation = (
        AGREE + "and/CCONJ/cc/8 no/DET/det/6 further/ADJ/amod/6 trials/NOUN/nsubj:pass/8 "
        "are/AUX/aux:pass/8 needed/VERB/conj/2"
    )
    assert not elsewhere(notation, "Doctors", "agree")
