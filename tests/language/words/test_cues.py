"""Families of words, found in a row of words in any inflection."""

from __future__ import annotations

from ketalint.language.words.cues import Cues, Family, Words

LOW = Words("nobody had to switch it off or to give up on walking".split())
ENDING = Family(["give up", "give up on", "stop", "switch"])


def test_an_entry_stands_in_any_form_and_the_longest_counts() -> None:
    assert [ENDING.at(LOW, place) for place in range(len(LOW))] == [0, 0, 0, 1, 0, 0, 0, 0, 3, 0, 0, 0]
    assert Family(["walk"]).at(LOW, 11) == 1


def test_nothing_stands_past_the_end() -> None:
    assert ENDING.at(LOW, len(LOW)) == ENDING.at(LOW, len(LOW) + 1) == 0


def test_the_first_entry_within_bounds() -> None:
    assert ENDING.first(LOW, 0, len(LOW)) == range(3, 4)
    assert ENDING.first(LOW, 4, len(LOW)) == range(8, 11)
    assert ENDING.first(LOW, 4, 8) is None


def test_words_that_remember_find_what_a_plain_list_finds() -> None:
    plain = list(LOW)
    assert ENDING.places(plain) == ENDING.places(LOW) == {3: 1, 8: 3}
    assert ENDING.first(plain, 4, len(plain)) == ENDING.first(LOW, 4, len(LOW))


def test_a_family_tells_cheaply_that_it_is_not_there() -> None:
    assert ENDING.touches({"switched", "on"})
    assert not ENDING.touches({"off", "up"})


def test_families_by_the_word_they_begin_with() -> None:
    cues = Cues({"ending": ["give up"], "giving": ["give", "hand out"], "empty": []})
    assert cues.begun_by("gave") == {"ending", "giving"}
    assert cues.begun_by("up") == frozenset()
    assert cues.stand_in(LOW, ("ending",))
    assert not cues.stand_in(LOW, ("empty", "missing"))
    assert not cues["missing"].touches({"gave"})
