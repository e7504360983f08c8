"""A small sound reference set with its documents, and a way to break one thing at a time."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ketalint.model import Problem
from ketalint.reference import check_reference
from ketalint.rulebook import load_folders

DOCUMENT = """\
On relief

1. How long it lasts
Relief may last a few days. Some people need more visits.
• Drowsiness
Call Dr. Ames today!
"""

FACTS = """\
# Facts on relief.

[[fact]]
id = "relief-lasts"
topic = "duration"
says = "Relief lasts for days."
ceiling = { duration = "days" }
sources = [
  { document = "d1", section = "How long it lasts", anchor = "last a few days" },
  { document = "d1", section = "How long it lasts", anchor = "How long it lasts" },
]
passes = ["Relief may last for days.", "Relief lasted from Monday to Friday."]
fails = ["Relief lasts for years."]
reviewed = 2026-01-02
review_by = 2027-01-02

[[fact]]
id = "more-visits"
topic = "upkeep"
says = "Further visits may be needed."
ceiling = { scope = "some" }
sources = [{ document = "d1", section = "On relief", anchor = "Some people need more" }]
overrules = [{ document = "d1", anchor = "Drowsiness", because = "a list without a sentence" }]
passes = ["Some come back.", "A second visit may help."]
reviewed = 2026-01-02
review_by = 2027-01-02
"""

UNCLAIMED = """\
[[unclaimed]]
document = "d1"
anchor = "On relief"
reason = "title"

[[unclaimed]]
document = "d1"
anchor = "Call Dr. Ames today!"
reason = "call to action"
"""


class Reference:
    """The folder of rules and the folder of documents, with the texts that are in them."""

    def __init__(self, folder: Path) -> None:
        self.rules = folder / "rules"
        self.sources = folder / "sources"
        for part in ("reference", "lexicon"):
            (self.rules / part).mkdir(parents=True)
        self.sources.mkdir()
        self.write(DOCUMENT, FACTS, UNCLAIMED)

    def write(self, document: str, facts: str, unclaimed: str, sha256: str = "") -> None:
        (self.sources / "d1.txt").write_bytes(document.encode())
        (self.rules / "reference" / "relief.toml").write_text(facts, encoding="utf-8")
        (self.rules / "lexicon" / "unclaimed.toml").write_text(unclaimed, encoding="utf-8")
        checksum = sha256 or hashlib.sha256(document.encode()).hexdigest()
        entry = f'[[document]]\nid = "d1"\ntitle = "On relief"\nsha256 = "{checksum}"\nfile = "d1.txt"\n'
        (self.rules / "sources.toml").write_text(entry, encoding="utf-8")

    def problems(self, today: date = date(2026, 6, 1)) -> list[Problem]:
        return check_reference(load_folders([self.rules]), self.sources, today)

    def told(self, today: date = date(2026, 6, 1)) -> list[str]:
        """The complaints as file:line: message, with the name of the file only."""
        found = self.problems(today)
        return [f"{Path(problem.path).name}:{problem.line}: {problem.message}" for problem in found]


@pytest.fixture
def small(tmp_path: Path) -> Reference:
    return Reference(tmp_path)


Break = Callable[..., list[str]]


@pytest.fixture
def broken(small: Reference) -> Break:
    """Complaints after one replacement in the document, the facts or the unclaimed words."""

    def after(part: str, old: str, new: str) -> list[str]:
        texts = {"document": DOCUMENT, "facts": FACTS, "unclaimed": UNCLAIMED}
        assert old in texts[part]
        texts[part] = texts[part].replace(old, new, 1)
        small.write(**texts)
        return small.told()

    return after


@pytest.fixture(scope="session")
def documents() -> Path:
    """The folder of the real documents; they are not part of the project."""
    beside = Path(__file__).resolve().parents[3] / "shared" / "sources"
    folder = Path(os.environ.get("KETALINT_SOURCES") or beside)
    if not folder.is_dir():
        pytest.skip(
            f"the documents are not at hand: {folder} is no folder, and KETALINT_SOURCES names no other"
        )
    return folder
