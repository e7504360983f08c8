"""The repeated tables of a page ([[fact]], [[group]] ...), and gathering them over folders."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from ketalint.rulebook.lines import lines_of_tables
from ketalint.rulebook.pages import Complaints
from ketalint.rulebook.shapes import one_of

T = TypeVar("T")


def entries(
    name: str, others: Mapping[str, str], complaints: Complaints
) -> list[tuple[int, dict[str, Any], int]]:
    """Index, table and line of each [[name]] of a page that holds nothing else but the keys `others`."""
    page = complaints.page
    for key in page.table:
        if key != name and key not in others:
            complaints.add((key,), f"unknown key “{key}”", one_of(key, [name, *others], "keys"))
    tables = page.table.get(name, [])
    if not isinstance(tables, list) or not all(type(table) is dict for table in tables):
        complaints.add((name,), f"“{name}” has the wrong type", f"start each entry with a line [[{name}]]")
        return []
    return list(zip(range(len(tables)), tables, lines_of_tables(page.text, name, len(tables)), strict=True))


class Gathered(dict[str, tuple[T, int]]):
    """Entries by name with the number of their folder: a later folder replaces, the same may not repeat."""

    def keep(self, name: str, entry: T, folder: int, at: int, what: str, complaints: Complaints) -> None:
        """Keeps the entry of line `at`, or notes that this folder has one of that name already."""
        before = self.get(name)
        if before is not None and before[1] == folder:
            path, line = getattr(before[0], "path", ""), getattr(before[0], "line", 0)
            complaints.note(
                at, f"the {what} “{name}” stands twice", f"rename one; the other is at {path}:{line}"
            )
            return
        self[name] = (entry, folder)

    def entries(self) -> tuple[T, ...]:
        return tuple(entry for entry, _ in self.values())
