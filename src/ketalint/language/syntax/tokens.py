"""The words of a block as plain objects, taken once from spaCy's Doc.

spaCy makes a new Python object for each token that is asked for and looks its strings up anew; the readers
ask for each a hundred times. The names are spaCy's: who knows Doc, Span and Token there knows them here.
What the parse tells (relations, heads, sentences) is empty until `Doc.take_parse`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from spacy import attrs
from spacy.tokens import Doc as SpacyDoc

_LEXICAL = [attrs.LOWER, attrs.IS_PUNCT, attrs.IS_SPACE, attrs.IS_STOP, attrs.LIKE_NUM]
_SYNTACTIC = [attrs.POS, attrs.DEP, attrs.MORPH, attrs.HEAD, attrs.SENT_START]


class Token:
    """A word or sign. `i` is its place in the block, `idx` its first character."""

    __slots__ = (
        "_edges",
        "_subtree",
        "children",
        "dep_",
        "doc",
        "head",
        "i",
        "idx",
        "is_punct",
        "is_sent_start",
        "is_space",
        "is_stop",
        "kind",
        "like_num",
        "lower_",
        "morph",
        "pos_",
        "sent",
        "text",
        "whitespace_",
    )

    def __init__(self, doc: Doc, i: int, idx: int, text: str, whitespace: str):
        self.doc, self.i, self.idx, self.text, self.whitespace_ = doc, i, idx, text, whitespace
        self.lower_ = ""
        self.is_punct = self.is_space = self.is_stop = self.like_num = False
        self.pos_ = self.dep_ = self.kind = self.morph = ""
        self.head = self
        self.children: list[Token] = []
        self.is_sent_start = i == 0
        self.sent: Span = doc
        self._edges: tuple[int, int] | None = None
        self._subtree: list[Token] | None = None

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def is_sent_end(self) -> bool:
        return self.i + 1 == self.sent.end

    @property
    def subtree(self) -> list[Token]:
        """The word and all that hangs on it, in order."""
        if self._subtree is None:
            found: list[Token] = []
            for child in self.children:
                if child.i < self.i:
                    found += child.subtree
            found.append(self)
            for child in self.children:
                if child.i > self.i:
                    found += child.subtree
            self._subtree = found
        return self._subtree

    @property
    def left_edge(self) -> Token:
        """The first word of the subtree."""
        return self.doc[self._span()[0]]

    @property
    def right_edge(self) -> Token:
        """The last word of the subtree."""
        return self.doc[self._span()[1]]

    def _span(self) -> tuple[int, int]:
        if self._edges is None:
            places = [token.i for token in self.subtree]
            self._edges = min(places), max(places)
        return self._edges


class Span(list[Token]):
    """Words in a row: `doc[start:end]`."""

    def __init__(self, doc: Doc, start: int, end: int):
        super().__init__(list.__getitem__(doc, slice(start, end)))
        self.doc, self.start, self.end = doc, start, end

    @property
    def start_char(self) -> int:
        return self[0].idx

    @property
    def end_char(self) -> int:
        last = self[-1]
        return last.idx + len(last.text)

    @cached_property
    def text(self) -> str:
        """As it is written, without the space after it."""
        return self.doc.text[self.start_char : self.end_char] if self else ""

    @cached_property
    def root(self) -> Token:
        """The word that all others hang on; of several, the one nearest to the root of the sentence."""
        for token in self:
            if token.head is token:
                return token
        outside = [token for token in self if not self.start <= token.head.i < self.end]
        return min(outside, key=_depth) if outside else self[0]


def _depth(token: Token) -> int:
    steps = 0
    while token.head is not token:
        token, steps = token.head, steps + 1
    return steps


class Doc(Span):
    """The words of a block. `source` is what the pipeline parses; it is let go once the parse is taken."""

    def __init__(self, source: SpacyDoc):
        list.__init__(self)
        self.doc, self.start, self.end = self, 0, len(source)
        self.text = source.text
        self.source: SpacyDoc | None = source
        self.is_parsed = False
        strings = source.vocab.strings
        for spacy_token in source:
            i = spacy_token.i
            self.append(Token(self, i, spacy_token.idx, spacy_token.text, spacy_token.whitespace_))
        for token, (lower, punct, space, stop, number) in zip(
            self, source.to_array(_LEXICAL).tolist(), strict=True
        ):
            token.lower_ = strings[lower]
            token.is_punct, token.is_space = bool(punct), bool(space)
            token.is_stop, token.like_num = bool(stop), bool(number)
        self.sents: list[Span] = [Span(self, 0, self.end)] if self else []

    def take_parse(self) -> None:
        """Fills in what the pipeline has found: parts of speech, relations, heads and sentences."""
        source, self.source = self.source, None
        if source is None:
            raise RuntimeError("the parse of this block has been taken already")
        strings = source.vocab.strings
        rows = source.to_array(_SYNTACTIC).tolist()
        for token, (pos, dep, morph, head, start) in zip(self, rows, strict=True):
            token.pos_, token.dep_ = strings[pos], strings[dep]
            token.morph = strings[morph].strip("_")  # spaCy's name for none
            token.kind = token.dep_.partition(":")[0]
            token.is_sent_start = start == 1
            above = token.i + (head if head < _HALF else head - 2 * _HALF)
            if above != token.i:
                token.head = self[above]
                token.head.children.append(token)
        self.is_parsed = True
        self.part([token.is_sent_start for token in self])

    def part(self, starts: Iterable[bool]) -> None:
        """Sets the sentences by whether each word starts one."""
        places = [i for i, start in enumerate(starts) if start or i == 0]
        self.sents = [
            Span(self, start, end) for start, end in zip(places, [*places[1:], self.end], strict=True)
        ]
        for sentence in self.sents:
            for token in sentence:
                token.sent, token.is_sent_start = sentence, token.i == sentence.start

    def span(self, start: int, end: int) -> Span:
        """The words from `start` up to `end`, as a Span: with a text and a root."""
        return Span(self, start, end)


_HALF = 1 << 63  # spaCy keeps heads as signed offsets in unsigned numbers
