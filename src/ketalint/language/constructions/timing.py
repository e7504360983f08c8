"""How soon a benefit is said to come, where grammar tells it: "gone before the tape is off my arm".

The lexicon knows adverbs ("instantly"); these functions read clauses and comparisons of time beside a
benefit that is claimed. The words for small things and acts stand in rules/lexicon/constructions.toml.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ketalint.language.claims.benefits import benefits
from ketalint.language.claims.context import RELIEF, Context
from ketalint.language.claims.found import Found
from ketalint.language.stance import Verdict, stance_of
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TARGET, TREATMENT
from ketalint.language.words.spelling import fold

_AT_ONCE = Owner("time-clause", "benefit", scale="speed", level="immediate")
_MOMENTS = frozenset("moment minute second instant".split())
_SCARCELY = frozenset("hardly barely scarcely sooner".split())
_SCARCE_LINKS = frozenset("when before than".split())
_ENDS = frozenset((",", ";", ":", "(", ")", "—", "–", "!", "?"))
_CLAUSE_OPENERS = frozenset(
    "a an he her his i it its my our she that the their they this those we when you your".split()
)
_ABLE = frozenset(("can", "could", "ca"))
_ALOUD = frozenset(("3, 2, 1", "poof"))
_MAX_EVENT = 14  # words of a time clause that is not closed by a comma


@dataclass(frozen=True)
class _When:
    """The words that tell when, and how they do it."""

    words: range
    kind: str


def timed_benefits(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Benefits that come at once by what the sentence around them says."""
    analysis, cues = context.analysis, vocabulary.constructions
    result: list[Found] = []
    for sentence in analysis.sentences:
        result += _paired(vocabulary, context, sentence)
        times = list(_times(analysis, cues, sentence))
        if not times:
            continue
        claimed_here = benefits(found, vocabulary, context, sentence)
        if not claimed_here and len(sentence) <= 8 and sentence.end < len(analysis.doc):
            claimed_here = benefits(
                found, vocabulary, context, analysis.doc[sentence.end].sent
            )  # "Poof! Gone."
            times = [time for time in times if time.kind in _ALOUD]
        for time in times:
            claimed = _timed(analysis, cues, time, claimed_here, context.on_treatment)
            if claimed is not None:
                result.append(claimed)
    return result


def _timed(
    analysis: Analysis, cues: Cues, time: _When, given: list[Found], on_treatment: bool
) -> Found | None:
    """The first benefit outside of the time clause that this clause makes a speedy one."""
    for benefit in given:
        first = min(benefit.words)
        words = time.words
        if first in words:
            if not _leads(analysis, words.start) or first < words.start + 3:
                continue
            words = range(words.start, first)  # "The minute I sat down the ache was gone"
        if benefit.root in words or not _brief(analysis, cues, time.kind, words, benefit):
            continue
        verdict = benefit.verdict
        if verdict.words is not None and set(verdict.words) & set(time.words):
            verdict = Verdict("made")  # "hardly had it begun when", "before you can say": nothing is denied
        on_drip = cues["equipment"].first(analysis.low, words.start, words.stop) is not None
        if verdict.kind == "elsewhere" and verdict.words is None and (on_treatment or on_drip):
            verdict = Verdict("made")  # so sudden an end is put down to what the draft is about
        if verdict.kind in ("denied", "elsewhere") or any(h.strength == "some" for h in benefit.hedges):
            continue
        return replace(
            benefit,
            owner=_AT_ONCE,
            level=_AT_ONCE.level,
            words=tuple(words),
            verdict=verdict,
            entry=f"{time.kind} ...",
        )
    return None


def _leads(analysis: Analysis, place: int) -> bool:
    """Does the sentence, or a quotation in it, begin at this word, an article aside?"""
    if place > 0 and analysis.low[place - 1] == "the":
        place -= 1
    doc = analysis.doc
    return place == doc[place].sent.start or doc[place - 1].text in _OPENINGS


_OPENINGS = frozenset((",", ":", ";", "—", "–", '"', "“", "'", "and", "but", "as"))


