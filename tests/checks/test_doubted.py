"""How the doubts of the learned reader are judged."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from ketalint.checks import judge
from ketalint.model import Claim, Doubt, Grade, Reading, Stance, Words
from ketalint.rulebook import load

TEXT = "It will end the paperwork for good."
ENDS = Words("end the paperwork", 8, 25)
FOR_GOOD = Words("for good", 26, 34)
CLAIM = Claim(
    "end the paperwork for good",
    8,
    34,
    0,
    TEXT,
    Stance("made"),
    grades=(Grade("effect", "abolishes", ENDS), Grade("duration", "permanent", FOR_GOOD)),
)
DOUBT = Doubt("KL101", 0, len(TEXT), (Words("the paperwork", 12, 25),))


@pytest.fixture(scope="module")
def rulebook():
    return load()


def _reading(*doubts: Doubt) -> Reading:
    balance = dict.fromkeys(("risks", "candidacy", "variability"), ENDS)
    return Reading("a.md", (CLAIM,), balance, doubts=doubts)


def test_a_doubted_code_is_left_out_and_the_others_stand(rulebook) -> None:
    assert [raw.code for raw in judge(rulebook, [_reading()]).raw] == ["KL101", "KL104"]
    assert [raw.code for raw in judge(rulebook, [_reading(DOUBT)]).raw] == ["KL104"]


def test_the_silence_tells_what_was_read_and_what_spoke_against_it(rulebook) -> None:
    (cleared,) = judge(rulebook, [_reading(DOUBT)]).cleared
    assert cleared.claim == CLAIM
    assert cleared.because.startswith("effect: this says “ends or cures”")
    assert cleared.because.endswith("reads like this one deserves KL101 (by “the paperwork”)")


def test_a_doubt_about_another_sentence_or_draft_counts_for_nothing(rulebook) -> None:
    elsewhere = replace(DOUBT, start=len(TEXT), end=2 * len(TEXT))
    other = replace(_reading(DOUBT), path="b.md", claims=())
    judged = judge(rulebook, [_reading(elsewhere), other])
    assert [raw.code for raw in judged.raw] == ["KL101", "KL104"]
    assert judged.cleared == ()
