from __future__ import annotations

FAMILIES = {
    "lasting-pain": ["chronic pain"],
    "spirits": ["mood"],
    "nerve-pain": ["neuropathic pain"],
    "nerves": ["nerve"],
    "not-a-nerve": ["muscle"],
    "arising": ["come from"],
    "tied": ["affect", "bearing"],
    "apart": ["unrelated"],
    "patient-measure": ["weight"],
    "amount": ["dose"],
    "opioids": ["morphine"],
    "growing-used": ["dependent on"],
    "nobody": ["nobody"],
    "substance": ["addiction"],
}


def test_a_tie_is_denied_or_said_to_be_none(contradicted) -> None:
    denied = (
        "Chronic/ADJ/amod/2 pain/NOUN/nsubj/3 has/VERB/root/0 no/DET/det/5 bearing/NOUN/obj/3 "
        "on/ADP/case/7 mood/NOUN/nmod/5"
    )
    said = "Chronic pain has no bearing on mood"
    assert contradicted(FAMILIES, denied) == [("pain-and-mood", said)]
    apart = (
        "Chronic/ADJ/amod/2 pain/NOUN/nsubj:pass/6 and/CCONJ/cc/4 mood/NOUN/conj/2 are/AUX/aux:pass/6 "
        "unrelated/VERB/root/0"
    )
    assert contradicted(FAMILIES, apart) == [("pain-and-mood", "Chronic pain and mood are unrelated")]
    assert contradicted(FAMILIES, denied.replace("no/DET", "some/DET")) == []


def test_nerve_pain_does_not_come_from_muscles(contradicted) -> None:
    notation = "Neuropathic/ADJ/amod/2 pain/NOUN/nsubj/3 comes/VERB/root/0 from/ADP/case/5 {0}/NOUN/obl/3"
    said = "Neuropathic pain comes from muscles"
    assert contradicted(FAMILIES, notation.format("muscles")) == [("neuropathic-pain", said)]
    assert contradicted(FAMILIES, notation.format("nerves")) == []


def test_what_is_not_tied_must_be_the_thing_itself(contradicted) -> None:
    start = "Weight/NOUN/nsubj/4 does/AUX/aux/4 not/PART/advmod/4 affect/VERB/root/0 the/DET/det/6 "
    ketamine = "of/ADP/case/8 ketamine/NOUN/nmod/6"
    assert [fact for fact, _ in contradicted(FAMILIES, start + "dose/NOUN/obj/4 " + ketamine)] == [
        "dose-individual"
    ]
    price = "price/NOUN/obj/4 of/ADP/case/9 ketamine/NOUN/compound/9 dose/NOUN/nmod/6"
    assert contradicted(FAMILIES, start + price) == []


def test_whom_an_opioid_does_not_harm(contradicted) -> None:
    at_large = "Nobody/PRON/nsubj/2 grows/VERB/root/0 dependent/ADJ/xcomp/2 on/ADP/case/5 morphine/NOUN/obl/3"
    assert contradicted(FAMILIES, at_large) == [("opioid-risks", "dependent on morphine")]
    one = (
        "She/PRON/nsubj/4 was/AUX/cop/4 never/ADV/advmod/4 dependent/ADJ/root/0 on/ADP/case/6 "
        "morphine/NOUN/obl/4"
    )
    assert contradicted(FAMILIES, one) == []


def test_a_past_with_drugs_bears_on_ketamine(contradicted) -> None:
    notation = (
        "Addiction/NOUN/nsubj/2 has/VERB/root/0 {0}/DET/det/4 bearing/NOUN/obj/2 on/ADP/case/6 "
        "ketamine/NOUN/nmod/4"
    )
    assert [fact for fact, _ in contradicted(FAMILIES, notation.format("no"))] == ["substance-history"]
    assert contradicted(FAMILIES, notation.format("a")) == []
