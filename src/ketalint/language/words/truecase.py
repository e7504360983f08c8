"""Respell shouted and title-cased text as a sentence, so that the parser reads it as one.

"KETAMINE CURES CRPS!!!" is tagged as a row of names; "ketamine cures crps!!!" is parsed.
Length is kept, so offsets stay good.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(
    """
    a an and are as at be but by for from in into is it nor of off on or our over per the to up via vs
    with you your
    """.split()
)
_NUMERO = re.compile(r"\bno\. (?=\d)", re.IGNORECASE)  # "No. 1" is no denial and ends no sentence
_FULLWIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # letters as wide as Chinese ones
_SENTENCE = re.compile(r"[^.!?]+[.!?]*\s*")


def truecase(text: str) -> str:
    """`text` with shouted or title-cased sentences in lower case; the length never changes."""
    text = _NUMERO.sub("num ", text.translate(_FULLWIDTH))
    lowered = text.lower()
    if len(lowered) != len(text):
        return text
    parts = []
    for match in _SENTENCE.finditer(text):
        start, end = match.span()
        sentence = match.group()
        if sum(map(str.isupper, sentence)) < 2:  # as most: nothing to respell, whatever its words
            parts.append(sentence)
        elif _shouted(sentence):
            parts.append(lowered[start:end])
        elif _titled(sentence):
            parts.append(_untitled(sentence))
        else:
            parts.append(_unshouted_words(sentence))
    respelt = "".join(parts)
    return respelt if len(respelt) == len(text) else text


def _shouted(sentence: str) -> bool:
    letters = [c for c in sentence if c.isalpha()]
    words = _WORD.findall(sentence)
    return len(words) >= 2 and len(letters) >= 8 and sum(c.isupper() for c in letters) >= 0.8 * len(letters)


def _titled(sentence: str) -> bool:
    words = [w for w in _WORD.findall(sentence) if w.lower() not in _SMALL and len(w) > 1]
    return len(words) >= 3 and all(w[0].isupper() for w in words[1:]) and words[0][0].isupper()


def _untitled(sentence: str) -> str:
    def lower(match: re.Match[str]) -> str:
        word = match.group()
        return word if word.isupper() and len(word) > 1 else word.lower()

    first = _WORD.search(sentence)
    head = first.end() if first else 0
    return sentence[:head] + _WORD.sub(lower, sentence[head:])


def _unshouted_words(sentence: str) -> str:
    """Lower a shouted word inside plain text ("does NOT last"), but leave what may be an abbreviation."""

    def lower(match: re.Match[str]) -> str:
        word = match.group()
        return word.lower() if word.isupper() and (len(word) > 5 or word in _EMPHASISED) else word

    return _WORD.sub(lower, sentence)


_EMPHASISED = frozenset(
    """
    ALL ANY ARE BEST CAN CURE CURES DO DOES EVERY FREE HEAL HEALS IS NEVER NO NOT ONLY SAFE WILL ZERO
    """.split()
)
