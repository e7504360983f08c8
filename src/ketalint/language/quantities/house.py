"""What a clinic says of itself: prices, the founding year, the number of infusions in a series."""

from __future__ import annotations

from ketalint.language.quantities.kinds import Measured, Surroundings, specials
from ketalint.language.quantities.scope import Scope
from ketalint.language.quantities.seasons import for_a_while
from ketalint.language.quantities.units import DAY, YEAR
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import Row, row_of

_SERVICES = ("evaluation", "booster", "series", "infusion")


def price(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """What a named service costs. Rates for some people, fees, rebates and instalments are no prices."""
    if scope.near.has(cues, "not-a-price") or around.header.has(cues, "not-a-price"):
        return None
    if scope.sentence.has(cues, "bought-together") or not _ELSEWHERE.isdisjoint(scope.sentence.words):
        return None
    if scope.before.words[-1:] in (["was"], ["were"]):
        return None
    if for_a_while(scope.sentence.words) or for_a_while(around.row.words):
        return None
    cell = bool(around.row.words)
    label = around.row if cell else _price_words(cues, scope)
    service = next((s for s in _SERVICES if label.has(cues, f"priced-{s}")), "")
    bundled = "" if cell or service else _bundled(scope)
    if bundled:
        return Measured("price", scope.amount.low, scope.amount.high, "$", f"series {bundled}")
    if not service or (not cell and len(label.words) > 14):
        return None
    count = () if scope.after.begins(cues, "apiece") else _count_before(label)
    if service == "infusion" and count:
        service = "series"  # "five infusions for $1,200"
    kinds = sorted(
        {*specials(cues, label), *(word for word in scope.near.words if word.removesuffix("s") in _DAYS)}
        - {"booster", "boosters", "maintenance"}
    )
    where = _column(cues, around.header) if cell else _site_near(analysis, scope)
    subject = " ".join((service, *kinds, *count, *where))
    low, high = scope.amount.low, scope.amount.high
    return Measured("price", low, high, "$", subject)


def _column(cues: Cues, header: Row) -> list[str]:
    """A column that is not headed "Price" or the like is of one site or kind: "Milford", "Members"."""
    words = [word for word in header.words if word.isalnum()]
    return [] if header.has(cues, "price-column") or len(words) > _HEADER else words


def _site_near(analysis: Analysis, scope: Scope) -> list[str]:
    """The site of the amount, or that the sentence begins with: "At our Salem office, a series is $3,100"."""
    lead = Row(scope.sentence.words[:4], scope.sentence.places[:4])
    return _site(analysis, scope.near) or _site(analysis, lead)


def _site(analysis: Analysis, row: Row) -> list[str]:
    """ "$480 at our Riverside office", "in Harlow": the name of the place, marked as one."""
    for at, word in enumerate(row.words):
        if word not in ("at", "in"):
            continue
        following = [place for place in row.places[at + 1 : at + 3] if analysis.low[place] not in _OWNED]
        if following and analysis.texts[following[0]].istitle():
            return [f"@{analysis.low[following[0]]}"]
    return []


_OWNED = frozenset(("our", "the"))
_ELSEWHERE = frozenset("competitors elsewhere hospital hospitals nationally nationwide university".split())
_DAYS = frozenset("evening friday holiday monday saturday sunday thursday tuesday wednesday weekend".split())
_HEADER = 4  # words of a header that names a site or kind


def _bundled(scope: Scope) -> str:
    """How many are paid for at once: "five for $1,200", "$1,200 for five"."""
    before, after = scope.before.words, scope.after.words
    if len(before) > 1 and before[-1] == "for" and before[-2] in _NUMBERS:
        return before[-2]
    ends = after[2:3] in ([], ["."], [","], ["!"])
    return after[1] if len(after) > 1 and after[0] == "for" and after[1] in _NUMBERS and ends else ""


def _price_words(cues: Cues, scope: Scope) -> Row:
    """The words that name what is paid for: those before the amount, else those after it.

    "$470 an infusion, $130 an evaluation": what is "an" is named after its own amount.
    """
    after = Row(scope.after.words[:4], scope.after.places[:4])
    if after.words[:1] in (["a"], ["an"], ["per"]) and after.has(cues, *(f"priced-{s}" for s in _SERVICES)):
        return after
    before = Row(scope.before.words[-9:], scope.before.places[-9:])
    if before.has(cues, *(f"priced-{s}" for s in _SERVICES)):
        return before
    return Row(scope.after.words[:6], scope.after.places[:6])


def _count_before(label: Row) -> tuple[str, ...]:
    """Numbers that tell one package from another ("series of six")."""
    following = [*label.words[1:], ""]
    counts = [
        w
        for w, after in zip(label.words, following, strict=True)
        if (w in _NUMBERS or (w.isdigit() and int(w) <= 12)) and after[:3] not in _TIMED
    ]
    return tuple(counts)


_TIMED = frozenset(("min", "hou", "hr", "h", "day", "wee", "mon"))


_NUMBERS = frozenset("two three four five six seven eight nine ten twelve".split())


def spacing(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """How far apart infusions lie: "three days apart", "two weeks between sessions"."""
    amount, sentence = scope.amount, scope.sentence
    if (
        amount.ordinal
        or amount.bound not in ("", "about", "least")
        or amount.low < DAY
        or not sentence.has(cues, "counted")
    ):
        return None
    apart = scope.after.words[:1] == ["apart"]
    between = "between" in sentence.words and (
        scope.after.words[:1] == ["between"] or scope.before.has(cues, "leaving")
    )
    if not (apart or between) or sentence.has(cues, "not-the-spacing"):
        return None
    return Measured(
        "spacing", amount.low / DAY, amount.high / DAY, "days", " ".join(specials(cues, sentence))
    )


def founded(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """When the clinic began."""
    if around.row.words or scope.amount.low != scope.amount.high or scope.amount.high < 1900:
        return None
    near = scope.near
    dated = Row(scope.before.words[:-1], [])
    if dated.words[-1:] == [","]:  # "since the day we opened, in 2011"
        dated = Row(dated.words[:-1], [])
    if scope.before.words[-1:] == ["in"] and dated.ends(cues, "our-beginning"):
        return Measured("founded", scope.amount.stated[0], scope.amount.stated[1], "year")
    if scope.before.words[-1:] == ["since"] and scope.sentence.has(cues, "open-since"):
        if scope.sentence.has(cues, "not-the-clinic", "not-open-for"):
            return None
        # who gives ketamine since a year may have been open before
        first = 0.0 if scope.sentence.has(cues, "infusion", "treatment-event") else scope.amount.stated[0]
        return Measured("founded", first, scope.amount.stated[1], "year")
    begun = near.found(cues, "founding")
    if not begun or scope.before.words[-1:] not in (["in"], ["since"], ["of"]):
        return None
    verb = analysis.doc[min(begun, key=lambda i: abs(i - scope.tokens.start))]
    if abs(verb.i - scope.tokens.start) > 6:
        return None
    around_both = range(
        max(verb.sent.start, min(verb.i, scope.lead) - 2),
        max(scope.tokens.stop, min(verb.sent.end, verb.i + 5)),
    )
    if row_of(analysis, around_both).has(cues, "not-the-clinic"):
        return None
    plain = analysis.low[verb.i] in ("founded", "established", "opened", "open")
    said = tree.subjects(verb)
    house = any(_is_house(analysis, cues, t) for t in said) or (
        not said and plain and near.has(cues, "clinic")
    )
    house = house or (plain and _is_named_house(analysis, said))
    objects = [t for t in tree.children(verb, "obj") if t.pos_ == "NOUN"]
    doors = any(analysis.low[t.i].startswith("door") for t in objects)
    named = bool(said) and all(
        analysis.low[t.i] in around.heading.words for t in said
    )  # as the heading names it
    opening = (doors or named or analysis.low[verb.i] in ("founded", "established")) and all(
        t.text[:1].isupper() or analysis.low[t.i] == "it" for t in said
    )
    if not (house or opening) or not plain:
        return None
    if objects and not doors and not any(_is_house(analysis, cues, t) for t in objects):
        return None
    year = scope.amount.stated
    return Measured("founded", year[0], year[1], "year")


def _is_named_house(analysis: Analysis, said: list[Token]) -> bool:
    """ "Larkspur opened in 2014. There are nine of us now": a name that the next sentence calls us."""
    if len(said) != 1 or said[0].pos_ != "PROPN" or said[0].i != said[0].sent.start:
        return False
    end = said[0].sent.end
    if end >= len(analysis.doc):
        return False
    after = analysis.doc[end].sent
    return not _US.isdisjoint(analysis.low[after.start : after.end])


_US = frozenset(("our", "us", "we"))


def first_treated(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "We gave our first infusion in 2016": the clinic began no later."""
    year = scope.amount.stated
    last = scope.before.words[-1:]
    if year[0] != year[1] or year[0] < 1900 or not last or last[0] not in ("in", "since", "of", ","):
        return None
    if not scope.sentence.has(cues, "first-treated") or scope.near.has(cues, "not-the-clinic"):
        return None
    return Measured("founded", year[0], year[1], "year")


def open_for(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "in the dozen years since we opened", "we have given ketamine for ten years"."""
    amount = scope.amount
    if amount.low < YEAR or amount.bound not in ("", "about") or amount.hyphened or around.row.words:
        return None
    since = scope.after.words[:1] == ["since"] and Row(scope.after.words[1:5], []).has(cues, "founding")
    ours = Row(scope.after.words[1:4], []).has(cues, "clinic")
    if scope.after.words[:1] == ["since"] and scope.after.words[1:2] in ([], [","]):
        since = ours = _founding_before(analysis, cues, scope)  # "in the dozen years since, ..."
    going_on = scope.before.words[-1:] == ["for"] and scope.before.has(cues, "open-for")
    if not (since and ours) and not going_on:
        return None
    if scope.sentence.has(cues, "not-the-clinic", "not-open-for"):
        return None
    short, long = amount.stated[0] * (1 - _ROUNDING) / YEAR, amount.stated[1] * (1 + _ROUNDING) / YEAR
    return Measured("founded", _NOW[0] - long, _NOW[1] - short, "year")


def _founding_before(analysis: Analysis, cues: Cues, scope: Scope) -> bool:
    first = analysis.doc[scope.tokens.start].sent.start
    if first == 0:
        return False
    before = analysis.doc[first - 1].sent
    row = row_of(analysis, range(before.start, before.end))
    return row.has(cues, "founding", "first-treated") and not row.has(cues, "not-the-clinic")


# "For ten years" is counted back from these years, a tenth more or less. A fixed span keeps results the same
# from run to run; the clinic's own years are told too exactly for a wide one.
_NOW = (2024.0, 2029.0)
_ROUNDING = 0.1


def youngest(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """From which age on patients are treated: "only adults over 21", "from the age of 16"."""
    amount, after = scope.amount, scope.after
    age = amount.stated[0] / (YEAR if amount.kind == "time" else 1)
    if not _AGES[0] <= age <= _AGES[1] or age != int(age) or amount.hyphened or around.row.words:
        return None
    sentence = scope.sentence
    if "?" in sentence.words or not sentence.has(cues, "treating") or sentence.has(cues, "not-the-age"):
        return None
    if after.words[:1] and analysis.doc[after.places[0]].pos_ in ("NOUN", "PROPN", "ADJ", "NUM"):
        return None  # "from 16 states"
    lead = row_of(analysis, range(max(0, scope.tokens.start - 5), scope.tokens.start))
    refused = sentence.has(cues, "no-one") and lead.ends(cues, "younger-than")
    if lead.ends(cues, "age-from") or after.begins(cues, "age-and-up") or refused:
        return Measured("youngest-age", age, age, "years", presupposed=refused)
    return None


_AGES = (10, 30)


def fixtures(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """How many rooms, places or nurses the clinic has: "our six treatment rooms"."""
    amount, before, after = scope.amount, scope.before, scope.after
    if amount.bound or amount.stated[0] != amount.stated[1] or around.row.words:
        return None
    sites = _sites(cues, scope)
    if sites is not None:
        return sites
    start = 2 if after.words[:2] in _OF_OURS and before.ends(cues, "all-of-them") else 0
    counted = cues["fixture"].first(after.words, start, min(len(after.words), start + 3))
    if counted is None:
        return None
    all_of = start or before.ends(cues, "all-of-ours")
    whole = (
        all_of
        or before.words[-1:] in (["our"], ["have"], ["has"])
        or before.words in (["all"], ["with"])
        or (before.words[-2:-1] in (["have"], ["has"]) and before.words[-1] in ("just", "only", "but"))
        or before.ends(cues, "staffed-by")
        or after.has(cues, "make-up-all")
    )
    if not whole:
        return None
    near = scope.near if not all_of else Row([*before.words[:-3], *after.words], [])
    if near.has(cues, "not-all-of-them"):
        return None
    if amount.stated[0] < 2 and not cues["site"].at(after.words, counted.start):
        return None  # "we have one nurse" who does so, and others
    name = _FIXTURES.get(after.words[counted.stop - 1].removesuffix("s"))
    name = name or " ".join(after.words[i] for i in counted).removesuffix("s")
    name = "infusion room" if name in _ROOMS else name
    return Measured("fixtures", amount.low, amount.high, "", name, presupposed=before.words[-1:] == ["our"])


def _sites(cues: Cues, scope: Scope) -> Measured | None:
    """How many clinics a house has in all: "a group with six clinics", "it operates four clinics"."""
    amount, before, after = scope.amount, scope.before, scope.after
    counted = cues["site"].first(after.words, 0, min(len(after.words), 3))
    if counted is None or not after.words[counted.stop - 1].endswith("s") or amount.stated[0] < 1:
        return None
    whole = (
        before.ends(cues, "running-sites")
        or before.words[-1:] in (["our"], ["its"])
        or before.ends(cues, "all-of-ours")
    )
    if not whole or not _PART_OF_THEM.isdisjoint(after.words[: counted.start]):
        return None
    if Row([*before.words[-4:], *after.words[: counted.stop]], []).has(cues, "not-all-of-them"):
        return None
    if not _OTHERS.isdisjoint(before.words):
        return None
    return Measured("fixtures", amount.low, amount.high, "", "clinic", presupposed=True)


_PART_OF_THEM = frozenset("additional busiest newest of oldest other".split())
_OTHERS = frozenset("chain competitor competitors hospital partner trial university will".split())
_OF_OURS = (["of", "our"], ["of", "the"])
# Where people sit in a treatment room, and by what other names doctors go.
_FIXTURES = {"chair": "chair", "recliner": "chair", "doctor": "doctor", "physician": "doctor"}
_ROOMS = frozenset(("infusion room", "treatment room"))


def _is_house(analysis: Analysis, cues: Cues, token: Token) -> bool:
    if token.pos_ == "PROPN" and cues["named-clinic"].at([analysis.low[token.i]], 0):
        return True
    return bool(cues["clinic"].at([analysis.low[token.i]], 0)) or (
        token.pos_ == "PRON"
        and analysis.low[token.i] in ("it", "who", "which")
        and "provider" in analysis.kinds(token)
    )


def sessions(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """How many infusions make a series."""
    amount = scope.amount
    if amount.stated[0] < 2 or amount.stated[1] > 40 or around.row.words:
        return None
    if not Row(scope.after.words[:2], []).has(cues, "counted"):
        return None
    for_all = scope.before.ends(cues, "for-every-patient")
    named = scope.sentence.has(cues, "series") or (
        scope.before.words[-1:] == ["all"] and around.question.has(cues, "series")
    )
    if not for_all and (not named or scope.sentence.has(cues, "not-a-series")):
        return None
    if "$" in [analysis.texts[i] for i in scope.sentence.places]:
        return None
    subject = " ".join(sorted(set(specials(cues, scope.sentence))))
    return Measured("sessions", amount.low, amount.high, "infusions", subject)
