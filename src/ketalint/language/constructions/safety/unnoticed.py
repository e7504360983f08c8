"""Harm that is said to be nobody's here: "your body takes no notice", "that's the whole list".

`unharmed` reads a denial and a harm; here the words deny in another way: organs that notice nothing, a list
of effects that ends too soon, harm that belongs to other drugs, worries left at the door. The words stand in
rules/lexicon/constructions.toml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context
from ketalint.language.claims.found import Found
from ketalint.language.constructions.safety.weighed import OPEN
from ketalint.language.constructions.sentencewise import once_a_sentence
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import FEARED, NO_CLASS, TREATMENT

_UNNOTICED = Owner("unnoticed", "treatment", scale="safety", level="riskless")
_OTHERS = frozenset(("foreign", "opioid"))
_OTHER_MATTERS = frozenset(("logistics", "payer"))
_MARKS = frozenset((".", "!", "?", ";", ":", ",", "—", "–", "(", ")", "…"))
_FULL = frozenset((".", "!", "…"))


def unnoticed(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Each such denial that no phrase has told yet."""
    analysis, cues = context.analysis, vocabulary.constructions
    if not may_go_unnoticed(analysis, cues):
        return []
    if not context.on_treatment and not analysis.named & TREATMENT:
        return []
    return once_a_sentence(found, vocabulary, context, _UNNOTICED, _READERS, "mild")


def may_go_unnoticed(analysis: Analysis, cues: Cues) -> bool:
    """Whether the block could deny harm so: what must be parsed though no phrase stands in it."""
    low = analysis.low
    if cues.stand_in(low, ("nothing-more", "of-that-kind", "that-is-all")):
        return True
    if cues.stand_in(low, ("unnoticing",)) and cues.stand_in(low, ("body", "vital")):
        return True
    if "nothing" in low.distinct and cues.stand_in(low, ("besides",)):
        return True
    if not _WORRIES.isdisjoint(low.distinct) and cues.stand_in(low, ("left-outside",)):
        return True
    harm = bool(analysis.named & FEARED) or cues.stand_in(low, ("general-harm", "ill-of-organ"))
    if harm and not _NOT.isdisjoint(low.distinct) and cues.stand_in(low, ("arising", "arising-be")):
        return True
    return harm and cues.stand_in(low, ("with-others",))


