"""That somebody or something is not there: "without a nurse", "free of doctors", "No doctor. No nurse."."""

from __future__ import annotations

from ketalint.language.claims.found import Statement
from ketalint.language.frames.sentence import Places, Sentence
from ketalint.language.syntax import tree
from ketalint.language.syntax.tokens import Token

_HAVING = frozenset(
    """
    carry conduct do does employ get give has have having hire include includes keep keeps meet need offer
    perform provide run see take use
    """.split()
)
_WITHOUT = frozenset(("without", "sans", "minus"))
_NOT = frozenset(("never", "not"))
_NONE = frozenset(("never", "no", "nobody", "none", "not"))
_INSTEAD = frozenset((("instead", "of"), ("rather", "than"), ("place", "of"), ("lieu", "of")))
_FAR = frozenset(
    (word, "of") for word in ("independent", "independently", "irrespective", "out", "regardless")
) | frozenset((word, "from") for word in ("away", "far", "mile", "miles", "hours"))
_LOCKS = frozenset(
    ("need", "needs", "presence", "help", "involvement", "hassle", "intervention", "bother", "fuss")
)


def lacking(sentence: Sentence, fact: str, hit: Places, noun: Token) -> Statement | None:
    """ "without a nurse", "free of doctors", "there is no screening", "No doctor. No nurse."."""
    missing = lack(sentence, noun)
    if missing is None:
        return None
    how, place = missing
    if how == "without" and (_never_without(sentence, place) or for_nobody(noun)):
        return None
    if how == "no" and (not _stands_alone(sentence, noun) or "without" in sentence.words_after(noun)):
        return None
    if how == "without" and sentence.analysis.low[place - 1] in _NOT and place > sentence.span.start:
        return None  # "not from us, and never without a doctor"
    if how == "instead" and fact == "iv-usual":
        return None  # "into a muscle instead of a vein": some are
    root = None if how == "no" else tree.clause_of(noun)
    if noun.head.lower_ in ("absence", "lack") and noun.head.head.lower_.startswith("mean"):
        return None  # "the absence of a driver means that we cancel"
    if root is not None and how == "without" and is_errand(sentence, root):
        return None
    ends = [root, *tree.children(root, "ccomp")] if root is not None else []
    if any(sentence.verb("refusing", t) is not None for t in ends):
        return None  # "without a physician we cancel"
    return sentence.statement(fact, "contrary", hit, (place,), root=root)


def for_nobody(token: Token) -> bool:
    """ "There's no one on this list who should come without a doctor": a clause on what nobody does."""
    for node in (token, *tree.ancestors(token)):
        if node.dep_ == "acl:relcl":
            above = [node.head, *tree.ancestors(node.head)][:2]
            named = [w.lower_ for t in above if t.pos_ != "VERB" for w in (t, *tree.children(t, "det"))]
            return not _NONE.isdisjoint(named)
    return False


def _never_without(sentence: Sentence, place: int) -> bool:
    """ "No more than one series without an evaluation", "and none without a doctor": no verb in between."""
    low, pos = sentence.analysis.low, sentence.analysis.pos
    for i in range(place - 1, sentence.span.start - 1, -1):
        if low[i] in _NONE:
            return True
        if pos[i] in ("AUX", "CCONJ", "PUNCT", "VERB"):
            return False
    return False


def is_errand(sentence: Sentence, verb: Token) -> bool:
    """ "You can pay the bill without seeing a doctor": what is done is no treatment."""
    deed = verb.head if verb.kind in ("advcl", "acl") else verb
    done = [deed, *(t for t in tree.objects(deed) if t.i > deed.i)]
    if sentence.verb("paying", deed) is not None:
        return True
    if any(sentence.means_treatment(t) for t in done):
        return False
    return any(sentence.hit("errand", t) or sentence.hit("paying", t) for t in done)


def lack(sentence: Sentence, noun: Token) -> tuple[str, int] | None:
    """How the words before a noun say that there is none: the manner and the place of the word."""
    low = sentence.analysis.low
    own = [c for c in noun.children if c.i < noun.i]
    for child in own:
        if low[child.i] in _WITHOUT and child.kind in ("case", "mark", "advmod"):
            return "without", child.i
    none = next((c for c in own if low[c.i] in ("no", "zero") and c.kind in ("det", "nummod", "amod")), None)
    case = next((c for c in own if c.kind == "case"), None)
    none = none or next((c.left_edge for c in own if _of_no_one(sentence, c)), None)
    if none is not None:
        return ("without" if case is not None and low[case.i] == "with" else "no"), none.i
    left = min([noun.i, *(c.left_edge.i for c in own if c.kind != "case")])
    for edge in (left, noun.i):
        if edge - 2 >= sentence.span.start and (low[edge - 2], low[edge - 1]) in _INSTEAD:
            return "instead", edge - 2
    if case is not None and low[case.i] in ("of", "from") and low[noun.head.i] in ("free", "absence", "lack"):
        return "without", noun.head.i
    if left - 2 >= sentence.span.start and (low[left - 2], low[left - 1]) in _FAR:
        return "without", left - 2
    after = noun.i + 1
    if after + 1 < sentence.span.end and low[after] == "-" and low[after + 1] == "free":
        return "free", after + 1
    if noun.kind == "nmod" and low[noun.head.i] in _LOCKS:
        return lack(sentence, noun.head)
    first = tree.first_conjunct(noun)
    if first.i != noun.i and not any(c.kind in ("case", "det") for c in own):
        return lack(sentence, first)
    return None


def _of_no_one(sentence: Sentence, child: Token) -> bool:
    """ "No doctor's appointment": the "no" hangs on the doctor."""
    return child.dep_ == "nmod:poss" and sentence.analysis.low[child.left_edge.i] == "no"


def _stands_alone(sentence: Sentence, noun: Token) -> bool:
    """Is a thing with "no" all that is said, or what there is, or what somebody has?"""
    low = sentence.analysis.low
    top = tree.first_conjunct(noun)
    head, name = top.head, top.kind
    if name == "nsubj" and any(c.kind == "expl" for c in head.children):
        return not bargain(sentence) and not any(c.dep_ == "acl:relcl" for c in top.children)
    if name == "obj":
        return low[head.i] in _HAVING
    own = [c for c in noun.children if c.kind not in ("conj", "parataxis")]
    if any(c.pos_ in ("VERB", "AUX") or c.kind == "cop" for c in own):
        return False
    verbless = name in ("ROOT", "parataxis", "appos", "list", "dep", "conj") or (
        name in ("nsubj", "nmod", "obl")
        and head.pos_ in ("NOUN", "PROPN")
        and not tree.children(head, "cop", "obj", "ccomp")  # "disputes", taken for a noun, has an object
    )
    return verbless and not bargain(sentence)


def bargain(sentence: Sentence) -> bool:
    """ "No driver, no ketamine.": what is not had without the other."""
    return any(
        sentence.analysis.low[c.i] == "no"
        for t in sentence.treatments
        for c in (*t.children, *(t.head.children if t.kind == "compound" else ()))
    )
