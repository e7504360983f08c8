"""What a sentence says of words that were used, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.stance.attribution import attribution
from ketalint.language.stance.wording import wording_judged

LINE = (
    "The/DET/det/2 line/NOUN/nsubj/{last} about/ADP/case/4 drips/NOUN/nmod/2 curing/VERB/acl/2 "
    "pain/NOUN/obj/5 was/AUX/cop/{last} "
)


@pytest.fixture
def judged(read, cues, word, text_of):
    """(verdict, words) of what is said of the claim headed by "curing"."""

    def find(notation: str, read_by=wording_judged) -> tuple[str, str] | None:
        analysis = read(notation)
        token = word(analysis, "curing")
        found = read_by(analysis, cues, token, frozenset([token.i]))
        return None if found is None else (found.verdict, text_of(analysis, found.words))

    return find


def test_a_line_that_was_an_error(judged) -> None:
    notation = LINE.format(last=9) + "an/DET/det/9 error/NOUN/root/0"
    assert judged(notation) == ("rejected", "was an error")
    assert judged(notation, attribution) == ("rejected", "was an error")


def test_a_line_that_was_no_error(judged) -> None:
    assert judged(LINE.format(last=9) + "no/DET/det/9 error/NOUN/root/0") == ("made", "was no error")


def test_a_line_that_was_right(judged) -> None:
    assert judged(LINE.format(last=8) + "right/ADJ/root/0") == ("made", "was right")


def test_a_line_that_is_only_told_of(judged) -> None:
    assert judged(LINE.format(last=8) + "printed/VERB/root/0") is None
