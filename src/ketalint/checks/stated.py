"""What a draft states of the subjects on which two statements can disagree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from ketalint.checks.graded import group_of, of_a_likeness, of_a_whole, of_scales, words_of
from ketalint.checks.numbers import conflicts, of_other_sessions
from ketalint.checks.statement import (
    APPROVED,
    COVERED_BY_MEDICARE,
    DEPENDENCE,
    GUARANTEED,
    INSURED,
    RISK,
    SUITS_ALL,
    VARIES,
    Key,
    Statement,
    sign,
)
from ketalint.model import Claim, Reading, Stance
from ketalint.rulebook.types import Range, Rulebook

# Amounts that a house settles once for a service. How long relief lasts or how soon it comes differs from
# patient to patient, and the figures of the reference have a check of their own.
COMPARED = frozenset(
    (
        *("price", "founded", "infusion-length", "starting-dose", "sessions", "visit-length", "spacing"),
        *("youngest-age", "fixtures", "treated-so-far", "notice"),
    )
)

# What "sessions" may be, too.
_OF_INFUSIONS = frozenset(("infusion-length", "sessions", "spacing"))
# Of what an infusion is given for, where that tells one infusion from another.
_COMPLAINTS = frozenset(("anxiety", "crps", "depression", "fibromyalgia", "migraine", "mood", "pain", "ptsd"))

# Levels that a finding is raised for, and that doubts are about.
_EXTREME = frozenset(("abolishes", "all", "approved", "guaranteed", "permanent", "riskless"))

# A price of a first visit, against one that is free.
_CONSULTATIONS = frozenset(("evaluation", "evaluation first"))
_CONSULTATION_COSTS: Key = ("relation", "house: a consultation costs something", "")
_DOCTOR_IN_ROOM = "house: a doctor is in the room during an infusion"
_DOCTOR_THERE: Key = ("relation", "house: a doctor is there during an infusion", "")
_ONE_DOCTOR: Key = ("relation", "house: the practice has one doctor", "")

# What the house says in words of rules/lexicon/house.toml and what grades say of the same.
_SAME: Mapping[str, Key] = {
    "house: Medicare pays for ketamine": COVERED_BY_MEDICARE,
    "house: any insurance is accepted": INSURED,
    "house: ketamine can make people dependent": DEPENDENCE,
    "house: ketamine has side effects": RISK,
    "house: ketamine suits everyone": SUITS_ALL,
    "house: relief begins within hours": ("figure", "onset", ""),
    "house: ketamine blocks NMDA receptors": ("relation", "nmda-antagonist", ""),
    "house: ketamine comes after other treatments": ("relation", "not-first-line", ""),
    "house: ketamine for pain is usually given into a vein": ("relation", "iv-usual", ""),
    "house: ketamine is one part of a plan": ("relation", "comprehensive-plan", ""),
    "house: ketamine lowers tolerance to opioids": ("relation", "opioid-tolerance", ""),
    "house: doses for pain are below those for surgery": ("relation", "dose-below-anesthesia", ""),
    "house: opioids are given up slowly": ("relation", "opioid-taper", ""),
    "house: the dose is set for each patient": ("relation", "dose-individual", ""),
    "house: vital signs are watched during an infusion": ("relation", "monitoring", ""),
    "house: past drug use is asked about": ("relation", "substance-history", ""),
    "house: every patient is evaluated first": ("relation", "evaluation", ""),
    "house: ketamine is approved for what it is given for": APPROVED,
    "house: response varies from person to person": VARIES,
    "house: results are promised": GUARANTEED,
}

# Whose words an amount is, was asked when it was read.
AMOUNTS = ("house: price: ", "house: number: ", "house: length: ", "house: years: ")

_MISSED = re.compile(r"\b(?:missed|no[- ]shows?|not show up|without notice)\b", re.IGNORECASE)
_QUOTING_US = re.compile(r"[\"“](?:we|our)\b", re.IGNORECASE)

# What a page says of a response that varies, where it tells of those who have none.
_DENYING = frozenset("differ differs n never no nobody none not nothing t varies vary".split())

# Who is there differs from hour to hour and room to room; the matters of the house tell these apart.
_STAFF = ("anesthesiologist", "doctor", "nurse", "physician")

# These facts gather several statements (nausea comes, nobody drives home) that stand by themselves.
_GATHERING = frozenset(("side-effects", "dissociation", "confusion", "heart", "misuse", "dependence"))


def statements(rulebook: Rulebook, reading: Reading) -> dict[Key, list[Statement]]:
    """The statements of a draft by subject, in reading order."""
    found: dict[Key, list[Statement]] = {}
    ranges = {fact.range.measure: fact.range for fact in rulebook.facts.values() if fact.range is not None}
    codes = {code.scale: code.code for code in rulebook.codes.values() if code.kind == "grade"}
    for claim in sorted(reading.claims, key=lambda c: (c.start, c.end)):
        if not _ours(claim) or claim.stance.kind not in ("made", "denied"):
            continue
        for key, statement in (
            *_amounts(reading.path, claim),
            *_figures(ranges, reading.path, claim),
            *_relations(reading.path, claim),
            *of_scales(reading.path, _without_doubted(claim, reading, codes)),
        ):
            if claim.block in reading.rows and _is_amount(key):
                statement = replace(statement, row=reading.rows[claim.block])
            found.setdefault(key, []).append(statement)
    for likeness in reading.likely:
        for key, statement in of_a_likeness(reading.path, likeness):
            found.setdefault(key, []).append(statement)
    fair = reading.balance.get("variability")
    if fair is not None and not _DENYING.isdisjoint(words_of(fair.text)):
        claim = Claim(fair.text, fair.start, fair.end, -1, fair.text, Stance("made"))
        found.setdefault(VARIES, []).append(sign(reading.path, claim, fair, True))
    for key in (GUARANTEED, DEPENDENCE):
        if key in found:
            found[key] = _but_for_denials(found[key])
    return _with_plain(_of_the_house(found, reading.names))


def _of_the_house(found: dict[Key, list[Statement]], names: Iterable[str]) -> dict[Key, list[Statement]]:
    """A price "at Alder" is that of the house where it is called so, and not that of one of its sites."""
    house = {f"@{word}" for name in names for word in name.lower().split()}
    named: dict[Key, list[Statement]] = {}
    for key, said in found.items():
        subject = " ".join(word for word in key[2].split() if word not in house)
        named.setdefault((key[0], key[1], subject), []).extend(said)
    return {key: sorted(said, key=lambda s: (s.claim.start, s.cue.start)) for key, said in named.items()}


def _about_money(sentence: str) -> bool:
    return any(stem in sentence.lower() for stem in ("cancel", "money", "refund", "reschedul", "return"))


def _is_amount(key: Key) -> bool:
    return key[0] == "quantity" or key[1].startswith(AMOUNTS)


def _but_for_denials(said: list[Statement]) -> list[Statement]:
    """ "We make no promises about how it will work" promises nothing, for all its "will work".

    Nor does "non-addictive" say that it is.
    """
    denials = {(s.claim.block, s.claim.sentence) for s in said if not s.high}
    return [s for s in said if not s.high or (s.claim.block, s.claim.sentence) not in denials]


def _ours(claim: Claim) -> bool:
    """Does the house say it? Also where it quotes itself: "We take anyone over 14"."""
    if claim.speaker == "clinic":
        return True
    if any(relation.fact.startswith(AMOUNTS) for relation in claim.relations):
        return True
    of_the_house = any(relation.fact.startswith("house:") for relation in claim.relations)
    return of_the_house and _QUOTING_US.match(claim.sentence) is not None


def _with_plain(found: dict[Key, list[Statement]]) -> dict[Key, list[Statement]]:
    """Where a draft tells of one kind only ("a pain infusion"), its plain name means that kind, too."""
    for key in [key for key in found if key[0] == "quantity"]:
        plain = _without_complaint(key[2])
        whole = (key[0], key[1], plain)
        kinds = [k for k in found if k[:2] == key[:2] and _without_complaint(k[2]) == plain]
        if key != whole and set(kinds) == {key, whole}:
            found[whole] = sorted((*found[whole], *found.pop(key)), key=lambda s: s.cue.start)
    return found


def _without_complaint(subject: str) -> str:
    return " ".join(word for word in subject.split() if word not in _COMPLAINTS)


def _amounts(path: str, claim: Claim) -> Iterator[tuple[Key, Statement]]:
    if claim.stance.kind != "made":
        return
    for quantity in claim.quantities:
        if quantity.measure in _OF_INFUSIONS and of_other_sessions(claim.sentence):
            continue
        if quantity.measure == "price" and _MISSED.search(claim.sentence):
            continue  # "$150 for an infusion that is missed"
        if quantity.measure in COMPARED or quantity.measure.startswith("house: "):
            yield (
                ("quantity", quantity.measure, quantity.subject),
                Statement(path, claim, quantity.cue, quantity.low, quantity.high),
            )
            if quantity.measure == "price" and quantity.subject in _CONSULTATIONS and quantity.low:
                yield _CONSULTATION_COSTS, sign(path, claim, quantity.cue, True)
            if quantity.measure == "fixtures" and quantity.subject == "doctor":
                yield _ONE_DOCTOR, sign(path, claim, quantity.cue, quantity.high == 1)


def _figures(ranges: Mapping[str, Range], path: str, claim: Claim) -> Iterator[tuple[Key, Statement]]:
    """A figure that the reference allows, against one of the same measure that it does not."""
    if claim.stance.kind != "made":
        return
    for quantity in claim.quantities:
        allowed = ranges.get(quantity.measure)
        if quantity.measure == "relief-duration" and not of_a_whole(claim.sentence):
            continue
        if allowed is not None and quantity.measure not in COMPARED:
            key = ("figure", quantity.measure, quantity.subject)
            yield key, sign(path, claim, quantity.cue, not conflicts(quantity, allowed))


def _relations(path: str, claim: Claim) -> Iterator[tuple[Key, Statement]]:
    for relation in claim.relations:
        upheld = (relation.polarity == "accords") == (claim.stance.kind == "made")
        if relation.fact == "supervision" and any(who in relation.cue.text.lower() for who in _STAFF):
            continue
        if relation.fact == "evaluation" and not upheld and "about" in relation.cue.text:
            continue  # what is not asked about
        if "questions asked" in relation.cue.text and _about_money(claim.sentence):
            continue  # "refunded in full, no questions asked"
        group = group_of(relation.entry) if relation.fact in _GATHERING else ""
        key = _SAME.get(relation.fact, ("relation", relation.fact, group))
        yield key, sign(path, claim, relation.cue, upheld)
        if key == GUARANTEED and not upheld:  # "we make no promises"
            yield VARIES, sign(path, claim, relation.cue, True)
        if relation.fact == _DOCTOR_IN_ROOM and upheld:
            yield _DOCTOR_THERE, sign(path, claim, relation.cue, upheld)
        if relation.fact == "monitoring" and upheld:  # whoever watches the pulse is there
            yield ("relation", "supervision", ""), sign(path, claim, relation.cue, upheld)


def _without_doubted(claim: Claim, reading: Reading, codes: Mapping[str, str]) -> Claim:
    """The claim without grades of which hardly any sentence that reads like it deserves the finding."""
    if claim.stance.kind != "made" or all(g.level not in _EXTREME for g in claim.grades):
        return claim
    doubted = {doubt.code for doubt in reading.doubts if doubt.covers(claim)}
    kept = [g for g in claim.grades if g.level not in _EXTREME or codes.get(g.scale) not in doubted]
    return claim if len(kept) == len(claim.grades) else replace(claim, grades=tuple(kept))
