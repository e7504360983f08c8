"""What is said of another service, visit or office than an infusion in this house.

"No monitor is needed for the cream", "our psychologist sees children", "on days when you only see the
therapist you can drive": each holds for what it names, and says nothing of ketamine.
"""

from __future__ import annotations

from collections.abc import Collection

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token

# The facts on who checks, sees and watches patients, which are so of ketamine and may not be of all else.
CARE = frozenset("evaluation monitoring pre-assessment side-effects specialist supervision".split())
_ANOTHER = frozenset(("foreign", "opioid", "service"))
_OURS = frozenset("drip drips infusion infusions ketamine".split())
_BEFORE_IT = frozenset(("after", "at", "before", "during", "for", "in", "on", "through"))
_NAMES_IT = frozenset(("amod", "compound", "conj", "flat", "nmod"))
# Services and occasions that are no class of nouns.
_SERVICES = frozenset(
    """
    b12 block blocks class classes cosmetic cream creams facial facials filler fillers microneedling patch
    patches peel peels refill refills retreat seminar semaglutide skin spravato tirzepatide therapy weight
    workshop yoga
    """.split()
)
# Who sees patients of his own, for something else.
_STAFF = frozenset(
    """
    acupuncturist chiropractor counselor dermatologist dietician dietitian esthetician masseuse nutritionist
    pediatrician physiotherapist psychologist therapist therapists
    """.split()
)
_SEEING = frozenset("accept accepts charge charges see sees take takes treat treats visit visits".split())


def on_ketamine(analysis: Analysis) -> bool:
    """Is ketamine named here or not far above? What is said of another treatment is then said beside it."""
    above: Analysis | None = analysis
    for _ in range(_FAR_ABOVE):
        if above is None or "ketamine" in above.named:
            return above is not None
        above = above.earlier
    return False


_FAR_ABOVE = 6  # blocks


def is_beside(analysis: Analysis, places: Collection[int], own: Collection[int]) -> bool:
    """Do the words at `places` say it of something else? Those at `own` are what is said."""
    if any(_is_ours(analysis, place) for place in places):
        return False
    return any(
        (_is_another(analysis, place) and _is_occasion(analysis, place, own))
        or (place not in own and _is_another_kind(analysis, place))
        or (analysis.low[place] in _STAFF and _sees_patients(analysis, place))
        for place in places
        if place not in own
    )


def _is_ours(analysis: Analysis, place: int) -> bool:
    """Is ketamine or its infusion named, and not "a lidocaine infusion"?"""
    kinds = analysis.classes[place]
    if "ketamine" in kinds:
        return True
    if analysis.low[place] not in _OURS or kinds & _ANOTHER:
        return False
    return place == 0 or not analysis.classes[place - 1] & _ANOTHER


def _is_another(analysis: Analysis, place: int) -> bool:
    return bool(analysis.classes[place] & _ANOTHER) or analysis.low[place] in _SERVICES


def _is_another_kind(analysis: Analysis, place: int) -> bool:
    """ "Video therapy does not require a nurse", "for the breathing group": by the word before it."""
    word = analysis.doc[place]
    if word.lower_ not in _KINDS or not any(c.lower_ in _OTHER_KINDS for c in word.children):
        return False
    return word.kind in ("nsubj", "ROOT") or not _BEFORE_IT.isdisjoint(analysis.cases(word))


_KINDS = frozenset("class classes group groups session sessions therapy".split())
_OTHER_KINDS = frozenset(
    """
    art book breathing cooking dance exercise light massage meditation movement music occupational peer
    physical reading speech stretching support talk talking video walking writing yoga
    """.split()
)


def _is_occasion(analysis: Analysis, place: int, own: Collection[int]) -> bool:
    """ "For the cream", "at therapy visits": what it is said of, beside the predicate."""
    word = analysis.doc[place]
    for _ in range(4):
        if not _BEFORE_IT.isdisjoint(analysis.cases(word)):
            return word.i not in own
        if word.kind not in _NAMES_IT:
            break
        word = word.head
    return False


def _sees_patients(analysis: Analysis, place: int) -> bool:
    """ "Our psychologist sees children", "when you only see the therapist"."""
    word: Token = analysis.doc[place]
    if analysis.low[word.head.i] not in _SEEING or word.head.pos_ != "VERB":
        return False
    return word.kind in ("nsubj", "obj")
