"""Harm that was looked for and did not come: "I waited for the side effects. They never came."

Also the downside somebody is "still looking for", and harm under a figure of nothing: "0. Side effects
logged last year", "None. That's how many of them got hooked". Each part by itself denies nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context, told_on_page
from ketalint.language.claims.found import Found, words_told
from ketalint.language.stance import Verdict
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.nouns import FEARED, TARGET, TREATMENT

_NOT_COME = Owner("harm-not-come", "treatment", scale="safety", level="riskless")
_NONE = frozenset("0 nada nil none nope nothing zero zilch".split())
_NOT = frozenset(("n't", "never", "not"))
_AWAITING = frozenset(
    """
    await awaited awaiting brace braced bracing dreaded dreading expect expected expecting fear feared fearing
    kept looked looking prepared searched searching wait waited waiting warn warned watched watching
    """.split()
)
_COMING = frozenset(
    """
    appear appeared arrive arrived came come happen happened hit materialize materialized show showed turn
    turned
    """.split()
)
_ILL = frozenset("catch comedown crash downside downsides drawback drawbacks hangover".split())
_BAD_PARTS = (["bad", "part"], ["bad", "stuff"], ["hard", "part"], ["scary", "part"], ["weird", "part"])
_THEM = frozenset("any it none nothing one that they there".split())
_OTHERWISE = frozenset(
    """
    although at but except first fortunately if may might most mostly often sometimes though unless until when
    yet
    """.split()
)
_RECORDED = frozenset(
    "counted documented filed logged noted observed recorded registered reported seen".split()
)
_MAX_REPLY = 7  # words of "So far they have never come"
_BARE = 5  # words of "Side effects?", "And the downside?"


def never_came(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Each harm that is said to have been awaited in vain, or counted at nothing."""
    analysis = context.analysis
    if not may_never_come(analysis) or not (context.on_treatment or analysis.named & TREATMENT):
        return []
    known = words_told(found, "safety", "riskless")
    sentences = list(analysis.sentences)
    result: list[Found] = []
    for n, sentence in enumerate(sentences):
        if is_question(sentence) or not told_on_page(context, sentence):
            continue
        before = sentences[max(0, n - 2) : n]
        words = (
            _in_one(analysis, sentence)
            or _not_after_all(analysis, before, sentence)
            or _still_sought(analysis, before, sentence)
            or _under_nothing(analysis, before, sentence)
        )
        if words is None or not known.isdisjoint(words):
            continue
        root = analysis.doc[words.stop - 1]
        made = Verdict("made")  # the denial is the claim
        clause = analysis.clause(root)
        result.append(
            Found(_NOT_COME, "riskless", tuple(words), root.i, clause, made, entry="harm awaited in vain")
        )
    return result


def may_never_come(analysis: Analysis) -> bool:
    """Whether the block could say so: what must be parsed though no phrase stands in it."""
    words = analysis.low.distinct
    if not analysis.named & FEARED and words.isdisjoint(_ILL | {"part", "stuff"}):
        return False
    if not words.isdisjoint(_NONE) and (words & {".", ":"}):
        return True
    return not words.isdisjoint(_AWAITING | _COMING)


def _ills(analysis: Analysis, span: Span) -> Iterator[int]:
    for token in span:
        kinds = analysis.classes[token.i]
        bad = analysis.low[token.i - 1 : token.i + 1] in _BAD_PARTS
        if (kinds & FEARED and not kinds & TARGET) or analysis.low[token.i] in _ILL or bad:
            yield token.i


def _in_one(analysis: Analysis, sentence: Span) -> range | None:
    """ "The side effects I was warned about never showed up"."""
    low = analysis.low
    if not _OTHERWISE.isdisjoint(low[sentence.start : sentence.end]):
        return None
    ill = next(_ills(analysis, sentence), None)
    if ill is None:
        return None
    awaited = next((i for i in range(ill + 1, sentence.end) if low[i] in _AWAITING), None)
    if awaited is None:
        return None
    for place in range(awaited + 1, sentence.end - 1):
        if low[place] == "never" and low[place + 1] in _COMING:
            return range(ill, place + 2)
    return None


