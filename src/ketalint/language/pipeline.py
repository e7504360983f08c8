"""The trained pipeline that comes inside the package."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from spacy import util
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found,unused-ignore]
from spacy.util import registry

FOLDER = Path(__file__).parent / "trained"


@lru_cache(maxsize=1)
def load_pipeline() -> Language:
    """The tagger and parser trained by training/build.py; OSError when the package lacks them.

    The lemmatizer stays on disk: the lexicon is matched by written forms, and nothing here asks for a lemma.
    """
    return util.load_model_from_path(
        FOLDER,
        exclude=["trainable_lemmatizer"],
        config={"nlp": {"tokenizer": {"@tokenizers": "ketalint.stored_tokenizer.v1"}}},
    )


@registry.tokenizers("ketalint.stored_tokenizer.v1")  # type: ignore[untyped-decorator,unused-ignore]
def stored_tokenizer() -> Callable[[Language], Tokenizer]:
    """A tokenizer that gets its rules from the pipeline's folder alone.

    spaCy's own would compile the rules of English first, only to replace them by the stored ones.
    """
    return lambda nlp: Tokenizer(nlp.vocab)


@lru_cache(maxsize=1)
def known_words() -> frozenset[str]:
    """Well spelt words of the corpus that the pipeline was trained on, in comparison form."""
    return frozenset((FOLDER / "words.txt").read_text(encoding="utf-8").split())


def model_version() -> str:
    """Name and version of the trained pipeline, without loading it."""
    meta = json.loads((FOLDER / "meta.json").read_text(encoding="utf-8"))
    return f"{meta['lang']}_{meta['name']}-{meta['version']}"
