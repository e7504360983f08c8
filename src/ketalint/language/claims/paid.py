"""What somebody is said to pay for, where it is not the infusions: lab work, a splint, talks, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ketalint.language.claims.everyday import is_bare_therapy
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.inflection import forms
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import TARGET


def of_other_payments(analysis: Analysis, match: Match) -> bool:
    """Is it another thing that is paid for, or none of ours, or ours within a trial only?"""
    if "payer" not in analysis.named:
        return False
    start, end = _sentence(analysis, match.root)
    return (
        ours_is_not(analysis, match.words[0], match.words[-1])
        or within_a_trial(analysis.low, start, end)
        or _only_asked_for(analysis, match)
        or _of_a_service(analysis, match)
        or _pays_for_none(analysis, match)
        or _pays_for_another(analysis, match)
    )


def of_another_tab(analysis: Analysis, match: Match) -> bool:
    """ "My cousin picks up the tab", "the tab for the cab": who pays is no plan, or what for no infusion.

    Nor does a malpractice policy pay for patients.
    """
    verb, first, low = analysis.doc[match.root], match.words[0], analysis.low
    start = analysis.doc[first].sent.start
    if not _FOR_THE_HOUSE.isdisjoint(low[max(start, first - 2) : first]):
        return True
    if not any(low[i] in _TABS for i in match.words):
        return False
    by = [i for i in range(max(start, first - _NEAR), first) if analysis.pos[i] in ("NOUN", "PROPN")]
    if by and (low[by[-1]] in _GIVERS or analysis.classes[by[-1]] == {"person"}):
        return True
    tab = next(analysis.doc[i] for i in match.words if analysis.low[i] in _TABS)
    bought = [t for t in (*tab.children, *verb.children) if t.i > tab.i and "for" in analysis.cases(t)]
    return bool(bought) and all(t.pos_ == "NOUN" and _is_another(analysis, t) for t in bought)


_TABS = frozenset(("bill", "check", "tab"))
_GIVERS = frozenset(
    form
    for noun in """
    aunt boss brother charity church cousin daughter donor father foundation friend grandfather grandmother
    grant husband maker manufacturer mother neighbor nephew niece parent son sponsor sister spouse wife
    """.split()
    for form in forms(noun)
)
_FOR_THE_HOUSE = frozenset("auto building car homeowner liability malpractice property travel".split())


def _sentence(analysis: Analysis, place: int) -> tuple[int, int]:
    sentence = analysis.doc[place].sent
    return sentence.start, sentence.end


def ours_is_not(analysis: Analysis, first: int, last: int) -> bool:
    """ "It pays for the visit, though not for the infusion", "some pay for talks; none pays for infusions".

    Another part of the sentence than the one from `first` to `last` denies the infusions, or takes back
    what that says.
    """
    low = analysis.low
    start, end = _sentence(analysis, first)
    if _DENYING.isdisjoint(low[start:end]):
        return False
    if low[last + 1 : last + 2] == [":"]:  # "Covered by Medicare: block yes, infusion no"
        return not _INFUSED.isdisjoint(low[last + 2 : end])
    return any(
        _denies(low[i:j]) and (not _INFUSED.isdisjoint(low[i:j]) or (i > last and low[j - 1] in _PAYING))
        for i, j in _parts(low, start, end)
        if not i <= first < j
    )


def _parts(low: list[str], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the parts of a sentence begin and end, cut by signs and by "but"."""
    begin = start
    if low[end - 1] in _FULL_STOPS:
        end -= 1
    for place in range(start, end):
        if low[place] in _CUTS:
            if place > begin:
                yield begin, place
            begin = place if low[place] == "though" else place + 1
    if end > begin:
        yield begin, end


def _denies(part: list[str]) -> bool:
    """ "not for the infusion", "none of ours pays", but not "no drip is refused", "not only the drip"."""
    if not _AGREEING.isdisjoint(part):
        return False
    return any(word in _DENYING and part[i + 1 : i + 2] != ["only"] for i, word in enumerate(part))


_CUTS = frozenset((",", ";", ":", "—", "–", "(", ")", "but", "though", "although", "while"))
_FULL_STOPS = frozenset((".", "!", "?"))
_DENYING = frozenset("cannot n't neither never no none nor not rarely seldom".split())
_PAYING = frozenset("cover did do does n't pay paid".split())  # "they say that it pays; it does not pay"
_AGREEING = frozenset(
    """
    balance bill bills cent cost costs denied dime matter objected owe pay penny price problem question
    questions refuse refused refuses rejected trouble turned worry
    """.split()
)
_INFUSED = frozenset("booster boosters drip drips infusion infusions ketamine".split())


