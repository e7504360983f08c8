"""What is paid for beside the infusions, or in their place, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.claims.everyday import is_bare_therapy
from ketalint.language.claims.paid import of_another_tab, of_other_payments, ours_is_not, within_a_trial
from ketalint.language.words.matching import Match
from ketalint.language.words.patterns import Pattern

COVERS = "Plan/NOUN/nsubj/2 covers/VERB/root/0 the/DET/det/4 {}/NOUN/obj/2"
PAYS = "Plan/NOUN/nsubj/2 paid/VERB/root/0 for/ADP/case/5 {}/{}/5 {}/NOUN/obl/2"


@pytest.fixture
def paid(read, word):
    """Whether a phrase of payment speaks of something else; "plan" pays, and `slot` is its treatment."""

    def find(notation: str, words: str, slot: str = "") -> bool:
        analysis = read(notation)
        payer = next(t.i for t in analysis.doc if t.lower_ == "plan")
        analysis.classes[payer] = frozenset(("payer",))
        places = [word(analysis, w).i for w in words.split()]
        slots = [("payer", payer)] + ([("treatment", word(analysis, slot).i)] if slot else [])
        match = Match(Pattern("", (), 0, 0), tuple(sorted([payer, *places])), tuple(slots), places[0])
        return of_other_payments(analysis, match)

    return find


def test_the_lab_is_paid_for_and_not_the_drip(paid) -> None:
    assert paid(COVERS.format("splint"), "covers the")
    assert not paid(COVERS.format("drip"), "covers the")
    assert not paid(COVERS.format("cost"), "covers the")


def test_none_of_ours_is_paid_for(paid) -> None:
    assert paid(PAYS.format("no", "DET/det", "drips"), "paid for", "drips")
    assert not paid(PAYS.format("six", "NUM/nummod", "drips"), "paid for", "drips")


def test_one_infusion_out_of_many(paid) -> None:
    counted = PAYS.format("{}", "NUM/nummod", "drips") + " out/ADP/case/8 of/ADP/case/8 {}/NUM/nmod/5"
    assert paid(counted.format("2", "400"), "paid for", "drips")
    assert not paid(counted.format("390", "400"), "paid for", "drips")


def test_a_plan_that_is_asked(paid) -> None:
    asked = (
        "We/PRON/nsubj/2 {}/VERB/root/0 the/DET/det/4 plan/NOUN/obj/2 to/PART/mark/6 pay/VERB/xcomp/2 "
        "for/ADP/case/8 drips/NOUN/obl/6"
    )
    assert paid(asked.format("ask"), "pay for", "drips")
    assert not paid(asked.format("get"), "pay for", "drips")


def test_asked_if_it_was_paid_for_is_no_request(paid) -> None:
    asked = (
        "We/PRON/nsubj/2 asked/VERB/root/0 {}/SCONJ/mark/6 our/PRON/nmod:poss/5 plan/NOUN/nsubj/6 "
        "pays/VERB/ccomp/2 for/ADP/case/8 drips/NOUN/obl/6"
    )
    for word, other in (("that", True), ("if", False), ("whether", False)):
        assert paid(asked.format(word), "pays for", "drips") is other


def test_what_the_next_part_denies(read, word) -> None:
    told = (
        "Aetna/PROPN/nsubj/2 pays/VERB/root/0 for/ADP/case/4 visits/NOUN/obl/2 +,/PUNCT/punct/7 "
        "{}/ADV/advmod/7 infusions/NOUN/conj/4"
    )
    for how, none in (("not", True), ("also", False)):
        assert ours_is_not(read(told.format(how)), 0, 1) is none


def test_no_refusal_is_no_denial(read) -> None:
    assured = (
        "Aetna/PROPN/nsubj/2 pays/VERB/root/0 +,/PUNCT/punct/6 no/DET/det/5 drip/NOUN/nsubj/6 "
        "refused/VERB/parataxis/2"
    )
    assert not ours_is_not(read(assured), 0, 1)


def test_payment_within_a_trial() -> None:
    assert within_a_trial(["paid", "inside", "a", "trial"], 0, 4)
    assert not within_a_trial(["paid", "after", "a", "trial"], 0, 4)


def test_therapy_that_nothing_tells_ours(read, word) -> None:
    pays = "Aetna/PROPN/nsubj/2 covers/VERB/root/0 {}therapy/NOUN/obj/2"
    bare = read(pays.format(""))
    assert is_bare_therapy(bare, word(bare, "therapy"))
    ours = read("Aetna/PROPN/nsubj/2 covers/VERB/root/0 our/PRON/nmod:poss/4 therapy/NOUN/obj/2")
    assert not is_bare_therapy(ours, word(ours, "therapy"))


TAB = "My/PRON/nmod:poss/2 {}/NOUN/nsubj/3 pays/VERB/root/0 the/DET/det/5 tab/NOUN/obj/3{}"


@pytest.mark.parametrize(
    ("who", "what", "another"),
    [
        ("plan", "", False),
        ("cousin", "", True),
        ("plan", " for/ADP/case/8 the/DET/det/8 cab/NOUN/nmod/5", True),
        ("plan", " for/ADP/case/8 the/DET/det/8 drip/NOUN/nmod/5", False),
    ],
)
def test_somebody_s_tab_or_the_tab_for_something(read, who: str, what: str, another: bool) -> None:
    analysis = read(TAB.format(who, what))
    assert of_another_tab(analysis, Match(Pattern("", (), 0, 0), (2, 4), (), 2)) is another


def test_a_policy_that_is_not_the_patient_s(read) -> None:
    notation = "The/DET/det/3 {}/NOUN/compound/3 policy/NOUN/nsubj/4 covers/VERB/root/0 drips/NOUN/obj/4"
    for kind, another in (("malpractice", True), ("family", False)):
        match = Match(Pattern("", (), 0, 0), (2, 3), (), 3)
        assert of_another_tab(read(notation.format(kind)), match) is another
