"""Harm ruled out in an answer: "Could I get addicted? There is simply no way."

The answer names no harm of its own; what it rules out stands in the question before it, or in the block
above.
"""

from __future__ import annotations

from ketalint.language.claims.found import BlockClaims
from ketalint.language.discourse.answers import does_to_you, exchanges
from ketalint.language.discourse.following import bare_answer
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import FEARED, TREATMENT

_RULED_OUT = Owner("harm-ruled-out", "treatment", scale="safety", level="riskless")
_OTHER_MATTERS = frozenset(("foreign", "logistics", "payer"))
_HOOKED = frozenset("addicted depend dependent hooked reliant".split())
_OPENINGS = frozenset("are can could do does is might may will would".split())
_MAX_BARE = 4  # words of "Side effects?", "And the bladder?"
_WEAKENING = frozenset(
    "but except if many may might most mostly often some sometimes though unless usually when yet".split()
)
_MAX_LEAD = 7  # words before the ones that rule it out: "With our schedule there's simply no way"
_MAX_ANSWER = 12


def harm_ruled_out(result: BlockClaims, vocabulary: Vocabulary) -> None:
    """Adds what an answer claims that says there is no such harm as a question asks for."""
    analysis, cues = result.analysis, vocabulary.constructions
    for asking, question, answer in exchanges(analysis):
        if is_question(answer) or len(answer) > _MAX_ANSWER or not _fears(asking, question, cues):
            continue
        named = _names_treatment(asking, question) or _names_treatment(analysis, answer)
        if not named and not result.context.on_treatment:
            continue
        low = ["not" if word == "n't" else word for word in analysis.low[answer.start : answer.end]]
        said = cues["harm-ruled-out"].first(low, 0, len(low))
        if said is None or said.start > _MAX_LEAD or not _WEAKENING.isdisjoint(low[said.stop :]):
            continue
        if not any(found.owner.scale == "safety" and found.root in _places(answer) for found in result.found):
            words = range(answer.start + said.start, answer.start + said.stop)
            bare_answer(result, _RULED_OUT, words, "harm? no way")


def _names_treatment(analysis: Analysis, span: Span) -> bool:
    return any(analysis.classes[t.i] & TREATMENT for t in span)


def _places(span: Span) -> range:
    return range(span.start, span.end)


def _fears(asking: Analysis, question: Span, cues: Cues) -> bool:
    """Does the question ask for a harm of the treatment, and want a yes or a no?"""
    low = asking.low[question.start : question.end]
    start = next((word for word in low if word[:1].isalnum()), "")
    named = frozenset[str]().union(*(asking.classes[t.i] for t in question))
    if named & _OTHER_MATTERS:
        return False
    feared = (
        bool(named & FEARED)
        or not _HOOKED.isdisjoint(low)
        or does_to_you(frozenset(low))
        or ("worry" in low and "about" in low)
    )
    organ = cues["vital"].first(low, 0, len(low)) is not None
    bare = len([w for w in low if w[:1].isalnum()]) <= _MAX_BARE
    if organ and (bare or low[:2] in _WHAT_ABOUT or not _HURTING.isdisjoint(low)):
        return bare or start in _OPENINGS or start in ("how", "what")
    return feared and (start in _OPENINGS or start in ("any", "what") or bare)


_WHAT_ABOUT = (["how", "about"], ["what", "about"], ["what", "of"])
_HURTING = frozenset("affect bother damage harm hurt strain touch upset".split())
