"""How long somebody has worked at the clinic: "Gail retires after nineteen years here"."""

from __future__ import annotations

from ketalint.language.quantities.kinds import Measured, Surroundings
from ketalint.language.quantities.scope import Scope
from ketalint.language.quantities.units import YEAR
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import Row

_ROUNDING = 0.1
_BACK = 3  # sentences in which a "she" has her name


def tenure(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "Nineteen years at Copper Creek", "with us for twelve years"."""
    amount, after = scope.amount, scope.after
    if amount.low < YEAR or amount.ordinal or amount.hyphened or around.row.words or amount.bound == "most":
        return None
    here = after.begins(cues, "at-the-clinic") or _at_a_name(analysis, scope)
    been = scope.before.words[-1:] == ["for"] and scope.before.has(cues, "worked-here")
    if not (here or been) or scope.sentence.has(cues, "not-a-tenure"):
        return None
    name = _person(analysis, scope.tokens.start)
    if not name:
        return None
    years = amount.stated[0] / YEAR, amount.stated[1] / YEAR
    return Measured(
        "house: how long somebody has worked here",
        years[0] * (1 - _ROUNDING),
        years[1] * (1 + _ROUNDING),
        "years",
        name,
        presupposed=True,
    )


def joined(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "Dr. Rao joined us in 2015", "has been with us since 2012"."""
    year = scope.amount.stated
    if year[0] != year[1] or scope.before.words[-1:] not in (["in"], ["since"]) or around.row.words:
        return None
    came = Row(scope.before.words[:-1], []).ends(cues, "joining")
    if not came or scope.sentence.has(cues, "not-a-tenure"):
        return None
    name = _person(analysis, scope.tokens.start)
    return Measured("house: when somebody came", year[0], year[1], "year", name) if name else None


def _at_a_name(analysis: Analysis, scope: Scope) -> bool:
    """ "At Copper Creek"."""
    places = scope.after.places[:3]
    return (
        scope.after.words[:1] == ["at"]
        and len(places) > 1
        and analysis.pos[places[1]] == "PROPN"
        and "provider" not in analysis.classes[places[1]]
    )


def _person(analysis: Analysis, place: int) -> str:
    """The name said last as a subject: in the sentence, or in one of the few before it."""
    sentence = analysis.doc[place].sent
    for _ in range(_BACK):
        names = [t for t in sentence if t.kind == "nsubj" and _is_name(analysis, t)]
        names = names or [t for t in sentence[:1] if _opens_as_name(analysis, t)]
        if names:
            return analysis.low[names[-1].i] if len(names) == 1 else ""
        if sentence.start == 0:
            return ""
        sentence = analysis.doc[sentence.start - 1].sent
    return ""


def _is_name(analysis: Analysis, token: Token) -> bool:
    """A capital, no article and no noun that we know; taggers take short names for nouns."""
    if not token.text[:1].isupper() or token.pos_ not in ("NOUN", "PROPN") or token.is_stop:
        return False
    plain = token.pos_ == "NOUN" and (
        analysis.low[token.i].endswith("s") or bool(tree.children(token, "det", "nmod", "amod"))
    )
    return not plain and not analysis.classes[token.i]


def _opens_as_name(analysis: Analysis, token: Token) -> bool:
    """ "Marcy has been ...": a capital before "has", whatever the parse."""
    after = analysis.low[token.i + 1 : token.i + 2]
    known = token.is_stop or analysis.classes[token.i] or token.pos_ in ("DET", "NUM", "PRON")
    return token.text[:1].isupper() and after in (["has"], ["is"], ["retires"], ["was"]) and not known
