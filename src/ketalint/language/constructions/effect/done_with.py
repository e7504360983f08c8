"""Medicines that somebody stops, takes none of or needs no more: "he could give up his morphine".

Each reader looks at one verb and returns the words that say so. The words stand in
rules/lexicon/constructions.toml.
"""

from __future__ import annotations

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.syntax.tree import children, subjects
from ketalint.language.words.cues import Cues
from ketalint.language.words.inflection import forms
from ketalint.language.words.nouns import SEATS

NOT = frozenset(("not", "n't", "never", "no"))
PEOPLE = frozenset("he i she they we who you".split())
MAX_APART = 7  # words between the verb and the end of what it governs
ENDS = frozenset((",", ";", ":", "than", "to", "—", "–"))
PERFECT = frozenset("had has have 've ve".split())
AROUND = 40  # words within which "zero" can be zero opioids
THEM = frozenset("all it them these those".split())
MEANT = frozenset("foreign logistics opioid risk service".split())  # what else a pronoun may stand for


def said_of_people(analysis: Analysis, verb: Token) -> bool:
    return any(analysis.low[t.i] in PEOPLE or "person" in analysis.kinds(t) for t in subjects(verb))


def stops(analysis: Analysis, cues: Cues, verb: Token) -> range | None:
    """ "Most patients are able to stop taking their pills", "he could give up his morphine"."""
    low, sentence = analysis.low, verb.sent
    comes_off = low[verb.i] in _COMING and low[verb.i + 1 : verb.i + 2] == ["off"]
    if verb.pos_ != "VERB" or not (low[verb.i] in STOPPING or comes_off):
        return None
    chain = [verb]
    while chain[-1].kind in ("xcomp", "ccomp") and low[chain[-1].head.i] in _ABLE:
        chain.append(chain[-1].head)
    top = chain[-1]
    if top.kind not in ("ROOT", "conj", "parataxis", "ccomp") or any(c.kind == "mark" for c in top.children):
        return None
    said = subjects(top)
    if not any(low[t.i] in _PATIENTS or "person" in analysis.kinds(t) for t in said):
        return None
    helpers = {low[c.i] for t in chain for c in children(t, "aux", "advmod")}
    if not helpers.isdisjoint(_RULING_OUT) or any(low[c.i] in _FEW for t in said for c in t.subtree):
        return None
    you = any(low[t.i] == "you" for t in said)
    if you and helpers.isdisjoint(_PROMISING) and top is verb:
        return None  # "you stop your pills the night before"
    if not _FOR_A_WHILE.isdisjoint(low[sentence.start : sentence.end]):
        return None
    end = min(sentence.end, verb.i + MAX_APART)
    medicine = cues["medicine"].first(low, verb.i + 1, end)
    place = next((i for i in range(verb.i + 1, end) if "opioid" in analysis.classes[i]), None)
    if place is None and medicine is None:
        return None
    stop = max(medicine.stop if medicine else 0, place + 1 if place is not None else 0)
    if any(low[i] in ENDS for i in range(verb.i + 1, stop - 1)):
        return None
    return range(min(verb.i, *(t.i for t in chain)), stop)


def takes_none(analysis: Analysis, cues: Cues, verb: Token) -> range | None:
    """ "Tom was on four tablets a day. He takes none today."."""
    low, sentence = analysis.low, verb.sent
    if verb.pos_ != "VERB" or low[verb.i] not in TAKING or not said_of_people(analysis, verb):
        return None
    none = verb.i + 1
    if low[none : none + 1] not in (["none"], ["nothing"], ["zero"]):
        return None
    end = min(sentence.end, none + 4)
    after = none + 1 + 2 * (low[none + 1 : none + 3] == ["at", "all"])
    now = cues["any-more"].first(low, after, end) is not None or low[after : after + 1] == ["today"]
    before = low[sentence.start : verb.i]
    now = now or not _NOWADAYS.isdisjoint(before)
    above = range(max(0, sentence.start - AROUND), verb.i)
    named = cues["medicine"].first(low, above.start, above.stop) or any(
        "opioid" in analysis.classes[i] for i in above
    )
    return range(verb.i, none + 1) if now and named else None


