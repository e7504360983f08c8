"""Conditions that name a course of the treatment: "our long-COVID track, built around the same infusions"."""

from __future__ import annotations

from ketalint.language.claims.context import Context
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.inflection import forms

_TRACKS = frozenset(
    form
    for noun in "course menu package pathway plan program protocol series special stack track".split()
    for form in forms(noun)
)
_OURS = frozenset("i its my our this we your".split())
_ELSEWHERE = frozenset(
    """
    across another different hospital neighbor no not other others refer referral refers separate their they
    university
    """.split()
)


def in_a_track(context: Context, token: Token) -> bool:
    """Is the name that ends at `token` that of a course which the sentence ties to ketamine?"""
    analysis, low = context.analysis, context.analysis.low
    sentence = token.sent
    after = token.i + 1
    if after >= sentence.end or low[after] not in _TRACKS or is_question(sentence):
        return False
    if not _ELSEWHERE.isdisjoint(low[sentence.start : sentence.end]) or not context.on_treatment:
        return False
    ours = not _OURS.isdisjoint(low[max(sentence.start, token.i - _NEAR) : token.i])
    return ours and _given(analysis, sentence.start, sentence.end, token.i, after)


_NEAR = 8  # words from "our" or "we" to the name


def _given(analysis: Analysis, start: int, end: int, token: int, track: int) -> bool:
    """Does the sentence name the treatment, apart from the course itself?"""
    return any(
        analysis.classes[i] & {"ketamine", "treatment"} for i in range(start, end) if i not in (token, track)
    )
