"""Amounts of a block, tied to what they measure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ketalint.language.clinic.topics import of_another_service, section_of
from ketalint.language.quantities.amounts import find_amounts
from ketalint.language.quantities.kinds import Measured
from ketalint.language.quantities.measures import measured, surroundings
from ketalint.language.quantities.scope import Scope, scope_of, with_denied_bound
from ketalint.language.quantities.settled import QuantityWords, Settled, compile_words, house_amounts
from ketalint.language.quantities.units import TIMES
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tree import root_of
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import EMPTY, Row, row_of, whole

__all__ = ["FoundQuantity", "compile_words", "read_quantities"]

_SPECIES = frozenset(
    "of all the every u.s u.s. us american adult adults americans america 's grown - ups up people our "
    "in".split()
)
_LABEL = 6  # words of a header that names a unit
_PEOPLE = frozenset(("adult", "adults", "americans", "people", "population", "ups"))


@dataclass(frozen=True)
class FoundQuantity:
    """An amount and what it measures. `words` are its tokens, `root` the token whose stance is the claim's.

    `own` are the tokens of the amount with its bound, which is no denial even with a "no" ("no more than").
    `presupposed` marks an amount that is stated whatever its clause does: "if you are one of the 35 %".
    """

    measure: str
    low: float
    high: float
    unit: str
    words: range
    root: int
    subject: str
    own: frozenset[int] = frozenset()
    presupposed: bool = False


def read_quantities(
    analysis: Analysis,
    on_treatment: bool,
    words: Cues,
    header: Analysis | None = None,
    row: Analysis | None = None,
    heading: Analysis | None = None,
) -> list[FoundQuantity]:
    """The quantities of a block, in order. `words` are the families that `compile_words` made of the lexicon.

    `header`, `row` and `heading` are the column header and first cell of a table cell, and the heading above.
    """
    found: list[FoundQuantity] = []
    for amount in find_amounts(analysis.text):
        scope = scope_of(analysis, amount)
        if scope is None:
            continue
        scope, turned = with_denied_bound(scope)
        if header is not None and amount.kind == "count":
            scope = _in_unit_of(scope, whole(header))
        around = surroundings(on_treatment, header, row, heading, _question(analysis, scope, words))
        what = measured(analysis, words, scope, around)
        if what is not None:
            found.append(_found(analysis, scope, what, turned))
    if isinstance(words, QuantityWords) and on_treatment and header is None and row is None:
        known = {place for quantity in found for place in quantity.words}
        settled = [s for s in house_amounts(analysis, words.amounts, words) if known.isdisjoint(s.tokens)]
        if settled and not of_another_service(analysis):
            section = section_of(heading)
            found += [_settled(analysis, said, section) for said in settled]
    return found


def _found(analysis: Analysis, scope: Scope, what: Measured, turned: bool) -> FoundQuantity:
    tokens = (
        _with_population(analysis, scope.tokens)
        if what.measure == "chronic-pain-prevalence"
        else scope.tokens
    )
    if what.measure == "introduced" and scope.tokens.start and analysis.low[scope.tokens.start - 1] == "the":
        tokens = range(tokens.start - 1, tokens.stop)
    root = root_of(analysis.doc, list(scope.tokens))
    return FoundQuantity(
        what.measure,
        what.low,
        what.high,
        what.unit,
        tokens,
        root.i,
        what.subject,
        frozenset(range(scope.lead, tokens.stop)),
        what.presupposed or turned,
    )


def _settled(analysis: Analysis, said: Settled, section: str) -> FoundQuantity:
    """ "Don't eat for six hours" denies no amount: what a phrase ties to its measure is stated."""
    root = root_of(analysis.doc, list(said.tokens))
    subject = f"{section} {said.case}".strip()
    return FoundQuantity(said.measure, said.low, said.high, "", said.words, root.i, subject, presupposed=True)


def _in_unit_of(scope: Scope, header: Row) -> Scope:
    """A bare number under "Minutes on the pump" counts minutes."""
    unit = next((size for word in header.words if (size := TIMES.get(word.removesuffix("s")))), None)
    if unit is None or len(scope.sentence.words) > 1 or len(header.words) > _LABEL:
        return scope
    amount = scope.amount
    low, high = amount.low * unit, amount.high * unit
    stated = amount.stated[0] * unit, amount.stated[1] * unit
    return replace(scope, amount=replace(amount, kind="time", low=low, high=high, stated=stated))


def _with_population(analysis: Analysis, tokens: range) -> range:
    """ "half" with "of all American adults"."""
    end = tokens.stop
    for i in range(tokens.stop, min(tokens.stop + 8, len(analysis.doc))):
        if analysis.low[i] not in _SPECIES:
            break
        if analysis.low[i] in _PEOPLE:
            end = i + 1
    return range(tokens.start, end)


def _question(analysis: Analysis, scope: Scope, words: Cues) -> Row:
    """The question that the amount may answer: the sentence before it in the block, else the block before."""
    first = analysis.doc[scope.tokens.start].sent.start
    if first > 0:
        before = analysis.doc[first - 1].sent
        asked = row_of(analysis, range(before.start, before.end)) if "?" in before.text else EMPTY
        return _of_the_same(analysis.earlier, asked, words)
    earlier = analysis.earlier
    if earlier is None or not earlier.doc.text.rstrip().rstrip('*_"”').endswith("?"):
        return EMPTY
    last = list(earlier.doc.sents)[-1]
    return _of_the_same(earlier.earlier, row_of(earlier, range(last.start, last.end)), words)


def _of_the_same(above: Analysis | None, asked: Row, words: Cues) -> Row:
    """ "And how long is each one?" goes on from the question above it: "How many infusions?"."""
    if asked.words[:1] not in (["how"], ["and"]) or not _ANY_LENGTH.issuperset(asked.words):
        return asked
    for _ in range(_ABOVE):
        if above is None:
            return asked
        if "?" in above.texts[-1:]:
            named = whole(above).has(words, "infusion") and not whole(above).has(words, "surrounding")
            return Row([*asked.words, "infusion"], [*asked.places, 0]) if named else asked
        above = above.earlier
    return asked


_ABOVE = 4  # blocks
_ANY_LENGTH = frozenset("? a and each does do how is it last long one take that they will".split())
