"""rules/lexicon/opposites.toml: words of one meaning, pairs of opposites, what keeps two clauses apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from ketalint.language.words.cues import Cues, Family, compile_words

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
    """The tables, and the content word that each word stands for."""

    pairs: tuple[Pair, ...]
    roles: tuple[Role, ...]
    families: Cues
    sides_by_word: dict[str, set[int]]  # the numbers of the `pairs` with an entry that begins with it
    role_words: frozenset[str]
    concepts: dict[str, list[tuple[str, Family]]]  # by the words that an entry may begin with
    _stems: dict[str, str] = field(default_factory=dict)

    def topics(self, pair: str) -> frozenset[str]:
        """The content words of which one must stand in both clauses of a pair; none where any will do."""
        return next(p.topics for p in self.pairs if p.name == pair)

    def concept(self, words: list[str], at: int) -> tuple[str, int]:
        """The meaning of the words at a place and how many words it takes; the longest entry counts."""
        best = ("", 0)
        for name, family in self.concepts.get(words[at], ()):
            length = family.at(words, at)
            if length > best[1]:
                best = (name, length)
        return best

    def content(self, word: str, is_stop: bool) -> str:
        """The stem of a word of weight; "" for a small word."""
        known = self._stems.get(word)
        if known is None:
            light = len(word) < 3 or not _WORD.match(word) or word in self.families["small"]
            known = self._stems[word] = "" if light else stem(word)
        return "" if is_stop else known


def compile_opposites(tables: Mapping[str, Any]) -> Opposites:
    concepts = tuple((name, _family(t["words"])) for name, t in sorted(tables.get("same", {}).items()))
    pairs = tuple(
        Pair(
            name,
            _family(t["one"]),
            _family(t["other"]),
            _family(t["beside"]) if "beside" in t else None,
            frozenset(_meaning(entry, concepts) for entry in t.get("beside", ())),
        )
        for name, t in sorted(tables.get("opposed", {}).items())
    )
    roles = tuple(
        Role(name, _family(t["nouns"]), _family(t.get("verbs", ())))
        for name, t in sorted(tables.get("role", {}).items())
    )
    by_word: dict[str, list[tuple[str, Family]]] = {}
    for concept in concepts:
        for word in concept[1].beginnings:
            by_word.setdefault(word, []).append(concept)
    sides: dict[str, set[int]] = {}
    for number, pair in enumerate(pairs):
        for word in pair.one.beginnings | pair.other.beginnings:
            sides.setdefault(word, set()).add(number)
    return Opposites(
        pairs,
        roles,
        compile_words(tables),
        sides,
        _beginnings(family for role in roles for family in (role.nouns, role.verbs)),
        by_word,
    )


def _family(words: Iterable[str]) -> Family:
    return Family([word.replace("-", " ") for word in words])


def _beginnings(families: Iterable[Family]) -> frozenset[str]:
    return frozenset(word for family in families for word in family.beginnings)


def _meaning(entry: str, concepts: tuple[tuple[str, Family], ...]) -> str:
    words = entry.split()
    return next((name for name, family in concepts if family.at(words, 0)), stem(words[-1]))


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
