from __future__ import annotations

import pytest

from ketalint.drafts.places import Lines
from ketalint.model import (
    Claim,
    Cleared,
    FactNote,
    FactSource,
    Finding,
    Grade,
    Problem,
    Quantity,
    Related,
    Result,
    Stance,
    Words,
)
from ketalint.rulebook.types import Code, Examples, Lexicon, Rulebook

OFF = "# Relief\n\nKetamine therapy eliminates opioid dependence for good.\nIt is not a cure.\n"
SIBLING = "Ketamine, 5 to 9 mg.\n"
FACT = FactNote(
    "opioid-need",
    "Ketamine may lower the opioid dose that some patients need.",
    (
        FactSource("000", "Reduced opioid dependence"),
        FactSource("002", "Opioids"),
        FactSource("002", "Opioids"),
    ),
)


def words(source: str, text: str) -> Words:
    start = source.index(text)
    return Words(text, start, start + len(text))


def finding(source: str, said: str, **changes: object) -> Finding:
    cue = words(source, said)
    lines = Lines(source)
    fields: dict[str, object] = {
        "code": "KL101",
        "name": "overstated-effect",
        "severity": "error",
        "path": "drafts/off.md",
        "start": lines.place(cue.start),
        "end": lines.place(cue.end),
        "quote": said,
        "message": f"“{said}” promises more than the reference supports.",
        "because": "",
        "scope": "span",
        "claim": None,
        "facts": (),
        "related": (),
        "suggestions": (),
        "fingerprint": "0123456789abcdef",
    }
    return Finding(**{**fields, **changes})  # type: ignore[arg-type]


def claim(source: str, quote: str, **changes: object) -> Claim:
    cue = words(source, quote)
    fields: dict[str, object] = {
        "quote": quote,
        "start": cue.start,
        "end": cue.end,
        "block": 1,
        "sentence": quote,
        "stance": Stance("made"),
    }
    return Claim(**{**fields, **changes})  # type: ignore[arg-type]


@pytest.fixture
def result() -> Result:
    lines = Lines(OFF)
    opioids = claim(
        OFF,
        "eliminates opioid dependence",
        topic="opioid-use",
        grades=(Grade("effect", "abolishes", words(OFF, "eliminates")),),
        quantities=(Quantity("relief", 5, float("inf"), "year", words(OFF, "for good")),),
    )
    cure = claim(OFF, "is not a cure", stance=Stance("denied", words(OFF, "not")))
    sibling = Lines(SIBLING)
    return Result(
        findings=(
            finding(
                OFF,
                "Relief",
                code="KL401",
                name="missing-risks",
                severity="note",
                start=lines.place(0),
                end=lines.place(0),
                quote="",
                scope="draft",
                message="The draft names no risk.",
                fingerprint="aaaaaaaaaaaaaaaa",
            ),
            finding(
                OFF,
                "eliminates opioid dependence",
                because="effect: draft says abolishes (“eliminates”), reference allows helps",
                claim=opioids,
                facts=(FACT,),
                related=(
                    Related("drafts/b.md", sibling.place(10), sibling.place(14), "said otherwise here"),
                ),
                suggestions=("may lower the opioid dose that some patients need", "may help"),
            ),
            finding(
                OFF,
                "for good",
                code="KL104",
                name="overstated-duration",
                severity="warning",
                claim=opioids,
                fingerprint="fedcba9876543210",
            ),
        ),
        cleared=(
            Cleared(
                "drafts/off.md",
                lines.place(cure.start),
                lines.place(cure.end),
                "is not a cure",
                "denied by “not”",
                cure,
            ),
        ),
        problems=(Problem("drafts/bad.md", 3, "not valid UTF-8 text", "save the draft as UTF-8 text"),),
        drafts=2,
        claims=61,
        sources={"drafts/off.md": OFF, "drafts/b.md": SIBLING},
    )


@pytest.fixture
def clean() -> Result:
    return Result((), (), (), 4, 61, {})


@pytest.fixture
def rulebook() -> Rulebook:
    def code(code: str, name: str, kind: str, scale: str = "") -> Code:
        return Code(
            code,
            name,
            kind,  # type: ignore[arg-type]
            "error",
            f"Why {name}.",
            "m",
            ("helps",),
            Examples((), {}),
            scale,
        )

    codes = (
        code("KL101", "overstated-effect", "grade", "effect"),
        code("KL104", "overstated-duration", "grade", "duration"),
        code("KL401", "missing-risks", "balance"),
    )
    return Rulebook({c.code: c for c in codes}, {}, {}, Lexicon((), (), {}, (), {}, {}), "digest")
