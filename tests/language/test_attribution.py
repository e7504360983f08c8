from __future__ import annotations

import pytest

from ketalint.language.stance.attribution import attribution

CURES = "drips/NOUN/nsubj/{v} cure/VERB/{relation}/{head} neuropathy/NOUN/obj/{v}"


@pytest.fixture
def attributed(read, cues, word, text_of):
    """(verdict, words) for the claim headed by `root`."""

    def find(notation: str, root: str = "cure") -> tuple[str, str] | None:
        analysis = read(notation)
        token = word(analysis, root)
        found = attribution(analysis, cues, token, frozenset([token.i]))
        return None if found is None else (found.verdict, text_of(analysis, found.words))

    return find


def test_what_nobody_is_quoted_for_has_no_attribution(attributed) -> None:
    assert attributed("Drips/NOUN/nsubj/2 cure/VERB/root/0 neuropathy/NOUN/obj/2") is None


def test_a_myth_is_rejected(attributed) -> None:
    notation = "It/PRON/expl/4 is/AUX/cop/4 a/DET/det/4 myth/NOUN/root/0 that/SCONJ/mark/7 " + CURES.format(
        v=7, relation="acl", head=4
    )
    assert attributed(notation) == ("rejected", "myth")


def test_what_is_no_myth_is_claimed(attributed) -> None:
    notation = (
        "It/PRON/expl/5 is/AUX/cop/5 not/PART/advmod/5 a/DET/det/5 myth/NOUN/root/0 that/SCONJ/mark/8 "
        + CURES.format(v=8, relation="acl", head=5)
    )
    assert attributed(notation) == ("made", "myth")


def test_what_is_called_false_is_rejected(attributed) -> None:
    notation = "It/PRON/expl/3 is/AUX/cop/3 false/ADJ/root/0 that/SCONJ/mark/6 " + CURES.format(
        v=6, relation="csubj", head=3
    )
    assert attributed(notation) == ("rejected", "false")


def test_what_is_called_a_fact_is_claimed(attributed) -> None:
    notation = "It/PRON/expl/4 is/AUX/cop/4 a/DET/det/4 fact/NOUN/root/0 that/SCONJ/mark/7 " + CURES.format(
        v=7, relation="acl", head=4
    )
    assert attributed(notation) == ("made", "fact")


@pytest.mark.parametrize(("verdict", "expected"), [("wrong", "rejected"), ("right", "made")])
def test_the_sentence_decides_on_a_notion(attributed, verdict: str, expected: str) -> None:
    notation = (
        "The/DET/det/2 notion/NOUN/nsubj/8 that/SCONJ/mark/5 drips/NOUN/nsubj/5 cure/VERB/acl/2 "
        "neuropathy/NOUN/obj/5 "
        f"is/AUX/cop/8 {verdict}/ADJ/root/0"
    )
    assert attributed(notation) == (expected, verdict)


def test_a_notion_nobody_decides_on_is_one_of_others(attributed) -> None:
    notation = (
        "The/DET/det/2 notion/NOUN/nsubj/7 that/SCONJ/mark/5 drips/NOUN/nsubj/5 cure/VERB/acl/2 "
        "neuropathy/NOUN/obj/5 "
        "spreads/VERB/root/0"
    )
    assert attributed(notation) == ("others", "notion")


def test_our_own_claim_is_ours(attributed) -> None:
    notation = (
        "Our/PRON/nmod:poss/2 claim/NOUN/nsubj/7 that/SCONJ/mark/5 drips/NOUN/nsubj/5 cure/VERB/acl/2 "
        "neuropathy/NOUN/obj/5 "
        "stands/VERB/root/0"
    )
    assert attributed(notation) is None


def test_what_one_is_warned_against_is_rejected(attributed) -> None:
    notation = (
        "Be/AUX/cop/2 wary/ADJ/root/0 of/ADP/case/4 clinics/NOUN/obl/2 that/PRON/nsubj/6 "
        "cure/VERB/acl:relcl/4 neuropathy/NOUN/obj/6"
    )
    assert attributed(notation) == ("rejected", "Be wary of")


def test_what_outsiders_say_is_theirs(attributed) -> None:
    notation = "An/DET/det/2 advert/NOUN/nsubj/3 claims/VERB/root/0 that/SCONJ/mark/6 " + CURES.format(
        v=6, relation="ccomp", head=3
    )
    assert attributed(notation) == ("others", "advert claims")


