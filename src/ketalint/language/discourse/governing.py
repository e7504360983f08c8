"""What stands over a block and changes what it claims: a warning heading, a "Myth:" label, a table header."""

from __future__ import annotations

from collections.abc import Sequence

from ketalint.language.discourse.sayings import taken_back
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.vocabulary import Vocabulary
from ketalint.model import Block

_LABELS = {
    "myth": "rejected",
    "fiction": "rejected",
    "misconception": "rejected",
    "hype": "rejected",
    "false": "rejected",
}


_NUMBERING = frozenset(("#", "no", "no.", "number"))
_ENDING_LABEL = frozenset((":", "-", "–", "—", "#", "."))
_REGRETS = frozenset("alas sadly sorry unfortunately well yet".split())


class Governor:
    """Tells which earlier block rejects what a block says: a heading "Red flags", a column header "Myth"."""

    def __init__(self, blocks: Sequence[Block], analyses: Sequence[Analysis], vocabulary: Vocabulary):
        self._blocks, self._analyses, self._vocabulary = blocks, analyses, vocabulary
        self._rejects = [self._is_rejecting(i) for i in range(len(blocks))]
        self._taken_back = taken_back(blocks, analyses, vocabulary.cues)

    def rejected_by(self, index: int) -> tuple[int, range] | None:
        """The block whose words reject the claims of block `index`, and those words; None if none does."""
        own = self.label(index)
        if own is not None:
            return (index, own)
        below = self._taken_back.get(index) or self._denied_below(index)
        if below is not None:
            return (index + 1, below)
        for above in self._above(index):
            words = self._rejects[above]
            if words is not None:
                return above, words
        return None

    def label(self, index: int) -> range | None:
        """ "Myth: ..." at the start of a block."""
        low = self._analyses[index].low
        if len(low) > 1 and low[0] in _LABELS:
            at = next((i for i in range(1, len(low)) if not self._counts(index, i)), len(low))
            if low[at : at + 1] and (low[at] in _ENDING_LABEL or low[at - 1] in _ENDING_LABEL):
                return range(0, 1)
        return None

    def _counts(self, index: int, place: int) -> bool:
        """Is it part of the number of a label: "Myth no. 4:", "Myth #2:"?"""
        analysis = self._analyses[index]
        numbering = analysis.low[place] in _NUMBERING and place == 1
        number = analysis.pos[place] == "NUM" or analysis.texts[place].isdigit()
        return numbering or number or analysis.low[place - 1 : place + 1] == ["no", "."]

    def _denied_below(self, index: int) -> range | None:
        """ "## A cure for the cold", "There is none.": the first sentence below takes a heading back."""
        if self._blocks[index].kind != "heading" or index + 1 >= len(self._blocks):
            return None
        low = self._analyses[index + 1].low
        end = next((i for i, word in enumerate(low) if word in (".", "!", "?")), len(low))
        if end == len(low) or low[end] == "?" or self._blocks[index + 1].kind == "heading":
            return None
        words = [w for w in low[:end] if w[:1].isalnum() and w not in _REGRETS]
        return range(0, end) if words and self._vocabulary.cues["rejecting"].whole(words) else None

    def _above(self, index: int) -> list[int]:
        block = self._blocks[index]
        above = [i for i in (block.lead, block.header) if i >= 0]
        if (
            block.kind == "quote"
            and block.lead < 0
            and index > 0
            and self._analyses[index - 1].low[-1:] == [":"]
        ):
            above.append(index - 1)  # "Walk away from a clinic that says:", and then the quotation
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
