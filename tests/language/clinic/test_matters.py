"""What a clinic settles with yes or no, and on which days it is open."""

from __future__ import annotations

import pytest

from ketalint.language.clinic.matters import compile_matters, matters_settled
from ketalint.language.clinic.opening import days_open, may_open
from ketalint.language.clinic.topics import heading_topic, with_topic
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import row_of

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
            },
            "payment": {
                "says": "{} is accepted",
                "each": ["cash", "a check / cheque"],
                "yes": ["take|accept"],
            },
            "refund": {"says": "it is refunded", "yes": ["refund"], "beside": ["deposit"]},
            "pressure": {
                "says": "high pressure is no bar",
                "no": ["postpone + pressure", "pressure + postpone"],
                "on-condition": True,
            },
            "reception": {"says": "reception starts drips", "yes": ["reception + start"], "any-time": True},
            "referral": {"says": "a letter is needed", "yes": ["need + letter"], "no": ["without + letter"]},
            "route": {"says": "only by IV", "turns": False, "no": ["send + tablet"]},
        }
    }
)
WORDS = Cues(
    {
        "turning": ["not", "never", "no", "nobody", "without"],
        "no-denial": ["no problem"],
        "unsettled": ["if"],
        "settled-anyway": ["if mondays"],
        "limited": ["some", "friday", "most"],
        "hardly-limited": ["most of the time"],
        "every": ["every", "all"],
        "at-all": ["all day"],
        "total": ["nobody", "never", "every"],
        "necessary": ["must"],
        "opening": ["open"],
        "infusing": ["infusion"],
        "closing": ["close"],
        "not-the-hours": ["branch", "second", "yoga"],
        "the-hours-anyway": ["second floor"],
    }
)
STANCES = Cues({"yes": ["yes"], "no": ["no"]})
YOU_DRIVE = "You/PRON/nsubj/3 can/AUX/aux/3 drive/VERB/root/0 home/ADV/advmod/3"
NO_DRIVE = "You/PRON/nsubj/4 can/AUX/aux/4 not/PART/advmod/4 drive/VERB/root/0 home/ADV/advmod/4"


@pytest.fixture
def settled(read, text_of):
    def find(notation: str) -> list[tuple[str, str]]:
        analysis = read(notation)
        [sentence] = analysis.doc.sents
        row = row_of(analysis, range(len(analysis.doc)))
        likely = MATTERS.standing_in(row.words)
        found = matters_settled(analysis, sentence, row, likely, [], MATTERS, WORDS, Cues({}))
        return [(s.polarity, text_of(analysis, s.words)) for s in found]

    return find


@pytest.fixture
def facts(read):
    def find(notation: str) -> dict[str, str]:
        analysis = read(notation)
        found = {}
        for sentence in analysis.doc.sents:
            row = row_of(analysis, range(sentence.start, sentence.end))
            likely = MATTERS.standing_in(row.words)
            settled = matters_settled(analysis, sentence, row, likely, [], MATTERS, WORDS, STANCES)
            found |= {s.fact.removeprefix("house: "): s.polarity for s in settled}
        return found

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
        "Drive/VERB/root/0 home/ADV/advmod/1 if/SCONJ/mark/4 well/ADJ/advcl/1",
    ],
)
def test_other_times_other_visits_questions_and_some_people_settle_nothing(settled, notation: str) -> None:
    assert settled(notation) == []


def test_a_no_stands_at_another_time_too(settled) -> None:
    assert settled(f"{NO_DRIVE} tomorrow/NOUN/obl/4") == [("contrary", "not drive home")]


def test_what_holds_for_some_is_held_against_what_holds_without_exception_only(facts) -> None:
    assert facts("Some/DET/nsubj/2 drive/VERB/root/0 home/ADV/advmod/2") == {
        "patients drive, ever": "accords"
    }
    assert facts("Nobody/PRON/nsubj/2 drives/VERB/root/0 home/ADV/advmod/2") == {
        "patients drive": "contrary",
        "patients drive, ever": "contrary",
    }
    assert facts("You/PRON/nsubj/4 must/AUX/aux/4 not/PART/advmod/4 drive/VERB/root/0 home/ADV/advmod/4") == {
        "patients drive": "contrary",
        "patients drive, ever": "contrary",
    }


