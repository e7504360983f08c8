"""Years in which nothing stirred, by words alone."""

from __future__ import annotations

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.duration.quiet_since import may_be_quiet, quiet_for_years


@pytest.fixture
def quiet(read, vocabulary, flat, text_of):
    """The words by which a page about the treatment tells of quiet years."""

    def find(text: str) -> list[str]:
        analysis = read(flat(text))
        found = quiet_for_years([], vocabulary, build_context(analysis, [], True))
        assert not found or may_be_quiet(analysis)
        return [text_of(analysis, f.words) for f in found]

    return find


def test_a_body_that_has_been_quiet_since_a_year(quiet) -> None:
    assert quiet("Her feet have been quiet since 2018 .") == ["feet have been quiet since 2018"]
    assert quiet("Six years later his back has n't made a peep .") == [
        "Six years later his back has n't made"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Her feet have been numb since 2018 .",
        "The phone has been quiet since 2018 .",
        "Her back had been quiet before 2018 .",
        "His back has n't made a peep since Monday .",
    ],
)
def test_other_years_and_other_things(quiet, text: str) -> None:
    assert quiet(text) == []


def test_a_visit_that_was_not_needed(quiet) -> None:
    assert quiet("It is three years since my drip , and I have yet to need another .") == [
        "three years since my drip , and I have yet to need another"
    ]
    assert quiet("It is three years , and we have yet to need another nurse .") != []
    assert quiet("It is three weeks , and I have yet to need another .") == []


def test_the_years_may_stand_in_the_sentence_before(quiet) -> None:
    before = "He had his visits three winters ago . -- "
    assert quiet(before + "He has n't been back except to say hello .") == ["has n't been back except"]
    assert quiet(before + "He has n't been back because he moved to Ohio .") == []


def test_years_that_passed_without_an_ache(quiet) -> None:
    assert quiet("Two Christmases have come and gone without an ache .") == [
        "Two Christmases have come and gone without an ache"
    ]
    assert quiet("Two Christmases have come and gone without a lease .") == []


def test_a_sixth_visit_not_asked_for(quiet) -> None:
    assert quiet("She had five drips in 2017 and has yet to ask for a sixth .") != []
    assert quiet("She had five drips in 2017 and had to ask for a sixth .") == []
