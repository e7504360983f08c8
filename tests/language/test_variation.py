from __future__ import annotations

import pytest

from ketalint.language.variation import may_vary, told_to_vary
from ketalint.language.words.cues import Cues

WORDS = Cues({"helping": ["difference", "ease"], "unhelped": ["do nothing"], "limiting": ["some", "if"]})


@pytest.fixture
def varied(read, text_of):
    """The words by which a sentence tells that the treatment leaves some without help."""

    def find(notation: str) -> list[str]:
        analysis = read(notation)
        return [text_of(analysis, told) for told in told_to_vary(analysis, WORDS)]

    return find


IN_SOME = "In/ADP/case/3 some/DET/det/3 people/NOUN/obl/5 it/PRON/nsubj/5 does/VERB/root/0 nothing/PRON/obj/5"


def test_it_does_nothing_in_some(varied) -> None:
    assert varied(IN_SOME) == ["some people it does nothing"]


def test_it_makes_no_difference_to_some(varied) -> None:
    notation = (
        "It/PRON/nsubj/2 makes/VERB/root/0 no/DET/det/4 difference/NOUN/obj/2 to/ADP/case/6 some/DET/obl/2"
    )
    assert varied(notation) == ["no difference to some"]


def test_without_a_limit_nothing_varies(varied) -> None:
    assert varied("It/PRON/nsubj/2 does/VERB/root/0 nothing/PRON/obj/2") == []


def test_what_aspirin_fails_to_do_is_no_matter(varied) -> None:
    notation = "Aspirin/NOUN/nsubj/2 does/VERB/root/0 nothing/PRON/obj/2 for/ADP/case/5 some/DET/obl/2"
    assert varied(notation) == []


def test_a_failure_denied_is_none(varied) -> None:
    notation = (
        "Nobody/PRON/nsubj/3 says/VERB/root/0 it/PRON/nsubj/4 does/VERB/ccomp/2 nothing/PRON/obj/4 "
        "for/ADP/case/7 some/DET/obl/4"
    )
    assert varied(notation) == []


def test_the_words_alone_tell_what_to_parse(read) -> None:
    assert may_vary(read(IN_SOME), WORDS)
    assert not may_vary(read("It/PRON/nsubj/2 helps/VERB/root/0"), WORDS)


def test_what_other_care_failed_to_do_is_no_matter(varied) -> None:
    notation = (
        "Some/DET/nsubj/2 had/VERB/root/0 no/DET/det/4 difference/NOUN/obj/2 from/ADP/case/7 "
        "other/ADJ/amod/7 care/NOUN/nmod/4"
    )
    assert varied(notation) == []


def test_no_other_drug_that_helps_is_praise(varied) -> None:
    notation = (
        "If/SCONJ/mark/5 no/DET/det/4 other/ADJ/amod/4 drug/NOUN/nsubj/5 eases/VERB/root/0 it/PRON/obj/5"
    )
    assert varied(notation) == []


def test_what_the_first_medication_fails_to_do_is_no_matter(varied) -> None:
    notation = (
        "In/ADP/case/3 some/DET/det/3 people/NOUN/obl/7 the/DET/det/6 first/ADJ/amod/6 "
        "medication/NOUN/nsubj/7 does/VERB/root/0 nothing/PRON/obj/7"
    )
    assert varied(notation) == []
