"""KL203 and KL204 with claims made by hand."""

from __future__ import annotations

import cProfile
from datetime import date
from math import inf

import pytest
from msgspec.structs import replace

from ketalint.checks.consistency import contradictions
from ketalint.checks.raw import Raw
from ketalint.model import (
    Claim,
    Doubt,
    Grade,
    Likeness,
    Quantity,
    Reading,
    Relation,
    Speaker,
    Stance,
    StanceKind,
    Words,
)
from ketalint.rulebook.types import Code, Examples, Fact, Lexicon, Polarity, Range, Rulebook


def _code(code: str) -> Code:
    return Code(
        code, code.lower(), "consistency", "error", "why", "“{quote}” disagrees.", (), Examples((), {})
    )


def _fact(name: str, topic: str, allowed: Range | None = None) -> Fact:
    return Fact(
        id=name,
        topic=topic,
        says=name,
        sources=(),
        ceiling={},
        range=allowed,
        overrules=(),
        passes=(),
        fails=(),
        reviewed=date(2025, 1, 1),
        review_by=date(2026, 1, 1),
        path="facts.toml",
        line=1,
    )


RULEBOOK = Rulebook(
    {code: _code(code) for code in ("KL203", "KL204")},
    {
        "nmda": _fact("nmda", "mechanism"),
        "side-effects": _fact("side-effects", "safety"),
        "onset": _fact("onset", "onset", Range("onset", 1, 1440, "min")),
        "relief-duration": _fact("relief-duration", "duration", Range("relief-duration", 1, 180, "days")),
    },
    {},
    Lexicon((), (), {}, (), {}, {}),
    "digest",
)


def amount(
    start: int,
    low: float,
    high: float | None = None,
    *,
    measure: str = "price",
    subject: str = "infusion",
    stance: StanceKind = "made",
    speaker: Speaker = "clinic",
) -> Claim:
    cue = Words(f"{low:g}", start, start + 4)
    quantity = Quantity(measure, low, low if high is None else high, "$", cue, subject)
    return Claim(cue.text, start, start + 4, 0, "", Stance(stance), speaker=speaker, quantities=(quantity,))


def relation(
    start: int, polarity: Polarity, *, stance: StanceKind = "made", fact: str = "nmda", group: str = ""
) -> Claim:
    cue = Words(f"at {start}", start, start + 5)
    return Claim(
        cue.text,
        start,
        start + 5,
        0,
        "",
        Stance(stance),
        relations=(Relation(fact, polarity, cue, f"{group}: x"),),
    )


def grade(
    start: int,
    scale: str,
    level: str,
    group: str,
    words: str,
    *,
    stance: StanceKind = "made",
    sentence: str = "Ketamine.",
    hedge: str = "",
) -> Claim:
    cue = Words(words, start, start + len(words))
    graded = Grade(scale, level, cue, f"{group}: {words}", hedge)
    return Claim(words, start, start + len(words), 0, sentence, Stance(stance), grades=(graded,))


def found(*claims: Claim) -> list[Raw]:
    return list(contradictions(RULEBOOK, [Reading("a.md", claims, {})], []))


def between(*pages: tuple[Claim, ...], context: tuple[tuple[Claim, ...], ...] = ()) -> list[Raw]:
    readings = [Reading(f"{i}.md", claims, {}, True, ("Elm Clinic",)) for i, claims in enumerate(pages)]
    return list(
        contradictions(RULEBOOK, readings, [Reading(f"c{i}.md", c, {}) for i, c in enumerate(context)])
    )


def test_two_prices_of_one_service_disagree_at_the_later() -> None:
    [raw] = found(amount(100, 475), amount(10, 395))
    assert (raw.code, raw.path, raw.start, raw.end) == ("KL203", "a.md", 100, 104)
    assert [(r.path, r.start, r.end) for r in raw.related] == [("a.md", 10, 14)]
    assert raw.because == "price (infusion): “475” cannot stand beside “395”"


@pytest.mark.parametrize(
    "other",
    [
        amount(100, 475, subject="series six"),
        amount(100, 300, inf),
        amount(100, 350, 400),
        amount(100, 475, stance="denied"),
        amount(100, 475, stance="asked"),
        amount(100, 475, speaker="testimonial"),
        amount(100, 475, measure="relief-duration"),
    ],
)
def test_other_subjects_overlaps_and_what_the_house_does_not_say_agree(other: Claim) -> None:
    assert found(amount(10, 395), other) == []


