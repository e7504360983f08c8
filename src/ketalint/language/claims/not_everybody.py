"""Words for everybody that are said of fewer, of others than patients, or of things.

"Of every ten people about five feel it", "anyone who treats you", "all of us at Sycamore", "eleven changes,
all of them small", "we make no exceptions", "nobody is turned away because of income".
"""

from __future__ import annotations

from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.inflection import forms
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import TARGET, TREATMENT


def not_everybody(analysis: Analysis, match: Match) -> bool:
    """Does a phrase for everybody, or for every kind, say nothing of all whom the treatment might help?"""
    low = analysis.low[match.words[0]]
    if low in _ALL and (_between(analysis, match) or _in_proportion(analysis, match)):
        return True
    return (
        _of_things(analysis, match)
        or _who_act(analysis, match)
        or _of_the_staff(analysis, match)
        or _no_exception_made(analysis, match)
        or for_another_reason(analysis, match.words[-1] + 1)
        or _an_index(analysis, match)
        or _agreed_by_all(analysis, match)
        or _above_a_limit(analysis, match)
        or _kept_on_record(analysis, match)
        or _each_their_own(analysis, match)
        or _of_furniture(analysis, match)
        or _how_anyone_fares(analysis, match)
        or _addressed(analysis, match)
    )


_ALL = frozenset("all any each every for in of".split())


def _between(analysis: Analysis, match: Match) -> bool:
    """ "We have all seen it", "burns can all leave pain", "it is all right with me": no such noun."""
    low, first, last = analysis.low, match.words[0], match.words[-1]
    if low[last] != "all" or len(match.words) > 1 or not match.slots:
        return low[first : first + 3] == ["in", "any", "case"]
    place = match.slots[0][1]
    if low[last + 1 : last + 2] == ["right"] or low[place] in _NEUTER:
        return True
    return any(analysis.pos[i] in ("VERB", "AUX") for i in range(first + 1, place))


_NEUTER = frozenset(("it", "that", "this"))


def _in_proportion(analysis: Analysis, match: Match) -> bool:
    """ "Of every ten people", "in every few patients": a measure, of whom a part is told next."""
    every = next((i for i in match.words if analysis.low[i] in ("each", "every")), None)
    if every is None or every + 1 >= len(analysis.low):
        return False
    following = analysis.doc[every + 1]
    return following.lower_ == "few" or (following.like_num and following.lower_ not in _ONE)


_ONE = frozenset(("1", "last", "one", "second"))


def _of_things(analysis: Analysis, match: Match) -> bool:
    """ "Eleven changes, all of them small", "six studies, and each of them has limits"."""
    low, last = analysis.low, match.words[-1]
    them = next((i for i in (last, last + 1) if low[i : i + 1] == ["them"]), None)
    if them is None or low[them - 1] != "of":
        return False
    plural = [
        t
        for t in (analysis.doc[i] for i in range(match.words[0] - 1, max(-1, them - _MAX_BEFORE), -1))
        if t.pos_ in ("NOUN", "PROPN") and "Number=Plur" in t.morph
    ]
    if any("person" in analysis.classes[t.i] for t in plural):
        return False
    meant = next((t for t in plural if t.kind == "nsubj"), plural[0] if plural else None)
    return meant is not None and not analysis.kinds(meant) & _HELPED and not _is_people(meant)


def _is_people(noun: Token) -> bool:
    """A plural of one who does something ("golfers", "teachers") may be patients."""
    return noun.lower_.endswith(("ers", "ors", "ists", "ians", "men"))


_MAX_BEFORE = 30  # words back to what "them" stands for
_HELPED = TARGET | TREATMENT | {"benefit", "person", "relief"}


def _who_act(analysis: Analysis, match: Match) -> bool:
    """ "Anyone who treats you", "everyone who works here", "whoever told you so": no patients, those."""
    low, who = analysis.low, match.words[0]
    if low[who] not in _ANYBODY:
        return False
    verb = who + 1 + (low[who + 1 : who + 2] in (["who"], ["that"]))
    if verb == who + 1 and low[who] != "whoever":
        return False
    while low[verb : verb + 1] and low[verb] in _AUXILIARY:
        verb += 1
    if verb + 1 >= len(low):
        return False
    after = low[verb + 1]
    if low[verb] in _SAYING:
        return True
    if low[verb] in _SERVING:
        return after in _HERE
    return low[verb] in _CARING and (after in _US or (after in ("about", "for") and low[verb + 2] in _US))


