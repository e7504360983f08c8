from __future__ import annotations

import pytest

from ketalint.language.stance.negation import denial


@pytest.fixture
def denied(read, cues, word, text_of):
    """The words that deny the claim headed by `root`; its own words are `own`, the root alone unless told."""

    def find(notation: str, root: str, *own: str) -> str | None:
        analysis = read(notation)
        words = frozenset(word(analysis, text).i for text in (own or (root,)))
        return text_of(analysis, denial(analysis, cues, word(analysis, root), words))

    return find


def test_a_plain_claim_is_not_denied(denied) -> None:
    assert denied("Drips/NOUN/nsubj/2 cure/VERB/root/0 neuropathy/NOUN/obj/2", "cure") is None


def test_not_denies_the_predicate_it_hangs_on(denied) -> None:
    assert (
        denied("Ketamine/NOUN/nsubj/5 is/AUX/cop/5 not/PART/advmod/5 a/DET/det/5 cure/NOUN/root/0", "cure")
        == "not"
    )


def test_a_shortened_not_denies_too(denied) -> None:
    assert (
        denied("It/PRON/nsubj/4 does/AUX/aux/4 +n't/PART/advmod/4 cure/VERB/root/0 pain/NOUN/obj/4", "cure")
        == "n't"
    )


def test_a_denial_ends_at_but(denied) -> None:
    notation = (
        "It/PRON/nsubj/5 is/AUX/cop/5 not/PART/advmod/5 a/DET/det/5 remedy/NOUN/root/0 but/CCONJ/cc/8 "
        "it/PRON/nsubj/8 "
        "erases/VERB/conj/5/VerbForm=Fin pain/NOUN/obj/8"
    )
    assert denied(notation, "remedy") == "not"
    assert denied(notation, "erases") is None


def test_a_denial_ends_at_a_conjunct_with_its_own_subject(denied) -> None:
    notation = (
        "It/PRON/nsubj/4 does/AUX/aux/4 not/PART/advmod/4 sting/VERB/root/0/VerbForm=Inf and/CCONJ/cc/7 "
        "drips/NOUN/nsubj/7 "
        "cure/VERB/conj/4/VerbForm=Fin neuropathy/NOUN/obj/7"
    )
    assert denied(notation, "cure") is None


def test_a_denial_reaches_a_conjunct_that_shares_all(denied) -> None:
    notation = (
        "It/PRON/nsubj/4 does/AUX/aux/4 not/PART/advmod/4 heal/VERB/root/0/VerbForm=Inf or/CCONJ/cc/6 "
        "cure/VERB/conj/4/VerbForm=Inf neuropathy/NOUN/obj/6"
    )
    assert denied(notation, "cure") == "not"


def test_a_denial_does_not_reach_a_reason(denied) -> None:
    notation = (
        "We/PRON/nsubj/4 do/AUX/aux/4 not/PART/advmod/4 worry/VERB/root/0 because/SCONJ/mark/7 "
        "drips/NOUN/nsubj/7 "
        "cure/VERB/advcl/4 pain/NOUN/obj/7"
    )
    assert denied(notation, "cure") is None


def test_a_denial_does_not_reach_a_clause_beside_it(denied) -> None:
    notation = (
        "It/PRON/nsubj/4 does/AUX/aux/4 not/PART/advmod/4 sting/VERB/root/0 +;/PUNCT/punct/7 "
        "it/PRON/nsubj/7 cures/VERB/parataxis/4 "
        "pain/NOUN/obj/7"
    )
    assert denied(notation, "cures") is None


def test_a_verb_of_saying_passes_a_denial_on(denied) -> None:
    notation = (
        "Nobody/PRON/nsubj/2 says/VERB/root/0 that/SCONJ/mark/5 drips/NOUN/nsubj/5 cure/VERB/ccomp/2 "
        "neuropathy/NOUN/obj/5"
    )
    assert denied(notation, "cure") == "Nobody"


@pytest.mark.parametrize("none", ["No", "Zero"])
def test_a_subject_with_no_denies_its_verb(denied, none: str) -> None:
    assert (
        denied(f"{none}/DET/det/2 drip/NOUN/nsubj/3 cures/VERB/root/0 neuropathy/NOUN/obj/3", "cures") == none
    )


def test_an_object_with_no_denies_its_verb(denied) -> None:
    notation = (
        "We/PRON/nsubj/2 make/VERB/root/0 no/DET/det/4 promise/NOUN/obj/2 to/PART/mark/6 cure/VERB/acl/4 "
        "pain/NOUN/obj/6"
    )
    assert denied(notation, "cure") == "no"


