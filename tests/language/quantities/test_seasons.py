from __future__ import annotations

import pytest

from ketalint.language.quantities.seasons import for_a_while


@pytest.mark.parametrize(
    ("words", "limited"),
    [
        ("during october the evaluation is", True),
        ("infusion , price until 31 august", True),
        ("until the end of august", True),
        ("last summer it was", True),
        ("this week only", True),
        ("this year an infusion is", False),
        ("in the quiet room", False),
        ("paid in", False),
    ],
)
def test_a_time_of_the_year_limits_what_is_said(words: str, limited: bool) -> None:
    assert for_a_while(words.split()) is limited
