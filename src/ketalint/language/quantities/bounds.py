"""The words that open or close a range: "up to", "at least", "more than", "or longer", "about"."""

from __future__ import annotations

from typing import Literal, cast

from ketalint.language.quantities.words import Lexeme, text_at

Bound = Literal["", "least", "most", "over", "about"]
Entry = tuple[tuple[str, ...], Bound]


def _table(**rows: str) -> tuple[Entry, ...]:
    """Rows of phrases parted by commas, under the bound that each sets."""
    return tuple(
        (tuple(phrase.split()), cast(Bound, bound))
        for bound, phrases in rows.items()
        for phrase in phrases.split(",")
    )


BEFORE = _table(
    most="""
    up to, at most, no more than, not more than, no longer than, less than, fewer than, under,
    below, within, as many as, as much as, as long as, maximum of, shorter than, no later than, <, ≤
    """,
    least="""
    at least, more than, no less than, not less than, longer than, older than, no sooner than, not
    before, above, upwards of, beyond, past, exceeding, minimum of, greater than, well over, just
    over, from, starting at, starts at, start at, starting from, begin at, begins at, beginning at,
    >, ≥
    """,
    over="""
    over
    """,
    about="""
    about, around, roughly, approximately, approx, some, close to, nearly, almost, an estimated,
    near, circa, the better part of, the best part of, an average of, typically, just under, just below,
    just shy of, a little under, slightly under, a little less than, slightly less than, ~, ≈
    """,
)

AFTER = _table(
    least="""
    or more, or longer, and up, or over, and more, or higher, and longer, plus, +, at least, minimum
    """,
    most="""
    or less, or fewer, at most, tops, maximum, or under
    """,
    about="""
    or so, give or take
    """,
)

# The phrases by the word next to the amount: most words there open or close no range.
_BY_LAST: dict[str, list[Entry]] = {}
for _entry in BEFORE:
    _BY_LAST.setdefault(_entry[0][-1], []).append(_entry)
_BY_FIRST: dict[str, list[Entry]] = {}
for _entry in AFTER:
    _BY_FIRST.setdefault(_entry[0][0], []).append(_entry)

# Small words that may stand between a bound and its number.
_SKIPPED = frozenset(
    (
        "the",
        "only",
        "just",
        "exactly",
        "somewhat",
        "a",
        "little",
        "well",
        "even",
        "in",
        "for",
        "full",
        "whole",
        "good",
        "as",
    )
)


def bound_after(row: list[Lexeme], place: int) -> Bound:
    for words, bound in _BY_FIRST.get(text_at(row, place), ()):
        if all(text_at(row, place + i) == word for i, word in enumerate(words)):
            return bound
    return ""


def bound_before(row: list[Lexeme], place: int, floor: int) -> tuple[Bound, int]:
    """The bound and where its words begin. Looks over small words, not into the amount before (`floor`)."""
    at = place - 1
    for _ in range(3):
        best: tuple[int, Bound] = (0, "")
        for words, bound in _BY_LAST.get(text_at(row, at), ()):
            first = at - len(words) + 1
            if (
                first >= 0
                and len(words) > best[0]
                and row[first].start >= floor
                and all(row[first + i].text == word for i, word in enumerate(words))
            ):
                best = (len(words), bound)
        if best[0] and not (best[1] == "over" and at < place - 1):  # "over in ten minutes" is an end
            return best[1], at - best[0] + 1
        if at < 0 or row[at].text not in _SKIPPED:
            break
        at -= 1
    return "", place
