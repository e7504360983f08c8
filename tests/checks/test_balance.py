from __future__ import annotations

from datetime import date

import msgspec
import pytest

from ketalint.checks.balance import first_benefit, missing_statements
from ketalint.model import Claim, Grade, Quantity, Reading, Stance, StanceKind, Words
from ketalint.rulebook.types import Code, Examples, Fact, Lexicon, Rulebook

SAID = Words("said", 0, 4)


@pytest.fixture
def rulebook() -> Rulebook:
    codes = {
        code: Code(
            code,
            code.lower(),
            "balance",
            "warning",
            "why",
            f"{code} is missing.",
            ("Try this.",),
            Examples((), {}),
        )
        for code in ("KL401", "KL402", "KL403")
    }
    fact = Fact(
        id="side-effects", topic="safety", says="Dizziness can occur.", sources=(), ceiling={}, range=None,
        overrules=(),
        passes=(), fails=(), reviewed=date(2025, 1, 1), review_by=date(2026, 1, 1), path="risks.toml", line=1,
    )  # fmt: skip
    return Rulebook(codes, {"side-effects": fact}, {}, Lexicon((), (), {}, (), {}, {}), "digest")


def claim(
    scale: str, level: str, *, start: int = 10, stance: StanceKind = "made", intervention: str = "ketamine"
) -> Claim:
    quote = f"{scale} {level}"
    return Claim(
        quote=quote, start=start, end=start + len(quote), block=0, sentence=quote, stance=Stance(stance),
        intervention=intervention, grades=(Grade(scale, level, Words(quote, start, start + len(quote))),),
    )  # fmt: skip


def reading(*claims: Claim, about: bool = True, **balance: Words) -> Reading:
    return Reading("page.md", claims, balance, about)


def codes(rulebook: Rulebook, draft: Reading) -> list[str]:
    return [raw.code for raw in missing_statements(rulebook, draft)]


def test_a_claim_of_benefit_alone_lacks_all_three(rulebook: Rulebook) -> None:
    assert codes(rulebook, reading(claim("effect", "helps"))) == ["KL401", "KL402", "KL403"]


def test_what_is_said_is_not_missing(rulebook: Rulebook) -> None:
    assert codes(rulebook, reading(claim("effect", "helps"), risks=SAID, variability=SAID)) == ["KL402"]
    assert (
        codes(rulebook, reading(claim("effect", "helps"), risks=SAID, candidacy=SAID, variability=SAID)) == []
    )


def test_a_draft_without_a_claim_of_benefit_lacks_nothing(rulebook: Rulebook) -> None:
    assert codes(rulebook, reading()) == []
    assert codes(rulebook, reading(claim("effect", "none"))) == []
    assert codes(rulebook, reading(claim("safety", "riskless"))) == []
    assert codes(rulebook, reading(claim("approval", "approved"))) == []


@pytest.mark.parametrize(
    "stance", ["denied", "asked", "rejected", "hypothetical", "elsewhere", "instruction"]
)
def test_a_benefit_that_is_not_claimed_asks_for_nothing(rulebook: Rulebook, stance: StanceKind) -> None:
    assert codes(rulebook, reading(claim("effect", "abolishes", stance=stance))) == []


@pytest.mark.parametrize("intervention", ["foreign", "service"])
def test_a_benefit_of_something_else_asks_for_nothing(rulebook: Rulebook, intervention: str) -> None:
    assert codes(rulebook, reading(claim("effect", "helps", intervention=intervention))) == []


def test_a_page_on_another_service_is_left_alone(rulebook: Rulebook) -> None:
    laser = claim("effect", "helps", intervention="service")
    unclear = claim("effect", "helps", start=50, intervention="treatment")
    ketamine = claim("effect", "helps", start=90)
    assert codes(rulebook, reading(laser, unclear)) == []
    assert codes(rulebook, reading(laser, unclear, ketamine)) == ["KL401", "KL402", "KL403"]


def test_a_draft_that_is_not_about_the_treatment_is_left_alone(rulebook: Rulebook) -> None:
    assert codes(rulebook, reading(claim("effect", "helps"), about=False)) == []


def test_a_draft_that_promises_an_end_is_checked_though_it_never_names_the_treatment(
    rulebook: Rulebook,
) -> None:
    promise = claim("effect", "abolishes", intervention="")
    assert codes(rulebook, reading(promise, about=False)) == ["KL401", "KL402", "KL403"]


def test_a_length_of_relief_is_a_benefit() -> None:
    months = Quantity("relief-duration", 540, 540, "days", SAID)
    table = msgspec.structs.replace(claim("effect", "helps"), grades=(), quantities=(months,))
    assert first_benefit(reading(table)) == table


def test_a_claim_of_effect_goes_before_other_praise() -> None:
    hype, relief = claim("tone", "hype", start=0), claim("effect", "helps", start=80)
    assert first_benefit(reading(hype, relief)) == relief
    assert first_benefit(reading(hype)) == hype


def test_the_finding_points_at_the_benefit_and_proposes_what_the_fact_says(rulebook: Rulebook) -> None:
    benefit = claim("effect", "helps", start=7)
    raw = next(missing_statements(rulebook, reading(benefit)))
    assert (raw.code, raw.severity, raw.scope, raw.start, raw.end) == ("KL401", "warning", "draft", 7, 19)
    assert raw.message == "KL401 is missing."
    assert (
        raw.because
        == "a benefit is claimed (“effect helps”), and nothing in the draft names a risk of the treatment"
    )
    assert raw.claim == benefit
    assert [fact.id for fact in raw.facts] == ["side-effects"]
    assert raw.suggestions == ("Dizziness can occur.", "Try this.")


def test_without_the_fact_the_suggestions_of_the_code_remain(rulebook: Rulebook) -> None:
    raw = next(missing_statements(rulebook, reading(claim("effect", "helps"), risks=SAID)))
    assert (raw.code, raw.facts, raw.suggestions) == ("KL402", (), ("Try this.",))
