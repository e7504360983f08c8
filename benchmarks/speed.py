#!/usr/bin/env python3
"""Measures ketalint's speed and memory against other prose linters on the same drafts, in one run.

    python benchmarks/speed.py                       200 drafts of 600 words, every tool that is found
    python benchmarks/speed.py --drafts 20           fewer
    python benchmarks/speed.py --tools DIR           also look for the others in DIR/bin, DIR/v/bin and
                                                     DIR/node_modules/.bin
    python benchmarks/speed.py --record              keep the table in speed.md
    python benchmarks/speed.py --large               ten times the drafts and one of 1 MB as well

A tool that is not found is reported as missing. Seconds are of the clock, the best of --rounds; `cpu` is what
all processes of a run used together, which another busy process distorts less. Memory is that of the largest
process. ketalint is compiled to bytecode first, as every installed package is.

The others: `pip install proselint codespell`;
`npm install textlint textlint-rule-write-good textlint-rule-alex alex write-good`.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from speed_drafts import changed, make_drafts, make_long_draft

PACKAGE = Path(__file__).parent.parent / "src" / "ketalint"
TRAINED = PACKAGE / "language" / "trained"
KETALINT = [sys.executable, "-m", "ketalint", "check", "-q", "--exit-zero"]
TEXTLINT_RULES = {"rules": {"write-good": True, "alex": True}}
TARGETS = """\
| target | wanted |
|---|---|
| one draft cold / import spaCy and load the model | at most 1.4 |
| all drafts cold, two workers / proselint | at most 2.0 (1.0 is the goal) |
| all drafts warm / proselint | at most 0.15 |
| memory of a worker | at most 450 MB |
| `--help`, `explain` / import spaCy | at most 0.25 |
"""
_FLOOR = {
    "import spacy": "import spacy",
    "import spacy, load model": "import spacy; spacy.load({trained!r})",
    "the same, then tokenizer only": """
import spacy, pathlib
nlp = spacy.load({trained!r})
for path in sorted(pathlib.Path({drafts!r}).glob("*.md")):
    for part in path.read_text().split("\\n\\n"): nlp.make_doc(part)
""",
    "the same, then tagger and parser": """
