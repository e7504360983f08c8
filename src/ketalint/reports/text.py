"""The report for people: each finding with its line, the words underlined, why, and what to write instead."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ketalint.model import Cleared, FactNote, Finding, Place, Result
from ketalint.reports.columns import clean, excerpt
from ketalint.reports.counts import by_severity, count
from ketalint.reports.options import Options
from ketalint.rulebook.types import Rulebook

LINE_LIMIT = 110  # columns of source shown, and of the text below it
_LABEL = 11  # columns of a label, such as "because"
_MOST_SOURCES = 3
_STYLES = {"bold": "1", "dim": "2", "error": "1;31", "warning": "1;33", "note": "1;36", "cleared": "1;32"}


def render(result: Result, rulebook: Rulebook, options: Options) -> str:
    chunks = [_finding(finding, result, options.color) for finding in result.findings]
    if options.show_cleared:
        chunks += [_cleared(cleared, result, options.color) for cleared in result.cleared]
    if not options.quiet:
        documents = _documents(result, rulebook, options.color)
        chunks += [documents] if documents else []
        chunks.append([summary(result, options.show_cleared)])
    return "\n".join("".join(f"{line}\n" for line in chunk) for chunk in chunks)


def _finding(finding: Finding, result: Result, color: bool) -> list[str]:
    severity = _paint(finding.severity, finding.severity, color)
    code = _paint(finding.code, "bold", color)
    lines = [f"{_where(finding.path, finding.start, color)}  {severity}  {code} {finding.name}"]
    if finding.scope == "span":  # what concerns the whole draft is not wrong with the words it points at
        lines += _excerpt(finding.path, finding.start, finding.end, result, finding.severity, color)
    lines += _wrapped(clean(finding.message), "   ", "   ")
    lines += _labelled("because", [clean(finding.because)] if finding.because else [], color)
    lines += _labelled("reference", [_fact(fact) for fact in finding.facts], color)
    lines += _labelled("see", [_related(r.path, r.start, r.message) for r in finding.related], color)
    said = {fact.says for fact in finding.facts}
    lines += _labelled("try", [clean(text) for text in finding.suggestions if text not in said], color)
    return lines


def _cleared(cleared: Cleared, result: Result, color: bool) -> list[str]:
    lines = [f"{_where(cleared.path, cleared.start, color)}  {_paint('cleared', 'cleared', color)}"]
    lines += _excerpt(cleared.path, cleared.start, cleared.end, result, "cleared", color)
    return [*lines, *_labelled("because", [clean(cleared.because)], color)]


def _excerpt(path: str, start: Place, end: Place, result: Result, style: str, color: bool) -> Iterator[str]:
    """The source line with the words underlined; nothing for a finding that points at no words."""
    source = result.sources.get(path)
    if source is None or start.offset >= end.offset:
        return
    line = _line(source, start)
    at = start.column - 1
    until = end.column - 1 if end.line == start.line else len(line)
    text, column, width = excerpt(line, at, until, LINE_LIMIT)
    onward = f" to {end.line}:{end.column}" if end.line != start.line else ""
    gutter = f"{start.line:>5} |"
    blank = f"{'|':>{len(gutter)}}"
    yield f"{_paint(gutter, 'dim', color)} {text}"
    yield f"{_paint(blank, 'dim', color)} {' ' * column}{_paint('^' * width + onward, style, color)}"


def _line(source: str, place: Place) -> str:
    start = place.offset - (place.column - 1)
    ends = [end for end in (source.find("\n", start), source.find("\r", start)) if end >= 0]
    return source[start : min(ends, default=len(source))]


def _where(path: str, place: Place, color: bool) -> str:
    return _paint(f"{clean(path)}:{place.line}:{place.column}", "bold", color)


def _fact(fact: FactNote) -> str:
    """What it says, then its id and where it stands; `ketalint reference show` lists every place."""
    sources = list(dict.fromkeys(f"{source.document}, {source.section}" for source in fact.sources))
    more = [f"{len(sources) - _MOST_SOURCES} more"] if len(sources) > _MOST_SOURCES else []
    places = "; ".join([*sources[:_MOST_SOURCES], *more])
    return clean(f"{fact.says} [{fact.id}{f': {places}' if places else ''}]")


def _documents(result: Result, rulebook: Rulebook, color: bool) -> list[str]:
    """What the ids in the brackets stand for: a line for each document that a finding cites."""
    cited = {
        source.document for finding in result.findings for fact in finding.facts for source in fact.sources
    }
    known = [document for id, document in rulebook.documents.items() if id in cited]
    widest = max((len(document.id) for document in known), default=0)
    lines = [f"   {document.id:<{widest}}  {clean(document.title)}" for document in known]
    return [_paint("Documents cited:", "dim", color), *lines] if lines else []


def _related(path: str, place: Place, message: str) -> str:
    return f"{clean(path)}:{place.line}:{place.column}  {clean(message)}"


def _labelled(label: str, entries: Sequence[str], color: bool) -> Iterator[str]:
    for i, entry in enumerate(entries):
        first, *others = _wrapped(entry, "", "  ", LINE_LIMIT - 3 - _LABEL) or [""]
        yield f"   {_paint(f'{label:<{_LABEL}}', 'dim', color) if i == 0 else ' ' * _LABEL}{first}"
        yield from (f"   {' ' * _LABEL}{line}" for line in others)


@lru_cache(maxsize=4096)
def _wrapped(text: str, first: str, others: str, width: int = LINE_LIMIT) -> Sequence[str]:
    """The lines of a text. Facts and suggestions are told again and again, and wrapping takes its time."""
    if text and len(first) + len(text) <= width and text == " ".join(text.split()):
        return [first + text]  # as `wrap` would say, more slowly
    return textwrap.wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )


def summary(result: Result, show_cleared: bool = False) -> str:
    """What was read and found, in one line."""
    counts = [count(n, severity) for severity, n in by_severity(result.findings).items() if n]
    read = f"in {count(result.drafts, 'draft')} ({count(result.claims, 'claim')} read)"
    line = f"{', '.join(counts) or 'No findings'} {read}"
    if show_cleared:
        line += f", {count(len(result.cleared), 'claim')} cleared"
    if result.suppressed:
        line += f", {count(result.suppressed, 'finding')} suppressed"
    if result.accepted:
        line += f", {count(result.accepted, 'finding')} accepted"
    if result.unchanged:
        line += f", {count(result.unchanged, 'finding')} on unchanged lines"
    if result.problems:
        line += f", {count(len(result.problems), 'problem')} kept something from being checked"
    return f"{line}."


def _paint(text: str, style: str, color: bool) -> str:
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if color else text
