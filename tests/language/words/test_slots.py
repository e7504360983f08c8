"""What fills the slots of a pattern, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.vocabulary import expand
from ketalint.language.words import slots
from ketalint.language.words.slots import Sentence

CURE = "Drips/NOUN/nsubj/2 cure/VERB/root/0 {}"
END = "Drips/NOUN/nsubj/2 put/VERB/root/0 an/DET/det/4 end/NOUN/obj/2 {}"


@pytest.fixture
def filled(read, word):
    """The word that one of the resolvers of slots finds for a class beside `words`, below `root`."""

    def find(resolve, name: str, notation: str, words: str, root: str) -> str | None:
        analysis = read(notation)
        sentence = word(analysis, root).sent
        state = Sentence(analysis, sentence.start, sentence.end, expand)
        places = [word(analysis, w).i for w in words.split()]
        found = resolve(state, name, places, word(analysis, root))
        return None if found is None else analysis.doc[found].text

    return find


@pytest.fixture
def acted_on(filled):
    """What the words act on; their first is the root unless told."""

    def find(notation: str, words: str, root: str = "", name: str = "pain") -> str | None:
        return filled(slots.object_of, name, notation, words, root or words.split()[0])

    return find


@pytest.fixture
def said_of(filled):
    """What the words are said of; their last is the root unless told."""

    def find(notation: str, words: str, root: str = "", name: str = "pain") -> str | None:
        return filled(slots.subject_of, name, notation, words, root or words.split()[-1])

    return find


# --- what the words act on -------------------------------------------------------------------


def test_an_object_after_the_verb(acted_on) -> None:
    assert acted_on(CURE.format("severe/ADJ/amod/4 pain/NOUN/obj/2"), "cure") == "pain"
    assert acted_on(CURE.format("severe/ADJ/amod/4 boredom/NOUN/obj/2"), "cure") is None


def test_the_object_rules_out_what_follows_it(acted_on) -> None:
    boredom = CURE.format("{}/{}/obj/2 pain/NOUN/obl/2")
    assert acted_on(boredom.format("boredom", "NOUN"), "cure") is None
    assert acted_on(boredom.format("us", "PRON"), "cure") == "pain"


def test_an_object_far_from_the_verb(acted_on) -> None:
    far = CURE.format("{} pain/NOUN/obj/2".format(" ".join(["very/ADV/advmod/2"] * 12)))
    assert acted_on(far, "cure") == "pain"
    assert acted_on(far.replace("obj/2", "dep/2"), "cure") is None


def test_what_undergoes_a_passive(acted_on) -> None:
    passive = "Pain/NOUN/nsubj{}/3 was/AUX/{}/3 cured/VERB/root/0"
    assert acted_on(passive.format(":pass", "aux:pass"), "cured") == "Pain"
    assert acted_on(passive.format("", "aux"), "cured") is None


@pytest.mark.parametrize(("link", "what"), [("by", "Pain"), ("for", None)])
def test_a_passive_that_the_parse_does_not_call_one(acted_on, link: str, what: str | None) -> None:
    beaten = f"Pain/NOUN/nsubj/2 beaten/ADJ/root/0 {link}/ADP/case/4 drips/NOUN/obl/2"
    assert acted_on(beaten, "beaten") == what
    assert acted_on(beaten.replace("beaten", "bitter"), "bitter") is None


def test_a_participle_with_is_a_passive(acted_on) -> None:
    undone = "Pain/NOUN/nsubj/3 was/AUX/cop/3 undone/VERB/root/0/VerbForm={}"
    assert acted_on(undone.format("Part"), "undone") == "Pain"
    assert acted_on(undone.format("Fin"), "undone") is None


def test_the_noun_over_a_relative_clause_is_acted_on(acted_on) -> None:
    relative = "Pain/NOUN/root/0 that/PRON/obj/4 drips/NOUN/nsubj/4 cure/VERB/acl:relcl/1"
    assert acted_on(relative, "cure") == "Pain"


def test_the_noun_over_a_relative_clause_of_several_words(acted_on) -> None:
    goodbye = "{}/NOUN/root/0 {}/PRON/nsubj/3 say/VERB/acl:relcl/1 goodbye/INTJ/obj/3 to/ADP/obl/3"
    assert acted_on(goodbye.format("Pain", "you"), "say goodbye to") == "Pain"
    assert acted_on(goodbye.format("Boredom", "you"), "say goodbye to") is None


def test_the_noun_over_a_relative_clause_may_be_who_acts(acted_on) -> None:
    goodbye = "Pain/NOUN/root/0 {}/PRON/nsubj/3 say/VERB/acl:relcl/1 goodbye/INTJ/obj/3 to/ADP/obl/3"
    assert acted_on(goodbye.format("that"), "say goodbye to") is None


def test_a_clause_below_the_relative_one_is_not_said_of_its_noun(acted_on) -> None:
    goodbye = (
        "Pain/NOUN/root/0 we/PRON/nsubj/3 fear/VERB/acl:relcl/1 you/PRON/nsubj/5 say/VERB/{}/3 "
        "goodbye/INTJ/obj/5 to/ADP/obl/5"
    )
    assert acted_on(goodbye.format("xcomp"), "say goodbye to") == "Pain"
    assert acted_on(goodbye.format("advcl"), "say goodbye to") is None


def test_the_next_noun_after_words_that_end_in_a_noun(acted_on) -> None:
    assert acted_on(END.format("to/ADP/case/6 pain/NOUN/obl/2"), "put end") == "pain"
    assert acted_on(END.format("to/ADP/case/6 boredom/NOUN/obl/2"), "put end") is None


def test_a_second_preposition_ends_what_a_noun_governs(acted_on) -> None:
    crossed = END.format("to/ADP/case/6 fear/NOUN/obl/2 {}/ADP/case/8 pain/NOUN/nmod/6")
    assert acted_on(crossed.format("of"), "put end") == "pain"
    assert acted_on(crossed.format("with"), "put end") == "pain"
    second = END.format(
        "to/ADP/case/6 fear/NOUN/obl/2 with/ADP/case/8 dogs/NOUN/nmod/6 {}/ADP/case/10 pain/NOUN/nmod/8"
    )
    assert acted_on(second.replace("{}/ADP", "in/ADP"), "put end") is None
    assert acted_on(second.replace("{}/ADP", "of/ADP"), "put end") is None
    assert acted_on(second.replace("{}/ADP/case", "now/ADV/advmod"), "put end") == "pain"


def test_the_first_preposition_ends_what_an_adjective_counts(acted_on) -> None:
    best = "best/ADJ/amod/2 time/NOUN/root/0 {}/{}/4 pain/NOUN/nmod/2"
    assert acted_on(best.format("for", "ADP/case"), "best") is None
    assert acted_on(best.format("dull", "ADJ/amod"), "best") == "pain"


@pytest.mark.parametrize("stop", [";", ":", "(", "—", ","])
def test_a_sign_ends_the_search(acted_on, stop: str) -> None:
    notation = END.format("now/ADV/advmod/2 {}/{}/2 pain/NOUN/dep/2")
    assert acted_on(notation.format(stop, "PUNCT/punct"), "put end") is None
    assert acted_on(notation.format("then", "ADV/advmod"), "put end") == "pain"


def test_a_comma_right_after_a_noun_does_not_end_the_search(acted_on) -> None:
    assert acted_on(END.format("+,/PUNCT/punct/2 pain/NOUN/dep/2"), "put end") == "pain"


@pytest.mark.parametrize("link", ["but", "because", "when", "until"])
def test_a_new_clause_ends_the_search(acted_on, link: str) -> None:
    notation = END.format("{}/SCONJ/mark/2 pain/NOUN/dep/2")
    assert acted_on(notation.format(link), "put end") is None
    assert acted_on(notation.format("and"), "put end") == "pain"


def test_a_verb_ends_the_search(acted_on) -> None:
    notation = END.format("now/ADV/advmod/2 {}/{}/2 pain/NOUN/dep/2")
    assert acted_on(notation.format("see", "VERB/dep"), "put end") is None
    assert acted_on(notation.format("chronic", "ADJ/dep"), "put end") == "pain"


def test_the_next_noun_is_near_and_in_the_sentence(acted_on) -> None:
    near = END.format("{}pain/NOUN/dep/2")
    assert acted_on(near.format("so/ADV/advmod/2 " * 7), "put end") == "pain"
    assert acted_on(near.format("so/ADV/advmod/2 " * 8), "put end") is None
    assert acted_on(END.format("-- Pain/NOUN/root/0"), "put end") is None


def test_a_name_taken_for_an_adjective_still_fills_the_slot(acted_on) -> None:
    ends = END.format("to/ADP/case/6 {}/ADJ/amod/7 boredom/NOUN/obl/2")
    assert acted_on(ends.format("pain"), "put end") == "pain"
    assert acted_on(ends.format("bad"), "put end") is None


def test_having_done_is_about_what_was_done(acted_on) -> None:
    has = "Nobody/PRON/nsubj/3 has/AUX/{}/3 counted/VERB/root/0 pain/NOUN/obj/3"
    assert acted_on(has.format("aux"), "Nobody has", "counted") is None
    assert acted_on(has.format("dep"), "Nobody has", "counted") == "pain"
    assert acted_on(has.format("aux"), "has counted", "counted") == "pain"


def test_the_noun_left_of_a_hyphen(acted_on) -> None:
    free = "pain/NOUN/{0} {1}/PUNCT/punct/3 free/ADJ/root/0"
    assert acted_on(free.format("dep/3", "-"), "free") == "pain"
    assert acted_on(free.format("dep/3", "&"), "free") is None


def test_a_number_counts_what_stands_after_it(acted_on) -> None:
    ten = "Pain/NOUN/obj/2 takes/VERB/root/0 {}/{}/4 aches/NOUN/obl/2"
    assert acted_on(ten.format("ten", "NUM/nummod"), "takes ten") == "aches"
    assert acted_on(ten.format("far", "ADV/advmod"), "takes far") == "Pain"


@pytest.mark.parametrize(("place", "what"), [("here", None), ("clinics", None), ("bed", "pain")])
def test_a_place_that_is_left_is_no_pain(acted_on, place: str, what: str | None) -> None:
    leaves = f"walk/VERB/root/0 out/ADP/case/3 {place}/NOUN/obl/1 less/ADJ/amod/5 pain/NOUN/dep/1"
    assert acted_on(leaves, "walk out") == what


# --- what the words are said of --------------------------------------------------------------


def test_the_subject_before_the_words(said_of) -> None:
    fades = "{}/NOUN/nsubj/3 simply/ADV/advmod/3 fades/VERB/root/0"
    assert said_of(fades.format("Pain"), "fades") == "Pain"
    assert said_of(fades.format("Boredom"), "fades") is None


def test_the_subject_rules_out_what_stands_nearer(said_of) -> None:
    fades = "{} of/ADP/case/3 pain/NOUN/{} fades/VERB/root/0"
    assert said_of(fades.format("Fear/NOUN/nsubj/4", "nmod/1"), "fades") is None
    assert said_of(fades.format("Fear/NOUN/dep/4", "nmod/1"), "fades") == "pain"


def test_a_relative_clause_is_said_of_its_noun(said_of) -> None:
    fades = "Pain/NOUN/root/0 {}/PRON/nsubj/3 fades/VERB/acl:relcl/1"
    assert said_of(fades.format("that"), "fades") == "Pain"
    assert said_of(fades.format("it"), "fades", name="person") is None


def test_a_subject_that_a_preposition_governs_is_none(said_of) -> None:
    debate = "Debate/NOUN/nsubj/5 {}/ADP/case/3 pain/NOUN/nsubj/5 is/AUX/cop/5 over/ADJ/root/0"
    assert said_of(debate.format("about"), "is over") is None
    assert said_of(debate.format("like"), "is over") == "pain"


def test_who_decides_is_the_agent_of_a_passive(read, word) -> None:
    paid = read(
        "Medicare/PROPN/nsubj:pass/3 is/AUX/aux:pass/3 paid/VERB/root/0 by/ADP/case/5 Aetna/PROPN/obl:agent/3"
    )
    for name in ("Medicare", "Aetna"):
        paid.classes[word(paid, name).i] = frozenset(("payer",))
    state = Sentence(paid, 0, 5, expand)
    assert slots.subject_of(state, "payer", [2], paid.doc[2]) == 4
    assert slots.subject_of(state, "payer", [1], paid.doc[2]) == 0


def test_nobody_decides_where_a_passive_names_no_agent(said_of) -> None:
    paid = "Pain/NOUN/nsubj:pass/3 is/AUX/aux:pass/3 paid/VERB/root/0"
    assert said_of(paid, "paid") == "Pain"
    assert said_of(paid, "paid", name="payer") is None


@pytest.mark.parametrize("between", ["+./PUNCT/punct/4", "+;/PUNCT/punct/4", "eat/VERB/dep/4"])
def test_a_sign_or_a_verb_ends_the_search_before_the_words(said_of, between: str) -> None:
    pain = "Pain/NOUN/dep/4 so/ADV/advmod/4 {} gone/VERB/root/0"
    assert said_of(pain.format(between), "gone") is None
    assert said_of(pain.format("now/ADV/advmod/4"), "gone") == "Pain"


def test_the_noun_before_the_words_is_near(said_of) -> None:
    pain = "Pain/NOUN/dep/{} {}gone/VERB/root/0"
    assert said_of(pain.format(8, "so/ADV/advmod/8 " * 6), "gone") == "Pain"
    assert said_of(pain.format(9, "so/ADV/advmod/9 " * 7), "gone") is None


@pytest.mark.parametrize(("relation", "what"), [("acl", "ache"), ("parataxis", "ache"), ("conj", None)])
def test_a_relative_clause_without_a_pronoun(filled, relation: str, what: str | None) -> None:
    put = f"an/DET/det/2 ache/NOUN/root/0 drips/NOUN/nsubj/4 put/VERB/{relation}/2 right/ADV/advmod/4"
    assert filled(slots.antecedent_of, "pain", put, "put right", "put") == what
    assert filled(slots.antecedent_of, "person", put, "put right", "put") is None
    assert filled(slots.antecedent_of, "pain", put, "ache put right", "put") is None


# --- what may fill a slot --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("relation", "heads"), [("compound", False), ("amod", False), ("nummod", False), ("dep", True)]
)
def test_a_word_that_only_modifies_the_next_heads_no_phrase(read, relation: str, heads: bool) -> None:
    analysis = read(f"pain/NOUN/{relation}/2 relief/NOUN/root/0")
    assert slots.is_phrase_head(analysis.doc[0]) is heads


def test_what_something_is_free_of_heads_no_phrase(read) -> None:
    free = "pain/NOUN/dep/4 -/PUNCT/punct/4 {}/ADJ/amod/4 days/NOUN/root/0"
    assert not slots.is_phrase_head(read(free.format("free")).doc[0])
    assert slots.is_phrase_head(read(free.format("long")).doc[0])
    assert slots.is_phrase_head(read(free.replace("-/", "&/").format("free")).doc[0])


def test_a_modifier_of_what_stands_before_it_heads_a_phrase(read) -> None:
    assert slots.is_phrase_head(read("relief/NOUN/root/0 pain/NOUN/compound/1").doc[1])


def test_a_sign_heads_no_phrase(read) -> None:
    assert not slots.is_phrase_head(read("pain/NOUN/root/0 +./PUNCT/punct/1").doc[1])


@pytest.mark.parametrize(
    ("name", "notation", "does"),
    [
        ("pain", "Pain/NOUN/root/0", True),
        ("target", "Pain/NOUN/root/0", True),
        ("person", "Pain/NOUN/root/0", False),
        ("pain=pain", "Pain/NOUN/root/0", True),
        ("pain=ache", "Pain/NOUN/root/0", False),
        ("any", "Boredom/NOUN/root/0", True),
        ("any", "Boring/ADJ/root/0", False),
    ],
)
def test_a_word_fits_its_class_or_its_very_name(read, name: str, notation: str, does: bool) -> None:
    analysis = read(notation)
    assert slots.fits(Sentence(analysis, 0, 1, expand), name, analysis.doc[0]) is does


def test_a_slot_for_one_word_is_named_by_no_class(read) -> None:
    state = Sentence(read("Pain/ADJ/root/0"), 0, 1, expand)
    assert slots.names_class(state, "pain", 0)
    assert not slots.names_class(state, "person", 0)
    assert not slots.names_class(state, "pain=pain", 0)
