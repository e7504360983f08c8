"""One line for each finding."""

from __future__ import annotations

from ketalint.model import Finding, Result
from ketalint.reports.columns import clean
from ketalint.reports.options import Options
from ketalint.reports.text import summary
from ketalint.rulebook.types import Rulebook


def render(result: Result, rulebook: Rulebook, options: Options) -> str:
    lines = [_line(finding) for finding in result.findings]
    if not options.quiet:
        lines.append(summary(result, options.show_cleared))
    return "".join(f"{line}\n" for line in lines)


def _line(finding: Finding) -> str:
    place = f"{clean(finding.path)}:{finding.start.line}:{finding.start.column}"
    return f"{place}: {finding.severity} {finding.code} {finding.name}: {clean(finding.message)}"
