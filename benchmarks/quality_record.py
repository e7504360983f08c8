"""Keeps the results: quality.json for programs, quality.md for people, both written from the same runs."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from quality_scores import COUNTS, Score, Tally

HERE = Path(__file__).parent
JSON, MARKDOWN = HERE / "quality.json", HERE / "quality.md"


def commit() -> str:
    """The commit of the checkout, and whether code, rules or labels have been changed since."""
    name = _git("rev-parse", "--short", "HEAD") or "no commit"
    changed = _git("status", "--porcelain", "--", "src", "rules", "tests/corpus")
    return f"{name} with changes" if changed else name


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=HERE, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""


def load_runs() -> list[dict[str, Any]]:
    """The recorded runs, oldest first."""
    if not JSON.exists():
        return []
    runs: list[dict[str, Any]] = json.loads(JSON.read_text(encoding="utf-8"))["runs"]
    return runs


def as_run(
    scores: Sequence[Score], ablations: Mapping[str, Sequence[Score]], command: str, model: str, at: str
) -> dict[str, Any]:
    """A run as it is recorded. Families are kept only where something is wrong."""
    return {
        "commit": at,
        "command": command,
        "model": model,
        "sets": {s.name: {"kind": s.kind, "total": _plain(s.total), "by": _groups(s)} for s in scores},
        "ablations": {name: {s.name: _plain(s.total) for s in cut} for name, cut in ablations.items()},
    }


def _groups(score: Score) -> dict[str, dict[str, dict[str, int]]]:
    return {
        kind: {
            name: _plain(tally) for name, tally in sorted(group.items()) if kind != "family" or tally.wrong
        }
        for kind, group in score.by.items()
    }


def _plain(tally: Tally) -> dict[str, int]:
    return {name: int(getattr(tally, name)) for name in COUNTS}


def record(run: dict[str, Any]) -> None:
    """Adds a run. Earlier ones keep their totals only, so that the file stays small."""
    earlier = [
        {**old, "sets": {name: {"kind": s["kind"], "total": s["total"]} for name, s in old["sets"].items()}}
        for old in load_runs()
    ]
    runs = [*earlier, run]
    JSON.write_text(json.dumps({"runs": runs}, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    MARKDOWN.write_text(page(runs), encoding="utf-8")


# --- the page ---------------------------------------------------------------------------------


def page(runs: Sequence[Mapping[str, Any]]) -> str:
    """quality.md: the newest run in full, the totals of all."""
    run = runs[-1]
    lines = [
        "# How well ketalint reads",
        "",
        "Written by `python benchmarks/quality.py --record`; do not edit. What the numbers mean is said in",
        "`quality_scores.py`. The `check` sets are scored and not read while rules and code are tuned.",
        "",
        f"Commit {run['commit']}, pipeline {run['model']}, by `{run['command']}`.",
        "",
        *_table(
            ["set", "items", "recall", "any code", "precision", "exact"],
            [[name, *_row(tally_of(s["total"]))] for name, s in run["sets"].items()],
        ),
    ]
    if run["ablations"]:
        lines += ["## What each part is worth", "", "Recall, precision and exact without it.", ""]
        lines += _table(
            [
                "set",
                "all parts",
                *(f"without {name}" if "=" not in name else name for name in run["ablations"]),
            ],
            [
                [
                    name,
                    *(
                        _short(tally_of(t))
                        for t in (s["total"], *(cut[name] for cut in run["ablations"].values()))
                    ),
                ]
                for name, s in run["sets"].items()
            ],
        )
    for name, one in run["sets"].items():
        lines += [f"## {name}", ""]
        for kind in ("code", "phenomenon", "register"):
            group = one["by"][kind]
            if group:
                rows = [[key, *_row(tally_of(t), kind)] for key, t in group.items()]
                lines += _table([kind, *_HEADS[kind]], rows)
    lines += ["## All runs", ""]
    for old in runs:
        lines += [f"Commit {old['commit']}, pipeline {old['model']}, by `{old['command']}`", ""]
        lines += _table(
            ["set", "recall", "precision", "exact"],
            [[name, *_short(tally_of(s["total"])).split(" / ")] for name, s in old["sets"].items()],
        )
    return "\n".join(lines).rstrip() + "\n"


_HEADS = {
    "code": ["must", "recall", "raised", "precision"],
    "phenomenon": ["items", "recall", "any code", "precision", "exact"],
    "register": ["items", "recall", "any code", "precision", "exact"],
}


def tally_of(plain: Mapping[str, int]) -> Tally:
    return Tally(**plain)


def _row(tally: Tally, kind: str = "") -> list[str]:
    if kind == "code":
        return [str(tally.must), share(tally.recall), str(tally.raised), share(tally.precision)]
    return [
        str(tally.items),
        *(share(x) for x in (tally.recall, tally.share_any_code, tally.precision, tally.share_exact)),
    ]


def _short(tally: Tally) -> str:
    return " / ".join(share(x) for x in (tally.recall, tally.precision, tally.share_exact))


def share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _table(head: list[str], rows: list[list[str]]) -> list[str]:
    return [
        "| " + " | ".join(head) + " |",
        "|---|" + "---:|" * (len(head) - 1),
        *("| " + " | ".join(row) + " |" for row in rows),
        "",
    ]
