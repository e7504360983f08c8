#!/usr/bin/env python3
"""Trains the learned reader: which words make a sentence read like an overstatement of which code.

    python training/likeness.py            trains on training/sentences and tests/corpus/build, and installs
    python training/likeness.py --surely P the probability from which on the reader speaks
    python training/likeness.py --show KL109   the features that speak most for a code and most against it

It needs scikit-learn (the extra "train"). A logistic regression for each code learns from sentences that must
have the code against all others; sentences that may have it are left out. Weights too small to matter are
dropped, the others are kept in steps of a 127th of the largest.
"""

from __future__ import annotations

import argparse
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from ketalint import drafts
from ketalint.language.likeness.features import features_of
from ketalint.language.likeness.reading import LEVELS
from ketalint.language.likeness.weights import Header, load_weights
from ketalint.language.pipeline import FOLDER, known_words, load_pipeline
from ketalint.language.syntax.analysis import analyse
from ketalint.language.vocabulary import Vocabulary
from ketalint.language.words.truecase import truecase
from ketalint.rulebook import load

ROOT = Path(__file__).resolve().parents[1]
SENTENCES = ROOT / "training" / "sentences"
BUILD = ROOT / "tests" / "corpus" / "build"
CODES = (*LEVELS, "KL301")
SURELY = 0.75
FEWEST = 4  # sentences that a feature stands in, for it to be learned
STRENGTH = 100.0  # of the data against the wish for small weights
SMALLEST = 1.0  # weights below are dropped
_CODE = re.compile(r"KL\d{3}")


@dataclass(frozen=True)
class Example:
    """A sentence, the codes that it must have and those that it may have."""

    text: str
    must: frozenset[str]
    may: frozenset[str]


def of_lines(folder: Path) -> Iterator[Example]:
    """The lines of training/sentences/*.tsv: "MUST/MAY<TAB>text"; ValueError for one of another shape."""
    for path in sorted(folder.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            labels, tab, text = line.partition("\t")
            if not tab or not text.strip():
                raise ValueError(f"{path}:{number}: not of the form MUST/MAY<TAB>text")
            must, _, may = labels.partition("/")
            yield Example(text, frozenset(_CODE.findall(must)), frozenset(_CODE.findall(may)))


def of_corpus(folder: Path) -> Iterator[Example]:
    """The sentences of tests/corpus/build, and the blocks of its drafts with the codes of their labels."""
    for line in (folder / "sentences.jsonl").read_text(encoding="utf-8").splitlines():
        row = msgspec.json.decode(line)
        yield Example(row["text"], frozenset(row["must"]), frozenset(row["may"]))
    labels: dict[str, list[dict[str, list[str]]]] = {}
    for line in (folder / "drafts" / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        row = msgspec.json.decode(line)
        if not row.get("draft"):
            labels.setdefault(row["file"], []).append(row)
    for path in sorted((folder / "drafts").iterdir()):
        form = drafts.SUFFIXES.get(path.suffix)
        if form is None:
            continue
        draft = drafts.read(path.name, path.read_text(encoding="utf-8"), form)
        places = [
            (at.start(), at.end(), row)
            for row in labels.get(path.name, ())
            for at in re.finditer(re.escape(str(row["quote"])), draft.source)
        ]
        for block in draft.blocks:
            for sentence in re.finditer(r"[^.!?]+(?:[.!?]+[\"'”’)]*|$)\s*", block.text):
                if not sentence[0].strip():
                    continue
                start, end = block.source_range(sentence.start(), sentence.end())
                near = [row for first, last, row in places if first < end and start < last]
                yield Example(
                    sentence[0].strip(),
                    frozenset(code for row in near for code in row["must"]),
                    frozenset(code for row in near for code in row["may"]),
                )


def features(examples: Iterable[Example]) -> list[list[str]]:
    """What the learned reader weighs in each text."""
    rulebook, nlp = load(), load_pipeline()
    vocabulary = Vocabulary(
        rulebook.lexicon, lambda text: [t.text for t in nlp.make_doc(text)], known_words()
    )
    found = []
    for example in examples:
        doc = nlp.make_doc(truecase(example.text))
        analysis = analyse(doc, vocabulary.nouns, vocabulary.misspellings)
        found.append([*features_of(analysis.low, analysis.classes, 0, len(analysis.low))])
    return found


def train(examples: Sequence[Example], surely: float) -> tuple[Header, list[str], np.ndarray]:
    """The header, the features in order, and their weights for each code in steps."""
    rows = features(examples)
    counts = CountVectorizer(analyzer=list, min_df=FEWEST, binary=True)
    there = counts.fit_transform(rows).astype(np.float64)
    even = sparse.diags([1 / math.sqrt(max(1, len(row))) for row in rows])
    given = (even @ there).tocsr()
    columns, starts = [], []
    for code in CODES:
        usable = [i for i, e in enumerate(examples) if code in e.must or code not in e.may]
        wanted = np.array([code in examples[i].must for i in usable])
        fitted = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=7).fit(given[usable], wanted)
        weights = fitted.coef_[0]
        columns.append(np.where(np.abs(weights) < SMALLEST, 0, weights))
        starts.append(float(fitted.intercept_[0]))
        print(f"{code}: {int(wanted.sum())} sentences of {len(usable)}")
    matrix = np.stack(columns, axis=1)
    step = float(np.abs(matrix).max()) / 127
    steps = np.rint(matrix / step).astype(np.int8)
    names = counts.get_feature_names_out()
    order = sorted((name, i) for i, name in enumerate(names) if steps[i].any())
    kept = [name for name, _ in order]
    return Header(CODES, tuple(starts), step, surely), kept, steps[[i for _, i in order]]


def install(header: Header, names: list[str], matrix: np.ndarray, folder: Path = FOLDER) -> None:
    (folder / "likeness.json").write_bytes(msgspec.json.format(msgspec.json.encode(header)) + b"\n")
    (folder / "likeness.txt").write_text("\n".join(names), encoding="utf-8")
    np.save(folder / "likeness.npy", matrix)


def show(code: str, most: int = 40) -> None:
    """Prints the features that speak most for a code, and most against it."""
    weights = load_weights()
    column = weights.header.codes.index(code)
    names = list(weights.rows)
    order = np.argsort(weights.matrix[:, column])
    for row in (*order[::-1][:most], *order[:most]):
        print(f"{weights.matrix[row, column] * weights.header.step:+6.1f}  {names[row]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--surely", type=float, default=SURELY)
    parser.add_argument("--show", metavar="CODE", choices=CODES)
    args = parser.parse_args()
    if args.show:
        show(args.show)
        return
    examples = [*of_lines(SENTENCES), *of_corpus(BUILD)]
    header, names, matrix = train(examples, args.surely)
    install(header, names, matrix)
    print(f"{len(examples)} sentences, {len(names)} features")


if __name__ == "__main__":
    main()
