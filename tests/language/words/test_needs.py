"""What a reader declares that it cannot do without."""

from __future__ import annotations

from ketalint.language.words.cues import Cues, Words
from ketalint.language.words.needs import Choice, Held, held, held_between, needs

FAMILIES = Cues({"comparative": ["strong", "far better"], "rank": ["beat", "come first"]})
LOW = Words("no pill is far better than rest . it comes first".split())


@needs("=than", "=more comparative")
def _compared(place: int) -> int:
    return place + 1


@needs()
def _anything() -> str:
    return "read"


def test_a_reader_is_called_as_the_function_it_is() -> None:
    assert _compared(3) == 4
    assert _anything() == "read"


def test_of_each_part_a_word_or_an_entry_of_a_family_must_be_there() -> None:
    assert _compared.needs.met(held(LOW, FAMILIES))
    assert _compared.needs.met(held(Words("more of it than that".split()), FAMILIES))
    assert not _compared.needs.met(held(Words("more of it".split()), FAMILIES))
    assert not _compared.needs.met(held(Words("better than far from it".split()), FAMILIES))


def test_what_needs_nothing_is_met_anywhere() -> None:
    assert _anything.needs.met(held(Words(), FAMILIES))


def test_a_stretch_holds_its_own_words_and_what_begins_in_it() -> None:
    first, second = held_between(LOW, FAMILIES, 0, 8), held_between(LOW, FAMILIES, 8, 11)
    assert first.families == {"comparative"}
    assert second.families == {"rank"}
    assert second.words == {"it", "comes", "first"}
    assert held_between(LOW, FAMILIES, 0, len(LOW)).families == {"comparative", "rank"}


def test_a_noun_class_will_do_where_it_is_asked_for() -> None:
    @needs("@nmda rank")
    def of_a_receptor() -> None: ...

    assert of_a_receptor.needs.met(Held(frozenset(), frozenset(("it",)), frozenset(("nmda",))))
    assert not of_a_receptor.needs.met(Held(frozenset(), frozenset(("nmda",))))


def test_of_several_readers_those_are_chosen_whose_needs_are_met_in_their_order() -> None:
    @needs("=never")
    def unmet() -> None: ...

    @needs("rank", "=first")
    def ranked() -> None: ...

    choice = Choice([ranked, unmet, _anything, _compared])
    assert list(choice.possible(held(LOW, FAMILIES))) == [ranked, _anything, _compared]
