"""Fixtures for tests of amounts: a module names its families of words in WORDS."""

from __future__ import annotations

import pytest

from ketalint.language.quantities import read_quantities


@pytest.fixture
def measured(read, request):
    """What the amounts of a parse measure, with their ends."""

    def find(notation: str) -> list[tuple[str, float, float]]:
        found = read_quantities(read(notation), True, request.module.WORDS)
        return [(q.measure, round(q.low, 2), round(q.high, 2)) for q in found]

    return find
