"""Fixtures for tests of constructions: a module names its families of words in WORDS."""

from __future__ import annotations

from copy import copy

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.comparison.rivals import rivalries


@pytest.fixture
def titled(read, vocabulary, text_of, request):
    """(level, words) of each title that a page about the treatment gives to it, or to its clinic."""
    words = copy(vocabulary)
    words.ranking = request.module.WORDS

    def find(notation: str) -> list[tuple[str, str]]:
        analysis = read(notation)
        found = rivalries(words, build_context(analysis, [], True))
        return [(f.level, text_of(analysis, f.words)) for f in found]

    return find