def _paired(vocabulary: Vocabulary, context: Context, sentence: Span) -> Iterator[Found]:
    """ "Needle in, pain out", "the bag goes up and the ache goes down": one clause each, side by side."""
    analysis, cues = context.analysis, vocabulary.constructions
    low = analysis.low
    for place in range(sentence.start + 1, sentence.end - 1):
        if analysis.texts[place] not in _JOINTS:
            continue
        left = _clause_words(analysis, range(place - 1, max(sentence.start, place - 6) - 1, -1))
        right = _clause_words(analysis, range(place + 1, min(sentence.end, place + 7)))
        started = low[left.stop - 1] in _IN or cues["starting"].at(low, left.stop - 1) > 0
        begun = started and any(analysis.classes[i] & TREATMENT or cues["equipment"].at(low, i) for i in left)
        over = (low[right.stop - 1] in _OUT or "already" in low[right.start : right.stop]) and any(
            analysis.classes[i] & (TARGET | RELIEF) for i in right
        )
        if begun and over and len(left) <= _MAX_PAIRED and len(right) <= _MAX_PAIRED:
            root = analysis.doc[right.start]
            words = range(left.start, right.stop)
            verdict = stance_of(analysis, vocabulary.cues, root, frozenset(words))
            yield Found(
                _AT_ONCE,
                _AT_ONCE.level,
                tuple(words),
                root.i,
                analysis.clause(root),
                verdict,
                entry="in ..., out",
            )


_MAX_PAIRED = 5  # words of each half
_JOINTS = frozenset((",", "and", "than", ";", "—", "–", "-", "→"))
_IN = frozenset("connected in on open started up running".split())
_OUT = frozenset("away down done ended finished gone in off on out over quiet stopped".split())


def _clause_words(analysis: Analysis, places: range) -> range:
    """The words from a joint to the next mark, in the order of the text; one word at least."""
    kept = [places.start]
    for place in places[1:]:
        if analysis.doc[place].is_punct or analysis.low[place] == "and":
            break
        kept.append(place)
    return range(min(kept), max(kept) + 1)


# --- what tells the time ----------------------------------------------------------------------


