"""What a draft says things cost, by whatever name: "Old Growth | $799", "the $275 for the first visit"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ketalint.language.clinic.opposites import Opposites
from ketalint.language.clinic.things import (
    EACH,
    ENDS,
    NOBODY,
    PERIODS,
    REGULARLY,
    begin_of_sentence,
    end_of_sentence,
    heading_of,
    is_leader,
    label_of,
    named_before,
    thing_of,
    without_period,
)
from ketalint.language.clinic.told import Told
from ketalint.language.quantities.amounts import Amount, find_amounts
from ketalint.language.quantities.seasons import for_a_while
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Words
from ketalint.language.words.rows import Row, row_of
from ketalint.model import Block

_SIGNS = frozenset("$€£")
_OURS = frozenset(("our", "we"))
_LINKS = frozenset(
    """
    's are at be bring brings come comes cost costing costs for go goes is of run runs stay stays total
    totals : - – —
    """.split()
)
_OWNED = frozenset(("a", "an", "another", "our", "that", "the", "this", "with", "your"))
_DUES = frozenset("charge copay deposit fee membership package plan rate retainer surcharge".split())
_STOPS = frozenset(
    """
    , : ; ( ) — – - about after and are as at be because before but by can comes covers due for from he i if
    in includes including is it its must no not on or our plus she so that then they this to until we when
    which while who will with you
    """.split()
)
_LONGEST = 6  # words of a thing


def prices(analyses: Sequence[Analysis], blocks: Sequence[Block], opposites: Opposites) -> Iterator[Told]:
    """What each amount of money is said to buy, in reading order."""
    for index, (analysis, block) in enumerate(zip(analyses, blocks, strict=True)):
        if block.kind == "quote" and _OURS.isdisjoint(analysis.low):
            continue  # a voice that is not the clinic's
        amounts = list(_free(analysis, block, opposites))
        if not _SIGNS.isdisjoint(analysis.text):
            amounts += [a for a in find_amounts(analysis.text) if a.kind == "money"]
            amounts.sort(key=lambda a: a.start)
        for number, amount in enumerate(amounts):
            before = amounts[number - 1].end if number else 0
            yield from _price(index, analyses, blocks, amount, before, opposites)


def _free(analysis: Analysis, block: Block, opposites: Opposites) -> Iterator[Amount]:
    """What costs nothing: "the consultation is free of charge", "Monthly fee ..... none"."""
    family = opposites.for_nothing
    if not family.touches(analysis.low.distinct) and "no" not in analysis.low.distinct:
        return
    row = row_of(analysis, range(len(analysis.low)))
    for at, length in family.standing_in(row.words, 0, len(row.words)):
        said = row.words[at - 1] if at else ""
        if said in ("is", "are", "'s", ":") or is_leader(said) or (not at and block.kind == "cell"):
            first, last = analysis.doc[row.places[at]], analysis.doc[row.places[at + length - 1]]
            yield Amount("money", 0.0, 0.0, first.idx, last.idx + len(last))
    for at, word in enumerate(row.words):
        if word == "no" and not _DUES.isdisjoint(row.words[at + 2 : at + 4]):  # "no enrollment fee"
            no = analysis.doc[row.places[at]]
            yield Amount("money", 0.0, 0.0, no.idx, no.idx + len(no))


def _price(
    index: int,
    analyses: Sequence[Analysis],
    blocks: Sequence[Block],
    amount: Amount,
    left: int,
    opposites: Opposites,
) -> Iterator[Told]:
    """The thing named with the amount, and that of the heading; words up to `left` are of another amount."""
    if amount.bound not in ("", "about") or amount.stated[0] != amount.stated[1]:
        return
    analysis, block = analyses[index], blocks[index]
    starts = [token.idx for token in analysis.doc]
    first, last = bisect_left(starts, amount.start), bisect_left(starts, amount.end)
    begin = begin_of_sentence(analysis, first, bisect_left(starts, left) if left else 0)
    end = end_of_sentence(analysis, last)
    whole = row_of(analysis, range(begin_of_sentence(analysis, first), end))
    if whole.has(opposites.families, "not-what-it-costs") or analysis.low[end - 1] == "?":
        return
    if for_a_while(whole.words) or _is_over(analysis, end):
        return
    said, after = row_of(analysis, range(begin, first)), row_of(analysis, range(last, end))
    listed = bool(said.words) and is_leader(said.words[-1])  # "Evaluation ...... $180"
    period, skipped = ("", 0) if listed else _period(after.words)
    named = named_before(said, _LINKS, listed or block.kind in ("cell", "heading"), block.kind == "item")
    lead = said.words if amount.high else ["a"]
    asked = None if named or listed else _named_after(lead, after.words[skipped:])
    words = [*(named or asked or []), *([] if listed else _apiece(after.words))]
    if block.kind == "cell":
        words = [*label_of(analyses, block, opposites, "price-words"), *words]
    words, its_period = without_period(words)
    begins = said.places[-len(named)] if named else first  # roughly where the name begins
    ends = after.places[min(len(after.places), skipped + 1 + len(asked)) - 1] + 1 if asked else last
    place = range(min(begins, first), max(last, ends))
    if _limited(analysis, [i for i in whole.places if i not in place or named is None], opposites):
        return
    thing = thing_of(words, opposites)
    headed = frozenset[str]() if left else heading_of(analyses, block, index, opposites)
    for kind in {thing: "", headed: ""}:
        if kind:
            name = f"price: {' '.join(sorted(kind))} {period or its_period}".strip()
            yield Told(name, *amount.stated, index, (index, whole.places[0]), place)


def _is_over(analysis: Analysis, end: int) -> bool:
    """ "The flyer says $1,800. That rate ended in June": does the next sentence take it back?"""
    low = analysis.low
    if low[end : end + 1] and low[end] in _THAT:
        last = end_of_sentence(analysis, end)
        return not _OVER.isdisjoint(low[end:last])
    return False


_THAT = frozenset(("it", "that", "the", "this", "those"))
_OVER = frozenset("ended expired lapsed misprint old outdated superseded withdrawn wrong".split())


def _limited(analysis: Analysis, places: list[int], opposites: Opposites) -> bool:
    """Is it the price for some, or somewhere: "with insurance", "in Dover", "on match days"?"""
    row = Row(Words([analysis.low[i] for i in places]), places)
    if row.has(opposites.families, "at-another-price"):
        return True
    return any(
        analysis.low[i] in ("at", "in") and i + 1 < len(analysis.low) and analysis.texts[i + 1][:1].isupper()
        for i in places
    )


def _period(after: list[str]) -> tuple[str, int]:
    """ "a month", "per year", "monthly": the period, and how many words it takes."""
    if len(after) > 1 and after[0] in EACH and after[1] in PERIODS:
        return after[1], 2
    return (REGULARLY[after[0]], 1) if after and after[0] in REGULARLY else ("", 0)


def _apiece(after: list[str]) -> list[str]:
    """ "$450 a session"."""
    if after[:1] not in (["a"], ["an"], ["per"]):
        return []
    return [word for word in after[1:2] if word not in PERIODS and word.isalpha()]


def _named_after(said: list[str], rest: list[str]) -> list[str] | None:
    """The words that name the thing after its price: "for the first visit", "monthly fee"."""
    at = 1 if rest[:1] == ["for"] else 0
    found: list[str] = []
    for word in rest[at:]:
        if word in _STOPS or word in ENDS or not word.replace("'", "").isalpha():
            break
        found.append(word)
    if not found or len(found) > _LONGEST:
        return None
    if at:
        return found if NOBODY.isdisjoint(found) else None
    if not said or said[-1] not in _OWNED:  # of "no fee" the "no" is the amount
        return None
    return next((found[: i + 1] for i, word in enumerate(found[:4]) if word in _DUES), None)
