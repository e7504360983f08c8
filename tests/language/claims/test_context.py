from __future__ import annotations

import pytest

from ketalint.language.claims.context import build_context, concerns, credited, foreign_subject


@pytest.fixture
def looked_at(read, vocabulary):
    """The context of a block and its first match of a group ("duration-permanent")."""

    def look(notation: str, group: str, *, on_treatment: bool = True, earlier=None):
        analysis = read(notation, earlier)
        matches = vocabulary.phrases.find(analysis)
        effects = [m for m in matches if vocabulary.owner(m.pattern).scale == "effect"]
        context = build_context(analysis, effects, on_treatment)
        return context, next(m for m in matches if vocabulary.owner(m.pattern).name == group)

    return look


def about(looked_at, vocabulary, notation: str, group: str, **more) -> bool:
    context, match = looked_at(notation, group, **more)
    return concerns(context, match, vocabulary.owner(match.pattern).about)


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("Relief/NOUN/nsubj/2 lasts/VERB/root/0 forever/ADV/advmod/2", True),
        ("lifelong/ADJ/amod/2 relief/NOUN/root/0", True),
        ("Drips/NOUN/nsubj/2 relieve/VERB/root/0 pain/NOUN/obj/2 forever/ADV/advmod/2", True),
        ("Parking/NOUN/nsubj/3 is/AUX/cop/3 free/ADJ/root/0 forever/ADV/advmod/3", False),
        ("lifelong/ADJ/amod/2 learning/NOUN/root/0", False),
        ("The/DET/det/2 clinic/NOUN/nsubj/3 moved/VERB/root/0 for/ADP/case/5 good/ADJ/obl/3", False),
    ],
)
def test_how_long_counts_when_it_is_said_of_a_benefit(
    looked_at, vocabulary, notation: str, expected: bool
) -> None:
    assert about(looked_at, vocabulary, notation, "duration-permanent") is expected


def test_how_long_may_answer_what_was_asked_of_relief(looked_at, vocabulary) -> None:
    notation = (
        "How/ADV/advmod/2 long/ADV/advmod/5 does/AUX/aux/5 relief/NOUN/nsubj/5 last/VERB/root/0 "
        "+?/PUNCT/punct/5 -- Forever/ADV/root/0"
    )
    assert about(looked_at, vocabulary, notation, "duration-permanent")


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("The/DET/det/2 drip/NOUN/nsubj/4 is/AUX/cop/4 harmless/ADJ/root/0", True),
        ("a/DET/det/3 harmless/ADJ/amod/3 treatment/NOUN/root/0", True),
        ("The/DET/det/2 spider/NOUN/nsubj/4 is/AUX/cop/4 harmless/ADJ/root/0", False),
        ("a/DET/det/3 harmless/ADJ/amod/3 question/NOUN/root/0", False),
        ("Cancel/VERB/root/0 risk/NOUN/obl/1 +-/PUNCT/punct/4 +free/ADJ/advmod/1", False),
    ],
)
def test_safety_counts_when_it_is_said_of_the_treatment(
    looked_at, vocabulary, notation: str, expected: bool
) -> None:
    assert about(looked_at, vocabulary, notation, "safety-riskless") is expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("Ketamine/NOUN/nsubj/2 helps/VERB/root/0 everyone/PRON/obj/2", True),
        ("Everyone/PRON/nsubj/4 is/AUX/cop/4 a/DET/det/4 candidate/NOUN/root/0", True),
        ("Everyone/PRON/nsubj/2 parks/VERB/root/0 behind/ADP/case/5 the/DET/det/5 house/NOUN/obl/2", False),
    ],
)
def test_scope_counts_when_it_is_said_of_who_benefits(
    looked_at, vocabulary, notation: str, expected: bool
) -> None:
    assert about(looked_at, vocabulary, notation, "scope-all") is expected


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


def test_working_counts_as_a_benefit_and_working_differently_does_not(read) -> None:
    assert build_context(read("Drips/NOUN/nsubj/2 work/VERB/root/0"), [], True).benefit_clauses == {1}
    differently = read("Drips/NOUN/nsubj/2 work/VERB/root/0 differently/ADV/advmod/2")
    assert build_context(differently, [], True).benefit_clauses == frozenset()
