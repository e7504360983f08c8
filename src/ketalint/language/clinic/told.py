"""An amount that a draft gives for something, and what is told twice with another amount."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_MANY = 3  # amounts of one thing: a list, or kinds that its words don't tell apart


@dataclass(frozen=True)
class Told:
    """`thing` names what the amount is of; `words` are where it is told."""

    thing: str
    low: float
    high: float
    block: int
    sentence: tuple[int, int]
    words: range

    def agrees(self, other: Told) -> bool:
        """Do the amounts meet, or does one sentence name both?"""
        return self.sentence == other.sentence or (self.low <= other.high and other.low <= self.high)


def told_twice(told: Iterable[Told]) -> Iterator[tuple[Told, Told]]:
    """The first telling of a thing, and a later one that agrees with none before."""
    by_thing: dict[str, list[Told]] = {}
    for one in told:
        by_thing.setdefault(one.thing, []).append(one)
    for tellings in by_thing.values():
        if len({(one.low, one.high) for one in tellings}) >= _MANY:
            continue
        kept: list[Told] = []
        for one in tellings:
            if kept and not any(one.agrees(other) for other in kept):
                yield kept[0], one
            else:
                kept.append(one)
