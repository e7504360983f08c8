"""Conditions for which ketamine is named, but not as something that the page offers.

"The leaflets offer infusions for autism", "Infusions for ADHD or weight loss. We know of no reason to give
them", "Dr. Reyes treats ADHD on Mondays and gives ketamine for nerve pain": others sell it, the page says
that it does not, or ketamine is for something else.
"""

from __future__ import annotations

from ketalint.language.claims.context import Context
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TARGET, TREATMENT

_OURS = frozenset("our ours us we".split())
_NOT = frozenset("n't neither never no none nor not nothing".split())
_THESE = frozenset("any either it kind kinds of that them these this those".split())
_NEAR = 7  # words between a denial and what it denies
_FOR = frozenset("against for in".split())


def disowned(context: Context, words: Cues, name: Token) -> bool:
    """Is the condition `name` one for which others offer ketamine, or this page does not?"""
    analysis, sentence = context.analysis, name.sent
    return (
        _by_others(analysis, words, sentence)
        or _denied_around(analysis, words, sentence)
        or _ketamine_for_another(analysis, name)
        or _after_stopping(analysis, sentence)
    )


def _by_others(analysis: Analysis, words: Cues, sentence: Span) -> bool:
    """ "Her office has collected leaflets offering ketamine for autism"."""
    if words["others"].first(analysis.low, sentence.start, sentence.end) is None:
        return False
    return _OURS.isdisjoint(analysis.low[sentence.start : sentence.end])


def _denied_around(analysis: Analysis, words: Cues, sentence: Span) -> bool:
    """Is it a mere list, which the sentence before or after it says is not offered?"""
    if any(t.pos_ in ("VERB", "AUX") and tree.has_own_subject(t) for t in sentence):
        return False
    doc, low = analysis.doc, analysis.low
    if sentence.start and _not_offered(words, low, doc[sentence.start - 1].sent):
        return True
    if sentence.end >= len(doc):
        return False
    following = doc[sentence.end].sent
    return _not_offered(words, low, following) and not _THESE.isdisjoint(low[following.start : following.end])


def _not_offered(words: Cues, low: list[str], sentence: Span) -> bool:
    return any(
        not _NOT.isdisjoint(low[max(sentence.start, place - 4) : place])
        or not _NOT.isdisjoint(low[place + 1 : min(sentence.end, place + _NEAR)][:2])
        for place, _ in words["offering"].standing_in(low, sentence.start, sentence.end)
    )


def _after_stopping(analysis: Analysis, sentence: Span) -> bool:
    """ "The hives were gone an hour after the drip was stopped": the treatment had brought them."""
    return any(
        analysis.classes[t.i] & TREATMENT and t.dep_ == "nsubj:pass" and analysis.low[t.head.i] in _STOPPED
        for t in sentence
    )


_STOPPED = frozenset("discontinued halted paused removed stopped withdrawn".split())


def _ketamine_for_another(analysis: Analysis, name: Token) -> bool:
    """Does the sentence say in another clause what ketamine is for, and it is not `name`?"""
    low, doc, sentence = analysis.low, analysis.doc, name.sent
    for token in sentence:
        if "ketamine" not in analysis.classes[token.i]:
            continue
        between = range(min(token.i, name.i) + 1, max(token.i, name.i))
        parted = any(low[i] in ("and", "but", ";", "while") for i in between)
        if not parted or not any(doc[i].pos_ == "VERB" for i in between):
            continue
        after = range(token.i + 1, min(sentence.end, token.i + 7))
        link = next((i for i in after if low[i] in _FOR), None)
        if link is not None and link < name.i < link + 5:
            continue
        if link is not None and any(analysis.classes[i] & TARGET for i in range(link + 1, after.stop)):
            return True
    return False
