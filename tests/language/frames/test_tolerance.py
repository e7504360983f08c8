from __future__ import annotations

FAMILIES = {
    "liver-trouble": ["ketamine"],  # lets each sentence be read
    "opioids": ["opioid"],
    "opioid-tolerance": ["tolerance"],
    "requiring": ["need"],
    "growing-used": ["used to"],
    "faster": ["faster"],
    "tapering": ["taper"],
}


def test_ketamine_makes_nobody_need_more_opioids(contradicted) -> None:
    notation = (
        "On/ADP/case/2 ketamine/NOUN/obl/4 people/NOUN/nsubj/4 need/VERB/root/0 more/ADJ/amod/6 "
        "{0}/NOUN/obj/4"
    )
    assert contradicted(FAMILIES, notation.format("opioids")) == [("opioid-need", "need more opioids")]
    assert contradicted(FAMILIES, notation.format("sleep")) == []


def test_with_ketamine_nobody_gets_used_to_opioids_faster(contradicted) -> None:
    notation = (
        "With/ADP/case/2 ketamine/NOUN/obl/4 you/PRON/nsubj/4 get/VERB/root/0 used/VERB/xcomp/4 "
        "to/ADP/case/7 {0}/NOUN/obl/5 faster/ADV/advmod/5"
    )
    assert contradicted(FAMILIES, notation.format("opioids")) == [
        ("opioid-tolerance", "used to opioids faster")
    ]
    assert contradicted(FAMILIES, notation.format("chairs")) == []


def test_a_taper_is_not_done_without(contradicted) -> None:
    notation = (
        "Nobody/PRON/nsubj/2 needs/VERB/root/0 to/PART/mark/4 {0}/VERB/xcomp/2 opioids/NOUN/obj/4 "
        "with/ADP/case/7 ketamine/NOUN/obl/4"
    )
    assert contradicted(FAMILIES, notation.format("taper")) == [("opioid-taper", "taper")]
    assert contradicted(FAMILIES, notation.format("like")) == []
