"""KL202 with claims made by hand."""

from __future__ import annotations

from datetime import date
from math import inf

import pytest
from msgspec.structs import replace

from ketalint.checks.numbers import conflicts, number_conflicts
from ketalint.model import Claim, Quantity, Reading, Stance, StanceKind, Words
from ketalint.rulebook.types import Code, Examples, Fact, Lexicon, Range, Rulebook

LENGTH = Range("infusion-length", 40, 60, "min")


@pytest.fixture
def rulebook() -> Rulebook:
    code = Code(
        "KL202",
        "number-conflict",
        "number",
        "error",
        "why",
        "“{quote}”: not {ceiling}.",
        (),
        Examples((), {}),
    )
    fact = Fact(
        id="infusion-length",
        topic="session",
        says="It takes 40 to 60 minutes.",
        sources=(),
        ceiling={},
        range=LENGTH,
        overrules=(),
        passes=(),
        fails=(),
        reviewed=date(2025, 1, 1),
        review_by=date(2026, 1, 1),
        path="session.toml",
        line=1,
    )
    return Rulebook({"KL202": code}, {fact.id: fact}, {}, Lexicon((), (), {}, (), {}, {}), "digest")


def reading(
    low: float, high: float, measure: str = "infusion-length", stance: StanceKind = "made"
) -> Reading:
    cue = Words("three hours", 20, 31)
    quantity = Quantity(measure, low, high, "min", cue)
    claim = Claim("three hours", 20, 31, 0, "It takes three hours.", Stance(stance), quantities=(quantity,))
    return Reading("page.md", (claim,), {})


@pytest.mark.parametrize(
    ("low", "high", "conflict"),
    [
        (45, 45, False),
        (30, 40, False),
        (60, 90, False),
        (50, inf, False),
        (0, 60, False),
        (61, 90, True),
        (0, 39, True),
        (120, inf, True),
    ],
)
def test_ranges_that_touch_do_not_conflict(low: float, high: float, conflict: bool) -> None:
    assert conflicts(Quantity("infusion-length", low, high, "min", Words("", 0, 0)), LENGTH) is conflict


def test_a_quantity_outside_the_range_is_found_at_its_words(rulebook: Rulebook) -> None:
    [raw] = number_conflicts(rulebook, reading(180, 180))
    assert (raw.code, raw.severity, raw.path, raw.start, raw.end) == ("KL202", "error", "page.md", 20, 31)
    assert raw.message == "“three hours”: not 40 to 60 min."
    assert raw.because == "infusion length: the reference gives 40 to 60 min"
    assert [fact.id for fact in raw.facts] == ["infusion-length"]


@pytest.mark.parametrize(
    "stance", ["denied", "asked", "rejected", "hypothetical", "elsewhere", "instruction"]
)
def test_only_what_is_claimed_counts(rulebook: Rulebook, stance: StanceKind) -> None:
    assert list(number_conflicts(rulebook, reading(180, 180, stance=stance))) == []


def test_a_measure_that_no_fact_gives_is_let_pass(rulebook: Rulebook) -> None:
    assert list(number_conflicts(rulebook, reading(180, 180, measure="visit-length"))) == []


def test_sessions_of_a_therapist_are_no_infusions(rulebook: Rulebook) -> None:
    page = reading(90, 90)
    [claim] = page.claims
    therapist = replace(claim, sentence="The therapist's session may take 90 minutes.")
    assert list(number_conflicts(rulebook, replace(page, claims=(therapist,)))) == []
    assert len(list(number_conflicts(rulebook, page))) == 1
