"""Short answers to questions on care: "Do I see a doctor? No need.", "Who checks my chart? Nobody."."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.found import Statement
from ketalint.language.frames.sentence import speaks_of_ketamine
from ketalint.language.stance import Verdict
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import Row, row_of

_LONGEST = 16  # words of a question that asks one thing
_ANSWER = 14  # words of a sentence that answers and says little else
_AGAIN = frozenset(
    "afterwards again another each every follow followup home later leave letter next refer repeat".split()
)
_ASKER = frozenset(
    ("i", "me", "my", "myself", "we", "you", "your", "anybody", "anyone", "somebody", "someone")
)
_WITHOUT = frozenset(("avoid", "skip", "without"))
_MAY_SHE = frozenset(
    "appointment charge cost expect extra fee paid pay insurance long many often soon when".split()
)


def may_answer(analysis: Analysis, words: Cues) -> bool:
    """Whether a sentence of the block could be such an answer, whatever its parse."""
    if "?" not in analysis.low and (analysis.earlier is None or "?" not in analysis.earlier.low[-3:]):
        return False
    return words.stand_in(analysis.low, ("no-answer", "not-trained")) and speaks_of_ketamine(analysis)


def answers(analysis: Analysis, words: Cues) -> Iterator[Statement]:
    """The statements that answers of the block make. `words` are the families of frames.toml."""
    if not may_answer(analysis, words):
        return
    for sentence in analysis.sentences:
        question = _question(analysis, sentence.start)
        if question is None or not 2 <= len(question.words) <= _LONGEST:
            continue
        row = row_of(analysis, range(sentence.start, sentence.end))
        said = _denies(row, words)
        fact = _asked(question, words) if said else ""
        if not fact and (said := _by_others(row, words)):
            fact = _asked_who(question, words)
        if not fact or not said or row.has(words, "supervisor", "evaluation", "watching"):
            continue
        if _taken_up(analysis, sentence.end, words):
            continue
        cue = range(row.places[said.start], row.places[said.stop - 1] + 1)
        yield Statement(fact, "contrary", cue, sentence.root.i, Verdict("made"), "frame")


def _question(analysis: Analysis, start: int) -> Row | None:
    """The question right before a sentence: in its block, or at the end of the block above."""
    block, end = analysis, start
    if start == 0:
        if analysis.earlier is None:
            return None
        block, end = analysis.earlier, len(analysis.earlier.low)
    while end > 0 and not block.low[end - 1][:1].isalnum() and block.low[end - 1] != "?":
        end -= 1
    if end == 0 or block.low[end - 1] != "?":
        return None
    begin = end - 1
    while begin > 0 and block.low[begin - 1] not in (".", "!", "?"):
        begin -= 1
    return row_of(block, range(begin, end))


def _denies(row: Row, words: Cues) -> range | None:
    """The words by which a sentence says no and no more."""
    start = next((i for i, word in enumerate(row.words) if word[:1].isalpha() and word not in _MARKS), 0)
    if len(row.words) - start > _ANSWER or "?" in row.words:
        return None
    length = words["no-answer"].at(row.words, start)
    after = row.words[start + length : start + length + 2]
    if not length or after[:1] in (["problem"], ["worries"], ["trouble"]):
        return None
    return range(start, start + length)


def _by_others(row: Row, words: Cues) -> range | None:
    """The layman, machine or patient with whom an answer begins."""
    start = next((i for i, word in enumerate(row.words) if word[:1].isalpha() and word not in _MARKS), 0)
    length = words["not-trained"].at(row.words, start)
    after = row.words[start + length : start + length + 4]
    if not length or len(row.words) - start > _ANSWER or not {"and", "with", "together"}.isdisjoint(after):
        return None
    return range(start, start + length)


def _asked_who(question: Row, words: Cues) -> str:
    """ "Who decides on the dose?", "Who puts in the needle?"."""
    if question.words[:1] != ["who"] and question.words[1:2] != ["who"]:
        return ""
    if not question.has(words, "who-does"):
        return ""
    if question.has(words, "dose", "line"):
        return "supervision"
    if question.has(words, "history", "evaluation", "fitting-verb") or "prescribes" in question.words:
        return "evaluation"
    return "supervision" if "me" in question.words and question.has(words, "watching") else ""


_MARKS = frozenset(("a", "well", "honestly"))  # "A. No need."


def _asked(question: Row, words: Cues) -> str:
    """Which fact a "no" to the question denies: who looks at a patient first, who stays."""
    asked = set(question.words)
    if not asked & _ASKER or asked & (_AGAIN | _MAY_SHE) or question.has(words, "referral"):
        return ""
    if asked & _WITHOUT or question.words[0] in ("can", "could", "may", "why", "what"):
        return ""
    people, care = question.has(words, "supervisor"), question.has(words, "evaluation")
    anyone = not asked.isdisjoint(("anybody", "anyone", "somebody", "someone", "who"))
    if question.has(words, "with-me") or (
        question.has(words, "watching") and (people or anyone or "monitored" in asked)
    ):
        return "supervision" if people or anyone or question.has(words, "watching") else ""
    if (people or anyone or "you" in asked) and question.has(words, "monitoring"):
        return "monitoring"
    if people and question.has(words, "meeting", "needing", "examining"):
        return "evaluation"
    if care and question.has(words, "needing", "keeping-guard", "getting", "there-is"):
        return "evaluation"
    if (people or anyone) and question.has(words, "history") and question.has(words, "examining"):
        return "evaluation"
    return ""


def _taken_up(analysis: Analysis, end: int, words: Cues) -> bool:
    """Does the sentence after it tell of care after all?"""
    if end >= len(analysis.doc):
        return False
    after = analysis.doc[end].sent
    row = row_of(analysis, range(after.start, after.end))
    return row.has(words, "supervisor", "evaluation", "watching")
