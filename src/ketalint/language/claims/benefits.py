"""The benefits that a sentence speaks of: effects, relief that arrives, treatment that works."""

from __future__ import annotations

from ketalint.language.claims.context import RELIEF, Context, tells_of_working
from ketalint.language.claims.found import HELPING, Found, told
from ketalint.language.syntax import tree
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.inflection import forms
from ketalint.language.words.nouns import TARGET, TREATMENT

_ARRIVAL = Owner("relief-arrives", "benefit", scale="effect", level="helps")


def benefits(found: list[Found], vocabulary: Vocabulary, context: Context, sentence: Span) -> list[Found]:
    """What of `found` helps somebody in the sentence, and the clauses of relief without a phrase."""
    inside = range(sentence.start, sentence.end)
    effects = [f for f in found if f.owner.scale == "effect" and f.level in HELPING and f.root in inside]
    known = {f.root for f in effects}
    for place in sorted(context.benefit_clauses | _comforts(vocabulary, context, sentence)):
        if (
            place in inside
            and place not in known
            and _arrives(vocabulary, context, context.analysis.doc[place])
        ):
            effects.append(_arrival(vocabulary, context, place))
    told_of = {f.root for f in effects}
    effects += [
        _arrival(vocabulary, context, place)
        for place in inside
        if context.analysis.pos[place] == "VERB"
        and place not in told_of
        and _departs(vocabulary, context, place)
    ]
    return effects


_COMPLAINTS = TARGET - {"nerve", "opioid"}
_GOING_ON = frozenset("down into on over through to toward up with".split())


def _departs(vocabulary: Vocabulary, context: Context, place: int) -> bool:
    """ "The sadness left", "the ache moved off my chest": a complaint and a verb of going."""
    analysis = context.analysis
    length = vocabulary.constructions["departing"].at(analysis.low, place)
    if not length:
        return False
    following = analysis.low[place + length] if place + length < len(analysis.low) else ""
    verb = analysis.doc[place]
    if verb.kind == "xcomp" and analysis.low[verb.head.i] in _STARTING:
        verb = verb.head  # "the pain starts to step back"
    return following not in _GOING_ON and any(
        t.kind == "nsubj" and analysis.classes[t.i] & _COMPLAINTS for t in verb.children
    )


_STARTING = frozenset(form for verb in "begin start".split() for form in forms(verb))


def _comforts(vocabulary: Vocabulary, context: Context, sentence: Span) -> frozenset[int]:
    """Clauses in which comfort, calm or the like arrives, or is brought."""
    analysis = context.analysis
    arrive = vocabulary.constructions["arrive"]
    return frozenset(
        place
        for place in range(sentence.start, sentence.end)
        if analysis.pos[place] == "VERB"
        and (arrive.at(analysis.low, place) or analysis.low[place] in _BROUGHT)
        and any(
            "benefit" in analysis.kinds(t) and t.pos_ == "NOUN" for t in tree.subjects(analysis.doc[place])
        )
    )


_BROUGHT = frozenset("achieved brought delivered felt found had obtained reached restored".split())


def _arrives(vocabulary: Vocabulary, context: Context, head: Token) -> bool:
    """ "Relief shows up", "ketamine works", or "Relief" alone, as headings have it."""
    analysis = context.analysis
    if head.i in context.faring:
        return True
    if analysis.classes[head.i] & RELIEF:
        return not any(t.pos_ in ("VERB", "AUX") and tree.is_clause(t) for t in head.sent if t.i < head.i)
    if analysis.low[head.i] in _BROUGHT:
        return any("benefit" in analysis.kinds(t) for t in tree.subjects(head))
    if not any(analysis.kinds(t) & (RELIEF | TREATMENT | {"benefit"}) for t in tree.subjects(head)):
        return False
    return vocabulary.constructions["arrive"].at(analysis.low, head.i) > 0 or tells_of_working(
        analysis.low[head.i]
    )


def _arrival(vocabulary: Vocabulary, context: Context, place: int) -> Found:
    analysis = context.analysis
    root = analysis.doc[place]
    own = [place, *(t.i for t in tree.subjects(root))]
    return told(analysis, vocabulary.cues, _ARRIVAL, root, own)
