"""The treatment sent into a match it wins: "I'd put it up against any pill", "nothing buys more good days".

Others outdone by what they fail to do, or to give, without a comparative of praise: "three infusions did what
twenty years of tablets could not". The words stand in rules/lexicon/ranking.toml.
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
from ketalint.language.constructions.comparison.surpassed import ELSE, HEDGED, LOGISTICS, MARKS, NOT
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.words.cues import Cues
from ketalint.language.words.needs import needs
from ketalint.language.words.nouns import TARGET, TREATMENT

_SPELLS = frozenset(
    """
    bag bottle bottles box cabinet career careers closet decade decades drawer dozen handful lifetime month
    months shelf string week weeks year years
    """.split()
)
_COULD_NOT = frozenset("n't never not".split())
_MAX_OTHERS = 14  # words of "twenty years of pills, needles and shrinks put together"
_MAX_DEED = 9  # words from "gave" to "what": "gave me in one long summer afternoon"
_GOING = frozenset(("may", "might", "not", "n't", "never", "hope", "if", "whether"))


@needs("=what", "outdoing", _COULD_NOT)
def _did_what_years_could_not(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Three infusions did what twenty years of tablets could not", "it gave me what surgery never did"."""
    analysis, low = context.analysis, context.analysis.low
    for what in range(sentence.start + 2, sentence.end - 3):
        if low[what] != "what":
            continue
        start = max(sentence.start + 1, what - _MAX_DEED)
        deed = next((i for i in range(what - 1, start - 1, -1) if words["outdoing"].at(low, i)), None)
        if deed is None or not _GOING.isdisjoint(low[sentence.start : what]):
            continue
        if not _treated(context, sentence, deed):
            continue
        end = min(sentence.end, what + _MAX_OTHERS)
        stop = next((i for i in range(what + 1, end) if low[i] in MARKS), end)
        lack = next((i for i in range(what + 2, stop) if low[i] in _COULD_NOT), None)
        if lack is None or not _of_others(analysis, words, what + 1, lack):
            continue
        did = lack + (low[lack] == "never" and low[lack + 1 : lack + 2] in (["could"], ["did"], ["had"]))
        if did + 1 >= sentence.end or low[did + 1] in MARKS or low[did + 1] in _AFTER:
            yield HIGHER, analysis.doc[deed], range(deed, did + 1), "did what years of others could not"
            return


_AFTER = frozenset(('"', "'", ",", "and", "do", "for", "give", "in", "manage", "to", "touch", "”"))


def _treated(context: Context, sentence: Span, end: int) -> bool:
    """Is it the treatment that did it, or visits for it?"""
    analysis, low = context.analysis, context.analysis.low
    before = range(sentence.start, end)
    if any(analysis.classes[i] & (OTHERS | {"provider"}) for i in before):
        return False
    if any(is_own(context, analysis.doc[i]) or analysis.classes[i] & TREATMENT for i in before):
        return True
    visits = any(low[i] in _VISITS for i in before)
    it = len(before) > 0 and low[sentence.start] in ("it", "this")
    return context.on_treatment and (visits or it)


_VISITS = frozenset("session sessions visit visits afternoon afternoons morning mornings".split())


def _of_others(analysis: Analysis, words: Cues, start: int, end: int) -> bool:
    """ "Twenty years of pills", "a shelf of bottles", "surgery"."""
    low = analysis.low
    if any(low[i] in _SPELLS and low[i + 1 : i + 2] in (["of"], ["full"]) for i in range(start, end)):
        return True
    return any(
        is_rival(analysis, words, analysis.doc[i]) or low[i] in ELSE | _OTHER_CARE for i in range(start, end)
    )


_OTHER_CARE = frozenset(
    """
    doctors fusion fusions hospitals implant implants operations physicians pump specialists stimulator
    surgeons surgeries
    """.split()
)


