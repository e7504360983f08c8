"""What counts as a fair page's word, on parses written by hand: no trained model is needed."""

from __future__ import annotations

from msgspec.structs import replace
from spacy.tokens import Doc
from spacy.vocab import Vocab

from ketalint.language.balance.page import _in_other_rows, balance_of
from ketalint.language.claims.context import Context
from ketalint.language.claims.found import BlockClaims
from ketalint.language.clinic.listed import side_by_side
from ketalint.language.syntax.analysis import analyse
from ketalint.language.vocabulary import Vocabulary
from ketalint.model import Block, Draft, Segment
from ketalint.rulebook.types import Lexicon

NOUNS = {
    "ketamine": ("ketamine", "infusion"),
    "opioid": ("opioid",),
    "provider": ("counselor", "doctor", "team", "we"),
    "person": ("patient", "you"),
    "pain": ("migraine",),
}
TABLES = {
    "balance": {
        "risks": {"phrases": ["abuse potential", "cystitis"]},
        "risk-symptoms": {"phrases": ["nausea"]},
        "candidacy": {"phrases": ["physician-led"]},
        "candidacy-professional": {"phrases": ["evaluate", "see {person}", "work with {person}"]},
        "candidacy-care": {"phrases": ["chart"]},
        "candidacy-meeting": {"phrases": ["meet with"]},
        "candidacy-evaluation": {"phrases": ["evaluation"]},
        "candidacy-visit": {"phrases": ["consultation"]},
        "orders": {"words": ["required"]},
        "evaluated-otherwise": {"words": ["sales"]},
        "talking": {"words": ["praise"]},
        "house": {"words": ["team", "we"]},
        "variability": {"phrases": ["result vary", "with some {person}"]},
        "variability-limits": {"phrases": ["not everyone", "not know ahead", "may not notice"]},
        "variability-closing": {"phrases": ["some =never"]},
        "variability-failed": {"phrases": ["feel no change"]},
        "variability-unmoved": {"phrases": ["not help"]},
        "variability-asked": {"phrases": ["work ... everyone"]},
        "varying-otherwise": {"words": ["fee"]},
        "doubled": {"words": ["nobody"]},
    }
}
CUES = {"no": {"words": ["no"]}, "yes": {"words": ["yes"]}}
VOCABULARY = Vocabulary(Lexicon((), (), NOUNS, (), CUES, TABLES), str.split)


def said(*parses: str) -> dict[str, str]:
    """What each parsed sentence, a block of its own, adds; a word is written word/POS/relation/head."""
    blocks, claims, text = [], [], ""
    for parse in parses:
        rows = [row.split("/") for row in parse.split()]
        words = [row[0] for row in rows]
        doc = Doc(
            Vocab(),
            words=words,
            pos=[row[1] for row in rows],
            deps=[row[2] for row in rows],
            heads=[int(row[3]) for row in rows],
        )
        blocks.append(Block("paragraph", doc.text, (Segment(0, len(doc.text), len(text), len(doc.text)),)))
        text += doc.text
        analysis = analyse(doc, VOCABULARY.nouns, VOCABULARY.misspellings)
        claims.append(BlockClaims(analysis, Context(analysis, frozenset(), True)))
    draft = Draft("page.md", "markdown", text, tuple(blocks))
    return {name: words.text for name, words in balance_of(draft, claims, VOCABULARY).items()}


def test_a_risk_of_ketamine_that_is_named_counts() -> None:
    assert said("Ketamine/NOUN/nsubj/1 causes/VERB/ROOT/1 nausea/NOUN/obj/1") == {"risks": "nausea"}


def test_a_risk_that_is_denied_does_not_count() -> None:
    assert (
        said("Ketamine/NOUN/nsubj/1 has/VERB/ROOT/1 no/DET/det/4 abuse/NOUN/compound/4 potential/NOUN/obj/1")
        == {}
    )


def test_a_risk_of_another_drug_does_not_count() -> None:
    assert said("Opioids/NOUN/nsubj/1 have/VERB/ROOT/1 abuse/NOUN/compound/3 potential/NOUN/obj/1") == {}


def test_less_of_a_risk_is_no_risk_named() -> None:
    assert said("Ketamine/NOUN/nsubj/1 causes/VERB/ROOT/1 less/ADJ/amod/3 nausea/NOUN/obj/1") == {}


def test_a_symptom_of_the_disease_is_no_risk() -> None:
    assert said("Migraine/NOUN/nsubj/1 brings/VERB/ROOT/1 nausea/NOUN/obj/1") == {}


def test_a_professional_who_evaluates_counts_and_the_house_does_not() -> None:
    doctor = "A/DET/det/1 doctor/NOUN/nsubj/2 evaluates/VERB/ROOT/2 you/PRON/obj/2"
    team = "Our/PRON/nmod:poss/1 team/NOUN/nsubj/2 evaluates/VERB/ROOT/2 you/PRON/obj/2"
    assert said(doctor) == {"candidacy": "evaluates"}
    assert said(team) == {}


