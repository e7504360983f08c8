from __future__ import annotations

from copy import copy

import pytest

from ketalint.language.claims.context import Context
from ketalint.language.constructions.safety.unnoticed import unnoticed
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "vital": ["bladder", "kidney", "liver"],
        "body": ["body"],
        "unnoticing": ["never know it be there", "take no notice"],
        "arising": ["occur"],
        "arising-be": ["in the picture"],
        "ill-of-organ": ["problem"],
        "besides": ["other than"],
        "to-tell": ["to report"],
        "that-is-all": ["that be the list"],
        "nothing-more": ["nothing else"],
        "slightly-felt": ["sleepy", "yawn"],
        "with-others": ["be for", "be something you get with"],
        "general-harm": ["addiction", "hangover", "hook"],
        "left-outside": ["at the door"],
        "of-that-kind": ["nothing like that"],
    }
)


@pytest.fixture
def denied(read, vocabulary, text_of, flat):
    """The words by which a block about the treatment denies harm without saying so, and how."""
    words = copy(vocabulary)
    words.constructions = WORDS

    def find(text: str, *, on_treatment: bool = True) -> list[tuple[str, str]]:
        analysis = read(flat(text))
        context = Context(analysis, frozenset(), on_treatment)
        return [(f.entry, text_of(analysis, f.words)) for f in unnoticed([], words, context)]

    return find


def test_organs_that_notice_nothing(denied) -> None:
    assert denied("Your body takes no notice of it .") == [("nothing noticed", "body takes no notice")]
    assert denied("Liver , kidneys , bladder : they never know it was there .") == [
        ("nothing noticed", "Liver , kidneys , bladder : they never know it was there")
    ]


def test_what_else_goes_unnoticed(denied) -> None:
    assert denied("Your body takes no notice of the blanket .") == []
    assert denied("Your boss will never know it was there .") == []
    assert denied("Your body takes no notice of it .", on_treatment=False) == []


def test_harm_that_does_not_occur(denied) -> None:
    assert denied("At our dose problems with the bladder do not occur .") == [
        ("harm does not occur", "problems with the bladder do not occur")
    ]
    assert denied("Problems with the bladder do not occur overnight .") == []
    assert denied("Problems with the pump do not occur .") == []


def test_harm_that_is_no_issue(denied) -> None:
    assert denied("Addiction is n't in the picture .") == [
        ("harm is no issue", "Addiction is n't in the picture")
    ]
    assert denied("Addiction is n't in the picture we show .") == []


def test_a_list_of_effects_that_ends_too_soon(denied) -> None:
    assert denied("You get sleepy . -- Other than that there 's nothing to report .") == [
        ("nothing else to report", "Other than that there 's nothing to report")
    ]
    assert denied("You might yawn . -- That 's the list .") == [
        ("nothing else to report", "That 's the list")
    ]
    assert denied("You might yawn ; nothing else .") == [("nothing else to report", "nothing else")]


def test_a_list_of_something_else(denied) -> None:
    assert denied("Bring a driver . -- Other than that there 's nothing to report .") == []
    assert denied("You might yawn . -- Other than that there 's nothing to sign .") == []
    assert denied("You might yawn . -- Nothing else is planned .") == []


def test_harm_that_is_for_others(denied) -> None:
    assert denied("Hangovers are something you get with aspirin .") == [
        ("harm is for others", "Hangovers are something you get with aspirin")
    ]
    assert denied("Addiction ? -- That 's for painkillers .") == [
        ("harm is for others", "That 's for painkillers")
    ]


def test_harm_that_is_shared(denied) -> None:
    assert denied("Hangovers are something you get with aspirin and ketamine .") == []
    assert denied("Hangovers are something you get with every antibiotic .") == []


def test_worries_left_at_the_door(denied) -> None:
    assert denied("Painkillers hook people . -- With ketamine you leave that worry at the door .") == [
        ("worries left outside", "leave that worry at the door")
    ]
    assert denied("Leave that worry at the door .") == []


def test_nothing_like_that_here(denied) -> None:
    assert denied("Painkillers hook people ; nothing like that happens with ketamine .") == [
        ("nothing of the kind here", "nothing like that happens with ketamine")
    ]
    assert denied("Some add a fee ; nothing like that happens with ketamine .") == []
