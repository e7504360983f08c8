"""Is it really claimed? Brings together denial, attribution, supposition and question, nearest first."""

from __future__ import annotations

from dataclasses import dataclass

from ketalint.language.stance.attribution import attribution
from ketalint.language.stance.conditions import supposition
from ketalint.language.stance.hedges import Hedge, hedges
from ketalint.language.stance.judgment import LEARNING
from ketalint.language.stance.negation import denial, denials
from ketalint.language.stance.questions import asked, is_question
from ketalint.language.stance.warnings import warned
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.syntax.tree import clause_of
from ketalint.language.words.cues import Cues
from ketalint.model import StanceKind

__all__ = ["Hedge", "Verdict", "hedges", "stance_of", "warned"]


@dataclass(frozen=True)
class Verdict:
    """A stance and the words that decided it.

    `open` marks a claim or denial of outsiders, which the words after it may accept or refute.
    """

    kind: StanceKind
    words: range | None = None
    open: bool = False


def stance_of(analysis: Analysis, cues: Cues, root: Token, words: frozenset[int]) -> Verdict:
    """The stance of the claim whose topmost word is `root` and whose own words are `words`."""
    question = asked(analysis, cues, root)
    if question is not None:
        return Verdict("asked", question)
    if is_question(root.sent) and analysis.low[root.sent.start] == "who":
        return Verdict("made")  # "Who says that it can't end your pain?"
    spoken = attribution(analysis, cues, root, words)
    if spoken is not None and spoken.verdict == "shunned":
        return Verdict("rejected", spoken.words)
    if spoken is not None and spoken.verdict == "rejected":
        if _denied_within(analysis, cues, root, words, spoken.words):
            return Verdict("made")  # "It is not true that it does not cure pain"
        return Verdict("rejected", spoken.words)
    denied = denial(analysis, cues, root, words)
    if denied is not None and spoken is not None and spoken.verdict == "others":
        return Verdict("denied", denied, open=True)
    supposed = supposition(analysis, cues, root, words)
    if supposed is not None:
        return Verdict("hypothetical", supposed)
    if denied is not None:
        return Verdict("denied", denied)
    if spoken is not None and spoken.verdict == "others":
        if len(denials(analysis, cues, root, words)) > 1:
            return Verdict("made")  # "Never let anyone tell you that it cannot end your pain"
        return Verdict("rejected", spoken.words, open=True)
    return Verdict("made")


def _denied_within(
    analysis: Analysis, cues: Cues, root: Token, words: frozenset[int], rejecting: range
) -> bool:
    """Is what is rejected itself a denial, below the words that reject it ("wrong to deny that ...")?"""
    top = clause_of(root)
    while top.kind != "ROOT" and top.head.i not in rejecting:
        top = top.head
    if top.head.i not in rejecting or not _DENIABLE.isdisjoint([top.kind]):
        top = clause_of(root)
    below = {t.i for t in top.subtree}
    if not below.isdisjoint(rejecting):
        return False
    less = any(analysis.low[i] in ("less", "short") and analysis.low[i - 1] == "anything" for i in words)
    denied = (d.start for d in denials(analysis, cues, root, words) if d.start in below)
    of_it = (i for i in denied if analysis.low[analysis.doc[i].head.i] not in LEARNING)
    return (less + sum(1 for _ in of_it)) % 2 == 1  # "has not read the label" tells of the speaker


_DENIABLE = frozenset(("advmod", "conj", "parataxis"))
