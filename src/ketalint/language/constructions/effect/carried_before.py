"""Medicines told as a thing of the past: "He used to carry a pill bottle. He carries breath mints now."

Two sentences, of which the first tells of tablets, or of what they are kept in, and the second of what stands
in their place: "The shoebox holds photographs now", "Today's count: zero", "You know what's in my medicine
cabinet now? Band-Aids.". And a bill of nothing at the pharmacy. The second names no medicine any more.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context, on_page, told_on_page
from ketalint.language.claims.found import Found, words_told
from ketalint.language.stance import Verdict
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.syntax.tree import objects, subjects
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.inflection import forms
from ketalint.language.words.nouns import FEARED, TARGET, TREATMENT

_GONE_BY = Owner("medicine-of-before", "anything", scale="effect", level="abolishes", topic="opioid-use")
_NOW = frozenset("now nowadays today".split())
_THESE_DAYS = (["these", "days"], ["this", "year"])
_BEFORE = frozenset(
    "brought came carried counted haul hauled kept lugged swallowed took used was were".split()
)
_TELLERS = frozenset("he i it she that they".split())
_HOLDING = frozenset(
    form
    for verb in "carry collect contain count fill hold house keep pack rattle stash store stuff".split()
    for form in forms(verb)
)
_BESIDES = frozenset(
    """
    backup bottle bottles chart copy diary dose doses extra fewer half inhaler insulin journal less list log
    medication medications more naloxone narcan patch patches pen photo pump record refill refills schedule
    some spare supply syringe them those
    """.split()
)
_KEPT_IN = (
    ["medicine", "cabinet"],
    ["medicine", "chest"],
    ["nightstand", "drawer"],
    ["pill", "bottle"],
    ["pill", "box"],
    ["pill", "case"],
    ["pill", "drawer"],
    ["pill", "organizer"],
    ["pillbox"],
)
_TOTALS = frozenset("count number tally total".split())
_BILLS = frozenset("bill bills budget costs line money spending tab".split())
_OF_PILLS = frozenset(
    "medication medications medicine pharmacy pill pills prescription prescriptions".split()
)
_ZERO = frozenset("0 $0 nada nil none nothing zero zilch zip".split())
_FROM_NOW = _NOW | {"after", "afterward", "next", "since", "then", "will"}
_LEADS = frozenset("'s : a at be big down fat is now of pretty sits stands to was — –".split())
_OTHERWISE = frozenset("but except if may might or some sometimes tonight unless until we when while".split())
_MAX_NOW = 13  # words of the sentence that tells of today
_AROUND = 45


def of_before(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Each medicine that the words tell to be a thing of the past."""
    analysis, cues = context.analysis, vocabulary.constructions
    if not may_be_of_before(analysis):
        return []
    known = words_told(found, "effect", "abolishes")
    result: list[Found] = []
    for sentence in analysis.sentences:
        if is_question(sentence) or len(sentence) > _MAX_NOW + 8 or not on_page(context, sentence):
            continue
        told = told_on_page(context, sentence)  # a pharmacy is another house, and its bill is the matter
        for read in _READERS if told else (_nothing_to_pay,):
            words = read(analysis, cues, sentence)
            if words is not None and known.isdisjoint(words):
                root = analysis.doc[words.stop - 1]
                made, clause = Verdict("made"), analysis.clause(root)
                entry = "medicines of before"
                result.append(Found(_GONE_BY, "abolishes", tuple(words), root.i, clause, made, entry=entry))
                break
    return result


def may_be_of_before(analysis: Analysis) -> bool:
    """Whether the block could say so: what must be parsed though no phrase stands in it."""
    words = analysis.low.distinct
    if words.isdisjoint(_NOW | {"today's", "days", "next", "year"}) and "today" not in words:
        return False
    kept = not words.isdisjoint(_OF_PILLS | {"pillbox", "tablets", "prescriptions", "drawer"})
    return kept or "opioid" in analysis.named


def _is_now(low: list[str], start: int, end: int) -> bool:
    if not _NOW.isdisjoint(low[start:end]):
        return True
    return any(low[i : i + 2] in _THESE_DAYS for i in range(start, end - 1))


def _medicines(analysis: Analysis, cues: Cues, start: int, end: int) -> bool:
    return any(
        cues["medicine"].at(analysis.low, i) or "opioid" in analysis.classes[i] for i in range(start, end)
    )


def _something_else(analysis: Analysis, cues: Cues, sentence: Span) -> range | None:
    """ "He carries breath mints now.", "The shoebox holds photographs these days."."""
    low = analysis.low
    row = low[sentence.start : sentence.end]
    if not sentence.start or len(sentence) > _MAX_NOW or not _OTHERWISE.isdisjoint(row):
        return None
    before = analysis.doc[sentence.start - 1].sent
    told = low[before.start : before.end]
    somebody = any(
        t.pos_ == "PROPN" or "person" in analysis.classes[t.i] or low[t.i] in ("he", "i", "she")
        for t in before
    )
    if (
        _BEFORE.isdisjoint(told)
        or not somebody
        or "we" in told
        or not _medicines(analysis, cues, before.start, before.end)
    ):
        return None
    if not _is_now(low, sentence.start, sentence.end) or not _BESIDES.isdisjoint(row):
        return None
    if _medicines(analysis, cues, sentence.start, sentence.end):
        return None
    for verb in sentence:
        if verb.pos_ != "VERB" or low[verb.i] not in _HOLDING or "VerbForm=Part" in verb.morph:
            continue
        said, held = subjects(verb), objects(verb)
        own = any(low[t.i] in _TELLERS | _CONTAINERS or low[t.i] in told for t in said)
        other = held and all(
            t.pos_ in ("NOUN", "PROPN") and not analysis.classes[t.i] & _MEDICAL for t in held
        )
        instead = _of_one_word(low[verb.i], told) or not _CONTAINERS.isdisjoint((*told, *row))
        if own and other and instead:
            return range(before.start, sentence.end - 1)
    return None


