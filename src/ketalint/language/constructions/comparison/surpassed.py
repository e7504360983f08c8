"""More relieved than by others: "it eases more pain than any pill", "the highest remission rate of any".

`ranking` reads comparatives of praise; here "more" counts what is relieved, or whom, and a rate is the
highest of any. What others fail to do is read in `unmatched`. The words stand in rules/lexicon/ranking.toml.
"""

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
)
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.words.cues import Cues
from ketalint.language.words.needs import any_word, needs
from ketalint.language.words.nouns import FEARED, TARGET, TREATMENT

MARKS = frozenset((".", "!", "?", ";", ":", "—", "–", "(", ")", "…"))
NOT = frozenset("cannot n't never no none not nothing hardly".split())
HEDGED = frozenset("can could may might often sometimes".split())
LOGISTICS = frozenset(("logistics", "payer"))
ELSE = frozenset(
    "block blocks else injection injections others pill pills shot shots surgery tablet tablets".split()
)
OURSELVES = frozenset("our ours we".split())
_HIGHEST = frozenset("best greatest highest strongest".split())
_RATES = frozenset("figures numbers outcomes outcome rate rates scores results record share success".split())


@needs("=than", "=more", "perform relieving")
def _more_than_others(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "It relieves more pain than any pill", "an hour here does more than ten years of talking"."""
    analysis, low = context.analysis, context.analysis.low
    for than in range(sentence.start + 3, sentence.end - 1):
        if low[than] != "than":
            continue
        more = next(
            (i for i in range(than - 1, max(sentence.start, than - 5) - 1, -1) if low[i] == "more"), None
        )
        if more is None or more == sentence.start:
            continue
        deed = next(
            (i for i in range(more - 1, more - 3, -1) if i > sentence.start and _is_deed(words, low, i)), None
        )
        if deed is None or not (NOT | HEDGED).isdisjoint(low[sentence.start : deed]):
            continue
        counted = range(more + 1, than)
        if any(analysis.classes[i] & (FEARED | LOGISTICS) for i in counted):
            continue
        fit = all(
            analysis.classes[i] & (TARGET | {"person", "relief"}) or low[i] in _COUNTED for i in counted
        )
        if not fit and not any(analysis.classes[i] & (TARGET | {"person"}) for i in counted):
            continue
        end = min(sentence.end, than + 6)
        rival = _years_of(analysis, than + 1, end)
        if rival is None:
            rival = next(
                (i for i in range(than + 1, end) if is_rival(analysis, words, analysis.doc[i])), None
            )
        if rival is None:
            rival = _any_other_form(analysis, than + 1, end)
        if rival is not None and is_ours(context, range(sentence.start, deed)):
            yield HIGHER, analysis.doc[deed], range(deed, rival + 1), "more relieved than by others"
            return


_COUNTED = frozenset("a and chronic ever for good in of stubborn the work".split())


def _is_deed(words: Cues, low: list[str], place: int) -> bool:
    return bool(words["perform"].at(low, place) or words["relieving"].at(low, place))


def _years_of(analysis: Analysis, start: int, end: int) -> int | None:
    """ "Ten years of talking", "a decade of injections": where its last word stands."""
    low = analysis.low
    for i in range(start, min(end, start + 4)):
        if low[i] in _SPELLS and low[i + 1 : i + 2] == ["of"] and i + 2 < len(low):
            return i + 2
    return None


_SPELLS = frozenset("years year months month decade decades lifetime weeks week".split())


def _any_other_form(analysis: Analysis, start: int, end: int) -> int | None:
    """ "Any infusion", said of lozenges: another form of the treatment is a rival as well."""
    if analysis.low[start] not in ("any", "every"):
        return None
    return next((i for i in range(start + 1, end) if analysis.classes[i] & TREATMENT), None)


def is_ours(context: Context, before: range) -> bool:
    """Is the treatment, or a visit for it, what the sentence begins with?"""
    analysis, low = context.analysis, context.analysis.low
    if any(analysis.classes[i] & OTHERS for i in before):
        return False
    return any(
        is_own(context, analysis.doc[i]) or analysis.classes[i] & TREATMENT or low[i] in ("our", "ours")
        for i in before
    ) or (len(before) > 0 and low[before.stop - 1] == "it" and context.on_treatment)


@needs("=lowest " + any_word(_HIGHEST), _RATES, "among-clinics")
def _highest_rate(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "The highest remission rate of any clinic", "the lowest relapse rate in the state"."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start, sentence.end - 3):
        good = low[place] in _HIGHEST
        if not good and low[place] != "lowest":
            continue
        near = range(place + 1, min(sentence.end, place + 5))
        rate = next((i for i in near if low[i] in _RATES), None)
        if rate is None or not MARKS.isdisjoint(analysis.texts[place:rate]):
            continue
        measured = words["merit" if good else "demerit"].first(low, place + 1, rate + 1)
        bare = good and low[rate] not in ("rate", "rates", "share")
        named = measured is not None and (bare or measured.start < rate or measured.stop - measured.start > 1)
        field = words["among-clinics"].first(low, rate + 1, min(sentence.end, rate + 5))
        if not named or field is None or not _in_field(analysis, field):
            continue
        before = low[sentence.start : place]
        verbless = not analysis.has_verb(sentence.start, place)
        if (
            (verbless and len(before) <= 2)
            or not OURSELVES.isdisjoint(before)
            or is_ours(context, range(sentence.start, place))
        ):
            yield FIRST, analysis.doc[rate], range(place, field.stop), "the highest rate of any"
            return


def _in_field(analysis: Analysis, field: range) -> bool:
    """ "Of any clinic", "of every treatment", but not "of any questionnaire"."""
    if analysis.low[field.stop - 1] not in ("all", "any", "every"):
        return True
    near = range(field.stop, min(len(analysis.low), field.stop + 3))
    return any(
        analysis.classes[i] & (OTHERS | TREATMENT | {"provider"}) or analysis.low[i] in _CLINICS for i in near
    )


_CLINICS = frozenset(
    "anywhere center centers clinic clinics hospital option practice program programs provider us".split()
)


@needs("superlative", "to-be-had")
def _strongest_relief(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Pound for pound the strongest relief you can buy", as a line of a list."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start, sentence.end - 3):
        if not words["superlative"].at(low, place) or low[place] in ("good", "well"):
            continue
        near = range(place + 1, min(sentence.end, place + 4))
        relief = next((i for i in near if "relief" in analysis.classes[i]), None)
        if relief is None or relief + 1 >= sentence.end:
            return
        field = words["to-be-had"].at(low, relief + 1)
        alone = not any(t.kind == "nsubj" for t in sentence if t.i < place)
        if (
            field
            and alone
            and not any(analysis.classes[i] & LOGISTICS for i in range(relief, relief + field))
        ):
            yield (
                FIRST,
                analysis.doc[relief],
                range(place, relief + 1 + field),
                "the strongest relief there is",
            )
        return


@needs("=than", "getting-better")
def _more_people(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "More people respond to ketamine than to any antidepressant", "more improve with us than anywhere"."""
    analysis, low = context.analysis, context.analysis.low
    first = next(
        (i for i in range(sentence.start, min(sentence.end, sentence.start + 3)) if low[i] == "more"), None
    )
    than = next((i for i in range(sentence.start + 3, sentence.end - 1) if low[i] == "than"), None)
    if than is None:
        return
    better = words["getting-better"].first(low, sentence.start + 1, than)
    if first is None and better is not None and low[better.stop] in ("faster", "more", "sooner"):
        first = sentence.start  # "Our patients recover more often than those of any other clinic"
    if first is None:
        return
    person = any(analysis.classes[i] & {"person"} for i in range(first + 1, min(than, first + 5)))
    if better is None or not person:
        return
    here = any(is_own(context, analysis.doc[i]) or low[i] in _HERE for i in range(first, than))
    end = min(sentence.end, than + 6)
    others = any(
        is_rival(analysis, words, analysis.doc[i]) or low[i] in _CLINICS for i in range(than + 1, end)
    )
    if here and others:
        yield HIGHER, analysis.doc[better.start], range(first, than + 1), "more get better than elsewhere"


_HERE = frozenset("here our ours us".split())


@needs("=like", NOT, "merit")
def _none_like_this(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "You won't get relief like this from a tablet", "you'll never find results like ours elsewhere"."""
    analysis, low = context.analysis, context.analysis.low
    for like in range(sentence.start + 4, sentence.end - 2):
        if low[like] != "like" or low[like + 1] not in ("that", "these", "this"):
            continue
        merit = words["merit"].first(low, max(sentence.start, like - 3), like)
        denied = next((i for i in range(max(sentence.start, like - 7), like) if low[i] in NOT), None)
        end = min(sentence.end, like + 6)
        rival = next(
            (i for i in range(like + 2, end) if is_rival(analysis, words, analysis.doc[i]) or low[i] in ELSE),
            None,
        )
        if merit is not None and denied is not None and denied < merit.start and rival is not None:
            yield FIRST, analysis.doc[merit.start], range(denied, rival + 1), "no relief like this elsewhere"
        return


READERS = (
    _more_than_others,
    _highest_rate,
    _strongest_relief,
    _more_people,
    _none_like_this,
)
