"""Example sentences: `One course brings [lifelong] relief.` marks the words a finding must quote."""

from __future__ import annotations

import re

from ketalint.rulebook.types import Example

_BRACKETED = re.compile(r"\[([^\[\]]+)\]")


def example(text: str) -> Example:
    """The sentence without brackets, and the words inside them. ValueError for brackets that do not pair."""
    quotes = tuple(_BRACKETED.findall(text))
    plain = _BRACKETED.sub(r"\1", text)
    if "[" in plain or "]" in plain:
        raise ValueError(text)
    if any(quote != quote.strip() for quote in quotes):
        raise ValueError(text)
    return Example(plain, quotes)