@needs("=against", "pitting")
def _put_up_against(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "I'd put our drip up against any pill", "we'll stack it against whatever you have tried"."""
    analysis, low = context.analysis, context.analysis.low
    for place, length in words["pitting"].standing_in(low, sentence.start, sentence.end - 3):
        against = next(
            (i for i in range(place + length, min(sentence.end - 1, place + 7)) if low[i] == "against"), None
        )
        if against is None or not (_GOING - {"hope"}).isdisjoint(low[sentence.start : against]):
            continue
        pitted = range(place + length, against)
        own = any(is_own(context, analysis.doc[i]) or analysis.classes[i] & TREATMENT for i in pitted)
        meant = context.on_treatment and not {"it", "this", "ours"}.isdisjoint(low[place + length : against])
        end = min(sentence.end, against + 5)
        all_of_them = low[against + 1] in _ALL_COMERS
        rival = next((i for i in range(against + 1, end) if is_rival(analysis, words, analysis.doc[i])), None)
        logistic = any("logistics" in analysis.classes[i] for i in range(against + 1, sentence.end))
        same = "same" in low[against + 1 : end]
        if low[against + 1] == "the" and rival is None:
            continue  # "put it against the skin"
        if (own or meant) and all_of_them and not logistic and not same:
            last = rival if rival is not None else against + 1
            yield FIRST, analysis.doc[place], range(place, last + 1), "put up against any other"
            return


_ALL_COMERS = frozenset("all any anybody anyone anything every everything the whatever".split())


@needs("=no =nothing", "=better =farther =further =longer =more", "perform outdoing")
def _nothing_gives_more(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Nothing on our menu buys you more good days", "no pill gives more relief for the money"."""
    analysis, low = context.analysis, context.analysis.low
    if not context.on_treatment:
        return
    for place in range(sentence.start, sentence.end - 3):
        if low[place] not in ("no", "nothing"):
            continue
        near = range(place + 1, min(sentence.end - 1, place + 14))
        deed = next((i for i in near if words["perform"].at(low, i) or words["outdoing"].at(low, i)), None)
        if deed is None:
            continue
        after = range(deed + 1, min(sentence.end, deed + 6))
        more = next((i for i in after if low[i] in _MORE), None)
        if more is None or not (NOT | HEDGED | _EVERYBODY).isdisjoint(low[place + 1 : more]):
            continue
        if "than" in low[more : sentence.end]:
            than = low.index("than", more)
            if than == more + 1 or not any(is_own(context, t) for t in analysis.doc[than : than + 4]):
                continue
        gained = range(more + 1, min(sentence.end, more + 4))
        relief = words["merit"].first(low, gained.start, gained.stop) is not None or any(
            low[i] in _GOOD_DAYS or analysis.classes[i] & (TARGET | {"relief"}) for i in gained
        )
        other = low[place] == "nothing" or any(
            is_rival(analysis, words, analysis.doc[i]) or low[i] in ELSE for i in range(place + 1, deed)
        )
        if relief and other and _BREAKS.isdisjoint(analysis.texts[place:more]):
            end = next((i for i in gained if low[i] in MARKS), gained.stop)
            yield FIRST, analysis.doc[more], range(place, end), "nothing gives more"
            return


_BREAKS = MARKS - {"(", ")"}  # "nothing we sell (or they sell) buys more"
_EVERYBODY = frozenset("all each everybody everyone".split())
_MORE = frozenset("better deeper greater longer more".split())
_GOOD_DAYS = frozenset("comfort days ease freedom good hours life mornings nights sleep steps".split())


@needs("=find =name =show =point", "=what =like", "choice rival @foreign @opioid")
def _show_me_one_like_it(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Show me a pill that does what ketamine does", "name one drug that works like it"."""
    analysis, low = context.analysis, context.analysis.low
    first = sentence.start
    if low[first] not in ("find", "name", "show", "point") or not _GOING.isdisjoint(low[first : first + 4]):
        return
    for place in range(first + 3, sentence.end - 1):
        if low[place] not in ("what", "like") or not is_own(context, analysis.doc[place + 1]):
            continue
        between = range(first + 1, place)
        other = any(
            words["choice"].at(low, i) or is_rival(analysis, words, analysis.doc[i]) or low[i] in ELSE
            for i in between
        )
        does = low[place] == "like" or low[place + 2 : place + 3] in (["does"], ["did"], ["can"], ["do"])
        if other and does and not {"that", "which", "who"}.isdisjoint(low[first:place]):
            yield FIRST, analysis.doc[first], range(first, place + 2), "show me one like it"
            return


@needs("gulf", "laid-side-by-side")
def _side_by_side(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Put them in a row and it isn't a contest", of what was named before."""
    analysis, low = context.analysis, context.analysis.low
    if not context.on_treatment:
        return
    gulf = words["gulf"].first(low, sentence.start + 3, sentence.end)
    laid = words["laid-side-by-side"].first(low, sentence.start, sentence.end)
    if gulf is None or laid is None or laid.start > gulf.start:
        return
    if any(analysis.classes[i] & LOGISTICS for i in range(sentence.start, gulf.stop)):
        return
    yield HIGHER, analysis.doc[gulf.start], range(laid.start, gulf.stop), "side by side, no contest"


READERS = (
    _did_what_years_could_not,
    _put_up_against,
    _nothing_gives_more,
    _show_me_one_like_it,
    _side_by_side,
)
