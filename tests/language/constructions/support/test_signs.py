from __future__ import annotations

from types import SimpleNamespace

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.support.signs import may_show_signs, signs
from ketalint.language.words.cues import Cues

SIGNS = Cues(
    {
        "wanted-smoking": ["cigarette", "light up"],
        "wanted-appetite": ["sugar", "bakery"],
        "urge": ["urge", "wish"],
        "desire": ["want", "reach for"],
        "give-up": ["walk past"],
        "untouched": ["stay in the drawer"],
        "sign-OCD": ["ritual"],
        "still-tremor": ["shake"],
        "value-diabetes": ["glucose"],
        "bent-bones-and-sinews": ["thumb"],
        "in-range": ["normal again"],
        "pounds": ["pound"],
        "lose": ["lose"],
        "come-off": ["come off"],
        "otherwise": ["before", "please"],
    }
)
OFFERS = Cues({"gain": ["calm"], "leave": ["fade"], "caution": ["avoid"]})
ON_KETAMINE = "since/ADP/case/{0} ketamine/NOUN/obl/{1} "


@pytest.fixture
def shown(read):
    """The conditions that the block shows, each with the words that show it."""

    def find(notation: str) -> list[tuple[str, str]]:
        analysis = read(notation)
        context = build_context(analysis, [], True)
        vocabulary = SimpleNamespace(signs=SIGNS, offers=OFFERS)
        return [
            (name, analysis.doc.span(at.start, at.stop).text) for name, at, _ in signs(context, vocabulary)
        ]

    return find


def test_a_habit_that_nobody_wants_any_more(shown) -> None:
    notation = (
        "Since/ADP/case/2 ketamine/NOUN/obl/5 I/PRON/nsubj/5 never/ADV/advmod/5 "
        "want/VERB/root/0 sugar/NOUN/obj/5"
    )
    assert shown(notation) == [("appetite", "want sugar")]


def test_a_habit_that_somebody_has(shown) -> None:
    notation = "Since/ADP/case/2 ketamine/NOUN/obl/4 I/PRON/nsubj/4 want/VERB/root/0 sugar/NOUN/obj/4"
    assert shown(notation) == []


def test_what_one_walks_past(shown) -> None:
    notation = (
        "After/ADP/case/2 ketamine/NOUN/obl/4 I/PRON/nsubj/4 walk/VERB/root/0 past/ADP/case/7 the/DET/det/7 "
        "bakery/NOUN/obl/4"
    )
    assert shown(notation) == [("appetite", "walk past the bakery")]


def test_an_urge_that_is_lost(shown) -> None:
    notation = (
        "Smokers/NOUN/nsubj/4 on/ADP/case/3 ketamine/NOUN/nmod/1 lose/VERB/root/0 "
        "the/DET/det/6 urge/NOUN/obj/4 "
        "to/PART/mark/8 light/VERB/acl/6 up/ADP/compound:prt/8"
    )
    assert shown(notation) == [("smoking", "lose the urge to light up")]


def test_what_lies_untouched(shown) -> None:
    notation = (
        "With/ADP/case/2 ketamine/NOUN/obl/4 cigarettes/NOUN/nsubj/4 stay/VERB/root/0 in/ADP/case/7 "
        "the/DET/det/7 drawer/NOUN/obl/4"
    )
    assert shown(notation) == [("smoking", "cigarettes stay in the drawer")]


def test_a_sign_that_the_treatment_calms(shown) -> None:
    assert shown("Ketamine/NOUN/nsubj/2 calms/VERB/root/0 rituals/NOUN/obj/2") == [("OCD", "calms rituals")]


def test_pounds_that_are_lost(shown) -> None:
    notation = (
        "I/PRON/nsubj/2 lost/VERB/root/0 nine/NUM/nummod/4 pounds/NOUN/obj/2 "
        "on/ADP/case/6 ketamine/NOUN/obl/2"
    )
    assert shown(notation) == [("weight", "lost nine pounds")]


def test_pounds_that_were_lost_before(shown) -> None:
    notation = (
        "I/PRON/nsubj/2 lost/VERB/root/0 nine/NUM/nummod/4 pounds/NOUN/obj/2 before/ADP/case/6 "
        "ketamine/NOUN/obl/2"
    )
    assert shown(notation) == []


def test_the_gate_wants_a_thing_and_its_end(read) -> None:
    assert may_show_signs(read("No/DET/det/2 cigarettes/NOUN/root/0"), SIGNS)
    assert not may_show_signs(read("No/DET/det/2 parking/NOUN/root/0"), SIGNS)
    assert not may_show_signs(read("Our/PRON/nmod:poss/2 bakery/NOUN/root/0"), SIGNS)


def test_a_value_that_is_back_to_normal(shown) -> None:
    notation = (
        "My/PRON/nmod:poss/2 glucose/NOUN/nsubj/5 is/AUX/cop/5 {}/ADV/advmod/5 normal/ADJ/root/0 "
        "{}/ADV/advmod/5"
    )
    assert shown(notation.format("now", "again")) == [("diabetes", "glucose is now normal again")]
    assert shown(notation.format("now", "enough")) == []


def test_a_finger_that_has_straightened(shown) -> None:
    notation = "{}/PRON/nmod:poss/2 thumb/NOUN/nsubj/4 has/AUX/aux/4 straightened/VERB/root/0"
    assert shown(notation.format("My")) == [("bones and sinews", "thumb has straightened")]
    assert shown(notation.format("Your")) == []