def test_each_thing_of_a_list_is_a_matter_of_its_own(facts) -> None:
    assert facts("We/PRON/nsubj/2 take/VERB/root/0 cash/NOUN/obj/2") == {"cash is accepted": "accords"}
    assert facts("We/PRON/nsubj/4 do/AUX/aux/4 not/PART/advmod/4 accept/VERB/root/0 cheques/NOUN/obj/4") == {
        "a check is accepted": "contrary"
    }


def test_a_denial_may_take_a_phrase_away(facts) -> None:
    assert facts("We/PRON/nsubj/2 send/VERB/root/0 tablets/NOUN/obj/2") == {"only by IV": "contrary"}
    assert facts("We/PRON/nsubj/3 never/ADV/advmod/3 send/VERB/root/0 tablets/NOUN/obj/3") == {}


def test_a_denial_of_another_clause_turns_nothing_round(facts) -> None:
    assert facts(
        "You/PRON/nsubj/2 drive/VERB/root/0 home/ADV/advmod/2 what/PRON/obj/7 you/PRON/nsubj/7 "
        "not/PART/advmod/7 lost/VERB/ccomp/2"
    ) == {"patients drive": "accords"}


def test_a_bare_answer_settles_what_the_question_asks(facts) -> None:
    assert facts(
        "Can/AUX/aux/3 I/PRON/nsubj/3 drive/VERB/root/0 home/ADV/advmod/3 +?/PUNCT/punct/3 -- "
        "No/INTJ/root/0 +./PUNCT/punct/1"
    ) == {"patients drive": "contrary", "patients drive, ever": "contrary"}


def test_the_gate_asks_for_all_parts_of_an_entry(read) -> None:
    def may(notation: str) -> bool:
        analysis = read(notation)
        return MATTERS.may_settle(row_of(analysis, range(len(analysis.doc))).words)

    assert may(YOU_DRIVE)
    assert not may("They/PRON/nsubj/2 need/VERB/root/0 us/PRON/obj/2")
    parking = "We/PRON/nsubj/2 refund/VERB/root/0 parking/NOUN/obj/2"
    assert not may(parking)
    assert may(f"{parking} deposits/NOUN/obj/2")


LETTER = "without/ADP/case/{0} a/DET/det/{0} letter/NOUN/obl/{1}"


def test_what_we_do_not_do_without_a_thing_needs_it(facts) -> None:
    assert facts(f"Come/VERB/root/0 {LETTER.format(4, 1)}") == {"a letter is needed": "contrary"}
    assert facts(f"Nobody/PRON/nsubj/2 comes/VERB/root/0 {LETTER.format(5, 2)}") == {
        "a letter is needed": "accords",
        "a letter is needed, always": "accords",
    }
    far = "from/ADP/case/8 your/PRON/nmod:poss/8 own/ADJ/amod/8 old/ADJ/amod/8 doctor/NOUN/nmod/3"
    cannot = "we/PRON/nsubj/12 can/AUX/aux/12 not/PART/advmod/12 treat/VERB/root/0"
    assert facts(f"{LETTER.format(3, 12)} {far} {cannot}") == {"a letter is needed": "accords"}


def test_what_must_come_first_is_not_denied(facts) -> None:
    assert facts(
        "We/PRON/nsubj/3 never/ADV/advmod/3 call/VERB/root/0 until/SCONJ/mark/6 you/PRON/nsubj/6 "
        "drive/VERB/advcl/3 home/ADV/advmod/6"
    ) == {"patients drive": "accords", "patients drive, always": "accords"}


def test_a_denial_of_the_verb_joined_to_it_turns_nothing_round(facts) -> None:
    assert facts(f"{YOU_DRIVE} and/CCONJ/cc/8 do/AUX/aux/8 not/PART/advmod/8 call/VERB/conj/3") == {
        "patients drive": "accords"
    }


