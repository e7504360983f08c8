"""What an amount measures: how long an infusion runs, how long relief lasts, what share of adults has chronic pain ...

Most amounts of a page measure something else. Each reader here looks for words that tie the amount to its measure and
for words that forbid it, and stays silent when in doubt.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import inf

from spacy.tokens import Token

from ketalint.language import tree
from ketalint.language.analysis import Analysis
from ketalint.language.cues import Cues
from ketalint.language.quantities.amounts import DAY, MONTH, YEAR, Amount
from ketalint.language.quantities.scope import EMPTY, Row, Scope, whole

# Approval, study and marketing dates leave room around a statement such as "for sixty years": counted from this
# span of years, and a fifth more or less, as people round. A fixed span keeps results the same from run to run.
_NOW = (2024.0, 2034.0)
_ROUNDING = 0.2
_KILOGRAM_RANGE = (0.001, 50.0)


@dataclass(frozen=True)
class Measured:
    """What an amount measures, in the unit that facts about it use."""

    measure: str
    low: float
    high: float
    unit: str
    subject: str = ""


@dataclass(frozen=True)
class Surroundings:
    """What stands over a block: column header, first cell of the row, heading, and what was read just before."""

    on_treatment: bool
    header: Row = EMPTY
    row: Row = EMPTY
    heading: Row = EMPTY
    question: Row = EMPTY


Reading = Callable[[Analysis, Cues, Scope, Surroundings], "Measured | None"]


def measured(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """What the amount measures; None for the many that measure nothing of ours."""
    if not around.on_treatment:
        return None
    for reader in _READERS.get(scope.amount.kind, ()):
        found = reader(analysis, cues, scope, around)
        if found is not None:
            return found
    return None


def surroundings(
    on_treatment: bool, header: Analysis | None, row: Analysis | None, heading: Analysis | None, question: Row = EMPTY
) -> Surroundings:
    return Surroundings(on_treatment, whole(header), whole(row), whole(heading), question)


# --- time -------------------------------------------------------------------------------------


def _definition(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """After how long pain is called chronic. A threshold is a point: "more than two weeks" says two weeks."""
    words = Row(around.row.words + scope.sentence.words, [])
    if "chronic" not in words.words or "acute" in words.words or not words.has(cues, "defining"):
        return None
    if words.has(cues, "surrounding") or _is_frequency(cues, scope):
        return None
    if not (words.has(cues, "pain") or "count" in words.words or "counts" in words.words):
        return None
    low, high = scope.amount.stated
    return Measured("chronic-pain-definition", low / MONTH, high / MONTH, "months")


def _relief_of(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "nine months of relief", "a year and a half of quiet nerves"."""
    words = scope.after.words[:6]
    if scope.amount.ordinal or not words or words[0] not in ("of", "with", "without") or _is_frequency(cues, scope):
        return None
    content = Row(words[1:] if words[0] == "of" else words, scope.after.places)
    if not content.has(cues, "relief", "pain-gone") or scope.sentence.has(cues, "not-relief"):
        return None
    return _relief(scope.amount)


