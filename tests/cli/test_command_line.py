from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from ketalint import __version__, lint, reports, rulebook
from ketalint.cli import main
from ketalint.cli.check import check
from ketalint.cli.output import wants_color
from ketalint.model import Claim, Cleared, Finding, Place, Problem, Result, Stance
from ketalint.rulebook.types import Code, Example, Examples, Fact, Lexicon, Rulebook, Source

SOURCE = "It cures pain.\n"
REPORT = """\
a.md:1:4  error  KL101 overstated-effect
    1 | It cures pain.
      |    ^^^^^
   Too much.
"""
ENVIRONMENT = ("NO_COLOR", "FORCE_COLOR", "TERM", "GITHUB_ACTIONS", "GITHUB_WORKFLOW", "GITHUB_STEP_SUMMARY")


def finding(severity: str) -> Finding:
    start, end = Place(1, 4, 3), Place(1, 9, 8)
    return Finding(
        "KL101", "overstated-effect", severity, "a.md", start, end, "cures", "Too much.", "", "span",
        None, (), (), (), "0" * 16,
    )  # fmt: skip


def result_of(*severities: str, problems: tuple[Problem, ...] = (), drafts: int = 1) -> Result:
    claim = Claim("cures", 3, 8, 0, "It cures pain.", Stance("denied"))
    cleared = Cleared("a.md", Place(1, 4, 3), Place(1, 9, 8), "cures", "denied by “not”", claim)
    return Result(tuple(map(finding, severities)), (cleared,), problems, drafts, 1, {"a.md": SOURCE})


def tiny_rulebook() -> Rulebook:
    effect = Code(
        "KL101",
        "overstated-effect",
        "grade",
        "error",
        "Nothing in the reference calls it a cure.",
        "m",
        ("helps with pain",),
        Examples((Example("It cures pain.", ("cures",)),), {"denied": ("It is no cure.",)}),
        "effect",
    )
    risks = Code("KL401", "missing-risks", "balance", "warning", "Risks belong.", "m", (), Examples((), {}))
    from datetime import date

    day = date(2026, 1, 1)
    general = Fact(
        "general-effect", "", "Ketamine may help with some pain.", (Source("000", "Summary", "may"),),
        {"effect": "helps"}, None, (), (), (), day, day, "f.toml", 1, general=True,
    )  # fmt: skip
    empty = Lexicon((), (), {}, (), {}, {})
    return Rulebook({"KL101": effect, "KL401": risks}, {general.id: general}, {}, empty, "digest")


