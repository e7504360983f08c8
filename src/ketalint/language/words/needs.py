"""What a reader cannot do without, declared beside it, so that it is only asked where it may find something.

    @needs("=than", "comparative =more", "@nmda @opioid-drug")
    def nothing_better(...): ...

reads only what holds the word "than", and an entry of the family `comparative` or the word "more", and a word
of one of the noun classes after "@". That is known from the words alone, before the parse, and costs few
operations on sets. It follows from the reader, which would find nothing without; that the words are there
says nothing yet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass
from typing import Generic, NamedTuple, ParamSpec, Protocol, TypeVar

from ketalint.language.words.cues import Cues, Words

P = ParamSpec("P")
R = TypeVar("R")


class Held(NamedTuple):
    """Of a stretch the families of one table with an entry that stands there, the words, the noun classes."""

    families: Set[str]
    words: Set[str]
    classes: Set[str] = frozenset()


def held(low: Words, families: Cues) -> Held:
    """What a whole block holds, noun classes aside."""
    return Held(families.standing_in(low).keys(), low.distinct)


def held_between(low: Words, families: Cues, start: int, end: int) -> Held:
    """What the words of low[start:end] hold, noun classes aside; an entry counts where it begins."""
    if start == 0 and end == len(low):
        return held(low, families)
    standing = families.standing_in(low)
    here = {name for name, places in standing.items() if any(start <= place < end for place in places)}
    return Held(here, frozenset(low[start:end]))


Part = str | Iterable[str]  # as it is written, or plain words


@dataclass(frozen=True)
class Needs:
    """Of each part a family, a word or a noun class must be there."""

    parts: tuple[Held, ...]

    def met(self, there: Held) -> bool:
        for families, words, classes in self.parts:
            if (
                families.isdisjoint(there.families)
                and words.isdisjoint(there.words)
                and classes.isdisjoint(there.classes)
            ):
                return False
        return True


def needing(*parts: Part) -> Needs:
    """The needs of a reader: of each part one of its families, "=words" or "@classes"."""
    return Needs(tuple(map(_part, parts)))


def _part(part: Part) -> Held:
    if not isinstance(part, str):
        return Held(frozenset(), frozenset(part))
    names = part.split()
    return Held(
        frozenset([name for name in names if name[0] not in "=@"]),
        frozenset([name[1:] for name in names if name[0] == "="]),
        frozenset([name[1:] for name in names if name[0] == "@"]),
    )


def any_word(among: Iterable[str]) -> str:
    """Some words as they are written in a part, beside others."""
    return " ".join(["=" + word for word in among])


@dataclass(frozen=True)
class Reader(Generic[P, R]):
    """A function with what it needs."""

    read: Callable[P, R]
    needs: Needs

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        return self.read(*args, **kwargs)


def needs(*parts: Part) -> Callable[[Callable[P, R]], Reader[P, R]]:
    """Declares what a reader needs, see `needing`."""
    return lambda read: Reader(read, needing(*parts))


class WithNeeds(Protocol):
    """Anything that declares what it needs."""

    @property
    def needs(self) -> Needs: ...


T = TypeVar("T", bound=WithNeeds)


class Choice(Generic[T]):
    """Readers in their order, looked up by their first need; one that needs nothing is always possible."""

    def __init__(self, among: Iterable[T]):
        self._among = list(among)
        self._always = {number for number, one in enumerate(self._among) if not one.needs.parts}
        self._by_name: tuple[dict[str, set[int]], ...] = ({}, {}, {})
        for number, one in enumerate(self._among):
            for by_name, names in zip(
                self._by_name, one.needs.parts[0] if one.needs.parts else (), strict=False
            ):
                for name in names:
                    by_name.setdefault(name, set()).add(number)

    def possible(self, there: Held) -> Iterator[T]:
        """Those whose needs are met, in their order."""
        found = set(self._always)
        for by_name, names in zip(self._by_name, there, strict=True):
            found.update(*map(by_name.__getitem__, by_name.keys() & names))
        for number in sorted(found):
            if self._among[number].needs.met(there):
                yield self._among[number]
