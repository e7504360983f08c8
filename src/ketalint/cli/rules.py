"""The rules and the configuration, or an end with every complaint about them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ketalint.cli.output import TROUBLE, complain

if TYPE_CHECKING:
    from ketalint.cache import Cache
    from ketalint.config import Config, Finder
    from ketalint.rulebook import Rulebook


def rules_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--rules",
        "extra",
        multiple=True,
        metavar="DIR",
        type=click.Path(exists=True, file_okay=False),
        help="A folder of rules of your own, added to those that come with ketalint. Repeatable.",
    )(command)


def load_rules(extra: Sequence[str], cache: Cache | None = None, *, words: bool = True) -> Rulebook:
    """The rules; from the cache, if there is one and it knows them. Without `words`, see rulebook.load."""
    from ketalint import rulebook

    folders = [Path(folder) for folder in extra]
    try:
        if cache is None:
            return rulebook.load(folders) if words else rulebook.load(folders, words=False)
        from ketalint.cache import load_rules as recalled

        return recalled(cache, folders)
    except rulebook.BrokenRules as error:
        complain(error.problems)
        raise click.exceptions.Exit(TROUBLE) from error


def config_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--config",
        metavar="FILE",
        type=click.Path(exists=True, dir_okay=False),
        help="Use this configuration for everything. Default: the nearest ketalint.toml or pyproject.toml.",
    )(command)


def load_config(path: str | None) -> tuple[Finder, Config]:
    """What finds configurations, and the one that concerns the run as a whole."""
    from ketalint.config import BrokenConfig, finder

    try:
        configs = finder(path)
        return configs, configs(".")
    except BrokenConfig as error:
        complain(error.problems)
        raise click.exceptions.Exit(TROUBLE) from error