def test_a_condition_may_belong_to_the_matter(facts) -> None:
    assert facts(
        "If/SCONJ/mark/4 pressure/NOUN/nsubj/4 is/AUX/cop/4 high/ADJ/advcl/7 +,/PUNCT/punct/7 "
        "we/PRON/nsubj/7 postpone/VERB/root/0"
    ) == {"high pressure is no bar": "contrary"}


def test_one_time_may_settle_a_matter(facts) -> None:
    assert facts("Fridays/PROPN/obl/3 reception/NOUN/nsubj/3 starts/VERB/root/0 drips/NOUN/obj/3") == {
        "reception starts drips": "accords"
    }


def test_a_bare_yes_goes_on_with_the_sentence_after_it(read, text_of) -> None:
    analysis = read(
        "Can/AUX/aux/3 I/PRON/nsubj/3 drive/VERB/root/0 home/ADV/advmod/3 +?/PUNCT/punct/3 -- "
        "Yes/INTJ/root/0 +./PUNCT/punct/1 -- We/PRON/nsubj/2 agree/VERB/root/0 +./PUNCT/punct/2"
    )
    sentence = list(analysis.doc.sents)[1]
    row = row_of(analysis, range(sentence.start, sentence.end))
    [found] = matters_settled(analysis, sentence, row, [], [], MATTERS, WORDS, STANCES)
    assert text_of(analysis, found.words) == "Yes . We agree ."


@pytest.mark.parametrize(
    ("answer", "polarity"),
    [
        ("You/PRON/nsubj/2 do/AUX/root/0 +n't/PART/advmod/2", "contrary"),
        ("Of/ADP/case/2 course/NOUN/root/0 not/PART/advmod/2", "contrary"),
        ("You/PRON/nsubj/2 may/AUX/root/0", "accords"),
        ("You/PRON/nsubj/2 may/AUX/root/0 rest/VERB/xcomp/2", None),
    ],
)
def test_an_answer_may_be_short(facts, answer: str, polarity: str | None) -> None:
    asked = "Can/AUX/aux/3 I/PRON/nsubj/3 drive/VERB/root/0 home/ADV/advmod/3 +?/PUNCT/punct/3"
    assert facts(f"{asked} -- {answer}").get("patients drive") == polarity


def test_a_denial_of_every_time_leaves_some(facts) -> None:
    assert facts(f"{NO_DRIVE} every/DET/det/7 time/NOUN/obl/4") == {"patients drive, always": "contrary"}
    assert facts(f"{NO_DRIVE} all/DET/det/7 day/NOUN/obl/4") == {"patients drive": "contrary"}


def test_most_of_the_time_is_hardly_a_limit(facts) -> None:
    most = "{0} most/ADJ/obl/3 of/ADP/case/8 the/DET/det/8 {1}/NOUN/nmod/5"
    assert facts(most.format(YOU_DRIVE, "time")) == {"patients drive": "accords"}
    assert facts(most.format(YOU_DRIVE, "weeks")) == {"patients drive, ever": "accords"}


def test_a_denied_thing_that_follows_turns_nothing_round(facts) -> None:
    assert facts(f"{YOU_DRIVE} with/ADP/case/7 no/DET/det/7 escort/NOUN/obl/3") == {
        "patients drive": "accords"
    }


def test_a_condition_of_something_else_leaves_nothing_open(facts) -> None:
    waits = (
        "so/SCONJ/cc/6 wait/VERB/parataxis/3 if/SCONJ/mark/8 {0}/ADJ/advcl/{1}"  # the head of the condition
    )
    assert facts(f"{YOU_DRIVE} {waits.format('dizzy', 6)}") == {"patients drive": "accords"}
    assert facts(f"{YOU_DRIVE} {waits.format('dizzy', 3)}") == {}


