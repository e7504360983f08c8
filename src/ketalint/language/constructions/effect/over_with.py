"""A complaint that is over, told without a verb of ending: "there isn't any", "I don't have it as of today".

"Ten years of it, and now nothing"; "it fixes what surgery couldn't"; "you won't feel those knees"; "it puts
the nerves back to how they were before the fall"; "people come in on crutches and go home cured". Each reader
takes a sentence and returns the words that say so. They read the row of words: a parser seldom sees through
such sentences.
"""

from __future__ import annotations

from collections.abc import Callable

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.words.inflection import forms
from ketalint.language.words.nouns import FEARED, SEATS, TARGET, TREATMENT

_ACHES = frozenset(("condition", "mood", "pain", "symptom"))
_NOT = frozenset(("n't", "not"))
_AROUND = 20  # words within which a pronoun or "any" can stand for a complaint
_STOPS = frozenset((".", "!", "?", ";", ":", ",", "—", "–", '"', ")"))


def _every_form(verbs: str) -> frozenset[str]:
    return frozenset(form for verb in verbs.split() for form in forms(verb))


def _complaint_before(analysis: Analysis, place: int) -> bool:
    """Is a complaint the last thing named before `place`, people and body parts aside?"""
    for i in range(place - 1, max(0, place - _AROUND) - 1, -1):
        kinds = analysis.classes[i]
        if kinds & FEARED:
            return False
        if kinds & _ACHES:
            return True
        if analysis.pos[i] == "NOUN" and kinds - {"person", "nerve"}:
            return False
    return False


def _closed(analysis: Analysis, place: int, end: int) -> bool:
    return place >= end or analysis.low[place] in _STOPS or analysis.low[place] in _NOW


_NOW = frozenset("and anymore anywhere left now today whatsoever".split())


def _there_is_none(analysis: Analysis, sentence: Span) -> range | None:
    """ "I'm not afraid of tomorrow's pain, because there isn't any", "my flares? There are none now"."""
    low = analysis.low
    for there in range(sentence.start, sentence.end - 2):
        if low[there] != "there" or low[there + 1] not in _BE:
            continue
        stop = there + 2
        denied = stop < sentence.end and low[stop] in _NOT
        stop += denied
        if stop >= sentence.end or low[stop] not in (("any",) if denied else ("none",)):
            continue
        if low[max(sentence.start, there - 1)] in _IFS or not _closed(analysis, stop + 1, sentence.end):
            return None
        return range(there, stop + 1) if _complaint_before(analysis, there) else None
    return None


_BE = frozenset("'s are is was were".split())
_IFS = frozenset("if that unless until when whether".split())


def _has_it_no_more(analysis: Analysis, sentence: Span) -> range | None:
    """ "I've had CRPS since I was fifty, and as of today I don't have it", "today he hasn't"."""
    low = analysis.low
    for denial in range(sentence.start + 3, sentence.end - 1):
        if low[denial] not in _NOT or low[denial - 1] not in _DO or low[denial - 2] not in _TELLERS:
            continue
        who = denial - 2
        if low[who - 1] not in _TODAY:
            return None
        stop = denial + 1
        if low[stop] in ("have", "had", "got"):
            if low[stop + 1 : stop + 2] not in (["it"], ["that"], ["them"]):
                return None
            stop += 2
        if stop < sentence.end and low[stop] not in _STOPS:
            return None
        return range(who, stop) if _had_before(analysis, who) else None
    return None


def _had_before(analysis: Analysis, place: int) -> bool:
    """ "I've had CRPS since I was fifty", "two years ago he had neuropathy": somebody had a complaint."""
    low = analysis.low
    for i in range(max(0, place - _AROUND), place - 1):
        if low[i] == "had" and any(analysis.classes[j] & _ACHES for j in range(i + 1, min(place, i + 5))):
            return True
    return False


_DO = frozenset("do does has have".split())
_TELLERS = frozenset("he i she".split())
_TODAY = frozenset("now nowadays today".split())


