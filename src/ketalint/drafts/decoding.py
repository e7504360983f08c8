"""Bytes of a draft to text."""

from __future__ import annotations

import codecs
import re

_LINE_END = re.compile(r"\r\n|\r|\n")


class UnreadableDraft(Exception):
    """A draft that cannot be read: what is wrong, on which line (from 1), and what to do about it."""

    def __init__(self, message: str, line: int = 1, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.hint = hint


def decode(data: bytes) -> str:
    """The text of a draft: UTF-8 with or without a byte order mark, or UTF-16 with one.

    The mark is dropped and line ends stay as they are, so that offsets count the code points of what
    is returned. Raises UnreadableDraft for bytes that are no such text, and for NUL characters.
    """
    encoding, name = "utf-8-sig", "UTF-8"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding, name = "utf-16", "UTF-16"
    try:
        source = data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "replace")
        byte = f" (byte 0x{data[error.start]:02x})" if name == "UTF-8" else ""
        raise UnreadableDraft(
            f"not valid {name} text{byte}", _line_after(before), "save the draft as UTF-8 text"
        ) from error
    nul = source.find("\0")
    if nul >= 0:
        raise UnreadableDraft(
            "a NUL character: this looks like a binary file",
            _line_after(source[:nul]),
            "export the draft as Markdown, HTML or plain text, saved as UTF-8",
        )
    return source


def _line_after(before: str) -> int:
    return len(_LINE_END.findall(before)) + 1
