"""What a draft states of the subjects on which two statements can disagree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from ketalint.checks.numbers import conflicts
from ketalint.model import Claim, Grade, Reading, Words
from ketalint.rulebook.types import Range, Rulebook

Key = tuple[str, str, str]

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
_OTHER_SESSIONS = frozenset(
    """
    class classes counseling counselor dietitian group massage nutritionist physiotherapist physiotherapy
    psychologist psychotherapy therapist therapists workshop yoga
    """.split()
)
_INFUSIONS = frozenset("drip drips infusion infusions iv ketamine".split())

# Of what an infusion is given for, where that tells one infusion from another.
_COMPLAINTS = frozenset(("anxiety", "crps", "depression", "fibromyalgia", "migraine", "mood", "pain", "ptsd"))

# Promises in so many words; a bare "will" is too common to hold against a disclaimer.
_PROMISING = frozenset(("guarantee-word", "sure-to", "count-on-it"))
_FOR_ALL = frozenset(("everyone",))
# Promises that leave no room for a response that varies.
_BENEFIT = frozenset(("helps", "restores", "abolishes"))
_UNFAILING = frozenset(("always-works", "never-fails", "surefire"))
_GUARANTEED: Key = ("certainty", "guarantee", "")
VARIES: Key = ("relation", "response-varies", "")
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
_SENTENCE = 5  # words; a cell of a table has fewer
# Relief of one patient, or of the luckiest.
_ONE_CASE = frozenset(
    """
    few handful he her his holder longest luckiest lucky man one record she some somebody someone woman
    """.split()
)
# Levels that a finding is raised for, and that doubts are about.
_EXTREME = frozenset(("abolishes", "all", "approved", "guaranteed", "permanent", "riskless"))
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
_OURS_BY_NAME = (" from it", "drip", "drug", "infusion", "ketamine", "medicine", "treatment")
_SUITED = ("suit", "candidate", "eligib", "qualif", "right for", "appropriate")

# A price of a first visit, against one that is free.
_CONSULTATIONS = frozenset(("evaluation", "evaluation first"))
_CONSULTATION_COSTS: Key = ("relation", "house: a consultation costs something", "")
_ONE_DOCTOR: Key = ("relation", "house: the practice has one doctor", "")

# What the house says in words of rules/lexicon/house.toml and what grades say of the same.
_SAME: Mapping[str, Key] = {
    "house: Medicare pays for ketamine": ("approval", "coverage by Medicare", ""),
    "house: any insurance is accepted": ("relation", "house: insurance is accepted", ""),
    "house: ketamine can make people dependent": ("safety", "dependence", ""),
    "house: ketamine has side effects": ("safety", "risk", ""),
    "house: ketamine suits everyone": ("scope", "suits everyone", ""),
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
    "house: ketamine is approved for what it is given for": ("approval", "approval", ""),
    "house: response varies from person to person": VARIES,
    "house: results are promised": _GUARANTEED,
}

# Whose words an amount is, was asked when it was read.
AMOUNTS = ("house: price: ", "house: number: ", "house: length: ", "house: years: ")

_QUOTING_US = re.compile(r"[\"“](?:we|our)\b", re.IGNORECASE)

# Who is there differs from hour to hour and room to room; the matters of the house tell these apart.
_STAFF = ("anesthesiologist", "doctor", "nurse", "physician")

# These facts gather several statements (nausea comes, nobody drives home) that stand by themselves.
_GATHERING = frozenset(("side-effects", "dissociation", "confusion", "heart", "misuse", "dependence"))


class Statement(Struct, frozen=True):
    """What one claim says of a subject: a range, or yes (1, 1) and no (0, 0)."""

    path: str
    claim: Claim
    cue: Words
    low: float
    high: float
    row: tuple[int, int] | None = None  # the table and row that an amount stands in


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
            *_of_scales(reading.path, _without_doubted(claim, reading, codes)),
        ):
            if claim.block in reading.rows and _is_amount(key):
                statement = replace(statement, row=reading.rows[claim.block])
            found.setdefault(key, []).append(statement)
    if _GUARANTEED in found:
        found[_GUARANTEED] = _but_for_denials(found[_GUARANTEED])
    return _with_plain(_of_the_house(found, reading.names))


def _of_the_house(found: dict[Key, list[Statement]], names: Iterable[str]) -> dict[Key, list[Statement]]:
    """A price "at Alder" is that of the house where it is called so, and not that of one of its sites."""
    house = {f"@{word}" for name in names for word in name.lower().split()}
    named: dict[Key, list[Statement]] = {}
    for key, said in found.items():
        subject = " ".join(word for word in key[2].split() if word not in house)
        named.setdefault((key[0], key[1], subject), []).extend(said)
    return {key: sorted(said, key=lambda s: (s.claim.start, s.cue.start)) for key, said in named.items()}


def _is_amount(key: Key) -> bool:
    return key[0] == "quantity" or key[1].startswith(AMOUNTS)


def _but_for_denials(said: list[Statement]) -> list[Statement]:
    """ "We make no promises about how it will work" promises nothing, for all its "will work"."""
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
        if quantity.measure in _OF_INFUSIONS and _of_other_sessions(claim.sentence):
            continue
        if quantity.measure in COMPARED or quantity.measure.startswith("house: "):
            yield (
                ("quantity", quantity.measure, quantity.subject),
                Statement(path, claim, quantity.cue, quantity.low, quantity.high),
            )
            if quantity.measure == "price" and quantity.subject in _CONSULTATIONS and quantity.low:
                yield _CONSULTATION_COSTS, _sign(path, claim, quantity.cue, True)
            if quantity.measure == "fixtures" and quantity.subject == "doctor":
                yield _ONE_DOCTOR, _sign(path, claim, quantity.cue, quantity.high == 1)


def _of_other_sessions(sentence: str) -> bool:
    """ "The therapist's two sessions may be swapped for one of 90 minutes"."""
    words = frozenset(_words_of(sentence))
    return not words.isdisjoint(_OTHER_SESSIONS) and words.isdisjoint(_INFUSIONS)


def _figures(ranges: Mapping[str, Range], path: str, claim: Claim) -> Iterator[tuple[Key, Statement]]:
    """A figure that the reference allows, against one of the same measure that it does not."""
    if claim.stance.kind != "made":
        return
    for quantity in claim.quantities:
        allowed = ranges.get(quantity.measure)
        if quantity.measure == "relief-duration" and not _of_a_whole(claim.sentence):
            continue
        if allowed is not None and quantity.measure not in COMPARED:
            key = ("figure", quantity.measure, quantity.subject)
            yield key, _sign(path, claim, quantity.cue, not conflicts(quantity, allowed))


def _relations(path: str, claim: Claim) -> Iterator[tuple[Key, Statement]]:
    for relation in claim.relations:
        upheld = (relation.polarity == "accords") == (claim.stance.kind == "made")
        if relation.fact == "supervision" and any(who in relation.cue.text.lower() for who in _STAFF):
            continue
        if relation.fact == "evaluation" and not upheld and "about" in relation.cue.text:
            continue  # what is not asked about
        group = _group(relation.entry) if relation.fact in _GATHERING else ""
        key = _SAME.get(relation.fact, ("relation", relation.fact, group))
        yield key, _sign(path, claim, relation.cue, upheld)
        if key == _GUARANTEED and not upheld:  # "we make no promises"
            yield VARIES, _sign(path, claim, relation.cue, True)
        if relation.fact == "monitoring" and upheld:  # whoever watches the pulse is there
            yield ("relation", "supervision", ""), _sign(path, claim, relation.cue, upheld)


def _of_scales(path: str, claim: Claim) -> Iterator[tuple[Key, Statement]]:
    if claim.grades or claim.quantities:
        yield from _grades(path, claim)
        yield from _variability(path, claim)
        yield from _permanence(path, claim)


def _without_doubted(claim: Claim, reading: Reading, codes: Mapping[str, str]) -> Claim:
    """The claim without grades of which hardly any sentence that reads like it deserves the finding."""
    if claim.stance.kind != "made":
        return claim
    doubted = {doubt.code for doubt in reading.doubts if doubt.covers(claim)}
    kept = [g for g in claim.grades if g.level not in _EXTREME or codes.get(g.scale) not in doubted]
    return claim if len(kept) == len(claim.grades) else replace(claim, grades=tuple(kept))


def _grades(path: str, claim: Claim) -> Iterator[tuple[Key, Statement]]:
    made = claim.stance.kind == "made"
    for grade in claim.grades:
        group = _group(grade.entry)
        if made and grade.hedge and grade.level != "risks named":  # a risk that may come is one
            continue
        if grade.scale == "certainty" and grade.level == "guaranteed" and _promises(claim, group):
            yield _GUARANTEED, _sign(path, claim, grade.cue, made)
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
        group = _group(grade.entry)
        if made and grade.scale == "certainty" and grade.level == "guaranteed" and group in _UNFAILING:
            yield VARIES, _sign(path, claim, grade.cue, False)
        elif f"{grade.cue.text} with " in claim.sentence:
            continue  # "our staff help everyone with the paperwork"
        elif helps and grade.scale == "scope" and grade.level == "all":
            yield VARIES, _sign(path, claim, grade.cue, not made)


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
        elif quantity.low >= _YEAR and _of_a_whole(claim.sentence):
            yield _FADES, _sign(path, claim, quantity.cue, False)
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
    return bool(sentence) and _LOOSE.isdisjoint(_words_of(sentence))


def _of_a_whole(sentence: str) -> bool:
    """Is relief told of in a sentence, and not that of one patient?"""
    words = _words_of(sentence)
    return len(words) >= _SENTENCE and _ONE_CASE.isdisjoint(words)


def _words_of(sentence: str) -> list[str]:
    return re.findall(r"[a-z]+", sentence.lower())


def _payer(grade: Grade) -> str:
    """Medicare is one payer; what an insurer pays says nothing of it."""
    text = grade.cue.text.lower()
    return "coverage by Medicare" if "medicare" in text or "part b" in text else "coverage"


def _safety(path: str, claim: Claim, grade: Grade, group: str) -> Iterator[tuple[Key, Statement]]:
    """Risks named against no risk at all. "No risk of addiction" answers a named addiction only."""
    text = grade.cue.text.lower()
    if " than " in text:
        return  # "safer than aspirin" leaves room for some risk
    if claim.intervention == "service":
        return  # "laser therapy has no side effects" says nothing of ketamine
    if " from " in text and not any(word in text for word in _OURS_BY_NAME):
        return  # "no side effects from the saline"
    dependence = any(stem in text for stem in ("depend", "addict", "abuse", "habit"))
    if grade.level == "risks named":
        if group == "harm-told" and text.split()[0].endswith("ed"):
            return  # "repairs damaged tissue"
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
        word in claim.sentence.lower() for word in ("ketamine", "infusion", "drip", "ours is", "our medicine")
    )


def _about_suiting(claim: Claim) -> bool:
    sentence = claim.sentence.lower()
    return any(word in sentence for word in _SUITED)
