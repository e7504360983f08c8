"""That care is lacking somewhere else, or is not needed for something else, and so not said of an infusion.

"Some clinics have no doctor", "at home there's no nurse", "for that you need no doctor", "because nobody is
there to see": each tells what others leave out, or why a patient should come here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ketalint.language.clinic.left_out import left_out_elsewhere
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.nouns import INFUSIONS, TREATMENT

if TYPE_CHECKING:
    from ketalint.language.frames.sentence import Sentence

_OTHERS = frozenset("another certain few many most other others several some".split())
_HOUSES = frozenset("center centers clinic clinics office offices place places spa spas".split())
_OURS = frozenset("i our ours us we your".split())
_KEEPING = frozenset("employ employed employs had has have having keep keeps lack lacked lacks".split())
_FOR = frozenset(("about", "for"))
_THAT = frozenset(("that", "these", "those"))
_ALARMS = frozenset(("flag", "flags", "sign", "signs"))
_ALARMING = frozenset(("alarm", "bad", "danger", "red", "warning"))
_NAMING = frozenset("are : include includes is".split())


def is_of_elsewhere(sentence: Sentence, places: Sequence[int], top: Token) -> bool:
    """Does the sentence say it, at `places` below `top`, of another place, another need or as a warning?"""
    return (
        left_out_elsewhere(sentence.analysis, top, places)
        or _gives_the_reason(sentence, top)
        or _among_alarms(sentence, places[0])
        or _in_another_house(sentence, top)
        or _for_another_need(sentence, places)
    )


def _gives_the_reason(sentence: Sentence, top: Token) -> bool:
    """ "Because nobody is there to see your pressure.": why something is not done."""
    start = next((t for t in sentence.span if t.text[:1].isalpha()), None)
    if start is None or start.lower_ != "because":
        return False
    root = sentence.span.root
    return start.head.i == root.i and root.i in (top.i, top.head.i)


def _among_alarms(sentence: Sentence, place: int) -> bool:
    """ "Red flags include pressure to buy, no physician and no monitor"."""
    low = sentence.analysis.low
    return any(
        low[i] in _ALARMS and low[i - 1] in _ALARMING and low[i + 1] in _NAMING
        for i in range(sentence.span.start + 1, place)
    )


def _in_another_house(sentence: Sentence, top: Token) -> bool:
    """ "Some have no doctor on site", "three of nine centers had no physician on site"."""
    if not any(t.lower_ in _KEEPING for t in (top, top.head)) and not _is_found(top):
        return False
    return any(_is_another_house(sentence, t) for t in _subjects(top))


def _subjects(top: Token) -> Iterator[Token]:
    yield from tree.subjects(top)
    if top.head.i != top.i:
        yield from tree.subjects(top.head)


def _is_found(top: Token) -> bool:
    """ "They found that no physician was on site": what an inspection came upon."""
    return top.kind == "ccomp" and top.head.lower_ in (
        "found",
        "discovered",
        "reported",
        "revealed",
        "showed",
    )


def _is_another_house(sentence: Sentence, subject: Token) -> bool:
    low = sentence.analysis.low
    inside = {low[t.i] for t in subject.subtree}
    if not _OURS.isdisjoint(inside):
        return False
    if low[subject.i] in ("some", "others", "they") and not tree.children(subject, "nmod"):
        return low[subject.i] != "they" or _finds(subject.head)
    if not _HOUSES.isdisjoint(inside) or "provider" in sentence.analysis.kinds(subject):
        counted = any(t.pos_ == "NUM" for t in (subject, *subject.children))
        return counted or not _OTHERS.isdisjoint(inside)
    return subject.lower_ in ("inspector", "inspectors", "investigation", "investigators", "report")


def _finds(verb: Token) -> bool:
    return verb.lower_ in ("found", "discovered") and bool(tree.children(verb, "ccomp"))


def _for_another_need(sentence: Sentence, places: Sequence[int]) -> bool:
    """ "We review your tablets by video, and no doctor needs to be there for that": for no infusion."""
    low, analysis = sentence.analysis.low, sentence.analysis
    if any(_is_ours(analysis, t) for t in sentence.treatments):
        return False
    if _doing_else(sentence):
        return True
    pointing = next((i for i in _pointing(sentence) if not 0 <= i - places[0] < places[-1] - places[0]), None)
    if pointing is None:
        return False
    if pointing > places[-1]:
        before = range(sentence.span.start, places[0])
        return any(analysis.pos[i] in ("NOUN", "PROPN") and low[i] != "day" for i in before)
    if sentence.span.start > 0:
        before = range(analysis.doc[sentence.span.start - 1].sent.start, sentence.span.start)
        return all(TREATMENT.isdisjoint(analysis.classes[i]) for i in before)
    above = analysis.earlier
    return above is not None and TREATMENT.isdisjoint(above.named)


def _is_ours(analysis: Analysis, token: Token) -> bool:
    """Ketamine or its infusion, and not "your medicines"."""
    word = analysis.low[token.i]
    return (
        "ketamine" in analysis.classes[token.i] or word in INFUSIONS or word.startswith(("session", "treat"))
    )


def _doing_else(sentence: Sentence) -> bool:
    """ "For walking you need shoes and no supervision"."""
    low, start = sentence.analysis.low[sentence.span.start :][:2], sentence.span.start
    if low[:1] != ["for"] or not low[1].endswith("ing"):
        return False
    return low[1] not in _GIVING and not sentence.in_family("suiting-purpose", sentence.doc[start + 1])


_GIVING = frozenset("dosing dripping infusing injecting sedating".split())


def _pointing(sentence: Sentence) -> Iterator[int]:
    """Where "for that", "for it" or "for these" stands."""
    low, end = sentence.analysis.low, sentence.span.end
    for i in range(sentence.span.start, end - 1):
        last = i + 2 >= end or not low[i + 2][:1].isalpha()
        if low[i] == "for" and (
            (low[i + 1] in _THAT and sentence.analysis.pos[i + 1] == "PRON") or (low[i + 1] == "it" and last)
        ):
            yield i
