"""Matters that a clinic settles with yes or no: may a patient drive home, is a referral needed.

Each is a table of rules/lexicon/house.toml: phrases that say yes, phrases that say no, and words that must or
must not stand beside them. A phrase may have gaps ("need + referral"). What it says turns with each denial in
its clause, so that "no referral is needed" and "come without a referral" need no entries of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ketalint.language.claims.found import Statement
from ketalint.language.quantities.scope import Row, row_of
from ketalint.language.stance import Verdict, stance_of
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.syntax.tree import children, root_of
from ketalint.language.words.cues import Cues, Family
from ketalint.rulebook.types import Polarity

_GAP = 5  # words that may stand between two parts of an entry
_AFTERMATH = 6  # words after an entry among which a denial still denies it: "a referral is not needed"
_UNSURE = frozenset(("rejected", "hypothetical", "elsewhere", "asked"))
_WALLS = frozenset((";", ":", "—", "–", "(", ")", "|", "•", "·"))
_TURNS = frozenset(
    ("and", "but", "so", "while", "then", "though", "although", "because", "whereas", "yet", ",")
)

Entry = tuple[Family, ...]


@dataclass(frozen=True)
class Matter:
    """One matter: `fact` names it, the rest are the words of its table."""

    fact: str
    yes: tuple[Entry, ...]
    no: tuple[Entry, ...]
    neutral: tuple[Entry, ...]  # what holds a phrase of `yes` or `no` and says neither
    beside: Family | None  # of these one stands in the sentence
    not_beside: Family
    not_beside_yes: Family  # a "yes" beside these is about another time or thing


class Matters:
    """All matters, found by the words that their entries begin with: most sentences settle nothing."""

    def __init__(self, matters: Iterable[Matter]):
        self._entries: dict[str, list[tuple[Matter, Entry]]] = {}
        for matter in matters:
            for entry in (*matter.yes, *matter.no):
                for word in entry[0].beginnings:
                    self._entries.setdefault(word, []).append((matter, entry))

    def in_words(self, words: list[str]) -> list[Matter]:
        """The matters that a row of words may settle, in order of name."""
        found: dict[str, Matter] = {}
        for word in set(words) & self._entries.keys():
            for matter, entry in self._entries[word]:
                if matter.fact not in found and _find(words, entry) and _beside(words, matter):
                    found[matter.fact] = matter
        return [found[fact] for fact in sorted(found)]


def _beside(words: list[str], matter: Matter) -> bool:
    return matter.beside is None or matter.beside.first(words, 0, len(words)) is not None


def compile_matters(tables: Mapping[str, Any]) -> Matters:
    """The tables [matter.NAME] of the lexicon."""
    return Matters(
        Matter(
            fact=f"house: {table['says']}",
            yes=_entries(table.get("yes", ())),
            no=_entries(table.get("no", ())),
            neutral=_entries(table.get("neutral", ())),
            beside=Family(_plain(table["beside"])) if "beside" in table else None,
            not_beside=Family(_plain(table.get("not-beside", ()))),
            not_beside_yes=Family(_plain(table.get("not-beside-yes", ()))),
        )
        for _, table in sorted(tables.get("matter", {}).items())
    )


def _plain(words: Iterable[str]) -> list[str]:
    return [word.replace("-", " ") for word in words]


def _entries(lines: Iterable[str]) -> tuple[Entry, ...]:
    return tuple(tuple(Family([part]) for part in line.replace("-", " ").split(" + ")) for line in lines)


def may_matter(row: Row, matters: Matters) -> bool:
    """Whether the words of a block could settle a matter, whatever its parse."""
    return bool(matters.in_words(row.words))


def matters_settled(
    analysis: Analysis, sentence: Span, row: Row, matters: Matters, words: Cues, stances: Cues
) -> Iterator[Statement]:
    """What a sentence settles. `words` are the other families of house.toml, `stances` of stance.toml."""
    likely = matters.in_words(row.words)
    if not likely or is_question(sentence) or row.has(words, "unsettled") or _of_another(analysis, sentence):
        return
    clauses = [row_of(analysis, places) for places in clauses_of(analysis, sentence)]
    for matter in likely:
        if matter.not_beside.first(row.words, 0, len(row.words)) is not None:
            continue
        for clause in clauses:
            found = _settled(analysis, clause, row, matter, words, stances)
            if found is not None:
                yield found
                break


def _of_another(analysis: Analysis, sentence: Span) -> bool:
    """Is it about another drug or service, with no word of ketamine?"""
    kinds = [analysis.classes[token.i] for token in sentence]
    return any(k & {"foreign", "service"} and not k & {"treatment", "ketamine"} for k in kinds) and not any(
        "ketamine" in k for k in kinds
    )


def _settled(
    analysis: Analysis, clause: Row, sentence: Row, matter: Matter, words: Cues, stances: Cues
) -> Statement | None:
    hit = _longest(clause, matter)
    if hit is None:
        return None
    says_yes, within = hit
    upheld = says_yes != (_denials(clause, within, words) % 2 == 1)
    if upheld and matter.not_beside_yes.first(sentence.words, 0, len(sentence.words)) is not None:
        return None
    places = [clause.places[i] for i in within]
    root = root_of(analysis.doc, places)
    if stance_of(analysis, stances, root, frozenset(places)).kind in _UNSURE:
        return None
    polarity: Polarity = "accords" if upheld else "contrary"
    first, last = _with_denial(clause, within, words)
    return Statement(
        matter.fact, polarity, range(clause.places[first], clause.places[last] + 1), root.i, Verdict("made")
    )


def _longest(clause: Row, matter: Matter) -> tuple[bool, tuple[int, ...]] | None:
    """Which side the longest entry of the clause takes, and where its words stand; None for neither."""
    best: tuple[int, ...] = ()
    side: bool | None = None
    for says, entries in ((True, matter.yes), (False, matter.no), (None, matter.neutral)):
        for entry in entries:
            found = _find(clause.words, entry)
            if len(found) > len(best):
                best, side = found, says
    return None if side is None else (side, best)


def _find(words: list[str], entry: Entry) -> tuple[int, ...]:
    """The places of an entry's words: its parts in order, not far apart."""
    for start in entry[0].beginning_in(words):
        length = entry[0].at(words, start)
        if not length:
            continue
        places = list(range(start, start + length))
        for part in entry[1:]:
            at = part.first(words, places[-1] + 1, min(len(words), places[-1] + 2 + _GAP))
            if at is None:
                break
            places += at
        else:
            return tuple(places)
    return ()


