from __future__ import annotations

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.safety.unharmed import unharmed


@pytest.fixture
def denied(read, vocabulary, text_of):
    """The words of each denial of harm in a block about the treatment."""

    def find(notation: str) -> list[str]:
        analysis = read(notation)
        return [
            text_of(analysis, f.words) for f in unharmed([], vocabulary, build_context(analysis, [], True))
        ]

    return find


def test_nobody_leaves_dizzy(denied) -> None:
    notation = (
        "Nobody/PRON/nsubj/2 leaves/VERB/root/0 dizzy/ADJ/xcomp/2 "
        "after/ADP/case/5 ketamine/NOUN/obl/2 ./PUNCT/punct/2"
    )
    assert denied(notation) == ["Nobody leaves dizzy"]


def test_who_is_not_treated_is_no_denial_of_harm(denied) -> None:
    notation = (
        "We/PRON/nsubj/3 never/ADV/advmod/3 give/VERB/root/0 ketamine/NOUN/obj/3 "
        "to/ADP/case/6 people/NOUN/obl/3 who/PRON/nsubj/9 are/AUX/cop/9 dizzy/ADJ/acl:relcl/6 ./PUNCT/punct/3"
    )
    assert denied(notation) == []


def test_an_instruction_denies_nothing(denied) -> None:
    notation = (
        "Never/ADV/advmod/2 drive/VERB/root/0 dizzy/ADJ/xcomp/2 "
        "from/ADP/case/5 ketamine/NOUN/obl/2 ./PUNCT/punct/2"
    )
    assert denied(notation) == []


def test_a_remedy_for_harm_that_is_not_given_is_no_denial_of_harm(denied) -> None:
    notation = (
        "Ketamine/NOUN/nsubj/5 patients/NOUN/nsubj/5 are/AUX/aux/5 not/PART/advmod/5 given/VERB/root/0 "
        "anything/PRON/obj/5 for/ADP/case/8 risk/NOUN/nmod/6 ./PUNCT/punct/5"
    )
    assert denied(notation) == []


def test_a_harm_that_is_unheard_of(denied) -> None:
    notation = (
        "Danger/NOUN/nsubj/3 is/AUX/cop/3 unheard/ADJ/root/0 of/ADP/fixed/3 "
        "with/ADP/case/6 ketamine/NOUN/obl/3"
    )
    assert denied(notation) == ["Danger is unheard"]


def test_a_harm_that_nobody_has(denied) -> None:
    notation = (
        "Danger/NOUN/nsubj/3 is/AUX/cop/3 something/PRON/root/0 {}/PRON/nsubj/5 has/VERB/acl:relcl/3 "
        "after/ADP/case/7 ketamine/NOUN/obl/5"
    )
    assert denied(notation.format("nobody")) == ["Danger is something nobody"]
    assert denied(notation.format("everybody")) == []


def test_nothing_in_it_to_fear(denied) -> None:
    notation = (
        "Nothing/PRON/root/0 in/ADP/case/3 {}/NOUN/nmod/1 to/PART/mark/5 fear/VERB/acl/1 "
        "with/ADP/case/7 ketamine/NOUN/obl/5"
    )
    assert denied(notation.format("it")) == ["Nothing in it to fear"]
    assert denied(notation.format("parking")) == []
