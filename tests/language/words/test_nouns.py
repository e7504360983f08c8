from __future__ import annotations

import pytest

from ketalint.language.words.nouns import NounIndex, classes_of_phrase, is_other


@pytest.fixture
def nouns() -> NounIndex:
    return NounIndex(
        {
            "pain": ["pain", "back pain"],
            "provider": ["pain clinic"],
            "risk": ["side effect"],
            "symptom": ["ache", "pain"],
        }
    )


def test_a_noun_is_found_in_singular_and_plural(nouns: NounIndex) -> None:
    classes, _ = nouns.mark(["aches", "ache"], [False] * 2)
    assert classes == [{"symptom"}, {"symptom"}]


def test_a_noun_may_have_several_classes(nouns: NounIndex) -> None:
    classes, _ = nouns.mark(["pain"], [False])
    assert classes == [{"pain", "symptom"}]


def test_a_verb_form_is_no_noun(nouns: NounIndex) -> None:
    classes, _ = nouns.mark(["aching", "ached"], [False] * 2)
    assert classes == [frozenset(), frozenset()]


def test_several_words_are_marked_at_the_last_and_say_where_they_start(nouns: NounIndex) -> None:
    classes, starts = nouns.mark(["mild", "side", "effects"], [False] * 3)
    assert classes == [frozenset(), frozenset(), {"risk"}]
    assert starts == [0, 1, 1]


def test_a_hyphen_inside_an_entry_is_read_over(nouns: NounIndex) -> None:
    classes, starts = nouns.mark(["side", "-", "effects"], [False, True, False])
    assert (classes[2], starts[2]) == ({"risk"}, 0)


def test_a_shorter_entry_inside_a_longer_one_does_not_count(nouns: NounIndex) -> None:
    classes, _ = nouns.mark(["pain", "clinic"], [False] * 2)
    assert classes == [frozenset(), {"provider"}]


@pytest.mark.parametrize(
    ("words", "may"),
    [
        (["effects", "on", "one", "side"], True),
        (["the", "side"], False),
        (["effects"], False),
        (["aches"], True),
    ],
)
def test_nothing_is_marked_where_a_word_of_each_entry_is_missing(
    nouns: NounIndex, words: list[str], may: bool
) -> None:
    assert nouns.may_mark(frozenset(words)) is may


def test_a_head_that_says_nothing_takes_the_class_of_its_part(read, word) -> None:
    analysis = read("the/DET/det/2 need/NOUN/root/0 for/ADP/case/4 opioids/NOUN/nmod/2")
    assert analysis.kinds(word(analysis, "need")) == {"opioid"}


def test_a_head_of_its_own_meaning_does_not(read, word) -> None:
    analysis = read("a/DET/det/3 pain/NOUN/compound/3 diary/NOUN/root/0")
    assert analysis.kinds(word(analysis, "diary")) == frozenset()


def test_what_belongs_to_an_appointment_is_logistics(read, word) -> None:
    analysis = read("parking/NOUN/compound/2 relief/NOUN/root/0")
    assert analysis.kinds(word(analysis, "relief")) == {"logistics"}


def test_a_quantity_takes_the_class_of_what_is_counted(read, word) -> None:
    analysis = read("most/ADJ/root/0 of/ADP/case/4 the/DET/det/4 patients/NOUN/nmod/1")
    assert classes_of_phrase(word(analysis, "most"), analysis.classes, analysis.low) == {"person"}


@pytest.mark.parametrize(
    ("notation", "other"),
    [
        ("other/ADJ/amod/2 treatments/NOUN/root/0", True),
        ("the/DET/det/3 usual/ADJ/amod/3 treatment/NOUN/root/0", True),
        ("treatments/NOUN/nsubj/2 differ/VERB/root/0", True),
        ("our/PRON/nmod:poss/2 treatments/NOUN/nsubj/3 differ/VERB/root/0", False),
        ("other/ADJ/amod/3 ketamine/NOUN/compound/3 treatments/NOUN/root/0", False),
        ("the/DET/det/2 treatment/NOUN/root/0", False),
    ],
)
def test_which_treatments_are_not_the_one_the_page_sells(read, word, notation: str, other: bool) -> None:
    analysis = read(notation)
    head = next(t for t in analysis.doc if t.text.startswith("treatment"))
    assert is_other(head, analysis.low) is other


def test_another_treatment_is_foreign(read, word) -> None:
    analysis = read("other/ADJ/amod/2 treatments/NOUN/nsubj/3 failed/VERB/root/0")
    assert analysis.kinds(word(analysis, "treatments")) == {"foreign"}


