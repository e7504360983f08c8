from __future__ import annotations

from collections.abc import Callable

import pytest

from ketalint.drafts import read
from ketalint.model import Draft


@pytest.fixture
def blocks() -> Callable[[str, str], list[tuple[str, str]]]:
    """Kind and text of every block."""
    return lambda source, format: [(b.kind, b.text) for b in read("x", source, format).blocks]


@pytest.fixture
def slice_of() -> Callable[[Draft, str], str]:
    """The stretch of source that a word of the readable text (its first occurrence) was read from."""

    def find(draft: Draft, word: str) -> str:
        for block in draft.blocks:
            at = block.text.find(word)
            if at >= 0:
                start, end = block.source_range(at, at + len(word))
                return draft.source[start:end]
        raise AssertionError(f"{word!r} is in no block: {[b.text for b in draft.blocks]}")

    return find
