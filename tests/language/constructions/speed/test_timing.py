from __future__ import annotations

import pytest

ENDS = "Drips/NOUN/nsubj/2 end/VERB/root/0/VerbForm=Fin pain/NOUN/obj/2"


@pytest.fixture
def timed(claims_in):
    """The words of a block that say how soon a benefit comes, with the stance of each."""

    def find(notation: str) -> list[tuple[str, str]]:
        return [(f.verdict.kind, words) for f, words in claims_in(notation) if f.owner.scale == "speed"]

    return find


def test_an_end_before_a_small_thing_is_done_comes_at_once(timed) -> None:
    clause = " before/SCONJ/mark/8 the/DET/det/6 tape/NOUN/nsubj/8 is/AUX/cop/8 off/ADV/advcl/2"
    assert timed(ENDS + clause) == [("made", "before the tape is off")]


def test_what_comes_before_something_long_is_not_at_once(timed) -> None:
    clause = " before/SCONJ/mark/7 the/DET/det/6 week/NOUN/nsubj/7 ends/VERB/advcl/2"
    assert timed(ENDS + clause) == []


def test_a_time_clause_about_the_pain_tells_no_speed(timed) -> None:
    clause = " before/SCONJ/mark/7 the/DET/det/6 ache/NOUN/nsubj/7 begins/VERB/advcl/2"
    assert timed(ENDS + clause) == []


def test_a_moment_may_be_the_last_word_of_all(timed) -> None:
    moment = " at/ADP/case/7 that/DET/det/7 very/ADJ/amod/7 second/NOUN/obl/2"
    assert timed(ENDS + moment) == []


def test_hardly_begun_denies_nothing(timed) -> None:
    notation = (
        "Hardly/ADV/advmod/5 had/AUX/aux/5 the/DET/det/4 drip/NOUN/nsubj/5 begun/VERB/root/0 "
        "when/ADV/advmod/8 ketamine/NOUN/nsubj/8 ended/VERB/advcl/5 the/DET/det/10 pain/NOUN/obj/8"
    )
    assert timed(notation) == [("made", "Hardly had the drip begun")]


def test_what_is_denied_is_denied_with_its_time(timed) -> None:
    notation = (
        "Drips/NOUN/nsubj/4 do/AUX/aux/4 not/PART/advmod/4 end/VERB/root/0 pain/NOUN/obj/4 "
        "before/SCONJ/mark/8 you/PRON/nsubj/8 blink/VERB/advcl/4"
    )
    assert timed(notation) == []


def test_so_many_seconds_are_no_time(timed) -> None:
    clause = " in/ADP/case/6 ten/NUM/nummod/6 seconds/NOUN/obl/2"
    assert timed(ENDS + clause) == [("made", "in ten seconds")]


def test_seconds_of_something_else_are_not_the_benefits(timed) -> None:
    clause = " and/CCONJ/cc/6 parking/NOUN/nsubj/6 takes/VERB/conj/2 ten/NUM/nummod/8 seconds/NOUN/obj/6"
    assert timed(ENDS + clause) == []


def test_a_bare_answer_says_how_soon(timed) -> None:
    question = "How/ADV/advmod/2 soon/ADV/advmod/5 do/AUX/aux/5 drips/NOUN/nsubj/5 end/VERB/root/0 "
    question += "pain/NOUN/obj/5 +?/PUNCT/punct/5"
    assert ("made", "Right away") in timed(
        question + " -- Right/ADV/advmod/2 away/ADV/root/0 +./PUNCT/punct/2"
    )


def test_an_answer_about_a_booking_says_nothing_of_relief(timed) -> None:
    question = "How/ADV/advmod/2 soon/ADV/advmod/5 can/AUX/aux/5 I/PRON/nsubj/5 book/VERB/root/0 "
    question += "ketamine/NOUN/obj/5 +?/PUNCT/punct/5"
    assert timed(question + " -- Right/ADV/advmod/2 away/ADV/root/0 +./PUNCT/punct/2") == []


