"""Tables of what people say and what the page says to it: '| "It cures you." | It doesn't. |'.

What stands in quotation marks in the first cell is somebody else's word until the second cell agrees. A flat
no to a fear claims the opposite: '| "It wears off." | Not ours. |', '| "You'll get hooked." | You won't. |'.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ketalint.language.claims.found import BlockClaims
from ketalint.language.discourse.following import bare_answer
from ketalint.language.stance import Verdict
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.nouns import FEARED
from ketalint.model import Block

_LASTING = Owner("hearsay-denied", "benefit", scale="duration", level="permanent")
_HARMLESS = Owner("hearsay-denied", "treatment", scale="safety", level="riskless")
_MARKS = frozenset("\"“”'‘’«»")
_AGREEING = frozenset("absolutely agreed amen correct exactly guilty indeed right sure true yep yes".split())
_ECHOING = frozenset("are can could did do does has is was will".split())
_HOOKED = frozenset("addicted addictive dangerous dependent harmful hooked risky unsafe".split())
_FLAT = frozenset(
    """
    a absolutely all are at ca chance do does ever hardly here is it n't never no nope not one ours simply
    that they this will with wo you
    """.split()
)
_NO = frozenset("hardly n't never no nope not".split())
_MAX_FLAT = 6  # words of "No, it simply does not"
_SOFTENING = frozenset("always every everybody everyone necessarily usually yet".split())


def heard_and_answered(
    blocks: Sequence[Block], claims: Sequence[BlockClaims], vocabulary: Vocabulary
) -> None:
    """Takes back what a first cell only quotes, and adds what a flat no to it claims."""
    for cell, answer in zip(blocks, claims, strict=True):
        if cell.kind != "cell" or cell.row < 0 or not answer.analysis.low:
            continue
        heard = claims[cell.row]
        if not _is_quoted(blocks[cell.row].text) or not answer.context.on_treatment:
            continue
        if _agrees(answer.analysis.low):
            continue
        taken_back = Verdict("rejected")
        heard.found[:] = [
            replace(f, verdict=taken_back) if f.verdict.kind == "made" else f for f in heard.found
        ]
        said = _flat_no(answer.analysis)
        if said is not None and not any(f.verdict.kind == "made" for f in answer.found):
            owner = _denied(heard.analysis, vocabulary)
            if owner is not None:
                bare_answer(answer, owner, said, "they say ...; no")


def _is_quoted(text: str) -> bool:
    bare = text.strip()
    return len(bare) > 2 and bare[0] in _MARKS and bare[-1] in _MARKS


def _agrees(low: list[str]) -> bool:
    """ "True.", "Yes, it does.", "It does.": what is heard is what the page says."""
    words = [w for w in low if w[:1].isalnum() or w == "n't"]
    if words[:1] and words[0] in _AGREEING:
        return True
    return len(words) > 1 and words[1] in _ECHOING and words[2:3] not in (["n't"], ["not"]) and len(words) < 4


def _flat_no(analysis: Analysis) -> range | None:
    """The words of a first sentence that says no and nothing else."""
    first = next(iter(analysis.sentences))
    said = [t.i for t in first if analysis.low[t.i][:1].isalnum() or analysis.low[t.i] == "n't"]
    words = [analysis.low[i] for i in said]
    if not words or len(words) > _MAX_FLAT or _NO.isdisjoint(words) or not _FLAT.issuperset(words):
        return None
    after = analysis.low[first.end :]
    return None if not _SOFTENING.isdisjoint(after) or "but" in after else range(said[0], said[-1] + 1)


def _denied(heard: Analysis, vocabulary: Vocabulary) -> Owner | None:
    """What is denied of the treatment by a no to what was heard: an end of relief, or a harm."""
    low = heard.low
    if not _NO.isdisjoint(low):
        return None
    if vocabulary.constructions["wearing-off"].first(low, 0, len(low)) is not None:
        return _LASTING
    feared = bool(heard.named & FEARED) or not _HOOKED.isdisjoint(low)
    return _HARMLESS if feared else None