_ANYBODY = frozenset("anybody anyone everybody everyone somebody someone whoever".split())
_AUXILIARY = frozenset("can ever had has is may now will".split())
_SAYING = frozenset(
    form
    for verb in "advertise boast brag claim guarantee preach promise say swear tell write".split()
    for form in forms(verb)
)
_CARING = frozenset(
    form
    for verb in "care examine help look prescribe see supervise treat watch".split()
    for form in forms(verb)
) | frozenset(("caring", "treating"))
_SERVING = frozenset(form for verb in "answer serve staff volunteer work".split() for form in forms(verb))
_HERE = frozenset("at for here in on our the with".split())
_US = frozenset("me us you your".split())


def _of_the_staff(analysis: Analysis, match: Match) -> bool:
    """ "Happy holidays from all of us", "all of us at Sycamore", "thanks to all of you for waiting"."""
    low, first, end = analysis.low, match.words[0], match.words[-1] + 1
    said = [low[i] for i in match.words]
    if said == ["all", "of", "us"]:
        return low[first - 1 : first] == ["from"] or low[end : end + 1] in (["at"], ["here"], ["on"])
    if said != ["all", "of", "you"]:
        return False
    sentence = analysis.doc[first].sent
    return low[first - 1 : first] == ["to"] and (
        first - 1 == sentence.start or not _THANKS.isdisjoint(low[sentence.start : first])
    )


_THANKS = frozenset("congratulations grateful greetings thank thanks welcome wishes".split())


def _no_exception_made(analysis: Analysis, match: Match) -> bool:
    """ "We make no exceptions to the rule about drivers", "no exceptions have been granted"."""
    noun = analysis.doc[match.words[-1]]
    if not noun.lower_.startswith("exception"):
        return False
    verb = noun.head
    return noun.kind in ("obj", "nsubj") and analysis.low[verb.i] in _GRANTING


_GRANTING = frozenset(form for verb in "allow grant make permit".split() for form in forms(verb))


def for_another_reason(analysis: Analysis, place: int) -> bool:
    """ "Turned away for lack of funds", "because of income", "without an explanation": some still may be.

    Of the words after a denial that anybody is refused; an illness, or the treatment, is no such reason.
    """
    low = analysis.low
    if place >= len(low):
        return False
    late = next((i for i in range(place, min(len(low), place + _MAX_REFUSED)) if low[i] in _WHY), place)
    place = late if not any(low[i] in _STOPS for i in range(place, late)) else place
    opening = next((n for n in _REASONS if low[place : place + len(n)] == n), None)
    if opening is None:
        return False
    reason = range(place + len(opening), min(analysis.doc[place].sent.end, place + len(opening) + 4))
    return not any(analysis.classes[i] & (TARGET | TREATMENT) or low[i] in _MEDICAL for i in reason)


_MAX_REFUSED = 4  # words of "an infusion" between the refusal and its reason
_WHY = frozenset(("because", "due", "without"))
_STOPS = frozenset((",", ".", ";", ":", "!", "and", "but"))
_REASONS = [
    phrase.split()
    for phrase in """
    for|because of|due to|on account of|on the basis of|based on|on grounds of|on the grounds of|without
    """.strip().split("|")
]
_MEDICAL = frozenset(
    "age condition diagnosis disease exam examination health history illness it pain weight".split()
)


def _an_index(analysis: Analysis, match: Match) -> bool:
    """ "Our conditions A to Z", "ketamine terms from A to Z": a title of what can be looked up."""
    low = [analysis.low[i] for i in match.words]
    if low[-3:] != ["a", "to", "z"]:
        return False
    sentence = analysis.doc[match.root].sent
    return not analysis.has_verb(sentence.start, sentence.end) and not _LOOKED_UP.isdisjoint(
        analysis.low[sentence.start : sentence.end]
    )


