"""Names of conditions that stand for something else than what the treatment is offered for.

"Stroke unit" and "asthma drugs" tell another thing apart, "a history of epilepsy" is a reason for caution,
"itching stops once the drip is out" tells of a side effect, and "Stonebridge Pain & Wellness" is a house.
"""

from __future__ import annotations

from ketalint.language.claims.found import Found
from ketalint.language.constructions.support.goodfor import FLARES
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.vocabulary import Vocabulary
from ketalint.language.words.nouns import TREATMENT


def stands_in_row(analysis: Analysis, place: int) -> bool:
    """ "Fibromyalgia, lupus", "Builds endurance": a name that a parser may take for a verb."""
    if (
        place == 1
        and len(analysis.low) <= _SHORT
        and analysis.pos[0] == "VERB"
        and analysis.low[0].endswith("s")
    ):
        return True
    last = place + 1 == len(analysis.low) or analysis.low[place + 1] in (",", ".", "|")
    return last and place > 0 and analysis.low[place - 1] in (",", "and", "|")


_SHORT = 3  # words of an item that is a verb and a name


def wrong_case(
    analysis: Analysis, vocabulary: Vocabulary, names: frozenset[str], start: int, place: int
) -> bool:
    """Names in capitals (ED, MS) match capitals only."""
    text = analysis.doc.span(start, place + 1).text
    low = text.lower()
    for name in names:
        spelled = [n for n in vocabulary.conditions[name].names if n.lower() == low]
        if spelled and all(n.isupper() for n in spelled) and not text.isupper():
            return True
    return False


def names_another(analysis: Analysis, vocabulary: Vocabulary, token: Token) -> bool:
    """ "stroke unit", "COVID masks", "asthma drugs", "diabetic feet": the name tells another thing apart.

    Pain of a condition ("diabetic nerve pain", "the pain that cancer leaves") is pain.
    """
    if any(analysis.low[c.i] in _TIMES for c in tree.children(token, "case")):
        return True  # "masks since COVID"
    following = token.i + 1
    if following < len(analysis.low) and vocabulary.offers["department"].at(analysis.low, following):
        return True
    near = range(max(1, token.i - 2), token.i)
    if any(analysis.low[i] == "from" and analysis.classes[i - 1] & {"nerve", "pain"} for i in near):
        return True  # "nerve pain from diabetes", whatever a parser ties it to
    if (
        any("pain" in analysis.classes[t.i] for t in tree.children(token, "nmod"))
        and analysis.low[token.i] == "memory"
    ):
        return True  # "the memory of pain" in the nerves
    node = token
    for _ in range(4):
        if node.head.i == node.i:
            return False
        relation = node.kind
        if any(analysis.low[c.i] in ("out", "off") for c in tree.children(node, "case")):
            return False  # "takes the sting out of menopause"
        node = node.head
        if relation in ("compound", "amod") and (
            vocabulary.offers["department"].at(analysis.low, node.i) or analysis.low[node.i] in _LIMBS
        ):
            return True
        if relation == "conj":
            continue  # "pain, low mood, acne"
        if analysis.low[node.i] not in FLARES and (
            analysis.classes[node.i] & {"pain", "nerve"} or analysis.low[node.i] in _LIMBS
        ):
            return True
        if relation not in ("compound", "amod", "nmod", "nsubj", "conj") or node.pos_ == "ADJ":
            return False
        if relation == "nsubj" and (node.kind != "acl" or analysis.low[node.i] in _LIKE):
            return node.kind == "acl"  # "symptoms that an infection does not explain"
    return False


_TIMES = frozenset("after amid before despite during into since till until".split())
_LIMBS = frozenset("foot feet hand hands limb limbs leg legs nerve nerves".split())
_LIKE = frozenset("explain explained explains mimic mimics resemble resembles".split())


