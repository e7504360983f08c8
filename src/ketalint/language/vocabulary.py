"""The lexicon of a rulebook, compiled for matching."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TARGET, TREATMENT, NounIndex
from ketalint.language.words.patterns import Grammar, Pattern, Tokenize
from ketalint.language.words.phrases import Phrase, PhraseIndex
from ketalint.language.words.spelling import Misspellings
from ketalint.rulebook.types import Condition, Lexicon, Polarity


@dataclass(frozen=True)
class Owner:
    """The lexicon group a pattern came from: a level of a scale, or one side of a fact."""

    name: str
    about: str
    scale: str = ""
    level: str = ""
    topic: str = ""
    fact: str = ""
    polarity: Polarity = "accords"


class Vocabulary:
    """Everything the readers look words up in.

    `known` are further words, in comparison form, that are spelt as they should be.
    """

    def __init__(self, lexicon: Lexicon, tokenize: Tokenize, known: Set[str] = frozenset()):
        self.owners: list[Owner] = []
        grammar = Grammar(tokenize)
        phrases: list[Phrase] = []
        for group in lexicon.scales:
            owner = Owner(group.name, group.about, scale=group.scale, level=group.level, topic=group.topic)
            phrases += self._owned(owner, (p.text for p in group.phrases))
        for relation in lexicon.relations:
            owner = Owner(relation.name, relation.about, fact=relation.fact, polarity=relation.polarity)
            phrases += self._owned(owner, (p.text for p in relation.phrases))
        self.conditions: dict[str, Condition] = {c.name: c for c in lexicon.conditions}
        classes: dict[str, list[str]] = {name: list(words) for name, words in lexicon.nouns.items()}
        classes["condition"] = [n for c in lexicon.conditions if c.kind == "condition" for n in c.names]
        classes["faculty"] = [n for c in lexicon.conditions if c.kind == "benefit" for n in c.names]
        self.nouns = NounIndex(classes)
        self.condition_names = NounIndex({c.name: c.names for c in lexicon.conditions})
        self.uncovered_names = NounIndex({c.name: c.names for c in lexicon.conditions if c.covered is False})
        self.cues = _families(lexicon.cues)
        self.constructions = _families(lexicon.tables.get("constructions", {}))
        self.offers = _families(lexicon.tables.get("offers", {}))
        self.signs = _families(lexicon.tables.get("signs", {}))
        self.ranking = _families(lexicon.tables.get("ranking", {}))
        self.backing = _families(lexicon.tables.get("backing", {}))
        self.proof = _families(lexicon.tables.get("proof", {}))
        self.phrases = PhraseIndex(phrases, grammar, expand)
        self.balance = _balance(lexicon.tables.get("balance", {}), grammar)
        self._known = known
        self.misspellings = Misspellings(self.phrases.words_beginning, self._knows)

    def _owned(self, owner: Owner, phrases: Iterable[str]) -> list[Phrase]:
        self.owners.append(owner)
        number = len(self.owners) - 1
        return [(text, number) for text in phrases]

    def _knows(self, word: str) -> bool:
        if word in self._known or word in self.nouns or word in self.phrases:
            return True
        return self.constructions.may_begin_with(word)  # "riskiest" is no slip for "riskies"

    def names_uncovered(self, text: str) -> bool:
        """Does this folded text name a condition that no fact covers, and none that one does?"""
        words = text.split()
        names, _ = self.condition_names.mark(words, [False] * len(words))
        covered = [self.conditions[n].covered for found in names for n in found]
        return bool(covered) and all(c is False for c in covered)

    def owner(self, pattern: Pattern) -> Owner:
        return self.owners[pattern.owner]


@dataclass(frozen=True)
class BalanceWords:
    """What says that there are risks, that somebody evaluates, that response varies.

    The owner of a pattern is the place of its table in `tables`; `words` holds the tables of mere words.
    """

    tables: tuple[str, ...]
    phrases: PhraseIndex
    words: Cues


def _families(tables: Mapping[str, Mapping[str, Iterable[str]]]) -> Cues:
    return Cues({name: table.get("words", ()) for name, table in tables.items()})


def _balance(tables: Mapping[str, Mapping[str, Iterable[str]]], grammar: Grammar) -> BalanceWords:
    phrases = [
        (text, number) for number, name in enumerate(tables) for text in tables[name].get("phrases", ())
    ]
    words = Cues({name: table["words"] for name, table in tables.items() if "words" in table})
    return BalanceWords(tuple(tables), PhraseIndex(phrases, grammar, expand), words)


def expand(slot: str) -> frozenset[str]:
    """The noun classes that fill a slot."""
    if slot == "target":
        return TARGET
    if slot == "treatment":
        return TREATMENT
    return frozenset([slot])
