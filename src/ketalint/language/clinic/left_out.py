"""Care that somebody else does without: another house or treatment, whoever is at home or has an errand.

"Clinics that skip the exam", "three of nine centers had no physician", "at home there's no nurse": each tells
why a patient should be careful, or come here, and nothing of how ketamine is given here.
"""

from __future__ import annotations

from collections.abc import Collection

from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.nouns import INFUSIONS, TREATMENT


def left_out_elsewhere(analysis: Analysis, root: Token, places: Collection[int]) -> bool:
    """Do the words at `places`, below `root`, tell of somebody else who does without?"""
    sentence = root.sent
    low = analysis.low[sentence.start : sentence.end]
    return (
        _in_other_houses(analysis, root)
        or _names_only_others(analysis, sentence.start, low, places)
        or (low[:2] == ["at", "home"] and "there" in low[2:4] and not _NOT.isdisjoint(low))
        or _on_an_errand(analysis, sentence.start, low)
        or ("elsewhere" in low and low.index("elsewhere") < min(places) - sentence.start)
        or any(low[i : i + 2] in _REMOTELY for i in range(max(places) - sentence.start, len(low)))
    )


_NOT = frozenset(("n't", "no", "nobody", "not"))
_REMOTELY = tuple(["by", by] for by in ("email", "phone", "telephone", "video"))


def _on_an_errand(analysis: Analysis, start: int, low: list[str]) -> bool:
    """ "They fill in their questionnaires without oversight", "no one has to be with you for the video"."""
    if _ERRANDS.isdisjoint(low) and not any(
        low[i : i + 2] == ["for", "the"] and low[i + 2] in _CALLS for i in range(len(low) - 2)
    ):
        return False
    return not any("ketamine" in analysis.classes[start + i] for i in range(len(low)))


_ERRANDS = frozenset("lecture paperwork questionnaire questionnaires scheduling survey surveys".split())
_CALLS = frozenset("call form forms survey talk tour video webinar".split())


def _names_only_others(analysis: Analysis, start: int, low: list[str], own: Collection[int]) -> bool:
    """ "Physiotherapy without medical supervision", "tablets that are sold without a prescription"."""
    others = False
    for i, word in enumerate(low, start):
        kinds = analysis.classes[i]
        if i in own:
            continue
        if kinds & _ANOTHER and "ketamine" not in kinds:
            others = True
        elif kinds & TREATMENT or word in INFUSIONS or (word in _POINTING and not others):
            return False
    return others


_ANOTHER = frozenset(("foreign", "opioid"))
_POINTING = frozenset(("it", "our", "ours", "this"))


def _in_other_houses(analysis: Analysis, root: Token) -> bool:
    """ "Clinics that examine no one", "people whom nobody had examined", "other places offer it by mail"."""
    for node in (root, *tree.ancestors(root)):
        if any(_is_other_house(analysis, t) for t in tree.subjects(node)):
            return True
        if node.kind != "acl":
            continue
        head = node.head
        if tree.children(head, "cop") or any(c.lower_ in _DEFINITE for c in head.children):
            return False
        asked = {c.lower_ for c in node.children}
        if analysis.low[head.i] in _HOUSES:
            return not asked.isdisjoint(("that", "where", "who"))
        return analysis.low[head.i] in _FOLK and "whom" in asked
    return False


def _is_other_house(analysis: Analysis, token: Token) -> bool:
    return analysis.low[token.i] in _HOUSES and any(c.lower_ in _OTHER for c in token.children)


_HOUSES = frozenset("centers clinics companies firms places providers spas".split())
_FOLK = frozenset(("patients", "people", "those"))
_OTHER = frozenset("certain many other several some three two".split())
_DEFINITE = frozenset("our the these".split())
