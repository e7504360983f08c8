"""Pain that is said to be at nothing: by its score, or in a compound that names what the drip is for.

"He used to rate it at eight. Two infusions later it was zero", "our nerve-healing drip", "opioid-ending
infusions". The words stand in rules/lexicon/constructions.toml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context
from ketalint.language.claims.found import Found, told
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import SEATS, TARGET, TREATMENT

_AT_NOTHING = Owner("scored-nothing", "anything", scale="effect", level="abolishes", topic="pain")
_COMPOUND = Owner("ending-compound", "anything", scale="effect", level="abolishes")
_OF_TEN = "0/10"  # the scale is named
_ZERO = frozenset(("0", _OF_TEN, "nil", "zero"))
_NEAR = 3  # words between an ending compound and the treatment
_AROUND = 45  # words within which a score is told of
# After these "zero" is where a number has come to; after others ("from zero to ten") an end of the scale.
_CAME_TO = frozenset(
    "'s a absolute at be flat is now of perfect read reads scored solid straight to was went".split()
)
_SCALE = frozenset("before between dose from if means mg note rate risk scale ten until write".split())


def at_nothing(vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Each score of zero after the treatment, and each compound that ends a complaint."""
    analysis, cues = context.analysis, vocabulary.constructions
    if not may_be_at_nothing(analysis, cues):
        return []
    found = [
        told(analysis, vocabulary.cues, _AT_NOTHING, token, [token.i], entry="a score of zero")
        for token in _scores(context, cues)
    ]
    found += [
        told(analysis, vocabulary.cues, _COMPOUND, token, range(token.i - 2, token.i + 1), entry="ends it")
        for token in _compounds(analysis, cues)
    ]
    return found


def may_be_at_nothing(analysis: Analysis, cues: Cues) -> bool:
    """Whether the block could say so: what must be parsed though no phrase stands in it."""
    distinct = analysis.low.distinct
    if _OF_TEN in distinct:
        return True
    if not _ZERO.isdisjoint(distinct) and cues["scoring"].touches(distinct):
        return True
    return any(analysis.skip) and cues["ending-compound"].touches(distinct)


def _scores(context: Context, cues: Cues) -> Iterator[Token]:
    analysis = context.analysis
    low = analysis.low
    for token in analysis.doc:
        if low[token.i] not in _ZERO or low[token.i - 1] not in _CAME_TO or token.i == 0:
            continue
        sentence = token.sent
        row = low[sentence.start : sentence.end]
        if is_question(sentence) or not context.on_treatment or not _SCALE.isdisjoint(row):
            continue
        first = max(0, token.i - _AROUND)
        rated = cues["scoring"].first(low, first, token.i)
        hurting = any(analysis.classes[i] & {"pain", "nerve", "mood"} for i in range(first, token.i))
        treated = any(analysis.classes[i] & TREATMENT for i in range(first, sentence.end))
        if low[token.i] == _OF_TEN and hurting and "pain" in low[token.i - 4 : token.i]:
            yield token
            return
        if rated is not None and hurting and treated:
            yield token
            return


def _compounds(analysis: Analysis, cues: Cues) -> Iterator[Token]:
    for place, _ in cues["ending-compound"].standing_in(analysis.low, 2, len(analysis.low)):
        if not analysis.skip[place - 1] or not analysis.doc[place].lower_.endswith("ing"):
            continue
        complaint = place - 2
        if not analysis.classes[complaint] & TARGET and analysis.low[complaint] not in SEATS:
            continue
        end = min(analysis.doc[place].sent.end, place + 1 + _NEAR)
        if any(analysis.classes[i] & TREATMENT for i in range(place + 1, end)):
            yield analysis.doc[place]
