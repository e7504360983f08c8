"""Who drives after ketamine."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.found import Statement
from ketalint.language.frames.frame import frame
from ketalint.language.frames.sentence import Sentence
from ketalint.language.syntax import tree
from ketalint.language.syntax.tokens import Token


def _driving(sentence: Sentence) -> Iterator[Statement]:
    """All statements of a sentence on who may drive afterwards."""
    if not sentence.hits("driving") or not sentence.treatments or sentence.warns:
        return
    for verb in sentence.span:
        found = _drives(sentence, verb) if verb.pos_ in ("VERB", "AUX") else None
        if found is not None:
            yield found


def _drives(sentence: Sentence, verb: Token) -> Statement | None:
    """ "You can drive home after your infusion", "fit to drive the minute the drip is out"."""
    low = sentence.analysis.low
    said = sentence.verb("driving", verb) or sentence.hit("driving", verb)
    if said is None or verb.pos_ == "NOUN" or low[verb.i] == "driven" or sentence.hits("later"):
        return None
    subjects = tree.subjects(verb)
    if subjects and not any(sentence.is_patient(t) or low[t.i] == "i" for t in subjects):
        return None
    after = [
        t
        for c in (verb, *tree.children(verb, "obl", "advmod", "obj", "advcl", "xcomp"))
        for t in c.subtree
        if t.i > verb.i and sentence.means_treatment(t) and "foreign" not in sentence.analysis.classes[t.i]
    ]
    timed = {"after", "following", "from"} & {
        low[i] for i in range(verb.i, min(sentence.span.end, verb.i + 9))
    }
    soon = [h for h in sentence.hits("soon") if h[0] > verb.i]
    if not after:
        after = [
            t
            for t in sentence.treatments
            if t.i < verb.i and any(low[c.i] in ("after", "following", "once") for c in t.children)
        ]
        timed |= {"after"} if after else set()
    if not after or not (timed or soon) or "before" in low[verb.i : max(verb.i, after[-1].i)]:
        return None
    may = any(low[c.i] in ("can", "may", "could", "will") for c in tree.children(verb, "aux"))
    head = verb.head if verb.kind in ("xcomp", "advcl", "csubj", "ccomp") else verb
    allowed = sentence.hit("allowed", head, *head.children)
    told = verb.kind in ("ROOT", "parataxis", "conj") and not subjects
    if not (may or told or allowed):
        return None
    return sentence.statement("side-effects", "contrary", said, allowed or (), (after[0].i,))


DRIVING = (frame(_driving, "driving"),)