def nothing_for_pain(analysis: Analysis, cues: Cues, verb: Token) -> range | None:
    """ "Since the series I have not needed anything for pain", "she takes nothing for her back now"."""
    low, sentence = analysis.low, verb.sent
    if verb.pos_ != "VERB" or not cues["needing"].at(low, verb.i) or not said_of_people(analysis, verb):
        return None
    end = min(sentence.end, verb.i + MAX_APART)
    thing = next((i for i in range(verb.i + 1, end) if low[i] in ("anything", "nothing")), None)
    if thing is None:
        return None
    link = thing + 1 + (low[thing + 1 : thing + 2] == ["else"])
    near = range(link, min(sentence.end, link + 5))
    pain = next((i for i in near if analysis.classes[i] & _ACHES or low[i] in SEATS), None)
    if low[link : link + 1] != ["for"] or pain is None:
        return None
    helpers = {low[t.i] for t in children(verb, "aux")}
    denial = next((t.i for t in children(verb, "advmod", "aux") if low[t.i] in NOT), None)
    if (low[thing] == "nothing") == (denial is not None):
        return None
    row = low[sentence.start : sentence.end]
    lasting = not helpers.isdisjoint((PERFECT - {"had"}) | TO_COME) or not _NOWADAYS.isdisjoint(row)
    if not lasting or not _FOR_A_WHILE.isdisjoint(row):
        return None
    return range(verb.i if denial is None else denial, pain + 1)


_ACHES = frozenset(("condition", "pain", "symptom"))


def throws_out(analysis: Analysis, cues: Cues, verb: Token) -> range | None:
    """ "I threw away my sleeping tablets the next day", by words alone: parsers trip over names."""
    low, sentence = analysis.low, verb.sent
    if low[verb.i] not in _THREW or verb.i == sentence.start or low[verb.i - 1] not in _TELLERS:
        return None
    end = min(sentence.end, verb.i + MAX_APART)
    own = next((i for i in range(verb.i + 1, end) if low[i] in _OWN), None)
    if own is None or any(low[i] in ENDS for i in range(verb.i + 1, own)):
        return None
    medicine = cues["medicine"].first(low, own + 1, min(sentence.end, own + 4))
    if medicine is None or not _STALE.isdisjoint(low[sentence.start : sentence.end]):
        return None
    after = low[medicine.stop : min(sentence.end, medicine.stop + 3)]
    away = {*low[verb.i + 1 : own], *after}
    if away.isdisjoint(_AWAY) and low[verb.i] not in _DUMPED:
        return None
    return range(verb.i, medicine.stop)


_THREW = frozenset("binned chucked ditched dumped emptied flushed threw tossed trashed".split())
_DUMPED = frozenset(
    "binned ditched dumped flushed trashed".split()
)  # nothing else is needed to be rid of them
_AWAY = frozenset("away bin down fire garbage out toilet trash".split())
_TELLERS = frozenset("finally gladly happily he i just promptly she they we".split())
_OWN = frozenset("all her his my our their those".split())
# What is thrown out for its age, by mistake, or by somebody who is sorry.
_STALE = frozenset(
    """
    accident accidentally because before date expired if instead leftover mistake mistakenly old outdated
    regret until unused wrongly
    """.split()
)


def has_no_use(analysis: Analysis, cues: Cues, verb: Token) -> range | None:
    """ "You will have no use for your antidepressants", "I have no further use for any tablet"."""
    low, sentence = analysis.low, verb.sent
    if low[verb.i] not in _HAVING or not said_of_people(analysis, verb):
        return None
    end = min(sentence.end, verb.i + MAX_APART)
    use = next((i for i in range(verb.i + 1, end) if low[i : i + 2] == ["use", "for"]), None)
    if use is None:
        return None
    denied = next((i for i in range(max(sentence.start, verb.i - 3), use) if low[i] in NOT), None)
    if denied is None or not _FOR_A_WHILE.isdisjoint(low[sentence.start : sentence.end]):
        return None
    if low[use + 2 : use + 3] in (["them"], ["those"]) and use + 2 < sentence.end:
        return range(min(denied, verb.i), use + 3) if _medicines_before(analysis, cues, verb.i) else None
    medicine = cues["medicine"].first(low, use + 2, min(sentence.end, use + 6))
    return None if medicine is None else range(min(denied, verb.i), medicine.stop)


