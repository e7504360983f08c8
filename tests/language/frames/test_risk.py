"""Side effects that are said to stay away while ketamine runs."""

from __future__ import annotations

FAMILIES = {"queasiness": ["nausea"], "dizzy": ["dizzy"], "coming-on": ["come on"]}


def test_nausea_that_never_comes_on(contradicted) -> None:
    notation = (
        "Nausea/NOUN/nsubj/3 never/ADV/advmod/3 comes/VERB/root/0 on/ADV/compound:prt/3 {0}/ADP/case/6 "
        "{1}/NOUN/obl/3"
    )
    assert contradicted(FAMILIES, notation.format("during", "ketamine")) == [
        ("side-effects", "Nausea never comes")
    ]
    assert contradicted(FAMILIES, notation.format("after", "ketamine")) == []
    assert contradicted(FAMILIES, notation.format("during", "lunch")) == []


def test_nobody_feels_dizzy_meanwhile(contradicted) -> None:
    notation = (
        "You/PRON/nsubj/3 {0}/ADV/advmod/3 feel/VERB/root/0 dizzy/ADJ/xcomp/3 during/ADP/case/6 "
        "ketamine/NOUN/obl/3"
    )
    assert [fact for fact, _ in contradicted(FAMILIES, notation.format("never"))] == ["side-effects"]
    assert contradicted(FAMILIES, notation.format("often")) == []
