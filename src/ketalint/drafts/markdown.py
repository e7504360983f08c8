"""Markdown: CommonMark with tables, footnotes, strikethrough, task lists and front matter."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Sequence
from typing import Any

import pyromark

from ketalint.drafts.frontmatter import read_front_matter
from ketalint.drafts.html import HtmlReader, inline_tag
from ketalint.drafts.page import Page
from ketalint.drafts.prose import GAP, Prose
from ketalint.drafts.shortcodes import mask_shortcodes, mask_urls
from ketalint.drafts.tags import Attribute
from ketalint.model import Block, BlockKind

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_GFM
)
# Fences of callouts (::: note) and attribute lists ({: .class}), which CommonMark takes for text.
_DRESSING = re.compile(r"^[ \t]*:{3,}[^\r\n]*|\{:[^}\r\n]*\}", re.MULTILINE)

_NUMBER = r"\d[\d.,]*"
_UNIT = r"(?:%|(?:m|mc|µ)?g(?: ?/ ?kg)?|min(?:utes?)?|hours?|days?|weeks?|months?|years?)"
_AMOUNT = re.compile(rf"[$€£]?{_NUMBER}(?: ?(?:-|–|to) ?[$€£]?{_NUMBER})? ?{_UNIT}?")


def read_markdown(source: str) -> tuple[Block, ...]:
    """The blocks of a Markdown draft."""
    return read_masked(mask_shortcodes(source))


def read_masked(masked: str, spoken: Sequence[tuple[int, Prose]] = ()) -> tuple[Block, ...]:
    """The blocks of a Markdown draft in which all that is not to be read has been painted over.

    `spoken` are offsets, in order, and what stands there and is read all the same: each before the
    first block that starts after it.
    """
    page = Page()
    body = read_front_matter(masked, page)
    masked = _DRESSING.sub(lambda m: (" " if m[0].lstrip()[0] == ":" else GAP) * len(m[0]), mask_urls(masked))
    reader = _Reader(masked, page, body, spoken)
    for event, where in pyromark.events_with_range(masked[body:], options=_OPTIONS):
        reader.event(event, where["start"], where["end"])
    reader.speak(len(masked))
    reader.html.finish()
    return page.finish()


class _Offsets:
    """Byte offsets of the parser to offsets into the source."""

    __slots__ = ("_at", "_base", "_extra")

    def __init__(self, text: str, base: int) -> None:
        self._base = base
        self._at: list[int] = []  # the byte at which each non-ASCII character ends
        self._extra: list[int] = [0]  # bytes in excess of characters, before and after each of them
        if text.isascii():
            return
        extra = 0
        for found in _NOT_ASCII.finditer(text):
            size = len(found[0].encode()) - 1
            extra += size
            self._at.append(found.end() + extra)
            self._extra.append(extra)

    def __call__(self, byte: int) -> int:
        return self._base + byte - self._extra[bisect_right(self._at, byte)]


_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


class _Reader:
    """Follows the parser's events; the page gets a block at the end of each stretch of text."""

    def __init__(self, source: str, page: Page, body: int, spoken: Sequence[tuple[int, Prose]]) -> None:
        self.source = source
        self.page = page
        self.html = HtmlReader(source, page)
        self._offset = _Offsets(source[body:], body)
        self._spoken = deque(spoken)
        self._prose: Prose | None = None
        self._kind: BlockKind = "paragraph"
        self._level = 0
        self._strong = 0
        self._skip = 0  # inside code, struck text, automatic links
        self._tag_skip: list[str] = []  # inline tags whose content is not read
        self._links: list[bool] = []
        self._image = 0
        self._alt = Prose()
        self._alts: list[Prose | Attribute] = []
        self._html: list[tuple[int, int]] = []
        self._depths: list[int] = []
        self._headers: list[int] = []
        self._column = 0
        self._first = -1
        self._in_head = False

    def event(self, event: Any, start_byte: int, end_byte: int) -> None:
        start, end = self._offset(start_byte), self._offset(end_byte)
        if isinstance(event, str):
            if event == "Rule":
                self._flush()
            else:
                self._gap(start, end, line_break=True)
            return
        ((name, value),) = event.items()
        if name == "Text":
            self._text(value, start, end)
        elif name == "Start":
            tag, data = (value, None) if isinstance(value, str) else next(iter(value.items()))
            self._start(tag, data, start, end)
        elif name == "End":
            self._end(value if isinstance(value, str) else next(iter(value)), start, end)
        elif name == "Html":
            if self._html and self._html[-1][1] == start:
                self._html[-1] = (self._html[-1][0], end)
            else:
                self._html.append((start, end))
        elif name == "InlineHtml":
            self._inline_html(start, end)
        elif name == "Code":
            self._code(value, start, end)

    # --- text ---

    def _text(self, text: str, start: int, end: int) -> None:
        if self._skip or self._tag_skip or self.html.skipping:
            return
        prose = self._alt if self._image else self._current()
        strong = self._strong > 0
        if self.source[start:end] == text:
            prose.add(text, start, strong)
        else:
            prose.stand_for(text, start, end, strong)

    def _code(self, text: str, start: int, end: int) -> None:
        """Code is no prose, except an amount that somebody set apart: `0.2 mg/kg`."""
        at = self.source.find(text, start, end)
        if _AMOUNT.fullmatch(text) and at >= 0:
            self._text(text, at, at + len(text))
        else:
            self._gap(start, end, left_out=True)

    def _gap(self, start: int, end: int, line_break: bool = False, left_out: bool = False) -> None:
        if self._image:
            self._alt.gap(start, end, line_break, left_out)
        elif self._prose:
            self._prose.gap(start, end, line_break, left_out)

    def _current(self) -> Prose:
        if self._prose is None:  # the text of a tight item stands in no paragraph
            self._prose = Prose()
            self._kind, self._level = "paragraph", 0
        return self._prose

    def _begin(self, kind: BlockKind, level: int = 0) -> None:
        self._flush()
        self._prose = Prose()
        self._kind, self._level = kind, level

    def _flush(self) -> int:
        """End the stretch of text: the index of its block, or -1."""
        prose, self._prose = self._prose, None
        self._tag_skip.clear()
        self._strong = 0
        index = -1
        if prose is not None and not self.html.skipping:
            index = self.page.put(prose, self._kind, self._level)
        alts, self._alts = self._alts, []
        for alt in alts:
            self.page.put(alt if isinstance(alt, Prose) else self.html.attribute(alt), "alt")
        return index

    # --- tags ---

    def speak(self, before: int) -> None:
        """Put the spoken values that stand before an offset on the page."""
        while self._spoken and self._spoken[0][0] < before:
            self.page.put(self._spoken.popleft()[1], "alt")

    def _start(self, tag: str, data: Any, start: int, end: int) -> None:
        if self._spoken and tag in ("Paragraph", "Heading", "Item", "TableCell"):
            self.speak(start)
        if tag == "Paragraph":
            self._begin("paragraph")
        elif tag == "Heading":
            self._begin("heading", int(data["level"][1:]))
        elif tag == "BlockQuote":
            self._flush()
            # A callout (> [!NOTE]) is the page's own word, no quotation.
            self._depths.append(self.page.open("note" if data else "quote"))
        elif tag in ("List", "Item", "FootnoteDefinition"):
            self._flush()
            self._depths.append(
                self.page.open("list" if tag == "List" else "item" if tag == "Item" else "note")
            )
        elif tag == "Table":
            self._flush()
            self._headers = []
        elif tag in ("TableHead", "TableRow"):
            self._in_head = tag == "TableHead"
            self._column, self._first = 0, -1
        elif tag == "TableCell":
            header = -1
            if not self._in_head and self._column < len(self._headers):
                header = self._headers[self._column]
            self._depths.append(self.page.open("cell", header, self._first))
            self._begin("cell")
        elif tag == "Strong":
            self._strong += 1
        elif tag in ("CodeBlock", "Strikethrough"):
            self._gap(start, start)
            self._skip += 1
        elif tag == "HtmlBlock":
            self._flush()
            self._html = []
        elif tag == "Link":
            if data["link_type"] in ("Autolink", "Email"):
                self._gap(start, end)
                self._skip += 1
            self._links.append(data["link_type"] in ("Autolink", "Email"))
            self._title(data, start, end)
        elif tag == "Image":
            self._image += 1
            self._gap(start, start)
            if self._image == 1:
                self._alt = Prose()
                self._title(data, start, end)

    def _end(self, tag: str, start: int, end: int) -> None:
        if tag in ("Paragraph", "Heading"):
            self._flush()
        elif tag in ("BlockQuote", "List", "Item", "FootnoteDefinition"):
            self._flush()
            self.page.close(self._depths.pop())
        elif tag == "TableCell":
            index = self._flush()
            self.page.close(self._depths.pop())
            if self._in_head:
                self._headers.append(index)
            if self._column == 0:
                self._first = index
            self._column += 1
        elif tag == "Strong":
            self._strong -= 1
        elif tag in ("CodeBlock", "Strikethrough"):
            self._skip -= 1
            self._gap(end, end)
        elif tag == "HtmlBlock":
            for stretch in self._html:
                self.html.feed(*stretch)
            self._html = []
        elif tag == "Link":
            self._skip -= self._links.pop()
        elif tag == "Image":
            self._image -= 1
            if not self._image:
                if not (self._skip or self._tag_skip or self.html.skipping):
                    self._alts.append(self._alt)
                self._gap(start, end)

    def _title(self, data: Any, start: int, end: int) -> None:
        """The title of a link or image, where it stands in the source as it is read."""
        title = data["title"]
        if not title or data["link_type"] != "Inline":
            return
        at = self.source.rfind(title, start, end)
        if at >= 0 and not (self._skip or self._tag_skip or self.html.skipping):
            self._alts.append(Attribute(title, at, at + len(title)))

    def _inline_html(self, start: int, end: int) -> None:
        token = inline_tag(self.source, start, end)
        if token is None:
            return
        if self._tag_skip:
            if token.name == self._tag_skip[-1]:
                if token.kind == "close":
                    self._tag_skip.pop()
                    self._gap(start, end)
                elif not token.closed:
                    self._tag_skip.append(token.name)
        elif token.kind == "close":
            self._strong -= token.name in ("b", "strong") and self._strong > 0
        elif self.html.hides(token):
            if not token.closed:
                self._tag_skip.append(token.name)
            self._gap(start, end)
        else:
            if token.name == "br":
                self._gap(start, end, line_break=True)
            elif token.name in ("b", "strong"):
                self._strong += 1
            self._alts += self.html.spoken_attributes(token)
