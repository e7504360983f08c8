"""The values that travel from a draft to a report. All are frozen; none knows how it was made.

    Draft(blocks) -> Claims -> Findings

Offsets count Unicode code points. An offset into a *source* indexes the draft as decoded
(`Draft.source`); an offset into a *text* indexes the readable text of one block (`Block.text`).
Everything a person sees (Claim, Finding) carries source offsets.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal

from msgspec import Struct

BlockKind = Literal["title", "description", "heading", "paragraph", "item", "cell", "quote", "alt", "caption"]
Severity = Literal["error", "warning", "note"]
StanceKind = Literal["made", "denied", "asked", "rejected", "hypothetical", "elsewhere", "instruction"]
Speaker = Literal["clinic", "testimonial", "third party"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")

# The ten scales, each from its lowest level to its highest.
SCALES: dict[str, tuple[str, ...]] = {
    "effect": ("worsens", "none", "helps", "restores", "abolishes"),
    "certainty": ("denied", "possible", "capable", "usual", "asserted", "guaranteed"),
    "scope": ("some", "many", "most", "all"),
    "duration": ("hours", "days", "weeks", "months", "years", "permanent"),
    "speed": ("weeks", "days", "hours", "minutes", "immediate"),
    "safety": ("risks named", "tolerated", "mild", "riskless"),
    "evidence": ("promising", "shown", "proven"),
    "comparison": ("different", "favourable", "superior", "unrivalled"),
    "approval": ("none", "approved"),
    "tone": ("plain", "promotional", "hype"),
}


def rank(scale: str, level: str) -> int:
    """The place of `level` on `scale`, 0 for the lowest. ValueError for an unknown level."""
    return SCALES[scale].index(level)


# --- drafts -----------------------------------------------------------------------------------


class Segment(Struct, frozen=True, array_like=True):
    """A stretch of block text and the stretch of source it was read from.

    Equal lengths mean that the two run side by side; unequal ones (an entity, a soft break)
    mean that the whole text stretch stands for the whole source stretch.
    """

    text_start: int
    text_length: int
    source_start: int
    source_length: int


class Block(Struct, frozen=True):
    """One piece of readable text: a paragraph, a heading, a list item, a table cell ...

    `heading`, `lead`, `header` and `row` are indexes into `Draft.blocks`, -1 for none: the heading
    this block stands under, the block that introduces the list it belongs to, the column header
    and the first cell of the row it sits in.
    """

    kind: BlockKind
    text: str
    segments: tuple[Segment, ...]
    level: int = 0
    heading: int = -1
    lead: int = -1
    header: int = -1
    row: int = -1

    def source_range(self, start: int, end: int) -> tuple[int, int]:
        """The source offsets of text[start:end]; needs 0 <= start < end <= len(text)."""
        return self._source(start)[0], self._source(end - 1)[1]

    def _source(self, offset: int) -> tuple[int, int]:
        at = bisect_right(self.segments, offset, key=lambda s: s.text_start) - 1
        segment = self.segments[max(at, 0)]
        if segment.text_length == segment.source_length:
            start = segment.source_start + offset - segment.text_start
            return start, start + 1
        return segment.source_start, segment.source_start + segment.source_length


class Draft(Struct, frozen=True):
    """A draft as read: where it lies, what it says, and its blocks in reading order."""

    path: str
    format: str
    source: str
    blocks: tuple[Block, ...]


# --- claims -----------------------------------------------------------------------------------


class Words(Struct, frozen=True):
    """Some words of a draft and where they stand in its source."""

    text: str
    start: int
    end: int


class Grade(Struct, frozen=True):
    """Where a claim stands on one scale, by which words, and by which entry of the lexicon.

    `hedge` is what weakens it: "possible" (may, might), "softener" (helps to ...), or "" when nothing does.
    """

    scale: str
    level: str
    cue: Words
    entry: str = ""
    hedge: str = ""


class Stance(Struct, frozen=True):
    """Whether a claim is really made, and the words that decided it (None: nothing spoke against it)."""

    kind: StanceKind
    cue: Words | None = None


class Relation(Struct, frozen=True):
    """What a claim says about one fact: `accords` with it or is `contrary` to it, stance not yet counted."""

    fact: str
    polarity: Literal["accords", "contrary"]
    cue: Words
    entry: str = ""


class Quantity(Struct, frozen=True):
    """An amount tied to what it measures.

    `measure` names it ("infusion-length", "starting-dose", "price" ...); `low` and `high` are in the
    measure's own unit (either may be infinite: "up to", "at least"); `subject` tells apart what may
    differ without conflict (two treatments, two services), "" when nothing does.
    """

    measure: str
    low: float
    high: float
    unit: str
    cue: Words
    subject: str = ""


class Mention(Struct, frozen=True):
    """A condition or benefit that a claim says the treatment helps with; `name` as in the lexicon."""

    name: str
    cue: Words


class Claim(Struct, frozen=True):
    """One statement of a draft about the treatment, graded but not yet judged."""

    quote: str
    start: int
    end: int
    block: int
    sentence: str
    stance: Stance
    topic: str = ""
    intervention: str = ""
    speaker: Speaker = "clinic"
    grades: tuple[Grade, ...] = ()
    hedges: tuple[Words, ...] = ()
    relations: tuple[Relation, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    mentions: tuple[Mention, ...] = ()


class Likeness(Struct, frozen=True):
    """A sentence of which no rule says so, but which reads like those that `code` was given to.

    `words` are those that speak most for it, in order. Where the sentence says so as an answer, `question` is
    the question; else "".
    """

    code: str
    claim: Claim
    words: tuple[Words, ...]
    question: str = ""


class Doubt(Struct, frozen=True):
    """A sentence in which rules read something, though hardly any that reads like it deserves `code`.

    `start` and `end` are those of the sentence; `words` speak most against the code, in order.
    """

    code: str
    start: int
    end: int
    words: tuple[Words, ...]

    def covers(self, claim: Claim) -> bool:
        """Does the claim begin in this sentence?"""
        return self.start <= claim.start < self.end


class Reading(Struct, frozen=True):
    """Everything judging needs to know of one draft. Depends on text, vocabulary and model only; cacheable.

    `balance` holds, for each thing a fair page says ("risks", "candidacy", "variability"), the first
    words that say it. `names` are the clinics it names: drafts that share one are of one house.
    `likely` is what the learned reader finds by itself, `doubts` where it holds the rules to be wrong.
    `rows` tells of each block that is a cell of which table it is, and of which row.
    """

    path: str
    claims: tuple[Claim, ...]
    balance: dict[str, Words]
    about_treatment: bool = True
    names: tuple[str, ...] = ()
    likely: tuple[Likeness, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    rows: dict[int, tuple[int, int]] = {}


# --- findings ---------------------------------------------------------------------------------


class Place(Struct, frozen=True):
    """Line and column count from 1, the offset from 0; all in code points of the decoded source."""

    line: int
    column: int
    offset: int


class FactSource(Struct, frozen=True):
    document: str
    section: str


class FactNote(Struct, frozen=True):
    """A fact as a finding cites it."""

    id: str
    says: str
    sources: tuple[FactSource, ...]


class Related(Struct, frozen=True):
    path: str
    start: Place
    end: Place
    message: str


class Finding(Struct, frozen=True):
    """What the linter has to say about one place, or (scope "draft") about a draft as a whole.

    `because` is the reason in one line: scale, the draft's level and its words, the ceiling.
    """

    code: str
    name: str
    severity: Severity
    path: str
    start: Place
    end: Place
    quote: str
    message: str
    because: str
    scope: Literal["span", "draft"]
    claim: Claim | None
    facts: tuple[FactNote, ...]
    related: tuple[Related, ...]
    suggestions: tuple[str, ...]
    fingerprint: str


class Cleared(Struct, frozen=True):
    """A claim that passed, and why."""

    path: str
    start: Place
    end: Place
    quote: str
    because: str
    claim: Claim


class Problem(Struct, frozen=True):
    """Something that could not be done: whose fault, where, and what to do about it."""

    path: str
    line: int
    message: str
    hint: str = ""


class Result(Struct, frozen=True):
    """What one run came to: findings, cleared claims and problems, each in order of path and place.

    `drafts` and `claims` count what was read; `sources` holds the text of every draft that was, by path.
    `suppressed` counts the findings that a comment in a draft took responsibility for, `accepted` those
    that a decision in the ledger covers, `unchanged` those on lines that the changes at hand leave alone.
    """

    findings: tuple[Finding, ...]
    cleared: tuple[Cleared, ...]
    problems: tuple[Problem, ...]
    drafts: int
    claims: int
    sources: dict[str, str]
    suppressed: int = 0
    accepted: int = 0
    unchanged: int = 0