def test_a_professional_goes_by_a_pronoun_or_a_name_given_with_a_title() -> None:
    doctor = "The/DET/det/1 doctor/NOUN/nsubj/2 smiles/VERB/ROOT/2 ./PUNCT/punct/2"
    she = "She/PRON/nsubj/5 evaluates/VERB/ROOT/5 you/PRON/obj/5"
    assert said(f"{doctor} {she}") == {"candidacy": "evaluates"}
    titled = "Dr./PROPN/compound/1 Lind/PROPN/nsubj/2 sings/VERB/ROOT/2"
    named = "Lind/PROPN/nsubj/1 evaluates/VERB/ROOT/1 you/PRON/obj/1"
    assert said(titled, named) == {"candidacy": "evaluates"}
    assert said(named) == {}


def test_what_a_professional_looks_at_counts_and_talk_does_not() -> None:
    reads = "A/DET/det/1 doctor/NOUN/nsubj/2 reads/VERB/ROOT/2 the/DET/det/4 chart/NOUN/obj/2"
    praises = "A/DET/det/1 doctor/NOUN/nsubj/2 praises/VERB/ROOT/2 the/DET/det/4 chart/NOUN/obj/2"
    assert said(reads) == {"candidacy": "chart"}
    assert said(praises) == {}


def test_to_meet_with_a_professional_counts() -> None:
    parse = "You/PRON/nsubj/1 meet/VERB/ROOT/1 with/ADP/case/4 a/DET/det/4 {}/NOUN/obl/1"
    assert said(parse.format("doctor")) == {"candidacy": "meet with"}
    assert said(parse.format("friend")) == {}


def test_an_evaluation_counts_unless_it_is_spared_or_of_something_else() -> None:
    assert said("Evaluation/NOUN/ROOT/0 :/PUNCT/punct/0 $/SYM/dep/0 150/NUM/dep/0") == {
        "candidacy": "Evaluation"
    }
    assert said("Skip/VERB/ROOT/0 the/DET/det/2 evaluation/NOUN/obj/0") == {}
    assert said("Evaluation/NOUN/ROOT/0 of/ADP/case/2 sales/NOUN/nmod/0") == {}


def test_a_visit_counts_where_it_is_required() -> None:
    assert said("Consultation/NOUN/nsubj/1 required/VERB/ROOT/1") == {"candidacy": "Consultation"}
    assert said("Book/VERB/ROOT/0 a/DET/det/2 consultation/NOUN/obj/0") == {}


def test_one_who_was_not_helped_counts() -> None:
    parse = "{}/PRON/nsubj/1 felt/VERB/ROOT/1 no/DET/det/3 change/NOUN/obj/1"
    assert said(parse.format("She")) == {"variability": "felt no change"}
    assert said(parse.format("You")) == {}
    assert said(parse.format("Nobody")) == {}


def test_a_treatment_that_did_not_help_counts_unless_it_is_another() -> None:
    parse = "{}/NOUN/nsubj/3 did/AUX/aux/3 not/PART/advmod/3 help/VERB/ROOT/3 me/PRON/obj/3"
    assert said(parse.format("Ketamine")) == {"variability": "not help"}
    assert said(parse.format("Opioids")) == {}


def test_patients_who_come_back_tell_nothing_of_response() -> None:
    parse = (
        "Relief/NOUN/nsubj/1 varies/VERB/ROOT/1 with/ADP/case/4 some/DET/det/4 patients/NOUN/obl/1 "
        "{}/VERB/acl/4"
    )
    assert said(parse.format("improving")) == {"variability": "with some patients"}
    assert said(parse.format("returning")) == {}


def test_what_is_not_known_ahead_has_to_be_the_response() -> None:
    parse = (
        "We/PRON/nsubj/3 do/AUX/aux/3 not/PART/advmod/3 know/VERB/ROOT/3 ahead/ADV/advmod/3 "
        "{}/PRON/nsubj/6 comes/VERB/ccomp/3"
    )
    assert said(parse.format("who")) == {"variability": "not know ahead"}
    assert said(parse.format("what")) == {}


def test_never_counts_at_the_end_of_its_clause() -> None:
    assert said("Some/DET/ROOT/0 never/ADV/advmod/0 ./PUNCT/punct/0") == {"variability": "Some never"}
    assert said("Some/DET/nsubj/2 never/ADV/advmod/2 pay/VERB/ROOT/2") == {}


def test_a_question_whether_it_works_for_everyone_counts_when_it_is_answered_with_no() -> None:
    question = (
        "Does/AUX/aux/2 it/PRON/nsubj/2 work/VERB/ROOT/2 for/ADP/case/4 everyone/PRON/obl/2 ?/PUNCT/punct/2"
    )
    assert said(f"{question} No/INTJ/ROOT/6 ./PUNCT/punct/6") == {"variability": "No ."}
    assert said(f"{question} Yes/INTJ/ROOT/6 ./PUNCT/punct/6") == {}


