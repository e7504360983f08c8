"""Words of a pattern that are something else where they stand, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.words import misread
from ketalint.language.words.patterns import Item, Pattern

IS, SLOT = Item(frozenset(("is", "are"))), Item(slot="pain")
GOES = "Pain/NOUN/nsubj/2 {}"


def pattern(*items: Item) -> Pattern:
    """A pattern that is looked up by its first item."""
    return Pattern("", items, 0, 0)


def item(*forms: str) -> Item:
    return Item(frozenset(forms))


BACK = pattern(item("back", "backed"), SLOT)
BURN = pattern(item("burning", "burn"), SLOT)


@pytest.fixture
def goes_on(read, word):
    """Whether what a pattern of "pain" and the words says goes on behind them."""

    def find(notation: str, words: str, root: str, *items: Item) -> bool:
        analysis = read(notation)
        places = [word(analysis, w).i for w in words.split()]
        return misread.goes_on(analysis, items or (SLOT, item()), places, word(analysis, root))

    return find


def test_to_stop_short_is_not_to_stop(read) -> None:
    stop = "We/PRON/nsubj/2 {}/VERB/root/0 {}/ADV/advmod/2 of/ADP/case/5 it/PRON/obl/2"
    assert misread.stops_short(read(stop.format("stopped", "short")), 1)
    assert not misread.stops_short(read(stop.format("stopped", "long")), 1)
    assert not misread.stops_short(read(stop.format("fall", "short")), 1)


def test_a_particle_is_no_verb(read) -> None:
    bring = "bring/VERB/root/0 back/{} relief/NOUN/obj/1"
    assert misread.is_particle(BACK, read(bring.format("ADV/advmod/1")), 1)
    assert not misread.is_particle(BACK, read(bring.format("VERB/xcomp/1")), 1)


def test_an_adverb_that_is_no_particle(read) -> None:
    bring = read("bring/VERB/root/0 backed/ADV/advmod/1 relief/NOUN/obj/1")
    assert not misread.is_particle(BACK, bring, 1)


def test_a_particle_of_a_pattern_that_acts_on_nothing(read) -> None:
    bring = read("bring/VERB/root/0 back/ADV/advmod/1 relief/NOUN/obj/1")
    assert not misread.is_particle(pattern(item("back", "backed")), bring, 1)
    assert not misread.is_particle(pattern(item("back", "backed"), item("relief")), bring, 1)
    assert not misread.is_particle(pattern(item("back"), SLOT), bring, 1)


def test_a_symptom_is_no_verb(read) -> None:
    burning = "the/DET/det/2 {}/{}/root/0 of/ADP/case/4 nerves/NOUN/nmod/2"
    assert misread.is_symptom(BURN, read(burning.format("burning", "NOUN")), 1)
    assert not misread.is_symptom(BURN, read(burning.format("burning", "VERB")), 1)
    assert not misread.is_symptom(BURN, read(burning.format("visit", "NOUN")), 1)
    assert not misread.is_symptom(pattern(item("burning")), read(burning.format("burning", "NOUN")), 1)


def test_in_may_name_a_place(read) -> None:
    science = "science/NOUN/root/0 is/AUX/cop/1 {}/ADP/{} town/NOUN/{}"
    items = (item("science"), IS, item("in"))
    place = science.format("in", "case/4", "nmod/1")
    assert misread.names_a_place(read(place), items, [0, 1, 2])
    assert not misread.names_a_place(read(science.format("at", "case/4", "nmod/1")), items, [0, 1, 2])
    assert not misread.names_a_place(read(science.format("in", "advmod/1", "obl/1")), items, [0, 1, 2])
    assert not misread.names_a_place(read(place), (item("all"), item("in")), [0, 2])
    assert not misread.names_a_place(read(place), (item("in"),), [2])


def test_in_that_hangs_on_what_stands_before_it_names_no_place(read) -> None:
    science = read("science/NOUN/root/0 is/AUX/cop/1 in/ADP/case/1")
    assert not misread.names_a_place(science, (item("science"), IS, item("in")), [0, 1, 2])


def test_the_particle_of_another_verb(read, word) -> None:
    take = (
        "take/VERB/root/0 it/PRON/obj/1 when/SCONJ/mark/5 they/PRON/{}/5 fly/VERB/{}/1 {}/ADP/compound:prt/5"
    )

    def another(notation: str, first: str = "take") -> bool:
        analysis = read(notation)
        places = [word(analysis, first).i, len(analysis.doc) - 1]
        return misread.of_another_verb(analysis, places, word(analysis, "take"))

    assert another(take.format("nsubj", "advcl", "out"))
    assert not another(take.format("nsubj", "advcl", "in"))
    assert not another(take.format("dep", "advcl", "out"))
    assert not another(take.format("nsubj", "conj", "out"))
    assert not another(take.format("nsubj", "advcl", "out"), "fly")
    assert not another("take/VERB/root/0 it/PRON/obj/1 out/ADP/compound:prt/1")


@pytest.mark.parametrize(("verb", "another"), [("hand", True), ("wash", False)])
def test_the_particle_of_what_is_handed_out(read, word, verb: str, another: bool) -> None:
    put = read(
        f"put/VERB/root/0 pills/NOUN/obj/1 I/PRON/nsubj/4 {verb}/VERB/acl:relcl/2 out/ADP/compound:prt/4"
    )
    assert misread.of_another_verb(put, [0, 4], word(put, "put")) is another


def test_an_adjective_before_a_pain_does_not_act_on_it(read) -> None:
    dull = "a/DET/det/3 {}/ADJ/{} ache/NOUN/root/0"
    assert misread.only_modifies(read(dull.format("dull", "amod/3")), "pain", [1], 2)
    assert misread.only_modifies(read(dull.format("dull", "amod/3")), "target", [1], 2)
    assert not misread.only_modifies(read(dull.format("dull", "amod/3")), "benefit", [1], 2)
    assert not misread.only_modifies(read(dull.format("dull", "dep/3")), "pain", [1], 2)
    assert not misread.only_modifies(read(dull.format("dull", "amod/3")), "pain", [1], 0)


def test_what_counts_a_pain_acts_on_it(read) -> None:
    less = read("a/DET/det/3 less/ADJ/amod/3 ache/NOUN/root/0")
    assert not misread.only_modifies(less, "pain", [1], 2)


def test_what_has_gone_on_is_not_gone(goes_on) -> None:
    gone = "Pain/NOUN/nsubj/2 gone/VERB/root/0 {}/ADP/advmod/2"
    assert goes_on(gone.format("on"), "gone", "gone")
    assert not goes_on(gone.format("today"), "gone", "gone")
    assert not goes_on("Pain/NOUN/nsubj/2 gone/VERB/root/0", "gone", "gone")


def test_what_lets_go_of_a_thing(goes_on) -> None:
    go = "Pain/NOUN/nsubj/2 lets/VERB/root/0 go/VERB/xcomp/2 of/ADP/case/5 {}/NOUN/{}/3"
    assert goes_on(go.format("pans", "obl"), "lets go", "lets")
    assert not goes_on(go.format("patients", "obl"), "lets go", "lets")
    assert not goes_on(go.format("pain", "obl"), "lets go", "lets")
    assert not goes_on(go.format("pans", "obj"), "lets go", "lets")


def test_pain_that_is_over_an_eight_is_not_over(goes_on) -> None:
    over = "Pain/NOUN/nsubj/3 is/AUX/cop/3 over/ADJ/root/0 {}/3"
    assert goes_on(over.format("eight/NUM/obj"), "is over", "over")
    assert goes_on(over.format("its/PRON/dep"), "is over", "over")
    assert not goes_on(over.format("today/ADV/advmod"), "is over", "over")
    assert not goes_on(over.format("eight/NUM/obj").replace("over", "under"), "is under", "under", SLOT, SLOT)


def test_a_verb_with_an_object_goes_on(goes_on) -> None:
    stops = "Pain/NOUN/nsubj/2 {}/VERB/root/0 {}/NOUN/{}/2"
    assert goes_on(stops.format("stops", "people", "obj"), "stops", "stops")
    assert not goes_on(stops.format("stops", "people", "obl"), "stops", "stops")
    assert not goes_on(stops.format("stops", "instant", "obj"), "stops", "stops")


def test_an_object_before_the_verb_does_not_go_on(goes_on) -> None:
    assert not goes_on("Pain/NOUN/nsubj/3 people/NOUN/obj/3 stops/VERB/root/0", "stops", "stops")


def test_what_ends_in_a_slot_or_in_another_word_goes_nowhere(goes_on) -> None:
    stops = "Pain/NOUN/nsubj/2 stops/VERB/root/0 now/ADV/advmod/2 people/NOUN/obj/2"
    assert goes_on(stops, "stops", "stops")
    assert not goes_on(stops, "stops", "stops", item("stops"), SLOT)
    assert not goes_on(stops, "stops", "stops", SLOT, Item(gap=True))
    assert not goes_on(stops, "stops now", "stops")
    assert not goes_on(stops.replace("VERB", "NOUN"), "stops", "stops")