def test_a_verb_that_denies_what_depends_on_it(denied) -> None:
    notation = "Drips/NOUN/nsubj/2 fail/VERB/root/0 to/PART/mark/4 cure/VERB/xcomp/2 neuropathy/NOUN/obj/4"
    assert denied(notation, "cure") == "fail"


def test_two_denials_lift_each_other(denied) -> None:
    notation = (
        "It/PRON/nsubj/3 never/ADV/advmod/3 fails/VERB/root/0 to/PART/mark/5 cure/VERB/xcomp/3 "
        "neuropathy/NOUN/obj/5"
    )
    assert denied(notation, "cure") is None


def test_what_does_not_doubt_affirms(denied) -> None:
    notation = (
        "We/PRON/nsubj/4 do/AUX/aux/4 not/PART/advmod/4 doubt/VERB/root/0 that/SCONJ/mark/7 "
        "it/PRON/nsubj/7 cures/VERB/ccomp/4 "
        "pain/NOUN/obj/7"
    )
    assert denied(notation, "cures") is None


def test_you_will_not_believe_marvels_and_denies_nothing(denied) -> None:
    notation = (
        "You/PRON/nsubj/4 will/AUX/aux/4 not/PART/advmod/4 believe/VERB/root/0 how/ADV/advmod/7 "
        "it/PRON/nsubj/7 "
        "cured/VERB/ccomp/4 her/PRON/obj/7"
    )
    assert denied(notation, "cured") is None


def test_not_only_denies_nothing(denied) -> None:
    notation = (
        "It/PRON/nsubj/4 not/PART/advmod/4 only/ADV/advmod/4 eases/VERB/root/0 but/CCONJ/cc/6 "
        "cures/VERB/conj/4 pain/NOUN/obj/6"
    )
    assert denied(notation, "eases") is None
    assert denied(notation, "cures") is None


def test_no_doubt_denies_nothing(denied) -> None:
    notation = "No/DET/det/2 doubt/NOUN/obl/4 it/PRON/nsubj/4 cures/VERB/root/0 pain/NOUN/obj/4"
    assert denied(notation, "cures") is None


def test_a_phrase_in_front_denies_what_follows(denied) -> None:
    notation = "It/PRON/nsubj/3 is/AUX/cop/3 far/ADV/root/0 from/ADP/case/6 a/DET/det/6 cure/NOUN/obl/3"
    assert denied(notation, "cure") == "far from"


def test_a_phrase_in_front_denies_up_to_the_next_comma_only(denied) -> None:
    notation = (
        "Far/ADV/advmod/8 from/ADP/case/3 sedation/NOUN/obl/1 +,/PUNCT/punct/8 the/DET/det/6 "
        "drip/NOUN/nsubj/8 fully/ADV/advmod/8 "
        "cures/VERB/root/0 pain/NOUN/obj/8"
    )
    assert denied(notation, "cures") is None


def test_nothing_short_of_holds_a_denial_and_is_none(denied) -> None:
    notation = (
        "It/PRON/nsubj/3 is/AUX/cop/3 nothing/PRON/root/0 short/ADJ/amod/3 of/ADP/case/7 the/DET/det/7 "
        "cure/NOUN/obl/4"
    )
    assert denied(notation, "cure") is None


def test_without_denies_the_noun_it_governs(denied) -> None:
    notation = "Patients/NOUN/nsubj/2 leave/VERB/root/0 without/ADP/case/5 a/DET/det/5 cure/NOUN/obl/2"
    assert denied(notation, "cure") == "without"


def test_no_longer_denies(denied) -> None:
    notation = "It/PRON/nsubj/4 no/DET/det/3 longer/ADV/advmod/4 cures/VERB/root/0 pain/NOUN/obj/4"
    assert denied(notation, "cures") == "no longer"


def test_a_negative_that_belongs_to_the_claim_does_not_deny_it(denied) -> None:
    notation = "You/PRON/nsubj/4 will/AUX/aux/4 never/ADV/advmod/4 hurt/VERB/root/0 again/ADV/advmod/4"
    assert denied(notation, "hurt", "never", "hurt", "again") is None
    assert denied(notation, "hurt", "hurt") == "never"


def test_a_denied_relative_clause_denies_no_more_than_itself(denied) -> None:
    notation = (
        "The/DET/det/2 drip/NOUN/nsubj/7 that/PRON/nsubj/6 does/AUX/aux/6 not/PART/advmod/6 "
        "sting/VERB/acl:relcl/2 "
        "cures/VERB/root/0 pain/NOUN/obj/7"
    )
    assert denied(notation, "cures") is None


