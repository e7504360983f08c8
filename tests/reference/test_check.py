"""Every mistake in the reference set is named with its place."""

from __future__ import annotations

import re
from datetime import date

import pytest

from ketalint.rulebook import BrokenRules, load_folders

from .conftest import DOCUMENT, FACTS, UNCLAIMED, Break, Reference


def test_a_sound_set_has_no_problems(small: Reference) -> None:
    assert small.problems() == []


def test_a_changed_document_is_named(small: Reference) -> None:
    small.write(DOCUMENT, FACTS, UNCLAIMED, sha256="0" * 64)
    assert small.told() == ["d1.txt:0: the document d1 is not the one the facts were drawn from"]


def test_a_missing_document_is_named_once(small: Reference) -> None:
    (small.sources / "d1.txt").unlink()
    assert small.told() == ["d1.txt:0: the document d1 cannot be read: No such file or directory"]


def test_an_anchor_that_is_not_there_is_named(broken: Break) -> None:
    assert broken("facts", "last a few days", "last a few weeks") == [
        "relief.toml:3: “last a few weeks” does not stand in the document d1",
        "d1.txt:4: nothing accounts for “Relief may last a few days.”",
    ]


def test_an_anchor_over_two_sentences_is_named_with_its_line(broken: Break) -> None:
    told = broken("facts", '"last a few days"', '"days. Some people"')
    assert "relief.toml:9: “days. Some people” does not stand within one sentence of the document d1" in told


def test_an_anchor_that_points_at_two_places_is_named_with_its_line(broken: Break) -> None:
    told = broken("document", "• Drowsiness", "• Drowsiness and\n• Drowsiness or")
    assert told == [
        "relief.toml:23: “Drowsiness” stands in 2 places of the document d1 (lines 5, 6)",
    ]


def test_an_anchor_of_nine_words_is_named(broken: Break) -> None:
    told = broken("facts", '"last a few days"', '"one two three four five six seven eight nine"')
    long = "an anchor of relief-lasts is too long: “one two three four five six seven eight nine”"
    assert f"relief.toml:3: {long}" in told


def test_a_section_below_its_anchor_is_named_with_its_line(broken: Break) -> None:
    assert broken(
        "facts", 'section = "How long it lasts", anchor = "last', 'section = "Drowsiness", anchor = "last'
    ) == ["relief.toml:9: no section “Drowsiness” stands above “last a few days” in the document d1"]


def test_a_fact_that_no_rule_reaches_is_named(broken: Break) -> None:
    assert broken("facts", 'ceiling = { scope = "some" }\n', "") == [
        "relief.toml:17: no rule can reach the fact more-visits"
    ]


def test_two_scales_of_one_topic_do_not_clash(broken: Break) -> None:
    assert broken("facts", 'topic = "upkeep"', 'topic = "duration"') == []


def test_two_ceilings_of_one_topic_are_named(broken: Break) -> None:
    clash = FACTS.replace('"upkeep"', '"duration"').replace('{ scope = "some" }', '{ duration = "years" }')
    (told,) = broken("facts", FACTS, clash)
    assert told.startswith("relief.toml:17: more-visits and relief-lasts set different ceilings of duration")


def test_ranges_that_do_not_meet_are_named(broken: Break) -> None:
    one = 'range = { measure = "relief", low = 1, high = 3, unit = "days" }'
    two = 'range = { measure = "relief", low = 5, high = 9, unit = "days" }'
    clash = FACTS.replace('ceiling = { duration = "days" }', one).replace('ceiling = { scope = "some" }', two)
    assert broken("facts", FACTS, clash) == [
        "relief.toml:17: more-visits and relief-lasts give ranges of relief that do not meet"
    ]


def test_a_review_date_in_the_past_is_named(small: Reference) -> None:
    assert small.told(date(2027, 1, 2)) == []
    assert small.told(date(2027, 1, 3)) == [
        "relief.toml:3: the fact relief-lasts was due for review by 2027-01-02",
        "relief.toml:17: the fact more-visits was due for review by 2027-01-02",
    ]


def test_an_unknown_topic_is_named(small: Reference) -> None:
    (small.rules / "lexicon" / "topics.toml").write_text('[duration]\nabout = "how long"\n', encoding="utf-8")
    assert small.told() == ["relief.toml:17: the fact more-visits has the unknown topic “upkeep”"]


def test_too_few_examples_are_named(broken: Break) -> None:
    assert broken("facts", '["Some come back.", "A second visit may help."]', '["Some come back."]') == [
        "relief.toml:17: the fact more-visits shows 1 sentences that pass"
    ]


def test_a_sentence_that_passes_and_fails_is_named_with_its_line(broken: Break) -> None:
    assert broken(
        "facts", 'fails = ["Relief lasts for years."]', 'fails = ["Relief may last for days."]'
    ) == ["relief.toml:12: “Relief may last for days.” both passes and fails"]


def test_an_unknown_reason_is_named_with_its_line(broken: Break) -> None:
    assert broken("unclaimed", "call to action", "shouting") == [
        "unclaimed.toml:6: unknown reason “shouting”"
    ]


def test_an_unknown_document_of_unclaimed_words_is_named(broken: Break) -> None:
    told = broken(
        "unclaimed", 'document = "d1"\nanchor = "On relief"', 'document = "d9"\nanchor = "On relief"'
    )
    assert "unclaimed.toml:1: unknown document “d9”" in told


def test_unclaimed_words_that_are_not_there_are_named(broken: Break) -> None:
    told = broken("unclaimed", '"On relief"', '"On pain"')
    assert "unclaimed.toml:1: “On pain” does not stand in the document d1" in told


def test_words_both_claimed_and_unclaimed_are_named(broken: Break) -> None:
    assert broken("unclaimed", '"On relief"', '"How long it lasts"') == [
        "unclaimed.toml:1: “How long it lasts” is said to be no claim (title), but a fact stands on it",
        "d1.txt:1: nothing accounts for “On relief”",
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ('id = "more-visits"', 'id = "relief-lasts"', 17, "the fact “relief-lasts” stands twice"),
        ("{ scope =", "{ scoop =", 21, "unknown scale “scoop”"),
        ('scope = "some"', 'scope = "someone"', 21, "unknown level “someone” of scope"),
        (
            'document = "d1", section = "On relief"',
            'document = "d7", section = "On relief"',
            22,
            "unknown document “d7”",
        ),
    ],
)
def test_what_stops_the_loading_is_named_with_its_line(
    small: Reference, old: str, new: str, line: int, message: str
) -> None:
    small.write(DOCUMENT, FACTS.replace(old, new, 1), UNCLAIMED)
    with pytest.raises(BrokenRules) as caught:
        load_folders([small.rules])
    (problem,) = caught.value.problems
    assert (problem.path.rpartition("/")[2], problem.line) == ("relief.toml", line)
    assert re.match(re.escape(message), problem.message)
    assert problem.hint
