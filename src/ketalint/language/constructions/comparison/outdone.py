"""Others outdone: "nothing beats ketamine", "it does what pills only promise", "it blew them all away"."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context
from ketalint.language.constructions.comparison.contenders import (
    FIRST,
    HIGHER,
    OTHERS,
    Ranked,
    is_own,
    is_rival,
    named_before,
)
from ketalint.language.syntax.tokens import Span
from ketalint.language.words.cues import Cues
from ketalint.language.words.inflection import forms
from ketalint.language.words.needs import needs
from ketalint.language.words.nouns import TREATMENT

_NOT = frozenset("not n't never cannot hardly scarcely barely".split())
_NONE = frozenset("no nobody none nothing nowhere".split()) | _NOT
_BREAKS = frozenset((";", ":", "—", "–", ".", "!", "?", "but"))
_DOING = frozenset("achieves can delivers did do does".split())
_LACKING = _NOT | frozenset("ca could failed fail fails merely only".split())
_TAILS: dict[str, tuple[tuple[str, ...], ...]] = {
    form: tails
    for verb, tails in {
        "beat": (("hollow",), ("hands", "down"), ("every", "time")),
        "blow": (("away",), ("out", "of", "the", "water")),
        "eat": (("for", "breakfast"), ("for", "lunch")),
        "knock": (("out", "of", "the", "park"), ("into", "a", "cocked", "hat")),
        "leave": (("in", "the", "dust"), ("in", "its", "wake"), ("standing",), ("behind",), ("for", "dead")),
        "put": (("to", "shame"), ("in", "the", "shade"), ("out", "of", "business")),
    }.items()
    for form in forms(verb)
}
_OURS = frozenset(("ours", "us", "we"))


@needs("=than", _NONE, "comparative praise merit")
def _nothing_better(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "There is no more powerful treatment than ketamine", "nobody gets better results than we do"."""
    analysis, low = context.analysis, context.analysis.low
    for than in range(sentence.start + 2, sentence.end - 1):
        if low[than] != "than" or not _is_we_or_it(context, than + 1, sentence.end):
            continue
        start = max(sentence.start, than - 12)
        better = next((i for i in range(than - 1, start, -1) if _is_comparative(words, low, i)), None)
        if better is None or _parted(low, better, than):
            continue
        denied = next((i for i in range(better - 1, start - 1, -1) if low[i] in _NONE), None)
        if denied is None or _parted(low, denied, better) or not _SPEAKING.isdisjoint(low[denied:better]):
            continue
        if any("logistics" in analysis.classes[i] for i in range(denied, than)):
            continue
        if _of_treatments(context, words, range(denied, than)) and _finds_none(low, denied, better, sentence):
            yield FIRST, analysis.doc[better], range(denied, than + 1), "nothing is better"
            return


def _of_treatments(context: Context, words: Cues, row: range) -> bool:
    """Is it a treatment, its merit, or anything at all that is not better?"""
    low, classes = context.analysis.low, context.analysis.classes
    if not {"anything", "nothing"}.isdisjoint(low[row.start : row.stop]):
        return True
    for family in ("choice", "merit"):
        if words[family].first(low, row.start, row.stop) is not None:
            return True
    return any(classes[i] & (TREATMENT | OTHERS | {"relief"}) for i in row)


def _finds_none(low: list[str], denied: int, better: int, sentence: Span) -> bool:
    """Is there none, or none to be found? "Tablets are not better than ketamine" ranks nothing first."""
    if low[denied] not in _NOT:
        return True
    return not _FINDING.isdisjoint(low[max(sentence.start, denied - 2) : better])


_SPEAKING = frozenset("claim know knows promise proven pretend say sure tell think understands".split())
_FINDING = frozenset(
    "exist exists find found get had have heard known meet met saw see seen there tried".split()
)


def _is_comparative(words: Cues, low: list[str], place: int) -> bool:
    return bool(words["comparative"].at(low, place)) or (
        low[place] == "more" and bool(words["praise"].at(low, place + 1) or words["merit"].at(low, place + 1))
    )


def _is_we_or_it(context: Context, start: int, end: int) -> bool:
    """Does the treatment begin at `start`, or those who give it?"""
    low, doc = context.analysis.low, context.analysis.doc
    if start >= end:
        return False
    if low[start] in ("ours", "us", "we"):
        return True
    for place in range(start, min(end, start + 5)):
        if doc[place].text in _STOPS or low[place] in ("and", "or"):
            return False
        if doc[place].pos_ in ("ADP", "VERB", "AUX", "SCONJ") and low[place] not in ("course", "iv", "of"):
            return False
        if is_own(context, doc[place]) and low[place + 1 : place + 2] not in _IN_OTHER_FORMS:
            return True
    return False


_STOPS = frozenset((",", ";", ":", "—", "–", "(", ")", "."))
_IN_OTHER_FORMS = (["alone"], ["tablets"], ["lozenges"], ["spray"], ["troches"])


def _parted(low: list[str], start: int, end: int) -> bool:
    return not _BREAKS.isdisjoint(low[start:end])


