from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from ketalint import lint, rulebook
from ketalint.model import Finding

CHECKOUT = Path(__file__).parents[2]

FindingsIn = Callable[..., list[Finding]]


@pytest.fixture(scope="session")
def findings_in() -> FindingsIn:
    """The findings in a folder or file of the checkout, notes and KL204 aside.

    Loads the trained pipeline, so the first call takes a second or two.
    """

    @cache
    def check(path: str, rules: str = "") -> list[Finding]:
        rules_used = rulebook.load([CHECKOUT / rules] if rules else [])
        result = lint.check([os.path.relpath(CHECKOUT / path)], rules_used, ignore=["KL204"], jobs=1)
        assert result.problems == ()
        return [finding for finding in result.findings if finding.severity != "note"]

    return check
