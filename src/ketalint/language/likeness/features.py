"""What the learned reader weighs in a sentence: stems, the kinds of things named, and rows of two and three.

"Most insurers reimburse it" gives, among others, "insurer", "reimburse it", "<payer> reimburse" and
"<payer> _ it". Numbers are all alike. What stands after a denying word, up to the next comma or "but", is
weighed as denied too: "None of our insurers reimburse it" gives "! insurer" and "! reimburse" besides.
(Pang, Lee and Vaithyanathan 2002 mark words so, "Thumbs up?".)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from ketalint.language.words.inflection import bases

_KINDS = (
    "opioid",
    "payer",
    "authority",
    "foreign",
    "risk",
    "effect-of-drug",
    "condition",
    "pain",
    "nerve",
    "mood",
    "symptom",
    "relief",
    "benefit",
    "ketamine",
    "treatment",
    "expert",
    "provider",
    "person",
    "faculty",
)
NUMBER = "#"
_PASSED_OVER = frozenset(('"', "'", "“", "”", "''", "``", "(", ")", "*", "**", "-", "–", "—"))
_DENYING = frozenset(
    """
    cannot few hardly n't neither never no nobody none nor not nothing nowhere rarely seldom without
    """.split()
)
_TURNING = frozenset((",", ";", ":", ".", "!", "?", "(", ")", "—", "–", "but"))

Places = tuple[int, ...]


@dataclass(frozen=True)
class Features:
    """What is weighed in a sentence. Where each feature stands is asked of the few sentences that tell.

    `rows` are the features by how many words they go over, each row in the order of the words; `at` the
    places of the words; `denied` the features of denied words, each with its place.
    """

    rows: tuple[tuple[int, list[str]], ...]
    at: list[Places]
    denied: list[tuple[str, Places]]

    @cached_property
    def names(self) -> set[str]:
        """All features: no end of the sentence is one by itself."""
        return set().union(*(row for _, row in self.rows), (name for name, _ in self.denied)) - _ENDS

    @cached_property
    def places(self) -> dict[str, Places]:
        """Each feature with the places where it stands first."""
        found: dict[str, Places] = {}
        for n in range(len(self.at)):
            for width, row in self.rows:
                if n < len(row) and row[n] not in _ENDS:
                    found.setdefault(row[n], sum(self.at[n : n + width], ()))
        for name, places in self.denied:
            found.setdefault(name, places)
        return found


_ENDS = frozenset(("^", "$"))


def features_of(low: Sequence[str], classes: Sequence[frozenset[str]], start: int, end: int) -> Features:
    """The features of the words from `start` up to `end`.

    `low` are words in comparison form, `classes` their noun classes.
    """
    places = _weighed(low, start, end)
    stems = ["^", *[stem(low[i]) for i in places], "$"]
    kinds = ["^", *[_kind(classes[i]) or stem(low[i]) for i in places], "$"]
    denied: list[tuple[str, Places]] = []
    for place in _denied(low, start, end):
        denied.append((f"! {stem(low[place])}", (place,)))
        if kind := _kind(classes[place]):
            denied.append((f"! {kind}", (place,)))
    apart = list(map(" _ ".join, zip(kinds, kinds[2:], strict=False)))
    rows = (*_in_a_row(stems), *_in_a_row(kinds), (3, apart))
    return Features(rows, [(), *((i,) for i in places), ()], denied)


def words_of(
    low: Sequence[str], classes: Sequence[frozenset[str]], start: int, end: int
) -> tuple[list[str], list[str]]:
    """The words from `start` up to `end` as the net reads them, and of each one of KINDS."""
    places = _weighed(low, start, end)
    return [NUMBER if _holds_digit(low[i]) else low[i] for i in places], [_kind(classes[i]) for i in places]


def _weighed(low: Sequence[str], start: int, end: int) -> list[int]:
    """The places of the words that count: white space, brackets and quotation marks do not."""
    return [i for i in range(start, end) if low[i] not in _PASSED_OVER and not low[i].isspace()]


def _in_a_row(words: list[str]) -> Iterator[tuple[int, list[str]]]:
    """The words one by one, and all rows of two and of three of them."""
    two, three = words[1:], words[2:]
    yield 1, words
    yield 2, list(map(" ".join, zip(words, two, strict=False)))
    yield 3, list(map(" ".join, zip(words, two, three, strict=False)))


def _denied(low: Sequence[str], start: int, end: int) -> Iterator[int]:
    """The places of words that a denying word before them reaches."""
    reached = False
    for place in range(start, end):
        word = low[place]
        if word in _TURNING:
            reached = False
        elif reached and word[:1].isalnum():
            yield place
        if word in _DENYING:
            reached = True


@cache
def stem(word: str) -> str:
    """The shortest base form of a word in comparison form; NUMBER for what holds a digit."""
    if _holds_digit(word):
        return NUMBER
    return min(bases(word), key=lambda base: (len(base), base), default=word)


def _holds_digit(word: str) -> bool:
    return any(letter.isdigit() for letter in word)


@cache
def _kind(classes: frozenset[str]) -> str:
    return next((f"<{name}>" for name in _KINDS if name in classes), NO_KIND)


NO_KIND = ""
KINDS = (NO_KIND, *(f"<{name}>" for name in _KINDS))  # all that `words_of` may tell of a word
