"""Short clauses that claim by pointing back, on parses made by hand."""

from __future__ import annotations

import pytest


@pytest.fixture
def echoed(claims_in):
    """The scale and the words of each echo."""

    def find(notation: str) -> list[tuple[str, str]]:
        return [(f.owner.scale, words) for f, words in claims_in(notation) if f.owner.name == "echo"]

    return find


PILLS = "Pills/NOUN/nsubj/3 {}/ADV/advmod/3 work/VERB/root/0 +./PUNCT/punct/3 -- "
OURS = "{}/NOUN/nsubj/3 {}/ADV/advmod/3 does/VERB/root/0 +./PUNCT/punct/3"
FADES = (
    "They/PRON/nsubj/2 said/VERB/root/0 relief/NOUN/nsubj/5 would/AUX/aux/5 fade/VERB/ccomp/2 "
    "+./PUNCT/punct/2 -- "
)


def test_the_treatment_always_does_what_others_do_at_times(echoed) -> None:
    assert echoed(PILLS.format("sometimes") + OURS.format("Ketamine", "always")) == [
        ("certainty", "Ketamine always does")
    ]


@pytest.mark.parametrize(("who", "how"), [("Aspirin", "always"), ("Ketamine", "sometimes")])
def test_others_and_at_times_are_no_promise(echoed, who: str, how: str) -> None:
    assert echoed(PILLS.format("sometimes") + OURS.format(who, how)) == []


def test_an_end_that_was_feared_and_never_came(echoed) -> None:
    never = "It/PRON/nsubj/3 never/ADV/advmod/3 did/VERB/root/0 +./PUNCT/punct/3"
    assert echoed(FADES + never) == [("duration", "It never did")]


def test_an_end_that_has_not_come_yet(echoed) -> None:
    yet = "It/PRON/nsubj/2 has/VERB/root/0 +n't/PART/advmod/2 yet/ADV/advmod/2 +./PUNCT/punct/2"
    assert echoed(FADES + yet) == []


APPROVED = (
    "Duloxetine/NOUN/nsubj:pass/3 is/AUX/aux:pass/3 approved/VERB/root/0 for/ADP/case/5 {}/NOUN/obl/3 "
    "+./PUNCT/punct/3 -- "
)
SO_IS = "So/ADV/advmod/3 is/AUX/cop/3 {}/NOUN/root/0 +./PUNCT/punct/3"


def test_an_approval_that_ours_has_too(echoed) -> None:
    assert echoed(APPROVED.format("pain") + SO_IS.format("ketamine")) == [("approval", "So is ketamine")]


@pytest.mark.parametrize(("use", "who"), [("anesthesia", "ketamine"), ("pain", "pregabalin")])
def test_an_approval_for_anesthesia_or_of_another(echoed, use: str, who: str) -> None:
    assert echoed(APPROVED.format(use) + SO_IS.format(who)) == []


OTHERS = "Other/ADJ/amod/2 treatments/NOUN/nsubj/3 fade/VERB/root/0 +./PUNCT/punct/3 -- "


def test_not_this_one(echoed, claims_in) -> None:
    this = "Not/PART/advmod/3 this/DET/det/3 {}/NUM/root/0 +./PUNCT/punct/3"
    said = [
        (f.owner.scale, words)
        for f, words in claims_in(OTHERS + this.format("one"))
        if f.owner.name == "contrast"
    ]
    assert said == [("duration", "Not this one")]
    late = OTHERS + "Not/PART/advmod/2 late/ADJ/root/0 +./PUNCT/punct/2"
    assert not any(f.owner.name == "contrast" for f, _ in claims_in(late))
