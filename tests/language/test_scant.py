"""Too little to claim by, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.stance.negation import denial


@pytest.fixture
def denied(read, cues, word, text_of):
    """The words that deny the claim headed by "heal"."""

    def find(notation: str) -> str | None:
        analysis = read(notation)
        token = word(analysis, "heal")
        return text_of(analysis, denial(analysis, cues, token, frozenset([token.i])))

    return find


DOES = "Drips/NOUN/nsubj/2 do/VERB/root/0 {}/{}/obj/2 to/PART/mark/5 heal/VERB/{}/{} nerves/NOUN/obj/5"


@pytest.mark.parametrize(("relation", "head"), [("acl", 3), ("advcl", 2), ("csubj", 2)])
@pytest.mark.parametrize(("amount", "pos"), [("nothing", "PRON"), ("little", "ADJ")])
def test_what_does_nothing_to_heal_does_not_heal(
    denied, amount: str, pos: str, relation: str, head: int
) -> None:
    assert denied(DOES.format(amount, pos, relation, head)) == amount


def test_what_does_much_to_heal(denied) -> None:
    assert denied(DOES.format("much", "ADJ", "acl", 3)) is None


def test_nothing_to_do_while_it_heals(denied) -> None:
    notation = (
        "Do/VERB/root/0 nothing/PRON/obj/1 while/SCONJ/mark/5 drips/NOUN/nsubj/5 heal/VERB/advcl/1 "
        "nerves/NOUN/obj/5"
    )
    assert denied(notation) is None
