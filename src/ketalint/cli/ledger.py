"""`ketalint accept` and `ketalint baseline`: deciding about findings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from ketalint.cli.caching import cache_options, open_cache
from ketalint.cli.output import OK, TROUBLE, complain, write
from ketalint.cli.rules import config_option, load_config, load_rules, rules_option

if TYPE_CHECKING:
    from ketalint.config import Config
    from ketalint.decisions import Decision, Ledger, Settled
    from ketalint.model import Finding

_FINGERPRINT = re.compile(r"[0-9a-f]{4,16}")
_PLACE = re.compile(r"(?P<path>.+?):(?P<line>\d+)(?::(?P<column>\d+))?")


def decisions_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--decisions",
        metavar="FILE",
        type=click.Path(dir_okay=False),
        help="The ledger of accepted findings. Default: the nearest ketalint.decisions.toml.",
    )(command)


def load_ledger(path: str | None, here: Config) -> Ledger:
    """The ledger that counts; a new one would stand beside the configuration."""
    from ketalint import decisions

    try:
        return decisions.read(path or decisions.find(".", here.folder))
    except decisions.BrokenLedger as error:
        complain(error.problems)
        raise click.exceptions.Exit(TROUBLE) from error


def _who_and_when(command: Callable[..., Any]) -> Callable[..., Any]:
    command = click.option(
        "--until",
        metavar="DATE",
        type=click.DateTime(["%Y-%m-%d"]),
        help="The last day on which this counts, as 2027-01-31. Default: it counts for good.",
    )(command)
    return click.option(
        "--by", metavar="NAME", help="Who decides. Default: the user.name of git's configuration."
    )(command)


@click.command(short_help="Accept a finding, with a reason.")
@click.argument("what", nargs=-1, required=True)
@click.option("--reason", required=True, metavar="TEXT", help="Why this finding may stay.")
@_who_and_when
@click.option("--code", metavar="CODE", help="Which finding, if several stand at a place.")
@click.option(
    "--among",
    multiple=True,
    metavar="PATH",
    type=click.Path(),
    help="The drafts to look through. Repeatable. Default: the current folder.",
)
@decisions_option
@rules_option
@config_option
@cache_options
def accept(
    what: tuple[str, ...],
    reason: str,
    by: str | None,
    until: Any,
    code: str | None,
    among: tuple[str, ...],
    decisions: str | None,
    extra: tuple[str, ...],
    config: str | None,
    no_cache: bool,
    cache_dir: str | None,
) -> int:
    """Accept findings: each WHAT is a fingerprint or its beginning, or a place such as drafts/a.md:12.

    The decision is written to ketalint.decisions.toml. Whoever reads it later finds the reason there.
    """
    day = _day(until)
    name = _name(by)
    if not reason.strip():
        raise click.UsageError("a decision needs a reason.")
    run = _look(among or (".",), decisions, extra, config, no_cache, cache_dir)
    chosen = [finding for one in what for finding in _meant(one, code, run.findings)]
    from ketalint.decisions import accepted

    new = accepted(run.ledger, run.settled, chosen, " ".join(reason.split()), name, date.today(), day)
    _save(run.ledger, new)
    lines = [f"accepted {f.code} {f.path}:{f.start.line}:{f.start.column} “{f.quote}”\n" for f in chosen]
    write("".join(lines), None)
    return OK


@click.command(short_help="Accept every finding there is now.")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--reason", metavar="TEXT", default="there before the baseline was drawn", show_default=True)
@_who_and_when
@click.option(
    "--prune", is_flag=True, help="Accept nothing; take out the entries that cover nothing any more."
)
@decisions_option
@rules_option
@config_option
@cache_options
def baseline(
    paths: tuple[str, ...],
    reason: str,
    by: str | None,
    until: Any,
    prune: bool,
    decisions: str | None,
    extra: tuple[str, ...],
    config: str | None,
    no_cache: bool,
    cache_dir: str | None,
) -> int:
    """Accept every finding that drafts (default: the current folder) have now, so that only new ones count.

    Entries that are there already keep their reasons.
    """
    day = _day(until)
    name = "" if prune else _name(by)
    if not reason.strip():
        raise click.UsageError("a decision needs a reason.")
    run = _look(paths or (".",), decisions, extra, config, no_cache, cache_dir)
    from ketalint import decisions as book
    from ketalint.reports.counts import count

    if prune:
        kept = book.pruned(run.ledger, run.settled)
        if kept != run.ledger.decisions:
            _save(run.ledger, kept)
        entries = count(len(run.ledger.decisions), "decision")
        write(f"took out {len(run.settled.stale)} of {entries}\n", None)
        return OK
    fresh = [finding for finding in run.settled.result.findings if finding.code != book.STALE]
    if fresh:
        _save(run.ledger, book.accepted(run.ledger, run.settled, fresh, reason, name, date.today(), day))
    write(f"accepted {count(len(fresh), 'finding')} in {run.ledger.path}\n", None)
    return OK


class _Run(NamedTuple):
    """The findings of a run before the decisions, the ledger, and what it makes of them."""

    findings: tuple[Finding, ...]
    ledger: Ledger
    settled: Settled


def _look(
    paths: Sequence[str],
    decisions: str | None,
    extra: Sequence[str],
    config: str | None,
    no_cache: bool,
    cache_dir: str | None,
) -> _Run:
    """Checks drafts. Ends with exit code 2 if any cannot be checked: nobody can decide about those."""
    configs, here = load_config(config)
    cache = open_cache(no_cache, cache_dir, here)
    rulebook = load_rules((*here.rules, *extra), cache)
    from ketalint import lint
    from ketalint.config import BrokenConfig, policy
    from ketalint.decisions import settle

    ledger = load_ledger(decisions, here)
    try:
        result = lint.check(paths, rulebook, context=here.context, configs=configs, cache=cache)
    except BrokenConfig as error:
        complain(error.problems)
        raise click.exceptions.Exit(TROUBLE) from error
    if result.problems:
        complain(result.problems)
        raise click.exceptions.Exit(TROUBLE)
    wanted = partial(policy, find=configs, rulebook=rulebook, select=(), ignore=())
    return _Run(result.findings, ledger, settle(result, ledger, rulebook, date.today(), wanted, paths))


def _meant(what: str, code: str | None, findings: Iterable[Finding]) -> list[Finding]:
    """The findings that a fingerprint or a place stands for; the same words in several drafts all count."""
    from ketalint.discover import shown

    place = _PLACE.fullmatch(what)
    if place is not None:
        path, line, column = shown(place["path"]), int(place["line"]), int(place["column"] or 0)
        found = [
            f
            for f in findings
            if f.path == path and f.start.line <= line <= f.end.line and column in (0, f.start.column)
        ]
    elif _FINGERPRINT.fullmatch(what):
        found = [f for f in findings if f.fingerprint.startswith(what)]
    else:
        raise click.UsageError(f"“{what}” is neither a fingerprint nor a place such as drafts/a.md:12.")
    if code is not None:
        found = [f for f in found if code.upper() == f.code or code.lower() == f.name]
    if not found:
        raise click.ClickException(f"there is no finding {what}.")
    if len({f.fingerprint for f in found}) > 1:
        listed = "".join(f"\n  {f.fingerprint}  {f.code} {f.name} “{f.quote}”" for f in found)
        raise click.ClickException(f"{what} means several findings; name one of them:{listed}")
    return found


def _save(ledger: Ledger, decisions: Iterable[Decision]) -> None:
    from ketalint.decisions import write as save

    try:
        save(ledger.path, decisions)
    except OSError as error:
        raise click.ClickException(f"cannot write {ledger.path}: {error.strerror or error}") from error


def _day(until: Any) -> date | None:
    day: date | None = until.date() if until else None
    if day is not None and day < date.today():
        raise click.UsageError("--until lies in the past.")
    return day


def _name(by: str | None) -> str:
    from ketalint.git import GitTrouble, git

    name = (by or "").strip()
    if not name:
        try:
            name = git(["config", "user.name"]).decode("utf-8", "replace").strip()
        except GitTrouble:
            name = ""
    if not name:
        raise click.UsageError("say who decides: --by NAME.")
    return name