def test_not_until_at_the_start_denies_nothing(denied) -> None:
    notation = (
        "Not/PART/advmod/6 until/ADP/case/3 Friday/NOUN/obl/6 is/AUX/cop/6 pain/NOUN/nsubj/6 gone/ADJ/root/0"
    )
    assert denied(notation, "gone") is None


def test_no_more_a_cure_than_something_else_is_denied(denied) -> None:
    notation = (
        "It/PRON/nsubj/6 is/AUX/cop/6 no/ADV/advmod/4 more/ADV/advmod/6 a/DET/det/6 cure/NOUN/root/0 "
        "than/ADP/case/8 tea/NOUN/obl/6"
    )
    assert denied(notation, "cure", "no", "more", "cure") == "no more"


def test_what_stands_before_beyond_is_denied(denied) -> None:
    notation = "A/DET/det/2 cure/NOUN/nsubj/4 is/AUX/cop/4 beyond/ADP/root/0 reach/NOUN/obl/4"
    assert denied(notation, "cure") == "beyond"


def test_an_exception_claims_what_is_denied_of_others(denied) -> None:
    notation = (
        "No/DET/det/2 drug/NOUN/nsubj/3 cures/VERB/root/0 neuropathy/NOUN/obj/3 "
        "except/ADP/case/6 {}/NOUN/obl/3"
    )
    assert denied(notation.format("ketamine"), "cures") is None
    assert denied(notation.format("luck"), "cures") == "No"


def test_nobody_but_us_claims(denied) -> None:
    notation = "{}/PRON/nsubj/4 but/ADP/case/3 {}/PRON/nmod/1 cures/VERB/root/0 neuropathy/NOUN/obj/4"
    assert denied(notation.format("Nobody", "us"), "cures") is None
    assert denied(notation.format("Nobody", "them"), "cures") == "Nobody"


def test_a_denial_ends_at_a_colon(denied) -> None:
    notation = (
        "We/PRON/nsubj/2 refuse/VERB/root/0 to/PART/mark/4 settle/VERB/xcomp/2 +:/PUNCT/punct/7 "
        "drips/NOUN/nsubj/7 cure/VERB/ccomp/4 neuropathy/NOUN/obj/7"
    )
    assert denied(notation, "cure") is None


def test_denying_that_it_is_a_myth_affirms(denied) -> None:
    notation = (
        "It/PRON/expl/4 is/AUX/cop/4 no/DET/det/4 myth/NOUN/root/0 that/SCONJ/mark/7 drips/NOUN/nsubj/7 "
        "cure/VERB/csubj/4 neuropathy/NOUN/obj/7"
    )
    assert denied(notation, "cure") is None


@pytest.mark.parametrize(("speaker", "denial"), [("You", None), ("We", "not")])
def test_what_others_do_not_know_is_so(denied, speaker: str, denial: str | None) -> None:
    notation = (
        f"{speaker}/PRON/nsubj/4 do/AUX/aux/4 not/PART/advmod/4 know/VERB/root/0 that/SCONJ/mark/7 "
        "drips/NOUN/nsubj/7 cure/VERB/ccomp/4 neuropathy/NOUN/obj/7"
    )
    assert denied(notation, "cure") == denial


def test_a_new_statement_after_but_is_not_denied(denied) -> None:
    notation = (
        "Hardly/ADV/advmod/3 anyone/PRON/nsubj/3 believes/VERB/root/0 me/PRON/obj/3 +,/PUNCT/punct/8 "
        "but/CCONJ/cc/8 drips/NOUN/nsubj/8 cure/VERB/ccomp/3 neuropathy/NOUN/obj/8"
    )
    assert denied(notation, "cure") is None


def test_neither_of_two_subjects_does_it(denied) -> None:
    notation = (
        "Neither/CCONJ/cc:preconj/2 drips/NOUN/nsubj/5 nor/CCONJ/cc/4 pills/NOUN/conj/2 cure/VERB/root/0 "
        "neuropathy/NOUN/obj/5"
    )
    assert denied(notation, "cure") == "Neither"


@pytest.mark.parametrize(("case", "expected"), [("for", "none"), ("to", None)])
def test_what_is_done_for_none(denied, case: str, expected: str | None) -> None:
    notation = (
        f"It/PRON/nsubj/2 works/VERB/root/0 {case}/ADP/case/4 none/PRON/obl/2 of/ADP/case/6 us/PRON/nmod/4"
    )
    assert denied(notation, "works") == expected


