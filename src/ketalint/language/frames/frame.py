"""Readers of sentences with the words that each cannot do without: most sentences hold them for few."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ketalint.language.claims.found import Statement
from ketalint.language.frames.sentence import Sentence
from ketalint.language.words.needs import Choice, Needs, Part, needing

Read = Callable[[Sentence], Iterator[Statement]]
Condition = Callable[[Sentence], bool]


@dataclass(frozen=True)
class Frame:
    """A reader, what it needs, and what has to be so besides, asked where the needs are met."""

    read: Read
    needs: Needs
    given: Condition | None = None


def frame(read: Read, *parts: Part) -> Frame:
    """A reader with what it needs, as `needing` takes it."""
    return Frame(read, needing(*parts))


def given(condition: Condition, *frames: Frame) -> tuple[Frame, ...]:
    """The frames, read only where the condition holds."""
    return tuple([replace(one, given=condition) for one in frames])


class Frames:
    """Frames in the order in which they are read."""

    def __init__(self, *groups: Sequence[Frame]):
        self._frames = Choice(one for group in groups for one in group)

    def possible(self, sentence: Sentence) -> Iterator[Frame]:
        """Those that may find something."""
        for one in self._frames.possible(sentence.holds):
            if one.given is None or one.given(sentence):
                yield one

    def read(self, sentence: Sentence) -> Iterator[Statement]:
        """What the sentence says, frame by frame."""
        for one in self.possible(sentence):
            yield from one.read(sentence)
