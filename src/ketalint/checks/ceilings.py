"""How far the reference lets a claim go: the ceiling of a scale for a topic, and the facts it stands on."""

from __future__ import annotations

from ketalint.model import FactNote, FactSource, rank
from ketalint.rulebook.types import Fact, Rulebook


def ceiling(rulebook: Rulebook, scale: str, topic: str) -> tuple[str, list[Fact]]:
    """The highest level that facts about `topic` support, with the facts that set it.

    Where no fact about `topic` limits `scale`, the general facts decide; without those the level is "".
    """
    limiting = rulebook.limiting.get(scale, ())
    special = [f for f in limiting if f.topic == topic and not f.general]
    facts = special or [f for f in limiting if f.general]
    if not facts:
        return "", []
    level = max((f.ceiling[scale] for f in facts), key=lambda name: rank(scale, name))
    return level, [f for f in facts if f.ceiling[scale] == level]


def note(fact: Fact) -> FactNote:
    """A fact as a finding cites it."""
    return FactNote(fact.id, fact.says, tuple(FactSource(s.document, s.section) for s in fact.sources))