def test_what_some_say_is_theirs(attributed) -> None:
    notation = "Some/DET/nsubj/2 say/VERB/root/0 that/SCONJ/mark/5 " + CURES.format(
        v=5, relation="ccomp", head=2
    )
    assert attributed(notation) == ("others", "Some say")


@pytest.mark.parametrize("speaker", ["We/PRON", "Researchers/NOUN", "Patients/NOUN"])
def test_what_the_clinic_its_experts_and_its_patients_say_is_the_clinics(attributed, speaker: str) -> None:
    notation = f"{speaker}/nsubj/2 say/VERB/root/0 that/SCONJ/mark/5 " + CURES.format(
        v=5, relation="ccomp", head=2
    )
    assert attributed(notation) is None


def test_what_some_patients_say_is_the_clinics_too(attributed) -> None:
    notation = "Some/DET/det/2 patients/NOUN/nsubj/3 say/VERB/root/0 that/SCONJ/mark/6 " + CURES.format(
        v=6, relation="ccomp", head=3
    )
    assert attributed(notation) is None


def test_a_so_called_cure_is_rejected(attributed) -> None:
    notation = "the/DET/det/5 so/ADV/advmod/4 +-/PUNCT/punct/4 +called/VERB/amod/5 cure/NOUN/root/0"
    assert attributed(notation) == ("rejected", "- called")


def test_a_clause_beside_the_report_is_not_reported(attributed) -> None:
    notation = (
        "Some/DET/nsubj/2 say/VERB/root/0 little/ADJ/obj/2 and/CCONJ/cc/6 drips/NOUN/nsubj/6 "
        "cure/VERB/conj/2 neuropathy/NOUN/obj/6"
    )
    assert attributed(notation) is None


def test_what_a_misconception_is_said_to_be_is_rejected(attributed) -> None:
    notation = (
        "One/NUM/nummod/2 misconception/NOUN/nsubj:outer/6 is/AUX/cop/6 that/SCONJ/mark/6 "
        "drips/NOUN/nsubj/6 cure/VERB/root/0 neuropathy/NOUN/obj/6"
    )
    assert attributed(notation) == ("rejected", "misconception")


def test_a_clause_in_front_is_judged_by_what_follows(attributed) -> None:
    notation = (
        "That/SCONJ/mark/3 drips/NOUN/nsubj/3 cure/VERB/csubj/8 neuropathy/NOUN/obj/3 is/AUX/cop/8 "
        "{}/PART/advmod/8 the/DET/det/8 case/NOUN/root/0"
    )
    assert attributed(notation.format("not")) == ("rejected", "is not the case")
    assert attributed(notation.format("just")) is None


@pytest.mark.parametrize(("participle", "verdict"), [("promised", "rejected"), ("denied", None)])
def test_what_cannot_be_promised_is_rejected_and_what_cannot_be_denied_is_not(
    attributed, participle: str, verdict: str | None
) -> None:
    notation = (
        "That/SCONJ/mark/3 drips/NOUN/nsubj/3 cure/VERB/csubj/8 neuropathy/NOUN/obj/3 can/AUX/aux/8 "
        f"not/PART/advmod/8 be/AUX/aux:pass/8 {participle}/VERB/root/0"
    )
    found = attributed(notation)
    assert (found and found[0]) == verdict


def test_rumor_is_left_to_others(attributed) -> None:
    notation = "Rumor/NOUN/nsubj/2 has/VERB/root/0 it/PRON/obj/2 that/SCONJ/mark/6 " + CURES.format(
        v=6, relation="ccomp", head=2
    )
    assert attributed(notation) == ("others", "Rumor has it")


def test_what_one_once_believed_is_open(attributed) -> None:
    notation = (
        "I/PRON/nsubj/2 used/VERB/root/0 to/PART/mark/4 believe/VERB/xcomp/2 that/SCONJ/mark/7 "
    ) + CURES.format(v=7, relation="ccomp", head=4)
    assert attributed(notation) == ("others", "believe")


def test_a_claim_that_holds_up_is_made(attributed) -> None:
    notation = (
        "The/DET/det/2 claim/NOUN/nsubj/7 that/SCONJ/mark/5 drips/NOUN/nsubj/5 cure/VERB/acl/2 "
        "neuropathy/NOUN/obj/5 holds/VERB/root/0 up/ADP/compound/7"
    )
    assert attributed(notation) == ("made", "holds")


