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

from ketalint.language.words.spelling import fold  # noqa: E402

SHIPPED = HERE.parent / "src" / "ketalint" / "language" / "trained"
SCORES = HERE / "scores.json"
LEMMATIZER = "trainable_lemmatizer"
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


def main_stage(treebank: Path, steps: int | None, work: Path) -> Path:
    """Train vectors, tagger and parser on the treebank with clinic words; returns the last pipeline's folder.

    Not the best on the treebank's own dev part, which has no clinic copy to be better at.
    """
    work.mkdir(parents=True, exist_ok=True)
    train_docs, dev_docs = work / "train.spacy", work / "dev.spacy"
    convert_with_clinic_words(
        treebank / "en_ewt-ud-train.conllu", train_docs, Vocab(), longest=4, built=4000, share=0.15, seed=5
    )
    convert(treebank / "en_ewt-ud-dev.conllu", dev_docs, Vocab(), longest=4)
    config = load_config(HERE / "config.cfg")
    config["nlp"]["pipeline"].remove(LEMMATIZER)
    del config["components"][LEMMATIZER]
    config["training"]["score_weights"]["lemma_acc"] = None
    if steps:
        config["training"]["max_steps"] = steps
    config.to_disk(work / "main.cfg")
    train(
        work / "main.cfg",
        work / "out",
        overrides={"paths.train": str(train_docs), "paths.dev": str(dev_docs)},
    )
    return work / "out" / "model-last"


def polish_stage(treebank: Path, steps: int, work: Path, read: Path) -> Path:
    """Go on from `read` in larger batches, at a low rate, with words as they are; returns the last folder.

    The reader undoes shouting and title case before it parses, so what is learned last has neither.
    """
    config = load_config(work / "main.cfg")
    for name in config["nlp"]["pipeline"]:
        config["components"][name] = {"source": str(read)}
    config["corpora"]["train"]["augmenter"].update(level_title=0.0, level_lower=0.0)
    config["training"].update(max_steps=steps, dropout=0.1)
    config["training"]["optimizer"]["learn_rate"].update(warmup_steps=100, initial_rate=0.0006)
    config["training"]["batcher"]["size"].update(start=1500, stop=1500)
    config.to_disk(work / "polish.cfg")
    paths = {"paths.train": str(work / "train.spacy"), "paths.dev": str(work / "dev.spacy")}
    train(work / "polish.cfg", work / "polished", overrides=paths)
    return work / "polished" / "model-last"


def lemmatizer_stage(treebank: Path, steps: int, work: Path, read: Path) -> Path:
    """Train the lemmatizer, and put it into the pipeline `read`; returns the folder of the whole."""
    work.mkdir(parents=True, exist_ok=True)
    for part in ("train", "dev"):
        convert(treebank / f"en_ewt-ud-{part}.conllu", work / f"{part}.spacy", Vocab(), longest=4)
    config = load_config(HERE / "config.cfg")
    config["nlp"]["pipeline"] = [LEMMATIZER]
    config["components"] = {LEMMATIZER: config["components"][LEMMATIZER]}
    config["corpora"]["train"].pop("augmenter")
    config["training"].update(max_steps=steps, dropout=0.1)
    config["training"]["optimizer"]["learn_rate"].update(warmup_steps=100, initial_rate=0.002)
    config["training"]["batcher"]["size"].update(start=500, stop=500)
    config["training"]["score_weights"] = {"lemma_acc": 1.0}
    config.to_disk(work / "lemmatizer.cfg")
    paths = {"paths.train": str(work / "train.spacy"), "paths.dev": str(work / "dev.spacy")}
    train(work / "lemmatizer.cfg", work / "out", overrides=paths)
    return together(read, work / "out" / "model-last", work / "whole")


def together(read: Path, lemmatizing: Path, whole: Path) -> Path:
    """The pipeline `read` with the lemmatizer of another, in the folder `whole`.

    spaCy's own way, `add_pipe(source=...)`, loses the words that the lemmatizer's edit trees are made of.
    """
    nlp = spacy.load(read)
    for string in spacy.load(lemmatizing).vocab.strings:
        nlp.vocab.strings.add(string)
    nlp.to_disk(whole)
    config, its = load_config(whole / "config.cfg"), load_config(lemmatizing / "config.cfg")
    config["nlp"]["pipeline"].append(LEMMATIZER)
    config["components"][LEMMATIZER] = its["components"][LEMMATIZER]
    config.to_disk(whole / "config.cfg")
    shutil.copytree(lemmatizing / LEMMATIZER, whole / LEMMATIZER)
    return whole


def keep_runs_of_punctuation(nlp: Language) -> None:
    """Make "!!!" one token, as the treebank has it; spaCy's own rules make three of it."""
    suffixes = [*(nlp.Defaults.suffixes or ()), r"[!?]{2,}", r"_{2,}", r"\*{2,}", r"-{2,}"]
    nlp.tokenizer.suffix_search = compile_suffix_regex(suffixes).search  # type: ignore[attr-defined]


def known_words(treebank: Path) -> list[str]:
    """Words of the treebank that look well spelt, in comparison form: what the fuzzy matcher leaves alone.

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
    kept = (w for w, n in words.items() if len(w) >= 5 and (n > 1 or not _slip(w, common)))
    return sorted({fold(word) for word in kept})


def _slip(word: str, common: list[str]) -> bool:
    """Is a rare word a slip of a common one: one letter added, dropped or changed, or two swapped?"""
    if len(word) < 6:
        return False
    near = process.extractOne(word, common, scorer=OSA.distance, score_cutoff=1)
    return near is not None and word[-1] == near[0][-1] and word[0] == near[0][0]


def build(treebank: Path, steps: int | None, polish_steps: int, lemmatizer_steps: int, work: Path) -> None:
    read = main_stage(treebank, steps, work / "main")
    read = polish_stage(treebank, polish_steps, work / "main", read)
    ship(lemmatizer_stage(treebank, lemmatizer_steps, work / "lemmatizer", read), treebank)


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
    parser.add_argument("--polish-steps", type=int, default=2500)
    parser.add_argument("--lemmatizer-steps", type=int, default=5000)
    parser.add_argument("--score", action="store_true")
    parser.add_argument("--work", type=Path, help="keep the training files here")
    args = parser.parse_args()
    if not args.score:
        with tempfile.TemporaryDirectory() as folder:
            work = args.work or Path(folder)
            work.mkdir(parents=True, exist_ok=True)
            build(args.treebank, args.steps, args.polish_steps, args.lemmatizer_steps, work)
    scores = score(SHIPPED, args.treebank / "en_ewt-ud-test.conllu")
    scores["megabytes"] = size_in_mb(SHIPPED)
    SCORES.write_text(json.dumps(scores, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(scores, indent=2))


if __name__ == "__main__":
    main()
