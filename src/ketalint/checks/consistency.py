"""KL203 and KL204: two statements that cannot both stand, in one draft or in two of one run.

A statement has a subject (the price of a single infusion, whether ketamine blocks NMDA receptors, whether
relief is guaranteed) and says something of it: a range of amounts, or yes or no. Two statements of one
subject disagree when their ranges have nothing in common or one says yes and the other no. Only what the
house itself states counts, and a statement that agrees with any earlier one is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from math import inf

from msgspec import Struct

from ketalint.checks.raw import Raw, RawRelated
from ketalint.model import Claim, Grade, Quantity, Reading, Words
from ketalint.rulebook.types import Code, Rulebook

Key = tuple[str, str, str]

# Amounts that a house settles once for a service. How long relief lasts or how soon it comes differs from
# patient to patient, and the figures of the reference have a check of their own.
COMPARED = frozenset(
    (
        *("price", "founded", "infusion-length", "starting-dose", "sessions", "visit-length", "spacing"),
        *("youngest-age", "fixtures", "treated-so-far", "notice"),
    )
)

# Of what an infusion is given for, where that tells one infusion from another.
_COMPLAINTS = frozenset(("anxiety", "crps", "depression", "fibromyalgia", "migraine", "mood", "pain", "ptsd"))

# Promises in so many words; a bare "will" is too common to hold against a disclaimer.
_PROMISING = frozenset(("guarantee-word", "sure-to", "count-on-it"))
_FOR_ALL = frozenset(("everyone",))
# Promises that leave no room for a response that varies.
_BENEFIT = frozenset(("helps", "restores", "abolishes"))
_UNFAILING = frozenset(("always-works", "never-fails", "surefire"))
_VARIES: Key = ("relation", "response-varies", "")
_FADES: Key = ("relation", "house: relief fades", "")
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
_RELIEF = ("relief", "pain", "benefit", "result", "effect", "free", "calm", "comfort", "ache")
_LOOSE = frozenset(
    """
    about after approximately around average booster boosters can could depend depends each example first
    for generally her his if initial last like maintenance man many may might most my often one patient
    patients people person reported second series single some sometimes typically up usually varies vary woman
    """.split()
)
_NOT_FOR_ALL = frozenset(("each-differs",))
_RISKLESS = frozenset(("no-risk", "risk-free-word", "harmless", "absolutely-safe", "none-of-it"))
_GRAVE = (
    "serious",
    "severe",
    "major",
    "grave",
    "long-term",
    "lasting",
)  # without these nausea may still come
_SUITED = ("suit", "candidate", "eligib", "qualif", "right for", "appropriate")

# A price of a first visit, against one that is free.
_CONSULTATIONS = frozenset(("evaluation", "evaluation first"))
_CONSULTATION_COSTS: Key = ("relation", "house: a consultation costs something", "")
_ONE_DOCTOR: Key = ("relation", "house: the practice has one doctor", "")

# What the house says in words of rules/lexicon/house.toml and what grades say of the same.
_SAME: Mapping[str, Key] = {
    "house: Medicare pays for ketamine": ("approval", "coverage by Medicare", ""),
    "house: ketamine can make people dependent": ("safety", "dependence", ""),
    "house: ketamine has side effects": ("safety", "risk", ""),
    "house: ketamine suits everyone": ("scope", "suits everyone", ""),
    "house: ketamine is approved for what it is given for": ("approval", "approval", ""),
    "house: response varies from person to person": _VARIES,
    "house: results are promised": ("certainty", "guarantee", ""),
}

# Who is there differs from hour to hour and room to room; the matters of the house tell these apart.
_STAFF = ("anesthesiologist", "doctor", "nurse", "physician")

# Facts of these topics gather several statements (nausea comes, nobody drives home) that stand by themselves.
_GATHERING = frozenset(("safety", "dependence"))

# A subject of which more different things are said than this is a table or a calendar, not a statement.
MOST = 40


class Statement(Struct, frozen=True):
    """What one claim says of a subject: a range, or yes (1, 1) and no (0, 0)."""

    path: str
    claim: Claim
    cue: Words
    low: float
    high: float


Earlier = dict[Key, list[list[Statement]]]  # for each subject, what each sibling has said of it


def disagree(one: Statement, other: Statement) -> bool:
    """Can the two not both stand? Ranges that touch agree, and what one sentence says is one statement."""
    if one.claim.sentence and _sentence(one) == _sentence(other):
        return False
    return one.high < other.low or one.low > other.high


def _sentence(statement: Statement) -> tuple[str, int, str]:
    return statement.path, statement.claim.block, statement.claim.sentence


def contradictions(
    rulebook: Rulebook, readings: Sequence[Reading], context: Sequence[Reading]
) -> Iterator[Raw]:
    """The later of two statements that disagree, with the earlier one as related place.

    Two drafts of a run are siblings when they name the same clinic: a folder may hold pages of many. Readings
    in `context` are siblings of every draft, since somebody said so, and count as earlier. A draft disagrees
    with its siblings at most once on a subject.
    """
    given: Earlier = {}
    for reading in context:
        _remember(given, statements(rulebook, reading))
    by_house: dict[str, Earlier] = {}
    for reading in readings:
        own = statements(rulebook, reading)
        houses = [by_house.setdefault(name, {}) for name in reading.names]
        raised: set[tuple[str, int, int]] = set()
        for key, said in own.items():
            siblings = [sibling for house in (given, *houses) for sibling in house.get(key, [])]
            for raw in (
                *_within(rulebook.codes["KL203"], key, said),
                *_between(rulebook.codes["KL204"], key, said, siblings),
            ):
                if (
                    raw.code,
                    raw.start,
                    raw.end,
                ) not in raised:  # "Monday to Friday" is five days and one finding
                    raised.add((raw.code, raw.start, raw.end))
                    yield raw
        for house in houses:
            _remember(house, own)


def _remember(earlier: Earlier, own: Mapping[Key, list[Statement]]) -> None:
    """Keeps what is new: a sibling that says the same as one before it would only be compared in vain."""
    for key, said in own.items():
        kept = earlier.setdefault(key, [])
        new = _different(said)
        if len(kept) < MOST and not any(_ranges(new) == _ranges(old) for old in kept):
            kept.append(new)


def _ranges(said: list[Statement]) -> list[tuple[float, float]]:
    return sorted((s.low, s.high) for s in said)


def _within(code: Code, key: Key, said: list[Statement]) -> Iterator[Raw]:
    """Each statement is held against the different ones before it, of which there are few."""
    kept: list[Statement] = []
    for statement in said:
        if len(kept) == MOST:
            return
        if kept and all(disagree(statement, other) for other in kept):
            yield _finding(code, key, statement, kept[0])
        if not any((statement.low, statement.high) == (k.low, k.high) for k in kept):
            kept.append(statement)


def _between(code: Code, key: Key, said: list[Statement], siblings: list[list[Statement]]) -> Iterator[Raw]:
    """Two drafts disagree when nothing that the one says of a subject agrees with anything in the other."""
    own = _different(said)[:MOST]
    for sibling in siblings:
        if all(disagree(one, other) for one in own for other in sibling[:MOST]):
            yield _finding(code, key, said[0], sibling[0])
            return


def _different(said: list[Statement]) -> list[Statement]:
    found: dict[tuple[float, float], Statement] = {}
    for statement in said:
        found.setdefault((statement.low, statement.high), statement)
    return list(found.values())


# --- what a draft states ----------------------------------------------------------------------


def statements(rulebook: Rulebook, reading: Reading) -> dict[Key, list[Statement]]:
    """The statements of a draft by subject, in reading order."""
    found: dict[Key, list[Statement]] = {}
    for claim in sorted(reading.claims, key=lambda c: (c.start, c.end)):
        if claim.speaker != "clinic" or claim.stance.kind not in ("made", "denied"):
            continue
        for key, statement in (
            *_amounts(reading.path, claim),
            *_relations(rulebook, reading.path, claim),
            *_grades(reading.path, claim),
            *_variability(reading.path, claim),
            *_permanence(reading.path, claim),
        ):
            found.setdefault(key, []).append(statement)
    return _with_plain(found)


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
        if quantity.measure in COMPARED:
            yield (
                ("quantity", quantity.measure, quantity.subject),
                Statement(path, claim, quantity.cue, quantity.low, quantity.high),
            )
            if quantity.measure == "price" and quantity.subject in _CONSULTATIONS and quantity.low:
                yield _CONSULTATION_COSTS, _sign(path, claim, quantity.cue, True)
            if quantity.measure == "fixtures" and quantity.subject == "doctor":
                yield _ONE_DOCTOR, _sign(path, claim, quantity.cue, quantity.high == 1)


def _relations(rulebook: Rulebook, path: str, claim: Claim) -> Iterator[tuple[Key, Statement]]:
    for relation in claim.relations:
        upheld = (relation.polarity == "accords") == (claim.stance.kind == "made")
        fact = rulebook.facts.get(relation.fact)
        if relation.fact == "supervision" and any(who in relation.cue.text.lower() for who in _STAFF):
            continue
        if relation.fact == "evaluation" and not upheld and "about" in relation.cue.text:
            continue  # what is not asked about
        group = _group(relation.entry) if fact is not None and fact.topic in _GATHERING else ""
        key = _SAME.get(relation.fact, ("relation", relation.fact, group))
        yield key, _sign(path, claim, relation.cue, upheld)


def _grades(path: str, claim: Claim) -> Iterator[tuple[Key, Statement]]:
    made = claim.stance.kind == "made"
    for grade in claim.grades:
        group = _group(grade.entry)
        if made and grade.hedge and grade.level != "risks named":  # a risk that may come is one
            continue
        if grade.scale == "certainty" and grade.level == "guaranteed" and group in _PROMISING:
            yield ("certainty", "guarantee", ""), _sign(path, claim, grade.cue, made)
        elif grade.scale == "scope" and grade.level == "all" and group in _FOR_ALL and _about_suiting(claim):
            yield ("scope", "suits everyone", ""), _sign(path, claim, grade.cue, made)
        elif made and grade.scale == "scope" and group in _NOT_FOR_ALL and _about_suiting(claim):
            yield ("scope", "suits everyone", ""), _sign(path, claim, grade.cue, False)
        elif grade.scale == "approval" and _names_ketamine(claim) and "anesthe" not in claim.sentence.lower():
            topic = _payer(grade) if group.startswith(("coverage", "paid-by")) else "approval"
            if grade.level == "approved":
                yield ("approval", topic, ""), _sign(path, claim, grade.cue, made)
            elif made and "off-label" in grade.entry:
                yield ("approval", topic, ""), _sign(path, claim, grade.cue, False)
        elif grade.scale == "safety" and made:
            yield from _safety(path, claim, grade, group)


def _variability(path: str, claim: Claim) -> Iterator[tuple[Key, Statement]]:
    """Results that never fail, or relief for all, against a response that varies."""
    made = claim.stance.kind == "made"
    helps = any(g.scale == "effect" and g.level in _BENEFIT for g in claim.grades)
    for grade in claim.grades:
        if grade.hedge:
            continue
        group = _group(grade.entry)
        if made and grade.scale == "certainty" and grade.level == "guaranteed" and group in _UNFAILING:
            yield _VARIES, _sign(path, claim, grade.cue, False)
        elif helps and grade.scale == "scope" and grade.level == "all" and group in _FOR_ALL:
            yield _VARIES, _sign(path, claim, grade.cue, not made)


def _permanence(path: str, claim: Claim) -> Iterator[tuple[Key, Statement]]:
    """A cure, and relief for good, against relief of weeks."""
    made = claim.stance.kind == "made"
    for grade in claim.grades:
        if made and grade.hedge:
            continue
        if grade.scale == "duration" and grade.level == "permanent" and _forever(claim, grade):
            yield _FADES, _sign(path, claim, grade.cue, not made)
        elif grade.scale == "effect" and grade.level == "abolishes" and "cure" in grade.cue.text.lower():
            yield ("effect", "a cure", ""), _sign(path, claim, grade.cue, made)
    for quantity in claim.quantities:
        if not made or quantity.measure != "relief-duration":
            continue
        if quantity.high < _YEAR:
            yield _FADES, _sign(path, claim, quantity.cue, True)
        if _firm(claim.sentence):
            low, high = quantity.low / _LEEWAY, quantity.high * _LEEWAY
            key = ("quantity", quantity.measure, quantity.subject)
            yield key, Statement(path, claim, quantity.cue, low, high)


def _forever(claim: Claim, grade: Grade) -> bool:
    """Is it relief that stays for good? A change in the brain may."""
    text, around = grade.cue.text.lower(), f"{claim.quote} {grade.cue.text}".lower()
    return any(stem in text for stem in _FOR_GOOD) and any(stem in around for stem in _RELIEF)


def _firm(sentence: str) -> bool:
    """Is an amount said of relief as such, not of some people's or of a first infusion's, nor as possible?"""
    return bool(sentence) and _LOOSE.isdisjoint(re.findall(r"[a-z]+", sentence.lower()))


def _payer(grade: Grade) -> str:
    """Medicare is one payer; what an insurer pays says nothing of it."""
    text = grade.cue.text.lower()
    return "coverage by Medicare" if "medicare" in text or "part b" in text else "coverage"


def _safety(path: str, claim: Claim, grade: Grade, group: str) -> Iterator[tuple[Key, Statement]]:
    """Risks named against no risk at all. "No risk of addiction" answers a named addiction only."""
    text = grade.cue.text.lower()
    if " than " in text:
        return  # "safer than aspirin" leaves room for some risk
    dependence = any(stem in text for stem in ("depend", "addict", "abuse", "habit"))
    if grade.level == "risks named":
        yield ("safety", "risk", ""), _sign(path, claim, grade.cue, True)
        if dependence:
            yield ("safety", "dependence", ""), _sign(path, claim, grade.cue, True)
    elif grade.level == "riskless":
        if group == "not-addictive" or dependence:
            yield ("safety", "dependence", ""), _sign(path, claim, grade.cue, False)
        elif group in _RISKLESS and " of " not in text and not any(word in text for word in _GRAVE):
            yield ("safety", "risk", ""), _sign(path, claim, grade.cue, False)


def _sign(path: str, claim: Claim, cue: Words, upheld: bool) -> Statement:
    return Statement(path, claim, cue, float(upheld), float(upheld))


def _group(entry: str) -> str:
    return entry.partition(":")[0]


def _names_ketamine(claim: Claim) -> bool:
    """Devices and relatives of ketamine are approved, too, and other visits covered."""
    if any(word in claim.sentence.lower() for word in ("esketamine", "spravato")):
        return False
    return claim.intervention == "ketamine" or any(
        word in claim.sentence.lower() for word in ("ketamine", "infusion", "drip")
    )


def _about_suiting(claim: Claim) -> bool:
    sentence = claim.sentence.lower()
    return any(word in sentence for word in _SUITED)


# --- findings ---------------------------------------------------------------------------------


def _finding(code: Code, key: Key, later: Statement, earlier: Statement) -> Raw:
    words, other = later.cue.text, earlier.cue.text
    elsewhere = "" if earlier.path == later.path else f" in {earlier.path}"
    return Raw(
        code=code.code,
        severity=code.severity,
        path=later.path,
        start=later.cue.start,
        end=later.cue.end,
        message=code.message.format(quote=words, words=words, level="", ceiling=_said(key, earlier)),
        because=f"{_subject(key)}: “{words}” cannot stand beside “{other}”{elsewhere}",
        claim=later.claim,
        related=(RawRelated(earlier.path, earlier.cue.start, earlier.cue.end, f"“{other}” says otherwise"),),
        suggestions=code.suggestions,
    )


def _subject(key: Key) -> str:
    kind, name, of = key
    name = name.replace("-", " ")
    if kind == "relation":
        return key[1] if key[1].startswith("house:") else f"fact {key[1]}"
    return f"{name} ({of})" if of else name


def _said(key: Key, statement: Statement) -> str:
    """The range of the other statement, for messages that want it."""
    quantity: Quantity | None = (
        statement.claim.quantities[0] if key[0] == "quantity" and statement.claim.quantities else None
    )
    if quantity is None:
        return statement.cue.text
    if statement.low == statement.high or statement.high == inf:
        return f"{statement.low:g} {quantity.unit}"
    return f"{statement.low:g} to {statement.high:g} {quantity.unit}"
