"""Cues of an end in sentences in which nothing of the kind ends.

"People end up on less oxycodone", "the fears that go with stopping", "the pain retired along with him",
"unlike narcotics it has no hold on you".
"""

from __future__ import annotations

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.matching import Match

_ALONG = frozenset("along alongside right together with".split())


def not_ended(analysis: Analysis, match: Match) -> bool:
    """Does the sentence give the words of `match` another sense than that of an end?"""
    return (
        _ends_up(analysis, match)
        or _in_company(analysis, match)
        or _by_stopping(analysis, match)
        or _of_plural(analysis, match)
    )


def _ends_up(analysis: Analysis, match: Match) -> bool:
    """ "End up with", which ends nothing."""
    low, root = analysis.low, match.root
    return low[root] in _END and low[root + 1 : root + 2] == ["up"] and root + 1 not in match.words


_END = frozenset("end ended ending ends".split())


def _in_company(analysis: Analysis, match: Match) -> bool:
    """ "The fears that go with it", "the pain came along with her": it goes where another goes."""
    low, root = analysis.low, match.root
    if low[root] not in _GOING or max(match.words) != root:
        return False
    after = low[root + 1 : root + 4]
    return after[:1] == ["with"] or (bool(after) and after[0] in _ALONG and "with" in after)


_GOING = frozenset("depart departs go goes going gone leave leaves left retire retired retires went".split())


def _by_stopping(analysis: Analysis, match: Match) -> bool:
    """ "The fears that go with stopping": what somebody stops is not what was named before it."""
    root = analysis.doc[match.root]
    return root.lower_.endswith("ing") and any(c.lower_ in ("by", "of", "with") for c in root.children)


def _of_plural(analysis: Analysis, match: Match) -> bool:
    """ "Unlike narcotics it has no hold on you": one "it" is not several pills."""
    place = match.slot("opioid")
    if place is None or analysis.low[place] != "it":
        return False
    named = next((i for i in range(place - 1, -1, -1) if "opioid" in analysis.classes[i]), None)
    if named is not None:
        return analysis.low[named].endswith("s")
    above = analysis.earlier
    for _ in range(_MAX_ABOVE):
        if above is None:
            return False
        last = next((i for i in range(len(above.low) - 1, -1, -1) if "opioid" in above.classes[i]), None)
        if last is not None:
            return above.low[last].endswith("s")
        above = above.earlier
    return False


_MAX_ABOVE = 5  # blocks above in which a pronoun finds what it stands for
