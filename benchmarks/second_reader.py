#!/usr/bin/env python3
"""Would a learned reader find what the rules miss? Trains one on tests/corpus/build and measures it.

    python benchmarks/second_reader.py                          on tests/corpus/check
    python benchmarks/second_reader.py --set FOLDER --set FILE  and on further sets, as for quality.py
    python benchmarks/second_reader.py --net                    a net beside the bag of words

The learned reader is spaCy's text classifier, one label for each code. It only speaks of sentences in which
the rules found nothing, and only when it is sure: for each threshold the table says how many findings it
adds, how many of them the labels allow, and the recall of rules and learned reader together.

What came of it stands in docs/decisions.md. ketalint does not use it.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy
from quality import CORPUS, LabelledSet, sets_of
from quality_scores import SPAN_CODES, Hit, Score, score_drafts, score_sentences
from spacy.language import Language
from spacy.training import Example

from ketalint import checks
from ketalint.language.reader import Reader
from ketalint.model import Draft
from ketalint.rulebook import load

THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
ROUNDS = 12
FEWEST = 10  # sentences with a code, for it to be learned

_BAG = {
    "@architectures": "spacy.TextCatBOW.v3",
    "exclusive_classes": False,
    "ngram_size": 2,
    "no_output_layer": False,
}
_NET = {
    "@architectures": "spacy.TextCatEnsemble.v2",
    "linear_model": _BAG,
    "tok2vec": {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": 64,
            "rows": [2000, 1000, 1000, 1000],
            "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": 64,
            "window_size": 1,
            "maxout_pieces": 3,
            "depth": 2,
        },
    },
}


@dataclass(frozen=True)
class Said:
    """What the learned reader makes of a sentence in which the rules find nothing: its likeliest code."""

    path: str
    hit: Hit
    sure: float


def trained(sentences: LabelledSet, net: bool) -> Language:
    """A classifier of sentences by the codes that they must be given."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    codes = [code for row in sentences.labels for code in row["must"] if code != "KL203"]
    learned = sorted({code for code in codes if codes.count(code) >= FEWEST})
    classifier = nlp.add_pipe("textcat_multilabel", config={"model": _NET if net else _BAG})
    for code in learned:
        classifier.add_label(code)  # type: ignore[attr-defined]
    examples = [
        Example.from_dict(
            nlp.make_doc(row["text"]), {"cats": {code: float(code in row["must"]) for code in learned}}
        )
        for row in sentences.labels
    ]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(ROUNDS):
        random.shuffle(examples)
        for first in range(0, len(examples), 32):
            nlp.update(examples[first : first + 32], sgd=optimizer, drop=0.3)
    return nlp


def second_look(nlp: Language, draft: Draft, found: Sequence[Hit]) -> Iterator[Said]:
    """What the learned reader says of the sentences of a draft that have no finding."""
    for block in draft.blocks:
        for sentence in nlp(block.text).sents:
            start, end = block.source_range(sentence.start_char, sentence.end_char)
            if not any(hit.start < end and hit.end > start for hit in found):
                likeliest, sure = max(nlp(sentence.text).cats.items(), key=lambda entry: entry[1])
                yield Said(draft.path, Hit(likeliest, start, end), sure)


def scored(labelled: LabelledSet, found: dict[str, list[Hit]]) -> Score:
    if labelled.kind == "sentences":
        return score_sentences(labelled.name, labelled.labels, found)
    return score_drafts(labelled.name, labelled.labels, {d.path: d.source for d in labelled.drafts}, found)


def measure(labelled: LabelledSet, nlp: Language, reader: Reader) -> None:
    rulebook = load()
    readings = list(reader.read(labelled.drafts))
    by_rules: dict[str, list[Hit]] = {draft.path: [] for draft in labelled.drafts}
    for raw in checks.judge(rulebook, readings).raw:
        if raw.code.startswith(SPAN_CODES) and raw.code != "KL204":
            by_rules[raw.path].append(Hit(raw.code, raw.start, raw.end))
    said = [one for draft in labelled.drafts for one in second_look(nlp, draft, by_rules[draft.path])]
    before = scored(labelled, by_rules).total
    print(f"\n{labelled.name}: rules alone recall {before.recall:.3f}, precision {before.precision:.3f}")
    print("  sure of   adds  right  precision of what it adds  recall of both")
    for threshold in THRESHOLDS:
        added = [one for one in said if one.sure >= threshold]
        both = {path: list(hits) for path, hits in by_rules.items()}
        for one in added:
            both[one.path].append(one.hit)
        after = scored(labelled, both).total
        adds, right = after.raised - before.raised, after.good - before.good
        share = f"{right / adds:.2f}" if adds else "-"
        print(f"  {threshold:<8} {adds:>5} {right:>6} {share:>12} {after.recall:>28.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--set", type=Path, action="append", default=[], dest="sets")
    parser.add_argument("--net", action="store_true")
    options = parser.parse_args()
    random.seed(7)
    spacy.util.fix_random_seed(7)
    sets = {labelled.name: labelled for labelled in sets_of(CORPUS, options.sets)}
    nlp = trained(sets["build sentences"], options.net)
    reader = Reader(load())
    for name, labelled in sets.items():
        if not name.startswith("build"):
            measure(labelled, nlp, reader)


if __name__ == "__main__":
    main()
