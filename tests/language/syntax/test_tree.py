from __future__ import annotations

import pytest

from ketalint.language.syntax import tree


def texts(tokens) -> list[str]:
    return [t.text for t in tokens]


def test_the_kind_of_a_relation_has_no_subtype(parsed, word) -> None:
    doc = parsed("Pain/NOUN/nsubj:pass/3 was/AUX/aux:pass/3 cured/VERB/root/0")
    assert word(doc, "Pain").kind == "nsubj"


def test_a_conjunct_with_its_own_subject_is_a_clause_of_its_own(parsed, word) -> None:
    doc = parsed(
        "Drips/NOUN/nsubj/2 help/VERB/root/0 pain/NOUN/obj/2 and/CCONJ/cc/6 nurses/NOUN/nsubj/6 "
        "stay/VERB/conj/2 late/ADV/advmod/6"
    )
    assert tree.clause_of(word(doc, "late")).text == "stay"
    assert tree.clause_of(word(doc, "pain")).text == "help"


def test_a_coordinated_noun_stays_in_its_clause(parsed, word) -> None:
    doc = parsed("Drips/NOUN/nsubj/2 ease/VERB/root/0 pain/NOUN/obj/2 and/CCONJ/cc/5 fear/NOUN/conj/3")
    assert tree.clause_of(word(doc, "fear")).text == "ease"


def test_the_subject_of_a_coordinated_verb_is_shared(parsed, word) -> None:
    doc = parsed("Drips/NOUN/nsubj/2 ease/VERB/root/0 and/CCONJ/cc/4 erase/VERB/conj/2 pain/NOUN/obj/4")
    assert texts(tree.subjects(word(doc, "erase"))) == ["Drips"]


def test_coordinated_subjects_all_count(parsed, word) -> None:
    doc = parsed("Drips/NOUN/nsubj/4 and/CCONJ/cc/3 blocks/NOUN/conj/1 help/VERB/root/0")
    assert texts(tree.subjects(word(doc, "help"))) == ["Drips", "blocks"]


def test_a_relative_pronoun_stands_for_its_noun(parsed, word) -> None:
    doc = parsed("a/DET/det/2 drip/NOUN/root/0 that/PRON/nsubj/4 erases/VERB/acl:relcl/2 pain/NOUN/obj/4")
    assert texts(tree.subjects(word(doc, "erases"))) == ["drip"]


def test_an_infinitive_takes_the_subject_of_its_verb(parsed, word) -> None:
    doc = parsed("Drips/NOUN/nsubj/2 aim/VERB/root/0 to/PART/mark/4 erase/VERB/xcomp/2 pain/NOUN/obj/4")
    assert texts(tree.subjects(word(doc, "erase"))) == ["Drips"]


def test_an_infinitive_takes_the_object_of_a_verb_of_making(parsed, word) -> None:
    doc = parsed("We/PRON/nsubj/2 help/VERB/root/0 people/NOUN/obj/2 sleep/VERB/xcomp/2")
    assert texts(tree.subjects(word(doc, "sleep"))) == ["people"]


def test_an_adverbial_clause_with_a_conjunction_inherits_no_subject(parsed, word) -> None:
    doc = parsed("Drips/NOUN/nsubj/2 help/VERB/root/0 when/SCONJ/mark/4 given/VERB/advcl/2")
    assert tree.subjects(word(doc, "given")) == []


def test_the_subject_of_a_passive_is_what_it_acts_on(parsed, word) -> None:
    doc = parsed("Your/PRON/nmod:poss/2 pain/NOUN/nsubj:pass/4 was/AUX/aux:pass/4 cured/VERB/root/0")
    assert tree.is_passive(word(doc, "cured"))
    assert texts(tree.objects(word(doc, "cured"))) == ["pain"]


def test_the_noun_of_a_relative_clause_is_what_its_verb_acts_on(parsed, word) -> None:
    doc = parsed("the/DET/det/2 pain/NOUN/root/0 that/PRON/obj/5 drips/NOUN/nsubj/5 erase/VERB/acl:relcl/2")
    assert texts(tree.objects(word(doc, "erase"))) == ["pain"]


def test_a_participle_acts_on_the_noun_before_it(parsed, word) -> None:
    doc = parsed(
        "neuropathy/NOUN/root/0 cured/VERB/acl/1/VerbForm=Part by/ADP/case/5 our/PRON/nmod:poss/5 "
        "drip/NOUN/obl/2"
    )
    assert texts(tree.objects(word(doc, "cured"))) == ["neuropathy"]
    assert texts(tree.agents(word(doc, "cured"))) == ["drip"]


@pytest.mark.parametrize("verb", ["ease", "erase"])
def test_an_object_is_shared_by_coordinated_verbs(parsed, word, verb: str) -> None:
    doc = parsed("Drips/NOUN/nsubj/2 ease/VERB/root/0 and/CCONJ/cc/4 erase/VERB/conj/2 pain/NOUN/obj/4")
    assert texts(tree.objects(word(doc, verb))) == ["pain"]


def test_what_follows_of_is_acted_on_by_a_noun(parsed, word) -> None:
    doc = parsed("the/DET/det/2 end/NOUN/root/0 of/ADP/case/5 your/PRON/nmod:poss/5 pain/NOUN/nmod/2")
    assert texts(tree.objects(word(doc, "end"))) == ["pain"]


def test_a_noun_phrase_has_its_modifiers_and_no_clause(parsed, word) -> None:
    doc = parsed(
        "for/ADP/case/4 severe/ADJ/amod/4 nerve/NOUN/compound/4 pain/NOUN/root/0 that/PRON/nsubj/6 "
        "burns/VERB/acl:relcl/4"
    )
    start, end = tree.noun_phrase(word(doc, "pain"))
    assert texts(doc[start:end]) == ["severe", "nerve", "pain"]


def test_the_root_of_some_words_is_the_highest(parsed) -> None:
    doc = parsed(
        "Drips/NOUN/nsubj/2 put/VERB/root/0 an/DET/det/4 end/NOUN/obj/2 to/ADP/case/6 pain/NOUN/obl/2"
    )
    assert tree.root_of(doc, [1, 3, 4]).text == "put"
    assert tree.root_of(doc, [3, 2]).text == "end"


@pytest.mark.parametrize(("by", "expected"), [("noon", []), ("Friday", []), ("drips", ["drips"])])
def test_what_is_over_by_noon_is_no_doing_of_the_noon(parsed, word, by: str, expected: list[str]) -> None:
    doc = parsed(f"Pain/NOUN/nsubj:pass/3 was/AUX/aux:pass/3 ended/VERB/root/0 by/ADP/case/5 {by}/NOUN/obl/3")
    assert texts(tree.agents(word(doc, "ended"))) == expected
