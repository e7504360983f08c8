"""The words and signs of a text as an amount reader sees them, and numbers in digits and in words."""

from __future__ import annotations

import re
from typing import NamedTuple

_LEXEME = re.compile(
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?<!\d)\.\d+)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<sign>[^\s\u00ad\u200b])"
)

_NUMBER = _LEXEME.groupindex["number"]

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve "
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL = (
    {word: i for i, word in enumerate(_ONES)}
    | {word: 20 + 10 * i for i, word in enumerate(_TENS)}
    | {"fourty": 40, "ninty": 90}
)
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_AFTER_ARTICLE = frozenset((*_SCALES, "dozen"))
PARTS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
PARTS |= {f"{word}s": n for word, n in PARTS.items() if word not in ("half", "halves")}
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "twelfth": 12,
}
GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 0.2}
DASHES = frozenset("-–—‐‑‒−")
ARTICLES = frozenset(("a", "an"))


class Lexeme(NamedTuple):
    """A word in lower case, a number or a sign, and where it stands in the text."""

    text: str
    start: int
    end: int
    number: bool = False


def lexemes(text: str) -> list[Lexeme]:
    return [Lexeme(m[0].lower(), *m.span(), m.lastindex == _NUMBER) for m in _LEXEME.finditer(text)]


def number_at(row: list[Lexeme], place: int) -> tuple[float, int] | None:
    """The number that begins at `place` and the place after it; an article alone is no number."""
    if place >= len(row):
        return None
    if row[place].number:
        return _digits(row, place)
    if row[place].text in GLYPHS:
        return GLYPHS[row[place].text], place + 1
    return _spelt(row, place)


def text_at(row: list[Lexeme], place: int) -> str:
    return row[place].text if 0 <= place < len(row) else ""


def _digits(row: list[Lexeme], place: int) -> tuple[float, int]:
    value, end = float(row[place].text.replace(",", "")), place + 1
    if text_at(row, end) in GLYPHS:
        return value + GLYPHS[row[end].text], end + 1
    if (
        text_at(row, end) == "/"
        and _is_integer(row, end + 1)
        and row[place].end == row[end].start == row[end + 1].start - 1
    ):
        divisor = float(row[end + 1].text)
        return (value / divisor, end + 2) if 1 < divisor <= 10 and value < divisor else (value, end)
    if (
        _is_integer(row, end)
        and text_at(row, end + 1) == "/"
        and _is_integer(row, end + 2)
        and float(row[end + 2].text) > 1
    ):
        return value + float(row[end].text) / float(row[end + 2].text), end + 3
    if text_at(row, end) in ("k", "thousand", "million", "billion"):
        scale = _SCALES.get(row[end].text, 1000)
        if row[end].text != "k" or row[end].start == row[end - 1].end:
            return value * scale, end + 1
    halved = _and_a_part(row, end)
    return (value + halved[0], halved[1]) if halved else (value, end)


def _is_integer(row: list[Lexeme], place: int) -> bool:
    return place < len(row) and row[place].number and row[place].text.isdigit()


def _spelt(row: list[Lexeme], place: int) -> tuple[float, int] | None:
    first = row[place].text
    if first in ("half", "dozen"):
        return _dozen(row, place)
    if first not in SMALL and (first not in ARTICLES or text_at(row, place + 1) not in _AFTER_ARTICLE):
        return None
    total, current, at, seen = 0.0, 0.0, place, False
    if first in ARTICLES:
        at += 1
        current, seen = 1.0, True
    while at < len(row):
        word = row[at].text
        if word in SMALL:
            if seen and not (
                current % 100 == 0 or (current % 10 == 0 and current % 100 >= 20 and SMALL[word] < 10)
            ):
                break
            current, seen = current + SMALL[word], True
        elif word in _SCALES and seen:
            current = (current or 1) * _SCALES[word]
            if _SCALES[word] >= 1000:
                total, current = total + current, 0.0
        elif word == "dozen" and seen:
            current = (current or 1) * 12
        elif (
            word == "and" and seen and text_at(row, at - 1) in _SCALES and text_at(row, at + 1) in SMALL
        ) or (
            word in DASHES
            and seen
            and text_at(row, at - 1) in _TENS
            and 0 < SMALL.get(text_at(row, at + 1), 0) < 10
        ):
            pass
        else:
            break
        at += 1
    if not seen:
        return None
    value = total + current
    if text_at(row, at) == "point" and text_at(row, at + 1) in _ONES[:10]:
        digits = ""
        while text_at(row, at + 1) in _ONES[:10]:
            digits, at = digits + str(SMALL[row[at + 1].text]), at + 1
        return value + float(f"0.{digits}"), at + 1
    halved = _and_a_part(row, at)
    return (value + halved[0], halved[1]) if halved else (value, at)


def _dozen(row: list[Lexeme], place: int) -> tuple[float, int] | None:
    """ "half a dozen", and "the dozen", which need no number before them."""
    if [text_at(row, place + i) for i in range(3)] == ["half", "a", "dozen"]:
        return 6.0, place + 3
    if text_at(row, place) == "dozen" and text_at(row, place - 1) in ("the", "last", "past"):
        return 12.0, place + 1
    return None


def _and_a_part(row: list[Lexeme], place: int) -> tuple[float, int] | None:
    """ "... and a half", "... and three quarters"."""
    if text_at(row, place) != "and":
        return None
    if text_at(row, place + 1) in ("a", "one") and text_at(row, place + 2) in ("half", "quarter", "third"):
        return 1 / PARTS[row[place + 2].text], place + 3
    if text_at(row, place + 1) == "three" and text_at(row, place + 2) == "quarters":
        return 0.75, place + 3
    return None


def part_at(row: list[Lexeme], place: int) -> tuple[float, int] | None:
    """A fraction in words ("half", "a fifth", "two thirds") and the place after it."""
    word, after = text_at(row, place), text_at(row, place + 1)
    if word == "half":
        return 0.5, place + 1
    if word in ("a", "an", "one") and after in PARTS and not after.endswith("s"):
        return 1 / PARTS[after], place + 2
    if word == "quarter":
        return 0.25, place + 1
    count = SMALL.get(word, 0)
    at = place + 1 + (after in DASHES)
    if 2 <= count <= 9 and text_at(row, at) in PARTS and (text_at(row, at).endswith("s") or at > place + 1):
        return count / PARTS[text_at(row, at)], at + 1
    return None
