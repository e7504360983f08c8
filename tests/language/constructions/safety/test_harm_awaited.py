"""Harm that was looked for and did not come, by words alone."""

from __future__ import annotations

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.safety.harm_awaited import may_never_come, never_came


@pytest.fixture
def awaited(read, vocabulary, flat, text_of):
    """The words by which a page about the treatment denies a harm that was looked for."""

    def find(text: str, *, on_treatment: bool = True) -> list[str]:
        analysis = read(flat(text))
        context = build_context(analysis, [], on_treatment)
        found = never_came([], vocabulary, context)
        assert not found or may_never_come(analysis)
        return [text_of(analysis, f.words) for f in found]

    return find


def test_what_was_warned_of_never_came(awaited) -> None:
    assert awaited("The danger I was warned about never came .") == ["danger I was warned about never came"]
    assert awaited("The bus I was warned about never came .") == []


def test_the_next_sentence_says_that_it_never_came(awaited) -> None:
    assert awaited("I braced for a crash . -- It never came .") == ["It never came"]
    assert awaited("She waited for the risk . -- None came .") == ["None came"]
    assert awaited("I waited for relief . -- It never came .") == []
    assert awaited("I feared a crash . -- It came at night .") == []
    assert awaited("I expect a crash . -- It may never come .") == []


def test_a_question_names_it_first(awaited) -> None:
    asked = "A hangover ? -- I kept waiting for it . -- There was none ."
    assert awaited(asked) == ["There was none"]


def test_still_looking_for_the_downside(awaited) -> None:
    assert awaited("The downside ? -- We are still looking for one .") == ["still looking for one"]
    assert awaited("The downside ? -- We are still open .") == []
    assert awaited("A nurse ? -- We are still looking for one .") == []


@pytest.mark.parametrize(
    "text",
    ["0 . -- Risk last year .", "Zero : risk in nine years", "None . -- That is how many ran a risk ."],
)
def test_harm_under_a_figure_of_nothing(awaited, text: str) -> None:
    assert len(awaited(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Zero . -- That is how much we charge .",
        "Zero . -- A long talk comes first and names each risk .",
        "Four . -- Risk last year .",
    ],
)
def test_figures_of_other_things(awaited, text: str) -> None:
    assert awaited(text) == []


def test_nothing_is_read_on_another_page(awaited) -> None:
    assert awaited("I braced for a crash . -- It never came .", on_treatment=False) == []


def test_the_bad_part_needs_no_name(awaited) -> None:
    assert awaited("I waited for the bad part . -- It never came .") == ["It never came"]
    assert awaited("I waited for the best part . -- It never came .") == []
