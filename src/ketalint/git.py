"""git, asked as little as possible."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence


class GitTrouble(Exception):
    """git cannot tell us what we asked; `hint` says what to do about it, "" for nothing."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def git(arguments: Sequence[str], folder: str = ".") -> bytes:
    """What a git command prints. Raises GitTrouble with git's own last words when it fails."""
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise GitTrouble("git is not installed", "install git, or leave the option out") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise GitTrouble(said[-1] if said else f"git {arguments[0]} failed")
    return done.stdout


def top(folder: str = ".") -> str:
    """The folder at the top of the repository that `folder` lies in, symbolic links resolved."""
    try:
        return git(["rev-parse", "--show-toplevel"], folder).decode("utf-8", "surrogateescape").rstrip("\n")
    except GitTrouble as error:
        if "not a git repository" not in error.message:
            raise
        message = "this is not a git repository, so nothing tells which lines have changed"
        raise GitTrouble(message, "run it inside the repository, or leave the option out") from error