def whose_pain(analysis: Analysis, token: Token) -> bool:
    """ "It eases pain in people who have cancer", "tested in adults with broken bones": what they have.

    The people stand behind "in" or "among", and what is treated, or that it is a trial, is told before.
    """
    who = token
    while who.kind in ("nmod", "conj", "appos") or analysis.low[who.head.i] in _HAVING:
        who = who.head.head if analysis.low[who.head.i] in _HAVING else who.head
        if "person" in analysis.classes[who.i] or analysis.low[who.i] in _THOSE:
            break
        if who.i > token.i or who.head.i == who.i:
            return False
    else:
        return False
    if who.i > token.i or analysis.cases(who).isdisjoint(("among", "in")) or tree.children(who, "cop"):
        return False
    before = range(who.sent.start, who.i)
    return any(
        (analysis.classes[i] & {"pain", "symptom", "mood", "condition"} and analysis.pos[i] == "NOUN")
        or analysis.low[i].startswith(_TRIED_OUT)
        for i in before
    )


_HAVING = frozenset("had has have having".split())
_THOSE = frozenset("adults men patients people some somebody someone those veterans women".split())
_TRIED_OUT = ("compar", "enrol", "random", "stud", "test", "trial")


def not_by_ketamine(analysis: Analysis, token: Token) -> bool:
    """ "Massage, not ketamine, is what we offer for headaches"."""
    low, first = analysis.low, token.sent.start
    return any(
        low[t.i - 1] in ("not", "without")
        or low[t.i - 2 : t.i] in (["not", "with"], ["not", "by"], ["not", "from"])
        or (t.i > first + 1 and low[t.i - 2 : t.i] in (["instead", "of"], ["rather", "than"]))
        for t in token.sent
        if t.i > first and "ketamine" in analysis.classes[t.i]
    )


def responds_to_another(analysis: Analysis, token: Token) -> bool:
    """ "Arthritis responds well to swimming": to something else than the treatment."""
    verb = token.head
    if token.kind != "nsubj" or not analysis.low[verb.i].startswith("respond"):
        return False
    near = range(verb.i + 1, min(token.sent.end, verb.i + 4))
    to = next((i for i in near if analysis.low[i] == "to"), None)
    if to is None:
        return False
    named = range(to + 1, min(token.sent.end, to + 5))
    return not any(analysis.classes[i] & TREATMENT or analysis.pos[i] == "PRON" for i in named)


def describes(analysis: Analysis, found: Found, token: Token) -> bool:
    """ "Hypertension, controlled or not, is no obstacle": a participle tells of the condition as it is."""
    root = analysis.doc[found.root]
    if analysis.low[root.i] in MORE:
        return False  # "gives artists more creativity"
    if root.kind not in ("acl", "amod", "conj", "advcl") or tree.children(root, "nsubj", "obl"):
        return False
    return any(t.i == token.i for t in (root, *tree.ancestors(root)))


MORE = frozenset(
    "added better enhanced extra faster fewer greater improved less more quicker sharper stronger".split()
)


def passes_off(analysis: Analysis, token: Token) -> bool:
    """ "Itching stops once the drip is out": a side effect, not a condition."""
    return (
        "effect-of-drug" in analysis.classes[token.i]
        and token.kind == "nsubj"
        and any(analysis.low[t.i] in _WEARING_OFF for t in token.sent)
    )


_WEARING_OFF = frozenset("hour hours minutes once soon within".split())


def cautioned(analysis: Analysis, token: Token) -> bool:
    """Does a word just above or before the name make it a reason for caution?"""
    near = range(max(token.sent.start, token.i - 4), token.i)
    if any(analysis.low[i] in _WARY for i in near):
        return True
    head = token.head
    return head.i != token.i and analysis.low[head.i] in _HELD_BACK


_WARY = frozenset(
    "addictive beginning danger except history none than uncontrolled unlike untreated without".split()
)
_HELD_BACK = frozenset(
    """
    avoid cause clinic complication concern consequence contraindication
    danger department doctor exclude group history result risk
    screen specialist
    """.split()
)


def in_a_name(analysis: Analysis, place: int) -> bool:
    """ "Stonebridge Pain & Wellness": the last word in the name of a house, and no benefit."""
    texts = analysis.texts
    if place < 3 or analysis.low[place - 1] not in ("&", "and"):
        return False
    named = [texts[place], texts[place - 2], texts[place - 3]]
    return all(word[:1].isupper() for word in named) and analysis.pos[place - 3] == "PROPN"
