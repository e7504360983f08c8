from __future__ import annotations

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.support.faring import affirmed, fares_well, grown_better
from ketalint.language.words.cues import Cues

WORDS = Cues({"do-well": ["do well"], "help": ["help"], "lead": ["treat"], "caution": ["tell"]})


@pytest.fixture
def faring(read):
    """The word by which the condition at `name` (counted from 0) fares well on a page about the treatment."""

    def find(notation: str, name: int) -> str | None:
        analysis = read(notation)
        found = fares_well(build_context(analysis, [], True), WORDS, analysis.doc[name], name)
        return None if found is None else found.text

    return find


@pytest.fixture
def grown(read):
    """The word by which the faculty at `name` grows better, in a patient's own words if `testimonial`."""

    def find(notation: str, name: int, *, testimonial: bool) -> str | None:
        analysis = read(notation)
        context = build_context(analysis, [], True, testimonial)
        found = grown_better(context, analysis.doc[name], name)
        return None if found is None else found.text

    return find


def test_a_condition_responds_well(faring) -> None:
    assert faring("Lupus/NOUN/nsubj/2 responds/VERB/root/0 well/ADV/advmod/2", 0) == "responds"


def test_a_condition_responds_to_another(faring) -> None:
    notation = "Lupus/NOUN/nsubj/2 responds/VERB/root/0 well/ADV/advmod/2 to/ADP/case/5 swimming/NOUN/obl/2"
    assert faring(notation, 0) is None


def test_patients_do_well_here(faring) -> None:
    notation = (
        "Lupus/NOUN/compound/2 patients/NOUN/nsubj/3 do/VERB/root/0 well/ADV/advmod/3 here/ADV/advmod/3"
    )
    assert faring(notation, 0) == "do"


def test_among_the_things_it_helps(faring) -> None:
    notation = (
        "Lupus/NOUN/nsubj/5 is/AUX/cop/5 among/ADP/case/5 the/DET/det/5 things/NOUN/root/0 "
        "ketamine/NOUN/nsubj/7 helps/VERB/acl:relcl/5"
    )
    assert faring(notation, 0) == "helps"


def test_names_added_to_those_treated(faring) -> None:
    notation = (
        "Ketamine/NOUN/nsubj/2 helps/VERB/root/0 gout/NOUN/obj/2 ./PUNCT/punct/2 -- "
        "Lupus/NOUN/root/0 ,/PUNCT/punct/1 too/ADV/advmod/1 ./PUNCT/punct/1"
    )
    assert faring(notation, 4) == "Lupus"


def test_a_faculty_in_a_patients_words(grown) -> None:
    notation = "My/PRON/nmod:poss/2 hearing/NOUN/nsubj/4 is/AUX/cop/4 sharper/ADJ/root/0"
    assert grown(notation, 1, testimonial=True) == "sharper"
    assert grown(notation, 1, testimonial=False) is None


def test_a_faculty_foretold(grown) -> None:
    notation = "Your/PRON/nmod:poss/2 skin/NOUN/nsubj/4 will/AUX/aux/4 look/VERB/root/0 younger/ADJ/xcomp/4"
    assert grown(notation, 1, testimonial=False) == "younger"


def test_an_answer_that_says_yes(read) -> None:
    assert affirmed(read("Yes/INTJ/root/0 ./PUNCT/punct/1"), 0, 2)
    assert not affirmed(read("Yes/INTJ/root/0 ,/PUNCT/punct/1 but/CCONJ/cc/4 rarely/ADV/advmod/1"), 0, 4)


def test_what_settles_along_with_another(read) -> None:
    words = Cues({"leave": ["settle down"], "caution": ["tell"]})
    notation = (
        "Bloating/NOUN/nsubj/6 that/PRON/nsubj/3 comes/VERB/acl:relcl/1 with/ADP/case/5 age/NOUN/obl/3 "
        "settles/VERB/root/0 down/ADV/advmod/6 {}/ADV/advmod/6 {}/ADP/advmod/6"
    )
    for after, expected in ((("as", "well"), "settles"), (("by", "noon"), None)):
        analysis = read(notation.format(*after))
        found = fares_well(build_context(analysis, [], True), words, analysis.doc[0], 0)
        assert (found and found.text) == expected


def test_what_has_never_been_better(grown) -> None:
    notation = (
        "My/PRON/nmod:poss/2 hearing/NOUN/nsubj/6 has/AUX/aux/6 never/ADV/advmod/6 been/AUX/cop/6 "
        "{0}/ADJ/root/0"
    )
    assert grown(notation.format("better"), 1, testimonial=True) == "better"
    assert grown(notation.format("tested"), 1, testimonial=True) is None


def test_fog_clears_and_that_is_all(faring) -> None:
    assert faring("Fog/NOUN/compound/2 clears/NOUN/root/0 ./PUNCT/punct/2", 0) == "clears"
    notation = "Fog/NOUN/nsubj/2 clears/VERB/root/0 by/ADP/case/4 ten/NUM/obl/2 ./PUNCT/punct/2"
    assert faring(notation, 0) is None
