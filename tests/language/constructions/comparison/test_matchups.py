from __future__ import annotations

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.comparison.matchups import READERS
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "outdoing": ["do", "give"],
        "pitting": ["put up", "put"],
        "perform": ["give"],
        "merit": ["relief"],
        "choice": ["drug"],
        "gulf": ["no contest"],
        "laid-side-by-side": ["put them side by side"],
    }
)


@pytest.fixture
def won(read, text_of):
    """(level, words) of each match that the treatment wins."""

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


YEARS = (
    "{}/PRON/nsubj/2 did/VERB/root/0 what/DET/det/4 years/NOUN/obj/2 of/ADP/case/6 aspirin/NOUN/nmod/4 "
    "could/AUX/parataxis/2 not/PART/advmod/7 +./PUNCT/punct/2"
)


def test_it_did_what_years_of_others_could_not(won) -> None:
    assert won(YEARS.format("Ketamine")) == [("superior", "did what years of aspirin could not")]


def test_somebody_else_did(won) -> None:
    assert won(YEARS.format("We")) == []


def test_it_did_not_do_what_others_could_not(won) -> None:
    notation = (
        "Ketamine/NOUN/nsubj/4 did/AUX/aux/4 not/PART/advmod/4 do/VERB/root/0 what/DET/det/6 "
        "years/NOUN/obj/4 of/ADP/case/8 aspirin/NOUN/nmod/6 could/AUX/parataxis/4 "
        "not/PART/advmod/9 +./PUNCT/punct/4"
    )
    assert won(notation) == []


AGAINST = (
    "We/PRON/nsubj/2 put/VERB/root/0 {}/NOUN/obj/2 up/ADP/compound:prt/2 against/ADP/case/7 "
    "{}/DET/det/7 {}/NOUN/obl/2 +./PUNCT/punct/2"
)


def test_put_up_against_all_comers(won) -> None:
    assert won(AGAINST.format("ketamine", "any", "painkiller")) == [
        ("unrivalled", "put ketamine up against any painkiller")
    ]


@pytest.mark.parametrize("said", [("chairs", "any", "wall"), ("ketamine", "another", "painkiller")])
def test_put_up_against_a_wall_or_one_other(won, said) -> None:
    assert won(AGAINST.format(*said)) == []


MORE = "Nothing/PRON/nsubj/2 gives/VERB/root/0 you/PRON/iobj/2 more/ADJ/amod/5 {}/NOUN/obj/2"


def test_nothing_gives_more(won) -> None:
    assert won(MORE.format("relief")) == [("unrivalled", "Nothing gives you more relief")]


def test_nothing_gives_more_of_something_else_or_than_something_else(won) -> None:
    assert won(MORE.format("paperwork")) == []
    assert won(f"{MORE.format('relief')} than/ADP/case/7 sleep/NOUN/obl/4") == []


def test_show_me_one_like_it(won) -> None:
    notation = (
        "Find/VERB/root/0 a/DET/det/3 drug/NOUN/obj/1 that/PRON/nsubj/5 works/VERB/acl:relcl/3 "
        "like/ADP/case/7 {}/NOUN/obl/5"
    )
    assert won(notation.format("ketamine")) == [("unrivalled", "Find a drug that works like ketamine")]
    assert won(notation.format("coffee")) == []


def test_side_by_side_it_is_no_contest(won) -> None:
    notation = (
        "Put/VERB/root/0 {}/PRON/obj/1 side/NOUN/compound:prt/1 by/ADP/case/5 side/NOUN/obl/1 "
        "and/CCONJ/cc/10 it/PRON/nsubj/10 is/AUX/cop/10 no/DET/det/10 contest/NOUN/conj/1 +./PUNCT/punct/1"
    )
    assert won(notation.format("them")) == [("superior", "Put them side by side and it is no contest")]
    assert won(notation.format("chairs")) == []
