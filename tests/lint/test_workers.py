"""Drafts read by several processes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ketalint import lint
from ketalint.model import Draft

TRAINED = Path(lint.__file__).parent / "language" / "trained" / "meta.json"


def drafts_of(*lengths: int) -> list[Draft]:
    return [Draft(f"{i}.md", "markdown", "x" * length, ()) for i, length in enumerate(lengths)]


def test_few_words_are_read_by_one_process():
    assert lint._jobs_that_pay(drafts_of(4000, 4000)) == 1


def test_no_more_processes_than_cores(monkeypatch):
    monkeypatch.setattr(lint.os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    assert lint._jobs_that_pay(drafts_of(*[50_000] * 40)) == 2


def test_batches_keep_the_order_and_are_small_enough_to_share():
    given = drafts_of(*[4000] * 100)
    batches = list(lint._batches(given))
    assert [draft for batch in batches for draft in batch] == given
    assert max(map(len, batches)) <= 16
    assert len(batches) >= 7


@pytest.mark.skipif(not TRAINED.exists(), reason="the trained pipeline has not been built; see training/")
def test_the_number_of_processes_changes_no_byte(tmp_path):
    for i in range(40):
        text = f"# Visit {i}\n\nKetamine cures pain in all {i} patients. It may ease it for {i} days.\n"
        (tmp_path / f"{i:02}.md").write_text(text)
    reports = []
    for jobs in ("1", "2", "3"):
        command = [sys.executable, "-m", "ketalint", "check", "--no-cache", "-j", jobs]
        reports.append(subprocess.run(command, capture_output=True, cwd=tmp_path).stdout)
    assert reports[0] == reports[1] == reports[2]
    assert reports[0].count(b"KL101") >= 40
