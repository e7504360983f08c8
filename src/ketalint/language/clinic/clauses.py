"""The clauses of a block as content words and what is said of them, for blocks with a parse and without."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass

from ketalint.language.clinic.opposites import Opposites
from ketalint.language.clinic.roles import Holder, holder
from ketalint.language.quantities.amounts import Amount, find_amounts
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import Row, row_of

_ENDS = frozenset((".", "!", "?", ";", "…", "|", "•"))
_JOINTS = frozenset(("but", "while", "whereas", "and", "so", "though", "although", ":", "—", "–"))
_LONGEST = 30  # words of a clause; longer ones say too many things to align


@dataclass(frozen=True)
class Clause:
    """What one clause says: `content` is what it speaks of.

    `denied` tells whether an odd number of denials stands in it.
    """

    block: int
    sentence: tuple[int, int]
    words: range
    content: frozenset[str]
    limits: frozenset[str]
    denied: bool
    deniable: tuple[str, ...]  # the first words that its denial is of
    listed: bool  # an item of a list
    partial: bool  # "not everyone"
    total: bool  # "never", "all", "no one", "only"
    sides: tuple[tuple[str, bool], ...]
    amount: Amount | None
    counted: str
    names: frozenset[str]
    holder: Holder | None

    @property
    def telling(self) -> bool:
        """Does it say anything that another clause could disagree with?"""
        return bool(self.denied or self.sides or self.amount or self.holder)

    @property
    def keys(self) -> frozenset[str]:
        """What another clause must share to be held against this one."""
        return self.content | {f"role {self.holder.role}"} if self.holder else self.content


def clauses_of_block(index: int, analysis: Analysis, opposites: Opposites, listed: bool) -> Iterator[Clause]:
    families = opposites.families
    amounts: list[Amount] | None = None
    for first, last in _sentences(analysis):
        row = row_of(analysis, range(first, last))
        if not row.words or analysis.low[last - 1] == "?" or _settles_nothing(row, families):
            continue
        if amounts is None:
            amounts = [
                a
                for a in find_amounts(analysis.text)
                if not a.ordinal
                and (a.kind != "count" or not (a.stated == (1.0, 1.0) or _numbers_a_part(analysis.text, a)))
            ]
        for part in _parts(analysis, first, last):
            clause = _clause(
                index, (index * 100_000 + first, last), analysis, part, opposites, amounts, listed
            )
            if clause is not None:
                yield clause


def _numbers_a_part(text: str, amount: Amount) -> bool:
    """ "Slide 2 (inside)", "Step 4: your infusion": which part of the page it is, and no count."""
    label = _LABEL.match(text)
    return label is not None and label.end() == amount.start and bool(_AFTER_LABEL.match(text, amount.end))


_LABEL = re.compile(r"\W*[A-Za-z]*[A-RT-Za-rt-z] #?")
_AFTER_LABEL = re.compile(r"\s*([(:.–—-]|$)")


def _settles_nothing(row: Row, families: Cues) -> bool:
    words = set(row.words)
    if families["not-ours"].touches(words) and row.has(families, "not-ours"):
        return True
    return bool(_hits(row, words, families, "unsettled", "settled-anyway"))


def _sentences(analysis: Analysis) -> Iterator[tuple[int, int]]:
    start = 0
    for i, low in enumerate(analysis.low):
        if low in _ENDS or low[-1:] in "?!" or i == len(analysis.low) - 1:
            yield start, i + 1
            start = i + 1


def _parts(analysis: Analysis, first: int, last: int) -> list[range]:
    """The sentence in parts, where a joint has a verb on either side as far as the words tell."""
    cuts = [first]
    parsed = analysis.doc.is_parsed
    for i in range(first + 1, last - 1):
        if analysis.low[i] in _JOINTS and (
            not parsed
            or analysis.low[i] in ("but", "while", "whereas")
            or (analysis.has_verb(cuts[-1], i) and analysis.has_verb(i + 1, min(last, i + 6)))
        ):
            cuts.append(i + 1)
    return [range(a, b) for a, b in zip(cuts, [*cuts[1:], last], strict=True)]


def _clause(
    index: int,
    sentence: tuple[int, int],
    analysis: Analysis,
    part: range,
    opposites: Opposites,
    in_block: list[Amount],
    listed: bool,
) -> Clause | None:
    row = row_of(analysis, part)
    if not 2 <= len(row.words) <= _LONGEST:
        return None
    families, words = opposites.families, set(row.words)
    begin, end = (
        analysis.doc[part.start].idx,
        analysis.doc[part.stop - 1].idx + len(analysis.doc[part.stop - 1]),
    )
    amounts = [a for a in in_block if begin <= a.start and a.end <= end]
    turns = _hits(row, words, families, "turning", "no-denial")
    sides, used = _sides(row, words, opposites, turns, any(a.kind == "money" and a.low for a in amounts))
    if amounts:
        used |= {
            i
            for i, place in enumerate(row.places)
            if any(a.start <= analysis.doc[place].idx < a.end for a in amounts)
        }
    content, limits = _content(analysis, row, opposites, used)
    role = None if opposites.role_words.isdisjoint(words) else holder(analysis, row, opposites)
    if not content and not limits and role is None:
        return None
    kept = [i for i in part if not analysis.low[i].isspace() and analysis.low[i] not in _ENDS]
    if not kept:
        return None
    amount = amounts[0] if len(amounts) == 1 and amounts[0].bound in ("", "about") else None
    return Clause(
        block=index,
        sentence=sentence,
        words=range(kept[0], kept[-1] + 1),
        content=content,
        limits=limits,
        denied=len(turns) % 2 == 1,
        deniable=_deniable(analysis, row, turns, opposites),
        listed=listed,
        partial=bool(turns) and Row(row.words[turns[0] + 1 :], []).has(families, "partly"),
        total=families["total"].touches(words) and row.has(families, "total"),
        sides=sides,
        amount=amount,
        counted="" if amount is None else _counted(analysis.text[begin:end], begin, amount, opposites),
        names=_names(analysis, part),
        holder=role,
    )


def _hits(row: Row, words: Set[str], families: Cues, family: str, idle: str) -> list[int]:
    """Where entries of a family stand, but for longer ones of `idle`: "not only" is no denial."""
    found: list[int] = []
    wanted, passing, end = families[family], families[idle], 0
    if not wanted.touches(words):
        return found
    for at, word in enumerate(row.words):
        if at < end or not (wanted.begins(word) or passing.begins(word)):
            continue
        length, passed = wanted.at(row.words, at), passing.at(row.words, at)
        if length > passed:
            found.append(at)
        end = at + max(length, passed)
    return found


def _deniable(analysis: Analysis, row: Row, turns: list[int], opposites: Opposites) -> tuple[str, ...]:
    """The first words of weight after a denial; where none follows, the last before it."""
    if not turns:
        return ()
    after = Row(row.words[turns[0] + 1 :], row.places[turns[0] + 1 :])
    found = _weighty(analysis, after, opposites)
    if found:
        return tuple(found[:2])
    return tuple(_weighty(analysis, Row(row.words[: turns[0]], row.places[: turns[0]]), opposites)[-1:])


def _weighty(analysis: Analysis, row: Row, opposites: Opposites) -> list[str]:
    """The content words of a row, in order."""
    found: list[str] = []
    at = 0
    while at < len(row.words):
        name, length = opposites.concept(row.words, at)
        word = name or opposites.content(row.words[at], analysis.doc[row.places[at]].is_stop)
        if word:
            found.append(word)
        at += length or 1
    return found


def _sides(
    row: Row, words: Set[str], opposites: Opposites, turns: list[int], paid: bool
) -> tuple[tuple[tuple[str, bool], ...], set[int]]:
    """On which side of which pair a clause stands, and the words that say so; a denial turns it round."""
    sides: list[tuple[str, bool]] = []
    used: set[int] = set()
    by_word = opposites.sides_by_word
    touched = set[int]().union(*(by_word[word] for word in by_word.keys() & words))
    if paid:
        touched.update(n for n, pair in enumerate(opposites.pairs) if pair.name == "free")
    for pair in (opposites.pairs[n] for n in sorted(touched)):
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


def _content(
    analysis: Analysis, row: Row, opposites: Opposites, used: Set[int]
) -> tuple[frozenset[str], frozenset[str]]:
    """What a clause speaks of, words of one meaning made one, and what limits it."""
    content: set[str] = set()
    limits: set[str] = set()
    limiting = dict(opposites.families["limiting"].standing_in(row.words, 0, len(row.words)))
    at = 0
    while at < len(row.words):
        length = limiting.get(at, 0)
        if length and at not in used:
            limits.add(opposites.content(row.words[at + length - 1], False) or row.words[at + length - 1])
            at += length
            continue
        name, length = opposites.concept(row.words, at)
        if at not in used:
            word = name or opposites.content(row.words[at], analysis.doc[row.places[at]].is_stop)
            if word:
                content.add(word)
        at += length or 1
    return frozenset(content), frozenset(limits)


def _names(analysis: Analysis, part: range) -> frozenset[str]:
    """Proper names inside the clause, which tell one thing from another of its kind."""
    return frozenset(
        analysis.low[i]
        for i in part[1:]
        if analysis.texts[i][:1].isupper()
        and not analysis.doc[i].is_stop
        and analysis.texts[i][1:].islower()
        and len(analysis.low[i]) > 2
        and not analysis.low[i].endswith(".")
    )


def _counted(text: str, begin: int, amount: Amount, opposites: Opposites) -> str:
    """What an amount counts: the noun after a bare number, the relation of a time ("apart", "every")."""
    after = re.findall(r"[a-z]+", text[amount.end - begin :].lower())
    before = re.findall(r"[a-z]+", text[: amount.start - begin].lower())
    if amount.kind == "count":
        small = opposites.families["small"]
        nouns = [
            opposites.concept([word], 0)[0] or opposites.content(word, False)
            for word in after[:4]
            if word not in small
            and word not in ("of", "the", "our")
            and not word.endswith(("ly", "ive", "ate"))
        ]
        return f"count {nouns[0] if nouns else ''}"
    relating = opposites.families["relating"]
    return f"{amount.kind} {' '.join(sorted(w for w in (*before[-2:], *after[:1]) if w in relating))}"
