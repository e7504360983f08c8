"""reviewdog's diagnostic format (rdjson)."""

from __future__ import annotations

from typing import Any

import msgspec

from ketalint.model import Finding, Place, Problem, Result
from ketalint.reports.options import Options, from_top
from ketalint.reports.problems import told
from ketalint.rulebook.types import Rulebook

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(result: Result, rulebook: Rulebook, options: Options) -> str:
    rows = [_finding(finding, options) for finding in result.findings]
    rows += [_problem(problem, options) for problem in result.problems]
    report = {"source": {"name": "ketalint"}, "diagnostics": rows}
    return msgspec.json.format(msgspec.json.encode(report), indent=2).decode() + "\n"


def _finding(finding: Finding, options: Options) -> dict[str, Any]:
    lines = [finding.message, finding.because, *(f"Try: {s}" for s in finding.suggestions)]
    out: dict[str, Any] = {
        "message": "\n".join(line for line in lines if line),
        "location": _location(finding.path, finding.start, finding.end, options),
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.code},
    }
    if finding.related:
        out["relatedLocations"] = [
            {"message": r.message, "location": _location(r.path, r.start, r.end, options)}
            for r in finding.related
        ]
    return out


def _problem(problem: Problem, options: Options) -> dict[str, Any]:
    location: dict[str, Any] = {"path": from_top(problem.path, options)}
    if problem.line:
        location["range"] = {"start": {"line": problem.line}}
    return {"message": told(problem), "location": location, "severity": "ERROR"}


def _location(path: str, start: Place, end: Place, options: Options) -> dict[str, Any]:
    return {"path": from_top(path, options), "range": {"start": _position(start), "end": _position(end)}}


def _position(place: Place) -> dict[str, int]:
    return {"line": place.line, "column": place.column}
