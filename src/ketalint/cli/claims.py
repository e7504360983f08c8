"""`ketalint claims`."""

from __future__ import annotations

import click

from ketalint.cli.caching import cache_options, open_cache
from ketalint.cli.output import OK, TROUBLE, complain, write
from ketalint.cli.rules import config_option, load_config, load_rules, rules_option


@click.command(short_help="List every claim that drafts make.")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option(
    "--format", "format", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True
)
@click.option("-o", "--output-file", metavar="FILE", type=click.Path(), help="Write to a file.")
@rules_option
@config_option
@click.option("-j", "--jobs", type=click.IntRange(min=1), metavar="N", help="Processes that read drafts.")
@cache_options
def claims(
    paths: tuple[str, ...],
    format: str,
    output_file: str | None,
    extra: tuple[str, ...],
    config: str | None,
    jobs: int | None,
    no_cache: bool,
    cache_dir: str | None,
) -> int:
    """List every claim that drafts make, with its grades, judged or not.

    The default is the current folder.
    """
    _, here = load_config(config)
    cache = open_cache(no_cache, cache_dir, here)
    rulebook = load_rules((*here.rules, *extra), cache)
    from ketalint import lint
    from ketalint.reports.claims import FORMATS, PlacedClaim

    extraction = lint.extract(paths or (".",), rulebook, jobs=jobs or 0, cache=cache)
    complain(extraction.problems)
    placed = [PlacedClaim(*claim) for claim in lint.placed_claims(extraction)]
    write(FORMATS[format](placed, extraction.problems), output_file)
    return TROUBLE if extraction.problems else OK
