"""What a cue speaks of: does "forever" tell how long relief lasts, or how long the café stays shut?

The lexicon says for each group what its words must be about; it is decided from the parse.
"""

from __future__ import annotations

from ketalint.language.claims.about_benefit import about_benefit, beside_benefit
from ketalint.language.claims.about_suitability import about_suitability, beside_suiting
from ketalint.language.claims.about_treatment import about_treatment
from ketalint.language.claims.context import Context
from ketalint.language.words.matching import Match


def concerns(context: Context, match: Match, about: str) -> bool:
    """Is the cue about what its lexicon group wants it to be about?"""
    root = context.analysis.doc[match.root]
    if about == "benefit":
        return about_benefit(context, root, match) or beside_benefit(context, root, match)
    if about == "treatment":
        if match.slot("treatment", "ketamine") is not None:
            return True
        return about_treatment(context, root, match)
    if about == "suitability":
        return about_suitability(context, root, match) or beside_suiting(context, root, match)
    return True