def test_a_pronoun_stands_for_what_a_short_heading_names(read) -> None:
    row = row_of(body := read("We/PRON/nsubj/2 refund/VERB/root/0 it/PRON/obj/2"), range(3))
    topic = heading_topic(read("Your/PRON/nmod:poss/2 deposit/NOUN/root/0"))
    assert with_topic(row, topic).words == ["we", "refund", "deposit"]
    assert with_topic(row, topic).places == [0, 1, 2]
    [sentence] = body.doc.sents
    likely = MATTERS.standing_in(with_topic(row, topic).words)
    [found] = matters_settled(body, sentence, with_topic(row, topic), likely, topic, MATTERS, WORDS, Cues({}))
    assert (found.fact, found.polarity) == ("house: it is refunded", "accords")
    said = read("Deposits/NOUN/nsubj/3 are/AUX/aux/3 paid/VERB/root/0 in/ADP/case/5 full/NOUN/obl/3")
    assert heading_topic(said) == heading_topic(None) == []


@pytest.fixture
def days(read):
    def find(notation: str) -> dict[str, str]:
        analysis = read(notation)
        [sentence] = analysis.doc.sents
        row = row_of(analysis, range(len(analysis.doc)))
        if not may_open(row, WORDS):
            return {}
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


def test_a_closure_over_the_weekend_spares_the_days_it_begins_and_ends_on(days) -> None:
    found = days(
        "Closed/VERB/root/0 Friday/PROPN/compound/3 evening/NOUN/obl/1 to/ADP/case/6 Monday/PROPN/compound/6 "
        "morning/NOUN/obl/1"
    )
    assert sorted(fact for fact in found if fact.startswith("open")) == [
        "open on Saturdays",
        "open on Sundays",
    ]


def test_a_day_in_a_condition_is_not_said_to_be_open(days) -> None:
    assert days(
        "If/SCONJ/mark/3 Mondays/PROPN/nsubj/3 fail/VERB/advcl/5 +,/PUNCT/punct/5 open/ADJ/root/0 "
        "Sundays/PROPN/obl/5"
    ) == {"open on Sundays": "accords"}


def test_the_days_of_another_place_are_none_of_ours(days) -> None:
    assert days("The/DET/det/2 branch/NOUN/nsubj/3 opens/VERB/root/0 Mondays/PROPN/obl/3") == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Any Friday , seven to noon", {"open on Fridays": "accords"}),
        ("Westside : Sunday mornings from 9", {"open on Sundays": "accords"}),
        (
            "Thursday 8 to 5 , Friday closed",
            {
                "open on Thursdays": "accords",
                "open on Fridays": "contrary",
                "infusions on Fridays": "contrary",
            },
        ),
        (
            "Tuesday , Thursday 8:00 to 5:00",
            {"open on Thursdays": "accords", "open on Tuesdays": "accords"},
        ),
    ],
)
def test_a_day_and_its_hours_need_no_verb(days, flat, text: str, said: dict[str, str]) -> None:
    assert days(flat(text)) == said


@pytest.mark.parametrize(
    "text",
    [
        "Yoga : Sunday , 9 to 10",
        "By Friday noon",
        "Trivia on the patio Tuesday , 6 to 8",
        "Book a tour for Monday , 9 to 10",
        "Friday",
    ],
)
def test_days_and_hours_of_something_else_are_no_timetable(days, flat, text: str) -> None:
    assert days(flat(text)) == {}


def test_a_floor_is_no_other_day(days, flat) -> None:
    assert days(flat("Infusions are on the second floor on Mondays")) == {
        "open on Mondays": "accords",
        "infusions on Mondays": "accords",
    }
    assert days(flat("Infusions are on the second Monday")) == {}


def test_without_a_day_there_is_no_timetable(days, flat) -> None:
    assert days(flat("Closed from noon to 2")) == {}


def test_of_two_denials_that_and_joins_each_denies_its_own(settled) -> None:
    assert settled(
        "We/PRON/nsubj/4 do/AUX/aux/4 not/PART/advmod/4 bill/VERB/root/0 and/CCONJ/cc/6 need/VERB/conj/4 "
        "no/DET/det/8 letter/NOUN/obj/6"
    ) == [("contrary", "need no letter")]