def test_needle_in_pain_out_is_at_once(timed) -> None:
    notation = "Needle/NOUN/root/0 in/ADP/advmod/1 +,/PUNCT/punct/4 pain/NOUN/conj/1 out/ADP/advmod/4"
    assert timed(notation) == [("made", "Needle in , pain out")]


def test_bag_up_and_lights_down_is_not(timed) -> None:
    notation = "Bag/NOUN/root/0 up/ADP/advmod/1 +,/PUNCT/punct/4 lights/NOUN/conj/1 down/ADP/advmod/4"
    assert timed(notation) == []


def test_others_take_weeks_and_ours_does_not(timed) -> None:
    others = "Aspirin/NOUN/nsubj/2 takes/VERB/root/0 weeks/NOUN/obj/2 +./PUNCT/punct/2"
    assert timed(others + " -- Ours/PRON/nsubj/2 does/AUX/root/0 n't/PART/advmod/2 +./PUNCT/punct/2") == [
        ("made", "Ours does n't")
    ]
    assert timed(others + " -- Ours/PRON/nsubj/2 does/AUX/root/0 too/ADV/advmod/2 +./PUNCT/punct/2") == []


def test_the_time_that_the_treatment_takes_is_told_before_what_it_does(timed) -> None:
    notation = (
        "It/PRON/expl/2 took/VERB/root/0 ketamine/NOUN/iobj/2 ten/NUM/nummod/5 seconds/NOUN/obj/2 "
        "to/PART/mark/7 end/VERB/csubj/2 pain/NOUN/obj/7"
    )
    assert timed(notation) == [("made", "took ketamine ten seconds")]


def test_a_treatment_that_takes_no_time_needs_no_other_benefit(timed) -> None:
    notation = "Ketamine/NOUN/nsubj/2 takes/VERB/root/0 a/DET/det/4 heartbeat/NOUN/obj/2 +./PUNCT/punct/2"
    assert timed(notation) == [("made", "takes a heartbeat")]


def test_an_errand_that_takes_no_time_is_no_benefit(timed) -> None:
    notation = (
        "Ketamine/NOUN/nsubj/2 takes/VERB/root/0 a/DET/det/4 second/NOUN/obj/2 "
        "to/PART/mark/6 draw/VERB/advcl/2 up/ADP/compound:prt/6"
    )
    assert timed(notation) == []


def test_what_leaves_the_moment_it_begins_comes_at_once(timed) -> None:
    notation = (
        "The/DET/det/2 moment/NOUN/obl/8 ketamine/NOUN/nsubj/4 begins/VERB/acl:relcl/2 +,/PUNCT/punct/8 "
        "the/DET/det/7 pain/NOUN/nsubj/8 leaves/VERB/root/0"
    )
    assert timed(notation) == [("made", "moment ketamine begins")]


def test_the_second_of_several_is_no_time(timed) -> None:
    notation = (
        "The/DET/det/4 second/ADJ/amod/4 ketamine/NOUN/compound/4 drip/NOUN/nsubj/5 begins/VERB/advcl/8 "
        "+,/PUNCT/punct/8 pain/NOUN/nsubj/8 leaves/VERB/root/0"
    )
    assert timed(notation) == []


@pytest.mark.parametrize("between", [[], ["for/ADP/case/7", "nerves/NOUN/obl/2"]], ids=["long", "well for"])
def test_a_comparison_that_closes_later_is_no_moment(timed, between: list[str]) -> None:
    close = 6 + len(between)
    words = [ENDS, "as/ADV/advmod/5", "well/ADV/advmod/2", *between]
    words += [f"as/SCONJ/mark/{close + 2}", f"ketamine/NOUN/nsubj/{close + 2}", "does/AUX/advcl/2"]
    assert timed(" ".join(words)) == []
