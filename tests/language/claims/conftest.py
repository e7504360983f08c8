from __future__ import annotations

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.matching import Match
from ketalint.language.words.patterns import Pattern


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


@pytest.fixture
def match(read, word):
    """The analysis of a parse, and a match of some of its words; a slot is written "name=word"."""

    def make(notation: str, words: str, *slots: str) -> tuple[Analysis, Match]:
        analysis = read(notation)
        places = tuple(word(analysis, w).i for w in words.split())
        named = (slot.split("=") for slot in slots)
        filled = tuple((name, word(analysis, w).i) for name, w in named)
        return analysis, Match(Pattern("", (), 0, 0), places, filled, places[-1])

    return make
