"""Suppressions: comments in a draft that take responsibility for a finding, with a reason.

    <!-- ketalint: ignore[KL104] quoted from an old leaflet -->          the next block, or this line
    <!-- ketalint: ignore-file[KL401] risks are on the consent page -->  the whole draft
    {/* ketalint: ignore[KL104] quoted from an old leaflet */}           the same in MDX
    ketalint: ignore[KL401] risks are on the consent page                in front matter: the whole draft

A comment that shares its line with text speaks of that line; one on a line of its own, of the next block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from ketalint.checks.raw import Raw
from ketalint.codes import UnknownCode, codes_meant
from ketalint.model import Draft
from ketalint.rulebook.types import Rulebook

NO_REASON, UNKNOWN_CODE, UNUSED = "KL901", "KL902", "KL903"

_HTML_COMMENT = re.compile(r"<!--\s*ketalint\s*:(?P<said>.*?)-->", re.DOTALL)
_MDX_COMMENT = re.compile(r"\{\s*/\*\s*ketalint\s*:(?P<said>.*?)\*/\s*\}", re.DOTALL)
_COMMENTS = {
    "markdown": (_HTML_COMMENT,),
    "mdx": (_HTML_COMMENT, _MDX_COMMENT),
    "html": (_HTML_COMMENT,),
}
_FRONT_MATTER = re.compile(
    r"\A(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<body>.*?)^(?P=fence)[ \t]*$", re.DOTALL | re.MULTILINE
)
_FRONT_KEY = re.compile(r"^ketalint[ \t]*[:=][ \t]*(?P<said>[^\r\n]*)", re.MULTILINE)
_FENCED = re.compile(
    r"^ {0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}(?P=fence)[`~]*[ \t]*\r?$|\Z)",
    re.DOTALL | re.MULTILINE,
)
_SAID = re.compile(r"ignore(?P<file>-file)?\s*\[(?P<codes>[^\]]*)\](?P<reason>.*)", re.DOTALL)
_LINE_END = re.compile(r"[\r\n]")


class Suppression(Struct, frozen=True):
    """`start` and `end` are the comment's place; it covers findings that start from `first` to before `last`.

    `codes` are codes, prefixes or names as written; empty if the comment says nothing we understand.
    """

    start: int
    end: int
    first: int
    last: int
    codes: tuple[str, ...]
    reason: str


def suppressions_of(draft: Draft) -> tuple[Suppression, ...]:
    """The suppressions of a draft, in order. Comments in fenced code are examples, not suppressions."""
    found = [*_in_front_matter(draft), *_in_comments(draft)]
    return tuple(sorted(found, key=lambda suppression: suppression.start))


def suppress(
    raws: Sequence[Raw], by_path: Mapping[str, Sequence[Suppression]], rulebook: Rulebook
) -> tuple[list[Raw], int]:
    """The findings that stand, with those about the suppressions themselves; and how many were hidden."""
    hidden: set[int] = set()
    complaints: list[Raw] = []
    by_draft: dict[str, list[tuple[int, Raw]]] = {}
    for i, raw in enumerate(raws):
        by_draft.setdefault(raw.path, []).append((i, raw))
    for path, suppressions in by_path.items():
        own = by_draft.get(path, [])
        for suppression in suppressions:
            for word in suppression.codes or ("",):
                codes = _meant(rulebook, word)
                matches = [i for i, raw in own if raw.code in codes and _covers(suppression, raw)]
                hidden.update(matches)
                if not codes:
                    complaints.append(_complaint(UNKNOWN_CODE, path, suppression, word))
                elif not matches:
                    complaints.append(_complaint(UNUSED, path, suppression, word))
            if suppression.codes and not suppression.reason:
                complaints.append(_complaint(NO_REASON, path, suppression, ""))
    known = [_told(complaint, rulebook) for complaint in complaints if complaint.code in rulebook.codes]
    return [raw for i, raw in enumerate(raws) if i not in hidden] + known, len(hidden)


def _covers(suppression: Suppression, raw: Raw) -> bool:
    return suppression.first <= raw.start < suppression.last


def _meant(rulebook: Rulebook, word: str) -> frozenset[str]:
    try:
        return codes_meant(rulebook, [word])
    except UnknownCode:
        return frozenset()


def _complaint(code: str, path: str, suppression: Suppression, word: str) -> Raw:
    because = {
        NO_REASON: "a reason stands after the bracket: ignore[KL104] quoted from an old leaflet",
        UNKNOWN_CODE: f"no code, prefix or name matches “{word}”"
        if word
        else "it has no form that ketalint knows",
        UNUSED: f"no finding of {word} stands there",
    }[code]
    return Raw(code, "warning", path, suppression.start, suppression.end, "", because)


def _told(complaint: Raw, rulebook: Rulebook) -> Raw:
    """The complaint in the words and with the severity of its code."""
    code = rulebook.codes[complaint.code]
    return Raw(
        code.code,
        code.severity,
        complaint.path,
        complaint.start,
        complaint.end,
        code.message.replace("“{quote}”", "This suppression").replace("{quote}", "this suppression"),
        complaint.because,
        suggestions=code.suggestions,
    )


# --- reading them -----------------------------------------------------------------------------


def _in_comments(draft: Draft) -> Iterator[Suppression]:
    source = draft.source
    if "ketalint" not in source:
        return
    code = [match.span() for match in _FENCED.finditer(source)] if draft.format in ("markdown", "mdx") else []
    for pattern in _COMMENTS.get(draft.format, ()):
        for match in pattern.finditer(source):
            if any(start <= match.start() < end for start, end in code):
                continue
            said = _SAID.fullmatch(match["said"].strip())
            whole = said is not None and said["file"] is not None
            first, last = (0, len(source) + 1) if whole else _reach(draft, *match.span())
            yield _suppression(match.start(), match.end(), first, last, said)


def _in_front_matter(draft: Draft) -> Iterator[Suppression]:
    front = _FRONT_MATTER.match(draft.source) if draft.format in ("markdown", "mdx") else None
    for match in _FRONT_KEY.finditer(draft.source, *front.span("body")) if front else ():
        said = _SAID.fullmatch(match["said"].strip().strip("\"'"))
        yield _suppression(match.start(), match.end(), 0, len(draft.source) + 1, said)


def _suppression(start: int, end: int, first: int, last: int, said: re.Match[str] | None) -> Suppression:
    codes = [code.strip() for code in said["codes"].split(",")] if said else []
    reason = " ".join(said["reason"].split()) if said else ""
    return Suppression(start, end, first, last, tuple(code for code in codes if code), reason)


def _reach(draft: Draft, start: int, end: int) -> tuple[int, int]:
    """What a comment speaks of: its line if that holds anything else, or the next block."""
    source = draft.source
    line = max(source.rfind("\n", 0, start), source.rfind("\r", 0, start)) + 1
    line_end = _end_of_line(source, end)
    if source[line:start].strip(" \t>-*+") or source[end:line_end].strip():
        return line, line_end
    blocks = [block.source_range(0, len(block.text)) for block in draft.blocks if block.text]
    first, last = min((span for span in blocks if span[0] >= end), default=(end, end))
    return first, max(last, _end_of_line(source, first))


def _end_of_line(source: str, offset: int) -> int:
    match = _LINE_END.search(source, offset)
    return match.start() if match else len(source)
