"""Which codes a user means."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from ketalint.rulebook.types import Rulebook


class UnknownCode(Exception):
    """A code, prefix or name that no rule has. `nearest` is the likeliest meant, "" if none is near."""

    def __init__(self, given: str, nearest: str) -> None:
        super().__init__(given)
        self.given = given
        self.nearest = nearest


def codes_meant(rulebook: Rulebook, given: Sequence[str]) -> frozenset[str]:
    """The codes that codes, prefixes of codes, or names stand for; each may be a comma-separated list."""
    meant: set[str] = set()
    for word in (part.strip() for entry in given for part in entry.split(",")):
        if not word:
            continue
        matches = [code for code in rulebook.codes if code.startswith(word.upper())]
        matches += [code.code for code in rulebook.codes.values() if code.name == word.lower()]
        if not matches:
            raise UnknownCode(word, nearest_code(rulebook, word))
        meant.update(matches)
    return frozenset(meant)


def nearest_code(rulebook: Rulebook, word: str) -> str:
    """The code or name most like `word`, "" if none is."""
    known = {code.upper(): code for code in rulebook.codes}
    known.update({code.name.upper(): code.name for code in rulebook.codes.values()})
    near = difflib.get_close_matches(word.upper(), known, n=1)
    return known[near[0]] if near else ""
