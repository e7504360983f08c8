"""Source documents cut into what can be said to hold a statement: sentences, headings, bullets, answers.

The cut is plain and repeatable, so that an anchor means the same sentence on every machine.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_FOLDED = str.maketrans("\u2018\u2019\u201c\u201d\u2010\u2011\u00a0", "''\"\"-- ")
_MARKER = re.compile(r"^(?:[\u2022\u00b7*\-\u2013]|\d{1,2}[.)])\s+")
_SENTENCE_END = re.compile(r"[.!?][\"')\]]*\s+(?=[\"'(\[]?[A-Z0-9])")
_ABBREVIATION = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|St|vs|No|e\.g|i\.e)\.$")


class Unit(Struct, frozen=True):
    """One sentence, heading or bullet of a document; `line` counts from 1."""

    line: int
    text: str


def plain(text: str) -> str:
    """Text with quotes, hyphens and spaces made alike and invisible characters dropped; case is kept."""
    return " ".join(text.translate(_INVISIBLE).translate(_FOLDED).split())


def units(text: str) -> list[Unit]:
    """Everything in a document that has a letter or digit, cut at line ends and sentence ends."""
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        rest = _MARKER.sub("", plain(line))
        for sentence in _sentences(rest):
            if any(map(str.isalnum, sentence)):
                found.append(Unit(number, sentence))
    return found


def holders(anchor: str, among: Sequence[Unit]) -> list[Unit]:
    """The units that an anchor points at: the one it is the whole of, or else all that contain it."""
    wanted = plain(anchor)
    whole = [unit for unit in among if unit.text == wanted]
    return whole or [unit for unit in among if wanted and wanted in unit.text]


def _sentences(line: str) -> list[str]:
    parts, start = [], 0
    for end in _SENTENCE_END.finditer(line):
        part = line[start : end.end()].strip()
        if _ABBREVIATION.search(part):
            continue
        parts.append(part)
        start = end.end()
    return [*parts, line[start:].strip()]
