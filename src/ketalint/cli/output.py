"""Where output goes, and how."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TextIO

import click

if TYPE_CHECKING:
    from ketalint.model import Problem

OK, FOUND, TROUBLE = 0, 1, 2


def wants_color(choice: str, stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether to colour. NO_COLOR and FORCE_COLOR count when they are not empty; the option beats both."""
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environment.get("TERM") != "dumb"


def write(text: str, path: str | None) -> None:
    """Writes a report in UTF-8, to a file or standard output. A reader who leaves early is no error."""
    data = text.encode("utf-8", "replace")
    if path is not None:
        try:
            with open(path, "wb") as file:
                file.write(data)
        except OSError as error:
            raise click.ClickException(f"cannot write {path}: {error.strerror or error}") from error
        return
    try:
        sys.stdout.flush()
        if sys.stdout.isatty():  # a terminal knows what it can show
            encoding = sys.stdout.encoding or "utf-8"
            data = text.encode(encoding, "replace")
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        silence()


def silence() -> None:
    """Sends the rest of standard output nowhere, so that leaving Python raises nothing either."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(problems: Sequence[Problem]) -> None:
    """Problems on standard error, each as `path:line: what is wrong`, the hint below it."""
    for problem in problems:
        place = f"{problem.path}:{problem.line}" if problem.line else problem.path
        hint = f"\n    {problem.hint}" if problem.hint else ""
        click.echo(f"{place}: {problem.message}{hint}", err=True)
