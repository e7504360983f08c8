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
_MONEY = ("deposit", "discount", "enroll", "fee", "invoice", "payment", "price", "refund", "reimburs")
_NO_MONEY = ("feed", "feel", "feet")
_HANDING_OUT = ("dispens", "prescrib")
# What tells of today beside the past: without one of these, "he used to carry pills" tells of before only.
_SINCE = frozenset(
    """
    after anymore but finished gone instead longer n't never no nobody none not nothing now quit since stopped
    till today until
    """.split()
)
_HAVING = frozenset("bring carry count hide keep pack swallow take".split())
_FORETOLD = frozenset("said told warned".split())
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
    money = any(word.startswith(_MONEY) and not word.startswith(_NO_MONEY) for word in row)
    if money and not named & (TARGET | {"relief"}):
        return True
    if code == "KL101" and any(word.startswith(_HANDING_OUT) for word in row):
        return True  # "Opioids prescribed here: zero."
    if code == "KL101" and "live" in row and "with" in row and not _FORETOLD.isdisjoint(row):
        return True  # "They told me I'd have to live with it.": what is said to that tells more
    if code == "KL101" and _only_before(row):
        return True
    said_as_word = not _AS_WORDS.isdisjoint(row) and not _NOT.isdisjoint(row) and "lightly" not in row
    return code == "KL110" and said_as_word


def _only_before(row: list[str]) -> bool:
    """ "He used to carry pills": is nothing told of today?"""
    used = any(row[i : i + 2] == ["used", "to"] and row[i + 2] in _HAVING for i in range(len(row) - 2))
    return used and _SINCE.isdisjoint(row) and "is" not in row and "are" not in row
