"""What unnamed others say: "a place that tells you the pain won't come back", "anyone who guarantees a cure".

A clinic that writes of such a place does not claim it. Only where the page sends its reader there ("choose a
doctor who guarantees results"), or is such a place itself, the claim is its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.stance.judgment import US, Attribution, is_negated
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.syntax.tree import ancestors, children
from ketalint.language.words.cues import Cues

_RELATIVES = frozenset("that which who".split())
_OWN = US | frozenset("ours this these only first one".split())
_DENIALS = frozenset(("not", "n't", "never"))
_BREAKS = frozenset((".", "!", "?", ";", ":", "—", "–"))
_SAYING_WITHIN = 4  # words from the one who says it to the verb


def of_strangers(analysis: Analysis, cues: Cues, root: Token, words: frozenset[int]) -> Attribution | None:
    """Whether a relative clause before the claim, or around it, lays it into the mouth of a stranger."""
    low, first = analysis.low, min(words | {root.i})
    for place in _speakers(analysis, cues, root.sent.start, first):
        noun = analysis.doc[place]
        verb = _says(analysis, cues, noun.i, max(words | {root.i}))
        if verb is None or not _BREAKS.isdisjoint(low[verb + 1 : first]):
            continue
        if (
            _is_stranger(analysis, cues, noun)
            and not is_one_of_us(analysis, noun.i, verb)
            and _told_by(analysis, noun, verb, root, words)
        ):
            shunned = _is_shunned(analysis, noun)
            return Attribution("shunned" if shunned else "rejected", range(place, verb + 1))
    return None


def _is_shunned(analysis: Analysis, noun: Token) -> bool:
    """ "Cross off any place that ...", "walk out on a doctor who ...": are readers told to keep away?"""
    above = noun.head
    ordered = above.kind == "ROOT" and above.pos_ == "VERB" and not children(above, "nsubj")
    return ordered and noun.kind in ("obj", "obl") and not is_negated(analysis, above)


def _speakers(analysis: Analysis, cues: Cues, start: int, end: int) -> Iterator[int]:
    outside = {place + length - 1 for place, length in cues["outsider"].standing_in(analysis.low, start, end)}
    for place in range(start, end):
        if place in outside or "provider" in analysis.classes[place]:
            yield place
        elif analysis.low[place] == "anything" and analysis.doc[place].kind == "ROOT":
            yield place  # "Anything that says it cures", on a list of what is left out


def _says(analysis: Analysis, cues: Cues, noun: int, last: int) -> int | None:
    """Where a relative clause or participle right after the noun says or promises something."""
    low = analysis.low
    if low[noun] != "whoever" and low[noun + 1 : noun + 2] and low[noun + 1] not in _RELATIVES:
        participle = low[noun + 1].endswith("ing") and _is_saying(cues, low, noun + 1)
        return noun + 1 if participle else None
    for place in range(noun + 1, min(last + 1, noun + 2 + _SAYING_WITHIN)):
        if _is_saying(cues, low, place):
            return place
        if low[place] in _DENIALS or analysis.pos[place] in ("NOUN", "PROPN", "VERB"):
            return None  # "the doctors who founded our clinic say"
    return None


def _is_saying(cues: Cues, low: list[str], place: int) -> bool:
    return bool(cues["report"].at(low, place) or cues["vowing"].at(low, place))


def _is_stranger(analysis: Analysis, cues: Cues, noun: Token) -> bool:
    """Is it somebody the page neither is nor sends its reader to?"""
    low = analysis.low
    if children(noun, "cop") or (noun.kind in ("appos", "conj") and low[noun.head.i] in US):
        return False
    if any(low[c.i] in _OWN for c in noun.children if c.i < noun.i):
        return False
    return not is_sent_to(analysis, cues, noun)


def is_one_of_us(analysis: Analysis, noun: int, verb: int) -> bool:
    """ "A clinic that, like us, promises to end it", "which, as we do, promises"."""
    between = analysis.low[noun + 1 : verb]
    return not US.isdisjoint(between) and "unlike" not in between


def is_sent_to(analysis: Analysis, cues: Cues, noun: Token) -> bool:
    """ "Choose a doctor who ...", "we agree with those who ...": does the page send its reader there?"""
    above = noun.head
    sent_there = noun.kind in ("obj", "obl") and (
        cues["choosing"].at(analysis.low, above.i) or cues["endorse"].at(analysis.low, above.i)
    )
    return bool(sent_there) and not is_negated(analysis, above)


def _told_by(analysis: Analysis, noun: Token, verb: int, root: Token, words: frozenset[int]) -> bool:
    """Is the claim what the stranger says, and not what the sentence says of them?"""
    if analysis.low[noun.i] in _CROWDS:
        return any(node.i == verb for node in (root, *ancestors(root)))
    told_of = range(verb + 1, min(words | {root.i}))
    return noun.head is not root or verb in words or any(analysis.pos[i] in _NAMING for i in told_of)


_NAMING = frozenset(("NOUN", "PRON", "PROPN"))  # "anybody who says it can't be habit-forming": "it" can't
_CROWDS = frozenset(("people", "person", "those"))  # these may well be its patients
