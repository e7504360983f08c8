from __future__ import annotations

import pytest

from ketalint.language.stance.conditions import supposition


@pytest.fixture
def supposed(read, cues, word, text_of):
    """The words that make the claim headed by `root` a supposition."""

    def find(notation: str, root: str = "cure") -> str | None:
        analysis = read(notation)
        token = word(analysis, root)
        return text_of(analysis, supposition(analysis, cues, token, frozenset([token.i])))

    return find


def test_a_statement_is_no_supposition(supposed) -> None:
    assert supposed("Drips/NOUN/nsubj/2 cure/VERB/root/0 pain/NOUN/obj/2") is None


@pytest.mark.parametrize("mark", ["If", "Unless", "Whether"])
def test_what_stands_inside_an_if_is_supposed(supposed, mark: str) -> None:
    notation = (
        f"{mark}/SCONJ/mark/3 drips/NOUN/nsubj/3 cure/VERB/advcl/6 pain/NOUN/obj/3 we/PRON/nsubj/6 "
        "rest/VERB/root/0"
    )
    assert supposed(notation) == mark


def test_what_stands_beside_an_if_is_said(supposed) -> None:
    notation = (
        "If/SCONJ/mark/3 you/PRON/nsubj/3 hurt/VERB/advcl/5 drips/NOUN/nsubj/5 cure/VERB/root/0 "
        "pain/NOUN/obj/5"
    )
    assert supposed(notation) is None


def test_would_supposes(supposed) -> None:
    assert supposed("Drips/NOUN/nsubj/3 would/AUX/aux/3 cure/VERB/root/0 pain/NOUN/obj/3") == "would"


def test_i_would_say_is_politeness(supposed) -> None:
    notation = (
        "I/PRON/nsubj/3 would/AUX/aux/3 say/VERB/root/0 drips/NOUN/nsubj/5 cure/VERB/ccomp/3 pain/NOUN/obj/5"
    )
    assert supposed(notation) is None
    assert supposed(notation, "say") is None


def test_an_inverted_clause_supposes(supposed) -> None:
    notation = (
        "Had/AUX/aux/3 drips/NOUN/nsubj/3 cured/VERB/advcl/8 her/PRON/nmod:poss/5 pain/NOUN/obj/3 "
        "she/PRON/nsubj/8 "
        "would/AUX/aux/8 walk/VERB/root/0"
    )
    assert supposed(notation, "cured") == "Had"


def test_an_inverted_clause_supposes_however_it_was_parsed(supposed) -> None:
    notation = (
        "Had/VERB/root/0 drips/NOUN/nsubj/3 cured/VERB/ccomp/1 her/PRON/nmod:poss/5 pain/NOUN/obj/3 "
        "+,/PUNCT/punct/9 she/PRON/nsubj/9 "
        "would/AUX/aux/9 walk/VERB/parataxis/1"
    )
    assert supposed(notation, "cured") == "Had"


def test_what_is_left_open_is_supposed(supposed) -> None:
    notation = (
        "It/PRON/expl/3 is/AUX/cop/3 unclear/ADJ/root/0 that/SCONJ/mark/6 drips/NOUN/nsubj/6 "
        "cure/VERB/csubj/3 pain/NOUN/obj/6"
    )
    assert supposed(notation) == "unclear"


def test_what_is_too_early_to_say_is_supposed(supposed) -> None:
    notation = (
        "It/PRON/expl/4 was/AUX/cop/4 too/ADV/advmod/4 early/ADJ/root/0 to/PART/mark/6 say/VERB/csubj/4 "
        "drips/NOUN/nsubj/8 "
        "cure/VERB/ccomp/6 pain/NOUN/obj/8"
    )
    assert supposed(notation) == "too early"


def test_what_is_not_too_early_to_say_is_said(supposed) -> None:
    notation = (
        "It/PRON/expl/5 was/AUX/cop/5 not/PART/advmod/5 too/ADV/advmod/5 early/ADJ/root/0 to/PART/mark/7 "
        "say/VERB/csubj/5 "
        "drips/NOUN/nsubj/9 cure/VERB/ccomp/7 pain/NOUN/obj/9"
    )
    assert supposed(notation) is None


ASK = (
    "{}/VERB/root/0 about/ADP/case/4 the/DET/det/4 drip/NOUN/obl/1 that/PRON/nsubj/6 "
    "cure/VERB/acl:relcl/4 pain/NOUN/obj/6"
)


def test_what_one_may_ask_for_is_there(supposed) -> None:
    assert supposed(ASK.format("Ask")) is None
    assert supposed(ASK.format("Wonder")) == "Wonder"


def test_what_people_expect_is_no_claim(supposed) -> None:
    come = (
        "{}/PRON/nsubj/2 come/VERB/root/0 hoping/VERB/xcomp/2 that/SCONJ/mark/6 drips/NOUN/nsubj/6 "
        "cure/VERB/ccomp/3 pain/NOUN/obj/6"
    )
    assert supposed(come.format("They")) == "hoping"
    assert supposed(come.format("We")) is None


def test_until_it_is_shown(supposed) -> None:
    notation = (
        "Until/SCONJ/mark/3 someone/PRON/nsubj/3 shows/VERB/advcl/8 that/SCONJ/mark/6 drips/NOUN/nsubj/6 "
        "cure/VERB/ccomp/3 we/PRON/nsubj/8 wait/VERB/root/0"
    )
    assert supposed(notation) == "Until"


def test_who_would_have_to_look_hard_finds_none(supposed) -> None:
    notation = (
        "You/PRON/nsubj/3 would/AUX/aux/3 have/VERB/root/0 to/PART/mark/5 {}/VERB/xcomp/3 hard/ADV/advmod/5"
    )
    assert supposed(notation.format("look"), "have") is None
    assert supposed(notation.format("work"), "have") == "would"
