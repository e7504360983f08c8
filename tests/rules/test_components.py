"""The spaCy components that others can add to a pipeline of their own (uses the trained pipeline)."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

import ketalint.language.components  # noqa: F401  (registers the factories)
from ketalint.language.pipeline import FOLDER


@pytest.fixture(scope="module")
def pipeline() -> Language:
    nlp = spacy.load(FOLDER)
    nlp.add_pipe("ketalint_analysis")
    nlp.add_pipe("ketalint_claims")
    return nlp


def test_everything_the_components_require_is_assigned_before_them(pipeline: Language) -> None:
    assert not any(pipeline.analyze_pipes()["problems"].values())


def test_a_claim_stands_in_the_extension_with_its_level_and_words(pipeline: Language) -> None:
    [found] = [
        f for f in pipeline("Our infusions erase nerve pain.")._.ketalint_claims if f.owner.scale == "effect"
    ]
    assert (found.level, found.verdict.kind, found.words) == ("abolishes", "made", (2, 3, 4))


def test_a_denied_claim_says_so(pipeline: Language) -> None:
    [found] = [f for f in pipeline("Ketamine is not a cure.")._.ketalint_claims if f.owner.scale == "effect"]
    assert found.verdict.kind == "denied"
