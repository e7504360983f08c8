"""What somebody of the staff did for years: "she worked for eleven years in a hospital pain service".

A biography counts years as a success story does. Whose years they are is told by who did it, and by the work.
"""

from __future__ import annotations

from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.inflection import forms
from ketalint.language.words.nouns import TARGET

_STAGE = frozenset(
    ("advcl", "acl", "conj", "obj", "obl", "advmod", "nmod", "nummod", "xcomp", "appos", "dep")
)


def in_a_career(analysis: Analysis, place: int) -> bool:
    """Do the years at `place` belong to what a person did: work, training, service, a family, a hobby?"""
    low = analysis.low
    node = analysis.doc[place]
    while True:
        if low[node.i] in _WORKING and node.pos_ in ("VERB", "AUX"):
            return _by_a_person(analysis, node) and _at_work(analysis, node)
        if low[node.i] in _TRADES and tree.children(node, "cop"):  # "he was a paramedic for seven years"
            return _by_a_person(analysis, node)
        if tree.children(node, "cop") and (_is_trade(analysis, node) or _in_a_field(analysis, node)):
            return _by_a_person(analysis, node)
        if node.kind not in _STAGE or node.head.i == node.i:
            return False
        node = node.head


def _is_trade(analysis: Analysis, noun: Token) -> bool:
    """ "I was a baker for thirty years": one who does something, of whom nothing else is known."""
    if noun.pos_ != "NOUN" or analysis.classes[noun.i] - _NAMED or not noun.lower_.endswith(_DOERS):
        return False
    once = any(analysis.low[c.i] == "was" for c in tree.children(noun, "cop"))
    return once and any(analysis.low[c.i] in ("a", "an") for c in tree.children(noun, "det"))


def _in_a_field(analysis: Analysis, noun: Token) -> bool:
    """ "I've been in medicine for thirty years"."""
    return analysis.low[noun.i] in _FIELDS and "in" in analysis.cases(noun)


_DOERS = ("er", "or", "ist", "ian", "man", "woman")
_FIELDS = frozenset(
    "anesthesia business care field healthcare medicine nursing pharmacy practice profession surgery".split()
)


def _by_a_person(analysis: Analysis, verb: Token) -> bool:
    """He, she, a name or one of the staff; "having worked" has the subject of the verb above it."""
    said = tree.subjects(verb)
    return bool(said) and all(
        analysis.low[t.i] in _HE
        or (t.pos_ == "PROPN" and not analysis.classes[t.i] - _NAMED)
        or bool(analysis.kinds(t) & {"provider", "expert"})
        for t in said
    )


def _at_work(analysis: Analysis, verb: Token) -> bool:
    """ "She worked at a clinic for years", but not "he has worked without pain for years"."""
    low, plain = analysis.low, True
    own = [t for t in tree.children(verb, "obl", "obj", "xcomp", "advcl") if low[t.i] not in _TIMES]
    for token in own:
        if not analysis.cases(token).isdisjoint(_LACKING):
            return False
        if analysis.classes[token.i] & TARGET and token.kind == "obl" and not _of_trade(analysis, token):
            plain = False
    if not own and any(low[t.i] in _PERFECT for t in verb.children):
        return False  # "she has worked for two years now"
    return plain and not any(low[t.i] in _SINCE for t in verb.children if t.i > verb.i)


def _of_trade(analysis: Analysis, noun: Token) -> bool:
    return not analysis.cases(noun).isdisjoint(("as", "at", "in", "on"))


_HE = frozenset("he i she they who".split())
_NAMED = frozenset(("person", "provider", "expert", "logistics"))
_TIMES = frozenset("decade decades year years month months".split())
_LACKING = frozenset(("without", "after"))
_PERFECT = frozenset("'s 've had has have".split())
_SINCE = frozenset(("again", "since", "thanks"))
_WORKING = frozenset(
    form
    for verb in """
    chair coach conduct direct head intern lead manage moonlight nurse oversee practice practize research run
    serve spend staff study supervise teach train volunteer work
    """.split()
    for form in forms(verb)
)
_TRADES = frozenset(
    """
    anesthesiologist anesthetist assistant attending captain chaplain chief corpsman director doctor emt
    firefighter fellow hospitalist instructor intern lecturer medic midwife nurse officer paramedic pharmacist
    physician pilot professor psychiatrist psychologist resident scientist sergeant soldier specialist surgeon
    teacher technician therapist
    """.split()
)
