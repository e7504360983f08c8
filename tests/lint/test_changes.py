from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from ketalint import changes
from ketalint.changes import Changed, parsed
from ketalint.drafts.places import Lines
from ketalint.git import GitTrouble
from ketalint.model import Claim, Finding, Related, Result, Stance


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Runs git in a fresh repository, which is the current folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / ".gitconfig-of-test"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")

    def run(*arguments: str) -> None:
        subprocess.run(["git", *arguments], cwd=tmp_path, check=True, capture_output=True)

    run("init", "--initial-branch=main")
    run("config", "user.name", "Ana Ruiz")
    run("config", "user.email", "ana@example.org")
    return run


def put(name: str, *lines: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def commit(repository) -> None:
    repository("add", "--all")
    repository("commit", "--message=x")


# --- what git says ----------------------------------------------------------------------------


def test_changed_added_and_removed_lines_against_a_revision(repository):
    put("a.md", "one", "two", "three", "four")
    commit(repository)
    put("a.md", "one", "TWO", "new", "three")
    found = changes.since("HEAD")
    assert found.of("a.md") == Changed(lines=((2, 3),), gaps=(4,))
    put("a.md", "one", "three", "four")
    assert changes.since("HEAD").of("a.md") == Changed(gaps=(1,))
    put("a.md", "one", "two", "three", "four")
    assert changes.since("HEAD").of("a.md") is None


def test_a_branch_is_compared_with_where_it_left_the_other(repository):
    put("a.md", "one")
    commit(repository)
    repository("checkout", "-q", "-b", "work")
    put("b.md", "mine")
    commit(repository)
    repository("checkout", "-q", "main")
    put("a.md", "theirs")
    commit(repository)
    repository("checkout", "-q", "work")
    found = changes.since("main")
    assert found.of("a.md") is None
    assert found.of("b.md") == Changed(lines=((1, 1),))


def test_new_files_are_changed_as_a_whole_also_those_git_ignores(repository):
    put("a.md", "one")
    put(".gitignore", "ignored.md")
    commit(repository)
    put("new.md", "x")
    put("ignored.md", "x")
    found = changes.since("HEAD")
    assert found.of("new.md") == changes.WHOLE
    assert found.of("ignored.md") == changes.WHOLE
    assert changes.staged().of("new.md") is None
    repository("add", "new.md")
    assert changes.staged().of("new.md") == Changed(lines=((1, 1),))


def test_a_move_changes_nothing_but_what_was_edited(repository):
    put("a.md", *"one two three four five six seven eight".split())
    commit(repository)
    repository("mv", "a.md", "b.md")
    assert changes.since("HEAD").of("b.md") is None
    put("b.md", *"one two three four five six seven EIGHT".split())
    assert changes.since("HEAD").of("b.md") == Changed(lines=((8, 8),))


@pytest.mark.parametrize("name", ["with space.md", "schön.md", 'q"uote.md', "tab\there.md", "-dash.md"])
def test_odd_file_names(name, repository):
    put(name, "one")
    commit(repository)
    put(name, "one", "two")
    assert changes.since("HEAD").of(name) == Changed(lines=((2, 2),))


def test_works_from_a_subfolder_and_whatever_git_is_configured_to(repository, monkeypatch, tmp_path):
    put("site/a.md", "one")
    commit(repository)
    for setting in (
        "diff.noprefix true",
        "diff.relative true",
        "color.ui always",
        "diff.mnemonicPrefix true",
    ):
        repository("config", *setting.split())
    put("site/a.md", "one", "two")
    monkeypatch.chdir(tmp_path / "site")
    assert changes.since("HEAD").of("a.md") == Changed(lines=((2, 2),))
    repository("add", "site/a.md")
    assert changes.staged().of("a.md") == Changed(lines=((2, 2),))


def test_staged_content_is_read_where_the_disk_differs(repository, monkeypatch, tmp_path):
    put("site/a.md", "one")
    put("site/b.md", "one")
    commit(repository)
    put("site/a.md", "staged")
    repository("add", "site/a.md")
    put("site/a.md", "later")
    assert changes.staged_contents([".md"]) == {"site/a.md": b"staged\n"}
    assert changes.staged_contents([".html"]) == {}
    monkeypatch.chdir(tmp_path / "site")
    assert changes.staged_contents([".md"]) == {"a.md": b"staged\n"}


def test_the_first_commit_can_be_checked(repository):
    put("a.md", "one", "two")
    repository("add", "a.md")
    assert changes.staged().of("a.md") == Changed(lines=((1, 2),))


def test_without_a_repository_or_a_revision_there_is_trouble(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    for ask in (changes.staged, lambda: changes.since("HEAD")):
        with pytest.raises(GitTrouble) as error:
            ask()
        assert error.value.message == (
            "this is not a git repository, so nothing tells which lines have changed"
        )


def test_an_unknown_revision_is_told_with_what_to_do(repository):
    put("a.md", "one")
    commit(repository)
    with pytest.raises(GitTrouble) as error:
        changes.since("origin/main")
    assert error.value.message == "git knows no revision “origin/main”"
    assert error.value.hint == "fetch it first; in CI, check out the whole history (fetch-depth: 0)"
    with pytest.raises(GitTrouble):
        changes.since("--output=x")
    assert not Path("x").exists()


def test_git_that_is_not_there_is_told(repository, monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GitTrouble, match="git is not installed"):
        changes.staged()


def test_lines_of_a_hunk_that_look_like_headers_are_not_taken_for_them():
    diff = (
        b"diff --git a/a.md b/a.md\n--- a/a.md\n+++ b/a.md\n"
        b"@@ -3 +3,2 @@ x\n--- a/b.md\n+++ b/b.md\n+@@ -1 +1 @@\n"
        b"@@ -9,0 +11 @@\n+y\n\\ No newline at end of file\n"
        b"diff --git a/c.md b/c.md\n--- a/c.md\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-x\n-y\n"
    )
    assert parsed(diff) == {"a.md": Changed(lines=((3, 4), (11, 11)))}


# --- which findings count ---------------------------------------------------------------------

SOURCE = "# Relief\n\nIt does not\nreally\ncure all pain.\n\nIt lasts.\n"


def finding(quote: str, sentence: str = "", **changed: object) -> Finding:
    lines, start = Lines(SOURCE), SOURCE.index(quote)
    end = start + len(quote)
    claim = Claim(quote, start, end, 0, sentence or quote, Stance("made"))
    fields = {"path": "a.md", "scope": "span", "related": (), "claim": claim, **changed}
    return Finding(
        "KL101", "n", "error", fields["path"], lines.place(start), lines.place(end), quote, "m", "b",
        fields["scope"], fields["claim"], (), fields["related"], (), "0" * 16,
    )  # fmt: skip


def left(changed: dict[str, Changed], *findings: Finding) -> tuple[int, int]:
    """How many findings are shown, and how many counted."""
    here = changes.Changes(str(Path.cwd()), changed, frozenset({"a.md", "b.md"}), True)
    result = changes.narrow(Result(findings, (), (), 1, 1, {"a.md": SOURCE}, unchanged=1), here)
    return len(result.findings), result.unchanged


def test_a_finding_counts_on_changed_lines_only():
    assert left({"a.md": Changed(((7, 7),))}, finding("It lasts"), finding("cure all")) == (1, 2)
    assert left({}, finding("It lasts"), finding("cure all")) == (0, 3)
    assert left({"b.md": Changed(((7, 7),))}, finding("It lasts")) == (0, 2)


def test_a_change_anywhere_in_the_sentence_counts():
    cure = finding("cure all pain", "It does not really cure all pain.")
    assert left({"a.md": Changed(((3, 3),))}, cure) == (1, 1)
    assert left({"a.md": Changed(gaps=(4,))}, cure) == (1, 1)
    assert left({"a.md": Changed(gaps=(2,))}, cure) == (0, 2)
    assert left({"a.md": Changed(((1, 2), (6, 7)))}, cure) == (0, 2)


def test_a_finding_about_a_whole_draft_counts_if_anything_in_it_changed():
    whole = finding("It lasts", scope="draft")
    assert left({"a.md": Changed(gaps=(1,))}, whole) == (1, 1)
    assert left({}, whole) == (0, 2)


def test_a_finding_counts_if_the_other_half_of_a_contradiction_changed():
    place = Lines(SOURCE).place(0)
    pair = finding("It lasts", related=(Related("b.md", place, place, "said otherwise here"),))
    assert left({"b.md": Changed(((1, 1),))}, pair) == (1, 1)
    assert left({"b.md": Changed(((2, 2),))}, pair) == (0, 2)
