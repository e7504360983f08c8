"""Annotations for GitHub Actions, and a table for the summary page of the step.

GitHub keeps ten errors and ten warnings of a step and drops the others silently, so the worst come
first and the findings on one claim share an annotation; the table has them all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ketalint.model import SEVERITIES, Finding, Problem, Result
from ketalint.reports.columns import clean
from ketalint.reports.options import Options, from_top
from ketalint.reports.problems import told
from ketalint.reports.text import summary
from ketalint.rulebook.types import Rulebook

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}
_MARKS = re.compile(r"[\\|`*_\[\]~]")
_SUMMARY_BYTES = 1_000_000  # GitHub refuses a summary of more than 1 MiB


def render(result: Result, rulebook: Rulebook, options: Options) -> str:
    groups = sorted(_by_claim(result.findings), key=lambda group: SEVERITIES.index(group[0].severity))
    lines = [_problem(problem, options) for problem in result.problems]
    lines += [_annotation(group, options) for group in groups]
    if not options.quiet:
        lines.append(summary(result, options.show_cleared))
    return "".join(f"{line}\n" for line in lines)


def step_summary(result: Result, options: Options) -> str:
    """The findings as a Markdown table."""
    head = f"### ketalint\n\n{summary(result)}\n"
    if not result.findings:
        return head
    head += "\n| place | finding | severity | words | because |\n|---|---|---|---|---|\n"
    size = len(head.encode())
    rows: list[str] = []
    for finding in sorted(result.findings, key=lambda finding: SEVERITIES.index(finding.severity)):
        place = f"{from_top(finding.path, options)}:{finding.start.line}"
        entries = (place, f"{finding.code} {finding.name}", finding.severity, finding.quote, finding.because)
        row = "| " + " | ".join(_cell(entry) for entry in entries) + " |\n"
        size += len(row.encode())
        if size > _SUMMARY_BYTES:
            rows.append(f"\n{len(result.findings) - len(rows)} more are in the log.\n")
            break
        rows.append(row)
    return head + "".join(rows)


def _by_claim(findings: Sequence[Finding]) -> list[list[Finding]]:
    """The findings on one claim together, the worst first."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for i, finding in enumerate(findings):
        claim = finding.claim
        key = (finding.path, claim.start, claim.end) if claim and finding.scope == "span" else (i,)
        groups.setdefault(key, []).append(finding)
    return [sorted(group, key=lambda f: SEVERITIES.index(f.severity)) for group in groups.values()]


def _annotation(group: Sequence[Finding], options: Options) -> str:
    worst = group[0]
    title = " + ".join(dict.fromkeys(f"{finding.code} {finding.name}" for finding in group))
    properties = {
        "file": from_top(worst.path, options),
        "line": str(worst.start.line),
        "endLine": str(worst.end.line),
    }
    if worst.start.line == worst.end.line:  # GitHub takes columns for a single line only
        properties |= {"col": str(worst.start.column), "endColumn": str(worst.end.column)}
    message = "\n".join(_message(finding) for finding in group)
    return _command(_LEVELS[worst.severity], {**properties, "title": title}, message)


def _message(finding: Finding) -> str:
    lines = [finding.message, finding.because, *(f"try: {s}" for s in finding.suggestions)]
    return "\n".join(clean(line) for line in lines if line)


def _problem(problem: Problem, options: Options) -> str:
    properties = {"file": from_top(problem.path, options)} if problem.path else {}
    if problem.line:
        properties["line"] = str(problem.line)
    properties["title"] = "ketalint could not check this"
    return _command("error", properties, told(problem))


def _command(level: str, properties: dict[str, str], message: str) -> str:
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{level} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _cell(text: str) -> str:
    """Text for a cell of a Markdown table, with nothing in it that Markdown or HTML would act on."""
    escaped = _MARKS.sub(r"\\\g<0>", clean(text))
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace("@", "@\u200b")
