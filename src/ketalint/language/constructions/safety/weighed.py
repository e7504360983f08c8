"""Harm weighed against other harm: "safer than crossing the street", "coffee does more harm than ketamine".

Also a dose that is too small to do any, and harm that is said to come to abusers alone. The words stand in
rules/lexicon/constructions.toml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import FEARED, TREATMENT

OPEN = frozenset("ask if may might must please should unless until when whenever whether".split())
BEING = frozenset("are be been feel feels is remain remains stay stays was were 're 's".split())
DENYING = frozenset("n't never no not nothing nobody none".split())


def unbroken(low: list[str], start: int, end: int) -> bool:
    """Does nothing stand between two places that parts them or turns what is said?"""
    return not {",", "and", "but", "not", "or"}.intersection(low[start:end])


def _weighed(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "Safer than crossing the street", "coffee does more harm", "likelier to be hurt by this pen"."""
    low = analysis.low
    if not ({"n't", "never", "not"} | OPEN).isdisjoint(low[sentence.start : sentence.end]):
        return
    for common in _everyday(low, cues, sentence):
        before = range(max(sentence.start, common.start - 12), common.start)
        after = range(common.stop, min(sentence.end, common.stop + 9))
        safer = cues["safer"].first(low, before.start, before.stop)
        near = safer is not None and common.start - safer.stop <= 5 and low[safer.stop] == "than"
        if safer is not None and near and _of_treatment(analysis, sentence, safer.start):
            yield range(safer.start, common.stop)
            return
        graver = cues["graver"].first(low, after.start, after.stop)
        if graver is not None and graver.start - common.stop <= 5 and unbroken(low, *_ends(common, graver)):
            yield range(common.start, graver.stop)
            return
        likelier = cues["likelier"].first(low, before.start, before.stop)
        if likelier is not None and _worse_off(analysis, cues, likelier.start, common.start):
            yield range(likelier.start, common.stop)
            return


def _of_treatment(analysis: Analysis, sentence: Span, place: int) -> bool:
    """Is it the treatment that is the safer one, and not the ramp?"""
    nouns = [t for t in sentence if t.i < place and t.pos_ in ("NOUN", "PROPN")]
    return not nouns or any(analysis.classes[t.i] & TREATMENT for t in nouns)


def _ends(one: range, other: range) -> tuple[int, int]:
    return one.stop, other.start


def _everyday(low: list[str], cues: Cues, sentence: Span) -> Iterator[range]:
    for place, length in cues["everyday"].standing_in(low, sentence.start, sentence.end):
        yield range(place, place + length)


def _worse_off(analysis: Analysis, cues: Cues, start: int, end: int) -> bool:
    """Does harm stand between a chance and what it is a chance of?"""
    if any(analysis.classes[i] & FEARED for i in range(start, end)):
        return True
    return cues["harm"].first(analysis.low, start, end) is not None or not _HURT.isdisjoint(
        analysis.low[start:end]
    )


_HURT = frozenset("choke damage die hurt injured injure killed sick".split())


def _riskiest(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "The riskiest part of your visit is the drive here"."""
    low = analysis.low
    top = cues["riskiest"].first(low, sentence.start, sentence.end)
    if top is None or not {"n't", "never", "not"}.isdisjoint(low[sentence.start : sentence.end]):
        return
    be = next((i for i in range(sentence.start, sentence.end) if low[i] in BEING), None)
    common = cues["everyday"].first(low, sentence.start, sentence.end)
    if be is not None and common is not None and common.start < be < top.start:
        yield range(common.start, top.stop)
    elif be is not None and common is not None and top.start < be < common.start:
        yield range(top.start, common.stop)


def _too_little(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "The dose is too low to cause harm"."""
    low = analysis.low
    for place in range(sentence.start, sentence.end - 3):
        if low[place] != "too" or low[place + 1] not in _LITTLE or low[place + 2] != "to":
            continue
        end = min(sentence.end, place + 8)
        harm = cues["harm"].first(low, place + 3, end)
        feared = next((i for i in range(place + 3, end) if analysis.classes[i] & FEARED), None)
        stop = harm.stop if harm is not None else feared + 1 if feared is not None else None
        if stop is not None and DENYING.isdisjoint(low[sentence.start : stop]):
            yield range(place, stop)
            return


_LITTLE = frozenset("brief gentle little low mild short small tiny weak".split())


def _misused_alone(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "Addiction is only a problem with street use", "only people who abuse it get bladder trouble"."""
    low = analysis.low
    only = next((i for i in range(sentence.start, sentence.end) if low[i] == "only"), None)
    if only is None or not DENYING.isdisjoint(low[sentence.start : sentence.end]):
        return
    abused = cues["street-use"].first(low, only + 1, min(sentence.end, only + 10))
    feared = (t.i for t in sentence if analysis.classes[t.i] & FEARED or low[t.i] in _ORGANS)
    harm = next((i for i in feared if abused is not None and i not in abused), None)
    if abused is None or harm is None or not OPEN.isdisjoint(low[sentence.start : harm]):
        return
    yield range(min(harm, only), max(harm + 1, abused.stop))


_ORGANS = frozenset("bladder kidneys liver".split())

READERS = (
    (_weighed, "less harm than everyday things"),
    (_riskiest, "the riskiest part"),
    (_too_little, "too little to do harm"),
    (_misused_alone, "harm to abusers alone"),
)
