"""What a verb of a clause says besides: that it has to be, that it cannot be, until when."""

from __future__ import annotations

from ketalint.language.frames.sentence import Sentence
from ketalint.language.syntax import tree
from ketalint.language.syntax.tokens import Token

_PLACED = frozenset(("at", "by", "on", "over"))
_OFF_SITE = frozenset(("email", "home", "phone", "telephone", "work"))
_DUTIES = frozenset("call cause need obligation point reason".split())
_AIMS = frozenset(("before", "to"))
_MUST = frozenset("has have must need needs required should".split())


def must(sentence: Sentence, verb: Token) -> bool:
    """ "need not be mentioned", "you have to tell us"."""
    over = [verb, *([verb.head] if verb.kind == "xcomp" else [])]
    low = sentence.analysis.low
    if verb.kind == "acl" and low[verb.head.i] in _DUTIES:  # "no need to mention"
        return True
    return any(low[t.i] in _MUST for v in over for t in (v, *tree.children(v, "aux")))


def unable(sentence: Sentence, verb: Token) -> bool:
    """ "We cannot examine you by phone" tells what cannot be done, not what is left undone."""
    low = sentence.analysis.low
    return any(low[c.i] in ("can", "ca", "could") for c in tree.children(verb, "aux")) and any(
        low[t.i] == "we" for t in tree.subjects(verb)
    )


def for_something_else(sentence: Sentence, verb: Token) -> bool:
    """ "You do not need a doctor to tell you": something is not needed, but not for ketamine itself."""
    aims = [
        c
        for t in (verb, *tree.children(verb, "obj", "nsubj", "obl"))
        for c in tree.children(t, "xcomp", "advcl", "acl")
        if c.i > verb.i and any(m.lower_ in _AIMS for m in tree.children(c, "mark"))
    ]
    return any(not _concerns_treatment(sentence, c) for c in aims)


def _concerns_treatment(sentence: Sentence, aim: Token) -> bool:
    """Is it taking or giving ketamine, or being there meanwhile, that something is needed for?"""
    if not sentence.in_family("suiting-purpose", aim):
        return False
    given = [t for t in tree.objects(aim) if t.i > aim.i]
    return not given or any(
        sentence.is_patient(t) or sentence.means_ketamine(t) or sentence.hit("dose", t) for t in given
    )


def at_home(sentence: Sentence, place: int) -> bool:
    """ "at home", "by phone": is that said after the word at `place`?"""
    low, end = sentence.analysis.low, sentence.span.end
    return any(
        low[i] in _PLACED and low[i + 1] in _OFF_SITE for i in range(place + 1, min(place + 12, end - 1))
    )


def until(verb: Token) -> bool:
    """ "No doctor is needed until ...": a denial with an end."""
    return any(
        c.lower_ in ("until", "till", "unless", "except")
        for t in verb.children
        for c in (t, *tree.children(t, "mark", "case", "advmod"))
    )
