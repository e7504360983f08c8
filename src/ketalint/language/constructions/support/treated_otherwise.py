"""Conditions that a page names as treated by others, with something else, or not as a matter for treatment.

"Her migraines were better on topiramate", "estrogen is the best treatment for hot flashes", "stuttering is
treated by our speech partners", "a spasm in the arm can slow the drip", "for that purpose".
"""

from __future__ import annotations

from ketalint.language.constructions.support.goodfor import is_other_treatment, is_own_treatment
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.inflection import forms
from ketalint.language.words.nouns import TREATMENT

_OURS = frozenset(("ketamine", "treatment"))
_OTHERS = frozenset(("foreign", "service"))


def treated_otherwise(analysis: Analysis, name: Token) -> bool:
    """Does the sentence say of the condition `name` that something else than ketamine is for it?"""
    return (
        _with_another(analysis, name)
        or _another_is_for_it(analysis, name)
        or _by_other_hands(analysis, name)
        or _acts_on_treatment(analysis, name)
        or _one_for_another(analysis, name)
        or _had_to_be_treated(analysis, name)
        or _as_it_comes_up(analysis, name)
        or _with_plain_means(analysis, name)
        or _a_purpose_of(analysis, name)
    )


def _with_another(analysis: Analysis, name: Token) -> bool:
    """ "Her migraines were better on topiramate", "is treated with botulinum toxin", and nothing of ours."""
    if analysis.named.isdisjoint(_OTHERS):
        return False
    sentence = name.sent
    if any(_is_ours(analysis, t) for t in sentence):
        return False
    return any(
        analysis.classes[t.i] & _OTHERS
        and not analysis.classes[t.i] & (_OURS | {"opioid"})
        and not analysis.cases(t).isdisjoint(_BY)
        and not any(analysis.low[c.i] in _FEWER for c in t.children)
        and "person" not in analysis.classes[t.head.i]
        for t in sentence
        if t.i > name.i
    )


def _is_ours(analysis: Analysis, token: Token) -> bool:
    if token.pos_ == "PRON":
        return token.kind == "nsubj" and bool(analysis.kinds(token) & _OURS)
    return bool(analysis.classes[token.i] & TREATMENT) and is_own_treatment(analysis, token)


_BY = frozenset("by on through using via with".split())
_FEWER = frozenset("fewer less little no not or without".split())


def _another_is_for_it(analysis: Analysis, name: Token) -> bool:
    """ "Estrogen is the best treatment for hot flashes", "exercise is our first choice for gout"."""
    sentence = name.sent
    for node in (name, *tree.ancestors(name)):
        said = tree.children(node, "nsubj")
        if not said:
            continue
        if not tree.children(node, "cop") or any("ketamine" in analysis.classes[t.i] for t in sentence):
            return False
        return node.i != name.i and all(
            t.pos_ in ("NOUN", "PROPN") and is_other_treatment(analysis, t) for t in said
        )
    return False


def _by_other_hands(analysis: Analysis, name: Token) -> bool:
    """ "Is managed by the women's health team", "treated by our speech partners and not by us"."""
    verb = tree.clause_of(name)
    if verb.pos_ != "VERB" or not tree.is_passive(verb):
        return False
    return any(
        analysis.low[t.i] in _PARTNERS
        or (analysis.low[t.i] in _TEAMS and any(_tells_apart(analysis, c) for c in t.children))
        for t in tree.agents(verb)
        if analysis.cases(t) & {"by"}
    )


def _tells_apart(analysis: Analysis, token: Token) -> bool:
    """ "Speech" of "the speech team": a word for a field, and not for ours or for all."""
    return (
        (token.kind == "compound" or token.dep_ == "nmod:poss")
        and token.pos_ in ("NOUN", "PROPN")
        and analysis.classes[token.i].isdisjoint(_OUR_FIELDS)
        and analysis.low[token.i] not in _OF_ALL
    )


_OUR_FIELDS = TREATMENT | {"expert", "mood", "nerve", "pain", "person"}
_PARTNERS = frozenset("colleague colleagues neighbor neighbors partner partners".split())
_TEAMS = frozenset(
    form for noun in "clinic department group program service team unit".split() for form in forms(noun)
)
_OF_ALL = frozenset("care clinic day house infusion night nursing pain staff".split())


