"""Word families from rules/lexicon/stance.toml, ready to be found in a row of words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ketalint.language.inflection import forms
from ketalint.language.spelling import fold

Slots = tuple[frozenset[str], ...]


class Family:
    """A family of words and phrases, each matched in any inflection, articles and adverbs not skipped."""

    def __init__(self, phrases: Iterable[str]):
        self._by_first: dict[str, list[Slots]] = {}
        for phrase in phrases:
            slots = tuple(
                frozenset(fold(f) for f in forms(word))
                for word in phrase.replace("-", " - ").replace("cannot", "can not").split()
            )
            for first in slots[0]:
                self._by_first.setdefault(first, []).append(slots)

    def at(self, low: list[str], place: int) -> int:
        """How many words of `low` at `place` an entry covers; 0 when none stands there."""
        entries = self._by_first.get(low[place])
        if entries is None:
            return 0
        longest = 0
        for slots in entries:
            if len(slots) > longest and all(
                place + i < len(low) and low[place + i] in slot for i, slot in enumerate(slots)
            ):
                longest = len(slots)
        return longest

    def __contains__(self, word: str) -> bool:
        return any(len(slots) == 1 for slots in self._by_first.get(word, ()))

    def first(self, low: list[str], start: int, end: int) -> range | None:
        """The first place in low[start:end] where an entry stands."""
        if self._by_first.keys().isdisjoint(low[start:end]):
            return None
        for place in range(start, end):
            length = self.at(low, place)
            if length:
                return range(place, place + length)
        return None

    def whole(self, low: list[str]) -> bool:
        """Do the words as a whole make one entry?"""
        return bool(low) and self.at(low, 0) == len(low)


class Cues:
    """All families of the stance lexicon, by name; a missing family is empty."""

    def __init__(self, tables: Mapping[str, Iterable[str]]):
        self._families = {name: Family(words) for name, words in tables.items()}
        self._empty = Family(())

    def __getitem__(self, name: str) -> Family:
        return self._families.get(name, self._empty)
