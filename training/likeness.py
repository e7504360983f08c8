#!/usr/bin/env python3
"""Trains the learned reader: which words make a sentence read like an overstatement of which code.

    python training/likeness.py            trains on training/sentences and tests/corpus/build, and installs
    python training/likeness.py --surely P the probability from which on the reader speaks
    python training/likeness.py --surely-not P the probability from which on it doubts what the rules read
    python training/likeness.py --show KL109   the features that speak most for a code and most against it

It needs scikit-learn (the extra "train"). A logistic regression for each code learns from sentences that must
have the code against all others; sentences that may have it are left out. In a second one those that must or
may have it stand against all others: it tells which codes are out of the question. A set by itself tells
which fact a sentence with KL201 contradicts: for each fact its sentences against those of the other facts.
Weights too small to matter are dropped, the others are kept in steps of a 127th of the largest.
"""

from __future__ import annotations

import argparse
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from ketalint import drafts
from ketalint.language.likeness.features import features_of
from ketalint.language.likeness.opinion import ANY, COULD, MUST
from ketalint.language.likeness.reading import LEVELS
from ketalint.language.likeness.weights import Header, ids_of, load_weights, weights_of
from ketalint.language.pipeline import FOLDER, known_words, load_pipeline
from ketalint.language.syntax.analysis import analyse
from ketalint.language.vocabulary import Vocabulary
from ketalint.language.words.truecase import truecase
from ketalint.rulebook import load
from ketalint.rulebook.types import Rulebook

ROOT = Path(__file__).resolve().parents[1]
SENTENCES = ROOT / "training" / "sentences"
BUILD = ROOT / "tests" / "corpus" / "build"
CODES = (*LEVELS, "KL201", "KL301")
SURELY = 0.6
MORE_SURELY = {"KL101": 0.65, "KL102": 0.65}  # many things end or are flatly said that nobody minds
SURELY_NOT, RATHER_NOT_ANY = 0.98, 0.7
SURE_OF_FACT = 0.4  # enough: that some fact is contradicted is told already
FEWEST, FEWEST_OF_FACT = 4, 2  # sentences that a feature stands in, for it to be learned
FEWEST_AGAINST = 15  # sentences that contradict a fact, for it to be learned
STRENGTH = 100.0  # of the data against the wish for small weights
SMALLEST = 1.0  # weights below are dropped
_CODE = re.compile(r"KL\d{3}")
_FACT = re.compile(r"KL201:([\w-]+)")


@dataclass(frozen=True)
class Example:
    """A sentence, the codes that it must have, those that it may have, and the fact that it contradicts.

    Of the codes in `untold` nobody has said whether it has them.
    """

    text: str
    must: frozenset[str]
    may: frozenset[str]
    fact: str = ""
    untold: frozenset[str] = frozenset()


def of_lines(folder: Path) -> Iterator[Example]:
    """The lines of training/sentences/*.tsv: "MUST/MAY<TAB>text"; ValueError for one of another shape.

    KL201 may name the fact: "KL201:evaluation,KL103/KL102".
    A line after a question is learned from by itself and as its answer.
    """
    for path in sorted(folder.glob("*.tsv")):
        question = ""
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            labels, tab, text = line.partition("\t")
            if not tab or not text.strip():
                raise ValueError(f"{path}:{number}: not of the form MUST/MAY<TAB>text")
            must, _, may = labels.partition("/")
            fact = _FACT.search(must)
            codes = frozenset(_CODE.findall(must))
            example = Example(text, codes, frozenset(_CODE.findall(may)), fact[1] if fact else "")
            yield example
            if question:
                yield replace(example, text=f"{question} {text}")
            question = text if text.rstrip('"”’)').endswith("?") and not example.must | example.may else ""


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
        question = ""
        for block in draft.blocks:
            for sentence in re.finditer(r"[^.!?]+(?:[.!?]+[\"'”’)]*|$)\s*", block.text):
                if not sentence[0].strip():
                    continue
                start, end = block.source_range(sentence.start(), sentence.end())
                near = [row for first, last, row in places if first < end and start < last]
                must = frozenset(code for row in near for code in row["must"])
                may = frozenset(code for row in near for code in row["may"])
                text = sentence[0].strip()
                yield Example(text, must, may)
                if question:
                    yield Example(f"{question} {text}", must, may)
                question = text if "?" in text[-2:] and not must | may else ""


def of_reference(rulebook: Rulebook) -> Iterator[Example]:
    """What the facts say and their examples: they teach KL201 alone."""
    others = frozenset(CODES) - {"KL201"}
    for fact in rulebook.facts.values():
        for text in (fact.says, *fact.passes):
            yield Example(text, frozenset(), frozenset(), untold=others)
        for text in () if fact.general else fact.fails:
            yield Example(text, frozenset(("KL201",)), frozenset(), fact.id, others)


def sentences(
    rulebook: Rulebook, examples: Iterable[Example]
) -> Iterator[tuple[list[str], list[frozenset[str]]]]:
    """The words of each text in comparison form, and their noun classes."""
    nlp = load_pipeline()
    vocabulary = Vocabulary(
        rulebook.lexicon, lambda text: [t.text for t in nlp.make_doc(text)], known_words()
    )
    for example in examples:
        doc = nlp.make_doc(truecase(example.text))
        analysis = analyse(doc, vocabulary.nouns, vocabulary.misspellings)
        yield analysis.low, analysis.classes


def features(rulebook: Rulebook, examples: Iterable[Example]) -> list[list[str]]:
    """What the learned reader weighs in each text."""
    read = sentences(rulebook, examples)
    return [sorted(features_of(low, classes, 0, len(low)).names) for low, classes in read]


