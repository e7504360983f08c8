"""What somebody had, or was, and is said not to have or be now: "I don't have the neuropathy now".

"I'm not one any more", of a pain patient; "whatever was wrong with my back isn't wrong with it any more";
"it's the shoulder I had at nineteen". No word in them tells of an end: a denial and a word for the present
do.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context, told_on_page
from ketalint.language.claims.found import Found, told_by_denial
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import FEARED, SEATS, TARGET

_NO_LONGER = Owner("had-no-longer", "anything", scale="effect", level="abolishes")
_NOT = frozenset(("n't", "never", "not"))
_NOW = frozenset("anymore now nowadays today".split())
_ANY_MORE = (["any", "more"], ["any", "longer"], ["these", "days"])
_HAVING = frozenset("get got had have suffer".split())
_BE = frozenset("'m 's am are be been is was were".split())
_TELLERS = frozenset("he i she they".split())
_PEOPLE = frozenset("case patient patients people person persons sufferer sufferers".split())
_AROUND = 30  # words within which "one" or "it" can stand for a complaint
_NEAR = 6
_COMPLAINTS = TARGET - {"opioid"}
# What gives a reason, sets a condition or takes it back.
_BUT = frozenset("because but except if so though unless until when whether while who whose yet".split())


def no_longer(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Each complaint that somebody does not have any more, or is not any more."""
    analysis, cues = context.analysis, vocabulary.constructions
    if not may_be_no_longer(analysis):
        return []
    result = []
    for sentence in analysis.sentences:
        if is_question(sentence) or not told_on_page(context, sentence):
            continue
        if not _BUT.isdisjoint(analysis.low[sentence.start : sentence.end]) or _of_another(
            analysis, sentence
        ):
            continue
        for words in _told(analysis, cues, sentence):
            root = analysis.doc[words.start]
            entry = "not any more"
            own = frozenset(words)
            if not any(_told_already(f, own) for f in found):
                result.append(told_by_denial(analysis, vocabulary.cues, _NO_LONGER, root, own, entry=entry))
            break
    return result


def _told_already(found: Found, own: frozenset[int]) -> bool:
    """Has a phrase told it, and not taken a word of it ("wrong") for one that rejects it?"""
    if found.owner.scale != "effect" or found.level != "abolishes" or own.isdisjoint(found.words):
        return False
    by = found.verdict.words
    return found.verdict.kind != "rejected" or by is None or not own.issuperset(by)


def may_be_no_longer(analysis: Analysis) -> bool:
    """Whether the block could say so: what must be parsed though no phrase stands in it."""
    words = analysis.low.distinct
    if "wrong" in words:
        return not words.isdisjoint(_WRONGED)
    if "had" in words and not words.isdisjoint(SEATS):
        return not words.isdisjoint(_THEN)
    present = not words.isdisjoint(_NOW) or not words.isdisjoint(("more", "longer", "days", "since"))
    return present and not words.isdisjoint(_NOT) and not words.isdisjoint(_HAVING | _BE)


