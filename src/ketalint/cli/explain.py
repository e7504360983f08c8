"""`ketalint explain`."""

from __future__ import annotations

import click

from ketalint.cli.check import unknown_code
from ketalint.cli.output import OK, write
from ketalint.cli.rules import config_option, load_config, load_rules, rules_option


@click.command(short_help="Say what a code looks for, and why.")
@click.argument("code", required=False)
@rules_option
@config_option
def explain(code: str | None, extra: tuple[str, ...], config: str | None) -> int:
    """Say what a code (or its name) looks for, why, and what passes; without one, list all codes."""
    _, here = load_config(config)
    rulebook = load_rules((*here.rules, *extra), words=False)
    from ketalint.codes import nearest_code
    from ketalint.reports import explanation

    if code is None:
        write(explanation.catalogue(rulebook), None)
        return OK
    named = {entry.name: entry for entry in rulebook.codes.values()}
    found = rulebook.codes.get(code.upper()) or named.get(code.lower())
    if found is None:
        raise click.UsageError(unknown_code(code, nearest_code(rulebook, code)))
    write(explanation.explain(found, rulebook), None)
    return OK
