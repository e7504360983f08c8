"""Is an unsafe practice named in order to call it unsafe?"""

from __future__ import annotations

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.cues import Cues

_NEGATIVE = frozenset(("no", "not", "n't", "never", "nobody", "none", "nothing", "nor", "zero"))
_REACH = 4  # words before "dangerous" in which a denial counts: "is not at all dangerous"


def warned(analysis: Analysis, cues: Cues, root: Token, words: frozenset[int]) -> bool:
    """ "Ketamine without a nurse is dangerous": does the sentence around `words` say that it does harm?"""
    sentence, low = root.sent, analysis.low
    family = cues["danger"]
    for place in range(sentence.start, sentence.end):
        if place in words or not family.at(low, place):
            continue
        before = range(max(sentence.start, place - _REACH), place)
        if not any(low[i] in _NEGATIVE and i not in words for i in before):
            return True
    return False
