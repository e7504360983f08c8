"""The clauses of a block as content words and what is said of them, for blocks with a parse and without."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property

from ketalint.language.clinic.opposites import Opposites
from ketalint.language.clinic.roles import Holder, holder
from ketalint.language.quantities.amounts import Amount, find_amounts
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Places
from ketalint.language.words.rows import Row, row_of

_ENDS = frozenset((".", "!", "?", ";", "…", "|", "•"))
_JOINTS = frozenset(("but", "while", "whereas", "and", "so", "though", "although", ":", "—", "–"))
_OTHERS = frozenset(("foreign", "opioid", "service"))
_OURS = frozenset(("ketamine", "treatment"))
_LONGEST = 30  # words of a clause; longer ones say too many things to align
ALIGNED = frozenset(("count", "money", "time"))  # the other amounts are figures of the reference


@dataclass(frozen=True, eq=False)
class Clause:
    """What one clause says. What it speaks of is told when it is asked for: few clauses could be opposed.

    `turns` are where denials stand in its row, `used` the words that tell its sides and amounts.
    """

    analysis: Analysis
    opposites: Opposites
    block: int
    sentence: tuple[int, int]
    part: range
    row: Row
    standing: Mapping[str, Places]  # the families `said` of opposites.toml in the row
    listed: bool  # an item of a list
    turns: list[int]
    sides: tuple[tuple[str, bool], ...]
    used: Set[int]
    amount: Amount | None
    holder: Holder | None

    @property
    def denied(self) -> bool:
        """Does an odd number of denials stand in it?"""
        return len(self.turns) % 2 == 1

    @property
    def telling(self) -> bool:
        """Does it say anything that another clause could disagree with?"""
        return bool(self.denied or self.sides or self.amount or self.holder)

    @property
    def marks(self) -> Iterator[str]:
        """Of which one is in both of two clauses that disagree, if neither denies what the other says."""
        yield from (name for name, _ in self.sides)
        if self.holder:
            yield f"role {self.holder.role}"
        if self.amount and self.amount.kind in ALIGNED and not (self.denied or self.listed):
            yield self.counted

    @property
    def speaks(self) -> bool:
        """Does it speak of anything?"""
        return bool(self.content or self.limits or self.holder)

    @property
    def keys(self) -> frozenset[str]:
        """What another clause must share to be held against this one."""
        return self.content | {f"role {self.holder.role}"} if self.holder else self.content

    @property
    def words(self) -> range:
        """The clause without the signs around it."""
        low = self.analysis.low
        kept = [i for i in self.part if not low[i].isspace() and low[i] not in _ENDS]
        return range(kept[0], kept[-1] + 1)

    @property
    def content(self) -> frozenset[str]:
        """What it speaks of, words of one meaning made one."""
        return self._content[0]

    @property
    def limits(self) -> frozenset[str]:
        """The time, place, service or group of patients that it is said of."""
        return self._content[1]

    @cached_property
    def meanings(self) -> frozenset[str]:
        """All that may be in its content and limits, as far as each word by itself tells."""
        low, doc, meanings = self.analysis.low, self.analysis.doc, self.opposites.meanings
        return frozenset().union(*[meanings(low[i], doc[i].is_stop) for i in self.row.places])

    @cached_property
    def _content(self) -> tuple[frozenset[str], frozenset[str]]:
        row, doc, opposites = self.row, self.analysis.doc, self.opposites
        content: set[str] = set()
        limits: set[str] = set()
        limiting = self.standing.get("limiting", {})
        concepts = opposites.concepts_in(row.words)
        at = 0
        while at < len(row.words):
            length = limiting.get(at, 0)
            if length and at not in self.used:
                last = row.words[at + length - 1]
                limits.add(opposites.content(last, False) or last)
                at += length
                continue
            name, length = concepts.get(at, ("", 1))
            if at not in self.used:
                content.add(name or opposites.content(row.words[at], doc[row.places[at]].is_stop))
            at += length
        return frozenset(content - {""}), frozenset(limits)

    @cached_property
    def deniable(self) -> tuple[str, ...]:
        """The first words of weight after a denial; where none follows, the last before it."""
        if not self.turns:
            return ()
        first, words, places = self.turns[0], self.row.words, self.row.places
        found = self._weighty(Row(words[first + 1 :], places[first + 1 :]))
        return tuple(found[:2] if found else self._weighty(Row(words[:first], places[:first]))[-1:])

    def _weighty(self, row: Row) -> list[str]:
        """The content words of some of its words, in order."""
        found: list[str] = []
        concepts = self.opposites.concepts_in(row.words)
        at = 0
        while at < len(row.words):
            name, length = concepts.get(at, ("", 1))
            is_stop = self.analysis.doc[row.places[at]].is_stop
            word = name or self.opposites.content(row.words[at], is_stop)
            if word:
                found.append(word)
            at += length
        return found

    @cached_property
    def partial(self) -> bool:
        """ "Not everyone"."""
        return bool(self.turns) and Row(self.row.words[self.turns[0] + 1 :], []).has(
            self.opposites.said, "partly"
        )

    @property
    def total(self) -> bool:
        """ "Never", "all", "no one", "only"."""
        return "total" in self.standing

    @cached_property
    def names(self) -> frozenset[str]:
        """Proper names inside the clause, which tell one thing from another of its kind."""
        low, texts, doc = self.analysis.low, self.analysis.texts, self.analysis.doc
        return frozenset(
            low[i]
            for i in self.part[1:]
            if texts[i][:1].isupper()
            and not doc[i].is_stop
            and texts[i][1:].islower()
            and len(low[i]) > 2
            and not low[i].endswith(".")
        )

    @cached_property
    def others(self) -> frozenset[str]:
        """The other medicines and services that it names; what is said of these is not said of ketamine."""
        classes, low = self.analysis.classes, self.analysis.low
        return frozenset(low[i] for i in self.part if classes[i] & _OTHERS and not classes[i] & _OURS)

    @cached_property
    def counted(self) -> str:
        """What an amount counts: the noun after a bare number, the relation of a time ("apart", "every")."""
        if self.amount is None:
            return ""
        begin, end = _stretch(self.analysis, self.part)
        after = re.findall(r"[a-z]+", self.analysis.text[self.amount.end : end].lower())
        before = re.findall(r"[a-z]+", self.analysis.text[begin : self.amount.start].lower())
        if self.amount.kind == "count":
            small = self.opposites.families["small"]
            nouns = [
                self.opposites.concepts_in([word]).get(0, ("", 0))[0] or self.opposites.content(word, False)
                for word in after[:4]
                if word not in small
                and word not in ("of", "the", "our")
                and not word.endswith(("ly", "ive", "ate"))
            ]
            return f"count {nouns[0] if nouns else ''}"
        relating = self.opposites.families["relating"]
        told = sorted(word for word in (*before[-2:], *after[:1]) if word in relating)
        return f"{self.amount.kind} {' '.join(told)}"


def clauses_of_block(index: int, analysis: Analysis, opposites: Opposites, listed: bool) -> Iterator[Clause]:
    for first, last in _sentences(analysis):
        row = row_of(analysis, range(first, last))
        if not row.words or analysis.low[last - 1] == "?" or _settles_nothing(row, opposites):
            continue
        sentence = (index * 100_000 + first, last)
        for part in _parts(analysis, first, last):
            said = row_of(analysis, part)
            if 2 <= len(said.words) <= _LONGEST:
                yield _clause(index, sentence, analysis, part, said, opposites, listed)


def _numbers_a_part(text: str, amount: Amount) -> bool:
    """ "Slide 2 (inside)", "Step 4: your infusion": which part of the page it is, and no count."""
    label = _LABEL.match(text)
    return label is not None and label.end() == amount.start and bool(_AFTER_LABEL.match(text, amount.end))


_LABEL = re.compile(r"\W*[A-Za-z]*[A-RT-Za-rt-z] #?")
_AFTER_LABEL = re.compile(r"\s*([(:.–—-]|$)")


def _settles_nothing(row: Row, opposites: Opposites) -> bool:
    standing = opposites.said.standing_in(row.words)
    return "not-ours" in standing or bool(_hits(standing, "unsettled", "settled-anyway"))


def _sentences(analysis: Analysis) -> Iterator[tuple[int, int]]:
    start = 0
    for i, low in enumerate(analysis.low, 1):
        if low in _ENDS or low[-1:] in "?!":
            yield start, i
            start = i
    if start < len(analysis.low):
        yield start, len(analysis.low)


def _parts(analysis: Analysis, first: int, last: int) -> list[range]:
    """The sentence in parts, where a joint has a verb on either side as far as the words tell."""
    cuts = [first]
    parsed = analysis.doc.is_parsed
    low = analysis.low
    for i in range(first + 1, last - 1):
        if low[i] in _JOINTS and (
            not parsed
            or low[i] in ("but", "while", "whereas")
            or (analysis.has_verb(cuts[-1], i) and analysis.has_verb(i + 1, min(last, i + 6)))
        ):
            cuts.append(i + 1)
    return [range(a, b) for a, b in zip(cuts, [*cuts[1:], last], strict=True)]


def _clause(
    index: int,
    sentence: tuple[int, int],
    analysis: Analysis,
    part: range,
    row: Row,
    opposites: Opposites,
    listed: bool,
) -> Clause:
    standing = opposites.said.standing_in(row.words)
    begin, end = _stretch(analysis, part)
    amounts = [
        a
        for a in find_amounts(analysis.text)
        if begin <= a.start and a.end <= end and _tells(analysis.text, a)
    ]
    turns = _hits(standing, "turning", "no-denial")
    sides, used = _sides(row, opposites, turns, any(a.kind == "money" and a.low for a in amounts))
    if amounts:
        used |= {
            i
            for i, place in enumerate(row.places)
            if any(a.start <= analysis.doc[place].idx < a.end for a in amounts)
        }
    return Clause(
        analysis=analysis,
        opposites=opposites,
        block=index,
        sentence=sentence,
        part=part,
        row=row,
        standing=standing,
        listed=listed,
        turns=turns,
        sides=sides,
        used=used,
        amount=amounts[0] if len(amounts) == 1 and amounts[0].bound in ("", "about") else None,
        holder=holder(analysis, row, opposites),
    )


def _stretch(analysis: Analysis, part: range) -> tuple[int, int]:
    """Where the text of some words begins and ends."""
    last = part.stop - 1
    return analysis.doc[part.start].idx, analysis.doc[last].idx + len(analysis.texts[last])


def _tells(text: str, amount: Amount) -> bool:
    """Is it an amount of something, and no "one" or number of a step?"""
    if amount.ordinal:
        return False
    return amount.kind != "count" or not (amount.stated == (1.0, 1.0) or _numbers_a_part(text, amount))


def _hits(standing: Mapping[str, Places], family: str, idle: str) -> list[int]:
    """Where entries of a family stand, but for longer ones of `idle`: "not only" is no denial."""
    found: list[int] = []
    wanted, passing, end = standing.get(family), standing.get(idle, {}), 0
    if wanted is None:
        return found
    for at in sorted(wanted.keys() | passing.keys()):
        if at < end:
            continue
        length, passed = wanted.get(at, 0), passing.get(at, 0)
        if length > passed:
            found.append(at)
        end = at + max(length, passed)
    return found


def _sides(
    row: Row, opposites: Opposites, turns: list[int], paid: bool
) -> tuple[tuple[tuple[str, bool], ...], set[int]]:
    """On which side of which pair a clause stands, and the words that say so; a denial turns it round."""
    sides: list[tuple[str, bool]] = []
    used: set[int] = set()
    for pair in opposites.pairs_in(row.words, paid):
        if pair.beside is not None and pair.beside.first(row.words, 0, len(row.words)) is None:
            continue
        hits = [family.first(row.words, 0, len(row.words)) for family in (pair.one, pair.other)]
        if pair.name == "free" and hits[0] is None and paid:
            sides.append((pair.name, False))
            continue
        if (hits[0] is None) == (hits[1] is None):
            continue
        hit = hits[0] or hits[1] or range(0)
        used |= set(hit)
        denied = sum(at not in hit for at in turns) % 2 == 1  # "at no cost" holds its own "no"
        sides.append((pair.name, (hits[0] is not None) != denied))
    return tuple(sides), used
