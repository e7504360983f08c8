from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

TRAINING = Path(__file__).parents[2] / "training"


@pytest.fixture(scope="module")
def scores():
    spec = importlib.util.spec_from_file_location("training_scores", TRAINING / "scores.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_table(scores):
    assert scores.table({"POS": 95.0, "LAS": 81.27}) == (
        "| score | meaning | value |\n|---|---|---|\n"
        "| POS | words with the right part of speech, % | 95 |\n"
        "| LAS | words hung on the right word by the right relation, % | 81.27 |\n"
    )


def test_a_score_of_unknown_meaning_is_an_error(scores):
    with pytest.raises(KeyError):
        scores.table({"charm": 3.0})


def test_the_table_takes_the_place_of_what_stands_between_the_markers(scores):
    text = f"above\n{scores.START}\nold\n\n{scores.END}below\n"
    filled = scores.filled(text, {"POS": 95.0})
    assert filled == f"above\n{scores.START}\n{scores.table({'POS': 95.0})}\n{scores.END}below\n"
    assert scores.filled(filled, {"POS": 95.0}) == filled


def test_the_readme_has_the_scores_of_the_shipped_pipeline(scores):
    if not scores.SCORES.exists():
        pytest.skip("training/scores.json is not there: the pipeline has not been scored")
    readme = scores.README.read_text(encoding="utf-8")
    assert scores.filled(readme, json.loads(scores.SCORES.read_text(encoding="utf-8"))) == readme


def test_the_licence_of_the_pipeline_lies_beside_it():
    shipped = TRAINING.parent / "src" / "ketalint" / "language" / "trained" / "LICENSE.txt"
    ours = TRAINING / "PIPELINE-LICENSE.txt"
    assert shipped.read_text(encoding="utf-8") == ours.read_text(encoding="utf-8")
    assert "The Board of Trustees of The Leland Stanford Junior University" in " ".join(
        ours.read_text().split()
    )
