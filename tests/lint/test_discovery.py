from __future__ import annotations

import os
from pathlib import Path

import pytest

from ketalint.discover import discover
from ketalint.model import Problem

SUFFIXES = (".html", ".md", ".txt")


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Writes empty files below a fresh current folder; names ending in "=..." get that content."""
    monkeypatch.chdir(tmp_path)

    def make(*entries: str) -> None:
        for entry in entries:
            name, _, content = entry.partition("=")
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content)

    return make


def files(*paths: str) -> list[str]:
    found = discover(paths, SUFFIXES)
    assert found.problems == ()
    return list(found.files)


def test_a_folder_is_searched_for_known_suffixes_in_sorted_order(tree):
    tree("b.md", "a/z.HTML", "a/b/c.txt", "a/style.css", "a-b/x.md", "README")
    assert files(".") == ["a/b/c.txt", "a/z.HTML", "a-b/x.md", "b.md"]


def test_paths_are_shown_relative_to_the_current_folder(tree, tmp_path, monkeypatch):
    tree("drafts/off.md", "other/x.md")
    assert files("./drafts/") == ["drafts/off.md"]
    assert files(str(tmp_path / "drafts" / "off.md")) == ["drafts/off.md"]
    monkeypatch.chdir(tmp_path / "drafts")
    assert files("../other") == ["../other/x.md"]
    assert files(str(tmp_path / "other")) == [(tmp_path / "other" / "x.md").as_posix()]


def test_hidden_and_generated_folders_are_skipped(tree):
    tree(".git/x.md", ".hidden/x.md", "node_modules/p/README.md", "_site/x.html", "env/pyvenv.cfg")
    tree("env/lib/x.md", "._x.md", "build/drafts/x.md")
    assert files(".") == ["build/drafts/x.md"]


def test_a_hidden_folder_given_by_name_is_searched(tree):
    tree(".drafts/x.md")
    assert files(".drafts") == [".drafts/x.md"]


def test_ignore_files_are_honoured_the_inner_over_the_outer(tree):
    tree(".gitignore=*.txt\n/old/\n", "a.md", "a.txt", "old/b.md", "sub/.gitignore=!keep.txt\n")
    tree("sub/keep.txt", "sub/drop.txt", "sub/old/c.md", ".ketalintignore=sub/old/c.md\n")
    assert files(".") == ["a.md", "sub/keep.txt"]


def test_ignore_files_above_the_folder_count_up_to_the_top_of_the_repository(tree):
    tree("repo/.git/HEAD", "repo/.gitignore=*.txt\n", "repo/d/e/a.md", "repo/d/e/b.txt", ".gitignore=*.md\n")
    tree("repo/.git/info/exclude=c.md\n", "repo/d/e/c.md")
    assert files("repo/d/e") == ["repo/d/e/a.md"]


def test_a_file_given_by_name_is_read_though_ignored(tree):
    tree(".gitignore=*.md\n", "a.md")
    assert files("a.md") == ["a.md"]
    assert files(".") == []


def test_a_folder_given_by_name_is_searched_though_ignored(tree):
    tree(".git/HEAD", ".gitignore=old/\n", "old/sub/a.md")
    assert files("old") == ["old/sub/a.md"]
    assert files("old/sub") == ["old/sub/a.md"]


def test_a_draft_named_twice_is_read_once(tree):
    tree("d/a.md")
    assert files("d/a.md", "d", "./d/a.md") == ["d/a.md"]


def test_links_neither_loop_nor_read_a_draft_twice(tree, tmp_path):
    tree("d/z.md", "elsewhere/y.md")
    os.symlink(tmp_path / "d", tmp_path / "d" / "loop")
    os.symlink(tmp_path / "d" / "z.md", tmp_path / "d" / "a.md")
    os.symlink(tmp_path / "elsewhere" / "y.md", tmp_path / "d" / "y.md")
    os.symlink(tmp_path / "nowhere.md", tmp_path / "d" / "dangling.md")
    assert files("d") == ["d/y.md", "d/z.md"]


def test_what_cannot_be_found_or_read_is_a_problem_beside_the_rest(tree):
    tree("a.md", "b.docx")
    found = discover(["missing.md", "b.docx", "a.md", "\0"], SUFFIXES)
    assert found.files == ("a.md",)
    assert [problem for problem in found.problems if problem.path != "\0"] == [
        Problem("b.docx", 0, "ketalint cannot read files of this kind", "it reads .html, .md, .txt"),
        Problem("missing.md", 0, "no such file or folder", "check the path and the current folder"),
    ]
    assert len(found.problems) == 3
