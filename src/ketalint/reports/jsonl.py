"""One JSON object a line, told apart by "type": "finding", "cleared", "error", and a "summary" at the end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec.structs import asdict

from ketalint import __version__
from ketalint.model import Result
from ketalint.reports.json import summary_of
from ketalint.reports.options import Options
from ketalint.rulebook.types import Rulebook


def render(result: Result, rulebook: Rulebook, options: Options) -> str:
    return "".join(f"{msgspec.json.encode(row).decode()}\n" for row in _rows(result, options))


def _rows(result: Result, options: Options) -> Iterator[dict[str, Any]]:
    for finding in result.findings:
        yield {"type": "finding", **asdict(finding)}
    if options.show_cleared:
        for cleared in result.cleared:
            yield {"type": "cleared", **asdict(cleared)}
    for problem in result.problems:
        yield {"type": "error", **asdict(problem)}
    yield {"type": "summary", "ketalint": __version__, **asdict(summary_of(result))}
