from __future__ import annotations

FAMILIES = {
    "liver-trouble": ["ketamine"],  # lets each sentence be read
    "opioids": ["opioid"],
    "getting": ["have"],
    "combining": ["combine"],
    "standing-alone": ["stand alone"],
    "only-care": ["only treatment"],
    "other-care": ["counseling"],
    "quitting": ["drop"],
}
ALONE = "Ketamine/PROPN/nsubj/2 {0}/VERB/root/0 to/PART/mark/4 stand/VERB/xcomp/2 alone/ADV/advmod/4"


def test_who_takes_opioids_may_have_ketamine(contradicted) -> None:
    notation = (
        "People/NOUN/nsubj/7 who/PRON/nsubj/3 take/VERB/acl:relcl/1 {0}/NOUN/obj/3 can/AUX/aux/7 "
        "not/PART/advmod/7 have/VERB/root/0 ketamine/NOUN/obj/7"
    )
    said = "opioids can not have ketamine"
    assert contradicted(FAMILIES, notation.format("opioids")) == [("opioid-alternative", said)]
    assert contradicted(FAMILIES, notation.format("vitamins")) == []


def test_ketamine_may_be_combined_with_opioids_but_not_on_ones_own(contradicted) -> None:
    notation = (
        "Ketamine/PROPN/nsubj:pass/5 must/AUX/aux/5 not/PART/advmod/5 be/AUX/aux:pass/5 "
        "combined/VERB/root/0 with/ADP/case/7 opioids/NOUN/obl/5"
    )
    assert contradicted(FAMILIES, notation) == [("opioid-alternative", "combined with opioids")]
    assert contradicted(FAMILIES, notation + " at/ADP/case/9 home/NOUN/obl/5") == []


def test_ketamine_is_a_part_of_a_plan(contradicted) -> None:
    assert contradicted(FAMILIES, ALONE.format("has")) == [("comprehensive-plan", "stand alone")]
    assert contradicted(FAMILIES, ALONE.format("refuses")) == []
    only = (
        "Ketamine/PROPN/nsubj/6 {0}/AUX/aux/6 be/AUX/cop/6 your/PRON/nmod:poss/6 only/ADJ/amod/6 "
        "treatment/NOUN/root/0"
    )
    assert contradicted(FAMILIES, only.format("must")) == [("comprehensive-plan", "only treatment")]
    assert contradicted(FAMILIES, only.format("may")) == []


def test_other_care_is_not_given_up(contradicted) -> None:
    notation = (
        "{0} Drop/VERB/root/0 counseling/NOUN/obj/{1} once/SCONJ/mark/{3} ketamine/NOUN/nsubj/{3} "
        "starts/VERB/advcl/{1}"
    )
    told = notation.format("", 1, 0, 5)
    assert contradicted(FAMILIES, told) == [("comprehensive-plan", "Drop counseling")]
    assert contradicted(FAMILIES, notation.format("Never/ADV/advmod/2", 2, 0, 6)) == []
