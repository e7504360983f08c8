"""What ketamine is weighed for, and not yet offered: "studies of ketamine for migraine"."""

from __future__ import annotations

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.inflection import forms

WEIGHED = frozenset(  # "the science on ketamine for migraine"
    """
    data debate discussion evidence literature paper papers question questions research science studies study
    trial trials
    """.split()
)
_WEIGHING = frozenset(
    form for verb in "examine explore investigate look research study test".split() for form in forms(verb)
)


def is_weighed(analysis: Analysis, sold: Token) -> bool:
    """ "The science on ketamine for migraine", "some study ketamine for it": not yet offered."""
    if sold.kind == "nmod":
        return analysis.low[sold.head.i] in WEIGHED
    return sold.kind in ("obj", "obl") and analysis.low[sold.head.i] in _WEIGHING
