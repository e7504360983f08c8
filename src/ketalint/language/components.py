"""ketalint's readers as spaCy components, for those who have a pipeline of their own.

    nlp = spacy.load("your_pipeline")            # needs a tagger and a parser with UD relations
    nlp.add_pipe("ketalint_analysis")
    nlp.add_pipe("ketalint_claims")
    doc = nlp("Our infusions erase nerve pain.")
    doc._.ketalint_claims                        # tuple[Found, ...]: phrase, level, stance, places

`ketalint_analysis` sets `doc._.ketalint_analysis` (folded words and noun classes), `ketalint_claims` sets
`doc._.ketalint_claims` from it. Both take `rules`, a list of further rules folders. Positions are those of
tokens.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from ketalint.language.claims.blocks import read_block
from ketalint.language.syntax.analysis import analyse
from ketalint.language.vocabulary import Vocabulary
from ketalint.language.words.spelling import fold
from ketalint.rulebook import load

Doc.set_extension("ketalint_analysis", default=None, force=True)
Doc.set_extension("ketalint_claims", default=(), force=True)


@lru_cache(maxsize=4)
def _vocabulary(nlp: Language, rules: tuple[str, ...]) -> Vocabulary:
    def words(text: str) -> list[str]:
        return [
            t.norm_ if "'" in t.text or t.text in ("ca", "wo", "sha") else t.text for t in nlp.make_doc(text)
        ]

    known = frozenset(fold(s) for s in nlp.vocab.strings if s.islower() and s.isalpha())
    return Vocabulary(load([Path(r) for r in rules]).lexicon, words, known)


class AnalysisComponent:
    """Annotates a parsed Doc with comparison forms and noun classes."""

    def __init__(self, vocabulary: Vocabulary):
        self._vocabulary = vocabulary

    def __call__(self, doc: Doc) -> Doc:
        doc._.ketalint_analysis = analyse(doc, self._vocabulary.nouns, self._vocabulary.misspellings)
        return doc


class ClaimsComponent:
    """Finds the claims of an annotated Doc; `on_treatment` says that the texts are about the treatment."""

    def __init__(self, vocabulary: Vocabulary, on_treatment: bool):
        self._vocabulary, self._on_treatment = vocabulary, on_treatment

    def __call__(self, doc: Doc) -> Doc:
        doc._.ketalint_claims = tuple(
            read_block(doc._.ketalint_analysis, self._vocabulary, self._on_treatment).found
        )
        return doc


def create_analysis(nlp: Language, name: str, rules: Sequence[str]) -> AnalysisComponent:
    return AnalysisComponent(_vocabulary(nlp, tuple(rules)))


def create_claims(nlp: Language, name: str, rules: Sequence[str], on_treatment: bool) -> ClaimsComponent:
    return ClaimsComponent(_vocabulary(nlp, tuple(rules)), on_treatment)


# Registered by calls, not as decorators: spaCy's decorator would make them untyped functions.
Language.factory(
    "ketalint_analysis",
    default_config={"rules": []},
    requires=["token.pos", "token.dep", "token.head", "doc.sents"],
    assigns=["doc._.ketalint_analysis"],
    func=create_analysis,
)
Language.factory(
    "ketalint_claims",
    default_config={"rules": [], "on_treatment": True},
    requires=["doc._.ketalint_analysis", "token.pos", "token.dep", "token.head", "doc.sents"],
    assigns=["doc._.ketalint_claims"],
    func=create_claims,
)
