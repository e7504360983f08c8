"""README.md says what ketalint does. The example report needs the trained pipeline."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ketalint import reports, rulebook
from ketalint.cli import main
from ketalint.model import SCALES

CHECKOUT = Path(__file__).parents[2]
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
COMMAND = "    $ ketalint check examples/drafts/questions.md\n"


def rows(heading: str) -> list[list[str]]:
    """The cells of the first table under a heading."""
    lines = README.split(f"## {heading}\n", 1)[1].split("\n|---", 1)[1].splitlines()[1:]
    table = lines[: next(i for i, line in enumerate(lines) if not line.startswith("|"))]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table]


def test_the_ten_scales():
    rules = rulebook.load()
    expected = []
    for code in rules.codes.values():
        if code.kind == "grade":
            (limit,) = [
                f.ceiling[code.scale] for f in rules.facts.values() if f.general and code.scale in f.ceiling
            ]
            expected.append([f"{code.code} {code.name}", code.scale, ", ".join(SCALES[code.scale]), limit])
    assert rows("The ten scales") == expected


def test_every_format_is_named():
    table = README.split("| `--format` | for |", 1)[1].split("\n\n", 1)[0]
    named = re.findall(r"`([a-z]+)`", "".join(line.split("|")[1] for line in table.splitlines()[2:]))
    assert sorted(named) == sorted(reports.FORMATS)


def test_links_lead_somewhere():
    for page in [CHECKOUT / "README.md", *CHECKOUT.glob("*/*.md"), CHECKOUT / "CONTRIBUTING.md"]:
        for target in re.findall(r"\]\(([^)#:\s]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page}: {target}"


def test_the_example_is_what_ketalint_prints(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(CHECKOUT)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    assert main(["check", "examples/drafts/questions.md"]) == 1
    printed = capsys.readouterr().out.splitlines()
    shown = README.split(COMMAND, 1)[1].split("\n\nThe first line of a finding", 1)[0]
    assert [line.removeprefix("    ") for line in shown.splitlines()] == printed


def test_the_finding_that_the_tour_ends_with_is_what_ketalint_prints(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(CHECKOUT)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    main(["check", "examples/drafts/questions.md"])
    tour = (CHECKOUT / "docs" / "how-it-works.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"(?:^    examples/.*\n)(?:^    .*\n)+", tour, re.MULTILINE)
    assert re.sub("^    ", "", shown, flags=re.MULTILINE) in capsys.readouterr().out
