"""A row for each finding, for a spreadsheet."""

from __future__ import annotations

import csv
import io

from ketalint.model import Result
from ketalint.reports.options import Options
from ketalint.rulebook.types import Rulebook

_COLUMNS = "path line column severity code name quote message because facts suggestions fingerprint"


def render(result: Result, rulebook: Rulebook, options: Options) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS.split())
    for f in result.findings:
        facts = "; ".join(fact.id for fact in f.facts)
        place = (f.path, f.start.line, f.start.column)
        about = (f.severity, f.code, f.name, f.quote, f.message, f.because)
        writer.writerow((*place, *about, facts, "; ".join(f.suggestions), f.fingerprint))
    return out.getvalue()