_HAVING = frozenset("had has have having 've ve".split())


def needs_none_of_them(analysis: Analysis, cues: Cues, verb: Token) -> range | None:
    """ "Your tablets? You won't need them.", "you won't be needing any of those": a pronoun for medicines."""
    low, sentence = analysis.low, verb.sent
    if verb.pos_ != "VERB" or not low[verb.i].startswith("need") or not said_of_people(analysis, verb):
        return None
    helpers = {low[t.i] for t in children(verb, "aux")}
    denial = next((t.i for t in children(verb, "advmod", "aux") if low[t.i] in NOT), None)
    if denial is None or helpers.isdisjoint(TO_COME):
        return None
    place = verb.i + 1
    if low[place : place + 2] == ["any", "of"]:
        place += 2
    if place >= sentence.end or low[place] not in THEM:
        return None
    rest = [w for w in low[place + 1 : sentence.end] if w[:1].isalnum()]
    if rest and rest[0] not in _FROM_NOW_ON:
        return None  # "you won't need it on the day of the drip"
    return range(denial, place + 1) if _medicines_before(analysis, cues, verb.i) else None


def _medicines_before(analysis: Analysis, cues: Cues, place: int) -> bool:
    """Are medicines what a pronoun behind `place` may stand for?"""
    for i in range(place - 1, max(-1, place - AROUND), -1):
        if cues["medicine"].at(analysis.low, i) or "opioid" in analysis.classes[i]:
            return True
        if analysis.classes[i] & MEANT:
            return False
    return False


TAKING = frozenset("needs need needed take takes use uses".split())
_NOWADAYS = frozenset("now nowadays today".split())
TO_COME = frozenset("will wo 'll ’ll".split())
_FROM_NOW_ON = frozenset("again afterward afterwards any anymore anything ever for nor now or".split())
STOPPING = frozenset(
    form
    for verb in "abandon cease discontinue drop quit stop".split()
    for form in (*forms(verb), f"{verb}ped", f"{verb}ping")
)
_COMING = frozenset("came come comes coming get gets got gotten".split())
_ABLE = frozenset("able allow allowed allows enable enabled enables let lets manage managed".split())
_PATIENTS = frozenset("he i she they who you".split())
_RULING_OUT = frozenset("ca ever may might must n't never not rarely seldom shall should sometimes".split())
_PROMISING = frozenset("can could will 'll ’ll".split())
_FEW = frozenset("few no nobody none some".split())
# What tells of a pause, an order or the past instead of an outcome.
_FOR_A_WHILE = frozenset(
    "abruptly ask before evening fasting hours if morning must night overnight should suddenly tonight "
    "unless until when without".split()
)


def may_be_done_with(analysis: Analysis, cues: Cues) -> bool:
    """Whether the block could say so: what must be parsed though no phrase stands in it."""
    words = analysis.low.distinct
    if not words.isdisjoint(("none", "nothing", "zero")) and not words.isdisjoint(TAKING):
        return True
    if not words.isdisjoint(THEM) and not words.isdisjoint(("need", "needing")):
        return not words.isdisjoint(TO_COME)
    if not words.isdisjoint(("anything", "nothing")) and "for" in words and cues["needing"].touches(words):
        return True
    rid = not words.isdisjoint(_THREW) or ("use" in words and not words.isdisjoint(_HAVING))
    if rid and (cues["medicine"].touches(words) or "them" in words or "those" in words):
        return True
    stopped = not words.isdisjoint(STOPPING) or ("off" in words and not words.isdisjoint(_COMING))
    return stopped and ("opioid" in analysis.named or cues["medicine"].touches(words))


READERS = (stops, takes_none, nothing_for_pain, needs_none_of_them, throws_out, has_no_use)
