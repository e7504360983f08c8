"""Rebuild ketalint's trained pipeline from a folder that holds the UD English Web Treebank.

    python training/build.py TREEBANK_DIR            train, score, put the pipeline into the package
    python training/build.py TREEBANK_DIR --steps N  the same with fewer steps, for a quick look
    python training/build.py TREEBANK_DIR --score    only score the pipeline that is in the package

Two stages: the treebank as it is (13,000 steps), then the treebank with clinic words (3,200 steps). It takes
about an hour and a half on one core.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

import spacy
from rapidfuzz import process
from rapidfuzz.distance import OSA
from spacy.cli.train import train
from spacy.language import Language
from spacy.training import Example
from spacy.util import compile_suffix_regex, load_config
from spacy.vocab import Vocab

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import augment  # noqa: E402,F401  (registers the augmenter that config.cfg names)
from clinic import convert_with_clinic_words  # noqa: E402
from treebank import as_doc, convert, read_sentences  # noqa: E402

SHIPPED = HERE.parent / "src" / "ketalint" / "language" / "trained"
SCORES = HERE / "scores.json"
WIDTH = 96  # of the shared vectors, as in config.cfg
REPORTED = {
    "pos_acc": "POS",
    "morph_acc": "morphology",
    "dep_uas": "UAS",
    "dep_las": "LAS",
    "lemma_acc": "lemma",
}


def score(pipeline: Path, test: Path) -> dict[str, float]:
    """Accuracy in percent on the treebank's test part, sentence by sentence, on our own tokens."""
    nlp = spacy.load(pipeline)
    golds = [as_doc(nlp.vocab, [sentence]) for sentence in read_sentences(test)]
    measured = nlp.evaluate([Example(nlp.make_doc(gold.text), gold) for gold in golds])
    return {name: round(100 * measured[key], 2) for key, name in REPORTED.items()}


def size_in_mb(folder: Path) -> float:
    return round(sum(p.stat().st_size for p in folder.rglob("*") if p.is_file()) / 1e6, 2)


def first_stage(treebank: Path, steps: int | None, work: Path) -> Path:
    """Train on the treebank; returns the folder of the best pipeline."""
    work.mkdir(parents=True, exist_ok=True)
    for part in ("train", "dev"):
        convert(treebank / f"en_ewt-ud-{part}.conllu", work / f"{part}.spacy", Vocab(), longest=4)
    overrides: dict[str, object] = {
        "paths.train": str(work / "train.spacy"),
        "paths.dev": str(work / "dev.spacy"),
    }
    if steps:
        overrides["training.max_steps"] = steps
    train(HERE / "config.cfg", work / "out", overrides=overrides)
    return work / "out" / "model-best"


def second_stage(treebank: Path, steps: int, work: Path, first: Path) -> Path:
    """Go on from the word vectors of `first` with clinic words among the treebank's.

    Returns the folder of the last pipeline and not of the best on the treebank's own dev part, which has no
    clinic copy to be better at. Words keep their case now, since the reader undoes shouting and title case
    before it parses. The components on top of the shared vectors start anew: they learn fast, and a
    lemmatizer that is taken over forgets its edit trees.
    """
    train_docs, dev_docs = work / "clinic.spacy", work / "dev.spacy"
    work.mkdir(parents=True, exist_ok=True)
    convert_with_clinic_words(
        treebank / "en_ewt-ud-train.conllu", train_docs, Vocab(), longest=4, built=4000, share=0.15, seed=5
    )
    convert(treebank / "en_ewt-ud-dev.conllu", dev_docs, Vocab(), longest=4)
    config = load_config(HERE / "config.cfg")
    config["components"]["tok2vec"] = {"source": str(first)}
    for name in config["nlp"]["pipeline"][1:]:
        config["components"][name]["model"]["tok2vec"]["width"] = WIDTH
    config["corpora"]["train"]["augmenter"].update(level_title=0.0, level_caps=0.0, level_lower=0.0)
    config["training"].update(max_steps=steps, dropout=0.1, eval_frequency=800)
    config["training"]["optimizer"]["learn_rate"].update(warmup_steps=150, initial_rate=0.0015)
    config["training"]["batcher"]["size"].update(start=600, stop=600)
    config.to_disk(work / "second.cfg")
    train(
        work / "second.cfg",
        work / "out",
        overrides={"paths.train": str(train_docs), "paths.dev": str(dev_docs)},
    )
    return work / "out" / "model-last"


