"""One reader per format: a draft's source to its readable blocks, each with the way back to the source."""

from __future__ import annotations

from collections.abc import Callable

from ketalint.drafts.decoding import UnreadableDraft, decode
from ketalint.drafts.html import read_html
from ketalint.drafts.markdown import read_markdown
from ketalint.drafts.mdx import read_mdx
from ketalint.drafts.text import read_text
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

_READERS: dict[str, Callable[[str], tuple[Block, ...]]] = {
    "markdown": read_markdown,
    "mdx": read_mdx,
    "html": read_html,
    "text": read_text,
}


def read(path: str, source: str, format: str) -> Draft:
    """The draft as read. `format` is a value of SUFFIXES; anything else raises ValueError."""
    if format not in _READERS:
        raise ValueError(f"unknown format {format!r}; one of {', '.join(_READERS)}")
    return Draft(path, format, source, _READERS[format](source))
