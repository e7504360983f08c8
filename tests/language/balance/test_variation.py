from __future__ import annotations

import pytest

from ketalint.language.balance.variation import before_ours, may_vary, never_met, of_another, told_to_vary
from ketalint.language.words.cues import Cues

WORDS = Cues({"helping": ["difference", "ease"], "unhelped": ["do nothing"], "limiting": ["some", "if"]})


@pytest.fixture
def varied(read, text_of):
    """The words by which a sentence tells that the treatment leaves some without help."""

    def find(notation: str, words: Cues = WORDS) -> list[str]:
        analysis = read(notation)
        return [text_of(analysis, told) for told in told_to_vary(analysis, words)]

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


RESPOND = "Some/DET/nsubj/4 do/AUX/aux/4 not/PART/advmod/4 respond/VERB/root/0 to/ADP/case/6 {}/NOUN/obl/4"


def test_what_does_not_respond_to_aspirin(read) -> None:
    assert of_another(read(RESPOND.format("aspirin")), range(0, 4))
    assert not of_another(read(RESPOND.format("ketamine")), range(0, 4))
    with_ours = " ,/PUNCT/punct/4 ketamine/NOUN/nsubj/9 works/VERB/parataxis/4"
    assert not of_another(read(RESPOND.format("aspirin") + with_ours), range(0, 4))


def test_nobody_whom_it_did_not_help() -> None:
    assert never_met("i have yet to meet one it did not help".split(), 6, 0)
    assert not never_met("i have met one it did not help".split(), 4, 0)


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


def test_why_people_come_is_no_result_of_theirs(varied) -> None:
    notation = (
        "Some/DET/det/2 people/NOUN/nsubj/7 whom/PRON/nsubj/6 nothing/PRON/nsubj/6 {has}/AUX/aux/6 "
        "eased/VERB/acl/2 come/VERB/root/0"
    )
    assert varied(notation.format(has="has")) == []
    assert varied(notation.format(has="would")) == ["Some people whom nothing would eased"]


def test_what_earlier_care_failed_to_do_is_no_matter(varied) -> None:
    notation = (
        "Some/DET/nsubj/2 had/VERB/root/0 no/DET/det/4 difference/NOUN/obj/2 from/ADP/case/8 "
        "at/ADP/case/7 least/ADV/advmod/8 earlier/ADJ/amod/9 care/NOUN/nmod/4"
    )
    assert varied(notation) == []


def test_if_nothing_has_changed_it_did_not_help(read) -> None:
    notation = (
        "If/SCONJ/mark/4 {}/PRON/nsubj/4 has/AUX/aux/4 changed/VERB/advcl/6 we/PRON/nsubj/6 stop/VERB/root/0"
    )
    assert not before_ours(read(notation.format("nothing")), range(1, 4))
    assert before_ours(read(notation.format("tablets")), range(1, 4))


def test_what_a_person_cannot_do_is_no_failure(varied) -> None:
    notation = (
        "Ask/VERB/root/0 if/SCONJ/mark/6 {}/PRON/nsubj/6 do/AUX/aux/6 not/PART/advmod/6 help/VERB/advcl/1"
    )
    words = Cues({"helping": ["help"], "unhelped": [], "limiting": ["if"]})
    assert varied(notation.format("they"), words) == ["if they do not help"]
    assert varied(notation.format("you"), words) == []


def test_still_waiting_to_meet_one() -> None:
    assert never_met("we are waiting to meet the one it did not help".split(), 9, 0)


def test_what_a_drug_of_before_left_as_it_was(read) -> None:
    notation = (
        "Adults/NOUN/root/0 who/PRON/nsubj/5 have/AUX/aux/5 not/PART/advmod/5 improved/VERB/acl/1 "
        "with/ADP/case/7 {}/NOUN/obl/5"
    )
    assert before_ours(read(notation.format("opioids")), range(3, 5))
    assert not before_ours(read(notation.format("ketamine")), range(3, 5))