def _acts_on_treatment(analysis: Analysis, name: Token) -> bool:
    """ "A spasm in the arm can slow the drip", "glaucoma may rule ketamine out": it hinders ours."""
    subject = tree.first_conjunct(name)
    verb = subject.head
    if subject.dep_ != "nsubj" or verb.pos_ != "VERB" or verb.i < subject.i:
        return False
    if analysis.low[verb.i] in _CALLING_FOR:
        return False
    return any(
        t.i > verb.i and analysis.classes[t.i] & TREATMENT and is_own_treatment(analysis, t)
        for t in tree.children(verb, "obj")
    )


_CALLING_FOR = frozenset(
    form
    for verb in "deserve get have like love meet need obey receive respect see take want welcome".split()
    for form in forms(verb)
) | frozenset("met got had saw seen took taken".split())


def _one_for_another(analysis: Analysis, name: Token) -> bool:
    """ "You can swap one addiction for another": nothing is gained."""
    low = analysis.low
    return low[name.i + 1 : name.i + 3] == ["for", "another"] and "one" in low[max(0, name.i - 3) : name.i]


def _had_to_be_treated(analysis: Analysis, name: Token) -> bool:
    """ "We've had to treat vomiting, panic and once a fainting spell": what went wrong on the day."""
    low, first = analysis.low, name.sent.start
    verb = next((i for i in range(name.i - 1, first + 1, -1) if low[i] == "treat"), 0)
    return bool(verb) and low[verb - 2 : verb] == ["had", "to"]


def _as_it_comes_up(analysis: Analysis, name: Token) -> bool:
    """ "Withdrawal symptoms are treated when they occur", "... before you start": care on the side."""
    verb = _treated(analysis, name)
    if verb is None:
        return False
    low, end = analysis.low, name.sent.end
    if low[verb.i + 1 : verb.i + 2] in _FIRST:
        return True
    if not tree.is_passive(verb) or any(low[t.i] in _HERE or _is_ours(analysis, t) for t in name.sent):
        return False  # "we treat migraines when they come up" is an offer
    asked = next((i for i in range(verb.i + 1, min(end, verb.i + 6)) if low[i] in _WHENEVER), None)
    if asked is None or low[asked + 1 : asked + 2] not in _THEY:
        return False
    return not _ARISING.isdisjoint(low[asked + 2 : min(end, asked + 5)])


def _with_plain_means(analysis: Analysis, name: Token) -> bool:
    """ "Constipation is treated with fiber and water": what every kitchen or pharmacy has."""
    verb = _treated(analysis, name)
    if verb is None or any(_is_ours(analysis, t) for t in name.sent):
        return False
    return any(
        analysis.low[t.i] in _PLAIN_MEANS and not analysis.cases(t).isdisjoint(_BY)
        for t in name.sent
        if t.i > verb.i
    )


def _treated(analysis: Analysis, name: Token) -> Token | None:
    """The verb of care whose object, or passive subject, the condition is."""
    first = tree.first_conjunct(name)
    verb = first.head
    if verb.pos_ != "VERB" or analysis.low[verb.i] not in _CARING:
        return None
    done_to = first.kind == "obj" or (first.kind in ("nsubj", "nsubj:pass") and tree.is_passive(verb))
    return verb if done_to else None


_CARING = frozenset(form for verb in "address manage treat".split() for form in forms(verb))
_HERE = frozenset("here our us we".split())
_FIRST = (["before"], ["beforehand"], ["first"], ["prior"])
_WHENEVER = frozenset("as if once when whenever".split())
_THEY = (["any"], ["it"], ["one"], ["these"], ["they"], ["this"])
_ARISING = frozenset(
    form
    for verb in "appear arise come develop emerge happen occur show start".split()
    for form in forms(verb)
) | frozenset(("arose", "came"))
_PLAIN_MEANS = frozenset(
    """
    antacid antacids antibiotics antihistamine antihistamines diet exercise fiber fluid fluids heat ice
    laxative laxatives ointment rest softener softeners stretching vitamins water
    """.split()
)


def _a_purpose_of(analysis: Analysis, name: Token) -> bool:
    """ "It was good for that purpose", "the purpose of the infusion": what something is for."""
    low, place = analysis.low, name.i
    if low[place] != "purpose":
        return False
    return low[place - 1] in _WHICH or (low[place + 1 : place + 2] == ["of"] and low[place - 1] != "new")


_WHICH = frozenset("another any its same that this what which".split())
