"""How far a denial reaches: to what hangs below its word, but for what a new clause says for itself."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.syntax.tree import ancestors, children, has_own_auxiliary, has_own_subject
from ketalint.language.words.cues import Cues

NOT = frozenset(("not", "n't", "nt", "never", "neither", "nor"))
NO = frozenset(("no", "neither", "zero"))
NOBODY = frozenset(("nobody", "none", "nothing", "no-one", "nowhere"))
_BLOCKING_MARKS = frozenset(
    """
    after although as because before if once since so though unless until when whenever whereas while
    """.split()
)
_TAKEN_FOR_GRANTED = frozenset(("how", "why"))
_SEEING = frozenset("had has have having heard knew known saw see seen watched".split())
_LEFT_TO_CHOICE = frozenset("avoidable negotiable optional superfluous unnecessary voluntary".split())
_MODALS = frozenset("can could may might must shall should will would".split())


def upwards(root: Token) -> Iterator[Token]:
    yield root
    yield from ancestors(root)


def passes(analysis: Analysis, cues: Cues, node: Token, came: Token) -> bool:
    """Does what is denied at `node` reach down to its dependent `came`?"""
    if came.kind in ("appos", "conj") and _cut_in_two(came):
        return False
    name = came.kind
    existential = any(c.kind == "expl" for c in node.children)
    if has_own_subject(came) and _announced(node, came):
        return False
    if content_too(analysis, node, came):
        return True
    if name in ("xcomp", "conj") and _clause_cut_off(node, came):
        return False
    if name == "conj":
        if any(has_own_subject(t) for t in (came, *children(came, "cop"))) or any(
            analysis.low[c.i] in NOT | NO and c.i < came.i and c.kind != "cc" for c in came.children
        ):
            return False  # "no waiting and no risk", "Not all come, and not every patient benefits"
        ccs = {c.lower_ for c in children(came, "cc")}
        if ccs & {"but", "yet"} or ("and" in ccs and _says_anew(analysis, node, came)):
            return False
        if _taken_for_noun(analysis, node, came):
            return False
        finite = "VerbForm=Fin" in came.morph and "VerbForm=Fin" not in node.morph and node.pos_ == "VERB"
        return not finite
    if (name == "parataxis" and not _said_of_object(node, came)) or (
        name == "csubj" and analysis.low[node.i] in _LEFT_TO_CHOICE
    ):
        return False  # "Seeing the doctor first is not optional"
    if name == "ccomp" and any(
        analysis.low[c.i] in _TAKEN_FOR_GRANTED for c in children(came, "advmod", "mark")
    ):
        return False  # "We don't know how it harms the liver"
    if came.dep_ == "acl:relcl":
        if cues["deny-below"].at(analysis.low, node.i):
            return True  # "The board denies that ...", with the verb taken for a noun
        if _definite(analysis, node):
            return False  # "the drip that abolishes pain" takes it for granted
        return any(c.lower_ == "no" for c in children(node, "det")) or node.kind in (
            "obj",
            "obl",
            "ROOT",
            "nsubj",
        )
    if name == "nsubj" and _has_relative_clause(came) and not existential and _definite(analysis, came):
        return False
    if name == "advcl":
        marks = {c.lower_ for c in children(came, "mark", "advmod")}
        if "without" in marks and came.i > node.i:
            return True  # "Not a week goes by without our drip ending somebody's pain"
        return not marks & _BLOCKING_MARKS and came.i > node.i and not has_own_subject(came)
    return name not in ("discourse", "vocative", "dislocated", "reparandum")


def _said_of_object(node: Token, came: Token) -> bool:
    """ "We never had a patient become dependent": a bare verb after an object, which the parser cut off."""
    said_of = children(node, "obj")
    return node.lower_ in _SEEING and bool(said_of) and said_of[-1].i == came.i - 1


def _cut_in_two(token: Token) -> bool:
    """ "..., it is not habit-forming": a clause whose verb the parser hung on half a word."""
    return any(
        c.kind in ("cop", "nsubj") for half in children(token, "compound", "amod") for c in half.children
    )


def _taken_for_noun(analysis: Analysis, node: Token, came: Token) -> bool:
    """ "It isn't a cure, and the response differs": a new statement whose verb the parser took for a noun."""
    ccs = children(came, "cc")
    if came.pos_ != "NOUN" or not ccs or analysis.low[ccs[0].i - 1] != ",":
        return False
    return node.pos_ == "VERB" or (_definite(analysis, came) and not _definite(analysis, node))


def content_too(analysis: Analysis, node: Token, came: Token) -> bool:
    """ "Nobody should say that it is harmless, or that it cannot be misused": both are what nobody says."""
    if came.kind != "conj" or node.kind not in ("ccomp", "csubj"):
        return False
    return any(analysis.low[c.i + 1] == "that" for c in children(came, "cc"))


def _clause_cut_off(node: Token, came: Token) -> bool:
    """ "Nothing is promised and results vary": a verb that the parser parted from its subject, or took in."""
    if came.kind == "xcomp" and any(children(t, "cc") for t in children(came, "nsubj")):
        return True
    subject = came
    if came.pos_ == "VERB":
        before = (c for c in children(node, "conj") if c.i == came.left_edge.i - 1)
        subject = next(before, came)
    verb = node.doc[subject.i + 1] if subject.i + 1 < len(node.doc) else came
    return (
        subject.pos_ == "NOUN"
        and verb.pos_ == "VERB"
        and verb.head.i == node.i
        and not verb.lower_.endswith(("ed", "ing"))
        and bool(children(subject, "cc"))
        and not children(subject, "det")
    )


def begins_anew(analysis: Analysis, came: Token) -> bool:
    """ "It is not for all and may cause nausea": a second verb with a modal of its own is not denied."""
    if came.kind != "conj":
        return False
    return any(analysis.low[c.i] in _MODALS for c in children(came, "aux"))


def _says_anew(analysis: Analysis, node: Token, came: Token) -> bool:
    """ "It isn't right for everyone and may cause dizziness": with an auxiliary of its own a new statement
    begins, unless the subject that both share denies ("nothing is sure and can be promised")."""
    return has_own_auxiliary(came) and not any(
        analysis.low[part.i] in NO | NOBODY
        for subject in children(node, "nsubj")
        for part in (subject, *subject.children)
    )


def _announced(node: Token, came: Token) -> bool:
    """ "We refuse to settle for less: ketamine works": after a colon a new statement begins."""
    doc = node.doc
    return node.i < came.i and any(doc[i].text in (":", ";") for i in range(node.i + 1, came.left_edge.i + 1))


def _definite(analysis: Analysis, noun: Token) -> bool:
    return any(analysis.low[c.i] in ("the", "our", "this", "that") for c in noun.children)


def _has_relative_clause(token: Token) -> bool:
    return any(c.dep_ == "acl:relcl" for c in token.children)
