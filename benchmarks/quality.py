#!/usr/bin/env python3
"""Scores ketalint against every labelled set of tests/corpus, and compares with the last recorded run.

    python benchmarks/quality.py                           scores, and the ten worst families of each set
    python benchmarks/quality.py --record                  the same, kept in quality.json and quality.md
    python benchmarks/quality.py --set FOLDER --set FILE   further sets: a folder of drafts with labels.jsonl,
                                                           or a file of labelled sentences
    python benchmarks/quality.py --only "build sentences"  only sets whose name holds these words
    python benchmarks/quality.py --ablate parser --ablate stance --ablate pipeline=blank

Sentences of the `check` sets are not shown, so that nobody tunes on them; --show-check shows them.
Needs ketalint installed (`pip install -e .`).
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quality_ablations import Read, UnknownAblation, ablated, full
from quality_record import as_run, commit, load_runs, record, share, tally_of
from quality_scores import Fault, Hit, Score, Tally, read_rows, score_drafts, score_sentences

from ketalint import checks, drafts
from ketalint.language.reader import model_version
from ketalint.model import Draft, Reading
from ketalint.rulebook import load
from ketalint.rulebook.types import Rulebook
from ketalint.suppress import suppress, suppressions_of

CORPUS = Path(__file__).parent.parent / "tests" / "corpus"


@dataclass(frozen=True)
class LabelledSet:
    """Drafts to read and the labels to hold the findings against. `secret`: its sentences are not shown."""

    name: str
    kind: str
    drafts: tuple[Draft, ...]
    labels: tuple[Mapping[str, Any], ...]
    secret: bool = False


def sets_of(corpus: Path, extra: Iterable[Path]) -> list[LabelledSet]:
    """The sets of the corpus, in fixed order, and the extra ones, named after their file or folder."""
    found = []
    for split in ("build", "check"):
        found.append(_sentences(f"{split} sentences", corpus / split / "sentences.jsonl", split == "check"))
        found.append(_drafts(f"{split} drafts", corpus / split / "drafts", split == "check"))
    return found + [_drafts(p.name, p) if p.is_dir() else _sentences(p.stem, p) for p in extra]


def _sentences(name: str, file: Path, secret: bool = False) -> LabelledSet:
    rows = read_rows(file)
    read = tuple(drafts.read(row["id"], row["text"] + "\n", "markdown") for row in rows)
    return LabelledSet(name, "sentences", read, tuple(rows), secret)


def _drafts(name: str, folder: Path, secret: bool = False) -> LabelledSet:
    files = sorted(p for p in folder.iterdir() if p.suffix.lower() in drafts.SUFFIXES)
    read = tuple(
        drafts.read(p.name, drafts.decode(p.read_bytes()), drafts.SUFFIXES[p.suffix.lower()]) for p in files
    )
    return LabelledSet(name, "drafts", read, tuple(read_rows(folder / "labels.jsonl")), secret)


def score(labelled: LabelledSet, read: Read, rulebook: Rulebook) -> Score:
    """Reads and judges a set as `ketalint check` would, and scores the findings."""
    judged = checks.judge(rulebook, _readings(labelled.drafts, read))
    suppressions = {draft.path: suppressions_of(draft) for draft in labelled.drafts}
    raws, _ = suppress(judged.raw, suppressions, rulebook)
    found: dict[str, list[Hit]] = defaultdict(list)
    for raw in raws:
        if labelled.kind == "drafts" or raw.code != "KL204":  # sentences of a set are no siblings
            found[raw.path].append(Hit(raw.code, raw.start, raw.end))
    if labelled.kind == "sentences":
        return score_sentences(labelled.name, labelled.labels, found)
    return score_drafts(labelled.name, labelled.labels, {d.path: d.source for d in labelled.drafts}, found)


BROKEN: list[str] = []  # the paths of drafts that could not be read, one for each time


def _readings(given: Sequence[Draft], read: Read) -> list[Reading]:
    """A draft that cannot be read is named and counts as without findings."""
    try:
        return list(read(given))
    except Exception:  # which draft it was is only known by reading them one by one
        return [reading for draft in given for reading in _one(draft, read)]


def _one(draft: Draft, read: Read) -> list[Reading]:
    try:
        return list(read([draft]))
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(frame.filename).name}:{frame.lineno}"
        print(f"quality: broke on {draft.path} ({type(error).__name__} in {where}: {error})", file=sys.stderr)
        BROKEN.append(draft.path)
        return []


# --- what is printed --------------------------------------------------------------------------


def show(result: Score, before: Mapping[str, Any] | None, secret: bool, worst: int) -> None:
    """The totals of a set, its groups with what was wrong in the run before, and its worst families."""
    print(f"\n{result.name}: {_totals(result.total, tally_of(before['total']) if before else None)}")
    for kind in ("code", "phenomenon", "register"):
        group = result.by[kind]
        if not group:
            continue
        earlier = before.get("by", {}).get(kind, {}) if before else {}
        print(
            _line(
                kind,
                (
                    "must" if kind == "code" else "items",
                    "recall",
                    "raised",
                    "precis.",
                    "exact",
                    "wrong",
                    "before",
                ),
            )
        )
        for name in sorted(group, key=lambda n: (kind != "code" and -group[n].wrong, n)):
            tally = group[name]
            count, exact = (tally.must, "") if kind == "code" else (tally.items, share(tally.share_exact))
            was = tally_of(earlier[name]).wrong if name in earlier else "-"
            cells = (
                count,
                share(tally.recall),
                tally.raised,
                share(tally.precision),
                exact,
                tally.wrong,
                was,
            )
            print(_line(name, cells))
    _show_worst(result, secret, worst)


def _line(name: str, cells: Iterable[object]) -> str:
    return f"  {name:32}" + "".join(f"{cell!s:>8}" for cell in cells)


def _totals(now: Tally, old: Tally | None) -> str:
    parts = []
    for word, value, was in (
        ("recall", now.recall, old.recall if old else None),
        ("any-code", now.share_any_code, old.share_any_code if old else None),
        ("precision", now.precision, old.precision if old else None),
        ("exact", now.share_exact, old.share_exact if old else None),
    ):
        change = f" ({value - was:+.3f})" if value is not None and was is not None else ""
        parts.append(f"{word} {share(value)}{change}")
    return f"{', '.join(parts)} (items {now.items}, must {now.must}, raised {now.raised})"


def _show_worst(result: Score, secret: bool, worst: int) -> None:
    families = [(name, tally) for name, tally in result.by["family"].items() if tally.wrong]
    families.sort(key=lambda entry: (-entry[1].wrong, entry[0]))
    if not families or not worst:
        return
    word = "families" if result.kind == "sentences" else "drafts"
    print(f"  the worst {word}, of {len(families)} with something wrong")
    faults: dict[str, list[Fault]] = defaultdict(list)
    for fault in result.faults:
        faults[fault.family].append(fault)
    for name, tally in families[:worst]:
        missed, false = tally.must - tally.found, tally.raised - tally.good
        print(f"    {name}: {missed} missed, {false} false, of {tally.must} that must be")
        for fault in () if secret else faults[name]:
            print(f"      {_codes('missed', fault.missed)}{_codes('false', fault.false)}{fault.text}")


def _codes(word: str, codes: Sequence[str]) -> str:
    return f"{word} {' '.join(codes)}: " if codes else ""


def show_ablations(scores: Sequence[Score], ablations: Mapping[str, Sequence[Score]]) -> None:
    print("\nrecall / precision / exact, and the change, without a part")
    for number, whole in enumerate(scores):
        print(f"  {whole.name:20} {'(nothing)':18} {_totals(whole.total, None)}")
        for name, cut in ablations.items():
            print(f"  {'':20} {name:18} {_totals(cut[number].total, whole.total)}")


# --- the command ------------------------------------------------------------------------------


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--set", dest="sets", action="append", type=Path, default=[], metavar="PATH")
    parser.add_argument("--only", action="append", default=[], metavar="WORDS")
    parser.add_argument("--ablate", action="append", default=[], metavar="PART")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--show-check", action="store_true")
    parser.add_argument("--worst", type=int, default=10, metavar="N", help="how many families to show; 10")
    args = parser.parse_args(arguments)
    if args.record and args.only:
        parser.error("--record wants every set, so not with --only")
    started = time.perf_counter()
    rulebook = load()
    reader = full(rulebook)
    try:
        reads = {name: ablated(name, rulebook, reader) for name in args.ablate}
    except UnknownAblation as error:
        print(f"quality: {error}", file=sys.stderr)
        return 2
    labelled = [s for s in sets_of(CORPUS, args.sets) if not args.only or any(w in s.name for w in args.only)]
    scores = [score(s, reader.read, rulebook) for s in labelled]
    ablations = {name: [score(s, read, rulebook) for s in labelled] for name, read in reads.items()}
    runs = load_runs()
    last = runs[-1] if runs else None
    print(f"compared with the run at {last['commit']}" if last else "no earlier run to compare with")
    for one, result in zip(labelled, scores, strict=True):
        show(
            result,
            last["sets"].get(one.name) if last else None,
            one.secret and not args.show_check,
            args.worst,
        )
    if ablations:
        show_ablations(scores, ablations)
    print(f"\n{time.perf_counter() - started:.0f} s")
    if BROKEN:  # figures of a reader that breaks are no figures
        unrecorded = "; nothing was recorded" if args.record else ""
        print(f"quality: {len(BROKEN)} drafts could not be read{unrecorded}", file=sys.stderr)
        return 1
    if args.record:
        record(as_run(scores, ablations, _command(args), model_version(), commit()))
    return 0


def _command(args: argparse.Namespace) -> str:
    """The command without the folders that are this machine's own affair."""
    words = ["python benchmarks/quality.py --record"]
    words += [f"--set {path.name}" for path in args.sets]
    words += [f'--only "{only}"' for only in args.only]
    words += [f"--ablate {name}" for name in args.ablate]
    return " ".join(words)


if __name__ == "__main__":
    sys.exit(main())