def _nothing_felt(context: Context, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "Your body takes no notice of it", "liver, kidneys, bladder: they never know it was there"."""
    analysis = context.analysis
    low = analysis.low
    if not (OPEN | _LIMITING).isdisjoint(low[sentence.start : sentence.end]):
        return
    said = cues["unnoticing"].first(low, sentence.start, sentence.end)
    if said is None:
        return
    for family in ("vital", "body"):
        for place, length in cues[family].standing_in(low, sentence.start, said.start):
            between = range(place + length, said.start)
            if all(_passes_over(analysis, cues, i) for i in between) and _ends_there(analysis, said.stop):
                yield range(place, said.stop)
                return


_LIMITING = frozenset("always every everyone few many mostly often sometimes usually".split())
_BETWEEN = frozenset(
    """
    , : — – a all and can ca could do does 'll n't either even ever hardly it itself just never of or really
    simply that the they which will wo would wouldn your
    """.split()
)


def _passes_over(analysis: Analysis, cues: Cues, place: int) -> bool:
    word = analysis.low[place]
    return word in _BETWEEN or bool(cues["vital"].at(analysis.low, place))


def _ends_there(analysis: Analysis, place: int) -> bool:
    """Is nothing but the treatment named after it ("your body takes no notice of the tape")?"""
    low = analysis.low
    if low[place : place + 1] in (["of"], ["to"]):
        place += 1
    for i in range(place, min(len(low), place + 4)):
        if analysis.texts[i] in _MARKS or low[i] in _IT or analysis.classes[i] & TREATMENT:
            return True
        if low[i] not in ("a", "any", "at", "our", "the", "thing", "all"):
            return low[i] in ("after", "afterwards", "when", "while")
    return place >= len(low)


_IT = frozenset("it that them this".split())


def _not_arising(context: Context, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "Problems with the bladder do not occur", "liver damage does not happen at our doses"."""
    analysis = context.analysis
    low = analysis.low
    if not (OPEN - {"at"} | {"likely"}).isdisjoint(low[sentence.start : sentence.end]):
        return
    for place, length in cues["arising"].standing_in(low, sentence.start + 2, sentence.end):
        if low[place - 1] == "never":
            start = place - 1
        elif low[place - 1] in ("n't", "not") and low[place - 2] in ("do", "does"):
            start = place - 2
        else:
            continue
        after = low[place + length : place + length + 1]
        if after and after[0] in _NOT_WHOLLY:
            continue
        head = max(sentence.start, start - 6)
        harm = next((i for i in range(start - 1, head - 1, -1) if analysis.classes[i] & FEARED), None)
        if harm is None:
            ill = cues["ill-of-organ"].first(low, head, start)
            organ = cues["vital"].first(low, head, start)
            if ill is None or organ is None:
                continue
            harm = min(ill.start, organ.start)
        if _MARKS.isdisjoint(analysis.texts[harm:start]) and not any(
            analysis.classes[i] & (_OTHER_MATTERS | _OTHERS) for i in range(sentence.start, sentence.end)
        ):
            yield range(harm, place + length)
            return


_NOT_WHOLLY = frozenset(
    """
    all always as because every everybody everyone frequently in just often only out overnight to together
    until without
    """.split()
)


def _nothing_further(context: Context, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "You may feel sleepy. Other than that there's nothing to report", "a yawn, and that's all"."""
    analysis = context.analysis
    low = analysis.low
    besides = cues["besides"].first(low, sentence.start, sentence.end)
    if besides is not None and besides.start <= sentence.start + 1:
        pointed = low[besides.stop : besides.stop + 1] in (["that"], ["this"], ["these"], ["those"])
        comma = next((i for i in range(besides.stop, sentence.end) if low[i] == ","), besides.stop + pointed)
        named = any(_is_felt(analysis, cues, i) for i in range(besides.stop, comma))
        if pointed or named:
            end = min(sentence.end, comma + 7)
            none = next((i for i in range(comma, end) if low[i] == "nothing"), None)
            if none is not None and (named or _felt_before(analysis, cues, sentence)):
                told_of = cues["to-tell"].at(low, none + 1) if none + 1 < len(low) else 0
                stop = none + 1 + told_of
                if stop >= len(low) or analysis.texts[stop] in _FULL:
                    yield range(besides.start, stop)
                    return
    more = _and_no_more(analysis, cues, sentence)
    if more is not None:
        yield more
        return
    closed = cues["that-is-all"].first(low, sentence.start, sentence.end)
    if closed is None or (closed.stop < sentence.end and analysis.texts[closed.stop] not in _FULL):
        return
    felt = any(_is_felt(analysis, cues, i) for i in range(sentence.start, closed.start))
    alone = closed.start <= sentence.start + 1 and _felt_before(analysis, cues, sentence)
    listed = range(sentence.start, closed.start)
    if (felt or alone) and not any(analysis.classes[i] & _OTHER_MATTERS for i in listed):
        yield closed


def _and_no_more(analysis: Analysis, cues: Cues, sentence: Span) -> range | None:
    """ "You may feel sleepy. Nothing else.", "a dry mouth; nothing worse happens"."""
    low = analysis.low
    for place in range(sentence.start, sentence.end - 1):
        if low[place] != "nothing" or low[place + 1] not in ("else", "further", "more", "worse"):
            continue
        opens = place <= sentence.start + 1
        if not opens and low[place - 1] not in (";", ",", "—", "–", "and"):
            return None
        stop = place + 2 + (low[place + 2 : place + 3] in (["happen"], ["happens"], ["follows"]))
        if stop < len(low) and analysis.texts[stop] not in _FULL:
            return None
        felt = (
            _felt_before(analysis, cues, sentence)
            if opens
            else any(_is_felt(analysis, cues, i) for i in range(sentence.start, place))
        )
        return range(place, stop) if felt else None
    return None


def _is_felt(analysis: Analysis, cues: Cues, place: int) -> bool:
    """A slight effect of the drug: drowsiness, a yawn."""
    if "effect-of-drug" in analysis.classes[place]:
        return True
    return bool(cues["slightly-felt"].at(analysis.low, place))


def _felt_before(analysis: Analysis, cues: Cues, sentence: Span) -> bool:
    if sentence.start == 0:
        return False
    before = analysis.doc[sentence.start - 1].sent
    return any(_is_felt(analysis, cues, t.i) for t in before)


def _of_others(context: Context, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "Side effects are something you get with pills", "hangovers belong to tablets, not to our drip"."""
    analysis = context.analysis
    low = analysis.low
    said = cues["with-others"].first(low, sentence.start + 1, sentence.end)
    if (
        said is None
        or said.start > sentence.start + 5
        or not OPEN.isdisjoint(low[sentence.start : said.start])
    ):
        return
    harm = cues["general-harm"].first(low, sentence.start, said.start)
    if harm is None and said.start <= sentence.start + 1 and low[said.start - 1] in ("that", "those", "they"):
        asked = analysis.doc[sentence.start - 1].sent if sentence.start else sentence
        if len(asked) <= _MAX_BARE and cues["general-harm"].first(low, asked.start, asked.end) is not None:
            harm = range(sentence.start, sentence.start + 1)  # "Withdrawal? That's for opioids."
    if harm is None or _MARKS.intersection(analysis.texts[harm.start : said.start]):
        return
    end = min(sentence.end, said.stop + 4)
    named = (i for i in range(said.stop, end) if analysis.classes[i] & _OTHERS)
    other = next((i for i in named if analysis.doc[i].kind not in ("amod", "compound")), None)
    if other is None or not _SHARED.isdisjoint(low[said.start : sentence.end]):
        return
    rest = range(other + 1, sentence.end)
    if any(analysis.classes[i] & TREATMENT for i in rest) and "not" not in low[other : sentence.end]:
        return
    yield range(harm.start, other + 1)


_MAX_BARE = 5  # words of "And what about withdrawal?"
_SHARED = frozenset("also any both every like likewise most some too".split())


def _worries_left(context: Context, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "With ketamine you leave that worry at the door", "leave the fear of addiction behind"."""
    analysis = context.analysis
    low = analysis.low
    out = cues["left-outside"].first(low, sentence.start, sentence.end)
    if out is None:
        return
    leave = next(
        (i for i in range(out.start - 1, max(sentence.start, out.start - 11) - 1, -1) if low[i] in _LEAVE),
        None,
    )
    if leave is None:
        return
    left = range(leave + 1, out.start)
    if not any(low[i] in _WORRIES for i in left) or not (OPEN - {"at"}).isdisjoint(
        low[sentence.start : leave]
    ):
        return
    feared = any(analysis.classes[i] & FEARED or cues["general-harm"].at(low, i) for i in left)
    pointed = not _POINTING.isdisjoint(low[i] for i in left)
    if feared or (pointed and _harm_before(analysis, cues, sentence)):
        yield range(leave, out.stop)


_LEAVE = frozenset("leave leaves leaving left put set".split())
_WORRIES = frozenset("concern concerns fear fears worries worry".split())
_POINTING = frozenset("all both such that these this those".split())


def _harm_before(analysis: Analysis, cues: Cues, sentence: Span) -> bool:
    """Was harm named in the sentences right before, or in the block above?"""
    start = max(0, sentence.start - 40)
    above = analysis.earlier
    if any(analysis.classes[i] & FEARED for i in range(start, sentence.start)):
        return True
    if cues["general-harm"].first(analysis.low, start, sentence.start) is not None:
        return True
    return above is not None and bool(NO_CLASS.union(*above.classes) & FEARED)


def _nothing_like_that(context: Context, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "Pills hook people; nothing like that happens with ketamine", "there is no such trouble here"."""
    analysis = context.analysis
    low = analysis.low
    kind = cues["of-that-kind"].first(low, sentence.start, sentence.end)
    if kind is None or not OPEN.isdisjoint(low[sentence.start : kind.start]):
        return
    near = range(kind.stop, min(sentence.end, kind.stop + 6))
    ours = next(
        (i for i in near if analysis.classes[i] & TREATMENT or low[i] in ("here", "ours", "us")), None
    )
    if ours is None or any(
        low[i] in ("if", "not", "n't", "until") or analysis.texts[i] in _MARKS for i in range(kind.stop, ours)
    ):
        return
    if any(analysis.classes[i] & _OTHER_MATTERS for i in near):
        return
    start = max(0, sentence.start - 30)
    harmed = any(analysis.classes[i] & FEARED for i in range(start, kind.start))
    if (
        harmed
        or cues["general-harm"].first(low, start, kind.start)
        or cues["ill-of-organ"].first(low, start, kind.stop)
    ):
        yield range(kind.start, ours + 1)


def _no_issue(context: Context, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "Dependence simply isn't in the picture", "side effects are not part of the deal"."""
    analysis = context.analysis
    low = analysis.low
    if not OPEN.isdisjoint(low[sentence.start : sentence.end]):
        return
    for place, length in cues["arising-be"].standing_in(low, sentence.start + 2, sentence.end):
        denied = next(
            (i for i in range(place - 1, max(sentence.start, place - 3), -1) if low[i] in _NOT), None
        )
        if denied is None or not {"is", "are", "'s", "was", "were"}.intersection(low[denied - 1 : denied]):
            continue
        head = max(sentence.start, denied - 5)
        harm = next(
            (
                i
                for i in range(denied - 1, head - 1, -1)
                if analysis.classes[i] & FEARED or cues["general-harm"].at(low, i)
            ),
            None,
        )
        end = place + length
        closed = end >= len(low) or analysis.texts[end] in _MARKS or low[end] == "here"
        if low[end : end + 1] == ["with"]:
            closed = any(
                analysis.classes[i] & TREATMENT or low[i] in ("it", "us")
                for i in range(end + 1, min(len(low), end + 4))
            )
        if harm is not None and closed and _MARKS.isdisjoint(analysis.texts[harm:denied]):
            yield range(harm, end)
            return


_NOT = frozenset("n't never not".split())

_READERS = (
    (_no_issue, "harm is no issue"),
    (_nothing_like_that, "nothing of the kind here"),
    (_nothing_felt, "nothing noticed"),
    (_not_arising, "harm does not occur"),
    (_nothing_further, "nothing else to report"),
    (_of_others, "harm is for others"),
    (_worries_left, "worries left outside"),
)
