"""Universals by what a reader may pick: "be it the neck or the knee", "if you hurt, it is for you"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ketalint.language.claims.benefits import benefits
from ketalint.language.claims.context import Context
from ketalint.language.claims.found import Found, told
from ketalint.language.stance import Verdict
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.nouns import SEATS, TARGET, TREATMENT

_ALL = Owner("universal", "suitability", scale="scope", level="all")
_ENDS = frozenset((",", ";", ":", "(", ")", "—", "–", "!", "?", "."))


def alternatives(
    found: list[Found], vocabulary: Vocabulary, context: Context, sentence: Span
) -> Iterator[Found]:
    """ "Be it the neck, the knee or the mind, our drip helps": a list that is meant to be without end."""
    analysis = context.analysis
    low = analysis.low
    for place in range(sentence.start, sentence.end - 3):
        be_it = low[place] == "be" and low[place + 1] == "it"
        if not be_it and low[place] != "whether":
            continue
        joint = next((i for i in range(place + 2, min(sentence.end, place + 24)) if low[i] == "or"), None)
        if joint is None or low[joint + 1 : joint + 2] == ["not"]:
            continue
        end = next((i for i in range(joint + 1, sentence.end) if analysis.texts[i] in _ENDS), sentence.end)
        listed = any(low[i] == "," for i in range(place, joint))
        endless = not _ENDLESS.isdisjoint(low[joint + 1 : end])
        named = any(analysis.classes[i] & TARGET or low[i] in SEATS for i in range(place, end))
        if not named or not (endless or (be_it and listed)):
            continue
        for benefit in benefits(found, vocabulary, context, sentence):
            if benefit.root in range(place, end) or benefit.verdict.kind != "made":
                continue
            yield replace(
                benefit, owner=_ALL, level="all", words=tuple(range(place, end)), entry="be it ... or ..."
            )
            return


_ENDLESS = frozenset("anything anywhere else elsewhere other something somewhere whatever wherever".split())


def trivial_conditions(vocabulary: Vocabulary, context: Context, sentence: Span) -> Iterator[Found]:
    """ "If you are in pain, ketamine is right for you": a condition that every reader meets."""
    analysis, cues = context.analysis, vocabulary.constructions
    low = analysis.low
    start, end = sentence.start, sentence.end
    for place in range(start, end):
        if low[place] not in ("if", "long"):
            continue
        if low[place] == "long" and low[place + 1 : place + 2] != ["as"]:
            continue
        met = cues["everybody-meets"].first(low, place + 1, min(end, place + 8))
        if met is None or met.stop >= end or _goes_on(analysis, met.stop, end):
            continue
        if not _OTHERS.isdisjoint(low[place + 1 : met.start]):
            continue  # "if you live with somebody who is in pain"
        suited = cues["suits-you"].first(low, start, end)
        if (
            suited is None
            or suited.start in range(place, met.stop)
            or not _CAUTIOUS.isdisjoint(low[start:end])
        ):
            continue
        words = range(min(place, suited.start), max(met.stop, suited.stop))
        root = analysis.doc[suited.start]
        yield Found(
            _ALL,
            "all",
            tuple(words),
            root.i,
            analysis.clause(root),
            Verdict("made"),
            entry="if you hurt ...",
        )
        return


_OTHERS = frozenset("somebody someone who whose".split())


def named_at_will(
    found: list[Found], vocabulary: Vocabulary, context: Context, sentence: Span
) -> Iterator[Found]:
    """ "Name a chronic pain, and infusions ease it": the reader may pick whichever there is."""
    analysis = context.analysis
    low, start = analysis.low, sentence.start
    if low[start] not in _NAMING or start + 3 >= sentence.end:
        return
    turn = next(
        (i for i in range(start + 2, min(sentence.end, start + 9)) if analysis.texts[i] in _ENDS), None
    )
    if turn is None or not any(analysis.classes[i] & TARGET for i in range(start + 1, turn)):
        return
    rest = range(turn + 1, sentence.end)
    treated = any(analysis.classes[i] & TREATMENT for i in rest)
    given = benefits(found, vocabulary, context, sentence)
    helped = any(f.root in rest and f.verdict.kind in ("made", "elsewhere") for f in given)
    if treated and (helped or not _ANSWERING.isdisjoint(low[turn + 1 : sentence.end])):
        root = analysis.doc[start]
        yield told(analysis, vocabulary.cues, _ALL, root, range(start, turn), entry="name a pain, and ...")


_NAMING = frozenset("choose name pick".split())
_ANSWERING = frozenset("answer answers handle handles match".split())
_CAUTIOUS = frozenset("ask could doctor evaluation find learn may might not n't possibly see whether".split())


def _goes_on(analysis: Analysis, place: int, end: int) -> bool:
    """Does the condition have more to it, so that not everybody meets it ("in pain after chemotherapy")?"""
    return (
        place < end
        and analysis.texts[place] not in _ENDS
        and analysis.pos[place] in ("ADP", "SCONJ", "CCONJ")
    )


_WHATEVER = frozenset("whatever wherever whichever".split())
_COPULAS = frozenset(("are", "be", "is"))
BRINGING = frozenset("bring come send show walk".split())
_MAX_WHATEVER = 8  # words of "Whatever it is that you have"


def brought(vocabulary: Vocabulary, context: Context, sentence: Span) -> Iterator[Found]:
    """ "Whatever you've got, bring it here", "Whatever your trouble, come and see us"."""
    analysis, low = context.analysis, context.analysis.low
    start = next((t.i for t in sentence if low[t.i][:1].isalnum()), sentence.start)
    if low[start] not in _WHATEVER or not context.on_treatment:
        return
    comma = next((i for i in range(start, min(sentence.end, start + _MAX_WHATEVER)) if low[i] == ","), None)
    if comma is None or comma + 1 >= sentence.end or low[comma + 1] not in BRINGING:
        return
    if _brings_a_thing(analysis, comma + 1):
        return
    meant = vocabulary.constructions["whatever"].first(low, start, comma)
    if meant is not None and any(analysis.pos[i] == "NOUN" for i in range(start + 1, meant.start)):
        return  # "Whatever questions you have, bring them"
    if meant is not None and _COPULAS.issuperset(low[meant.stop : comma]):
        root, words = analysis.doc[start], range(start, comma + 2)
        verdict = Verdict("made")
        yield told(
            analysis, vocabulary.cues, _ALL, root, words, verdict=verdict, entry="whatever ..., bring it"
        )


def _brings_a_thing(analysis: Analysis, verb: int) -> bool:
    """ "Whatever your diagnosis, bring your records": a thing to bring, and no complaint."""
    low = analysis.low
    if low[verb] not in _CARRYING:
        return False
    near = range(verb + 1, min(analysis.doc[verb].sent.end, verb + 5))
    noun = next(
        (i for i in near if analysis.pos[i] in ("NOUN", "PRON", "PROPN") and low[i] not in _WHOSE), None
    )
    return noun is not None and analysis.pos[noun] != "PRON" and not analysis.classes[noun] & TARGET


_CARRYING = frozenset(("bring", "send", "show"))
_WHOSE = frozenset("her his me my our their us your".split())
