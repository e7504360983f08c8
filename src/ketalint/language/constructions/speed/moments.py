"""The words of a sentence that tell of hardly any time: "before the tape is off", "in ten seconds", "poof".

The words for small things and acts stand in rules/lexicon/constructions.toml.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TARGET, TREATMENT
from ketalint.language.words.spelling import fold

MOMENTS = frozenset("moment minute second instant".split())
QUICK = frozenset("fast promptly quick quickly rapidly swift swiftly".split())
_SCARCELY = frozenset("hardly barely scarcely sooner".split())
_STRAIGHT = frozenset("directly immediately instantly right straight".split())
_SCARCE_LINKS = frozenset("when before than".split())
_ENDS = frozenset((",", ";", ":", "(", ")", "—", "–", "!", "?"))
_CLAUSE_OPENERS = frozenset(
    "a an he her his i it its my our she that the their they this those we when you your".split()
)
_ABLE = frozenset(("can", "could", "ca"))
SHORT = frozenset(
    "blink blinks breath breaths eyeblink heartbeat heartbeats sec second seconds secs sneeze wink".split()
)
# The words that a time clause opens with, or that measure a short time.
_TELLING = (
    MOMENTS
    | QUICK
    | SHORT
    | _SCARCELY
    | _STRAIGHT
    | frozenset("as before by minutes n't not soon space span than time while".split())
)
ALOUD = frozenset(("3, 2, 1", "poof"))
_MAX_EVENT = 14  # words of a time clause that is not closed by a comma


@dataclass(frozen=True)
class When:
    """Words that tell when, and how they do it."""

    words: range
    kind: str


def times(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[When]:
    """Each place in the sentence that may tell of hardly any time; `is_brief` says whether it does."""
    low = analysis.low
    for place in range(sentence.start, sentence.end):
        if low[place] not in _TELLING:
            continue
        opened = _opener(analysis, place, sentence)
        if opened is not None:
            kind, after = opened
            end = _event_end(analysis, after, sentence, scarce=kind == "hardly")
            if end > after:
                yield When(range(place, end), kind)
        amount = _seconds(analysis, place, sentence)
        if amount is not None:
            told_by_end = low[place - 1] in _TWO or low[amount.stop - 1] in ("and", "after")
            yield When(amount, "seconds, and" if told_by_end else "in seconds")
    yield from _exclaimed(analysis, cues, sentence)


_ONE_MINUTE = frozenset("a one 1 zero 0 half under".split())
_FEW = frozenset("a an one couple few half mere several split single that".split())
_WITHIN = frozenset("after in inside need needs of take takes taken took under until within".split())
_MERELY = frozenset("- all barely just less maybe mere merely only than".split())
_TWO = frozenset(("2", "two"))
_PAST = frozenset("after and flat from in into later max on tops".split())


def _seconds(analysis: Analysis, place: int, sentence: Span) -> range | None:
    """ "In ten seconds", "a heartbeat later": so many seconds between nothing and the benefit."""
    low = analysis.low
    word = low[place]
    if word not in SHORT and word not in ("minute", "minutes"):
        return None
    first = place
    while first > sentence.start and (
        analysis.doc[first - 1].like_num or low[first - 1] in _FEW or low[first - 1] in _MERELY
    ):
        first -= 1
    if first == place or (word in ("minute", "minutes") and low[place - 1] not in _ONE_MINUTE | _TWO):
        return None
    if word in ("second", "minute") and "ORD" in analysis.doc[place].morph:
        return None
    before = low[first - 1] if first > sentence.start else ""
    after = low[place + 1] if place + 1 < sentence.end else ""
    said = tree.subjects(analysis.doc[analysis.clause(analysis.doc[place])])
    if any(t.i != place and t.pos_ in _NAMING and not analysis.kinds(t) & _TOLD_OF for t in said):
        return None  # "parking takes a minute"
    if before in _WITHIN:
        return range(first - 1, place + 1)
    taken = _taking_before(analysis, first, sentence)
    if taken is not None:
        return range(taken, place + 1)
    if after in _PAST and before not in ("every", "for", "each", "than"):
        return range(first, place + 2)
    joint = place + 1 + (after == ",")
    if first == sentence.start and low[joint : joint + 1] == ["and"]:
        return range(first, joint + 1)  # "Ninety seconds, and the pain was gone"
    return None


_NAMING = ("NOUN", "PROPN")


def _taking_before(analysis: Analysis, first: int, sentence: Span) -> int | None:
    """ "It took the ketamine ten seconds": the verb in front of what, or whom, it takes the time."""
    low = analysis.low
    for place in range(first - 1, max(sentence.start, first - _MAX_TAKER) - 1, -1):
        if low[place] in _TAKING:
            return place
        if not (analysis.classes[place] & TREATMENT or low[place] in _TAKERS):
            return None
    return None


_MAX_TAKER = 5  # words of "took a single ketamine infusion"
_TAKERS = frozenset("a an first her him it me one our single that the this us you".split())
_TAKING = frozenset(("take", "takes", "took", "taken"))
_COMPLAINTS = TARGET - {"nerve"}  # what reaches the brain may come at once
_TOLD_OF = TARGET | TREATMENT | {"relief", "benefit", "person"}
_COUNTS = tuple(
    tuple(fold(word) for word in row.split())
    for row in ("3 2 1", "three two one", "5 4 3", "five four three")
)
_COUNTED_FROM = frozenset(row[0] for row in _COUNTS)


def _exclaimed(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[When]:
    """ "3, 2, 1 ... gone", "Poof, it is gone", "one deep breath and it is gone"."""
    low = analysis.low
    start, end = sentence.start, sentence.end
    if not _COUNTED_FROM.isdisjoint(analysis.words_of(sentence)):
        said = [i for i in range(start, end) if low[i][:1].isalnum()]
        for n in range(len(said) - 2):
            if tuple(low[i] for i in said[n : n + 3]) in _COUNTS:
                yield When(range(said[n], said[n + 2] + 1), "3, 2, 1")
                return
    for place, length in cues["spell"].standing_in(low, start, end):
        alone = place == start or analysis.texts[place - 1] in _PAUSES
        if alone and place + length < end and analysis.texts[place + length] in _PAUSES:
            yield When(range(place, place + length), "poof")
            return
    acts = cues["instant-act"]
    for place in range(start + 1, end - 1) if acts.first(low, start, end) is not None else ():
        if low[place] == "and" or (low[place] == "," and low[place + 1] not in ("and", "or")):
            act = acts.first(low, max(start, place - 7), place)
            if act is not None and low[act.stop] != "of":  # "in the blink of an eye, and"
                yield When(range(act.start, place + 1), "blink and")
                return
    count = cues["counting"].first(low, start, end)
    if count is not None and not {",", "and"}.isdisjoint(low[count.stop : min(end, count.stop + 9)]):
        yield When(count, "count to ten and")


_PAUSES = frozenset((",", "!", ".", "…", "...", "—", "–", "-", ":", "\u2026"))


def _opener(analysis: Analysis, place: int, sentence: Span) -> tuple[str, int] | None:
    """The kind of time clause that opens at a word, and the place after its conjunction."""
    low, end = analysis.low, sentence.end
    word = low[place]
    following = low[place + 1] if place + 1 < end else ""
    if word == "before" and following not in ("and", "or", "."):
        return "before", place + 1
    if word == "by" and low[place + 1 : place + 3] == ["the", "time"]:
        return "before", place + 3
    if word in MOMENTS and low[place - 1] in ("the", "very", "that", "same") and place > sentence.start:
        treated = bool(following) and bool(analysis.classes[place + 1] & TREATMENT)
        if following in _CLAUSE_OPENERS or (treated and not _counts(analysis, place, end)):
            return "the moment", place + 1
        return None
    if word == "soon" and following == "as":
        return "the moment", place + 2
    if word == "as" and following not in ("soon", "well", "if", "far", "long", "many", "much", "a", "an"):
        return None if _equals(analysis, place, sentence) else ("as", place + 1)
    if word == "while":
        return "while", place + 1
    if word in _STRAIGHT and following in ("after", "as", "once", "upon", "when"):
        return "the moment", place + 1
    if word in _SCARCELY and (word != "sooner" or (place > sentence.start and low[place - 1] == "no")):
        links = [i for i in range(place + 2, min(end, place + _MAX_EVENT)) if low[i] in _SCARCE_LINKS]
        return ("hardly", place + 1) if links else None
    if (word == "not" and following == "yet") or (word in ("n't", "not") and following == "even"):
        joined = any(
            low[i] in ("and", "when", "before") for i in range(place + 3, min(end, place + _MAX_EVENT))
        )
        return ("hardly", place + 1) if joined else None
    if word == "than" and low[place - 1].rstrip(",") in ("faster", "quicker", "sooner", "swifter"):
        return "faster than", place + 1
    if word in QUICK and low[place - 1] == "as" and following == "as":
        return "faster than", place + 2
    if word in ("space", "span", "time") and low[place + 1 : place + 3] in (
        ["of", "a"],
        ["of", "an"],
        ["of", "one"],
    ):
        return "in the span of", place + 2
    if word == "time" and following in ("it", "than") and "take" in "".join(low[place + 1 : place + 5]):
        return "the time it takes", place + 1
    return None


_MAX_COMPARED = 6  # words from the first "as" of a comparison to the second


def _equals(analysis: Analysis, place: int, sentence: Span) -> bool:
    """Does this "as" close a comparison ("as long as the drug is there", "as well for nerves as it does")?"""
    low, pos, before = analysis.low, analysis.pos, place - 1
    if before > sentence.start and low[before - 1] == "as" and pos[before] != "VERB":
        return True
    opening = range(max(sentence.start, place - _MAX_COMPARED), before)
    return any(low[i] == "as" and pos[i + 1] in ("ADJ", "ADV") for i in opening)


def _counts(analysis: Analysis, place: int, end: int) -> bool:
    """Is it "the second" of several ("the second ketamine clinic", "the second infusion")?"""
    if analysis.low[place] != "second":
        return False
    last = place + 1
    while last + 1 < end and analysis.pos[last + 1] in ("NOUN", "PROPN"):
        last += 1
    return analysis.low[last] not in _UNCOUNTED


_UNCOUNTED = frozenset("ketamine medication medicine treatment".split())


def _event_end(analysis: Analysis, start: int, sentence: Span, scarce: bool) -> int:
    """Where the clause that begins at `start` ends: at a comma or dash, or after so many words."""
    low = analysis.low
    for place in range(start, sentence.end):
        if analysis.texts[place] in _ENDS or (
            scarce and place > start and low[place] in (*_SCARCE_LINKS, "and")
        ):
            return place
    end: int = sentence.end
    return end - 1 if analysis.doc[end - 1].is_punct else end


_DOES = frozenset(("did", "do", "does"))
_ALWAYS = frozenset(("in seconds", "3, 2, 1", "poof", "blink and", "count to ten and"))


def is_brief(analysis: Analysis, cues: Cues, when: When, *, ended: bool) -> bool:
    """Is what the clause tells of over in no time? `ended`: it is the end of a pain that it times."""
    low, kind = analysis.low, when.kind
    start, end = when.words.start, when.words.stop
    if cues["long-event"].first(low, start + 1, end) is not None:
        return False
    if kind == "seconds, and":
        return ended
    if kind in _ALWAYS:
        return ended or not kind.startswith("count")
    if any(analysis.classes[i] & _COMPLAINTS for i in range(start + 1, end)):
        return False  # "before it turns into chronic pain", "the moment a flare begins"
    verbal = any(analysis.pos[i] in ("VERB", "AUX") for i in range(start, end))
    scene = cues["scene"].first(low, start + 1, end) is not None
    act = cues["small-act"].first(low, start + 1, end) is not None
    begun = cues["starting"].first(low, start + 1, end) is not None
    drug = any(analysis.classes[i] & TREATMENT for i in range(start, end))
    begun = begun or (drug and low[end - 1] in _DOES)  # "Relief starts as soon as the infusion does"
    able = not _ABLE.isdisjoint(low[start:end])
    if kind == "before":
        if not _TAKING.isdisjoint(low[analysis.doc[start].sent.start : start]):
            return False  # "It took four visits before I noticed anything"
        over = drug and cues["over"].first(low, start + 1, end) is not None
        return verbal and (scene or act or able or over)
    if kind == "the moment":
        return (begun and (drug or scene or "it" in low[start:end])) or act or scene
    if kind == "hardly":  # who or what has hardly begun stands before: "the drip had hardly started"
        lead = range(max(analysis.doc[start].sent.start, start - 6), start)
        return (
            begun
            or act
            or scene
            or drug
            or (
                any(analysis.classes[i] & TREATMENT for i in lead)
                or cues["scene"].first(low, lead.start, lead.stop) is not None
            )
        )
    if kind == "as":
        return begun and (drug or scene)
    if kind == "while":
        return ("still" in low[start:end] and (scene or drug)) or (
            scene and low[start + 1] in ("you", "i", "we") and ended
        )
    if kind == "in the span of":
        return act or scene
    if kind == "faster than":
        return able or act or scene or "takes" in low[start:end] or (begun and (drug or verbal))
    return kind == "the time it takes"
