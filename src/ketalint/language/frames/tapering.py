"""Opioids given up at one stroke for ketamine, where the reference tells of a slow taper with a doctor."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.found import Statement
from ketalint.language.frames.frame import frame, given
from ketalint.language.frames.sentence import Sentence
from ketalint.language.syntax import tree
from ketalint.language.syntax.tokens import Token

_NEEDING = frozenset("have has need needs".split())
_TABLETS = frozenset("medication medications meds pills tablets".split())
_MAY = frozenset("can could may must should".split())
_REFUSING = frozenset("n't never no not nobody cannot".split())


def _quits(sentence: Sentence) -> Iterator[Statement]:
    """ "Quit your opioids in one go", "you can drop the oxycodone the day you start"."""
    low = sentence.analysis.low
    for verb in sentence.verbs("quitting"):
        said = sentence.verb("quitting", verb)
        given_up = [t for t in (*tree.objects(verb), *tree.children(verb, "obl")) if t.i > verb.i]
        given_up += [t for c in tree.children(verb, "xcomp") for t in tree.objects(c)]  # "stop taking"
        if tree.is_passive(verb):
            given_up += tree.subjects(verb)
        opioid = next((t for t in given_up if _is_opioid(sentence, t)), None)
        if opioid is None:  # which parsers take for an adjective or a verb
            near = sentence.doc[verb.i + 1 : min(verb.i + 5, sentence.span.end)]
            opioid = next((t for t in near if "opioid-drug" in sentence.analysis.classes[t.i]), None)
        stroke = next((h for h in sentence.hits("at-one-stroke") if 0 < h[0] - verb.i <= 10), None)
        if said is None or opioid is None or stroke is None:
            continue
        told = not tree.subjects(verb) and verb.kind in ("ROOT", "conj", "parataxis")
        told = told and _REFUSING.isdisjoint(low[max(sentence.span.start, verb.i - 3) : verb.i])
        may = any(low[c.i] in _MAY for c in tree.children(verb, "aux"))
        over = [verb.head, *verb.head.children] if verb.kind in ("xcomp", "csubj", "advcl") else []
        allowed = sentence.hit("allowed", *over) if over else None
        if told or may or allowed:
            yield from sentence.given("opioid-taper", "contrary", said, (opioid.i,), stroke, allowed or ())


def _tapers(sentence: Sentence) -> Iterator[Statement]:
    """ "Do not taper", "nobody needs to wean off opioids slowly"."""
    low = sentence.analysis.low
    for verb in sentence.verbs("tapering", kinds=()):
        if sentence.verb("tapering", verb) is None:
            continue
        told = verb.kind == "ROOT" and not tree.subjects(verb) and bool(tree.children(verb, "aux"))
        needed = verb.kind == "xcomp" and low[verb.head.i] in _NEEDING
        if (
            (told or needed)
            and (sentence.hits("opioids") or sentence.names_drug)
            and "without" not in sentence.low
        ):
            root = verb if told else verb.head
            found = sentence.statement("opioid-taper", "accords", (verb.i,), root=root)
            if found is not None and found.verdict is not None and found.verdict.kind == "denied":
                yield found


def _is_opioid(sentence: Sentence, token: Token) -> bool:
    kinds = sentence.analysis.kinds(token)
    named = "opioid" in kinds or "opioid-drug" in kinds
    return named or (sentence.analysis.low[token.i] in _TABLETS and sentence.names_before("opioid-like"))


def _unconditional(sentence: Sentence) -> bool:
    return "if" not in sentence.low and not sentence.warns


TAPERING = (
    *given(_unconditional, frame(_quits, "at-one-stroke", "quitting")),
    frame(_tapers, "tapering"),
)
