"""SARIF 2.1.0, as GitHub code scanning takes it."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import msgspec

from ketalint import __version__
from ketalint.model import Finding, Place, Problem, Result
from ketalint.reports.options import Options, from_top
from ketalint.reports.problems import told
from ketalint.rulebook.types import Code, Rulebook

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(result: Result, rulebook: Rulebook, options: Options) -> str:
    codes = sorted(rulebook.codes.values(), key=lambda code: code.code)
    index = {code.code: i for i, code in enumerate(codes)}
    run = {
        "tool": {
            "driver": {
                "name": "ketalint",
                "semanticVersion": __version__,
                "version": __version__,
                "rules": [_rule(code) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not result.problems,
                "toolExecutionNotifications": [_notification(p, options) for p in result.problems],
            }
        ],
        "results": [_result(finding, index, options) for finding in result.findings],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(log), indent=2).decode() + "\n"


def _rule(code: Code) -> dict[str, Any]:
    tried = "".join(f"\n- {suggestion}" for suggestion in code.suggestions)
    text = f"{code.why}\n\nInstead:{tried}" if tried else code.why
    return {
        "id": code.code,
        "name": code.name,
        "shortDescription": {"text": f"{code.code} {code.name}"},
        "fullDescription": {"text": code.why[:1024]},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": code.severity},
        "properties": {"tags": [code.kind]},
    }


def _result(finding: Finding, index: dict[str, int], options: Options) -> dict[str, Any]:
    lines = [finding.message, finding.because, *(f"{fact.id}: {fact.says}" for fact in finding.facts)]
    lines += [f"Try: {suggestion}" for suggestion in finding.suggestions]
    out: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index[finding.code],
        "level": finding.severity,
        "message": {"text": "\n".join(line for line in lines if line)},
        "locations": [_location(finding.path, finding.start, finding.end, options)],
        "partialFingerprints": {"ketalint/v1": finding.fingerprint},
    }
    if finding.related:
        out["relatedLocations"] = [
            {"id": i, "message": {"text": r.message}, **_location(r.path, r.start, r.end, options)}
            for i, r in enumerate(finding.related)
        ]
    return out


def _location(path: str, start: Place, end: Place, options: Options) -> dict[str, Any]:
    region = {"startLine": start.line, "startColumn": start.column}
    region |= {"endLine": end.line, "endColumn": end.column}
    return {"physicalLocation": {"artifactLocation": _artifact(path, options), "region": region}}


def _notification(problem: Problem, options: Options) -> dict[str, Any]:
    out: dict[str, Any] = {"level": "error", "message": {"text": told(problem)}}
    if problem.path:
        place: dict[str, Any] = {"artifactLocation": _artifact(problem.path, options)}
        if problem.line:
            place["region"] = {"startLine": problem.line}
        out["locations"] = [{"physicalLocation": place}]
    return out


def _artifact(path: str, options: Options) -> dict[str, str]:
    return {"uri": quote(from_top(path, options))}
