"""What is said of claims together, with claims made by hand and the rules that ship."""

from __future__ import annotations

from ketalint.checks import judge
from ketalint.model import Claim, Grade, Reading, Stance, Words
from ketalint.rulebook import load

ONSET = "Quicker than you can finish a cup"


def _claim(words: Words, scale: str, level: str) -> Claim:
    grade = Grade(scale, level, words, "entry")
    return Claim(words.text, words.start, words.end, 0, ONSET, Stance("made"), grades=(grade,))


def _told(*claims: Claim) -> list[tuple[str, int, int]]:
    found = judge(load(words=False), [Reading("page.md", claims, {"risks": Words("", 0, 0)})]).raw
    return [(raw.code, raw.start, raw.end) for raw in found if raw.code < "KL400"]


def test_overlapping_words_are_told_once_for_a_code() -> None:
    whole, part = Words(ONSET, 0, 33), Words(ONSET[8:], 8, 33)
    told = _told(_claim(part, "speed", "immediate"), _claim(whole, "speed", "immediate"))
    assert told == [("KL105", 0, 33)]


def test_words_apart_or_of_another_code_are_told_each() -> None:
    first, second = Words("Quicker", 0, 7), Words(ONSET[8:], 8, 33)
    claims = [_claim(first, "speed", "immediate"), _claim(second, "speed", "immediate")]
    assert _told(*claims, _claim(second, "tone", "hype")) == [
        ("KL105", 0, 7),
        ("KL105", 8, 33),
        ("KL110", 8, 33),
    ]
