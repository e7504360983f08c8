"""Rebuild ketalint's trained pipeline from a folder that holds the UD English Web Treebank.

    python training/build.py TREEBANK_DIR            train, score, put the pipeline into the package
    python training/build.py TREEBANK_DIR --steps N  the same with fewer steps, for a quick look
    python training/build.py TREEBANK_DIR --score    only score the pipeline that is in the package

Training takes about an hour and a half on one core.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path

import spacy
from spacy.cli.train import train
from spacy.training import Example
from spacy.vocab import Vocab

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import augment  # noqa: E402,F401  (registers the augmenter that config.cfg names)
from treebank import as_doc, convert, read_sentences  # noqa: E402

SHIPPED = HERE.parent / "src" / "ketalint" / "language" / "trained"
SCORES = HERE / "scores.json"
REPORTED = {"pos_acc": "POS", "morph_acc": "morphology", "dep_uas": "UAS", "dep_las": "LAS", "lemma_acc": "lemma"}


def score(pipeline: Path, test: Path) -> dict[str, float]:
    """Accuracy in percent on the treebank's test part, sentence by sentence, on our own tokens."""
    nlp = spacy.load(pipeline)
    golds = [as_doc(nlp.vocab, [sentence]) for sentence in read_sentences(test)]
    measured = nlp.evaluate([Example(nlp.make_doc(gold.text), gold) for gold in golds])
    return {name: round(100 * measured[key], 2) for key, name in REPORTED.items()}


def size_in_mb(folder: Path) -> float:
    return round(sum(p.stat().st_size for p in folder.rglob("*") if p.is_file()) / 1e6, 2)


def build(treebank: Path, steps: int | None, work: Path) -> None:
    for part in ("train", "dev"):
        convert(treebank / f"en_ewt-ud-{part}.conllu", work / f"{part}.spacy", Vocab(), longest=4)
    overrides = {"paths.train": str(work / "train.spacy"), "paths.dev": str(work / "dev.spacy")}
    if steps:
        overrides["training.max_steps"] = steps
    train(HERE / "config.cfg", work / "out", overrides=overrides)
    # The averaged weights of the last step are the best: the learning rate has fallen to zero.
    best = work / "out" / "model-best"
    if SHIPPED.exists():
        shutil.rmtree(SHIPPED)
    nlp = spacy.load(best)
    nlp.config["paths"] = {"train": None, "dev": None}
    nlp.meta.update(
        name="ketalint_ewt", version="1.0.0", license="CC BY-SA 4.0",
        author="ketalint; annotations (c) The Board of Trustees of The Leland Stanford Junior University",
        sources=[{"name": "UD English EWT 2.16", "url": "https://universaldependencies.org/treebanks/en_ewt/",
                  "license": "CC BY-SA 4.0"}],
    )  # fmt: skip
    nlp.meta["performance"] = {}
    SHIPPED.parent.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(SHIPPED)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebank", type=Path)
    parser.add_argument("--steps", type=int)
    parser.add_argument("--score", action="store_true")
    parser.add_argument("--work", type=Path, help="keep the training files here")
    args = parser.parse_args()
    if not args.score:
        with tempfile.TemporaryDirectory() as folder:
            work = args.work or Path(folder)
            work.mkdir(parents=True, exist_ok=True)
            build(args.treebank, args.steps, work)
    scores = score(SHIPPED, args.treebank / "en_ewt-ud-test.conllu")
    scores["megabytes"] = size_in_mb(SHIPPED)
    SCORES.write_text(json.dumps(scores, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(scores, indent=2))


if __name__ == "__main__":
    main()
