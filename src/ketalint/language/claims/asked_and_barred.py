"""Words for all and any in lists of whom to tell, to ask and to leave out: "tell us about any allergy".

They name what patients are asked for, whom the treatment is not for, or what pain is, and so tell nothing of
whom it suits.
"""

from __future__ import annotations

from ketalint.language.claims.context import Context
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.inflection import forms
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import TREATMENT

_NOT = frozenset("cannot never no nor not n't".split())


def not_of_suiting(context: Context, match: Match) -> bool:
    """Are words for all, or for any condition, no word on whom the treatment suits?"""
    analysis = context.analysis
    return (
        _to_be_told(analysis, match)
        or _barred(analysis, match)
        or _spread_over_the_body(analysis, match)
        or _of_recovering(analysis, match)
        or _of_pain_as_such(context, match)
        or _in_need(analysis, match)
        or _disclaimed(analysis, match)
    )


def _disclaimed(analysis: Analysis, match: Match) -> bool:
    """ "Nothing on this site is intended to diagnose, treat, cure or prevent any disease"."""
    before = analysis.low[analysis.doc[match.root].sent.start : match.words[0]]
    if any(word.startswith(("refund", "reimburs")) for word in before):
        return True  # "refunded in full, no matter why you stop"
    return not _DENIED.isdisjoint(before) and not _INTENDED.isdisjoint(before)


_DENIED = frozenset("n't neither no none not nothing".split())
_INTENDED = frozenset("claim diagnose diagnoses intended meant purport".split())


def _in_need(analysis: Analysis, match: Match) -> bool:
    """ "Every kind of pain deserves a diagnosis before ketamine": what it needs, and ketamine is not that."""
    low, last = analysis.low, match.words[-1]
    place = max([last, *(place for _, place in match.slots)])
    if not analysis.classes[place] & {"pain", "condition", "symptom"} or match.words[0] > last:
        return False
    end = analysis.doc[place].sent.end
    verb = next((i for i in range(place + 1, min(end, place + _MAX_RELATIVE)) if low[i] in _NEEDING), None)
    if verb is None or (low[verb] == "calls" and low[verb + 1 : verb + 2] != ["for"]):
        return False
    if any(low[i] in _BREAKING for i in range(place + 1, verb)):
        return False
    stop = next((i for i in range(verb + 1, end) if low[i] in _BREAKING), end)
    return verb + 1 < stop and not any(
        analysis.classes[i] & (TREATMENT | {"relief"}) for i in range(verb, stop)
    )


_NEEDING = frozenset(
    form for verb in "call demand deserve have merit need require warrant".split() for form in forms(verb)
)
_BREAKING = frozenset(", ; : . — – and before but so then until when".split())
_MAX_RELATIVE = 6  # words of "that starts suddenly"


def _of_recovering(analysis: Analysis, match: Match) -> bool:
    """ "Blood pressure rose in nine; all recovered": from what the drug did."""
    root = analysis.doc[match.root]
    if not analysis.low[match.words[-1]].startswith(("recover", "resolv", "settl")):
        return False
    kinds = [analysis.classes[t.i] for t in root.sent if t.i < match.words[0]]
    return any("effect-of-drug" in k for k in kinds) and not any(k & {"pain", "mood"} for k in kinds)


def _of_pain_as_such(context: Context, match: Match) -> bool:
    """ "Every pain is made in the brain": what pain is, with nothing in sight that eases it."""
    analysis, root = context.analysis, context.analysis.doc[match.root]
    place = match.slot("pain", "condition")
    place = match.words[-1] if place is None else place
    if not analysis.classes[place] & {"pain", "condition"} or analysis.doc[place].kind != "nsubj":
        return False
    if not context.benefit_clauses.isdisjoint({analysis.clause(root), analysis.clause(analysis.doc[place])}):
        return False
    return not any(
        analysis.classes[t.i] & (TREATMENT | {"benefit", "provider", "relief"}) or analysis.low[t.i] in _ENDED
        for t in root.sent
        if t.i != place
    )