def test_advice_not_simply_to_do_something(denied) -> None:
    notation = (
        "You/PRON/nsubj/5 do/AUX/aux/5 +n't/PART/advmod/5 simply/ADV/advmod/5 cure/VERB/root/0 "
        "pain/NOUN/obj/5"
    )
    assert denied(notation, "cure") == "n't"


def test_nothing_magical_about_it(denied) -> None:
    notation = (
        "There/PRON/expl/2 is/VERB/root/0 nothing/PRON/nsubj/2 magical/ADJ/amod/3 about/ADP/case/6 "
        "drips/NOUN/nmod/3"
    )
    assert denied(notation, "magical") == "nothing"


def test_a_no_of_its_own_ends_the_reach_of_the_no_before_it(denied) -> None:
    notation = (
        "No/DET/det/2 wait/NOUN/root/0 and/CCONJ/cc/5 no/DET/det/5 chance/NOUN/conj/2 of/ADP/case/7 "
        "risk/NOUN/nmod/5"
    )
    assert denied(notation, "risk", "no", "risk") is None


def test_a_conjunct_with_a_modal_of_its_own_is_not_denied(denied) -> None:
    notation = (
        "Ketamine/NOUN/nsubj/4 is/AUX/cop/4 +n't/PART/advmod/4 right/ADJ/root/0 for/ADP/case/6 "
        "everyone/PRON/obl/4 and/CCONJ/cc/9 may/AUX/aux/9 cause/VERB/conj/4 pain/NOUN/obj/9"
    )
    assert denied(notation, "right") == "n't"
    assert denied(notation, "cause") is None


def test_no_evidence_denies_what_it_is_wanted_for(denied) -> None:
    notation = (
        "We/PRON/nsubj/2 know/VERB/root/0 of/ADP/case/5 no/DET/det/5 evidence/NOUN/obl/2 that/SCONJ/mark/8 "
        "ketamine/NOUN/nsubj/8 repairs/VERB/ccomp/2 pain/NOUN/obj/8"
    )
    assert denied(notation, "repairs") == "no"


def test_a_denial_does_not_reach_an_auxiliary_of_its_own(denied) -> None:
    notation = (
        "It/PRON/nsubj/4 is/AUX/cop/4 not/PART/advmod/4 right/ADJ/root/0 and/CCONJ/cc/7 may/AUX/aux/7 "
        "cause/VERB/conj/4 nausea/NOUN/obj/7"
    )
    assert denied(notation, "cause") is None


def test_nobody_denies_what_follows_an_auxiliary_too(denied) -> None:
    notation = (
        "Nobody/PRON/nsubj/3 is/AUX/aux/3 healed/VERB/root/0 and/CCONJ/cc/6 can/AUX/aux/6 recover/VERB/conj/3"
    )
    assert denied(notation, "recover") == "Nobody"


def test_how_takes_for_granted_what_is_not_known(denied) -> None:
    notation = (
        "We/PRON/nsubj/4 do/AUX/aux/4 not/PART/advmod/4 know/VERB/root/0 how/ADV/advmod/7 "
        "it/PRON/nsubj/7 harms/VERB/ccomp/4 the/DET/det/9 liver/NOUN/obj/7"
    )
    assert denied(notation, "harms") is None


def test_an_aside_may_part_a_denial_from_what_it_denies(denied) -> None:
    notation = (
        "It/PRON/nsubj/3 is/AUX/cop/3 not/PART/root/0 +,/PUNCT/punct/3 as/SCONJ/mark/7 some/PRON/nsubj/7 "
        "believe/VERB/advcl/3 +,/PUNCT/punct/7 a/DET/det/10 {}/NOUN/obl/3"
    )
    assert denied(notation.format("cure"), "cure") == "not"


def test_between_commas_a_clause_of_its_own_is_no_aside(denied) -> None:
    notation = (
        "Pills/NOUN/nsubj/2 may/AUX/root/0 not/PART/advmod/2 +,/PUNCT/punct/2 call/VERB/parataxis/2 "
        "us/PRON/obj/5 +,/PUNCT/punct/5 drips/NOUN/nsubj/9 cure/VERB/parataxis/2/VerbForm=Fin pain/NOUN/obj/9"
    )
    assert denied(notation, "cure", "drips", "cure") is None


def test_little_evidence_for_a_claim_denies_it(denied) -> None:
    notation = (
        "There/PRON/expl/2 is/VERB/root/0 {}/ADJ/amod/4 evidence/NOUN/nsubj/2 that/SCONJ/mark/7 "
        "drips/NOUN/nsubj/7 cure/VERB/acl/4 pain/NOUN/obj/7"
    )
    assert denied(notation.format("scant"), "cure", "cure", "pain") == "scant"
    assert denied(notation.format("strong"), "cure", "cure", "pain") is None


