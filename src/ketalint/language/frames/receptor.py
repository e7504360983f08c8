"""Ketamine that is said to rouse its receptor, read word by word: parsers often take such verbs for nouns."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.found import Statement
from ketalint.language.frames.frame import frame
from ketalint.language.frames.sentence import Sentence
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.needs import any_word

_BETWEEN = frozenset(("ADJ", "ADV", "DET", "NUM", "PRON", "PROPN"))
_LINKS = frozenset(
    "- all any aspartate d each every glutamate methyl more n nmda of the these those your".split()
)
_PARTICLES = frozenset(("on", "up"))
_STOPS = frozenset(",;:.!?")
_CONTRAST = frozenset("instead than unlike".split())
_BEFORE, _BEHIND = 7, 5  # words


def _roused(sentence: Sentence) -> Iterator[Statement]:
    """All statements of a sentence on what rouses the receptor."""
    low = sentence.analysis.low
    targets = [
        t
        for t in sentence.span
        if "nmda" in sentence.analysis.classes[t.i]
        or (low[t.i] in _POINTING and "nmda" in sentence.stands_for(t) and _follows_nmda(sentence))
    ]
    if not targets or sentence.asks:
        return
    first, last = targets[0], _last_of(sentence, targets[0])
    for said in sentence.hits("up"):
        near = 0 < first.i - said[-1] <= _BEHIND and _plain(sentence, said[-1] + 1, first.i)
        if near or _a_receptor_called(sentence, said[-1] + 1, first.i):
            yield from _by_ketamine(sentence, said[0], (*said, first.i))
    end = sentence.span.end
    for verb in sentence.verbs("rousing", kinds=()):
        if not (0 < first.i - verb.i <= _BEHIND and _plain(sentence, verb.i + 1, first.i)):
            continue
        after = range(last + 1, min(end, last + 4))
        particle = next(
            (i for i in after if low[i] in _PARTICLES and _STOPS.isdisjoint(low[last + 1 : i])), None
        )
        again = next((h for h in sentence.hits("firing") if h[0] in after), None)
        if particle is not None and sentence.is_apart("up", verb, (particle,)):
            yield from _by_ketamine(sentence, verb.i, (verb.i, first.i, particle))
        elif again is not None and "from" not in low[last : again[0]]:
            yield from _by_ketamine(sentence, verb.i, (verb.i, first.i, *again))


def _a_receptor_called(sentence: Sentence, start: int, name: int) -> bool:
    """ "Switches on a receptor in the spine called NMDA": the name comes after, and no other verb between."""
    analysis, low = sentence.analysis, sentence.analysis.low
    kind = next((i for i in range(start, min(name, start + 4)) if low[i] in ("receptor", "receptors")), None)
    if kind is None or name - kind > _NAMED or not _plain(sentence, start, kind):
        return False
    calling = name - 2 if low[name - 1] in ("as", "the") else name - 1
    return low[calling] in _CALLED and all(
        analysis.pos[i] not in ("VERB", "AUX") and analysis.texts[i] not in _STOPS
        for i in range(kind + 1, calling)
    )


_CALLED = frozenset("called dubbed known named termed".split())
_NAMED = 10  # words from "receptor" to its name


def _follows_nmda(sentence: Sentence) -> bool:
    """Does the sentence before speak of the receptor, and of no other?"""
    if sentence.span.start == 0:
        return False
    before = sentence.doc[sentence.span.start - 1].sent
    kinds = frozenset().union(*(sentence.analysis.classes[t.i] for t in before))
    return "nmda" in kinds and not kinds & {"opioid-receptor", "serotonin"}


_POINTING = frozenset(("receptors", "receptor", "them"))


def _last_of(sentence: Sentence, first: Token) -> int:
    """The end of the receptor's name: "NMDA receptors"."""
    place = first.i
    while place + 1 < sentence.span.end and (
        "nmda" in sentence.analysis.classes[place + 1]
        or sentence.analysis.low[place + 1].startswith("receptor")
    ):
        place += 1
    return place


def _plain(sentence: Sentence, start: int, end: int) -> bool:
    """Do but articles, adjectives and the like stand between?"""
    analysis = sentence.analysis
    return all(analysis.low[i] in _LINKS or analysis.doc[i].pos_ in _BETWEEN for i in range(start, end))


def _by_ketamine(sentence: Sentence, verb: int, places: tuple[int, ...]) -> Iterator[Statement]:
    low, start = sentence.analysis.low, max(sentence.span.start, verb - _BEFORE)
    stop = max(
        (i + 1 for i in range(start, verb) if low[i] in _STOPS or low[i] in ("that", "which")), default=start
    )
    drug = next(
        (sentence.doc[i] for i in range(stop, verb) if sentence.means_ketamine(sentence.doc[i])), None
    )
    if drug is None or not _CONTRAST.isdisjoint(low[drug.i : verb]) or "from" in low[drug.i : verb]:
        return
    yield from sentence.given("nmda-antagonist", "contrary", (drug.i,), places, root=sentence.doc[verb])


RECEPTOR = (frame(_roused, "@nmda " + any_word(_POINTING), "firing up"),)
