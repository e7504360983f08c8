from __future__ import annotations

import pytest

from ketalint.language.stance.hedges import hedges
from ketalint.language.stance.lifting import is_own_verdict


@pytest.fixture
def hedged(read, cues, word, text_of):
    """The hedges of the claim headed by `root`, as (strength, words)."""

    def find(notation: str, root: str, *own: str) -> list[tuple[str, str]]:
        analysis = read(notation)
        words = frozenset(word(analysis, text).i for text in (own or (root,)))
        return [
            (h.strength, text_of(analysis, h.words))
            for h in hedges(analysis, cues, word(analysis, root), words)
        ]

    return find


def test_a_bare_claim_has_no_hedge(hedged) -> None:
    assert hedged("Drips/NOUN/nsubj/2 cure/VERB/root/0 pain/NOUN/obj/2", "cure") == []


@pytest.mark.parametrize(
    ("auxiliary", "strength"), [("may", "possible"), ("might", "possible"), ("can", "capable")]
)
def test_an_auxiliary_hedges_its_verb(hedged, auxiliary: str, strength: str) -> None:
    notation = f"Drips/NOUN/nsubj/3 {auxiliary}/AUX/aux/3 cure/VERB/root/0 pain/NOUN/obj/3"
    assert hedged(notation, "cure") == [(strength, auxiliary)]


def test_will_and_does_hedge_nothing(hedged) -> None:
    assert hedged("Drips/NOUN/nsubj/3 will/AUX/aux/3 cure/VERB/root/0 pain/NOUN/obj/3", "cure") == []


def test_an_adverb_hedges_its_verb(hedged) -> None:
    assert hedged("Perhaps/ADV/advmod/3 drips/NOUN/nsubj/3 cure/VERB/root/0 pain/NOUN/obj/3", "cure") == [
        ("possible", "Perhaps")
    ]
    assert hedged("Drips/NOUN/nsubj/3 often/ADV/advmod/3 ease/VERB/root/0 pain/NOUN/obj/3", "ease") == [
        ("usual", "often")
    ]


def test_a_phrase_of_several_words_hedges(hedged) -> None:
    notation = (
        "In/ADP/case/3 many/ADJ/amod/3 cases/NOUN/obl/5 drips/NOUN/nsubj/5 ease/VERB/root/0 pain/NOUN/obj/5"
    )
    assert hedged(notation, "ease") == [("usual", "In many cases")]


def test_helping_to_do_something_is_less_than_doing_it(hedged) -> None:
    notation = "Drips/NOUN/nsubj/2 help/VERB/root/0 to/PART/mark/4 erase/VERB/xcomp/2 pain/NOUN/obj/4"
    assert hedged(notation, "erase") == [("softener", "help")]


def test_hedges_add_up_nearest_first(hedged) -> None:
    notation = (
        "Drips/NOUN/nsubj/3 may/AUX/aux/3 help/VERB/root/0 to/PART/mark/5 erase/VERB/xcomp/3 pain/NOUN/obj/5"
    )
    assert hedged(notation, "erase") == [("softener", "help"), ("possible", "may")]


def test_a_verb_of_hoping_hedges_what_is_hoped(hedged) -> None:
    notation = (
        "We/PRON/nsubj/2 hope/VERB/root/0 that/SCONJ/mark/5 drips/NOUN/nsubj/5 cure/VERB/ccomp/2 "
        "pain/NOUN/obj/5"
    )
    assert hedged(notation, "cure") == [("possible", "hope")]


def test_a_hedge_in_a_relative_clause_does_not_reach_out_of_it(hedged) -> None:
    notation = (
        "Drips/NOUN/nsubj/5 that/PRON/nsubj/4 may/AUX/aux/4 sting/VERB/acl:relcl/1 cure/VERB/root/0 "
        "pain/NOUN/obj/5"
    )
    assert hedged(notation, "cure") == []
    assert hedged(notation, "sting") == [("possible", "may")]


def test_a_hedge_above_does_not_reach_into_an_adverbial_clause(hedged) -> None:
    notation = (
        "You/PRON/nsubj/3 may/AUX/aux/3 rest/VERB/root/0 while/SCONJ/mark/6 drips/NOUN/nsubj/6 "
        "cure/VERB/advcl/3 pain/NOUN/obj/6"
    )
    assert hedged(notation, "cure") == []


def test_a_hedge_of_one_conjunct_is_not_the_other_ones(hedged) -> None:
    notation = (
        "Drips/NOUN/nsubj/2 ease/VERB/root/0 pain/NOUN/obj/2 and/CCONJ/cc/6 may/AUX/aux/6 "
        "cure/VERB/conj/2 it/PRON/obj/6"
    )
    assert hedged(notation, "cure") == [("possible", "may")]
    assert hedged(notation, "ease") == []


def test_a_hedge_before_two_verbs_holds_for_both(hedged) -> None:
    notation = (
        "Drips/NOUN/nsubj/3 may/AUX/aux/3 ease/VERB/root/0 or/CCONJ/cc/5 cure/VERB/conj/3 pain/NOUN/obj/5"
    )
    assert hedged(notation, "cure") == [("possible", "may")]


def test_a_limited_subject_limits_the_claim(hedged) -> None:
    notation = "Some/DET/det/2 patients/NOUN/nsubj/3 lose/VERB/root/0 their/PRON/nmod:poss/5 pain/NOUN/obj/3"
    assert hedged(notation, "lose") == [("some", "Some")]


def test_a_word_of_the_claim_itself_is_no_hedge(hedged) -> None:
    notation = "Drips/NOUN/nsubj/3 can/AUX/aux/3 help/VERB/root/0"
    assert hedged(notation, "help", "can", "help") == []


def test_amazement_is_no_hedge(hedged) -> None:
    notation = (
        "You/PRON/nsubj/4 will/AUX/aux/4 not/PART/advmod/4 believe/VERB/root/0 how/ADV/advmod/7 "
        "it/PRON/nsubj/7 "
        "cured/VERB/ccomp/4 her/PRON/obj/7"
    )
    assert hedged(notation, "cured") == []


def test_in_part_softens_the_verb_before_it(hedged) -> None:
    notation = "Drips/NOUN/nsubj/2 cure/VERB/root/0 pain/NOUN/obj/2 in/ADP/case/5 part/NOUN/obl/2"
    assert hedged(notation, "cure") == [("softener", "in part")]


def test_not_impossible_means_possible(hedged) -> None:
    notation = (
        "It/PRON/expl/4 is/AUX/cop/4 not/PART/advmod/4 impossible/ADJ/root/0 that/SCONJ/mark/7 "
        "drips/NOUN/nsubj/7 cure/VERB/csubj/4 pain/NOUN/obj/7"
    )
    assert hedged(notation, "cure") == [("possible", "impossible")]


def test_what_our_doctors_think_the_house_says(read, word) -> None:
    notation = "{} doctors/NOUN/nsubj/3 think/VERB/root/0 it/PRON/nsubj/5 works/VERB/ccomp/3"
    ours, some = (read(notation.format(w)) for w in ("Our/PRON/nmod:poss/2", "Some/DET/det/2"))
    assert is_own_verdict(ours, word(ours, "think"))
    assert not is_own_verdict(some, word(some, "think"))
