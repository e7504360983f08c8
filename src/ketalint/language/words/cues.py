"""Word families from rules/lexicon/stance.toml, ready to be found in a row of words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache, cached_property
from operator import contains
from typing import Any, NamedTuple

from ketalint.language.words.inflection import forms
from ketalint.language.words.keys import keys_among, keys_of
from ketalint.language.words.spelling import fold

Slots = tuple[frozenset[str], ...]


class Pair(NamedTuple):
    """What two words begin: the families of entries of just these, and longer entries with their rest."""

    ready: list[str]
    longer: list[tuple[str, Slots]]


class Led:
    """What a word begins: the families of entries of that word alone, and the longer ones.

    These are sorted by their second word when that is first met after it, as few are.
    """

    def __init__(self, ready: list[str], longer: list[tuple[str, Slots]]):
        self.ready, self.longer = ready, longer
        self._seconds = frozenset[str]().union(*(slots[1] for _, slots in longer))
        self._pairs: dict[str, Pair] = {}

    def pair(self, second: str) -> Pair | None:
        """What it begins together with the word after it."""
        if second not in self._seconds:
            return None
        pair = self._pairs.get(second)
        if pair is None:
            pair = self._pairs[second] = Pair([], [])
            for name, slots in self.longer:
                if second in slots[1]:
                    if len(slots) == 2:
                        pair.ready.append(name)
                    else:
                        pair.longer.append((name, slots[2:]))
        return pair

    @property
    def names(self) -> Iterator[str]:
        """The families of all its entries."""
        yield from self.ready
        yield from (name for name, _ in self.longer)

    def pairs(self, words: Iterable[str]) -> Iterator[Pair]:
        """What it begins together with each of these words."""
        return (pair for word in self._seconds.intersection(words) if (pair := self.pair(word)) is not None)


Places = Mapping[int, int]  # where entries stand in a row of words, in order, and how many words each covers

_NOWHERE: Places = {}
_NOTHING: Mapping[str, Places] = {}


class Words(list[str]):
    """Words in comparison form, in a row, that remember which families stand in them."""

    def __init__(self, words: Iterable[str] = ()):
        super().__init__(words)
        self.known: dict[Index, Mapping[str, Places]] = {}  # what stands here, of the tables asked for so far

    @cached_property
    def distinct(self) -> frozenset[str]:
        return frozenset(self)

    @cached_property
    def keys(self) -> Set[str]:
        return keys_among(self.distinct)

    def standing(self, index: Index) -> Mapping[str, Places]:
        """Where entries of the families of a table stand."""
        known = self.known.get(index)
        if known is None:
            known = self.known[index] = index.standing_in(self)
        return known


class Index:
    """The entries of a table's families by the word they begin with, made ready as words are met."""

    def __init__(self, tables: Mapping[str, Iterable[str]]):
        self._tables = tables
        self._led: dict[str, Led | None] = {}
        self._leading: set[str] = set()  # the words met so far that some entry begins with

    def led_by(self, word: str) -> Led | None:
        """The entries that begin with a word in comparison form; for most words none."""
        try:
            return self._led[word]
        except KeyError:
            led = self._led[word] = self._lead(word)
            if led is not None:
                self._leading.add(word)
            return led

    def _lead(self, word: str) -> Led | None:
        ready: list[str] = []
        longer: list[tuple[str, Slots]] = []
        for key in keys_of(word) & self._by_key.keys():
            for name, phrase in self._by_key[key]:
                slots = forms_of_words(phrase)
                if word in slots[0]:
                    if len(slots) == 1:
                        ready.append(name)
                    else:
                        longer.append((name, slots))
        return Led(ready, longer) if ready or longer else None

    def may_lead(self, word: str) -> bool:
        """Is the word, by its spelling, a form of one that an entry begins with? "Cureing" is, of "cure"."""
        return not keys_of(word).isdisjoint(self._by_key.keys())

    @cached_property
    def _by_key(self) -> dict[str, list[tuple[str, str]]]:
        found: dict[str, list[tuple[str, str]]] = {}
        for name, phrases in self._tables.items():
            for phrase in phrases:
                found.setdefault(key_of_first(phrase), []).append((name, phrase))
        return found

    def standing_in(self, low: Sequence[str]) -> Mapping[str, Places]:
        """By family where entries stand in a row of words: one pass for all of them.

        Of the entries of a family that begin at one place the longest counts.
        """
        known, words = self._led, low.distinct if isinstance(low, Words) else frozenset(low)
        for word in words.difference(known):
            self.led_by(word)
        leading = words & self._leading
        if not leading:
            return _NOTHING
        found: defaultdict[str, dict[int, int]] = defaultdict(dict)
        following = (*low[1:], "", "")
        for place, word in enumerate(low):
            led = known[word] if word in leading else None
            if led is None:
                continue
            for name in led.ready:
                found[name][place] = 1
            pair = led.pair(following[place]) if led.longer else None
            if pair is None:
                continue
            for name in pair.ready:
                found[name][place] = 2
            for name, rest in pair.longer:
                if following[place + 1] in rest[0] and _stand(rest, low, place + 2):
                    places = found[name]
                    places[place] = max(places.get(place, 0), 2 + len(rest))
        return found

    def length_at(self, name: str, low: Sequence[str], place: int) -> int:
        """How many words an entry of one family covers at this place, 0 when none stands there."""
        led = self.led_by(low[place])
        if led is None:
            return 0
        longest = int(name in led.ready)
        pair = led.pair(low[place + 1]) if place + 1 < len(low) else None
        if pair is None:
            return longest
        if name in pair.ready:
            longest = 2
        for other, rest in pair.longer:
            if other == name and longest < 2 + len(rest) and _stand(rest, low, place + 2):
                longest = 2 + len(rest)
        return longest


