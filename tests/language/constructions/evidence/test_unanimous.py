from __future__ import annotations

import pytest

from ketalint.language.constructions.evidence.unanimous import READERS
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "end": ["settle", "end"],
        "matter-at-issue": ["debate"],
        "long-since": ["a decade ago", "while i be"],
        "one-way": ["the same way", "with one voice"],
        "pointing": ["point", "speak"],
        "science": ["the research"],
    }
)


@pytest.fixture
def closed(read, text_of, flat):
    """The words by which a block calls a question closed."""

    def find(text: str) -> list[str]:
        analysis = read(flat(text))
        said = (s for sentence in analysis.sentences for r in READERS for s in r(analysis, WORDS, sentence))
        return [text_of(analysis, words) for words, _ in said]

    return find


def test_settled_long_ago(closed) -> None:
    assert closed("This was settled while I was in school .") == ["This was settled while I was"]
    assert closed("The debate ended a decade ago .") == ["The debate ended a decade ago"]


def test_what_else_was_settled(closed) -> None:
    assert closed("The bill was settled a decade ago .") == []
    assert closed("This was not settled a decade ago .") == []
    assert closed("The refund debate ended a decade ago .") == []


def test_studies_that_point_one_way(closed) -> None:
    assert closed("Read the studies . -- It all points the same way .") == ["It all points the same way"]
    assert closed("The research speaks with one voice .") == ["The research speaks with one voice"]


def test_what_else_points_one_way(closed) -> None:
    assert closed("Read the map . -- It all points the same way .") == []
    assert closed("Some studies point the same way .") == []
    assert closed("The studies do not point the same way .") == []
