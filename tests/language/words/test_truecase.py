from __future__ import annotations

import pytest

from ketalint.language.words.truecase import truecase


def test_plain_text_is_left_alone() -> None:
    text = "Dr. Ames treats CRPS at Lakeside. Ketamine may help."
    assert truecase(text) == text


def test_a_shouted_sentence_is_lowered() -> None:
    assert truecase("KETAMINE ENDS PAIN!!! Call us.") == "ketamine ends pain!!! Call us."


def test_a_title_keeps_its_first_word_and_its_abbreviations() -> None:
    assert truecase("How Ketamine Treats Severe CRPS Pain") == "How ketamine treats severe CRPS pain"


def test_names_in_a_sentence_keep_their_capitals() -> None:
    assert (
        truecase("Patients from Green Valley travel to Lakeside")
        == "Patients from Green Valley travel to Lakeside"
    )


def test_a_shouted_word_in_plain_text_is_lowered() -> None:
    assert truecase("The relief does NOT last FOREVER.") == "The relief does not last forever."


def test_a_short_abbreviation_is_not_taken_for_shouting() -> None:
    assert truecase("We treat CRPS and PTSD here.") == "We treat CRPS and PTSD here."


def test_number_one_is_no_denial() -> None:
    assert truecase("The No. 1 clinic") == "The num 1 clinic"


@pytest.mark.parametrize(
    "text", ["NO. 1 IN PAIN RELIEF!", "İSTANBUL'DA KETAMINE", "A Straße Full Of Titled Words", "", "!!!"]
)
def test_the_length_never_changes(text: str) -> None:
    assert len(truecase(text)) == len(text)