def _not_after_all(analysis: Analysis, before: list[Span], sentence: Span) -> range | None:
    """ "I braced for the crash. It never came.", "Side effects? I waited for them. There were none."."""
    low = analysis.low
    if not before or not any(
        low[t.i] in _AWAITING and low[t.i - 1] != "why" for t in before[-1] if t.i > before[-1].start
    ):
        return None
    if not any(True for _ in _ills(analysis, before[-1])) and not (
        len(before) > 1 and _asks_for_harm(analysis, before[0])
    ):
        return None
    said = [t.i for t in sentence if low[t.i][:1].isalnum() or low[t.i] == "n't"]
    words = [low[i] for i in said]
    if not 2 <= len(words) <= _MAX_REPLY or not _OTHERWISE.isdisjoint(words):
        return None
    denied = not _NOT.isdisjoint(words) or not _NONE.isdisjoint(words)
    absent = not _COMING.isdisjoint(words) or words[:1] == ["there"]
    pointing = not (_THEM | _NONE).isdisjoint(words[:2])
    return range(said[0], said[-1] + 1) if denied and absent and pointing else None


def _asks_for_harm(analysis: Analysis, span: Span) -> bool:
    bare = len([t for t in span if analysis.low[t.i][:1].isalnum()]) <= _BARE
    return bare and is_question(span) and any(True for _ in _ills(analysis, span))


def _still_sought(analysis: Analysis, before: list[Span], sentence: Span) -> range | None:
    """ "The downside? We're still looking for one.", "I'm still waiting for the side effects"."""
    low = analysis.low
    row = low[sentence.start : sentence.end]
    if "still" not in row or not _OTHERWISE.isdisjoint(row):
        return None
    still = sentence.start + row.index("still")
    if low[still + 1 : still + 2] == [] or low[still + 1] not in ("looking", "searching", "waiting"):
        return None
    if low[still + 2 : still + 3] not in (["for"], ["on"]):
        return None
    own = next((i for i in _ills(analysis, sentence) if still + 2 < i <= still + 5), None)
    if own is not None:
        return range(still, own + 1)
    pointed = low[still + 3 : still + 4] in (["one"], ["it"], ["them"], ["any"])
    asked = bool(before) and _asks_for_harm(analysis, before[-1])
    return range(still, still + 4) if pointed and asked else None


def _under_nothing(analysis: Analysis, before: list[Span], sentence: Span) -> range | None:
    """ "0. Side effects logged last year.", "Zero: bad reactions", "None. That's how many got hooked."."""
    low = analysis.low
    start = sentence.start
    if before and _is_nothing(analysis, before[-1]):
        first = before[-1].start
    elif low[start] in _NONE and low[start + 1 : start + 2] in ([":"], ["—"], ["–"], ["."]):
        first, start = start, start + 2
    else:
        return None
    said = [i for i in range(start, sentence.end) if low[i][:1].isalnum()]
    many = low[start : start + 4] in (["that", "'s", "how", "many"], ["that", "is", "how", "many"])
    ill = next((i for i in _ills(analysis, sentence) if i in said[: 12 if many else 4]), None)
    if ill is None or not _NOT.isdisjoint(low[start : sentence.end]):
        return None
    counted = not any(
        t.pos_ in ("AUX", "VERB")
        and low[t.i] not in _RECORDED
        and ("VerbForm=Fin" in t.morph or t.pos_ == "AUX")
        for t in sentence
    )
    return range(first, ill + 1) if many or counted else None


def _is_nothing(analysis: Analysis, span: Span) -> bool:
    said = [analysis.low[t.i] for t in span if analysis.low[t.i][:1].isalnum()]
    return len(said) == 1 and said[0] in _NONE and not is_question(span)
