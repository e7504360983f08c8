"""What judging hands back, before places, quotes and fingerprints are added to it.

Judging sees claims, not sources, so every place here is a pair of source offsets. A finding about a
draft as a whole has scope "draft"; its offsets are 0 and 0 unless it has words to point at.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from ketalint.model import Claim, FactNote, Severity


class RawRelated(Struct, frozen=True):
    path: str
    start: int
    end: int
    message: str


class Raw(Struct, frozen=True):
    """A finding. An empty `quote` stands for the source from `start` to `end`."""

    code: str
    severity: Severity
    path: str
    start: int
    end: int
    message: str
    because: str
    scope: Literal["span", "draft"] = "span"
    claim: Claim | None = None
    facts: tuple[FactNote, ...] = ()
    related: tuple[RawRelated, ...] = ()
    suggestions: tuple[str, ...] = ()
    quote: str = ""


class RawCleared(Struct, frozen=True):
    """A claim that passed, and why."""

    path: str
    claim: Claim
    because: str


class Judgement(Struct, frozen=True):
    raw: tuple[Raw, ...]
    cleared: tuple[RawCleared, ...]
