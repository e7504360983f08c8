"""Figures of the reference that are no times: prevalence, the year of introduction, the first dose."""

from __future__ import annotations

from ketalint.language.analysis import Analysis
from ketalint.language.cues import Cues
from ketalint.language.quantities.amounts import YEAR
from ketalint.language.quantities.kinds import Measured, Surroundings
from ketalint.language.quantities.scope import Row, Scope

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
    if not (counted.has(cues, "population") or own or around.row.words or _ends_on(scope)):
        return None
    among = scope.before.words[-3:] == ["one", "of", "the"]
    return Measured("chronic-pain-prevalence", scope.amount.low, scope.amount.high, "%", presupposed=among)


def _ends_on(scope: Scope) -> bool:
    """ "puts chronic pain in adults at 21 percent"."""
    return not scope.after.words and scope.before.words[-1:] == ["at"]


def _chronic_pain(words: list[str]) -> bool:
    return any(a == "chronic" and "pain" in words[i + 1 : i + 4] for i, a in enumerate(words))


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
    if not scope.near.has(cues, "introducing") or scope.near.has(cues, "not-introducing"):
        return None
    if not {"ketamine", "drug"} & set(scope.sentence.words) or (
        words.has(cues, "founding") and not _ketamine_began(scope.sentence.words)
    ):
        return None
    if not scope.near.has(cues, "introducing-strong") and not {"first", "since", "only", "until"} & set(
        scope.near.words
    ):
        return None
    return Measured("introduced", scope.amount.low, scope.amount.high, "year")


def _ketamine_began(words: list[str]) -> bool:
    return "ketamine" in words and not {"clinic", "center", "practice"} & set(words)


def known_for(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "in use for sixty years"."""
    amount, sentence = scope.amount, scope.sentence
    if amount.high < YEAR or not sentence.has(cues, "introducing") or sentence.has(cues, "not-introducing"):
        return None
    if (
        "ketamine" not in scope.near.words
        or "for" not in scope.before.words[-3:]
        or sentence.has(cues, "relief", "pain", "person")
    ):
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
    ):
        return None
    starting = near.has(cues, "starting")
    if starting and not _raised(cues, scope):
        low, high = (
            amount.stated
            if amount.bound == "least" and "from" not in scope.before.words
            else (amount.low, amount.high)
        )
        return Measured("starting-dose", low, high, "mg/kg")
    if (
        not starting
        and painful
        and near.has(cues, "dosing")
        and not words.has(cues, "later-dose")
        and amount.bound in ("", "about")
    ):
        return Measured("starting-dose", amount.low, amount.high, "mg/kg")
    return None


def _compared(cues: Cues, scope: Scope) -> bool:
    """ "0.3 mg/kg comes to 24 mg": arithmetic, not a rule."""
    return scope.after.words[:1] == ["is"] and any(c.isdigit() for w in scope.after.words[1:2] for c in w)


def _raised(cues: Cues, scope: Scope) -> bool:
    """ "starts at 0.2 and goes up to 0.5": the second amount is a later dose."""
    starts, later = scope.before.found(cues, "starting"), scope.before.found(cues, "later-dose")
    return scope.amount.bound == "most" or bool(later and (not starts or later[-1] > starts[-1]))
