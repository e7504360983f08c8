"""reference/*.toml, the curated facts, and sources.toml, the documents they stand on."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from math import inf
from typing import Any

from ketalint.model import SCALES
from ketalint.rulebook.entries import Gathered, entries
from ketalint.rulebook.lines import At
from ketalint.rulebook.pages import Complaints
from ketalint.rulebook.shapes import fits, one_of
from ketalint.rulebook.types import Document, Fact, Overruled, Range, Source

_DOCUMENT = {"id": "text", "title": "text", "sha256": "text", "file": "text"}
_FACT = {
    "id": "text",
    "topic": "text",
    "says": "text",
    "sources": "tables",
    "reviewed": "date",
    "review_by": "date",
}
_FACT_MAY = {
    "ceiling": "named texts",
    "range": "table",
    "overrules": "tables",
    "passes": "texts",
    "fails": "texts",
    "general": "yes or no",
}
_SOURCE = {"document": "text", "section": "any text", "anchor": "text"}
_OVERRULED = {"document": "text", "anchor": "text", "because": "text"}


def read_documents(
    complaints: Complaints, folder: int, documents: Gathered[Document], named: set[str]
) -> None:
    """Adds the page's documents, or notes what is wrong; `named` gets the id of each, broken or not."""
    for i, table, line in entries("document", {}, complaints):
        at: At = ("document", i)
        named.add(str(table.get("id", "")))
        dated = isinstance(table.get("date"), date)
        may = {"author": "any text", "date": "date" if dated else "any text", "url": "text"}
        if not fits(table, _DOCUMENT, may, at, complaints):
            continue
        entry = Document(
            id=table["id"],
            title=table["title"],
            author=table.get("author", ""),
            date=str(table.get("date", "")),
            sha256=table["sha256"],
            url=table.get("url"),
            file=table["file"],
        )
        documents.keep(entry.id, entry, folder, line, "document", complaints)


def read_facts(complaints: Complaints, folder: int, facts: Gathered[Fact], named: set[str]) -> None:
    """Adds the page's facts, or notes what is wrong with them; `named` gets the id of each, broken or not."""
    for i, table, line in entries("fact", {}, complaints):
        at: At = ("fact", i)
        named.add(str(table.get("id", "")))
        before = len(complaints.problems)
        if not fits(table, _FACT, _FACT_MAY, at, complaints):
            continue
        for list_name, shape in (("sources", _SOURCE), ("overrules", _OVERRULED)):
            for j, entry in enumerate(table.get(list_name, ())):
                fits(entry, shape, {}, (*at, list_name, j), complaints)
        if not table["sources"]:
            hint = 'add { document = "...", section = "...", anchor = "..." }'
            complaints.add((*at, "sources"), f"the fact “{table['id']}” has no source", hint)
        _check_ceiling(table.get("ceiling", {}), (*at, "ceiling"), complaints)
        if table.get("general") and not table.get("ceiling"):
            complaints.add(at, "a general fact needs a ceiling", 'add ceiling = { effect = "helps" }')
        limits = _range(table["range"], (*at, "range"), complaints) if "range" in table else None
        if table["review_by"] < table["reviewed"]:
            complaints.add(
                (*at, "review_by"), "the review is due before it was done", "mend one of the dates"
            )
        if len(complaints.problems) > before:
            continue
        fact = Fact(
            id=table["id"],
            topic=table["topic"],
            says=table["says"],
            sources=tuple(Source(**source) for source in table["sources"]),
            ceiling=table.get("ceiling", {}),
            range=limits,
            overrules=tuple(Overruled(**words) for words in table.get("overrules", ())),
            passes=tuple(table.get("passes", ())),
            fails=tuple(table.get("fails", ())),
            reviewed=table["reviewed"],
            review_by=table["review_by"],
            path=complaints.page.path,
            line=line,
            general=table.get("general", False),
        )
        facts.keep(fact.id, fact, folder, line, "fact", complaints)


def check_documents_of_facts(complaints: Complaints, documents: Collection[str]) -> None:
    """Notes each document that a fact of the page names but sources.toml lacks."""
    for i, table in _tables(complaints, "fact"):
        for list_name in ("sources", "overrules"):
            listed = table.get(list_name)
            for j, entry in enumerate(listed if isinstance(listed, list) else ()):
                document = entry.get("document") if isinstance(entry, dict) else None
                if isinstance(document, str) and document not in documents:
                    hint = one_of(document, sorted(documents), "documents of sources.toml")
                    complaints.add(("fact", i, list_name, j), f"unknown document “{document}”", hint)


def check_general_ceilings(facts: Iterable[Fact], pages: dict[str, Complaints]) -> None:
    """Notes a scale with two general ceilings: which of them holds would be chance."""
    seen: dict[str, Fact] = {}
    for fact in facts:
        for scale in fact.ceiling if fact.general else ():
            first = seen.setdefault(scale, fact)
            if first is not fact:
                hint = f"“{first.id}” sets it at {first.path}:{first.line}; take that id to replace it"
                pages[fact.path].note(fact.line, f"“{scale}” has two general ceilings", hint)


def _tables(complaints: Complaints, name: str) -> list[tuple[int, dict[str, Any]]]:
    tables = complaints.page.table.get(name)
    return [(i, t) for i, t in enumerate(tables if isinstance(tables, list) else ()) if isinstance(t, dict)]


def _check_ceiling(ceiling: dict[str, str], at: At, complaints: Complaints) -> None:
    for scale, level in ceiling.items():
        if scale not in SCALES:
            complaints.add((*at, scale), f"unknown scale “{scale}”", one_of(scale, SCALES, "scales"))
        elif level not in SCALES[scale]:
            hint = one_of(level, SCALES[scale], f"levels of {scale}")
            complaints.add((*at, scale), f"unknown level “{level}” of {scale}", hint)


def _range(table: dict[str, Any], at: At, complaints: Complaints) -> Range | None:
    limits = {"low": "number", "high": "number"}
    if not fits(table, {"measure": "text", "unit": "text"}, limits, at, complaints):
        return None
    if not limits.keys() & table.keys():
        complaints.add(at, "the range has neither low nor high", "add low = 1, high = 2, or one of them")
        return None
    low, high = float(table.get("low", -inf)), float(table.get("high", inf))
    if low > high:
        complaints.add((*at, "low"), "the range starts above its end", "exchange low and high")
    return Range(table["measure"], low, high, table["unit"])
