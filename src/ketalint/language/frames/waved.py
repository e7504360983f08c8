"""What calls for caution, waved aside: "You were in rehab? It makes no difference to us, come anyway"."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.found import Statement
from ketalint.language.frames.sentence import speaks_of_ketamine
from ketalint.language.stance import Verdict
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import Row, row_of

# Whose trouble it is, by family, with the fact that says it matters.
_MATTERS = (("substance-past", "substance-history"), ("heart-trouble", "not-for-everyone"))
_CARE_AFTER_ALL = frozenset(
    """
    automatically but checked first however itself must necessarily once only provided should still treated
    under unless until when
    """.split()
)
_CONTROLLED = frozenset("controlled managed mild stable treated".split())
_OTHERS = frozenset(
    "companion driver family friend he her his nurse she staff studies study their they trial trials".split()
)
_PILLS = frozenset("medication medications medicine medicines pill pills tablet tablets".split())
_FIRST = 4  # words before what waves it aside
_FAR = 16  # words between a matter and what is said of it
_QUESTION = 18


def may_wave(analysis: Analysis, words: Cues) -> bool:
    """Whether something could be waved aside here, whatever the parse."""
    if not words["waving"].touches(analysis.low.distinct):
        return False
    return bool(_matters_near(analysis, words)) and speaks_of_ketamine(analysis)


def _matters_near(analysis: Analysis, words: Cues) -> bool:
    families = [words[family] for family, _ in _MATTERS]
    if any(family.touches(analysis.low.distinct) for family in families):
        return True
    above = analysis.earlier
    return above is not None and any(family.touches(above.low.distinct) for family in families)


def waved(analysis: Analysis, words: Cues) -> Iterator[Statement]:
    """The statements of a block, one a sentence. `words` are the families of frames.toml."""
    if not may_wave(analysis, words):
        return
    for sentence in analysis.sentences:
        row = row_of(analysis, range(sentence.start, sentence.end))
        found = _waving(row, words)
        if found is None or "?" in row.words[found[1] :] or not _OTHERS.isdisjoint(row.words):
            continue
        start, stop = found
        if not _CARE_AFTER_ALL.isdisjoint(row.words[stop:]):
            continue
        fact = _matter_of(analysis, sentence, row, start, stop, words)
        if fact:
            cue = range(row.places[start], row.places[stop - 1] + 1)
            yield Statement(fact, "contrary", cue, sentence.root.i, Verdict("made"), "frame")


def _waving(row: Row, words: Cues) -> tuple[int, int] | None:
    """Where it is said not to matter, denials included."""
    for i, length in words["waving"].places(row.words).items():
        if row.words[i - 1 : i] not in (["always"], ["n't"], ["never"], ["not"], ["that"]):
            return i, i + length
    return None


def _matter_of(analysis: Analysis, sentence: Span, row: Row, start: int, stop: int, words: Cues) -> str:
    """The fact that is waved aside: its matter stands in the sentence, or in the question or scrap before."""
    before = _before(analysis, sentence.start)
    for family, fact in _MATTERS:
        held = words[family].places(row.words)
        if any(-_FAR <= at - start <= _FAR // 2 for at in held):
            if family == "heart-trouble" and not _CONTROLLED.isdisjoint(_unnegated(row.words[:start])):
                return ""
            return fact
        if start > _FIRST:
            continue  # it has a subject of its own
        if family == "heart-trouble" and before is not None and not _PILLS.isdisjoint(before.words):
            continue
        if before is not None and before.has(words, family) and not _OTHERS.intersection(before.words):
            return fact
    return ""


def _unnegated(row: list[str]) -> set[str]:
    """Words but for those that "poorly", "badly" or "not" turn round."""
    return {
        word
        for i, word in enumerate(row)
        if row[max(0, i - 1)] not in ("badly", "not", "poorly", "n't", "barely", "never")
    }


def _before(analysis: Analysis, start: int) -> Row | None:
    """The sentence before, where it asks, tells of oneself or names no more than a matter."""
    block, end = analysis, start
    if start == 0:
        if analysis.earlier is None:
            return None
        block, end = analysis.earlier, len(analysis.earlier.low)
    begin = end - 1
    while begin > 0 and block.low[begin - 1] not in (".", "!", "?"):
        begin -= 1
    row = row_of(block, range(max(begin, 0), end))
    if len(row.words) > _QUESTION:
        return None
    asks = "?" in row.words or bool({"i", "my", "i'm", "q"} & set(row.words)) or "you" in row.words[:4]
    return row if asks or len(row.words) <= _SCRAP else None


_SCRAP = 6  # words