def _denials(clause: Row, within: tuple[int, ...], words: Cues) -> int:
    return len(_denying(clause, within, words))


def _denying(clause: Row, within: tuple[int, ...], words: Cues) -> list[int]:
    """Where words stand that turn round what an entry says."""
    found: list[int] = []
    at, last = 0, min(len(clause.words), within[-1] + 1 + _AFTERMATH)
    while at < last:
        idle = words["no-denial"].at(clause.words, at)
        length = idle or words["turning"].at(clause.words, at)
        if length and not idle and at not in within:
            found.append(at)
        at += length or 1
    return found


def _with_denial(clause: Row, within: tuple[int, ...], words: Cues) -> tuple[int, int]:
    places = (*within, *_denying(clause, within, words))
    return min(places), max(places)


def clauses_of(analysis: Analysis, sentence: Span) -> list[range]:
    """The sentence in parts: at semicolons and the like, and where "and" or a comma begins a new subject."""
    cuts = [sentence.start]
    for token in sentence:
        if token.text in _WALLS or (
            analysis.low[token.i] in _TURNS and _new_subject(analysis, sentence, token.i)
        ):
            cuts.append(token.i + 1)
    return [range(a, b) for a, b in zip(cuts, [*cuts[1:], sentence.end], strict=True) if a < b]


def _new_subject(analysis: Analysis, sentence: Span, place: int) -> bool:
    """Does a subject with its verb follow the joint, and a verb stand before it?"""
    if not any(analysis.pos[i] in ("VERB", "AUX") for i in range(sentence.start, place)):
        return False
    for i in range(place + 1, min(sentence.end, place + 8)):
        if analysis.texts[i] in _WALLS or analysis.low[i] == ",":
            return False
        token = analysis.doc[i]
        if token.pos_ in ("VERB", "AUX"):
            return any(place < subject.i < token.i for subject in _subjects(analysis, i))
    return False


def _subjects(analysis: Analysis, place: int) -> list[Any]:
    token = analysis.doc[place]
    return [*children(token, "nsubj", "expl"), *children(token.head, "nsubj", "expl")]
