from __future__ import annotations

import pytest

from ketalint.language.claims.blocks import read_block


@pytest.fixture
def claimed(read, vocabulary, text_of):
    """What a block claims: (scale or fact, level or polarity, stance, words), in order of the words."""

    def find(notation: str, *, on_treatment: bool = True, earlier=None) -> list[tuple[str, str, str, str]]:
        analysis = read(notation, earlier)
        found = read_block(analysis, vocabulary, on_treatment).found
        rows = [
            (
                f.words,
                (
                    f.owner.scale or f.owner.fact,
                    f.level or f.owner.polarity,
                    f.verdict.kind,
                    text_of(analysis, f.words),
                ),
            )
            for f in found
        ]
        return [row for _, row in sorted(rows, key=lambda entry: entry[0])]

    return find


CURES = "The/DET/det/2 drip/NOUN/nsubj/3 cures/VERB/root/0/VerbForm=Fin neuropathy/NOUN/obj/3"


def test_an_effect_carries_what_it_acts_on(claimed) -> None:
    assert claimed(CURES) == [("effect", "abolishes", "made", "cures neuropathy")]


def test_a_denied_effect_is_read_as_denied(claimed) -> None:
    notation = "Drips/NOUN/nsubj/4 do/AUX/aux/4 not/PART/advmod/4 cure/VERB/root/0 neuropathy/NOUN/obj/4"
    assert claimed(notation) == [("effect", "abolishes", "denied", "cure neuropathy")]


def test_an_effect_of_something_else_is_elsewhere(claimed) -> None:
    notation = "Antibiotics/NOUN/nsubj/2 cure/VERB/root/0 neuropathy/NOUN/obj/2"
    assert claimed(notation) == [("effect", "abolishes", "elsewhere", "cure neuropathy")]


def test_a_shorter_phrase_inside_a_longer_one_of_the_same_scale_does_not_count(claimed) -> None:
    notation = (
        "Drips/NOUN/nsubj/4 are/AUX/cop/4 a/DET/det/4 cure/NOUN/root/0 for/ADP/case/6 neuropathy/NOUN/nmod/4"
    )
    assert claimed(notation) == [("effect", "abolishes", "made", "cure for neuropathy")]


def test_phrases_of_different_scales_all_count(claimed) -> None:
    notation = "Drips/NOUN/nsubj/2 cure/VERB/root/0 neuropathy/NOUN/obj/2 forever/ADV/advmod/2"
    assert claimed(notation) == [
        ("effect", "abolishes", "made", "cure neuropathy"),
        ("duration", "permanent", "made", "forever"),
    ]


def test_almost_lowers_a_level_by_one(claimed) -> None:
    notation = "Drips/NOUN/nsubj/3 almost/ADV/advmod/3 cure/VERB/root/0 neuropathy/NOUN/obj/3"
    assert claimed(notation) == [("effect", "restores", "made", "cure neuropathy")]


def test_part_of_a_pain_is_no_end_of_it(read, vocabulary) -> None:
    analysis = read(
        "Drips/NOUN/nsubj/2 end/VERB/root/0 some/DET/obj/2 of/ADP/case/6 the/DET/det/6 pain/NOUN/nmod/3"
    )
    (found,) = [f for f in read_block(analysis, vocabulary, True).found if f.level == "abolishes"]
    assert [h.strength for h in found.hedges] == ["softener"]


def test_will_promises_an_effect(claimed) -> None:
    notation = "Drips/NOUN/nsubj/3 will/AUX/aux/3 ease/VERB/root/0 pain/NOUN/obj/3"
    assert claimed(notation) == [
        ("certainty", "guaranteed", "made", "will ease pain"),
        ("effect", "helps", "made", "ease pain"),
    ]


def test_will_probably_promises_nothing(claimed) -> None:
    notation = "Drips/NOUN/nsubj/4 will/AUX/aux/4 probably/ADV/advmod/4 ease/VERB/root/0 pain/NOUN/obj/4"
    assert claimed(notation) == [("effect", "helps", "made", "ease pain")]


def test_a_team_that_will_ease_promises_work_only(claimed) -> None:
    notation = "Our/PRON/nmod:poss/2 nurses/NOUN/nsubj/4 will/AUX/aux/4 ease/VERB/root/0 pain/NOUN/obj/4"
    assert claimed(notation) == [("effect", "helps", "made", "ease pain")]


