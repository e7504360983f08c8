"""What a run leaves behind, from scores made by hand."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
try:
    import quality_record as records
    import quality_scores as scores
finally:
    sys.path.pop(0)


def a_score(found: bool) -> scores.Score:
    row = {
        "id": "a",
        "text": "a sentence that nobody should see",
        "phenomenon": "cure",
        "family": "wipe-out",
        "register": "radio",
        "must": ["KL101"],
        "may": [],
    }
    return scores.score_sentences(
        "check sentences", [row], {"a": [scores.Hit("KL101", 0, 1)]} if found else {}
    )


def a_run(found: bool, at: str) -> dict:
    return records.as_run([a_score(found)], {"parser": [a_score(False)]}, "python quality.py", "en_x-1", at)


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(records, "JSON", tmp_path / "quality.json")
    monkeypatch.setattr(records, "MARKDOWN", tmp_path / "quality.md")
    return tmp_path


def runs(folder: Path) -> list[dict]:
    return json.loads((folder / "quality.json").read_text(encoding="utf-8"))["runs"]


def test_a_run_names_its_commit_command_and_pipeline(files: Path) -> None:
    records.record(a_run(True, "abc1234"))
    (run,) = runs(files)
    assert (run["commit"], run["command"], run["model"]) == ("abc1234", "python quality.py", "en_x-1")
    page = (files / "quality.md").read_text(encoding="utf-8")
    assert "Commit abc1234, pipeline en_x-1, by `python quality.py`." in page
    assert "| check sentences | 1 | 1.000 | 1.000 | 1.000 | 1.000 |" in page
    assert "| check sentences | 1.000 / 1.000 / 1.000 | 0.000 / - / 0.000 |" in page


def test_families_are_kept_where_something_is_wrong_and_sentences_never(files: Path) -> None:
    records.record(a_run(False, "abc1234"))
    assert runs(files)[0]["sets"]["check sentences"]["by"]["family"]["wipe-out"]["must"] == 1
    assert "nobody should see" not in (files / "quality.json").read_text(encoding="utf-8")
    assert "nobody should see" not in (files / "quality.md").read_text(encoding="utf-8")
    assert (
        "wipe-out"
        not in records.as_run([a_score(True)], {}, "", "", "")["sets"]["check sentences"]["by"]["family"]
    )


def test_earlier_runs_keep_their_totals_only(files: Path) -> None:
    records.record(a_run(False, "one"))
    records.record(a_run(True, "two"))
    first, second = runs(files)
    assert (first["commit"], second["commit"]) == ("one", "two")
    assert "by" not in first["sets"]["check sentences"]
    assert "by" in second["sets"]["check sentences"]
    assert records.tally_of(first["sets"]["check sentences"]["total"]).recall == 0.0
