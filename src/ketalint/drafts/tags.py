"""HTML split into tags and text, each with its place.

html.parser gives no places for attribute values and differs between Python releases in what it
makes of broken markup; drafts are full of that. This scanner reads any input, in linear time.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from ketalint.drafts.prose import Prose

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(
    r"""[\s/]*(?P<name>[^\s/>=][^\s/>=]*)"""
    r"""(?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s>]*)))?"""
)
_TAG_END = re.compile(r"[\s/]*>")
_ENTITY = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});?")
_RAW = ("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes")


class Attribute(NamedTuple):
    value: str
    start: int
    end: int


class Token(NamedTuple):
    """A tag or a stretch of text, source[start:end]. Text is as in the source, entities and all."""

    kind: Literal["text", "open", "close"]
    start: int
    end: int
    name: str = ""
    attributes: Mapping[str, Attribute] = MappingProxyType({})
    closed: bool = False


def tokens(source: str, start: int, end: int) -> Iterator[Token]:
    """The tags and texts of source[start:end]; comments and declarations are passed over."""
    at = start
    text_from = start
    while True:
        less = source.find("<", at, end)
        if less < 0:
            break
        if source.startswith("<!--", less):
            close = source.find("-->", less + 2, end)
            after = end if close < 0 else close + 3
            token = None
        elif source[less + 1 : less + 2] in ("!", "?") and less + 1 < end:
            close = source.find(">", less, end)
            after = end if close < 0 else close + 1
            token = None
        else:
            found = _TAG.match(source, less, end)
            if not found:
                at = less + 1
                continue
            token = _tag(source, found, end)
            if token is None:  # never closed: no later tag can be either
                break
            after = token.end
        if text_from < less:
            yield Token("text", text_from, less)
        if token:
            yield token
            if token.kind == "open" and token.name in _RAW:
                closing = re.compile(rf"</{token.name}(?=[\s/>])", re.IGNORECASE).search(source, after, end)
                stop = closing.start() if closing else end
                if after < stop:
                    yield Token("text", after, stop)
                after = stop
        at = text_from = after
    if text_from < end:
        yield Token("text", text_from, end)


def _tag(source: str, found: re.Match[str], end: int) -> Token | None:
    attributes: dict[str, Attribute] = {}
    at = found.end()
    while not (closing := _TAG_END.match(source, at, end)):
        attribute = _ATTRIBUTE.match(source, at, end)
        if not attribute:
            return None
        for quote in ("double", "single", "bare"):
            if attribute[quote] is not None:
                value = Attribute(html.unescape(attribute[quote]), *attribute.span(quote))
                break
        else:
            value = Attribute("", attribute.end(), attribute.end())
        attributes.setdefault(attribute["name"].lower(), value)
        at = attribute.end()
    return Token(
        "close" if found[1] else "open",
        found.start(),
        closing.end(),
        found[2].lower(),
        attributes,
        "/" in closing[0],
    )


def add_entities(source: str, start: int, end: int, prose: Prose, strong: bool = False) -> None:
    """Add source[start:end] to `prose`, entities resolved."""
    at = start
    for entity in _ENTITY.finditer(source, start, end):
        text = html.unescape(entity[0])
        if text != entity[0]:
            prose.add(source[at : entity.start()], at, strong)
            prose.stand_for(text, entity.start(), entity.end(), strong)
            at = entity.end()
    prose.add(source[at:end], at, strong)
