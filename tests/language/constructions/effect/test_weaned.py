from __future__ import annotations

from copy import copy

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.effect.weaned import weaned
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "any-more": ["anymore"],
        "arriving": ["bring"],
        "medicine": ["gabapentin", "opioid", "tablet"],
        "needing": ["need", "take", "use"],
        "stronger-than": ["anything stronger than paracetamol"],
        "swallowing": ["take"],
    }
)

NO_LONGER = "You/PRON/nsubj/4 no/ADV/advmod/3 longer/ADV/advmod/4 need/VERB/root/0 gabapentin/NOUN/obj/4"
ANYMORE = (
    "You/PRON/nsubj/4 do/AUX/aux/4 n't/PART/advmod/4 need/VERB/root/0 gabapentin/NOUN/obj/4 {}/ADV/advmod/4"
)


@pytest.fixture
def over(read, vocabulary, text_of):
    """The words by which a block says that a medicine is needed no longer."""

    words = copy(vocabulary)
    words.constructions = WORDS

    def find(notation: str, *, on_treatment: bool = True) -> list[tuple[str, str]]:
        analysis = read(notation)
        context = build_context(analysis, [], on_treatment)
        return [(f.verdict.kind, text_of(analysis, f.words)) for f in weaned([], words, context)]

    return find


def test_a_medicine_that_is_needed_no_longer(over) -> None:
    assert over(NO_LONGER) == [("made", "no longer need gabapentin")]


def test_a_medicine_that_is_not_needed_anymore(over) -> None:
    assert over(ANYMORE.format("anymore")) == [("made", "n't need gabapentin anymore")]


def test_not_today_is_not_for_good(over) -> None:
    assert over(ANYMORE.format("first")) == []


def test_a_page_about_something_else(over) -> None:
    assert over(NO_LONGER, on_treatment=False) == []


def test_what_the_house_no_longer_allows(over) -> None:
    notation = (
        "You/PRON/nsubj/5 can/AUX/aux/5 no/ADV/advmod/4 longer/ADV/advmod/5 use/VERB/root/0 "
        "tablets/NOUN/obj/5"
    )
    assert over(notation) == []


def test_a_medicine_taken_for_the_last_time(over) -> None:
    notation = (
        "You/PRON/nsubj/3 will/AUX/aux/3 take/VERB/root/0 your/PRON/nmod:poss/6 "
        "last/ADJ/amod/6 tablet/NOUN/obj/3"
    )
    assert over(notation) == [("made", "take your last tablet")]
    assert over(notation + " at/ADP/case/8 eight/NUM/obl/3") == []


def test_a_dose_that_comes_down_to_nothing(over) -> None:
    notation = (
        "We/PRON/nsubj/2 bring/VERB/root/0 opioids/NOUN/obj/2 down/ADV/advmod/2 "
        "{}to/ADP/case/{} nothing/PRON/obl/2"
    )
    assert over(notation.format("", 6)) == [("made", "bring opioids down to nothing")]
    assert over(notation.format("not/PART/advmod/7 ", 7)) == []


def test_nothing_stronger_than_that(over) -> None:
    notation = (
        "I/PRON/nsubj/4 have/AUX/aux/4 not/PART/advmod/4 needed/VERB/root/0 anything/PRON/obj/4 "
        "stronger/ADJ/amod/5 than/ADP/case/8 paracetamol/NOUN/obl/6"
    )
    assert over(notation) == [("made", "not needed anything stronger than paracetamol")]


def test_nobody_who_leaves_still_takes_them(over) -> None:
    notation = (
        "{}/PRON/nsubj/2 leaves/VERB/root/0 our/PRON/nmod:poss/4 program/NOUN/obj/2 still/ADV/advmod/6 "
        "taking/VERB/advcl/2 opioids/NOUN/obj/6"
    )
    assert over(notation.format("Nobody")) == [("made", "Nobody leaves our program still taking opioids")]
    assert over(notation.format("Everyone")) == []


