"""Amounts that a house settles once: for how long nobody eats, when the doors open, how long one waits.

Each is a table [amount.NAME] of rules/lexicon/quantities.toml, whose phrases have {time}, {clock}, {money},
{number} or {rate} where the amount stands. Two amounts of one table disagree when they have nothing in
common. What tells the one case from the other ("on your first visit", "at the Dover office") is part of
what they measure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ketalint.language.clinic.entries import Classes, Entry, Parts, compile_entries, compile_family
from ketalint.language.quantities.amounts import Amount, find_amounts
from ketalint.language.quantities.clocks import Clock, Rate, find_clocks, find_rates
from ketalint.language.quantities.scope import tokens_in
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Cues, Family, Words
from ketalint.language.words.keys import keys_among
from ketalint.language.words.rows import Row, row_of

# What an amount is called in the phrases, and the word that stands for it in a row: no English word.
_PLACES = {kind: f"x{kind}" for kind in ("time", "clock", "money", "number", "rate")}
_PLACE_KEYS = {kind: keys_among([word]) for kind, word in _PLACES.items()}
_ALL_PLACE_KEYS = keys_among(_PLACES.values())
_LOOSE = frozenset(("about", "least"))  # bounds that a phrase is read past
_KINDS = {"time": "time", "money": "money", "count": "number"}


@dataclass(frozen=True, eq=False)
class HouseAmount:
    """One table: `name` is what it measures, `phrases` tie an amount to it."""

    name: str
    phrases: tuple[Entry, ...]
    beside: Family | None  # of these one stands in the sentence
    not_beside: Family  # these stand in a sentence of another matter
    alike: frozenset[str]  # words of "amount-of-a-kind" that tell no cases apart here
    exact: bool  # the amount itself counts, not its bound: "at least 21"
    last: bool  # of several amounts in a phrase the last counts: "open from eight to five"


@dataclass(frozen=True)
class Settled:
    """An amount with what it measures, in which case; `words` are those of the phrase, `tokens` its own."""

    measure: str
    low: float
    high: float
    case: str
    words: range
    tokens: range


@dataclass(frozen=True)
class _Stated:
    """An amount in the place of its first token."""

    word: str
    low: float
    high: float
    tokens: range
    stated: tuple[float, float]  # without its bound
    bound: range = range(0)  # the "about" or "at least" before it


class HouseAmounts:
    """All tables, found by the two rarest words of their phrases: most sentences settle no amount."""

    def __init__(self, amounts: Iterable[HouseAmount]):
        self._phrases = [(amount, phrase) for amount in amounts for phrase in amount.phrases]
        self._by_two: dict[str, dict[str, list[int]]] = {}
        for number, (_, phrase) in enumerate(self._phrases):
            needs = [need for need in phrase.needs if need.isdisjoint(_ALL_PLACE_KEYS)]
            rarest, *others = needs or phrase.needs
            for key in rarest:
                second = self._by_two.setdefault(key, {})
                for other in others[0] if others else (key,):
                    second.setdefault(other, []).append(number)

    def likely(self, words: list[str], places: Set[str]) -> dict[HouseAmount, list[Entry]]:
        """The phrases that may stand among the words and amounts, by table and in order.

        `places` are the keys of the amounts that the block may hold.
        """
        keys = places | (words.keys if isinstance(words, Words) else keys_among(words))
        numbers: set[int] = set()
        for key in self._by_two.keys() & keys:
            by_second = self._by_two[key]
            for second in by_second.keys() & keys:
                numbers.update(by_second[second])
        found: dict[HouseAmount, list[Entry]] = {}
        for number in sorted(numbers):
            amount, phrase = self._phrases[number]
            if phrase.may_stand_in(keys):
                found.setdefault(amount, []).append(phrase)
        return found


class QuantityWords(Cues):
    """The families of rules/lexicon/quantities.toml, and the amounts, made ready when first asked for."""

    def __init__(self, tables: Mapping[str, Any]):
        super().__init__(_families(tables))
        self._amount_tables = tables

    @cached_property
    def amounts(self) -> HouseAmounts:
        return HouseAmounts(_compile_amounts(self._amount_tables))


def compile_words(tables: Mapping[str, Any]) -> QuantityWords:
    return QuantityWords(tables)


def _families(tables: Mapping[str, Any]) -> dict[str, list[str]]:
    named = ((name, table) for name, table in tables.items() if isinstance(table, Mapping))
    return {name: [word.replace("-", " ") for word in table.get("words", ())] for name, table in named}


def _compile_amounts(tables: Mapping[str, Any]) -> tuple[HouseAmount, ...]:
    classes: Classes = {name: table["words"] for name, table in tables.get("class", {}).items()} | {
        kind: (word,) for kind, word in _PLACES.items()
    }
    parts = Parts(classes)
    return tuple(
        HouseAmount(
            table.get("measure") or f"house: {table['says']}",
            compile_entries(table["phrases"], parts),
            compile_family(table["beside"], classes) if "beside" in table else None,
            compile_family(table.get("not-beside", ()), classes),
            frozenset(table.get("alike", ())),
            table.get("exact", False),
            table.get("last", False),
        )
        for _, table in sorted(tables.get("amount", {}).items())
    )


def house_amounts(analysis: Analysis, amounts: HouseAmounts, words: Cues) -> Iterator[Settled]:
    """The amounts of a block that one of the tables knows. `words` are the families of quantities.toml."""
    kinds = {_KINDS[amount.kind] for amount in find_amounts(analysis.text) if amount.kind in _KINDS}
    places = set().union(*(_PLACE_KEYS[kind] for kind in ("clock", "rate", *kinds)))
    stated: dict[int, _Stated] | None = None  # looked for once a sentence has words of a phrase
    for sentence in analysis.sentences:
        row = row_of(analysis, range(sentence.start, sentence.end))
        likely = amounts.likely(row.words, places)
        if not likely or is_question(sentence):
            continue
        if stated is None:
            stated = {amount.tokens.start: amount for amount in _stated(analysis)}
        inside = [amount for start, amount in stated.items() if sentence.start <= start < sentence.end]
        if inside:
            yield from _of_sentence(_with_places(row, inside), stated, likely, words)


def _of_sentence(
    row: Row,
    stated: Mapping[int, _Stated],
    likely: Mapping[HouseAmount, list[Entry]],
    words: Cues,
) -> Iterator[Settled]:
    if row.has(words, "amount-unsettled"):
        return
    taken: set[int] = set()
    for amount, phrases in likely.items():
        if amount.not_beside.first(row.words, 0, len(row.words)) is not None:
            continue
        if amount.beside is not None and amount.beside.first(row.words, 0, len(row.words)) is None:
            continue
        for phrase in phrases:
            within = [row.places[i] for i in phrase.find(row.words)]
            held = [place for place in within if place in stated]
            if not held or (at := held[-1 if amount.last else 0]) in taken:
                continue
            taken.add(at)
            found = stated[at]
            case = " ".join(_kinds(row, words, amount.alike))
            span = range(min(within), max(*within, found.tokens.stop - 1) + 1)
            low, high = found.stated if amount.exact else (found.low, found.high)
            yield Settled(amount.name, low, high, case, span, found.tokens)
            break


def _kinds(row: Row, words: Cues, alike: frozenset[str]) -> list[str]:
    """What tells this case from others: days, sites, groups of patients, the first of its kind."""
    family = words["amount-of-a-kind"]
    kinds: set[str] = set()
    for i, length in family.places(row.words).items():
        kinds.add(" ".join(row.words[i : i + length]))
    return sorted(kinds - alike)


def _stated(analysis: Analysis) -> list[_Stated]:
    """Rates first, then amounts with a unit, times of the day, and the bare numbers that are left."""
    amounts = [a for a in find_amounts(analysis.text) if a.kind in _KINDS and not a.ordinal]
    found: list[_Stated] = []
    used: set[int] = set()
    for said in (
        *(_at_time(analysis, _PLACES["rate"], rate) for rate in find_rates(analysis.text)),
        *(_amount(analysis, amount) for amount in amounts if amount.kind != "count"),
        *(_at_time(analysis, _PLACES["clock"], clock) for clock in find_clocks(analysis.text)),
        *(_amount(analysis, amount) for amount in amounts if amount.kind == "count"),
    ):
        if said.tokens and used.isdisjoint(said.tokens):
            used.update(said.tokens)
            found.append(said)
    return found


def _at_time(analysis: Analysis, word: str, what: Clock | Rate) -> _Stated:
    tokens = tokens_in(analysis, what.start, what.end)
    return _Stated(word, what.minutes, what.minutes, tokens, (what.minutes, what.minutes))


def _amount(analysis: Analysis, amount: Amount) -> _Stated:
    tokens = tokens_in(analysis, amount.start, amount.end)
    lead = tokens_in(analysis, amount.lead, amount.start + 1) if amount.bound in _LOOSE else tokens
    bound = range(lead.start, tokens.start)
    return _Stated(_PLACES[_KINDS[amount.kind]], amount.low, amount.high, tokens, amount.stated, bound)


def _with_places(row: Row, stated: list[_Stated]) -> Row:
    """The row with one word for each amount."""
    first = {amount.tokens.start: amount.word for amount in stated}
    rest = {i for amount in stated for i in (*amount.bound, *amount.tokens[1:])}
    kept = [
        (first.get(place, word), place)
        for word, place in zip(row.words, row.places, strict=True)
        if place not in rest
    ]
    return Row(Words([word for word, _ in kept]), [place for _, place in kept])