def test_relief_may_last_differently() -> None:
    assert found(amount(10, 7, measure="relief-duration"), amount(100, 90, measure="relief-duration")) == []


def test_relief_that_lasts_as_such_lasts_one_time() -> None:
    def lasting(start: int, days: float, sentence: str) -> Claim:
        return replace(amount(start, days, measure="relief-duration"), sentence=sentence)

    weeks = lasting(10, 14, "Relief lasts two weeks.")
    assert [r.start for r in found(weeks, lasting(100, 120, "Relief lasts four months."))] == [100]
    assert found(weeks, lasting(100, 21, "Relief lasts three weeks.")) == []
    assert found(weeks, lasting(100, 120, "Relief may last four months.")) == []


def test_relief_for_good_and_relief_of_weeks() -> None:
    weeks = amount(10, 14, measure="relief-duration")
    for_good = grade(100, "duration", "permanent", "forever", "relief is permanent")
    assert [r.start for r in found(weeks, for_good)] == [100]
    assert found(weeks, grade(100, "duration", "permanent", "forever", "change is permanent")) == []
    assert found(weeks, replace(for_good, stance=Stance("denied"))) == []


def test_a_cure_claimed_and_denied() -> None:
    denied = grade(
        10, "effect", "abolishes", "cure-noun", "no cure", stance="denied", sentence="It is no cure."
    )
    assert [r.start for r in found(denied, grade(100, "effect", "abolishes", "cure", "cures pain"))] == [100]
    assert found(denied, grade(100, "effect", "abolishes", "cure", "cures pain", hedge="possible")) == []


def test_an_honest_limit_after_an_overclaim_is_not_held_against_the_page() -> None:
    varies = relation(200, "accords", fact="response-varies")
    assert found(grade(100, "certainty", "guaranteed", "never-fails", "never fails"), varies) == []


def test_a_response_that_varies_and_one_that_never_fails() -> None:
    varies = relation(10, "accords", fact="response-varies")
    never = grade(100, "certainty", "guaranteed", "never-fails", "never fails")
    assert [r.start for r in found(varies, never)] == [100]
    assert found(varies, replace(never, stance=Stance("denied"))) == []


def test_a_statement_that_agrees_with_an_earlier_one_is_left_alone() -> None:
    assert [
        raw.start for raw in found(amount(10, 395), amount(100, 475), amount(200, 475), amount(300, 395))
    ] == [100, 200]  # what disagreed does so again


def test_a_figure_of_the_reference_and_one_beyond_it() -> None:
    def onset(start: int, low: float, high: float, sentence: str = "") -> Claim:
        return replace(amount(start, low, high, measure="onset", subject=""), sentence=sentence)

    assert [raw.start for raw in found(onset(10, 30, 60), onset(100, 90_000, 110_000))] == [100]
    assert found(onset(10, 30, 60), onset(100, 600, 900)) == []
    assert found(onset(10, 80_000, 80_000), onset(100, 90_000, 110_000)) == []


def test_relief_of_years_is_not_told_of_one_patient() -> None:
    def lasting(start: int, days: float, sentence: str) -> Claim:
        claim = amount(start, days, measure="relief-duration", subject="")
        return replace(claim, sentence=sentence)

    weeks = lasting(10, 14, "The relief may last for two weeks.")
    assert [r.start for r in found(weeks, lasting(100, 800, "It holds for over two years."))] == [100]
    assert found(weeks, lasting(100, 800, "One man has had two years.")) == []
    assert found(weeks, lasting(100, 800, "Two years")) == []


def test_the_house_may_quote_itself() -> None:
    adults = relation(10, "contrary", fact="house: children are treated")
    quoted = relation(100, "accords", fact="house: children are treated")
    said = replace(quoted, speaker="testimonial", sentence='"We take anyone."')
    assert [raw.start for raw in found(adults, said)] == [100]
    assert found(adults, replace(said, sentence='"They took my son."')) == []


def test_one_sentence_disagrees_once() -> None:
    first = relation(10, "accords")
    later = [replace(relation(start, "contrary"), sentence="It wakes them.") for start in (100, 110)]
    assert [raw.start for raw in found(first, *later)] == [100]


