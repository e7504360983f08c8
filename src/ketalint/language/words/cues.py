"""Word families from rules/lexicon/stance.toml, ready to be found in a row of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from ketalint.language.words.inflection import forms
from ketalint.language.words.spelling import fold

Slots = tuple[frozenset[str], ...]


class Family:
    """A family of words and phrases, each matched in any inflection, articles and adverbs not skipped."""

    def __init__(self, phrases: Iterable[str]):
        self._by_first: dict[str, list[Slots]] = {}
        for phrase in phrases:
            words = phrase.replace("-", " - ").replace("cannot", "can not").split()
            slots = tuple([_in_any_form(word) for word in words])
            for first in slots[0]:
                self._by_first.setdefault(first, []).append(slots)

    @property
    def beginnings(self) -> Iterable[str]:
        """The words that an entry may begin with."""
        return self._by_first.keys()

    def at(self, low: list[str], place: int) -> int:
        """How many words of `low` at `place` an entry covers; 0 when none stands there."""
        entries = self._by_first.get(low[place])
        if entries is None:
            return 0
        longest, room = 0, len(low) - place
        for slots in entries:
            length = len(slots)
            if longest < length <= room:
                for i in range(1, length):
                    if low[place + i] not in slots[i]:
                        break
                else:
                    longest = length
        return longest

    def begins(self, word: str) -> bool:
        """Does an entry begin with this word?"""
        return word in self._by_first

    def __contains__(self, word: str) -> bool:
        return any(len(slots) == 1 for slots in self._by_first.get(word, ()))

    def first(self, low: list[str], start: int, end: int) -> range | None:
        """The first place in low[start:end] where an entry stands."""
        for place in self.beginning_in(low, start, end):
            length = self.at(low, place)
            if length:
                return range(place, place + length)
        return None

    def beginning_in(self, low: list[str], start: int, end: int) -> Iterator[int]:
        """The places in low[start:end] where an entry may begin: few, and only these are looked at."""
        beginnings = self._by_first
        return (place for place in range(start, min(end, len(low))) if low[place] in beginnings)

    def whole(self, low: list[str]) -> bool:
        """Do the words as a whole make one entry?"""
        return bool(low) and self.at(low, 0) == len(low)


@cache
def _in_any_form(word: str) -> frozenset[str]:
    return frozenset([fold(form) for form in forms(word)])


class Cues:
    """Families of a table of the lexicon, by name; a missing family is empty.

    Each is made ready when it is first asked for: one draft asks for few.
    """

    def __init__(self, tables: Mapping[str, Iterable[str]]):
        self._tables = tables
        self._families: dict[str, Family] = {}

    def __getitem__(self, name: str) -> Family:
        known = self._families.get(name)
        if known is None:
            known = self._families[name] = Family(self._tables.get(name, ()))
        return known

    def stand_in(self, low: list[str], names: Iterable[str]) -> bool:
        """Does an entry of any of these families stand in `low`?"""
        return any(self[name].first(low, 0, len(low)) is not None for name in names)
