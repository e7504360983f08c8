from __future__ import annotations

FAMILIES = {
    "amount": ["dose"],
    "anesthesia": ["surgery"],
    "bigger": ["larger"],
    "smaller": ["less"],
    "exceeding": ["exceed"],
    "everybody": ["everyone"],
    "unvarying": ["the same"],
    "getting": ["give"],
}


def test_a_dose_for_pain_is_not_the_larger_one(contradicted) -> None:
    notation = (
        "{0}/NOUN/nsubj/2 takes/VERB/root/0 a/DET/det/5 larger/ADJ/amod/5 dose/NOUN/obj/2 of/ADP/case/7 "
        "ketamine/NOUN/nmod/5 than/SCONJ/mark/10 {1}/NOUN/nsubj/10 does/AUX/advcl/2"
    )
    said = "larger dose of ketamine than surgery"
    assert contradicted(FAMILIES, notation.format("Pain", "surgery")) == [("dose-below-anesthesia", said)]
    assert contradicted(FAMILIES, notation.format("Surgery", "pain")) == []


def test_not_everyone_is_given_the_same(contradicted) -> None:
    notation = (
        "{0} is/AUX/aux:pass/{1} given/VERB/root/0 the/DET/det/{3} same/ADJ/amod/{3} 20/NUM/nummod/{3} "
        "{2}/NOUN/obj/{1} of/ADP/case/{4} ketamine/NOUN/nmod/{3}"
    )
    everyone = "Everyone/PRON/nsubj:pass/3"
    assert contradicted(FAMILIES, notation.format(everyone, 3, "mg", 7, 9)) == [
        ("dose-individual", "Everyone is given the same 20 mg")
    ]
    assert contradicted(FAMILIES, notation.format(everyone, 3, "pages", 7, 9)) == []
    nobody = "Not/PART/advmod/2 everyone/PRON/nsubj:pass/4"
    assert contradicted(FAMILIES, notation.format(nobody, 4, "mg", 8, 10)) == []


def test_a_dose_that_exceeds_that_for_surgery(contradicted) -> None:
    notation = (
        "{0}/NOUN/nsubj/4 of/ADP/case/3 ketamine/NOUN/nmod/1 exceed/VERB/root/0 those/PRON/obj/4 "
        "for/ADP/case/7 surgery/NOUN/nmod/5"
    )
    assert contradicted(FAMILIES, notation.format("Doses")) == [
        ("dose-below-anesthesia", "exceed those for surgery")
    ]
    assert contradicted(FAMILIES, notation.format("Pages")) == []


def test_the_full_dose_for_surgery_but_not_a_part_of_it(contradicted) -> None:
    notation = (
        "We/PRON/nsubj/2 give/VERB/root/0 {0}the/DET/det/{1} {2}/ADJ/amod/{1} dose/NOUN/obj/2 "
        "of/ADP/case/{3} ketamine/NOUN/nmod/{1} used/VERB/acl/{1} in/ADP/case/{4} surgery/NOUN/obl/{5}"
    )
    said = "full dose of ketamine used in surgery"
    assert contradicted(FAMILIES, notation.format("", 5, "full", 7, 10, 8)) == [
        ("dose-below-anesthesia", said)
    ]
    assert contradicted(FAMILIES, notation.format("", 5, "exact", 7, 10, 8)) == []
    half = "half/DET/det:predet/6 "
    assert contradicted(FAMILIES, notation.format(half, 6, "full", 8, 11, 9)) == []


def test_a_dose_as_large_as_that_for_surgery(contradicted) -> None:
    notation = (
        "Our/PRON/nmod:poss/2 dose/NOUN/nsubj/7 of/ADP/case/4 ketamine/NOUN/nmod/2 is/AUX/cop/7 {0} "
        "same/ADJ/root/0 as/ADP/case/10 for/ADP/case/10 {1}/NOUN/obl/7"
    )
    said = "dose of ketamine is the same as for surgery"
    assert contradicted(FAMILIES, notation.format("the/DET/det/7", "surgery")) == [
        ("dose-below-anesthesia", said)
    ]
    assert contradicted(FAMILIES, notation.format("the/DET/det/7", "migraine")) == []
    assert contradicted(FAMILIES, notation.format("not/PART/advmod/7", "surgery")) == []
