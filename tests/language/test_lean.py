"""Importing spaCy changes the process that does it, so each test has one of its own."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


def _told(program: str, **environment: str) -> str:
    program = "from ketalint.language.lean import import_spacy; import_spacy()\n" + program
    given = {**os.environ, **environment}
    return subprocess.run(
        [sys.executable, "-c", program], env=given, check=True, capture_output=True, text=True
    ).stdout.strip()


def test_spacy_is_imported_without_its_command_line() -> None:
    assert _told("import sys; print('spacy' in sys.modules, 'spacy.cli' in sys.modules)") == "True False"


def test_spacy_tells_about_itself_as_ever() -> None:
    assert _told("import spacy; print('spacy_version' in spacy.info(silent=True))") == "True"


@pytest.mark.skipif(not os.path.isdir("/proc/self/task"), reason="counts threads as Linux lists them")
def test_the_import_starts_no_threads_and_leaves_the_environment_as_it_was() -> None:
    program = "import os; print(len(os.listdir('/proc/self/task')), 'OPENBLAS_NUM_THREADS' in os.environ)"
    assert _told(program) == "1 False"
    assert _told(program, OPENBLAS_NUM_THREADS="2").endswith("True")
