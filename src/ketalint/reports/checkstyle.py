"""Checkstyle's XML, which many code review tools read."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from ketalint import __version__
from ketalint.model import Result
from ketalint.reports.options import Options, from_top
from ketalint.reports.problems import told
from ketalint.reports.xml import document, plain
from ketalint.rulebook.types import Rulebook

_SEVERITIES = {"error": "error", "warning": "warning", "note": "info"}


def render(result: Result, rulebook: Rulebook, options: Options) -> str:
    root = Element("checkstyle", version=__version__)
    files: dict[str, Element] = {}

    def file(path: str) -> Element:
        name = plain(from_top(path, options))
        if name not in files:
            files[name] = SubElement(root, "file", name=name)
        return files[name]

    for finding in result.findings:
        SubElement(
            file(finding.path),
            "error",
            line=str(finding.start.line),
            column=str(finding.start.column),
            severity=_SEVERITIES[finding.severity],
            message=plain(" ".join(text for text in (finding.message, finding.because) if text)),
            source=f"ketalint.{finding.code}",
        )
    for problem in result.problems:
        SubElement(
            file(problem.path),
            "error",
            line=str(max(problem.line, 1)),
            severity="error",
            message=plain(told(problem)),
            source="ketalint",
        )
    return document(root)
