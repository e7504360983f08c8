"""`ketalint check`."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ketalint.cli.caching import cache_options, open_cache
from ketalint.cli.ledger import decisions_option, load_ledger
from ketalint.cli.output import FOUND, OK, TROUBLE, complain, wants_color, write
from ketalint.cli.rules import config_option, load_config, load_rules, rules_option

if TYPE_CHECKING:
    from ketalint.changes import Changes
    from ketalint.model import Result
    from ketalint.reports.options import Options

_FORMATS = "text concise json jsonl github sarif gitlab junit checkstyle rdjson csv".split()
_SEVERITIES = ("error", "warning", "note")
_PATIENCE = 1.0  # seconds before a wait is worth a word


@click.command(short_help="Check drafts for claims that the reference does not bear out.")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option(
    "--format",
    "format",
    type=click.Choice(_FORMATS),
    help="How to report. Default: text; github inside GitHub Actions.",
)
@click.option("--select", multiple=True, metavar="CODES", help="Report these codes only: KL1,KL301,hype.")
@click.option("--ignore", multiple=True, metavar="CODES", help="Leave these codes out; beats --select.")
@click.option(
    "--fail-on",
    type=click.Choice(_SEVERITIES),
    help="The least severity that makes the exit code 1. Default: warning.",
)
@click.option("--exit-zero", is_flag=True, help="Exit 0 in spite of findings; trouble is still 2.")
@click.option("--show-cleared", is_flag=True, help="List the claims that passed, too, and why.")
@click.option("-o", "--output-file", metavar="FILE", type=click.Path(), help="Write the report to a file.")
@click.option(
    "--diff-base",
    metavar="REV",
    help="Show and count findings on lines that changed since REV (in git) only.",
)
@click.option("--staged", is_flag=True, help="Check what is staged in git: findings on staged lines only.")
@click.option(
    "--stdin-filename",
    metavar="FILE",
    help="What the draft on standard input (path -) is called. Default: stdin.md.",
)
@decisions_option
@click.option("--no-decisions", is_flag=True, help="Report accepted findings, too.")
@click.option("-q", "--quiet", is_flag=True, help="Print the findings and nothing else.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
@rules_option
@config_option
@click.option(
    "--context",
    multiple=True,
    metavar="PATH",
    type=click.Path(),
    help="Drafts to compare with but not to judge. Repeatable.",
)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes that read drafts. Default: as many as pay.",
)
@cache_options
def check(
    paths: tuple[str, ...],
    format: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    exit_zero: bool,
    show_cleared: bool,
    output_file: str | None,
    diff_base: str | None,
    staged: bool,
    stdin_filename: str | None,
    decisions: str | None,
    no_decisions: bool,
    quiet: bool,
    color: str,
    extra: tuple[str, ...],
    config: str | None,
    context: tuple[str, ...],
    jobs: int | None,
    no_cache: bool,
    cache_dir: str | None,
) -> int:
    """Check drafts (default: the current folder) for claims that the reference does not bear out.

    Folders are searched for Markdown, MDX, HTML and text; ignore files are honoured. The path - is
    standard input.
    """
    _refuse_mixtures(paths, diff_base, staged, stdin_filename)
    if decisions is not None and not os.path.isfile(decisions):
        raise click.UsageError(f"there is no ledger {decisions}.")
    configs, here = load_config(config)
    cache = open_cache(no_cache, cache_dir, here)
    rulebook = load_rules((*here.rules, *extra), cache)
    from ketalint import lint, reports
    from ketalint.changes import narrow
    from ketalint.codes import UnknownCode
    from ketalint.config import BrokenConfig, policy
    from ketalint.decisions import settle
    from ketalint.git import GitTrouble
    from ketalint.reports.options import Options

    format = format or _usual_format()
    try:
        changes = changed_lines(diff_base, staged)
        given, searched = _given(paths or (".",), stdin_filename, staged)
        result = lint.check(
            searched,
            rulebook,
            select=select,
            ignore=ignore,
            context=(*here.context, *context),
            configs=configs,
            given=given,
            jobs=jobs or 0,
            cache=cache,
            progress=None if quiet else _progress(),
        )
    except UnknownCode as error:
        raise click.UsageError(unknown_code(error.given, error.nearest)) from error
    except BrokenConfig as error:
        complain(error.problems)
        return TROUBLE
    except GitTrouble as error:
        raise click.ClickException(
            f"{error.message}; {error.hint}" if error.hint else error.message
        ) from error
    if not no_decisions:
        wanted = partial(policy, find=configs, rulebook=rulebook, select=select, ignore=ignore)
        ledger = load_ledger(decisions, here)
        result = settle(result, ledger, rulebook, date.today(), wanted, searched).result
    if changes is not None:
        result = narrow(result, changes)
    complain(result.problems)
    if not result.drafts and not result.problems and not quiet:
        click.echo("ketalint: there is no draft to read here.", err=True)
    options = Options(
        color=wants_color(color, sys.stdout, os.environ) and (color == "always" or output_file is None),
        quiet=quiet,
        show_cleared=show_cleared,
        base=_base(),
    )
    write(reports.render(format, result, rulebook, options), output_file)
    if format == "github":
        _write_step_summary(result, options)
    return exit_code(result, fail_on or here.fail_on or "warning", exit_zero)


def exit_code(result: Result, fail_on: str, exit_zero: bool) -> int:
    """2 if anything could not be done, else 1 if a finding is as severe as `fail_on`."""
    if result.problems:
        return TROUBLE
    counted = _SEVERITIES[: _SEVERITIES.index(fail_on) + 1]
    failed = any(finding.severity in counted for finding in result.findings)
    return FOUND if failed and not exit_zero else OK


def unknown_code(given: str, nearest: str) -> str:
    meant = f" Did you mean {nearest}?" if nearest else ""
    return f"No code, prefix or name matches {given!r}.{meant} `ketalint explain` lists them."


def changed_lines(diff_base: str | None, staged: bool) -> Changes | None:
    """What git says has changed; None if nobody asked. Raises GitTrouble."""
    from ketalint import changes

    if diff_base is not None:
        return changes.since(diff_base)
    return changes.staged() if staged else None


def _refuse_mixtures(
    paths: tuple[str, ...], diff_base: str | None, staged: bool, stdin_filename: str | None
) -> None:
    if diff_base is not None and staged:
        raise click.UsageError("--diff-base and --staged do not go together.")
    if "-" in paths:
        if len(paths) > 1:
            raise click.UsageError("standard input (-) is checked by itself, without other paths.")
        if diff_base is not None or staged:
            raise click.UsageError("git cannot tell which lines of standard input have changed.")
    elif stdin_filename is not None:
        raise click.UsageError("--stdin-filename needs the path -.")


def _given(
    paths: tuple[str, ...], stdin_filename: str | None, staged: bool
) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """What is not read from disk, by path, and the paths that are searched. Raises GitTrouble."""
    from ketalint.discover import shown
    from ketalint.lint import SUFFIXES

    if paths == ("-",):
        name = stdin_filename or "stdin.md"
        if os.path.splitext(name)[1].lower() not in SUFFIXES:
            raise click.UsageError(
                f"{name} has no suffix that ketalint reads ({', '.join(sorted(SUFFIXES))})."
            )
        return {shown(name): sys.stdin.buffer.read()}, ()
    if not staged:
        return {}, paths
    from ketalint.changes import staged_contents

    given = {shown(path): content for path, content in staged_contents(SUFFIXES).items()}
    asked = [os.path.abspath(path) for path in paths]
    return {
        path: content
        for path, content in given.items()
        if any(
            os.path.abspath(path) == a or os.path.abspath(path).startswith(a.rstrip(os.sep) + os.sep)
            for a in asked
        )
    }, paths


def _usual_format() -> str:
    in_actions = os.environ.get("GITHUB_ACTIONS") and os.environ.get("GITHUB_WORKFLOW")
    return "github" if in_actions else "text"


def _base() -> str:
    """The current folder as seen from the top of its repository; "" without one."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / ".git").exists():
            base = here.relative_to(folder).as_posix()
            return "" if base == "." else base
    return ""


def _progress() -> Callable[[int, int], None] | None:
    """A counter on standard error, for a terminal and a run that takes a while."""
    if not sys.stderr.isatty():
        return None
    start = time.monotonic()
    shown = False

    def tell(done: int, total: int) -> None:
        nonlocal shown
        if done == total:
            if shown:
                sys.stderr.write("\r\x1b[K")
        elif time.monotonic() - start > _PATIENCE:
            shown = True
            sys.stderr.write(f"\rread {done} of {total} drafts")
        sys.stderr.flush()

    return tell


def _write_step_summary(result: Result, options: Options) -> None:
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    from ketalint.reports.github import step_summary

    try:
        with open(path, "a", encoding="utf-8") as file:
            file.write(step_summary(result, options))
    except OSError as error:
        raise click.ClickException(f"cannot write {path}: {error.strerror or error}") from error
