"""Statements that verbs make: a reader is asked about those verbs only that may begin one of its families."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ketalint.language.claims.found import Statement
from ketalint.language.frames.frame import Frame
from ketalint.language.frames.sentence import Sentence
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.needs import Held, Needs, Part, needing

_KINDS = frozenset(("VERB", "ADJ", "NOUN", "AUX"))


@dataclass(frozen=True)
class VerbReader:
    """A reader of what one verb says, an entry of one of `families`, and what else it needs."""

    read: Callable[[Sentence, Token], Statement | None]
    families: frozenset[str]
    needs: Needs


def reader(read: Callable[[Sentence, Token], Statement | None], families: str, *parts: Part) -> VerbReader:
    """`read` for the verbs of these families, where what else it needs is there."""
    return VerbReader(read, frozenset(families.split()), needing(families, *parts))


def of_verbs(*readers: VerbReader) -> Frame:
    """What the verbs of a sentence say, in their order; a verb may be tagged as a noun or an adjective."""

    def read(sentence: Sentence) -> Iterator[Statement]:
        possible = [one for one in readers if one.needs.met(sentence.holds)]
        for verb, begun in sentence.begun if possible else ():
            if verb.pos_ not in _KINDS:
                continue
            for one in possible:
                if not one.families.isdisjoint(begun):
                    found = one.read(sentence, verb)
                    if found is not None:
                        yield found

    families = frozenset().union(*(one.families for one in readers))
    return Frame(read, Needs((Held(families, frozenset()),)))


def at_any_verb(
    sentence: Sentence, read: Callable[[Sentence, Token], Statement | None]
) -> Iterator[Statement]:
    """What `read` finds at the verbs of a sentence, whatever their family."""
    for verb in sentence.span:
        found = read(sentence, verb) if verb.pos_ in _KINDS else None
        if found is not None:
            yield found
