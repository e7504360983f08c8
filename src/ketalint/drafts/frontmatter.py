"""Front matter: the few keys whose values a reader of the page gets to see.

Not a YAML parser: it reads the top-level scalars that site generators write, and passes over the
rest. What it cannot read it leaves out; the offsets of what it reads are exact.
"""

from __future__ import annotations

import re

from ketalint.drafts.page import Page
from ketalint.drafts.prose import Prose
from ketalint.model import BlockKind

_TITLES = frozenset("title subtitle headline seo_title meta_title og_title".split())
_DESCRIPTIONS = frozenset(
    "description summary excerpt meta_description og_description subheading tagline seo_description".split()
)

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_YAML_KEY = re.compile(r"""(?P<quote>["']?)(?P<key>[A-Za-z_][\w:.-]*?)(?P=quote)[ \t]*:(?:[ \t]+|$)""")
_TOML_KEY = re.compile(r"""[ \t]*(?P<quote>["']?)(?P<key>[A-Za-z_][\w.-]*)(?P=quote)[ \t]*=[ \t]*""")
_BLOCK_SCALAR = re.compile(r"[|>][+-]?\d?[+-]?[ \t]*(?:#.*)?$")
_NOT_TEXT = frozenset(("~", "null", "true", "false", "yes", "no"))
_ESCAPE = re.compile(r"\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}|\r\n|.)", re.DOTALL)
_DOUBLE = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
_SINGLE = re.compile(r"'((?:[^']|'')*)'")
_TOML_LITERAL = re.compile(r"'([^'\r\n]*)'")
_TOML_LONG = re.compile(r'"""((?:[^"\\]|\\.|"(?!""))*)"""', re.DOTALL)
_TOML_LONG_LITERAL = re.compile(r"'''(.*?)'''", re.DOTALL)
_JSON_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]', re.DOTALL)
_LETTER = {"n": " ", "t": " ", "r": " ", "b": "", "f": " ", "0": "", "a": "", "e": "", "v": " "}


def read_front_matter(source: str, page: Page) -> int:
    """Put the titles and descriptions on the page; the offset at which the body begins, 0 without any."""
    first = _LINE.match(source)
    assert first is not None
    fence = first[1].rstrip()
    if fence == "---":
        return _read_yaml(source, first.end(), page)
    if fence == "+++":
        return _read_toml(source, first.end(), page)
    if re.match(r'\{\s*(?:"|\}|\Z)', source):
        return _read_json(source, page)
    return 0


def _kind(key: str) -> BlockKind | None:
    """What a key holds; `metaTitle`, `meta-title`, `og:title` all mean `meta_title`."""
    key = re.sub(r"(?<=[a-z])(?=[A-Z])|[-:.]", "_", key).lower()
    if key in _TITLES:
        return "title"
    return "description" if key in _DESCRIPTIONS else None


# --- YAML -------------------------------------------------------------------------------------


def _read_yaml(source: str, start: int, page: Page) -> int:
    lines: list[tuple[int, int]] = []
    body = -1
    for line in _LINE.finditer(source, start):
        if line[1].rstrip() in ("---", "..."):
            body = line.end()
            break
        lines.append((line.start(1), line.end(1)))
    if body < 0:
        return 0
    at = 0
    while at < len(lines):
        begin, end = lines[at]
        after = at + 1
        # A value goes on over the lines that are indented or blank.
        while after < len(lines) and (not (text := source[slice(*lines[after])]).strip() or text[0] in " \t"):
            after += 1
        key = _YAML_KEY.match(source, begin, end)
        if key and (kind := _kind(key["key"])):
            prose = Prose()
            _yaml_value(source, key.end(), lines[at:after], prose)
            page.put(prose, kind)
        at = after
    return body


