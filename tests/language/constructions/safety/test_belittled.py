from __future__ import annotations

import pytest


@pytest.fixture
def belittled(claims_in):
    """What makes light of harm in a block about the treatment: how, and by which words."""

    def find(notation: str) -> list[tuple[str, str]]:
        return [(f.entry, words) for f, words in claims_in(notation) if f.owner.name == "belittled"]

    return find


EFFECTS = "These/DET/det/2 effects/NOUN/nsubj/5 are/AUX/cop/5 {}/ADV/advmod/5 {}/ADJ/root/0 ./PUNCT/punct/5"


def test_effects_that_are_always_mild(belittled) -> None:
    assert belittled(EFFECTS.format("always", "mild")) == [("always mild", "effects are always mild")]


def test_effects_that_are_never_serious(belittled) -> None:
    assert belittled(EFFECTS.format("never", "serious")) == [("always mild", "effects are never serious")]


@pytest.mark.parametrize(("how", "what"), [("usually", "mild"), ("always", "explained"), ("not", "mild")])
def test_effects_that_are_not_made_light_of(belittled, how: str, what: str) -> None:
    assert belittled(EFFECTS.format(how, what)) == []


ONLY = (
    "The/DET/det/4 only/ADJ/amod/4 side/NOUN/compound/4 effect/NOUN/nsubj/{0} {1}"
    "is/AUX/cop/{0} sleep/NOUN/root/0 ./PUNCT/punct/{0}"
)


def test_the_only_side_effect(belittled) -> None:
    assert belittled(ONLY.format(6, "")) == [("the only effect", "The only side effect is")]


def test_the_only_side_effect_that_one_patient_had_is_an_honest_report(belittled) -> None:
    mine = "I/PRON/nsubj/6 had/VERB/acl:relcl/4 "
    assert belittled(ONLY.format(8, mine)) == []


def test_the_worst_that_is_felt(belittled) -> None:
    notation = (
        "The/DET/det/2 worst/ADJ/nsubj/6 you/PRON/nsubj/4 feel/VERB/acl:relcl/2 is/AUX/cop/6 "
        "sleepy/ADJ/root/0 ./PUNCT/punct/6"
    )
    assert belittled(notation) == [("the worst of it", "The worst you feel is")]


def test_a_row_of_bare_denials(belittled) -> None:
    notation = "No/DET/det/2 fog/NOUN/root/0 ,/PUNCT/punct/5 no/DET/det/5 shakes/NOUN/conj/2 ./PUNCT/punct/2"
    assert belittled(notation) == [("no ..., no ...", "No fog , no")]


def test_a_row_of_denials_that_names_no_harm(belittled) -> None:
    notation = "No/DET/det/2 cash/NOUN/root/0 ,/PUNCT/punct/5 no/DET/det/5 checks/NOUN/conj/2 ./PUNCT/punct/2"
    assert belittled(notation) == []


BLADDER = (
    "Your/PRON/nmod:poss/2 bladder/NOUN/nsubj:pass/5 is/AUX/aux:pass/5 not/PART/advmod/5 "
    "affected/VERB/root/0 {}./PUNCT/punct/5"
)


def test_an_organ_that_is_not_affected(belittled) -> None:
    assert belittled(BLADDER.format("")) == [("organ unaffected", "bladder is not affected")]


def test_what_something_else_does_not_affect(belittled) -> None:
    by = "by/ADP/case/8 the/DET/det/8 test/NOUN/obl/5 "
    assert belittled(BLADDER.format(by)) == []


def test_an_organ_that_stays_the_same(belittled) -> None:
    notation = (
        "The/DET/det/2 bladder/NOUN/nsubj/3 stays/VERB/root/0 the/DET/det/5 same/ADJ/xcomp/3 ./PUNCT/punct/3"
    )
    assert belittled(notation) == [("organ unaffected", "bladder stays the same")]


DANGER = "Danger/NOUN/nsubj:pass/4 is/AUX/aux:pass/4 not/PART/advmod/4 seen/VERB/root/0 {}./PUNCT/punct/4"


def test_harm_that_is_not_seen(belittled) -> None:
    assert belittled(DANGER.format("")) == [("harm not seen", "Danger is not seen")]


def test_harm_that_is_not_seen_in_all(belittled) -> None:
    assert belittled(DANGER.format("in/ADP/case/6 everyone/PRON/obl/4 ")) == []
