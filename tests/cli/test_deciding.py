"""`accept`, `baseline`, changed lines and standard input, on drafts and in repositories on disk."""

from __future__ import annotations

import io
import re
import subprocess
from datetime import date, timedelta
from pathlib import Path

import pytest

from ketalint import checks, lint, rulebook
from ketalint.checks.raw import Judgement, Raw
from ketalint.cli import main
from ketalint.model import Claim, Reading, Stance
from ketalint.rulebook.types import Code, Examples, Lexicon, Rulebook

LEDGER = "ketalint.decisions.toml"
TODAY = date.today()
NAMES = {
    "KL101": ("overstated-effect", "error", "Too much."),
    "KL104": ("overstated-duration", "error", "Too long."),
    "KL401": ("missing-risks", "warning", "No risks."),
    "KL904": ("stale-decision", "note", "Stale: {quote}."),
}
WORDS = {"cures": "KL101", "forever": "KL104"}


def reading_of(draft) -> Reading:
    claims = []
    for match in re.finditer("cures|forever", draft.source):
        start, end = (draft.source.rfind("\n", 0, match.start()) + 1, draft.source.find("\n", match.end()))
        sentence = draft.source[start:end]
        claims.append(Claim(match[0], match.start(), match.end(), 0, sentence, Stance("made")))
    return Reading(draft.path, tuple(claims), {})


def judge(rules, readings, context=()) -> Judgement:
    found = [
        Raw(WORDS[c.quote], "error", r.path, c.start, c.end, NAMES[WORDS[c.quote]][2], "", claim=c)
        for r in readings
        for c in r.claims
    ]
    return Judgement(tuple(found), ())


@pytest.fixture(autouse=True)
def _at_work(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("GITHUB_ACTIONS", "GIT_DIR", "GIT_INDEX_FILE", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / ".gitconfig-of-test"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    codes = {
        code: Code(code, name, "grade", severity, "w", message, (), Examples((), {}))
        for code, (name, severity, message) in NAMES.items()
    }
    rules = Rulebook(codes, {}, {}, Lexicon((), (), {}, (), {}, {}), "digest")
    monkeypatch.setattr(rulebook, "load", lambda extra=(): rules)
    monkeypatch.setattr(
        lint, "read_claims", lambda readable, *args, **more: [reading_of(d) for d in readable]
    )
    monkeypatch.setattr(checks, "judge", judge)


def put(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True, capture_output=True)


def repository() -> None:
    git("init", "--initial-branch=main")
    git("config", "user.name", "Ana Ruiz")
    git("config", "user.email", "ana@example.org")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]):
    """Runs a command; its exit code, output and complaints."""

    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


def concise(run, *arguments: str) -> tuple[int, list[str]]:
    code, out, _ = run("check", "--format", "concise", *arguments)
    return code, out.splitlines()


# --- accept and baseline ----------------------------------------------------------------------


def test_a_baseline_lets_the_old_pass_and_refuses_the_new(run):
    put("a.md", "It cures.\n")
    put("b.md", "It lasts forever.\n")
    assert run("baseline", "--by", "Ana") == (0, f"accepted 2 findings in {LEDGER}\n", "")
    assert concise(run) == (0, ["No findings in 2 drafts (2 claims read), 2 findings accepted."])
    put("a.md", "New.\n\nIt cures.\nIt cures.\n")
    assert concise(run) == (
        1,
        [
            "a.md:4:4: error KL101 overstated-effect: Too much.",
            "1 error in 2 drafts (3 claims read), 2 findings accepted.",
        ],
    )
    assert concise(run, "--no-decisions")[1][-1] == "3 errors in 2 drafts (3 claims read)."
    assert run("baseline", "--by", "Bo", "--reason", "agreed") == (
        0,
        f"accepted 1 finding in {LEDGER}\n",
        "",
    )
    text = Path(LEDGER).read_text(encoding="utf-8")
    assert (text.count('by = "Ana"'), text.count('by = "Bo"')) == (2, 1)
    assert text.count('reason = "there before the baseline was drawn"') == 2
    assert concise(run)[0] == 0


def test_deciding_reads_no_draft_that_a_check_has_read(run, monkeypatch):
    put("a.md", "It cures.\n")
    run("check")
    monkeypatch.setattr(lint, "read_claims", lambda readable, *args, **more: [] if not readable else 1 / 0)
    assert run("baseline", "--by", "Ana")[:2] == (0, f"accepted 1 finding in {LEDGER}\n")
    assert run("accept", "a.md:1", "--reason", "r", "--by", "Ana", "--no-cache")[0] == 2