def _yaml_value(source: str, start: int, lines: list[tuple[int, int]], prose: Prose) -> None:
    first_end = lines[0][1]
    value = source[start:first_end]
    if _BLOCK_SCALAR.match(value):
        for begin, end in lines[1:]:
            prose.gap(begin, begin)
            prose.add(source[begin:end], begin)
        return
    if value[:1] == '"':
        if quoted := _DOUBLE.match(source, start, lines[-1][1]):
            _add_escaped(source, quoted.start(1), quoted.end(1), prose)
        return
    if value[:1] == "'":
        if quoted := _SINGLE.match(source, start, lines[-1][1]):
            _add_single(source, quoted.start(1), quoted.end(1), prose)
        return
    if value.startswith(("[", "{", "&", "*", "!")) or value.strip().lower() in _NOT_TEXT:
        return
    stretches = [(start, first_end), *lines[1:]]
    if any(re.match(r"\s*(?:-\s|[\w-]+:(?:\s|$))", source[begin:end]) for begin, end in stretches[1:]):
        return  # a list or a map
    for begin, end in stretches:
        text = source[begin:end]
        comment = re.search(r"(?:^|[ \t])#", text)
        prose.gap(begin, begin)
        prose.add(text[: comment.start()] if comment else text, begin)
        if comment:
            break


def _add_single(source: str, start: int, end: int, prose: Prose) -> None:
    at = start
    for quote in re.compile("''").finditer(source, start, end):
        prose.add(source[at : quote.start()], at)
        prose.stand_for("'", quote.start(), quote.end())
        at = quote.end()
    prose.add(source[at:end], at)


def _add_escaped(source: str, start: int, end: int, prose: Prose) -> None:
    at = start
    for escape in _ESCAPE.finditer(source, start, end):
        prose.add(source[at : escape.start()], at)
        code = escape[0][1:]
        if code[0] in "uUx" and len(code) > 1:
            number = int(code[1:], 16)
            text = chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else ""
        elif code[0] in "\r\n":
            text = ""
        else:
            text = _LETTER.get(code, code)
        prose.stand_for(text, escape.start(), escape.end())
        at = escape.end()
    prose.add(source[at:end], at)


# --- TOML -------------------------------------------------------------------------------------


def _read_toml(source: str, start: int, page: Page) -> int:
    closing = re.compile(r"^\+\+\+[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE).search(source, start)
    if not closing:
        return 0
    limit = closing.start()
    at = start
    top = True
    while at < limit:
        key = _TOML_KEY.match(source, at, limit)
        if source.startswith("[", at):
            top = False  # tables come last: nothing after them is a top-level key
        if key:
            at = key.end()
            kind = _kind(key["key"]) if top else None
            if string := _toml_string(source, at, limit):
                if kind:
                    prose = Prose()
                    if source[at] == '"':
                        _add_escaped(source, *string.span(1), prose)
                    else:
                        prose.add(string[1], string.start(1))
                    page.put(prose, kind)
                at = string.end()
        line = _LINE.match(source, at, limit)
        assert line is not None
        at = max(line.end(), at + 1)
    return closing.end()


def _toml_string(source: str, at: int, limit: int) -> re.Match[str] | None:
    for pattern in (_TOML_LONG, _TOML_LONG_LITERAL, _DOUBLE, _TOML_LITERAL):
        if found := pattern.match(source, at, limit):
            return found
    return None


# --- JSON -------------------------------------------------------------------------------------


def _read_json(source: str, page: Page) -> int:
    depth = 0
    found: list[tuple[BlockKind, int, int]] = []
    key = ""
    value_next = False
    for token in _JSON_TOKEN.finditer(source):
        sign = token[0]
        if sign in "{[":
            depth += 1
        elif sign in "}]":
            depth -= 1
            if depth == 0:
                for kind, start, end in found:
                    prose = Prose()
                    _add_escaped(source, start, end, prose)
                    page.put(prose, kind)
                return token.end()
        elif sign == ":":
            value_next = depth == 1
        elif sign == ",":
            value_next = False
        elif depth == 1:
            if value_next and (known := _kind(key)):
                found.append((known, token.start() + 1, token.end() - 1))
            key = "" if value_next else sign[1:-1]
    return 0
