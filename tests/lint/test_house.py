from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

import ketalint
from ketalint import checks, lint
from ketalint.checks.raw import Judgement, RawCleared
from ketalint.config import UNITS, BrokenConfig, finder
from ketalint.model import Claim, Place, Quantity, Reading, Related, Stance, Words
from ketalint.rulebook.types import Code, Examples

HOUSE = "[house]\ninfusion-length = [40, 50]\n"


def quantity(measure: str, low: float, high: float, subject: str = "") -> Quantity:
    return Quantity(measure, low, high, "x", Words("90 minutes", 3, 13), subject)


@pytest.fixture
def found(rulebook, write, monkeypatch):
    """What is said of a draft that states one quantity."""
    code = Code("KL204", "contradicts-sibling", "consistency", "error", "w", "m", (), Examples((), {}))
    rules = replace(rulebook, codes={**rulebook.codes, "KL204": code})

    def check(config: str, said: Quantity, stance: str = "made", speaker: str = "clinic"):
        write(a="In 90 minutes.")
        Path("ketalint.toml").write_text(config, encoding="utf-8")
        claim = Claim(
            "In 90 minutes", 0, 13, 0, "In 90 minutes.", Stance(stance), speaker=speaker, quantities=(said,)
        )
        readings = [Reading("a.md", (claim,), {})]
        monkeypatch.setattr(lint, "read_claims", lambda *args, **more: readings)
        cleared = (RawCleared("a.md", claim, "why"),)
        monkeypatch.setattr(checks, "judge", lambda *args: Judgement((), cleared))
        return lint.check(["a.md"], rules, configs=finder())

    return check


def test_a_quantity_that_leaves_what_the_house_settled_is_a_finding(found):
    result = found(HOUSE, quantity("infusion-length", 90, 90))
    (finding,) = result.findings
    assert (finding.code, finding.quote, finding.start) == ("KL204", "90 minutes", Place(1, 4, 3))
    assert finding.message == "“90 minutes” does not agree with what the house has settled."
    assert finding.because == "infusion length: draft says “90 minutes”, the house says 40 to 50 min"
    place = Place(2, 1, 8)
    assert finding.related == (
        Related("ketalint.toml", place, place, "infusion length is settled here: 40 to 50 min"),
    )
    assert finding.suggestions == ("write 40 to 50 min, or settle it anew in the configuration",)
    assert result.cleared == ()


@pytest.mark.parametrize(
    ("said", "count"),
    [
        (quantity("infusion-length", 45, 60), 0),
        (quantity("infusion-length", 50, 50), 0),
        (quantity("infusion-length", 51, float("inf")), 1),
        (quantity("infusion-length", 90, 90, "depression"), 0),
        (quantity("price", 500, 500, "infusion"), 1),
        (quantity("price", 450, 450, "infusion"), 0),
        (quantity("price", 450, 450, "evaluation"), 0),
        (quantity("price", 450, 450, "infusion six"), 1),
        (quantity("onset", 90, 90), 0),
    ],
)
def test_only_the_same_measure_of_the_same_thing_is_compared(said, count, found):
    config = HOUSE + 'price = { infusion = 450, "infusion six" = 2400 }\n'
    assert len(found(config, said).findings) == count


@pytest.mark.parametrize(
    ("stance", "speaker"), [("denied", "clinic"), ("asked", "clinic"), ("made", "third party")]
)
def test_what_the_house_does_not_state_itself_is_left_alone(stance, speaker, found):
    result = found("[house]\ninfusion-length = 45\n", quantity("infusion-length", 90, 90), stance, speaker)
    assert result.findings == ()
    assert len(result.cleared) == 1


@pytest.mark.parametrize(
    "said",
    [
        'price = "450"',
        "price = [450]",
        "price = [5, 4]",
        "price = true",
        "prize = 450",
        "price = { a = { b = 1 } }",
    ],
)
def test_what_is_no_amount_is_refused_with_its_line(said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("ketalint.toml").write_text(f"[house]\n{said}\n", encoding="utf-8")
    with pytest.raises(BrokenConfig, match=r"ketalint.toml:1: “house” has the wrong form"):
        finder()(".")


def test_every_measure_is_one_that_drafts_are_read_for():
    folder = Path(ketalint.__file__).parent / "language" / "quantities"
    source = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py")))
    assert [m for m, unit in UNITS.items() if f'"{m}"' not in source or f'"{unit}"' not in source] == []