def train(
    rows: Sequence[Sequence[str]],
    answers: Mapping[str, Sequence[bool | None]],
    surely: Mapping[str, float],
    fewest: int = FEWEST,
    shares: str | None = None,
) -> tuple[Header, list[str], np.ndarray]:
    """The header, the features, and their weights for each name in steps.

    `answers` tell for each name which rows deserve it; None for those that nothing is learned from. `surely`
    is the probability from which on each name is said. With
    "balanced" `shares` a rare name weighs as much as a frequent one.
    """
    counts = CountVectorizer(analyzer=list, min_df=fewest, binary=True)
    there = counts.fit_transform(rows).astype(np.float64)
    even = sparse.diags([1 / math.sqrt(max(1, len(row))) for row in rows])
    given = (even @ there).tocsr()
    columns, starts = [], []
    for name, answer in answers.items():
        usable = [i for i, a in enumerate(answer) if a is not None]
        wanted = np.array([bool(answer[i]) for i in usable])
        fitted = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=7, class_weight=shares)
        fitted.fit(given[usable], wanted)
        weights = fitted.coef_[0]
        columns.append(np.where(np.abs(weights) < SMALLEST, 0, weights))
        starts.append(float(fitted.intercept_[0]))
        print(f"{name}: {int(wanted.sum())} sentences of {len(usable)}")
    matrix = np.stack(columns, axis=1)
    step = float(np.abs(matrix).max()) / 127
    steps = np.rint(matrix / step).astype(np.int8)
    names = counts.get_feature_names_out()
    used = steps.any(axis=1).nonzero()[0]
    header = Header(tuple(answers), tuple(starts), step, tuple(surely[name] for name in answers))
    return header, [str(names[i]) for i in used], steps[used]


def answers_of(examples: Sequence[Example]) -> dict[str, list[bool | None]]:
    """For each name of the weights which examples deserve it; None for those that nothing is learned from."""
    answers = {f"{MUST} {code}": must for code, must in deserved(examples).items()}
    return answers | {f"{COULD} {code}": could for code, could in possible(examples).items()}


def deserved(examples: Sequence[Example]) -> dict[str, list[bool | None]]:
    """For each code which examples must have it; None for those that may."""
    return {
        code: [True if code in e.must else None if code in e.may | e.untold else False for e in examples]
        for code in CODES
    }


def possible(examples: Sequence[Example]) -> dict[str, list[bool | None]]:
    """For each code, and for any, which examples must or may have it."""
    some: dict[str, list[bool | None]] = {ANY: [bool(e.must | e.may) for e in examples]}
    return some | {
        code: [True if code in e.must | e.may else None if code in e.untold else False for e in examples]
        for code in CODES
    }


def contradicted(examples: Sequence[Example]) -> dict[str, list[bool | None]]:
    """For each fact that enough examples contradict, which of them do."""
    often = Counter(e.fact for e in examples)
    facts = sorted(fact for fact, count in often.items() if fact and count >= FEWEST_AGAINST)
    return {fact: [e.fact == fact for e in examples] for fact in facts}


def install(name: str, trained: tuple[Header, list[str], np.ndarray], folder: Path = FOLDER) -> None:
    header, names, matrix = trained
    weights = weights_of(header, names, matrix)
    (folder / f"{name}.json").write_bytes(msgspec.json.format(msgspec.json.encode(header)) + b"\n")
    (folder / f"{name}.txt").write_text("\n".join(in_order(names)), encoding="utf-8")
    np.save(folder / f"{name}.ids.npy", weights.ids)
    np.save(folder / f"{name}.npy", weights.matrix)
    print(f"{name}: {len(names)} features")


def in_order(names: Sequence[str]) -> list[str]:
    """The features as their weights are kept: by hash."""
    return [names[i] for i in ids_of(names).argsort()]


def show(code: str, most: int = 40) -> None:
    """Prints the features that speak most for a code, and most against it."""
    weights = load_weights("likeness")
    column = weights.header.names.index(f"{MUST} {code}")
    names = (FOLDER / "likeness.txt").read_text(encoding="utf-8").split("\n")
    order = np.argsort(weights.matrix[:, column])
    for row in (*order[::-1][:most], *order[:most]):
        print(f"{weights.matrix[row, column] * weights.header.step:+6.1f}  {names[row]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--surely", type=float, default=SURELY)
    parser.add_argument("--surely-not", type=float, default=SURELY_NOT)
    parser.add_argument("--show", metavar="CODE", choices=CODES)
    args = parser.parse_args()
    if args.show:
        show(args.show)
        return
    rulebook = load()
    examples = [*of_lines(SENTENCES), *of_corpus(BUILD), *of_reference(rulebook)]
    rows = features(rulebook, examples)
    answers = answers_of(examples)
    surely = {name: args.surely if name.startswith(MUST) else args.surely_not for name in answers}
    surely |= {f"{MUST} {code}": sure for code, sure in MORE_SURELY.items()}
    install("likeness", train(rows, answers, surely | {f"{COULD} {ANY}": RATHER_NOT_ANY}))
    against = [i for i, example in enumerate(examples) if example.fact]
    facts = contradicted([examples[i] for i in against])
    sure_of_facts = dict.fromkeys(facts, SURE_OF_FACT)
    of_facts = train([rows[i] for i in against], facts, sure_of_facts, FEWEST_OF_FACT, "balanced")
    install("contradicted", of_facts)


if __name__ == "__main__":
    main()
