"""Is it really claimed? Brings together denial, attribution, supposition and question, nearest first."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from ketalint.language.analysis import Analysis
from ketalint.language.cues import Cues
from ketalint.language.stance.attribution import attribution
from ketalint.language.stance.conditions import supposition
from ketalint.language.stance.hedges import Hedge, hedges
from ketalint.language.stance.negation import denial
from ketalint.language.stance.questions import asked
from ketalint.model import StanceKind

__all__ = ["Hedge", "Verdict", "hedges", "stance_of"]


@dataclass(frozen=True)
class Verdict:
    """A stance and the words that decided it.

    `open` marks a claim of outsiders, which the words after it may accept.
    """

    kind: StanceKind
    words: range | None = None
    open: bool = False


def stance_of(analysis: Analysis, cues: Cues, root: Token, words: frozenset[int]) -> Verdict:
    """The stance of the claim whose topmost word is `root` and whose own words are `words`."""
    question = asked(analysis, cues, root)
    if question is not None:
        return Verdict("asked", question)
    spoken = attribution(analysis, cues, root, words)
    if spoken is not None and spoken.verdict == "rejected":
        return Verdict("rejected", spoken.words)
    denied = denial(analysis, cues, root, words)
    if denied is not None:
        return Verdict("denied", denied)
    supposed = supposition(analysis, cues, root, words)
    if supposed is not None:
        return Verdict("hypothetical", supposed)
    if spoken is not None and spoken.verdict == "others":
        return Verdict("rejected", spoken.words, open=True)
    return Verdict("made")
