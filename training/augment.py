"""Training examples spelt as marketing copy is: headings, shouting, missing full stops."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

FINAL = {".", "!", "?", ":"}
SMALL_WORDS = {
    "a",
    "an",
    "and",
    "as",
    "at",
    "but",
    "by",
    "for",
    "from",
    "in",
    "of",
    "on",
    "or",
    "the",
    "to",
    "with",
}


def _columns(doc: Doc) -> dict[str, list]:
    return {
        "words": [t.text for t in doc],
        "spaces": [bool(t.whitespace_) for t in doc],
        "lemmas": [t.lemma_ for t in doc],
        "pos": [t.pos_ for t in doc],
        "morphs": [str(t.morph) for t in doc],
        "heads": [t.head.i for t in doc],
        "deps": [t.dep_ for t in doc],
        "sent_starts": [bool(t.is_sent_start) for t in doc],
    }


def without_final_stop(columns: dict[str, list]) -> None:
    """Drop the last token when it is sentence punctuation that nothing hangs on."""
    last = len(columns["words"]) - 1
    if last < 2 or columns["words"][last] not in FINAL or columns["sent_starts"][last]:
        return
    if any(head == last for i, head in enumerate(columns["heads"]) if i != last):
        return
    for values in columns.values():
        values.pop()


def respelled(columns: dict[str, list], spell: Callable[[str, int], str]) -> None:
    """Respell every word; a lemma that no longer follows from its word is left unlabelled."""
    for i, word in enumerate(columns["words"]):
        spelt = spell(word, i)
        if spelt != word and len(spelt) == len(word):
            columns["words"][i] = spelt
            columns["lemmas"][i] = ""


def title_case(word: str, place: int) -> str:
    return word if place and word in SMALL_WORDS else word[:1].upper() + word[1:]


@spacy.registry.augmenters("ketalint.marketing_copy.v1")
def create_augmenter(
    level_stop: float, level_title: float, level_caps: float, level_lower: float
) -> Callable[[Language, Example], Iterator[Example]]:
    """Each level is the share of documents respelled that way; the rest pass unchanged."""

    def augment(nlp: Language, example: Example) -> Iterator[Example]:
        roll, columns = random.random(), _columns(example.reference)
        if random.random() < level_stop:
            without_final_stop(columns)
        if roll < level_title:
            respelled(columns, title_case)
        elif roll < level_title + level_caps:
            respelled(columns, lambda word, _: word.upper())
        elif roll < level_title + level_caps + level_lower:
            respelled(columns, lambda word, _: word.lower())
        doc = Doc(nlp.vocab, **columns)
        yield Example(nlp.make_doc(doc.text), doc)

    return augment
