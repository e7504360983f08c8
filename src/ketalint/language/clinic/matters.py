"""Matters that a clinic settles with yes or no: may a patient drive home, is a referral needed.

Each is a table of rules/lexicon/house.toml: phrases that say yes, phrases that say no, and words that must or
must not stand beside them. What a phrase says turns with each denial in its clause, so that "no referral is
needed" and "come without a referral" need no entries of their own. A matter with `each` is one for every
thing of a list: is {cash} accepted, is {a check}.

What is so at some times, for some people or in one place is held against what is so without exception only:
it is a statement of a matter of its own, "... , always" or "... , ever".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ketalint.language.claims.found import Statement
from ketalint.language.clinic.beside import is_beside
from ketalint.language.clinic.entries import Classes, Entry, Finder, Parts, compile_entries, compile_family
from ketalint.language.clinic.parts import clauses_of
from ketalint.language.clinic.short_answers import ANSWERS, answers, in_short, question_before
from ketalint.language.clinic.topics import with_topic
from ketalint.language.clinic.turning import denying, stands, unsettled
from ketalint.language.stance import Verdict, stance_of
from ketalint.language.stance.questions import answer_kind, is_question
from ketalint.language.stance.warnings import ill_follows
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.syntax.tree import root_of
from ketalint.language.words.cues import Cues, Family
from ketalint.language.words.rows import Row, row_of
from ketalint.rulebook.types import Polarity

_UNSURE = frozenset(("rejected", "hypothetical", "elsewhere", "asked"))
_BARE = 2  # words of an answer that says no more than yes or no
_PAUSES = frozenset((",", ".", "!", ":", ";", "—", "–", "-"))


@dataclass(frozen=True)
class Matter:
    """One matter: `fact` names it, the rest are the words of its table."""

    fact: str
    yes: tuple[Entry, ...]
    no: tuple[Entry, ...]
    neutral: tuple[Entry, ...]  # what holds a phrase of `yes` or `no` and says neither
    beside: Family | None  # of these one stands in the sentence
    not_beside: Family  # these stand in the clause of another matter
    not_in_sentence: Family
    not_beside_yes: Family  # a "yes" beside these is about another time or thing
    each: tuple[tuple[str, Family], ...]  # the things of which each is a matter by itself
    turns: bool  # whether a denial turns a phrase round, or takes it away
    on_condition: bool  # whether what is so on a condition settles it, too
    any_time: bool  # whether what is so at some times or for some people settles it, too
    on_the_day: bool = False  # whether it may be otherwise on the day of another visit than an infusion

    def may_stand(self, words: list[str]) -> bool:
        """Do the words of a sentence leave room for the matter?"""
        if self.not_in_sentence.first(words, 0, len(words)) is not None:
            return False
        return self.beside is None or self.beside.first(words, 0, len(words)) is not None

    def facts(self, words: list[str]) -> list[str]:
        """The fact, or that of each thing which the words name."""
        if not self.each:
            return [self.fact]
        named = (name for name, family in self.each if family.first(words, 0, len(words)) is not None)
        return [self.fact.format(name) for name in named]


Candidate = tuple[Matter, "bool | None", Entry]


def settled_by(
    candidates: Iterable[Candidate], words: list[str]
) -> list[tuple[Matter, bool, tuple[int, ...]]]:
    """For each matter its longest entry in the words: the side it takes and where it stands."""
    best: dict[str, tuple[Matter, bool | None, tuple[int, ...]]] = {}
    for matter, says, entry in sorted(candidates, key=lambda c: c[1] is None):
        found = entry.find(words)
        if found and (matter.fact not in best or len(found) > len(best[matter.fact][2])):
            best[matter.fact] = (matter, says, found)
    return [(matter, says, found) for _, (matter, says, found) in sorted(best.items()) if says is not None]


class Matters:
    """All matters, found by their entries."""

    def __init__(self, matters: Iterable[Matter]):
        self._entries = Finder(
            (entry, (matter, says))
            for matter in matters
            for says, entries in ((True, matter.yes), (False, matter.no), (None, matter.neutral))
            for entry in entries
        )

    def may_settle(self, words: list[str]) -> bool:
        """Does an entry that says yes or no stand in the words, with what must stand beside it?"""
        standing = self._entries.standing_in(words)
        return any(says is not None and matter.may_stand(words) for (matter, says), _ in standing)

    def standing_in(self, words: list[str]) -> list[Candidate]:
        """The entries that stand in the words; none when they say neither yes nor no."""
        found = [(matter, says, entry) for (matter, says), entry in self._entries.standing_in(words)]
        return found if any(says is not None for _, says, _ in found) else []


def compile_matters(tables: Mapping[str, Any]) -> Matters:
    """The tables [matter.NAME] of the lexicon, which may name those of [class.NAME]."""
    classes: Classes = {name: table["words"] for name, table in tables.get("class", {}).items()}
    parts = Parts(classes)
    return Matters(
        Matter(
            fact=f"house: {table['says']}",
            yes=compile_entries(table.get("yes", ()), parts),
            no=compile_entries(table.get("no", ()), parts),
            neutral=compile_entries(table.get("neutral", ()), parts),
            beside=compile_family(table["beside"], classes) if "beside" in table else None,
            not_beside=compile_family(table.get("not-beside", ()), classes),
            not_in_sentence=compile_family(table.get("not-in-sentence", ()), classes),
            not_beside_yes=compile_family(table.get("not-beside-yes", ()), classes),
            each=tuple(_thing(line) for line in table.get("each", ())),
            turns=table.get("turns", True),
            on_condition=table.get("on-condition", False),
            any_time=table.get("any-time", False),
            on_the_day=table.get("on-the-day", False),
        )
        for _, table in sorted(tables.get("matter", {}).items())
    )


def _thing(line: str) -> tuple[str, Family]:
    """A thing and its other names: "lozenge / troche"."""
    names = line.split(" / ")
    return names[0], compile_family(names, {})


def matters_settled(
    analysis: Analysis,
    sentence: Span,
    row: Row,
    candidates: list[Candidate],
    topic: list[str],
    matters: Matters,
    words: Cues,
    stances: Cues,
) -> Iterator[Statement]:
    """What a sentence settles, `candidates` standing in it or answering a question before it.

    `topic` is what its pronouns stand for; `words` are the other families of house.toml, `stances` those of
    stance.toml.
    """
    if is_question(sentence):
        return
    settled: set[str] = set()
    if candidates:
        start = _after_answer(analysis, sentence)
        for places, standing in _parts(analysis, sentence, candidates):
            clause = with_topic(row_of(analysis, range(max(places.start, start), places.stop)), topic)
            if not clause.words:
                continue
            for statement in _settled(analysis, clause, row, standing, words, stances):
                if statement.fact not in settled:
                    settled.add(statement.fact)
                    yield statement
    for statement in _answered(analysis, sentence, matters, words, stances):
        if statement.fact not in settled:
            yield statement


def _parts(
    analysis: Analysis, sentence: Span, candidates: list[Candidate]
) -> Iterator[tuple[range, list[Candidate]]]:
    """The clauses, and the whole sentence for the candidates whose condition stands in another clause."""
    wide = [candidate for candidate in candidates if candidate[0].on_condition]
    narrow = [candidate for candidate in candidates if not candidate[0].on_condition]
    if narrow:
        for places in clauses_of(analysis, sentence):
            yield places, narrow
    if wide:
        yield range(sentence.start, sentence.end), wide


def _of_another(analysis: Analysis, sentence: Row, places: list[int]) -> bool:
    """Do words before or between those of an entry name another drug or service, and none ketamine?"""
    kinds = analysis.classes
    if sentence.places and analysis.they_are_others(analysis.doc[sentence.places[0]].sent.start):
        return True
    return any(
        kinds[i] & {"foreign", "service"} and not kinds[i] & {"treatment", "ketamine"} and i not in places
        for i in sentence.places
        if i <= places[-1] or "service" in kinds[i]
    ) and not any("ketamine" in kinds[i] for i in sentence.places)


def _after_answer(analysis: Analysis, sentence: Span) -> int:
    """Where the sentence goes on after a "No," that answers and denies nothing that follows."""
    start = sentence.start
    while start < sentence.end and analysis.skip[start]:
        start += 1
    if start + 1 < sentence.end and analysis.low[start] in ANSWERS and analysis.texts[start + 1] in _PAUSES:
        return start + 2
    return sentence.start


def _settled(
    analysis: Analysis, clause: Row, sentence: Row, candidates: list[Candidate], words: Cues, stances: Cues
) -> Iterator[Statement]:
    for matter, says_yes, within in settled_by(candidates, clause.words):
        if not matter.may_stand(sentence.words) or _is_barred(clause, matter):
            continue
        places = [clause.places[i] for i in within]
        root = root_of(analysis.doc, places)
        if _of_another(analysis, sentence, places) or is_beside(analysis, clause.places, places):
            continue
        if not matter.on_condition and unsettled(analysis, clause, within, root, words):
            continue
        if ill_follows(analysis, stances, root, places):
            continue
        denials = denying(analysis, clause, within, root, words)
        if denials and (not matter.turns or (matter.each and denials[-1] > within[-1])):
            continue
        upheld = says_yes != (len(denials) % 2 == 1)
        if upheld and matter.not_beside_yes.first(sentence.words, 0, len(sentence.words)) is not None:
            continue
        own = frozenset((*places, *(clause.places[i] for i in denials)))  # who says "isn't", if not we?
        kind = stance_of(analysis, stances, root, own).kind
        supposed = kind == "hypothetical" and (matter.on_condition or clause.has(words, "asking"))
        if kind in _UNSURE and not supposed:
            continue
        every = (*within, *denials)
        cue = range(clause.places[min(every)], clause.places[max(every)] + 1)
        for fact in matter.facts(clause.words):
            yield from _said(fact, upheld, cue, root.i, clause, within, denials, words, matter.any_time)


def _said(
    fact: str,
    upheld: bool,
    cue: range,
    root: int,
    clause: Row,
    within: tuple[int, ...],
    denials: list[int],
    words: Cues,
    any_time: bool,
) -> Iterator[Statement]:
    """The statement; what holds within limits contradicts only what holds always or never."""
    polarity: Polarity = "accords" if upheld else "contrary"
    limited = not any_time and (
        stands(clause, words, "limited", "hardly-limited", within)
        or (len(denials) == 1 and stands(clause, words, "every", "at-all", (*range(denials[0] + 1), *within)))
    )  # "a doctor does not see you at each visit" leaves room for some
    rest = Row([word for i, word in enumerate(clause.words) if i not in within], [])
    total = rest.has(words, "total") or clause.has(words, "necessary")
    if not limited:
        yield Statement(fact, polarity, cue, root, Verdict("made"))
    if total or limited:
        beyond = "always" if upheld != limited else "ever"
        yield Statement(f"{fact}, {beyond}", polarity, cue, root, Verdict("made"))


def _is_barred(row: Row, matter: Matter) -> bool:
    return matter.not_beside.first(row.words, 0, len(row.words)) is not None


def _answered(
    analysis: Analysis, sentence: Span, matters: Matters, words: Cues, stances: Cues
) -> Iterator[Statement]:
    """ "Do I need a referral? Yes." """
    if not answers(analysis, sentence):
        return
    upheld = in_short(analysis, sentence)
    if upheld is None and (answer := answer_kind(analysis, stances, sentence)) is not None:
        upheld = answer[0] == "yes"
    row = question_before(analysis, sentence)
    if upheld is None or row is None or row.has(words, "turning", "unsettled"):
        return
    asked = [_ASKED_OF_US.get(word, word) for word in row.words]
    for matter, says_yes, _ in settled_by(matters.standing_in(asked), asked):
        if not matter.each and not _is_barred(row, matter):
            cue = range(sentence.start, _end_of_answer(analysis, sentence))
            polarity: Polarity = "accords" if says_yes == upheld else "contrary"
            yield Statement(matter.fact, polarity, cue, sentence.start, Verdict("made"))
            if not upheld:  # "no" knows no exception
                beyond = "always" if says_yes == upheld else "ever"
                yield Statement(f"{matter.fact}, {beyond}", polarity, cue, sentence.start, Verdict("made"))


def _end_of_answer(analysis: Analysis, sentence: Span) -> int:
    """A bare "Yes." goes on with the sentence after it."""
    if sentence.end - sentence.start > _BARE or sentence.end >= len(analysis.doc):
        return sentence.end
    return analysis.doc[sentence.end].sent.end


# A reader asks as "I", and the clinic says "you".
_ASKED_OF_US = {"i": "you", "me": "you", "my": "your", "myself": "yourself"}
