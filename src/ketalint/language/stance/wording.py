"""What a sentence says of words that were used: "the line about it healing nerves was an error".

Read from the row of words: a parser seldom finds the end of such a subject.
"""

from __future__ import annotations

from ketalint.language.stance.judgment import Attribution
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.cues import Cues

_TELLING = frozenset(
    "about claiming implying of on promising saying stating suggesting that where which".split()
)
_BEING = frozenset("'s are is proved remains was were".split())
_HAVING = frozenset(("had", "has", "have"))
_DENYING = frozenset(("hardly", "n't", "never", "no", "not"))
_BREAKS = frozenset((",", ";", ":", "—", "–", "?", "but"))
_MAX_BEFORE = 4  # words of a sentence before its subject: "in hindsight that"
_MAX_VERDICT = 5  # words from "was" to "a mistake"


def wording_judged(analysis: Analysis, cues: Cues, root: Token, words: frozenset[int]) -> Attribution | None:
    """Whether a sentence calls the words it quotes wrong, or right; None where it does neither."""
    low, start, first = analysis.low, root.sent.start, min(words | {root.i})
    named = next(
        (
            place + length - 1
            for place, length in cues["wording"].standing_in(low, start, min(first, start + _MAX_BEFORE + 1))
            if place + length < first and low[place + length] in _TELLING
        ),
        None,
    )
    if named is None:
        return None
    for place in range(max(words | {root.i}) + 1, root.sent.end):
        if low[place] in _BREAKS:
            return None
        if low[place] in _BEING or low[place] in _HAVING:
            return _verdict(analysis, cues, place, root.sent.end)
    return None


def _verdict(analysis: Analysis, cues: Cues, being: int, end: int) -> Attribution | None:
    low = analysis.low
    denied = False
    for place in range(being + 1, min(end, being + 1 + _MAX_VERDICT)):
        if low[place] in _BREAKS:
            return None
        denied = denied or low[place] in _DENYING
        wrong = any(cues[family].at(low, place) for family in ("slip", "false", "myth", "retract"))
        if wrong:
            return Attribution("made" if denied else "rejected", range(being, place + 1))
        if cues["right"].at(low, place):
            return Attribution("rejected" if denied else "made", range(being, place + 1))
    return None
