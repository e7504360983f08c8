"""What counts as a fair page's word, on parses written by hand: no trained model is needed."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.vocab import Vocab

from ketalint.language.analysis import analyse
from ketalint.language.balance import balance_of
from ketalint.language.context import Context
from ketalint.language.found import BlockClaims
from ketalint.language.vocabulary import Vocabulary
from ketalint.model import Block, Draft, Segment
from ketalint.rulebook.types import Lexicon

NOUNS = {
    "ketamine": ("ketamine",),
    "opioid": ("opioid",),
    "provider": ("doctor", "team", "we"),
    "person": ("patient", "you"),
    "pain": ("migraine",),
}
TABLES = {
    "balance": {
        "risks": {"phrases": ["abuse potential"]},
        "risk-symptoms": {"phrases": ["nausea"]},
        "candidacy": {"phrases": ["physician-led"]},
        "candidacy-professional": {"phrases": ["evaluate"]},
        "house": {"words": ["team", "we"]},
        "variability": {"phrases": ["result vary"]},
        "variability-limits": {"phrases": ["not everyone"]},
    }
}
VOCABULARY = Vocabulary(Lexicon((), (), NOUNS, (), {}, TABLES), str.split)


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


def test_a_professional_counts_where_the_parse_took_the_verb_for_a_noun() -> None:
    assert said("A/DET/det/2 doctor/NOUN/compound/2 evaluates/NOUN/ROOT/2 you/PRON/dep/2") == {
        "candidacy": "evaluates"
    }


def test_results_that_vary_count_unless_that_is_denied() -> None:
    assert said("Results/NOUN/nsubj/1 vary/VERB/ROOT/1") == {"variability": "Results vary"}
    assert said("Results/NOUN/nsubj/2 never/ADV/advmod/2 vary/VERB/ROOT/2") == {}


def test_a_limit_carries_its_own_denial() -> None:
    assert said("Not/PART/advmod/1 everyone/PRON/nsubj/2 responds/VERB/ROOT/2") == {
        "variability": "Not everyone"
    }


def test_each_statement_keeps_its_first_words() -> None:
    vary = "Results/NOUN/nsubj/1 vary/VERB/ROOT/1"
    not_all = "Not/PART/advmod/1 everyone/PRON/nsubj/2 responds/VERB/ROOT/2"
    nausea = "Ketamine/NOUN/nsubj/1 causes/VERB/ROOT/1 nausea/NOUN/obj/1"
    assert said(not_all, nausea, vary) == {"variability": "Not everyone", "risks": "nausea"}
