"""One reader per format: a draft's source to its readable blocks, each with the way back to the source."""

from __future__ import annotations

from collections.abc import Callable

from ketalint.drafts.decoding import UnreadableDraft, decode
from ketalint.model import Block, Draft

__all__ = ["SUFFIXES", "UnreadableDraft", "decode", "read"]

SUFFIXES: dict[str, str] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "mdx",
    ".html": "html",
    ".htm": "html",
    ".txt": "text",
    ".text": "text",
}

_Reader = Callable[[str], tuple[Block, ...]]


def read(path: str, source: str, format: str) -> Draft:
    """The draft as read. `format` is a value of SUFFIXES; anything else raises ValueError."""
    return Draft(path, format, source, _reader(format)(source))


def _reader(format: str) -> _Reader:
    """Imported when it is needed: when the cache knows every draft, none is read."""
    match format:
        case "markdown":
            from ketalint.drafts.markdown import read_markdown

            return read_markdown
        case "mdx":
            from ketalint.drafts.mdx import read_mdx

            return read_mdx
        case "html":
            from ketalint.drafts.html import read_html

            return read_html
        case "text":
            from ketalint.drafts.text import read_text

            return read_text
    raise ValueError(f"unknown format {format!r}; one of {', '.join(sorted(set(SUFFIXES.values())))}")
