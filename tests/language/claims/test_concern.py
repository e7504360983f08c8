from __future__ import annotations

import pytest

from ketalint.language.claims.concern import concerns


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
