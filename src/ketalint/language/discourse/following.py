"""The sentences and clauses that follow a claim, and what a short answer among them claims by itself."""

from __future__ import annotations

from collections.abc import Sequence

from ketalint.language.claims.found import BlockClaims, Found
from ketalint.language.stance import Verdict
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner


def sentences_after(analysis: Analysis, root: int) -> list[Span]:
    end = analysis.doc[root].sent.end
    following: list[Span] = []
    while end < len(analysis.doc) and len(following) < 2:
        sentence = analysis.doc[end].sent
        following.append(sentence)
        end = sentence.end
    return following


def bare_words(analysis: Analysis, start: int, end: int) -> list[str]:
    return [
        analysis.low[i]
        for i in range(start, end)
        if analysis.low[i][:1].isalnum() or analysis.low[i] in ("n't", "'s", "'re", "'ll")
    ]


def negative(words: list[str]) -> bool:
    return bool(set(words) & {"not", "n't", "never", "no", "nobody"})


_MAX_TAIL = 14  # words after a comma that still only speak of what stands before it


def follow_up_spans(analysis: Analysis, found: Found) -> list[tuple[int, int]]:
    """What stands after a semicolon, dash or the last comma of the sentence, and the sentence after it."""
    sentence, last = analysis.doc[found.root].sent, max(found.words)
    spans = []
    commas = []
    for token in sentence:
        if token.i <= last:
            continue
        if token.text in (";", "—", "–", ":"):
            spans.append((token.i + 1, sentence.end))
            break
        if token.text == "," and sentence.end - token.i <= _MAX_TAIL:
            commas.append((token.i + 1, sentence.end))
    spans += commas
    if sentence.end < len(analysis.doc):
        following = analysis.doc[sentence.end].sent
        spans.append((following.start, following.end))
        spans += [(following.start, t.i) for t in following if t.text == ","][:1]  # "It was, every cent."
        spans += [(following.start, t.i) for t in following if t.text == ":"][:1]  # "We have one: ketamine."
    return spans


def bare_answer(result: BlockClaims, owner: Owner, words: Sequence[int], entry: str) -> None:
    """Add what the words of an answer claim by themselves."""
    clause = result.analysis.clause(result.analysis.doc[words[0]])
    result.found.append(
        Found(owner, owner.level, tuple(words), words[0], clause, Verdict("made"), entry=entry)
    )


AUXILIARIES = frozenset("do does did will can is are has have".split())
EVERYONE = frozenset(("all", "everyone", "everybody", "each", "entire", "every", "whole"))