def test_stale_decisions_are_told_and_pruned(run):
    put("a.md", "It cures.\nIt lasts forever.\n")
    run("baseline", "--by", "Ana")
    put("a.md", "It cures.\n")
    assert concise(run) == (
        0,
        [
            f"{LEDGER}:13:1: note KL904 stale-decision: Stale: forever.",
            "1 note in 1 draft (1 claim read), 1 finding accepted.",
        ],
    )
    assert run("baseline", "--prune") == (0, "took out 1 of 2 decisions\n", "")
    assert concise(run) == (0, ["No findings in 1 draft (1 claim read), 1 finding accepted."])
    assert run("baseline", "--prune") == (0, "took out 0 of 1 decision\n", "")


def test_accept_takes_fingerprints_and_places(run):
    put("drafts/a.md", "It cures.\nIt lasts forever.\n")
    repository()
    printed = lint.fingerprint("KL101", "It cures.")
    tomorrow = str(TODAY + timedelta(days=1))
    assert run(
        "accept", printed[:6], "drafts/a.md:2", "--reason", "an  old\nleaflet", "--until", tomorrow
    ) == (
        0,
        "accepted KL101 drafts/a.md:1:4 “cures”\naccepted KL104 drafts/a.md:2:10 “forever”\n",
        "",
    )
    assert (
        Path(LEDGER)
        .read_text(encoding="utf-8")
        .endswith(
            'path = "drafts/a.md"\nquote = "forever"\nreason = "an old leaflet"\nby = "Ana Ruiz"\n'
            f"on = {TODAY}\nuntil = {tomorrow}\n"
        )
    )
    assert concise(run)[0] == 0


def test_the_ledger_lies_beside_the_configuration_or_at_the_top(run, monkeypatch, tmp_path):
    repository()
    put("site/drafts/a.md", "It cures.\n")
    monkeypatch.chdir(tmp_path / "site" / "drafts")
    run("baseline")
    assert (tmp_path / LEDGER).is_file()
    assert 'path = "site/drafts/a.md"' in (tmp_path / LEDGER).read_text(encoding="utf-8")
    (tmp_path / LEDGER).unlink()
    put("../ketalint.toml", "")
    run("baseline")
    assert 'path = "drafts/a.md"' in (tmp_path / "site" / LEDGER).read_text(encoding="utf-8")
    assert concise(run)[0] == 0


def test_an_expired_decision_brings_its_finding_back(run):
    put("a.md", "It cures.\n")
    run("baseline", "--by", "Ana")
    text = Path(LEDGER).read_text(encoding="utf-8")
    put(LEDGER, text + f"until = {TODAY - timedelta(days=1)}\n")
    code, out, _ = run("check", "-q")
    assert code == 1
    yesterday = TODAY - timedelta(days=1)
    remark = f"see {LEDGER}:4:1 accepted until {yesterday} by Ana: there before the baseline was drawn"
    assert " ".join(out.split()).endswith(f"Too much. {remark}")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["a.md:9", "--reason", "r"], "Error: there is no finding a.md:9.\n"),
        (["0000", "--reason", "r"], "Error: there is no finding 0000.\n"),
        (["x", "--reason", "r"], "Error: “x” is neither a fingerprint nor a place such as drafts/a.md:12.\n"),
        (["a.md:1", "--reason", " "], "Error: a decision needs a reason.\n"),
        (["a.md:1", "--reason", "r", "--until", "2020-01-01"], "Error: --until lies in the past.\n"),
        (["a.md:1"], "Error: Missing option '--reason'.\n"),
        (["b.md:1", "--reason", "r", "--among", "b.md"], "b.md: no such file or folder\n"),
    ],
)
def test_what_cannot_be_accepted_is_2_and_writes_nothing(arguments, complaint, run):
    put("a.md", "It cures forever.\n")
    code, out, err = run("accept", *arguments, "--by", "Ana")
    assert (code, out) == (2, "")
    assert complaint in err
    assert not Path(LEDGER).exists()


def test_a_place_with_several_findings_needs_a_code(run):
    put("a.md", "It cures forever.\n")
    one, other = (lint.fingerprint(code, "It cures forever.") for code in ("KL101", "KL104"))
    assert run("accept", "a.md:1", "--reason", "r", "--by", "Ana") == (
        2,
        "",
        "Error: a.md:1 means several findings; name one of them:\n"
        f"  {one}  KL101 overstated-effect “cures”\n  {other}  KL104 overstated-duration “forever”\n",
    )
    assert run("accept", "a.md:1", "--code", "overstated-duration", "--reason", "r", "--by", "Ana")[0] == 0
    assert run("accept", "a.md:1:4", "--reason", "r", "--by", "Ana")[0] == 0
    assert concise(run)[0] == 0


def test_somebody_has_to_decide(run):
    put("a.md", "It cures.\n")
    git("init")
    assert "say who decides: --by NAME." in run("baseline")[2]


