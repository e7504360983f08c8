"""Other treatments put second: given up for a better one, or called harder to bear than this one.

"Swap your tablets for something stronger: an infusion", "Tylenol is harder on you than our drip".
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context
from ketalint.language.constructions.comparison.contenders import HIGHER, Ranked, is_own, is_rival
from ketalint.language.syntax import tree
from ketalint.language.syntax.tokens import Span
from ketalint.language.words.cues import Cues, Words
from ketalint.language.words.inflection import forms
from ketalint.language.words.needs import needs

_SWAPPING = frozenset(
    form
    for verb in "ditch drop exchange forget replace skip swap switch trade".split()
    for form in (*forms(verb), f"{verb}ped", f"{verb}ping")
)
_LINKS = frozenset("for to with".split())
_WORSE = frozenset(
    """
    costlier crueler deadlier dirtier filthier harder harsher nastier riskier rougher scarier tougher
    weaker worse
    """.split()
)
_BAD = frozenset(
    "addictive dangerous damaging harmful hazardous hazard risk risky toxic trouble troublesome".split()
)
_NOT = frozenset("cannot n't neither never no nor not".split())


@needs(_SWAPPING, _LINKS, "comparative")
def _swapped(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Swap your tablets for something stronger", "Trade the pills for a gentler way: our drip"."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start, sentence.end - 3):
        if low[place] not in _SWAPPING:
            continue
        end = min(sentence.end, place + 9)
        link = next((i for i in range(place + 2, end) if low[i] in _LINKS), None)
        if link is None or not _NOT.isdisjoint(low[max(sentence.start, place - 3) : link]):
            continue
        given = any(is_rival(analysis, words, analysis.doc[i]) for i in range(place + 1, link))
        better = words["comparative"].first(low, link + 1, min(sentence.end, link + 6))
        if not given or better is None:
            continue
        own = any(is_own(context, analysis.doc[i]) for i in range(link + 1, sentence.end))
        if own or low[link + 1] == "something":
            yield HIGHER, analysis.doc[place], range(place, better.stop), "given up for a better one"
            return


@needs("=than", _WORSE | _BAD)
def _harsher(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Tylenol is harder on you than anything in our bags", "Pills are more dangerous than our drip"."""
    analysis, low = context.analysis, context.analysis.low
    for than in range(sentence.start + 3, sentence.end - 1):
        if low[than] != "than":
            continue
        start = max(sentence.start, than - 6)
        worse = next((i for i in range(than - 1, start, -1) if _is_worse(low, i)), None)
        if worse is None or not _NOT.isdisjoint(low[sentence.start : than]):
            continue
        said = tree.subjects(tree.clause_of(analysis.doc[worse]))
        said = said or [analysis.doc[i] for i in range(sentence.start, worse)]
        after = range(than + 1, min(sentence.end, than + 7))
        own = any(is_own(context, analysis.doc[i]) or low[i] == "our" for i in after)
        if own and any(is_rival(analysis, words, t) for t in said if not is_own(context, t)):
            yield HIGHER, analysis.doc[worse], range(worse, than + 1), "others are harder to bear"
            return


def _is_worse(low: Words, place: int) -> bool:
    return low[place] in _WORSE or (low[place] in _BAD and low[place - 1] in ("more", "bigger", "greater"))


READERS = (_swapped, _harsher)
