"""Result in, text out: one module for each format, each with `render(result, rulebook, options) -> str`."""

from __future__ import annotations

from importlib import import_module

from ketalint.model import Result
from ketalint.reports.options import Options
from ketalint.rulebook.types import Rulebook

FORMATS: dict[str, str] = {
    "text": "ketalint.reports.text",
    "concise": "ketalint.reports.concise",
    "json": "ketalint.reports.json",
    "jsonl": "ketalint.reports.jsonl",
    "github": "ketalint.reports.github",
    "sarif": "ketalint.reports.sarif",
    "gitlab": "ketalint.reports.gitlab",
    "junit": "ketalint.reports.junit",
    "checkstyle": "ketalint.reports.checkstyle",
    "rdjson": "ketalint.reports.rdjson",
    "csv": "ketalint.reports.csv",
}


def render(format: str, result: Result, rulebook: Rulebook, options: Options) -> str:
    """The report in one of FORMATS. It ends with a line break unless it is empty."""
    text: str = import_module(FORMATS[format]).render(result, rulebook, options)
    return text
