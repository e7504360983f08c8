"""Where things stand in TOML text. tomllib says what a file means, not on which line it says so.

A place is named by its keys and indexes, `("group", 2, "phrases", 0)`; lines count from 1.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

At = tuple[str | int, ...]

_TOKEN = re.compile(
    r"""(?P<space>[ \t\r]+)|(?P<newline>\n)|(?P<comment>\#[^\n]*)"""
    r"""|(?P<string>\"{3}(?:\\.|[^\\])*?\"{3,5}|'{3}.*?'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*')"""
    r"""|(?P<mark>[\[\]{},=.])|(?P<bare>[^\s\[\]{},=.\#"']+)""",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
_SHORT = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r"}
_PHRASES = re.compile(r"^[ \t]*phrases[ \t]*=[ \t]*\[", re.MULTILINE)
_END_OF_LIST = re.compile(r"^[ \t]*\]", re.MULTILINE)


def line_of(text: str, at: At) -> int:
    """The line of a key or list element; of what holds it, if it is not there itself."""
    places = _locate(text)
    while at and at not in places:
        at = at[:-1]
    return places.get(at, 1)


def line_of_key(text: str, key: str) -> int:
    """The line of a key that stands before the first table."""
    match = re.search(rf"^[ \t]*{re.escape(key)}[ \t]*=", text, re.MULTILINE)
    return text.count("\n", 0, match.start()) + 1 if match else line_of(text, (key,))


def lines_of_tables(text: str, name: str, count: int) -> list[int]:
    """The lines of the `count` tables `[[name]]`, in order."""
    headers = re.finditer(rf"^[ \t]*\[\[[ \t]*{re.escape(name)}[ \t]*\]\]", text, re.MULTILINE)
    lines = _lines_at(text, [match.end() for match in headers])
    return lines if len(lines) == count else [line_of(text, (name, i)) for i in range(count)]


def lines_of_phrases(text: str, lists: Sequence[tuple[At, int]]) -> list[list[int]]:
    """The lines of the entries of each `phrases` list, given as (place, length) in the order of the file.

    The usual layout, one entry a line, is read off the line ends: thousands of phrases cost little.
    """
    starts = [match.end() for match in _PHRASES.finditer(text)]
    if len(starts) != len(lists):
        return [[line_of(text, (*at, i)) for i in range(count)] for at, count in lists]
    found: list[list[int]] = []
    for (at, count), start, first in zip(lists, starts, _lines_at(text, starts), strict=True):
        end = _END_OF_LIST.search(text, start)
        rest, *rows = text[start : end.start()].split("\n") if end else [""]
        marked = [i for i, row in enumerate(rows, first + 1) if row.lstrip().startswith(('"', "'"))]
        if len(marked) == count and (not rest.strip() or rest.lstrip()[0] == "#"):
            found.append(marked)
        else:
            found.append([line_of(text, (*at, i)) for i in range(count)])
    return found


def _lines_at(text: str, offsets: Sequence[int]) -> list[int]:
    """The line of each of some rising offsets."""
    lines, line, last = [], 1, 0
    for offset in offsets:
        line += text.count("\n", last, offset)
        last = offset
        lines.append(line)
    return lines


@lru_cache(maxsize=8)
def _locate(text: str) -> dict[At, int]:
    """The line of every table, key and list element of text that tomllib could read."""
    tokens: list[tuple[str, str, int]] = []
    line = 1
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        if kind not in ("space", "comment"):
            tokens.append((kind, match.group(), line))
        line += match.group().count("\n")
    tokens.append(("newline", "", line))
    places: dict[At, int] = {}
    tables: dict[At, int] = {}  # how many [[tables]] there are of each name so far
    here: At = ()
    i = 0
    while i < len(tokens):
        kind, mark, line = tokens[i]
        if kind == "newline":
            i += 1
        elif mark == "[":
            repeated = tokens[i + 1][1] == "["
            keys, i = _key(tokens, i + 1 + repeated)
            here = _header(keys, repeated, tables)
            places.setdefault(here, line)
            i += 1 + repeated
        else:
            i = _pair(tokens, i, here, places)
    return places


def _header(keys: Sequence[str], repeated: bool, tables: dict[At, int]) -> At:
    here: At = ()
    for depth, key in enumerate(keys, 1):
        here += (key,)
        if repeated and depth == len(keys):
            tables[here] = tables.get(here, 0) + 1
        if here in tables:
            here += (tables[here] - 1,)
    return here


def _key(tokens: Sequence[tuple[str, str, int]], i: int) -> tuple[list[str], int]:
    """The parts of a dotted key that starts at token i, and the token after it."""
    keys = [_unquoted(*tokens[i][:2])]
    while tokens[i + 1][1] == ".":
        i += 2
        keys.append(_unquoted(*tokens[i][:2]))
    return keys, i + 1


def _pair(tokens: Sequence[tuple[str, str, int]], i: int, here: At, places: dict[At, int]) -> int:
    line = tokens[i][2]
    keys, i = _key(tokens, i)
    for key in keys:
        here += (key,)
        places.setdefault(here, line)
    return _value(tokens, i + 1, here, places)


def _value(tokens: Sequence[tuple[str, str, int]], i: int, here: At, places: dict[At, int]) -> int:
    """Notes the places inside the value at token i; returns the token after it."""
    mark = tokens[i][1]
    if mark not in ("[", "{"):
        while tokens[i][0] in ("string", "bare") or tokens[i][1] == ".":
            i += 1
        return i
    i += 1
    count = 0
    while tokens[i][1] not in ("]", "}"):
        if tokens[i][0] == "newline" or tokens[i][1] == ",":
            i += 1
        elif mark == "[":
            inside = (*here, count)
            places[inside] = tokens[i][2]
            i = _value(tokens, i, inside, places)
            count += 1
        else:
            i = _pair(tokens, i, here, places)
    return i + 1


def _unquoted(kind: str, token: str) -> str:
    if kind != "string":
        return token
    return token[1:-1] if token[0] == "'" else _ESCAPE.sub(_unescaped, token[1:-1])


def _unescaped(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    return chr(int(code, 16)) if code else _SHORT.get(match[3], match[3])
