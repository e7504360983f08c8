"""A parsed block with what ketalint knows of its words: comparison forms, noun classes, sentences."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc, Token

from ketalint.language.nouns import GENERIC, NO_CLASS, NounIndex, classes_of_phrase, is_other
from ketalint.language.spelling import Misspellings, fold
from ketalint.language.tree import clause_of, kind

_PRONOUNS = frozenset(
    "it they them this that these those one ones which both all none some many most he she him her".split()
)


@dataclass
class Analysis:
    """One Doc, annotated. `low` holds folded, corrected words; `skip` marks hyphens and quotation marks.

    `earlier` is the analysis of what the reader has just read (the block or sentence before, the heading
    above), where pronouns find what they stand for.
    """

    doc: Doc
    low: list[str]
    skip: list[bool]
    classes: list[frozenset[str]]
    starts: list[int]
    earlier: Analysis | None = None
    _clauses: dict[int, int] = field(default_factory=dict)
    _phrase_classes: dict[int, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def named(self) -> frozenset[str]:
        """All noun classes of the block."""
        return NO_CLASS.union(*self.classes)

    @cached_property
    def reachable(self) -> frozenset[str]:
        """All noun classes that some phrase of the block may have, by itself or as a pronoun; see `kinds`."""
        found = self.named | {"foreign"}
        if self.earlier is None or _PRONOUNS.isdisjoint(self.low):
            return found
        return found | self.earlier.named

    def clause(self, token: Token) -> int:
        """The place of the head of the clause `token` stands in."""
        if token.i not in self._clauses:
            self._clauses[token.i] = clause_of(token).i
        return self._clauses[token.i]

    def kinds(self, token: Token) -> frozenset[str]:
        """The noun classes of the phrase that `token` heads; a pronoun has those of what it may stand for."""
        known = self._phrase_classes.get(token.i)
        if known is None:
            known = self._kinds(token)
            self._phrase_classes[token.i] = known
        return known

    def _kinds(self, token: Token) -> frozenset[str]:
        own = classes_of_phrase(token, self.classes, self.low)
        if own & GENERIC and is_other(token, self.low):
            return own - GENERIC | {"foreign"}
        if own or self.low[token.i] not in _PRONOUNS:
            return own
        if self.low[token.i] == "it" and kind(token) == "nsubj":
            salient = self._salient(token)
            if salient & {"ketamine", "treatment"}:
                return salient
        return self.antecedents(token)

    def _salient(self, token: Token) -> frozenset[str]:
        """A pronoun that is a subject most likely stands for the subject said last."""
        for place in range(token.i - 1, max(-1, token.i - 60), -1):
            other = self.doc[place]
            if kind(other) == "nsubj" and other.pos_ in ("NOUN", "PROPN") and self.classes[place]:
                return classes_of_phrase(other, self.classes, self.low)
        return NO_CLASS

    def last_subject(self, token: Token) -> set[str]:
        """The words of the noun phrase that was the subject last before `token`."""
        for place in range(token.i - 1, -1, -1):
            other = self.doc[place]
            if kind(other) == "nsubj" and other.pos_ in ("NOUN", "PROPN"):
                return {self.low[t.i] for t in other.subtree}
        return set()

    def antecedents(self, token: Token) -> frozenset[str]:
        """The classes of what a pronoun may stand for.

        The words before it in its sentence come first; where they name people at most, the nouns of the two
        sentences before it that agree with it, then what `earlier` names. Agreeing nouns of no known class
        end the search.
        """
        found: set[str] = set()
        for i in range(token.sent.start, token.i):
            found |= self.classes[i]
        sentence = token.sent
        steps = 0
        while not found - _PEOPLE and sentence.start > 0 and steps < 2:
            sentence = self.doc[sentence.start - 1].sent
            steps += 1
            candidates = [
                t
                for t in sentence
                if t.pos_ in ("NOUN", "PROPN") and kind(t) != "compound" and _agree(token, t)
            ]
            for candidate in candidates:
                found |= classes_of_phrase(candidate, self.classes, self.low)
            if candidates and not found:
                return NO_CLASS  # it stands for something we know nothing of
        if not found - _PEOPLE and self.earlier is not None:
            found |= self.earlier.named
        return frozenset(found) or NO_CLASS


_PEOPLE = frozenset(("person", "provider"))


def _agree(pronoun: Token, noun: Token) -> bool:
    """Do the two agree in number, as far as the words tell?"""
    plural = "Number=Plur" in str(noun.morph)
    if pronoun.lower_ in ("they", "them", "these", "those", "both", "some", "many", "most", "all", "none"):
        return plural
    return not plural or pronoun.lower_ not in ("it", "this", "that", "one")


def analyse(
    doc: Doc, nouns: NounIndex, misspellings: Misspellings, earlier: Analysis | None = None
) -> Analysis:
    low = [misspellings.correct(fold(t.text)) for t in doc]
    skip = [t.text in _SKIPPED for t in doc]
    classes, starts = nouns.mark(low, skip)
    return Analysis(doc=doc, low=low, skip=skip, classes=classes, starts=starts, earlier=earlier)


_SKIPPED = frozenset(("-", "–", '"', "'", "*", "“", "”", "‘", "’", "‑", "**", "''", "``"))
