"""`ketalint schema`."""

from __future__ import annotations

import click

from ketalint.cli.output import OK, write


@click.command()
@click.option("--config", is_flag=True, help="Print that of ketalint.toml instead, for editors.")
def schema(config: bool) -> int:
    """Print the JSON Schema of `check --format json`."""
    if config:
        import json

        from ketalint.config import schema as config_schema

        write(json.dumps(config_schema(), ensure_ascii=False, indent=2) + "\n", None)
        return OK
    from ketalint.reports.json import schema_text

    write(schema_text(), None)
    return OK
