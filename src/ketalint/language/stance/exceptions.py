"""What a denial leaves out: "nobody is in the room but you and the nurse"."""

from __future__ import annotations

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span

_EXCEPT = frozenset("apart aside besides but except other save".split())
_EXCEPT_WITH = {"apart": "from", "aside": "from", "other": "than", "save": "for"}
_NOBODY = frozenset("anybody anyone no nobody none nothing".split())
_NEAR = 6  # words between nobody and the exception, and from there to who it is


def but_for_staff(analysis: Analysis, sentence: Span) -> bool:
    """Does the sentence deny of all but those who look after patients: "by nobody but our own doctor"?"""
    low = analysis.low
    for i in range(sentence.start + 1, sentence.end):
        if low[i] not in _EXCEPT or _NOBODY.isdisjoint(low[max(sentence.start, i - _NEAR) : i]):
            continue
        if low[i] in _EXCEPT_WITH and low[i + 1 : i + 2] != [_EXCEPT_WITH[low[i]]]:
            continue
        near = range(i + 1, min(sentence.end, i + 1 + _NEAR))
        if any("provider" in analysis.classes[p] and analysis.doc[p].kind != "nsubj" for p in near):
            return True
    return False
