"""Words of a parse as words of the source."""

from __future__ import annotations

import spacy

from ketalint.language.claims.collect import words_at
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Doc
from ketalint.model import Block, Draft, Segment, Words

TEXT = "I haven't needed a pill since."


def quoted(start: int, end: int) -> Words:
    doc = Doc(spacy.blank("en")(TEXT))
    block = Block("paragraph", TEXT, (Segment(0, len(TEXT), 0, len(TEXT)),))
    low = [token.lower_ for token in doc]
    analysis = Analysis(doc, low, [False] * len(doc), [frozenset()] * len(doc), list(range(len(doc))))
    return words_at(Draft("a.md", "markdown", TEXT, (block,)), block, analysis, start, end)


def test_a_quote_holds_the_words_from_start_to_end() -> None:
    assert quoted(3, 6) == Words("needed a pill", 10, 23)


def test_a_quote_does_not_begin_within_a_contraction() -> None:
    assert quoted(2, 6) == Words("haven't needed a pill", 2, 23)
