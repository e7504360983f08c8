from __future__ import annotations

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.safety.harmless import denied_harms


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


def test_none_to_speak_of(denied, flat) -> None:
    assert denied(flat("Risks -> none to speak of")) == [("made", "Risks -> none")]
    assert denied(flat("Risks -> none to be taken lightly")) == []


def test_what_people_ask_for_is_denied(denied, flat) -> None:
    asked = "People ask if ketamine is addictive . -- "
    assert denied(flat(asked + "It is n't .")) == [("made", "It is n't")]
    assert denied(flat(asked + "It is n't easy to say .")) == []


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


def test_what_the_clinic_has_seen_none_of(denied) -> None:
    notation = (
        "Risks/NOUN/root/0 +?/PUNCT/punct/1 -- We/PRON/nsubj/4 do/AUX/aux/4 n't/PART/advmod/4 "
        "see/VERB/root/0 "
        "any/PRON/obj/4 +./PUNCT/punct/4"
    )
    assert denied(notation) == [("made", "We do n't see any")]


def test_what_the_clinic_does_not_do_denies_no_risk(denied) -> None:
    notation = (
        "Risks/NOUN/root/0 +?/PUNCT/punct/1 -- We/PRON/nsubj/2 do/AUX/root/0 n't/PART/advmod/2 "
        "+./PUNCT/punct/2"
    )
    assert denied(notation) == []


def test_nobody_can_get_hooked(denied) -> None:
    notation = (
        "Afraid/ADJ/root/0 of/ADP/case/3 addiction/NOUN/obl/1 +?/PUNCT/punct/1 -- You/PRON/nsubj/2 "
        "ca/AUX/root/0 n't/PART/advmod/2 +./PUNCT/punct/2"
    )
    assert [stance for stance, _ in denied(notation.replace("addiction", "dependence"))] == ["made"]
    assert denied(notation.replace("addiction", "parking")) == []


def test_a_bare_none_after_what_people_wonder_about(denied) -> None:
    notation = (
        "People/NOUN/nsubj/2 ask/VERB/root/0 about/ADP/case/4 risks/NOUN/obl/2 +./PUNCT/punct/2 -- "
        "Zero/NUM/root/0 +./PUNCT/punct/1"
    )
    assert denied(notation) == [("made", "Zero")]
