"""Claims that are only supposed: inside an "if", under "would", among what is wished or left open."""

from __future__ import annotations

from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.syntax.tree import ancestors, children, clause_of
from ketalint.language.words.cues import Cues


def supposition(analysis: Analysis, cues: Cues, root: Token, words: frozenset[int]) -> range | None:
    """The word that makes the claim a mere supposition, or None."""
    low = analysis.low
    clause = clause_of(root)
    for child in clause.children:
        if (
            child.kind == "aux"
            and low[child.i] in ("would", "'d")
            and child.i not in words
            and _unreal(analysis, clause)
        ):
            return range(child.i, child.i + 1)
    counterfactual = _counterfactual(analysis, root)
    if counterfactual is not None:
        return counterfactual
    came = root
    for node in (root, *ancestors(root)):
        for child in children(node, "mark", "advmod"):
            if low[child.i] in ("if", "unless", "whether", "lest") and child.i not in words:
                return range(child.i, child.i + 1)
        if node.kind == "advcl" and _inverted(analysis, node):
            first = node.left_edge.i
            return range(first, first + 1)
        explained = any(low[c.i] == "why" for c in children(came, "advmod"))  # "wonder why it works"
        if (
            node.i != came.i
            and not explained
            and not _presupposed(analysis, root, came)
            and came.kind
            in (
                "ccomp",
                "advcl",
                "csubj",
                "xcomp",
                "acl",
                "obj",
                "obl",
                "dep",
            )
        ):
            hit = _open(analysis, cues, node, words)
            if hit is not None:
                return hit
        came = node
    return None


def _presupposed(analysis: Analysis, root: Token, noun: Token) -> bool:
    """ "Ask about our pain-ending drip": who asks may wonder, but the house has named it so."""
    return root.kind in ("amod", "compound") and any(analysis.low[c.i] == "our" for c in noun.children)


def _counterfactual(analysis: Analysis, root: Token) -> range | None:
    """ "Had it ended her pain, she would ...": an inverted clause before a "would", however it was parsed."""
    low, sentence = analysis.low, root.sent
    start = sentence.start
    if low[start] == "should" and not is_question(sentence):
        comma = next((t.i for t in sentence if t.text == ","), sentence.start)
        if root.i < comma:
            return range(start, start + 1)  # "Should it end your pain, tell your doctor"
    if low[start] not in ("had", "were") or len(sentence) < 5 or low[start + 1] in ("n't", "not"):
        return None
    commas = [t.i for t in sentence if t.text == ","]
    if (
        commas
        and root.i < commas[0]
        and any(low[t.i] in ("would", "'d", "could", "might") for t in sentence if t.i > commas[0])
    ):
        return range(start, start + 1)
    return None


def _unreal(analysis: Analysis, clause: Token) -> bool:
    """Is a "would" one of supposition? In the first person it is habit or politeness: "I'd tell anybody"."""
    if analysis.low[clause.i] in _SEARCHING:
        return False  # "you would be hard pressed to find"
    return not any(analysis.low[s.i] in ("i", "we") for s in children(clause, "nsubj"))


_SEARCHING = frozenset(("hard", "search", "strain", "struggle"))


def _inverted(analysis: Analysis, clause: Token) -> bool:
    """ "Had it worked", "Were it a cure"."""
    edge = clause.left_edge
    return (
        analysis.low[edge.i] in ("had", "were", "should")
        and edge.kind in ("aux", "cop")
        and edge.i < clause.i
    )


_UNDOUBTED = frozenset("any beyond few little never no nobody not n't past without".split())


def _open(analysis: Analysis, cues: Cues, node: Token, words: frozenset[int]) -> range | None:
    """The words that leave the content open, unless denied: "it is unknown whether", "too early to say"."""
    low = analysis.low
    start = min([node.i, *(c.i for c in children(node, "advmod", "cop"))])
    for place in range(start, node.i + 1):
        length = cues["open"].at(low, place)
        if length and place not in words:
            if any(low[c.i] in ("not", "n't", "never", "no") for c in node.children):
                return None
            if low[place] == "doubt" and not _UNDOUBTED.isdisjoint(
                low[max(node.sent.start, place - 3) : place]
            ):
                return None  # "beyond doubt", "no reason to doubt"
            return range(place, place + length)
    return None