def within_a_trial(low: list[str], start: int, end: int) -> bool:
    """ "Medicare pays for ketamine only inside a trial": where no plan can refuse."""
    return any(
        low[i] in _TRIALS and not _WITHIN.isdisjoint(low[max(start, i - _NEAR) : i])
        for i in range(start + 1, end)
    )


_TRIALS = frozenset("studies study trial trials".split())
_WITHIN = frozenset("in inside outside within".split())
_NEAR = 4  # words from "inside" to the trial


def _only_asked_for(analysis: Analysis, match: Match) -> bool:
    """ "We ask the plan to pay for six infusions": asked, and not yet granted. "If" asks a question."""
    verb = analysis.doc[match.root]
    if any(mark.lower_ in ("if", "whether") for mark in tree.children(verb, "mark")):
        return False
    asked = verb.head.head if verb.kind == "acl" else verb.head
    return verb.kind in ("acl", "ccomp", "xcomp") and analysis.low[asked.i] in _ASKING


_ASKING = frozenset(form for verb in "ask beg petition request urge".split() for form in forms(verb))


def _of_a_service(analysis: Analysis, match: Match) -> bool:
    """ "Your plan may treat physical therapy like any visit, so you'll owe only the copay"."""
    start, end = _sentence(analysis, match.root)
    if "service" not in analysis.named or match.slot("treatment", "ketamine") is not None:
        return False
    before = frozenset[str]().union(*analysis.classes[start : match.words[0]])
    ours = any(analysis.classes[i] & {"ketamine", "treatment"} for i in range(start, end))
    return "service" in before and not ours


def _pays_for_none(analysis: Analysis, match: Match) -> bool:
    """ "Medicare paid for no infusions", "my plan paid for 0 of the 11", "for 1 infusion out of 430"."""
    low, end = analysis.low, _sentence(analysis, match.root)[1]
    thing = match.slot("treatment", "ketamine")
    if thing is None or thing < match.root:
        return False
    if any(low[i] in _NONE for i in range(match.root + 1, thing)) and low[thing - 1] != "other":
        return True
    near = [low[i] for i in range(match.root + 1, min(end, thing + _COUNT))]
    counts = [(i, int(word)) for i, word in enumerate(near) if word.isascii() and word.isdigit()]
    return any("of" in near[i:j] and paid * 2 < asked for (i, paid), (j, asked) in pairwise(counts))


_NONE = frozenset(("0", "no", "none", "zero"))
_COUNT = 5  # words after the infusion: "out of 430"


def _pays_for_another(analysis: Analysis, match: Match) -> bool:
    """ "Covers the bloodwork", "pays in full for boots": neither ours nor a share of its cost."""
    verb = analysis.doc[match.root]
    if verb.pos_ != "VERB" or tree.is_passive(verb):
        return False
    paid = [
        t
        for t in verb.children
        if t.i > verb.i and (t.kind == "obj" or (t.kind in ("obl", "nmod") and "for" in analysis.cases(t)))
    ]
    idiom = any(t.i in match.words for t in paid)  # "takes care of it"
    return bool(paid) and not idiom and all(_is_another(analysis, t) for t in paid)


def _is_another(analysis: Analysis, token: Token) -> bool:
    if token.pos_ not in ("NOUN", "PROPN") or analysis.low[token.i] in _SHARES:
        return False
    if is_bare_therapy(analysis, token):
        return True
    kinds = analysis.kinds(token)
    if kinds & {"ketamine", "treatment", "person", "payer", "provider"} or kinds & TARGET:
        return False
    return not any(analysis.classes[t.i] & {"ketamine", "treatment"} for t in token.subtree)


# What may be said of the infusions themselves: their cost, a share of it, their number.
_SHARES = frozenset(
    form
    for noun in """
    balance bill booster bulk cent charge check claim copay cost course deductible dime dollar drip everything
    expense fee fraction half infusion lion lot majority member package part penny percent percentage portion
    price program remainder rest round second series session share sum tab thing third total way week
    whole year
    """.split()
    for form in forms(noun)
)
