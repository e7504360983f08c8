"""How long help lasts, where a question or a label asks: "How long does it last? Ten years, give or take."

The same for what would follow if it did not last: "When will I need the next series? You won't.", "Does it
wear off? Not in our experience." The answer alone claims nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from ketalint.language.claims.context import RELIEF
from ketalint.language.claims.found import BlockClaims
from ketalint.language.discourse.answers import exchanges
from ketalint.language.discourse.following import bare_answer
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import FEARED, SEATS, TARGET, TREATMENT
from ketalint.model import Block

_YEARS = Owner("answered-years", "benefit", scale="duration", level="years")
_FOR_GOOD = Owner("answered-never", "benefit", scale="duration", level="permanent")
_LASTING = frozenset(
    "better endure free hold holding holds keep last lasting lasts quiet stay stays well work working".split()
)
_WAITING = frozenset("away before book have needed take takes until wait".split())
_OF_THE_HOUSE = frozenset(("open", "our", "us", "we"))
_VISITS = frozenset(
    "appointment drip infusion infusions session sessions treatment treatments visit visits".split()
)
_UNITS = frozenset(("decade", "decades", "years"))
_ASKING = frozenset("am can could did do does have how is must should what when will would".split())
_AGAIN = frozenset("again another booster boosters maintenance more next repeat second top-up".split())
_SUPPOSED = frozenset("count expect figure reckon".split())
_UNSURE = frozenset(
    """
    always automatically depend depends exactly everybody everyone if immediately just likely many may maybe
    might most necessarily often only perhaps possibly possible probably right some sometimes soon typically
    unless until usually varies vary yet
    """.split()
)
_SUBJECTS = frozenset(
    "he i it most nobody none one ours patients people relief she that they this we you".split()
)
_HELPERS = frozenset("ca could did do does has have is need will wo would".split())
_NOT = frozenset(("n't", "never", "not"))
_FIRMLY = frozenset("at all ever experience in nope no our so far".split())
_MAX_LEAD = 5  # words before the answer proper: "After the opening series, never"
_MAX_ANSWER = 7


def answered_for_years(result: BlockClaims, vocabulary: Vocabulary) -> None:
    """Adds what an answer claims that names years, or that denies any end or any need of more."""
    analysis, cues = result.analysis, vocabulary.constructions
    for asking, question, answer in _prompts(analysis):
        low = asking.low[question.start : question.end]
        if is_question(answer) or not _told_nothing(
            result, question if asking is analysis else answer, answer
        ):
            continue
        named = frozenset[str]().union(*(asking.classes[t.i] for t in question))
        if named & (FEARED | {"logistics", "payer", "foreign"}):
            continue
        about = result.context.on_treatment or bool(named & (TREATMENT | RELIEF))
        if not about or any(_is_stranger(asking, t) for t in question):
            continue
        if _asks_how_long(low, named):
            said = _years(analysis, answer)
            if said is not None:
                bare_answer(result, _YEARS, said, "how long? years")
        elif _asks_for_an_end(cues, low, named):
            said = _denied(analysis, answer, open_question=low[0] in ("how", "when"))
            said = said or _flat_no(analysis, answer) or _not_so_far(analysis, answer)
            if said is not None:
                bare_answer(result, _FOR_GOOD, said, "an end? none")


def years_in_tables(blocks: Sequence[Block], claims: Sequence[BlockClaims]) -> None:
    """Adds to each cell that says so the claim that the treatment helps for years: "How long it holds"."""
    for cell, claimed in zip(blocks, claims, strict=True):
        if cell.kind != "cell" or cell.row < 0 or cell.header < 0 or not claimed.analysis.doc.is_parsed:
            continue
        labels = claims[cell.row].analysis, claims[cell.header].analysis
        for asking, treated in (labels, reversed(labels)):
            if not (treated.named & TREATMENT and _asks_how_long([*asking.low], asking.named)):
                continue
            first = next(iter(claimed.analysis.sentences))
            said = _years(claimed.analysis, first)
            if said is not None and not any(f.owner.scale == "duration" for f in claimed.found):
                bare_answer(claimed, _YEARS, said, "how long | years")
            break


def _is_stranger(analysis: Analysis, token: Token) -> bool:
    """ "How long does the battery last?": a noun that has nothing to do with relief."""
    return token.pos_ in ("NOUN", "PROPN") and not (
        analysis.kinds(token) or analysis.low[token.i] in _AGAIN | SEATS
    )


def _prompts(analysis: Analysis) -> Iterator[tuple[Analysis, Span, Span]]:
    """Each question, or label that begins with "how long", with what follows it."""
    yield from exchanges(analysis)
    for sentence in analysis.sentences:
        row = [t for t in sentence if analysis.low[t.i][:1].isalnum()]
        if len(row) > _MAX_ANSWER or [analysis.low[t.i] for t in row[:2]] != ["how", "long"]:
            continue
        if sentence.end < len(analysis.doc) and not is_question(sentence):
            yield analysis, sentence, analysis.doc[sentence.end].sent


def _told_nothing(result: BlockClaims, *parts: Span) -> bool:
    places = {t.i for part in parts for t in part}
    return not any(
        f.owner.scale == "duration" and f.level in ("years", "permanent") and f.verdict.kind == "made"
        for f in result.found
        if not places.isdisjoint(f.words)
    )


def _asks_how_long(row: list[str], named: Set[str]) -> bool:
    """ "How long does the relief last?", not how long the visit does, or how long one waits."""
    words = set(row)
    if not {"how", "long"} <= words or words & (_WAITING | _OF_THE_HOUSE):
        return False
    if not words & _LASTING and not named & RELIEF:
        return False
    return not words & _VISITS or bool(named & (RELIEF | {"benefit"}))


def _asks_for_an_end(cues: Cues, row: list[str], named: Set[str]) -> bool:
    """ "Does it wear off?", "Will my pain come back?", "When will I need the next series?"."""
    if row[0] not in _ASKING:
        return False
    words = set(row)
    if cues["wearing-off"].first(row, 0, len(row)) is not None:
        return bool(named & (RELIEF | TREATMENT | {"benefit"})) or not {"it", "they", "this"}.isdisjoint(row)
    back = cues["coming-again"].first(row, 0, len(row))
    if back is not None:
        rest = row[back.stop :]
        if named & (TARGET - {"opioid", "nerve"}):
            return "you" not in row
        if row[1] in ("it", "they", "that"):
            return True  # "Will it come back?"
        patient = not {"i", "patients", "people"}.isdisjoint(row[: back.start])
        return patient and (not any(w[:1].isalnum() for w in rest) or not _AGAIN.isdisjoint(rest))
    if {"keep", "come"} <= words or {"keep", "coming"} <= words:
        return not {"i", "patients", "people", "we"}.isdisjoint(row)
    needed = not {"need", "repeat", "have"}.isdisjoint(row)
    return needed and not _AGAIN.isdisjoint(row) and not {"i", "patients", "people"}.isdisjoint(row)


def _years(analysis: Analysis, answer: Span) -> range | None:
    """ "Ten years, give or take", "Figure on a decade"."""
    low = analysis.low
    if not _UNSURE.isdisjoint(low[answer.start : answer.end]):
        return None
    unit = next((t.i for t in answer if low[t.i] in _UNITS), None)
    if (
        unit is None
        or unit > answer.start + _MAX_ANSWER
        or low[unit + 1 : unit + 2] in (["old"], ["ago"], ["of"])
    ):
        return None
    first = unit
    while first > answer.start and (analysis.doc[first - 1].like_num or low[first - 1] in _NUMBER):
        first -= 1
    few = low[first:unit]
    if low[unit] == "years" and few and few[-1] in ("one", "1"):
        return None
    lead = [w for w in low[answer.start : first] if w[:1].isalnum()]
    short = len(lead) <= 2 or not _SUPPOSED.isdisjoint(lead) or lead[-1:] == ["for"]
    denied = not _NOT.isdisjoint(lead) or "weeks" in few or "months" in few
    return range(first, unit + 1) if short and not denied else None


_NUMBER = frozenset(
    "- a about an around between couple dozen few full good least many more or over several than to".split()
)


def _denied(analysis: Analysis, answer: Span, open_question: bool) -> range | None:
    """ "Never", "You won't", "Not in our experience", and after "how often" and "when" a late "never"."""
    low = analysis.low
    said = [t.i for t in answer if low[t.i][:1].isalnum() or low[t.i] == "n't"]
    if not said or not _UNSURE.isdisjoint(low[i] for i in said):
        return None
    words = [low[i] for i in said]
    if open_question and words[-1] == "never" and len(words) <= _MAX_LEAD + 1 and "and" not in words:
        return range(said[-1], said[-1] + 1)
    if len(words) > _MAX_ANSWER:
        return None
    start = 1 if words[0] in ("no", "nope") and len(words) > 1 else 0
    rest = words[start:]
    if rest[0] == "never" and len(rest) <= 2:
        return range(said[start], said[-1] + 1)
    if rest[0] == "not" and len(rest) > 1 and _FIRMLY.issuperset(rest[1:]):
        return range(said[start], said[-1] + 1)
    if 2 < len(rest) <= 4 and rest[0] in _SUBJECTS and rest[1] in _HELPERS and rest[2] in _NOT:
        return range(said[start], said[-1] + 1) if rest[3:] in ([], ["ever"], ["have"], ["need"]) else None
    return None


def _flat_no(analysis: Analysis, answer: Span) -> range | None:
    """ "No.", "Nope.": alone, and not taken back by what follows."""
    low = analysis.low
    said = [t.i for t in answer if low[t.i][:1].isalnum()]
    if len(said) != 1 or low[said[0]] not in ("never", "no", "nope"):
        return None
    after = analysis.doc[answer.end].sent if answer.end < len(low) else None
    if after is not None and not (_UNSURE | _TAKING_BACK).isdisjoint(low[after.start : after.end]):
        return None
    return range(said[0], said[0] + 1)


_TAKING_BACK = frozenset("although but can days hours however in months weeks".split())


def _not_so_far(analysis: Analysis, answer: Span) -> range | None:
    """ "It hasn't yet, for anybody": nothing has come back so far."""
    low = analysis.low
    said = [t.i for t in answer if low[t.i][:1].isalnum() or low[t.i] == "n't"]
    words = [low[i] for i in said]
    if len(words) < 4 or words[0] not in ("it", "they", "that") or words[1] not in ("has", "have"):
        return None
    if words[2] not in _NOT or not _SO_FAR.issuperset(words[3:]):
        return None
    return range(said[0], said[-1] + 1)


_SO_FAR = frozenset("any anybody anyone ever far for none not of once one our patients so us yet".split())
