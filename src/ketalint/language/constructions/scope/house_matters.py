"""What everybody gets of the house, and what it gives its staff: sentences that only sound like claims.

"Everyone gets an exam first", "all of our nurses, every one of them", "benefits include health insurance".
They are told as said of something else, so that neither a phrase nor the learned reader takes them for a
treatment that helps everybody or that a plan pays for. The words stand in rules/lexicon/constructions.toml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import RELIEF, Context
from ketalint.language.claims.found import Found, words_told
from ketalint.language.stance import Verdict
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TARGET, TREATMENT

_ALL = Owner("all-are-seen", "suitability", scale="scope", level="all")
_PAID = Owner("staff-benefit", "treatment", scale="approval", level="approved")
_EVERYONE = frozenset("all each every everybody everyone".split())
_PEOPLE = frozenset("client clients guest guests patient patients person us visitor you".split())
_STAFF = frozenset(
    """
    anesthesiologists assistants clinicians colleagues crew doctors employees nurses physicians staff team
    therapists
    """.split()
)
_ALL_STAFF = _STAFF | {member[:-1] for member in _STAFF if member.endswith("s")}
_HELD = TARGET | RELIEF | {"benefit"}
_MAX_PROCEDURE = 7  # words of "has to sit through a half-hour exam"
_MAX_STAFF = 4  # words of "every last one of our nurses"


def house_matters(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """What the block says of everybody's visit, of the staff, and of what the staff are given."""
    analysis, words = context.analysis, vocabulary.constructions
    result: list[Found] = []
    if not may_be_of_the_house(analysis, words):
        return result
    seen = not _EVERYONE.isdisjoint(analysis.low.distinct)
    hiring = words.stand_in(analysis.low, ("staff-benefit",))
    told = words_told(found, "scope") | words_told(found, "approval")
    for sentence in analysis.sentences:
        if seen:
            result += _as_elsewhere(analysis, _ALL, _everybody_is_seen(analysis, words, sentence), told)
            result += _as_elsewhere(analysis, _ALL, _all_the_staff(analysis, sentence), told)
            result += _as_elsewhere(analysis, _ALL, _welcome_at_the_door(analysis, sentence), told)
        if hiring:
            result += _as_elsewhere(analysis, _PAID, _for_staff(analysis, words, sentence), told)
    return result


def may_be_of_the_house(analysis: Analysis, words: Cues) -> bool:
    """Whether the block could speak of such matters: what must be parsed though no phrase stands in it."""
    low = analysis.low
    if not _EVERYONE.isdisjoint(low.distinct):
        if words.stand_in(low, ("procedure",)) and words.stand_in(low, ("procedure-deed",)):
            return True
        if not _ALL_STAFF.isdisjoint(low.distinct) or not _GUESTS.isdisjoint(low.distinct):
            return True
    return "payer" in analysis.named and words.stand_in(low, ("staff-benefit",))


def _as_elsewhere(
    analysis: Analysis, owner: Owner, said: range | None, told: frozenset[int]
) -> Iterator[Found]:
    if said is not None and told.isdisjoint(said):
        root = analysis.doc[said.start]
        clause, verdict = analysis.clause(root), Verdict("elsewhere")
        yield Found(owner, owner.level, tuple(said), root.i, clause, verdict, entry=owner.name)


def _everybody_is_seen(analysis: Analysis, words: Cues, sentence: Span) -> range | None:
    """ "Everyone gets an exam first", "each patient signs a form"."""
    low = analysis.low
    for place in range(sentence.start, sentence.end - 2):
        if low[place] not in _EVERYONE:
            continue
        who = place if low[place].startswith("every") and len(low[place]) > len("every") else None
        if who is None:
            near = range(place + 1, min(sentence.end, place + 5))
            who = next((i for i in near if low[i] in _PEOPLE), None)
        if who is None:
            continue
        end = min(sentence.end, who + _MAX_PROCEDURE)
        deed = words["procedure-deed"].first(low, who + 1, end)
        if deed is None or analysis.has_verb(who + 1, deed.start):
            continue
        thing = words["procedure"].first(low, deed.stop, min(sentence.end, deed.stop + _MAX_PROCEDURE))
        if thing is not None and not any(analysis.classes[i] & _HELD for i in range(deed.start, thing.start)):
            return range(place, thing.stop)
    return None


def _all_the_staff(analysis: Analysis, sentence: Span) -> range | None:
    """ "All of our nurses have worked in an ICU, every one of them"."""
    low = analysis.low
    for place in range(sentence.start, sentence.end - 1):
        if low[place] not in _EVERYONE:
            continue
        near = range(place + 1, min(sentence.end, place + 1 + _MAX_STAFF))
        staff = next((i for i in near if low[i] in _ALL_STAFF), None)
        if staff is None or analysis.has_verb(place, staff) or "agree" in low[staff : sentence.end]:
            continue
        if any(analysis.classes[t.i] & _HELD for t in sentence):
            return None
        return range(place, staff + 1)
    return None


def _welcome_at_the_door(analysis: Analysis, sentence: Span) -> range | None:
    """ "Everyone is welcome: patients, neighbors, kids": at an open house."""
    low = analysis.low
    everyone = next((t.i for t in sentence if low[t.i] in ("all", "anyone", "everybody", "everyone")), None)
    if everyone is None or _GUESTS.isdisjoint(low[sentence.start : sentence.end]):
        return None
    near = range(everyone + 1, min(sentence.end, everyone + 5))
    welcome = next((i for i in near if low[i] in ("invited", "welcome")), None)
    return None if welcome is None else range(everyone, welcome + 1)


_GUESTS = frozenset(
    "children dogs families family friends grandchildren kids neighbors public skeptics".split()
)


def _for_staff(analysis: Analysis, words: Cues, sentence: Span) -> range | None:
    """ "Benefits include health insurance and paid holidays"."""
    given = words["staff-benefit"].first(analysis.low, sentence.start, sentence.end)
    payer = next((t.i for t in sentence if "payer" in analysis.classes[t.i]), None)
    if given is None or payer is None or any(analysis.classes[t.i] & (TREATMENT | TARGET) for t in sentence):
        return None
    return range(min(given.start, payer), max(given.stop, payer + 1))
