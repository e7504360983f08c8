"""All phrases of a lexicon, and where they stand in a parsed block."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Set

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.keys import forms_of_key, keys_among, keys_of
from ketalint.language.words.matching import Match, match_at
from ketalint.language.words.patterns import Grammar, Pattern, Piece, key_piece
from ketalint.language.words.slots import Sentence

Phrase = tuple[str, int]  # its text, and the number of the lexicon group that owns it
# What a phrase needs: of each set one key of a word that is there, of each set one noun class.
Needs = tuple[tuple[frozenset[str], ...], tuple[frozenset[str], ...]]


class PhraseIndex:
    """Phrases by the keys of their key piece, compiled when all their words are first met together."""

    def __init__(self, phrases: Iterable[Phrase], grammar: Grammar, expand: Callable[[str], frozenset[str]]):
        self._grammar, self._expand = grammar, expand
        self._phrases = list(phrases)
        self._by_key: dict[str, list[int]] = {}
        for number, (text, _) in enumerate(self._phrases):
            pieces = grammar.pieces(text)
            key = key_piece(pieces)
            for word in pieces[key].needs[0] if key is not None else ():
                self._by_key.setdefault(word, []).append(number)
        self._needs: dict[int, Needs] = {}
        self._led_to: dict[str, dict[str, list[int]]] = {}
        self._leads: set[str] = set()  # the words met so far that phrases are looked up by
        self._compiled: dict[int, list[Pattern]] = {}

    def __contains__(self, word: str) -> bool:
        """Is this a word that a phrase is looked up by?"""
        return any(key in self._by_key and word in forms_of_key(key) for key in keys_of(word))

    def words_beginning(self, letter: str) -> set[str]:
        """The words that phrases are looked up by, those whose base form begins with the letter."""
        keys = (key for key in self._by_key if key.removeprefix("=").startswith(letter))
        return {word for key in keys for word in forms_of_key(key)}

    def find(self, analysis: Analysis, owners: Container[int] | None = None) -> list[Match]:
        """Every phrase in the block, in order of its key word; a phrase is found once per key word.

        With `owners` the phrases of these groups alone.
        """
        found = []
        low, classes = analysis.low, analysis.reachable
        for span in analysis.sentences:
            words = analysis.words_of(span)
            leading = self._leading(words)
            if not leading:
                continue
            keys = keys_among(words)
            sentence = Sentence(analysis, span.start, span.end, self._expand)
            for place in range(span.start, span.end):
                if low[place] not in leading:
                    continue
                for number in self._possible(low[place], keys, classes):
                    if owners is not None and self._phrases[number][1] not in owners:
                        continue
                    for pattern in self._patterns(number):
                        if low[place] in pattern.items[pattern.key].forms:
                            match = match_at(pattern, sentence, place)
                            if match is not None:
                                found.append(match)
        return found

    def may_find(self, analysis: Analysis) -> bool:
        """Whether any phrase could stand in the block, whatever its parse."""
        keys, classes = analysis.low.keys, analysis.reachable
        leading = self._leading(analysis.low.distinct)
        return any(True for word in leading for _ in self._possible(word, keys, classes))

    def _leading(self, words: frozenset[str]) -> Set[str]:
        """Those of the words that phrases are looked up by."""
        for word in words.difference(self._led_to):
            led = self._led_to[word] = self._lead(word)
            if led:
                self._leads.add(word)
        return words & self._leads

    def _possible(self, word: str, keys: Set[str], classes: Set[str]) -> Iterator[int]:
        """The phrases looked up by `word` whose other words, and classes for whose slots, may be there."""
        led = self._led_to[word]
        likely = set(led.get("", ()))
        for key in led.keys() & keys:
            likely.update(led[key])
        for number in sorted(likely):
            of_words, of_classes = self._needs[number]
            for wanted in of_words:
                if wanted.isdisjoint(keys):
                    break
            else:
                for wanted in of_classes:
                    if wanted.isdisjoint(classes):
                        break
                else:
                    yield number

    def _lead(self, word: str) -> dict[str, list[int]]:
        """The phrases looked up by `word`, by the keys of the rarest other word, "" for those without one."""
        led: dict[str, list[int]] = {}
        for number in {number for key in keys_of(word) for number in self._by_key.get(key, ())}:
            needed = self._needed(number)[0]
            for key in needed[0] if needed else ("",):
                led.setdefault(key, []).append(number)
        return led

    def _needed(self, number: int) -> Needs:
        needs = self._needs.get(number)
        if needs is None:
            pieces = self._grammar.pieces(self._phrases[number][0])
            key = key_piece(pieces)
            others = sorted((p for i, p in enumerate(pieces) if i != key and p.needs), key=_commonness)
            of_words = [need for piece in others for need in piece.needs]
            if key is not None:
                of_words += pieces[key].needs[1:]
            slots = [piece.slot.partition("=")[0] for piece in pieces if piece.slot]
            classes = tuple(self._expand(slot) for slot in slots if slot != "any")
            needs = self._needs[number] = tuple(of_words), classes
        return needs

    def _patterns(self, number: int) -> list[Pattern]:
        patterns = self._compiled.get(number)
        if patterns is None:
            patterns = self._compiled[number] = self._grammar.patterns(*self._phrases[number])
        return patterns


def _commonness(piece: Piece) -> int:
    return -(piece.weight or 0)
