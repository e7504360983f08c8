from __future__ import annotations

import pytest

FAMILIES = {
    "monitoring": ["monitor"],
    "for-show": ["furniture", "for show"],
    "left-in-peace": ["leave you in peace"],
    "till-done": ["until the bag be empty"],
    "nobody": ["nobody"],
    "bothering": ["disturb"],
    "watching": ["watch"],
    "evaluation": ["screening"],
    "trifling-check": ["a handshake"],
}
ABOVE = "Ketamine/PROPN/nsubj/2 helps/VERB/root/0 +./PUNCT/punct/2 -- "
PROP = "{}/DET/det/2 monitor/NOUN/nsubj/5 is/AUX/cop/5 {}/ADV/advmod/5 furniture/NOUN/root/0"
LEFT = (
    "{}/NOUN/nsubj/2 leaves/VERB/root/0 you/PRON/obj/2 in/ADP/case/5 peace/NOUN/obl/2 until/SCONJ/mark/10 "
    "the/DET/det/8 bag/NOUN/nsubj/10 is/AUX/cop/10 empty/ADJ/advcl/2"
)
WHOLE = "That/PRON/nsubj/5 is/AUX/cop/5 the/DET/det/5 entire/ADJ/amod/5 screening/NOUN/root/0 {}"


def test_a_monitor_that_is_furniture(contradicted) -> None:
    assert contradicted(FAMILIES, ABOVE + PROP.format("That", "mostly")) == [
        ("monitoring", "monitor is mostly furniture")
    ]


@pytest.mark.parametrize("words", [("That", "not"), ("Other", "mostly")])
def test_a_monitor_that_is_none_or_elsewhere(contradicted, words) -> None:
    assert contradicted(FAMILIES, ABOVE + PROP.format(*words)) == []


def test_left_in_peace_until_the_bag_is_empty(contradicted) -> None:
    told = contradicted(FAMILIES, ABOVE + LEFT.format("Denise"))
    assert told == [("supervision", "leaves you in peace until the bag is empty")]


def test_the_driver_leaves_or_somebody_watches(contradicted) -> None:
    watched = LEFT.format("Denise") + " and/CCONJ/cc/12 watches/VERB/conj/2"
    assert contradicted(FAMILIES, ABOVE + LEFT.format("Driver")) == []
    assert contradicted(FAMILIES, ABOVE + watched) == []


def test_nobody_disturbs_you_until_it_is_done(contradicted) -> None:
    notation = (
        "Nobody/PRON/nsubj/2 disturbs/VERB/root/0 you/PRON/obj/2 until/SCONJ/mark/8 the/DET/det/6 "
        "bag/NOUN/nsubj/8 is/AUX/cop/8 empty/ADJ/advcl/2"
    )
    assert contradicted(FAMILIES, ABOVE + notation) == [
        ("supervision", "Nobody disturbs you until the bag is empty")
    ]


def test_that_is_the_entire_screening(contradicted) -> None:
    served = "You/PRON/nsubj/2 served/VERB/root/0 +./PUNCT/punct/2 -- "
    examined = "A/DET/det/2 nurse/NOUN/nsubj/3 examines/VERB/root/0 you/PRON/obj/3 +./PUNCT/punct/3 -- "
    said = [("evaluation", "That is the entire screening")]
    assert contradicted(FAMILIES, ABOVE + served + WHOLE.format("")) == said
    assert contradicted(FAMILIES, ABOVE + served + WHOLE.format("fee/NOUN/dep/5")) == []
    assert contradicted(FAMILIES, ABOVE + examined + WHOLE.format("")) == []


def test_a_screening_that_is_a_handshake(contradicted) -> None:
    notation = "Our/PRON/nmod:poss/2 {}/NOUN/nsubj/5 is/AUX/cop/5 a/DET/det/5 handshake/NOUN/root/0 {}"
    assert [f for f, _ in contradicted(FAMILIES, ABOVE + notation.format("screening", ""))] == ["evaluation"]
    assert contradicted(FAMILIES, ABOVE + notation.format("greeting", "")) == []
    assert contradicted(FAMILIES, ABOVE + notation.format("screening", "never/ADV/advmod/5")) == []


MADE = (
    "Ketamine/PROPN/nsubj/2 helps/VERB/root/0 +./PUNCT/punct/2 -- The/DET/det/2 Army/PROPN/nsubj/3 "
    "{}/VERB/root/0 ketamine/NOUN/obj/3 {}"
)


def test_made_too_late(contradicted) -> None:
    families = {"creating": ["invent"], "late-event": ["gulf war"]}
    year = "in/ADP/case/6 {}/NUM/obl/3"
    war = "for/ADP/case/8 the/DET/det/8 Gulf/PROPN/compound/8 War/PROPN/obl/3"
    assert contradicted(families, MADE.format("invented", year.format("1991"))) == [
        ("introduced", "invented ketamine in 1991")
    ]
    assert [f for f, _ in contradicted(families, MADE.format("invented", war))] == ["introduced"]
    assert contradicted(families, MADE.format("invented", year.format("1962"))) == []
    assert contradicted(families, MADE.format("used", year.format("1991"))) == []


def test_made_for_one_thing_and_studied_for_another(contradicted) -> None:
    families = {"creating": ["develop"], "later-use": ["mood"]}
    notation = (
        "It/PRON/nsubj:pass/3 was/AUX/aux:pass/3 developed/VERB/root/0 {} for/ADP/case/8 mood/NOUN/obl/3"
    )
    again = "and/CCONJ/cc/6 then/ADV/advmod/6 studied/VERB/conj/3"
    early = "early/ADV/advmod/3 on/ADV/advmod/4 ,/PUNCT/punct/3"
    assert contradicted(families, ABOVE + notation.format(again)) == []
    assert [f for f, _ in contradicted(families, ABOVE + notation.format(early))] == ["anesthetic-first"]
