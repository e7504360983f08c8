"""Is an unsafe practice named in order to call it unsafe?"""

from __future__ import annotations

from collections.abc import Collection

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.cues import Cues

_NEGATIVE = frozenset(("no", "not", "n't", "never", "nobody", "none", "nothing", "nor", "zero"))
_REACH = 4  # words before "dangerous" in which a denial counts: "is not at all dangerous"


def warned(analysis: Analysis, cues: Cues, root: Token, words: frozenset[int]) -> bool:
    """ "Ketamine without a nurse is dangerous": does the sentence around `words` say that it does harm?"""
    sentence, low = root.sent, analysis.low
    family = cues["danger"]
    for place in range(sentence.start, sentence.end):
        if place in words or not family.at(low, place):
            continue
        before = range(max(sentence.start, place - _REACH), place)
        if not any(low[i] in _NEGATIVE and i not in words for i in before):
            return True
    return ill_follows(analysis, cues, root, words)


def ill_follows(analysis: Analysis, cues: Cues, root: Token, words: Collection[int]) -> bool:
    """ "Stopping opioids suddenly can cause withdrawal": what a practice is said to lead to tells against it.

    The practice is a subject, a condition, what somebody does, or what is called dangerous ("to stop").
    """
    sentence, low = root.sent, analysis.low
    if cues["ill-effect"].first(low, sentence.start, sentence.end) is None:
        return False
    practice = _practice(analysis, root)
    if practice is not None:
        inside = {t.i for t in practice.subtree}
    elif _opens(analysis, min(words)):  # a parser may take "stopping" for what the opioids are
        inside = set(range(sentence.start, max(words) + 1))
    else:
        return False
    for place in range(sentence.start, sentence.end):
        if place not in inside and cues["ill-effect"].at(low, place):
            before = low[max(sentence.start, place - _REACH) : place]
            if _LACKING.isdisjoint(before):
                return True
    return False


def _practice(analysis: Analysis, root: Token) -> Token | None:
    node = root
    while node.kind not in _PRACTICES and node.head is not node:
        node = node.head
    if node.kind not in _PRACTICES or (node.kind == "advcl" and not _on_condition(analysis, node)):
        return None
    return None if node.kind == "acl" and node.head.kind != "nsubj" else node


def _opens(analysis: Analysis, place: int) -> bool:
    """Does a gerund open its clause?"""
    before = analysis.low[max(analysis.doc[place].sent.start, place - 1) : place]
    return analysis.low[place].endswith("ing") and (not before or before[0] in _OPENERS)


def _on_condition(analysis: Analysis, clause: Token) -> bool:
    return any(c.kind in ("mark", "advmod") and analysis.low[c.i] in _WHEN for c in clause.children)


_PRACTICES = frozenset(("acl", "advcl", "csubj", "nsubj", "xcomp"))
_OPENERS = frozenset(", ; : — – - and as because but since so that".split())
_WHEN = frozenset(("if", "once", "when", "whenever"))
_LACKING = _NEGATIVE | {"avoid", "avoiding", "avoids", "prevent", "prevents", "less", "little", "without"}
