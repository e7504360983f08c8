"""Every slip of an editor is shown with its file, its line, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from ketalint.rulebook import BrokenRules, load_folders

from .conftest import CODE, DOCUMENT, FACT, SCALE, WriteRules

CODE_PART = "codes/KL104.toml"
FACT_PART = "reference/relief.toml"
SCALE_PART = "lexicon/duration.toml"
RELATIONS = """\
[[group]]
name = "relief-fades"
fact = "relief-lasts"
polarity = "accords"
phrases = ["{benefit} fade"]
"""
CONDITION = """\
[[condition]]
name = "gout"
group = "joints"
covered = false
names = ["gout"]
"""


def mistakes(folder: Path) -> list[tuple[str, int, str, str]]:
    with pytest.raises(BrokenRules) as broken:
        load_folders([folder])
    return [
        (Path(p.path).relative_to(folder.resolve()).as_posix(), p.line, p.message, p.hint)
        for p in broken.value.problems
    ]


def changed(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new, 1)


CASES = {
    "code: unknown key": (
        CODE_PART,
        changed(CODE, "suggestions =", "sugestions ="),
        [
            (1, "“suggestions” is missing", 'add suggestions = ["..."]'),
            (6, "unknown key “sugestions”", "did you mean “suggestions”?"),
        ],
    ),
    "code: missing key": (
        CODE_PART,
        changed(CODE, 'why = "Relief fades."\n', ""),
        [(1, "“why” is missing", 'add why = "..."')],
    ),
    "code: wrong type": (
        CODE_PART,
        changed(CODE, '["relief that may last for days"]', '"relief for days"'),
        [(6, "“suggestions” has the wrong type", 'write a list of texts, ["one", "two"]')],
    ),
    "code: unknown scale": (
        CODE_PART,
        changed(CODE, '"duration"', '"durations"'),
        [(3, "unknown scale “durations”", "did you mean “duration”?")],
    ),
    "code: unknown severity": (
        CODE_PART,
        changed(CODE, "why =", 'severity = "warn"\nwhy ='),
        [(4, "unknown severity “warn”", "did you mean “warning”?")],
    ),
    "code: no kind": (
        CODE_PART,
        changed(CODE, 'scale = "duration"\n', 'severity = "note"\n'),
        [(1, "“kind” is missing", 'add kind = "...", or scale = "..." for a code that grades')],
    ),
    "code: unknown kind": (
        CODE_PART,
        changed(CODE, 'scale = "duration"', 'kind = "numbers"\nseverity = "note"'),
        [(3, "unknown kind “numbers”", "did you mean “number”?")],
    ),
    "code: severity missing": (
        CODE_PART,
        changed(CODE, 'scale = "duration"', 'kind = "number"'),
        [(1, "“severity” is missing", 'add severity = "error", "warning" or "note"')],
    ),
    "code: other file name": (
        CODE_PART,
        changed(CODE, "KL104", "KL105"),
        [(1, "the file is called KL104.toml", "call it KL105.toml, or mend the code")],
    ),
    "code: placeholder": (
        CODE_PART,
        changed(CODE, "{quote}", "{quotes}"),
        [(5, "nothing fills in “{quotes}”", "did you mean “quote”?")],
    ),
    "code: bracket not closed": (
        CODE_PART,
        changed(CODE, "[for good]", "[for good"),
        [
            (
                12,
                "the brackets do not pair: Relief [for good.",
                "put [ before the words and ] after them, without spaces inside",
            )
        ],
    ),
    "code: no bracket": (
        CODE_PART,
        changed(CODE, "[for good]", "for good"),
        [
            (
                12,
                "no words are in brackets: Relief for good.",
                "put [ ] around the words that a finding must quote",
            )
        ],
    ),
    "code: no good examples": (
        CODE_PART,
        changed(CODE, 'denied = ["Relief is not lifelong."]\n', ""),
        [(16, "there are no good examples", 'add lists by reason, denied = ["..."]')],
    ),
    "code: empty list of good examples": (
        CODE_PART,
        changed(CODE, '["Relief is not lifelong."]', "[]"),
        [(17, "“denied” needs examples", 'write a list, ["one", "two"]')],
    ),
    "fact: unknown level": (
        FACT_PART,
        changed(FACT, '"weeks"', '"week"'),
        [(6, "unknown level “week” of duration", "did you mean “weeks”?")],
    ),
    "fact: unknown scale": (
        FACT_PART,
        changed(FACT, "{ duration", "{ length"),
        [
            (
                6,
                "unknown scale “length”",
                "the scales are: effect, certainty, scope, duration, speed, safety, evidence, comparison,"
                " approval, tone",
            )
        ],
    ),
    "fact: unknown document": (
        FACT_PART,
        changed(FACT, '"d1"', '"d2"'),
        [(7, "unknown document “d2”", "the documents of sources.toml are: d1")],
    ),
    "fact: key missing in a source": (
        FACT_PART,
        changed(FACT, ', anchor = "a few days"', ""),
        [(7, "“anchor” is missing", 'add anchor = "..."')],
    ),
    "fact: date in quotes": (
        FACT_PART,
        changed(FACT, "2026-01-02", '"2026-01-02"'),
        [(8, "“reviewed” has the wrong type", "write a date, 2026-11-21, without quotes")],
    ),
    "fact: dates exchanged": (
        FACT_PART,
        changed(FACT, "2027-01-02", "2025-01-02"),
        [(9, "the review is due before it was done", "mend one of the dates")],
    ),
    "fact: general without ceiling": (
        FACT_PART,
        changed(FACT, 'ceiling = { duration = "weeks" }\n', ""),
        [(1, "a general fact needs a ceiling", 'add ceiling = { effect = "helps" }')],
    ),
    "fact: no source": (
        FACT_PART,
        changed(FACT, '[{ document = "d1", section = "Length", anchor = "a few days" }]', "[]"),
        [
            (
                7,
                "the fact “relief-lasts” has no source",
                'add { document = "...", section = "...", anchor = "..." }',
            )
        ],
    ),
    "fact: range upside down": (
        FACT_PART,
        FACT + 'range = { measure = "length", low = 60, high = 40, unit = "minute" }\n',
        [(10, "the range starts above its end", "exchange low and high")],
    ),
    "fact: range without ends": (
        FACT_PART,
        FACT + 'range = { measure = "length", unit = "minute" }\n',
        [(10, "the range has neither low nor high", "add low = 1, high = 2, or one of them")],
    ),
    "group: unknown level": (
        SCALE_PART,
        changed(SCALE, '"permanent"', '"permament"'),
        [(5, "unknown level “permament” of duration", "did you mean “permanent”?")],
    ),
    "group: unknown surroundings": (
        SCALE_PART,
        changed(SCALE, '"benefit"', '"benefits"'),
        [(6, "unknown value “benefits” of “about”", "did you mean “benefit”?")],
    ),
    "group: unknown class": (
        SCALE_PART,
        changed(SCALE, "{target} vanish", "{targets} vanish"),
        [(12, "unknown class {targets} in “{targets} vanish”", "did you mean “target”?")],
    ),
    "group: class not closed": (
        SCALE_PART,
        changed(SCALE, "{target} vanish", "{target vanish"),
        [
            (
                12,
                "the brackets of “{target vanish” do not pair",
                "write {class} or (optional), and no [ ]",
            )
        ],
    ),
    "group: empty phrase": (
        SCALE_PART,
        changed(SCALE, '"=always"', '""'),
        [(9, "the phrase is empty", "take it out")],
    ),
    "group: no phrases": (
        SCALE_PART,
        'scale = "duration"\n\n[[group]]\nname = "a"\nlevel = "years"\nphrases = []\n',
        [(6, "“phrases” has the wrong type", 'write a list of at least one text, ["one", "two"]')],
    ),
    "group: scale missing": (
        SCALE_PART,
        changed(SCALE, 'scale = "duration"\n', ""),
        [(1, "“scale” is missing", 'begin the file with scale = "duration"')],
    ),
    "relation: unknown fact": (
        "lexicon/relations.toml",
        changed(RELATIONS, '"relief-lasts"', '"relief-last"'),
        [(3, "unknown fact “relief-last”", "did you mean “relief-lasts”?")],
    ),
    "relation: unknown polarity": (
        "lexicon/relations.toml",
        changed(RELATIONS, '"accords"', '"accord"'),
        [(4, "unknown polarity “accord”", "did you mean “accords”?")],
    ),
    "condition: unknown fact": (
        "lexicon/conditions.toml",
        changed(CONDITION, "covered = false", 'fact = "gout"'),
        [(4, "unknown fact “gout”", "the facts are: relief-lasts")],
    ),
    "condition: covered by nothing": (
        "lexicon/conditions.toml",
        changed(CONDITION, "false", "true"),
        [(4, "no fact covers it", 'add fact = "...", or write covered = false')],
    ),
    "condition: says nothing": (
        "lexicon/conditions.toml",
        changed(CONDITION, "covered = false\n", ""),
        [(1, "nothing says whether it is covered", 'add covered = false, or fact = "..."')],
    ),
    "condition: not covered and covered": (
        "lexicon/conditions.toml",
        CONDITION + 'fact = "relief-lasts"\n',
        [(4, "it is not covered, yet names a fact", "take covered = false or the fact out")],
    ),
    "condition: unknown kind": (
        "lexicon/conditions.toml",
        CONDITION + 'kind = "benefits"\n',
        [(6, "unknown kind “benefits”", "did you mean “benefit”?")],
    ),
    "nouns: unknown class": (
        "lexicon/nouns.toml",
        '[pain]\nwords = ["ache"]\n\n[target]\nextends = [\n  "pains",\n]\n',
        [(6, "unknown class “pains”", "did you mean “pain”?")],
    ),
    "nouns: a circle": (
        "lexicon/nouns.toml",
        '[pain]\nextends = ["target"]\n\n[target]\nextends = ["pain"]\n',
        [(5, "“target” and “pain” extend each other", "take one of the two out")],
    ),
    "nouns: no class": (
        "lexicon/nouns.toml",
        'pain = ["ache"]\n',
        [(1, "“pain” has the wrong type", "start a class with a line [pain]")],
    ),
    "stance: a number": (
        "lexicon/stance.toml",
        '[deny]\nwords = ["not"]\nreach = 4\n',
        [(3, "“reach” has the wrong type", 'write a list, ["one", "two"]')],
    ),
    "documents: unknown key": (
        "sources.toml",
        DOCUMENT + 'autor = "A. Body"\n',
        [(7, "unknown key “autor”", "did you mean “author”?")],
    ),
    "a file that nothing reads": (
        "lexicons/effect.toml",
        'scale = "effect"\n',
        [(1, "nothing reads this file", "put it into codes/, reference/ or lexicon/, or take it out")],
    ),
    "TOML: comma missing": (
        SCALE_PART,
        changed(SCALE, '"=always",', '"=always"'),
        [
            (
                11,
                "this is not TOML: unclosed array",
                "put a comma after the entry before, or close the list with ]",
            )
        ],
    ),
    "TOML: curly quotes": (
        CODE_PART,
        changed(CODE, '"overstated-duration"', "“overstated-duration”"),
        [(2, "this is not TOML: invalid value", 'write straight quotes ("), not curly ones, around text')],
    ),
    "TOML: quote not closed": (
        CODE_PART,
        changed(CODE, '"overstated-duration"', '"overstated-duration'),
        [
            (
                2,
                "this is not TOML: illegal character '\\n'",
                'end the text with a straight quote (") on the same line',
            )
        ],
    ),
    "TOML: key twice": (
        CODE_PART,
        changed(CODE, "why =", 'name = "again"\nwhy ='),
        [
            (
                4,
                "this is not TOML: cannot overwrite a value",
                "this name stands in the file already: keep one of the two",
            )
        ],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_is_shown_with_its_line_and_what_to_do(case: str, write_rules: WriteRules) -> None:
    part, text, expected = CASES[case]
    assert mistakes(write_rules({part: text})) == [(part, *rest) for rest in expected]


def test_an_id_that_stands_twice_names_the_other_place(write_rules: WriteRules) -> None:
    folder = write_rules({"reference/more.toml": FACT.replace("general = true\n", "")})
    first = f"{folder.resolve().as_posix()}/reference/more.toml:1"
    assert mistakes(folder) == [
        (FACT_PART, 1, "the fact “relief-lasts” stands twice", f"rename one; the other is at {first}")
    ]


def test_a_group_name_that_stands_twice_is_a_mistake(write_rules: WriteRules) -> None:
    folder = write_rules({SCALE_PART: SCALE + SCALE.partition("\n\n")[2]})
    first = f"{folder.resolve().as_posix()}/{SCALE_PART}:3"
    assert mistakes(folder) == [
        (
            SCALE_PART,
            16,
            "the group “duration/for-ever” stands twice",
            f"rename one; the other is at {first}",
        )
    ]


def test_a_noun_class_that_stands_twice_is_a_mistake(write_rules: WriteRules) -> None:
    pain = '[pain]\nwords = ["ache"]\n'
    folder = write_rules({"lexicon/more-nouns.toml": pain, "lexicon/nouns.toml": "\n" + pain})
    first = f"{folder.resolve().as_posix()}/lexicon/more-nouns.toml:1"
    assert mistakes(folder) == [
        (
            "lexicon/nouns.toml",
            2,
            "the class “pain” stands twice",
            f"rename one; the other is at {first}",
        )
    ]


def test_two_general_ceilings_of_a_scale_are_a_mistake(write_rules: WriteRules) -> None:
    folder = write_rules({"reference/zz.toml": FACT.replace("relief-lasts", "relief-stays")})
    place = f"{folder.resolve().as_posix()}/{FACT_PART}:1"
    assert mistakes(folder) == [
        (
            "reference/zz.toml",
            1,
            "“duration” has two general ceilings",
            f"“relief-lasts” sets it at {place}; take that id to replace it",
        )
    ]


def test_text_that_is_not_utf8_is_shown_with_its_line(write_rules: WriteRules) -> None:
    folder = write_rules()
    (folder / SCALE_PART).write_bytes(b'scale = "duration"\n# caf\xe9\n')
    assert mistakes(folder) == [(SCALE_PART, 2, "this is not UTF-8 text", "save the file as UTF-8")]


def test_all_mistakes_come_at_once_in_the_order_of_the_files(write_rules: WriteRules) -> None:
    folder = write_rules(
        {
            SCALE_PART: SCALE.replace('"permanent"', '"ever"').replace("{target} vanish", "{pian} vanish"),
            CODE_PART: CODE.replace("why", "because"),
        }
    )
    assert [(part, line) for part, line, _, _ in mistakes(folder)] == [
        (CODE_PART, 1),
        (CODE_PART, 4),
        (SCALE_PART, 5),
        (SCALE_PART, 12),
    ]


def test_a_broken_fact_is_no_unknown_fact_elsewhere(write_rules: WriteRules) -> None:
    folder = write_rules(
        {FACT_PART: FACT.replace("topic =", "subject ="), "lexicon/relations.toml": RELATIONS}
    )
    assert {part for part, *_ in mistakes(folder)} == {FACT_PART}


def test_a_folder_that_is_not_there_or_empty_is_a_mistake(write_rules: WriteRules, tmp_path: Path) -> None:
    with pytest.raises(BrokenRules, match="there is no such folder of rules"):
        load_folders([tmp_path / "nowhere"])
    with pytest.raises(BrokenRules, match="there are no rules in this folder"):
        load_folders([write_rules(sound=False)])
