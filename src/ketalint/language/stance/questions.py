"""Questions ask; their answers claim."""

from __future__ import annotations

from spacy.tokens import Span, Token

from ketalint.language.analysis import Analysis
from ketalint.language.cues import Cues


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
        return None
    low = analysis.low
    if low[sentence.start] == "why" and low[min(sentence.start + 1, sentence.end - 1)] in (
        "not",
        "live",
        "suffer",
        "settle",
        "wait",
    ):
        return None
    return range(sentence.end - 1, sentence.end)


def answer_kind(analysis: Analysis, cues: Cues, sentence: Span) -> tuple[str, range] | None:
    """ "yes" or "no" for a sentence that begins with such an answer, and the words that give it."""
    low = analysis.low
    start = sentence.start
    while start < sentence.end and not low[start][:1].isalnum():
        start += 1
    for family in ("no", "yes"):
        length = cues[family].at(low, start) if start < sentence.end else 0
        if length:
            rest = [low[i] for i in range(start + length, sentence.end) if low[i][:1].isalnum()]
            if family == "yes" and set(rest) & {
                "but",
                "may",
                "some",
                "not",
                "sometimes",
                "potentially",
                "however",
            }:
                return None
            return family, range(start, start + length)
    return None
