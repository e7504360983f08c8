"""Long stretches that are not how long relief lasts, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.claims.other_stretches import (
    in_some_way,
    no_visit_given,
    of_another_stretch,
)
from ketalint.language.words.matching import Match
from ketalint.language.words.patterns import Pattern


@pytest.fixture
def matched(read):
    def make(notation: str, places: tuple[int, ...], slot: tuple[str, int] | None = None):
        slots = (slot,) if slot is not None else ()
        return read(notation), Match(Pattern("", (), 0, 0), places, slots, places[-1])

    return make


def test_pain_that_has_gone_on_for_years(matched) -> None:
    notation = (
        "Pain/NOUN/nsubj/7 that/PRON/nsubj/4 has/AUX/aux/4 {}/VERB/acl:relcl/1 for/ADP/case/6 "
        "years/NOUN/obl/4 changes/VERB/root/0"
    )
    assert of_another_stretch(*matched(notation.format("burned"), (4, 5)))
    assert not of_another_stretch(*matched(notation.format("vanished"), (4, 5)))


def test_he_lived_with_pain_for_life(matched) -> None:
    notation = (
        "He/PRON/nsubj/2 lived/VERB/root/0 {}/ADP/case/4 pain/NOUN/obl/2 for/ADP/case/6 life/NOUN/obl/2"
    )
    assert of_another_stretch(*matched(notation.format("with"), (4, 5)))
    assert not of_another_stretch(*matched(notation.format("without"), (4, 5)))


def test_an_injury_is_for_life(matched) -> None:
    notation = "{}/NOUN/nsubj/4 is/AUX/cop/4 for/ADP/case/4 life/NOUN/root/0"
    assert of_another_stretch(*matched(notation.format("Injury"), (2, 3)))
    assert not of_another_stretch(*matched(notation.format("Relief"), (2, 3)))


def test_relief_that_stays_for_weeks(matched) -> None:
    notation = "Relief/NOUN/root/0 that/PRON/nsubj/3 stays/VERB/acl:relcl/1 for/ADP/case/5 {}/NOUN/obl/3"
    assert of_another_stretch(*matched(notation.format("weeks"), (1, 2)))
    assert not of_another_stretch(*matched(notation.format("good"), (1, 2)))


def test_a_booster_that_is_not_given(read, word) -> None:
    notation = "No/DET/det/2 booster/NOUN/nsubj:pass/4 is/AUX/aux:pass/4 {}/VERB/root/0"
    given, needed = read(notation.format("given")), read(notation.format("needed"))
    assert no_visit_given(given, word(given, "booster"))
    assert not no_visit_given(needed, word(needed, "booster"))


def test_in_some_way() -> None:
    assert in_some_way("it does not fade on a schedule".split(), 4)
    assert not in_some_way("it does not fade on you".split(), 4)


def test_a_condition_that_lasts(matched) -> None:
    notation = "{}/NOUN/nsubj/3 can/AUX/aux/3 {}/VERB/root/0 for/ADP/case/5 life/NOUN/obl/3"
    assert of_another_stretch(*matched(notation.format("CRPS", "last"), (3, 4)))
    assert not of_another_stretch(*matched(notation.format("Relief", "last"), (3, 4)))
    assert not of_another_stretch(*matched(notation.format("CRPS", "vanish"), (3, 4)))


def test_what_is_here_to_stay(matched, flat) -> None:
    assert of_another_stretch(*matched(flat("The program is here to stay"), (3, 4, 5)))
    assert not of_another_stretch(*matched(flat("The calm is here to stay"), (3, 4, 5)))
