"""MDX: Markdown with JSX. What is not prose is painted over in place; the rest is read as Markdown."""

from __future__ import annotations

import re
from typing import NamedTuple

from ketalint.drafts.markdown import read_masked
from ketalint.drafts.prose import GAP, NOTHING, Prose
from ketalint.drafts.shortcodes import blank_lines, paint
from ketalint.drafts.tags import Attribute, add_entities
from ketalint.model import Block

_FRONT_MATTER = re.compile(r"\A(---|\+\+\+)[ \t]*(?:\r\n|\r|\n).*?^\1[ \t]*$", re.DOTALL | re.MULTILINE)
_POINT = re.compile(
    r"(?P<fence>^[ \t]{0,3}(?:`{3,}|~{3,}))"
    r"|(?P<module>^(?:import\s*['\"{*]|import\s+\w+\s*(?:,|from\b)"
    r"|export\s+(?:(?:default|const|let|var|function|async|class)\b|[{*])))"
    r"|(?P<code>`+)|(?P<escape>\\.)|(?P<brace>\{)|(?P<tag><(?:/?[A-Za-z][\w.:-]*|/?(?=>)))",
    re.MULTILINE,
)
_STRING = re.compile(r"""'(?:[^'\\\r\n]|\\.)*'|"(?:[^"\\\r\n]|\\.)*"|`(?:[^`\\]|\\.)*`""", re.DOTALL)
_BRACE = re.compile(r"""[{}'"`]|/\*""")
_LITERAL = re.compile(r"""\{\s*(?:"([^"\\\r\n]*)"|'([^'\\\r\n]*)')\s*\}""")
_ATTRIBUTE = re.compile(
    r"""\s*(?P<name>[A-Za-z_$][\w$:.-]*)"""
    r"""(?:\s*=\s*(?:"(?P<d>[^"]*)"|'(?P<s>[^']*)'|(?P<e>\{)))?"""
)
_SPREAD = re.compile(r"\s*(\{)")
_TAG_END = re.compile(r"\s*(/?)>")
_LINE_END = re.compile(r"\r\n|\r|\n|\Z")
_INDENT = re.compile(r"(\r\n|\r|\n)([ \t]+)")

_SPOKEN = ("alt", "title", "description")
_UNREAD = frozenset(
    "style script nav svg math button code pre template noscript select textarea label".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 "
    "h2 h3 h4 h5 h6 header hr li main ol p section summary table tbody td tfoot th thead tr ul".split()
)
# Searches that ran to the end of the draft in vain, before the rest is taken for plain text: without
# a bound, a draft of nothing but opening braces would take quadratic time.
_VAIN = 8


class _Tag(NamedTuple):
    name: str
    end: int
    closing: bool
    closed: bool
    spoken: list[Attribute]
    hidden: bool


def read_mdx(source: str) -> tuple[Block, ...]:
    """The blocks of an MDX draft."""
    masked, attributes = _mask(source)
    spoken = []
    for attribute in attributes:
        prose = Prose()
        add_entities(source, attribute.start, attribute.end, prose)
        spoken.append((attribute.start, prose))
    return read_masked(blank_lines(masked), spoken)


def _mask(source: str) -> tuple[str, list[Attribute]]:
    parts: list[str] = []
    spoken: list[Attribute] = []
    front = _FRONT_MATTER.match(source)
    at = copied = front.end() if front else 0
    parts.append(source[:at])
    depth = 0
    vain = 0
    no_code: set[int] = set()

    def keep(until: int) -> None:
        text = source[copied:until]
        # Children of an element are indented for looks: no code, and no part of a list.
        parts.append(_INDENT.sub(r"\2\1", text) if depth else text)

    while point := _POINT.search(source, at):
        start, at = point.start(), point.end()
        if point["fence"]:
            fence = point["fence"].lstrip()
            closing = re.compile(rf"^[ \t]{{0,3}}{fence}{fence[0]}*[ \t]*$", re.MULTILINE).search(source, at)
            at = closing.end() if closing else len(source)
        elif point["code"]:
            ticks = len(point["code"])
            if ticks > 8 or ticks in no_code:
                continue
            closing = re.compile(rf"(?<!`)`{{{ticks}}}(?!`)").search(source, at)
            if closing:
                at = closing.end()
            else:
                no_code.add(ticks)
        elif point["module"]:
            keep(start)
            at = copied = _statement_end(source, start)
            parts.append(paint(source, start, at))
        elif point["brace"] and vain < _VAIN:
            if literal := _LITERAL.match(source, start):
                keep(start)
                first, last = literal.span(1 if literal[1] is not None else 2)
                at = copied = literal.end()
                parts.append(NOTHING * (first - start) + source[first:last] + NOTHING * (at - last))
            elif (end := _brace_end(source, start)) >= 0:
                keep(start)
                at = copied = end
                parts.append(paint(source, start, end))
            else:
                vain += 1
        elif point["tag"] and vain < _VAIN:
            tag = _read_tag(source, point)
            if tag is None:
                vain += 1
                continue
            keep(start)
            at = copied = tag.end
            spoken += tag.spoken
            if (tag.name in _UNREAD or tag.hidden) and not tag.closing and not tag.closed:
                closing = re.compile(rf"</{re.escape(tag.name)}\s*>").search(source, at)
                if closing:
                    at = copied = closing.end()
                else:
                    vain += 1
                parts.append(paint(source, start, at))
                continue
            if not tag.closed:
                depth = max(depth - 1, 0) if tag.closing else depth + 1
            parts.append(_stand_in(source, start, tag))
    keep(len(source))
    return "".join(parts), spoken


