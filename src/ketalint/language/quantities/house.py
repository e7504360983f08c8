"""What a clinic says of itself: prices, the founding year, the number of infusions in a series."""

from __future__ import annotations

from spacy.tokens import Token

from ketalint.language import tree
from ketalint.language.analysis import Analysis
from ketalint.language.cues import Cues
from ketalint.language.quantities.kinds import Measured, Surroundings, specials
from ketalint.language.quantities.scope import Row, Scope, row_of

_SERVICES = ("evaluation", "booster", "series", "infusion")


def price(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """What a named service costs. Rates for some people, fees, rebates and instalments are no prices."""
    if scope.near.has(cues, "not-a-price") or around.header.has(cues, "not-a-price"):
        return None
    cell = bool(around.row.words)
    label = around.row if cell else _price_words(cues, scope)
    service = next((s for s in _SERVICES if label.has(cues, f"priced-{s}")), "")
    if not service or (not cell and len(label.words) > 14):
        return None
    count = _count_before(label)
    subject = " ".join((service, *sorted(set(specials(cues, label)) - {"booster", "maintenance"}), *count))
    low, high = scope.amount.low, scope.amount.high
    return Measured("price", low, high, "$", subject)


def _price_words(cues: Cues, scope: Scope) -> Row:
    """The words that name what is paid for: those before the amount, else those after it."""
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


def founded(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """When the clinic began."""
    if around.row.words or scope.amount.low != scope.amount.high or scope.amount.high < 1900:
        return None
    near = scope.near
    begun = near.found(cues, "founding")
    if not begun or scope.before.words[-1:] not in (["in"], ["since"], ["of"]):
        return None
    verb = analysis.doc[min(begun, key=lambda i: abs(i - scope.tokens.start))]
    if abs(verb.i - scope.tokens.start) > 6:
        return None
    if row_of(analysis, range(max(verb.sent.start, min(verb.i, scope.lead) - 2), scope.tokens.stop)).has(
        cues, "not-the-clinic"
    ):
        return None
    plain = analysis.low[verb.i] in ("founded", "established", "opened", "open")
    said = tree.subjects(verb)
    house = any(_is_house(analysis, cues, t) for t in said) or (
        not said and plain and near.has(cues, "clinic")
    )
    opening = analysis.low[verb.i] in ("founded", "established") and all(
        t.text[:1].isupper() or analysis.low[t.i] == "it" for t in said
    )
    if not (house or opening) or not plain:
        return None
    objects = [t for t in tree.children(verb, "obj") if t.pos_ == "NOUN"]
    if objects and not any(
        _is_house(analysis, cues, t) or analysis.low[t.i].startswith("door") for t in objects
    ):
        return None
    year = scope.amount.stated
    return Measured("founded", year[0], year[1], "year")


def _is_house(analysis: Analysis, cues: Cues, token: Token) -> bool:
    return bool(cues["clinic"].at([analysis.low[token.i]], 0)) or (
        token.pos_ == "PRON"
        and analysis.low[token.i] in ("it", "who", "which")
        and "provider" in analysis.kinds(token)
    )


def sessions(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """How many infusions make a series."""
    amount = scope.amount
    if amount.stated[0] < 2 or amount.stated[1] > 40 or scope.sentence.has(cues, "not-a-series"):
        return None
    if around.row.words or not scope.sentence.has(cues, "series") or not scope.after.words[:3]:
        return None
    if not Row(scope.after.words[:2], []).has(cues, "counted"):
        return None
    if "$" in [analysis.doc[i].text for i in scope.sentence.places]:
        return None
    subject = " ".join(sorted(set(specials(cues, scope.sentence))))
    return Measured("sessions", amount.low, amount.high, "infusions", subject)