_ENDED = frozenset("banish banished ends finished gone healed history here over past welcome".split())


def _to_be_told(analysis: Analysis, match: Match) -> bool:
    """ "Tell us about any codeine allergy", "report any new pain": a question to the patient."""
    return analysis.low[match.words[0]] in _WHICH and asked_of_patients(analysis, match.words[0])


def barred(analysis: Analysis, place: int) -> bool:
    """ "Who should not have it? People with liver disease": the answer to a question just before."""
    start = analysis.doc[place].sent.start
    if not start:
        return False
    asked = analysis.doc[start - 1].sent
    low = analysis.low[asked.start : asked.end]
    if not _UNFIT.isdisjoint(low) and len(low) <= _SHORT_LEAD:
        return True
    return low[-1:] == ["?"] and "who" in low and not _NOT.isdisjoint(low)


_SHORT_LEAD = 4


def asked_of_patients(analysis: Analysis, place: int) -> bool:
    """ "Tell us about any codeine allergy", "a list of every medicine": what patients are asked for."""
    start = analysis.doc[place].sent.start
    for i in range(place - 1, max(start, place - _NEAR) - 1, -1):
        if analysis.pos[i] in ("VERB", "NOUN") and analysis.low[i] in _TELLING:
            told = tree.subjects(analysis.doc[i])  # "patients report" tells what they have had
            return all(analysis.low[t.i] in ("we", "you") or "provider" in analysis.kinds(t) for t in told)
        if analysis.pos[i] in ("VERB", "PUNCT"):
            return False
    return False


_NEAR = 8  # words from the verb of telling to what is told
_WHICH = frozenset("all any each every".split())


_TELLING = frozenset(
    form
    for verb in """
    ask check describe disclose inform list mention note record report review screen tell
    """.split()
    for form in (*forms(verb), f"{verb}ing")
)


def _barred(analysis: Analysis, match: Match) -> bool:
    """ "Anyone with severe liver disease", listed under "Who should not have it"."""
    if analysis.low[match.words[0]] not in _ANYBODY:
        return False
    block = analysis.earlier
    for _ in range(_FAR_UP):
        if block is None or len(block.low) > _LONGEST_LEAD:
            return False
        if _bars(block):
            return True
        block = block.earlier
    return False


def _bars(block: Analysis) -> bool:
    low = block.low
    if not _UNFIT.isdisjoint(low):
        return True
    denied = next((i for i, word in enumerate(low) if word in _NOT), None)
    if denied is None or not ({"who", "if"} & set(low) or {"candidate", "candidates"} & set(low)):
        return False
    return not _HAVING.isdisjoint(low[denied + 1 :])


_ANYBODY = frozenset("all anybody anyone everybody everyone".split())
_FAR_UP = 14  # blocks: items of a list, and what stands over it
_LONGEST_LEAD = 24  # words
_UNFIT = frozenset("contraindicated contraindications excluded exclusions ineligible unsuitable".split())
_HAVING = frozenset(
    """
    appropriate candidate candidates come eligible for get give given have offer offered receive recommend
    recommended right safe suitable take treat treated try use
    """.split()
)


def _spread_over_the_body(analysis: Analysis, match: Match) -> bool:
    """ "It has an effect on the whole body": where a drug goes, and no word on which pain it eases."""
    low = [analysis.low[i] for i in match.words]
    if "body" not in low or not {"entire", "whole"} & set(low):
        return False
    before = analysis.low[max(0, match.words[0] - 5) : match.words[0]]
    return not _OVER.isdisjoint(before) and not _SPREADING.isdisjoint(before)


_OVER = frozenset("across around on through throughout".split())
_SPREADING = frozenset(("effect", "effects")) | frozenset(
    form for verb in "act carry circulate flow go move spread travel work".split() for form in forms(verb)
)
