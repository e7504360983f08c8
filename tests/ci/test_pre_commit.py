"""The hooks, tried with pre-commit itself: a content repository, a clone of this one, a commit.

pre-commit installs ketalint and its dependencies from the package index, which takes a minute or two; so
these tests run only when asked for: pytest -m slow.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
BAD = "# Relief\n\nKetamine therapy cures chronic pain.\n"
GOOD = "# Parking\n\nThe car park is behind the clinic.\n"
IDENTITY = ["-c", "user.name=Ana Ruiz", "-c", "user.email=ana@example.org"]

pytestmark = pytest.mark.slow


def run(*command: object, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "PYTHON", "PRE_COMMIT"))}
    environment = {**kept, "GIT_CONFIG_NOSYSTEM": "1", "PRE_COMMIT_COLOR": "never", **more}
    return subprocess.run(
        [str(part) for part in command], cwd=folder, env=environment, capture_output=True, encoding="utf-8"
    )


def git(folder: Path, *arguments: str) -> str:
    done = run("git", *IDENTITY, *arguments, folder=folder)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with everything of this checkout that is or would be committed."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    folder = tmp_path_factory.mktemp("clone")
    listed = run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", folder=CHECKOUT)
    for name in filter(None, listed.stdout.split("\0")):
        if (CHECKOUT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(CHECKOUT / name, folder / name)
    git(folder, "init", "--initial-branch=main")
    git(folder, "add", "--all", "--force")
    git(folder, "commit", "--message=x")
    return folder


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where pre-commit keeps what it installs, so that it does so once."""
    return str(tmp_path_factory.mktemp("pre-commit"))


@pytest.fixture
def content(clone: Path, home: str, tmp_path: Path):
    """A content repository with one hook; commits what is there with pre-commit in between."""
    git(tmp_path, "init", "--initial-branch=main")

    def commit(hook: str, *options: str, **drafts: str) -> tuple[int, str]:
        (tmp_path / ".pre-commit-config.yaml").write_text(
            f"repos:\n- repo: {clone}\n  rev: {git(clone, 'rev-parse', 'HEAD')}\n"
            f"  hooks:\n  - id: {hook}\n    args: [{', '.join(['--format', 'concise', *options])}]\n"
            "    verbose: true\n"
        )
        for name, text in drafts.items():
            path = tmp_path / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        git(tmp_path, "add", "--all")
        done = run(sys.executable, "-m", "pre_commit", "run", folder=tmp_path, PRE_COMMIT_HOME=home)
        return done.returncode, done.stdout + done.stderr

    return commit


def findings(output: str) -> list[str]:
    """The drafts and codes of a concise report."""
    lines = [line.split(": ") for line in output.splitlines() if ": error " in line or ": warning " in line]
    return sorted({f"{place.split(':')[0]} {rest.split()[1]}" for place, rest, *_ in lines})


def test_the_hook_stops_a_commit_by_what_it_changes(content):
    code, output = content("ketalint", drafts__a_md=BAD, drafts__b_mdx=GOOD, notes_py="x = 'cures'\n")
    assert code == 1, output
    assert "drafts/a.md KL101" in findings(output)
    assert all(found.startswith("drafts/a.md ") for found in findings(output))
    assert " in 2 drafts (" in output


def test_the_hook_lets_a_commit_through(content):
    code, output = content("ketalint", drafts__a_html=f"<p>{GOOD}</p>")
    assert code == 0, output
    assert "ketalint" in output
    assert "Passed" in output


def test_the_hook_can_be_kept_to_the_lines_of_the_commit(content, tmp_path):
    (tmp_path / "a.md").write_text(BAD)
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--message=x", "--no-verify")
    whole = ["--staged", "--ignore", "KL4"]
    code, output = content("ketalint", *whole, a_md=f"{BAD}\nParking is free.\n")
    assert (code, findings(output)) == (0, []), output
    assert "on unchanged lines." in output
    code, output = content("ketalint", *whole, a_md=f"{BAD}\nThe drip heals nerve pain forever.\n")
    assert code == 1
    assert ":3:" not in output


def test_without_a_draft_the_hook_is_not_run(content):
    code, output = content("ketalint", notes_py="x = 1\n")
    assert (code, "Skipped" in output) == (0, True)


def test_the_other_hook_checks_every_draft(content, tmp_path):
    (tmp_path / "old.md").write_text(BAD)
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--message=x", "--no-verify")
    code, output = content("ketalint-all", new_md=GOOD)
    assert code == 1, output
    assert "old.md KL101" in findings(output)
