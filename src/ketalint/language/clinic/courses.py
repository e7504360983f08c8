"""How many visits a course has, as drafts say it in passing: "the six-session block", "all eight infusions".

Words alone tell. A draft that offers courses of several lengths side by side settles none of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketalint.language.clinic.opposites import Opposites
from ketalint.language.clinic.things import begin_of_sentence
from ketalint.language.clinic.told import Told
from ketalint.language.quantities.words import SMALL
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.rows import Row, row_of
from ketalint.model import Block

_LEAST, _MOST = 2, 20
_DIGITS = frozenset("0123456789")
_WHOLE = frozenset(("all", "the", "these", "those", "your"))
_SPREAD = frozenset(("across", "in", "over", "spread", "within"))
_LINKS = frozenset(("has", "have", "is", "includes", "takes", "means", "to", ",", ":", "("))
_TIMES = frozenset(("days", "month", "months", "week", "weeks"))
# What a course is for; a draft that names one such thing means it throughout.
_COMPLAINTS = frozenset(
    "anxiety chronic crps depression fibromyalgia migraine mood neuropathy ocd pain ptsd starter".split()
)


def courses(analyses: Sequence[Analysis], blocks: Sequence[Block], opposites: Opposites) -> Iterator[Told]:
    """The length of a course wherever it is told; none where a list or table offers several."""
    listed: set[float] = set()
    found: list[tuple[Told, frozenset[str]]] = []
    for index, (analysis, block) in enumerate(zip(analyses, blocks, strict=True)):
        visits = opposites.families["visit-of-a-course"]
        if block.kind == "quote" or not visits.touches(analysis.low.distinct):
            continue
        heading = analyses[block.heading].low if block.heading >= 0 else []
        for told, kinds in _in_block(index, analysis, opposites):
            above = opposites.families["kind-of-course"].standing_in(heading, 0, len(heading))
            kinds |= {heading[at] for at, _ in above}
            if block.kind in ("cell", "item", "heading") and analysis.low[told.words.start - 1] not in _WHOLE:
                listed.add(told.low)
            found.append((told, kinds))
    if len(listed) > 1:
        return
    several = len({kinds & _COMPLAINTS for _, kinds in found} - {frozenset()}) > 1
    for told, kinds in found:
        own = kinds if several else kinds - _COMPLAINTS
        name = f"{told.thing} {' '.join(sorted(own))}".strip()
        yield Told(name, told.low, told.high, told.block, told.sentence, told.words)


def _in_block(index: int, analysis: Analysis, opposites: Opposites) -> Iterator[tuple[Told, frozenset[str]]]:
    families = opposites.families
    row = row_of(analysis, range(len(analysis.low)))
    for at in [at for at, word in enumerate(row.words) if word in SMALL or word[:1] in _DIGITS]:
        number = _number(row.words[at])
        if not _LEAST <= number <= _MOST or any(
            map(_number, (row.words[at - 1], *row.words[at + 1 : at + 2]))
        ):
            continue
        begin = begin_of_sentence(analysis, row.places[at])
        first = next(i for i, place in enumerate(row.places) if place >= begin)
        end = next((i for i in range(at, len(row.words)) if row.words[i] in ".!?;"), len(row.words))
        sentence = Row(row.words[first:end], row.places[first:end])
        if row.words[end : end + 1] == ["?"]:
            continue
        last = _whole_course(row, first, at, end, opposites)
        if last is None:
            continue
        clause = _clause(row, max(first, at - 6), at, min(end, last + 5))
        if clause.has(families, "not-a-whole-course"):
            continue
        standing = families["kind-of-course"].standing_in(sentence.words, 0, len(sentence.words))
        kinds = frozenset(sentence.words[i] for i, _ in standing)
        place = range(row.places[at], row.places[last] + 1)
        yield Told("number: visits of a course", number, number, index, (index, begin), place), kinds


def _whole_course(row: Row, first: int, at: int, end: int, opposites: Opposites) -> int | None:
    """Where the words end that give a course this number of visits; None where they don't."""
    families, words = opposites.families, row.words
    visits, course = families["visit-of-a-course"], families["course-of-visits"]
    reach = (at + 1, at + 2, at + 3) if _is_whole(words, at) else (at + 1, at + 2)
    visit = next((i for i in reach if i < end and visits.at(words, i)), None)
    before = [i for i in range(max(first, at - 4), at) if course.at(words, i)]
    if before and (words[at - 1] == "of" or (words[at - 1] in _LINKS and visit is not None)):
        return at if visit is None else visit
    if visit is None and words[at - 1] in (".", ":") and at > 1 and visits.at(words, at - 2):
        if _SPREAD.isdisjoint(words[at + 1 : at + 3]) or _TIMES.isdisjoint(words[at + 1 : at + 6]):
            return None
        return at  # "Infusions. Four, over two weeks."
    if visit is None or words[at - 1] in ("first", "last", "next", "another", "to", "or", "these"):
        return None
    if any(course.at(words, i) for i in range(visit + 1, min(end, visit + 2))):
        return visit + 1  # "six session block"
    singular = not words[visit].endswith("s")
    if singular:
        return None
    after = words[visit + 1 : visit + 5]
    if words[at - 1] in _WHOLE or (words[at - 2 : at] in (["all", "of"], ["of", "your"], ["of", "the"])):
        return visit
    if after[:1] and after[0] in _SPREAD and not _TIMES.isdisjoint(after):
        return visit
    if visit + 1 < end and families["make-up-a-course"].at(words, visit + 1):
        return visit
    return visit if Row(words[max(first, at - 4) : at], []).has(families, "given-a-course") else None


def _is_whole(words: list[str], at: int) -> bool:
    """ "All six of your visits", "the five of your sessions"."""
    of = words[at + 1 : at + 3]
    return words[at - 1 : at] == ["all"] and of[:1] == ["of"] and of[1:] in (["your"], ["these"], ["the"])


def _clause(row: Row, first: int, at: int, end: int) -> Row:
    """The words around a place, as far as the next comma."""
    while "," in row.words[first : at - 1]:
        first += 1
    if "," in row.words[at + 1 : end]:
        end = row.words.index(",", at + 1, end)
    return Row(row.words[first:end], row.places[first:end])


def _number(word: str) -> float:
    if word.isdigit():
        return float(word)
    return float(SMALL.get(word, 0))
