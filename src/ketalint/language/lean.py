"""Importing spaCy without what nothing here needs.

`import spacy` imports spaCy's command line, and with it a web client and a template engine: a third of the
time. The command line stays there for whoever imports it.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from types import ModuleType
from typing import Any

_THREADS = "OPENBLAS_NUM_THREADS"
_UNUSED = "spacy.cli.info"  # the one door through which `import spacy` reaches its command line


def import_spacy() -> None:
    """Imports spaCy, quickly if it is not imported yet. `spacy.info` works as ever."""
    if "spacy" in sys.modules or _UNUSED in sys.modules:
        return
    stand_in = ModuleType(_UNUSED)
    stand_in.info = _info  # type: ignore[attr-defined]
    sys.modules[_UNUSED] = stand_in
    try:
        with _one_thread():
            import spacy  # noqa: F401
    finally:
        del sys.modules[_UNUSED]


@contextmanager
def _one_thread() -> Iterator[None]:
    """numpy's OpenBLAS, loaded within, starts no threads of its own.

    spaCy multiplies with BLIS and has no use for them; and while a process has one thread only, the locks
    that the parser takes at every step cost next to nothing.
    """
    given = os.environ.get(_THREADS)
    os.environ.setdefault(_THREADS, "1")
    try:
        yield
    finally:
        if given is None:
            del os.environ[_THREADS]


def _info(*arguments: Any, **options: Any) -> Any:
    from spacy.cli.info import info

    return info(*arguments, **options)


@contextmanager
def _uncollecting(afterwards: Callable[[], object]) -> Iterator[None]:
    """No search for garbage within; `afterwards` is called at the end, if there was one before."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            afterwards()
            gc.enable()


def collected_once() -> AbstractContextManager[None]:
    """Looks for garbage once, at the end, instead of again and again while much of it is made."""
    return _uncollecting(gc.collect)


def uncollected() -> AbstractContextManager[None]:
    """Builds what lasts as long as the process without looking for garbage among it again and again."""
    return _uncollecting(gc.freeze)
