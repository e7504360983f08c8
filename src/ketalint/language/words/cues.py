"""Word families from rules/lexicon/stance.toml, ready to be found in a row of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cache, cached_property
from typing import Any

from ketalint.language.words.inflection import forms
from ketalint.language.words.keys import keys_among, keys_of
from ketalint.language.words.spelling import fold

Slots = tuple[frozenset[str], ...]


class Words(list[str]):
    """Words in comparison form, in a row, that remember where families may begin: each is asked for often."""

    def __init__(self, words: Iterable[str] = ()):
        super().__init__(words)
        self._beginnings: dict[Family, tuple[int, ...]] = {}
        self._begun: dict[int, frozenset[str]] = {}

    @cached_property
    def distinct(self) -> frozenset[str]:
        return frozenset(self)

    @cached_property
    def keys(self) -> Set[str]:
        return keys_among(self.distinct)

    def begun(self, cues: Cues) -> frozenset[str]:
        """The families of the table with an entry that may begin here."""
        known = self._begun.get(id(cues))
        if known is None:
            known = self._begun[id(cues)] = cues.begun_among(self.distinct)
        return known

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for place, word in enumerate(self):
            places.setdefault(word, []).append(place)
        return places

    def beginnings(self, family: Family) -> tuple[int, ...]:
        known = self._beginnings.get(family)
        if known is None:
            known, firsts = (), family.beginnings
            if not firsts.isdisjoint(self.distinct):
                places = [place for word in firsts & self.distinct for place in self._places[word]]
                known = tuple(sorted(places))
            self._beginnings[family] = known
        return known


class Family:
    """A family of words and phrases, each matched in any inflection, articles and adverbs not skipped.

    `beginnings` are the words that an entry may begin with.
    """

    def __init__(self, phrases: Iterable[str]):
        self._phrases = phrases

    @cached_property
    def _by_first(self) -> dict[str, list[Slots]]:
        """The entries by the words that they may begin with; made when first asked for, as few are."""
        entries: dict[str, list[Slots]] = {}
        for slots in map(forms_of_words, self._phrases):
            for first in slots[0]:
                entries.setdefault(first, []).append(slots)
        return entries

    @cached_property
    def beginnings(self) -> frozenset[str]:
        return frozenset(self._by_first)

    def at(self, low: list[str], place: int) -> int:
        """How many words of `low` at `place` an entry covers; 0 when none stands there, as at the end."""
        room = len(low) - place
        entries = self._by_first.get(low[place]) if room > 0 else None
        if entries is None:
            return 0
        longest = 0
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
        return word in self.beginnings

    def __contains__(self, word: str) -> bool:
        return any(len(slots) == 1 for slots in self._by_first.get(word, ()))

    def touches(self, words: Set[str]) -> bool:
        """Could an entry stand among these words? A cheap no for most."""
        return not self.beginnings.isdisjoint(words)

    def beginning_in(self, low: list[str]) -> Iterable[int]:
        """The places where an entry may begin: few, and only these are looked at. `Words` remember them."""
        if isinstance(low, Words):
            return low.beginnings(self)
        return [place for place, word in enumerate(low) if word in self.beginnings]

    def first(self, low: list[str], start: int, end: int) -> range | None:
        """The first place in low[start:end] where an entry stands."""
        for place in self.beginning_in(low):
            if start <= place < end:
                length = self.at(low, place)
                if length:
                    return range(place, place + length)
        return None

    def standing_in(self, low: list[str], start: int, end: int) -> Iterator[tuple[int, int]]:
        """Each place in low[start:end] where an entry stands, and how many words it covers there."""
        for place in self.beginning_in(low):
            if start <= place < end:
                length = self.at(low, place)
                if length:
                    yield place, length

    def whole(self, low: list[str]) -> bool:
        """Do the words as a whole make one entry?"""
        return bool(low) and self.at(low, 0) == len(low)


def forms_of_words(phrase: str) -> Slots:
    """Of each word of an entry all inflected forms."""
    return tuple([_in_any_form(word) for word in _words_of(phrase)])


def key_of_first(phrase: str) -> str:
    """The key of the first word of an entry."""
    return fold(_words_of(phrase)[0])


def _words_of(phrase: str) -> list[str]:
    return phrase.replace("-", " - ").replace("cannot", "can not").split()


@cache
def _in_any_form(word: str) -> frozenset[str]:
    return frozenset([fold(form) for form in forms(word)])


class Cues(dict[str, Family]):
    """Families of a table of the lexicon, by name; a missing family is empty.

    Each is made ready when it is first asked for: one draft asks for few.
    """

    def __init__(self, tables: Mapping[str, Iterable[str]]):
        super().__init__()
        self._tables = tables
        self._begun_by: dict[str, frozenset[str]] = {}

    def __missing__(self, name: str) -> Family:
        family = self[name] = Family(self._tables.get(name, ()))
        return family

    def begun_by(self, word: str) -> frozenset[str]:
        """The families with an entry that may begin with this word: for most words none."""
        names = self._begun_by.get(word)
        if names is None:
            keys = keys_of(word) & self._by_key.keys()
            names = self._begun_by[word] = frozenset().union(*(self._by_key[key] for key in keys))
        return names

    @cached_property
    def _by_key(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for name, phrases in self._tables.items():
            for phrase in phrases:
                found.setdefault(key_of_first(phrase), set()).add(name)
        return found

    def stand_in(self, low: list[str], names: Iterable[str]) -> bool:
        """Does an entry of any of these families stand in `low`?"""
        begun = low.begun(self) if isinstance(low, Words) else self.begun_among(low)
        return any(self[name].first(low, 0, len(low)) is not None for name in begun.intersection(names))

    def begun_among(self, words: Iterable[str]) -> frozenset[str]:
        """The families with an entry that may begin with one of these words."""
        found: set[str] = set()
        for word in words:
            names = self._begun_by.get(word)
            if names is None:
                names = self.begun_by(word)
            if names:
                found |= names
        return frozenset(found)


def compile_words(tables: Mapping[str, Any]) -> Cues:
    """The families of a file of rules/lexicon; a rulebook without that file has none."""
    return Cues(
        {
            name: [w.replace("-", " ") for w in table.get("words", ())]
            for name, table in tables.items()
            if isinstance(table, Mapping)
        }
    )
