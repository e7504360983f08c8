"""Where a run keeps its cache, and `ketalint clean`."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ketalint.cli.output import OK, write
from ketalint.cli.rules import load_config

if TYPE_CHECKING:
    from ketalint.cache import Cache
    from ketalint.config import Config

_FOLDER = click.option(
    "--cache-dir",
    metavar="DIR",
    type=click.Path(file_okay=False),
    help="Where the cache lies. Default: .ketalint_cache in the project's top folder.",
)


def cache_options(command: Callable[..., Any]) -> Callable[..., Any]:
    option = click.option("--no-cache", is_flag=True, help="Read every draft anew and keep nothing on disk.")
    return option(_FOLDER(command))


def open_cache(no_cache: bool, cache_dir: str | None, here: Config) -> Cache | None:
    """The cache of this run; None for none."""
    from ketalint.cache import FOLDER, Cache

    if no_cache:
        return None
    return Cache(Path(cache_dir) if cache_dir is not None else _top(here) / FOLDER)


def _top(here: Config) -> Path:
    """The folder of the configuration or of the repository, whichever is nearer; else the current one."""
    current = Path.cwd()
    for folder in (current, *current.parents):
        if (here.folder and folder == Path(here.folder)) or (folder / ".git").exists():
            return folder
    return current


@click.command(short_help="Take away the cache.")
@_FOLDER
def clean(cache_dir: str | None) -> int:
    """Take away the cache, which makes the next check slower and changes nothing else."""
    _, here = load_config(None)
    cache = open_cache(False, cache_dir, here)
    if cache is not None and cache.clean():
        write(f"took away {os.path.relpath(cache.folder)}\n", None)
    else:
        write("there is no cache here\n", None)
    return OK
