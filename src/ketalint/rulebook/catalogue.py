"""The codes as a Markdown table, for rules/README.md and docs/codes.md."""

from __future__ import annotations

from ketalint.rulebook.types import Code, Rulebook

BEGIN = "<!-- catalogue: made from rules/codes by `ketalint.rulebook.catalogue`, do not edit -->"
END = "<!-- end of catalogue -->"


def catalogue(rulebook: Rulebook) -> str:
    """A table with one row for each code, in the order of the codes, ending in a newline."""
    rows = ["| code | name | looks at | severity | why |", "|---|---|---|---|---|"]
    rows += [_row(code) for code in rulebook.codes.values()]
    return "\n".join(rows) + "\n"


def with_catalogue(text: str, rulebook: Rulebook) -> str:
    """The text with the table between its markers brought up to date. ValueError when a marker is missing."""
    start, end = text.index(BEGIN) + len(BEGIN), text.index(END)
    return f"{text[:start]}\n\n{catalogue(rulebook)}\n{text[end:]}"


def _row(code: Code) -> str:
    looks_at = f"the scale {code.scale}" if code.scale else code.kind
    severity = "by distance" if code.kind == "grade" and code.severity == "error" else code.severity
    cells = (code.code, code.name, looks_at, severity, code.why)
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"
