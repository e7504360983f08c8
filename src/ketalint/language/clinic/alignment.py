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

from collections import Counter
from collections.abc import Iterator, Sequence, Set

from ketalint.language.claims.found import Statement
from ketalint.language.clinic.clauses import ALIGNED, Clause, clauses_of_block
from ketalint.language.clinic.counted import counted
from ketalint.language.clinic.courses import courses
from ketalint.language.clinic.doers import who_places_the_line
from ketalint.language.clinic.opposites import Opposites
from ketalint.language.clinic.prices import prices
from ketalint.language.clinic.told import Told, told_twice
from ketalint.language.clinic.years import years
from ketalint.language.stance import Verdict
from ketalint.language.syntax.analysis import Analysis
from ketalint.model import Block
from ketalint.rulebook.types import Polarity

_MOST = 400  # clauses of a kind; a draft that says more is a list
_SHARED = 0.6  # of the content of the shorter clause
_AMOUNTS_SHARED = 0.65
_NAMED_SHARED = _BESIDE_SHARED = 0.5
_MOST_SHARED = 0.5  # of the content of the longer clause
_AMOUNT_VERBS = frozenset(("accept", "last", "price", "run"))  # what every amount of its kind is told with
_SHARES = frozenset(("half", "some"))  # those of whom it is so are others than those of whom it is not
_IN_TIME = frozenset(("after", "before", "dur", "later"))


def opposed_statements(
    analyses: Sequence[Analysis], blocks: Sequence[Block], opposites: Opposites
) -> dict[int, list[Statement]]:
    """Statements by block: for each two clauses that disagree, the matter as either of them holds it."""
    clauses = [
        clause
        for i, (analysis, block) in enumerate(zip(analyses, blocks, strict=True))
        if block.kind not in ("quote", "heading", "cell")
        for clause in clauses_of_block(i, analysis, opposites, block.kind == "item")
    ]
    found: dict[int, list[Statement]] = {}
    for earlier, later in _disagreeing(clauses, opposites):
        role = earlier.holder.role if earlier.holder and later.holder else ""
        matter = f"house: {role or ' '.join(sorted(earlier.content & later.content))}"
        sides: tuple[tuple[Clause, Polarity], ...] = ((earlier, "accords"), (later, "contrary"))
        for clause, polarity in sides:
            words = clause.holder.words if role and clause.holder else clause.words
            found.setdefault(clause.block, []).append(
                Statement(matter, polarity, words, words.start, Verdict("made"))
            )
    for first, second in told_twice(_amounts_told(analyses, blocks, opposites)):
        amounts: tuple[tuple[Told, Polarity], ...] = ((first, "accords"), (second, "contrary"))
        for told, side in amounts:
            found.setdefault(told.block, []).append(
                Statement(f"house: {told.thing}", side, told.words, told.words.start, Verdict("made"))
            )
    return found


def _amounts_told(
    analyses: Sequence[Analysis], blocks: Sequence[Block], opposites: Opposites
) -> Iterator[Told]:
    yield from prices(analyses, blocks, opposites)
    yield from courses(analyses, blocks, opposites)
    yield from years(analyses, blocks, opposites)
    yield from counted(analyses, blocks)
    yield from who_places_the_line(analyses, blocks)


def _disagreeing(clauses: list[Clause], opposites: Opposites) -> Iterator[tuple[Clause, Clause]]:
    """Only clauses that share a word of weight, or follow each other, are held against each other."""
    generic = opposites.families["generic"]
    places = _that_could_disagree(clauses)
    common = _in_most(clauses)
    keys = {
        place: {word for word in clauses[place].keys if word not in generic and word not in common}
        for place in places
    }
    by_word: dict[str, list[int]] = {}
    for place, words in keys.items():
        for word in words:
            by_word.setdefault(word, []).append(place)
    for place, following in zip(places, [*places[1:], len(clauses)], strict=False):
        clause = clauses[place]
        if not clause.telling:
            continue
        near = {other for word in keys[place] for other in by_word[word]}
        if following < len(clauses) and not any(c.speaks for c in clauses[place + 1 : following]):
            near.add(following)
        for other in sorted(near):
            partner = clauses[other]
            begun = other < place and partner.telling
            if other == place or begun or clause.sentence == partner.sentence:
                continue
            first, second = (clause, partner) if place < other else (partner, clause)
            if _disagree(first, second, opposites):
                yield first, second


def _that_could_disagree(clauses: list[Clause]) -> list[int]:
    """The places of clauses that share a mark with one of another sentence, or deny what another may say."""
    by_mark: dict[str, list[int]] = {}
    for place, clause in enumerate(clauses):
        for mark in clause.marks:
            by_mark.setdefault(mark, []).append(place)
    found: set[int] = set()
    for places in by_mark.values():
        if clauses[places[0]].sentence != clauses[places[-1]].sentence:
            found.update(places)
    plain = [(place, c) for place, c in enumerate(clauses) if not (c.listed or c.amount)]
    for place, no in plain:
        if not no.denied:
            continue
        denied = frozenset(no.deniable)
        for other, yes in plain:
            if yes.denied or denied.isdisjoint(yes.meanings):
                continue
            if len(no.meanings & yes.meanings) > 1:
                found |= {place, other}
    return sorted(place for place in found if clauses[place].speaks)


def _in_most(clauses: list[Clause]) -> Set[str]:
    """Words that too many clauses share to be held against each other."""
    if len(clauses) <= _MOST:
        return frozenset()
    shared = Counter(word for clause in clauses for word in clause.keys)
    return {word for word, number in shared.items() if number > _MOST}


def _disagree(one: Clause, other: Clause, opposites: Opposites) -> bool:
    if one.holder and other.holder and one.holder.role == other.holder.role:
        return one.holder.person != other.holder.person
    shared = one.content & other.content | one.limits & other.limits
    least = min(len(one.content | one.limits), len(other.content | other.limits))
    if not shared or not least or not _same_limits(one, other):
        return False
    if one.others.isdisjoint(other.others) and (one.others or other.others):
        return False
    telling = any(word not in opposites.families["generic"] for word in shared)
    if _on_other_sides(one, other, shared, least, telling, opposites):
        return True
    if not telling or one.listed or other.listed or (one.names != other.names and one.names and other.names):
        return False
    if one.denied != other.denied:
        if not _SHARES.isdisjoint(one.limits & other.limits):
            return False  # "some notice a change, and some notice none"
        return _denies(one, other, shared) if one.denied else _denies(other, one, shared)
    return _other_amount(one, other, shared, least)


def _on_other_sides(
    one: Clause, other: Clause, shared: frozenset[str], least: int, telling: bool, opposites: Opposites
) -> bool:
    if not one.sides or not other.sides:
        return False
    others = dict(other.sides)
    for name, side in one.sides:
        if others.get(name, side) == side:
            continue
        topics = opposites.topics(name)
        if not topics.isdisjoint(shared):
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
        or a.kind not in ALIGNED
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
