"""tomllib, made fast for the plain part of TOML that the vocabulary is written in.

tomllib takes some ten milliseconds for each thousand lines, and the vocabulary has many thousand. A file
of nothing but tables, plain texts, lists of plain texts, true and false is read here, one expression a
statement; the first thing that is anything else, or wrong, sends the whole file to tomllib.
"""

from __future__ import annotations

import re
import sys
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

TOMLDecodeError = tomllib.TOMLDecodeError

_TEXT = r'"[^"\\\x00-\x1f\x7f]*"'
_COMMENT = r"\#[^\x00-\x08\x0a-\x1f\x7f]*"
_SPACE = rf"[ \t\n]*(?:{_COMMENT}\n[ \t\n]*)*"
_KEY = "[A-Za-z0-9_-]+"
_STATEMENT = re.compile(
    rf"""[ \t]*
    (?: (?P<key>{_KEY}|{_TEXT}) [ \t]*=[ \t]*
        (?: (?P<text>{_TEXT}) | (?P<truth>true|false)
          | \[(?P<list>(?:{_SPACE}{_TEXT}{_SPACE},)*(?:{_SPACE}{_TEXT})?{_SPACE})\] )
      | \[\[(?P<tables>{_KEY})\]\]
      | \[(?P<table>{_KEY}(?:\.{_KEY})?)\]
    )?
    [ \t]*(?:{_COMMENT})?(?:\n|\Z)""",
    re.VERBOSE,
)
_LISTED = re.compile(rf"{_COMMENT}|({_TEXT})")


def loads(text: str) -> dict[str, Any]:
    """What tomllib.loads gives or raises."""
    table = _plain(text)
    if table is not None:
        return table
    read: dict[str, Any] = tomllib.loads(text)
    return read


def _plain(text: str) -> dict[str, Any] | None:
    """The file's content if it is plain throughout, else None."""
    root: dict[str, Any] = {}
    here = root
    repeated: set[str] = set()
    at, end, match = 0, len(text), _STATEMENT.match
    while at < end:
        statement = match(text, at)
        if statement is None:
            return None
        at = statement.end()
        key, quoted, truth, listed, tables, table = statement.groups()
        if key is not None:
            key = key.strip('"')
            if key in here:
                return None
            if quoted is not None:
                here[key] = quoted[1:-1]
            elif listed is not None:
                here[key] = [found[1:-1] for found in _LISTED.findall(listed) if found]
            else:
                here[key] = truth == "true"
        elif tables is not None:
            if tables not in repeated:
                if tables in root:
                    return None
                repeated.add(tables)
                root[tables] = []
            here = {}
            root[tables].append(here)
        elif table is not None:
            above, _, name = table.rpartition(".")
            holder = root.setdefault(above, {}) if above else root
            if type(holder) is not dict or name in holder:
                return None
            here = holder[name] = {}
    return root
