"""Benefits told by who comes for them: "helpful for couples who wish to improve communication".

The treatment is called good for people of whom only the wish is told. Where nothing of the wish is known to
the lexicon, no fact covers it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.words.cues import Cues
from ketalint.language.words.inflection import forms

_GOOD = frozenset(
    "beneficial excellent fantastic good great helpful ideal perfect suited useful valuable wonderful".split()
)
_WHO = frozenset(("that", "who"))
_WISHING = frozenset(
    form for verb in "aim desire hope look need seek strive try want wish".split() for form in forms(verb)
)
_BETTERING = frozenset(
    "boost build deepen enhance improve increase rebuild rekindle sharpen strengthen".split()
)
_WORDS = 4  # from "who" to the wish, and from there to what is to become better


def wished_by_seekers(
    analysis: Analysis, words: Cues, sentence: Span, unknown: Callable[[Analysis, Cues, Token], bool]
) -> Iterator[tuple[range, Token]]:
    """The words from "helpful" to the end of the wish; `unknown` tells nouns that no fact covers."""
    low = analysis.low
    good = next((t for t in sentence if low[t.i] in _GOOD), None)
    if good is None or _DENIED.intersection(low[sentence.start : good.i]):
        return
    for_whom = next((i for i in range(good.i + 1, min(sentence.end, good.i + 4)) if low[i] == "for"), None)
    if for_whom is None:
        return
    who = next((i for i in range(for_whom + 2, min(sentence.end, for_whom + 5)) if low[i] in _WHO), None)
    if who is None:
        return
    wish = next((i for i in range(who + 1, min(sentence.end, who + _WORDS)) if low[i] in _WISHING), None)
    if wish is None:
        return
    near = range(wish + 1, min(sentence.end, wish + 1 + _WORDS))
    verb = next((i for i in near if low[i] in _BETTERING), None)
    if verb is None:
        return
    named = range(verb + 1, min(sentence.end, verb + 1 + _WORDS))
    noun = next((analysis.doc[i] for i in named if analysis.pos[i] in ("NOUN", "PROPN")), None)
    if noun is not None and noun.kind == "compound":
        noun = noun.head  # "pain control"
    if noun is not None and (low[noun.i] == "communication" or unknown(analysis, words, noun)):
        yield range(good.i, noun.i + 1), good


_DENIED = frozenset("n't never no not nor".split())
