from __future__ import annotations

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.support.answered import answer
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "has": ["live with", "battle"],
        "beset": ["keep you up"],
        "come-with": ["come in with"],
        "got-over": ["poof"],
        "help": ["help", "cover"],
        "lead": ["treat", "benefit"],
        "no-help": ["cause"],
        "resort": ["turn to"],
        "caution": ["tell"],
    }
)


@pytest.fixture
def carried(read):
    """The word that offers the treatment to who has the condition at `name` (counted from 0), or None."""

    def find(notation: str, name: int) -> str | None:
        analysis = read(notation)
        found = answer(build_context(analysis, [], True), WORDS, analysis.doc[name])
        return None if found is None else found.text

    return find


def test_help_for_whoever_lives_with_it(carried) -> None:
    notation = (
        "If/SCONJ/mark/3 you/PRON/nsubj/3 live/VERB/advcl/8 with/ADP/case/5 tinnitus/NOUN/obl/3 "
        "+,/PUNCT/punct/8 ketamine/NOUN/nsubj/8 helps/VERB/root/0"
    )
    assert carried(notation, 4) == "helps"


def test_a_word_of_caution_in_its_place(carried) -> None:
    notation = (
        "If/SCONJ/mark/3 you/PRON/nsubj/3 live/VERB/advcl/7 with/ADP/case/5 tinnitus/NOUN/obl/3 "
        "+,/PUNCT/punct/7 tell/VERB/root/0 us/PRON/obj/7 before/ADP/case/10 ketamine/NOUN/obl/7"
    )
    assert carried(notation, 4) is None


def test_an_answer_to_who_can_benefit(carried) -> None:
    notation = (
        "Who/PRON/nsubj/3 can/AUX/aux/3 benefit/VERB/root/0 +?/PUNCT/punct/3 -- "
        "People/NOUN/root/0 with/ADP/case/3 tinnitus/NOUN/nmod/1"
    )
    assert carried(notation, 6) == "People"


def test_what_the_house_turns_to(carried) -> None:
    notation = (
        "For/ADP/case/2 tinnitus/NOUN/obl/4 we/PRON/nsubj/4 turn/VERB/root/0 "
        "to/ADP/case/6 ketamine/NOUN/obl/4"
    )
    assert carried(notation, 1) == "turn"


def test_a_short_answer_to_its_name(carried) -> None:
    assert carried("Tinnitus/NOUN/root/0 +?/PUNCT/punct/1 -- Poof/NOUN/root/0", 0) == "Poof"


def test_names_and_what_is_done_to_them_all(carried) -> None:
    notation = (
        "Gout/NOUN/root/0 +,/PUNCT/punct/3 tinnitus/NOUN/conj/1 +:/PUNCT/punct/6 ketamine/NOUN/nsubj/6 "
        "covers/VERB/parataxis/1 them/PRON/obj/6"
    )
    assert carried(notation, 2) == "covers"


def test_a_drip_that_is_run_for_that(carried) -> None:
    notation = (
        "Tinnitus/NOUN/root/0 +?/PUNCT/punct/1 -- We/PRON/nsubj/2 run/VERB/root/0 {}/DET/det/4 "
        "drip/NOUN/obj/2 "
        "for/ADP/case/6 that/PRON/nmod/4"
    )
    assert carried(notation.format("a"), 0) == "drip"
    assert carried(notation.format("no"), 0) is None


def test_a_short_question_that_the_house_says_yes_to(carried) -> None:
    notation = (
        "Tinnitus/NOUN/root/0 +?/PUNCT/punct/1 -- We/PRON/nsubj/2 {}/VERB/root/0 those/PRON/obj/2 "
        "too/ADV/advmod/2"
    )
    assert carried(notation.format("treat"), 0) == "treat"
    assert carried(notation.format("mind"), 0) is None
