"""Prognoses that a patient has outlived: "They told me I'd have to live with it. I don't."

What somebody was told to expect stands in one sentence or clause, its denial in the next; neither claims an
end by itself. "The doctors said she would never walk without a cane. She runs 10Ks now."
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context, told_on_page
from ketalint.language.claims.found import Found, words_told
from ketalint.language.stance import Verdict
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.inflection import forms
from ketalint.language.words.nouns import TARGET

_OUTLIVED = Owner("prognosis-outlived", "anything", scale="effect", level="abolishes")
_TELLING = frozenset("predicted promised said say swore told warned".split())
_LIVING_WITH = (
    ["live", "with", "it"],
    ["live", "with", "that"],
    ["live", "with", "this"],
    ["live", "with", "the"],
)
_FOR_LIFE = (
    ["be", "for", "life"],
    ["be", "permanent"],
    ["was", "for", "life"],
    ["was", "permanent"],
    ["be", "forever"],
)
_LEAVING = frozenset("go heal improve leave quit stop".split())
_DOING = frozenset(
    "climb cook dance drive fish garden golf hike hold kneel lift ride run sleep walk work".split()
)
_DOES = frozenset("did do does is was were".split())
_NOT = frozenset(("n't", "not"))
_WHO = frozenset("he i it she that they we".split())
_WRONG = (
    ["they", "were", "wrong"],
    ["he", "was", "wrong"],
    ["she", "was", "wrong"],
    ["so", "much", "for", "that"],
)
_GONE = (
    ["it", "did"],
    ["it", "is", "gone"],
    ["it", "'s", "gone"],
    ["it", "left"],
    ["it", "went"],
    ["it", "stopped"],
)
_UNTIL = (["it", "lasted", "until"], ["it", "lasted", "till"])
_NO_MORE = (["not", "anymore"], ["not", "any", "more"], ["not", "now"], ["not", "so"])
_OTHERWISE = frozenset("cannot if may maybe might promise some sometimes unless whether".split())
_MAX_REPLY = 9  # words of "These days she walks the dog twice a day"
_SPEECH = frozenset((",", '"', "”", "“", ".", "!"))


def outlived(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Each prognosis that the words right after it take back."""
    analysis = context.analysis
    if not may_be_outlived(analysis):
        return []
    known = words_told(found, "effect", "abolishes")
    result: list[Found] = []
    for sentence in analysis.sentences:
        if is_question(sentence) or not told_on_page(context, sentence):
            continue
        for feared, start, end in _expected(analysis, sentence):
            reply = _reply(analysis, start, end, feared)
            if reply is None or not known.isdisjoint(reply):
                continue
            words = range(sentence.start, reply.stop)
            root = analysis.doc[reply.start]
            made = Verdict("made")  # the reply denies what was told
            clause = analysis.clause(root)
            entry = "a prognosis outlived"
            result.append(Found(_OUTLIVED, "abolishes", tuple(words), root.i, clause, made, entry=entry))
            break
    return result


def may_be_outlived(analysis: Analysis) -> bool:
    """Whether the block could say so: what must be parsed though no phrase stands in it."""
    words = analysis.low.distinct
    if words.isdisjoint(_TELLING):
        return False
    return "live" in words or "never" in words or not words.isdisjoint(("permanent", "life", "forever"))


_Expected = tuple[str, int, int]  # what was foretold, and where the words after it begin and end


def _expected(analysis: Analysis, sentence: Span) -> Iterator[_Expected]:
    """What a sentence tells to be foretold, with each stretch in which it may be taken back."""
    low = analysis.low
    told = next((i for i in range(sentence.start, sentence.end) if low[i] in _TELLING), None)
    if told is None or not _OTHERWISE.isdisjoint(low[sentence.start : sentence.end]):
        return
    if told == sentence.start or not _is_prophet(analysis, told - 1):
        return
    what, last = "", 0
    for place in range(sentence.start, sentence.end - 1):
        if any(low[place : place + len(w)] == w for w in _LIVING_WITH):
            what, last = "live", place + 3
        elif any(low[place : place + len(w)] == w for w in _FOR_LIFE) and _of_a_complaint(analysis, place):
            what, last = "stay", place + 2
        elif low[place] == "never" and low[place + 1] in _LEAVING:
            what, last = "leave", place + 2
        elif low[place] == "never" and low[place + 1] in _DOING:
            what, last = low[place + 1], place + 2
    if not what:
        return
    turn = next((i for i in range(last, sentence.end) if low[i] in ("but", ";", "—", "–")), None)
    if turn is not None:
        yield what, turn + 1, sentence.end
    if sentence.end < len(low):
        after = analysis.doc[sentence.end].sent
        if not is_question(after):
            yield what, after.start, after.end


def _is_prophet(analysis: Analysis, place: int) -> bool:
    """Doctors, "they" or nobody in particular, and not the house or the patient himself."""
    if analysis.low[place] in _PROPHETS:
        return True
    return bool(analysis.classes[place] & {"expert", "provider"}) and analysis.low[place] not in ("we", "i")


_PROPHETS = frozenset("been doctor doctors everybody everyone had surgeon surgeons they was were".split())


def _of_a_complaint(analysis: Analysis, place: int) -> bool:
    """ "It was permanent", "the damage would be for life": no lease, and no sign."""
    before = [i for i in range(max(0, place - 5), place) if analysis.classes[i] or analysis.pos[i] == "NOUN"]
    named = not before or bool(analysis.classes[before[-1]] & TARGET) or analysis.low[before[-1]] == "damage"
    return named or analysis.low[place - 1] == "it" or analysis.low[place - 2] == "it"


def _reply(analysis: Analysis, start: int, end: int, feared: str) -> range | None:
    low = analysis.low
    said = [i for i in range(start, end) if low[i][:1].isalnum() or low[i] in ("n't", "'s")]
    words = [low[i] for i in said]
    if not words or len(words) > _MAX_REPLY or not _OTHERWISE.isdisjoint(words):
        return None
    whole = range(said[0], said[-1] + 1)
    if any(words[: len(w)] == w for w in _WRONG):
        return whole
    if feared in ("live", "stay"):
        denied = (
            len(words) <= 4 and words[0] in _WHO and words[1] in _DOES and not _NOT.isdisjoint(words[2:3])
        )
        no_more = any(words == w for w in _NO_MORE) or any(words[:3] == w for w in _UNTIL)
        gone = any(words[: len(w)] == w for w in _GONE[1:])
        return whole if denied or no_more or gone else None
    if feared == "leave":
        return whole if any(words[: len(w)] == w for w in _GONE) and _NOT.isdisjoint(words) else None
    does = forms(feared)
    able = not _NOT.isdisjoint(words) or "never" in words
    again = any(word in does or (word in _DOES and len(words) <= 3) for word in words[1:])
    own = any(word in _WHO for word in words[:4])
    return whole if again and own and not able else None
