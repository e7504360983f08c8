"""Since when there has been a clinic, and for how long people have been with it.

"Larkspur opened in 2014" and "since the day we opened, in 2011"; "Gail retires after nineteen years at Copper
Creek" and "twenty-six years here". The house goes by any word of its name, and a person by the first name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ketalint.language.clinic.names import clinic_names
from ketalint.language.clinic.opposites import Opposites
from ketalint.language.clinic.things import ENDS, begin_of_sentence, end_of_sentence
from ketalint.language.clinic.told import Told
from ketalint.language.quantities.amounts import Amount, find_amounts
from ketalint.language.quantities.units import YEAR
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Words
from ketalint.language.words.rows import Row, row_of
from ketalint.model import Block

_YEARS = re.compile(r"\b(?:(?:19|20)\d\d\b|years?\b|decades?\b)")
_NEAR = 7  # words between an event and its year
_BEGAN = "years: beginning of "
_HOUSE = f"{_BEGAN}the house"
_DOING = frozenset(("has", "is", "joined", "opened", "runs", "was", "will", "'s"))
_SOMEBODY = frozenset(("he", "she", "who"))
_MONTHS = frozenset(
    "april august december february january july june march may november october september".split()
)
_CALENDAR = _MONTHS | frozenset("friday monday saturday sunday thursday tuesday wednesday".split())
_GIVEN = frozenset(("infusions", "ketamine"))
_COMMON = frozenset(
    """
    and associates at care center centers clinic clinics group healing health hospital house infusion
    infusions institute ketamine medical medicine of our pain partners practice services spine the
    therapeutics therapy welcome wellness
    """.split()
)


def years(analyses: Sequence[Analysis], blocks: Sequence[Block], opposites: Opposites) -> Iterator[Told]:
    """When the house began and how long each person has been there, wherever it is told."""
    dated = [i for i, b in enumerate(blocks) if b.kind not in ("quote", "cell") and _YEARS.search(b.text)]
    if len(dated) < 2:
        return
    house = _house_words(blocks)
    people = _people(analyses)
    found = list(_told(dated, analyses, house, people, opposites))
    named = {told.thing for told in found if told.thing.startswith(_BEGAN)} - {_HOUSE}
    for told in found:
        if told.thing not in named:
            yield told
        elif len(named) == 1:  # "Larkspur opened in 2014": with a second name it might be a site
            yield replace(told, thing=_HOUSE)


def _told(
    dated: list[int],
    analyses: Sequence[Analysis],
    house: frozenset[str],
    people: frozenset[str],
    opposites: Opposites,
) -> Iterator[Told]:
    for index in dated:
        analysis = analyses[index]
        starts = [token.idx for token in analysis.doc]
        for amount in find_amounts(analysis.text):
            if amount.ordinal or amount.stated[0] != amount.stated[1] or amount.bound not in ("", "about"):
                continue
            place = range(bisect_left(starts, amount.start), bisect_left(starts, amount.end))
            begin = begin_of_sentence(analysis, place.start)
            end = end_of_sentence(analysis, place.stop)
            before = row_of(analysis, range(begin, place.start))
            after = row_of(analysis, range(place.stop, end))
            told = Told("", *amount.stated, index, (index, begin), place)
            if amount.kind == "year":
                began = _site_opened(analysis, before, opposites) or _began(
                    before, after, house, people, opposites
                )
                if began:
                    yield replace(told, thing=began)
            elif amount.kind == "time" and amount.low >= 2 * YEAR and not amount.hyphened:
                name = _served(analysis, amount, before, after, house, people, opposites)
                if name:
                    n = amount.stated[0] / YEAR
                    yield replace(told, thing=f"years: {name} here", low=n, high=n)


def _house_words(blocks: Sequence[Block]) -> frozenset[str]:
    names = [*clinic_names(blocks), *(block.text for block in blocks[:1] if block.text[-1:] not in ".!?")]
    words = {word.lower() for name in names for word in re.findall(r"[A-Z][\w'’-]+", name)}
    return frozenset(words - _COMMON)


def _people(analyses: Sequence[Analysis]) -> frozenset[str]:
    """Capitalized words that the draft never writes small, inside a sentence or before a verb: names."""
    small: set[str] = set()
    large: set[str] = set()
    for analysis in analyses:
        for text, low, token in zip(analysis.texts, analysis.low, analysis.doc, strict=True):
            if text[:1].isupper() and text[1:].islower() and len(text) > 2 and not token.is_stop:
                following = analysis.low[token.i + 1] if token.i + 1 < len(analysis.low) else ""
                inside = token.i and analysis.low[token.i - 1] not in ENDS and not analysis.skip[token.i - 1]
                if inside or following in _DOING:
                    large.add(low)
            elif text[:1].islower():
                small.add(low)
    return frozenset(large - small - _CALENDAR)


def _began(
    before: Row, after: Row, house: frozenset[str], people: frozenset[str], opposites: Opposites
) -> str:
    """ "years: the house began", or what is named in its stead; "" where nothing is said to begin."""
    families = opposites.families
    words = before.words
    if words[-1:] and words[-1] in _MONTHS:  # "in October 2014"
        words = words[:-1]
    joined = words[-1:]
    if joined == ["of"] and not {"fall", "spring", "summer", "winter", "autumn"}.isdisjoint(words[-3:]):
        words = words[: -3 if words[-3:-2] == ["the"] else -2]
        joined = words[-1:]
    if joined not in (["in"], ["since"]):
        return ""
    sentence = Row(Words([*before.words, *after.words]), [])
    if sentence.has(families, "not-the-beginning"):
        return ""
    near = Row(Words(words[-_NEAR - 1 : -1]), [])
    if joined == ["since"] and not _SOMEBODY.isdisjoint(near.words):
        return ""  # "Dr. Demir, who has been practicing since 2006"
    if near.has(families, "day-of-opening"):
        return _HOUSE
    ours = not house.isdisjoint(words) or Row(Words(words), []).has(families, "our-house")
    if joined == ["since"]:
        given = _GIVEN - house if ours else _GIVEN
        if any(w in given and words[i - 1] not in house for i, w in enumerate(words)) and "open" not in words:
            return ""  # a house may be older than what it gives
        return _HOUSE if ours and Row(Words(words), []).has(families, "been-at-it") else ""
    if not near.has(families, "opened"):
        return ""
    if ours:
        return _HOUSE
    if len(words) == 3 and words[0] in people:
        return f"{_BEGAN}{words[0]}"
    named = [  # "Marisol opened Kent House in"
        word for verb, word in pairwise(words) if verb in ("founded", "opened", "started") and word in people
    ]
    return f"{_BEGAN}{named[0]}" if named else ""


def _site_opened(analysis: Analysis, before: Row, opposites: Opposites) -> str:
    """ "He opened our Dover office in": the beginning of one site, by its name."""
    words = before.words[:-1]
    if before.words[-1:] != ["in"] or len(words) < _SITE or words[-1] not in _SITES:
        return ""
    if words[-3] not in _OWNERS or not analysis.texts[before.places[-3]][:1].isupper():
        return ""
    opened = Row(Words(words[-_NEAR:-3]), []).has(opposites.families, "opened")
    return f"years: opening of the {words[-2]} office" if opened else ""


_SITE = 4  # words of "opened our Dover office"
_SITES = frozenset(("branch", "clinic", "location", "office", "site"))
_OWNERS = frozenset(("her", "his", "its", "our", "the", "their"))


def _served(
    analysis: Analysis,
    amount: Amount,
    before: Row,
    after: Row,
    house: frozenset[str],
    people: frozenset[str],
    opposites: Opposites,
) -> str:
    """The first name of who has been with the house so long; "" where it is of nobody."""
    words = after.words
    here = words[:1] in (["here"], ["with"], ["at"], ["on"], ["behind"]) and (
        words[0] == "here"
        or words[1:2] in (["us"], ["our"])
        or not house.isdisjoint(words[1:4])
        or words[1:3] in (["the", "clinic"], ["the", "practice"], ["the", "center"], ["the", "staff"])
        or words[:2] == ["on", "staff"]
        or words[:3] == ["behind", "the", "desk"]
    )
    with_us = Row(Words(before.words[-6:]), []).has(opposites.families, "with-us-for")
    if not (here or with_us):
        return ""
    own = [word for word in before.words if word in people and word not in house]
    if own:
        return own[0]
    place = before.places[0] if before.places else 0
    for i in range(place - 1, -1, -1):  # "Come and wish her well": of who was named last
        if analysis.low[i] in people and analysis.low[i] not in house:
            return analysis.low[i]
    return ""
