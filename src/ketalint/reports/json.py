"""The JSON report and its schema. docs/json.md describes the contract; both change only by addition."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import UNSET, Struct, UnsetType

from ketalint import __version__
from ketalint.model import Cleared, Finding, Problem, Result
from ketalint.reports.counts import by_severity
from ketalint.reports.options import Options
from ketalint.rulebook.types import Rulebook


class Counts(Struct, frozen=True):
    """How many findings there are of each severity."""

    error: int
    warning: int
    note: int


class Summary(Struct, frozen=True):
    """How many drafts were read, how many claims they make, and what was found.

    Not among the findings are those that are `suppressed` by a comment in the draft, `accepted` by a
    decision in the ledger, or on lines that are `unchanged` (with --diff-base or --staged).
    """

    drafts: int
    claims: int
    findings: Counts
    suppressed: int
    accepted: int
    unchanged: int


class Report(Struct, frozen=True):
    """One run of ketalint. `ketalint` is the version; `cleared` is there only if it was asked for.

    Lines and columns count from 1, offsets from 0; columns and offsets count Unicode code points of
    the decoded source. `end` is where the first character after the words stands.
    """

    ketalint: str
    findings: tuple[Finding, ...]
    errors: tuple[Problem, ...]
    summary: Summary
    cleared: tuple[Cleared, ...] | UnsetType = UNSET


def render(result: Result, rulebook: Rulebook, options: Options) -> str:
    report = Report(
        ketalint=__version__,
        findings=result.findings,
        errors=result.problems,
        summary=summary_of(result),
        cleared=result.cleared if options.show_cleared else UNSET,
    )
    return msgspec.json.format(msgspec.json.encode(report), indent=2).decode() + "\n"


def summary_of(result: Result) -> Summary:
    counts = Counts(**by_severity(result.findings))
    hidden = (result.suppressed, result.accepted, result.unchanged)
    return Summary(result.drafts, result.claims, counts, *hidden)


def schema() -> dict[str, Any]:
    """The JSON Schema of the report, the same under every Python."""
    definitions = msgspec.json.schema(Report)["$defs"]
    for definition in definitions.values():
        if "description" in definition:
            definition["description"] = " ".join(definition["description"].split())
    for end in ("low", "high"):  # JSON has no infinity: an open end is null
        definitions["Quantity"]["properties"][end] = {"type": ["number", "null"]}
    report = definitions.pop("Report")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **report,
        "title": "ketalint report",
        "$defs": dict(sorted(definitions.items())),
    }


def schema_text() -> str:
    return msgspec.json.format(msgspec.json.encode(schema()), indent=2).decode() + "\n"
