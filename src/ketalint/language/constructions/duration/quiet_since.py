"""Years of quiet, by what did not happen in them: "his feet have been quiet since 2019".

"Four years later her back hasn't made a peep", "it'll be three years in May, and I have yet to need another",
"two Christmases have come and gone without a flare", "he has not been back except to say hello": a count of
years, in the sentence or the one before it, and a body that does not stir or a visit that was not needed.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context, told_on_page
from ketalint.language.claims.found import Found, told_by_denial, words_told
from ketalint.language.constructions.duration.years import YEARS, is_year
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.nouns import SEATS, TARGET

_QUIET = Owner("quiet-for-years", "anything", scale="duration", level="years")
_ACHES = TARGET - {"opioid"}
_NOT = frozenset(("n't", "never", "not"))
_HAS = frozenset("'s 've has have".split())
_STILL = frozenset("behaving calm fine good quiet silent still".split())
_STIRRING = (
    ["acted", "up"],
    ["bothered"],
    ["complained"],
    ["flared"],
    ["let", "out"],
    ["made", "a", "peep"],
    ["made", "a", "sound"],
    ["made", "a", "squeak"],
    ["said", "a", "word"],
    ["spoken", "up"],
    ["stirred"],
    ["uttered"],
    ["whispered"],
)
_NEEDING = frozenset("ask book come have need request require schedule want".split())
_ANOTHER = frozenset(
    "another back booster eighth fifth fourth more second seventh sixth tenth third top-up tune-up".split()
)
_SAVE = frozenset("but except other save".split())
_WITHOUT = frozenset(("without", "minus"))
_PASSED = (["come", "and", "gone"], ["gone", "by"], ["passed"], ["rolled", "by"], ["slipped", "by"])
_SEVERAL = frozenset("couple few many several three two".split())
# What tells of a time before, of a wish, or of less than all that time.
_OTHERWISE = frozenset(
    """
    although because before can could first if may maybe might mostly moved perhaps should so though unless
    until when whether while would
    """.split()
)
_NEAR = 7


def quiet_for_years(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """One claim for each sentence that tells of years in which nothing stirred."""
    analysis = context.analysis
    if not may_be_quiet(analysis):
        return []
    made = (f for f in found if f.verdict.kind == "made")
    known = words_told(made, "duration", "years", "permanent")
    result: list[Found] = []
    for sentence in analysis.sentences:
        row = analysis.low[sentence.start : sentence.end]
        if is_question(sentence) or not _OTHERWISE.isdisjoint(row) or not told_on_page(context, sentence):
            continue
        for words in _told(analysis, sentence):
            if known.isdisjoint(words):
                root = analysis.doc[words.start]
                entry = "quiet for years"
                result.append(told_by_denial(analysis, vocabulary.cues, _QUIET, root, words, entry=entry))
            break
    return result


def may_be_quiet(analysis: Analysis) -> bool:
    """Whether the block could say so: what must be parsed though no phrase stands in it."""
    words = analysis.low.distinct
    if words.isdisjoint(YEARS | {"years", "decade"}) and not any(map(is_year, words)):
        return False
    told = not words.isdisjoint(_NOT | _STILL | _WITHOUT) or {"yet", "to"} <= words
    return told and not words.isdisjoint(_HAS | {"have"})


def _told(analysis: Analysis, sentence: Span) -> Iterator[range]:
    years = _years_told(analysis, sentence)
    before = _years_told(analysis, analysis.doc[sentence.start - 1].sent) if sentence.start else None
    if years is None and (before is None or "provider" in _named(analysis, sentence)):
        return
    for read in (_quiet_body, _yet_to_need, _back_for_nothing):
        words = read(analysis, sentence)
        if words is not None:
            yield (
                words if years is None else range(min(words.start, years.start), max(words.stop, years.stop))
            )
    if years is not None:
        words = _passed_without(analysis, sentence, years)
        if words is not None:
            yield words


def _named(analysis: Analysis, sentence: Span) -> frozenset[str]:
    return frozenset[str]().union(*(analysis.classes[t.i] for t in sentence if analysis.low[t.i] != "our"))


def _years_told(analysis: Analysis, sentence: Span) -> range | None:
    """ "Three winters ago", "since 2019", "in six years": how long ago, or for how long."""
    low = analysis.low
    for place in range(sentence.start + 1, sentence.end):
        if is_year(low[place]) and low[place - 1] in ("in", "of", "since", "until", "was", ":"):
            return range(place - 1, place + 1)
        counted = low[place] in YEARS or (low[place] == "decade" and low[place - 1] in ("a", "full"))
        if not counted or low[place + 1 : place + 2] == ["old"]:
            continue
        many = analysis.doc[place - 1].like_num and low[place - 1] not in ("one", "1")
        if many or low[place - 1] in _SEVERAL or low[place] == "decade":
            return range(place - 1, place + 1)
    return None


def _quiet_body(analysis: Analysis, sentence: Span) -> range | None:
    """ "His feet have been quiet", "her back hasn't made a peep"."""
    low = analysis.low
    for seat in range(sentence.start, sentence.end - 2):
        if not (low[seat] in SEATS or analysis.classes[seat] & _ACHES) or low[seat + 1] not in _HAS:
            continue
        denied = low[seat + 2] in _NOT
        at = seat + 2 + denied
        if denied and any(low[at : at + len(w)] == w for w in _STIRRING):
            return range(seat, at + 1)
        if not denied and low[at] in ("been", "stayed", "kept", "remained") and low[at + 1] in _STILL:
            return range(seat, at + 2)
    return None


def _yet_to_need(analysis: Analysis, sentence: Span) -> range | None:
    """ "I have yet to need another", "she still has not needed a second one"."""
    low = analysis.low
    for place in range(sentence.start + 1, sentence.end - 3):
        if low[place : place + 2] != ["yet", "to"] or low[place + 2] not in _NEEDING:
            continue
        if low[place - 1] not in _HAS | {"had"}:
            continue
        again = next((i for i in range(place + 3, min(sentence.end, place + 6)) if low[i] in _ANOTHER), None)
        if again is not None and not _of_the_house(analysis, again + 1, sentence.end):
            return range(place - 1, again + 1)
    return None


_VISITS = frozenset("booster course drip infusion one round series session treatment visit".split())


def _of_the_house(analysis: Analysis, place: int, end: int) -> bool:
    """ "... to need another nurse", "a second pump": what follows is no visit."""
    if place >= end or analysis.low[place] in _VISITS or not analysis.low[place][:1].isalpha():
        return False
    return analysis.pos[place] in ("ADJ", "NOUN", "PROPN") and "treatment" not in analysis.classes[place]


def _back_for_nothing(analysis: Analysis, sentence: Span) -> range | None:
    """ "He has not been back except to drop off fish"."""
    low = analysis.low
    for place in range(sentence.start + 2, sentence.end - 4):
        if low[place : place + 2] != ["been", "back"] or low[place - 1] not in _NOT:
            continue
        save = place + 2
        if low[save] in _SAVE and "to" in low[save + 1 : save + 3]:
            return range(place - 2, save + 1)
    return None


def _passed_without(analysis: Analysis, sentence: Span, years: range) -> range | None:
    """ "Two Christmases have come and gone without a flare"."""
    low = analysis.low
    at = years.stop
    if at + 2 >= sentence.end or low[at] not in ("have", "has"):
        return None
    passed = next((len(w) for w in _PASSED if low[at + 1 : at + 1 + len(w)] == w), 0)
    without = at + 1 + passed
    if not passed or without >= sentence.end or low[without] not in _WITHOUT:
        return None
    for place in range(without + 1, min(sentence.end, without + _NEAR)):
        if analysis.classes[place] & _ACHES and low[place] not in ("diagnoses", "diagnosis"):
            return range(years.start, place + 1)
    return None
