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
    fixes = [_fix(finding, text, options) for text in finding.suggestions if _replaces(finding, text)]
    if fixes:
        out["fixes"] = fixes
    if finding.related:
        out["relatedLocations"] = [
            {"id": i, "message": {"text": r.message}, **_location(r.path, r.start, r.end, options)}
            for i, r in enumerate(finding.related)
        ]
    return out


def _replaces(finding: Finding, suggestion: str) -> bool:
    """Whether a suggestion can take the place of the words: a phrase for the whole of a claim."""
    claim = finding.claim
    whole = claim is not None and (finding.start.offset, finding.end.offset) == (claim.start, claim.end)
    return whole and finding.scope == "span" and suggestion[:1].islower() and not suggestion.endswith(".")


def _fix(finding: Finding, suggestion: str, options: Options) -> dict[str, Any]:
    replacement = {
        "deletedRegion": _region(finding.start, finding.end),
        "insertedContent": {"text": suggestion},
    }
    return {
        "description": {"text": f"Write “{suggestion}”, and read the sentence again."},
        "artifactChanges": [
            {"artifactLocation": _artifact(finding.path, options), "replacements": [replacement]}
        ],
    }


def _location(path: str, start: Place, end: Place, options: Options) -> dict[str, Any]:
    place = {"artifactLocation": _artifact(path, options), "region": _region(start, end)}
    return {"physicalLocation": place}


def _region(start: Place, end: Place) -> dict[str, int]:
    region = {"startLine": start.line, "startColumn": start.column}
    return region | {"endLine": end.line, "endColumn": end.column}


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
