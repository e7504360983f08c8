"""Readable text under construction, with the way back to the source.

Whatever format a draft has, its text ends here, and here alone it is tidied: white space collapsed,
quotation marks made straight, invisible characters and emoji taken out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from ketalint.model import Segment

# Stand-ins that readers put over what must not be read; one code point each, so no offset moves.
# GAP reads as a space, NOTHING as nothing at all. Neither means anything to a Markdown parser.
GAP = "\ue000"
NOTHING = "\u2060"

_SPACES = [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x1F, 0x85, 0xA0, 0x1680]
_SPACES += [*range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000]

# One character for one, so that text and source still run side by side.
_SAME_LENGTH = dict.fromkeys(_SPACES, " ")
_SAME_LENGTH |= dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u02bc"), "'")
_SAME_LENGTH |= dict.fromkeys(map(ord, "\u201c\u201d\u201e\u201f"), '"')
_SAME_LENGTH |= dict.fromkeys(map(ord, "\u2010\u2011"), "-")

_INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufe00-\ufe0f\ufeff\U000e0000-\U000e007f\x00-\x08\x0e-\x1b\x7f"
)
# Emoji, dingbats, and private-use characters (icon fonts, and our own GAP).
_PICTURES = (
    "\u231a\u231b\u2328\u23cf\u23e9-\u23fa\u25a0-\u25ff\u2600-\u27bf\u2b00-\u2bff\u20e3\u303d"
    "\ue000-\uf8ff\ufffc\U0001f000-\U0001faff"
)
_AWKWARD = re.compile(
    f"(?P<gap>[0-9#*]\ufe0f?\u20e3| {{2,}}|[{_PICTURES}][{_PICTURES}\u200d\ufe0f]*)|[{_INVISIBLE}]+"
)


_CLOSING = ".,;:!?"


class Prose:
    """Gathers the text of one block piece by piece, in the order of the source."""

    __slots__ = ("_breaks", "_gap", "_left_out", "_length", "_parts", "_segments", "_strong", "_weak")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._segments: list[list[int]] = []
        self._length = 0
        self._gap: tuple[int, int] | None = None
        self._left_out = False
        self._breaks: list[int] = []
        self._strong = False
        self._weak = False

    def add(self, text: str, start: int, strong: bool = False) -> None:
        """Text that stands in the source, character by character, from offset `start` on."""
        text = text.translate(_SAME_LENGTH)
        at = 0
        for awkward in _AWKWARD.finditer(text):
            self._run(text[at : awkward.start()], start + at, strong)
            if awkward["gap"]:
                self.gap(start + awkward.start(), start + awkward.end(), left_out=awkward[0][0] != " ")
            at = awkward.end()
        self._run(text[at:], start + at, strong)

    def stand_for(self, text: str, start: int, end: int, strong: bool = False) -> None:
        """Text that as a whole stands for source[start:end]: an entity, an escape."""
        text = _AWKWARD.sub(lambda m: " " if m["gap"] else "", text.translate(_SAME_LENGTH))
        if not text:
            return
        if text.isspace():
            self.gap(start, end)
        else:
            self._emit(text, start, end - start, strong)

    def gap(self, start: int, end: int, line_break: bool = False, left_out: bool = False) -> None:
        """Something of the source that reads as a space; spaces side by side become one.

        `left_out` says that a word stood there: no space is then wanted before a full stop or comma.
        """
        if self._length:
            self._gap = (self._gap[0] if self._gap else start, end)
            self._left_out = self._left_out or left_out
        if line_break:
            at = self._length + (self._gap is not None)
            if not self._breaks or self._breaks[-1] != at:
                self._breaks.append(at)

    @property
    def empty(self) -> bool:
        return not self._length

    @property
    def all_strong(self) -> bool:
        """Whether there is text and all of it was strong."""
        return self._strong and not self._weak

    @property
    def breaks(self) -> Sequence[int]:
        """The text offsets at which a line of the source begins."""
        return self._breaks

    def done(self) -> tuple[str, tuple[Segment, ...]]:
        """The text and its segments; white space at both ends is left out."""
        return "".join(self._parts), tuple(Segment(*segment) for segment in self._segments)

    def _run(self, text: str, start: int, strong: bool) -> None:
        if not text:
            return
        if text[0] == " ":
            self.gap(start, start + 1)
            text, start = text[1:], start + 1
        body = text.rstrip(" ")
        if body:
            self._emit(body, start, len(body), strong)
        if len(body) < len(text):
            self.gap(start + len(body), start + len(text))

    def _emit(self, text: str, start: int, length: int, strong: bool) -> None:
        if self._gap:
            first, last = self._gap
            if not (self._left_out and text[0] in _CLOSING):
                self._append(" ", first, last - first)
            self._gap = None
            self._left_out = False
        self._append(text, start, length)
        if strong:
            self._strong = True
        else:
            self._weak = True

    def _append(self, text: str, start: int, length: int) -> None:
        self._parts.append(text)
        if self._segments and len(text) == length:
            last = self._segments[-1]
            if last[1] == last[3] and last[2] + last[3] == start:
                last[1] += length
                last[3] += length
                self._length += length
                return
        self._segments.append([self._length, len(text), start, length])
        self._length += len(text)


def cut(text: str, segments: Sequence[Segment], start: int, end: int) -> tuple[str, tuple[Segment, ...]]:
    """text[start:end] without white space at its ends, and the segments that belong to it."""
    while start < end and text[start] == " ":
        start += 1
    while start < end and text[end - 1] == " ":
        end -= 1
    if start == end:
        return "", ()
    first = bisect_right(segments, start, key=_text_start) - 1
    last = bisect_right(segments, end - 1, key=_text_start)
    kept = []
    for segment in segments[first:last]:
        before = max(start - segment.text_start, 0)
        after = max(segment.text_start + segment.text_length - end, 0)
        length = segment.text_length - before - after
        if segment.text_length == segment.source_length:
            kept.append(
                Segment(segment.text_start + before - start, length, segment.source_start + before, length)
            )
        else:
            kept.append(
                Segment(
                    segment.text_start + before - start, length, segment.source_start, segment.source_length
                )
            )
    return text[start:end], tuple(kept)


def _text_start(segment: Segment) -> int:
    return segment.text_start
