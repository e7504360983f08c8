"""Template tags of site generators and mail tools, painted over in place so that no offset moves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketalint.drafts.prose import GAP, NOTHING

_OPEN = re.compile(r"\{\{|\{%|\{#(?=[\s-])")
_CLOSE = {"{{": "}}", "{%": "%}", "{#": "#}"}
_COMMENT = re.compile(r"\{%-?\s*comment\b")
_END_COMMENT = re.compile(r"\{%-?\s*endcomment\s*-?%\}")
_URL = re.compile(r"""(?<![(<"'=:/\[\w])(?<!\]:\s)(?:https?://|www\.(?=\w))[^\s<>()\[\]"'|{}]+""")
_VISIBLE = re.compile(r"[^\r\n]")


def paint(source: str, start: int, end: int) -> str:
    """source[start:end] with every character but line ends painted over."""
    return _VISIBLE.sub(GAP, source[start:end])


def mask_shortcodes(source: str) -> str:
    """Hugo, Liquid, Jinja and merge-field tags read as a space; what stands between two of them is kept.

    A line with nothing but tags becomes blank, as it does on the page.
    """
    spans = list(_tags(source))
    return blank_lines(_repaint(source, spans)) if spans else source


def mask_urls(source: str) -> str:
    """Bare web addresses in running text read as a space."""
    return _URL.sub(lambda m: GAP * len(kept := m[0].rstrip(".,;:!?*_~")) + m[0][len(kept) :], source)


def _repaint(source: str, spans: list[tuple[int, int]]) -> str:
    parts = []
    at = 0
    for start, end in spans:
        parts.append(source[at:start])
        parts.append(paint(source, start, end))
        at = end
    parts.append(source[at:])
    return "".join(parts)


def blank_lines(masked: str) -> str:
    """Lines on which nothing but paint is left become white space."""
    return _PAINTED_LINE.sub(lambda m: " " * len(m[0]), masked)


_PAINTED_LINE = re.compile(rf"(?:(?<=\n)|(?<=\r)|\A)[ \t]*[{GAP}{NOTHING}][ \t{GAP}{NOTHING}]*(?=[\r\n]|\Z)")


def _tags(source: str) -> Iterator[tuple[int, int]]:
    at = 0
    never: set[str] = set()
    while opening := _OPEN.search(source, at):
        kind = opening[0]
        end = -1 if kind in never else source.find(_CLOSE[kind], opening.end())
        if end < 0:
            never.add(kind)  # no use in looking again: searches must not become quadratic
            at = opening.end()
            continue
        end += 2
        if kind == "{{":
            while end < len(source) and source[end] == "}":
                end += 1
        if kind == "{%" and "comment" not in never and _COMMENT.match(source, opening.start()):
            if closing := _END_COMMENT.search(source, end):
                end = closing.end()
            else:
                never.add("comment")
        yield opening.start(), end
        at = end
