from __future__ import annotations

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.comparison.outdone import READERS
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "comparative": ["better", "stronger"],
        "choice": ["treatment", "drug"],
        "merit": ["result"],
        "perform": ["work"],
        "rival": ["others"],
    }
)


@pytest.fixture
def outdone(read, text_of):
    """(level, words) of each place where the others are outdone."""

    def find(notation: str) -> list[tuple[str, str]]:
        analysis = read(notation)
        context = build_context(analysis, [], True)
        return [
            (owner.level, text_of(analysis, said))
            for sentence in analysis.sentences
            for reader in READERS
            for owner, _, said, _ in reader(context, WORDS, sentence)
        ]

    return find


def test_there_is_no_better_drug(outdone) -> None:
    notation = (
        "There/PRON/expl/2 is/VERB/root/0 no/DET/det/5 stronger/ADJ/amod/5 drug/NOUN/nsubj/2 "
        "than/ADP/case/7 ketamine/NOUN/obl/4"
    )
    assert outdone(notation) == [("unrivalled", "no stronger drug than")]


def test_a_better_time_to_ask(outdone) -> None:
    notation = (
        "There/PRON/expl/2 is/VERB/root/0 no/DET/det/5 better/ADJ/amod/5 time/NOUN/nsubj/2 than/ADP/case/8 "
        "before/ADP/case/8 ketamine/NOUN/obl/4"
    )
    assert outdone(notation) == []


def test_another_that_is_no_better_is_no_worse(outdone) -> None:
    notation = (
        "Aspirin/NOUN/nsubj/5 is/AUX/cop/5 not/PART/advmod/5 a/DET/det/5 drug/NOUN/root/0 "
        "better/ADJ/amod/5 than/ADP/case/8 ketamine/NOUN/obl/6"
    )
    assert outdone(notation) == []


def test_nobody_has_results_like_ours(outdone) -> None:
    notation = (
        "No/DET/det/2 clinic/NOUN/nsubj/3 has/VERB/root/0 results/NOUN/obj/3 like/ADP/case/6 ours/PRON/nmod/4"
    )
    assert outdone(notation) == [("unrivalled", "No clinic has results like ours")]


def test_it_does_what_others_cannot(outdone) -> None:
    notation = (
        "Ketamine/NOUN/nsubj/2 does/VERB/root/0 what/PRON/obj/2 aspirin/NOUN/nsubj/6 never/ADV/advmod/6 "
        "did/VERB/acl:relcl/3"
    )
    assert outdone(notation) == [("superior", "does what aspirin never")]


def test_unlike_others_it_works(outdone) -> None:
    notation = (
        "Unlike/ADP/case/2 aspirin/NOUN/obl/6 +,/PUNCT/punct/2 ketamine/NOUN/nsubj/6 really/ADV/advmod/6 "
        "works/VERB/root/0"
    )
    assert outdone(notation) == [("superior", "Unlike aspirin , ketamine really works")]


def test_unlike_others_it_works_on_a_receptor(outdone) -> None:
    notation = (
        "Unlike/ADP/case/2 aspirin/NOUN/obl/6 +,/PUNCT/punct/2 ketamine/NOUN/nsubj/6 really/ADV/advmod/6 "
        "works/VERB/root/0 on/ADP/case/8 nerves/NOUN/obl/6"
    )
    assert outdone(notation) == []


def test_it_leaves_them_in_the_dust(outdone) -> None:
    notation = (
        "Aspirin/NOUN/nsubj/2 failed/VERB/root/0 -- Ketamine/NOUN/nsubj/2 leaves/VERB/root/0 it/PRON/det/4 "
        "all/PRON/obj/2 in/ADP/case/7 the/DET/det/7 dust/NOUN/obl/2"
    )
    assert outdone(notation) == [("superior", "leaves it all in")]


def test_somebody_leaves_pills_behind(outdone) -> None:
    notation = (
        "With/ADP/case/2 ketamine/NOUN/obl/4 you/PRON/nsubj/4 leave/VERB/root/0 painkillers/NOUN/obj/4 "
        "behind/ADV/advmod/4"
    )
    assert outdone(notation) == []
