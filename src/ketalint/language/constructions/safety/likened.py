"""Harm made light of by a likeness: "next to pills it is tap water", "coffee has a tighter grip on you".

`weighed` finds everyday things that are said to be worse; here the treatment is called one of them, or they
are said to be harder to give up. The words for everyday things stand in rules/lexicon/constructions.toml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TARGET, TREATMENT

_OPEN = frozenset("ask if may might must n't never not please should unless until when whether".split())
_BEING = frozenset("'s are be feel feels is was were".split())
_OURS = frozenset("it ketamine ours that this".split())
_SET_BESIDE = (["next", "to"], ["compared", "to"], ["compared", "with"], ["stacked", "against"])
_BESIDE = frozenset(("against", "alongside", "beside"))
_ENDS = frozenset((".", "!", ";", ",", "—", "–", "…"))
_FIRMER = frozenset("better bigger deadlier fiercer firmer harder stronger tighter".split())
_GRIPS = frozenset("claws grip hold hooks pull spell".split())
_HARD = frozenset("harder tougher trickier".split())
_GIVING_UP = frozenset("break drop kick quit resist shake stop".split())
_HOOKED = frozenset("addicted dependent hooked".split())
_LIKELIER = (["likelier", "to"], ["likely", "to"], ["sooner"], ["easier", "to"])
_RISKY = frozenset("addictive addicting dangerous deadly forming harmful hazardous risky scary toxic".split())


def may_liken(analysis: Analysis) -> bool:
    """Whether the block could do so: what must be parsed though no phrase stands in it."""
    words = analysis.low.distinct
    if not words.isdisjoint(_FIRMER) and not words.isdisjoint(_GRIPS):
        return True
    if not words.isdisjoint(_HARD) and not words.isdisjoint(_GIVING_UP):
        return True
    if not words.isdisjoint(_HOOKED) and not words.isdisjoint(("likelier", "likely", "sooner", "easier")):
        return True
    if "as" in words and not words.isdisjoint(_RISKY | {"think"}):
        return True
    if not words.isdisjoint(("basically", "just", "little", "more", "nothing", "only")):
        return True
    return not words.isdisjoint(_BESIDE | {"next", "compared", "stacked"})


def _mere(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "Next to them, this is tap water", "compared with an opioid, a drip is lemonade"."""
    low = analysis.low
    beside = next((i for i in range(sentence.start, sentence.end - 4) if _sets_beside(low, i)), None)
    if beside is None or not _OPEN.isdisjoint(low[sentence.start : sentence.end]):
        return
    for be in range(beside + 3, sentence.end - 1):
        ours = low[be - 1] in _OURS or bool(analysis.classes[be - 1] & TREATMENT)
        if low[be] not in _BEING or not ours:
            continue
        common = cues["everyday"].first(low, be + 1, min(sentence.end, be + 6))
        if common is None or (common.stop < sentence.end and low[common.stop] not in _ENDS):
            continue
        if not any(analysis.classes[i] & (TARGET - {"opioid"}) for i in range(beside, be)):
            yield range(beside, common.stop)
            return