def test_one_sentence_is_one_statement() -> None:
    named = grade(10, "safety", "risks named", "risks-named", "risk", sentence="The risk is zero.")
    none = grade(20, "safety", "riskless", "no-risk", "zero risk", sentence="The risk is zero.")
    assert found(named, none) == []


def test_a_fact_said_and_reversed() -> None:
    [raw] = found(relation(10, "accords"), relation(100, "contrary"))
    assert (raw.start, raw.because) == (100, "fact nmda: “at 100” cannot stand beside “at 10”")


def test_a_fact_said_and_denied() -> None:
    assert [
        raw.start for raw in found(relation(10, "accords"), relation(100, "accords", stance="denied"))
    ] == [100]


def test_denying_the_reverse_agrees_with_the_fact() -> None:
    assert found(relation(10, "accords"), relation(100, "contrary", stance="denied")) == []
    assert found(relation(10, "accords"), relation(100, "contrary", stance="asked")) == []


def test_facts_that_gather_several_statements_part_them_by_group() -> None:
    nausea = relation(10, "accords", fact="side-effects", group="causes-side-effects")
    drive = relation(100, "contrary", fact="side-effects", group="drive-home")
    no_drive = relation(200, "contrary", fact="side-effects", group="drive-home", stance="denied")
    assert found(nausea, drive) == []
    assert [raw.start for raw in found(nausea, drive, no_drive)] == [200]


def test_a_guarantee_refused_and_given() -> None:
    no = grade(10, "certainty", "guaranteed", "guarantee-word", "be guaranteed", stance="denied")
    yes = grade(100, "certainty", "guaranteed", "sure-to", "are guaranteed relief", sentence="You are.")
    will = grade(100, "certainty", "guaranteed", "future", "will feel better")
    hedged = grade(100, "certainty", "guaranteed", "sure-to", "sure to", hedge="possible")
    assert [raw.start for raw in found(no, yes)] == [100]
    assert found(no, will) == []
    assert found(no, hedged) == []


def test_suits_everyone_or_not() -> None:
    no = grade(
        10,
        "scope",
        "all",
        "everyone",
        "everyone",
        stance="denied",
        sentence="It is not suitable for everyone.",
    )
    yes = grade(100, "scope", "all", "everyone", "Every patient", sentence="Every patient is suitable.")
    seen = grade(100, "scope", "all", "everyone", "Every patient", sentence="Every patient feels better.")
    assert [raw.start for raw in found(no, yes)] == [100]
    assert found(no, seen) == []


def test_risks_named_and_no_risk_at_all() -> None:
    nausea = grade(10, "safety", "risks named", "risks-named", "cause nausea")
    none = grade(100, "safety", "riskless", "no-risk", "has no side effects", sentence="It has none.")
    of_addiction = grade(100, "safety", "riskless", "not-addictive", "not addictive", sentence="It is not.")
    dependence = grade(10, "safety", "risks named", "risks-named", "risk of dependence")
    assert [raw.start for raw in found(nausea, none)] == [100]
    assert found(nausea, of_addiction) == []
    assert [raw.start for raw in found(dependence, of_addiction)] == [100]


def test_approval_and_coverage_are_apart() -> None:
    off_label = grade(
        10, "approval", "none", "fda-true", "an off-label use", sentence="Ketamine is an off-label use."
    )
    approved = grade(
        100, "approval", "approved", "fda", "carries the approval", sentence="Ketamine carries it."
    )
    covered = grade(
        100, "approval", "approved", "coverage", "Medicare pays", sentence="Medicare pays for ketamine."
    )
    device = grade(100, "approval", "approved", "fda", "are approved", sentence="Stimulators are approved.")
    esketamine = grade(100, "approval", "approved", "fda", "is approved", sentence="Esketamine is approved.")
    # the entry names the words that make it off-label
    assert [raw.start for raw in found(off_label, approved)] == [100]
    assert found(off_label, covered) == found(off_label, device) == found(off_label, esketamine) == []


def test_two_drafts_disagree() -> None:
    [raw] = between((amount(10, 385),), (amount(20, 520),))
    assert (raw.code, raw.path, raw.start) == ("KL204", "1.md", 20)
    assert [(r.path, r.start) for r in raw.related] == [("0.md", 10)]
    assert raw.because == "price (infusion): “520” cannot stand beside “385” in 0.md"


