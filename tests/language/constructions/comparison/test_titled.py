from __future__ import annotations

from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "fall-short": ["come close"],
        "no-match": ["be no match"],
        "superlative": ["finest"],
        "praise": ["advanced"],
    }
)


def test_the_first_name_in_pain(titled) -> None:
    notation = (
        "Ohio/PROPN/nmod:poss/4 's/PART/case/1 {0}/ADJ/amod/4 name/NOUN/root/0 in/ADP/case/6 {1}/NOUN/nmod/4"
    )
    assert titled(notation.format("first", "pain")) == [("unrivalled", "Ohio 's first name in")]
    assert titled(notation.format("friendly", "pain")) == []
    assert titled(notation.format("first", "town")) == []


def test_ours_is_the_finest(titled) -> None:
    notation = (
        "Some/DET/det/2 {0}/NOUN/nsubj/3 cost/VERB/root/0 more/ADV/advmod/3 ./PUNCT/punct/3 -- "
        "Ours/PRON/nsubj/4 are/AUX/cop/4 the/DET/det/4 finest/ADJ/root/0 in/ADP/case/6 Ohio/PROPN/obl/4"
    )
    assert titled(notation.format("infusions")) == [("unrivalled", "Ours are the finest")]
    assert titled(notation.format("houses")) == []


def test_nobody_does_it_as_quickly(titled) -> None:
    notation = (
        "Nobody/PRON/nsubj/4 in/ADP/case/3 {0}/NOUN/nmod/1 eases/VERB/root/0 pain/NOUN/obj/4 "
        "as/ADV/advmod/7 quickly/ADV/advmod/4 ./PUNCT/punct/4"
    )
    assert titled(notation.format("town")) == [("unrivalled", "Nobody in town eases pain as quickly")]
    assert titled(notation.format("slippers")) == []


def test_others_do_not_come_close(titled) -> None:
    notation = (
        "{0}/NOUN/nsubj/4 do/AUX/aux/4 not/PART/advmod/4 come/VERB/root/0 close/ADV/advmod/4 ./PUNCT/punct/4"
    )
    assert titled(notation.format("Pills")) == [("superior", "Pills do not come close")]
    assert titled(notation.format("Buses")) == []
