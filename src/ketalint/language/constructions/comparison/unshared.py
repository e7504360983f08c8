"""What is denied to every other treatment: "no other drug does this", "there is nothing like it".

`peerless` and `outdone` read denials that name the treatment ("none is as good as ketamine"); here it is what
has just been spoken of, and only the others stand in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context
from ketalint.language.claims.of_another import matches_a_thing
from ketalint.language.constructions.comparison.contenders import FIRST, OTHERS, Ranked, is_own
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.words.cues import Cues, Words
from ketalint.language.words.inflection import forms
from ketalint.language.words.needs import needs

_SUBORDINATE = frozenset(
    "after although because before if once though unless until when where whether".split()
)
_PAST = frozenset("d 'd 've 's had has have".split())
_IT = frozenset("it ketamine our ours these this".split())
_LOGISTICS = frozenset(("logistics", "payer"))
_THERE = frozenset("and but simply there theres".split())
_NOT = frozenset("cannot n't never not".split())
_SEEKING = frozenset(form for verb in "find get".split() for form in forms(verb))


@needs("=no =nothing", "perform sole-deed")
def _no_other_does(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "No other treatment does both", "no pill works this way"."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start, sentence.end - 2):
        other = _other_begins(analysis, words, place)
        if other is None:
            continue
        verb = analysis.doc[other].head
        if analysis.doc[other].dep_ != "nsubj" or verb.pos_ not in ("VERB", "AUX") or verb.i <= other:
            continue
        if _under_condition(analysis, verb) or any(low[c.i] in _PAST for c in tree.children(verb, "aux")):
            continue  # "when no other drug helps", "no other treatment has helped"
        done = words["perform"].at(low, verb.i) or words["sole-deed"].at(low, verb.i)
        if done and not _of_service(analysis, words, other, verb):
            yield FIRST, verb, range(place, verb.i + done), "no other does it"
            return


def _other_begins(analysis: Analysis, words: Cues, place: int) -> int | None:
    """The noun of "no other treatment", "no pill", "nothing else" that begins at `place`."""
    low = analysis.low
    if low[place : place + 2] == ["nothing", "else"]:
        return place
    if low[place] != "no" or (place and low[place - 1] in _SUBORDINATE):
        return None
    other = low[place + 1] == "other"
    for at in range(place + 1 + other, min(len(low), place + 4 + other)):
        token = analysis.doc[at]
        if token.kind in ("compound", "amod"):
            continue
        if token.pos_ not in ("NOUN", "PROPN"):
            return None
        chosen = other and words["choice"].at(low, at)
        return at if chosen or analysis.classes[at] & OTHERS else None
    return None


def _under_condition(analysis: Analysis, verb: Token) -> bool:
    """Does the clause tell when or where something else holds: "considered when no other drug helps"?"""
    if any(analysis.low[c.i] in _SUBORDINATE for c in tree.children(verb, "mark", "advmod")):
        return True
    return verb.dep_ == "acl:relcl" or (verb.kind == "advcl" and not tree.children(verb, "mark"))


def _of_service(analysis: Analysis, words: Cues, other: int, verb: Token) -> bool:
    """ "No other drug is given with it", "no other treatment takes place": how the house goes about it."""
    if tree.is_passive(verb) or verb.kind == "cop":
        return True
    if any("person" in analysis.kinds(t) for t in tree.objects(verb)):
        return True  # "no other drug reaches the patient through this pump"
    end = min(verb.sent.end, verb.i + 6)
    if _for_you(analysis, verb) or matches_a_thing(analysis, verb):
        return True
    if analysis.low[verb.i + 1 : verb.i + 2] in (["into"], ["through"]):
        return True
    return any(analysis.classes[i] & _LOGISTICS for i in range(other, end))


def _for_you(analysis: Analysis, verb: Token) -> bool:
    """ "No pill can do your walking for you": what one has to do oneself."""
    low = analysis.low
    return low[verb.i + 1 : verb.i + 2] == ["your"] and low[verb.i + 3 : verb.i + 5] == ["for", "you"]


@needs(_THERE, "=no =nothing")
def _nothing_like_it(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "There is no other therapy with results like these", "there's nothing else that works this well"."""
    analysis, low = context.analysis, context.analysis.low
    if low[sentence.start] not in _THERE:
        return
    for place in range(sentence.start + 1, min(sentence.end - 2, sentence.start + 4)):
        if low[place] not in ("no", "nothing"):
            continue
        chosen = _is_treatment_said(analysis, words, place, sentence.end)
        end = min(sentence.end, place + 9)
        like = next((i for i in range(place + 1, end - 1) if low[i] == "like" and low[i + 1] in _IT), None)
        if like is not None and chosen:
            yield FIRST, analysis.doc[place], range(place, like + 2), "nothing is like it"
            return
        so = next(
            (i for i in range(place + 2, end) if low[i] in ("as", "so", "this") and _well(words, low, i + 1)),
            None,
        )
        if so is not None and chosen and not {"that", "which"}.isdisjoint(low[place:so]):
            yield FIRST, analysis.doc[so + 1], range(place, so + 2), "nothing works so well"
            return


def _is_treatment_said(analysis: Analysis, words: Cues, place: int, end: int) -> bool:
    """After "no" another treatment, or after "nothing" no other matter."""
    low = analysis.low
    if any(analysis.classes[i] & _LOGISTICS for i in range(place, end)):
        return False
    if low[place] == "nothing":
        return True
    near = range(place + 1, min(end, place + 4))
    return any(words["choice"].at(low, i) or analysis.classes[i] & OTHERS for i in near)


def _well(words: Cues, low: Words, place: int) -> bool:
    return place < len(low) and (low[place] in _WELL or low[place] in words["praise"])


_WELL = frozenset("deep deeply far fast good long much quick quickly reliably safely strong well".split())


@needs(_NOT, _SEEKING, "comparative praise")
def _none_to_be_found(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "You won't find a more effective treatment"."""
    analysis, low = context.analysis, context.analysis.low
    for denied in range(sentence.start + 1, sentence.end - 3):
        if low[denied] not in _NOT or low[sentence.start : denied][-3:].count("you") == 0:
            continue
        sought = next(
            (i for i in range(denied + 1, min(sentence.end, denied + 3)) if low[i] in _SEEKING), None
        )
        if sought is None:
            continue
        for place in range(sought + 1, min(sentence.end - 1, sought + 4)):
            end = place + words["comparative"].at(low, place)
            if low[place] == "more" and low[place + 1] in words["praise"]:
                end = place + 2
            if end == place:
                continue
            near = range(end, min(sentence.end, end + 3))
            noun = next((i for i in near if _is_sold(context, words, i)), None)
            if noun is not None and not any(analysis.classes[i] & _LOGISTICS for i in near):
                yield FIRST, analysis.doc[sought], range(denied, noun + 1), "none better to be found"
                return


def _is_sold(context: Context, words: Cues, place: int) -> bool:
    analysis = context.analysis
    if words["choice"].at(analysis.low, place) or words["merit"].at(analysis.low, place):
        return True
    return bool(analysis.classes[place] & OTHERS) or is_own(context, analysis.doc[place])


READERS = (_no_other_does, _nothing_like_it, _none_to_be_found)
