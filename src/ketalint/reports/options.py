"""What a user may ask of a report; each format heeds what applies to it."""

from __future__ import annotations

import posixpath

from msgspec import Struct


class Options(Struct, frozen=True):
    """`base` is the current folder as seen from the top of the repository, "" if that is where we are."""

    color: bool = False
    quiet: bool = False
    show_cleared: bool = False
    base: str = ""


def from_top(path: str, options: Options) -> str:
    """A path as the machines that read reports want it: from the top of the repository."""
    return posixpath.normpath(posixpath.join(options.base, path)) if options.base else path
