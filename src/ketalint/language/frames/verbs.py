"""Statements that verbs make: a reader is asked about those verbs only that may begin one of its families."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ketalint.language.claims.found import Statement
from ketalint.language.frames.sentence import Sentence
from ketalint.language.syntax.tokens import Token

_KINDS = frozenset(("VERB", "ADJ", "NOUN", "AUX"))


@dataclass(frozen=True)
class VerbReader:
    """A reader of what one verb says, and the families of which that verb has to begin an entry."""

    read: Callable[[Sentence, Token], Statement | None]
    families: frozenset[str]


def reader(read: Callable[[Sentence, Token], Statement | None], *families: str) -> VerbReader:
    """`read` for the verbs of these families."""
    return VerbReader(read, frozenset(families))


def read_verbs(sentence: Sentence, readers: tuple[VerbReader, ...]) -> Iterator[Statement]:
    """What the verbs of a sentence say, in their order; a verb may be tagged as a noun or an adjective."""
    for verb in sentence.span:
        begun = sentence.begun_by(verb)
        if not begun or verb.pos_ not in _KINDS:
            continue
        for one in readers:
            if not one.families.isdisjoint(begun):
                found = one.read(sentence, verb)
                if found is not None:
                    yield found


def at_any_verb(
    sentence: Sentence, read: Callable[[Sentence, Token], Statement | None]
) -> Iterator[Statement]:
    """What `read` finds at the verbs of a sentence, whatever their family."""
    for verb in sentence.span:
        found = read(sentence, verb) if verb.pos_ in _KINDS else None
        if found is not None:
            yield found
