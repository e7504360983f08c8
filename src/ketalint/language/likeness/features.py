"""What the learned reader weighs in a sentence: stems, the kinds of things named, and rows of two and three.

"Most insurers reimburse it" gives, among others, "insurer", "reimburse it", "<payer> reimburse" and
"<payer> _ it". Numbers are all alike. What stands after a denying word, up to the next comma or "but", is
weighed as denied too: "None of our insurers reimburse it" gives "! insurer" and "! reimburse" besides.
(Pang, Lee and Vaithyanathan 2002 mark words so, "Thumbs up?".)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

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
_PASSED_OVER = frozenset(('"', "'", "“", "”", "''", "``", "(", ")", "*", "**", "-", "–", "—"))
_DENYING = frozenset(
    """
    cannot few hardly n't neither never no nobody none nor not nothing nowhere rarely seldom without
    """.split()
)
_TURNING = frozenset((",", ";", ":", ".", "!", "?", "(", ")", "—", "–", "but"))

Places = tuple[int, ...]


def features_of(
    low: Sequence[str], classes: Sequence[frozenset[str]], start: int, end: int
) -> dict[str, Places]:
    """The features of the words from `start` up to `end`, each with the places where it stands first.

    `low` are words in comparison form, `classes` their noun classes.
    """
    places = [i for i in range(start, end) if low[i] not in _PASSED_OVER and not low[i].isspace()]
    stems = ["^", *(stem(low[i]) for i in places), "$"]
    kinds = ["^", *(_kind(classes[i]) or stem(low[i]) for i in places), "$"]
    at: list[Places] = [(), *((i,) for i in places), ()]
    found: dict[str, Places] = {}
    for n in range(len(stems)):
        for name, width in _beginning_at(stems, kinds, n):
            found.setdefault(name, sum(at[n : n + width], ()))
    for place in _denied(low, start, end):
        found.setdefault(f"! {stem(low[place])}", (place,))
        if kind := _kind(classes[place]):
            found.setdefault(f"! {kind}", (place,))
    return found


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


def _beginning_at(stems: list[str], kinds: list[str], n: int) -> Iterator[tuple[str, int]]:
    """The features whose first word is the one at `n`, and over how many words each goes."""
    for width in (1, 2, 3):
        row = stems[n : n + width]
        if len(row) < width or row in (["^"], ["$"]):
            continue
        yield " ".join(row), width
        told = kinds[n : n + width]
        if told != row:
            yield " ".join(told), width
    if n + 2 < len(kinds):
        yield f"{kinds[n]} _ {kinds[n + 2]}", 3


@cache
def stem(word: str) -> str:
    """The shortest base form of a word in comparison form; "#" for what holds a digit."""
    if any(letter.isdigit() for letter in word):
        return "#"
    return min(bases(word), key=lambda base: (len(base), base), default=word)


def _kind(classes: frozenset[str]) -> str:
    return next((f"<{name}>" for name in _KINDS if name in classes), "")
