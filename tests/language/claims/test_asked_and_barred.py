"""What patients are asked for and who is left out, on parses made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ketalint.language.claims.asked_and_barred import asked_of_patients, barred, not_of_suiting
from ketalint.language.claims.context import Context
from ketalint.language.words.matching import Match
from ketalint.language.words.patterns import Pattern

TELL = "{}/VERB/root/0 us/PRON/obj/1 about/ADP/case/5 any/DET/det/5 migraine/NOUN/obl/1"
ANYONE = "Anyone/PRON/root/0 with/ADP/case/3 asthma/NOUN/nmod/1"


@pytest.fixture
def suits():
    """Whether the words at some places of an analysis tell whom the treatment suits."""

    def ask(analysis, *places: int) -> bool:
        context = Context(analysis, frozenset(), True, False)
        return not not_of_suiting(context, Match(Pattern("", (), 0, 0), places, (), places[-1]))

    return ask


def test_what_patients_are_to_tell(read, suits) -> None:
    assert not suits(read(TELL.format("Tell")), 3, 4)
    assert suits(read(TELL.format("Trust")), 3, 4)


def test_what_patients_report_is_no_question(read) -> None:
    report = "Patients/NOUN/nsubj/2 report/VERB/root/0 relief/NOUN/obj/2"
    assert not asked_of_patients(read(report), 2)


@pytest.mark.parametrize(
    ("heading", "suited"),
    [
        ("Who/PRON/nsubj/4 should/AUX/aux/4 not/PART/advmod/4 have/VERB/root/0 it/PRON/obj/4", False),
        ("Contraindications/NOUN/root/0", False),
        ("Who/PRON/nsubj/3 may/AUX/aux/3 have/VERB/root/0 it/PRON/obj/3", True),
    ],
)
def test_who_is_listed_under_a_heading(read, suits, heading: str, suited: bool) -> None:
    assert suits(replace(read(ANYONE), earlier=read(heading)), 0, 2) is suited


def test_the_answer_to_who_should_not(read, word) -> None:
    asked = (
        "Who/PRON/nsubj/4 should/AUX/aux/4 {}/ADV/advmod/4 come/VERB/root/0 ?/PUNCT/punct/4 -- "
        "People/NOUN/root/0 with/ADP/case/3 asthma/NOUN/nmod/1"
    )
    for adverb, out in (("not", True), ("always", False)):
        analysis = read(asked.format(adverb))
        assert barred(analysis, word(analysis, "asthma").i) is out


def test_every_pain_is_made_in_the_brain(read, suits) -> None:
    pain = "Every/DET/det/2 pain/NOUN/nsubj/4 is/AUX/aux:pass/4 {}/VERB/root/0"
    assert not suits(read(pain.format("made")), 0, 1)
    assert suits(read(pain.format("finished")), 0, 1)