def _times(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[_When]:
    for place in range(sentence.start, sentence.end):
        opened = _opener(analysis, place, sentence)
        if opened is not None:
            kind, after = opened
            end = _event_end(analysis, after, sentence, scarce=kind == "hardly")
            if end > after:
                yield _When(range(place, end), kind)
        amount = _seconds(analysis, place, sentence)
        if amount is not None:
            yield _When(amount, "in seconds")
    yield from _exclaimed(analysis, cues, sentence)


_SHORT = frozenset("second seconds sec secs heartbeat heartbeats breath breaths blink blinks".split())
_ONE_MINUTE = frozenset("a one 1 zero 0 half under".split())
_FEW = frozenset("a an one couple few half mere several split single that".split())
_WITHIN = frozenset("after in inside need needs of take takes taken took under until within".split())
_PAST = frozenset("and flat from in into later max on tops".split())


def _seconds(analysis: Analysis, place: int, sentence: Span) -> range | None:
    """ "In ten seconds", "a heartbeat later": so many seconds between nothing and the benefit."""
    low = analysis.low
    word = low[place]
    if word not in _SHORT and word not in ("minute", "minutes"):
        return None
    first = place
    while first > sentence.start and (
        analysis.doc[first - 1].like_num
        or low[first - 1] in _FEW
        or low[first - 1] in ("less", "than", "just", "-")
    ):
        first -= 1
    if first == place or (word in ("minute", "minutes") and low[place - 1] not in _ONE_MINUTE):
        return None
    if word in ("second", "minute") and "ORD" in analysis.doc[place].morph:
        return None
    before = low[first - 1] if first > sentence.start else ""
    after = low[place + 1] if place + 1 < sentence.end else ""
    said = tree.subjects(analysis.doc[analysis.clause(analysis.doc[place])])
    if any(t.i != place and t.pos_ != "PRON" and not analysis.kinds(t) & _TOLD_OF for t in said):
        return None  # "parking takes a minute"
    if before in _WITHIN:
        return range(first - 1, place + 1)
    if after in _PAST and before not in ("every", "for", "each", "than"):
        return range(first, place + 2)
    return None


_TOLD_OF = TARGET | TREATMENT | {"relief", "benefit", "person"}
_COUNTS = tuple(
    tuple(fold(word) for word in row.split())
    for row in ("3 2 1", "three two one", "5 4 3", "five four three")
)


def _exclaimed(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[_When]:
    """ "3, 2, 1 ... gone", "Poof, it is gone", "one deep breath and it is gone"."""
    low = analysis.low
    start, end = sentence.start, sentence.end
    said = [i for i in range(start, end) if low[i][:1].isalnum()]
    for n in range(len(said) - 2):
        if tuple(low[i] for i in said[n : n + 3]) in _COUNTS:
            yield _When(range(said[n], said[n + 2] + 1), "3, 2, 1")
            return
    for place in (start, *(i + 1 for i in range(start, end - 1) if analysis.texts[i] in _PAUSES)):
        length = cues["spell"].at(low, place) if place < end else 0
        if length and place + length < end and analysis.texts[place + length] in _PAUSES:
            yield _When(range(place, place + length), "poof")
            return
    for place in range(start + 1, end - 1):
        if low[place] == "and" or (low[place] == "," and low[place + 1] not in ("and", "or")):
            act = cues["instant-act"].first(low, max(start, place - 7), place)
            if act is not None and low[act.stop] != "of":  # "in the blink of an eye, and"
                yield _When(range(act.start, place + 1), "blink and")
                return
    count = cues["counting"].first(low, start, end)
    if count is not None and not {",", "and"}.isdisjoint(low[count.stop : min(end, count.stop + 9)]):
        yield _When(count, "count to ten and")


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
    if word in _MOMENTS and low[place - 1] in ("the", "very", "that", "same") and place > sentence.start:
        if following in _CLAUSE_OPENERS or analysis.classes[place + 1] & TREATMENT:
            return "the moment", place + 1
        return None
    if word == "soon" and following == "as":
        return "the moment", place + 2
    if word == "as" and following not in ("soon", "well", "if", "far", "long", "many", "much", "a", "an"):
        return "as", place + 1
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
    if word in _QUICK and low[place - 1] == "as" and following == "as":
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


_STRAIGHT = frozenset("directly immediately instantly right straight".split())


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


_QUICK = frozenset("fast promptly quick quickly rapidly swift swiftly".split())
_ALWAYS = frozenset(("in seconds", "3, 2, 1", "poof", "blink and", "count to ten and"))


_TAKING = frozenset(("take", "takes", "took", "taken"))


def _brief(analysis: Analysis, cues: Cues, kind: str, words: range, benefit: Found) -> bool:
    """Is what the clause tells of over in no time?"""
    low = analysis.low
    start, end = words.start, words.stop
    if cues["long-event"].first(low, start + 1, end) is not None:
        return False
    if kind in _ALWAYS:
        return benefit.level == "abolishes" or not kind.startswith("count")
    if any(analysis.classes[i] & TARGET for i in range(start + 1, end)):
        return False  # "before it turns into chronic pain", "the moment a flare begins"
    verbal = any(analysis.pos[i] in ("VERB", "AUX") for i in range(start, end))
    scene = cues["scene"].first(low, start + 1, end) is not None
    act = cues["small-act"].first(low, start + 1, end) is not None
    begun = cues["starting"].first(low, start + 1, end) is not None
    drug = any(analysis.classes[i] & TREATMENT for i in range(start, end))
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
            scene and low[start + 1] in ("you", "i", "we") and benefit.level == "abolishes"
        )
    if kind == "in the span of":
        return act or scene
    if kind == "faster than":
        return able or act or scene or "takes" in low[start:end] or (begun and (drug or verbal))
    return kind == "the time it takes"


def may_time(analysis: Analysis) -> bool:
    """Whether the block could say when relief comes: what must be parsed though no phrase stands in it."""
    if not (_OUT | {"already"}).isdisjoint(analysis.low) and not _JOINTS.isdisjoint(analysis.low):
        return not analysis.named.isdisjoint(TARGET | RELIEF)
    return not analysis.named.isdisjoint(_GAINED) and not _TIMING.isdisjoint(analysis.low)


_GAINED = RELIEF | TREATMENT | {"benefit"}
_TIMING = (
    _SHORT
    | _QUICK
    | _MOMENTS
    | {"before", "hardly", "barely", "scarcely", "sooner", "than", "time", "while", "as", "1", "one"}
)
