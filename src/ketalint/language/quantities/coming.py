"""When relief comes, told in days and weeks: "the pain eases in the third week", "it takes a month to work".

Whoever treats with ketamine says hours; what takes days is a statement of its own, whose verb may be any.
"""

from __future__ import annotations

from ketalint.language.quantities.implied import goes_on
from ketalint.language.quantities.kinds import Measured, Surroundings, is_frequency
from ketalint.language.quantities.scope import Scope
from ketalint.language.quantities.units import DAY
from ketalint.language.quantities.words import ORDINALS
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import Row, row_of

_LATE = 1.5 * DAY
_AT = frozenset(
    ("after", "around", "at", "before", "by", "during", "from", "in", "on", "till", "until", "with", ":")
)
_PASSED = frozenset(("or", "the", "your"))  # "in the fifth or sixth week"
_TAKING = frozenset("need needs require requires take takes took wants".split())
_STARTS = frozenset(("effect", "improvement", "relief", "response"))
_IFS = frozenset(("?", "if", "other", "others", "some", "unless", "whether"))
_NEAR = 9  # words from the coming to its time
_TOLD = 6  # words in which it is told what takes so long
_GIVEN = frozenset(
    "drip drips drug infusion infusions it ketamine medication medicine molecule they this".split()
)
_PERSONS = frozenset("anybody anyone everybody everyone most nobody patients people they we you".split())
_PRONOUNS = frozenset(("it", "that", "they", "this"))


def comes_late(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """Relief, or what else is hoped for, that comes after days or weeks."""
    amount, sentence = scope.amount, scope.sentence
    if amount.hyphened or amount.high < _LATE or not sentence.has(cues, "coming", "looking-for"):
        return None
    if is_frequency(cues, scope) or _of_something_else(analysis, cues, scope):
        return None
    told = (
        _expected(cues, scope)
        or _takes_to_work(analysis, cues, scope)
        or (_is_timed(cues, scope) and _something_comes(analysis, cues, scope))
    )
    return Measured("onset", amount.high, amount.high, "min", presupposed=True) if told else None


def _of_something_else(analysis: Analysis, cues: Cues, scope: Scope) -> bool:
    sentence = scope.sentence
    if not _IFS.isdisjoint(sentence.words) or sentence.has(cues, "not-relief", "not-coming"):
        return True
    if scope.near.has(cues, "fading", "surrounding-visit"):
        return True
    named = frozenset().union(*(analysis.classes[i] for i in sentence.places))
    return bool(named & {"foreign", "service", "opioid"}) and not named & {"ketamine"}


def _is_timed(cues: Cues, scope: Scope) -> bool:
    """ "in the third week", "five weeks after the infusion", "day 30 is when"."""
    before = [word for word in scope.before.words[-4:] if word not in _PASSED and word not in ORDINALS][-1:]
    after = scope.after.words
    bound = scope.analysis.low[scope.lead : scope.tokens.start]
    if not _AT.isdisjoint((*before, *bound)):
        return True
    if after[:2] == ["is", "when"]:
        return True
    treated = after[:1] in (["after"], ["from"], ["into"], ["past"])
    return treated and Row(after[1:7], []).has(cues, "treatment-event", "series")


def _expected(cues: Cues, scope: Scope) -> bool:
    """ "Expect improvement after about a month", "8 weeks until relief"."""
    before, after = scope.before, scope.after
    if after.words[:1] in (["to"], ["until"], ["till"]):
        return Row(after.words[1:4], []).has(cues, "first-relief") or after.words[1:2] in (
            ["relief"],
            ["effect"],
        )
    looked = [i for i in before.found(cues, "looking-for") if scope.lead - i <= _NEAR]
    return bool(looked) and before.has(cues, "hoped-for") and _is_timed(cues, scope)


def _takes_to_work(analysis: Analysis, cues: Cues, scope: Scope) -> bool:
    """ "The infusion needs four weeks to have an effect", "a drip takes ten days to reach the nerve"."""
    after = scope.after
    verb = scope.lead - 1
    if (
        verb < 1
        or analysis.low[verb] not in _TAKING
        or after.words[:1] not in (["to"], ["before"], ["until"])
    ):
        return False
    if not Row(after.words[1:_TOLD], []).has(cues, "coming"):
        return False
    said = [t for t in tree.subjects(analysis.doc[verb]) if t.i < verb]
    subject = said[0] if said else analysis.doc[verb - 1]
    return _is_given(analysis, scope, subject) or Row([analysis.low[subject.i]], []).has(cues, "effect")


def _is_given(analysis: Analysis, scope: Scope, token: Token) -> bool:
    """Is it ketamine, by name or as "the drug" or "it" of which was spoken?"""
    if "ketamine" in analysis.kinds(token) or "treatment" in analysis.kinds(token):
        return True
    if analysis.low[token.i] not in _GIVEN:
        return False
    return analysis.low[token.i] not in _PRONOUNS or goes_on(analysis, scope)


def _something_comes(analysis: Analysis, cues: Cues, scope: Scope) -> bool:
    """Does relief begin, pain ease, or somebody notice a difference, in the words near the amount?"""
    sentence = scope.sentence
    for place in sentence.found(cues, "coming"):
        if not -_NEAR <= place - scope.tokens.start <= _NEAR:
            continue
        token = analysis.doc[place]
        said = [t for t in tree.subjects(token) if abs(t.i - place) <= _NEAR]
        works = cues["starting-to-work"].at(analysis.low, place)
        for subject in said or _noun_before(analysis, sentence, place):
            if _eases(analysis, cues, subject, place) or _noticed(analysis, cues, subject, place):
                return True
            if works and _is_given(analysis, scope, subject):
                return True
    return False


def _eases(analysis: Analysis, cues: Cues, subject: Token, place: int) -> bool:
    """ "The effect sets in", "the pain lifts": relief comes, pain goes."""
    named = Row([analysis.low[subject.i]], [])
    if named.has(cues, "hoped-for"):
        return True
    return bool(cues["easing"].at(analysis.low, place)) and named.has(cues, "pain")


def _noticed(analysis: Analysis, cues: Cues, subject: Token, place: int) -> bool:
    """ "You notice a difference", "nobody feels better"."""
    if analysis.low[subject.i] not in _PERSONS:
        return False
    content = row_of(analysis, range(place, min(place + _TOLD, len(analysis.doc))))
    return content.begins(cues, "seeing") and content.has(cues, "hoped-for", "feeling-better")


def _noun_before(analysis: Analysis, sentence: Row, place: int) -> list[Token]:
    nouns = [
        i
        for i in sentence.places
        if place - _TOLD < i < place and analysis.pos[i] in ("NOUN", "PROPN", "PRON")
    ]
    return [analysis.doc[i] for i in nouns[-1:]]
