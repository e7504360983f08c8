"""`ketalint reference` on a small set."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ketalint.cli.reference import reference

from .conftest import DOCUMENT, FACTS, UNCLAIMED, Reference


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(reference, [str(word) for word in arguments], standalone_mode=False)


def test_list_gives_the_facts_of_a_topic() -> None:
    result = run("list", "--topic", "onset")
    assert result.return_value == 0
    assert result.output.split()[:2] == ["onset", "onset"]


def test_list_as_json_holds_ranges_sources_and_relations() -> None:
    facts = {fact["id"]: fact for fact in json.loads(run("list", "--format", "json").output)}
    assert facts["infusion-length"]["range"] == {
        "measure": "infusion-length",
        "low": 40.0,
        "high": 60.0,
        "unit": "min",
    }
    assert facts["heart"]["relations"] == [
        {"name": "raises-heart", "polarity": "accords"},
        {"name": "lowers-heart", "polarity": "contrary"},
    ]
    assert facts["heart"]["sources"][0]["document"] == "003"


def test_list_names_the_topics_when_it_knows_no_such_topic() -> None:
    result = run("list", "--topic", "onsets")
    assert "the topics are: candidacy, comparison" in str(result.exception)


def test_show_gives_limits_sources_overrulings_and_examples() -> None:
    page = run("show", "opioid-need").output
    assert page.startswith("opioid-need  (opioid-use)\n")
    for part in (
        "No further than\n  effect: helps",
        "Stands on\n  000, ",
        "Overrules\n  003: ",
        "Passes\n",
        "Fails\n",
    ):
        assert part in page


def test_show_proposes_a_near_name() -> None:
    assert "did you mean “opioid-need”?" in str(run("show", "opioid-needs").exception)


def test_check_of_a_house_with_a_broken_anchor_says_where_and_exits_2(small: Reference) -> None:
    small.write(DOCUMENT, FACTS.replace("last a few days", "last a few weeks"), UNCLAIMED)
    result = run("check", "--rules", small.rules, "--sources", small.sources)
    assert result.return_value == 2
    assert "relief.toml:3: “last a few weeks” does not stand in the document d1" in result.stderr


def test_check_without_documents_says_that_they_were_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KETALINT_SOURCES", raising=False)
    result = run("check")
    assert result.return_value == 0
    assert "the documents were not looked at" in result.output


def test_coverage_needs_the_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KETALINT_SOURCES", raising=False)
    result = CliRunner().invoke(reference, ["coverage"])
    assert result.exit_code == 2
    assert "Missing option '--sources'" in result.stderr


def test_coverage_of_the_real_documents_leaves_nothing_over(documents: Path) -> None:
    result = run("coverage", "--sources", documents, "--left-over")
    assert result.return_value == 0
    assert result.output == "211 statements, 0 unaccounted for\n"
