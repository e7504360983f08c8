from __future__ import annotations

from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "superlative": ["best"],
        "praise": ["effective"],
        "choice": ["option"],
        "step": ["first step"],
        "beat": ["outdo"],
        "rival": ["others"],
    }
)


def test_the_best_first_step(titled) -> None:
    notation = (
        "Ketamine/NOUN/nsubj/6 is/AUX/cop/6 the/DET/det/6 best/ADJ/amod/6 first/ADJ/amod/6 step/NOUN/root/0"
    )
    assert titled(notation) == [("unrivalled", "best first step")]


def test_the_best_option_is_another(titled) -> None:
    notation = (
        "Massage/NOUN/nsubj/5 is/AUX/cop/5 the/DET/det/5 best/ADJ/amod/5 option/NOUN/root/0 "
        "before/ADP/case/7 ketamine/NOUN/nmod/5"
    )
    assert titled(notation) == []


def test_we_are_the_best(titled) -> None:
    assert titled("We/PRON/nsubj/4 are/AUX/cop/4 the/DET/det/4 best/ADJ/root/0 ./PUNCT/punct/4") == [
        ("unrivalled", "best")
    ]


def test_our_nurses_are_the_best(titled) -> None:
    notation = (
        "Our/PRON/nmod:poss/2 nurses/NOUN/nsubj/5 are/AUX/cop/5 the/DET/det/5 best/ADJ/root/0 ./PUNCT/punct/5"
    )
    assert titled(notation) == []


def test_the_best_ketamine_clinic(titled) -> None:
    notation = "The/DET/det/4 best/ADJ/amod/4 ketamine/NOUN/compound/4 clinic/NOUN/root/0"
    assert titled(notation) == [("unrivalled", "best ketamine clinic")]


def test_as_effective_as_another(titled) -> None:
    notation = (
        "Ketamine/NOUN/nsubj/4 is/AUX/cop/4 as/ADV/advmod/4 effective/ADJ/root/0 as/ADP/case/6 "
        "aspirin/NOUN/obl/4"
    )
    assert titled(notation) == [("superior", "as effective as aspirin")]


def test_not_as_effective_as_another(titled) -> None:
    notation = (
        "Ketamine/NOUN/nsubj/5 is/AUX/cop/5 not/PART/advmod/5 as/ADV/advmod/5 effective/ADJ/root/0 "
        "as/ADP/case/7 aspirin/NOUN/obl/5"
    )
    assert titled(notation) == []


def test_a_line_that_beats_others(titled) -> None:
    assert titled("Outdoes/VERB/root/0 aspirin/NOUN/obj/1") == [("superior", "Outdoes aspirin")]
