"""What is found in a block: phrases that speak of the treatment, each with its level and stance."""

from __future__ import annotations

from dataclasses import dataclass, field

from ketalint.language.analysis import Analysis
from ketalint.language.context import Context
from ketalint.language.stance import Hedge, Verdict
from ketalint.language.vocabulary import Owner

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


@dataclass
class BlockClaims:
    """What was found in one block."""

    analysis: Analysis
    context: Context
    found: list[Found] = field(default_factory=list)
