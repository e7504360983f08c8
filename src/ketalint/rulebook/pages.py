"""One TOML file of the rules, and what is wrong with it and where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from ketalint.model import Problem
from ketalint.rulebook import toml
from ketalint.rulebook.lines import At, line_of

_LINE = re.compile(r" \(at line (\d+), column \d+\)$")
_END = re.compile(r" \(at end of document\)$")


class BrokenRules(Exception):
    """The rules cannot be used; `problems` says what to mend, in the order of the files."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(f"{p.path}:{p.line}: {p.message}" for p in self.problems))


class Page(Struct, frozen=True):
    """A file as read. `path` is how people call it, `part` where it lies in its rules folder."""

    path: str
    part: str
    text: str
    table: dict[str, Any]

    @property
    def stem(self) -> str:
        return self.part.rpartition("/")[2].removesuffix(".toml")


class Complaints:
    """What is wrong with one page, as it is read."""

    def __init__(self, page: Page, problems: list[Problem]) -> None:
        self.page = page
        self.problems = problems

    def add(self, at: At, message: str, hint: str) -> None:
        """Something is wrong with the key or list element at a place (see lines)."""
        self.note(line_of(self.page.text, at), message, hint)

    def note(self, line: int, message: str, hint: str) -> None:
        self.problems.append(Problem(self.page.path, line, message, hint))


def read_page(path: str, part: str, data: bytes, problems: list[Problem]) -> Page | None:
    """The page, or None after noting why it is not TOML."""
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problems.append(Problem(path, line, "this is not UTF-8 text", "save the file as UTF-8"))
        return None
    try:
        return Page(path, part, text, toml.loads(text))
    except toml.TOMLDecodeError as error:
        said = str(error)
        at = _LINE.search(said)
        line = int(at[1]) if at else max(1, text.rstrip().count("\n") + 1)
        message = _END.sub("", _LINE.sub("", said))
        hint = _advice(message, text.split("\n")[line - 1])
        problems.append(Problem(path, line, f"this is not TOML: {message[:1].lower()}{message[1:]}", hint))
        return None


ROOMS = ("codes", "reference", "lexicon")


def folder_pages(
    folder: Path, problems: list[Problem], rooms: Sequence[str] = ROOMS
) -> tuple[list[Page], list[tuple[str, bytes]]]:
    """The pages of a rules folder in the order of their names, and the bytes of all its files.

    Only the pages of some `rooms` are read, and sources.toml.
    """
    shown = shown_path(folder)
    if not folder.is_dir():
        hint = "give a folder laid out like rules/: codes/, reference/, lexicon/, sources.toml"
        problems.append(Problem(shown, 0, "there is no such folder of rules", hint))
        return [], []
    pages: list[Page] = []
    read: list[tuple[str, bytes]] = []
    for file in sorted(folder.rglob("*.toml"), key=lambda f: f.relative_to(folder).parts):
        part = file.relative_to(folder).as_posix()
        path = f"{shown}/{part}"
        if part != "sources.toml" and not re.fullmatch(r"(codes|reference|lexicon)/.+", part):
            hint = "put it into codes/, reference/ or lexicon/, or take it out"
            problems.append(Problem(path, 1, "nothing reads this file", hint))
            continue
        try:
            data = file.read_bytes()
        except OSError as error:
            problems.append(Problem(path, 1, f"cannot be read: {error.strerror}", "check its permissions"))
            continue
        read.append((part, data))
        if "/" in part and part.partition("/")[0] not in rooms:
            continue
        page = read_page(path, part, data, problems)
        if page is not None:
            pages.append(page)
    if not read and not problems:
        problems.append(
            Problem(
                shown,
                0,
                "there are no rules in this folder",
                "add TOML files to codes/, reference/ or lexicon/",
            )
        )
    return pages, read


def shown_path(path: Path) -> str:
    """The path from the working directory if it lies below, else in full."""
    full = Path(path).resolve()
    try:
        return full.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return full.as_posix()


def _advice(message: str, row: str) -> str:
    if any(mark in row for mark in "“”„‘’") and '"' not in row:
        return 'write straight quotes ("), not curly ones, around text'
    if "nclosed array" in message:
        return "put a comma after the entry before, or close the list with ]"
    if "overwrite" in message or "twice" in message or "mutate" in message:
        return "this name stands in the file already: keep one of the two"
    if "Illegal character" in message or "Unterminated" in message or "xpected '\"'" in message:
        return 'end the text with a straight quote (") on the same line'
    if "escape" in message or "\\" in row:
        return "write a backslash twice (\\\\)"
    return 'write key = "text", with straight quotes, and a comma between the entries of a list'
