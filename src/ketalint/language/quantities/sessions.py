"""Time and the clinic: how long an infusion runs, how long a visit takes."""

from __future__ import annotations

from math import inf

from ketalint.language.quantities.kinds import Measured, Surroundings, governs, is_frequency, special_words
from ketalint.language.quantities.nearby import from_end_to_end, same_clause
from ketalint.language.quantities.scope import Scope
from ketalint.language.quantities.units import DAY
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.cues import Cues
from ketalint.language.words.inflection import forms
from ketalint.language.words.nouns import INFUSIONS
from ketalint.language.words.rows import Row


def infusion_length(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """How long the infusion itself runs."""
    amount = scope.amount
    if (
        amount.ordinal
        or amount.stated[1] > 3 * DAY
        or is_frequency(cues, scope)
        or (scope.before.words[-1:] == ["for"] and not _HALTING.isdisjoint(scope.before.words[-5:]))
        or scope.before.words[-2:] in (["the", "first"], ["the", "last"], ["the", "next"])  # a part of it
        or (scope.after.begins(cues, "not-a-length-after") and not from_end_to_end(scope))
        or (
            amount.bound == "least" and scope.before.has(cues, "set-aside")
        )  # time enough, not how long it takes
    ):
        return None
    carrier = _carrier(analysis, cues, scope)
    if carrier is None and not _of_another_thing(cues, scope):
        carrier = _governor(analysis, cues, scope)
    if carrier is None or not _is_infusion(analysis, cues, carrier):
        return None
    return _length(analysis, cues, scope, carrier)


_HALTING = frozenset("halt halted interrupt interrupted pause paused stop stopped".split())


def _of_another_thing(cues: Cues, scope: Scope) -> bool:
    """ "A drip with 20 minutes of red light", "we do 20 minutes of stretching": what fills the time."""
    after = scope.after.words
    if after[:1] != ["of"] or len(after) == 1 or _FILLED_BY_IT.intersection(after[1:4]):
        return False
    joined = scope.before.words[-1:] == ["with"] or not _FILLING.isdisjoint(scope.before.words[-3:])
    return joined and not Row(after[1:4], []).has(cues, "infusion")


_FILLED_BY_IT = frozenset("chair infusing infusion it our time treatment your".split())
_FILLING = frozenset("add adds do does enjoy get offer offers pair plus with".split())


def infusion_ends(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "Twenty minutes in, the drip is done", "at the half-hour mark the line comes out"."""
    amount, after = scope.amount, scope.after
    if amount.ordinal or amount.high > DAY or is_frequency(cues, scope):
        return None
    marked = after.words[:1] == ["mark"] or (after.words[:1] == ["in"] and after.words[1:2] in ([], [","]))
    passed = scope.before.words[-1:] == ["after"] and not after.begins(cues, "not-a-length-after")
    next_words = analysis.low[scope.tokens.stop : scope.tokens.stop + 2]
    opens = not scope.before.words and next_words in ([",", "and"], [",", "then"])
    if not (marked or passed or opens) or not scope.sentence.has(cues, "infusion-ends"):
        return None
    if scope.near.has(cues, "surrounding", "stopped-early"):
        return None
    return Measured("infusion-length", amount.low, amount.high, "min", special_words(analysis, cues, scope))


def poured_in(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "The medicine, pumped in over two hours", "it trickles into a vein for half an hour"."""
    amount, before = scope.amount, scope.before
    if amount.ordinal or amount.hyphened or amount.high > DAY or is_frequency(cues, scope):
        return None
    if not around.on_treatment or scope.near.has(cues, "surrounding", "other-substance"):
        return None
    joined = amount.bound == "over" or before.words[-1:] in (["over"], ["in"], ["for"], ["within"])
    poured = before.found(cues, "pouring")
    if not joined or not poured or scope.lead - poured[-1] > 7 or not before.has(cues, "poured"):
        return None
    return Measured("infusion-length", *amount.stated, "min", special_words(analysis, cues, scope))


def daily_stretch(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "They get ketamine for eight hours a day": each day has one infusion."""
    amount, after = scope.amount, scope.after.words
    daily = after[:2] in (["a", "day"], ["per", "day"], ["each", "day"], ["every", "day"]) or after[:1] == [
        "daily"
    ]
    of_it = after[:1] == ["of"] and Row(after[1:4], []).has(cues, "infusion") and "day" in after[2:6]
    if amount.ordinal or amount.stated[1] >= DAY or not (daily or of_it):
        return None
    if scope.sentence.has(cues, "surrounding", "not-relief", "stopped-early"):
        return None
    joined = scope.before.words[-1:] in (["for"], ["over"], ["of"]) or of_it
    given = scope.before.has(cues, "dosing", "run") or not _HAVING.isdisjoint(scope.before.words)
    if not (joined and given and (of_it or scope.before.has(cues, "infusion"))):
        return None
    return Measured("infusion-length", amount.low, amount.high, "min", special_words(analysis, cues, scope))


def _length(analysis: Analysis, cues: Cues, scope: Scope, carrier: int) -> Measured:
    low, high = scope.amount.low, scope.amount.high
    if (
        scope.amount.bound == "over"
    ):  # "drips in over three hours" runs three hours; "lasts over three hours" more
        verb = analysis.low[scope.lead - 1] if scope.lead else ""
        high = inf if verb in ("last", "lasts", "take", "takes", "be", "is") and low == high else high
    return Measured("infusion-length", low, high, "min", special_words(analysis, cues, scope))


def _is_infusion(analysis: Analysis, cues: Cues, place: int) -> bool:
    classes = analysis.classes[place]
    if analysis.low[place] in _WEAK and _among_services(analysis, place):
        return False
    if classes & {"service", "foreign"} and not classes & {"treatment", "ketamine"}:
        return False
    token = analysis.doc[place]
    own = [child for child in token.children if child.i < place]
    if any(analysis.low[child.i] in cues["other-substance"] for child in own):
        return False
    if analysis.low[place] == "iv" and analysis.doc[token.head.i].lower_ in _PLACING:
        return False  # "placing the IV takes three minutes"
    return not any(
        analysis.classes[child.i] & {"service", "foreign", "opioid"}
        and not analysis.classes[child.i] & {"treatment", "ketamine"}
        for child in own
    )


_PLACING = frozenset(
    form for verb in "insert place position prepare put secure set start tape".split() for form in forms(verb)
)
_WEAK = frozenset(("session", "sessions", "iv", "pump"))


def _among_services(analysis: Analysis, place: int) -> bool:
    """A session may be of anything: is another service spoken of later than ketamine, here or further up?"""
    sentence = analysis.doc[place].sent
    seen = frozenset().union(*(analysis.classes[t.i] for t in sentence))
    above: Analysis | None = analysis
    infused = False  # an infusion that is named beside a tablet
    for _ in range(8):
        if seen & {"ketamine"} or above is None:
            return False
        if "service" in seen or (seen & {"foreign"} and not infused and analysis.low[place] != "pump"):
            return True
        if infused:
            return False
        seen, infused = frozenset().union(*above.classes), not INFUSIONS.isdisjoint(above.low)
        above = above.earlier
    return False


def _carrier(analysis: Analysis, cues: Cues, scope: Scope) -> int | None:
    """The infusion an amount is joined to without a verb: "50-minute infusion", "infusions of 8 hours"."""
    after, before = scope.after, scope.before
    if scope.amount.hyphened:
        for i, place in enumerate(after.places[:5]):
            if analysis.pos[place] in ("ADP", "VERB", "AUX", "PUNCT", "CCONJ"):
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
    if (after.words[:2] in _WHOLE or after.words[:1] == ["per"]) and _ADDED.isdisjoint(
        before.words
    ):  # "twelve minutes for the whole drip"
        found = Row(after.words[1:5], after.places[1:5]).found(cues, "infusion")
        return found[0] if found and not Row(after.words[1:6], []).has(cues, "surrounding", "visit") else None
    if after.words[:1] == ["for"] and before.has(cues, "set-aside"):
        found = Row(after.words[1:6], after.places[1:6]).found(cues, "infusion")
        return found[0] if found and not Row(after.words[1:6], []).has(cues, "surrounding") else None
    if scope.lead == 0:
        return None
    joint = analysis.doc[scope.lead - 1]
    if (
        scope.after.words[:1] in (["each"], ["apiece"], ["long"])
        or joint.text in (",", "(", ":", "—", "–", "|")
        or joint.lower_ in ("of", "all")
    ):
        return _joined_before(analysis, cues, scope)
    return None


_ADDED = frozenset("add adds another extra further leave more".split())
_WHOLE = (["for", "the"], ["for", "each"], ["for", "every"], ["for", "an"], ["for", "one"])


def _counted_noun(token: Token) -> Token:
    """ "Each of our drips takes an hour": what the quantifier counts."""
    if token.lower_ not in ("all", "any", "both", "each", "every", "half", "many", "most", "one", "some"):
        return token
    return next((child for child in tree.children(token, "nmod") if child.pos_ == "NOUN"), token)


def _joined_before(analysis: Analysis, cues: Cues, scope: Scope) -> int | None:
    """The infusion named before the joint, and nothing else ("Infusion for mood (40 minutes)")."""
    at, words = scope.lead - 1, scope.sentence
    places = [i for i, place in enumerate(words.places) if place <= at]
    if analysis.texts[at] == ":" and any(words.words[i] == ":" for i in places[:-1]):
        return None  # "Client: Red Mesa Ketamine. Length: 60 seconds": a form
    for i in reversed(places[-8:]):
        if cues["surrounding"].at(words.words, i):
            return None
        if cues["infusion"].at(words.words, i):
            return words.places[i]
        if analysis.doc[words.places[i]].pos_ == "VERB" and analysis.texts[at] != ":":
            return None
    return None


def _goes_on(analysis: Analysis, cues: Cues, row: Row, i: int) -> bool:
    """ "a 20-minute infusion visit": the noun that follows is what counts."""
    return i < len(row.words) and (
        cues["surrounding"].at(row.words, i) > 0
        or row.words[i] in ("center", "suite", "room", "nurse", "clinic")
    )


def _governor(analysis: Analysis, cues: Cues, scope: Scope) -> int | None:
    """The infusion word that is subject or object of the verb the amount belongs to."""
    clause = Row(
        scope.before.words + same_clause(scope.after.words), scope.before.places + scope.after.places
    )
    if _without_visits(cues, clause).has(cues, "surrounding") or scope.sentence.has(cues, "not-relief"):
        return None
    if scope.before.words[-1:] == ["in"] and not _DENIALS.isdisjoint(scope.before.words[-5:]):
        return None  # "is not over in ten minutes"
    runs = scope.near.found(cues, "run")
    if not runs:
        return None
    verb = min(runs, key=lambda i: abs(i - scope.tokens.start))
    if abs(verb - scope.tokens.start) > 8:
        return None
    token = analysis.doc[verb]
    said = list(tree.subjects(token)) if token.pos_ in ("VERB", "AUX") else []
    said = [_counted_noun(t) for t in said]
    said = [t for t in said if analysis.low[t.i - 1] != "for"]  # "an infusion for pain | takes ...", misread
    infused = scope.near.found(cues, "infusion")
    if not infused and token.lower_.startswith("infus") and token.pos_ == "VERB":
        infused = [verb]  # "we infuse for two hours"
    if said and not any(_names_infusion(analysis, cues, t) for t in said):
        owner = said[0]
        personal = analysis.kinds(owner) & {"person", "provider"} or analysis.low[owner.i] in (
            "we",
            "you",
            "i",
            "they",
            "patients",
            "people",
        )
        given = token.lower_ in _GIVING
        if not (personal and given and infused):
            return None
    if scope.after.words[:1] == ["until"]:
        return None  # "it takes half an hour until you can stand"
    if scope.after.words[:1] == ["to"] and not Row(scope.after.words[1:3], []).has(cues, "run"):
        return None  # "it takes a day to answer"
    if not infused:
        infused = [t.i for t in said if _names_infusion(analysis, cues, t)]
    if not infused and not said and not scope.sentence.has(cues, "surrounding"):
        infused = [
            i for i in scope.sentence.found(cues, "infusion") if i < verb
        ]  # "costs $400 and runs for ..."
    if not infused:
        return None
    later = scope.before.words[-2:]
    if "into" in later or "after" in later or "every" in later or "before" in later:
        return None
    return infused[-1] if infused[0] > scope.tokens.stop else infused[0]


_DENIALS = frozenset(("n't", "never", "no", "not"))
_IN = frozenset(("in", "inside"))
_ROOMS = frozenset(("bay", "building", "clinic", "lounge", "office", "room", "suite"))
_AT = frozenset(("at", "during", "on"))


def _without_visits(cues: Cues, row: Row) -> Row:
    """The words but for "at each visit" and "in our treatment room", which tell when and where."""
    for i, word in enumerate(row.words):
        if word in _IN:
            for end in range(i + 2, min(i + 6, len(row.words) + 1)):
                if row.words[end - 1] in _ROOMS:
                    return Row(row.words[:i] + row.words[end:], row.places[:i] + row.places[end:])
        if word in _AT:
            for end in range(i + 2, min(i + 6, len(row.words) + 1)):
                if cues["visit"].at(row.words, end - 1):
                    return Row(row.words[:i] + row.words[end:], row.places[:i] + row.places[end:])
    return row


_GIVING = frozenset(
    form
    for verb in """
    administer complete cut deliver do finish get give hang infuse push put receive run shorten spend trim
    """.split()
    for form in forms(verb)
)

_HAVING = _GIVING | {"get", "gets", "had", "has", "have"}


def _names_infusion(analysis: Analysis, cues: Cues, token: Token) -> bool:
    words = [analysis.low[token.i]]
    if words[0] in ("it", "they"):  # "Your infusion is painless. It takes twenty minutes."
        meant = analysis.subject_before(token)
        if words[0] == "it" and meant is not None and meant.lower_ in _SEVERAL:
            return False  # "Infusions are booked by phone. It takes five minutes."
        if meant is None or any("relief" in analysis.classes[t.i] for t in meant.sent):
            return False
        return _names_infusion(analysis, cues, meant)
    return bool(cues["infusion"].at(words, 0)) or any(
        cues["infusion"].at([analysis.low[c.i]], 0)
        for c in tree.children(token, "nmod")
        if analysis.low[token.i] in ("rest", "all", "most", "each", "one", "length")
    )


_SEVERAL = frozenset(("drips", "infusions", "sessions"))


def visit_length(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    amount = scope.amount
    if (
        amount.ordinal
        or amount.high > DAY
        or is_frequency(cues, scope)
        or scope.after.begins(cues, "not-a-length-after")
    ):
        return None
    set_aside = scope.after.words[:1] == ["for"] and scope.before.has(cues, "set-aside")
    if set_aside and Row(scope.after.words[1:5], []).has(cues, "visit"):  # "plan three hours for your visit"
        special = special_words(analysis, cues, scope)
        return Measured("visit-length", amount.low, amount.high, "min", special)
    visits = scope.before.found(cues, "visit")
    runs = [i for i in scope.before.found(cues, "run") if visits and i > visits[0]]
    if not runs or scope.near.has(cues, "infusion") or not governs(analysis, runs[-1], scope.lead):
        return None
    special = special_words(analysis, cues, scope) or ("first" if "first" in scope.near.words else "")
    return Measured("visit-length", amount.low, amount.high, "min", special)
