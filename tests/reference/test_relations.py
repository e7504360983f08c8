"""The sentences inside relations.toml, read by the trained pipeline (a few seconds)."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from ketalint.checks.relations import contradicts
from ketalint.language.reader import Reader
from ketalint.model import Block, Claim, Draft, Relation, Segment
from ketalint.rulebook import Rulebook, load


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load()


@pytest.fixture(scope="module")
def reader(rulebook: Rulebook) -> Reader:
    return Reader(rulebook)


def _relations(reader: Reader, sentence: str) -> list[tuple[Claim, Relation]]:
    """What the sentence says of the facts of the reference; its house is held against itself alone."""
    block = Block("paragraph", sentence, (Segment(0, len(sentence), 0, len(sentence)),))
    claims = reader.read_draft(Draft("one.txt", "text", sentence, (block,))).claims
    pairs = [(claim, relation) for claim in claims for relation in claim.relations]
    return [(claim, relation) for claim, relation in pairs if not relation.fact.startswith("house: ")]


def _conflicts(found: Iterable[tuple[Claim, Relation]]) -> set[str]:
    return {relation.fact for claim, relation in found if contradicts(claim, relation)}


def test_every_hit_is_found_and_a_contrary_one_contradicts(reader: Reader, rulebook: Rulebook) -> None:
    missed = []
    for group in rulebook.lexicon.relations:
        for sentence in group.hits:
            found = _relations(reader, sentence)
            named = {(relation.fact, relation.polarity) for _, relation in found}
            right = group.polarity == "accords" or group.fact in _conflicts(found)
            if (group.fact, group.polarity) not in named or not right:
                missed.append(f"{group.name}: {sentence}")
    assert missed == []


def test_no_pass_contradicts_its_fact(reader: Reader, rulebook: Rulebook) -> None:
    alarms = [
        f"{group.name}: {sentence}"
        for group in rulebook.lexicon.relations
        for sentence in group.passes
        if group.fact in _conflicts(_relations(reader, sentence))
    ]
    assert alarms == []


def test_no_sentence_that_a_fact_passes_contradicts_a_fact(reader: Reader, rulebook: Rulebook) -> None:
    alarms = [
        f"{fact.id}: {sentence}"
        for fact in rulebook.facts.values()
        for sentence in fact.passes
        if _conflicts(_relations(reader, sentence))
    ]
    assert alarms == []


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        ("Ketamine does not act on NMDA receptors.", "nmda-antagonist"),
        ("Ketamine needs no medical supervision.", "supervision"),
        ("No monitoring is needed during a ketamine infusion.", "monitoring"),
        ("Ketamine has no effect on mood.", "mood"),
    ],
)
def test_a_denied_fact_is_contradicted(reader: Reader, sentence: str, fact: str) -> None:
    assert fact in _conflicts(_relations(reader, sentence))
