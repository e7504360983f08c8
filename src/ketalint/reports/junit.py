"""JUnit's XML: a suite for each draft, a failure for each finding, an error for each problem."""

from __future__ import annotations

from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from ketalint.model import Finding, Problem, Result
from ketalint.reports.options import Options, from_top
from ketalint.reports.xml import document, plain
from ketalint.rulebook.types import Rulebook


def render(result: Result, rulebook: Rulebook, options: Options) -> str:
    failures, errors = len(result.findings), len(result.problems)
    root = Element("testsuites", name="ketalint", failures=str(failures), errors=str(errors))
    for path, group in groupby(result.findings, key=lambda finding: finding.path):
        findings = list(group)
        suite = _suite(root, from_top(path, options), len(findings), failures=len(findings))
        for finding in findings:
            _failure(suite, finding)
    for problem in result.problems:
        _error(_suite(root, from_top(problem.path, options), 1, errors=1), problem)
    if not failures and not errors:
        SubElement(_suite(root, "ketalint", 1), "testcase", classname="ketalint", name="no findings")
    root.set("tests", str(max(1, failures + errors)))
    return document(root)


def _suite(root: Element, name: str, tests: int, failures: int = 0, errors: int = 0) -> Element:
    counts = {"tests": str(tests), "failures": str(failures), "errors": str(errors)}
    return SubElement(root, "testsuite", {"name": plain(name), **counts})


def _failure(suite: Element, finding: Finding) -> None:
    place = f"{finding.start.line}:{finding.start.column}"
    name = f"{finding.code} {finding.name} {place}"
    case = SubElement(suite, "testcase", classname=suite.get("name", ""), name=name)
    failure = SubElement(case, "failure", type=finding.severity, message=plain(finding.message))
    lines = [f"{place} “{finding.quote}”", finding.because, *(f"Try: {s}" for s in finding.suggestions)]
    failure.text = plain("\n".join(line for line in lines if line))


def _error(suite: Element, problem: Problem) -> None:
    case = SubElement(suite, "testcase", classname=suite.get("name", ""), name="could not be checked")
    SubElement(case, "error", message=plain(problem.message)).text = plain(problem.hint)
