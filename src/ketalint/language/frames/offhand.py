"""Ketamine taken as one likes, read by the words: "put one under your tongue whenever you like"."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.found import Statement
from ketalint.language.frames.sentence import speaks_of_ketamine
from ketalint.language.stance import Verdict
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TREATMENT
from ketalint.language.words.rows import Row, row_of

_DENIALS = frozenset(
    "avoid ca can't cannot do does don't n't neither never no nobody none nor not without".split()
)
_OTHERS = frozenset(
    """
    companies company doctor doctors elsewhere he i if nurse nurses others pharmacist physician physicians she
    should sites some staff they unless websites we whether would wrong
    """.split()
)
_ERRANDS = frozenset(
    """
    bill cancel canceling directions pay paying portal rebook rebooking receipt refund reminder
    reschedule rescheduling
    """.split()
)
_NEAR = 8  # words
_AIM = 4  # words before "to sip as they see fit" that name the drug
_FAR_ABOVE = 6  # blocks
_ONE = frozenset("another it lozenge lozenges one tablet tablets them troche".split())
_NO = frozenset(("no", "zero"))
_LATER = frozenset("again at before but else except until unless".split())

# What each reader needs, one family of each pair.
_GATES = ("taking-when", "only-you", "own-dose", "own-strength", "unread", "unseen-first", "no-interview")


def may_be_offhand(analysis: Analysis, words: Cues) -> bool:
    """Whether a sentence of the block could say so, whatever its parse."""
    return words.stand_in(analysis.low, _GATES) and speaks_of_ketamine(analysis)


def offhand(analysis: Analysis, words: Cues) -> Iterator[Statement]:
    """The statements of a block, one a sentence. `words` are the families of frames.toml."""
    if not may_be_offhand(analysis, words):
        return
    for sentence in analysis.sentences:
        row = row_of(analysis, range(sentence.start, sentence.end))
        if not row.has(words, *_GATES) or "?" in row.words[-1:] or row.has(words, "danger", "aside"):
            continue
        for fact, span in (*_at_will(analysis, sentence, row, words), *_unexamined(row, words)):
            cue = range(row.places[span.start], row.places[span.stop - 1] + 1)
            yield Statement(fact, "contrary", cue, sentence.root.i, Verdict("made"), "frame")
            break


def _at_will(analysis: Analysis, sentence: Span, row: Row, words: Cues) -> Iterator[tuple[str, range]]:
    low = row.words
    dose = words["own-dose"].first(low, 0, len(low)) or _picked(low, words)
    if dose is not None and _plain(low[: dose.start]):
        yield "supervision", dose
    only = words["only-you"].first(low, 0, len(low))
    if only is not None and _plain(low[: only.start]) and _at_home(analysis, row, words):
        yield "supervision", only
    if not _taken_here(analysis, sentence, row, words):
        return
    when = words["taking-when"].first(low, 0, len(low))
    if when is not None:
        start = max(0, when.start - _NEAR)
        before = low[start : when.start]
        verb = next((i for i in range(start, when.start) if words["taking-it"].at(low, i)), None)
        if (
            verb is not None
            and _plain(low[max(0, verb - 4) : when.start])
            and _drug(analysis, row, before, verb)
        ):
            yield "supervision", range(verb, when.stop)


def _picked(low: list[str], words: Cues) -> range | None:
    """ "You pick your chair and your strength"."""
    strength = words["own-strength"].first(low, 0, len(low))
    if strength is None:
        return None
    verbs = (
        i
        for i in range(max(0, strength.start - _NEAR // 2 - 1), strength.start)
        if words["picking"].at(low, i)
    )
    verb = next(verbs, None)
    return None if verb is None else range(verb, strength.stop)


def _plain(before: list[str]) -> bool:
    """Is it neither denied nor said of others?"""
    return _DENIALS.isdisjoint(before) and _OTHERS.isdisjoint(before)


def _drug(analysis: Analysis, row: Row, before: list[str], verb: int) -> bool:
    """Is it the drug that is taken, by name or as "one"?"""
    after = row.words[verb + 1 : verb + 5]
    if not _ONE.isdisjoint(after):
        return True
    aimed = row.words[verb - 1 : verb] == ["to"] and _DENIALS.isdisjoint(row.words[:verb])
    first = verb - _AIM if aimed else verb  # "a bottle of ketamine to sip"
    return any(analysis.classes[i] & {"ketamine"} for i in row.places[max(0, first) : verb + 5])


def _taken_here(analysis: Analysis, sentence: Span, row: Row, words: Cues) -> bool:
    """Does the sentence, or what stands right before it, name the drug in a form to be taken?"""
    if any("ketamine" in analysis.classes[i] for i in row.places) or row.has(words, "other-route", "dose"):
        return True
    if sentence.start > 0:
        before = analysis.doc[sentence.start - 1].sent
        above = row_of(analysis, range(before.start, before.end))
        return above.has(words, "other-route") or any("ketamine" in analysis.classes[i] for i in above.places)
    above_block = analysis.earlier
    return above_block is not None and (
        words.stand_in(above_block.low, ("other-route",)) or bool(above_block.named & TREATMENT)
    )


def _at_home(analysis: Analysis, row: Row, words: Cues) -> bool:
    """Is it about taking something, here or in the block above?"""
    if row.has(words, "taking-it", "own-dose", "parcel"):
        return True
    block: Analysis | None = analysis
    for _ in range(_FAR_ABOVE):
        if block is None:
            return False
        if words.stand_in(block.low, ("own-dose", "parcel", "other-route")):
            return True
        block = block.earlier
    return False


def _unexamined(row: Row, words: Cues) -> Iterator[tuple[str, range]]:
    low = row.words
    for family in ("unread", "unseen-first"):
        said = words[family].first(low, 0, len(low))
        after = low[said.stop : said.stop + _NEAR] if said is not None else []
        before = low[: said.start] if said is not None else []
        if said is not None and _LATER.isdisjoint(after) and (_OTHERS | _ERRANDS).isdisjoint(before):
            yield "evaluation", said
    nothing = [i for i, word in enumerate(low[:-1]) if word in _NO and words["no-interview"].at(low, i + 1)]
    if len(nothing) >= 2 and nothing[-1] - nothing[0] <= _NEAR and "fee" not in low and "charge" not in low:
        yield "evaluation", range(nothing[0], nothing[-1] + 2)
