"""How source lines look in a terminal: columns, not characters."""

from __future__ import annotations

import re
import unicodedata

from msgspec import Struct

TAB = 4
_EMOJI_STYLE = "\ufe0f"
_JOINER = "\u200d"
_UNSEEN = frozenset({"\u00ad", "\ufeff", "\u2060", "\u200b"})  # dropped: terminals disagree on them


class Cell(Struct, frozen=True):
    """What one character of a source line becomes on screen."""

    shown: str
    width: int


_ASCII = {char: Cell(char, 1) for char in map(chr, range(32, 127))}
_SHOWN_AS_IT_IS = re.compile("[ -~“”‘’–—…]*")


def cells(line: str) -> list[Cell]:
    """One Cell for each character. Tabs become spaces; control and direction marks never get through."""
    out: list[Cell] = []
    column = 0
    for i, char in enumerate(line):
        cell = _ASCII.get(char)
        if cell is None:
            after = line[i + 1] if i + 1 < len(line) else ""
            cell = _cell(char, line[i - 1] if i else "", after, column)
        column += cell.width
        out.append(cell)
    return out


def _cell(char: str, before: str, after: str, column: int) -> Cell:
    if char == "\t":
        width = TAB - column % TAB
        return Cell(" " * width, width)
    category = unicodedata.category(char)
    if char in _UNSEEN or unicodedata.bidirectional(char) in _DIRECTION_MARKS:
        return Cell("", 0)
    if char in (_JOINER, _EMOJI_STYLE) or category in ("Mn", "Me"):
        return Cell(char, 0)
    if category in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return Cell("\ufffd", 1)
    if category == "Zs" and unicodedata.east_asian_width(char) not in "FW":
        return Cell(" ", 1)
    if before == _JOINER:
        return Cell(char, 0)  # joined to the picture before it
    if unicodedata.east_asian_width(char) in "FW" or after == _EMOJI_STYLE:
        return Cell(char, 2)
    return Cell(char, 1)


_DIRECTION_MARKS = frozenset("LRE RLE LRO RLO PDF LRI RLI FSI PDI".split())


def width(line: list[Cell]) -> int:
    return sum(cell.width for cell in line)


def clean(text: str) -> str:
    """Text on one line, safe to print: as `cells` shows it, with runs of white space as one space."""
    flat = " ".join(text.split())
    if _SHOWN_AS_IT_IS.fullmatch(flat):
        return flat
    return " ".join("".join(cell.shown for cell in cells(flat)).split())


def excerpt(line: str, start: int, end: int, limit: int) -> tuple[str, int, int]:
    """The line as shown, and the column and width of line[start:end] in it.

    A line wider than `limit` is cut to the neighbourhood of those characters, with “…” where it was cut.
    """
    if _SHOWN_AS_IT_IS.fullmatch(line):  # most lines are, and need no look at each character
        first, last = _plain_window(len(line), start, end, limit)
        inside, column, wide = line[first:last], max(0, start - first), min(end, last) - start
    else:
        shown = cells(line)
        first, last = _window(shown, start, end, limit)
        inside = "".join(cell.shown for cell in shown[first:last])
        column, wide = width(shown[first:start]), width(shown[start : min(end, last)])
    before = "…" if first > 0 else ""
    after = "…" if last < len(line) else ""
    return f"{before}{inside}{after}", len(before) + column, max(1, wide)


def _plain_window(length: int, start: int, end: int, limit: int) -> tuple[int, int]:
    """What `_window` gives for a line whose characters are each one column wide."""
    if length <= limit:
        return 0, length
    room = limit - 2  # for the two “…”
    last = max(start, min(end, start + room))
    room -= last - start
    first = start - min(start, room * 2 // 3)
    room -= start - first
    more = min(length - last, room)
    return first - min(first, room - more), last + more


def _window(shown: list[Cell], start: int, end: int, limit: int) -> tuple[int, int]:
    if width(shown) <= limit:
        return 0, len(shown)
    room = limit - 2  # for the two “…”
    last = start
    while last < end and room >= shown[last].width:
        room -= shown[last].width
        last += 1
    first, left = start, min(room * 2 // 3, room)
    while first > 0 and left >= shown[first - 1].width:
        first -= 1
        left -= shown[first].width
        room -= shown[first].width
    while last < len(shown) and room >= shown[last].width:
        room -= shown[last].width
        last += 1
    while first > 0 and room >= shown[first - 1].width:
        first -= 1
        room -= shown[first].width
    return first, last
