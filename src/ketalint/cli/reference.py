"""`ketalint reference coverage|check|list|show`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ketalint.cli.output import FOUND, OK, TROUBLE, complain, write
from ketalint.cli.rules import load_rules, rules_option

if TYPE_CHECKING:
    from ketalint.reference import Row
    from ketalint.rulebook import Fact, Rulebook

SOURCES = "KETALINT_SOURCES"
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group(short_help="Look into the facts that drafts are held against.")
def reference() -> None:
    """Look into the facts that drafts are held against, and into the documents they stand on."""


@reference.command(name="list", short_help="List the facts.")
@click.option("--topic", metavar="TOPIC", help="Only the facts of this topic.")
@click.option("--format", "layout", type=click.Choice(("table", "json")), default="table", show_default=True)
@rules_option
def list_facts(topic: str | None, layout: str, extra: tuple[str, ...]) -> int:
    """List the facts with their topics and what they say."""
    rulebook = load_rules(extra)
    facts = sorted(rulebook.facts.values(), key=lambda fact: (fact.topic, fact.id))
    if topic is not None:
        topics = sorted({fact.topic for fact in facts})
        if topic not in topics:
            raise click.UsageError(f"no fact has the topic “{topic}”; the topics are: {', '.join(topics)}")
        facts = [fact for fact in facts if fact.topic == topic]
    if layout == "json":
        write(_json([_as_data(fact, rulebook) for fact in facts]), None)
    else:
        write(_columns([(fact.topic, fact.id, fact.says) for fact in facts]), None)
    return OK


@reference.command(short_help="Show one fact.")
@click.argument("name", metavar="ID")
@rules_option
def show(name: str, extra: tuple[str, ...]) -> int:
    """Show what a fact says, its limits, its sources, what it overrules, and what passes and fails by it."""
    rulebook = load_rules(extra)
    fact = rulebook.facts.get(name)
    if fact is None:
        from difflib import get_close_matches

        near = get_close_matches(name, list(rulebook.facts), 1, 0.5)
        hint = f"; did you mean “{near[0]}”?" if near else ""
        raise click.UsageError(f"there is no fact “{name}”{hint}")
    write(_page(fact, rulebook), None)
    return OK


@reference.command(short_help="Check facts, anchors, checksums, review dates.")
@click.option("--sources", type=_FOLDER, envvar=SOURCES, help="The folder of the documents.")
@rules_option
def check(sources: Path | None, extra: tuple[str, ...]) -> int:
    """Check the reference set; with the documents at hand, its checksums, anchors and coverage too.

    Each mistake is named with its file and line. Exit code 0: sound; 2: something has to be mended.
    """
    rulebook = load_rules(extra)
    from ketalint.reference import check_reference

    problems = check_reference(rulebook, sources)
    if problems:
        complain(problems)
        return TROUBLE
    held = "" if sources else "; the documents were not looked at (--sources DIR)"
    write(f"{len(rulebook.facts)} facts on {len(rulebook.documents)} documents are in order{held}\n", None)
    return OK


@reference.command(short_help="Say what became of each sentence of the documents.")
@click.option("--sources", type=_FOLDER, envvar=SOURCES, required=True, help="The folder of the documents.")
@click.option("--format", "layout", type=click.Choice(("table", "json")), default="table", show_default=True)
@click.option("--left-over", is_flag=True, help="Only what nothing accounts for.")
@rules_option
def coverage(sources: Path, layout: str, left_over: bool, extra: tuple[str, ...]) -> int:
    """Say of each sentence, heading and bullet of the documents which facts rest on it, which overrule it,
    or why it is no claim. Exit code 0: all accounted for; 1: something is left over."""
    rulebook = load_rules(extra)
    from ketalint.reference import coverage as rows_of

    try:
        rows = rows_of(rulebook, sources)
    except (OSError, UnicodeDecodeError) as error:
        raise click.ClickException(f"a document cannot be read: {error}") from error
    missing = [row for row in rows if not row.accounted]
    shown = missing if left_over else rows
    if layout == "json":
        write(_json([_row_data(row) for row in shown]), None)
    else:
        lines = [(f"{row.document}:{row.line}", _fate(row), row.text) for row in shown]
        write(_columns(lines) + f"{len(rows)} statements, {len(missing)} unaccounted for\n", None)
    return FOUND if missing else OK


def _fate(row: Row) -> str:
    parts = [", ".join(row.facts)] if row.facts else []
    if row.overruled_by:
        parts.append("overruled by " + ", ".join(row.overruled_by))
    if row.reason:
        parts.append(f"({row.reason})")
    return "; ".join(parts) or "NOTHING"


def _row_data(row: Row) -> dict[str, Any]:
    return {
        "document": row.document,
        "line": row.line,
        "text": row.text,
        "facts": list(row.facts),
        "overruled_by": list(row.overruled_by),
        "reason": row.reason,
    }


def _as_data(fact: Fact, rulebook: Rulebook) -> dict[str, Any]:
    import msgspec

    data: dict[str, Any] = msgspec.to_builtins(fact)
    del data["path"], data["line"]
    limits = fact.range
    if limits is not None:  # JSON has no infinity
        low, high = limits.low, limits.high
        data["range"]["low"] = low if low > -float("inf") else None
        data["range"]["high"] = high if high < float("inf") else None
    data["relations"] = [
        {"name": group.name, "polarity": group.polarity}
        for group in rulebook.lexicon.relations
        if group.fact == fact.id
    ]
    return data


def _page(fact: Fact, rulebook: Rulebook) -> str:
    lines = [f"{fact.id}  ({fact.topic}{', general' if fact.general else ''})", "", f"  {fact.says}"]
    limits = [f"{scale}: {level}" for scale, level in fact.ceiling.items()]
    if fact.range is not None:
        limits.append(f"{fact.range.measure}: {fact.range.low:g} to {fact.range.high:g} {fact.range.unit}")
    lines += _section("No further than", limits)
    groups = [group for group in rulebook.lexicon.relations if group.fact == fact.id]
    related = [f"{group.polarity}: {group.name} ({len(group.phrases)} phrases)" for group in groups]
    lines += _section("Relations", related)
    names = [entry.name for entry in rulebook.lexicon.conditions if entry.fact == fact.id]
    lines += _section("Conditions", names)
    stands = [f"{s.document}, {s.section}: “{s.anchor}”{_titled(s.document, rulebook)}" for s in fact.sources]
    lines += _section("Stands on", stands)
    lines += _section("Overrules", [f"{o.document}: “{o.anchor}” ({o.because})" for o in fact.overrules])
    lines += _section("Passes", list(fact.passes))
    lines += _section("Fails", list(fact.fails))
    reviewed = f"Reviewed {fact.reviewed}, to be reviewed by {fact.review_by}."
    return "\n".join([*lines, "", f"{reviewed} {fact.path}:{fact.line}", ""])


def _titled(document: str, rulebook: Rulebook) -> str:
    found = rulebook.documents.get(document)
    return f" [{found.title}]" if found else ""


def _section(title: str, entries: list[str]) -> list[str]:
    return ["", title, *(f"  {entry}" for entry in entries)] if entries else []


def _columns(rows: list[tuple[str, str, str]]) -> str:
    """Three columns; the last runs on. A middle one that is too long pushes the last to the right."""
    widest = 40
    first = max((len(row[0]) for row in rows), default=0)
    second = min(widest, max((len(row[1]) for row in rows), default=0))
    return "".join(f"{a:<{first}}  {b:<{second}}  {c}\n" for a, b, c in rows)


def _json(data: object) -> str:
    import json

    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
