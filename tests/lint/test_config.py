from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from msgspec.structs import replace

from ketalint.config import BrokenConfig, finder, policy, schema
from ketalint.model import Problem
from ketalint.rulebook import toml


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Writes files below a fresh current folder."""
    monkeypatch.chdir(tmp_path)

    def write(name: str, text: str) -> None:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    return write


@pytest.fixture
def kept(rulebook):
    def codes(path: str, *, config: str | None = None, select=(), ignore=()) -> list[str]:
        return sorted(policy(path, finder(config), rulebook, select, ignore).kept)

    return codes


def broken(path: str | None = None) -> list[Problem]:
    with pytest.raises(BrokenConfig) as error:
        finder(path)(".")
    return list(error.value.problems)


def test_without_a_configuration_every_code_counts(here, kept):
    assert kept("a.md") == ["KL101", "KL104", "KL401"]


def test_the_nearest_configuration_counts_alone(here, kept):
    here("ketalint.toml", 'ignore = ["KL101"]\n')
    here("press/pyproject.toml", '[tool.ketalint]\nignore = ["KL104"]\n')
    here("press/deep/pyproject.toml", "[tool.other]\n")
    assert kept("a.md") == ["KL104", "KL401"]
    assert kept("press/a.md") == ["KL101", "KL401"]
    assert kept("press/deep/a.md") == ["KL101", "KL401"]


def test_an_explicit_configuration_beats_all(here, kept):
    here("ketalint.toml", 'ignore = ["KL101"]\n')
    here("other/strict.toml", 'select = ["KL101"]\n')
    assert kept("a.md", config="other/strict.toml") == ["KL101"]


def test_the_command_line_beats_the_configuration(here, kept):
    here("ketalint.toml", 'select = ["overstated-effect"]\nignore = ["KL4"]\n')
    assert kept("a.md") == ["KL101"]
    assert kept("a.md", select=["KL104,KL4"]) == ["KL104"]
    assert kept("a.md", ignore=["KL1"]) == []


def test_overrides_by_path_count_from_the_folder_of_the_configuration(here, kept, rulebook):
    here(
        "site/ketalint.toml",
        'severity = { KL1 = "note" }\n'
        '[per-path."press/"]\nignore = ["KL401"]\nseverity = { KL104 = "error" }\n',
    )
    assert kept("site/a.md") == ["KL101", "KL104", "KL401"]
    assert kept("site/press/a.md") == ["KL101", "KL104"]
    assert policy("site/a.md", finder(), rulebook, (), ()).severity == {"KL101": "note", "KL104": "note"}
    assert policy("site/press/a.md", finder(), rulebook, (), ()).severity == {
        "KL101": "note",
        "KL104": "error",
    }


def test_folders_count_from_the_folder_of_the_configuration(here, tmp_path, monkeypatch):
    here("ketalint.toml", 'rules = ["house"]\ncontext = ["drafts"]\nfail-on = "error"\n')
    (tmp_path / "drafts").mkdir()
    monkeypatch.chdir(tmp_path / "drafts")
    config = finder()(".")
    assert (config.rules, config.context, config.fail_on) == (("../house",), (".",), "error")


def test_unknown_keys_and_wrong_values_are_told_with_their_lines(here):
    here("ketalint.toml", 'select = "KL1"\n\nignroe = ["KL1"]\nfail-on = "eror"\n[per-path."x"]\nfoo = 1\n')
    assert broken() == [
        Problem("ketalint.toml", 1, "“select” has the wrong form", "write a list of texts"),
        Problem("ketalint.toml", 3, "unknown key “ignroe”", "did you mean “ignore”?"),
        Problem("ketalint.toml", 4, "“fail-on” has the wrong form", "write one of error, warning, note"),
        Problem("ketalint.toml", 6, "unknown key “foo”", "the keys are select, ignore, severity, require"),
    ]


def test_lines_in_pyproject_are_those_of_the_file(here):
    here("pyproject.toml", "[project]\nname = 'x'\n\n[tool.ketalint]\nselct = []\n")
    assert [(p.path, p.line) for p in broken()] == [("pyproject.toml", 5)]


def test_what_is_not_toml_is_told_with_its_line(here):
    here("ketalint.toml", "select = []\nignore = [\n")
    (problem,) = broken()
    assert problem.path == "ketalint.toml"
    assert problem.message.startswith("this is not TOML: ")


def test_an_unknown_code_is_told_with_its_line_and_the_likeliest_one(here, kept):
    here("ketalint.toml", 'ignore = [\n  "KL101",\n  "overstated-efect",\n]\n')
    with pytest.raises(BrokenConfig) as error:
        kept("a.md")
    assert error.value.problems == (
        Problem(
            "ketalint.toml",
            3,
            "no code, prefix or name matches “overstated-efect”",
            "did you mean overstated-effect?",
        ),
    )


def test_statements_that_are_not_required_are_not_missed(here, rulebook):
    codes = {
        **rulebook.codes,
        "KL402": replace(rulebook.codes["KL401"], code="KL402", name="missing-candidacy"),
    }
    rules = replace(rulebook, codes=codes)
    here(
        "ketalint.toml",
        'require = ["risks"]\n'
        '[per-path."news/"]\nrequire = []\n'
        '[per-path."home.md"]\nrequire = ["candidacy"]\n',
    )

    def kept(path: str) -> list[str]:
        return sorted(code for code in policy(path, finder(), rules, (), ()).kept if code.startswith("KL4"))

    assert kept("a.md") == ["KL401"]
    assert kept("news/a.md") == []
    assert kept("home.md") == ["KL402"]


def test_an_unknown_statement_is_refused(here):
    here("ketalint.toml", 'require = ["risk"]\n')
    assert broken() == [
        Problem(
            "ketalint.toml",
            1,
            "“require” has the wrong form",
            "write a list of risks, candidacy, variability",
        )
    ]


# --- the schema -------------------------------------------------------------------------------

SCHEMA_FILE = Path(__file__).parents[2] / "docs" / "config.schema.json"
ALL_KEYS = """\
select = ["KL1"]
ignore = ["hype"]
severity = { KL110 = "note" }
require = ["risks"]
fail-on = "error"
rules = ["house-rules"]
context = ["drafts"]

