"""A parsed sentence in clauses, each with what it says of a matter."""

from __future__ import annotations

from typing import Any

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.syntax.tree import children

_WALLS = frozenset((";", ":", "—", "–", "(", ")", "|", "•", "·"))
_TURNS = frozenset(
    ("and", "but", "so", "while", "then", "though", "although", "because", "whereas", "yet", ",")
)


def clauses_of(analysis: Analysis, sentence: Span) -> list[range]:
    """The sentence in parts: at semicolons and the like, and where "and" or a comma begins a new subject."""
    cuts = [sentence.start]
    for token in sentence:
        if token.text in _WALLS or (
            analysis.low[token.i] in _TURNS and _new_subject(analysis, sentence, token.i)
        ):
            cuts.append(token.i + 1)
    return [range(a, b) for a, b in zip(cuts, [*cuts[1:], sentence.end], strict=True) if a < b]


def _new_subject(analysis: Analysis, sentence: Span, place: int) -> bool:
    """Does a subject with its verb follow the joint, and a verb stand before it?"""
    if not any(analysis.pos[i] in ("VERB", "AUX") for i in range(sentence.start, place)):
        return False
    for i in range(place + 1, min(sentence.end, place + 8)):
        if analysis.texts[i] in _WALLS or analysis.low[i] == ",":
            return False
        token = analysis.doc[i]
        if token.pos_ in ("VERB", "AUX"):
            return any(place < subject.i < token.i for subject in _subjects(analysis, i))
    return False


def _subjects(analysis: Analysis, place: int) -> list[Any]:
    token = analysis.doc[place]
    return [*children(token, "nsubj", "expl"), *children(token.head, "nsubj", "expl")]