def test_what_an_outsider_says_and_a_closing_word_seconds(attributed) -> None:
    notation = (
        "Some/PRON/nsubj/2 say/VERB/root/0 drips/NOUN/nsubj/4 cure/VERB/ccomp/2 neuropathy/NOUN/obj/4 "
        "+,/PUNCT/punct/8 we/PRON/nsubj/8 agree/VERB/parataxis/2"
    )
    assert attributed(notation) is None


def test_those_who_say_so_are_wrong(attributed) -> None:
    notation = (
        "People/NOUN/nsubj/8 who/PRON/nsubj/3 say/VERB/acl:relcl/1 drips/NOUN/nsubj/5 cure/VERB/ccomp/3 "
        "neuropathy/NOUN/obj/5 are/AUX/cop/8 wrong/ADJ/root/0"
    )
    assert attributed(notation) == ("rejected", "wrong")


def test_what_somebody_had_believed_before(attributed) -> None:
    notation = (
        "I/PRON/nsubj/3 had/AUX/aux/3 believed/VERB/root/0 drips/NOUN/nsubj/5 cure/VERB/ccomp/3 "
        "neuropathy/NOUN/obj/5"
    )
    assert attributed(notation) == ("others", "believed")


def test_it_is_reckless_to_say_so(attributed) -> None:
    notation = (
        "It/PRON/expl/3 is/AUX/cop/3 dangerous/ADJ/root/0 to/PART/mark/5 say/VERB/csubj/3 "
        "drips/NOUN/nsubj/7 cure/VERB/ccomp/5 neuropathy/NOUN/obj/7"
    )
    assert attributed(notation) == ("rejected", "dangerous")


def test_the_advert_called_it_so_in_quotes(attributed) -> None:
    notation = (
        'The/DET/det/2 advert/NOUN/nsubj/3 said/VERB/root/0 "/PUNCT/punct/5 +cure/NOUN/parataxis/3 '
        '+"/PUNCT/punct/5'
    )
    assert attributed(notation) == ("others", "advert said")


def test_words_to_search_for(attributed) -> None:
    notation = 'Search/VERB/root/0 for/ADP/case/4 "/PUNCT/punct/4 +cure/NOUN/obl/1 +"/PUNCT/punct/4'
    assert attributed(notation) == ("rejected", "for")


def test_words_struck_in_the_next_sentence(attributed) -> None:
    notation = (
        'One/NUM/nummod/2 word/NOUN/nsubj/3 was/VERB/root/0 "/PUNCT/punct/5 +cure/NOUN/obj/3 '
        '+"/PUNCT/punct/5 -- Lawyers/NOUN/nsubj/2 banned/VERB/root/0 it/PRON/obj/2'
    )
    assert attributed(notation) == ("rejected", "banned")


def test_what_a_kind_of_advert_says_is_left_to_it(attributed) -> None:
    notation = (
        "Adverts/NOUN/nsubj/7 that/PRON/nsubj/3 claim/VERB/acl:relcl/1 drips/NOUN/nsubj/5 cure/VERB/ccomp/3 "
        "neuropathy/NOUN/obj/5 mislead/VERB/root/0"
    )
    assert attributed(notation) == ("rejected", "Adverts that claim")


def test_to_say_so_would_be_wrong(attributed) -> None:
    notation = (
        "To/PART/mark/2 say/VERB/csubj/{n} drips/NOUN/nsubj/4 cure/VERB/ccomp/2 neuropathy/NOUN/obj/4 "
        "would/AUX/aux/{n} be/AUX/cop/{n} {}"
    )
    assert attributed(notation.format("wrong/ADJ/root/0", n=8)) == ("rejected", "be wrong")


def test_what_we_do_not_sell(attributed) -> None:
    notation = (
        "What/PRON/nsubj/7 we/PRON/nsubj/5 do/AUX/aux/5 {}/PART/advmod/5 sell/VERB/acl:relcl/1 is/AUX/cop/7 "
        "drips/NOUN/root/0 that/PRON/nsubj/9 cure/VERB/acl:relcl/7 neuropathy/NOUN/obj/9"
    )
    assert attributed(notation.format("not")) == ("rejected", "not")
    assert attributed(notation.format("gladly")) is None


