"""Whether the reference set is sound: anchors in place, facts in use, nothing contradicted or overdue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

from ketalint.model import Problem
from ketalint.reference.coverage import REASONS, Unclaimed, coverage, read_units, unclaimed
from ketalint.reference.units import Unit, holders, plain
from ketalint.rulebook.audit import LONGEST_ANCHOR, audit
from ketalint.rulebook.lines import line_of
from ketalint.rulebook.types import Fact, Rulebook

FEWEST_EXAMPLES = 2

# Text under no heading has a section in brackets: "(closing paragraph)".
_UNTITLED = "("


def check_reference(
    rulebook: Rulebook, sources: Path | None = None, today: date | None = None
) -> list[Problem]:
    """What has to be mended in the facts, the documents and what accounts for them, file by file.

    With `sources`, the folder of the documents, checksums, anchors, sections and coverage are checked too.
    `today` is the day that review dates are held against, by default the present one.
    """
    problems = [*_of_audit(rulebook, sources, today or date.today())]
    problems += [*_examples(rulebook), *_reasons(rulebook)]
    if sources is not None:
        readable = _readable(rulebook, sources)
        problems += _anchors(rulebook, readable)
        problems += _unclaimed_anchors(rulebook, readable)
        if len(readable) == len(rulebook.documents):
            problems += _left_over(rulebook, sources)
    return sorted(dict.fromkeys(problems), key=lambda problem: (problem.path, problem.line, problem.message))


def _of_audit(rulebook: Rulebook, sources: Path | None, today: date) -> Iterator[Problem]:
    """What the upkeep of all rules has to say about facts and documents."""
    ours = {fact.path for fact in rulebook.facts.values()}
    if sources is not None:
        ours |= {str(sources / document.file) for document in rulebook.documents.values()}
    for problem in audit(rulebook, sources=sources, today=today):
        if problem.path in ours:
            yield problem


def _examples(rulebook: Rulebook) -> Iterator[Problem]:
    for fact in rulebook.facts.values():
        if len(fact.passes) < FEWEST_EXAMPLES:
            message = f"the fact {fact.id} shows {len(fact.passes)} sentences that pass"
            yield Problem(fact.path, fact.line, message, f"write at least {FEWEST_EXAMPLES} into passes")
        for sentence in dict.fromkeys(fact.passes):
            if sentence in fact.fails:
                message = f"“{sentence}” both passes and fails"
                yield Problem(fact.path, _line(fact, sentence), message, "take one of the two out")


def _anchors(rulebook: Rulebook, readable: Mapping[str, list[Unit]]) -> Iterator[Problem]:
    """Anchors that stand in the document but do not point at one sentence, and sections that do not."""
    for fact in rulebook.facts.values():
        for document, anchor, section in _words(fact):
            among = readable.get(document)
            if among is None:
                continue
            found = holders(anchor, among)
            line = _line(fact, anchor)
            yield from _aim(anchor, document, among, found, fact.path, line)
            if found and not section.startswith(_UNTITLED) and not _above(section, found[0], among):
                message = f"no section “{section}” stands above “{anchor}” in the document {document}"
                hint = "copy its heading, or write (opening paragraph) where there is none"
                yield Problem(fact.path, line, message, hint)


def _words(fact: Fact) -> list[tuple[str, str, str]]:
    """Document, anchor and section of everything that a fact quotes."""
    rest = [(source.document, source.anchor, source.section) for source in fact.sources]
    return rest + [(words.document, words.anchor, _UNTITLED) for words in fact.overrules]


def _unclaimed_anchors(rulebook: Rulebook, readable: Mapping[str, list[Unit]]) -> Iterator[Problem]:
    claimed = {
        (document, unit)
        for fact in rulebook.facts.values()
        for document, anchor, _ in _words(fact)
        for unit in holders(anchor, readable.get(document, ()))
    }
    for entry in unclaimed(rulebook):
        among = readable.get(entry.document)
        if among is None:
            continue
        found = holders(entry.anchor, among)
        line = _entry_line(entry)
        yield from _aim(entry.anchor, entry.document, among, found, entry.path, line, absent=True)
        if any((entry.document, unit) in claimed for unit in found):
            message = f"“{entry.anchor}” is said to be no claim ({entry.reason}), but a fact stands on it"
            yield Problem(entry.path, line, message, "take it out here or there")


def _aim(
    anchor: str,
    document: str,
    among: list[Unit],
    found: list[Unit],
    path: str,
    line: int,
    absent: bool = False,
) -> Iterator[Problem]:
    """Whether an anchor points at one unit. One that is nowhere is the audit's to report, unless `absent`."""
    if len(found) > 1:
        lines = ", ".join(str(unit.line) for unit in found)
        message = f"“{anchor}” stands in {len(found)} places of the document {document} (lines {lines})"
        yield Problem(path, line, message, "add words until only one is left")
    elif not found:
        whole = " ".join(unit.text for unit in among)
        if plain(anchor).lower() in whole.lower():
            message = f"“{anchor}” does not stand within one sentence of the document {document}"
            yield Problem(path, line, message, "quote words of one sentence, with their capitals")
        elif absent:
            message = f"“{anchor}” does not stand in the document {document}"
            yield Problem(path, line, message, "quote a few words exactly as they stand there")


