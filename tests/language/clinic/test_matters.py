"""What a clinic settles with yes or no, and on which days it is open."""

from __future__ import annotations

import pytest

from ketalint.language.clinic.matters import compile_matters, matters_settled, may_matter
from ketalint.language.clinic.opening import days_open, may_open
from ketalint.language.quantities.scope import row_of
from ketalint.language.words.cues import Cues

MATTERS = compile_matters(
    {
        "matter": {
            "driving": {
                "says": "patients drive",
                "yes": ["drive home"],
                "no": ["need + drive you home"],
                "neutral": ["drive you home"],
                "not-beside": ["consultation"],
                "not-beside-yes": ["tomorrow"],
            }
        }
    }
)
WORDS = Cues(
    {
        "turning": ["not", "never", "no", "nobody"],
        "no-denial": ["no problem"],
        "unsettled": ["some"],
        "opening": ["open"],
        "infusing": ["infusion"],
        "closing": ["close"],
        "not-the-hours": ["branch"],
    }
)
YOU_DRIVE = "You/PRON/nsubj/3 can/AUX/aux/3 drive/VERB/root/0 home/ADV/advmod/3"
NO_DRIVE = "You/PRON/nsubj/4 can/AUX/aux/4 not/PART/advmod/4 drive/VERB/root/0 home/ADV/advmod/4"


@pytest.fixture
def settled(read, text_of):
    def find(notation: str) -> list[tuple[str, str]]:
        analysis = read(notation)
        [sentence] = analysis.doc.sents
        row = row_of(analysis, range(len(analysis.doc)))
        found = matters_settled(analysis, sentence, row, MATTERS, WORDS, Cues({}))
        return [(s.polarity, text_of(analysis, s.words)) for s in found]

    return find


def test_a_phrase_says_yes_and_a_denial_turns_it_round(settled) -> None:
    assert settled(YOU_DRIVE) == [("accords", "drive home")]
    assert settled(NO_DRIVE) == [("contrary", "not drive home")]


def test_words_that_deny_nothing_turn_nothing_round(settled) -> None:
    assert settled(
        "No/DET/det/2 problem/NOUN/parataxis/6 +,/PUNCT/punct/6 you/PRON/nsubj/6 can/AUX/aux/6 "
        "drive/VERB/root/0 home/ADV/advmod/6"
    ) == [("accords", "drive home")]


def test_a_phrase_may_have_gaps_and_beats_a_neutral_one_of_its_length(settled) -> None:
    assert settled(
        "You/PRON/nsubj/2 need/VERB/root/0 somebody/PRON/obj/2 to/PART/mark/5 drive/VERB/acl/3 "
        "you/PRON/obj/5 home/ADV/advmod/5"
    ) == [("contrary", "need somebody to drive you home")]
    assert settled("They/PRON/nsubj/2 drive/VERB/root/0 you/PRON/obj/2 home/ADV/advmod/2") == []


@pytest.mark.parametrize(
    "notation",
    [
        f"{YOU_DRIVE} tomorrow/NOUN/obl/3",
        f"{YOU_DRIVE} after/ADP/case/6 consultation/NOUN/obl/3",
        f"{YOU_DRIVE} +?/PUNCT/punct/3",
        "Some/DET/nsubj/2 drive/VERB/root/0 home/ADV/advmod/2",
    ],
)
def test_other_times_other_visits_questions_and_some_people_settle_nothing(settled, notation: str) -> None:
    assert settled(notation) == []


def test_a_no_stands_at_another_time_too(settled) -> None:
    assert settled(f"{NO_DRIVE} tomorrow/NOUN/obl/4") == [("contrary", "not drive home")]


def test_the_gate_asks_for_all_parts_of_an_entry(read) -> None:
    def may(notation: str) -> bool:
        analysis = read(notation)
        return may_matter(row_of(analysis, range(len(analysis.doc))), MATTERS)

    assert may(YOU_DRIVE)
    assert not may("They/PRON/nsubj/2 need/VERB/root/0 us/PRON/obj/2")


@pytest.fixture
def days(read):
    def find(notation: str) -> dict[str, str]:
        analysis = read(notation)
        [sentence] = analysis.doc.sents
        row = row_of(analysis, range(len(analysis.doc)))
        assert may_open(row, WORDS)
        found = days_open(analysis, sentence, row, WORDS, Cues({}))
        return {s.fact.removeprefix("house: "): s.polarity for s in found}

    return find


def test_open_and_closed_days(days) -> None:
    assert days(
        "Closed/VERB/root/0 Sundays/PROPN/obl/1 but/CCONJ/cc/4 open/ADJ/conj/1 Mondays/PROPN/obl/4"
    ) == {
        "open on Mondays": "accords",
        "open on Sundays": "contrary",
        "infusions on Sundays": "contrary",
    }
    assert days("Never/ADV/advmod/2 open/ADJ/root/0 Fridays/PROPN/obl/2") == {
        "open on Fridays": "contrary",
        "infusions on Fridays": "contrary",
    }


def test_only_closes_the_other_days(days) -> None:
    found = days("Open/ADJ/root/0 Monday/PROPN/obl/1 to/ADP/case/4 Thursday/PROPN/nmod/2 only/ADV/advmod/2")
    closed = [fact for fact, polarity in found.items() if polarity == "contrary" and fact.startswith("open")]
    assert closed == ["open on Fridays", "open on Saturdays", "open on Sundays"]


def test_a_day_without_infusions_may_be_open(days) -> None:
    assert days("No/DET/det/2 infusions/NOUN/root/0 Fridays/PROPN/nmod/2") == {
        "infusions on Fridays": "contrary"
    }
    assert days("Infusions/NOUN/root/0 Fridays/PROPN/nmod/1") == {
        "open on Fridays": "accords",
        "infusions on Fridays": "accords",
    }


def test_the_days_of_another_place_are_none_of_ours(days) -> None:
    assert days("The/DET/det/2 branch/NOUN/nsubj/3 opens/VERB/root/0 Mondays/PROPN/obl/3") == {}