def _stand(slots: Slots, low: Sequence[str], place: int) -> bool:
    end = place + len(slots)
    return end <= len(low) and all(map(contains, slots, low[place:end]))


class Family:
    """A family of words and phrases, each matched in any inflection, articles and adverbs not skipped.

    One of a table is found together with the others, by the table's `index`.
    """

    def __init__(self, phrases: Iterable[str], index: Index | None = None, name: str = ""):
        self._phrases = tuple(phrases)
        self._of_table = index is not None
        self._index = Index({name: self._phrases}) if index is None else index
        self._name = name

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The words that an entry may begin with."""
        return frozenset().union(*(forms_of_words(phrase)[0] for phrase in self._phrases))

    def places(self, low: Sequence[str]) -> Places:
        """Where entries stand in a row of words, and how many words each covers. `Words` remember it."""
        if not isinstance(low, Words):
            return self._index.standing_in(low).get(self._name, _NOWHERE)
        standing = low.known.get(self._index)
        if standing is None:
            if not self._of_table and self.beginnings.isdisjoint(low.distinct):
                return _NOWHERE
            standing = low.standing(self._index)
        return standing.get(self._name, _NOWHERE)

    def at(self, low: Sequence[str], place: int) -> int:
        """How many words of `low` at `place` an entry covers; 0 when none stands there, as at the end."""
        if place >= len(low):
            return 0
        if isinstance(low, Words) and self._index in low.known:
            return low.known[self._index].get(self._name, _NOWHERE).get(place, 0)
        return self._index.length_at(self._name, low, place)

    def begins(self, word: str) -> bool:
        """Does an entry begin with this word?"""
        return word in self.beginnings

    def __contains__(self, word: str) -> bool:
        led = self._index.led_by(word)
        return led is not None and self._name in led.ready

    def touches(self, words: Set[str]) -> bool:
        """Could an entry stand among these words? A cheap no for most."""
        return not self.beginnings.isdisjoint(words)

    def first(self, low: Sequence[str], start: int, end: int) -> range | None:
        """The first place in low[start:end] where an entry stands."""
        if not isinstance(low, Words):
            lengths = ((place, self.at(low, place)) for place in range(start, min(end, len(low))))
            return next((range(place, place + length) for place, length in lengths if length), None)
        for place, length in self.places(low).items():
            if place >= start:
                return range(place, place + length) if place < end else None
        return None

    def standing_in(self, low: Sequence[str], start: int, end: int) -> Iterator[tuple[int, int]]:
        """Each place in low[start:end] where an entry stands, and how many words it covers there."""
        return ((place, length) for place, length in self.places(low).items() if start <= place < end)

    def whole(self, low: Sequence[str]) -> bool:
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
        self._index = Index(tables)
        self._begun_by: dict[str, frozenset[str]] = {}

    def __missing__(self, name: str) -> Family:
        family = self[name] = Family(self._tables.get(name, ()), self._index, name)
        return family

    def may_begin_with(self, word: str) -> bool:
        """Is the word, by its spelling, a form of one that some entry begins with?"""
        return self._index.may_lead(word)

    def begun_by(self, word: str) -> frozenset[str]:
        """The families with an entry that may begin with this word: for most words none."""
        names = self._begun_by.get(word)
        if names is None:
            led = self._index.led_by(word)
            names = self._begun_by[word] = frozenset(() if led is None else led.names)
        return names

    def standing_in(self, low: Sequence[str]) -> Mapping[str, Places]:
        """The families with an entry that stands in `low`, and where."""
        return low.standing(self._index) if isinstance(low, Words) else self._index.standing_in(low)

    def stand_in(self, low: Sequence[str], names: Iterable[str]) -> bool:
        """Does an entry of any of these families stand in `low`?"""
        return not self.standing_in(low).keys().isdisjoint(names)

    def parted_among(self, words: frozenset[str]) -> set[str]:
        """The families with an entry of two of these words, be they apart, as a verb and its particle may."""
        found: set[str] = set()
        for word in words:
            led = self._index.led_by(word)
            if led is not None and led.longer:
                found.update(name for pair in led.pairs(words) for name in pair.ready)
        return found


def compile_words(tables: Mapping[str, Any]) -> Cues:
    """The families of a file of rules/lexicon; a rulebook without that file has none."""
    return Cues(
        {
            name: [w.replace("-", " ") for w in table.get("words", ())]
            for name, table in tables.items()
            if isinstance(table, Mapping)
        }
    )
