"""Words that share the stance of the effect they stand in, on findings made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.claims.found import Found
from ketalint.language.claims.lent import with_their_effects
from ketalint.language.stance import Verdict
from ketalint.language.vocabulary import Owner


@pytest.fixture
def stances(read):
    """How "every" stands beside an effect that is put down to the subject."""

    def find(subject: str, kind: str) -> list[str]:
        analysis = read(f"{subject}/NOUN/nsubj/2 ends/VERB/root/0 every/DET/det/4 ache/NOUN/obj/2")
        effect = Owner("abolish-target", "anything", scale="effect", level="abolishes")
        every = Owner("every-kind", "anything", scale="scope", level="all")
        found = [
            Found(effect, "abolishes", (1, 2, 3), 1, 1, Verdict(kind)),
            Found(every, "all", (2, 3), 3, 1, Verdict("made")),
        ]
        return [f.verdict.kind for f in with_their_effects(found, analysis)]

    return find


def test_every_ache_of_something_else(stances) -> None:
    assert stances("Bracelet", "elsewhere") == ["elsewhere", "elsewhere"]


def test_every_ache_of_ours_is_claimed(stances) -> None:
    assert stances("Bracelet", "made") == ["made", "made"]
    assert stances("Ketamine", "elsewhere") == ["elsewhere", "made"]
