from __future__ import annotations

from copy import copy

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.effect.nothing_left import at_nothing
from ketalint.language.words.cues import Cues

WORDS = Cues({"scoring": ["rate"], "ending-compound": ["end"]})

RATED = (
    "He/PRON/nsubj/2 rated/VERB/root/0 the/DET/det/4 pain/NOUN/obj/2 at/ADP/case/6 "
    "eight/NUM/obl/2 +./PUNCT/punct/2 "
    "-- After/ADP/case/2 ketamine/NOUN/obl/5 it/PRON/nsubj/5 {}/AUX/cop/5 zero/NUM/root/0"
)


@pytest.fixture
def nothing(read, vocabulary, text_of):
    """(entry, words) of each pain that is said to be at nothing."""

    words = copy(vocabulary)
    words.constructions = WORDS

    def find(notation: str) -> list[tuple[str, str]]:
        analysis = read(notation)
        context = build_context(analysis, [], True)
        return [(f.entry, text_of(analysis, f.words)) for f in at_nothing(words, context)]

    return find


def test_a_score_that_came_to_zero(nothing) -> None:
    assert nothing(RATED.format("was")) == [("a score of zero", "zero")]


def test_the_end_of_a_scale(nothing) -> None:
    assert nothing(RATED.format("from")) == []


def test_a_compound_that_ends_the_complaint(nothing) -> None:
    notation = (
        "Our/PRON/nmod:poss/6 pain/NOUN/compound/4 +-/PUNCT/punct/4 +ending/VERB/amod/6 "
        "ketamine/NOUN/compound/6 "
        "drip/NOUN/root/0"
    )
    assert nothing(notation) == [("ends it", "pain - ending")]


def test_a_compound_of_something_else(nothing) -> None:
    notation = (
        "Our/PRON/nmod:poss/5 pain/NOUN/compound/4 +-/PUNCT/punct/4 +ending/VERB/amod/5 novel/NOUN/root/0"
    )
    assert nothing(notation) == []


def test_a_score_out_of_ten(nothing) -> None:
    notation = (
        "After/ADP/case/2 ketamine/NOUN/obl/6 her/PRON/nmod:poss/4 {}/NOUN/nsubj/6 {}/AUX/cop/6 "
        "0/10/NUM/root/0/NumForm=Digit"
    )
    assert nothing(notation.format("pain", "is")) == [("a score of zero", "0/10")]
    assert nothing(notation.format("refund", "is")) == []
    assert nothing(notation.format("pain", "means")) == []


GOES = (
    "The/DET/det/2 {}/NOUN/nsubj/3 {}/VERB/root/0 +,/PUNCT/punct/5 all/DET/obj/3 of/ADP/case/7 it/PRON/nmod/5"
)
NO_SPOT = (
    "She/PRON/nsubj/4 {}/AUX/aux/4 +n't/PART/advmod/4 {}/VERB/root/0 one/NUM/nummod/6 pain/NOUN/obj/4 "
    "+./PUNCT/punct/4"
)
HOME = (
    "You/PRON/nsubj/2 go/VERB/root/0 home/ADV/advmod/2 {}/ADP/case/6 a/DET/det/6 {}/NOUN/obl/2 "
    "+./PUNCT/punct/2"
)


def test_a_pain_that_goes_all_of_it(nothing) -> None:
    assert nothing(GOES.format("pain", "goes")) == [("all of it goes", "pain goes , all of it")]


def test_a_thing_that_goes_all_of_it(nothing) -> None:
    assert nothing(GOES.format("fee", "goes")) == []


def test_a_pain_that_nobody_can_find(nothing) -> None:
    assert nothing(NO_SPOT.format("could", "name")) == [("cannot be found", "could n't name one pain")]


def test_a_pain_that_somebody_did_not_name(nothing) -> None:
    assert nothing(NO_SPOT.format("did", "name")) == []


def test_home_without_a_pain(nothing) -> None:
    assert nothing(HOME.format("without", "pain")) == [("discharged without one", "home without a pain")]


def test_home_with_a_pain(nothing) -> None:
    assert nothing(HOME.format("with", "pain")) == []