def _years_and_over(analysis: Analysis, sentence: Span) -> range | None:
    """ "Twenty-two years of CRPS, and it's over", "a decade of agony, and then nothing"."""
    low = analysis.low
    years = next(
        (i for i in range(sentence.start + 1, min(sentence.end - 4, sentence.start + 5)) if low[i] in _YEARS),
        None,
    )
    if years is None or low[years + 1] != "of":
        return None
    end = min(sentence.end, years + 9)
    joint = next((i for i in range(years + 3, end) if low[i] in _JOINTS or low[i] == "and"), None)
    if joint is None or not any(analysis.classes[i] & _ACHES for i in range(years + 2, joint)):
        return None
    if any(analysis.classes[i] & TREATMENT for i in range(years + 2, joint)):
        return None
    rest = [i for i in range(joint, sentence.end) if low[i] not in _STOPS and low[i] not in _LEADING]
    row = [low[i] for i in rest]
    if row[:1] in (["it"], ["that"], ["all"]) and row[1:2] and row[1] in _BE:
        row, rest = row[2:], rest[2:]
        if row[:1] == ["all"]:
            row, rest = row[1:], rest[1:]
    if len(row) != 1 or row[0] not in _OVER:
        return None
    return range(years, rest[0] + 1)


_YEARS = frozenset("decade decades year years".split())
_JOINTS = frozenset((",", "—", "–", ";", ":"))
_LEADING = frozenset("and but just now suddenly then today".split())
_OVER = frozenset("done ended finished gone history nothing over silence vanished".split())


def _fixes_what(analysis: Analysis, sentence: Span) -> range | None:
    """ "One visit fixes what two years of physio couldn't", "it heals what surgery failed to"."""
    low = analysis.low
    for place in range(sentence.start + 1, sentence.end - 3):
        if low[place] not in _MENDING or low[place + 1] != "what":
            continue
        if not any(
            analysis.classes[i] & TREATMENT or low[i] in _BY_US for i in range(sentence.start, place)
        ) or not _HEDGES.isdisjoint(low[sentence.start : place]):
            return None
        for at in range(place + 3, min(sentence.end, place + _FAR)):
            stop = at + 1
            failed = low[at] in _NOT and low[at - 1] in _CAN
            failed = (
                failed or low[at] == "cannot" or (low[at] == "never" and low[stop : stop + 1] == ["could"])
            )
            if low[at] in ("fail", "failed", "fails") and low[stop : stop + 1] == ["to"]:
                failed = True
            if failed:
                return range(place, stop)
        return None
    return None


_MENDING = frozenset(
    form for verb in "correct cure fix heal mend repair resolve solve".split() for form in (*forms(verb),)
)
_BY_US = frozenset("it this visit visits we".split())
_HEDGES = frozenset("ca can cannot could hope might may n't never no not rarely".split())
_CAN = frozenset("ca can could did wo would".split())
_FAR = 11  # words of "what two years of physio never could"


def _feels_no_part(analysis: Analysis, sentence: Span) -> range | None:
    """ "You won't feel those knees at all", "she couldn't feel her bad hip any more"."""
    low = analysis.low
    for denial in range(sentence.start + 1, sentence.end - 3):
        if low[denial] not in _NOT or low[denial + 1] not in _FEELING:
            continue
        end = min(sentence.end, denial + 7)
        part = next((i for i in range(denial + 2, end) if low[i] in SEATS), None)
        if part is None or not _IN_THE_CHAIR.isdisjoint(low[sentence.start : sentence.end]):
            return None
        sore = not _SORE.isdisjoint(low[denial + 2 : part])
        after = low[part + 1 : part + 3]
        no_more = after[:1] == ["anymore"] or after in (["any", "longer"], ["any", "more"])
        if no_more or (sore and after == ["at", "all"]):
            return range(denial, part + 1 + (1 if after[:1] == ["anymore"] else 2))
        return None
    return None


_FEELING = frozenset("feel notice".split())
_SORE = frozenset("aching arthritic bad burning old painful sore that these those throbbing".split())
_IN_THE_CHAIR = frozenset(
    "during if may might minutes needle numb numbing numbness until when while yet".split()
)