_LOOKED_UP = frozenset(
    """
    answers conditions dictionary directory drugs faq faqs facts glossary guide index jargon list names
    questions terms topics vocabulary words
    """.split()
)


def _agreed_by_all(analysis: Analysis, match: Match) -> bool:
    """ "It is universally agreed that ...": by all who know."""
    last = match.words[-1]
    return analysis.low[last] == "universally" and analysis.low[last + 1 : last + 2] in _AGREED


_AGREED = [[word] for word in "accepted acknowledged agreed known recognized recommended understood".split()]


def _above_a_limit(analysis: Analysis, match: Match) -> bool:
    """ "Anyone with a pulse above 110 waits": a reading, and not whoever lives."""
    low, last = analysis.low, match.words[-1]
    if low[match.words[0]] not in _ANYBODY or low[last + 1 : last + 2] not in _ABOVE:
        return False
    return last + 2 < len(low) and analysis.doc[last + 2].like_num


_ABOVE = [[word] for word in "above below over under".split()]


_NEAR = 5  # words from "record", or from "different", to "each patient"


def _kept_on_record(analysis: Analysis, match: Match) -> bool:
    """ "We record outcomes for all patients": whose results are kept, be they good or bad."""
    low, first = analysis.low, match.words[0]
    near = range(max(analysis.doc[first].sent.start, first - _NEAR), first)
    kept = next((i for i in near if low[i] in _RECORDING), None)
    if kept is None or _RESULTS.isdisjoint(low[kept + 1 : first]):
        return False
    return not analysis.has_verb(kept + 1, first)  # "records show that outcomes improve for all patients"


_RECORDING = frozenset(
    form
    for verb in """
    audit chart collect compare count document follow log measure publish record report review track
    """.split()
    for form in forms(verb)
)
_RESULTS = frozenset("changes data numbers outcome outcomes progress ratings response results scores".split())


def _each_their_own(analysis: Analysis, match: Match) -> bool:
    """ "At a different pace in each patient", "how long it lasts differs in every patient"."""
    low, first = analysis.low, match.words[0]
    if {"each", "every"}.isdisjoint(low[i] for i in match.words):
        return False
    return not _DIFFERENT.isdisjoint(low[max(analysis.doc[first].sent.start, first - _NEAR) : first])


_DIFFERENT = frozenset("differ different differently differs varied varies vary".split())


def _of_furniture(analysis: Analysis, match: Match) -> bool:
    """ "The infusion chair is suitable for young and old": said of a thing of the house."""
    clause = tree.clause_of(analysis.doc[match.root])
    said = [t for t in tree.subjects(clause) if t.i not in match.words]
    return bool(said) and all(
        t.pos_ == "NOUN"
        and "logistics" in analysis.classes[t.i]
        and not analysis.classes[t.i] & TREATMENT
        and analysis.low[t.i] in _SEATS
        for t in said
    )


_SEATS = frozenset(
    form for noun in "bed blanket chair couch gown mask pillow recliner seat".split() for form in forms(noun)
)


def _how_anyone_fares(analysis: Analysis, match: Match) -> bool:
    """ "We can't tell how anyone will respond", "ask whether everybody is suited": that is left open."""
    low, first = analysis.low, match.words[0]
    start = analysis.doc[first].sent.start
    if low[first - 1 : first] == ["whether"]:
        return True
    if first <= start or low[first - 1] not in _HOW:
        return False
    return not _OPEN.isdisjoint(low[max(start, first - 1 - _NEAR) : first - 1])


_HOW = frozenset("how if when which who why".split())
_OPEN = frozenset(
    """
    ask asks cannot depends guess hard impossible n't never no nobody not predict predicting unclear unknown
    varies wonder
    """.split()
)


def _addressed(analysis: Analysis, match: Match) -> bool:
    """ "She says you all saved her garden": those who are spoken to."""
    low, first = analysis.low, match.words[0]
    if [low[i] for i in match.words] != ["you", "all"] or analysis.doc[first].kind != "nsubj":
        return False
    following = low[first + 2 : first + 3]
    return bool(following) and analysis.pos[first + 2] in ("VERB", "AUX") and following[0] not in _FARING


_FARING = frozenset(
    form for verb in "benefit deserve feel improve qualify respond".split() for form in forms(verb)
)
