from __future__ import annotations

import pytest

from ketalint.language.stance import stance_of
from ketalint.language.stance.strangers import of_strangers


@pytest.fixture
def told(read, cues, word, text_of):
    """The words that lay the claim headed by `root` into a stranger's mouth."""

    def find(notation: str, root: str = "cures") -> str | None:
        analysis = read(notation)
        token = word(analysis, root)
        found = of_strangers(analysis, cues, token, frozenset([token.i]))
        return None if found is None else text_of(analysis, found.words)

    return find


def test_what_anyone_is_said_to_say_is_not_claimed(told) -> None:
    notation = (
        "Anyone/PRON/nsubj/7 who/PRON/nsubj/3 says/VERB/acl:relcl/1 it/PRON/nsubj/5 cures/VERB/ccomp/3 "
        "pain/NOUN/obj/5 errs/VERB/root/0"
    )
    assert told(notation) == "Anyone who says"


def test_a_promise_of_some_place_is_not_the_pages(told) -> None:
    notation = (
        "Skip/VERB/root/0 places/NOUN/obj/1 promising/VERB/acl/2 it/PRON/nsubj/5 cures/VERB/ccomp/3 "
        "pain/NOUN/obj/5"
    )
    assert told(notation) == "places promising"


def test_what_our_own_doctors_say_is(told) -> None:
    notation = (
        "Our/PRON/nmod:poss/2 doctors/NOUN/nsubj/8 who/PRON/nsubj/4 say/VERB/acl:relcl/2 it/PRON/nsubj/6 "
        "cures/VERB/ccomp/4 pain/NOUN/obj/6 agree/VERB/root/0"
    )
    assert told(notation) is None


def test_where_the_page_sends_its_reader_the_promise_is_its_own(told) -> None:
    notation = (
        "{verb} a/DET/det/3 clinic/NOUN/obj/1 that/PRON/nsubj/5 promises/VERB/acl:relcl/3 it/PRON/nsubj/7 "
        "cures/VERB/ccomp/5 pain/NOUN/obj/7"
    )
    assert told(notation.format(verb="Choose/VERB/root/0")) is None
    assert told(notation.format(verb="Avoid/VERB/root/0")) == "clinic that promises"


def test_another_verb_of_the_relative_clause_tells_nothing(told) -> None:
    notation = (
        "Anyone/PRON/nsubj/5 who/PRON/nsubj/3 visits/VERB/acl:relcl/1 us/PRON/obj/3 says/VERB/root/0 "
        "it/PRON/nsubj/7 cures/VERB/ccomp/5 pain/NOUN/obj/7"
    )
    assert told(notation) is None


def test_what_follows_a_colon_is_said_by_the_page(told) -> None:
    notation = (
        "Ignore/VERB/root/0 ads/NOUN/obj/1 that/PRON/nsubj/4 say/VERB/acl:relcl/2 no/INTJ/obj/4 "
        "+:/PUNCT/punct/1 it/PRON/nsubj/8 cures/VERB/parataxis/1 pain/NOUN/obj/8"
    )
    assert told(notation) is None


def test_where_readers_are_sent_away_denials_are_rejected_too(read, cues, word) -> None:
    notation = (
        "Avoid/VERB/root/0 places/NOUN/obj/1 that/PRON/nsubj/4 say/VERB/acl:relcl/2 pain/NOUN/nsubj/7 "
        "not/PART/advmod/7 returns/VERB/ccomp/4"
    )
    analysis = read(notation)
    root = word(analysis, "returns")
    found = of_strangers(analysis, cues, root, frozenset([root.i]))
    assert found is not None
    assert found.verdict == "shunned"
    assert stance_of(analysis, cues, root, frozenset([root.i])).kind == "rejected"


def test_one_who_is_like_us_is_no_stranger(told) -> None:
    notation = (
        "Skip/VERB/root/0 places/NOUN/obj/1 that/PRON/nsubj/6 {}/ADP/case/5 us/PRON/obl/6 "
        "promise/VERB/acl:relcl/2 it/PRON/nsubj/8 cures/VERB/ccomp/6 pain/NOUN/obj/8"
    )
    assert told(notation.format("like")) is None
    assert told(notation.format("unlike")) == "places that unlike us promise"