def lemmatizer_stage(treebank: Path, steps: int, work: Path, second: Path) -> Path:
    """Train the lemmatizer alone on the vectors of `second`, and put it in there; returns the whole's folder.

    Together with the rest it stays just below what it reaches by itself.
    """
    work.mkdir(parents=True, exist_ok=True)
    for part in ("train", "dev"):
        convert(treebank / f"en_ewt-ud-{part}.conllu", work / f"{part}.spacy", Vocab(), longest=4)
    config = load_config(HERE / "config.cfg")
    config["nlp"]["pipeline"] = ["tok2vec", "trainable_lemmatizer"]
    config["components"] = {
        "tok2vec": {"source": str(second)},
        "trainable_lemmatizer": config["components"]["trainable_lemmatizer"],
    }
    config["components"]["trainable_lemmatizer"]["model"]["tok2vec"]["width"] = WIDTH
    config["corpora"]["train"].pop("augmenter")
    frozen = ["tok2vec"]
    config["training"].update(
        max_steps=steps, dropout=0.1, frozen_components=frozen, annotating_components=frozen
    )
    config["training"]["optimizer"]["learn_rate"].update(warmup_steps=50, initial_rate=0.003)
    config["training"]["batcher"]["size"].update(start=500, stop=500)
    config["training"]["score_weights"] = {"lemma_acc": 1.0}
    config.to_disk(work / "lemmatizer.cfg")
    paths = {"paths.train": str(work / "train.spacy"), "paths.dev": str(work / "dev.spacy")}
    train(work / "lemmatizer.cfg", work / "out", overrides=paths)
    whole, alone = spacy.load(second), spacy.load(work / "out" / "model-last")
    for string in alone.vocab.strings:
        whole.vocab.strings.add(string)
    whole.to_disk(work / "whole")
    shutil.rmtree(work / "whole" / "trainable_lemmatizer")
    shutil.copytree(
        work / "out" / "model-last" / "trainable_lemmatizer", work / "whole" / "trainable_lemmatizer"
    )
    return work / "whole"


def keep_runs_of_punctuation(nlp: Language) -> None:
    """Make "!!!" one token, as the treebank has it; spaCy's own rules make three of it."""
    suffixes = [*(nlp.Defaults.suffixes or ()), r"[!?]{2,}", r"_{2,}", r"\*{2,}", r"-{2,}"]
    nlp.tokenizer.suffix_search = compile_suffix_regex(suffixes).search  # type: ignore[attr-defined]


def known_words(treebank: Path) -> list[str]:
    """Lower-case words of the treebank that look well spelt: what the fuzzy matcher leaves alone.

    Left out are words that the treebank marks as misspelt, and words that occur once and are one letter away
    from a common one.
    """
    words: Counter[str] = Counter()
    for part in ("train", "dev"):
        for line in (treebank / f"en_ewt-ud-{part}.conllu").read_text(encoding="utf-8").splitlines():
            columns = line.split("\t")
            if (
                len(columns) == 10
                and columns[1].isalpha()
                and "Typo=Yes" not in columns[5]
                and "CorrectForm" not in columns[9]
            ):
                words[columns[1].lower()] += 1
    common = [word for word, count in words.items() if count >= 5 and len(word) >= 6]
    return sorted(w for w, n in words.items() if len(w) >= 5 and (n > 1 or not _slip(w, common)))


def _slip(word: str, common: list[str]) -> bool:
    """Is a rare word a slip of a common one: one letter added, dropped or changed, or two swapped?"""
    if len(word) < 6:
        return False
    near = process.extractOne(word, common, scorer=OSA.distance, score_cutoff=1)
    return near is not None and word[-1] == near[0][-1] and word[0] == near[0][0]


def build(treebank: Path, steps: int | None, second_steps: int, work: Path) -> None:
    first = first_stage(treebank, steps, work / "first")
    second = second_stage(treebank, second_steps, work / "second", first)
    ship(lemmatizer_stage(treebank, second_steps, work / "lemmatizer", second), treebank)


def ship(best: Path, treebank: Path) -> None:
    """Put a trained pipeline into the package, with its licence and its list of known words."""
    if SHIPPED.exists():
        shutil.rmtree(SHIPPED)
    nlp = spacy.load(best)
    for name in ("train", "dev"):
        nlp.config["paths"][name] = None  # where the training files lay is nobody's business
    nlp.meta.update(
        name="ketalint_ewt", version="1.0.0", license="CC BY-SA 4.0",
        author="ketalint; annotations (c) The Board of Trustees of The Leland Stanford Junior University",
        sources=[{"name": "UD English EWT 2.16", "url": "https://universaldependencies.org/treebanks/en_ewt/",
                  "license": "CC BY-SA 4.0"}],
    )  # fmt: skip
    nlp.meta["performance"] = {}
    keep_runs_of_punctuation(nlp)
    SHIPPED.parent.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(SHIPPED)
    (SHIPPED / "words.txt").write_text("\n".join(known_words(treebank)) + "\n", encoding="utf-8")
    shutil.copy(HERE / "PIPELINE-LICENSE.txt", SHIPPED / "LICENSE.txt")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("treebank", type=Path)
    parser.add_argument("--steps", type=int)
    parser.add_argument("--second-steps", type=int, default=3200)
    parser.add_argument("--score", action="store_true")
    parser.add_argument("--work", type=Path, help="keep the training files here")
    args = parser.parse_args()
    if not args.score:
        with tempfile.TemporaryDirectory() as folder:
            work = args.work or Path(folder)
            work.mkdir(parents=True, exist_ok=True)
            build(args.treebank, args.steps, args.second_steps, work)
    scores = score(SHIPPED, args.treebank / "en_ewt-ud-test.conllu")
    scores["megabytes"] = size_in_mb(SHIPPED)
    SCORES.write_text(json.dumps(scores, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(scores, indent=2))


if __name__ == "__main__":
    main()
