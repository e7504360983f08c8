"""A small sound folder of rules, and a way to put other files in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

WriteRules = Callable[..., Path]

CODE = """\
code = "KL104"
name = "overstated-duration"
scale = "duration"
why = "Relief fades."
message = "“{quote}” promises relief for too long."
suggestions = ["relief that may last for days"]

[examples]
bad = [
  "One course brings [lifelong] relief.",
  "The ache [never comes back].",
  "Relief [for good].",
  "Relief [without end].",
]

[examples.good]
denied = ["Relief is not lifelong."]
"""

FACT = """\
[[fact]]
id = "relief-lasts"
topic = "duration"
general = true
says = "Relief lasts for days to weeks."
ceiling = { duration = "weeks" }
sources = [{ document = "d1", section = "Length", anchor = "a few days" }]
reviewed = 2026-01-02
review_by = 2027-01-02
"""

DOCUMENT = """\
[[document]]
id = "d1"
title = "On relief"
date = 2024-08-14
sha256 = "62bd0b0a2d44e23a4d3f5b9ea3ee8a6d6d2a1f95c7ad4c0a83d46a2b6b0ae0e1"
file = "relief.txt"
"""

SCALE = """\
scale = "duration"

[[group]]
name = "for-ever"
level = "permanent"
about = "benefit"
phrases = [
  # odd ones first
  "=always",

  "{target} (never) return",
  "{target} vanish",
]
hits = ["Relief that stays [always]."]
passes = ["Always wash your hands."]
"""

SOUND = {
    "codes/KL104.toml": CODE,
    "reference/relief.toml": FACT,
    "sources.toml": DOCUMENT,
    "lexicon/duration.toml": SCALE,
}


@pytest.fixture
def write_rules(tmp_path: Path) -> WriteRules:
    """Writes a folder: the sound files, changed by those given (None takes one out)."""
    count = 0

    def write(files: dict[str, str | None] | None = None, *, sound: bool = True) -> Path:
        nonlocal count
        count += 1
        folder = tmp_path / f"rules{count}"
        folder.mkdir()
        for part, text in {**(SOUND if sound else {}), **(files or {})}.items():
            if text is not None:
                file = folder / part
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
        return folder

    return write
