"""Too little to claim by: a drug that does nothing to heal, scant evidence, success for no patient."""

from __future__ import annotations

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.syntax.tree import children

SCANT = frozenset("inconclusive insufficient limited little meager poor scant scarce slim thin weak".split())
_GROUNDS = frozenset(
    "basis data evidence grounds indication proof reason research sign studies study trial trials".split()
)
_DOING = frozenset("did do does doing done".split())
_LITTLE = frozenset(("little", "nothing"))
_AIMED_AT = ("acl", "advcl", "csubj", "xcomp")
_NO = frozenset(("no", "neither", "zero"))


def is_ground(analysis: Analysis, noun: Token, came: Token | None) -> bool:
    """Does the noun name what speaks for a claim, and is the claim what it says?"""
    content = came is not None and came.kind in ("acl", "ccomp", "csubj") and came.i > noun.i
    return content and analysis.low[noun.i] in _GROUNDS


def does_little(analysis: Analysis, node: Token, came: Token) -> range | None:
    """ "It does nothing to repair the disc", "it has done little to end it": the word that denies, or None.

    A parser hangs "to repair" on "nothing" or on "does".
    """
    low = analysis.low
    if came.kind not in _AIMED_AT or not any(low[c.i] == "to" for c in children(came, "mark")):
        return None
    if low[node.i] in _LITTLE and node.i < came.i and low[node.head.i] in _DOING:
        return range(node.i, node.i + 1)
    if low[node.i] not in _DOING:
        return None
    done = (c for c in children(node, "obj", "advmod", "obl") if node.i < c.i < came.i)
    return next((range(c.i, c.i + 1) for c in done if low[c.i] == "little"), None)


def to_no_person(analysis: Analysis, noun: Token) -> bool:
    """ "Success is promised to no patient", "it works for no one person"."""
    if "person" not in analysis.kinds(noun) or not any(analysis.low[c.i] in _NO for c in noun.children):
        return False
    return any(analysis.low[c.i] in ("for", "to") for c in children(noun, "case"))


def share_of(analysis: Analysis, none: Token) -> bool:
    """ "It paid for none of them", "it works for nobody", but not "second to none", "free for nothing"."""
    if analysis.low[none.i] not in ("none", "nobody"):
        return False
    return any(analysis.low[c.i] in ("for", "in", "on", "with") for c in children(none, "case"))
