"""The examples of docs/configuration.md and docs/ci.md are ones that ketalint takes."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from ketalint import decisions, rulebook
from ketalint.cli.check import check
from ketalint.config import UNITS, finder, policy

DOCS = Path(__file__).parents[2] / "docs"
CONFIGURATION = (DOCS / "configuration.md").read_text(encoding="utf-8")


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Writes the TOML block of the page that holds some words to a file in a fresh current folder."""
    monkeypatch.chdir(tmp_path)

    def write(words: str, name: str) -> None:
        (block,) = [b for b in re.findall(r"```toml\n(.*?)```", CONFIGURATION, re.DOTALL) if words in b]
        (tmp_path / name).write_text(block, encoding="utf-8")

    return write


def test_the_configuration_is_understood(example):
    example("fail-on", "ketalint.toml")
    config = finder()(".")
    rules = rulebook.load()
    assert (config.fail_on, config.rules, config.context) == ("error", ("house-rules",), ("drafts",))
    assert [(f.measure, f.subject) for f in config.house] == [
        ("infusion-length", ""),
        ("price", "infusion"),
        ("price", "evaluation"),
        ("price", "series six"),
    ]
    general = policy("a.md", finder(), rules, (), ())
    press = policy("press/a.md", finder(), rules, (), ())
    assert sorted(general.kept - press.kept) == ["KL110", "KL401"]
    assert (general.severity["KL401"], press.severity["KL401"]) == ("error", "note")


def test_the_ledger_is_understood(example):
    example("[[decision]]", decisions.NAME)
    (decision,) = decisions.read(decisions.NAME).decisions
    assert (decision.code, decision.until) == ("KL104", date(2027, 11, 21))


def test_every_measure_of_the_house_is_named():
    table = CONFIGURATION.split("| measure | unit |", 1)[1].split("\n\n", 1)[0]
    named = re.findall(r"`([a-z-]+)`", " ".join(line.split("|")[1] for line in table.splitlines()[2:]))
    assert sorted(named) == sorted(UNITS)


def test_every_option_that_the_pages_name_exists():
    known = {option for parameter in check.params for option in parameter.opts}
    known |= {"--reason", "--until", "--by", "--prune", "--config", "--among"}
    used: set[str] = set()
    for page in ("configuration.md", "ci.md"):
        text = (DOCS / page).read_text(encoding="utf-8")
        used |= set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text))
    assert sorted(used - known) == []
