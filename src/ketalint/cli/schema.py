"""`ketalint schema`."""

from __future__ import annotations

import click

from ketalint.cli.output import OK, write


@click.command()
def schema() -> int:
    """Print the JSON Schema of `check --format json`."""
    from ketalint.reports.json import schema_text

    write(schema_text(), None)
    return OK
