"""Lines of the source as a terminal shows them."""

from __future__ import annotations

import pytest

from ketalint.reports.columns import _plain_window, _window, cells, excerpt

LINE = "It helps some people, and for them “relief” may last — days or weeks — until the next visit."


@pytest.mark.parametrize("limit", [12, 20, 40, 79, 200])
@pytest.mark.parametrize(("start", "end"), [(0, 2), (3, 8), (35, 43), (60, 92), (0, 92), (91, 92), (40, 40)])
def test_a_plain_line_is_cut_where_the_look_at_each_character_would_cut_it(
    start: int, end: int, limit: int
) -> None:
    assert _plain_window(len(LINE), start, end, limit) == _window(cells(LINE), start, end, limit)


def test_a_long_line_is_cut_around_the_words_shown() -> None:
    assert excerpt(LINE, 36, 42, 24) == ("…for them “relief” may …", 11, 6)


def test_a_line_with_a_tab_is_measured_in_columns() -> None:
    assert excerpt("\tcure", 1, 5, 40) == ("    cure", 4, 4)