def test_drafts_that_share_a_statement_do_not_disagree_once_more() -> None:
    raws = between((amount(10, 385),), (amount(20, 520), amount(30, 385)))
    assert [(raw.code, raw.path) for raw in raws] == [("KL203", "1.md")]


def test_context_is_compared_with_and_never_reported() -> None:
    [raw] = between((amount(20, 520),), context=((amount(10, 385),), (amount(10, 999),)))
    assert (raw.path, raw.related[0].path) == ("0.md", "c0.md")
    assert between((), context=((amount(10, 385),), (amount(10, 999),))) == []


def test_effort_grows_with_the_statements_alone() -> None:
    def calls(statements: int) -> int:
        # Calls are counted, not seconds: a busy machine makes no difference to them.
        pages = tuple(tuple(amount(10 * n, 400 + n % 3) for n in range(statements)) for _ in range(5))
        effort = cProfile.Profile()
        effort.runcall(between, *pages)
        return sum(entry.callcount for entry in effort.getstats())

    # Eight times the statements: comparing each with each would take 64 times the calls.
    assert calls(800) < 12 * calls(100)


def test_words_of_the_house_and_grades_speak_of_one_matter() -> None:
    addicts = relation(10, "accords", fact="house: ketamine can make people dependent")
    harmless = grade(100, "safety", "riskless", "not-addictive", "not addictive")
    assert [r.start for r in found(addicts, harmless)] == [100]
    free = relation(100, "contrary", fact="house: a consultation costs something")
    assert [r.start for r in found(amount(10, 180, subject="evaluation"), free)] == [100]
    assert found(amount(10, 180, subject="infusion"), free) == []


def test_who_is_there_is_left_to_the_matters_of_the_house() -> None:
    def there(start: int, polarity: Polarity, words: str) -> Claim:
        cue = Words(words, start, start + len(words))
        said = Relation("supervision", polarity, cue, "frame")
        return replace(relation(start, polarity), relations=(said,))

    assert found(there(10, "accords", "a physician"), there(100, "contrary", "no physician")) == []
    assert [r.start for r in found(there(10, "accords", "under care"), there(100, "contrary", "alone"))] == [
        100
    ]


def test_the_only_kind_of_infusion_that_is_priced_is_the_plain_one() -> None:
    pain, plain = amount(10, 475, subject="infusion pain"), amount(100, 525)
    assert [r.start for r in found(pain, plain)] == [100]
    assert found(pain, amount(50, 600, subject="infusion mood"), plain) == []
    assert found(amount(10, 300, subject="infusion booster"), plain) == []


def test_several_doctors_contradict_the_only_one() -> None:
    only = relation(10, "accords", fact="house: the practice has one doctor")
    four = amount(100, 4, measure="fixtures", subject="doctor")
    assert [r.start for r in found(only, four)] == [100]
    assert found(only, amount(100, 4, measure="fixtures", subject="nurse")) == []


def test_safer_than_another_drug_is_not_without_risk() -> None:
    def riskless(words: str) -> Claim:
        return grade(100, "safety", "riskless", "harmless", words, sentence=f"It is {words}.")

    risk = grade(10, "safety", "risks named", "risks-named", "nausea")
    assert found(risk, riskless("safer than aspirin")) == []
    assert [r.start for r in found(risk, riskless("harmless"))] == [100]


def test_a_harmless_laser_says_nothing_of_ketamine() -> None:
    named = grade(0, "safety", "risks named", "risks-named", "nausea may come", sentence="Nausea may come.")
    harmless = grade(
        40, "safety", "riskless", "no-risk", "no side effects", sentence="It has no side effects."
    )
    assert [raw.code for raw in found(named, harmless)] == ["KL203"]
    assert found(named, replace(harmless, intervention="service")) == []


