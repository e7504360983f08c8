from __future__ import annotations

import re

import pytest

from ketalint.language.vocabulary import expand
from ketalint.language.words.patterns import Grammar
from ketalint.language.words.phrases import PhraseIndex


def tokenize(text: str) -> list[str]:
    return re.findall(r"'s|\w+|[^\w\s]", text)


@pytest.fixture
def found(read, text_of):
    """(words, {slot: word}) for each place where the phrase stands."""

    def find(phrase: str, notation: str) -> list[tuple[str, dict[str, str]]]:
        analysis = read(notation)
        index = PhraseIndex([(phrase, 0)], Grammar(tokenize), expand)
        return [
            (text_of(analysis, m.words), {name: analysis.doc[place].text for name, place in m.slots})
            for m in index.find(analysis)
        ]

    return find


def test_a_word_matches_in_every_inflection(found) -> None:
    assert found("vanish", "It/PRON/nsubj/2 vanished/VERB/root/0") == [("vanished", {})]


def test_an_exact_word_matches_in_that_form_only(found) -> None:
    assert found("=best", "the/DET/det/2 best/ADJ/root/0") == [("best", {})]
    assert found("=cure", "It/PRON/nsubj/2 cures/VERB/root/0") == []


def test_alternatives_match_one_by_one(found) -> None:
    assert found("for good|ever", "gone/ADJ/root/0 for/ADP/case/3 ever/ADV/obl/1") == [("for ever", {})]
    assert found("for good|ever", "gone/ADJ/root/0 for/ADP/case/3 weeks/NOUN/obl/1") == []


@pytest.mark.parametrize(
    "notation",
    [
        "risk/NOUN/compound/3 +-/PUNCT/punct/3 +free/ADJ/root/0",
        "risk/NOUN/compound/2 free/ADJ/root/0",
        "riskfree/ADJ/root/0",
    ],
)
def test_a_hyphened_word_matches_apart_and_together(found, notation: str) -> None:
    assert len(found("risk-free", notation)) == 1


def test_a_hyphened_word_allows_nothing_between_its_parts(found) -> None:
    assert found("risk-free", "a/DET/det/2 risk/NOUN/root/0 totally/ADV/advmod/4 free/ADJ/amod/2") == []


def test_articles_possessives_and_adverbs_may_stand_between(found) -> None:
    notation = "It/PRON/nsubj/2 puts/VERB/root/0 a/DET/det/5 complete/ADJ/amod/5 end/NOUN/obj/2"
    assert found("put end", notation) == [("puts end", {})]


def test_other_words_may_not_stand_between(found) -> None:
    assert found("put end", "It/PRON/nsubj/2 puts/VERB/root/0 patients/NOUN/compound/4 end/NOUN/obj/2") == []


def test_a_gap_lets_up_to_four_words_through(found) -> None:
    four = "say/VERB/root/0 shy/ADJ/amod/5 town/NOUN/compound/5 hall/NOUN/compound/5 clerks/NOUN/obj/1"
    assert found("say ... bye", f"{four} bye/INTJ/obj/1") == [("say bye", {})]
    assert found("say ... bye", f"{four} tomorrow/NOUN/obl/1 bye/INTJ/obj/1") == []


def test_an_optional_word_may_be_missing(found) -> None:
    assert found("wave (hello) goodbye", "wave/VERB/root/0 goodbye/INTJ/obj/1") == [("wave goodbye", {})]
    assert found("wave (hello) goodbye", "wave/VERB/root/0 hello/INTJ/obj/1 goodbye/INTJ/obj/1") == [
        ("wave hello goodbye", {})
    ]


def test_a_heading_may_leave_out_the_verb_to_be(found) -> None:
    assert found("relief be guaranteed", "Relief/NOUN/nsubj/2 guaranteed/VERB/root/0") == [
        ("Relief guaranteed", {})
    ]


@pytest.mark.parametrize(
    ("notation", "words"),
    [
        ("Drips/NOUN/nsubj/2 cure/VERB/root/0 severe/ADJ/amod/4 pain/NOUN/obj/2", "cure"),
        ("pain/NOUN/nsubj:pass/3 was/AUX/aux:pass/3 cured/VERB/root/0", "cured"),
        ("pain/NOUN/root/0 cured/VERB/acl/1/VerbForm=Part", "cured"),
        ("pain/NOUN/root/0 that/PRON/nsubj:pass/4 was/AUX/aux:pass/4 cured/VERB/acl:relcl/1", "cured"),
        ("pain/NOUN/root/0 that/PRON/obj/4 drips/NOUN/nsubj/4 cure/VERB/acl:relcl/1", "cure"),
    ],
)
def test_a_slot_after_a_verb_is_what_the_verb_acts_on_wherever_it_stands(
    found, notation: str, words: str
) -> None:
    assert found("cure {pain}", notation) == [(words, {"pain": "pain"})]


def test_a_slot_is_not_filled_by_another_class(found) -> None:
    assert found("cure {pain}", "Drips/NOUN/nsubj/2 cure/VERB/root/0 boredom/NOUN/obj/2") == []


def test_a_slot_is_not_filled_by_the_subject_of_an_active_verb(found) -> None:
    assert found("cure {pain}", "Pain/NOUN/nsubj/2 cures/VERB/root/0 boredom/NOUN/obj/2") == []


def test_target_takes_all_that_a_treatment_acts_on(found) -> None:
    for noun in ("pain", "burning", "neuropathy", "opioids", "depression", "nerve"):
        ((_, slots),) = found("cure {target}", f"Drips/NOUN/nsubj/2 cure/VERB/root/0 {noun}/NOUN/obj/2")
        assert slots == {"target": noun}


