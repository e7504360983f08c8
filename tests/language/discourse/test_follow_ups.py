"""What the words after a claim do to it, on parses made by hand."""

from __future__ import annotations

import pytest

SAY = (
    "Blogs/NOUN/nsubj/2 say/VERB/root/0 ketamine/NOUN/nsubj/4 cures/VERB/ccomp/2 pain/NOUN/obj/4 "
    "+./PUNCT/punct/2 -- "
)
DOUBT = SAY.replace("Blogs", "Critics").replace("say", "doubt")


@pytest.fixture
def stance(claims_in):
    """What becomes of the cure."""

    def find(notation: str) -> str:
        return next(f.verdict.kind for f, _ in claims_in(notation) if f.level == "abolishes")

    return find


def test_what_nothing_bears_out(stance) -> None:
    notation = SAY + "Nothing/PRON/nsubj/2 supports/VERB/root/0 this/PRON/obj/2 +./PUNCT/punct/2"
    assert stance(notation) == "rejected"


def test_what_the_evidence_bears_out(stance) -> None:
    notation = SAY + "Evidence/NOUN/nsubj/2 supports/VERB/root/0 this/PRON/obj/2 +./PUNCT/punct/2"
    assert stance(notation) == "made"


def test_siding_with_those_who_doubt(stance) -> None:
    ours = "So/ADV/advmod/2 do/VERB/root/0 we/PRON/nsubj/2 +./PUNCT/punct/2"
    assert stance(DOUBT + ours) == "hypothetical"
    does = "It/PRON/nsubj/2 does/VERB/root/0 +./PUNCT/punct/2"
    assert stance(DOUBT + does) == "made"
