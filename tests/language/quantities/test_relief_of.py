"""Stretches of relief ("two years of calm"), and of what is put off meanwhile, by words alone."""

from __future__ import annotations

from ketalint.language.words.cues import Cues

WORDS = Cues({"relief": ["calm"], "pain-gone": ["off"], "not-relief": ["surgery"]})


def test_a_stretch_of_calm(measured, flat) -> None:
    assert measured(flat("Nine days of calm .")) == [("relief-duration", 9.0, 9.0)]


def test_a_stretch_with_something_put_off(measured, flat) -> None:
    assert measured(flat("Nine days with the pain off .")) == [("relief-duration", 9.0, 9.0)]
    assert measured(flat("Nine hours with your shoes off .")) == []