import spacy, pathlib
nlp = spacy.load({trained!r}, exclude=["trainable_lemmatizer"])
pages = [path.read_text().split("\\n\\n") for path in sorted(pathlib.Path({drafts!r}).glob("*.md"))]
for doc in nlp.pipe((part for page in pages for part in page), batch_size=128): pass
""",
}


@dataclass
class Row:
    """One measurement: seconds by the clock, of all processors, and the largest process in MB."""

    name: str
    seconds: float = 0.0
    cpu: float = 0.0
    memory: float = 0.0
    note: str = ""


@dataclass
class Table:
    rows: list[Row] = field(default_factory=list)

    def add(self, row: Row) -> Row:
        self.rows.append(row)
        print(_line(row), flush=True)
        return row

    def seconds(self, name: str) -> float | None:
        return next((row.seconds for row in self.rows if row.name == name and not row.note), None)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--drafts", type=int, default=200)
    parser.add_argument("--words", type=int, default=600)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--tools", type=Path, action="append", default=[])
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    for folder in options.tools:
        folders = [str(folder / "bin"), str(folder / "v" / "bin"), str(folder / "node_modules" / ".bin")]
        os.environ["PATH"] = os.pathsep.join([*folders, os.environ["PATH"]])
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    compileall.compile_dir(PACKAGE, quiet=1)
    before = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as name:
        root = Path(name).resolve()
        words = make_drafts(root / "drafts", options.drafts, options.words)
        table = Table()
        for measure in (_floor, _ketalint, _others):
            measure(table, root, options.rounds)
        if options.large:
            _large(table, root, options.drafts, options.words)
    report = _report(table, options.drafts, words, before)
    print("\n" + report)
    if options.record:
        (Path(__file__).parent / "speed.md").write_text(report, encoding="utf-8")
    return 0


def _floor(table: Table, root: Path, rounds: int) -> None:
    for name, code in _FLOOR.items():
        script = code.format(trained=str(TRAINED), drafts=str(root / "drafts"))
        table.add(_best(name, [sys.executable, "-c", script], root, rounds))


def _ketalint(table: Table, root: Path, rounds: int) -> None:
    drafts = root / "drafts"
    out = ["-o", str(root / "report.txt")]
    one = root / "one"
    one.mkdir()
    shutil.copy(next(iter(sorted(drafts.glob("*.md")))), one)

    def forget() -> None:
        shutil.rmtree(root / "cache", ignore_errors=True)

    def edit() -> None:
        changed(sorted(drafts.glob("*.md"))[len(list(drafts.glob("*.md"))) // 2])

    cached = ["--cache-dir", str(root / "cache")]
    for name, arguments, before in (
        ("ketalint --help", [sys.executable, "-m", "ketalint", "--help"], None),
        ("ketalint explain", [sys.executable, "-m", "ketalint", "explain", "KL104"], None),
        ("ketalint, one draft cold", [*KETALINT, *out, *cached, str(one)], forget),
        ("ketalint, all cold, one worker", [*KETALINT, *out, *cached, "-j", "1", str(drafts)], forget),
        ("ketalint, all cold, two workers", [*KETALINT, *out, *cached, "-j", "2", str(drafts)], forget),
        ("ketalint, all warm", [*KETALINT, *out, *cached, str(drafts)], None),
        ("ketalint, one changed", [*KETALINT, *out, *cached, str(drafts)], edit),
        ("ketalint, all cold, no cache", [*KETALINT, *out, "--no-cache", "-j", "2", str(drafts)], None),
    ):
        table.add(_best(name, arguments, root, rounds, before))


def _others(table: Table, root: Path, rounds: int) -> None:
    files = [str(path) for path in sorted((root / "drafts").glob("*.md"))]
    rules = root / "textlintrc.json"
    rules.write_text(json.dumps(TEXTLINT_RULES), encoding="utf-8")
    for name, command in (
        ("proselint", ["proselint", "check"]),
        ("codespell", ["codespell"]),
        ("write-good", ["write-good"]),
        ("alex", ["alex"]),
        ("textlint (write-good, alex)", ["textlint", "-c", str(rules)]),
    ):
        found = shutil.which(command[0])
        if found is None:
            table.add(Row(name, note="missing: not installed where this ran"))
        else:
            table.add(_best(name, [found, *command[1:], *files], root, rounds))


def _large(table: Table, root: Path, drafts: int, words: int) -> None:
    """Ten times as many drafts, and drafts of a tenth of a megabyte, half of one and a whole one."""
    out = ["-o", str(root / "report.txt"), "--no-cache"]
    make_drafts(root / "many", 10 * drafts, words, seed=23)
    table.add(
        _best("ketalint, ten times the drafts", [*KETALINT, *out, "-j", "2", str(root / "many")], root, 1)
    )
    for size in (100_000, 500_000, 1_000_000):
        path = root / "long" / f"{size}" / "long.md"
        path.parent.mkdir(parents=True)
        make_long_draft(path, size)
        table.add(_best(f"ketalint, one draft of {size // 1000} kB", [*KETALINT, *out, str(path)], root, 1))


def _best(
    name: str, command: Sequence[str], folder: Path, rounds: int, before: Callable[[], None] | None = None
) -> Row:
    rows = []
    for _ in range(rounds):
        if before:
            before()
        rows.append(_run(name, command, folder))
    return min(rows, key=lambda row: (bool(row.note), row.seconds))


def _run(name: str, command: Sequence[str], folder: Path) -> Row:
    """One run; its memory is that of its largest process. A failure is noted, with its last words."""
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)  # so that Popen does not wait for it again
        seconds = time.perf_counter() - start
        said.seek(0)
        words = said.read().decode("utf-8", "replace").strip().splitlines()
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    counting = name in ("codespell", "write-good")  # their exit code is the number of findings
    ours = name.startswith(("ketalint", "import", "the same"))  # told --exit-zero: 1 would be a crash
    fine = (0,) if ours else (0, 1)
    broke = process.returncode not in fine and not (counting and 0 < process.returncode < 256)
    note = f"failed with {process.returncode}: {words[-1] if words else ''}" if broke else ""
    return Row(name, seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / unit, note)


def _line(row: Row) -> str:
    if row.note:
        return f"| {row.name} | {row.note} | | |"
    return f"| {row.name} | {row.seconds:.2f} | {row.cpu:.2f} | {row.memory:.0f} |"


def _report(table: Table, drafts: int, words: int, before: float) -> str:
    lines = [
        "# Speed",
        "",
        f"{drafts} different drafts, {words} words, made by `speed_drafts.py`; measured by `speed.py` on",
        f"{os.cpu_count()} cores, Python {platform.python_version()}; the load was {before:.1f} before and "
        f"{os.getloadavg()[0]:.1f} at the end.",
        "",
        "| what | seconds | cpu seconds | MB |",
        "|---|---|---|---|",
        *map(_line, table.rows),
        "",
        "| ratio | measured |",
        "|---|---|",
    ]
    spacy, loaded = "import spacy", "import spacy, load model"
    cold, warm = "ketalint, all cold, two workers", "ketalint, all warm"
    pairs = [("ketalint --help", spacy), ("ketalint explain", spacy), ("ketalint, one draft cold", loaded)]
    for other in ("proselint", "codespell", "write-good", "alex", "textlint (write-good, alex)"):
        pairs += [(cold, other), (warm, other)]
    pairs += [
        ("ketalint, one changed", cold),
        ("ketalint, ten times the drafts", "ketalint, all cold, no cache"),
    ]
    pairs += [("ketalint, one draft of 1000 kB", f"ketalint, one draft of {size} kB") for size in (100, 500)]
    for one, other in pairs:
        over, under = table.seconds(one), table.seconds(other)
        if over is not None and under is not None:
            lines.append(f"| {one} / {other} | {over / under:.2f} |")
    return "\n".join([*lines, "", TARGETS])


if __name__ == "__main__":
    sys.exit(main())
