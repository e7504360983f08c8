"""Which files to read: paths as a user gives them -> drafts on disk, in a fixed order.

A file given by name is always read. A folder is searched for known suffixes; what .gitignore and
.ketalintignore leave out, hidden entries and the folders of package managers and site builders are
skipped. Folders behind symbolic links are not entered, so that no draft is read twice and no loop runs.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from pathspec import GitIgnoreSpec

from ketalint.model import Problem

IGNORE_FILES = (".gitignore", ".ketalintignore")
SKIPPED_FOLDERS = frozenset(
    {"node_modules", "bower_components", "_site", "_build", "__pycache__", "site-packages"}
)


class Found(Struct, frozen=True):
    """Paths to read, sorted, as they are shown to the user; and what could not be found or searched."""

    files: tuple[str, ...]
    problems: tuple[Problem, ...]


class _Ignore(Struct, frozen=True):
    """The patterns of one ignore file and the folder they count from."""

    folder: str
    spec: GitIgnoreSpec


def discover(paths: Sequence[str], suffixes: Collection[str]) -> Found:
    """The drafts that `paths` stand for. `suffixes` are lower-case, each with its dot."""
    files: dict[str, str] = {}  # real path -> path as shown; one draft with two names is read once
    problems: list[Problem] = []
    for given in paths:
        name = shown(given)
        try:
            mode = os.stat(given).st_mode
        except (OSError, ValueError) as error:
            problems.append(_unreachable(name, error))
            continue
        if stat.S_ISDIR(mode):
            _search(given, suffixes, files, problems)
        elif not stat.S_ISREG(mode):
            problems.append(Problem(name, 0, "neither a file nor a folder"))
        elif _suffix(given) not in suffixes:
            problems.append(_unknown_suffix(name, suffixes))
        else:
            _add(given, files, problems)
    return Found(
        tuple(sorted(files.values(), key=_order)), tuple(sorted(problems, key=lambda p: _order(p.path)))
    )


def _search(folder: str, suffixes: Collection[str], files: dict[str, str], problems: list[Problem]) -> None:
    above = _ignores_above(folder, problems)
    if _is_ignored(os.path.abspath(folder), True, above):
        above = ()  # it was asked for by name, so what leaves it out does not count
    links: list[str] = []
    waiting: list[tuple[str, tuple[_Ignore, ...]]] = [(folder, above)]
    while waiting:
        here, ignores = waiting.pop()
        try:
            with os.scandir(here) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError as error:
            problems.append(_unreachable(shown(here), error))
            continue
        ignores = (*ignores, *_ignores_in(here, problems))
        for entry in entries:
            if entry.name.startswith("."):
                continue
            is_folder = entry.is_dir(follow_symlinks=False)
            if is_folder and (entry.name in SKIPPED_FOLDERS or _is_virtual_environment(entry.path)):
                continue
            if not is_folder and (_suffix(entry.name) not in suffixes or not _is_file(entry)):
                continue
            if _is_ignored(os.path.abspath(entry.path), is_folder, ignores):
                continue
            if is_folder:
                waiting.append((entry.path, ignores))
            elif entry.is_symlink():
                links.append(entry.path)
            else:
                _add(entry.path, files, problems)
    for link in links:  # after the files themselves, so that a draft goes by its own name
        if os.path.realpath(link) not in files:
            _add(link, files, problems)


def _add(path: str, files: dict[str, str], problems: list[Problem]) -> None:
    name = shown(path)
    if name != shown(path, readable=False):
        hint = "rename it in plain Unicode"
        problems.append(Problem(name, 0, "the name of this file is not valid Unicode", hint))
        return
    files.setdefault(os.path.realpath(path), name)


def shown(path: str, readable: bool = True) -> str:
    """A path as reports show it: forward slashes, relative to the current folder if it lies below it."""
    if ".." not in Path(path).parts:
        absolute, here = os.path.abspath(path), os.getcwd()
        if absolute == here:
            path = "."
        elif absolute.startswith(here.rstrip(os.sep) + os.sep):
            path = absolute[len(here.rstrip(os.sep)) + 1 :]
    name = Path(path).as_posix()
    return name.encode("utf-8", "replace").decode("utf-8") if readable else name


def _order(path: str) -> tuple[str, ...]:
    """Sorts by folder first: what lies together stays together."""
    return tuple(path.split("/"))


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:  # a link that leads nowhere
        return False


def _is_virtual_environment(folder: str) -> bool:
    return os.path.exists(os.path.join(folder, "pyvenv.cfg"))


def _unreachable(path: str, error: OSError | ValueError) -> Problem:
    if isinstance(error, FileNotFoundError):
        return Problem(path, 0, "no such file or folder", "check the path and the current folder")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Problem(path, 0, f"cannot be read: {reason}")


def _unknown_suffix(path: str, suffixes: Collection[str]) -> Problem:
    known = ", ".join(sorted(suffixes))
    return Problem(path, 0, "ketalint cannot read files of this kind", f"it reads {known}")


# --- ignore files -----------------------------------------------------------------------------


def _ignores_above(folder: str, problems: list[Problem]) -> tuple[_Ignore, ...]:
    """The ignore files between the top of the repository and `folder`, outermost first."""
    parents = list(Path(os.path.abspath(folder)).parents)
    chain = [Path(os.path.abspath(folder)), *parents]
    top = next((i for i, parent in enumerate(chain) if (parent / ".git").exists()), None)
    if top is None:
        return ()
    found: list[_Ignore] = []
    for parent in reversed(chain[: top + 1]):
        if parent == chain[top]:
            exclude = parent / ".git" / "info" / "exclude"
            found.extend(_ignore_file(str(parent), str(exclude), problems))
        if parent != chain[0]:
            found.extend(_ignores_in(str(parent), problems))
    return tuple(found)


def _ignores_in(folder: str, problems: list[Problem]) -> Iterator[_Ignore]:
    for name in IGNORE_FILES:
        yield from _ignore_file(folder, os.path.join(folder, name), problems)


def _ignore_file(folder: str, path: str, problems: list[Problem]) -> Iterator[_Ignore]:
    if not os.path.isfile(path):
        return
    try:
        lines = Path(path).read_text(encoding="utf-8-sig", errors="replace").splitlines()
        yield _Ignore(os.path.abspath(folder), GitIgnoreSpec.from_lines(lines))
    except (OSError, ValueError) as error:
        problems.append(Problem(shown(path), 0, f"this ignore file cannot be used: {error}"))


def _is_ignored(path: str, is_folder: bool, ignores: Sequence[_Ignore]) -> bool:
    """Whether the innermost ignore file that has a pattern for an absolute path leaves it out."""
    for ignore in reversed(ignores):
        relative = os.path.relpath(path, ignore.folder).replace(os.sep, "/")
        verdict = ignore.spec.check_file(relative + "/" if is_folder else relative).include
        if verdict is not None:
            return verdict
    return False
