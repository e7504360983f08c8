"""action.yml and the script behind it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
SCRIPT = CHECKOUT / "scripts" / "action.sh"
RECORDER = """\
#!/usr/bin/env bash
printf '%s\\n' "$@" END >> "$RECORD"
[ "${2:-}" = --format ] && [ "${3:-}" = sarif ] && exit "${SARIF_CODE:-0}"
exit "${CODE:-0}"
"""
REAL = """\
#!/usr/bin/env bash
exec "{python}" -m ketalint "$@"
"""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the script is tried with the shell of Unix")


@pytest.fixture
def action(tmp_path: Path):
    """Runs a step of the action; its exit code, output, and what it called."""

    def run(step: str, shim: str = RECORDER, **inputs: str) -> tuple[int, str, list[list[str]]]:
        record = tmp_path / "record"
        record.write_text("")
        for name in ("ketalint", "python"):
            program = tmp_path / "runner" / "ketalint" / "bin" / name
            program.parent.mkdir(parents=True, exist_ok=True)
            program.write_text(shim)
            program.chmod(0o755)
        base = {
            "PATH": os.environ["PATH"],
            "RUNNER_TEMP": str(tmp_path / "runner"),
            "RECORD": str(record),
            "PYTHONPATH": str(CHECKOUT / "src"),
            "KETALINT_PYTHON": str(tmp_path / "runner" / "ketalint" / "bin" / "python"),
        }
        done = subprocess.run(
            [SCRIPT, step], cwd=tmp_path, env={**base, **inputs}, capture_output=True, encoding="utf-8"
        )
        calls = [call.splitlines() for call in record.read_text().split("END\n") if call]
        return done.returncode, done.stdout + done.stderr, calls

    return run


def test_install_is_of_this_checkout_with_pinned_dependencies(action, tmp_path):
    code, said, calls = action("install")
    assert (code, said) == (0, "")
    assert calls == [
        ["-m", "venv", str(tmp_path / "runner" / "ketalint")],
        [
            *("-m", "pip", "install", "--quiet", "--disable-pip-version-check"),
            *("--constraint", str(CHECKOUT / "scripts" / "constraints.txt"), str(CHECKOUT)),
        ],
    ]


def test_check_without_wishes(action):
    assert action("check") == (0, "", [["check", "--format", "github", "--", "."]])


def test_check_hands_every_wish_on_as_it_stands(action):
    code, said, calls = action(
        "check",
        KETALINT_PATHS="drafts\n\nnew pages/a $(touch x).md\n",
        KETALINT_DIFF_BASE="abc; touch x",
        KETALINT_FAIL_ON="error",
        KETALINT_SARIF="out/ketalint.sarif",
        KETALINT_ARGUMENTS="--ignore KL1* --jobs  2",
    )
    wishes = ["--diff-base", "abc; touch x", "--fail-on", "error", "--ignore", "KL1*", "--jobs", "2"]
    paths = ["--", "drafts", "new pages/a $(touch x).md"]
    assert (code, said) == (0, "")
    assert calls == [
        ["check", "--format", "github", *wishes, *paths],
        [
            *("check", "--format", "sarif", "--output-file", "out/ketalint.sarif", "--quiet", "--exit-zero"),
            *(*wishes, *paths),
        ],
    ]


@pytest.mark.parametrize(
    ("code", "sarif", "expected"), [("1", "0", 1), ("2", "0", 2), ("0", "2", 2), ("1", "2", 2)]
)
def test_the_step_fails_as_ketalint_does(code, sarif, expected, action):
    done = action("check", CODE=code, SARIF_CODE=sarif, KETALINT_SARIF="x.sarif")
    assert (done[0], len(done[2])) == (expected, 2)


def test_an_unknown_step_is_2(action):
    assert action("chekc") == (2, "usage: action.sh install|check\n", [])


def test_a_draft_is_annotated_summed_up_and_written_as_sarif(action, tmp_path):
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "a.md").write_text("# Relief\n\nKetamine therapy cures chronic pain.\n")
    code, said, _ = action(
        "check",
        shim=REAL.format(python=sys.executable),
        KETALINT_PATHS="drafts",
        KETALINT_ARGUMENTS="--select KL101",
        KETALINT_SARIF="ketalint.sarif",
        GITHUB_STEP_SUMMARY=str(tmp_path / "summary.md"),
    )
    assert code == 1
    assert said.startswith("::error file=drafts/a.md,line=3,endLine=3,col=18,endColumn=36,title=KL101 ")
    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert summary.count("### ketalint\n") == 1
    assert "| drafts/a.md:3 | KL101 overstated-effect | error | cures chronic pain |" in summary
    log = json.loads((tmp_path / "ketalint.sarif").read_text(encoding="utf-8"))
    assert [found["ruleId"] for found in log["runs"][0]["results"]] == ["KL101"]


# --- action.yml -------------------------------------------------------------------------------


def test_the_action_is_pinned_and_passes_inputs_by_environment_only():
    yaml = pytest.importorskip("yaml")
    action = yaml.safe_load((CHECKOUT / "action.yml").read_text(encoding="utf-8"))
    steps = action["runs"]["steps"]
    assert action["runs"]["using"] == "composite"
    assert all(re.search(r"@[0-9a-f]{40}$", step["uses"]) for step in steps if "uses" in step)
    assert [step["run"] for step in steps if "run" in step] == [
        '"$GITHUB_ACTION_PATH/scripts/action.sh" install',
        '"$GITHUB_ACTION_PATH/scripts/action.sh" check',
    ]
    used = set(re.findall(r"\$\{\{ inputs\.([a-z-]+) \}\}", str(steps)))
    assert used == set(action["inputs"])
    told = {name for step in steps for name in step.get("env", {})}
    assert told == set(re.findall(r"KETALINT_[A-Z_]+", SCRIPT.read_text(encoding="utf-8"))) - {"KETALINT_"}


def test_constraints_pin_every_dependency():
    lines = (CHECKOUT / "scripts" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = [line for line in lines if not line.startswith("#")]
    assert all(re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][0-9a-z.]*", line) for line in pinned)
    names = {line.partition("==")[0].lower() for line in pinned}
    assert {"spacy", "click", "rapidfuzz", "msgspec", "pyromark", "pathspec"} <= names