def _of_one_word(verb: str, told: list[str]) -> bool:
    """ "He counted tablets. He counts birds now.": the same verb before and now."""
    return any(verb in family and not family.isdisjoint(told) for family in _FORMS)


_FORMS = tuple(frozenset(forms(verb)) for verb in "carry collect count fill hold keep pack stash".split())
_CONTAINERS = frozenset(
    """
    bag bags basket bottle bottles box cabinet case chest cupboard drawer nightstand organizer pillbox purse
    shelf shoebox tackle tin tote tub
    """.split()
)
_MEDICAL = TARGET | TREATMENT | FEARED | {"foreign", "provider"}


def _cabinet(low: list[str], start: int, end: int) -> bool:
    return any(low[i : i + len(w)] == w for i in range(start, end) for w in _KEPT_IN)


def _in_the_cabinet(analysis: Analysis, cues: Cues, sentence: Span) -> range | None:
    """ "You know what's in my cabinet now? Band-Aids.", "The only thing left in her pillbox is gum."."""
    low = analysis.low
    if sentence.start:
        before = analysis.doc[sentence.start - 1].sent
        asked = is_question(before) and "what" in low[before.start : before.end]
        asked = (
            asked
            and ("your" not in low[before.start : before.end])
            and _is_now(low, before.start, before.end)
            and _cabinet(low, before.start, before.end)
        )
        close = next((t.i for t in sentence if analysis.texts[t.i] in _CLOSING), sentence.end)
        few = [analysis.doc[i] for i in range(sentence.start, close) if low[i][:1].isalnum()]
        bare = few and len(few) <= 4 and all(t.pos_ not in ("AUX", "VERB") for t in few)
        if asked and bare and not _named_drug(analysis, cues, sentence.start, close):
            return range(before.start, few[-1].i + 1)
    left = next(
        (i for i in range(sentence.start, sentence.end - 3) if low[i : i + 2] in (["only", "thing"],)), None
    )
    if left is None or not _cabinet(low, left, sentence.end):
        return None
    be = next((i for i in range(left + 2, sentence.end - 1) if low[i] in ("are", "is", "'s")), None)
    if be is None or _named_drug(analysis, cues, be + 1, sentence.end):
        return None
    return range(left, sentence.end - 1)


_CLOSING = frozenset(('"', "”", "—", "–", "."))  # after it may stand whose words they are


def _named_drug(analysis: Analysis, cues: Cues, start: int, end: int) -> bool:
    drug = any(analysis.classes[i] & {"foreign", "opioid", "ketamine"} for i in range(start, end))
    return drug or _medicines(analysis, cues, start, end)


def _counted_now(analysis: Analysis, cues: Cues, sentence: Span) -> range | None:
    """ "Walt took eleven oxycodone a day. Today's count: zero."."""
    low = analysis.low
    zero = _zero(low, sentence.start, sentence.end)
    if zero is None or len(sentence) > _MAX_NOW or not _OTHERWISE.isdisjoint(low[sentence.start : zero]):
        return None
    lead = low[sentence.start : zero]
    total = next((i for i in range(sentence.start, zero) if low[i] in _TOTALS), None)
    if total is None or not ({"today", "current", "now", "today's"} & {*lead}):
        return None
    if any(analysis.classes[i] - {"person"} for i in range(sentence.start, zero)):
        return None  # "today's count of open chairs"
    above = range(max(0, sentence.start - _AROUND), sentence.start)
    for place in reversed(above):
        if cues["medicine"].at(low, place) or "opioid" in analysis.classes[place]:
            many = any(analysis.doc[i].like_num for i in range(max(0, place - 4), place))
            return range(sentence.start, zero + 1) if many else None
    return None


def _zero(low: list[str], start: int, end: int) -> int | None:
    """Where "zero" ends a sentence."""
    said: Iterator[int] = (i for i in range(end - 1, start, -1) if low[i][:1].isalnum() or low[i] == "$0")
    last = next(said, start)
    return last if last > start and low[last] in _ZERO and low[last - 1] in _LEADS else None


def _nothing_to_pay(analysis: Analysis, cues: Cues, sentence: Span) -> range | None:
    """ "Next year the pharmacy line is zero.", "Her prescription bill is nothing now."."""
    low = analysis.low
    for bill in range(sentence.start + 1, sentence.end - 2):
        if low[bill] not in _BILLS or low[bill - 1] not in _OF_PILLS:
            continue
        end = min(sentence.end, bill + 6)
        zero = next((i for i in range(bill + 2, end) if low[i] in _ZERO and low[i - 1] in _LEADS), None)
        near = range(max(sentence.start, bill - 6), min(sentence.end, bill + 9))
        if zero is None or not {"copay", "deductible", "insurance", "plan"}.isdisjoint(low[i] for i in near):
            continue
        later = any(low[i] in _FROM_NOW for i in near)
        if later and not {"if", "could", "might", "may"} & {*low[sentence.start : sentence.end]}:
            return range(bill - 1, zero + 1)
    return None


_READERS = (_something_else, _in_the_cabinet, _counted_now, _nothing_to_pay)
