"""codes/*.toml: one file for each kind of finding."""

from __future__ import annotations

import re
from typing import Any

from ketalint.model import SCALES, SEVERITIES
from ketalint.rulebook.entries import Gathered
from ketalint.rulebook.examples import example
from ketalint.rulebook.lines import At, line_of_key
from ketalint.rulebook.pages import Complaints
from ketalint.rulebook.shapes import fits, is_a, one_of
from ketalint.rulebook.types import KINDS, SPAN_KINDS, Code, Example, Examples

PLACEHOLDERS = ("quote", "words", "level", "ceiling")

_REQUIRED = {
    "code": "text",
    "name": "text",
    "why": "text",
    "message": "text",
    "suggestions": "texts",
    "examples": "table",
}
_OPTIONAL = {"kind": "text", "scale": "text", "severity": "text"}
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def read_code(complaints: Complaints, folder: int, codes: Gathered[Code]) -> None:
    """Adds the page's code to `codes`, or notes what is wrong with it."""
    page = complaints.page
    table = page.table
    right = fits(table, _REQUIRED, _OPTIONAL, (), complaints)
    if not right:
        return
    before = len(complaints.problems)
    code = table["code"]
    if not re.fullmatch(r"[A-Z]{2,}[0-9]{3}", code):
        complaints.add(("code",), f"“{code}” is no code", 'write capital letters and three digits, "KL104"')
    if page.stem != code:
        complaints.add(
            ("code",), f"the file is called {page.stem}.toml", f"call it {code}.toml, or mend the code"
        )
    kind = table.get("kind", "grade" if "scale" in table else "")
    if not kind:
        complaints.add((), "“kind” is missing", 'add kind = "...", or scale = "..." for a code that grades')
    elif kind not in KINDS:
        complaints.add(("kind",), f"unknown kind “{kind}”", one_of(kind, KINDS, "kinds"))
    elif (kind == "grade") != ("scale" in table):
        complaints.add(("kind",), "a scale and the kind “grade” go together", "give both, or neither")
    scale = table.get("scale", "")
    if scale and scale not in SCALES:
        complaints.add(("scale",), f"unknown scale “{scale}”", one_of(scale, SCALES, "scales"))
    severity = table.get("severity", "error")
    if severity not in SEVERITIES:
        complaints.add(
            ("severity",), f"unknown severity “{severity}”", one_of(severity, SEVERITIES, "severities")
        )
    if kind != "grade" and "severity" not in table:
        complaints.add((), "“severity” is missing", 'add severity = "error", "warning" or "note"')
    _check_placeholders(("message",), table["message"], complaints)
    for i, suggestion in enumerate(table["suggestions"]):
        _check_placeholders(("suggestions", i), suggestion, complaints)
    examples = _examples(table["examples"], kind, complaints)
    if len(complaints.problems) > before or examples is None:
        return
    line = line_of_key(page.text, "code")
    entry = Code(
        code=code,
        name=table["name"],
        kind=kind,
        severity=severity,
        why=table["why"],
        message=table["message"],
        suggestions=tuple(table["suggestions"]),
        examples=examples,
        scale=scale,
        path=page.path,
        line=line,
    )
    codes.keep(code, entry, folder, line, "code", complaints)


def _check_placeholders(at: At, text: str, complaints: Complaints) -> None:
    for name in _PLACEHOLDER.findall(text):
        if name not in PLACEHOLDERS:
            complaints.add(
                at, f"nothing fills in “{{{name}}}”", one_of(name, PLACEHOLDERS, "names in braces")
            )


def _examples(table: dict[str, Any], kind: str, complaints: Complaints) -> Examples | None:
    at: At = ("examples",)
    if not fits(table, {"bad": "some texts", "good": "table"}, {}, at, complaints):
        return None
    bad = []
    for i, text in enumerate(table["bad"]):
        if kind not in SPAN_KINDS:
            bad.append(Example(text, ()))
            continue
        try:
            bad.append(example(text))
        except ValueError:
            hint = "put [ before the words and ] after them, without spaces inside"
            complaints.add((*at, "bad", i), f"the brackets do not pair: {text}", hint)
            continue
        if not bad[-1].quotes:
            hint = "put [ ] around the words that a finding must quote"
            complaints.add((*at, "bad", i), f"no words are in brackets: {text}", hint)
    good = table["good"]
    if not good:
        complaints.add((*at, "good"), "there are no good examples", 'add lists by reason, denied = ["..."]')
    for reason, texts in good.items():
        if not is_a("some texts", texts):
            complaints.add(
                (*at, "good", reason), f"“{reason}” needs examples", 'write a list, ["one", "two"]'
            )
            return None
    return Examples(tuple(bad), {reason: tuple(texts) for reason, texts in good.items()})
