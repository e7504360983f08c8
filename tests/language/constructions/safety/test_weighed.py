from __future__ import annotations

import pytest


@pytest.fixture
def weighed(claims_in):
    """What weighs the harm of the treatment against another: how, and by which words."""

    def find(notation: str) -> list[tuple[str, str]]:
        return [(f.entry, words) for f, words in claims_in(notation) if f.owner.name == "belittled"]

    return find


SAFER = "{}/{}/nsubj/3 is/AUX/cop/3 safer/ADJ/root/0 than/ADP/case/5 coffee/NOUN/obl/3 ./PUNCT/punct/3"


def test_safer_than_something_from_everyday_life(weighed) -> None:
    expected = [("less harm than everyday things", "safer than coffee")]
    assert weighed(SAFER.format("Ketamine", "NOUN")) == expected


def test_something_else_that_is_safer(weighed) -> None:
    assert weighed(SAFER.format("Parking", "NOUN")) == []


def test_an_everyday_thing_that_does_more_harm(weighed) -> None:
    notation = (
        "Coffee/NOUN/nsubj/2 does/VERB/root/0 more/ADJ/amod/4 harm/NOUN/obj/2 than/ADP/case/6 "
        "ketamine/NOUN/obl/2 ./PUNCT/punct/2"
    )
    assert weighed(notation) == [("less harm than everyday things", "Coffee does more harm")]


LIKELIER = (
    "You/PRON/nsubj/4 are/AUX/cop/4 more/ADV/advmod/4 likely/ADJ/root/0 to/PART/mark/7 be/AUX/aux:pass/7 "
    "{}/VERB/xcomp/4 by/ADP/case/10 this/DET/det/10 pen/NOUN/obl/7 ./PUNCT/punct/4"
)


def test_harm_that_is_likelier_from_an_everyday_thing(weighed) -> None:
    expected = [("less harm than everyday things", "more likely to be hurt by this pen")]
    assert weighed(LIKELIER.format("hurt")) == expected


def test_another_event_that_is_likelier(weighed) -> None:
    assert weighed(LIKELIER.format("amused")) == []


def test_a_dose_that_is_too_low_to_do_harm(weighed) -> None:
    notation = (
        "It/PRON/nsubj/4 is/AUX/cop/4 too/ADV/advmod/4 low/ADJ/root/0 to/PART/mark/6 bring/VERB/advcl/4 "
        "danger/NOUN/obj/6 ./PUNCT/punct/4"
    )
    assert weighed(notation) == [("too little to do harm", "too low to bring danger")]


def test_harm_that_comes_to_abusers_alone(weighed) -> None:
    notation = (
        "Danger/NOUN/nsubj/2 comes/VERB/root/0 only/ADV/advmod/6 on/ADP/case/6 the/DET/det/6 "
        "street/NOUN/obl/2 ./PUNCT/punct/2"
    )
    assert weighed(notation) == [("harm to abusers alone", "Danger comes only on the street")]
