"""Turn a folder of CoNLL-U files into the spaCy documents the pipeline learns from.

spaCy's own converter puts a space inside every contraction ("do n't"), which no draft
contains. This reader keeps the treebank's spelling: the pieces of a multiword token join up
without a space, as in the text they came from.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

# Features that ketalint's readers use. The treebank has many more; fewer labels are learned better.
KEPT_FEATURES = frozenset({"Degree", "Mood", "Number", "Person", "Polarity", "Tense", "VerbForm", "Voice"})


@dataclass
class Sentence:
    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    morphs: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    starts_paragraph: bool = False


def read_sentences(path: Path) -> Iterator[Sentence]:
    """The sentences of one CoNLL-U file, in order."""
    sentence = Sentence()
    joined_until, space_after_join = 0, True
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newpar") or line.startswith("# newdoc"):
            sentence.starts_paragraph = True
        elif line.startswith("#"):
            continue
        elif not line:
            if sentence.words:
                yield sentence
            sentence, joined_until = Sentence(), 0
        else:
            number, form, lemma, upos, _, feats, head, dep, _, misc = line.split("\t")
            if "." in number:  # an empty node of the enhanced graph
                continue
            space = "SpaceAfter=No" not in misc
            if "-" in number:
                joined_until, space_after_join = int(number.split("-")[1]), space
                continue
            place = int(number)
            if place < joined_until:
                space = False
            elif place == joined_until:
                space = space_after_join
            kept = [f for f in feats.split("|") if f.split("=")[0] in KEPT_FEATURES]
            sentence.words.append(form)
            sentence.spaces.append(space)
            sentence.lemmas.append(lemma)
            sentence.pos.append(upos)
            sentence.morphs.append("|".join(kept))
            sentence.heads.append(int(head) - 1 if int(head) else place - 1)
            sentence.deps.append("ROOT" if dep == "root" else dep)
    if sentence.words:
        yield sentence


def as_doc(vocab: Vocab, sentences: list[Sentence]) -> Doc:
    """One Doc from consecutive sentences."""
    columns: dict[str, list] = {
        name: [] for name in ("words", "spaces", "lemmas", "pos", "morphs", "heads", "deps")
    }
    starts: list[bool] = []
    for sentence in sentences:
        base = len(starts)
        starts += [True] + [False] * (len(sentence.words) - 1)
        for name in columns:
            values = getattr(sentence, name)
            columns[name] += [head + base for head in values] if name == "heads" else values
        columns["spaces"][-1] = True
    return Doc(vocab, sent_starts=starts, **columns)


def paragraphs(sentences: Iterator[Sentence], longest: int, seed: int) -> Iterator[list[Sentence]]:
    """Group sentences as blocks of a draft are: paragraphs, cut at random into one to `longest` sentences."""
    rng = random.Random(seed)
    group: list[Sentence] = []
    size = rng.randint(1, longest)
    for sentence in sentences:
        if group and (sentence.starts_paragraph or len(group) >= size):
            yield group
            group, size = [], rng.randint(1, longest)
        group.append(sentence)
    if group:
        yield group


def convert(source: Path, target: Path, vocab: Vocab, *, longest: int, seed: int = 0) -> int:
    """Write `source` (CoNLL-U) to `target` (.spacy); returns the number of documents."""
    docs = [as_doc(vocab, group) for group in paragraphs(read_sentences(source), longest, seed)]
    DocBin(docs=docs, store_user_data=False).to_disk(target)
    return len(docs)