[house]
infusion-length = [40, 60]
price = { infusion = 450, "infusion six" = [2400, 2500] }
founded = 2019

[per-path."press/"]
ignore = ["KL110"]
"""


def test_published_schema_is_up_to_date():
    assert json.loads(SCHEMA_FILE.read_text(encoding="utf-8")) == schema(), (
        "run: ketalint schema --config > docs/config.schema.json"
    )


def test_schema_and_reader_agree(here):
    jsonschema.Draft7Validator.check_schema(schema())
    here("ketalint.toml", ALL_KEYS)
    config = finder()(".")
    assert jsonschema.Draft7Validator(schema()).is_valid(toml.loads(ALL_KEYS))
    assert [(f.measure, f.subject, f.low, f.high) for f in config.house] == [
        ("infusion-length", "", 40.0, 60.0),
        ("price", "infusion", 450.0, 450.0),
        ("price", "infusion six", 2400.0, 2500.0),
        ("founded", "", 2019.0, 2019.0),
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        'select = "KL1"',
        'fail-on = "eror"',
        'severity = { KL1 = "bad" }',
        'require = ["risk"]',
        "colour = true",
        '[house]\nprice = "450"',
        "[house]\nprize = 450",
        '[per-path."x"]\nrules = []',
    ],
)
def test_schema_and_reader_refuse_the_same(wrong, here):
    here("ketalint.toml", f"{wrong}\n")
    assert broken() != []
    assert not jsonschema.Draft7Validator(schema()).is_valid(toml.loads(wrong))


def test_the_learned_reader_is_switched_on_or_off(here):
    here("ketalint.toml", "likeness = false\n")
    assert finder()(".").likeness is False
    here("ketalint.toml", 'likeness = "no"\n')
    assert [(problem.line, problem.hint) for problem in broken()] == [(1, "write true or false")]
