"""Drafts read by several processes."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ketalint import lint
from ketalint.model import Draft
from ketalint.rulebook.types import Lexicon, Rulebook

EMPTY = Rulebook({}, {}, {}, Lexicon((), (), {}, (), {}, {}), "digest")
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


forked = pytest.mark.skipif(
    multiprocessing.get_start_method() != "fork", reason="what a test replaces must reach the processes"
)


@forked
def test_a_process_that_dies_is_told_for_each_draft_it_left_unread(monkeypatch):
    monkeypatch.setattr(lint, "_reader", lambda rulebook: os._exit(9))
    problems = list(lint.read_claims(drafts_of(60_000, 60_000), EMPTY, jobs=2))
    assert [(p.path, p.message) for p in problems] == [
        ("0.md", "was not read: a process that read drafts died"),
        ("1.md", "was not read: a process that read drafts died"),
    ]


@forked
def test_a_model_that_cannot_be_loaded_is_told_as_by_one_process(monkeypatch):
    def missing(rulebook):
        raise OSError("no trained pipeline")

    monkeypatch.setattr(lint, "_reader", missing)
    for jobs in (1, 2):
        with pytest.raises(OSError, match="no trained pipeline"):
            list(lint.read_claims(drafts_of(60_000, 60_000), EMPTY, jobs=jobs))
