from __future__ import annotations

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.effect.mended import may_be_mended, mended

JOINED = (
    "{}/PROPN/nsubj/2 stitches/VERB/root/0 the/DET/det/4 {}/NOUN/obj/2 together/ADV/advmod/2 +./PUNCT/punct/2"
)
HEALED = (
    "The/DET/det/2 {}/NOUN/nsubj/6 +,/PUNCT/punct/4 crushed/VERB/acl/2 has/AUX/aux/6 healed/VERB/root/0 "
    "+./PUNCT/punct/6 "
    "-- {}/PRON/nsubj/2 walks/VERB/root/0 {}/ADV/advmod/2"
)
WHOLE = "My/PRON/nmod:poss/2 {}/NOUN/nsubj/4 is/AUX/cop/4 sound/ADJ/root/0 again/ADV/advmod/4"


@pytest.fixture
def parts(read):
    """How each part of the body in a block is said to be mended."""

    def find(notation: str, *, on_treatment: bool = True) -> list[str]:
        analysis = read(notation)
        context = build_context(analysis, [], on_treatment)
        return [entry for s in analysis.sentences for _, _, entry in mended(context, s)]

    return find


def test_the_treatment_joins_a_part(parts) -> None:
    assert parts(JOINED.format("Ketamine", "nerve")) == ["joins it again"]


def test_somebody_else_joins_a_part(parts) -> None:
    assert parts(JOINED.format("Anna", "nerve")) == []


def test_the_treatment_joins_something_else(parts) -> None:
    assert parts(JOINED.format("Ketamine", "team")) == []


def test_a_hurt_part_that_has_healed_in_a_story(parts) -> None:
    assert parts(HEALED.format("nerve", "He", "again")) == ["the part healed"]


def test_a_hurt_part_that_heals_in_general(parts) -> None:
    assert parts(HEALED.format("nerve", "One", "again")) == []


def test_a_hurt_part_that_goes_on_hurting(parts) -> None:
    assert parts(HEALED.format("nerve", "He", "still")) == []


def test_a_part_that_is_sound_again(parts) -> None:
    assert parts(WHOLE.format("spine")) == ["is whole again"]
    assert parts(WHOLE.format("spine"), on_treatment=False) == []


def test_a_thing_that_is_sound_again(parts) -> None:
    assert parts(WHOLE.format("car")) == []


def test_which_blocks_may_say_so(read) -> None:
    assert may_be_mended(read(WHOLE.format("spine")))
    assert not may_be_mended(read(WHOLE.format("car")))


REBUILT = (
    "A/DET/det/2 pill/NOUN/nsubj/3 hides/VERB/root/0 a/DET/det/5 {}/NOUN/obj/3 +./PUNCT/punct/3 "
    "-- Ketamine/NOUN/nsubj/2 rebuilds/VERB/root/0 it/PRON/obj/2 +./PUNCT/punct/2"
)


def test_a_pronoun_for_the_part_named_last(parts) -> None:
    assert parts(REBUILT.format("nerve")) == ["mends the part"]
    assert parts(REBUILT.format("bill")) == []


ENDINGS = "Nerve/NOUN/compound/2 {}/NOUN/nsubj:pass/4 {}/AUX/aux:pass/4 rebuilt/VERB/root/0{}"


def test_nerves_that_are_rebuilt(parts) -> None:
    assert parts(ENDINGS.format("endings", "are", "")) == ["the nerve is mended"]
    assert parts(ENDINGS.format("endings", "are", ""), on_treatment=False) == []
    assert parts(ENDINGS.format("endings", "might", "")) == []
    assert parts(ENDINGS.format("wards", "are", "")) == []
    assert parts(ENDINGS.format("endings", "are", " by/ADP/case/6 doctors/NOUN/obl/4")) == []
