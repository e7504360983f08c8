"""Phrases with gaps over word classes, as the matters of rules/lexicon/house.toml write them.

"need|require + {referral}" is either word and, up to eight words later, an entry of [class.referral].
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, product

from ketalint.language.words.cues import Family, key_of_first

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
    """A phrase; a word with a key of each of `needs` must be there, the rarest first."""

    line: str
    classes: Classes
    needs: tuple[frozenset[str], ...]

    @cached_property
    def parts(self) -> tuple[Family, ...]:
        """Its parts in order, made ready when the phrase is first looked for: few are."""
        return tuple(compile_family([part], self.classes) for part in self.line.split(" + "))

    def may_stand_in(self, keys: Set[str]) -> bool:
        """Could the phrase stand among words of these keys? A cheap no for most."""
        return not any(need.isdisjoint(keys) for need in self.needs)

    def find(self, words: list[str]) -> tuple[int, ...]:
        """The places of its words in a row; none when it does not stand there."""
        parts = self.parts
        for start in parts[0].beginning_in(words):
            length = parts[0].at(words, start)
            if not length:
                continue
            places = list(range(start, start + length))
            for part in parts[1:]:
                at = part.first(words, places[-1] + 1, min(len(words), places[-1] + 2 + _GAP))
                if at is None:
                    break
                places += at
            else:
                return tuple(places)
        return ()


def compile_entries(lines: Iterable[str], classes: Classes) -> tuple[Entry, ...]:
    rarity: dict[str, tuple[int, list[str], frozenset[str]]] = {}  # many entries share their items
    found: list[Entry] = []
    for line in lines:
        items = set(line.replace(" + ", " ").split())
        for item in items - rarity.keys():
            keys = frozenset([key_of_first(choice) for choice in _choices(item, classes)])
            rarity[item] = sum(100 if key in _COMMON else 1 for key in keys), sorted(keys), keys
        needs = dict.fromkeys(keys for _, _, keys in sorted(rarity[item] for item in items))
        found.append(Entry(line, classes, tuple(needs)))
    return tuple(found)


def compile_family(phrases: Iterable[str], classes: Classes) -> Family:
    """Phrases with alternatives ("a|b") and classes ("{doctor}") as one family."""
    rows = (product(*(_choices(item, classes) for item in phrase.split())) for phrase in phrases)
    return Family(" ".join(row) for row in chain.from_iterable(rows))


def _choices(item: str, classes: Classes) -> list[str]:
    found: list[str] = []
    for choice in item.split("|"):
        found += classes[choice.strip("{}")] if choice.startswith("{") else [choice]
    return [plain(word) for word in found]


def plain(word: str) -> str:
    return word.replace("-", " ")