def test_a_broken_ledger_is_2(run):
    put("a.md", "Fine.\n")
    put(LEDGER, "[[decision]]\n")
    code, out, err = run("check")
    assert (code, out) == (2, "")
    assert err.startswith(f"{LEDGER}:1: “fingerprint” has to be a text\n")
    assert run("check", "--decisions", "none.toml")[0] == 2
    assert run("check", "--no-decisions")[0] == 0


# --- changed lines ----------------------------------------------------------------------------


def test_only_changed_lines_count(run):
    repository()
    put("a.md", "It cures.\n\nFine.\n")
    put("b.md", "It cures.\n")
    git("add", "--all")
    git("commit", "-m", "x")
    put("a.md", "It cures.\n\nIt lasts forever.\n")
    expected = [
        "a.md:3:10: error KL104 overstated-duration: Too long.",
        "1 error in 2 drafts (3 claims read), 2 findings on unchanged lines.",
    ]
    assert concise(run, "--diff-base", "HEAD") == (1, expected)
    assert concise(run, "--staged") == (
        0,
        ["No findings in 2 drafts (2 claims read), 2 findings on unchanged lines."],
    )
    git("add", "a.md")
    assert concise(run, "--staged") == (1, expected)


def test_staged_drafts_are_read_as_they_were_staged(run, monkeypatch, tmp_path):
    repository()
    put("site/a.md", "It cures.\n")
    put("other/b.md", "It cures.\n")
    git("add", "--all")
    put("site/a.md", "A line.\nFine.\n")
    put("other/b.md", "Fine.\n")
    assert concise(run, "--staged", "site") == (
        1,
        ["site/a.md:1:4: error KL101 overstated-effect: Too much.", "1 error in 1 draft (1 claim read)."],
    )
    assert concise(run, "--staged")[1][-1] == "2 errors in 2 drafts (2 claims read)."
    monkeypatch.chdir(tmp_path / "site")
    assert concise(run, "--staged")[1][0] == "a.md:1:4: error KL101 overstated-effect: Too much."


@pytest.mark.parametrize("option", [["--staged"], ["--diff-base", "HEAD"]])
def test_without_a_repository_there_is_trouble(option, run):
    put("a.md", "Fine.\n")
    assert run("check", *option) == (
        2,
        "",
        "Error: this is not a git repository, so nothing tells which lines have changed; "
        "run it inside the repository, or leave the option out\n",
    )


def test_an_unknown_revision_is_2(run):
    repository()
    put("a.md", "Fine.\n")
    assert run("check", "--diff-base", "nowhere") == (
        2,
        "",
        "Error: git knows no revision “nowhere”; fetch it first; in CI, check out the whole history "
        "(fetch-depth: 0)\n",
    )


# --- standard input ---------------------------------------------------------------------------


class _Input:
    def __init__(self, text: str) -> None:
        self.buffer = io.BytesIO(text.encode())


def test_a_draft_on_standard_input_goes_by_its_name(run, monkeypatch):
    put("a.md", "It lasts forever.\n")
    monkeypatch.setattr("sys.stdin", _Input("It cures.\n"))
    assert concise(run, "-", "--stdin-filename", "./a.md") == (
        1,
        ["a.md:1:4: error KL101 overstated-effect: Too much.", "1 error in 1 draft (1 claim read)."],
    )
    monkeypatch.setattr("sys.stdin", _Input("It cures.\n"))
    assert concise(run, "-")[1][0] == "stdin.md:1:4: error KL101 overstated-effect: Too much."


def test_standard_input_is_read_with_the_decisions_and_the_configuration_of_its_name(run, monkeypatch):
    put("a.md", "It cures.\n")
    put("press/ketalint.toml", 'ignore = ["KL101"]\n')
    run("baseline", "--by", "Ana")
    for name in ("a.md", "press/new.md"):
        monkeypatch.setattr("sys.stdin", _Input("It cures.\n"))
        assert concise(run, "-", "--stdin-filename", name)[0] == 0


def test_standard_input_that_cannot_be_read_is_2(run, monkeypatch):
    stream = _Input("")
    stream.buffer = io.BytesIO(b"\xff\xfe\x00")
    monkeypatch.setattr("sys.stdin", stream)
    code, _, err = run("check", "-")
    assert (code, err.startswith("stdin.md:1: ")) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["-", "a.md"], "standard input (-) is checked by itself, without other paths."),
        (["-", "--staged"], "git cannot tell which lines of standard input have changed."),
        (["a.md", "--stdin-filename", "b.md"], "--stdin-filename needs the path -."),
        (["--staged", "--diff-base", "HEAD"], "--diff-base and --staged do not go together."),
        (["-", "--stdin-filename", "b.docx"], "b.docx has no suffix that ketalint reads"),
    ],
)
def test_mixtures_that_make_no_sense_are_refused(arguments, complaint, run):
    put("a.md", "Fine.\n")
    code, out, err = run("check", *arguments)
    assert (code, out) == (2, "")
    assert complaint in err
