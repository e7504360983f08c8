"""rules/lexicon/opposites.toml: words of one meaning, pairs of opposites, what keeps two clauses apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from ketalint.language.words.cues import Cues, Family, compile_words, forms_of_words

_WORD = re.compile(r"[a-z][a-z0-9']*$")


@dataclass(frozen=True)
class Pair:
    """Two sides of which a clause can take one; with `beside`, one of its words stands in the clause, too.

    `topics` are the content words of `beside`: one of them must stand in both clauses.
    """

    name: str
    one: Family
    other: Family
    beside: Family | None
    topics: frozenset[str]


@dataclass(frozen=True)
class Role:
    """A role of which a house has one holder: `nouns` ("founder"), `verbs` ("found", "found by")."""

    name: str
    nouns: Family
    verbs: Family


@dataclass(frozen=True)
class Opposites:
    """The tables, and the content word that each word stands for.

    `said` are the families that every clause is asked for, found in one look; among them are those of the
    `pairs` and `roles`, which are by the names of these.
    """

    pairs: dict[str, Pair]
    roles: dict[str, Role]
    said: Cues
    families: Cues  # the others
    for_nothing: Family
    concepts: Cues
    limits: tuple[str, ...]  # the entries of the family "limiting"
    _stems: dict[str, str] = field(default_factory=dict)
    _meanings: dict[tuple[str, bool], frozenset[str]] = field(default_factory=dict)

    def topics(self, pair: str) -> frozenset[str]:
        """The content words of which one must stand in both clauses of a pair; none where any will do."""
        return self.pairs[f"{pair}: one"].topics

    def pairs_in(self, words: list[str], paid: bool) -> list[Pair]:
        """The pairs of which a side stands in the words, by name; what is paid for takes a side of "free"."""
        said = self.pairs.keys() & (self.said.standing_in(words).keys() | (_FREE if paid else frozenset()))
        found = {pair.name: pair for pair in map(self.pairs.__getitem__, said)}
        return [found[name] for name in sorted(found)]

    def roles_in(self, words: list[str]) -> list[Role]:
        """The roles that the words name, by name."""
        said = self.roles.keys() & self.said.standing_in(words).keys()
        found = {role.name: role for role in map(self.roles.__getitem__, said)}
        return [found[name] for name in sorted(found)]

    def concepts_in(self, words: list[str]) -> dict[int, tuple[str, int]]:
        """By place the meaning of the words there and how many words it takes; the longest entry counts."""
        found: dict[int, tuple[str, int]] = {}
        standing = self.concepts.standing_in(words)
        for name in sorted(standing):
            for place, length in standing[name].items():
                if place not in found or length > found[place][1]:
                    found[place] = (name, length)
        return found

    def content(self, word: str, is_stop: bool) -> str:
        """The stem of a word of weight; "" for a small word."""
        known = self._stems.get(word)
        if known is None:
            light = len(word) < 3 or not _WORD.match(word) or word in self.families["small"]
            known = self._stems[word] = "" if light else stem(word)
        return "" if is_stop else known

    def meanings(self, word: str, is_stop: bool) -> frozenset[str]:
        """All that a word may stand for in the content or the limits of a clause, whatever is beside it."""
        known = self._meanings.get((word, is_stop))
        if known is None:
            limit = {self.content(word, False) or word} if word in self._ends_of_limits else set[str]()
            found = {self.content(word, is_stop)} | limit | self.concepts.begun_by(word)
            known = self._meanings[word, is_stop] = frozenset(found - {""})
        return known

    @cached_property
    def _ends_of_limits(self) -> frozenset[str]:
        return frozenset().union(*(forms_of_words(entry)[-1] for entry in self.limits))


def compile_opposites(tables: Mapping[str, Any]) -> Opposites:
    opposed, roles = tables.get("opposed", {}), tables.get("role", {})
    said = Cues(
        {name: _words(tables, name) for name in _OF_CLAUSES}
        | {f"{name}: {side}": _plain(t.get(side, ())) for name, t in opposed.items() for side in _SIDES}
        | {f"{name}: {kind}": _plain(t.get(kind, ())) for name, t in roles.items() for kind in _KINDS}
    )
    concepts = Cues({name: _plain(t["words"]) for name, t in tables.get("same", {}).items()})
    by_side: dict[str, Pair] = {}
    for name, table in opposed.items():
        one, other, beside = (said[f"{name}: {side}"] for side in _SIDES)
        topics = frozenset(_meaning(entry, concepts) for entry in table.get("beside", ()))
        pair = Pair(name, one, other, beside if "beside" in table else None, topics)
        by_side |= {f"{name}: one": pair, f"{name}: other": pair}
    by_kind = {
        f"{name}: {kind}": Role(name, said[f"{name}: nouns"], said[f"{name}: verbs"])
        for name in roles
        for kind in _KINDS
    }
    return Opposites(
        pairs=by_side,
        roles=by_kind,
        said=said,
        families=compile_words({name: t for name, t in tables.items() if name not in _OF_CLAUSES}),
        for_nothing=Family(_words(tables, "for-nothing")),
        concepts=concepts,
        limits=tuple(_words(tables, "limiting")),
    )


_SIDES = ("one", "other", "beside")
_KINDS = ("nouns", "verbs")
_OF_CLAUSES = (
    *("limiting", "no-denial", "not-ours", "partly", "settled-anyway", "several-holders", "total", "turning"),
    "unsettled",
)
_FREE = frozenset(("free: other",))


def _words(tables: Mapping[str, Any], name: str) -> list[str]:
    return _plain(tables.get(name, {}).get("words", ()))


def _plain(words: Iterable[str]) -> list[str]:
    return [word.replace("-", " ") for word in words]


def _meaning(entry: str, concepts: Cues) -> str:
    words = entry.split()
    standing = concepts.standing_in(words)
    return min((name for name, places in standing.items() if 0 in places), default=stem(words[-1]))


@cache
def stem(word: str) -> str:
    """The word without the endings of English inflection, roughly."""
    for ending, put in (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)] + put
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "aeiousl":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 4 else word