def _as_it_was_before(analysis: Analysis, sentence: Span) -> range | None:
    """ "It returns the nervous system to the way it was before you got sick"."""
    low = analysis.low
    for verb in range(sentence.start + 1, sentence.end - 5):
        if low[verb] not in _RETURNING or not _HEDGES.isdisjoint(low[sentence.start : verb]):
            continue
        end = min(sentence.end, verb + _FAR)
        part = next(
            (i for i in range(verb + 1, end) if low[i] in _PARTS or "nerve" in analysis.classes[i]), None
        )
        if part is None or not any(
            analysis.classes[i] & TREATMENT or low[i] in _BY_US for i in range(sentence.start, verb)
        ):
            return None
        to = next((i for i in range(part + 1, end) if low[i] == "to"), None)
        before = next((i for i in range(part + 1, sentence.end) if low[i] == "before"), None)
        if to is None or before is None or before < to or _WAYS.isdisjoint(low[to + 1 : before]):
            return None
        if any(analysis.classes[i] & TREATMENT for i in range(before + 1, min(sentence.end, before + 4))):
            return None  # "the way it was before the infusion"
        return range(verb, before + 1)
    return None


_RETURNING = _every_form("bring get put reset restore return revert set take")
_PARTS = frozenset("body brain pathway pathways spine system".split())
_WAYS = frozenset("condition how setting settings shape state way where".split())


def _goes_home_cured(analysis: Analysis, sentence: Span) -> range | None:
    """ "Folks who couldn't button a shirt go home cured", told of people and not denied."""
    low = analysis.low
    for place in range(sentence.start + 2, sentence.end):
        if low[place] not in _WELL or not _closed(analysis, place + 1, sentence.end):
            continue
        gone = next(
            (i for i in range(place - 1, max(sentence.start, place - 4), -1) if low[i] in _LEAVING), None
        )
        if gone is None or not all(low[i] in _AWAY for i in range(gone + 1, place)):
            continue
        relative = next((i for i in range(sentence.start + 1, gone) if low[i] in ("who", "that")), None)
        if relative is None or "person" not in analysis.classes[relative - 1]:
            return None
        if not _NOBODY.isdisjoint(low[sentence.start : relative]) or low[gone - 1] in _NOBODY:
            return None
        return range(gone, place + 1)
    return None


_WELL = frozenset("cured healed mended recovered".split())
_LEAVING = frozenset("go goes leave leaves left return returned returns walk walked walks went".split())
_AWAY = frozenset("again away back completely fully here home out".split())
_NOBODY = frozenset("can few if may n't never no nobody none not some".split())

OVER_WITH: tuple[tuple[Callable[[Analysis, Span], range | None], str], ...] = (
    (_there_is_none, "there is none"),
    (_has_it_no_more, "has it no more"),
    (_years_and_over, "years of it, and over"),
    (_fixes_what, "fixes what others could not"),
    (_feels_no_part, "feels it no more"),
    (_as_it_was_before, "as it was before"),
    (_goes_home_cured, "goes home cured"),
)


def may_be_over_with(analysis: Analysis) -> bool:
    """Whether the block could say so: what must be parsed though no phrase stands in it."""
    words = analysis.low.distinct
    if "there" in words and not words.isdisjoint(("any", "none")):
        return True
    if "what" in words and not words.isdisjoint(_MENDING):
        return True
    if not words.isdisjoint(_WELL) and not words.isdisjoint(_LEAVING):
        return True
    if not words.isdisjoint(_NOT) and not words.isdisjoint(_FEELING):
        return not words.isdisjoint(SEATS)
    if "before" in words and not words.isdisjoint(_RETURNING):
        return not words.isdisjoint(_WAYS)
    if not words.isdisjoint(_YEARS) and not words.isdisjoint(_OVER):
        return not analysis.named.isdisjoint(TARGET)
    return not words.isdisjoint(_NOT) and not words.isdisjoint(_TODAY) and not words.isdisjoint(_DO)
