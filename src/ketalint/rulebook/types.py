"""What the rules folder says, as frozen values. `path` and `line` tell where an entry was read."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any, Literal, get_args

from msgspec import Struct

from ketalint.model import Severity

Kind = Literal["grade", "relation", "number", "consistency", "support", "balance", "upkeep"]
About = Literal["anything", "benefit", "treatment", "suitability"]
Polarity = Literal["accords", "contrary"]
ConditionKind = Literal["condition", "benefit"]

KINDS: tuple[str, ...] = get_args(Kind)
ABOUTS: tuple[str, ...] = get_args(About)
CONDITION_KINDS: tuple[str, ...] = get_args(ConditionKind)
POLARITIES: tuple[str, ...] = get_args(Polarity)

# Kinds whose findings stand at words of a draft, so that their examples can bracket them.
SPAN_KINDS = frozenset({"grade", "relation", "number", "consistency", "support"})

# The classes a phrase may name in braces; lexicon/nouns.toml lists their words and may add classes.
SLOTS = frozenset(
    "treatment target pain condition symptom opioid nerve mood benefit".split()
    + "person provider risk foreign any".split()
)


class Example(Struct, frozen=True):
    """A sentence without its brackets, and what stood inside them, in order."""

    text: str
    quotes: tuple[str, ...]


class Examples(Struct, frozen=True):
    """`good` has one list for each reason to pass ("denied", "asked", "elsewhere" ...)."""

    bad: tuple[Example, ...]
    good: dict[str, tuple[str, ...]]


class Code(Struct, frozen=True):
    """One kind of finding.

    `message` and `suggestions` may hold {quote}, {words}, {level} and {ceiling}. For kind "grade" the
    distance between level and ceiling sets the severity, and `severity` is the highest it can be.
    """

    code: str
    name: str
    kind: Kind
    severity: Severity
    why: str
    message: str
    suggestions: tuple[str, ...]
    examples: Examples
    scale: str = ""
    path: str = ""
    line: int = 0


class Document(Struct, frozen=True):
    """One document of the reference set; `author` and `date` are "" where it does not say."""

    id: str
    title: str
    author: str
    date: str
    sha256: str
    url: str | None
    file: str


class Source(Struct, frozen=True):
    """Where a fact stands: a document, its section, and a few words found there."""

    document: str
    section: str
    anchor: str


class Overruled(Struct, frozen=True):
    """Words of a document that the fact decides against, and why."""

    document: str
    anchor: str
    because: str


class Range(Struct, frozen=True):
    """What the reference gives for a measure, in `unit`; either end may be infinite."""

    measure: str
    low: float
    high: float
    unit: str


class Fact(Struct, frozen=True):
    """One curated statement. A `general` fact sets the ceiling of a scale for every topic without its own."""

    id: str
    topic: str
    says: str
    sources: tuple[Source, ...]
    ceiling: dict[str, str]
    range: Range | None
    overrules: tuple[Overruled, ...]
    passes: tuple[str, ...]
    fails: tuple[str, ...]
    reviewed: date
    review_by: date
    path: str
    line: int
    general: bool = False


class Phrase(Struct, frozen=True):
    text: str
    path: str
    line: int


class Group(Struct, frozen=True):
    """Phrases that put a claim on one level of a scale. `hits` must match, `passes` must not.

    `topic` is what such a claim is about when the words alone tell, as in the facts; else "".
    """

    scale: str
    name: str
    level: str
    about: About
    phrases: tuple[Phrase, ...]
    hits: tuple[str, ...]
    passes: tuple[str, ...]
    path: str = ""
    line: int = 0
    topic: str = ""


class RelationGroup(Struct, frozen=True):
    """Phrases that say a fact ("accords") or the opposite of it ("contrary")."""

    fact: str
    polarity: Polarity
    name: str
    about: About
    phrases: tuple[Phrase, ...]
    hits: tuple[str, ...]
    passes: tuple[str, ...]
    path: str = ""
    line: int = 0


class Condition(Struct, frozen=True):
    """A condition, symptom or benefit with all its names.

    `covered` is True when `fact` names it, "kin" when a fact covers its kind without naming it, else False.
    Of kind "benefit" are everyday words, a claim only beside a verb of improvement.
    """

    name: str
    group: str
    covered: bool | Literal["kin"]
    fact: str
    names: tuple[str, ...]
    kind: ConditionKind = "condition"
    path: str = ""
    line: int = 0


class Lexicon(Struct, frozen=True):
    """The vocabulary.

    `nouns` has each class with the words it extends to; `cues` holds stance.toml by table and key;
    `tables` holds every file without a stricter type, as it stands, by file name without suffix.
    """

    scales: tuple[Group, ...]
    relations: tuple[RelationGroup, ...]
    nouns: dict[str, tuple[str, ...]]
    conditions: tuple[Condition, ...]
    cues: dict[str, dict[str, tuple[str, ...]]]
    tables: dict[str, dict[str, Any]]


class Rulebook(Struct, frozen=True, dict=True):
    """All rules of the packaged folder and the extra ones. `digest` changes with any byte of them."""

    codes: dict[str, Code]
    facts: dict[str, Fact]
    documents: dict[str, Document]
    lexicon: Lexicon
    digest: str

    @cached_property
    def limiting(self) -> dict[str, list[Fact]]:
        """The facts that limit each scale, found once: each grade of each claim of a site asks for them."""
        found: dict[str, list[Fact]] = {}
        for fact in self.facts.values():
            for scale in fact.ceiling:
                found.setdefault(scale, []).append(fact)
        return found
