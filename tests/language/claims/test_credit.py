from __future__ import annotations

import pytest

from ketalint.language.claims.credit import credited, foreign_subject


def test_an_effect_of_another_drug_has_a_foreign_subject(looked_at) -> None:
    context, match = looked_at(
        "Antibiotics/NOUN/nsubj/2 cure/VERB/root/0 pain/NOUN/obj/2", "effect-abolishes"
    )
    assert foreign_subject(context, match).text == "Antibiotics"


def test_a_foreign_agent_of_a_passive_counts_too(looked_at) -> None:
    notation = (
        "Pain/NOUN/nsubj:pass/3 was/AUX/aux:pass/3 cured/VERB/root/0 by/ADP/case/5 antibiotics/NOUN/obl/3"
    )
    context, match = looked_at(notation, "effect-abolishes")
    assert foreign_subject(context, match).text == "antibiotics"


@pytest.mark.parametrize("subject", ["Ketamine/NOUN", "The drip", "Patients/NOUN", "It/PRON"])
def test_the_treatment_its_patients_and_pronouns_are_not_foreign(looked_at, subject: str) -> None:
    head = "The/DET/det/2 drip/NOUN/nsubj/3 " if subject == "The drip" else f"{subject}/nsubj/2 "
    place = 3 if subject == "The drip" else 2
    context, match = looked_at(f"{head}cured/VERB/root/0 pain/NOUN/obj/{place}", "effect-abolishes")
    assert foreign_subject(context, match) is None


@pytest.mark.parametrize(
    ("notation", "on_treatment", "expected"),
    [
        ("Ketamine/NOUN/nsubj/2 cures/VERB/root/0 pain/NOUN/obj/2", True, True),
        ("We/PRON/nsubj/2 cure/VERB/root/0 pain/NOUN/obj/2", True, True),
        ("My/PRON/nmod:poss/2 pain/NOUN/nsubj:pass/4 was/AUX/aux:pass/4 cured/VERB/root/0", True, True),
        ("My/PRON/nmod:poss/2 pain/NOUN/nsubj:pass/4 was/AUX/aux:pass/4 cured/VERB/root/0", False, False),
        ("Bees/NOUN/nsubj/2 cure/VERB/root/0 pain/NOUN/obj/2", True, False),
        (
            "Pain/NOUN/nsubj:pass/3 was/AUX/aux:pass/3 cured/VERB/root/0 with/ADP/case/5 aspirin/NOUN/obl/3",
            True,
            False,
        ),
    ],
)
def test_an_effect_is_credited_to_the_treatment_or_not(
    looked_at, notation: str, on_treatment: bool, expected: bool
) -> None:
    context, match = looked_at(notation, "effect-abolishes", on_treatment=on_treatment)
    assert credited(context, match) is expected


@pytest.mark.parametrize(
    "notation",
    [
        "By/ADP/case/2 noon/NOUN/obl/5 pain/NOUN/nsubj:pass/5 was/AUX/aux:pass/5 cured/VERB/root/0",
        (
            "While/SCONJ/mark/3 you/PRON/nsubj/3 doze/VERB/advcl/9 in/ADP/case/6 that/DET/det/6 "
            "chair/NOUN/obl/3 "
            "frayed/ADJ/amod/8 nerves/NOUN/nsubj/9 cure/VERB/root/0 the/DET/det/11 pain/NOUN/obj/9"
        ),
        (
            "Once/SCONJ/mark/5 that/DET/det/3 hour/NOUN/nsubj/5 is/AUX/cop/5 over/ADV/advcl/8 "
            "so/ADV/advmod/8 "
            "is/AUX/aux:pass/8 cured/VERB/root/0 pain/NOUN/nsubj:pass/8"
        ),
    ],
)
def test_times_and_nerves_are_no_others_who_act(looked_at, notation: str) -> None:
    context, match = looked_at(notation, "effect-abolishes")
    assert credited(context, match) is True
