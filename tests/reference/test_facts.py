"""The facts as data."""

from __future__ import annotations

from datetime import date

import pytest

from ketalint.model import SCALES
from ketalint.rulebook import Fact, Rulebook, load

MEASURES = {
    "chronic-pain-definition": (3, 6, "months"),
    "chronic-pain-prevalence": (20, 21.9, "%"),
    "infusion-length": (40, 60, "min"),
    "introduced": (1960, 1969, "year"),
    "onset": (1, 1440, "min"),
    "relief-duration": (1, 180, "days"),
    "starting-dose": (0.1, 0.3, "mg/kg"),
}
GENERAL = {
    "approval": "none",
    "certainty": "capable",
    "comparison": "favourable",
    "duration": "months",
    "effect": "helps",
    "evidence": "shown",
    "safety": "tolerated",
    "scope": "some",
    "speed": "minutes",
    "tone": "promotional",
}


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load()


def _overruled(rulebook: Rulebook, name: str) -> set[str]:
    return {words.document for words in rulebook.facts[name].overrules}


def test_each_scale_has_one_general_ceiling(rulebook: Rulebook) -> None:
    general = [fact for fact in rulebook.facts.values() if fact.general]
    assert {scale: level for fact in general for scale, level in fact.ceiling.items()} == GENERAL
    assert len(general) == len(SCALES)


def test_the_measures_are_those_of_the_documents(rulebook: Rulebook) -> None:
    ranges = [fact.range for fact in rulebook.facts.values() if fact.range]
    assert {r.measure: (r.low, r.high, r.unit) for r in ranges} == MEASURES


@pytest.mark.parametrize(
    ("fact", "documents"),
    [
        ("opioid-need", {"002", "003"}),
        ("nmda-site", {"001"}),
        ("relief-duration", {"000", "002"}),
        ("general-safety", {"003", "004"}),
        ("dependence", {"003"}),
        ("inflammation", {"003"}),
        ("other-routes", {"004"}),
        ("dissociation", {"002"}),
        ("pain-pathways", {"003"}),
    ],
)
def test_what_the_documents_disagree_on_is_decided(
    rulebook: Rulebook, fact: str, documents: set[str]
) -> None:
    assert _overruled(rulebook, fact) == documents


def test_every_document_carries_facts(rulebook: Rulebook) -> None:
    used = {source.document for fact in rulebook.facts.values() for source in fact.sources}
    assert used == set(rulebook.documents) == {"000", "001", "002", "003", "004"}


def test_every_topic_of_the_lexicon_has_a_fact(rulebook: Rulebook) -> None:
    topics = {fact.topic for fact in rulebook.facts.values()}
    assert topics == set(rulebook.lexicon.tables["topics"])


def test_every_fact_shows_two_sentences_on_each_side_where_it_has_any(rulebook: Rulebook) -> None:
    def thin(fact: Fact) -> bool:
        return len(fact.passes) < 2 or len(fact.fails) == 1

    assert [fact.id for fact in rulebook.facts.values() if thin(fact)] == []


def test_every_fact_has_a_year_to_its_review(rulebook: Rulebook) -> None:
    assert {(fact.reviewed, fact.review_by) for fact in rulebook.facts.values()} == {
        (date(2026, 11, 21), date(2027, 11, 21))
    }


def test_relation_groups_name_facts_and_carry_their_own_tests(rulebook: Rulebook) -> None:
    groups = rulebook.lexicon.relations
    assert {group.fact for group in groups} <= set(rulebook.facts)
    assert [group.name for group in groups if len(group.hits) < 2 or len(group.passes) < 2] == []
    assert [g.name for g in groups if [p.text for p in g.phrases] != sorted(p.text for p in g.phrases)] == []
