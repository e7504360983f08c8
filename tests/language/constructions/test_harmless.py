from __future__ import annotations

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.harmless import denied_harms


@pytest.fixture
def denied(read, vocabulary, text_of):
    """(stance, words) of each risk that a block denies after it has named it."""

    def find(notation: str) -> list[tuple[str, str]]:
        analysis = read(notation)
        found = denied_harms(vocabulary, build_context(analysis, [], True))
        return [(f.verdict.kind, text_of(analysis, f.words)) for f in found]

    return find


def test_a_label_with_none_after_it(denied) -> None:
    notation = "Risks/NOUN/root/0 +:/PUNCT/punct/1 none/PRON/appos/1"
    assert denied(notation) == [("made", "Risks : none")]


def test_none_of_them_denies_no_risk(denied) -> None:
    notation = (
        "Risks/NOUN/root/0 +:/PUNCT/punct/1 none/PRON/appos/1 of/ADP/case/5 them/PRON/nmod/3 last/VERB/acl/3"
    )
    assert denied(notation) == []


def test_the_risk_of_another_that_the_treatment_does_not_have(denied) -> None:
    notation = (
        "Aspirin/NOUN/nsubj/2 has/VERB/root/0 risks/NOUN/obj/2 +;/PUNCT/punct/2 "
        "ketamine/NOUN/nsubj/6 does/AUX/parataxis/2 not/PART/advmod/6"
    )
    assert denied(notation) == [("made", "ketamine does not")]


def test_a_verb_after_the_denial(denied) -> None:
    notation = (
        "Aspirin/NOUN/nsubj/2 has/VERB/root/0 risks/NOUN/obj/2 +;/PUNCT/punct/2 "
        "ketamine/NOUN/nsubj/8 does/AUX/aux/8 not/PART/advmod/8 differ/VERB/parataxis/2"
    )
    assert denied(notation) == []
