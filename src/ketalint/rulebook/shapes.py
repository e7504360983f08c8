"""Does a table have the keys it should have, with values of the right type?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from ketalint.rulebook.lines import At
from ketalint.rulebook.pages import Complaints

# What each type is called in a complaint.
TYPES = {
    "text": 'text in quotes, "like this"',
    "any text": 'text in quotes, "like this", or "" for none',
    "texts": 'a list of texts, ["one", "two"]',
    "some texts": 'a list of at least one text, ["one", "two"]',
    "yes or no": "true or false",
    "yes, no or kin": 'true, false or "kin"',
    "number": "a number",
    "date": "a date, 2026-11-21, without quotes",
    "named texts": 'names with a text each, { name = "text" }',
    "table": "a table, { name = value }",
    "tables": "a list of tables, [{ name = value }]",
}


def fits(
    table: Mapping[str, Any],
    required: Mapping[str, str],
    optional: Mapping[str, str],
    at: At,
    complaints: Complaints,
) -> bool:
    """Whether the table has all required keys, no others but the optional, each of its type (see TYPES)."""
    right = True
    for key, value in table.items():
        wanted = required.get(key) or optional.get(key)
        if wanted is None:
            known = [*required, *optional]
            complaints.add((*at, key), f"unknown key “{key}”", one_of(key, known, "keys"))
            right = False
        elif not is_a(wanted, value):
            complaints.add((*at, key), f"“{key}” has the wrong type", f"write {TYPES[wanted]}")
            right = False
    for key, wanted in required.items():
        if key not in table:
            complaints.add(at, f"“{key}” is missing", f"add {key} = {_SAMPLES[wanted]}")
            right = False
    return right


def is_a(wanted: str, value: object) -> bool:
    match wanted:
        case "text":
            return isinstance(value, str) and bool(value.strip())
        case "any text":
            return isinstance(value, str)
        case "texts":
            return isinstance(value, list) and all(type(v) is str for v in value)
        case "some texts":
            return isinstance(value, list) and bool(value) and all(type(v) is str for v in value)
        case "yes or no":
            return isinstance(value, bool)
        case "yes, no or kin":
            return isinstance(value, bool) or value == "kin"
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "date":
            return type(value) is date
        case "named texts":
            return isinstance(value, dict) and all(type(v) is str for v in value.values())
        case "table":
            return isinstance(value, dict)
        case "tables":
            return isinstance(value, list) and all(type(v) is dict for v in value)
    raise ValueError(wanted)


def one_of(given: str, known: Iterable[str], what: str) -> str:
    """A hint: the nearest of the known words, or all of them when none is near and they are few."""
    from difflib import get_close_matches  # only needed when something is wrong

    words = list(known)
    near = get_close_matches(given, words, 1, 0.6)
    if near:
        return f"did you mean “{near[0]}”?"
    if not words:
        return f"there are no {what} yet"
    return f"the {what} are: " + ", ".join(words[:20]) + (" ..." if len(words) > 20 else "")


_SAMPLES = {
    "text": '"..."',
    "any text": '"..."',
    "texts": '["..."]',
    "some texts": '["..."]',
    "yes or no": "true",
    "yes, no or kin": "false",
    "number": "1",
    "date": "2026-11-21",
    "named texts": '{ name = "..." }',
    "table": "{ ... }",
    "tables": "[{ ... }]",
}