def test_two_rows_of_a_table_list_two_things() -> None:
    short, long = replace(amount(10, 495), block=1), replace(amount(40, 580), block=3)
    other = replace(amount(80, 620), block=6)

    def raised(rows: dict[int, tuple[int, int]]) -> list[int]:
        reading = Reading("a.md", (short, long, other), {}, rows=rows)
        return [raw.start for raw in contradictions(RULEBOOK, [reading], [])]

    assert raised({}) == [40, 80]
    assert raised({1: (0, 0), 3: (0, 2), 6: (0, 5)}) == []
    assert raised({1: (0, 0), 3: (0, 2), 6: (5, 5)}) == [80]


def test_a_price_at_a_site_is_held_against_that_of_the_house_by_name_only() -> None:
    plain, named = amount(10, 450), amount(100, 480, subject="infusion @elm")
    assert found(plain, named) == []
    assert [raw.start for raw in between((plain, named))] == [100]


def test_sessions_with_a_therapist_are_no_infusions() -> None:
    drip, talk = amount(10, 50, measure="infusion-length"), amount(100, 90, measure="infusion-length")
    assert found(drip, replace(talk, sentence="The therapist's two sessions may be one of 90.")) == []
    assert [raw.start for raw in found(drip, replace(talk, sentence="Sessions take 90."))] == [100]


def test_a_grade_that_is_doubted_is_held_against_nothing() -> None:
    named = grade(10, "safety", "risks named", "effects-come", "nausea comes")
    none = grade(100, "safety", "riskless", "harmless", "entirely benign", sentence="Benign.")
    codes = RULEBOOK.codes | {"KL106": replace(_code("KL106"), kind="grade", scale="safety")}
    rulebook = replace(RULEBOOK, codes=codes)

    def raised(*doubts: Doubt) -> list[int]:
        reading = Reading("a.md", (named, none), {}, doubts=doubts)
        return [raw.start for raw in contradictions(rulebook, [reading], [])]

    assert raised() == [100]
    assert raised(Doubt("KL101", 90, 130, ())) == [100]
    assert raised(Doubt("KL106", 90, 130, ())) == []


def likeness(start: int, code: str, words: str) -> Likeness:
    return Likeness(code, Claim(words, start, start + len(words), 0, words, Stance("made")), ())


def found_beside(claims: tuple[Claim, ...], *likely: Likeness) -> list[tuple[int, str]]:
    reading = Reading("a.md", claims, {}, likely=likely)
    return [(raw.start, raw.because) for raw in contradictions(RULEBOOK, [reading], [])]


FADING = relation(0, "accords", fact="house: relief fades")
VARYING = relation(0, "accords", fact="house: response varies from person to person")


@pytest.mark.parametrize(
    ("fair", "likely"),
    [
        (FADING, likeness(90, "KL104", "You are set until you retire.")),
        (VARYING, likeness(90, "KL103", "Every one of you will thank us.")),
        (
            relation(0, "accords", fact="house: ketamine can make people dependent"),
            likeness(90, "KL106", "You could not get hooked if you tried."),
        ),
        (
            relation(0, "accords", fact="house: ketamine has side effects"),
            likeness(90, "KL106", "There is nothing to be afraid of."),
        ),
        (
            relation(0, "contrary", fact="house: Medicare pays for ketamine"),
            likeness(90, "KL109", "Medicare takes your infusion off your hands."),
        ),
        (
            relation(0, "contrary", fact="house: insurance is accepted"),
            likeness(90, "KL109", "Your plan takes the infusion off your hands."),
        ),
        (
            relation(0, "contrary", fact="house: ketamine is approved for what it is given for"),
            likeness(90, "KL109", "The FDA said yes to ketamine for sore backs."),
        ),
    ],
)
def test_what_reads_like_praise_is_held_against_the_fair_word(fair: Claim, likely: Likeness) -> None:
    [(start, _)] = found_beside((fair,), likely)
    assert start == 90


@pytest.mark.parametrize(
    ("fair", "likely"),
    [
        (VARYING, likeness(90, "KL103", "Yours is next.")),
        (VARYING, likeness(90, "KL103", "Everybody is a fit.")),
        (
            relation(0, "accords", fact="house: ketamine has side effects"),
            likeness(90, "KL106", "It leaves the liver alone."),
        ),
        (
            relation(0, "contrary", fact="house: insurance is accepted"),
            likeness(90, "KL109", "Her plan had paid for the infusion."),
        ),
        (
            relation(0, "contrary", fact="house: ketamine is approved for what it is given for"),
            likeness(90, "KL109", "My boss pays for what is FDA-approved."),
        ),
    ],
)
def test_what_reads_like_another_matter_is_not(fair: Claim, likely: Likeness) -> None:
    assert found_beside((fair,), likely) == []


