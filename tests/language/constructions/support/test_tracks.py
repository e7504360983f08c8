from __future__ import annotations

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.support.tracks import in_a_track

TRACK = "{}/PRON/nmod:poss/3 gout/NOUN/compound/3 {}/NOUN/nsubj/4 uses/VERB/root/0 {}/DET/det/6 {}/NOUN/obj/4"


@pytest.fixture
def tracked(read):
    """Does the second word of a sentence name a course of the treatment?"""

    def find(notation: str) -> bool:
        analysis = read(notation)
        return in_a_track(build_context(analysis, [], True), analysis.doc[1])

    return find


def test_a_track_that_is_built_around_it(tracked) -> None:
    assert tracked(TRACK.format("Our", "track", "the", "infusions"))


@pytest.mark.parametrize(
    "words",
    [
        ("Their", "track", "the", "infusions"),
        ("Our", "nurse", "the", "infusions"),
        ("Our", "track", "the", "massage"),
        ("Our", "track", "no", "infusions"),
    ],
)
def test_what_is_no_such_track(tracked, words: tuple[str, ...]) -> None:
    assert not tracked(TRACK.format(*words))
