"""Conditions for which ketamine is not offered here, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.support.disowned import disowned
from ketalint.language.words.cues import Cues

WORDS = Cues({"others": ["leaflet"], "offering": ["offer", "give"]})


@pytest.fixture
def not_ours(read, word):
    """Whether the page does not offer the treatment for a condition that it names."""

    def find(notation: str, name: str = "migraine") -> bool:
        analysis = read(notation)
        return disowned(build_context(analysis, [], True), WORDS, word(analysis, name))

    return find


def test_what_others_sell(not_ours) -> None:
    sold = "{}/NOUN/nsubj/2 sell/VERB/root/0 drips/NOUN/obj/2 for/ADP/case/5 migraine/NOUN/nmod/3"
    assert not_ours(sold.format("Leaflets"))
    assert not not_ours(sold.format("We"))


def test_our_own_leaflets(not_ours) -> None:
    ours = (
        "Our/PRON/nmod:poss/2 leaflets/NOUN/nsubj/3 name/VERB/root/0 drips/NOUN/obj/3 for/ADP/case/6 "
        "migraine/NOUN/nmod/4"
    )
    assert not not_ours(ours)


def test_a_list_that_is_not_offered(not_ours) -> None:
    listed = "Drips/NOUN/root/0 for/ADP/case/3 migraine/NOUN/nmod/1 +./PUNCT/punct/1 -- We/PRON/nsubj/{0} "
    denied = "do/AUX/aux/4 not/PART/advmod/4 give/VERB/root/0 them/PRON/obj/4"
    assert not_ours(listed.format(4) + denied)
    assert not not_ours(listed.format(2) + "give/VERB/root/0 them/PRON/obj/2")


def test_what_the_drip_had_brought(not_ours) -> None:
    gone = (
        "Migraine/NOUN/nsubj/2 left/VERB/root/0 after/SCONJ/mark/6 drips/NOUN/nsubj:pass/6 "
        "were/AUX/aux:pass/6 "
        "{}/VERB/advcl/2"
    )
    assert not_ours(gone.format("stopped"), "Migraine")
    assert not not_ours(gone.format("given"), "Migraine")


def test_ketamine_is_for_something_else(not_ours) -> None:
    for_pain = (
        "Massage/NOUN/nsubj/2 eases/VERB/root/0 migraine/NOUN/obj/2 and/CCONJ/cc/5 gives/VERB/conj/2 "
        "ketamine/NOUN/obj/5 for/ADP/case/8 {}/NOUN/obl/5"
    )
    assert not_ours(for_pain.format("pain"))
    assert not not_ours(for_pain.format("this"))