def _relief_lasts(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "relief lasts for two weeks", "keeps pain away for a year", "an infusion may hold for twenty years"."""
    amount, before = scope.amount, scope.before
    if amount.ordinal or amount.hyphened or _is_frequency(cues, scope) or scope.sentence.has(cues, "not-relief"):
        return None
    if scope.after.begins(cues, "not-a-length-after"):
        return None
    lasting = before.found(cues, "lasting")
    relief = [i for i in before.found(cues, "relief") if not lasting or i < lasting[-1]]
    if lasting and _nothing_starts_between(analysis, lasting[-1], scope.lead):
        if relief and not _of_others(analysis, relief[-1]):
            return _relief(amount)
        if amount.high >= DAY and before.has(cues, "effect"):
            return _relief(amount)
        held = analysis.low[lasting[-1]]
        infused = [i for i in before.found(cues, "infusion") if i < lasting[-1]]
        if infused and amount.low >= 2 * DAY and held.startswith(("hold", "held", "last")) and not before.has(cues, "surrounding"):
            return _relief(amount)
        if before.has(cues, "pain-gone") and before.has(cues, "pain", "not-pain"):
            return _relief(amount)
    last = analysis.low[scope.lead - 1] if scope.lead else ""
    if last == "for" and (before.has(cues, "pain-gone") and before.has(cues, "pain", "relief") or (relief and relief[-1] >= scope.lead - 3)):
        return _relief(amount)
    return None


def _relief(amount: Amount) -> Measured:
    return Measured("relief-duration", amount.low / DAY, amount.high / DAY, "days")


def _of_others(analysis: Analysis, place: int) -> bool:
    """ "the effects of gabapentin": a benefit of something else."""
    token = analysis.doc[place]
    return any(analysis.classes[t.i] & {"foreign", "service", "opioid"} and not analysis.classes[t.i] & {"treatment", "ketamine"} for t in token.subtree)


def _nothing_starts_between(analysis: Analysis, start: int, end: int) -> bool:
    """Do only small words stand between a verb and the amount it governs?"""
    between = [analysis.doc[i] for i in range(start + 1, end) if not analysis.skip[i]]
    verbs = [t for t in between if t.pos_ == "VERB"]
    return len(between) <= 7 and not verbs


def _onset(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """How long after the treatment relief begins. Seconds are a matter of speed, which has a scale of its own."""
    sentence, amount = scope.sentence, scope.amount
    if amount.hyphened or amount.high < 1 or sentence.has(cues, "not-relief") or _is_frequency(cues, scope):
        return None
    if not (sentence.has(cues, "beginning") and sentence.has(cues, "beginning-of")):
        return None
    if not (scope.before.ends(cues, "until") or scope.after.begins(cues, "until") or _bound_waits(scope) or _after_verb(scope)):
        return None
    if scope.near.has(cues, "surrounding") and "wait" not in sentence.words or scope.after.begins(cues, "not-a-length-after") and not _to_treatment(cues, scope):
        return None
    if scope.near.has(cues, "fading"):
        return None
    starts = sentence.found(cues, "beginning")
    if min(abs(i - scope.tokens.start) for i in starts) > 14:
        return None
    if not sentence.has(cues, "relief", "pain", "not-pain") and not _drug_works(sentence):
        return None
    if not _late(sentence, scope):
        return None
    return Measured("onset", amount.low, amount.high, "min")


def _drug_works(sentence: Row) -> bool:
    return bool({"work", "works", "working", "effect", "nothing", "better", "difference"} & set(sentence.words))


def _late(sentence: Row, scope: Scope) -> bool:
    """A series that works over weeks is no late onset of an infusion."""
    if {"series", "course", "program", "sessions", "infusions", "treatments"} & set(sentence.words) and scope.amount.low > DAY:
        return bool({"after", "until", "only"} & set(scope.before.words[-3:])) and "series" not in sentence.words
    return True


def _bound_waits(scope: Scope) -> bool:
    return scope.amount.bound in ("least", "most") and scope.lead < scope.tokens.start


def _after_verb(scope: Scope) -> bool:
    return bool({"takes", "take", "took", "until", "only", "wait"} & set(scope.before.words[-3:]))


def _to_treatment(cues: Cues, scope: Scope) -> bool:
    """ "three months after the infusion"."""
    return scope.after.words[:1] in (["after"], ["from"]) and Row(scope.after.words[:5], []).has(cues, "infusion")


def _infusion_length(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """How long the infusion itself runs."""
    amount = scope.amount
    if amount.ordinal or amount.high > 3 * DAY or _is_frequency(cues, scope) or scope.after.begins(cues, "not-a-length-after"):
        return None
    carrier = _carrier(analysis, cues, scope)
    if carrier is None:
        carrier = _governor(analysis, cues, scope)
    if carrier is None or not _is_infusion(analysis, cues, carrier):
        return None
    return _length(analysis, cues, scope, carrier)


def _length(analysis: Analysis, cues: Cues, scope: Scope, carrier: int) -> Measured:
    low, high = scope.amount.low, scope.amount.high
    if scope.amount.bound == "over":  # "drips in over three hours" runs three hours; "lasts over three hours" more
        verb = analysis.low[scope.lead - 1] if scope.lead else ""
        high = inf if verb in ("last", "lasts", "take", "takes", "be", "is") and low == high else high
    return Measured("infusion-length", low, high, "min", _subject(analysis, cues, scope))


def _subject(analysis: Analysis, cues: Cues, scope: Scope) -> str:
    """What tells this service from others of its kind ("extended", "mood")."""
    return " ".join(sorted({analysis.low[i] for i in scope.near.found(cues, "special")}))


def _is_infusion(analysis: Analysis, cues: Cues, place: int) -> bool:
    classes = analysis.classes[place]
    if classes & {"service", "foreign"} and not classes & {"treatment", "ketamine"}:
        return False
    token = analysis.doc[place]
    return not any(
        analysis.classes[child.i] & {"service", "foreign", "opioid"} and not analysis.classes[child.i] & {"treatment", "ketamine"}
        for child in token.children
        if child.i < place
    )


def _carrier(analysis: Analysis, cues: Cues, scope: Scope) -> int | None:
    """The infusion word that the amount is joined to without a verb: "50-minute infusion", "infusions of 8 hours"."""
    after, before = scope.after, scope.before
    if scope.amount.hyphened:
        for i, place in enumerate(after.places[:5]):
            if analysis.doc[place].pos_ in ("ADP", "VERB", "AUX", "PUNCT", "CCONJ"):
                break
            if cues["surrounding"].at(after.words, i):
                return None
            if cues["infusion"].at(after.words, i) and not _goes_on(analysis, cues, after, i + 1):
                return place
        return None
    if after.words[:1] == ["of"]:
        content = Row(after.words[1:4], after.places[1:4])
        found = content.found(cues, "infusion")
        if content.words[:1] != ["it"]:
            return found[0] if found and not content.has(cues, "surrounding") else None
    if after.words[:1] == ["for"] and before.has(cues, "set-aside"):
        found = Row(after.words[1:6], after.places[1:6]).found(cues, "infusion")
        return found[0] if found and not Row(after.words[1:6], []).has(cues, "surrounding") else None
    if scope.lead == 0:
        return None
    joint = analysis.doc[scope.lead - 1]
    if scope.after.words[:1] in (["each"], ["apiece"], ["long"]) or joint.text in (",", "(", ":", "—", "–", "|") or joint.lower_ in ("of", "all"):
        return _joined_before(analysis, cues, scope)
    return None


def _joined_before(analysis: Analysis, cues: Cues, scope: Scope) -> int | None:
    """The last noun before the joint, when it is an infusion and nothing else ("Infusion for mood (40 minutes)")."""
    at, words = scope.lead - 1, scope.sentence
    places = [i for i, place in enumerate(words.places) if place <= at]
    for i in reversed(places[-8:]):
        if cues["surrounding"].at(words.words, i):
            return None
        if cues["infusion"].at(words.words, i):
            return words.places[i]
        if analysis.doc[words.places[i]].pos_ == "VERB" and analysis.doc[at].text != ":":
            return None
    return None


def _goes_on(analysis: Analysis, cues: Cues, row: Row, i: int) -> bool:
    """ "a 20-minute infusion visit": the noun that follows is what counts."""
    return i < len(row.words) and (cues["surrounding"].at(row.words, i) > 0 or row.words[i] in ("center", "suite", "room", "nurse", "clinic"))


def _governor(analysis: Analysis, cues: Cues, scope: Scope) -> int | None:
    """The infusion word that is subject or object of the verb the amount belongs to."""
    if scope.near.has(cues, "surrounding") or scope.sentence.has(cues, "not-relief"):
        return None
    runs = [i for i in scope.near.found(cues, "run")]
    if not runs:
        return None
    verb = min(runs, key=lambda i: abs(i - scope.tokens.start))
    if abs(verb - scope.tokens.start) > 8:
        return None
    token = analysis.doc[verb]
    said = [t for t in tree.subjects(token)] if token.pos_ in ("VERB", "AUX") else []
    infused = [i for i in scope.near.found(cues, "infusion")]
    if said and not any(_names_infusion(analysis, cues, t) for t in said):
        owner = said[0]
        personal = analysis.kinds(owner) & {"person", "provider"} or analysis.low[owner.i] in ("we", "you", "i", "they", "patients", "people")
        given = token.lemma_ in _GIVING or analysis.low[verb] in _GIVING
        if not (personal and given and infused):
            return None
    if scope.after.words[:1] == ["to"] and not Row(scope.after.words[1:3], []).has(cues, "run"):
        return None  # "it takes a day to answer"
    if not infused:
        infused = [t.i for t in said if _names_infusion(analysis, cues, t)]
    if not infused and not said and not scope.sentence.has(cues, "surrounding"):
        infused = [i for i in scope.sentence.found(cues, "infusion") if i < verb]  # "costs $400 and runs for ..."
    if not infused:
        return None
    later = scope.before.words[-2:]
    if "into" in later or "after" in later or "every" in later or "before" in later:
        return None
    return infused[-1] if infused[0] > scope.tokens.stop else infused[0]


_GIVING = frozenset("administer complete deliver finish get give infuse receive administered completed delivered finished given infused receives receive gives spend".split())


def _names_infusion(analysis: Analysis, cues: Cues, token: Token) -> bool:
    words = [analysis.low[token.i]]
    return bool(cues["infusion"].at(words, 0)) or any(cues["infusion"].at([analysis.low[c.i]], 0) for c in tree.children(token, "nmod") if analysis.low[token.i] in ("rest", "all", "most", "each", "one", "length"))


def _visit_length(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    amount = scope.amount
    if amount.ordinal or amount.high > DAY or _is_frequency(cues, scope) or scope.after.begins(cues, "not-a-length-after"):
        return None
    visits = scope.before.found(cues, "visit")
    runs = [i for i in scope.before.found(cues, "run") if visits and i > visits[0]]
    if not runs or scope.near.has(cues, "infusion") or not _nothing_starts_between(analysis, runs[-1], scope.lead):
        return None
    special = _subject(analysis, cues, scope) or ("first" if "first" in scope.near.words else "")
    return Measured("visit-length", amount.low, amount.high, "min", special)


def _known_for(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "in use for sixty years"."""
    amount, sentence = scope.amount, scope.sentence
    if amount.high < YEAR or not sentence.has(cues, "introducing") or sentence.has(cues, "not-introducing"):
        return None
    if "ketamine" not in scope.near.words or "for" not in scope.before.words[-3:] or sentence.has(cues, "relief", "pain", "person"):
        return None
    short, long = amount.low * (1 - _ROUNDING) / YEAR, amount.high * (1 + _ROUNDING) / YEAR
    return Measured("introduced", _NOW[0] - long, _NOW[1] - short, "year")


def _by_label(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """A cell, an answer or a fragment: the header, the row, the question or the heading names the measure."""
    amount = scope.amount
    if amount.ordinal and not scope.before.ends(cues, "until") or _is_frequency(cues, scope) or "×" in scope.before.words[-1:]:
        return None
    cell = bool(around.header.words or around.row.words)
    lone = len(scope.sentence.words) <= 10 and not scope.near.has(cues, "surrounding")
    if not (cell or lone):
        return None
    labels = [around.header, around.row] if cell else [around.question]
    for label in labels:
        found = _label_measure(cues, label, amount)
        if found is not None and not (label is around.header and around.row.has(cues, "surrounding") and not around.row.has(cues, "infusion")):
            special = " ".join(sorted({label_word for label_word in _specials(cues, around.row if cell else scope.near)}))
            return Measured(found.measure, found.low, found.high, found.unit, special if found.measure == "infusion-length" else "")
        if cell and label.has(cues, "surrounding", "visit"):
            return None
    return None


def _under_heading(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """Under "How long it holds", an amount of days is a duration of relief unless its own words speak of something else."""
    heading, amount = around.heading, scope.amount
    if around.header.words or not heading.words or amount.hyphened or _is_frequency(cues, scope):
        return None
    if scope.near.has(cues, "surrounding", "infusion", "not-relief") or scope.after.begins(cues, "not-a-length-after"):
        return None
    found = _label_measure(cues, heading, amount)
    if found is None or found.measure not in ("relief-duration", "onset"):
        return None
    if found.measure == "onset" and not (amount.ordinal and scope.before.has(cues, "until") and scope.sentence.has(cues, "beginning")):
        return None
    if found.measure == "relief-duration" and (amount.ordinal or amount.low < DAY):
        return None
    return found


def _specials(cues: Cues, row: Row) -> list[str]:
    return [row.words[i] for i in range(len(row.words)) if cues["special"].at(row.words, i)]


_WHEN = frozenset("until before onset soon fast quickly when expect".split())
_LONG = frozenset("long length time duration last lasts takes take run runs".split())


def _label_measure(cues: Cues, label: Row, amount: Amount) -> Measured | None:
    """The measure that a label such as "Infusion time", "Time until relief" or "Relief lasts" names for an amount of time."""
    words = set(label.words)
    if not words or len(label.words) > 14:
        return None
    if "chronic" in words and label.has(cues, "pain") and words & {"after", "when", "definition", "defined", "called"}:
        return Measured("chronic-pain-definition", amount.stated[0] / MONTH, amount.stated[1] / MONTH, "months")
    if label.has(cues, "not-relief"):
        return None
    relief = label.has(cues, "relief", "effect")
    if words & _WHEN and (relief or words & {"something", "work", "better", "feel", "anything"}):
        return Measured("onset", amount.low, amount.high, "min") if amount.high >= 1 else None
    if (relief and words & {"last", "lasts", "duration", "long", "hold", "holds", "lasting"}) or ("long" in words and words & {"hold", "holds"}):
        return _relief(amount)
    infused = label.has(cues, "infusion") and not label.has(cues, "surrounding")
    if infused and amount.high <= 3 * DAY and (len(label.words) <= 2 or words & _LONG):
        return Measured("infusion-length", amount.low, amount.high, "min")
    return None


def _is_frequency(cues: Cues, scope: Scope) -> bool:
    """ "every five minutes", "two hours before", "24 hours a day"."""
    before, after = scope.before.words, scope.after.words
    if before[-1:] and before[-1] in ("every", "each", "per"):
        return True
    if after[:1] and after[0] in ("a", "per", "each") and after[1:2] and after[1] in ("day", "week", "month", "year"):
        return True
    return after[:1] in (["old"], ["ago"], ["early"], ["earlier"], ["apart"], ["beforehand"])


# --- shares, years, doses ---------------------------------------------------------------------


def _prevalence(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """The share of adults who have chronic pain."""
    sentence = Row(around.row.words + scope.sentence.words, [])
    words = sentence.words
    own = Row([analysis.low[i] for i in scope.tokens], []).has(cues, "population")  # "one American adult in fifty"
    if not _chronic_pain(words) or not (own or sentence.has(cues, "population")) or sentence.has(cues, "not-the-population"):
        return None
    if _share_of_the_ill(scope.after.words):
        return None
    counted = Row(scope.after.words[:7], [])
    if not (counted.has(cues, "population") or own or around.row.words or _ends_on(scope)):
        return None
    return Measured("chronic-pain-prevalence", scope.amount.low, scope.amount.high, "%")


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
    ill = "with" in after[:at] and not {"live", "lives", "living", "live", "struggle", "struggles", "cope", "deal"} & set(after[:at])
    return ill and len(after) > at + 3 and after[0] in ("of", "the", "all")


def _introduced(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """When ketamine came into use."""
    if around.row.words and len(scope.sentence.words) <= 2:
        named = "ketamine" in around.row.words or "ketamine" in around.heading.words
        if named and around.row.has(cues, "introducing") and not around.row.has(cues, "not-introducing"):
            return Measured("introduced", scope.amount.low, scope.amount.high, "year")
        return None
    words = scope.sentence
    if not scope.near.has(cues, "introducing") or scope.near.has(cues, "not-introducing"):
        return None
    if not {"ketamine", "drug"} & set(scope.sentence.words) or words.has(cues, "founding") and not _ketamine_began(scope.sentence.words):
        return None
    return Measured("introduced", scope.amount.low, scope.amount.high, "year")


def _ketamine_began(words: list[str]) -> bool:
    return "ketamine" in words and not {"clinic", "center", "practice"} & set(words)


def _starting_dose(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
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
    if not (painful or "ketamine" in words.words or words.has(cues, "infusion") or around.heading.has(cues, "starting", "pain")):
        return None
    starting = near.has(cues, "starting")
    if starting and not _raised(cues, scope):
        low, high = (amount.stated if amount.bound == "least" and "from" not in scope.before.words else (amount.low, amount.high))
        return Measured("starting-dose", low, high, "mg/kg")
    if not starting and painful and near.has(cues, "dosing") and not words.has(cues, "later-dose") and amount.bound in ("", "about"):
        return Measured("starting-dose", amount.low, amount.high, "mg/kg")
    return None


def _compared(cues: Cues, scope: Scope) -> bool:
    """ "0.2 mg/kg is 14 mg": arithmetic, not a rule."""
    return scope.after.words[:1] == ["is"] and any(c.isdigit() for w in scope.after.words[1:2] for c in w)


def _raised(cues: Cues, scope: Scope) -> bool:
    """ "starts at 0.2 and goes up to 0.5": the second amount is a later dose."""
    starts, later = scope.before.found(cues, "starting"), scope.before.found(cues, "later-dose")
    return scope.amount.bound == "most" or bool(later and (not starts or later[-1] > starts[-1]))


# --- house matters ----------------------------------------------------------------------------

_SERVICES = ("evaluation", "booster", "series", "infusion")


def _price(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """What a named service costs. Rates for some people, fees, rebates and instalments are no prices."""
    if scope.near.has(cues, "not-a-price") or around.header.has(cues, "not-a-price"):
        return None
    cell = bool(around.row.words)
    label = around.row if cell else _price_words(scope)
    service = next((s for s in _SERVICES if label.has(cues, f"priced-{s}")), "")
    if not service or (not cell and len(label.words) > 14):
        return None
    count = _count_before(label)
    subject = " ".join((service, *sorted(set(_specials(cues, label)) - {"booster", "maintenance"}), *count))
    low, high = scope.amount.low, scope.amount.high
    return Measured("price", low, high, "$", subject)


def _price_words(scope: Scope) -> Row:
    """The words that name what is paid for: those before the amount, else those after it."""
    before = Row(scope.before.words[-9:], scope.before.places[-9:])
    after = Row(scope.after.words[:6], scope.after.places[:6])
    return Row(before.words + after.words, before.places + after.places)


def _count_before(label: Row) -> tuple[str, ...]:
    """Numbers that tell one package from another ("series of six")."""
    return tuple(w for w in label.words if w.isdigit() or w in _NUMBERS)


_NUMBERS = frozenset("two three four five six seven eight nine ten twelve".split())


def _founded(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """When the clinic began."""
    if around.row.words or scope.amount.low != scope.amount.high or scope.amount.high < 1900:
        return None
    near = scope.near
    begun = [i for i in near.found(cues, "founding")]
    if not begun or near.has(cues, "not-the-clinic") or scope.before.words[-1:] not in (["in"], ["since"], ["of"]):
        return None
    verb = analysis.doc[min(begun, key=lambda i: abs(i - scope.tokens.start))]
    if abs(verb.i - scope.tokens.start) > 6:
        return None
    plain = analysis.low[verb.i] in ("founded", "established", "opened", "open")
    said = tree.subjects(verb)
    house = any(_is_house(analysis, cues, t) for t in said) or (not said and plain and near.has(cues, "clinic"))
    opening = analysis.low[verb.i] in ("founded", "established") and (not said or any(t.pos_ == "PROPN" for t in said))
    if not (house or opening) or not plain:
        return None
    objects = [t for t in tree.children(verb, "obj") if t.pos_ == "NOUN"]
    if objects and not any(_is_house(analysis, cues, t) or analysis.low[t.i].startswith("door") for t in objects):
        return None
    year = scope.amount.stated
    return Measured("founded", year[0], year[1], "year")


def _is_house(analysis: Analysis, cues: Cues, token: Token) -> bool:
    return bool(cues["clinic"].at([analysis.low[token.i]], 0)) or (token.pos_ == "PRON" and analysis.low[token.i] in ("it", "who", "which") and "provider" in analysis.kinds(token))


def _sessions(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """How many infusions make a series."""
    amount = scope.amount
    if amount.stated[0] < 2 or amount.stated[1] > 40 or amount.bound == "about" and False or scope.sentence.has(cues, "not-a-series"):
        return None
    if around.row.words or not scope.sentence.has(cues, "series") or not scope.after.words[:3]:
        return None
    if not Row(scope.after.words[:2], []).has(cues, "counted"):
        return None
    if "$" in [analysis.doc[i].text for i in scope.sentence.places]:
        return None
    subject = " ".join(sorted(set(_specials(cues, scope.sentence))))
    return Measured("sessions", amount.low, amount.high, "infusions", subject)


_READERS: dict[str, tuple[Reading, ...]] = {
    "time": (_definition, _relief_of, _known_for, _onset, _relief_lasts, _infusion_length, _visit_length, _by_label, _under_heading),
    "share": (_prevalence,),
    "year": (_introduced, _founded),
    "dose": (_starting_dose,),
    "money": (_price,),
    "count": (_sessions,),
}
