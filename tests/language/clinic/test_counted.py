"""How many sites and people a house has, and who places the line: told by words alone."""

from __future__ import annotations

import pytest
import spacy

from ketalint.language.clinic.counted import counted
from ketalint.language.clinic.doers import who_places_the_line
from ketalint.language.clinic.told import Told
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Doc
from ketalint.language.words.cues import Words
from ketalint.model import Block, Segment

_NLP = spacy.blank("en")


def _read(reader, text: str) -> list[Told]:
    doc = Doc(_NLP(text))
    low = Words([token.lower_ for token in doc])
    analysis = Analysis(doc, low, [word == "-" for word in low], [frozenset()] * len(low), [])
    return list(reader([analysis], [Block("paragraph", text, (Segment(0, len(text), 0, len(text)),))]))


@pytest.mark.parametrize(
    ("text", "thing", "number"),
    [
        ("Both of our nurses are certified.", "nurse", 2),
        ("Our three physicians share the work.", "doctor", 3),
        ("All four of our board-certified doctors see you.", "doctor", 4),
        ("We have five locations.", "site", 5),
        ("The clinic has two psychiatrists.", "psychiatrist", 2),
        ("The suite was built by three anesthesiologists who like plants.", "anesthesiologist", 3),
        ("The group opens its third clinic in Dover.", "site", 3),
        ("That makes six offices in all.", "site", 6),
        ("Our only office is in Dover.", "site", 1),
    ],
)
def test_counts_of_the_whole(text: str, thing: str, number: int) -> None:
    [told] = _read(counted, text)
    assert (told.thing, told.low, told.high) == (f"number: {thing} of the house", number, number)


@pytest.mark.parametrize(
    "text",
    [
        "Two of our nurses are certified.",
        "Our two new nurses are certified.",
        "Our two nurse practitioners are certified.",
        "Our three nurses who speak Spanish are here.",
        "We have two nurses on Mondays.",
        "Other clinics have two doctors.",
        "The first clinic that she saw was closed.",
        "Our clinic is on the second floor.",
        "Our three chairs are blue.",
    ],
)
def test_counts_of_a_part_or_of_something_else_are_left_alone(text: str) -> None:
    assert _read(counted, text) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A registered nurse places your IV.", 2),
        ("Our anesthesiologist puts in the line himself.", 1),
        ("Infusions are started by a paramedic.", 3),
        ("The needle is placed by a doctor.", 1),
    ],
)
def test_who_places_the_line(text: str, role: int) -> None:
    [told] = _read(who_places_the_line, text)
    assert (told.thing, told.low) == ("who places the line", role)


@pytest.mark.parametrize(
    "text",
    [
        "A nurse or a doctor places your IV.",
        "Sometimes a nurse places the IV.",
        "A nurse starts your visit with a warm blanket.",
        "The doctor places the patient first.",
        "The program was started by a nurse.",
        "Does a nurse place the IV?",
    ],
)
def test_where_nobody_in_particular_places_it(text: str) -> None:
    assert _read(who_places_the_line, text) == []
