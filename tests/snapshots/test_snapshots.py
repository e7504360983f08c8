"""Whole drafts with their expected output. `python tests/snapshots/renew.py` takes the snapshots anew."""

from __future__ import annotations

import runpy
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest

from ketalint.language.pipeline import FOLDER
from ketalint.rulebook import load

SCRIPT: dict[str, Any] = runpy.run_path(str(Path(__file__).with_name("renew.py")))


@pytest.fixture(scope="module")
def reader():
    if not (FOLDER / "meta.json").exists():
        pytest.skip("the trained pipeline has not been built; see training/")
    return SCRIPT["Reader"](load())


@pytest.mark.parametrize("name", SCRIPT["RUNS"])
def test_a_draft_is_read_as_before(name: str, reader) -> None:
    expected = (SCRIPT["EXPECTED"] / f"{name}.txt").read_text(encoding="utf-8")
    now = SCRIPT["take"](reader, SCRIPT["RUNS"][name])
    diff = "\n".join(
        unified_diff(expected.splitlines(), now.splitlines(), "expected", "now", lineterm="", n=0)
    )
    assert not diff, f"{diff}\nif this is better, run: python tests/snapshots/renew.py"


def test_every_snapshot_is_of_a_run() -> None:
    assert sorted(file.stem for file in SCRIPT["EXPECTED"].glob("*.txt")) == sorted(SCRIPT["RUNS"])


def test_a_snapshot_is_the_same_when_taken_twice(reader) -> None:
    path = SCRIPT["RUNS"]["examples"]
    assert SCRIPT["take"](reader, path) == SCRIPT["take"](reader, path)