def _above(section: str, unit: Unit, among: list[Unit]) -> bool:
    wanted = plain(section)
    return any(wanted in other.text for other in among if other.line <= unit.line)


def _reasons(rulebook: Rulebook) -> Iterator[Problem]:
    for entry in unclaimed(rulebook):
        line = _entry_line(entry)
        if entry.document not in rulebook.documents:
            hint = "the documents of sources.toml are: " + ", ".join(sorted(rulebook.documents))
            yield Problem(entry.path, line, f"unknown document “{entry.document}”", hint)
        if entry.reason not in REASONS:
            hint = "the reasons are: " + ", ".join(REASONS)
            yield Problem(entry.path, line, f"unknown reason “{entry.reason}”", hint)
        if not 0 < len(entry.anchor.split()) <= LONGEST_ANCHOR:
            message = f"the anchor “{entry.anchor}” has {len(entry.anchor.split())} words"
            yield Problem(entry.path, line, message, f"quote one to {LONGEST_ANCHOR} words")


def _left_over(rulebook: Rulebook, sources: Path) -> Iterator[Problem]:
    for row in coverage(rulebook, sources):
        if not row.accounted:
            path = str(sources / rulebook.documents[row.document].file)
            hint = "rest a fact on it, let one overrule it, or list it in lexicon/unclaimed.toml"
            yield Problem(path, row.line, f"nothing accounts for “{_short(row.text)}”", hint)


def _readable(rulebook: Rulebook, sources: Path) -> dict[str, list[Unit]]:
    """The units of the documents that can be read; the audit names the others."""
    found: dict[str, list[Unit]] = {}
    for document in rulebook.documents:
        try:
            found[document] = read_units(rulebook, document, sources)
        except (OSError, UnicodeDecodeError):
            continue
    return found


def _short(text: str, words: int = LONGEST_ANCHOR) -> str:
    parts = text.split()
    return " ".join(parts[:words]) + (" ..." if len(parts) > words else "")


def _line(fact: Fact, words: str) -> int:
    """The line of the fact that holds some words, else the line where the fact begins."""
    rows = _rows(fact.path)
    wanted = words.replace("\\", "\\\\").replace('"', '\\"')
    for number in range(fact.line, len(rows) + 1):
        row = rows[number - 1]
        if wanted in row:
            return number
        if number > fact.line and row.lstrip().startswith("[["):
            break
    return fact.line


def _entry_line(entry: Unclaimed) -> int:
    return line_of("\n".join(_rows(entry.path)), ("unclaimed", entry.index))


@lru_cache(maxsize=64)
def _rows(path: str) -> tuple[str, ...]:
    try:
        return tuple(Path(path).read_text(encoding="utf-8").split("\n"))
    except OSError:
        return ()
