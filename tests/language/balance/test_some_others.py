"""Two groups that respond differently, told apart in one sentence or two."""

from __future__ import annotations

import pytest

from ketalint.language.balance.some_others import may_tell_groups, some_and_others


@pytest.mark.parametrize(
    "text",
    [
        "Some feel better within hours , while others need more time",
        "Some patients notice a difference at once ; other patients wait",
        "Some feel lighter the same day . -- Others need several visits",
        "Most find relief , and a few do not",
    ],
)
def test_two_groups_that_respond_differently(read, flat, text: str) -> None:
    analysis = read(flat(text))
    assert may_tell_groups(analysis)
    assert len(list(some_and_others(analysis))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Some like music , others prefer quiet",
        "Some get better parking , others walk",
        "Some people feel better",
        "Do some feel better , while others do not ?",
        "Some feel better . -- We are glad . -- Others ask about parking",
    ],
)
def test_groups_that_differ_otherwise_and_one_group_alone(read, flat, text: str) -> None:
    assert list(some_and_others(read(flat(text)))) == []
