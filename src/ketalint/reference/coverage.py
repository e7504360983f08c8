"""Whether every statement of the source documents is accounted for, and by what."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from msgspec import Struct

from ketalint.reference.units import Unit, holders, units
from ketalint.rulebook.types import Rulebook

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

# Why a unit of a document is no statement about ketamine.
REASONS = (
    "about the clinic",
    "call to action",
    "furniture",
    "heading",
    "outline",
    "question",
    "title",
)


class Unclaimed(Struct, frozen=True):
    """Words of a document that state nothing, and why; `path` and `index` tell where the entry stands."""

    document: str
    anchor: str
    reason: str
    path: str
    index: int


class Row(Struct, frozen=True):
    """What became of one unit of a document: facts that rest on it or overrule it, or why it is no claim."""

    document: str
    line: int
    text: str
    facts: tuple[str, ...]
    overruled_by: tuple[str, ...]
    reason: str

    @property
    def accounted(self) -> bool:
        return bool(self.facts or self.overruled_by or self.reason)


def coverage(rulebook: Rulebook, folder: Path) -> list[Row]:
    """A row for every unit of every document, in the order of the documents and their lines.

    OSError or UnicodeDecodeError if a document cannot be read in `folder`.
    """
    return [row for document in sorted(rulebook.documents) for row in _rows(rulebook, document, folder)]


def unclaimed(rulebook: Rulebook) -> tuple[Unclaimed, ...]:
    """The entries of lexicon/unclaimed.toml in the folders that the facts were read from."""
    folders = sorted({Path(fact.path).parent.parent for fact in rulebook.facts.values()})
    return tuple(entry for folder in folders for entry in _entries(folder / "lexicon" / "unclaimed.toml"))


def read_units(rulebook: Rulebook, document: str, folder: Path) -> list[Unit]:
    """The units of one document. OSError or UnicodeDecodeError if it cannot be read."""
    return units((folder / rulebook.documents[document].file).read_text(encoding="utf-8"))


def _rows(rulebook: Rulebook, document: str, folder: Path) -> Iterator[Row]:
    found = read_units(rulebook, document, folder)
    facts = sorted(rulebook.facts.values(), key=lambda fact: fact.id)
    rest = [(s.anchor, fact.id) for fact in facts for s in fact.sources if s.document == document]
    over = [(o.anchor, fact.id) for fact in facts for o in fact.overrules if o.document == document]
    none = [(e.anchor, e.reason) for e in unclaimed(rulebook) if e.document == document]
    supported, overruled, excused = (_by_unit(pairs, found) for pairs in (rest, over, none))
    for unit in found:
        reasons = excused.get(unit, ())
        yield Row(
            document,
            unit.line,
            unit.text,
            supported.get(unit, ()),
            overruled.get(unit, ()),
            reasons[0] if reasons else "",
        )


def _by_unit(pairs: list[tuple[str, str]], among: list[Unit]) -> dict[Unit, tuple[str, ...]]:
    """For each unit the names whose anchors point at it, each once, in order."""
    names: dict[Unit, dict[str, None]] = {}
    for anchor, name in pairs:
        for unit in holders(anchor, among):
            names.setdefault(unit, {})[name] = None
    return {unit: tuple(found) for unit, found in names.items()}


@lru_cache(maxsize=8)
def _entries(path: Path) -> tuple[Unclaimed, ...]:
    if not path.is_file():
        return ()
    tables: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8")).get("unclaimed", [])
    return tuple(
        Unclaimed(
            str(table.get("document", "")),
            str(table.get("anchor", "")),
            str(table.get("reason", "")),
            str(path),
            index,
        )
        for index, table in enumerate(tables)
    )
