"""Medicines that a patient is said to be done with: "you won't need gabapentin anymore", "down to nothing".

The reference goes as far as a reduced need. The lexicon knows the phrases on opioids; here any medicine
counts that somebody is said to need, or take, no longer, to take for the last time, or to take none of. The
words stand in rules/lexicon/constructions.toml.
"""

from __future__ import annotations

from ketalint.language.claims.context import Context
from ketalint.language.claims.found import Found, not_elsewhere, told, told_by_denial, words_told
from ketalint.language.constructions.effect.counted_off import all_off, may_count_off
from ketalint.language.constructions.effect.done_with import (
    AROUND,
    ENDS,
    MAX_APART,
    MEANT,
    NOT,
    PEOPLE,
    PERFECT,
    READERS,
    THEM,
    may_be_done_with,
    said_of_people,
)
from ketalint.language.stance import Verdict
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.syntax.tree import children, subjects
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.inflection import forms
from ketalint.language.words.nouns import TREATMENT

_WEANED = Owner("medicine-ended", "anything", scale="effect", level="abolishes", topic="opioid-use")
_BECAUSE = frozenset("although because but if though unless until when whether while".split())


def weaned(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Each verb of needing, or taking, a medicine that is said to hold no longer."""
    analysis, cues = context.analysis, vocabulary.constructions
    if not may_be_weaned(analysis, cues):
        return []
    known = words_told(found, "effect")
    claimed = words_told(not_elsewhere(found), "effect")
    result = []
    for sentence in analysis.sentences:
        named = any(analysis.classes[t.i] & TREATMENT for t in sentence)
        if is_question(sentence) or not (named or context.on_treatment):
            continue
        words = _nobody_still(analysis, sentence)
        if words is not None:
            root = analysis.doc[words[0]]
            result.append(
                told(
                    analysis,
                    vocabulary.cues,
                    _WEANED,
                    root,
                    words,
                    verdict=Verdict("made"),
                    entry="nobody still takes it",
                )
            )
            continue
        counted = all_off(analysis, cues, sentence)
        if counted is not None and claimed.isdisjoint(counted):
            root = analysis.doc[counted.start]
            result.append(
                told_by_denial(
                    analysis, vocabulary.cues, _WEANED, root, counted, entry="so many are off them"
                )
            )
            continue
        for verb in sentence:
            words = _off_them(context, verb)
            if words is not None and known.isdisjoint(words):
                result.append(
                    told(analysis, vocabulary.cues, _WEANED, verb, words, entry="gets you off them")
                )
        if any(
            analysis.low[t.i] in _BECAUSE or (analysis.low[t.i] == "since" and t.kind == "mark")
            for t in sentence
        ):
            continue  # "I no longer take aspirin because of my stomach"
        for verb in sentence:
            words = (
                _over(analysis, cues, verb)
                or _not_since(analysis, cues, verb)
                or _for_the_last_time(analysis, cues, verb)
                or _to_nothing(context, cues, verb)
                or next((said for read in READERS if (said := read(analysis, cues, verb))), None)
            )
            if words is not None and known.isdisjoint(words):
                result.append(
                    told(analysis, vocabulary.cues, _WEANED, verb, words, entry="needs it no longer")
                )
                break
    return result


def _over(analysis: Analysis, cues: Cues, verb: Token) -> range | None:
    """The words that say so, from the denial to the medicine or the "anymore" after it."""
    low = analysis.low
    if verb.pos_ != "VERB" or not cues["needing"].at(low, verb.i) or verb.dep_ == "acl:relcl":
        return None
    if not any(low[t.i] in PEOPLE or "person" in analysis.kinds(t) for t in subjects(verb)):
        return None
    if any(low[t.i] in _RULING for t in children(verb, "aux")):
        return None  # "you can no longer use the tablet at the desk"
    denial = next((t.i for t in children(verb, "advmod", "aux", "det") if low[t.i] in NOT), None)
    longer = next((t.i for t in children(verb, "advmod") if low[t.i] == "longer"), None)
    end = min(verb.sent.end, verb.i + MAX_APART)
    medicine = cues["medicine"].first(low, verb.i + 1, end)
    if medicine is None or any(low[i] in ENDS for i in range(verb.i + 1, medicine.start)):
        return None
    if longer is not None and longer < verb.i:
        return range(longer - (low[longer - 1] == "no"), medicine.stop)
    again = cues["any-more"].first(low, medicine.stop, min(verb.sent.end, medicine.stop + 3))
    if again is None:
        return None
    if denial is not None:
        return range(min(denial, verb.i), again.stop)
    return range(verb.i, again.stop) if low[medicine.start - 1] == "no" else None


def _not_since(analysis: Analysis, cues: Cues, verb: Token) -> range | None:
    """ "I haven't needed a single tablet since", "I have not needed anything stronger than paracetamol"."""
    low, sentence = analysis.low, verb.sent
    if verb.pos_ != "VERB" or not cues["needing"].at(low, verb.i):
        return None
    helpers = {low[t.i] for t in children(verb, "aux")}
    denial = next((t.i for t in children(verb, "advmod") if low[t.i] in NOT), None)
    if denial is None or helpers.isdisjoint(PERFECT) or not said_of_people(analysis, verb):
        return None
    end = min(sentence.end, verb.i + MAX_APART)
    stronger = cues["stronger-than"].first(low, verb.i + 1, end)
    if stronger is not None:
        return range(denial, stronger.stop)
    medicine = cues["medicine"].first(low, verb.i + 1, end)
    if medicine is None or any(low[i] in ENDS for i in range(verb.i + 1, medicine.start)):
        return None
    single = any(low[i] in _SINGLE for i in range(verb.i + 1, medicine.start))
    since = any(low[t.i] == "since" for t in sentence if t.i > denial)
    return range(denial, medicine.stop) if single and since else None


def _for_the_last_time(analysis: Analysis, cues: Cues, verb: Token) -> range | None:
    """ "On day ten you will take your last tablet": not an hour at which to take it."""
    low, sentence = analysis.low, verb.sent
    if verb.pos_ != "VERB" or not cues["swallowing"].at(low, verb.i) or not said_of_people(analysis, verb):
        return None
    last = next((i for i in range(verb.i + 1, min(sentence.end, verb.i + 4)) if low[i] in _LAST), None)
    if last is None or low[last - 1] == "the" or not _CLOCK.isdisjoint(low[sentence.start : sentence.end]):
        return None
    medicine = cues["medicine"].first(low, last + 1, min(sentence.end, last + 4))
    return None if medicine is None else range(verb.i, medicine.stop)


def _to_nothing(context: Context, cues: Cues, verb: Token) -> range | None:
    """ "We bring your dose down to nothing", "They all reach zero", "He left on none": of pills."""
    analysis, sentence = context.analysis, verb.sent
    low = analysis.low
    if (verb.pos_ != "VERB" and low[verb.i] != "reach") or not cues["arriving"].at(low, verb.i):
        return None
    end = min(sentence.end, verb.i + MAX_APART + 2)
    none = next((i for i in range(verb.i + 1, end) if low[i] in _NONE), None)
    if none is None or (low[none - 1] not in _ONTO and none > verb.i + 1):
        return None
    if low[none + 1 : none + 2] and low[none + 1] in _OF_THESE:
        return None  # "come to nothing of the kind"
    if any(low[t.i] in NOT or low[t.i] in _OTHER_SUMS for t in sentence):
        return None
    pills = cues["medicine"].first(low, sentence.start, sentence.end)
    if pills is None and not _on_opioids(context, sentence):
        return None
    return range(verb.i, none + 1)


def _off_them(context: Context, verb: Token) -> range | None:
    """ "If you are stuck on opioids, ketamine gets you off them": a pronoun that stands for them."""
    analysis, sentence = context.analysis, verb.sent
    low = analysis.low
    if low[verb.i] not in _GETTING or not _said_of_treatment(analysis, verb):
        return None
    for place in range(verb.i + 2, min(sentence.end - 1, verb.i + 5)):
        if low[place] == "off" and low[place + 1] in THEM:
            before = range(max(0, verb.i - AROUND), verb.i)
            named = next((i for i in reversed(before) if analysis.classes[i] & MEANT), None)
            if named is None or "opioid" not in analysis.classes[named]:
                return None
            return range(verb.i, place + 2)
    return None


def _said_of_treatment(analysis: Analysis, verb: Token) -> bool:
    """Is it the treatment or the house that does it, and not at a condition or somebody's bidding?"""
    if verb.kind in ("advcl", "acl") or any(analysis.low[t.i] in _DOUBT for t in children(verb, "aux")):
        return False
    return any(analysis.kinds(t) & (TREATMENT | {"provider"}) for t in subjects(verb))


def _nobody_still(analysis: Analysis, sentence: Span) -> range | None:
    """ "Nobody leaves our program still taking opioids", "no one goes home on painkillers"."""
    low = analysis.low
    for place in range(sentence.start, min(sentence.end - 3, sentence.start + 4)):
        nobody = low[place] in _NOBODY or (
            low[place] in ("no", "not") and not _ONE.isdisjoint(low[place + 1 : place + 3])
        )
        if not nobody:
            continue
        gone = next((i for i in range(place + 1, min(sentence.end, place + 6)) if low[i] in _FINISHING), None)
        if gone is None:
            return None
        for at in range(gone + 1, sentence.end):
            if "opioid" not in analysis.classes[at]:
                continue
            between = low[max(gone + 1, at - 4) : at]
            if not _STILL_ON.isdisjoint(between) and _OTHERWISE.isdisjoint(low[place : sentence.end]):
                return range(place, at + 1)
        return None
    return None


def _on_opioids(context: Context, sentence: Span) -> bool:
    """Are opioids what the sentence, the ones before it or the question above speak of?"""
    analysis = context.analysis
    above = analysis.earlier
    first = max(0, sentence.start - AROUND)
    near = any("opioid" in analysis.classes[i] for i in range(first, sentence.end))
    return near or (above is not None and "opioid" in above.named and sentence.start < AROUND)


_GETTING = frozenset(
    form for verb in "bring get keep take wean".split() for form in (*forms(verb), f"{verb}ned")
)
_DOUBT = frozenset("can could may might should would".split())
_NOBODY = frozenset("nobody none".split())
_ONE = frozenset("body client guest member one patient person single".split())
_FINISHING = frozenset(
    form for verb in "complete depart end exit finish go graduate leave walk".split() for form in forms(verb)
)
_STILL_ON = frozenset("needing on popping still swallowing taking using with".split())
_OTHERWISE = frozenset("but except if unless until without".split())
_SINGLE = frozenset("a an another any one single".split())
_LAST = frozenset(("final", "last"))
_CLOCK = frozenset(
    "am at before evening hour hours if midnight morning night noon pm please until usual when".split()
)
_NONE = frozenset("0 nil none nothing zero".split())
_ONTO = frozenset("at on onto reach reached reaches to".split())
_OF_THESE = frozenset("but else for in more new of or worse".split())
_OTHER_SUMS = frozenset(
    "balance bill charge copay cost costs deductible fee fees pump price rate risk speed waiting".split()
)
_RULING = frozenset("ca can must shall should".split())


def may_be_weaned(analysis: Analysis, cues: Cues) -> bool:
    """Whether the block could say so: what must be parsed though no phrase stands in it."""
    low, words = analysis.low, analysis.low.distinct
    if "stronger" in words or (not words.isdisjoint(_NONE) and cues["arriving"].touches(words)):
        return True
    if "off" in words and not words.isdisjoint(_GETTING) and not words.isdisjoint(THEM):
        return True
    if (
        "opioid" in analysis.named
        and not words.isdisjoint(_FINISHING)
        and not words.isdisjoint(_NOBODY | _ONE)
    ):
        return True
    if may_be_done_with(analysis, cues) or may_count_off(analysis, cues):
        return True
    return cues.stand_in(low, ("medicine",)) and (
        not words.isdisjoint(_TELLING) or cues.stand_in(low, ("any-more",))
    )


_TELLING = frozenset("final last longer since".split())
