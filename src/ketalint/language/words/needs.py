"""What a reader cannot do without, declared beside it, so that it is only asked where it may find something.

    @needs("than", "more {comparative}", "@nmda @opioid-drug")
    def nothing_better(...): ...

reads only what holds the word "than", and "more" or an entry of the family `comparative`, and a word of one
of the noun classes after "@". That is known from the words alone, before the parse, and costs few operations
on sets. It follows from the reader, which would find nothing without; that the words are there says nothing
yet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass
from typing import Generic, NamedTuple, ParamSpec, TypeVar

from ketalint.language.words.cues import Cues, Words

P = ParamSpec("P")
R = TypeVar("R")


class Held(NamedTuple):
    """Of a stretch the words, the families of one table with an entry that stands there, the noun classes."""

    words: Set[str]
    families: Set[str]
    classes: Set[str] = frozenset()


def held(low: Words, families: Cues) -> Held:
    """What a whole block holds, noun classes aside."""
    return Held(low.distinct, families.standing_in(low).keys())


def held_between(low: Words, families: Cues, start: int, end: int) -> Held:
    """What the words of low[start:end] hold, noun classes aside; an entry counts where it begins."""
    if start == 0 and end == len(low):
        return held(low, families)
    standing = families.standing_in(low)
    here = {name for name, places in standing.items() if any(start <= place < end for place in places)}
    return Held(frozenset(low[start:end]), here)


@dataclass(frozen=True)
class Needs:
    """Of each part a word, a family or a noun class must be there."""

    parts: tuple[Held, ...]

    def met(self, there: Held) -> bool:
        for words, families, classes in self.parts:
            if (
                words.isdisjoint(there.words)
                and families.isdisjoint(there.families)
                and classes.isdisjoint(there.classes)
            ):
                return False
        return True


@dataclass(frozen=True)
class Reader(Generic[P, R]):
    """A function with what it needs."""

    read: Callable[P, R]
    needs: Needs

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        return self.read(*args, **kwargs)


def needs(*parts: str | Iterable[str]) -> Callable[[Callable[P, R]], Reader[P, R]]:
    """Declares what a reader needs: of each part one of its words, "{families}" or "@classes"."""
    declared = Needs(tuple(_part(part) for part in parts))
    return lambda read: Reader(read, declared)


def _part(part: str | Iterable[str]) -> Held:
    items = frozenset(part.split() if isinstance(part, str) else part)
    families = frozenset(item for item in items if item.startswith("{"))
    classes = frozenset(item for item in items if item.startswith("@") and len(item) > 1)
    return Held(
        items - families - classes,
        frozenset(name.strip("{}") for name in families),
        frozenset(name[1:] for name in classes),
    )
