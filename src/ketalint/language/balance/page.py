"""The first words of a draft that say each of the things that a fair page says."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from ketalint.language.balance.answered import answered
from ketalint.language.balance.risks import OTHERS
from ketalint.language.balance.some_others import some_and_others
from ketalint.language.balance.staff import MAX_APART, Staff, staff_of
from ketalint.language.balance.tables import SAYS, is_said_of_treatment
from ketalint.language.balance.variation import told_to_vary
from ketalint.language.claims.collect import words_at
from ketalint.language.claims.found import BlockClaims
from ketalint.language.clinic.listed import side_by_side
from ketalint.language.discourse.answers import exchanges
from ketalint.language.stance import stance_of
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.vocabulary import Vocabulary
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import TREATMENT
from ketalint.model import Block, Draft, Words

STATEMENTS = ("risks", "candidacy", "variability")
_NOT_SAID = frozenset(("asked", "denied", "rejected"))
_UNSAID_LIMITS = frozenset(("asked", "rejected"))  # these carry their "not" themselves
_LIMITS = frozenset(
    (
        "candidacy-limits",
        "variability-limits",
        "variability-closing",
        "variability-failed",
        "variability-unmoved",
    )
)

_Cells = Mapping[int, tuple[int, int]]  # as `side_by_side` tells of them


def balance_of(draft: Draft, blocks: list[BlockClaims], vocabulary: Vocabulary) -> dict[str, Words]:
    """For each of "risks", "candidacy" and "variability", the first words of the draft that say it."""
    staff = staff_of(draft, vocabulary.balance.words)
    found: dict[str, Words] = {}
    cells = side_by_side(draft.blocks)
    others = _in_other_columns(draft.blocks, blocks, cells) | _in_other_rows(draft.blocks, blocks, cells)
    for index, (block, claims) in enumerate(zip(draft.blocks, blocks, strict=True)):
        if index in others:
            continue
        wanted = [statement for statement in STATEMENTS if statement not in found]
        if not wanted:
            break
        for statement, (start, end) in _said(claims, vocabulary, staff, wanted).items():
            found[statement] = words_at(draft, block, claims.analysis, start, end)
    return {statement: found[statement] for statement in STATEMENTS if statement in found}


def _in_other_columns(sources: Sequence[Block], blocks: list[BlockClaims], cells: _Cells) -> set[int]:
    """The cells of columns that are headed by another treatment, in tables that have a column for ours."""
    headers: dict[int, set[int]] = {}
    for index, (table, _) in cells.items():
        if sources[index].header >= 0 and sources[index].row >= 0:
            headers.setdefault(table, set()).add(sources[index].header)
    found: set[int] = set()
    for index, (table, _) in cells.items():
        ours = {h for h in headers.get(table, ()) if blocks[h].analysis.named & TREATMENT}
        header = sources[index].header
        if ours and sources[index].row >= 0 and header >= 0 and header not in ours:
            found.add(index)
    return found


def _in_other_rows(sources: Sequence[Block], blocks: list[BlockClaims], cells: _Cells) -> set[int]:
    """The cells of rows headed by another treatment, "Gabapentin | sleepy", beside one of ours."""
    rows: dict[tuple[int, int], int] = {}
    for index, (table, row) in cells.items():
        rows.setdefault((table, row), sources[index].row if sources[index].row >= 0 else index)
    ours = {table for (table, _), first in rows.items() if blocks[first].analysis.named & TREATMENT}
    found: set[int] = set()
    for index, (table, row) in cells.items():
        named = blocks[rows[table, row]].analysis.named
        if table in ours and named & OTHERS and not named & TREATMENT:
            found.add(index)
    return found


def _extent(analysis: Analysis, match: Match) -> tuple[int, int]:
    """From the first word of the match to the one after its last, near slots included."""
    start, end = match.words[0], match.words[-1] + 1
    for _, head in match.slots:
        if start - MAX_APART <= head < end + MAX_APART:
            first, after = tree.noun_phrase(analysis.doc[head])
            start, end = min(start, first), max(end, after)
    return start, end


def _said(
    block: BlockClaims, vocabulary: Vocabulary, staff: Staff, wanted: Collection[str]
) -> dict[str, tuple[int, int]]:
    """From where to where the block first says each of the statements that are `wanted`."""
    analysis, balance = block.analysis, vocabulary.balance
    said: dict[str, tuple[int, int]] = {}
    tables = {n: says for n, name in enumerate(balance.tables) if (says := SAYS.get(name, "")) in wanted}
    matches = [(_extent(analysis, match), match) for match in balance.phrases.find(analysis, tables)]
    for extent, match in sorted(matches, key=lambda row: row[0]):
        statement = tables[match.pattern.owner]
        if statement not in said and _counts(block, match, vocabulary, staff):
            said[statement] = extent
    told = [
        ("variability", (told.start, told.stop))
        for told in (
            (*told_to_vary(analysis, balance.words), *some_and_others(analysis))
            if "variability" in wanted
            else ()
        )
    ]
    told += [
        (statement, (answer.start, answer.end))
        for asking, question, answer in exchanges(analysis)
        if (statement := answered(asking, question, block, answer, vocabulary, staff)) in wanted
    ]
    for statement, extent in told:
        said[statement] = min(extent, said.get(statement, extent))
    return said


def _counts(block: BlockClaims, match: Match, vocabulary: Vocabulary, staff: Staff) -> bool:
    analysis = block.analysis
    table = vocabulary.balance.tables[match.pattern.owner]
    if not is_said_of_treatment(block, match, table, staff):
        return False
    stance = stance_of(analysis, vocabulary.cues, analysis.doc[match.root], frozenset(match.words))
    return stance.kind not in (_UNSAID_LIMITS if table in _LIMITS else _NOT_SAID)