@pytest.fixture(autouse=True)
def _isolated(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ENVIRONMENT:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(rulebook, "load", lambda extra=(), **options: tiny_rulebook())


@pytest.fixture
def linted(monkeypatch: pytest.MonkeyPatch):
    """Makes lint.check hand back a given result; returns the arguments it was called with."""

    def give(result: Result) -> dict[str, object]:
        called: dict[str, object] = {}

        def fake(paths, rules, **options):
            called.update(options, paths=paths)
            return result

        monkeypatch.setattr(lint, "check", fake)
        return called

    return give


# --- exit codes -------------------------------------------------------------------------------

PROBLEM = Problem("b.md", 2, "not valid UTF-8 text", "save the draft as UTF-8 text")


@pytest.mark.parametrize(
    ("severities", "options", "code"),
    [
        ((), [], 0),
        (("note",), [], 0),
        (("warning",), [], 1),
        (("error",), [], 1),
        (("note",), ["--fail-on", "note"], 1),
        (("warning",), ["--fail-on", "error"], 0),
        (("error", "note"), ["--fail-on", "error"], 1),
        (("error",), ["--exit-zero"], 0),
    ],
)
def test_exit_code_follows_the_severities(linted, severities, options, code):
    linted(result_of(*severities))
    assert main(["check", *options]) == code


@pytest.mark.parametrize("options", [[], ["--exit-zero"], ["-q"], ["--format", "json"], ["-o", "out"]])
def test_a_problem_is_2_whatever_else_was_found(linted, options, capsys):
    linted(result_of("error", problems=(PROBLEM,)))
    assert main(["check", *options]) == 2
    assert capsys.readouterr().err == ("b.md:2: not valid UTF-8 text\n    save the draft as UTF-8 text\n")


def test_a_crash_is_2_and_asks_for_a_report(monkeypatch, capsys):
    def crash(*args, **options):
        raise ZeroDivisionError

    monkeypatch.setattr(lint, "check", crash)
    assert main(["check"]) == 2
    error = capsys.readouterr().err
    assert "ZeroDivisionError" in error
    assert error.endswith("ketalint: the fault is in ketalint. Please report it with the lines above.\n")


def test_an_interruption_is_130_without_a_word(monkeypatch, capsys):
    def interrupt(*args, **options):
        raise KeyboardInterrupt

    monkeypatch.setattr(lint, "check", interrupt)
    assert main(["check"]) == 130
    captured = capsys.readouterr()
    assert captured.out + captured.err.strip() == ""


def test_broken_rules_are_2_with_every_complaint(monkeypatch, capsys):
    problems = (
        Problem("rules/codes/KL101.toml", 3, "unknown key “sevrity”", "did you mean severity?"),
        Problem("rules/reference/x.toml", 9, "“says” is missing"),
    )

    def broken(extra=(), **options):
        raise rulebook.BrokenRules(problems)

    monkeypatch.setattr(rulebook, "load", broken)
    for command in (["check"], ["claims"], ["explain"]):
        assert main(command) == 2
        captured = capsys.readouterr()
        assert captured.out == ""
        assert captured.err == (
            "rules/codes/KL101.toml:3: unknown key “sevrity”\n    did you mean severity?\n"
            "rules/reference/x.toml:9: “says” is missing\n"
        )


@pytest.mark.parametrize("arguments", ["chekc", "check --format xml", "check --jobs 0", "check --rules none"])
def test_wrong_usage_is_2(arguments):
    assert main(arguments.split()) == 2


# --- check ------------------------------------------------------------------------------------


def test_check_reads_the_current_folder_unless_told(linted):
    called = linted(result_of())
    assert main(["check"]) == 0
    assert called["paths"] == (".",)
    main(["check", "a", "b.md"])
    assert called["paths"] == ("a", "b.md")


def test_check_hands_its_options_on(linted):
    called = linted(result_of())
    main("check --select KL1 --select KL401 --ignore hype --context x --context y -j 2 --no-cache".split())
    assert called["select"] == ("KL1", "KL401")
    assert called["ignore"] == ("hype",)
    assert called["context"] == ("x", "y")
    assert called["jobs"] == 2


def test_report_goes_to_standard_output(linted, capsys):
    linted(result_of("error"))
    main(["check"])
    captured = capsys.readouterr()
    assert captured.out == f"{REPORT}\n1 error in 1 draft (1 claim read).\n"
    assert captured.err == ""


def test_quiet(linted, capsys):
    linted(result_of("error"))
    main(["check", "-q"])
    assert capsys.readouterr().out == REPORT
    linted(result_of())
    main(["check", "-q"])
    assert capsys.readouterr().out == ""


def test_show_cleared(linted, capsys):
    linted(result_of())
    main(["check", "--show-cleared"])
    assert capsys.readouterr().out == (
        "a.md:1:4  cleared\n    1 | It cures pain.\n      |    ^^^^^\n   because    denied by “not”\n"
        "\nNo findings in 1 draft (1 claim read), 1 claim cleared.\n"
    )


def test_output_file_takes_the_report_and_leaves_the_exit_code(linted, capsys, tmp_path):
    linted(result_of("error"))
    assert main(["check", "-o", "report.txt"]) == 1
    assert capsys.readouterr() == ("", "")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8").startswith(REPORT)


def test_an_output_file_that_cannot_be_written_is_2(linted, capsys):
    linted(result_of())
    assert main(["check", "-o", "none/report.txt"]) == 2
    assert capsys.readouterr().err == "Error: cannot write none/report.txt: No such file or directory\n"


def test_json(linted, capsys):
    linted(result_of("error"))
    main(["check", "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert report["ketalint"] == __version__
    assert report["findings"][0]["quote"] == "cures"
    assert "cleared" not in report


def test_nothing_to_read_is_said(linted, capsys):
    linted(msgspec.structs.replace(result_of(), drafts=0))
    assert main(["check"]) == 0
    assert capsys.readouterr().err == "ketalint: there is no draft to read here.\n"


def test_an_unknown_code_is_2_with_the_likeliest_one(capsys):
    assert main(["check", "--select", "overstated-efect"]) == 2
    assert capsys.readouterr().err.endswith(
        "Error: No code, prefix or name matches 'overstated-efect'. Did you mean overstated-effect? "
        "`ketalint explain` lists them.\n"
    )


def test_every_format_is_offered():
    (option,) = [parameter for parameter in check.params if parameter.name == "format"]
    assert list(option.type.choices) == list(reports.FORMATS)


def test_actions_get_annotations_and_a_summary(linted, capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKFLOW", "ci")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    linted(result_of("error"))
    main(["check"])
    assert capsys.readouterr().out.startswith("::error file=a.md,line=1,")
    assert "| a.md:1 | KL101 overstated-effect | error | cures |" in (tmp_path / "summary.md").read_text()
    main(["check", "--format", "text"])
    assert capsys.readouterr().out.startswith(REPORT)


def test_machines_get_paths_from_the_top_of_the_repository(linted, capsys, monkeypatch, tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path / "site")
    linted(result_of("error"))
    main(["check", "--format", "github"])
    assert capsys.readouterr().out.startswith("::error file=site/a.md,")


# --- colour -----------------------------------------------------------------------------------


class Stream:
    def __init__(self, terminal: bool) -> None:
        self.isatty = lambda: terminal


@pytest.mark.parametrize(
    ("choice", "terminal", "environment", "wanted"),
    [
        ("auto", True, {}, True),
        ("auto", False, {}, False),
        ("auto", True, {"TERM": "dumb"}, False),
        ("auto", True, {"NO_COLOR": "1"}, False),
        ("auto", True, {"NO_COLOR": ""}, True),
        ("auto", False, {"FORCE_COLOR": "1"}, True),
        ("auto", False, {"FORCE_COLOR": ""}, False),
        ("auto", True, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ("auto", False, {"FORCE_COLOR": "1", "TERM": "dumb"}, True),
        ("always", False, {"NO_COLOR": "1", "TERM": "dumb"}, True),
        ("never", True, {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour(choice, terminal, environment, wanted):
    assert wants_color(choice, Stream(terminal), environment) is wanted


def test_colour_on_demand(linted, capsys):
    linted(result_of("error"))
    main(["check", "--color", "always"])
    assert "\x1b[1;31merror\x1b[0m" in capsys.readouterr().out


# --- the other commands -----------------------------------------------------------------------

EXPLAINED = """\
KL101 overstated-effect
Looks at the scale effect; at most error, by how far the claim goes.

Nothing in the reference calls it a cure.

Levels: worsens, none, helps, restores, abolishes.

The reference allows:
  - in general: helps. Ketamine may help with some pain. [000, Summary]

Instead:
  - helps with pain

Flagged:
  - It [cures] pain.

Passes:
  - It is no cure. (denied)
"""


@pytest.mark.parametrize("given", ["KL101", "kl101", "overstated-effect"])
def test_explain_takes_codes_and_names(given, capsys):
    assert main(["explain", given]) == 0
    assert capsys.readouterr().out == EXPLAINED


def test_explain_lists_all_codes(capsys):
    assert main(["explain"]) == 0
    assert capsys.readouterr().out == (
        "KL101  overstated-effect  error    the scale effect\n"
        "KL401  missing-risks      warning  balance\n"
        "\n"
        "`ketalint explain CODE` says more.\n"
    )


def test_explain_of_an_unknown_code_is_2(capsys):
    assert main(["explain", "missing-risk"]) == 2
    assert "Did you mean missing-risks?" in capsys.readouterr().err


def test_version_and_schema(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"ketalint {__version__}\n"
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "ketalint report"


# --- as a process -----------------------------------------------------------------------------


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    source = Path(lint.__file__).parents[1]
    environment = {**os.environ, "PYTHONPATH": str(source), "PYTHONIOENCODING": "ascii"}
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, encoding="utf-8", env=environment
    )


@pytest.mark.parametrize("command", ["--help", "--version", "check --help", "schema", "explain KL104"])
def test_answers_without_spacy(command):
    code = (
        "import sys; from ketalint.cli import main; code = main(sys.argv[1:]); "
        "print(sorted({'spacy', 'numpy', 'thinc'} & set(sys.modules)), code, file=sys.stderr)"
    )
    done = python("-c", code, *command.split())
    assert done.stderr.splitlines()[-1] == "[] 0"


def test_a_reader_who_leaves_early_is_no_error():
    code = (
        "import sys; from ketalint.cli.output import write; "
        "write('line\\n' * 200_000, None); print('went on', file=sys.stderr)"
    )
    source = Path(lint.__file__).parents[1]
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(source)},
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read().split() == [b"went", b"on"]
    process.stderr.close()
    assert process.wait() == 0


def test_runs_as_a_module():
    assert python("-m", "ketalint", "--version").stdout == f"ketalint {__version__}\n"


# --- configuration ----------------------------------------------------------------------------


def test_configuration_sets_the_threshold_and_the_context(linted, tmp_path):
    (tmp_path / "ketalint.toml").write_text('fail-on = "error"\ncontext = ["drafts"]\n')
    called = linted(result_of("warning"))
    assert main(["check"]) == 0
    assert called["context"] == ("drafts",)
    assert main(["check", "--fail-on", "warning"]) == 1


def test_a_broken_configuration_is_2(tmp_path, capsys):
    (tmp_path / "ketalint.toml").write_text("selct = []\n")
    for command in ("check", "claims", "explain", "config"):
        assert main([command]) == 2
        assert capsys.readouterr().err == (
            "ketalint.toml:1: unknown key “selct”\n    did you mean “select”?\n"
        )


def test_config_shows_what_is_in_force_and_where_it_stands(tmp_path, capsys):
    (tmp_path / "house.toml").write_text('\nignore = ["KL4"]\n[per-path."press/"]\nselect = ["KL1"]\n')
    assert main(["config", "--config", "house.toml"]) == 0
    assert capsys.readouterr().out == (
        "# house.toml\n"
        'select = ["KL"]                           # default\n'
        'ignore = ["KL4"]                          # house.toml:2\n'
        "severity = {}                             # default\n"
        'require = ["risks", "candidacy", "variability"]  # default\n'
        'fail-on = "warning"                       # default\n'
        "likeness = true                           # default\n"
        "rules = []                                # default\n"
        "context = []                              # default\n"
        "\n"
        '[per-path."press/"]\n'
        'select = ["KL1"]                          # house.toml:4\n'
    )


def test_config_shows_what_the_house_has_settled(tmp_path, capsys):
    text = 'require = ["risks"]\n[house]\nfounded = 2019\nprice = { infusion = [400, 450] }\n'
    (tmp_path / "house.toml").write_text(text)
    assert main(["config", "--config", "house.toml"]) == 0
    assert capsys.readouterr().out.splitlines()[4:] == [
        'require = ["risks"]                       # house.toml:1',
        'fail-on = "warning"                       # default',
        "likeness = true                           # default",
        "rules = []                                # default",
        "context = []                              # default",
        "house.founded = 2019                      # house.toml:3, in year",
        'house.price."infusion" = [400, 450]       # house.toml:4, in $',
    ]


def test_schema_of_the_configuration(capsys):
    assert main(["schema", "--config"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "ketalint configuration"