def test_it_as_a_subject_stands_for_the_subject_said_last(read, word) -> None:
    analysis = read(
        "Ketamine/NOUN/nsubj/2 eases/VERB/root/0 pain/NOUN/obj/2 +./PUNCT/punct/2 -- It/PRON/nsubj/2 "
        "works/VERB/root/0"
    )
    assert analysis.kinds(word(analysis, "It")) == {"ketamine", "treatment"}


def test_another_pronoun_may_stand_for_any_noun_before_it(read, word) -> None:
    analysis = read(
        "Ketamine/NOUN/nsubj/2 eases/VERB/root/0 pain/NOUN/obj/2 +./PUNCT/punct/2 -- This/PRON/nsubj/2 "
        "works/VERB/root/0"
    )
    assert analysis.kinds(word(analysis, "This")) == {"ketamine", "treatment", "pain"}


def test_a_pronoun_finds_what_it_stands_for_in_what_was_read_before(read, word) -> None:
    before = read("Ketamine/NOUN/root/0 infusions/NOUN/dep/1")
    analysis = read("They/PRON/nsubj/2 work/VERB/root/0", earlier=before)
    assert analysis.kinds(word(analysis, "They")) == {"ketamine", "treatment"}


def test_it_may_stand_for_the_ketamine_of_ketamine_infusions(read, word) -> None:
    analysis = read(
        "We/PRON/nsubj/2 give/VERB/root/0 ketamine/NOUN/compound/4 infusions/NOUN/obj/2/Number=Plur "
        "against/ADP/case/6 neuropathy/NOUN/obl/2/Number=Sing +./PUNCT/punct/2 -- It/PRON/nsubj/2 "
        "works/VERB/root/0"
    )
    assert analysis.kinds(word(analysis, "It")) >= {"treatment", "condition"}


def test_it_looks_past_blocks_that_name_nothing(read, word) -> None:
    title = read("Ketamine/NOUN/root/0 infusions/NOUN/dep/1")
    between = read("Choices/NOUN/nsubj/2 matter/VERB/root/0", earlier=title)
    analysis = read("It/PRON/nsubj/2 works/VERB/root/0", earlier=between)
    assert analysis.kinds(word(analysis, "It")) == {"ketamine", "treatment"}
    pointing = read("This/PRON/nsubj/2 works/VERB/root/0", earlier=between)
    assert pointing.kinds(word(pointing, "This")) == frozenset()


def test_in_an_answer_it_stands_for_what_the_question_names(read, word) -> None:
    title = read("Ketamine/NOUN/root/0 infusions/NOUN/dep/1")
    question = read(
        "Is/AUX/cop/3 parking/NOUN/nsubj/3/Number=Sing free/ADJ/root/0 +?/PUNCT/punct/3", earlier=title
    )
    analysis = read("It/PRON/nsubj/2 works/VERB/root/0", earlier=question)
    assert not analysis.kinds(word(analysis, "It")) & {"ketamine", "treatment"}


def test_they_may_be_the_infusions_said_before(read, word) -> None:
    analysis = read(
        "We/PRON/nsubj/2 give/VERB/root/0 infusions/NOUN/obj/2/Number=Plur +./PUNCT/punct/2 -- "
        "They/PRON/nsubj/2 work/VERB/root/0"
    )
    assert "treatment" in analysis.kinds(word(analysis, "They"))


def test_where_it_hurts_is_the_pain(read, word) -> None:
    analysis = read("burning/NOUN/compound/2 feet/NOUN/root/0")
    assert analysis.kinds(word(analysis, "feet")) == {"symptom"}


def test_years_of_a_pain_are_the_pain(read, word) -> None:
    analysis = read("years/NOUN/root/0 of/ADP/case/3 pain/NOUN/nmod/1")
    assert analysis.kinds(word(analysis, "years")) == {"pain"}


def test_a_pronoun_does_not_stand_for_who_acts_on_it(read, word) -> None:
    analysis = read(
        "I/PRON/nsubj/2 had/VERB/root/0 neuropathy/NOUN/obj/2 -- "
        "The/DET/det/2 drip/NOUN/nsubj/3 ended/VERB/root/0 it/PRON/obj/3"
    )
    assert analysis.kinds(word(analysis, "it")) == {"condition"}


def test_something_is_what_it_is_said_of(read, word) -> None:
    analysis = read(
        "Pain/NOUN/nsubj/3 is/AUX/cop/3 something/PRON/root/0 we/PRON/nsubj/5 end/VERB/acl:relcl/3"
    )
    assert analysis.kinds(word(analysis, "something")) == {"pain"}
