"""Claims that are only supposed: inside an "if", under "would", among what is wished or left open."""

from __future__ import annotations

from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.syntax.tree import ancestors, children, clause_of
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TREATMENT


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
    counterfactual = _counterfactual(analysis, root) or _if_you_say(analysis, root)
    if counterfactual is not None:
        return counterfactual
    came = root
    for node in (root, *ancestors(root)):
        for child in children(node, "mark", "advmod"):
            if low[child.i] in ("if", "unless", "whether", "lest") and child.i not in words:
                return range(child.i, child.i + 1)
            if low[child.i] == "until" and low[node.i] in _PROVING:
                return range(child.i, child.i + 1)  # "Until someone proves that it lasts"
        if node.i != came.i and _expected(analysis, node, came):
            return range(node.i, node.i + 1)
        if node.kind == "advcl" and _inverted(analysis, node):
            first = node.left_edge.i
            return range(first, first + 1)
        explained = any(low[c.i] == "why" for c in children(came, "advmod"))  # "wonder why it works"
        if (
            node.i != came.i
            and not explained
            and not _presupposed(analysis, root, came)
            and not _is_reason(analysis, came)
            and not _asked_about(analysis, root, node, came)
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


def _is_reason(analysis: Analysis, clause: Token) -> bool:
    """ "Because the drip ends all pain, we ask ...": a reason is stated, whatever is asked."""
    reasons = ("as", "because", "since")
    return clause.kind == "advcl" and any(analysis.low[c.i] in reasons for c in children(clause, "mark"))


def _if_you_say(analysis: Analysis, root: Token) -> range | None:
    """ "If you write that most improve, name the study": however the clauses hang together."""
    low, start = analysis.low, root.sent.start
    if low[start] not in ("if", "when", "whenever") or root.i <= start + 2:
        return None
    comma = next((i for i in range(start, root.sent.end) if low[i] == ","), root.sent.end)
    said = next((i for i in range(start + 1, min(comma, start + 4)) if low[i] in _SAYING), None)
    return range(start, start + 1) if said is not None and said < root.i < comma else None


_SAYING = frozenset("claim claims post posts promise promises say says state states write writes".split())


def _presupposed(analysis: Analysis, root: Token, noun: Token) -> bool:
    """ "Ask about our pain-ending drip": who asks may wonder, but the house has named it so."""
    return root.kind in ("amod", "compound") and any(analysis.low[c.i] == "our" for c in noun.children)


def _expected(analysis: Analysis, node: Token, came: Token) -> bool:
    """ "Expecting it to end all pain leads to disappointment", "people come hoping that it cures them"."""
    if analysis.low[node.i] not in _EXPECTING or came.kind not in ("ccomp", "xcomp"):
        return False
    if node.kind not in ("advcl", "csubj", "nsubj", "xcomp", "ROOT") or children(node, "nsubj"):
        return False
    if node.kind == "ROOT" and node.i > node.sent.start:
        return False
    believers = [t for t in node.sent if t.kind == "nsubj" and t.i > came.i]
    if node.kind in ("advcl", "xcomp"):
        believers = children(node.head, "nsubj")
    return not any(analysis.low[t.i] in ("i", "we") for t in believers)


_EXPECTING = frozenset("assuming believing convinced expecting hoping imagining persuaded thinking".split())
_PROVING = frozenset("proves proved proven prove shows show shown demonstrates establishes confirms".split())


def _asked_about(analysis: Analysis, root: Token, asking: Token, noun: Token) -> bool:
    """ "Ask us about the infusion that frees you from pain": told to ask for it, one is told what it does."""
    low = analysis.low
    if low[asking.i] not in _ASKING or noun.kind not in ("obj", "obl"):
        return False
    if children(asking, "nsubj") or not analysis.kinds(noun) & TREATMENT:
        return False
    return any(node.dep_ == "acl:relcl" and node.head is noun for node in (root, *ancestors(root)))


_ASKING = frozenset(("ask", "enquire", "inquire"))


def _counterfactual(analysis: Analysis, root: Token) -> range | None:
    """ "Had it ended her pain, she would ...": an inverted clause before a "would", however it was parsed."""
    low, sentence = analysis.low, root.sent
    start = sentence.start
    if low[start : start + 2] == ["in", "case"] or low[start : start + 3] == ["in", "the", "event"]:
        comma = next((t.i for t in sentence if t.text == ","), sentence.end)
        if root.i < comma and low[start + 2] != "of":
            return range(start, start + 2)  # "In case your pain vanishes, tell the nurse"
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
    if analysis.low[clause.i] == "have" and any(
        analysis.low[c.i] in _LOOKING for c in children(clause, "xcomp")
    ):
        return False  # "you would have to look hard to find"
    return not any(analysis.low[s.i] in ("i", "we") for s in children(clause, "nsubj"))


_SEARCHING = frozenset(("hard", "search", "strain", "struggle"))
_LOOKING = frozenset("dig hunt look search".split())


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
            if low[place] in ("doubt", "question") and not _UNDOUBTED.isdisjoint(
                low[max(node.sent.start, place - 3) : place]
            ):
                return None  # "beyond doubt", "no reason to doubt"
            return range(place, place + length)
    return None
