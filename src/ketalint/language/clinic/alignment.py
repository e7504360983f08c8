"""Two statements of a draft about one matter that cannot both stand, whatever the matter is.

Words alone tell, so that blocks without a parse take part: each clause is a set of content words, with words
of one meaning made one, and what it says of them. Two clauses that share most of their content disagree when

- one denies what the other says ("cash is not accepted", "we take cash");
- they stand on opposite sides of a pair of rules/lexicon/opposites.toml ("free", "ten dollars");
- they give other amounts of one thing ("four private rooms", "all six private rooms");
- they name other persons in a role of which there is one ("founded by Dr. A").

A clause that is limited to a time, place, service or group of patients is held only against one with the
same limits, or against one that is categorical.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ketalint.language.claims.found import Statement
from ketalint.language.quantities.amounts import Amount, find_amounts
from ketalint.language.quantities.scope import Row, compile_words, row_of
from ketalint.language.stance import Verdict
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Cues, Family
from ketalint.model import Block
from ketalint.rulebook.types import Polarity

_ENDS = frozenset((".", "!", "?", ";", "…", "|", "•"))
_JOINTS = frozenset(("but", "while", "whereas", "and", "so", "though", "although", ":", "—", "–"))
_LONGEST = 30  # words of a clause; longer ones say too many things to align
_MOST = 400  # clauses of a kind; a draft that says more is a list
_SHARED = 0.6  # of the content of the shorter clause
_AMOUNTS_SHARED = 0.65
_NAMED_SHARED = _BESIDE_SHARED = 0.5
_MOST_SHARED = 0.5  # of the content of the longer clause
_AMOUNT_VERBS = frozenset(("accept", "last", "price", "run"))  # what every amount of its kind is told with
_ALIGNED = frozenset(("count", "money", "time"))  # the others are figures of the reference
_IN_TIME = frozenset(("after", "before", "dur", "later"))
_WORD = re.compile(r"[a-z][a-z0-9']*$")
_ROLE_NAME = re.compile(r"\bDr\.? ((?:[A-Z][\w'’-]*\.? ?)+)")


@dataclass(frozen=True)
class Opposites:
    """rules/lexicon/opposites.toml: words of one meaning, pairs of opposites, what keeps clauses apart."""

    concepts: tuple[tuple[str, Family], ...]
    pairs: tuple[tuple[str, Family, Family, Family | None], ...]
    families: Cues
    topics: Mapping[str, frozenset[str]]
    beginnings: frozenset[str]  # of all entries of `concepts`

    def beside(self, pair: str) -> frozenset[str] | None:
        """The content words of which one must stand in both clauses of a pair; None where any will do."""
        return self.topics.get(pair)


def compile_opposites(tables: Mapping[str, Any]) -> Opposites:
    def family(words: Iterable[str]) -> Family:
        return Family([word.replace("-", " ") for word in words])

    concepts = tuple((name, family(t["words"])) for name, t in sorted(tables.get("same", {}).items()))
    return Opposites(
        concepts,
        tuple(
            (name, family(t["one"]), family(t["other"]), family(t["beside"]) if "beside" in t else None)
            for name, t in sorted(tables.get("opposed", {}).items())
        ),
        compile_words(tables),
        {
            name: frozenset(_meaning(entry, concepts) for entry in t["beside"])
            for name, t in tables.get("opposed", {}).items()
            if "beside" in t
        },
        frozenset(word for _, words in concepts for word in words.beginnings),
    )


def _meaning(entry: str, concepts: tuple[tuple[str, Family], ...]) -> str:
    words = entry.split()
    return next((name for name, family in concepts if family.at(words, 0)), _stem(words[-1]))


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
    role: str
    person: str


def opposed_statements(
    analyses: Sequence[Analysis], blocks: Sequence[Block], opposites: Opposites
) -> dict[int, list[Statement]]:
    """Statements by block: for each two clauses that disagree, the matter as either of them holds it."""
    clauses = [
        clause
        for i, (analysis, block) in enumerate(zip(analyses, blocks, strict=True))
        if block.kind not in ("quote", "heading", "cell")
        for clause in _clauses(i, analysis, opposites, block.kind == "item")
    ]
    found: dict[int, list[Statement]] = {}
    for earlier, later in _disagreeing(clauses, opposites):
        matter = f"house: {' '.join(sorted(earlier.content & later.content)) or earlier.role}"
        sides: tuple[tuple[Clause, Polarity], ...] = ((earlier, "accords"), (later, "contrary"))
        for clause, polarity in sides:
            found.setdefault(clause.block, []).append(
                Statement(matter, polarity, clause.words, clause.words.start, Verdict("made"))
            )
    return found


# --- which clauses disagree -------------------------------------------------------------------


def _disagreeing(clauses: list[Clause], opposites: Opposites) -> Iterator[tuple[Clause, Clause]]:
    by_word: dict[str, list[int]] = {}
    for place, clause in enumerate(clauses):
        for word in clause.content | ({clause.role} if clause.role else set()):
            by_word.setdefault(word, []).append(place)
    generic = opposites.families["generic"]
    for place, clause in enumerate(clauses):
        if not (clause.denied or clause.sides or clause.amount or clause.role):
            continue
        near = {
            other
            for word in clause.content | ({clause.role} if clause.role else set())
            if word not in generic and len(by_word[word]) <= _MOST
            for other in by_word[word]
        }
        near |= {place + 1} if place + 1 < len(clauses) else set()
        for other in sorted(near):
            partner = clauses[other]
            begun = (partner.denied or partner.sides or partner.amount or partner.role) and other < place
            if other == place or begun or clause.sentence == partner.sentence:
                continue
            first, second = (clause, partner) if place < other else (partner, clause)
            if _disagree(first, second, generic, opposites):
                yield first, second


def _disagree(one: Clause, other: Clause, generic: Family, opposites: Opposites) -> bool:
    if one.role and one.role == other.role and one.person and other.person and one.person != other.person:
        return True
    shared = one.content & other.content | one.limits & other.limits
    least = min(len(one.content | one.limits), len(other.content | other.limits))
    if not shared or not least or not _same_limits(one, other):
        return False
    telling = any(word not in generic for word in shared)
    if _on_other_sides(one, other, shared, least, telling, opposites):
        return True
    if not telling or one.listed or other.listed or (one.names != other.names and one.names and other.names):
        return False
    if one.denied != other.denied:
        return _denies(one, other, shared) if one.denied else _denies(other, one, shared)
    return _other_amount(one, other, shared, least)


def _on_other_sides(
    one: Clause, other: Clause, shared: frozenset[str], least: int, telling: bool, opposites: Opposites
) -> bool:
    others = dict(other.sides)
    for name, side in one.sides:
        if others.get(name, side) == side:
            continue
        beside = opposites.beside(name)
        if beside is not None and any(word in shared for word in beside):
            return len(shared) >= _BESIDE_SHARED * least
        same_names = one.names == other.names or not one.names or not other.names
        return telling and same_names and len(shared) >= _SHARED * least
    return False


def _denies(no: Clause, yes: Clause, shared: frozenset[str]) -> bool:
    """Is what the one denies what the other says? "Not for everyone" denies only what is said of everyone."""
    named = bool(no.names & yes.names)
    if no.amount or yes.amount or not set(no.deniable if named else no.deniable[:1]) & yes.content:
        return False
    if not named and no.content - yes.content and yes.content - no.content:  # each has a subject of its own
        return False
    if no.partial and not yes.total:
        return False
    least, most = sorted((len(no.content), len(yes.content)))
    enough = _NAMED_SHARED if named else _SHARED
    return (
        len(shared) >= 2 and len(shared) >= enough * least and (named or len(shared) >= _MOST_SHARED * most)
    )


def _same_limits(one: Clause, other: Clause) -> bool:
    if one.limits == other.limits:
        return True
    for wide, narrow in ((one, other), (other, one)):
        if wide.limits < narrow.limits and (wide.total or (wide.denied and narrow.limits <= _IN_TIME)):
            return True
    return False


def _other_amount(one: Clause, other: Clause, shared: frozenset[str], least: int) -> bool:
    a, b = one.amount, other.amount
    if (
        a is None
        or b is None
        or a.kind != b.kind
        or a.kind not in _ALIGNED
        or "relief" in shared
        or one.counted != other.counted
        or one.denied
        or other.denied
    ):
        return False
    things = [clause.content - _AMOUNT_VERBS for clause in (one, other)]
    if not (things[0] <= things[1] or things[1] <= things[0]):
        return False
    likeness = len(shared) + len(set(one.sides) & set(other.sides))
    whole = a.kind == "count" and (one.total or other.total) and one.counted.split()[-1] in shared
    if (
        likeness < max(2, (_BESIDE_SHARED if whole else _AMOUNTS_SHARED) * least)
        or one.limits != other.limits
    ):
        return False
    return a.high < b.low or a.low > b.high


# --- what a clause says -----------------------------------------------------------------------


def _clauses(index: int, analysis: Analysis, opposites: Opposites, listed: bool = False) -> Iterator[Clause]:
    for first, last in _sentences(analysis):
        row = row_of(analysis, range(first, last))
        if not row.words or analysis.low[last - 1] == "?" or _settles_nothing(row, opposites.families):
            continue
        for part in _parts(analysis, first, last):
            clause = _clause(index, (index * 100_000 + first, last), analysis, part, opposites, listed)
            if clause is not None:
                yield clause


def _settles_nothing(row: Row, families: Cues) -> bool:
    return row.has(families, "not-ours") or _hits(row, families, "unsettled", "settled-anyway") != []


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
            or (_verb(analysis, cuts[-1], i) and _verb(analysis, i + 1, min(last, i + 6)))
        ):
            cuts.append(i + 1)
    return [range(a, b) for a, b in zip(cuts, [*cuts[1:], last], strict=True)]


def _verb(analysis: Analysis, start: int, end: int) -> bool:
    return any(analysis.pos[i] in ("VERB", "AUX") for i in range(start, end))


def _clause(
    index: int, sentence: tuple[int, int], analysis: Analysis, part: range, opposites: Opposites, listed: bool
) -> Clause | None:
    row = row_of(analysis, part)
    if not 2 <= len(row.words) <= _LONGEST:
        return None
    families = opposites.families
    text = analysis.doc.span(part.start, part.stop).text
    amounts = [
        a for a in find_amounts(text) if not a.ordinal and (a.kind != "count" or a.stated != (1.0, 1.0))
    ]
    turns = _hits(row, families, "turning", "no-denial")
    sides, used = _sides(row, opposites, turns, any(a.kind == "money" and a.low for a in amounts))
    start = analysis.doc[part.start].idx
    measured = {i for a in amounts for i in part if a.start <= analysis.doc[i].idx - start < a.end}
    content, limits = _content(analysis, row, opposites, used | _at(row, measured))
    amount = amounts[0] if len(amounts) == 1 and amounts[0].bound in ("", "about") else None
    role, person = _person(analysis, row, text, families)
    if not content and not limits and not role:
        return None
    kept = [i for i in part if not analysis.low[i].isspace() and analysis.low[i] not in _ENDS]
    if not kept:
        return None
    return Clause(
        block=index,
        sentence=sentence,
        words=range(kept[0], kept[-1] + 1),
        content=content,
        limits=limits,
        denied=len(turns) % 2 == 1,
        listed=listed,
        deniable=_deniable(analysis, row, turns, opposites),
        partial=bool(turns) and Row(row.words[turns[0] + 1 :], []).has(families, "partly"),
        total=row.has(families, "total"),
        sides=sides,
        amount=amount,
        counted=_counted(analysis, row, text, amount, opposites),
        names=_names(analysis, part),
        role=role,
        person=person,
    )


def _hits(row: Row, families: Cues, family: str, idle: str) -> list[int]:
    """Where entries of a family stand, but for longer ones of `idle`: "not only" is no denial."""
    found: list[int] = []
    wanted, passing, end = families[family], families[idle], 0
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
        name, length = _concept(row.words, at, opposites)
        if name or (_WORD.match(row.words[at]) and not _small(analysis, row, at, opposites)):
            found.append(name or _stem(row.words[at]))
        at += length or 1
    return found


def _at(row: Row, places: set[int]) -> frozenset[int]:
    return frozenset(i for i, place in enumerate(row.places) if place in places)


def _sides(
    row: Row, opposites: Opposites, turns: list[int], paid: bool
) -> tuple[tuple[tuple[str, bool], ...], frozenset[int]]:
    """On which side of which pair a clause stands, and the words that say so; a denial turns it round."""
    sides: list[tuple[str, bool]] = []
    used: set[int] = set()
    for name, one, other, beside in opposites.pairs:
        if beside is not None and beside.first(row.words, 0, len(row.words)) is None:
            continue
        hits = [family.first(row.words, 0, len(row.words)) for family in (one, other)]
        if name == "free" and hits[0] is None and paid:
            sides.append((name, False))
            continue
        if (hits[0] is None) == (hits[1] is None):
            continue
        hit = hits[0] or hits[1] or range(0)
        used |= set(hit)
        denied = sum(at not in hit for at in turns) % 2 == 1  # "at no cost" holds its own "no"
        sides.append((name, (hits[0] is not None) != denied))
    return tuple(sides), frozenset(used)


def _content(
    analysis: Analysis, row: Row, opposites: Opposites, used: frozenset[int]
) -> tuple[frozenset[str], frozenset[str]]:
    """What a clause speaks of, words of one meaning made one, and what limits it."""
    content: set[str] = set()
    limits: set[str] = set()
    at = 0
    while at < len(row.words):
        length = opposites.families["limiting"].at(row.words, at)
        if length and at not in used:
            limits.add(_stem(row.words[at + length - 1]))
            at += length
            continue
        name, length = _concept(row.words, at, opposites)
        if name and at not in used:
            content.add(name)
        elif at not in used and _WORD.match(row.words[at]) and not _small(analysis, row, at, opposites):
            content.add(_stem(row.words[at]))
        at += length or 1
    return frozenset(content), frozenset(limits)


def _small(analysis: Analysis, row: Row, at: int, opposites: Opposites) -> bool:
    word = row.words[at]
    return bool(
        analysis.doc[row.places[at]].is_stop or len(word) < 3 or opposites.families["small"].at([word], 0)
    )


def _concept(words: list[str], at: int, opposites: Opposites) -> tuple[str, int]:
    best = ("", 0)
    if words[at] not in opposites.beginnings:
        return best
    for name, family in opposites.concepts:
        length = family.at(words, at)
        if length > best[1]:
            best = (name, length)
    return best


def _stem(word: str) -> str:
    """The word without the endings of English inflection, roughly."""
    for ending, put in (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)] + put
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "aeiousl":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 4 else word


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


def _counted(analysis: Analysis, row: Row, text: str, amount: Amount | None, opposites: Opposites) -> str:
    """What an amount counts: the noun after a bare number, the relation of a time ("apart", "every")."""
    if amount is None:
        return ""
    after = re.findall(r"[a-z]+", text[amount.end :].lower())
    before = re.findall(r"[a-z]+", text[: amount.start].lower())
    if amount.kind == "count":
        kept = [
            w
            for w in after[:4]
            if not opposites.families["small"].at([w], 0) and w not in ("of", "the", "our")
        ]
        nouns = [
            _concept([w], 0, opposites)[0] or _stem(w) for w in kept if not w.endswith(("ly", "ive", "ate"))
        ]
        return f"count {nouns[0] if nouns else ''}"
    tied = [w for w in (*before[-2:], *after[:1]) if opposites.families["relating"].at([w], 0)]
    return f"{amount.kind} {' '.join(sorted(tied))}"


def _person(analysis: Analysis, row: Row, text: str, families: Cues) -> tuple[str, str]:
    """The only holder of a role and who it is: "our founder, Dr. Ruth Levin"."""
    if not row.has(families, "one-holder") or row.has(families, "several-holders"):
        return "", ""
    names = {match.strip().split()[-1].rstrip(".") for match in _ROLE_NAME.findall(text)}
    hit = families["one-holder"].first(row.words, 0, len(row.words))
    role = _stem(row.words[hit.start])[:5] if hit is not None else ""
    return (role, names.pop().lower()) if len(names) == 1 else ("", "")
