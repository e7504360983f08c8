"""What the grades of a claim state of subjects on which another statement can disagree.

A page that promises relief to everybody and tells of some who got none says two things of one subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketalint.checks.statement import (
    APPROVED,
    COVERED,
    COVERED_BY_MEDICARE,
    DEPENDENCE,
    FADES,
    GUARANTEED,
    INSURED,
    RISK,
    SUITS_ALL,
    VARIES,
    Key,
    Statement,
    sign,
)
from ketalint.model import Claim, Grade, Likeness, Words

# Promises in so many words; a bare "will" is too common to hold against a disclaimer.
_PROMISING = frozenset(("guarantee-word", "sure-to", "count-on-it"))
_FOR_ALL = frozenset(("everyone",))
# Promises that leave no room for a response that varies.
_BENEFIT = frozenset(("helps", "restores", "abolishes"))
_UNFAILING = frozenset(("always-works", "never-fails", "surefire"))
# Of these only what helps all is told.
_NOBODY_UNHELPED = frozenset(("nobody-left-out", "nothing-out-of-reach", "universal"))
_YEAR = 365  # days
_LEEWAY = 1.4  # "two weeks" and "four weeks" may both be said of relief, "two weeks" and "two months" not
_FOR_GOOD = (
    "permanent",
    "forever",
    "for good",
    "for life",
    "lifelong",
    "lifetime",
    "never",
    "eternal",
    "endless",
)
_NEVER_ENDING = frozenset(("end-denied", "never-back", "never-returns"))
_RELIEF = ("relief", "pain", "benefit", "result", "effect", "free", "calm", "comfort", "ache")
_LOOSE = frozenset(
    """
    about after approximately around average booster boosters can could depend depends each example first
    for generally her his if initial last like maintenance man many may might most my often one patient
    patients people person reported second series single some sometimes typically up usually varies vary woman
    """.split()
)
_SENTENCE = 5  # words; a cell of a table has fewer
# Relief of one patient, or of the luckiest.
_ONE_CASE = frozenset(
    """
    few handful he her his holder longest luckiest lucky man one record she some somebody someone woman
    """.split()
)
_MEDICARE = ("medicaid", "medicare", "part b")
_APPROVING = ("approv", "clear", "fda", "label", "sign")
_ONE_PATIENT = frozenset("had he her hers his my she".split())
_ORGANS = ("bladder", "brain", "heart", "kidney", "liver", "lung", "memory")
_WITHOUT_EXCEPTION = frozenset(
    """
    all any anybody anyone anything every everybody everyone everything n no nobody none not t whatever
    whoever
    """.split()
)
_NOT_FOR_ALL = frozenset(("each-differs",))
_DEPENDENCE = ("abuse", "addict", "crav", "depend", "habit", "hook")
_RISKLESS = frozenset(("no-risk", "risk-free-word", "harmless", "absolutely-safe", "none-of-it"))
_GRAVE = (
    "serious",
    "severe",
    "major",
    "grave",
    "long-term",
    "lasting",
)  # without these nausea may still come
_OURS_BY_NAME = (" from it", "drip", "drug", "infusion", "ketamine", "medicine", "treatment")
_SUITED = (" fit", "suit", "candidate", "eligib", "qualif", "right for", "appropriate")


def of_scales(path: str, claim: Claim) -> Iterator[tuple[Key, Statement]]:
    if claim.grades or claim.quantities:
        yield from _grades(path, claim)
        yield from _variability(path, claim)
        yield from _permanence(path, claim)


def of_a_likeness(path: str, likeness: Likeness) -> Iterator[tuple[Key, Statement]]:
    """What a sentence states that reads like an overstatement."""
    claim = likeness.claim
    text = claim.quote.lower()
    words = words_of(claim.quote)
    cue = Words(claim.quote, claim.start, claim.end)
    if likeness.code == "KL103" and not _about_suiting(claim) and not _WITHOUT_EXCEPTION.isdisjoint(words):
        yield VARIES, sign(path, claim, cue, False)
    elif likeness.code == "KL104" and not _fades(claim.quote):
        yield FADES, sign(path, claim, cue, False)
    elif likeness.code == "KL109" and _names_ketamine(claim):
        approved = any(word in text for word in _APPROVING)
        for key in (APPROVED,) if approved else _payers(claim, text, True):
            yield key, sign(path, claim, cue, True)
    elif likeness.code == "KL106" and any(stem in text for stem in _DEPENDENCE):
        yield DEPENDENCE, sign(path, claim, cue, False)
    elif likeness.code == "KL106" and not any(word in text for word in (*_GRAVE, *_ORGANS)):
        yield RISK, sign(path, claim, cue, False)


def _fades(text: str) -> bool:
    """ "They come back, because it doesn't last": the opposite of what it reads like."""
    return any(word in text.lower() for word in ("fade", "n't last", "not last", "wear off", "wears off"))


def _grades(path: str, claim: Claim) -> Iterator[tuple[Key, Statement]]:
    made = claim.stance.kind == "made"
    for grade in claim.grades:
        group = group_of(grade.entry)
        if made and grade.hedge and grade.level != "risks named":  # a risk that may come is one
            continue
        if grade.scale == "certainty" and grade.level == "guaranteed" and _promises(claim, group):
            yield GUARANTEED, sign(path, claim, grade.cue, made)
        elif grade.scale == "scope" and grade.level == "all" and group in _FOR_ALL and _about_suiting(claim):
            yield SUITS_ALL, sign(path, claim, grade.cue, made)
        elif made and grade.scale == "scope" and group in _NOT_FOR_ALL and _about_suiting(claim):
            yield SUITS_ALL, sign(path, claim, grade.cue, False)
        elif grade.scale == "approval" and _names_ketamine(claim) and "anesthe" not in claim.sentence.lower():
            yield from _approval(path, claim, grade, group)
        elif grade.scale == "safety" and made:
            yield from _safety(path, claim, grade, group)


def _promises(claim: Claim, group: str) -> bool:
    """Is it a promise, denied or made? Without a word of one it must say what comes."""
    if group in _PROMISING or claim.stance.kind == "denied":
        return True
    return any(g.scale == "effect" for g in claim.grades)


def _variability(path: str, claim: Claim) -> Iterator[tuple[Key, Statement]]:
    """Results that never fail, or relief for all, against a response that varies."""
    made = claim.stance.kind == "made"
    helps = any(g.scale == "effect" and g.level in _BENEFIT for g in claim.grades)
    for grade in claim.grades:
        if grade.hedge:
            continue
        group = group_of(grade.entry)
        if made and grade.scale == "certainty" and grade.level == "guaranteed" and group in _UNFAILING:
            yield VARIES, sign(path, claim, grade.cue, False)
        elif f"{grade.cue.text} with " in claim.sentence:
            continue  # "our staff help everyone with the paperwork"
        elif grade.scale != "scope" or grade.level != "all" or _about_suiting(claim):
            continue
        elif helps or (made and group in _NOBODY_UNHELPED and _knows_no_exception(grade.cue.text)):
            yield VARIES, sign(path, claim, grade.cue, not made)


def _knows_no_exception(text: str) -> bool:
    """ "Nobody it fails", but not "yours is next"; what is treated is not helped yet."""
    return "treat" not in text and not _WITHOUT_EXCEPTION.isdisjoint(words_of(text))


def _permanence(path: str, claim: Claim) -> Iterator[tuple[Key, Statement]]:
    """A cure, and relief for good, against relief of weeks."""
    made = claim.stance.kind == "made"
    for grade in claim.grades:
        if made and grade.hedge:
            continue
        if grade.scale == "duration" and grade.level == "permanent" and _forever(claim, grade):
            yield FADES, sign(path, claim, grade.cue, not made)
        elif grade.scale == "effect" and grade.level == "abolishes" and "cure" in grade.cue.text.lower():
            yield ("effect", "a cure", ""), sign(path, claim, grade.cue, made)
    for quantity in claim.quantities:
        if not made or quantity.measure != "relief-duration":
            continue
        if quantity.high < _YEAR:
            yield FADES, sign(path, claim, quantity.cue, True)
        elif quantity.low >= _YEAR and of_a_whole(claim.sentence):
            yield FADES, sign(path, claim, quantity.cue, False)
        if _firm(claim.sentence):
            low, high = quantity.low / _LEEWAY, quantity.high * _LEEWAY
            key = ("quantity", quantity.measure, quantity.subject)
            yield key, Statement(path, claim, quantity.cue, low, high)


def _forever(claim: Claim, grade: Grade) -> bool:
    """Is it relief that stays for good? A change in the brain may."""
    if group_of(grade.entry) in _NEVER_ENDING:
        return True
    text, around = grade.cue.text.lower(), f"{claim.quote} {grade.cue.text}".lower()
    return any(stem in text for stem in _FOR_GOOD) and any(stem in around for stem in _RELIEF)


def _firm(sentence: str) -> bool:
    """Is an amount said of relief as such, not of some people's or of a first infusion's, nor as possible?"""
    return bool(sentence) and _LOOSE.isdisjoint(words_of(sentence))


def of_a_whole(sentence: str) -> bool:
    """Is relief told of in a sentence, and not that of one patient?"""
    words = words_of(sentence)
    return len(words) >= _SENTENCE and _ONE_CASE.isdisjoint(words)


def words_of(sentence: str) -> list[str]:
    return re.findall(r"[a-z]+", sentence.lower())


def _approval(path: str, claim: Claim, grade: Grade, group: str) -> Iterator[tuple[Key, Statement]]:
    """An approval for its use, or who pays: whoever takes no insurance has none that covers it."""
    made = claim.stance.kind == "made"
    paid = group.startswith(("coverage", "paid-by"))
    if grade.level == "approved":
        for key in _payers(claim, grade.cue.text, made) if paid else (APPROVED,):
            yield key, sign(path, claim, grade.cue, made)
    elif made and "off-label" in grade.entry:
        yield (COVERED if paid else APPROVED), sign(path, claim, grade.cue, False)


def _payers(claim: Claim, text: str, covers: bool) -> tuple[Key, ...]:
    """Medicare is one payer; what an insurer pays says nothing of it, nor what one patient's has paid."""
    if any(word in text.lower() for word in _MEDICARE):
        return (COVERED_BY_MEDICARE,)
    return (COVERED, INSURED) if covers and _ONE_PATIENT.isdisjoint(words_of(claim.sentence)) else (COVERED,)


