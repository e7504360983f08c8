"""Denials that deny nothing, or not all below them: "not only", "you won't believe how it works"."""

from __future__ import annotations

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.syntax.tree import children, subjects
from ketalint.language.words.cues import Cues

_UNTIL = (["until"], ["till"])


def is_idle(analysis: Analysis, cues: Cues, token: Token) -> bool:
    """Is this negative word part of an expression that denies nothing ("not only", "no doubt")?"""
    low = analysis.low
    if low[token.i] == "not" and token.i == token.sent.start and low[token.i + 1 : token.i + 2] in _UNTIL:
        return True  # "Not until the third drip is your pain gone"
    if _advises(low, token):
        return False
    if low[token.i] == "no" and low[token.i + 1 : token.i + 2] == ["wonder"]:
        return low[token.i + 2 : token.i + 3] not in _REMEDIES  # "it is no wonder drug"
    start = max(token.sent.start, token.i - 2)
    for place in range(start, token.i + 1):
        length = cues["not-a-denial"].at(low, place)
        if length and place + length > token.i:
            return True
    return False


_REMEDIES = [[noun] for noun in "cure drug medicine pill remedy therapy treatment".split()]


def _advises(low: list[str], token: Token) -> bool:
    """ "You don't simply swap one for the other": told to a reader, "not simply" is a plain denial."""
    start = token.sent.start
    return (
        low[token.i] in ("not", "n't")
        and low[token.i + 1 : token.i + 2] in (["just"], ["simply"])
        and low[max(start, token.i - 2) : token.i] in _ADVISED
        and "but" not in low[token.i : token.sent.end]
    )


_ADVISED = tuple(
    [who, aux] for who in ("you", "nobody", "one") for aux in ("can", "ca", "do", "should", "must")
)


def is_lifted(analysis: Analysis, cues: Cues, node: Token, came: Token) -> bool:
    """ "You won't believe how it erased her pain": some verbs, denied, affirm what depends on them."""
    low = analysis.low
    if came.kind in (
        "ccomp",
        "xcomp",
        "csubj",
        "acl",
        "obj",
        "advcl",
        "obl",
        "dep",
    ) and cues["denial-stops"].at(low, node.i):
        return True
    wrong = low[node.i] in cues["myth"] or cues["slip"].at(low, node.i)
    if wrong and node.i != came.i and came.pos_ in ("VERB", "AUX", "NOUN", "ADJ"):
        return True  # "It is no exaggeration to say"
    if _unaware(analysis, node, came) or kept_quiet(analysis, node):
        return True
    if any(cues["open"].at(low, place) for place in (node.i, *(c.i for c in children(node, "advmod")))):
        return True  # "not too early to say"
    return exclaimed(analysis, node, came)


_AWARE = frozenset("know knew known realize realized aware notice noticed guess suspect suspected".split())
_OTHERS = frozenset("you many most few people patients they nobody everyone".split())


def _unaware(analysis: Analysis, node: Token, came: Token) -> bool:
    """ "You may not know that it ends pain": what others do not know is so, unlike what we do not."""
    low = analysis.low
    if low[node.i] not in _AWARE or came.kind != "ccomp":
        return False
    if any(low[c.i] in ("if", "whether") for c in children(came, "mark")):
        return False
    return any(low[s.i] in _OTHERS for s in subjects(node))


def kept_quiet(analysis: Analysis, teller: Token) -> bool:
    """ "Drug companies won't tell you that it ends pain": what they keep to themselves is so."""
    low = analysis.low
    if low[teller.i] not in _TELLING or not any(low[c.i] in _NOT for c in teller.children):
        return False
    return any(
        low[t.i] in _INTERESTED
        or (low[t.i] in _FIRMS and any(low[c.i] in _OF_DRUGS for c in children(t, "compound", "amod")))
        for t in subjects(teller)
    )


_TELLING = frozenset("admit advertise mention say tell telling".split())
_NOT = frozenset(("n't", "never", "not"))
_INTERESTED = frozenset("drugmaker drugmakers insurer insurers lobby lobbyists pharma".split())
_FIRMS = frozenset("companies company firms giants industry lobby makers manufacturers reps".split())
_OF_DRUGS = frozenset("drug insurance opioid pharma pharmaceutical pill".split())


def exclaimed(analysis: Analysis, node: Token, came: Token) -> bool:
    """ "You won't believe how ...": a denied verb of belief that marvels at what depends on it."""
    low = analysis.low
    if low[node.i] not in ("believe", "imagine", "guess"):
        return False
    if low[came.left_edge.i] in ("how", "what"):
        return True
    subject = [low[t.i] for t in children(node, "nsubj")]
    if "i" in subject and any(low[t.i] in ("i", "my", "me") for t in came.subtree):
        return True  # "I can't believe that my pain is gone"
    return "you" in subject and any(low[a.i] in ("will", "would", "wo", "'ll") for a in children(node, "aux"))


def is_own_verdict(analysis: Analysis, node: Token) -> bool:
    """ "Our doctors think it's the best there is": what a house has its experts think, it says."""
    if analysis.low[node.i] not in ("believe", "consider", "think"):
        return False
    return any(
        {"expert", "provider"} & analysis.classes[t.i] and any(analysis.low[c.i] == "our" for c in t.children)
        for t in subjects(node)
    )


def turned(analysis: Analysis, start: int, end: int, root: Token) -> bool:
    """ "Hardly anyone believes me, but it works": does a new statement begin with ", but" before `end`?"""
    low, doc = analysis.low, analysis.doc
    for place in range(start + 1, end):
        if low[place] in ("but", "yet") and low[place - 1] == ",":
            return any(doc[i].kind == "nsubj" for i in range(place + 1, max(root.i, end) + 1))
    return False