def test_a_coordinated_object_fills_a_slot(found) -> None:
    notation = "Drips/NOUN/nsubj/2 cure/VERB/root/0 boredom/NOUN/obj/2 and/CCONJ/cc/5 pain/NOUN/conj/3"
    assert found("cure {pain}", notation) == [("cure", {"pain": "pain"})]


def test_a_slot_before_a_verb_is_its_subject(found) -> None:
    notation = "Pain/NOUN/nsubj/3 simply/ADV/advmod/3 vanishes/VERB/root/0"
    assert found("{target} vanish", notation) == [("vanishes", {"target": "Pain"})]
    assert found("{target} vanish", "The/DET/det/2 nurse/NOUN/nsubj/3 vanishes/VERB/root/0") == []


def test_what_ends_in_a_verb_is_not_said_where_an_object_follows(found) -> None:
    notation = "Pain/NOUN/nsubj/2 stops/VERB/root/0 patients/NOUN/obj/2"
    assert found("{pain} stop", notation) == []
    assert found("{pain} stop", "Pain/NOUN/nsubj/2 stops/VERB/root/0") == [("stops", {"pain": "Pain"})]


def test_a_slot_between_words_stands_between_them(found) -> None:
    notation = "kiss/VERB/root/0 your/PRON/nmod:poss/3 pain/NOUN/obj/1 goodbye/INTJ/obj/1"
    assert found("kiss {target} goodbye", notation) == [("kiss goodbye", {"target": "pain"})]


def test_words_that_stand_in_two_sentences_are_no_phrase(found) -> None:
    assert found("put end", "They/PRON/nsubj/2 put/VERB/root/0 -- end/NOUN/root/0 here/ADV/advmod/1") == []


def test_a_symptom_is_not_the_verb_that_acts_on_one(found) -> None:
    notation = "the/DET/det/2 ache/NOUN/root/0 of/ADP/case/4 pain/NOUN/nmod/2"
    assert found("ache {pain}", notation) == []


def test_the_root_of_a_match_is_its_topmost_word(read) -> None:
    analysis = read(
        "It/PRON/nsubj/2 puts/VERB/root/0 an/DET/det/4 end/NOUN/obj/2 to/ADP/case/6 pain/NOUN/obl/2"
    )
    (match,) = PhraseIndex([("put end to {pain}", 0)], Grammar(tokenize), expand).find(analysis)
    assert analysis.doc[match.root].text == "puts"
    assert match.slot("pain") == 5
    assert match.slot("opioid") is None


def test_an_alternative_of_several_words_makes_several_patterns() -> None:
    assert len(Grammar(tokenize).patterns("be pain-free|whole", 0)) == 2


def test_a_phrase_is_looked_up_by_its_longest_content_word() -> None:
    (pattern,) = Grammar(tokenize).patterns("put an end to {pain}", 0)
    assert "end" in pattern.items[pattern.key].forms


def test_a_gap_does_not_reach_past_a_full_stop(found) -> None:
    assert found("no ... pain", "No/DET/det/3 more/ADJ/amod/3 pain/NOUN/root/0")
    assert found("no ... pain", "No/INTJ/discourse/3 +./PUNCT/punct/1 pain/NOUN/root/0") == []


def test_a_possessive_is_no_is(found) -> None:
    notation = (
        "We/PRON/nsubj/3 have/AUX/aux/3 seen/VERB/root/0 pain/NOUN/nmod:poss/6 +'s/PART/case/4 "
        "memory/NOUN/obj/3"
    )
    assert found("pain be memory", notation) == []
    assert found("pain be memory", notation.replace("PART/case/4", "AUX/cop/6"))


def test_be_is_missing_from_headings_but_not_from_sentences(found) -> None:
    assert found("be new person", "A/DET/det/3 new/ADJ/amod/3 person/NOUN/root/0")
    notation = "Lee/PROPN/nsubj/2 meets/VERB/root/0/VerbForm=Fin a/DET/det/5 new/ADJ/amod/5 person/NOUN/obj/2"
    assert found("be new person", notation) == []


def test_what_a_preposition_governs_is_no_subject(found) -> None:
    notation = (
        "Debate/NOUN/nsubj/5 on/ADP/case/3 pain/NOUN/nsubj/5 is/AUX/cop/5 over/ADJ/root/0 +./PUNCT/punct/5"
    )
    assert found("{pain} be =over", notation) == []
    assert found("{pain} be =over", notation.replace(" on/ADP/case/3", " long/ADV/advmod/3"))


def test_no_phrase_may_stand_where_one_of_its_words_is_missing(read) -> None:
    index = PhraseIndex([("pain-free", 0), ("put end to {pain}", 1)], Grammar(tokenize), expand)
    assert not index.may_find(read("the/DET/det/2 pain/NOUN/root/0"))
    assert index.may_find(read("pain/NOUN/compound/3 -/PUNCT/punct/3 free/ADJ/root/0"))
    assert index.may_find(read("painfree/ADJ/root/0"))
    assert not index.may_find(read("It/PRON/nsubj/2 puts/VERB/root/0 an/DET/det/4 end/NOUN/obj/2"))


def test_a_phrase_that_writes_a_possessive_means_it(found) -> None:
    notation = "pain/NOUN/nmod:poss/3 +'s/PART/case/1 nightmare/NOUN/root/0"
    assert found("pain's nightmare", notation) == [("pain 's nightmare", {})]


def test_the_phrases_of_some_groups_may_be_asked_for_alone(read) -> None:
    analysis = read("It/PRON/nsubj/2 vanished/VERB/root/0 soon/ADV/advmod/2")
    index = PhraseIndex([("vanish", 0), ("soon", 1)], Grammar(tokenize), expand)
    assert [m.pattern.owner for m in index.find(analysis)] == [0, 1]
    assert [m.pattern.owner for m in index.find(analysis, {1})] == [1]