def _safety(path: str, claim: Claim, grade: Grade, group: str) -> Iterator[tuple[Key, Statement]]:
    """Risks named against no risk at all. "No risk of addiction" answers a named addiction only."""
    text = grade.cue.text.lower()
    if " than " in text:
        return  # "safer than aspirin" leaves room for some risk
    if claim.intervention == "service":
        return  # "laser therapy has no side effects" says nothing of ketamine
    if " from " in text and not any(word in text for word in _OURS_BY_NAME):
        return  # "no side effects from the saline"
    dependence = any(stem in text for stem in _DEPENDENCE)
    if grade.level == "risks named":
        if group == "harm-told" and text.split()[0].endswith("ed"):
            return  # "repairs damaged tissue"
        yield RISK, sign(path, claim, grade.cue, True)
        if dependence:
            yield DEPENDENCE, sign(path, claim, grade.cue, True)
    elif grade.level == "riskless":
        if group == "not-addictive" or dependence:
            yield DEPENDENCE, sign(path, claim, grade.cue, False)
        elif group in _RISKLESS and " of " not in text and not any(word in text for word in _GRAVE):
            yield RISK, sign(path, claim, grade.cue, False)


def group_of(entry: str) -> str:
    return entry.partition(":")[0]


def _names_ketamine(claim: Claim) -> bool:
    """Devices and relatives of ketamine are approved, too, and other visits covered."""
    if any(word in claim.sentence.lower() for word in ("esketamine", "spravato")):
        return False
    return claim.intervention == "ketamine" or any(
        word in claim.sentence.lower() for word in ("ketamine", "infusion", "drip", "ours is", "our medicine")
    )


def _about_suiting(claim: Claim) -> bool:
    sentence = claim.sentence.lower()
    return any(word in sentence for word in _SUITED)
