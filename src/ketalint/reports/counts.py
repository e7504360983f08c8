"""Counted nouns."""

from __future__ import annotations

from collections.abc import Sequence

from ketalint.model import SEVERITIES, Finding, Severity


def count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def by_severity(findings: Sequence[Finding]) -> dict[Severity, int]:
    return {severity: sum(f.severity == severity for f in findings) for severity in SEVERITIES}
