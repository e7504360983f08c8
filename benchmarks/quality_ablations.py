"""Readers that lack one part, to show what the part is worth. The product knows nothing of this.

parser         tags and sentences as ever, but no dependency arcs: subjects and objects are the nearest words
stance         every claim is taken as made: no denial, question, attribution, supposition
hedges         "may", "can help" and the like lower nothing
fuzzy          misspelt words stay misspelt
likeness       the learned reader says nothing
pipeline=NAME  another spaCy pipeline installed on this machine; "blank" splits words and sentences, no more
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from unittest.mock import patch

import spacy
from msgspec.structs import replace
from spacy.language import Language
from spacy.tokens import Doc as SpacyDoc

from ketalint.language import reader as reading
from ketalint.language.reader import Reader
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Doc
from ketalint.language.words.spelling import Misspellings
from ketalint.model import Draft, Reading, Stance
from ketalint.rulebook.types import Rulebook

Read = Callable[[Iterable[Draft]], Iterator[Reading]]

PARTS = ("parser", "stance", "hedges", "fuzzy", "likeness")


class UnknownAblation(Exception):
    """Says what may be left out."""


class Remembering(Reader):
    """Parses each text once, however often it is read: a run with ablations reads every set several times."""

    def __init__(self, rulebook: Rulebook, docs: dict[str, Doc] | None = None):
        super().__init__(rulebook)
        self._docs: dict[str, Doc] = {} if docs is None else docs

    def _parse(self, analyses: Iterable[Analysis]) -> None:
        given = list(analyses)
        super()._parse(analysis for analysis in given if analysis.doc.text not in self._docs)
        for analysis in given:
            analysis.doc = self._docs.setdefault(analysis.doc.text, analysis.doc)


class Flat(Remembering):
    """Reads Docs whose dependency arcs are taken away."""

    def _parse(self, analyses: Iterable[Analysis]) -> None:
        given = list(analyses)
        super()._parse(given)
        for analysis in given:
            analysis.doc = without_arcs(analysis.doc, self._nlp.make_doc)


def without_arcs(doc: Doc, make_doc: Callable[[str], SpacyDoc]) -> Doc:
    """The same words, tags, forms and sentences; every word its own head, with no relation to another."""
    flat = Doc(make_doc(doc.text))
    for token, bare in zip(doc, flat, strict=True):
        bare.pos_, bare.morph = token.pos_, token.morph
        bare.dep_ = bare.kind = "ROOT"
    flat.part(token.is_sent_start for token in doc)
    flat.is_parsed, flat.source = doc.is_parsed, None
    return flat


def full(rulebook: Rulebook) -> Remembering:
    return Remembering(rulebook)


def ablated(name: str, rulebook: Rulebook, whole: Remembering) -> Read:
    """How drafts are read without the part `name`. `whole` is the reader that lacks nothing.

    Raises UnknownAblation.
    """
    if name == "parser":
        return Flat(rulebook, whole._docs).read
    if name == "stance":
        return lambda drafts: map(_all_made, whole.read(drafts))
    if name == "hedges":
        return lambda drafts: map(_unhedged, whole.read(drafts))
    if name == "likeness":
        return lambda drafts: (replace(reading, likely=()) for reading in whole.read(drafts))
    if name == "fuzzy":
        return _without_fuzzy(rulebook, whole).read
    kind, _, pipeline = name.partition("=")
    if kind == "pipeline" and pipeline:
        return _with_pipeline(rulebook, pipeline).read
    raise UnknownAblation(f"{name!r} is none of {', '.join(PARTS)}, pipeline=NAME")


def _all_made(reading: Reading) -> Reading:
    return replace(reading, claims=tuple(replace(c, stance=Stance("made")) for c in reading.claims))


def _unhedged(reading: Reading) -> Reading:
    return replace(
        reading,
        claims=tuple(
            replace(c, hedges=(), grades=tuple(replace(g, hedge="") for g in c.grades))
            for c in reading.claims
        ),
    )


def _without_fuzzy(rulebook: Rulebook, whole: Remembering) -> Reader:
    reader = Remembering(rulebook, whole._docs)
    reader._vocabulary.misspellings = Misspellings(lambda letter: (), lambda word: True)
    return reader


def _with_pipeline(rulebook: Rulebook, name: str) -> Reader:
    nlp = _pipeline(name)
    parses = "parser" in nlp.pipe_names
    with patch.object(reading, "load_pipeline", lambda: nlp):
        # A Doc as the tokenizer leaves it has stale edges where it was split anew, and spaCy crashes on its
        # children when no parser has set them; a Doc made afresh has sound ones.
        return Remembering(rulebook) if parses else Flat(rulebook)


def _pipeline(name: str) -> Language:
    if name == "blank":
        nlp = spacy.blank("en")
        nlp.add_pipe("sentencizer")
        return nlp
    installed = sorted(spacy.util.get_installed_models())
    if name not in installed:
        there = f"installed here: {', '.join(installed)}" if installed else "none is installed here"
        raise UnknownAblation(
            f"no spaCy pipeline {name!r}; {there}, and none is on PyPI. “blank” always works"
        )
    return spacy.load(name)
