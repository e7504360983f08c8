"""What happens at each visit, on parses made by hand."""

from __future__ import annotations

from ketalint.language.claims.each_visit import done_by_staff, of_each_visit

LONG = (
    "Fifty/NUM/nummod/2 {}/NOUN/root/0 on/ADP/case/4 drip/NOUN/nmod/2 each/DET/det/6 "
    "time/NOUN/nmod:unmarked/2"
)


def test_a_length_each_time(match) -> None:
    assert of_each_visit(*match(LONG.format("minutes"), "each time"))
    assert not of_each_visit(*match(LONG.format("winners"), "each time"))


ILL = "He/PRON/nsubj/2 {}/VERB/root/0 {}/ADJ/xcomp/2 every/DET/det/5 time/NOUN/obl:unmarked/2"


def test_an_upset_every_time(match) -> None:
    assert of_each_visit(*match(ILL.format("gets", "queasy"), "every time"))
    assert not of_each_visit(*match(ILL.format("gets", "better"), "every time"))


WRITTEN = (
    "{}/NOUN/nsubj/3 is/AUX/cop/3 no/INTJ/root/0 +,/PUNCT/punct/6 you/PRON/nsubj/6 get/VERB/parataxis/3 "
    "it/PRON/obj/6 in/ADP/case/9 writing/NOUN/obl/6"
)


def test_an_answer_in_writing(match) -> None:
    assert of_each_visit(*match(WRITTEN.format("Answer"), "in writing", "benefit=it"))
    assert not of_each_visit(*match(WRITTEN.format("Relief"), "in writing", "benefit=it"))


CALLED = (
    "{}/PRON/nsubj/2 call/VERB/root/0 whoever/PRON/nsubj/4 treats/VERB/ccomp/2 pain/NOUN/obj/4 "
    "-- Always/ADV/root/0"
)


def test_a_habit_of_the_staff(read) -> None:
    analysis = read(CALLED.format("We"))
    *_, last = analysis.sentences
    assert done_by_staff(analysis, last.start)
    analysis = read(CALLED.format("They"))
    *_, last = analysis.sentences
    assert not done_by_staff(analysis, last.start)
