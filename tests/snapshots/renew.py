#!/usr/bin/env python3
"""Writes anew what ketalint says of whole drafts: `python tests/snapshots/renew.py`. Then read the diff.

The drafts of examples/ are one run, as they belong to one clinic; those of the corpus are a run each.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ketalint import lint
from ketalint.language.reader import Reader
from ketalint.reports import render
from ketalint.reports.options import Options
from ketalint.rulebook import load

ROOT = Path(__file__).resolve().parents[2]
EXPECTED = Path(__file__).parent / "expected"
CORPUS = "tests/corpus/build/drafts"
DRAFTS = """
bland-chronic-back-pain.md
bland-depression-how-it-works.html
bland-safety-of-ketamine.md
brochure-understanding-infusions.txt
explainer-how-ketamine-blocks-pain.md
faq-pain-infusions.md
landing-guarantee-page.html
press-breakthrough-announcement.md
prices-infusion-fees.md
radio-honest-community-health.txt
social-pushy-limited-offer.md
testimonials-honest-mixed-reviews.md
""".split()

# The name of a snapshot, and what is checked for it.
RUNS = {"examples": "examples/drafts", **{name: f"{CORPUS}/{name}" for name in DRAFTS}}


def take(reader: Reader, path: str) -> str:
    """What `ketalint check PATH --format concise` says at the top of the checkout, without configuration."""
    rulebook = load()
    load_reader, here = lint._reader, os.getcwd()
    lint._reader = lambda rules: reader  # one for all runs: loading it takes longer than the run
    os.chdir(ROOT)
    try:
        result = lint.check([path], rulebook, jobs=1)
    finally:
        lint._reader = load_reader
        os.chdir(here)
    problems = "".join(f"{p.path}:{p.line}: problem: {p.message}\n" for p in result.problems)
    return problems + render("concise", result, rulebook, Options())


def main() -> int:
    reader = Reader(load())
    EXPECTED.mkdir(exist_ok=True)
    changed = 0
    for name, path in RUNS.items():
        file, now = EXPECTED / f"{name}.txt", take(reader, path)
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        if now != before:
            changed += 1
            file.write_text(now, encoding="utf-8")
            lines = f"{len(before.splitlines())} lines before, {len(now.splitlines())} now"
            print(f"{file.relative_to(ROOT)}: {lines}")
    for file in sorted(EXPECTED.glob("*.txt")):
        if file.stem not in RUNS:
            changed += 1
            file.unlink()
            print(f"{file.relative_to(ROOT)}: gone")
    print(f"{changed} of {len(RUNS)} snapshots changed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
