"""The pattern language of rules/lexicon: what a phrase is made of.

A phrase is a row of pieces, matched in order over the words of a block:

    cure            a word in any inflection        =best    that form only
    a|b             either                          (word)   may be missing
    ...             up to four words of any kind    {slot}   a noun phrase of a class

Thousands of phrases are read at every start and few of them are met in a draft. So a piece first tells only
its keys, which are cheap to get: the base forms of its words. A word of a draft leads to the phrases whose
keys are among its own; only phrases all of whose pieces may be there are compiled to patterns of word forms.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from ketalint.language.words.keys import forms_of_key
from ketalint.language.words.spelling import fold

Tokenize = Callable[[str], list[str]]

_FUNCTION = frozenset(
    """
    a all an and any as at away back be by can do down for from get give go have i in into is it let make
    more my no not of off on one or our out over put so take than that the them there they this to up us
    we will with you your
    """.split()
)

_WAY = 12  # letters that an alternative must be longer by to be worth it: many lead to a phrase in vain


class Item(Struct, frozen=True):
    """One item of a pattern: a set of word forms, a slot, or a gap."""

    forms: frozenset[str] = frozenset()
    slot: str = ""
    gap: bool = False
    optional: bool = False
    tight: bool = False  # joined to the item before: only a hyphen may stand between


class Pattern(Struct, frozen=True):
    """A compiled phrase; `key` is the item it is looked up by, `owner` the lexicon group it came from."""

    text: str
    items: tuple[Item, ...]
    key: int
    owner: int


class Piece(Struct, frozen=True):
    """What a piece of a phrase tells before it is compiled.

    It can stand only where a word has one key of each of its `needs`, the most apt first; there are none
    where any word may stand, or no word must. `weight` is how apt it is to look the phrase up by, None for
    not at all.
    """

    needs: tuple[frozenset[str], ...] = ()
    slot: str = ""
    weight: int | None = None


Reading = tuple[list[Item], int]  # the items of a piece, and the place of the one to look it up by


class Grammar:
    """Reads phrases with one tokenizer. It keeps what it has read: most pieces are those of many phrases."""

    def __init__(self, tokenize: Tokenize):
        self._tokenize = tokenize
        self._pieces: dict[str, Piece] = {}
        self._readings: dict[str, list[Reading]] = {}

    def pieces(self, text: str) -> list[Piece]:
        known, found = self._pieces, []
        for raw in text.split():
            piece = known.get(raw)
            if piece is None:
                piece = known[raw] = self._piece(raw)
            found.append(piece)
        return found

    def patterns(self, text: str, owner: int) -> list[Pattern]:
        """The patterns of a phrase; several where an alternative is more than one word ("pain-free|whole").

        None for a phrase that has no word to look it up by.
        """
        key = key_piece(self.pieces(text))
        if key is None:
            return []
        rows: list[tuple[list[Item], int]] = [([], -1)]
        for number, raw in enumerate(text.split()):
            readings = self._readings.get(raw)
            if readings is None:
                readings = self._readings[raw] = list(self._read(raw))
            rows = [
                (row + items, len(row) + main if number == key else at)
                for row, at in rows
                for items, main in readings
            ]
        return [Pattern(text, tuple(row), at, owner) for row, at in rows]

    def _piece(self, raw: str) -> Piece:
        if raw == "..." or raw.startswith("("):
            return Piece()
        if raw.startswith("{"):
            return Piece(slot=raw.strip("{}"))
        glued: set[str] = set()
        ways = [way for word in raw.split("|") if (way := self._way(word, glued))]
        first = frozenset([way[0] for way in ways])
        if not first or "be" in first or first >= {"is", "are"}:  # headings leave "be" out
            return Piece()
        needs = [first | glued]
        for part in range(1, min(map(len, ways))):
            needs.append(frozenset([way[part] for way in ways]) | glued)
        return Piece(tuple(needs), "", min(map(_aptness, first)) - _WAY * len(ways))

    def _way(self, word: str, glued: set[str]) -> list[str]:
        """The keys of an alternative's parts, the most apt first; written together they join `glued`."""
        if word.isalpha():
            return [fold(word)]
        exact = word.startswith("=") and len(word) > 1
        parts = self._parts(word[1:] if exact else word)
        glued.update("=" + whole for whole in _glued(word, parts))
        parts = sorted(map(fold, parts), key=_aptness, reverse=True)
        return ["=" + part for part in parts] if exact else parts

    def _read(self, raw: str) -> Iterator[Reading]:
        if raw == "...":
            yield [Item(gap=True)], 0
            return
        optional = raw.startswith("(") and raw.endswith(")")
        if optional:
            raw = raw[1:-1]
        if raw.startswith("{"):
            yield [Item(slot=raw.strip("{}"), optional=optional)], 0
            return
        single: set[str] = set()
        for word in raw.split("|"):
            exact = word.startswith("=") and len(word) > 1
            parts = self._parts(word[1:] if exact else word)
            if len(parts) == 1:
                single |= _word_forms(parts[0], exact)
            elif parts:
                words = [_word_forms(part, exact) for part in parts]
                yield [Item(w, optional=optional, tight=i > 0) for i, w in enumerate(words)], _main(parts)
                single.update(_glued(word, parts))
        if single:
            yield [Item(frozenset(single), optional=optional)], 0

    def _parts(self, word: str) -> list[str]:
        if word.isalpha():
            return [word.lower()]
        parts = word.lower().split("-")
        if all(part.isalpha() for part in parts):  # the tokenizer parts these, too, but takes long
            return parts
        return [part for part in (p.lower() for p in self._tokenize(word)) if part not in ("-", "–")]


def key_piece(pieces: list[Piece]) -> int | None:
    """The place of the piece that a phrase is best looked up by: the longest content word."""
    best, key = None, None
    for place, piece in enumerate(pieces):
        if piece.weight is not None and (best is None or piece.weight > best):
            best, key = piece.weight, place
    return key


def _main(parts: list[str]) -> int:
    """The place of the part that an alternative of several words is looked up by."""
    return max(range(len(parts)), key=lambda i: _aptness(fold(parts[i])))


def _aptness(key: str) -> int:
    """How apt a word is to be looked up by: the longer the rarer."""
    word = key.removeprefix("=")
    return len(word) - 100 if word in _FUNCTION else len(word)


def _glued(word: str, parts: list[str]) -> list[str]:
    """ "painfree" for "pain-free"."""
    glued = len(parts) > 1 and "-" in word and all(part.isalpha() for part in parts)
    return [fold("".join(parts))] if glued else []


def _word_forms(word: str, exact: bool) -> frozenset[str]:
    return forms_of_key("=" + fold(word) if exact else word)