def test_a_quotation_that_the_text_takes_back(attributed) -> None:
    said = (
        '"/PUNCT/punct/3 Drips/NOUN/nsubj/3 cure/VERB/root/0 neuropathy/NOUN/obj/3 +,/PUNCT/punct/3 '
        '+"/PUNCT/punct/3 some/PRON/nsubj/8 said/VERB/conj/3 -- We/PRON/nsubj/2 {}/VERB/root/0 it/PRON/obj/2'
    )
    assert attributed(said.format("retract")) == ("rejected", "retract")
    assert attributed(said.format("print")) is None


def test_what_the_sentence_calls_untrue_at_its_end_is_rejected(attributed) -> None:
    notation = (
        "Drips/NOUN/nsubj/2 cure/VERB/root/0 neuropathy/NOUN/obj/2 +,/PUNCT/punct/2 which/PRON/nsubj/8 "
        "is/AUX/cop/8 plainly/ADV/advmod/8 false/ADJ/advcl/2"
    )
    assert attributed(notation) == ("rejected", "which is plainly false")
    assert attributed(notation.replace("plainly", "not")) is None


def test_what_was_believed_in_former_days_is_not_claimed(attributed) -> None:
    notation = (
        "Years/NOUN/obl/4 ago/ADV/advmod/4 we/PRON/nsubj/4 believed/VERB/root/0/Tense=Past that/SCONJ/mark/7 "
        + CURES.format(v=7, relation="ccomp", head=4)
    )
    assert attributed(notation) == ("shunned", "believed")
    assert attributed(notation.replace("Years", "Pints").replace("ago", "then")) is None


def test_plenty_of_clinics_are_others(attributed) -> None:
    notation = "Plenty/NOUN/nsubj/4 of/ADP/case/3 clinics/NOUN/nmod/1 cure/VERB/root/0 neuropathy/NOUN/obj/4"
    assert attributed(notation) == ("others", "Plenty")
    assert attributed(notation.replace("clinics", "infusions")) is None


def test_a_claim_without_words_of_its_own_is_attributed_by_its_root(read, cues, word) -> None:
    analysis = read(
        "If/SCONJ/mark/4 an/DET/det/3 advert/NOUN/nsubj/4 says/VERB/advcl/9 "
        "drips/NOUN/nsubj/6 cure/VERB/ccomp/4 "
        "neuropathy/NOUN/obj/6 ,/PUNCT/punct/9 ask/VERB/root/0"
    )
    found = attribution(analysis, cues, word(analysis, "cure"), frozenset())
    assert found is not None
    assert found.verdict == "others"


QUOTED = '{} "/PUNCT/punct/{v} drips/NOUN/nsubj/{v} cure/VERB/{rel} neuropathy/NOUN/obj/{v} "/PUNCT/punct/{v}'


def test_what_must_not_be_said_is_rejected(attributed) -> None:
    order = "Do/AUX/aux/3 not/PART/advmod/3 say/VERB/root/0 :/PUNCT/punct/3"
    notation = QUOTED.format(order, v=7, rel="ccomp/3")
    assert attributed(notation) == ("rejected", "not say")


def test_phrases_that_are_warning_signs(attributed) -> None:
    phrases = QUOTED.format("Phrases/NOUN/nsubj/9 like/ADP/case/5", v=5, rel="nmod/1")
    notation = phrases + " are/AUX/cop/9 {}/NOUN/compound/10 signs/NOUN/root/0"
    assert attributed(notation.format("warning")) == ("rejected", "warning signs")


def test_what_sellers_keep_quiet_is_claimed(attributed) -> None:
    notation = (
        "{who}/NOUN/nsubj/4 will/AUX/aux/4 not/PART/advmod/4 say/VERB/root/0 that/SCONJ/mark/7 "
        + CURES.format(v=7, relation="ccomp", head=4)
    )
    assert attributed(notation.format(who="Insurers")) == ("made", "say")
    assert attributed(notation.format(who="Clinics")) != ("made", "say")


def test_people_met_in_an_ad_are_outsiders(attributed) -> None:
    notation = (
        "Everyone/PRON/nsubj/5 on/ADP/case/4 {the}/DET/det/4 forum/NOUN/nmod/1 says/VERB/root/0 "
        "that/SCONJ/mark/8 " + CURES.format(v=8, relation="ccomp", head=5)
    )
    assert attributed(notation.format(the="the")) == ("others", "Everyone on the forum says")
    assert attributed(notation.format(the="our")) is None
