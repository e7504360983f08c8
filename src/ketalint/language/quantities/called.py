"""Pain called chronic in other words than "chronic pain is": a line drawn, a name given in the next sentence.

"The guidelines draw the line at a year", "Still aching on day ten? That's chronic", "What counts as chronic?
Anything past two weeks".
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from ketalint.language.quantities.kinds import Measured, Surroundings, is_frequency
from ketalint.language.quantities.nearby import before
from ketalint.language.quantities.relief import threshold
from ketalint.language.quantities.scope import Scope
from ketalint.language.quantities.units import DAY
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import EMPTY, Row, row_of

_LINES = frozenset("bar cutoff line threshold".split())
_DRAWING = frozenset("drawn draw draws drew put puts set sets is sits".split())
_DRAWN = 5  # words from the line to its place
_NAMING = frozenset(
    "call calls called consider count counts is it it's that that's then this we we'd 's".split()
)
_NAMED = 6  # words that give the name
_ANY_PAIN = frozenset("any anything pain whatever".split())
_FOR_WHOM = frozenset("diagnosed have had live lived living suffer suffered with your".split())


def called_chronic(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """After how long pain is called chronic, by a line, by the next sentence or by the question above."""
    amount = scope.amount
    if amount.hyphened or amount.low < DAY or (not amount.ordinal and is_frequency(cues, scope)):
        return None
    if scope.sentence.has(cues, "not-called-chronic") or {"acute", "whether"} & set(scope.sentence.words):
        return None
    if _named_next(analysis, cues, scope):
        return replace(threshold(scope, scope.sentence), presupposed=True)  # its question asks nothing
    if _line(analysis, scope, around) or _asked(scope, around):
        return threshold(scope, scope.sentence)
    return None


def _line(analysis: Analysis, scope: Scope, around: Surroundings) -> bool:
    """ "The textbook draws its line at eighteen months", under words of chronic pain."""
    words = scope.before.words
    near = words[-_DRAWN:]
    if words[-1:] not in (["at"], ["after"]) or _LINES.isdisjoint(near) or _DRAWING.isdisjoint(words):
        return False
    said = before(analysis, scope.tokens.start)
    above = analysis.low[said.start : said.end] if said is not None else []
    return any(
        _bare(told) for told in (scope.sentence.words, around.heading.words, around.question.words, above)
    )


def _named_next(analysis: Analysis, cues: Cues, scope: Scope) -> bool:
    """ "Hurting for over two months? We call that chronic."."""
    if not scope.sentence.has(cues, "pain", "hurting") and _ACHING.isdisjoint(scope.sentence.words):
        return False
    told = _next_sentence(analysis, scope).words[:_NAMED]
    if "chronic" not in told or "not" in told or "n't" in told:
        return False
    at = told.index("chronic")
    return _bare(told[: at + 2]) and at > 0 and _NAMING.issuperset(told[:at])


def _asked(scope: Scope, around: Surroundings) -> bool:
    """ "What counts as chronic? Anything past ten days"."""
    asked = around.question.words
    if not _bare(asked) or {"count", "counts", "makes", "call", "mean", "means"}.isdisjoint(asked):
        return False
    words = scope.sentence.words
    return not _ANY_PAIN.isdisjoint(words[:1]) and _FOR_WHOM.isdisjoint(words)


def _bare(words: list[str]) -> bool:
    """Is "chronic" said of pain or of nothing in particular: not of "chronic fatigue"?"""
    return any(
        one == "chronic"
        and (after in ("pain", "by", "already", "anyhow", "anyway", "then", "") or not after.isalpha())
        for one, after in pairwise([*words, ""])
    )


_ACHING = frozenset("ache aches aching hurt hurting hurts pain painful sore throbbing".split())


def _next_sentence(analysis: Analysis, scope: Scope) -> Row:
    end = analysis.doc[scope.tokens.start].sent.end
    if end >= len(analysis.doc):
        return EMPTY
    following = analysis.doc[end].sent
    return row_of(analysis, range(following.start, following.end))
