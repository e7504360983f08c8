"""Each ablation reads, and lacks what it says it lacks."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from ketalint import drafts
from ketalint.model import Draft, Reading
from ketalint.rulebook import load

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def ablations() -> Any:
    sys.path.insert(0, str(BENCHMARKS))
    try:
        import quality_ablations
    finally:
        sys.path.pop(0)
    return quality_ablations


@pytest.fixture(scope="module")
def read(ablations) -> Any:
    """What a reader without a part says of a text: the level and stance of each grade."""
    rulebook = load()
    whole = ablations.full(rulebook)

    def told(text: str, without: str | None) -> list[tuple[str, str]]:
        draft: Draft = drafts.read("page.md", text, "markdown")
        reader = whole.read if without is None else ablations.ablated(without, rulebook, whole)
        reading: Reading = next(iter(reader([draft])))
        return [(grade.level, claim.stance.kind) for claim in reading.claims for grade in claim.grades]

    return told


def test_without_fuzzy_a_misspelt_word_stays_so(read) -> None:
    text = "Ketamine elliminates nerve pain.\n"
    assert ("abolishes", "made") in read(text, None)
    assert ("abolishes", "made") not in read(text, "fuzzy")
    assert ("abolishes", "made") in read("Ketamine eliminates nerve pain.\n", "fuzzy")


def test_without_stance_a_denial_is_a_claim(read) -> None:
    text = "Ketamine does not cure nerve pain.\n"
    assert ("abolishes", "denied") in read(text, None)
    assert ("abolishes", "made") in read(text, "stance")


def test_without_the_parser_a_far_denial_is_missed(read) -> None:
    text = "Nobody should think that ketamine, whatever its merits, cures nerve pain.\n"
    assert ("abolishes", "made") not in read(text, None)
    assert ("abolishes", "made") in read(text, "parser")