@needs("=like", _OURS, "=no =nobody =none", "merit")
def _like_ours(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "No clinic in Ohio gets results like ours"."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start + 3, sentence.end - 1):
        if low[place] != "like" or low[place + 1] not in ("ours", "us", "we"):
            continue
        start = max(sentence.start, place - 10)
        denied = next((i for i in range(start, place) if low[i] in ("no", "nobody", "none")), None)
        merit = words["merit"].first(low, start, place)
        if denied is not None and merit is not None and not _parted(low, denied, place):
            yield FIRST, analysis.doc[merit.start], range(denied, place + 2), "nobody has results like ours"
            return


@needs("=what =like =as", _DOING, _NONE, "choice")
def _nothing_does_as_it(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "There isn't a drug on earth that does for depression what ketamine does"."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start + 4, sentence.end - 2):
        if low[place] not in ("what", "like", "as") or not is_own(context, analysis.doc[place + 1]):
            continue
        if low[place + 2] not in _DOING:
            continue
        start = max(sentence.start, place - 14)
        denied = next((i for i in range(start, place) if low[i] in _NONE), None)
        chosen = words["choice"].first(low, start, place)
        if denied is None or chosen is None or _parted(low, denied, place):
            continue
        if _SPEAKING.isdisjoint(low[denied:place]) and not _DOING.isdisjoint(low[chosen.stop : place]):
            yield FIRST, analysis.doc[place + 2], range(denied, place + 3), "nothing does what it does"
            return


@needs("=unlike", "=actually =really =truly", "perform")
def _unlike_others(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Unlike antidepressants, ketamine actually works"."""
    analysis, low = context.analysis, context.analysis.low
    if low[sentence.start] != "unlike":
        return
    near = range(sentence.start + 1, min(sentence.end, sentence.start + 6))
    if not any(is_rival(analysis, words, analysis.doc[i]) for i in near):
        return
    for place in range(near.start, sentence.end - 1):
        length = words["perform"].at(low, place + 1)
        after = low[place + 1 + length : place + 2 + length]
        if low[place] in ("actually", "really", "truly") and length and after not in _HOW_IT_WORKS:
            yield HIGHER, analysis.doc[place + 1], range(sentence.start, place + 1 + length), "unlike others"
            return


_HOW_IT_WORKS = (["at"], ["by"], ["differently"], ["in"], ["like"], ["on"], ["through"], ["via"], ["with"])


@needs("=what", _DOING, _LACKING)
def _does_what_others_do_not(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Ketamine does for nerve pain what gabapentin only promises"."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start + 2, sentence.end - 2):
        if low[place] != "what" or _DOING.isdisjoint(low[max(sentence.start, place - 5) : place]):
            continue
        near = range(place + 1, min(sentence.end, place + 4))
        others = next((i for i in near if is_rival(analysis, words, analysis.doc[i])), None)
        if others is None or not any(is_own(context, analysis.doc[i]) for i in range(sentence.start, place)):
            continue
        lack = next((i for i in range(others + 1, min(sentence.end, others + 4)) if low[i] in _LACKING), None)
        if lack is not None:
            done = max(i for i in range(max(sentence.start, place - 5), place) if low[i] in _DOING)
            yield HIGHER, analysis.doc[done], range(done, lack + 1), "does what others do not"
            return


@needs("=there =theres", "=then")
def _and_then_there_is(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "There's pain relief, and then there's ketamine"."""
    low = context.analysis.low
    if low[sentence.start] not in ("there", "theres"):
        return
    for place in range(sentence.start + 3, sentence.end - 2):
        if low[place : place + 2] == ["then", "there"] and low[place - 1] in ("and", "but", ","):
            if _is_we_or_it(context, place + 3, sentence.end):
                words_said = range(sentence.start, sentence.end - 1)
                yield FIRST, context.analysis.doc[place + 1], words_said, "and then there is it"
            return


@needs(_TAILS)
def _blown_away(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Eleven pills in nine years. Ketamine blew every one of them away", "it leaves SSRIs in the dust"."""
    analysis, low = context.analysis, context.analysis.low
    for verb in range(sentence.start + 1, sentence.end - 1):
        tails = _TAILS.get(low[verb])
        if tails is None:
            continue
        end = min(sentence.end, verb + 9)
        tail = next((i for i in range(verb + 2, end) for t in tails if tuple(low[i : i + len(t)]) == t), None)
        if tail is None:
            continue
        beaten = range(verb + 1, tail)
        others = any(analysis.classes[i] & OTHERS for i in beaten)
        meant = any(low[i] in ("them", "all", "those", "rest") for i in beaten)
        meant = meant and named_before(context, sentence, verb)
        own = any(is_own(context, analysis.doc[i]) for i in range(sentence.start, verb))
        own = own or (meant and low[verb - 1] in ("it", "this"))
        if own and (others or meant) and low[verb - 1] not in ("i", "they", "we", "who", "you"):
            yield HIGHER, analysis.doc[verb], range(verb, tail + 1), "blows others away"
            return


READERS = (
    _nothing_does_as_it,
    _unlike_others,
    _nothing_better,
    _like_ours,
    _does_what_others_do_not,
    _and_then_there_is,
    _blown_away,
)
