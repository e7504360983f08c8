"""Statements on how ketamine is given and what it does, read from the parse instead of found as phrases.

A frame is a fact as a structure: somebody watches, something is needed, a drug acts on a receptor. Who fills
it are word families of rules/lexicon/frames.toml, and the stance machinery tells what is denied, so that "no
doctor", "without a doctor" and "nobody needs a doctor" are one statement. What a single row of words says by
itself belongs in relations.toml.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketalint.language.claims.found import Found, Statement
from ketalint.language.frames.candidate import candidate
from ketalint.language.frames.care import care
from ketalint.language.frames.drug import drug
from ketalint.language.frames.past import past
from ketalint.language.frames.risk import risk
from ketalint.language.frames.route import route
from ketalint.language.frames.sentence import Sentence
from ketalint.language.frames.use import use
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TREATMENT

__all__ = ["frame_statements", "may_frame"]

# A block that holds none of these is not parsed for a frame's sake.
_GATES = (
    "supervisor",
    "supervision",
    "monitoring",
    "evaluation",
    "prescription",
    "history",
    "caution",
    "driver",
    "driving",
    "nobody",
    "alone",
    "at-will",
    "home",
    "self-service",
    "parcel",
    "layperson",
    "other-route",
    "route-verb",
    "line",
    "sensitization",
    "heart",
    "inflammation",
    "more-so",
    "plasticity",
    "nervous-system",
    "elsewhere-in-the-body",
    "wrong-class",
    "watching",
    "judging",
    "absent",
    "meeting",
    "no-questions",
    "questioning",
    "own-hands",
    "self-giving",
    "substance",
    "abandoning",
    "usual-kind",
    "bladder-trouble",
    "liver-trouble",
    "sameness",
    "glutamate",
    "fitting",
    "first-thing",
    "other-measure",
    "trifle",
    "creating",
    "anesthesia",
    "newness",
    "of-late",
    "bladder",
    "liver",
    "queasiness",
    "muddle",
    "safer",
    "riskier",
    "demoted",
    "few-people",
    "infusing",
    "injection",
)
_NAMED = frozenset(("nmda", "opioid-receptor", "opioid-drug"))


def frame_statements(
    analysis: Analysis, words: Cues, cues: Cues, found: Sequence[Found] = ()
) -> list[Statement]:
    """The statements of a block. `words` are the families of frames.toml, `cues` those of stance.toml.

    What a phrase in `found` says of the same fact in the same sentence is not said twice.
    """
    if not may_frame(analysis, words):
        return []
    said = {
        (f.owner.fact, analysis.doc[f.root].sent.start)
        for f in found
        if f.owner.fact and f.verdict.kind == ("made" if f.owner.polarity == "contrary" else "denied")
    }
    statements: dict[tuple[str, int], Statement] = {}
    for span in analysis.sentences:
        sentence = Sentence(analysis, span, words, cues)
        if not _may_hold(analysis, words, range(span.start, span.end)) or not sentence.on_treatment:
            continue
        for statement in _read(sentence):
            key = (statement.fact, span.start)
            if key not in said and _tells(statement, statements.get(key)):
                statements[key] = statement
    return sorted(statements.values(), key=lambda s: s.words.start)


def may_frame(analysis: Analysis, words: Cues) -> bool:
    """Whether a frame could be in the block, whatever its parse."""
    if TREATMENT.isdisjoint(analysis.reachable):
        return False
    return _may_hold(analysis, words, range(len(analysis.doc)))


def _may_hold(analysis: Analysis, words: Cues, places: range) -> bool:
    if any(not _NAMED.isdisjoint(analysis.classes[i]) for i in places):
        return True
    low = [analysis.low[i] for i in places if not analysis.skip[i]]
    return words.stand_in(low, _GATES)


def _read(sentence: Sentence) -> Iterator[Statement]:
    yield from care(sentence)
    yield from use(sentence)
    yield from drug(sentence)
    yield from route(sentence)
    yield from candidate(sentence)
    yield from past(sentence)
    yield from risk(sentence)


def _tells(statement: Statement, earlier: Statement | None) -> bool:
    """Of several statements on one fact the first that contradicts it counts, else the first."""
    return earlier is None or (_contradicts(statement) and not _contradicts(earlier))


def _contradicts(statement: Statement) -> bool:
    kind = statement.verdict.kind if statement.verdict else ""
    return kind == ("made" if statement.polarity == "contrary" else "denied")
