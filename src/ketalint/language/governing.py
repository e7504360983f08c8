"""What stands over a block and changes what it claims: a warning heading, a "Myth:" label, a table header."""

from __future__ import annotations

from collections.abc import Sequence

from ketalint.language.analysis import Analysis
from ketalint.language.vocabulary import Vocabulary
from ketalint.model import Block

_LABELS = {
    "myth": "rejected",
    "fiction": "rejected",
    "misconception": "rejected",
    "hype": "rejected",
    "false": "rejected",
}


class Governor:
    """Tells which earlier block rejects what a block says: a heading "Red flags", a column header "Myth"."""

    def __init__(self, blocks: Sequence[Block], analyses: Sequence[Analysis], vocabulary: Vocabulary):
        self._blocks, self._analyses, self._vocabulary = blocks, analyses, vocabulary
        self._rejects = [self._is_rejecting(i) for i in range(len(blocks))]

    def rejected_by(self, index: int) -> tuple[int, range] | None:
        """The block whose words reject the claims of block `index`, and those words; None if none does."""
        block = self._blocks[index]
        own = self.label(index)
        if own is not None:
            return (index, own)
        for above in self._above(block):
            words = self._rejects[above]
            if words is not None:
                return above, words
        return None

    def label(self, index: int) -> range | None:
        """ "Myth: ..." at the start of a block."""
        low = self._analyses[index].low
        if len(low) > 1 and low[0] in _LABELS:
            at = 1 + (len(low) > 2 and low[1].isdigit())
            if low[at] in (":", "-", "–", "—", "#", "."):
                return range(0, 1)
        return None

    def _above(self, block: Block) -> list[int]:
        above = [i for i in (block.lead, block.header) if i >= 0]
        if block.kind in ("item", "quote") and block.heading >= 0:
            above.append(block.heading)
            if block.lead >= 0 and self._blocks[block.lead].kind == "item":
                above.append(self._blocks[block.lead].lead)
        return [i for i in above if i >= 0]

    def _is_rejecting(self, index: int) -> range | None:
        """Does this heading or lead-in announce things that are not so?"""
        low = self._analyses[index].low
        kind = self._blocks[index].kind
        if kind == "cell":
            return range(0, 1) if low and low[0] in _LABELS else None
        if len(low) > 30:
            return None
        words = [w for w in low if w not in ("'s",)]
        hit = self._vocabulary.cues["rejecting-lead"].first(words, 0, len(words))
        if hit is None:
            return None
        if kind == "heading" or low[-1] in (":", "...", "…") or kind in ("paragraph", "item"):
            return hit
        return None
