"""What stands over a block and changes what it claims: a warning heading, a "Myth:" label, a table header."""

from __future__ import annotations

from collections.abc import Sequence

from ketalint.language.discourse.sayings import taken_back
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
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

    def rejected_by(self, index: int, root: int | None = None) -> tuple[int, range] | None:
        """The block whose words reject the claims of block `index`, and those words; None if none does.

        With `root`, a word of the block, also what rejects only the sentence of that word.
        """
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
        return None if root is None else self._listed_under(index, root)

    def _listed_under(self, index: int, root: int) -> tuple[int, range] | None:
        """ "## Red flags", "Ads that promise a cure. A clinic with no doctor.": a list set as a paragraph.

        Its sentences have no verb of their own; one that has may be the page's own word.
        """
        block = self._blocks[index]
        words = self._rejects[block.heading] if block.heading >= 0 else None
        if words is None or block.kind != "paragraph" or index - block.heading > _NEAR:
            return None
        low = self._analyses[block.heading].low
        words_only = self._vocabulary.cues["vetted"].first(low, 0, len(low)) is not None
        sentence = self._analyses[index].doc[root].sent
        quoted = self._analyses[index].low[sentence.start] == '"'
        bare = _is_bare(sentence, words_only) or (tuple(low[-2:]) in _NOT_DOING and _is_deed(sentence))
        if low[-1] == "?" or not (quoted or bare):
            return None
        return block.heading, words

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
            return self._column_rejects(low)
        if len(low) > 30:
            return None
        words = [w for w in low if w not in ("'s",)]
        hit = self._vocabulary.cues["rejecting-lead"].first(words, 0, len(words))
        if hit is not None and low[-1] == "?" and not _OURSELVES.isdisjoint(words[hit.start : hit.stop]):
            return None  # "Do big promises make you nervous?" asks the reader
        if hit is None and (kind == "heading" or low[-1] == ":"):
            hit = self._bars_words(words) or self._begins_with_others(words)
        if kind in ("heading", "paragraph", "item") or low[-1] in (":", "...", "…"):
            return hit
        return None

    def _column_rejects(self, low: list[str]) -> range | None:
        """The header of a column of words not to be used: "Myth", "Instead of", "We don't say"."""
        if low and (low[0] in _LABELS or tuple(low) in _NOT_THESE or low[:2] == ["instead", "of"]):
            return range(0, 1)
        if len(low) > _HEADER:
            return None
        return self._vocabulary.cues["rejecting-lead"].first(low, 0, len(low)) or self._bars_words(low)

    def _bars_words(self, low: list[str]) -> range | None:
        """ "Words to leave out", "Promises we won't make", "Negative keywords": words not wanted."""
        cues = self._vocabulary.cues
        rest = low[1:] if low[:1] == ["please"] else low
        if cues["barred"].whole([w for w in rest if w != ":"]):
            return range(0, len(low))  # "Sent back", "Please stop using:"
        noun = cues["vetted"].first(low, 0, len(low))
        if noun is None or not (low[noun.stop - 1].endswith("s") or low[noun.stop - 1] in _UNCOUNTED):
            return None  # "Our promise: drop the pain"
        before, after = range(max(0, noun.start - 3), noun.start), range(noun.stop, len(low))
        barred = cues["barred"].first(low, before.start, before.stop)
        if barred is not None and barred.stop == noun.start:
            return range(barred.start, noun.stop)
        barred = cues["barred"].first(low, after.start, after.stop)
        if barred is not None and ":" not in low[noun.stop : barred.start]:
            return range(noun.start, barred.stop)
        denied = next((i for i in after if low[i] in _NEVER), None)
        if denied is None:
            return None
        used = cues["voicing"].first(low, denied + 1, min(len(low), denied + 4))
        return None if used is None else range(noun.start, used.stop)

    def _begins_with_others(self, low: list[str]) -> range | None:
        """ "Think again if a clinic:", "When you hear these, ask for proof:": items are what others do."""
        cues, end = self._vocabulary.cues, len(low)
        if low[0] in _IF and tuple(low[1:3]) in _ONE_HEARS and not _THESE.isdisjoint(low[3:6]):
            return range(0, 3)
        while end and not low[end - 1][:1].isalnum():
            end -= 1
        near = range(max(0, end - 6), end)
        start = next((i for i in near if low[i] in _IF), None)
        if start is None or not _US.isdisjoint(low[start:end]):
            return None
        others = cues["outsider"].first(low, start + 1, end)
        if others is None or low[others.start] in ("people", "some", "you") or others.start - start > 3:
            return None
        said = others.stop == end or cues["report"].at(low, others.stop)
        return range(start, end) if said else None


_IF = frozenset(("if", "when", "whenever"))
_ONE_HEARS = frozenset(
    [
        *(("you", verb) for verb in ("hear", "notice", "read", "see", "spot")),
        ("someone", "says"),
        ("somebody", "says"),
        ("anyone", "says"),
    ]
)
_THESE = frozenset("any following one phrases promises some such the these this words".split())
_NOT_THESE = frozenset((("not",), ("not", "this"), ("not", "that"), ("avoid",), ("before", "legal")))
_HEADER = 5  # words of the header of a column
_UNCOUNTED = frozenset("copy hype language vocabulary wording".split())
_NOMINAL = frozenset(("ADJ", "NOUN", "PRON", "PROPN"))
_NEAR = 3  # blocks from a heading to a paragraph that lists what it announces
_OURSELVES = frozenset(("us", "you"))
_US = frozenset(("i", "my", "our", "us", "we", "your"))
_NEVER = frozenset("cannot n't neither never no nobody not refuse refuses".split())


_NOT_DOING = frozenset(
    (no, do) for no in ("n't", "not", "never", "cannot") for do in ("do", "give", "offer", "promise")
)


def _is_deed(sentence: Span) -> bool:
    """ "Fix the heat in the stairwell.", below "What we can't do": what the heading says is not done."""
    first = next((t for t in sentence if t.text[:1].isalpha()), None)
    return first is not None and first.head is first and first.pos_ == "VERB" and sentence.root is first


def _is_bare(sentence: Span, words_only: bool) -> bool:
    """Is it a noun phrase and no statement: "Anyone who says that it never fails"?

    Of words in a row (`words_only`: "cure, free, jobs") a parser may take one for a verb.
    """
    root = next((t for t in sentence if t.kind == "ROOT"), None)
    if root is None or not (words_only or root.pos_ in _NOMINAL):
        return False
    return not any(t.kind in ("cop", "nsubj", "aux") for t in root.children)
