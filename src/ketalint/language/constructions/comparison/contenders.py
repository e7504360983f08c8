"""Who is set against whom: the treatment of the page, and every other one."""

from __future__ import annotations

from ketalint.language.claims.context import Context
from ketalint.language.claims.of_another import sold_here
from ketalint.language.constructions.support.goodfor import is_own_treatment
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.vocabulary import Owner
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TARGET, TREATMENT

FIRST = Owner("rivals-fall-short", "treatment", scale="comparison", level="unrivalled")
HIGHER = Owner("rivals-beaten", "treatment", scale="comparison", level="superior")
OTHERS = frozenset(("foreign", "opioid"))

Ranked = tuple[Owner, Token, range, str]


def is_own(context: Context, token: Token) -> bool:
    """Is it the treatment, or a pronoun for it?"""
    analysis = context.analysis
    if token.pos_ == "PRON" or analysis.low[token.i] == "ours":
        if analysis.low[token.i] == "ours":
            return True
        if analysis.low[token.i] not in ("it", "this", "which", "that"):
            return False
        kinds = analysis.kinds(token)
        if kinds & TREATMENT:
            if "foreign" in kinds and not kinds & {"ketamine", "treatment"}:
                return sold_here(analysis)  # "ECT is old, but it is still ..."
            return analysis.low[token.i] == "it" or "foreign" not in kinds
        if kinds:
            return _of_the_page(context, token)
        return analysis.low[token.i] == "it" and token.i == 0 and analysis.earlier is None
    if not analysis.classes[token.i] & TREATMENT or analysis.classes[token.i] & {"foreign"}:
        return False
    parts = [analysis.low[c.i] for c in tree.children(token, "amod", "det", "compound")]
    if any(p in _ANOTHER for p in parts):
        return False
    return is_own_treatment(analysis, token) and "foreign" not in analysis.kinds(token)


def _of_the_page(context: Context, pronoun: Token) -> bool:
    """Is "it" said on a page about the treatment where only several others were named: "antidepressants"?"""
    analysis = context.analysis
    if not context.on_treatment or analysis.low[pronoun.i] != "it" or pronoun.kind != "nsubj":
        return False
    if not analysis.kinds(pronoun) <= OTHERS | {"relief", "benefit", "pain", "mood", "person", "condition"}:
        return False
    for block, end in ((analysis, pronoun.i), (analysis.earlier, None)):
        if block is None or not block.doc.is_parsed:
            return False
        others = [t for t in block.doc[:end] if block.classes[t.i] & OTHERS and t.pos_ in ("NOUN", "PROPN")]
        if others:
            return "Number=Plur" in others[-1].morph
    return False


_ANOTHER = frozenset(
    """
    another any competing conventional every existing no older ordinary other standard traditional usual
    """.split()
)


_SHAM = frozenset(("placebo", "placebos", "sham"))


def is_rival(analysis: Analysis, words: Cues, token: Token) -> bool:
    """Is it another treatment, or "everything else"?"""
    if analysis.low[token.i] in _SHAM:
        return False  # "it beat placebo" says that it does something
    if analysis.classes[token.i] & OTHERS:
        return True
    if analysis.classes[token.i] & {"logistics"} or "ketamine" in analysis.classes[token.i]:
        return False
    if words["rival"].at(analysis.low, token.i) and token.pos_ != "ADJ":
        return True
    parts = {analysis.low[c.i] for c in tree.children(token, "amod", "det")}
    if not parts & _ANOTHER or token.pos_ not in ("NOUN", "PROPN"):
        return False
    return not any(analysis.classes[t.i] & TARGET for t in token.subtree)  # "every type of depression"


def named_before(context: Context, sentence: Span, end: int) -> bool:
    """Is another treatment named before a word, in its sentence or as the subject of the one before?"""
    analysis = context.analysis
    if any(analysis.classes[i] & OTHERS for i in range(sentence.start, end)):
        return True
    if sentence.start == 0:
        return False
    before = analysis.doc[sentence.start - 1].sent
    return any(analysis.classes[t.i] & OTHERS and t.kind in ("nsubj", "obj", "ROOT") for t in before)


def stands_alone(analysis: Analysis) -> bool:
    """A text that begins with "It" and names another treatment speaks of the one it is about."""
    return analysis.earlier is None and analysis.low[:1] == ["it"] and bool(analysis.named & OTHERS)
