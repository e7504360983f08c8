"""Approvals of another drug, or of ketamine for another use."""

from __future__ import annotations

from ketalint.language.claims.everyday import of_other_things
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.matching import Match

_APPROVED = frozenset(("esketamine", "spravato"))


def approval_of_another(analysis: Analysis, match: Match) -> bool:
    """Esketamine has its approval, and so have stimulators; ketamine for pain has none."""
    root = analysis.doc[match.root]
    if _for_anesthesia(analysis, match) or of_other_things(analysis, root):
        return True
    slot = match.slot("treatment", "ketamine")
    said = [analysis.doc[slot]] if slot is not None else tree.subjects(root)
    for token in said:
        words = (
            {analysis.low[t.i] for t in token.subtree}
            if token.pos_ != "PRON"
            else analysis.last_subject(token)
        )
        if words & _APPROVED:
            return "ketamine" not in words
        if "service" in analysis.kinds(token) and not analysis.kinds(token) & {"ketamine", "treatment"}:
            return True
    before = {analysis.low[i] for i in range(root.sent.start, match.words[0])}
    return bool(before & _APPROVED) and "ketamine" not in before


def _for_anesthesia(analysis: Analysis, match: Match) -> bool:
    """ "The FDA has approved ketamine for anesthesia": true, unless pain or mood is named beside it."""
    after = range(match.words[-1] + 1, min(analysis.doc[match.root].sent.end, match.words[-1] + 8))
    for place in after:
        if analysis.classes[place] & {"pain", "mood", "condition"} or analysis.texts[place] in (";", ":"):
            return False
        if analysis.low[place].startswith(("anesthe", "sedat", "surg")):
            return True
    sentence = analysis.doc[match.root].sent
    before = range(sentence.start, match.words[0])
    return any(analysis.low[i].startswith("anesthe") for i in before) and not any(
        analysis.classes[t.i] & {"pain", "mood", "condition"} for t in sentence
    )
