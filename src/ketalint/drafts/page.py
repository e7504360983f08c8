"""The blocks of a draft in reading order, and what each of them hangs on.

Readers report what they meet (a list opens, a paragraph ends); the page decides what kind of block
that makes, which heading governs it, and which block introduces its list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from ketalint.drafts.furniture import is_furniture
from ketalint.drafts.prose import Prose, cut
from ketalint.model import Block, BlockKind, Segment

FrameKind = Literal["root", "list", "item", "quote", "cell", "note"]

# Lines that open with a label start a block of their own, and the label is not read.
_QUESTION = re.compile(r"(?:Q|Question)\s?\d{0,3}\s?[.:)]\s+(?=\S)")
_ANSWER = re.compile(r"(?:A|Answer)\s?\d{0,3}\s?[.:)]\s+(?=\S)")
_PLAIN_ANSWER = re.compile(r"(?:A|Answer)\s?\d{0,3}\s?:\s+(?=\S)")
_SUBJECT = re.compile(
    r"(?:Subject(?: line)?|Headline|Title|Preview(?: text)?|Pre-?header|Sub-?head(?:line|ing)?)\s*:\s+(?=\S)",
    re.IGNORECASE,
)

_ATTRIBUTION = r"(?:\s*(?:[-–—―~]|--)\s*\S.{0,80})?"
_QUOTATION = re.compile(rf'"[^"]+"[.,!?]?{_ATTRIBUTION}')
_SINGLE_QUOTATION = re.compile(rf"'(?=\w).{{15,}}\w[.,!?…]'{_ATTRIBUTION}")

_PSEUDO_LEVEL = 6
_PSEUDO_WORDS = 15


class _Frame:
    __slots__ = ("header", "kind", "last", "lead", "row")

    def __init__(self, kind: FrameKind, lead: int, header: int = -1, row: int = -1) -> None:
        self.kind = kind
        self.lead = lead
        self.last = -1
        self.header = header
        self.row = row


class Page:
    """Collects the blocks of one draft."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._frames = [_Frame("root", -1)]
        self._headings: list[tuple[int, int]] = []
        self._asked = False
        self._pseudo = -1

    def open(self, kind: FrameKind, header: int = -1, row: int = -1) -> int:
        """Enter a container; the answer goes to `close`. `header` and `row` are for cells."""
        top = self._frames[-1]
        lead = top.lead
        if kind == "list" and top.last >= 0:
            lead = top.last
        elif kind == "cell":
            lead = -1
        self._frames.append(_Frame(kind, lead, header, row))
        return len(self._frames) - 1

    def close(self, depth: int) -> None:
        """Leave the container that `open` gave `depth` for, and all that was left open in it."""
        del self._frames[max(depth, 1) :]

    def inside(self, kind: FrameKind) -> bool:
        return self._frames[-1].kind == kind

    def put(self, prose: Prose, kind: BlockKind, level: int = 0) -> int:
        """End a stretch of prose: the index of the first block it made, or -1 when nothing was to be read."""
        if prose.empty:
            return -1
        text, segments = prose.done()
        first = -1
        for start, end in _stretches(text, prose.breaks):
            piece = (text, segments) if (start, end) == (0, len(text)) else cut(text, segments, start, end)
            index = self._place(*piece, kind, level, prose.all_strong)
            first = index if first < 0 else first
        return first

    def finish(self) -> tuple[Block, ...]:
        """All blocks. Bold words at the very end head nothing, so they are a paragraph after all."""
        if self._pseudo >= 0 and self._pseudo == len(self.blocks) - 1:
            last = self.blocks[-1]
            self.blocks[-1] = msgspec.structs.replace(last, kind="paragraph", level=0)
        return tuple(self.blocks)

    def drop_from(self, start: int) -> None:
        """Forget the blocks from index `start` on; none before them may refer to them."""
        del self.blocks[start:]
        while self._headings and self._headings[-1][1] >= start:
            self._headings.pop()
        for frame in self._frames:
            frame.last = frame.last if frame.last < start else -1

    def _place(
        self, text: str, segments: tuple[Segment, ...], kind: BlockKind, level: int, strong: bool
    ) -> int:
        frame = self._frames[-1]
        pseudo = False
        asked, self._asked = self._asked, False
        if kind in ("paragraph", "heading"):
            answer = _ANSWER if asked else _PLAIN_ANSWER
            if label := _QUESTION.match(text):
                text, segments = cut(text, segments, label.end(), len(text))
                if kind == "paragraph" and frame.kind != "item":
                    kind, level = "heading", _PSEUDO_LEVEL
                self._asked = True
            elif label := answer.match(text):
                text, segments = cut(text, segments, label.end(), len(text))
                kind, level = "paragraph", 0
            elif label := _SUBJECT.match(text):
                text, segments = cut(text, segments, label.end(), len(text))
                kind, level = "heading", level or (2 if label[0][0] in "SsHhTt" else 3)
            elif kind == "paragraph" and is_quotation(text):
                kind = "quote"
            elif kind == "paragraph" and strong and frame.kind == "root" and _heads(text):
                kind, level, pseudo = "heading", _PSEUDO_LEVEL, True
        if kind == "paragraph" and frame.kind in ("item", "quote", "cell"):
            kind = "item" if frame.kind == "item" else "quote" if frame.kind == "quote" else "cell"
        index = len(self.blocks)
        block = Block(
            kind,
            text,
            segments,
            level if kind == "heading" else 0,
            self._governing(kind, level),
            frame.lead if kind not in ("alt", "caption", "title", "description") else -1,
            frame.header,
            frame.row,
        )
        if frame.kind != "cell" and is_furniture(block):
            return -1
        if kind == "heading":
            self._headings.append((level, index))
        self.blocks.append(block)
        if kind != "alt":
            frame.last = index
        if pseudo:
            self._pseudo = index
        return index

    def _governing(self, kind: BlockKind, level: int) -> int:
        if kind in ("title", "description"):
            return -1
        if kind == "heading":
            while self._headings and self._headings[-1][0] >= level:
                self._headings.pop()
        return self._headings[-1][1] if self._headings else -1


def is_quotation(text: str) -> bool:
    """Whether a text is one quotation from end to end, perhaps with the name of who said it."""
    return bool(_QUOTATION.fullmatch(text) or _SINGLE_QUOTATION.fullmatch(text))


def _heads(text: str) -> bool:
    return text[-1] not in ".!…;," and text.count(" ") < _PSEUDO_WORDS


def _stretches(text: str, breaks: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Cut a text where one of its source lines opens with a label of its own."""
    start = 0
    asked = bool(_QUESTION.match(text))
    for at in breaks:
        question = bool(_QUESTION.match(text, at))
        if (
            question
            or _PLAIN_ANSWER.match(text, at)
            or _SUBJECT.match(text, at)
            or (asked and _ANSWER.match(text, at))
        ):
            if at > start:
                yield start, at
            start, asked = at, question
    yield start, len(text)
