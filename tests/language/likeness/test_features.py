"""What the learned reader weighs, on rows of words."""

from __future__ import annotations

from ketalint.language.likeness.features import features_of, stem

NONE: frozenset[str] = frozenset()
PAYER = frozenset(("payer",))


def test_words_rows_and_kinds_with_their_places() -> None:
    low = ["insurers", "reimburse", "it"]
    found = features_of(low, [PAYER, NONE, NONE], 0, 3).places
    assert found["<payer>"] == (0,)
    assert found[f"{stem('reimburse')} it"] == (1, 2)
    assert found["<payer> _ it"] == (0, 1, 2)
    assert found["it $"] == (2,)


def test_only_the_words_between_the_two_ends_count() -> None:
    low = ["no", "pain", ".", "it", "works"]
    found = features_of(low, [NONE] * 5, 3, 5).places
    assert "no" not in found
    assert found["^ it"] == (3,)


def test_quotation_marks_part_no_row() -> None:
    assert features_of(["the", '"', "cure"], [NONE] * 3, 0, 3).places["the cure"] == (0, 2)


def test_numbers_are_all_alike() -> None:
    assert stem("1,200") == stem("7") == "#"


def test_forms_of_a_word_share_a_stem() -> None:
    assert stem("erases") == stem("erased") == stem("erasing")


def test_what_a_denying_word_reaches_is_weighed_as_denied_too() -> None:
    low = ["none", "of", "our", "insurers", "pays", ",", "but", "friends", "do"]
    found = features_of(low, [NONE] * 3 + [PAYER] + [NONE] * 5, 0, 9).places
    assert found["! <payer>"] == found[f"! {stem('insurers')}"] == (3,)
    assert found[f"! {stem('pays')}"] == (4,)
    assert f"! {stem('friends')}" not in found


def test_each_feature_has_places_and_the_ends_are_none_by_themselves() -> None:
    low = ["none", "pay", "$", "!", "pay"]
    found = features_of(low, [NONE, PAYER, NONE, NONE, NONE], 0, 5)
    assert found.names == found.places.keys()
    assert "$" not in found.names
    assert {"$ !", "! pay", "^ none", "pay $"} <= found.names
    assert found.places["! pay"] == (3, 4)  # the row of words, though the word is denied as well
