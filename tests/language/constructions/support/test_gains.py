from __future__ import annotations

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.support.gains import broadly, unlisted
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "gain": ["settle", "improve"],
        "improve": ["strengthen"],
        "no-help": ["worsen"],
        "caution": ["tell"],
        "feat": ["think"],
        "feat-better": ["faster"],
        "covered": ["life"],
    }
)


@pytest.fixture
def claimed(read):
    """The words of each benefit without a name that a block claims."""

    def find(notation: str) -> list[str]:
        analysis = read(notation)
        found = unlisted(build_context(analysis, [], True), WORDS)
        return [analysis.doc.span(words.start, words.stop).text for words, _ in found]

    return find


@pytest.fixture
def linked(read):
    """The word by which a sentence puts "lupus" down to the treatment."""

    def find(notation: str) -> str | None:
        analysis = read(notation)
        name = next(t for t in analysis.doc if t.text == "lupus")
        told = broadly(build_context(analysis, [], True), WORDS, name, name.i, False)
        return told and told.text

    return find


def test_what_the_lexicon_has_no_name_for(claimed) -> None:
    notation = "Ketamine/NOUN/nsubj/2 strengthens/VERB/root/0 marriages/NOUN/obj/2"
    assert claimed(notation) == ["strengthens marriages"]


def test_what_the_reference_covers(claimed) -> None:
    notation = "Ketamine/NOUN/nsubj/2 strengthens/VERB/root/0 life/NOUN/obj/2"
    assert claimed(notation) == []


def test_people_who_do_better_after_it(claimed) -> None:
    notation = (
        "People/NOUN/nsubj/2 think/VERB/root/0 faster/ADV/advmod/2 after/ADP/case/5 ketamine/NOUN/obl/2"
    )
    assert claimed(notation) == ["think faster"]


def test_the_deed_of_the_treatment(linked) -> None:
    notation = "Ketamine/NOUN/nsubj/2 takes/VERB/root/0 charge/NOUN/obj/2 of/ADP/case/5 lupus/NOUN/nmod/3"
    assert linked(notation) == "takes"


def test_a_deed_that_harms(linked) -> None:
    notation = "Ketamine/NOUN/nsubj/2 worsens/VERB/root/0 lupus/NOUN/obj/2"
    assert linked(notation) is None


def test_a_word_of_caution(linked) -> None:
    notation = (
        "Tell/VERB/root/0 us/PRON/obj/1 if/SCONJ/mark/5 lupus/NOUN/nsubj/5 settles/VERB/advcl/1 "
        "after/ADP/case/7 ketamine/NOUN/obl/5"
    )
    assert linked(notation) is None
