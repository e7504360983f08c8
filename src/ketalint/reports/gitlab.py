"""GitLab's code quality report. It shows one finding for each fingerprint, so these include the path."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec

from ketalint.model import Finding, Problem, Result
from ketalint.reports.options import Options, from_top
from ketalint.reports.problems import told
from ketalint.rulebook.types import Rulebook

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(result: Result, rulebook: Rulebook, options: Options) -> str:
    rows = [_finding(finding, options) for finding in result.findings]
    rows += [_problem(problem, options) for problem in result.problems]
    return msgspec.json.format(msgspec.json.encode(rows), indent=2).decode() + "\n"


def _finding(finding: Finding, options: Options) -> dict[str, Any]:
    path = from_top(finding.path, options)
    return {
        "description": " ".join(text for text in (finding.message, finding.because) if text),
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": _fingerprint(path, finding.fingerprint),
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": path,
            "positions": {
                "begin": {"line": finding.start.line, "column": finding.start.column},
                "end": {"line": finding.end.line, "column": finding.end.column},
            },
        },
    }


def _problem(problem: Problem, options: Options) -> dict[str, Any]:
    path = from_top(problem.path, options)
    return {
        "description": told(problem),
        "check_name": "could not be checked",
        "fingerprint": _fingerprint(path, f"{problem.line} {problem.message}"),
        "severity": "blocker",
        "location": {"path": path, "lines": {"begin": max(problem.line, 1)}},
    }


def _fingerprint(path: str, rest: str) -> str:
    return hashlib.sha256(f"{path}\n{rest}".encode()).hexdigest()[:32]
