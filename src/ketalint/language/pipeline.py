"""The trained pipeline that comes inside the package."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from spacy import util
from spacy.language import Language

FOLDER = Path(__file__).parent / "trained"


@lru_cache(maxsize=1)
def load_pipeline() -> Language:
    """The tagger and parser trained by training/build.py; OSError when the package lacks them.

    The lemmatizer stays on disk: the lexicon is matched by written forms, and nothing here asks for a lemma.
    """
    return util.load_model_from_path(FOLDER, exclude=["trainable_lemmatizer"])


@lru_cache(maxsize=1)
def known_words() -> frozenset[str]:
    """Lower-case words that are spelt as they should be, from the corpus that the pipeline was trained on."""
    return frozenset((FOLDER / "words.txt").read_text(encoding="utf-8").split())


def model_version() -> str:
    """Name and version of the trained pipeline, without loading it."""
    meta = json.loads((FOLDER / "meta.json").read_text(encoding="utf-8"))
    return f"{meta['lang']}_{meta['name']}-{meta['version']}"
