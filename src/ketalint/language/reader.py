"""Drafts in, readings out: the one door to this room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc

from ketalint.language.analysis import Analysis, analyse
from ketalint.language.balance import balance_of
from ketalint.language.claims import BlockClaims, read_block
from ketalint.language.collect import collect
from ketalint.language.governing import Governor
from ketalint.language.house import house_statements
from ketalint.language.names import clinic_names
from ketalint.language.pipeline import known_words, load_pipeline, model_version
from ketalint.language.quantities import FoundQuantity, compile_words, read_quantities
from ketalint.language.truecase import truecase
from ketalint.language.vocabulary import Vocabulary
from ketalint.model import Block, Draft, Reading
from ketalint.rulebook.types import Rulebook

__all__ = ["Reader", "model_version"]


class Reader:
    """Reads drafts with one rulebook. Loading takes a moment; keep it for all drafts of a run."""

    def __init__(self, rulebook: Rulebook):
        self._nlp = load_pipeline()
        self._vocabulary = Vocabulary(rulebook.lexicon, self._words, known_words())
        self._house_words = compile_words(rulebook.lexicon.tables.get("house", {}))
        self._quantity_words = compile_words(rulebook.lexicon.tables.get("quantities", {}))

    def _words(self, text: str) -> list[str]:
        return [t.norm_ if "'" in t.text or t.text in ("ca", "wo", "sha") else t.text for t in self._nlp.make_doc(text)]

    def read(self, drafts: Iterable[Draft]) -> Iterator[Reading]:
        """A reading for each draft, in order."""
        for draft in drafts:
            yield self.read_draft(draft)

    def parse(self, texts: Iterable[str]) -> Iterator[Doc]:
        return self._nlp.pipe((truecase(text) for text in texts), batch_size=64)

    def read_draft(self, draft: Draft) -> Reading:
        analyses = self._analyse(draft.blocks)
        on_treatment = any(a.classes[t.i] & {"ketamine", "treatment"} for a in analyses for t in a.doc)
        blocks: list[BlockClaims] = [
            read_block(a, self._vocabulary, on_treatment, testimonial=b.kind == "quote") for a, b in zip(analyses, draft.blocks)
        ]
        governor = Governor(draft.blocks, analyses, self._vocabulary)
        house = [house_statements(a, self._house_words) for a in analyses]
        claims = collect(draft, blocks, governor, self._vocabulary, self._quantities(draft.blocks, analyses, on_treatment), house)
        return Reading(draft.path, claims, balance_of(draft, blocks, self._vocabulary), on_treatment, clinic_names(draft.blocks))

    def _quantities(self, blocks: Sequence[Block], analyses: Sequence[Analysis], on_treatment: bool) -> list[list[FoundQuantity]]:
        def at(index: int) -> Analysis | None:
            return analyses[index] if index >= 0 else None

        return [
            read_quantities(a, on_treatment, self._quantity_words, at(b.header), at(b.row), at(b.heading)) for a, b in zip(analyses, blocks)
        ]

    def _analyse(self, blocks: tuple[Block, ...]) -> list[Analysis]:
        analyses: list[Analysis] = []
        for block, doc in zip(blocks, self.parse(b.text for b in blocks)):
            above = next((i for i in (block.lead, block.header, block.row) if i >= 0), len(analyses) - 1)
            earlier = analyses[above] if 0 <= above < len(analyses) else None
            analyses.append(analyse(doc, self._vocabulary.nouns, self._vocabulary.misspellings, earlier))
        return analyses
