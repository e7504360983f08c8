"""Which risks a draft names of the treatment: none of another drug, none that is spared or complained of."""

from __future__ import annotations

from ketalint.language.balance.staff import meant
from ketalint.language.claims.found import BlockClaims
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.matching import Match

TREATMENT = frozenset(("ketamine", "treatment"))
OTHERS = frozenset(("foreign", "opioid", "service"))
_AILING = frozenset(("condition", "pain"))
_SPARED = frozenset(
    """
    avoid ditch fewer forget free less lower minus no non reduce reduced reduces scrapped skip skipped spared
    without zero
    """.split()
)
_HELPING = frozenset(("helps", "restores", "abolishes"))
_SHAMS = frozenset(("placebo", "saline", "sham"))
_WINDOWS = (["blinds"], ["curtain"], ["curtains"], ["drapes"], ["shade"], ["shades"])
_FEARING = frozenset("afraid dreaded expected feared scared terrified worried".split())
_FEARERS = frozenset("he i it she they we".split())
_FEARED = 7  # words from a fear to what is feared
_BACK_THEN = frozenset(("before", "since", "until"))
_POORLY = frozenset(("bad", "ill", "sick", "unwell"))


def of_another_drug(analysis: Analysis, match: Match) -> bool:
    """ "Opioids bring a risk of addiction", "opioid dependence", "dependence on painkillers"."""
    root = analysis.doc[match.root]
    subjects = tree.subjects(root) or tree.subjects(tree.clause_of(root))
    for token in (t for t in subjects if t.i not in match.words):
        kinds = analysis.kinds(token)
        if analysis.low[token.i] in ("they", "these", "those"):
            kinds = kinds.union(*map(analysis.kinds, meant(token)))
        if kinds & TREATMENT:
            return False
        if kinds & OTHERS:
            return True
    first, last = match.words[0], match.words[-1]
    sentence = root.sent
    for place in range(last + 1, min(sentence.end, last + 4)):
        if analysis.doc[place].is_punct:
            break
        if _is_other(analysis, place) and not analysis.classes[place] & TREATMENT:
            return True
    for place in range(first - 1, sentence.start - 1, -1):
        if analysis.classes[place] & TREATMENT:
            return False
        if _is_other(analysis, place):
            return True
    return False


def _is_other(analysis: Analysis, place: int) -> bool:
    """Does a word name another drug? A sham is none: "more nausea than those on placebo"."""
    return bool(analysis.classes[place] & OTHERS) and analysis.low[place] not in _SHAMS


def spared(analysis: Analysis, match: Match) -> bool:
    """ "less nausea", "a lower risk of dependence", "without the drowsiness": not a risk of the treatment."""
    first, last = match.words[0], match.words[-1]
    start = max(analysis.doc[match.root].sent.start, first - 4)
    if first and last + 1 < len(analysis.low) and analysis.low[first - 1] == "as" == analysis.low[last + 1]:
        return True  # "about as habit-forming as broccoli"
    return any(
        analysis.low[i] in _SPARED
        for i in range(start, first)
        if analysis.doc[i].sent == analysis.doc[first].sent
    )


def in_case(analysis: Analysis, match: Match) -> bool:
    """ "If you feel unwell at home, call us": any page says so, and it names no risk."""
    first = match.words[0]
    if analysis.low[match.words[-1] + 1 : match.words[-1] + 2] in _WINDOWS:
        return True  # "blackout curtains"
    if not _POORLY & {analysis.low[i] for i in match.words}:
        return False
    start = analysis.doc[first].sent.start
    if not _BACK_THEN.isdisjoint(analysis.low[max(start, first - 3) : first]):
        return True  # "the way it was before you got sick"
    return "if" in analysis.low[start:first]


def feared(analysis: Analysis, match: Match) -> bool:
    """ "My son was afraid I'd be loopy": what somebody feared before, and what came is told after it."""
    first = match.words[0]
    start = max(analysis.doc[first].sent.start, first - _FEARED)
    at = next((i for i in range(start, first) if analysis.low[i] in _FEARING), None)
    return at is not None and analysis.low[at + 1] in (*_FEARERS, "that", "about")


def is_painful_bladder(analysis: Analysis, match: Match) -> bool:
    """Interstitial cystitis is a complaint that people come with, and no harm done."""
    return any(
        analysis.low[i] == "cystitis" and i and analysis.low[i - 1] == "interstitial" for i in match.words
    )


def is_complaint(block: BlockClaims, match: Match) -> bool:
    """Is the symptom one of a disease, or one that the treatment is said to relieve?"""
    analysis = block.analysis
    sentence = analysis.doc[match.root].sent
    own = set(match.words)
    for found in block.found:
        if found.owner.scale == "effect" and found.level in _HELPING and own & {*found.targets, *found.words}:
            return True
    named = [analysis.classes[t.i] for t in sentence if t.i not in own]
    return any(k & _AILING for k in named) and not any(k & TREATMENT for k in named)
