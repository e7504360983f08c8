"""What is found in a block: phrases that speak of the treatment, each with its level and stance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ketalint.language.claims.context import Context
from ketalint.language.stance import Hedge, Verdict, hedges, stance_of
from ketalint.language.stance.negation import denials
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.vocabulary import Owner
from ketalint.language.words.cues import Cues
from ketalint.rulebook.types import Polarity

HELPING = frozenset(("helps", "restores", "abolishes"))  # the levels of effect that tell of a benefit


@dataclass(frozen=True)
class Found:
    """A phrase that speaks of the treatment, with its stance: the stuff that claims are made of.

    `words` are the token places that carry it, its slots included; `level` is what the words say after
    approximators ("almost always") have lowered them.
    """

    owner: Owner
    level: str
    words: tuple[int, ...]
    root: int
    clause: int
    verdict: Verdict
    hedges: tuple[Hedge, ...] = ()
    topic: str = ""
    targets: tuple[int, ...] = ()
    entry: str = ""


def told(
    analysis: Analysis,
    cues: Cues,
    owner: Owner,
    root: Token,
    words: Iterable[int],
    *,
    verdict: Verdict | None = None,
    entry: str = "",
) -> Found:
    """What `words` claim at the level of their owner, with hedges and, unless it is given, their stance."""
    own = frozenset(words)
    return Found(
        owner,
        owner.level,
        tuple(sorted(own)),
        root.i,
        analysis.clause(root),
        stance_of(analysis, cues, root, own) if verdict is None else verdict,
        tuple(hedges(analysis, cues, root, own)),
        entry=entry,
    )


def told_by_denial(
    analysis: Analysis, cues: Cues, owner: Owner, root: Token, words: Iterable[int], *, entry: str = ""
) -> Found:
    """What `words` claim that deny something themselves: only another denial takes it back."""
    own = frozenset(words)
    verdict = stance_of(analysis, cues, root, own)
    if verdict.kind == "rejected" and verdict.words is not None and own.issuperset(verdict.words):
        verdict = Verdict("made")  # "whatever was wrong with it": the word is part of what is told
    if verdict.kind == "denied" and all(not own.isdisjoint(d) for d in denials(analysis, cues, root, own)):
        verdict = Verdict("made")
    return told(analysis, cues, owner, root, own, verdict=verdict, entry=entry)


def not_elsewhere(found: Iterable[Found]) -> Iterator[Found]:
    """What is not told of something or somebody else."""
    return (f for f in found if f.verdict.kind != "elsewhere")


def words_told(found: Iterable[Found], scale: str, *levels: str) -> frozenset[int]:
    """The words by which something has been told on a scale: at one of these levels, or at any."""
    return frozenset(
        word
        for f in found
        if f.owner.scale == scale and (not levels or f.level in levels)
        for word in f.words
    )


@dataclass(frozen=True)
class Statement:
    """A fact said or its opposite, read from the parse rather than found as a phrase.

    `words` are its tokens, `root` is the one whose stance is the claim's. `verdict` is that stance where
    it is known already ("no physician is present" is made, for its "no" is part of what it says).
    """

    fact: str
    polarity: Polarity
    words: range
    root: int
    verdict: Verdict | None = None
    entry: str = ""


@dataclass
class BlockClaims:
    """What was found in one block."""

    analysis: Analysis
    context: Context
    found: list[Found] = field(default_factory=list)
