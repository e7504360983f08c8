"""Phrases with gaps over word classes, as the matters of rules/lexicon/house.toml write them.

"need|require + {referral}" is either word and, up to eight words later, an entry of [class.referral].
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, product
from typing import Generic, TypeVar

from ketalint.language.words.cues import Cues, Family, Places, key_of_first
from ketalint.language.words.keys import keys_among

_GAP = 8  # words that may stand between two parts of an entry
_COMMON = frozenset(
    """
    a all an and any are as at be been by can clinic could day do doctor doctors does drip drips every
    first for from get give given gives had has have home i in infusion infusions is it ketamine may
    must need no nobody not nurse nurses of offer on one or our pain patient patients people physician
    relief see sees session sessions someone take takes than that the them they to treat treated
    treating treatment treatments treats up visit was we were will with you your
    """.split()
)

Classes = Mapping[str, Iterable[str]]


@dataclass(frozen=True, eq=False)
class Entry:
    """A phrase in parts; a word with a key of each of `needs` must be there, the rarest first."""

    parts: tuple[str, ...]
    families: Parts

    @cached_property
    def needs(self) -> tuple[frozenset[str], ...]:
        items = {item for part in self.parts for item in part.split()}
        return tuple(dict.fromkeys(keys for _, _, keys in sorted(map(self.families.rarity, items))))

    def may_stand_in(self, keys: Set[str]) -> bool:
        """Could the phrase stand among words of these keys? A cheap no for most."""
        return not any(need.isdisjoint(keys) for need in self.needs)

    def rarest_among(self, keys: Set[str]) -> tuple[str, str]:
        """Of its two rarest words the first key, by the alphabet, that is among these."""
        first, second = self.needs[0], self.needs[:2][-1]
        return min(first & keys), min(second & keys)

    def find(self, words: list[str]) -> tuple[int, ...]:
        """The places of its words in a row; none when it does not stand there."""
        standing = self.families.standing_in(words)
        return self.among(standing) if standing.keys() >= set(self.parts) else ()

    def among(self, standing: Mapping[str, Places]) -> tuple[int, ...]:
        """The places of its words where all its parts stand somewhere."""
        first, *others = (standing[part] for part in self.parts)
        for start, length in first.items():
            places = list(range(start, start + length))
            for part in others:
                end = places[-1] + 1
                at = next((at for at in part if end <= at <= end + _GAP), None)
                if at is None:
                    break
                places += range(at, at + part[at])
            else:
                return tuple(places)
        return ()


class Parts(Cues):
    """The parts of entries, found together: entries share them and the word classes that they name."""

    def __init__(self, classes: Classes):
        self._phrases: dict[str, list[str]] = {}
        super().__init__(self._phrases)
        self._classes = classes
        self._rarity: dict[str, tuple[int, list[str], frozenset[str]]] = {}

    def entry(self, line: str) -> Entry:
        parts = tuple(line.split(" + "))
        for part in parts:
            if part not in self._phrases:
                self._phrases[part] = list(_spelt_out([part], self._classes))
        return Entry(parts, self)

    def rarity(self, item: str) -> tuple[int, list[str], frozenset[str]]:
        """How common the words are that an item may be, and their keys."""
        if item not in self._rarity:
            keys = frozenset([key_of_first(choice) for choice in _choices(item, self._classes)])
            self._rarity[item] = sum(100 if key in _COMMON else 1 for key in keys), sorted(keys), keys
        return self._rarity[item]


Meaning = TypeVar("Meaning")


class Finder(Generic[Meaning]):
    """Entries of the same `Parts`, each with what it means, found by the part that fewest of them share."""

    def __init__(self, entries: Iterable[tuple[Entry, Meaning]]):
        listed = list(entries)
        self._families = listed[0][0].families if listed else Parts({})
        shared = Counter(part for entry, _ in listed for part in entry.parts)
        self._by_part: dict[str, list[tuple[frozenset[str], int]]] = {}
        for number, (entry, _) in enumerate(listed):
            rarest = min(entry.parts, key=shared.__getitem__)
            self._by_part.setdefault(rarest, []).append((frozenset(entry.parts), number))
        self._listed = listed

    def standing_in(self, words: list[str]) -> list[tuple[Meaning, Entry]]:
        """The entries that stand in the words, by the alphabet of their rarest keys, then as listed."""
        standing, by_part = self._families.standing_in(words), self._by_part
        here = standing.keys()
        likely = [n for part in by_part.keys() & here for parts, n in by_part[part] if parts <= here]
        whole = [self._listed[n] for n in sorted(likely)]
        found = [(meaning, entry) for entry, meaning in whole if entry.among(standing)]
        if len(found) > 1:
            keys = keys_among(frozenset(words))
            found.sort(key=lambda one: one[1].rarest_among(keys))
        return found


def compile_entries(lines: Iterable[str], classes: Classes | Parts) -> tuple[Entry, ...]:
    parts = classes if isinstance(classes, Parts) else Parts(classes)
    return tuple([parts.entry(line) for line in lines])


def compile_family(phrases: Iterable[str], classes: Classes) -> Family:
    """Phrases with alternatives ("a|b") and classes ("{doctor}") as one family."""
    return Family(_spelt_out(phrases, classes))


def _spelt_out(phrases: Iterable[str], classes: Classes) -> Iterator[str]:
    rows = (product(*(_choices(item, classes) for item in phrase.split())) for phrase in phrases)
    return map(" ".join, chain.from_iterable(rows))


def _choices(item: str, classes: Classes) -> list[str]:
    found: list[str] = []
    for choice in item.split("|"):
        found += classes[choice.strip("{}")] if choice.startswith("{") else [choice]
    return [plain(word) for word in found]


def plain(word: str) -> str:
    return word.replace("-", " ")