def test_a_slight_effect_takes_back_no_calm_word_and_a_grave_one_does() -> None:
    calm = likeness(0, "KL106", "There is nothing to it.")
    slight = grade(90, "safety", "risks named", "risks", "dizzy", sentence="You may feel dizzy.")
    grave = grade(90, "safety", "risks named", "risks", "harm", sentence="It may harm the liver.")
    assert found_beside((slight,), calm) == []
    assert len(found_beside((grave,), calm)) == 1


def test_nobody_unhelped_and_some_whom_it_does_not_help() -> None:
    nobody = grade(90, "scope", "all", "nobody-left-out", "nobody it fails", sentence="Nobody it fails.")
    treated = grade(90, "scope", "all", "nothing-out-of-reach", "no ache we don't treat")
    suited = grade(90, "scope", "all", "universal", "everybody", sentence="Everybody is a candidate.")
    next_one = grade(90, "scope", "all", "nobody-left-out", "you are next", sentence="You are next.")
    assert found(VARYING, next_one) == []
    assert len(found(VARYING, nobody)) == 1
    assert found(VARYING, treated) == []
    assert found(VARYING, suited) == []


def test_pain_that_never_returns_and_relief_that_fades() -> None:
    never = grade(90, "duration", "permanent", "never-returns", "stays away")
    assert len(found(FADING, never)) == 1


def test_an_insurer_that_pays_contradicts_a_house_that_takes_no_insurance() -> None:
    refused = relation(0, "contrary", fact="house: insurance is accepted")
    paid = grade(
        90, "approval", "approved", "coverage", "your plan pays", sentence="Your plan pays for ketamine."
    )
    hers = grade(90, "approval", "approved", "coverage", "plan paid", sentence="Her plan paid for ketamine.")
    assert len(found(refused, paid)) == 1
    assert found(refused, hers) == []


def test_the_price_of_a_missed_infusion_is_another() -> None:
    missed = replace(amount(90, 150), sentence="$150 for an infusion that is missed.")
    assert found(amount(0, 475), missed) == []


def test_no_questions_asked_about_a_refund() -> None:
    asked = relation(0, "accords", fact="evaluation")
    words = Words("no questions asked", 90, 108)
    refund = Claim(
        words.text,
        90,
        108,
        1,
        "We refund all of it, no questions asked.",
        Stance("made"),
        relations=(Relation("evaluation", "contrary", words, "no-questions: x"),),
    )
    assert found(asked, refund) == []
    assert len(found(asked, replace(refund, sentence="Ketamine, no questions asked."))) == 1


def test_a_doctor_in_the_room_is_there() -> None:
    inside = relation(0, "accords", fact="house: a doctor is in the room during an infusion")
    away = relation(90, "contrary", fact="house: a doctor is there during an infusion")
    assert len(found(inside, away)) == 1
    assert found(replace(inside, stance=Stance("denied")), away) == []


@pytest.mark.parametrize(("fair", "number"), [("it does nothing for a few", 1), ("helps many", 0)])
def test_those_whom_the_page_says_it_leaves_without_help(fair: str, number: int) -> None:
    every = grade(90, "scope", "all", "nobody-left-out", "nobody it fails", sentence="Nobody it fails.")
    reading = Reading("a.md", (every,), {"variability": Words(fair, 0, len(fair))})
    assert len(list(contradictions(RULEBOOK, [reading], []))) == number


def test_what_reads_like_lasting_relief_and_says_that_it_ends() -> None:
    assert found_beside((FADING,), likeness(90, "KL104", "They come back because it doesn't last.")) == []


def test_a_word_that_denies_dependence_does_not_admit_it() -> None:
    denied = grade(0, "safety", "riskless", "not-addictive", "non-addictive", sentence="It is non-addictive.")
    read_too = replace(
        relation(4, "accords", fact="house: ketamine can make people dependent"),
        sentence="It is non-addictive.",
    )
    admitted = relation(90, "accords", fact="house: ketamine can make people dependent")
    assert [raw.start for raw in found(denied, read_too, admitted)] == [90]