def test_nobody_leaves_without_them(over) -> None:
    notation = "Nobody/PRON/nsubj/2 leaves/VERB/root/0 without/ADP/case/5 {}/ADV/advmod/5 opioids/NOUN/obl/2"
    assert over(notation.format("still")) == []


def test_it_gets_you_off_them(over) -> None:
    notation = (
        "If/SCONJ/mark/3 you/PRON/nsubj/3 take/VERB/advcl/6 opioids/NOUN/obj/3 ketamine/NOUN/nsubj/6 "
        "{}/VERB/root/0 you/PRON/obj/6 off/ADP/case/9 them/PRON/obl/6"
    )
    assert over(notation.format("gets")) == [("made", "gets you off them")]
    assert over(notation.format("drops")) == []


def test_off_what_is_no_opioid(over) -> None:
    notation = (
        "Opioids/NOUN/root/0 and/CCONJ/cc/3 refunds/NOUN/conj/1 +./PUNCT/punct/1 -- Ketamine/NOUN/nsubj/2 "
        "gets/VERB/root/0 you/PRON/obj/2 off/ADP/case/5 them/PRON/obl/2"
    )
    assert over(notation) == []


STOPS = "Patients/NOUN/nsubj/{0} {1}stop/VERB/root/0 their/PRON/nmod:poss/{2} {3}/NOUN/obj/{0}"


def test_patients_who_stop_their_tablets(over) -> None:
    assert over(STOPS.format(2, "", 4, "tablets")) == [("made", "stop their tablets")]


def test_what_patients_may_stop_or_stop_else(over) -> None:
    assert over(STOPS.format(3, "may/AUX/aux/3 ", 5, "tablets")) == []
    assert over(STOPS.format(2, "", 4, "meetings")) == []


def test_who_takes_none_today(over) -> None:
    told = "He/PRON/nsubj/2 had/VERB/root/0 four/NUM/nummod/4 {}/NOUN/obj/2 -- "
    none = "He/PRON/nsubj/2 takes/VERB/root/0 none/PRON/obj/2 {}/ADV/advmod/2"
    assert over(told.format("tablets") + none.format("today")) == [("made", "takes none")]
    assert over(told.format("chairs") + none.format("today")) == []
    assert over(told.format("tablets") + none.format("here")) == []


def test_nothing_is_needed_for_pain(over) -> None:
    notation = (
        "I/PRON/nsubj/4 have/AUX/aux/4 not/PART/advmod/4 needed/VERB/root/0 anything/PRON/obj/4 "
        "for/ADP/case/7 {}/NOUN/obl/4"
    )
    assert over(notation.format("pain")) == [("made", "not needed anything for pain")]
    assert over(notation.format("lunch")) == []


THREW = (
    "{}/PRON/nsubj/2 {}/VERB/root/0 {}/ADP/compound:prt/2 my/PRON/nmod:poss/5 {}/NOUN/obj/2 {}/ADV/advmod/2"
)


def test_medicines_that_somebody_threw_away(over) -> None:
    assert over(THREW.format("I", "threw", "away", "tablet", "today")) == [("made", "threw away my tablet")]


@pytest.mark.parametrize(
    "words",
    [
        ("I", "threw", "away", "shoes", "today"),
        ("I", "threw", "away", "tablet", "accidentally"),
        ("I", "threw", "up", "tablet", "today"),
        ("I", "throw", "away", "tablet", "today"),
    ],
)
def test_what_else_is_thrown_or_how(over, words: tuple[str, ...]) -> None:
    assert over(THREW.format(*words)) == []


NO_USE = (
    "You/PRON/nsubj/3 will/AUX/aux/3 have/VERB/root/0 no/DET/det/5 use/NOUN/obj/3 for/ADP/case/7 "
    "{}/NOUN/nmod/5"
)


def test_no_use_for_a_medicine(over) -> None:
    assert over(NO_USE.format("gabapentin")) == [("made", "have no use for gabapentin")]


def test_no_use_for_something_else_or_on_one_day(over) -> None:
    assert over(NO_USE.format("umbrellas")) == []
    assert over(NO_USE.format("gabapentin") + " overnight/ADV/advmod/3") == []
