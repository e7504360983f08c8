"""Questions ask; their answers claim."""

from __future__ import annotations

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.words.cues import Cues


def is_question(sentence: Span) -> bool:
    for token in reversed(sentence):
        if token.text in ('"', "'", ")", "*", "”", "’"):
            continue
        return "?" in token.text
    return False


def asked(analysis: Analysis, cues: Cues, root: Token) -> range | None:
    """The question mark, when the claim stands in a question that asks; "Why not end your pain?" does not."""
    sentence = root.sent
    if not is_question(sentence):
        return _asked_in_quotes(analysis, root)
    low = analysis.low
    if (
        low[sentence.start] == "who"
        and low[sentence.start + 1] in ("says", "said")
        and _denies(low, sentence)
    ):
        return None  # "Who says it can't?"
    if cues["who-doubts"].first(low, root.i, sentence.end) is not None:
        return None  # "They call it a miracle, and who are we to argue?"
    if low[sentence.start] == "why" and low[min(sentence.start + 1, sentence.end - 1)] in (
        "not",
        "live",
        "suffer",
        "settle",
        "wait",
    ):
        return None
    return range(sentence.end - 1, sentence.end)


def _asked_in_quotes(analysis: Analysis, root: Token) -> range | None:
    """ "If a caller asks "will it cure me?", say no": a question that somebody else's sentence quotes."""
    sentence = root.sent
    mark = next((i for i in range(root.i, sentence.end - 1) if analysis.texts[i] == "?"), None)
    if mark is None or analysis.low[mark + 1] not in _QUOTES:
        return None
    opened = any(analysis.low[i] in _QUOTES for i in range(sentence.start, root.i))
    return range(mark, mark + 1) if opened else None


_QUOTES = frozenset(('"', "'", "“", "”", "''", "``"))


def _denies(low: list[str], sentence: Span) -> bool:
    return not _NEGATIVE.isdisjoint(low[sentence.start : sentence.end])


_NEGATIVE = frozenset(("no", "not", "n't", "never", "nobody", "hardly"))


def answer_kind(analysis: Analysis, cues: Cues, sentence: Span) -> tuple[str, range] | None:
    """ "yes" or "no" for a sentence that begins with such an answer, and the words that give it."""
    low = analysis.low
    start = sentence.start
    while start < sentence.end and not low[start][:1].isalnum():
        start += 1
    starts = [start]
    colon = next((t.i for t in sentence[:8] if t.text == ":"), None)
    if colon is not None and colon + 1 < sentence.end and _NEGATIVE.isdisjoint(low[start:colon]):
        starts.append(colon + 1)  # "Our pharmacist nodded: it is."
    for place in starts:
        for family in ("no", "yes"):
            length = cues[family].at(low, place) if place < sentence.end else 0
            if length and family == "yes" and _goes_on(analysis, place + length, sentence):
                return None
            if length:
                rest = [
                    low[i]
                    for i in range(place + length, sentence.end)
                    if low[i][:1].isalnum() or low[i] == "n't"
                ]
                if family == "yes" and not _TAKING_BACK.isdisjoint(rest):
                    return None
                return family, range(place, place + length)
    return None


def _goes_on(analysis: Analysis, end: int, sentence: Span) -> bool:
    """ "It is different" begins like a yes and is none."""
    if analysis.low[end - 1] not in ("is", "are") or end >= sentence.end:
        return False
    return analysis.pos[end] in ("ADJ", "DET", "NOUN", "NUM", "VERB") or analysis.low[end] in ("a", "not")


_TAKING_BACK = frozenset("but however may n't never not only potentially some sometimes".split())
