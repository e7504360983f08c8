"""Which hedges lower a claim, and by how much. One counts where it attaches, not in the whole sentence."""

from __future__ import annotations

from typing import NamedTuple

from ketalint.language.stance.lifting import exclaimed, is_own_verdict, turned
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.syntax.tree import ancestors, children, first_conjunct, has_own_subject
from ketalint.language.words.cues import Cues

LEVELS = {"hedge-possible": "possible", "hedge-capable": "capable", "hedge-usual": "usual"}
_SOME = frozenset("some certain selected many several numerous few".split())


class Hedge(NamedTuple):
    """`strength` is a certainty level, "softener" for help-verbs, or "some" for a limited subject."""

    strength: str
    words: range


def hedges(analysis: Analysis, cues: Cues, root: Token, words: frozenset[int]) -> list[Hedge]:
    """The hedges that attach to the claim headed by `root`, nearest first."""
    found: list[Hedge] = []
    came = root
    for node in _reach(root):
        if node.i < root.i and turned(analysis, node.i, min(words | {root.i}), root):
            break
        ruled_out = any(analysis.low[c.i] in ("no", "zero") for c in node.children)  # "no chance of"
        if (
            node.i != root.i
            and node.i not in words
            and not ruled_out
            and not (exclaimed(analysis, node, came) or is_own_verdict(analysis, node))
        ):
            found += _as_verb(analysis, cues, node)
        for child in node.children:
            if child.i not in words:
                found += _as_dependent(analysis, cues, child)
        came = node
    found += _partly(analysis, cues, root, words)
    unique = [h for n, h in enumerate(found) if h not in found[:n]]
    return unique


_BREAKS = frozenset((";", ":", "—", "–", "but", "while", "whereas"))
_UNTHINKABLE = frozenset("impossible inconceivable unlikely unthinkable".split())


def _partly(analysis: Analysis, cues: Cues, root: Token, words: frozenset[int]) -> list[Hedge]:
    """ "ends pain only in part", "in some people only": words after the claim that make it a partial one."""
    last = max(words | {root.i})
    end = last + 1
    while end < root.sent.end and analysis.low[end] not in _BREAKS:
        end += 1
    hit = cues["partly"].first(analysis.low, root.i, end)
    return [] if hit is None or not words.isdisjoint(hit) else [Hedge("softener", hit)]


def _reach(root: Token) -> list[Token]:
    """The nodes whose hedges bear on `root`: up through what it complements, not beyond its clause."""
    nodes = [root]
    came = root
    for node in ancestors(root):
        name = came.kind
        if name == "conj" and (has_own_subject(came) or (came.pos_ == "VERB" and children(came, "aux"))):
            break
        if name in ("parataxis", "advcl", "appos", "discourse") or came.dep_ == "acl:relcl":
            break
        if name == "ccomp" and not _carries(node):
            break
        nodes.append(node)
        came = node
        if node.kind == "ROOT":
            break
    if root.pos_ == "VERB" and root.kind == "conj":
        nodes.append(first_conjunct(root)) if not has_own_subject(root) else None
    return nodes


def _carries(node: Token) -> bool:
    """Does a verb's own doubt pass on to the clause it governs ("we hope that it cures")?"""
    return node.pos_ in ("VERB", "NOUN", "ADJ", "AUX")


def _as_verb(analysis: Analysis, cues: Cues, node: Token) -> list[Hedge]:
    low = analysis.low
    if node.pos_ == "PROPN":
        return []
    if low[node.i] in _UNTHINKABLE or low[node.i] in ("rule", "exclude"):
        if any(low[c.i] in ("not", "n't") for c in node.children):
            return [Hedge("possible", range(node.i, node.i + 1))]  # "not impossible that it helps"
        return []
    if cues["softener"].at(low, node.i) and node.pos_ in ("VERB", "NOUN"):
        return [Hedge("softener", range(node.i, node.i + 1))]
    for family, level in LEVELS.items():
        length = cues[family].at(low, node.i)
        if length and node.pos_ != "AUX":
            return [Hedge(level, range(node.i, node.i + length))]
    return []


def _as_dependent(analysis: Analysis, cues: Cues, child: Token) -> list[Hedge]:
    low = analysis.low
    name = child.kind
    if child.pos_ == "PROPN" and name != "nsubj":
        return []
    if name in ("aux", "advmod", "obl", "discourse", "parataxis", "nmod", "fixed", "amod"):
        start = child.left_edge.i if name in ("obl", "nmod") else child.i
        for family, level in LEVELS.items():
            hit = cues[family].first(low, start, child.i + 1)
            if hit is None or (name == "amod" and level == "capable"):
                continue
            if name in ("obl", "nmod") and len(hit) == 1 and low[hit.start] != "chance":
                continue
            return [Hedge(level, hit)]
    if name == "nsubj":
        for determiner in [child, *children(child, "det", "amod", "nummod")]:
            if low[determiner.i] in _SOME:
                return [Hedge("some", range(determiner.i, determiner.i + 1))]
    return []
