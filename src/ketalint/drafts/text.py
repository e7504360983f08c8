"""Plain text: newsletters, mail sequences, pages copied out of a browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ketalint.drafts.furniture import is_byline_list
from ketalint.drafts.page import Page
from ketalint.drafts.prose import GAP, Prose
from ketalint.drafts.shortcodes import mask_shortcodes, mask_urls
from ketalint.model import Block

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_BULLET = re.compile(r"([ \t]*)((?:[*+\-•–◦‣▪●·]|\d{1,3}[.)]|\(\d{1,3}\))[ \t]+)(?=\S)")
_RULE = re.compile(r"\s*([-=_*~#+.•─═])(?:\s*\1){2,}\s*")
_DECORATED = re.compile(r"\s*[=\-*_~#─═]{2,}\s*(\S.{0,78}?)\s*[=\-*_~#─═]{2,}\s*")
_PART = re.compile(
    r"(?:e-?mail|message|page|slide|part|section|day|week|step|text|sms|post|begin|start|end)s?"
    r"\s*(?:of\s+)?#?\d*\s*(?:of\s+\d+)?\s*(?:[:,-]?\s*(?:\([^)]*\)|day\s*\d+))?",
    re.IGNORECASE,
)
_MAIL_HEADER = re.compile(
    r"(?:from|to|cc|bcc|reply-to|sent|date|owner|status|sequence|author|version|draft|audience|segment|"
    r"campaign|channel|send(?: date| time)?|list|tags|slug|url|link|reviewer|due|client|brand|format)\s*:",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:[QA]|Question|Answer)\s?\d{0,3}\s?[.:)]\s+\S"
    r"|(?i:subject(?: line)?|headline|title|preview(?: text)?|pre-?header|sub-?head(?:line|ing)?)\s*:\s+\S"
)
_QUOTED = re.compile(r"[ \t]*>[> \t]*")

_HEADING_WORDS = 12
# A line longer than this was not broken by hand: in such a draft every line is a paragraph.
_WRAPPED = 110


class _Line(NamedTuple):
    start: int
    end: int
    text: str

    @property
    def indent(self) -> int:
        return len(self.text.expandtabs(4)) - len(self.text.expandtabs(4).lstrip())


class _Item(NamedTuple):
    indent: int
    numbered: bool
    parts: list[tuple[int, int]]


def read_text(source: str) -> tuple[Block, ...]:
    """The blocks of a plain text draft."""
    masked = mask_urls(mask_shortcodes(source))
    lines = [_Line(m.start(1), m.end(1), m[1]) for m in _LINE.finditer(masked)]
    reader = _Reader(masked, any(len(line.text) > _WRAPPED for line in lines))
    chunks = list(_chunks(lines))
    for number, chunk in enumerate(chunks):
        reader.chunk(chunk, chunks[number + 1] if number + 1 < len(chunks) else None)
    reader.close_lists(0)
    return reader.page.finish()


def _chunks(lines: list[_Line]) -> Iterator[list[_Line]]:
    """Lines that stand together, parted by blank ones."""
    chunk: list[_Line] = []
    for line in lines:
        if line.text.strip().strip(GAP):
            chunk.append(line)
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


class _Reader:
    """Where the reading of one draft stands: its page and the lists that are open."""

    def __init__(self, source: str, unwrapped: bool) -> None:
        self.source = source
        self.unwrapped = unwrapped
        self.page = Page()
        self._lists: list[tuple[int, int]] = []  # (indent of its bullets, depth on the page)

    def chunk(self, chunk: list[_Line], following: list[_Line] | None) -> None:
        at = 0
        while at < len(chunk) and _MAIL_HEADER.match(chunk[at].text.strip()):
            at += 1
        while at < len(chunk):
            line = chunk[at]
            if _RULE.fullmatch(line.text):
                at += 1
            elif decorated := _DECORATED.fullmatch(line.text):
                self.close_lists(0)
                if not _PART.fullmatch(decorated[1].strip()):
                    self._put([(line.start + decorated.start(1), line.start + decorated.end(1))], level=2)
                at += 1
            elif _QUOTED.match(line.text):
                at = self._quote(chunk, at)
            elif _BULLET.match(line.text) and self._is_list(chunk, at, following):
                at = self._list(chunk, at)
            elif self._lists and at == 0 and line.indent > self._lists[0][0]:
                at = self._continued(chunk, at)
            else:
                at = self._paragraph(chunk, at, following)

    def close_lists(self, keep: int) -> None:
        """Leave all open lists but the outer `keep`."""
        if len(self._lists) > keep:
            self.page.close(self._lists[keep][1])
            del self._lists[keep:]

    # --- paragraphs and headings ---

    def _paragraph(self, chunk: list[_Line], at: int, following: list[_Line] | None) -> int:
        self.close_lists(0)
        line = chunk[at]
        under = chunk[at + 1].text.strip() if at + 1 < len(chunk) else ""
        if len(under) >= 3 and set(under) in ({"="}, {"-"}) and not _LABEL.match(line.text.strip()):
            self._put([line[:2]], level=1 if under[0] == "=" else 2)
            return at + 2
        if level := self._heading_level(chunk, at, following):
            label = _BULLET.match(line.text)
            start = line.start + (label.end() if label and label[2][0].isalnum() else 0)
            self._put([(start, line.end)], level=level)
            return at + 1
        end = at + 1
        while end < len(chunk) and not self._breaks_off(chunk, end):
            end += 1
        self._put([line[:2] for line in chunk[at:end]])
        return end

    def _breaks_off(self, chunk: list[_Line], at: int) -> bool:
        """Whether a line begins something new rather than going on with the line above."""
        line, above = chunk[at], chunk[at - 1].text.rstrip()
        if self.unwrapped or _RULE.fullmatch(line.text) or _DECORATED.fullmatch(line.text):
            return True
        if _LABEL.match(line.text.strip()) or line.text.lstrip().startswith(">"):
            return True
        bullet = _BULLET.match(line.text)
        if not bullet:
            return False
        mark = bullet[2].strip()
        return mark in ("*", "+", "-", "•", "◦", "‣", "▪", "●", "·") or above.endswith((":", ".", "!", "?"))

    def _heading_level(self, chunk: list[_Line], at: int, following: list[_Line] | None) -> int:
        line = chunk[at]
        text = line.text.strip()
        if _LABEL.match(text) or text.count(" ") >= _HEADING_WORDS:
            return 0
        lone = at + 1 == len(chunk)
        if _is_capitals(text) and (lone or not _is_capitals(chunk[at + 1].text.strip())):
            return 2 if self.page.blocks else 1
        if text[-1] in ".!,;:…" or text[0] in "\"'“‘-–—*(" or not (text[0].isupper() or text[0].isdigit()):
            return 0
        if not lone and _BULLET.match(chunk[at + 1].text):
            return 3 if self.page.blocks else 1
        if self.unwrapped and not lone:
            # One line under the other: a short line over a long one is its heading.
            return 3 if len(chunk[at + 1].text) > 2 * len(text) and ": " not in text else 0
        if lone and at == 0 and following:
            if not self.page.blocks:
                return 1
            if len(following[0].text.strip()) > len(text):
                return 4 if _BULLET.match(line.text) else 3
        return 0

    # --- lists ---

    def _is_list(self, chunk: list[_Line], at: int, following: list[_Line] | None) -> bool:
        """A number before a short line over a paragraph numbers a heading, not an item."""
        line = chunk[at]
        bullet = _BULLET.match(line.text)
        assert bullet is not None
        if not bullet[2][0].isdigit() or len(chunk) > 1 or line.indent or following is None:
            return True
        return bool(_BULLET.match(following[0].text)) or not self._heading_level(chunk, at, following)

    def _list(self, chunk: list[_Line], at: int) -> int:
        items: list[_Item] = []
        while at < len(chunk):
            line = chunk[at]
            if bullet := _BULLET.match(line.text):
                start = line.start + bullet.end()
                items.append(_Item(line.indent, bullet[2][0].isdigit(), [(start, line.end)]))
            elif items and self._goes_on(chunk, at, items[-1]):
                items[-1].parts.append(line[:2])
            else:
                break
            at += 1
        if not is_byline_list([" ".join(self.source[a:b] for a, b in item.parts) for item in items]):
            for item in items:
                self._item(item)
        return at

    def _goes_on(self, chunk: list[_Line], at: int, item: _Item) -> bool:
        line = chunk[at]
        text = line.text.lstrip()
        if _RULE.fullmatch(text) or _DECORATED.fullmatch(text) or text.startswith(">"):
            return False
        if line.indent > item.indent:
            return True
        above = chunk[at - 1].text.rstrip()
        return not self.unwrapped and len(above) > 50 and above[-1] not in ".!?:" and text[0].islower()

    def _item(self, item: _Item) -> None:
        keep = len(self._lists)
        while keep and self._lists[keep - 1][0] > item.indent:
            keep -= 1
        if keep and self._lists[keep - 1][0] + 1 >= item.indent:
            # A sibling: leave the item before it and what that holds, not the list.
            self.page.close(self._lists[keep - 1][1] + 1)
            del self._lists[keep:]
        else:
            self.close_lists(keep)
            self._lists.append((item.indent, self.page.open("list")))
        self.page.open("item")
        self._put(item.parts)

    def _continued(self, chunk: list[_Line], at: int) -> int:
        """An indented paragraph after a blank line still belongs to the item above."""
        end = at + 1
        while end < len(chunk) and not _BULLET.match(chunk[end].text) and not self._breaks_off(chunk, end):
            end += 1
        self._put([line[:2] for line in chunk[at:end]])
        return end

    # --- quotes ---

    def _quote(self, chunk: list[_Line], at: int) -> int:
        self.close_lists(0)
        parts = []
        while at < len(chunk) and (mark := _QUOTED.match(chunk[at].text)):
            parts.append((chunk[at].start + mark.end(), chunk[at].end))
            at += 1
        depth = self.page.open("quote")
        stretch: list[tuple[int, int]] = []
        for part in [*parts, (0, 0)]:
            if part[0] < part[1]:
                stretch.append(part)
            elif stretch:  # a bare ">" parts two paragraphs of the quotation
                self._put(stretch)
                stretch = []
        self.page.close(depth)
        return at

    def _put(self, parts: list[tuple[int, int]], level: int = 0) -> None:
        prose = Prose()
        before = -1
        for start, end in parts:
            if before >= 0:
                prose.gap(before, start, line_break=True)
            prose.add(self.source[start:end], start)
            before = end
        self.page.put(prose, "heading" if level else "paragraph", level)


def _is_capitals(text: str) -> bool:
    return text.isupper() and sum(c.isalpha() for c in text) > 2
