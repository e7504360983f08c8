"""HTML: whole pages, and the HTML inside Markdown."""

from __future__ import annotations

import re

import msgspec

from ketalint.drafts.page import Page
from ketalint.drafts.prose import Prose
from ketalint.drafts.shortcodes import mask_shortcodes
from ketalint.drafts.tags import Attribute, Token, add_entities, tokens
from ketalint.model import Block, BlockKind

# Nothing in these is read.
_SKIPPED = frozenset(
    "nav script style template noscript svg math button select option datalist textarea label iframe object "
    "video audio canvas map code kbd samp del s strike xmp noembed noframes rp rt dialog".split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
# Tags that end the text before them; all others run on in the line.
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form head header hgroup hr html legend li main menu nav ol optgroup p "
    "pre section summary table tbody td tfoot th thead title tr ul".split()
) | frozenset(_HEADINGS)
_MENU_CARRIERS = frozenset("div ul ol section aside header p table span".split())
_MENU = re.compile(
    r"(?:(?:main|site|top|primary|secondary|mobile|header|footer|page|side|sidebar|global)[-_])?"
    r"(?:menu|nav|navbar|navigation|breadcrumbs?)(?:[-_](?:bar|container|wrapper|wrap|links|list|menu))?"
    r"|cookies?(?:[-_].*)?",
    re.IGNORECASE,
)
_HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_META: dict[str, BlockKind] = {
    "description": "description",
    "og:description": "description",
    "twitter:description": "description",
    "og:title": "title",
    "twitter:title": "title",
}
_INLINE_KINDS: dict[str, BlockKind] = {"figcaption": "caption", "caption": "caption", "title": "title"}
_STRONG = frozenset(("b", "strong"))
# Where an element of the key opens, an open one of the values ends.
_ENDS = {
    "li": ("li",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "td": ("td", "th"),
    "th": ("td", "th"),
    "tr": ("td", "th", "tr"),
    "thead": ("td", "th", "tr"),
    "tbody": ("td", "th", "tr"),
    "tfoot": ("td", "th", "tr"),
    "summary": ("summary",),
}
_CONTAINERS = frozenset(("table", "ul", "ol", "menu", "dl", "td", "th", "blockquote"))
# An element does not end what stands around the list or table it is in.
_LISTS = frozenset(("ul", "ol", "menu", "dl"))
_SHIELD = frozenset(("table", "td", "th", "ul", "ol", "menu", "dl", "blockquote"))
_SHIELDS = {
    **dict.fromkeys(("td", "th", "tr", "thead", "tbody", "tfoot", "caption"), frozenset(("table",))),
    **dict.fromkeys(("ul", "ol", "menu", "dl", "blockquote"), _SHIELD),
    "li": _LISTS | {"table"},
    "dt": frozenset(("dl", "table")),
    "dd": frozenset(("dl", "table")),
    "table": frozenset(("table",)),
}
# How far up an end tag looks: deeper nesting than this is broken markup, and looking on would cost
# quadratic time.
_DEEPEST = 64


class _Table:
    """Column headers by column, and where the row being read stands."""

    __slots__ = ("column", "first", "headers", "link_cells", "rows", "start", "wide")

    def __init__(self, start: int) -> None:
        self.start = start
        self.headers: dict[int, int] = {}
        self.rows = 0
        self.column = 0
        self.first = -1
        self.wide = 1
        self.link_cells = True


class _Element:
    __slots__ = ("blocks", "depth", "name")

    def __init__(self, name: str, depth: int = -1) -> None:
        self.name = name
        self.depth = depth
        self.blocks: list[int] = []


class HtmlReader:
    """Reads stretches of one source onto a page; what is open stays open from one stretch to the next."""

    def __init__(self, source: str, page: Page) -> None:
        self.source = source
        self.page = page
        self.prose = Prose()
        self._attributes: list[Attribute] = []
        self._open: list[_Element] = []
        self._tables: list[_Table] = []
        self._skipped = ""
        self._skip_depth = 0
        self._strong = 0
        self._links = 0
        self._linked = True
        self._break = -1

    @property
    def skipping(self) -> bool:
        """Whether an element is open whose content is not read."""
        return bool(self._skipped)

    def feed(self, start: int, end: int) -> None:
        """Read source[start:end], which ends the text before it and after it."""
        for token in tokens(self.source, start, end):
            if self._skipped:
                self._skip(token)
            elif token.kind == "text":
                self._text(token)
            elif token.kind == "open":
                self._start(token)
            else:
                self._end(token.name)
        self.flush()

    def finish(self) -> None:
        while self._open:
            self._close_last()

    # --- tokens ---

    def _text(self, token: Token) -> None:
        blank = self.prose.empty
        add_entities(self.source, token.start, token.end, self.prose, self._strong > 0)
        if blank and not self.prose.empty:
            self._linked = True
        if not self.source[token.start : token.end].isspace():
            self._break = -1
            self._linked = self._linked and self._links > 0

    def _start(self, token: Token) -> None:
        name = token.name
        if name in _BLOCKS:
            self.flush()
            self._strong = 0
            self._links = 0
        if name == "meta":
            self._meta(token)
            return
        if self.hides(token):
            if name not in _VOID and not token.closed:
                self._skipped, self._skip_depth = name, 1
            self.prose.gap(token.start, token.end)
            return
        self._attributes += self.spoken_attributes(token)
        if name == "br":
            if self._break >= 0:
                self.flush()  # two in a row part paragraphs
            self._break = token.start
            self.prose.gap(token.start, token.end, line_break=True)
        elif name in _STRONG:
            self._strong += 1
        elif name == "a":
            self._links += 1
        elif name in _ENDS or name in _CONTAINERS or name in _HEADINGS or name in _INLINE_KINDS:
            self._enter(token)

    def _end(self, name: str) -> None:
        if name in _BLOCKS:
            self.flush()
        if name in _STRONG:
            self._strong = max(self._strong - 1, 0)
        elif name == "a":
            self._links = max(self._links - 1, 0)
        else:
            names = tuple(_HEADINGS) if name in _HEADINGS else (name,)
            self._close(names, _SHIELDS.get(name, _SHIELD))

    def _skip(self, token: Token) -> None:
        if token.kind == "text":
            return
        if self._skipped == "p" and token.name in _BLOCKS and (token.kind == "open" or token.name != "p"):
            self._skipped = ""  # a paragraph without an end tag ends where the next block begins
            if token.kind == "open":
                self._start(token)
            else:
                self._end(token.name)
        elif token.name == self._skipped and token.kind == "open":
            self._skip_depth += not token.closed
        elif token.name == self._skipped:
            self._skip_depth -= 1
            if not self._skip_depth:
                self._skipped = ""
                self.prose.gap(token.start, token.end)

    def hides(self, token: Token) -> bool:
        """Whether the element that a tag opens is not read."""
        name, attributes = token.name, token.attributes
        if name in _SKIPPED:
            in_heading = self._open and self._open[-1].name in (*_HEADINGS, "dt", "summary")
            return not (name == "button" and in_heading)
        if "hidden" in attributes:
            return attributes["hidden"].value.lower() != "until-found"
        if "aria-hidden" in attributes and attributes["aria-hidden"].value.lower() == "true":
            return True
        if "style" in attributes and _HIDING.search(attributes["style"].value):
            return True
        if "role" in attributes and attributes["role"].value.lower() == "navigation":
            return True
        if name not in _MENU_CARRIERS:
            return False
        named = f"{attributes['class'].value if 'class' in attributes else ''} " + (
            attributes["id"].value if "id" in attributes else ""
        )
        return any(_MENU.fullmatch(word) for word in named.split())

    # --- elements ---

    def _enter(self, token: Token) -> None:
        name = token.name
        if name in _ENDS:
            self._close(_ENDS[name], _SHIELDS.get(name, _SHIELD))
        elif name in _HEADINGS and self._open and self._open[-1].name in _HEADINGS:
            self._close_last()
        element = _Element(name)
        if name in ("ul", "ol", "menu"):
            element.depth = self.page.open("list")
        elif name == "li":
            element.depth = self.page.open("item")
        elif name == "blockquote":
            element.depth = self.page.open("quote")
        elif name == "table":
            self._tables.append(_Table(len(self.page.blocks)))
        elif name == "tr" and self._tables:
            table = self._tables[-1]
            table.rows += 1
            table.column = 0
            table.first = -1
        elif name in ("td", "th") and self._tables:
            table = self._tables[-1]
            span = token.attributes.get("colspan")
            table.wide = min(int(span.value), 1000) if span and span.value.strip().isdecimal() else 1
            header = -1 if table.rows <= 1 else table.headers.get(table.column, -1)
            element.depth = self.page.open("cell", header, table.first)
        self._open.append(element)

    def _close(self, names: tuple[str, ...], shields: frozenset[str]) -> None:
        """Close open elements up to the outermost of these names, looking no further than the next shield."""
        found = 0
        for count, element in enumerate(reversed(self._open[-_DEEPEST:]), 1):
            if element.name in names:
                found = count
            if element.name in shields:
                break
        for _ in range(found):
            self._close_last()

    def _close_last(self) -> None:
        self.flush()
        element = self._open.pop()
        if element.depth >= 0:
            self.page.close(element.depth)
        if element.name in ("td", "th") and self._tables:
            self._end_cell(element)
        elif element.name == "table" and self._tables:
            self._end_table()

    def _end_cell(self, cell: _Element) -> None:
        table = self._tables[-1]
        blocks = self.page.blocks
        if len(cell.blocks) > 3 or any(blocks[index].kind == "heading" for index in cell.blocks):
            # A page laid out by a table: these are no cells.
            table.link_cells = False
            for index in cell.blocks:
                kind: BlockKind = "paragraph" if blocks[index].kind == "cell" else blocks[index].kind
                blocks[index] = msgspec.structs.replace(blocks[index], kind=kind, header=-1, row=-1)
        elif cell.blocks:
            if table.column == 0:
                table.first = cell.blocks[0]
            if table.rows == 1 or (cell.name == "th" and table.column > 0):
                for column in range(table.column, table.column + table.wide):
                    table.headers[column] = cell.blocks[0]
        table.column += table.wide

    def _end_table(self) -> None:
        table = self._tables.pop()
        made = self.page.blocks[table.start :]
        if made and table.rows == 1 and table.link_cells and all(len(b.text) < 40 for b in made):
            self.page.drop_from(table.start)  # a row of links is a menu

    # --- blocks ---

    def flush(self) -> None:
        """End the text being read."""
        prose, self.prose = self.prose, Prose()
        self._break = -1
        if not prose.empty:
            kind, level = self._kind()
            index = self.page.put(prose, kind, level)
            if index >= 0:
                if self._tables:
                    self._tables[-1].link_cells = self._tables[-1].link_cells and self._linked
                for element in reversed(self._open[-8:]):
                    if element.name in ("td", "th"):
                        element.blocks.extend(range(index, len(self.page.blocks)))
                        break
        attributes, self._attributes = self._attributes, []
        for attribute in attributes:
            self.page.put(self.attribute(attribute), "alt")

    def _kind(self) -> tuple[BlockKind, int]:
        for element in reversed(self._open[-8:]):
            if element.name in _HEADINGS:
                return "heading", _HEADINGS[element.name]
            if element.name in ("dt", "summary"):
                return "heading", 6
            if element.name in _INLINE_KINDS:
                return _INLINE_KINDS[element.name], 0
            if element.name in _CONTAINERS or element.name in ("li", "dd"):
                break
        return "paragraph", 0

    def spoken_attributes(self, token: Token) -> list[Attribute]:
        """The attributes of a tag that a visitor gets to read or hear."""
        values = (token.attributes.get(name) for name in ("alt", "title"))
        return [value for value in values if value and value.value.strip()]

    def attribute(self, attribute: Attribute) -> Prose:
        """The readable text of an attribute's value."""
        prose = Prose()
        add_entities(self.source, attribute.start, attribute.end, prose)
        return prose

    def _meta(self, token: Token) -> None:
        name = token.attributes.get("name") or token.attributes.get("property")
        content = token.attributes.get("content")
        if name and content and (kind := _META.get(name.value.strip().lower())):
            self.page.put(self.attribute(content), kind)


def read_html(source: str) -> tuple[Block, ...]:
    """The blocks of an HTML draft, whole page or fragment."""
    masked = mask_shortcodes(source)
    page = Page()
    reader = HtmlReader(masked, page)
    reader.feed(0, len(masked))
    reader.finish()
    return page.finish()


def inline_tag(source: str, start: int, end: int) -> Token | None:
    """The one tag that source[start:end] is, or None for a comment."""
    for token in tokens(source, start, end):
        return token if token.kind != "text" else None
    return None
