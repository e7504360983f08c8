"""Figures of the reference that are no times: prevalence, the year of introduction, the first dose."""

from __future__ import annotations

from itertools import pairwise
from math import inf

from ketalint.language.quantities.kinds import Measured, Surroundings, specials, step_of
from ketalint.language.quantities.scope import Scope
from ketalint.language.quantities.units import YEAR
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import Row, whole

# "For sixty years" is counted back from this span of years, a fifth more or less, as people round. A fixed
# span keeps results the same from run to run.
_NOW = (2024.0, 2034.0)


_ROUNDING = 0.2


_KILOGRAM_RANGE = (0.001, 50.0)


def prevalence(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """The share of adults who have chronic pain."""
    sentence = Row(around.row.words + scope.sentence.words, [])
    words = sentence.words
    own = Row([analysis.low[i] for i in scope.tokens], []).has(
        cues, "population"
    )  # "one American adult in fifty"
    if (
        not _chronic_pain(words)
        or not (own or sentence.has(cues, "population"))
        or sentence.has(cues, "not-the-population")
    ):
        return None
    if _share_of_the_ill(scope.after.words):
        return None
    counted = Row(scope.after.words[:7], [])
    named = counted.has(cues, "population") or own or bool(around.row.words)
    if not (named or _ends_on(scope) or _have_it(cues, scope)):
        return None
    among = scope.before.words[-3:] == ["one", "of", "the"]
    return Measured("chronic-pain-prevalence", scope.amount.low, scope.amount.high, "%", presupposed=among)


def _ends_on(scope: Scope) -> bool:
    """ "puts chronic pain in adults at 21 percent"."""
    before = [w for w in scope.before.words[-2:] if w not in ("just", "well")]
    put = before[-1:] in (["at"], ["is"], ["of"], ["to"])
    return put and (scope.after.words in ([], ["."], ["!"]) or scope.after.words[:1] == [","])


def _have_it(cues: Cues, scope: Scope) -> bool:
    """ "Among American adults, 42 percent have chronic pain"."""
    after, people = (
        scope.after.words,
        cues["population"].first(scope.sentence.words, 0, len(scope.sentence.words)),
    )
    return people is not None and scope.after.begins(cues, "having") and "chronic" in after[:5]


def _chronic_pain(words: list[str]) -> bool:
    """ "chronic pain", "chronic back pain", "pain that has become chronic"."""
    return any(
        a == "chronic" and ("pain" in words[i + 1 : i + 4] or "pain" in words[max(0, i - 6) : i])
        for i, a in enumerate(words)
    )


def _share_of_the_ill(after: list[str]) -> bool:
    """ "80 % of people with chronic pain sleep badly": a share of those who have it."""
    if "chronic" not in after[:7]:
        return False
    at = after.index("chronic")
    ill = "with" in after[:at] and not {
        "live",
        "lives",
        "living",
        "struggle",
        "struggles",
        "cope",
        "deal",
    } & set(after[:at])
    return ill and len(after) > at + 3 and after[0] in ("of", "the", "all")


def introduced(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """When ketamine came into use."""
    if around.row.words and len(scope.sentence.words) <= 2:
        named = "ketamine" in around.row.words or "ketamine" in around.heading.words
        if named and around.row.has(cues, "introducing") and not around.row.has(cues, "not-introducing"):
            return Measured("introduced", scope.amount.low, scope.amount.high, "year")
        return None
    words = scope.sentence
    around_it = words if _heads_an_entry(analysis, scope) else scope.near
    told = scope.before if _opens(cues, scope) else around_it
    if not around_it.has(cues, "introducing") or told.has(cues, "not-introducing"):
        return None
    if "esketamine" in words.words:
        return None
    if not _names_drug(analysis, scope) or (
        words.has(cues, "founding") and not _ketamine_began(scope.sentence.words)
    ):
        return None
    near = set(around_it.words)
    unknown = scope.before.words[-1:] in (["before"], ["until"], ["till"]) and bool(near & _UNKNOWN)
    if not (
        around_it.has(cues, "introducing-strong")
        or near & {"first", "since", "only", "until", "already"}
        or unknown
    ):
        return None
    low, high = scope.amount.low, scope.amount.high
    if unknown:  # "nobody had used it before 1998"
        return Measured("introduced", high, inf, "year", presupposed=True)
    if "already" in near:  # no later than that year
        low = -inf
    return Measured("introduced", low, high, "year")


def _heads_an_entry(analysis: Analysis, scope: Scope) -> bool:
    """ "1986: ketamine enters medicine": a year that a line of a timeline begins with."""
    end = scope.tokens.stop
    begins = scope.tokens.start == analysis.doc[scope.tokens.start].sent.start or not scope.before.words
    return begins and end < len(analysis.low) and analysis.low[end] in _AFTER_YEAR


def _opens(cues: Cues, scope: Scope) -> bool:
    """ "Introduced in the 2000s, ketamine is now ...": the year belongs to what stands before it."""
    after = scope.after.words
    return (
        after[:1] == [","] and not _DRUG.isdisjoint(after[1:4]) and scope.before.begins(cues, "introducing")
    )


_AFTER_YEAR = frozenset((":", "-", "–", "—"))
_DRUG = frozenset(("drug", "it", "ketamine"))
_UNKNOWN = frozenset(("nobody", "no", "none", "never", "not", "unheard", "unknown"))


def _names_drug(analysis: Analysis, scope: Scope) -> bool:
    """ "Ketamine", "the drug", or an "it" that is the subject and stands for one of them."""
    words, places = scope.sentence.words, scope.sentence.places
    return bool({"ketamine", "drug"} & set(words)) or any(
        word == "it" and analysis.doc[i].kind == "nsubj" and "ketamine" in analysis.kinds(analysis.doc[i])
        for word, i in zip(words, places, strict=True)
    )


def _ketamine_began(words: list[str]) -> bool:
    return "ketamine" in words and not {"clinic", "center", "practice"} & set(words)


def known_for(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "in use for sixty years"."""
    amount, sentence = scope.amount, scope.sentence
    if amount.high < YEAR or not sentence.has(cues, "introducing") or sentence.has(cues, "not-introducing"):
        return None
    named = _names_drug(analysis, scope) or "ketamine" in sentence.words[:12]
    if not named or sentence.has(cues, "relief", "pain", "person", "founding", "a-place"):
        return None
    after = scope.after.words
    passed = after[:1] in (["ago"], ["since"]) and sentence.has(cues, "introducing-strong")
    behind = after[:1] == ["of"] and Row(after[1:4], []).has(cues, "introducing")  # "a century of use"
    if not (passed or behind or "for" in scope.before.words[-3:]):
        return None
    short, long = amount.low * (1 - _ROUNDING) / YEAR, amount.high * (1 + _ROUNDING) / YEAR
    return Measured("introduced", _NOW[0] - long, _NOW[1] - short, "year")


def starting_dose(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """The first dose per kilogram of ketamine by vein against pain."""
    amount = scope.amount
    if not _KILOGRAM_RANGE[0] <= amount.stated[0] <= _KILOGRAM_RANGE[1]:
        return None
    words = Row(around.header.words + around.row.words + scope.sentence.words, [])
    near = Row(around.header.words + around.row.words + scope.near.words, [])
    if near.has(cues, "not-the-starting-dose") or _compared(cues, scope):
        return None
    painful = words.has(cues, "pain")
    if (words.has(cues, "not-pain") or around.heading.has(cues, "not-pain")) and not near.has(cues, "pain"):
        return None
    if not (
        painful
        or "ketamine" in words.words
        or words.has(cues, "infusion")
        or around.heading.has(cues, "starting", "pain")
        or (near.has(cues, "starting") and (_of_an_infusion(analysis, cues) or _on_pain(analysis, cues)))
    ):
        return None
    starting = near.has(cues, "starting")
    if starting and not _raised(cues, scope):
        low, high = (
            amount.stated
            if amount.bound == "least" and "from" not in scope.before.words
            else (amount.low, amount.high)
        )
        return Measured("starting-dose", low, high, "mg/kg", _diagnosis(cues, around))
    if (
        not starting
        and painful
        and near.has(cues, "dosing")
        and not words.has(cues, "later-dose")
        and amount.bound in ("", "about")
    ):
        return Measured("starting-dose", amount.low, amount.high, "mg/kg", _diagnosis(cues, around))
    return None


def _diagnosis(cues: Cues, around: Surroundings) -> str:
    """For which illness the row of a table gives a dose, or for which step after the first."""
    illness = " ".join(sorted(set(specials(cues, around.row))))
    step = step_of(around.row)
    return illness or ("" if _FIRST.issuperset(step.split()[-1:]) else step)


_FIRST = frozenset(("1", "1st", "first", "initial", "one"))


def _of_an_infusion(analysis: Analysis, cues: Cues) -> bool:
    """Is the block about an infusion, and for nothing but pain?"""
    block = whole(analysis)
    return block.has(cues, "infusion") and not block.has(cues, "not-pain", "not-the-starting-dose")


def _on_pain(analysis: Analysis, cues: Cues) -> bool:
    """Do the blocks above speak of pain, and of nothing else that ketamine is given for after that?"""
    block = analysis.earlier
    for _ in range(_FAR_ABOVE):
        if block is None:
            return False
        row = whole(block)
        if row.has(cues, "not-pain", "not-the-starting-dose"):
            return False
        if row.has(cues, "pain"):
            return True
        block = block.earlier
    return False


_FAR_ABOVE = 8  # blocks


def weighed_dose(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "Someone of 70 kg begins on 140 mg": a first dose in milligrams for a body of so many kilos."""
    words = scope.sentence
    if not words.has(cues, "starting") or not (words.has(cues, "infusion") or "ketamine" in words.words):
        return None
    if not words.has(cues, "pain") or words.has(cues, "not-the-starting-dose", "not-pain", "later-dose"):
        return None
    kilos = _kilos(words.words)
    if kilos is None:
        return None
    low, high = scope.amount.low / kilos, scope.amount.high / kilos
    return Measured("starting-dose", low, high, "mg/kg", presupposed="would" in words.words)


def _kilos(words: list[str]) -> float | None:
    """The weight of a person that a sentence names, in kilos."""
    for number, unit in pairwise(words):
        if unit in _WEIGHTS and number.replace(".", "", 1).isdigit() and float(number) > _LIGHTEST:
            return float(number) * _WEIGHTS[unit]
    return None


_LIGHTEST = 20  # a lighter body is not one that a clinic for adults speaks of
_POUND = 0.4536
_WEIGHTS = {
    **dict.fromkeys(("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms"), 1.0),
    **dict.fromkeys(("lb", "lbs", "pound", "pounds"), _POUND),
}


def _compared(cues: Cues, scope: Scope) -> bool:
    """ "0.3 mg/kg comes to 24 mg": arithmetic, not a rule."""
    return scope.after.words[:1] == ["is"] and any(c.isdigit() for w in scope.after.words[1:2] for c in w)


def _raised(cues: Cues, scope: Scope) -> bool:
    """ "starts at 0.2 and goes up to 0.5": the second amount is a later dose."""
    starts, later = scope.before.found(cues, "starting"), scope.before.found(cues, "later-dose")
    return scope.amount.bound == "most" or bool(later and (not starts or later[-1] > starts[-1]))
