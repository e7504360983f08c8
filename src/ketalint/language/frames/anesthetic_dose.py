"""Doses for pain that are said to be as large as those for surgery, or larger."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.found import Statement
from ketalint.language.frames.frame import frame, given
from ketalint.language.frames.sentence import Places, Sentence
from ketalint.language.words.needs import any_word

_FOR_PAIN = frozenset("ache chronic our ours pain we you your".split())
_UNDER = frozenset(("asleep", "sleep", "under"))
_ONE_CASE = frozenset("expected feared hoped planned she he i thought".split())
_NO = frozenset(("any", "never", "no", "not", "n't"))
_WHOLE = frozenset("entire full same whole".split())
_USED = frozenset("as calls given needed needs requires that used uses".split())
_LESS = frozenset("below less lower never no not smaller than under unlike".split())
_PART = _LESS | frozenset("fifth fraction half of part percent quarter sliver tenth third".split())
_NEAR = 6  # words
_REACH = 14  # words on either side of "than"


def _compared(sentence: Sentence) -> Iterator[Statement]:
    """ "More ketamine than it takes to put someone under", "surgery needs less of it than pain does"."""
    low, start, end = sentence.analysis.low, sentence.span.start, sentence.span.end
    than = next((i for i in range(start, end) if low[i] == "than"), None)
    if than is None:
        return
    for family, after in (("bigger", True), ("smaller", False)):
        for said in sentence.hits(family):
            if (
                not 0 < than - said[-1] <= _REACH
                or low[said[0] - 1] in _NO
                or not _is_of_dose(sentence, said)
            ):
                continue
            behind, ahead = _surgery(sentence, than, end), _surgery(sentence, start, than)
            here, other = (behind, ahead) if after else (ahead, behind)
            pain = low[than:end] if not after else low[start:than]
            if here is not None and other is None and (after or not _FOR_PAIN.isdisjoint(pain)):
                yield from sentence.given("dose-below-anesthesia", "contrary", said, (than,), here)
                return


def _is_of_dose(sentence: Sentence, said: Places) -> bool:
    """Is it the dose that is bigger? "A larger dose", "more ketamine", "the dose is larger"."""
    near = sentence.doc[said[-1] + 1 : min(sentence.span.end, said[-1] + 4)]
    if any(_is_amount(sentence, t.i) for t in near):
        return True
    before = range(max(sentence.span.start, said[0] - 10), said[0])
    return any(sentence.hit("amount", sentence.doc[i]) for i in before)


def _is_amount(sentence: Sentence, place: int) -> bool:
    return (
        "ketamine" in sentence.analysis.classes[place]
        or sentence.hit("amount", sentence.doc[place]) is not None
    )


def _surgery(sentence: Sentence, start: int, end: int) -> Places | None:
    """Where in these words somebody is operated on or put to sleep."""
    low = sentence.analysis.low
    hit = next((h for h in sentence.hits("anesthesia") if start <= h[0] < end), None)
    if hit is not None:
        return hit
    put = next((i for i in range(start, end) if low[i] in ("put", "puts", "putting")), None)
    under = next((i for i in range(put or end, end) if low[i] in _UNDER), None)
    return (put, under) if put is not None and under is not None and under - put <= 4 else None


def _exceeding(sentence: Sentence) -> Iterator[Statement]:
    """ "The dose for pain exceeds what is given in surgery", "twice what an anesthetist uses"."""
    for said in sentence.hits("exceeding"):
        surgery = _surgery(sentence, said[-1] + 1, min(sentence.span.end, said[-1] + 12))
        before = _surgery(sentence, sentence.span.start, said[0])
        if surgery is not None and before is None and _is_of_dose(sentence, said):
            yield from sentence.given("dose-below-anesthesia", "contrary", said, surgery)
            return


def _as_large(sentence: Sentence) -> Iterator[Statement]:
    """ "At the full dose used for anesthesia", "the same amount that surgery calls for"."""
    low, start = sentence.analysis.low, sentence.span.start
    if not sentence.hits("amount") or _FOR_PAIN.isdisjoint(sentence.low):
        return
    for dose in sentence.hits("amount"):
        whole = next((i for i in range(max(start, dose[0] - 2), dose[0]) if low[i] in _WHOLE), None)
        if whole is None or not _PART.isdisjoint(low[max(start, whole - _NEAR) : whole]):
            continue
        surgery = _surgery(sentence, dose[-1] + 1, min(sentence.span.end, dose[-1] + 1 + _NEAR))
        used = surgery is not None and not _USED.isdisjoint(low[dose[-1] + 1 : surgery[0]])
        if surgery is not None and used and _LESS.isdisjoint(low[dose[-1] : surgery[0]]):
            yield from sentence.given("dose-below-anesthesia", "contrary", (whole,), dose, surgery)
            return


def _equal(sentence: Sentence) -> Iterator[Statement]:
    """ "The dose for pain is the same as for surgery", "is as high as in the operating room"."""
    low = sentence.analysis.low
    if _FOR_PAIN.isdisjoint(sentence.low) or not (_PART - {"of"}).isdisjoint(sentence.low):
        return
    for dose in sentence.hits("amount"):
        for i in range(dose[-1] + 1, min(sentence.span.end - 1, dose[-1] + _REACH)):
            same = (low[i], low[i + 1]) in _EQUALS or (low[i] in _LARGE and low[i - 1] == low[i + 1] == "as")
            surgery = _surgery(sentence, i + 1, min(sentence.span.end, i + 2 + _NEAR)) if same else None
            if surgery is not None:
                yield from sentence.given("dose-below-anesthesia", "contrary", dose, (i, i + 1), surgery)
                return


_EQUALS = frozenset(
    (("same", "as"), ("equal", "to"), ("equals", "that"), ("identical", "to"), ("matches", "that"))
)
_LARGE = frozenset("big high large strong".split())


def _at_large(sentence: Sentence) -> bool:
    return _ONE_CASE.isdisjoint(sentence.low)  # "she needed more of it than the surgeon had expected"


_SURGERY = "anesthesia " + any_word(_UNDER)

ANESTHETIC_DOSE = given(
    _at_large,
    frame(_compared, "bigger smaller", "=than", _SURGERY),
    frame(_exceeding, "exceeding", _SURGERY),
    frame(_as_large, "amount", _SURGERY, any_word(_WHOLE)),
    frame(_equal, "amount", _SURGERY, any_word({first for first, _ in _EQUALS} | _LARGE)),
)
