"""Drafts in, readings out: the one door to this room."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence, Set

from ketalint.language.balance.page import balance_of
from ketalint.language.balance.variation import told_to_vary
from ketalint.language.claims.blocks import read_block
from ketalint.language.claims.collect import collect
from ketalint.language.claims.context import Context
from ketalint.language.claims.found import BlockClaims, Statement
from ketalint.language.clinic.alignment import opposed_statements
from ketalint.language.clinic.listed import side_by_side
from ketalint.language.clinic.names import clinic_names
from ketalint.language.clinic.opposites import compile_opposites
from ketalint.language.clinic.statements import compile_house, house_statements
from ketalint.language.discourse.before_after import tables_before_and_after
from ketalint.language.discourse.definitions import of_a_glossary, of_other_entries
from ketalint.language.discourse.governing import Governor
from ketalint.language.discourse.hearsay import heard_and_answered
from ketalint.language.discourse.how_long import years_in_tables
from ketalint.language.discourse.how_soon import moments_in_tables
from ketalint.language.discourse.others import (
    told_of_a_word,
    told_of_other_visits,
    told_of_others,
    told_of_their_entry,
)
from ketalint.language.discourse.page_topic import about_others
from ketalint.language.discourse.replies import answers_above
from ketalint.language.discourse.tables import told_in_tables
from ketalint.language.frames import frame_statements
from ketalint.language.gate import Gate, part_sentences
from ketalint.language.lean import uncollected
from ketalint.language.likeness.doubts import doubts
from ketalint.language.likeness.opinion import Opinions, load_learned
from ketalint.language.likeness.reading import likenesses
from ketalint.language.pipeline import known_words, load_pipeline, model_version
from ketalint.language.quantities import FoundQuantity, compile_words, read_quantities
from ketalint.language.stance import Verdict
from ketalint.language.syntax.analysis import Analysis, analyse
from ketalint.language.syntax.joined import keep_joined
from ketalint.language.syntax.tokens import Doc
from ketalint.language.vocabulary import Vocabulary
from ketalint.language.words.familiar import made_familiar
from ketalint.language.words.nouns import TREATMENT
from ketalint.language.words.truecase import truecase
from ketalint.model import Block, Claim, Draft, Likeness, Reading
from ketalint.rulebook.load import added_entries
from ketalint.rulebook.types import Rulebook

__all__ = ["Reader", "model_version"]

_ELSEWHERE = frozenset(("authority", "foreign", "logistics", "payer", "service"))
_COMPLAINTS = frozenset(("condition", "mood", "nerve", "opioid", "pain", "risk", "symptom"))
_HARM = frozenset(
    "addicted addictive bladder dangerous harmful harmless hooked kidneys liver risky safe toxic".split()
)
_SOMEBODY = frozenset("he her his i it its me my our patients she their they this us we you your".split())
_KETAMINE = "ketamine"  # the class of nouns, and the word
_VARIES = "house: response varies from person to person"  # as rules/lexicon/house.toml calls it
_OF_THE_HOUSE = ("house: number: ", "house: years: ")  # whatever a page or section is about
_PARSED_TOGETHER = 128  # blocks; more gains nothing and takes memory


class Reader:
    """Reads drafts with one rulebook. Loading takes a moment; keep it for all drafts of a run.

    `parse_all` parses even blocks that cannot hold a claim: the same readings, later.
    """

    def __init__(self, rulebook: Rulebook, *, parse_all: bool = False):
        with uncollected():
            self._nlp = load_pipeline()
            self._vocabulary = Vocabulary(rulebook.lexicon, self._words, known_words())
            self._quantity_words = compile_words(rulebook.lexicon.tables.get("quantities", {}))
            self._house_words = compile_house(rulebook.lexicon.tables.get("house", {}))
        self._opposites = compile_opposites(rulebook.lexicon.tables.get("opposites", {}))
        self._frame_words = compile_words(rulebook.lexicon.tables.get("frames", {}))
        self._gate = Gate(self._vocabulary, self._house_words, self._frame_words)
        self._parse_all = parse_all
        self._added = added_entries(rulebook)
        # the learned reader has learned of nothing else; a house may sell other things by rules of its own
        self._is_learned = _KETAMINE in rulebook.lexicon.nouns.get(_KETAMINE, ())

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
            if analysis.doc and (self._parse_all or self._gate.lets_pass(analysis)):
                doc = analysis.doc
                if doc.source is not None:
                    doc.source = made_familiar(doc.source, analysis.low)
                    keep_joined(doc.source, doc)
                chosen.append(doc)
            else:
                part_sentences(analysis.doc)
        chosen.sort(key=len)
        sources = ((doc.source, doc) for doc in chosen)
        for _, doc in self._nlp.pipe(sources, as_tuples=True, batch_size=_PARSED_TOGETHER):
            doc.take_parse()

    def _read(self, draft: Draft, analyses: list[Analysis]) -> Reading:
        on_treatment = any(kinds & TREATMENT for a in analyses for kinds in a.classes)
        on_page = on_treatment or _is_snippet(analyses)
        blocks = [self._read_block(a, b, on_page) for a, b in zip(analyses, draft.blocks, strict=True)]
        for block in blocks:
            told_of_other_visits(block)
        others = about_others(draft.blocks, analyses)
        for index in others:
            told_of_others(blocks[index])
        entries = of_other_entries(draft.blocks, analyses)
        for index in entries:
            told_of_their_entry(blocks[index])
        explained = of_a_glossary(draft.blocks, analyses)
        for index in explained:
            told_of_a_word(blocks[index])
        others |= entries | explained
        answers_above(blocks, self._vocabulary)
        tables_before_and_after(draft.blocks, blocks, self._vocabulary)
        clinics = clinic_names(draft.blocks)
        told_in_tables(draft.blocks, blocks, clinics)
        moments_in_tables(draft.blocks, blocks, self._vocabulary)
        years_in_tables(draft.blocks, blocks)
        heard_and_answered(draft.blocks, blocks, self._vocabulary)
        governor = Governor(draft.blocks, analyses, self._vocabulary)
        opposed = opposed_statements(analyses, draft.blocks, self._opposites)
        statements = [
            [said for said in opposed.get(i, ()) if said.fact.startswith(_OF_THE_HOUSE)]
            if i in others
            else [
                *self._statements(a, b, _at(analyses, source.heading), source.kind == "cell"),
                *opposed.get(i, ()),
            ]
            for i, (a, b, source) in enumerate(zip(analyses, blocks, draft.blocks, strict=True))
        ]
        claims = collect(
            draft,
            blocks,
            governor,
            self._vocabulary,
            self._quantities(draft.blocks, analyses, on_treatment, others),
            statements,
            others,
        )
        opinions = Opinions(load_learned()) if self._is_learned else None
        return Reading(
            draft.path,
            claims,
            balance_of(draft, blocks, self._vocabulary),
            on_treatment,
            clinics,
            self._likenesses(draft, blocks, claims, governor, opinions, others)
            if opinions and on_page
            else (),
            doubts(draft, blocks, claims, opinions, self._added) if opinions else (),
            side_by_side(draft.blocks),
        )

    def _likenesses(
        self,
        draft: Draft,
        blocks: Sequence[BlockClaims],
        claims: Collection[Claim],
        governor: Governor,
        opinions: Opinions,
        others: Set[int],
    ) -> tuple[Likeness, ...]:
        """What the learned reader makes of the blocks that are parsed, but those in `others`."""
        skipped = others
        if self._parse_all:
            skipped = others | {i for i, b in enumerate(blocks) if not self._gate.lets_pass(b.analysis)}
        return likenesses(draft, blocks, claims, governor, self._vocabulary.cues, opinions, skipped)

    def _read_block(self, analysis: Analysis, block: Block, on_treatment: bool) -> BlockClaims:
        testimonial = block.kind == "quote"
        if not analysis.doc.is_parsed:
            return BlockClaims(analysis, Context(analysis, frozenset(), on_treatment, testimonial))
        return read_block(analysis, self._vocabulary, on_treatment, testimonial)

    def _statements(
        self, analysis: Analysis, block: BlockClaims, heading: Analysis | None, in_table: bool
    ) -> list[Statement]:
        """What the block says of the house's ways, and of how ketamine is given and works."""
        if not analysis.doc.is_parsed:
            return []
        return [
            *house_statements(analysis, self._house_words, self._vocabulary.cues, heading, in_table),
            *frame_statements(analysis, self._frame_words, self._vocabulary.cues, block.found),
            *(
                Statement(_VARIES, "accords", told, told.start, Verdict("made"))
                for told in told_to_vary(analysis, self._vocabulary.balance.words)
            ),
        ]

    def _quantities(
        self, blocks: Sequence[Block], analyses: Sequence[Analysis], on_treatment: bool, others: Set[int]
    ) -> list[list[FoundQuantity]]:
        return [
            read_quantities(
                a,
                on_treatment and index not in others,
                self._quantity_words,
                _at(analyses, b.header),
                _at(analyses, b.row),
                _at(analyses, b.heading),
            )
            for index, (a, b) in enumerate(zip(analyses, blocks, strict=True))
        ]

    def _analyse(self, blocks: tuple[Block, ...]) -> list[Analysis]:
        """The blocks as words, not parsed yet."""
        analyses: list[Analysis] = []
        for block in blocks:
            above = next((i for i in (block.lead, block.header, block.row) if i >= 0), len(analyses) - 1)
            earlier = analyses[above] if 0 <= above < len(analyses) else None
            if block.kind == "quote" and earlier is not None and not earlier.named & TREATMENT:
                # a voice of its own: it speaks of the treatment, not of what the voice before it named
                earlier = next((a for a in reversed(analyses) if a.named & TREATMENT), earlier)
            doc = self._nlp.make_doc(truecase(block.text))
            analyses.append(analyse(doc, self._vocabulary.nouns, self._vocabulary.misspellings, earlier))
        return analyses


def _at(analyses: Sequence[Analysis], index: int) -> Analysis | None:
    return analyses[index] if index >= 0 else None


def _is_snippet(analyses: Sequence[Analysis]) -> bool:
    """One paragraph by itself, of somebody and a complaint or harm, that names no other thing to speak of."""
    if len(analyses) != 1 or not analyses[0].named.isdisjoint(_ELSEWHERE):
        return False
    low = analyses[0].low
    medical = not _COMPLAINTS.isdisjoint(analyses[0].named) or not _HARM.isdisjoint(low)
    return medical and not _SOMEBODY.isdisjoint(low)