def test_what_will_be_felt_is_promised(claimed) -> None:
    notation = (
        "You/PRON/nsubj/3 will/AUX/aux/3 feel/VERB/root/0 drips/NOUN/nsubj/5 ease/VERB/ccomp/3 "
        "pain/NOUN/obj/5"
    )
    assert ("certainty", "guaranteed", "made", "will ease pain") in claimed(notation)
    most = notation.replace("You/PRON", "Most/ADJ")
    assert not [row for row in claimed(most) if row[0] == "certainty"]
    seen = notation.replace(" drips/NOUN/nsubj/5 ease", " that/SCONJ/mark/6 drips/NOUN/nsubj/6 ease").replace(
        "/5", "/6"
    )
    assert not [row for row in claimed(seen) if row[1] == "guaranteed"]


def test_a_bare_present_asserts(claimed) -> None:
    notation = "Ketamine/NOUN/nsubj/2 eases/VERB/root/0/Tense=Pres|VerbForm=Fin pain/NOUN/obj/2"
    assert ("certainty", "asserted", "made", "eases pain") in claimed(notation)


def test_a_hedged_present_does_not(claimed) -> None:
    notation = (
        "Ketamine/NOUN/nsubj/3 often/ADV/advmod/3 eases/VERB/root/0/Tense=Pres|VerbForm=Fin pain/NOUN/obj/3"
    )
    assert claimed(notation) == [("effect", "helps", "made", "eases pain")]


def test_a_denied_risk_is_a_claim_of_safety(claimed) -> None:
    notation = "Ketamine/NOUN/nsubj/2 carries/VERB/root/0 no/DET/det/4 risk/NOUN/obj/2"
    assert ("safety", "riskless", "made", "risk") in claimed(notation)


def test_a_risk_compared_is_not_denied(claimed) -> None:
    notation = (
        "Ketamine/NOUN/nsubj/4 does/AUX/aux/4 not/PART/advmod/4 have/VERB/root/0 the/DET/det/7 "
        "same/ADJ/amod/7 risk/NOUN/obj/4 "
        "as/ADP/case/9 opioids/NOUN/nmod/7"
    )
    assert ("safety", "risks named", "denied", "risk") in claimed(notation)


def test_a_fact_is_read_with_its_polarity(claimed) -> None:
    notation = "Ketamine/NOUN/nsubj/2 blocks/VERB/root/0 receptors/NOUN/obj/2"
    assert claimed(notation) == [("nmda", "accords", "made", "Ketamine blocks receptors")]


# --- what follows ---


ASKS = (
    "Does/AUX/aux/4 the/DET/det/3 drip/NOUN/nsubj/4 cure/VERB/root/0 neuropathy/NOUN/obj/4 +?/PUNCT/punct/4"
)


def test_a_question_only_asks(claimed) -> None:
    assert claimed(ASKS) == [("effect", "abolishes", "asked", "cure neuropathy")]


def test_yes_claims_what_was_asked(claimed) -> None:
    assert claimed(f"{ASKS} -- Yes/INTJ/root/0 +./PUNCT/punct/1") == [
        ("effect", "abolishes", "made", "cure neuropathy Yes")
    ]


def test_no_does_not(claimed) -> None:
    assert claimed(f"{ASKS} -- No/INTJ/root/0 +./PUNCT/punct/1") == [
        ("effect", "abolishes", "asked", "cure neuropathy")
    ]


SAY = (
    "Some/DET/nsubj/2 say/VERB/root/0 that/SCONJ/mark/5 drips/NOUN/nsubj/5 cure/VERB/ccomp/2 "
    "neuropathy/NOUN/obj/5 +./PUNCT/punct/2"
)


def test_what_others_say_is_rejected_until_it_is_accepted(claimed) -> None:
    assert claimed(SAY) == [("effect", "abolishes", "rejected", "cure neuropathy")]
    accepted = f"{SAY} -- They/PRON/nsubj/3 are/AUX/cop/3 right/ADJ/root/0 +./PUNCT/punct/3"
    assert claimed(accepted) == [("effect", "abolishes", "made", "cure neuropathy")]


def test_a_claim_is_taken_back_by_the_next_sentence(claimed) -> None:
    notation = f"{CURES} +./PUNCT/punct/3 -- That/PRON/nsubj/3 is/AUX/cop/3 wrong/ADJ/root/0 +./PUNCT/punct/3"
    assert claimed(notation) == [("effect", "abolishes", "rejected", "cures neuropathy")]


