from __future__ import annotations

import pytest

from ketalint.language.stance.questions import answer_kind, asked, is_question

DOES_IT = "Do/AUX/aux/3 drips/NOUN/nsubj/3 cure/VERB/root/0 pain/NOUN/obj/3 +?/PUNCT/punct/3"


@pytest.mark.parametrize(
    ("ending", "question"),
    [
        ("+?/PUNCT/punct/2", True),
        ("+?!/PUNCT/punct/2", True),
        ('+?/PUNCT/punct/2 +"/PUNCT/punct/2', True),
        ("+./PUNCT/punct/2", False),
    ],
)
def test_a_question_ends_in_a_question_mark(read, ending: str, question: bool) -> None:
    analysis = read(f"It/PRON/nsubj/2 works/VERB/root/0 {ending}")
    assert is_question(analysis.doc.sents[0]) is question


def test_what_a_question_holds_is_asked(read, cues, word, text_of) -> None:
    analysis = read(DOES_IT)
    assert text_of(analysis, asked(analysis, cues, word(analysis, "cure"))) == "?"


def test_why_not_asks_nothing(read, cues, word) -> None:
    analysis = read("Why/ADV/advmod/3 not/PART/advmod/3 end/VERB/root/0 pain/NOUN/obj/3 +?/PUNCT/punct/3")
    assert asked(analysis, cues, word(analysis, "end")) is None


def test_why_alone_does_ask(read, cues, word) -> None:
    analysis = read(
        "Why/ADV/advmod/4 do/AUX/aux/4 drips/NOUN/nsubj/4 end/VERB/root/0 pain/NOUN/obj/4 +?/PUNCT/punct/4"
    )
    assert asked(analysis, cues, word(analysis, "end")) == range(5, 6)


def answer(read, cues, text_of, notation: str):
    analysis = read(notation)
    found = answer_kind(analysis, cues, analysis.doc.sents[0])
    return None if found is None else (found[0], text_of(analysis, found[1]))


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("Yes/INTJ/root/0 +!/PUNCT/punct/1", ("yes", "Yes")),
        ("Absolutely/ADV/root/0 +./PUNCT/punct/1", ("yes", "Absolutely")),
        ('"/PUNCT/punct/2 +Yes/INTJ/root/0 +"/PUNCT/punct/2', ("yes", "Yes")),
        ("No/INTJ/root/0 +./PUNCT/punct/1", ("no", "No")),
        ("Not/PART/advmod/3 at/ADP/case/3 all/DET/root/0 +./PUNCT/punct/3", ("no", "Not at all")),
        ("It/PRON/nsubj/2 depends/VERB/root/0", None),
    ],
)
def test_an_answer_begins_with_yes_or_no(read, cues, text_of, notation: str, expected: object) -> None:
    assert answer(read, cues, text_of, notation) == expected


@pytest.mark.parametrize(
    "rest",
    [
        "but/CCONJ/cc/4 not/PART/advmod/4 always/ADV/conj/1",
        "it/PRON/nsubj/4 may/AUX/aux/4 help/VERB/parataxis/1",
    ],
)
def test_a_yes_that_goes_back_on_itself_is_no_yes(read, cues, text_of, rest: str) -> None:
    assert answer(read, cues, text_of, f"Yes/INTJ/root/0 {rest}") is None


def test_a_question_that_a_sentence_quotes_is_asked(read, cues, word) -> None:
    notation = (
        'Callers/NOUN/nsubj/2 wonder/VERB/root/0 "/PUNCT/punct/6 will/AUX/aux/6 it/PRON/nsubj/6 '
        'cure/VERB/ccomp/2 me/PRON/obj/6 +?/PUNCT/punct/6 +"/PUNCT/punct/6 ,/PUNCT/punct/2 often/ADV/advmod/2'
    )
    analysis = read(notation)
    assert asked(analysis, cues, word(analysis, "cure")) is not None
    assert asked(analysis, cues, word(analysis, "wonder")) is None


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Every/DET/det/2 plan/NOUN/nsubj/3 does/AUX/root/0 +./PUNCT/punct/3", "yes"),
        ("Ours/PRON/nsubj/2 will/AUX/root/0 +,/PUNCT/punct/2 too/ADV/advmod/2", "yes"),
        ("Plans/NOUN/nsubj/2 do/AUX/root/0 +n't/PART/advmod/2 +./PUNCT/punct/2", "no"),
        ("Nothing/PRON/nsubj/2 does/AUX/root/0 +./PUNCT/punct/2", "no"),
        ("Most/ADJ/amod/2 plans/NOUN/nsubj/3 do/AUX/root/0 +./PUNCT/punct/3", None),
        ("What/PRON/obj/3 drips/NOUN/nsubj/3 do/VERB/root/0 +./PUNCT/punct/3", None),
        ("Our/PRON/nmod:poss/2 nurse/NOUN/nsubj/4 will/AUX/aux/4 call/VERB/root/0", None),
    ],
)
def test_a_subject_with_the_verb_of_the_question_answers_it(
    read, cues, sentence: str, kind: str | None
) -> None:
    analysis = read(sentence)
    found = answer_kind(analysis, cues, analysis.doc.sents[0])
    assert (found[0] if found else None) == kind


@pytest.mark.parametrize(
    ("notation", "question"),
    [
        ("User/NOUN/root/0 +:/PUNCT/punct/1 will/AUX/aux/5 it/PRON/nsubj/5 work/VERB/appos/1", True),
        ("does/AUX/aux/3 it/PRON/nsubj/3 work/VERB/root/0", True),
        ("Note/NOUN/root/0 +:/PUNCT/punct/1 it/PRON/nsubj/5 will/AUX/aux/5 work/VERB/appos/1", False),
        ("Will/PROPN/nsubj/2 works/VERB/root/0", False),
    ],
)
def test_what_is_typed_in_a_chat_has_no_question_mark(read, notation: str, question: bool) -> None:
    assert is_question(read(notation).doc.sents[0]) is question
