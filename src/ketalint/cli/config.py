"""`ketalint config`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from ketalint.cli.output import OK, write
from ketalint.cli.rules import config_option, load_config

if TYPE_CHECKING:
    from ketalint.config import Choice, Config


@click.command(short_help="Show the configuration in force, and where each value stands.")
@click.argument("path", default=".", type=click.Path(exists=True))
@config_option
def config(path: str, config: str | None) -> int:
    """Show the configuration that counts for a draft or a folder (default: the current folder)."""
    configs, here = load_config(config)
    found = configs(path if os.path.isdir(path) else os.path.dirname(path) or ".")
    lines = [f"# {found.path or 'no configuration found; these are the defaults'}"]
    lines += _choice(found.choice, (), found)
    for key, value in (
        ("fail-on", here.fail_on or "warning"),
        ("likeness", here.likeness),
        ("rules", here.rules),
        ("context", here.context),
    ):
        lines.append(_line(key, value, (key,), here))
    lines += _house(here)
    for override in found.overrides:
        lines += ["", f"[per-path.{_toml(override.pattern)}]"]
        lines += _choice(override.choice, ("per-path", override.pattern), found)
    write("".join(f"{line}\n" for line in lines), None)
    return OK


def _choice(choice: Choice, at: tuple[str, ...], config: Config) -> Iterator[str]:
    from ketalint.config import STATEMENTS

    for key, value in (
        ("select", ["KL"] if choice.select is None else choice.select),
        ("ignore", choice.ignore),
        ("severity", choice.severity),
        ("require", list(STATEMENTS) if choice.require is None else choice.require),
    ):
        if not at or (*at, key) in config.lines:
            yield _line(key, value, (*at, key), config)


def _house(config: Config) -> Iterator[str]:
    from ketalint.config import UNITS

    for fact in config.house:
        key = f"house.{fact.measure}" + (f".{_toml(fact.subject)}" if fact.subject else "")
        amount = f"{fact.low:g}" if fact.low == fact.high else f"[{fact.low:g}, {fact.high:g}]"
        line = config.source.count("\n", 0, fact.start) + 1
        yield f"{f'{key} = {amount}':<40}  # {config.path}:{line}, in {UNITS[fact.measure]}"


def _line(key: str, value: object, at: tuple[str, ...], config: Config) -> str:
    source = f"{config.path}:{config.lines[at]}" if at in config.lines else "default"
    return f"{f'{key} = {_toml(value)}':<40}  # {source}"


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return (
            "{ " + ", ".join(f"{_toml(k)} = {_toml(v)}" for k, v in value.items()) + " }" if value else "{}"
        )
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_toml(entry) for entry in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    escaped = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