def _stand_in(source: str, start: int, tag: _Tag) -> str:
    """Markdown of the tag's own length that does what the tag does."""
    length = tag.end - start
    before = source[max(start - 200, 0) : start]
    starts_line = not before[max(before.rfind("\n"), before.rfind("\r")) + 1 :].strip()
    alone = starts_line and not source[tag.end : _line_end(source, tag.end)].strip()
    if tag.name == "br":
        return GAP * length
    if tag.name not in _BLOCKS and not alone:
        return NOTHING * length
    sign = ""
    if not tag.closing and not tag.closed:
        if tag.name == "li":
            sign = "- "
        elif tag.name == "blockquote":
            sign = "> "
        elif len(tag.name) == 2 and tag.name[1].isdigit():
            sign = "#" * int(tag.name[1]) + " "
    for lead in ("\n\n" + sign, "\n" + sign, "\n## " if "#" in sign else "\n\n"):
        if len(lead) <= length:
            return " " * (length - len(lead)) + lead
    return "\n" * length


def _line_end(source: str, at: int) -> int:
    found = _LINE_END.search(source, at)
    assert found is not None
    return found.start()


def _statement_end(source: str, start: int) -> int:
    """The end of the line on which an import or export has closed all its brackets."""
    at = start
    depth = 0
    while at < len(source):
        end = _line_end(source, at)
        line = _STRING.sub("", source[at:end])
        depth += sum(line.count(c) for c in "{[(") - sum(line.count(c) for c in "}])")
        if depth <= 0:
            return end
        at = end + 1
    return len(source)


def _brace_end(source: str, start: int) -> int:
    """The offset after the brace that closes the one at `start`, -1 for none."""
    depth = 0
    at = start
    while found := _BRACE.search(source, at):
        at = found.end()
        sign = found[0]
        if sign == "{":
            depth += 1
        elif sign == "}":
            depth -= 1
            if not depth:
                return at
        elif sign == "/*":
            close = source.find("*/", at)
            at = close + 2 if close >= 0 else at
        elif string := _STRING.match(source, found.start()):
            at = string.end()
    return -1


def _read_tag(source: str, point: re.Match[str]) -> _Tag | None:
    name = point["tag"].lstrip("</")
    spoken: list[Attribute] = []
    hidden = False
    at = point.end()
    while not (end := _TAG_END.match(source, at)):
        if spread := _SPREAD.match(source, at):
            at = _brace_end(source, spread.start(1))
            if at < 0:
                return None
            continue
        attribute = _ATTRIBUTE.match(source, at)
        if not attribute:
            return None
        at = attribute.end()
        key = attribute["name"]
        value = attribute["d"] if attribute["d"] is not None else attribute["s"]
        span = attribute.span("d" if attribute["d"] is not None else "s")
        if attribute["e"]:
            if literal := _LITERAL.match(source, attribute.start("e")):
                value = literal[1] if literal[1] is not None else literal[2]
                span = literal.span(1 if literal[1] is not None else 2)
            at = _brace_end(source, attribute.start("e"))
            if at < 0:
                return None
        hidden = hidden or key == "hidden" or (key == "aria-hidden" and value == "true")
        if key in _SPOKEN and value and value.strip():
            spoken.append(Attribute(value, *span))
    return _Tag(name, end.end(), point["tag"].startswith("</"), bool(end[1]), spoken, hidden)
