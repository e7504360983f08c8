from __future__ import annotations

from pathlib import Path

import pytest

from ketalint.rulebook.types import Code, Examples, Lexicon, Rulebook


@pytest.fixture
def rulebook() -> Rulebook:
    names = {"KL101": "overstated-effect", "KL104": "overstated-duration", "KL401": "missing-risks"}
    codes = {
        code: Code(code, name, "grade", "error", "why", "message", (), Examples((), {}))
        for code, name in names.items()
    }
    return Rulebook(codes, {}, {}, Lexicon((), (), {}, (), {}, {}), "digest")


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Writes drafts below a fresh current folder."""
    monkeypatch.chdir(tmp_path)

    def make(**drafts: str) -> None:
        for name, text in drafts.items():
            (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")

    return make