def _told(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[range]:
    for reader in (_does_not_have, _is_not_one, _nothing_wrong, _put_right, _had_then):
        words = reader(analysis, cues, sentence)
        if words is not None:
            yield words


def _of_another(analysis: Analysis, sentence: Span) -> bool:
    """ "She had surgery in June. She doesn't have sciatica now.": what the line before puts it down to."""
    if not sentence.start:
        return False
    before = analysis.doc[sentence.start - 1].sent
    kinds = [analysis.classes[t.i] for t in before]
    named = frozenset[str]().union(*(k for k in kinds if "opioid" not in k))
    return bool(named & {"foreign", "service"}) and not named & {"ketamine", "treatment"}


def _from_now(low: list[str], start: int, end: int) -> int | None:
    """The place after "now" or "any more" where it begins at `start` and nothing is added to it."""
    if start >= end:
        return None
    if low[start] in _NOW:
        stop = start + 1
    elif low[start : start + 2] in _ANY_MORE and start + 1 < end:
        stop = start + 2
    else:
        return None
    more = low[stop : stop + 1] if stop < end else []
    return stop if not more or not more[0][:1].isalnum() or more[0] in ("and", "or", "at") else None


def _is_told_of(analysis: Analysis, place: int, start: int) -> bool:
    """Does "I", "she" or "my wife" stand right before the verb at `place`?"""
    if place <= start:
        return False
    kinds = analysis.classes[place - 1]
    named = analysis.pos[place - 1] == "PROPN" and not kinds
    return analysis.low[place - 1] in _TELLERS or "person" in kinds or named


def _complaint_before(analysis: Analysis, place: int, *, people: bool = False) -> bool:
    """Is a complaint (with `people`, somebody with one) the last thing that "one" or "it" can stand for?"""
    low = analysis.low
    for i in range(place - 1, max(0, place - _AROUND) - 1, -1):
        if people and low[i] in _PEOPLE:
            return any(
                analysis.classes[j] & _COMPLAINTS or low[j] in _STATES for j in range(max(0, i - 2), i)
            )
        if not people and analysis.classes[i] & _COMPLAINTS and analysis.pos[i] in ("NOUN", "PROPN"):
            return True
        if not people and analysis.pos[i] == "NOUN" and analysis.classes[i] - {"person"}:
            return False
    return False


def _does_not_have(analysis: Analysis, cues: Cues, sentence: Span) -> range | None:
    """ "I don't have the neuropathy now", "She had CRPS. She hasn't got it any more"."""
    low = analysis.low
    for denial in range(sentence.start + 2, sentence.end - 2):
        if low[denial] not in _NOT or not _is_told_of(analysis, denial - 1, sentence.start):
            continue
        verb = denial + 1 + (low[denial + 1] in ("even", "really"))
        if low[verb] not in _HAVING or low[denial - 1] in ("could", "did", "had", "may", "might"):
            continue
        thing = verb + 1 + (low[verb + 1] == "from")
        for place in range(thing, min(sentence.end, thing + _NEAR)):
            of_it = place == thing and low[place] in ("it", "that", "them")
            named = analysis.classes[place] & _COMPLAINTS and not analysis.classes[place] & FEARED
            if not of_it and not (named and analysis.pos[place] in ("NOUN", "PROPN")):
                if analysis.pos[place] in ("VERB", "PUNCT", "ADP") and not named:
                    break
                continue
            end = _from_now(low, place + 1, sentence.end)
            if end is not None and (not of_it or _complaint_before(analysis, denial)):
                return range(denial - 1, end)
    return None


def _is_not_one(analysis: Analysis, cues: Cues, sentence: Span) -> range | None:
    """ "I used to be a depressed person; I'm not one any more", "he isn't a pain patient now"."""
    low = analysis.low
    for denial in range(sentence.start + 1, sentence.end - 1):
        if low[denial] not in _NOT:
            continue
        verb = denial - 1 if low[denial - 1] in _BE else denial + 1
        perfect = low[denial - 1] in ("have", "has", "'ve") and low[denial + 1] == "been"
        if low[verb] not in _BE or not _is_told_of(analysis, denial - 1, sentence.start):
            continue
        start = max(denial, verb) + 1
        lead = low[sentence.start : denial]
        for place in range(start, min(sentence.end, start + _NEAR)):
            if low[place] in (",", ";", ":", "—", "–"):
                break
            if low[place] == "one" and place == start:
                person = _complaint_before(analysis, denial, people=True)
            elif low[place] in _PEOPLE:
                near = range(start, min(sentence.end, place + 3))
                person = any(analysis.classes[i] & _COMPLAINTS or low[i] in _STATES for i in near)
            else:
                person = low[place] in _STATES or (
                    low[place - 1] == "in" and bool(analysis.classes[place] & {"pain"})
                )
            after = place + 1
            if person and low[after : after + 1] == ["in"] and analysis.classes[after + 1] & _COMPLAINTS:
                after += 2
            end = _from_now(low, after, sentence.end)
            if person and end is not None:
                return range(min(denial, verb), end)
            if person and perfect and "since" in lead and _ends_at(low, after, sentence.end):
                return range(denial - 1, after)
    return None


def _ends_at(low: list[str], place: int, end: int) -> bool:
    return place >= end or not low[place][:1].isalnum()


_STATES = frozenset(
    """
    agoraphobic anxious bedbound bedridden crippled depressed despairing disabled housebound hurting pain
    suicidal wheelchair-bound
    """.split()
)


def _nothing_wrong(analysis: Analysis, cues: Cues, sentence: Span) -> range | None:
    """ "There is nothing wrong with my leg any more", "my back has nothing wrong with it now"."""
    low = analysis.low
    for place in range(sentence.start, sentence.end - 3):
        if low[place : place + 3] != ["nothing", "wrong", "with"]:
            continue
        for at in range(place + 3, min(sentence.end, place + 3 + _NEAR)):
            seat = low[at] in SEATS or bool(analysis.classes[at] & _COMPLAINTS)
            lead = range(max(sentence.start, place - _NEAR), place)
            pointed = low[at] in ("it", "them") and any(low[i] in SEATS for i in lead)
            end = _from_now(low, at + 1, sentence.end)
            if (seat or pointed) and end is not None:
                return range(place, end)
    return None


def _put_right(analysis: Analysis, cues: Cues, sentence: Span) -> range | None:
    """ "Whatever was wrong with my back isn't wrong any more", "what was wrong has been put right"."""
    low = analysis.low
    wrong = next((i for i in range(sentence.start + 2, sentence.end - 2) if low[i] == "wrong"), None)
    if wrong is None or low[wrong - 1] not in _WRONGED or low[wrong + 1] != "with":
        return None
    what = next((i for i in range(wrong - 1, max(sentence.start, wrong - 4) - 1, -1) if low[i] in _ALL), None)
    end = min(sentence.end, wrong + 2 + _NEAR)
    seat = next((i for i in range(wrong + 2, end) if low[i] in SEATS or low[i] in ("me", "him", "her")), None)
    if what is None or seat is None:
        return None
    for place in range(seat + 1, sentence.end):
        if low[place] in _RIGHTED and low[place - 1] not in ("not", "n't"):
            perfect = not {"has", "have", "'s", "is"}.isdisjoint(low[seat + 1 : place])
            return range(what, place + 1) if perfect else None
        stop = _from_now(low, place, sentence.end)
        if stop is not None and not _NOT.isdisjoint(low[seat + 1 : place]):
            return range(what, stop)
    return None


_WRONGED = frozenset("been goes going gone is nothing was went".split())
_ALL = frozenset("all everything what whatever".split())
_RIGHTED = frozenset("cured fixed gone healed mended over repaired right righted sorted".split())


def _had_then(analysis: Analysis, cues: Cues, sentence: Span) -> range | None:
    """ "It's the shoulder I had at nineteen", "I've got back the hands I had before the fall"."""
    low = analysis.low
    for place in range(sentence.start + 2, sentence.end - 3):
        if low[place] not in SEATS:
            continue
        had = place + 1 + (low[place + 1] == "that")
        if low[had] not in (*_TELLERS, "you") or low[had + 1] != "had" or had + 3 > sentence.end:
            continue
        then = had + 2
        young = low[then] == "at" and (analysis.doc[then + 1].like_num or low[then + 1] == "school")
        young = young or low[then] in ("before", "as") or low[then : then + 2] == ["in", "my"]
        lead = low[sentence.start : place]
        if young and not _REGAINED.isdisjoint(lead) and _WISHED.isdisjoint(lead):
            return range(place - 1, then + 2)
    return None


_THEN = frozenset("as at before my".split())
_REGAINED = frozenset("'s again back feel feels got have has is now".split())
_WISHED = frozenset("hope like n't never not remember want wish would".split())