def test_a_bare_auxiliary_claims_for_ketamine_what_was_denied_of_others(claimed) -> None:
    notation = (
        "Antibiotics/NOUN/nsubj/4 do/AUX/aux/4 not/PART/advmod/4 cure/VERB/root/0 neuropathy/NOUN/obj/4 "
        "+./PUNCT/punct/4 -- "
        "Ketamine/NOUN/nsubj/2 does/AUX/root/0 +./PUNCT/punct/2"
    )
    assert claimed(notation) == [("effect", "abolishes", "made", "Ketamine does")]


def test_a_bare_auxiliary_with_not_claims_nothing(claimed) -> None:
    notation = (
        "Antibiotics/NOUN/nsubj/2 cure/VERB/root/0 neuropathy/NOUN/obj/2 +./PUNCT/punct/2 -- "
        "Ketamine/NOUN/nsubj/2 does/AUX/root/0 not/PART/advmod/2 +./PUNCT/punct/2"
    )
    assert claimed(notation) == [("effect", "abolishes", "elsewhere", "cure neuropathy")]


@pytest.mark.parametrize(
    "notation",
    [
        "The/DET/det/2 drip/NOUN/nsubj/3 cures/VERB/root/0 pain/NOUN/obj/3 from/ADP/case/7 the/DET/det/7 "
        "needle/NOUN/nmod/4",
        "We/PRON/nsubj/2 look/VERB/root/0 for/ADP/case/5 a/DET/det/5 drip/NOUN/obl/2 that/PRON/nsubj/7 "
        "cures/VERB/acl:relcl/5 pain/NOUN/obj/7",
        "The/DET/det/2 drip/NOUN/nsubj/3 cures/VERB/root/0 aches/NOUN/obj/3 +,/PUNCT/punct/8 but/CCONJ/cc/8 "
        "pain/NOUN/nsubj/8 stays/VERB/conj/3",
    ],
)
def test_pains_of_the_visit_wishes_and_pains_that_stay_are_no_effect(claimed, notation: str) -> None:
    assert [row[2] for row in claimed(notation) if row[1] == "abolishes"] == ["elsewhere"]


def test_a_slogan_that_the_text_answers_is_rejected(claimed) -> None:
    slogan = (
        '"/PUNCT/punct/3 Drips/NOUN/nsubj/3 cure/VERB/root/0 neuropathy/NOUN/obj/3 +./PUNCT/punct/3 '
        '+"/PUNCT/punct/3'
    )
    answered = claimed(f"{slogan} -- We/PRON/nsubj/2 wish/VERB/root/0 +./PUNCT/punct/2")
    assert ("effect", "abolishes", "rejected") in [row[:3] for row in answered]
    told = claimed(f"{slogan} -- Rosa/PROPN/nsubj/2 wrote/VERB/root/0 +./PUNCT/punct/2")
    assert ("effect", "abolishes", "made") in [row[:3] for row in told]


def test_a_thing_of_the_house_is_no_wonder_of_the_treatment(claimed) -> None:
    wonder = "It/PRON/nsubj/4 is/AUX/cop/4 a/DET/det/4 miracle/NOUN/root/0"
    parked = "Parking/NOUN/nsubj/2 helps/VERB/root/0 +./PUNCT/punct/2"
    assert ("tone", "hype", "made") not in [row[:3] for row in claimed(f"{parked} -- {wonder}")]


def test_whom_a_clause_tells_apart_is_no_denied_risk(claimed) -> None:
    notation = (
        "We/PRON/nsubj/4 do/AUX/aux/4 not/PART/advmod/4 treat/VERB/root/0 patients/NOUN/obj/4 "
        "who/PRON/nsubj/7 "
        "have/VERB/acl:relcl/5 nausea/NOUN/obj/7"
    )
    assert ("safety", "riskless", "made") not in [row[:3] for row in claimed(notation)]


def test_what_somebody_will_tell_is_not_promised(claimed) -> None:
    notation = (
        "A/DET/det/2 patient/NOUN/nsubj/4 will/AUX/aux/4 {}/VERB/root/0 her/PRON/nmod:poss/6 "
        "relief/NOUN/obj/4"
    )
    assert ("certainty", "guaranteed", "made", "will describe") not in claimed(notation.format("describe"))
    assert ("certainty", "guaranteed", "made", "will find") in claimed(notation.format("find"))
