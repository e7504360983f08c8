"""Headings and cells that only quote what others say, '3. "It fixes the nerve."', with the answer after them.

A page or a table of such sayings goes through them one by one. The answer decides: one that begins by denying
takes the saying back, and where every third answer denies something, they are myths, and only a saying that
its answer affirms is claimed.
"""

from __future__ import annotations

from collections.abc import Sequence

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Cues
from ketalint.model import Block, BlockKind

_MARKS = frozenset(('"', "“", "”", "``", "''", "«", "»"))
_NUMBERING = frozenset((".", ")", ":", "#", "-", "–", "—"))
_SELF = frozenset("i me mine my myself".split())  # a patient's own words, not hearsay
_REGRETS = frozenset("alas but sadly sorry unfortunately well yet".split())
_NEGATIVE = frozenset("barely few hardly n't neither never no nobody none not nothing rarely seldom".split())
_WISHING = frozenset("if only please wish".split())
_FIRST_WORDS = 4  # of an answer: a denial stands early, "There's no ...", "We can't ..."
_FEWEST = 3  # sayings that make a page of them


def taken_back(blocks: Sequence[Block], analyses: Sequence[Analysis], cues: Cues) -> dict[int, range]:
    """The headings and cells that only quote a saying, with the words of the next block that take it back."""
    found: dict[int, range] = {}
    kinds: tuple[BlockKind, ...] = ("heading", "cell")
    for kind in kinds:
        found |= _taken_back_of(kind, blocks, analyses, cues)
    return found


def _taken_back_of(
    kind: BlockKind, blocks: Sequence[Block], analyses: Sequence[Analysis], cues: Cues
) -> dict[int, range]:
    sayings = {i: _saying(analyses[i]) for i, block in enumerate(blocks[:-1]) if block.kind == kind}
    said = [i for i, inner in sayings.items() if inner and _SELF.isdisjoint(inner)]
    answers = {i: analyses[i + 1] for i in said if analyses[i + 1].low and _answers(blocks, i)}
    denied = [i for i, answer in answers.items() if _denies(answer, cues, _FIRST_WORDS)]
    denying = [i for i, answer in answers.items() if _denies(answer, cues, len(answer.low))]
    if len(answers) >= _FEWEST and 3 * len(denying) >= len(answers):
        affirmed = {i for i, answer in answers.items() if cues["yes"].at(answer.low, 0)}
        denied = [i for i in answers if i in denied or i not in affirmed]  # "it does" begins "it doesn't"
    if kind == "cell":  # "My plan will cover it." | "Most plans do not."
        own = (i for i, inner in sayings.items() if i not in answers and inner and _answers(blocks, i))
        answers |= {i: analyses[i + 1] for i in own if _denies(analyses[i + 1], cues, _FIRST_WORDS)}
        denied += [i for i in answers if i not in denied and i not in said]
    return {i: range(0, _first_sentence(answers[i])) for i in denied}


def _answers(blocks: Sequence[Block], saying: int) -> bool:
    """Is the next block said to it: the text below a heading, the next cell of a row?"""
    following = blocks[saying + 1]
    if blocks[saying].kind == "cell":
        return following.kind == "cell" and following.row == saying
    return following.kind != "heading"


def _saying(analysis: Analysis) -> list[str]:
    """The words of what is one quotation as a whole, perhaps numbered; of anything else none."""
    words = [place for place, word in enumerate(analysis.low) if not word.isspace()]
    while words and (analysis.texts[words[0]].isdigit() or analysis.low[words[0]] in _NUMBERING):
        del words[0]
    while words and analysis.low[words[-1]] in (".", "!"):
        del words[-1]
    if len(words) < 4 or analysis.low[words[0]] not in _MARKS or analysis.low[words[-1]] not in _MARKS:
        return []
    inner = [analysis.low[place] for place in words[1:-1]]
    return inner if _MARKS.isdisjoint(inner) else []


def _denies(answer: Analysis, cues: Cues, within: int) -> bool:
    """Does the first sentence of an answer deny something, within so many words?"""
    words = [w for w in answer.low[: _first_sentence(answer)] if w[:1].isalnum() or w == "n't"]
    while words and words[0] in _REGRETS:
        del words[0]
    return bool(words) and bool(
        not (_NEGATIVE | _WISHING).isdisjoint(words[:within])
        or cues["rejecting"].at(words, 0)
        or cues["debunking"].at(words, 0)
    )


def _first_sentence(analysis: Analysis) -> int:
    ends = (place for place, word in enumerate(analysis.low) if word in (".", "!", "?"))
    return next(ends, len(analysis.low))