def test_what_nobody_says_besides_is_denied_too(denied) -> None:
    notation = (
        "Nobody/PRON/nsubj/2 says/VERB/root/0 that/SCONJ/mark/5 it/PRON/nsubj/5 cures/VERB/ccomp/2 "
        "or/CCONJ/cc/9 that/{}/9 pain/NOUN/nsubj/9 ends/VERB/conj/5"
    )
    assert denied(notation.format("SCONJ/mark"), "ends") == "Nobody"
    assert denied(notation.format("DET/det"), "ends") == "Nobody"


def test_a_clause_that_the_parser_took_in_is_not_denied(denied) -> None:
    notation = (
        "Nothing/PRON/nsubj/3 is/AUX/aux/3 promised/VERB/root/0 and/CCONJ/cc/5 results/NOUN/{0} vary/VERB/{1}"
    )
    assert denied(notation.format("nsubj/6", "xcomp/3"), "vary") is None
    assert denied(notation.format("conj/3", "xcomp/3"), "vary") is None


def test_a_bare_verb_after_an_object_is_denied_with_what_was_never_seen(denied) -> None:
    notation = (
        "We/PRON/nsubj/3 never/ADV/advmod/3 saw/VERB/root/0 a/DET/det/5 patient/NOUN/obj/3 "
        "become/VERB/parataxis/3 dependent/ADJ/xcomp/6"
    )
    assert denied(notation, "become", "become", "dependent") == "never"
    assert denied(notation.replace("saw/", "asked/"), "become", "become", "dependent") is None


def test_no_cure_but_a_comma_starts_anew(denied) -> None:
    notation = (
        "There/PRON/expl/2 is/VERB/root/0 no/DET/det/4 cure/NOUN/nsubj/2 {}but/CCONJ/cc/{} "
        "ketamine/NOUN/nsubj/{} helps/VERB/conj/2/VerbForm=Fin"
    )
    assert denied(notation.format(",/PUNCT/punct/8 ", 8, 8), "cure") == "no"


def test_a_clause_whose_subject_hangs_on_its_copula_is_denied_once(denied) -> None:
    notation = (
        "It/PRON/nsubj/4 is/AUX/cop/4 not/PART/advmod/4 surgery/NOUN/root/0 and/CCONJ/cc/9 it/PRON/nsubj/7 "
        "is/AUX/cop/9 never/ADV/advmod/7 harmless/ADJ/conj/4 not/PART/advmod/9"
    )
    assert denied(notation, "harmless") == "not"


FRONTED = "A/DET/det/2 cure/NOUN/root/0 {}/PRON/nsubj/2 {}/AUX/cop/2 not/PART/advmod/{} +./PUNCT/punct/2"


def test_a_cure_it_is_not(denied) -> None:
    assert denied(FRONTED.format("it", "is", 4), "cure") == "is not"
    assert denied(FRONTED.format("ketamine", "was", 4), "cure") == "was not"
    shortened = FRONTED.replace(" not/", " +n't/").format("they", "are", 4)
    assert denied(shortened, "cure") == "are n't"


def test_a_cure_for_pain_it_is_not(denied) -> None:
    notation = (
        "A/DET/det/2 cure/NOUN/root/0 for/ADP/case/5 {0}/{1} pain/NOUN/nmod/2 it/PRON/nsubj/2 is/AUX/cop/2 "
        "not/PART/advmod/7"
    )
    assert denied(notation.format("chronic", "ADJ/amod/5"), "cure") == "is not"
    assert denied(notation.format("feeling", "VERB/acl/5"), "cure") is None


@pytest.mark.parametrize(("who", "being"), [("he", "is"), ("it", "does")])
def test_a_cure_somebody_or_something_else_is_not(denied, who: str, being: str) -> None:
    assert denied(FRONTED.format(who, being, 4), "cure") is None


def test_a_cure_it_is_indeed(denied) -> None:
    assert denied(FRONTED.replace("not/PART", "indeed/ADV").format("it", "is", 4), "cure") is None


def test_a_far_front_is_not_denied(denied) -> None:
    far = "A/DET/det/2 cure/NOUN/root/0 {}it/PRON/nsubj/2 is/AUX/cop/2 not/PART/advmod/{}"
    for count, denies in ((4, "is not"), (5, None)):
        assert denied(far.format("old/ADJ/dep/2 " * count, count + 4), "cure") == denies


def test_a_verb_is_no_front(denied) -> None:
    assert denied("Cures/VERB/root/0 it/PRON/obj/1 is/AUX/dep/1 not/PART/advmod/3", "Cures") is None
