"""Whether a draft says that a professional evaluates the patient, and cares for him."""

from __future__ import annotations

from collections.abc import Collection

from ketalint.language.balance.risks import OTHERS, spared
from ketalint.language.balance.staff import MAX_APART, Staff
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.matching import Match

_ENDS = frozenset((";", ":", "—", "–", "."))
_SEEING = frozenset("saw see seen sees watch watched watches".split())


def meets_professional(analysis: Analysis, match: Match, staff: Staff) -> bool:
    """ "Meet with one of our physicians", "see Dr. Imai first": one who stands within or right after."""
    doc, last = analysis.doc, match.words[-1]
    if analysis.low[match.words[0]] in _CALLING and _YOURS in analysis.low[match.words[0] : last + 3]:
        return False  # "call your surgeon about fever"
    for place in range(match.words[0] + 1, min(doc[last].sent.end, last + 1 + MAX_APART)):
        token = doc[place]
        if place > last and (token.text in _ENDS or token.pos_ == "VERB"):
            return False
        if place not in match.words and staff.has(token, analysis):
            owns = place + 1 < len(doc) and analysis.low[place + 1] in ("'s", "'", "\u2019s", "\u2019")
            if not owns:  # "see the doctor's new book"
                return True
    return False


def is_evaluation(analysis: Analysis, match: Match, staff: Staff) -> bool:
    """Is it one of a patient, and none that is spared, sold or made of something else?"""
    doc, root = analysis.doc, analysis.doc[match.root]
    if root.pos_ == "VERB" or spared(analysis, match):
        return False
    start, end = max(root.sent.start, match.words[0] - 4), min(root.sent.end, match.words[-1] + 6)
    near = range(start, end)
    if any(staff.has(doc[i], analysis) for i in near if i not in match.words):
        return True
    if staff.words["evaluated-otherwise"].first(analysis.low, start, end) is not None:
        return False
    if staff.words["replacing"].first(analysis.low, start, match.words[0]) is not None:
        return False
    after = range(match.words[-1] + 1, end)
    return not any(analysis.classes[i] & OTHERS for i in after)


def comes_first(analysis: Analysis, match: Match, staff: Staff) -> bool:
    sentence = analysis.doc[match.root].sent
    return staff.words["orders"].first(analysis.low, sentence.start, sentence.end) is not None


def is_cared_for(analysis: Analysis, match: Match, staff: Staff) -> bool:
    """Does a professional do something with it or there, other than talk?"""
    clause = tree.clause_of(analysis.doc[match.root])
    if staff.words["talking"].first(analysis.low, clause.i, min(clause.i + 2, len(analysis.low))) is not None:
        return False
    return any(staff.has(t, analysis) for t in (*tree.subjects(clause), *tree.agents(clause)))


def counsels(analysis: Analysis, match: Match, doing: Collection[Token]) -> bool:
    """ "Our counselors work with people who live with pain": they teach, and evaluate nobody for ketamine."""
    if not analysis.low[match.words[0]].startswith("work"):
        return False
    return any(analysis.low[t.i] in _COUNSELORS for t in doing)


_COUNSELORS = frozenset("coach coaches counselor counselors dietitian social therapist therapists".split())
_CALLING = frozenset(("call", "contact", "phone"))
_YOURS = "your"


def looks_on(analysis: Analysis, match: Match) -> bool:
    """ "My neurologist saw me take the stairs": whoever sees somebody do something examines nobody."""
    after = max([*match.words, *(place for _, place in match.slots)]) + 1
    seeing = analysis.low[match.words[0]] in _SEEING and after < len(analysis.low)
    return seeing and analysis.pos[after] == "VERB" and analysis.doc[after].kind in ("ccomp", "xcomp")
