from __future__ import annotations

import pytest

from ketalint.language.claims.context import build_context


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
