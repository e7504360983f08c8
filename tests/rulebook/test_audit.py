"""What an editor should mend, though a check can do without."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

from ketalint.rulebook import audit, load_folders

from .conftest import CODE, DOCUMENT, FACT, SCALE, WriteRules

FACT_PART = "reference/relief.toml"
SCALE_PART = "lexicon/duration.toml"
SOURCE_TEXT = "Relief can last for\na few  days to weeks.\n"
DIGEST = hashlib.sha256(SOURCE_TEXT.encode()).hexdigest()


def complaints(
    folder: Path, sources: Path | None = None, today: date | None = None
) -> list[tuple[str, int, str, str]]:
    problems = audit(load_folders([folder]), sources=sources, today=today)
    root = folder.resolve().as_posix() + "/"
    return [
        (p.path.removeprefix(root), p.line, p.message.replace(root, ""), p.hint.replace(root, ""))
        for p in problems
    ]


def test_sound_rules_have_nothing_to_mend(write_rules: WriteRules) -> None:
    assert complaints(write_rules()) == []


def test_a_phrase_out_of_order_is_named(write_rules: WriteRules) -> None:
    folder = write_rules({SCALE_PART: SCALE.replace('"=always"', '"{target} wane"')})
    assert complaints(folder) == [
        (
            SCALE_PART,
            11,
            "“{target} (never) return” is not in order",
            "move it before “{target} wane”",
        ),
        (SCALE_PART, 12, "“{target} vanish” is not in order", "move it before “{target} wane”"),
    ]


def test_a_phrase_that_stands_twice_is_named_with_both_places(write_rules: WriteRules) -> None:
    more = '[[group]]\nname = "again"\nlevel = "{}"\nphrases = ["=always"]\nhits = ["a"]\npasses = ["b"]\n'
    same = write_rules({"lexicon/more.toml": 'scale = "duration"\n' + more.format("permanent")})
    other = write_rules({"lexicon/more.toml": 'scale = "duration"\n' + more.format("years")})
    assert complaints(same) == [
        ("lexicon/more.toml", 5, "“=always” stands twice", "take it out; it is at lexicon/duration.toml:9")
    ]
    assert complaints(other) == [
        (
            "lexicon/more.toml",
            5,
            "“=always” says “years” here and “permanent” at lexicon/duration.toml:9",
            "take one of the two out",
        )
    ]


def test_a_group_needs_sentences_that_match_and_that_do_not(write_rules: WriteRules) -> None:
    text = SCALE.replace('hits = ["Relief that stays [always]."]\npasses = ["Always wash your hands."]\n', "")
    assert complaints(write_rules({SCALE_PART: text})) == [
        (SCALE_PART, 3, "the group for-ever has no hits", "add a sentence"),
        (
            SCALE_PART,
            3,
            "the group for-ever has no passes",
            "add a sentence in which the same words are harmless",
        ),
    ]


def test_a_group_of_an_unknown_topic_is_named(write_rules: WriteRules) -> None:
    folder = write_rules({SCALE_PART: SCALE.replace("about =", 'topic = "durations"\nabout =')})
    assert complaints(folder) == [
        (
            SCALE_PART,
            3,
            "no fact has the topic “durations” of the group for-ever",
            "did you mean “duration”?",
        )
    ]


def test_a_code_needs_four_bad_examples_and_the_quote_in_its_message(write_rules: WriteRules) -> None:
    text = CODE.replace('  "Relief [without end].",\n', "").replace("“{quote}”", "This")
    assert complaints(write_rules({"codes/KL104.toml": text})) == [
        ("codes/KL104.toml", 1, "KL104 has 3 bad examples", "write at least 4"),
        ("codes/KL104.toml", 1, "the message of KL104 has no {quote}", "put it in"),
    ]


def test_a_scale_needs_a_general_ceiling(write_rules: WriteRules) -> None:
    folder = write_rules({FACT_PART: FACT.replace("general = true\n", "")})
    assert complaints(folder) == [
        (
            "codes/KL104.toml",
            1,
            "no general fact sets a ceiling for the scale duration",
            "add a fact with general = true and ceiling = { duration = ... } to reference/",
        )
    ]


def test_a_fact_that_no_rule_can_reach_is_named(write_rules: WriteRules) -> None:
    lonely = FACT.replace("relief-lasts", "lonely").replace("general = true\n", "")
    folder = write_rules({"reference/more.toml": lonely.replace('ceiling = { duration = "weeks" }\n', "")})
    assert complaints(folder) == [
        (
            "reference/more.toml",
            1,
            "no rule can reach the fact lonely",
            "give it a ceiling, a range, a group in relations.toml or a condition",
        )
    ]


def test_facts_that_cannot_both_hold_are_named(write_rules: WriteRules) -> None:
    own = FACT.replace("general = true\n", "").replace("relief-lasts", "{id}").replace('"weeks"', '"{level}"')
    ends = 'range = {{ measure = "relief", low = {low}, high = {high}, unit = "day" }}\n'
    first = own.replace("{id}", "a").replace("{level}", "days") + ends.format(low=1, high=5)
    second = own.replace("{id}", "b").replace("{level}", "months") + ends.format(low=6, high=9)
    folder = write_rules({"reference/a.toml": first, "reference/b.toml": second})
    assert complaints(folder) == [
        (
            "reference/b.toml",
            1,
            "b and a set different ceilings of duration for the topic duration",
            "decide on one; “days” is the more cautious",
        ),
        (
            "reference/b.toml",
            1,
            "b and a give ranges of relief that do not meet",
            "decide on one; the other is at reference/a.toml:1",
        ),
    ]


def test_a_name_of_two_conditions_is_named(write_rules: WriteRules) -> None:
    entry = '[[condition]]\nname = "{}"\ngroup = "joints"\ncovered = false\nnames = ["Gout", "{}"]\n'
    text = entry.format("gout", "podagra") + entry.format("arthritis", "Gout")
    assert complaints(write_rules({"lexicon/conditions.toml": text})) == [
        ("lexicon/conditions.toml", 6, "“Gout” names both gout and arthritis", "keep it with one of them"),
        ("lexicon/conditions.toml", 6, "arthritis lists a name twice", "take the second one out"),
    ]


def test_a_review_that_is_due_is_named(write_rules: WriteRules) -> None:
    assert complaints(write_rules(), today=date(2027, 1, 2)) == []
    assert complaints(write_rules(), today=date(2027, 1, 3)) == [
        (
            FACT_PART,
            1,
            "the fact relief-lasts was due for review by 2027-01-02",
            "read its sources again, then set reviewed and review_by",
        )
    ]


def test_anchors_and_checksums_are_held_against_the_documents(
    write_rules: WriteRules, tmp_path: Path
) -> None:
    (tmp_path / "relief.txt").write_text(SOURCE_TEXT)
    old = DOCUMENT.partition('sha256 = "')[2].partition('"')[0]
    known = {"sources.toml": DOCUMENT.replace(old, DIGEST)}
    assert complaints(write_rules(known), sources=tmp_path) == []
    wrong = FACT.replace("a few days", "a few weeks and many more words than eight")
    assert complaints(write_rules({FACT_PART: wrong}), sources=tmp_path) == [
        (
            (tmp_path / "relief.txt").as_posix(),
            0,
            "the document d1 is not the one the facts were drawn from",
            "review its facts, then set its sha256 in sources.toml",
        ),
        (
            FACT_PART,
            1,
            "an anchor of relief-lasts is too long: “a few weeks and many more words than eight”",
            "quote at most 8 words",
        ),
        (
            FACT_PART,
            1,
            "“a few weeks and many more words than eight” does not stand in the document d1",
            "quote a few words exactly as they stand there",
        ),
    ]


def test_a_document_that_is_not_there_is_named(write_rules: WriteRules, tmp_path: Path) -> None:
    assert complaints(write_rules(), sources=tmp_path) == [
        (
            (tmp_path / "relief.txt").as_posix(),
            0,
            "the document d1 cannot be read: No such file or directory",
            "give the folder that holds the documents",
        )
    ]