def test_a_professional_counts_where_the_parse_took_the_verb_for_a_noun() -> None:
    assert said("A/DET/det/2 doctor/NOUN/compound/2 evaluates/NOUN/ROOT/2 you/PRON/dep/2") == {
        "candidacy": "evaluates"
    }


def test_results_that_vary_count_unless_that_is_denied() -> None:
    assert said("Results/NOUN/nsubj/1 vary/VERB/ROOT/1") == {"variability": "Results vary"}
    assert said("Results/NOUN/nsubj/2 never/ADV/advmod/2 vary/VERB/ROOT/2") == {}


def test_what_varies_must_be_the_response() -> None:
    assert said("Fees/NOUN/compound/1 results/NOUN/nsubj/2 vary/VERB/ROOT/2") == {}


def test_a_limit_carries_its_own_denial() -> None:
    assert said("Not/PART/advmod/1 everyone/PRON/nsubj/2 responds/VERB/ROOT/2") == {
        "variability": "Not everyone"
    }


def test_each_statement_keeps_its_first_words() -> None:
    vary = "Results/NOUN/nsubj/1 vary/VERB/ROOT/1"
    not_all = "Not/PART/advmod/1 everyone/PRON/nsubj/2 responds/VERB/ROOT/2"
    nausea = "Ketamine/NOUN/nsubj/1 causes/VERB/ROOT/1 nausea/NOUN/obj/1"
    assert said(not_all, nausea, vary) == {"variability": "Not everyone", "risks": "nausea"}


def test_a_doctor_who_sees_a_patient_do_something() -> None:
    seen = "A/DET/det/2 doctor/NOUN/nsubj/3 saw/VERB/ROOT/3 you/PRON/obj/3 {}/{}/{}/3"
    assert said(seen.format("first", "ADV", "advmod")) == {"candidacy": "saw you"}
    assert said(seen.format("dance", "VERB", "xcomp")) == {}


def test_some_do_answers_a_question_of_hope() -> None:
    question = "Will/AUX/aux/3 my/PRON/det/3 migraine/NOUN/ROOT/3 go/VERB/dep/3 ?/PUNCT/punct/3"
    some = "Some/DET/nsubj/7 do/AUX/ROOT/7 ,/PUNCT/punct/7 for/ADP/case/10 weeks/NOUN/obl/7"
    assert said(f"{question} {some} ./PUNCT/punct/7") == {"variability": "Some do , for weeks ."}
    say = "Some/DET/nsubj/7 say/VERB/ROOT/7 it/PRON/nsubj/9 does/AUX/ccomp/7"
    assert said(f"{question} {say} ./PUNCT/punct/7") == {}


def test_a_counselor_who_works_with_people_evaluates_nobody() -> None:
    works = "Our/PRON/nmod:poss/1 {}/NOUN/nsubj/2 works/VERB/ROOT/2 with/ADP/case/4 patients/NOUN/obl/2"
    assert said(works.format("doctor")) == {"candidacy": "works with patients"}
    assert said(works.format("counselor")) == {}


def test_what_a_foot_does_not_notice_is_no_response() -> None:
    notices = (
        "Patients/NOUN/nsubj/3 may/AUX/aux/3 not/PART/advmod/3 notice/VERB/ROOT/3 a/DET/det/5 {}/NOUN/obj/3"
    )
    assert said(notices.format("difference")) == {"variability": "may not notice"}
    assert said(notices.format("cut")) == {}


def test_what_was_feared_is_no_risk_named() -> None:
    feared = (
        "He/PRON/nsubj/2 was/AUX/cop/2 {}/ADJ/ROOT/2 that/SCONJ/mark/4 nausea/NOUN/nsubj/5 came/VERB/ccomp/2"
    )
    assert said(feared.format("clear")) == {"risks": "nausea"}
    assert said(feared.format("afraid")) == {}


def test_a_painful_bladder_is_what_people_come_with() -> None:
    cystitis = "{}/ADJ/amod/1 cystitis/NOUN/nsubj/2 occurs/VERB/ROOT/2"
    assert said(cystitis.format("Ulcerative")) == {"risks": "cystitis"}
    assert said(cystitis.format("Interstitial")) == {}


def test_a_row_that_another_treatment_heads_names_no_risk_of_ours() -> None:
    opioid = Block("cell", "opioid", (Segment(0, 6, 0, 6),))
    ours, effect = replace(opioid, text="ketamine"), replace(opioid, text="nausea", row=0)
    blocks = [opioid, effect, ours, replace(effect, row=2)]
    claims = []
    for block in blocks:
        doc = Doc(Vocab(), words=[block.text], pos=["NOUN"], deps=["ROOT"], heads=[0])
        analysis = analyse(doc, VOCABULARY.nouns, VOCABULARY.misspellings)
        claims.append(BlockClaims(analysis, Context(analysis, frozenset(), True)))
    assert _in_other_rows(blocks, claims, side_by_side(blocks)) == {0, 1}
