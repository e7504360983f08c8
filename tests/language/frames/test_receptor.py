from __future__ import annotations

FAMILIES = {"up": ["excite", "switch on"], "rousing": ["switch", "get"], "firing": ["firing"]}


def test_a_receptor_is_roused_whatever_the_parse(contradicted) -> None:
    notation = (
        "{0}/PROPN/compound/2 excites/NOUN/nsubj/3 quiet/ADJ/root/0 nmda/NOUN/compound/5 receptors/NOUN/obj/3"
    )
    assert contradicted(FAMILIES, notation.format("Ketamine"))[0][0] == "nmda-antagonist"
    assert contradicted(FAMILIES, notation.format("Glutamate")) == []


def test_the_particle_stands_behind_the_receptor(contradicted) -> None:
    notation = (
        "Ketamine/PROPN/nsubj/2 switches/VERB/root/0 the/DET/det/5 nmda/PROPN/compound/5 "
        "receptors/NOUN/obj/2 back/ADV/advmod/5 {0}/ADP/advmod/5"
    )
    said = "Ketamine switches the nmda receptors back on"
    assert contradicted(FAMILIES, notation.format("on")) == [("nmda-antagonist", said)]
    assert contradicted(FAMILIES, notation.format("off")) == []


def test_the_receptors_named_before_are_roused(contradicted) -> None:
    notation = (
        "{0}/PROPN/compound/2 receptors/NOUN/nsubj/3 carry/VERB/root/0 pain/NOUN/obj/3 +./PUNCT/punct/3 -- "
        "Ketamine/PROPN/nsubj/2 excites/VERB/root/0 those/DET/det/4 receptors/NOUN/obj/2"
    )
    assert contradicted(FAMILIES, notation.format("nmda"))[0][0] == "nmda-antagonist"
    assert contradicted(FAMILIES, notation.format("pain")) == []


def test_the_name_of_the_receptor_comes_after(contradicted) -> None:
    notation = (
        "{0}/PROPN/nsubj/2 excites/VERB/root/0 a/DET/det/4 {1}/NOUN/obj/2 in/ADP/case/7 the/DET/det/7 "
        "spine/NOUN/nmod/4 {2}/VERB/acl/4 nmda/PROPN/xcomp/8"
    )
    (found,) = contradicted(FAMILIES, notation.format("Ketamine", "receptor", "called"))
    assert found[0] == "nmda-antagonist"
    assert contradicted(FAMILIES, notation.format("Glutamate", "receptor", "called")) == []
    assert contradicted(FAMILIES, notation.format("Ketamine", "nerve", "called")) == []
    assert contradicted(FAMILIES, notation.format("Ketamine", "receptor", "blocking")) == []
