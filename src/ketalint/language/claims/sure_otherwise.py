"""Words of certainty, and of "at once", that are said of something else than relief.

"A guarantee is a promise about an outcome", "relief from standard options", "please fill it out before every
infusion"; "a good day, the second in a row", "the immediate effects include drowsiness", "stop smoking
immediately".
"""

from __future__ import annotations

from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.inflection import forms
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import TARGET

_GAINS = frozenset(("benefit", "relief"))


def sure_otherwise(analysis: Analysis, match: Match) -> bool:
    """Does a phrase of certainty define a word, name a thing, or bid a patient do something?"""
    return (
        _defined(analysis, match)
        or _the_usual(analysis, match)
        or _theirs(analysis, match)
        or _by_another_subject(analysis, match)
        or _bidden(analysis, match)
        or _alike(analysis, match)
    )


def _defined(analysis: Analysis, match: Match) -> bool:
    """ "A guarantee is a promise about an outcome": what a word means."""
    root = analysis.doc[match.root]
    if root.kind != "nsubj" or not any(c.lower_ == "a" for c in tree.children(root, "det")):
        return False
    return analysis.low[root.head.i] in _SAYINGS and bool(tree.children(root.head, "cop"))


_SAYINGS = frozenset("claim phrase promise sentence statement word".split())


def _the_usual(analysis: Analysis, match: Match) -> bool:
    """ "Relief from standard options": an adjective of the noun that follows."""
    last = analysis.doc[match.words[-1]]
    return last.lower_ == "standard" and last.kind == "amod" and last.head.i > last.i


def _theirs(analysis: Analysis, match: Match) -> bool:
    """ "They guaranteed my mother relief, took her savings and closed": what others did once."""
    root = analysis.doc[match.root]
    if root.lower_ != "guaranteed" or root.pos_ != "VERB" or tree.is_passive(root):
        return False
    return any(t.lower_ in ("he", "she", "they") for t in tree.children(root, "nsubj"))


def _by_another_subject(analysis: Analysis, match: Match) -> bool:
    """ "Pain that warns you has to get through", "came to rely on the drips and was helped to stop"."""
    low, person, given = analysis.low, match.slot("person"), match.slot("treatment")
    if person is not None and low[match.words[0]] in _HAVING and person < match.words[0]:
        noun = analysis.doc[person]
        warned = analysis.doc[person - 1] if person else noun  # "what warns you of harm has to get through"
        return noun.kind in ("obj", "iobj") or (warned.kind == "acl" and warned.pos_ == "VERB")
    if (
        given is None
        or given < match.words[0]
        or low[match.words[-1]] != "to"
        or low[match.words[0]] not in _RELYING
    ):
        return False
    return any(analysis.pos[i] in ("AUX", "VERB") for i in range(given + 1, match.words[-1]))


_HAVING = frozenset(("had", "has", "have"))
_RELYING = frozenset(form for verb in "count depend rely".split() for form in forms(verb))


def _bidden(analysis: Analysis, match: Match) -> bool:
    """ "Please fill out the pain score before every infusion": when something is to be done."""
    first = match.words[0]
    if analysis.low[first] not in ("each", "every") or analysis.low[first - 1] not in _BEFORE:
        return False
    verb = tree.clause_of(analysis.doc[match.root])
    bidding = verb.kind == "ROOT" and verb.pos_ == "VERB" and not tree.subjects(verb)
    return bidding and "VerbForm=Inf" not in verb.morph


_BEFORE = frozenset(("after", "at", "before", "during", "for", "to"))


def _alike(analysis: Analysis, match: Match) -> bool:
    """ "She has yet to meet a spine that looks like the textbook": how it looks, and not how it fares."""
    last = match.words[-1]
    return analysis.low[last] == "that" and analysis.low[last + 1 : last + 2] in (["looks"], ["resembles"])


def soon_otherwise(analysis: Analysis, match: Match) -> bool:
    """Is a phrase of "at once" an ordinal, a list of side effects, an order, or about another thing?"""
    return (
        _in_a_row(analysis, match)
        or _effects_listed(analysis, match)
        or _told_to_quit(analysis, match)
        or _in_the_meantime(analysis, match)
        or _in_an_emergency(analysis, match)
        or _a_thing_gone(analysis, match)
        or _at_their_pace(analysis, match)
    )


def _at_their_pace(analysis: Analysis, match: Match) -> bool:
    """ "Patients arrive in pain and leave at their own pace": how they leave, and not how they fare."""
    last = match.words[-1]
    after = analysis.low[last + 1 : min(analysis.doc[last].sent.end, last + 6)]
    leaving = analysis.low[last].startswith(("leav", "left", "go", "walk"))
    return leaving and after[:1] == ["at"] and not _PACES.isdisjoint(after)


def _in_a_row(analysis: Analysis, match: Match) -> bool:
    """ "Good day, the second in a row", "often more than one at once"."""
    low = analysis.low
    return any(
        (low[i] == "second" and low[i - 1] == "the" and low[i + 1 : i + 4] == ["in", "a", "row"])
        or low[i - 2 : i + 2] == ["than", "one", "at", "once"]
        for i in match.words
    )


def _effects_listed(analysis: Analysis, match: Match) -> bool:
    """ "The immediate effects of an infusion include drowsiness": what the drug does to one."""
    place = match.slot("benefit")
    noun = analysis.doc[place] if place is not None else analysis.doc[match.root].head
    if analysis.low[noun.i] not in ("effect", "effects") or noun.kind != "nsubj":
        return False
    told = range(noun.head.i, noun.sent.end)
    named = frozenset[str]().union(*(analysis.classes[i] for i in told))
    return "effect-of-drug" in named and not named & (TARGET | {"relief"})


def _told_to_quit(analysis: Analysis, match: Match) -> bool:
    """ "Stop smoking immediately": an order to the reader."""
    verb = tree.clause_of(analysis.doc[match.root])
    if analysis.low[verb.i] not in ("quit", "stop") or tree.subjects(verb):
        return False
    return not _HABITS.isdisjoint(analysis.low[verb.i : verb.sent.end])


_HABITS = frozenset("alcohol cigarettes drinking eating smoking vaping".split())


def _in_the_meantime(analysis: Analysis, match: Match) -> bool:
    """ "While you wait, here is something about infusions": said to somebody on the line."""
    first, last = match.words[0], match.words[-1]
    sentence = analysis.doc[first].sent
    if (
        analysis.low[first] != "while"
        or first != sentence.start
        or analysis.low[last + 1 : last + 2] != [","]
    ):
        return False
    return not any(analysis.classes[i] & (TARGET | _GAINS) for i in range(last, sentence.end))


def _in_an_emergency(analysis: Analysis, match: Match) -> bool:
    """ "Stroke, chest pain: 911, and at once"."""
    sentence = analysis.doc[match.root].sent
    return not _EMERGENCY.isdisjoint(analysis.low[sentence.start : sentence.end])


_PACES = frozenset("ease hour hours leisure pace time".split())
_EMERGENCY = frozenset(("911", "999", "988", "ambulance", "stroke"))


def _a_thing_gone(analysis: Analysis, match: Match) -> bool:
    """ "A molecule that has been there once is gone in a second": no pain, and no relief."""
    low = analysis.low
    if low[match.words[0]] != "gone" or match.slots:
        return False
    said = tree.subjects(tree.clause_of(analysis.doc[match.root]))
    return bool(said) and all(low[t.i] in _THINGS or "logistics" in analysis.classes[t.i] for t in said)


_THINGS = frozenset("drug drugs ketamine molecule molecules".split())
