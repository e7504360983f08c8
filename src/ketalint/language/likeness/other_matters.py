"""Sentences that the learned reader takes for overstatements by words of other things.

"Immediately past the second light, on the right.", "The desert is the magic part.", "Unused visits are
refunded in full, guaranteed.": nothing in them is of the treatment, of a patient or of a complaint.
"""

from __future__ import annotations

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.words.nouns import FEARED, SEATS, TARGET, TREATMENT

_ON_BENEFITS = frozenset("KL101 KL104 KL105 KL110".split())
_OURS = TREATMENT | TARGET | FEARED | {"benefit", "faculty", "person", "provider", "relief"}
_POINTING = frozenset(
    """
    all anyone each everyone he her hers him his i it its me mine my nobody nothing she somebody someone that
    their them they this us we whoever you your yours
    """.split()
)
_MONEY_BACK = ("deposit", "refund", "reimburs")
_HANDING_OUT = ("dispens", "prescrib")
_WAYS = frozenset("block bridge corner door elevator exit hallway left lobby right street traffic".split())
_AS_WORDS = frozenset("term terms word words".split())
_NOT = frozenset("avoid ban banned hate laugh n't never no not retired wince".split())


def of_other_matters(analysis: Analysis, sentence: Span, code: str) -> bool:
    """Is the sentence of nothing that the code could be about?"""
    row = analysis.low[sentence.start : sentence.end]
    if code not in _ON_BENEFITS:
        return False
    named = frozenset[str]().union(*(analysis.classes[t.i] for t in sentence if analysis.low[t.i] != "our"))
    said = any(t.kind == "nsubj" for t in sentence) or not _WAYS.isdisjoint(row)
    if said and not named & _OURS and _POINTING.isdisjoint(row) and SEATS.isdisjoint(row):
        return True
    if any(word.startswith(_MONEY_BACK) for word in row) and not named & (TARGET | {"relief"}):
        return True
    if code == "KL101" and any(word.startswith(_HANDING_OUT) for word in row):
        return True  # "Opioids prescribed here: zero."
    said_as_word = not _AS_WORDS.isdisjoint(row) and not _NOT.isdisjoint(row) and "lightly" not in row
    return code == "KL110" and said_as_word
