"""Drafts in, readings out: the one door to this room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy
from spacy.tokens import Doc

from ketalint.language.analysis import Analysis, analyse
from ketalint.language.balance import balance_of
from ketalint.language.claims import read_block
from ketalint.language.collect import collect
from ketalint.language.context import Context
from ketalint.language.found import BlockClaims
from ketalint.language.gate import Gate, is_parsed, part_sentences
from ketalint.language.governing import Governor
from ketalint.language.house import house_statements
from ketalint.language.lean import uncollected
from ketalint.language.names import clinic_names
from ketalint.language.nouns import TREATMENT
from ketalint.language.pipeline import known_words, load_pipeline, model_version
from ketalint.language.quantities import FoundQuantity, compile_words, read_quantities
from ketalint.language.truecase import truecase
from ketalint.language.vocabulary import Vocabulary
from ketalint.model import Block, Draft, Reading
from ketalint.rulebook.types import Rulebook

__all__ = ["Reader", "model_version"]

_PARSED_TOGETHER = 128  # blocks; more gains nothing and takes memory
_NOTHING = numpy.zeros((0, 0), dtype="float32")


class Reader:
    """Reads drafts with one rulebook. Loading takes a moment; keep it for all drafts of a run.

    `parse_all` parses even blocks that cannot hold a claim: the same readings, later.
    """

    def __init__(self, rulebook: Rulebook, *, parse_all: bool = False):
        with uncollected():
            self._nlp = load_pipeline()
            self._vocabulary = Vocabulary(rulebook.lexicon, self._words, known_words())
            self._quantity_words = compile_words(rulebook.lexicon.tables.get("quantities", {}))
            self._house_words = compile_words(rulebook.lexicon.tables.get("house", {}))
        self._gate = Gate(self._vocabulary, self._house_words)
        self._parse_all = parse_all

    def _words(self, text: str) -> list[str]:
        return [
            t.norm_ if "'" in t.text or t.text in ("ca", "wo", "sha") else t.text
            for t in self._nlp.make_doc(text)
        ]

    def read(self, drafts: Iterable[Draft]) -> Iterator[Reading]:
        """A reading for each draft, in order. Drafts given together are parsed together, which is faster."""
        given = list(drafts)
        analysed = [self._analyse(draft.blocks) for draft in given]
        self._parse([analysis for analyses in analysed for analysis in analyses])
        for draft, analyses in zip(given, analysed, strict=True):
            yield self._read(draft, analyses)

    def read_draft(self, draft: Draft) -> Reading:
        return next(self.read([draft]))

    def _parse(self, analyses: Iterable[Analysis]) -> None:
        """Parses the blocks that may hold a claim, blocks of one length together."""
        chosen: list[Doc] = []
        for analysis in analyses:
            if len(analysis.doc) and (self._parse_all or self._gate.lets_pass(analysis)):
                chosen.append(analysis.doc)
            else:
                part_sentences(analysis.doc)
        for doc in self._nlp.pipe(sorted(chosen, key=len), batch_size=_PARSED_TOGETHER):
            doc.tensor = _NOTHING  # the parser's vectors, many times the size of the words

    def _read(self, draft: Draft, analyses: list[Analysis]) -> Reading:
        on_treatment = any(kinds & TREATMENT for a in analyses for kinds in a.classes)
        blocks = [self._read_block(a, b, on_treatment) for a, b in zip(analyses, draft.blocks, strict=True)]
        governor = Governor(draft.blocks, analyses, self._vocabulary)
        house = [house_statements(a, self._house_words) if is_parsed(a) else [] for a in analyses]
        claims = collect(
            draft,
            blocks,
            governor,
            self._vocabulary,
            self._quantities(draft.blocks, analyses, on_treatment),
            house,
        )
        return Reading(
            draft.path,
            claims,
            balance_of(draft, blocks, self._vocabulary),
            on_treatment,
            clinic_names(draft.blocks),
        )

    def _read_block(self, analysis: Analysis, block: Block, on_treatment: bool) -> BlockClaims:
        testimonial = block.kind == "quote"
        if not is_parsed(analysis):
            return BlockClaims(analysis, Context(analysis, frozenset(), on_treatment, testimonial))
        return read_block(analysis, self._vocabulary, on_treatment, testimonial)

    def _quantities(
        self, blocks: Sequence[Block], analyses: Sequence[Analysis], on_treatment: bool
    ) -> list[list[FoundQuantity]]:
        def at(index: int) -> Analysis | None:
            return analyses[index] if index >= 0 else None

        return [
            read_quantities(a, on_treatment, self._quantity_words, at(b.header), at(b.row), at(b.heading))
            for a, b in zip(analyses, blocks, strict=True)
        ]

    def _analyse(self, blocks: tuple[Block, ...]) -> list[Analysis]:
        """The blocks as words, not parsed yet."""
        analyses: list[Analysis] = []
        for block in blocks:
            above = next((i for i in (block.lead, block.header, block.row) if i >= 0), len(analyses) - 1)
            earlier = analyses[above] if 0 <= above < len(analyses) else None
            doc = self._nlp.make_doc(truecase(block.text))
            analyses.append(analyse(doc, self._vocabulary.nouns, self._vocabulary.misspellings, earlier))
        return analyses
