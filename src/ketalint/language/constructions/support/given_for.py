"""The condition for which a treatment is given, told by a preposition: "ketamine for migraine".

"Used to treat OCD", "luck with restless legs", "ketamine for quicker muscle recovery".
"""

from __future__ import annotations

from ketalint.language.claims.found import BlockClaims
from ketalint.language.constructions.support.goodfor import is_other_treatment
from ketalint.language.constructions.support.named_otherwise import MORE, cautioned
from ketalint.language.constructions.support.only_studied import WEIGHED, is_weighed
from ketalint.language.stance import Verdict, stance_of
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.vocabulary import Vocabulary
from ketalint.language.words.nouns import TREATMENT


def serves(block: BlockClaims, token: Token) -> bool:
    """ "ketamine for migraine", "used to treat OCD", "luck with restless legs"."""
    analysis = block.analysis
    node = tree.first_conjunct(token)
    while (
        node.kind in ("compound", "amod", "nmod")
        and not tree.children(node, "case")
        and node.head.i != node.i
    ):
        node = node.head
    case = {analysis.low[c.i] for c in (*tree.children(node, "case"), *tree.children(token, "case"))}
    if not case & _PURPOSE:
        return False
    head = _before_case(analysis, node) or node.head
    if case == {"with"} and "person" in analysis.kinds(head):
        # "For people with Lyme disease, the infusions ..."
        served = {analysis.low[c.i] for c in tree.children(head, "case")} & {"for", "in", "to", "among"}
        if analysis.kinds(head.head) & {"risk"} or analysis.low[head.head.i] in ("matter", "matters"):
            return False  # "a hazard for people with heart disease", "which matters for people with gout"
        if served == {"to"} and any(analysis.low[c.i] in ("a", "an") for c in head.children):
            return False  # "On Tuesday we gave ketamine to a man with cancer": whose pain it was
        apart = {d.i for d in head.subtree}
        return bool(served) and any(
            analysis.classes[t.i] & TREATMENT and t.i not in apart and t.pos_ in ("NOUN", "PROPN")
            for t in token.sent
        )
    if head.i == node.i:
        return False
    if head.pos_ in ("NOUN", "PROPN") and analysis.kinds(head) & TREATMENT and case & {"for", "against"}:
        if analysis.kinds(head) & {"foreign"} or is_other_treatment(analysis, head):
            return False
        if is_weighed(analysis, head):
            return False
        return block.context.on_treatment
    if (
        case == {"with"}
        and analysis.low[head.i].rstrip("s") in _HANDING
        and any(analysis.kinds(s) & {"provider"} for s in tree.subjects(head))
    ):
        return False  # "We give people with ADHD a longer visit"
    if head.pos_ == "NOUN" and analysis.low[head.i] in WEIGHED:
        return False  # "A study of ketamine in gout is under way"
    if analysis.low[head.i].rstrip("sd") in _SERVING or analysis.low[head.i] in _SERVING:
        said = tree.subjects(head)
        if not said:
            return block.context.on_treatment
        return any(analysis.kinds(s) & (TREATMENT | {"provider"}) for s in said) and case != {"in"}
    return False


def _before_case(analysis: Analysis, node: Token) -> Token | None:
    """The treatment right before "for", to which a parser may not have tied the phrase."""
    case = next((c for c in tree.children(node, "case") if c.lower_ == "for"), None)
    if case is None or node.kind != "obl":
        return None
    place = case.i - 1
    while place > 0 and analysis.doc[place].is_punct and place > case.i - 3:
        place -= 1
    sold = analysis.doc[max(place, 0)]
    return sold if sold.pos_ in ("NOUN", "PROPN") and analysis.classes[sold.i] & TREATMENT else None


def taken_for(block: BlockClaims, vocabulary: Vocabulary, token: Token, start: int) -> Verdict | None:
    """ "Athletes are offered ketamine for quicker muscle recovery": the betterment for which it is given."""
    analysis = block.analysis
    parts = range(max(token.sent.start, start - 2), token.i)
    better = next((i for i in parts if analysis.low[i] in MORE), None)
    if better is None or analysis.low[better - 1] != "for" or cautioned(analysis, token):
        return None
    if not any(analysis.classes[i] & {"ketamine", "treatment"} for i in range(token.sent.start, better)):
        return None
    return stance_of(analysis, vocabulary.cues, token, frozenset(range(better, token.i + 1)))


_PURPOSE = frozenset(("for", "against", "with", "in"))
_SERVING = frozenset(
    """
    beneficial benefit effective give help indicate luck offer option prescribe promise provide recommend
    relief result study success treat use useful work
    """.split()
)
_HANDING = frozenset(
    "gave give giving offer offering prescribe promise promising provide recommend use work".split()
)
