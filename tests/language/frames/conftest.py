"""What the frames of a parse contradict, for tests with families of their own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ketalint.language.frames import frame_statements
from ketalint.language.words.cues import Cues

_CONTRADICTS = {("contrary", "made"), ("accords", "denied")}


@pytest.fixture
def contradicted(read, cues) -> Callable[[dict[str, list[str]], str], list[tuple[str, str]]]:
    """The facts that a parse contradicts, with the words that do."""

    def find(families: dict[str, list[str]], notation: str) -> list[tuple[str, str]]:
        analysis = read(notation)
        return [
            (s.fact, analysis.doc.span(s.words.start, s.words.stop).text)
            for s in frame_statements(analysis, Cues(families), cues)
            if s.verdict and (s.polarity, s.verdict.kind) in _CONTRADICTS
        ]

    return find
