"""The command line: the one place that prints and exits.

Only click is imported here. Each command imports what it needs when it runs, so that `--help`,
`--version` and `explain` answer at once.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from ketalint import __version__
from ketalint.cli.caching import clean
from ketalint.cli.check import check
from ketalint.cli.claims import claims
from ketalint.cli.config import config
from ketalint.cli.explain import explain
from ketalint.cli.ledger import accept, baseline
from ketalint.cli.output import OK, TROUBLE
from ketalint.cli.reference import reference
from ketalint.cli.schema import schema

_INTERRUPTED = 130


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="ketalint", message="%(prog)s %(version)s")
def ketalint() -> None:
    """Reads drafts of a ketamine clinic and flags what they overstate.

    Each claim is graded and held against a curated reference. Exit code 0: nothing found; 1: findings;
    2: something could not be done.
    """


for _command in (accept, baseline, check, claims, clean, config, explain, reference, schema):
    ketalint.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and returns its exit code. Nothing that goes wrong returns 0 or 1."""
    try:
        code = ketalint.main(arguments, prog_name="ketalint", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else OK
    except click.exceptions.Abort:
        return _INTERRUPTED
    except click.ClickException as error:
        error.show()
        return TROUBLE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception:
        import traceback  # slow to import

        traceback.print_exc()
        print("ketalint: the fault is in ketalint. Please report it with the lines above.", file=sys.stderr)
        return TROUBLE


def run() -> None:
    sys.exit(main())