def _just_a(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "It's basically a vitamin", "think of it as lemonade", "our drip is little more than a nap"."""
    low = analysis.low
    if not _OPEN.isdisjoint(low[sentence.start : sentence.end]):
        return
    for place in range(sentence.start + 1, sentence.end - 1):
        if low[place : place + 2] == ["it", "as"] and low[place - 2 : place] in (
            ["think", "of"],
            ["picture"],
        ):
            after, first = place + 2, place - 2
        elif low[place] in _BEING and _is_ours(analysis, place - 1):
            small = next((len(w) for w in _JUST if low[place + 1 : place + 1 + len(w)] == w), 0)
            if not small:
                continue
            after, first = place + 1 + small, place - 1
        else:
            continue
        common = cues["everyday"].first(low, after, min(sentence.end, after + 4))
        if common is not None and not _WEARING_OFF.isdisjoint(low[common.start : common.stop]):
            continue  # "Think of it as a haircut. It grows out."
        if common is not None and (common.stop >= sentence.end or low[common.stop] in _AFTER_IT):
            yield range(first, common.stop)
            return


def _is_ours(analysis: Analysis, place: int) -> bool:
    return analysis.low[place] in _OURS or bool(analysis.classes[place] & TREATMENT)


_WEARING_OFF = frozenset("commute drive haircut shower trip".split())
_JUST = (
    ["basically"],
    ["just"],
    ["little", "more", "than"],
    ["no", "more", "than"],
    ["nothing", "but"],
    ["only"],
)
_AFTER_IT = _ENDS | {"for", "in", "with"}


def _sets_beside(low: list[str], place: int) -> bool:
    return low[place] in _BESIDE or low[place : place + 2] in _SET_BESIDE


def _as_risky(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "It is about as risky as a nap", "no more dangerous than ..." aside."""
    low = analysis.low
    if not (_OPEN - {"n't", "not", "never"}).isdisjoint(low[sentence.start : sentence.end]):
        return
    for place in range(sentence.start + 1, sentence.end - 3):
        if low[place] != "as":
            continue
        second = next((i for i in range(place + 2, min(sentence.end, place + 4)) if low[i] == "as"), None)
        if second is None or low[second - 1] not in _RISKY:
            continue
        common = cues["everyday"].first(low, second + 1, min(sentence.end, second + 5))
        said = range(sentence.start, place)
        ours = any(low[i] in _OURS or analysis.classes[i] & TREATMENT for i in said)
        if common is not None and ours and {"n't", "not", "never", "twice"}.isdisjoint(low[i] for i in said):
            yield range(place, common.stop)
            return


def _grips_you_more(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "Your latte has a tighter grip on you", "your phone is harder to put down"."""
    low = analysis.low
    if not _OPEN.isdisjoint(low[sentence.start : sentence.end]):
        return
    for place in range(sentence.start + 2, sentence.end - 2):
        grip = low[place] in _FIRMER and low[place + 1] in _GRIPS and low[place + 2] in ("on", "over")
        grip = grip and low[place - 1] in ("a", "the") and low[place - 2] in ("has", "have")
        quit_ = low[place] in _HARD and low[place + 1] == "to" and low[place + 2] in _GIVING_UP
        quit_ = quit_ and low[place - 1] in _BEING
        if not (grip or quit_) or not _is_everyday(analysis, cues, sentence.start, place - 1):
            continue
        end = place + 3
        if grip and low[end : end + 1] in (["you"], ["me"], ["us"], ["people"], ["most"]):
            end += 1
        than = low[end : end + 1] == ["than"] and end < sentence.end
        after = range(end, min(sentence.end, end + 5))
        if than and not any(analysis.classes[i] & TREATMENT or low[i] in _OURS for i in after):
            continue  # "harder to quit than heroin"
        if grip or than:
            yield range(sentence.start, end)
            return


def _likelier_hooked(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "You are more likely to get hooked on potato chips"."""
    low = analysis.low
    if not _OPEN.isdisjoint(low[sentence.start : sentence.end]):
        return
    for hooked in range(sentence.start + 3, sentence.end - 2):
        if low[hooked] not in _HOOKED or low[hooked + 1] not in ("on", "to"):
            continue
        lead = range(max(sentence.start, hooked - 6), hooked)
        likelier = next((i for i in lead if low[i : i + 2] in _LIKELIER or low[i : i + 1] in _LIKELIER), None)
        if likelier is None or ("likely" in low[likelier : likelier + 2] and low[likelier - 1] != "more"):
            continue
        end = min(sentence.end, hooked + 5)
        if _is_everyday(analysis, cues, hooked + 2, end):
            yield range(likelier, hooked + 2)
            return


def _is_everyday(analysis: Analysis, cues: Cues, start: int, end: int) -> bool:
    """Is it a thing of the house or the kitchen that stands there, and no drug, complaint or treatment?"""
    low = analysis.low
    if any(analysis.classes[i] & _NOT_EVERYDAY for i in range(start, end) if low[i] not in _MEALS):
        return False
    if cues["everyday"].first(low, start, end) is not None:
        return True
    owned = any(low[i] in ("your", "my", "a", "the") for i in range(start, min(end, start + 2)))
    return owned and any(analysis.pos[i] in ("NOUN", "PROPN") for i in range(start, end))


_NOT_EVERYDAY = (TREATMENT | TARGET | {"foreign", "risk", "effect-of-drug", "provider"}) - {"person"}
_MEALS = frozenset("coffee latte sugar tea".split())

READERS = (
    (_mere, "next to others a trifle"),
    (_just_a, "just an everyday thing"),
    (_as_risky, "as risky as everyday things"),
    (_grips_you_more, "everyday things grip you more"),
    (_likelier_hooked, "sooner hooked on everyday things"),
)
