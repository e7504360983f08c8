"""What a sound folder of rules becomes."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from math import inf
from pathlib import Path

import pytest

from ketalint.rulebook import (
    BrokenRules,
    Document,
    Example,
    Overruled,
    Phrase,
    Range,
    Source,
    load,
    load_folders,
    rules_folder,
)
from ketalint.rulebook.load import added_entries, find_rules

from .conftest import CODE, FACT, SCALE, WriteRules


def test_a_code_is_read_with_its_examples(write_rules: WriteRules) -> None:
    folder = write_rules()
    code = load_folders([folder]).codes["KL104"]
    assert (code.kind, code.scale, code.severity, code.line) == ("grade", "duration", "error", 1)
    assert code.path == f"{folder.resolve().as_posix()}/codes/KL104.toml"
    assert code.examples.bad[0] == Example("One course brings lifelong relief.", ("lifelong",))
    assert code.examples.good == {"denied": ("Relief is not lifelong.",)}


def test_codes_without_words_in_a_draft_keep_their_brackets(write_rules: WriteRules) -> None:
    upkeep = CODE.replace('scale = "duration"', 'kind = "upkeep"\nseverity = "note"')
    code = load_folders([write_rules({"codes/KL104.toml": upkeep})]).codes["KL104"]
    assert code.severity == "note"
    assert code.examples.bad[0] == Example("One course brings [lifelong] relief.", ())


def test_a_fact_is_read_with_its_sources_ceiling_range_and_dates(write_rules: WriteRules) -> None:
    more = """\
range = { measure = "relief", low = 2, unit = "day" }
overrules = [{ document = "d1", anchor = "for ever", because = "too long" }]
passes = ["Relief may last for weeks."]
fails = ["Relief lasts for ever."]
"""
    fact = load_folders([write_rules({"reference/relief.toml": FACT + more})]).facts["relief-lasts"]
    assert fact.general
    assert fact.ceiling == {"duration": "weeks"}
    assert fact.sources == (Source("d1", "Length", "a few days"),)
    assert fact.range == Range("relief", 2.0, inf, "day")
    assert fact.overrules == (Overruled("d1", "for ever", "too long"),)
    assert fact.passes == ("Relief may last for weeks.",)
    assert fact.fails == ("Relief lasts for ever.",)
    assert (fact.reviewed, fact.review_by) == (date(2026, 1, 2), date(2027, 1, 2))


def test_a_document_needs_no_author_date_or_address(write_rules: WriteRules) -> None:
    document = load_folders([write_rules()]).documents["d1"]
    assert document == Document(
        id="d1",
        title="On relief",
        author="",
        date="2024-08-14",
        sha256="62bd0b0a2d44e23a4d3f5b9ea3ee8a6d6d2a1f95c7ad4c0a83d46a2b6b0ae0e1",
        url=None,
        file="relief.txt",
    )


def test_each_phrase_knows_its_line(write_rules: WriteRules) -> None:
    (group,) = load_folders([write_rules()]).lexicon.scales
    assert (group.scale, group.name, group.level, group.about) == (
        "duration",
        "for-ever",
        "permanent",
        "benefit",
    )
    assert group.line == 3
    assert group.phrases == (
        Phrase("=always", group.path, 9),
        Phrase("{target} (never) return", group.path, 11),
        Phrase("{target} vanish", group.path, 12),
    )
    assert group.passes == ("Always wash your hands.",)


@pytest.mark.parametrize(
    ("phrases", "lines"),
    [
        ('["a", "b"]\nhits = [\n  "x",\n  "y",\n]', [6, 6]),
        ('["a",\n  "b"]', [6, 7]),
        ('[\n  "a", "b",\n]', [7, 7]),
        ('[ # two\n  "a",\n\n  "b", # last\n]', [7, 9]),
        ('[\n  "a",\n  "b"]', [7, 8]),
        ('[\n  \'a\',\n  """b""",\n]', [7, 8]),
    ],
)
def test_the_lines_of_phrases_hold_in_any_layout(
    phrases: str, lines: list[int], write_rules: WriteRules
) -> None:
    text = f'scale = "duration"\n\n[[group]]\nname = "n"\nlevel = "years"\nphrases = {phrases}\n'
    (group,) = load_folders([write_rules({"lexicon/duration.toml": text})]).lexicon.scales
    assert [(phrase.text, phrase.line) for phrase in group.phrases] == [("a", lines[0]), ("b", lines[1])]


def test_a_noun_class_holds_the_words_of_the_classes_it_extends(write_rules: WriteRules) -> None:
    nouns = """\
[target]
words = ["flare", "ache"]
extends = ["pain"]

[pain]
words = ["ache", "pain"]
"""
    lexicon = load_folders([write_rules({"lexicon/nouns.toml": nouns})]).lexicon
    assert lexicon.nouns == {"target": ("flare", "ache", "pain"), "pain": ("ache", "pain")}


def test_nouns_may_stand_in_several_files(write_rules: WriteRules) -> None:
    files = {
        "lexicon/nouns.toml": '[pain]\nwords = ["ache"]\nextends = ["burn"]\n',
        "lexicon/more-nouns.toml": '[burn]\nwords = ["burning"]\n',
    }
    lexicon = load_folders([write_rules(files)]).lexicon
    assert lexicon.nouns["pain"] == ("ache", "burning")
    assert lexicon.tables == {}


def test_a_noun_class_of_the_house_may_stand_in_phrases(write_rules: WriteRules) -> None:
    files = {
        "lexicon/nouns.toml": '[season]\nwords = ["winter"]\n',
        "lexicon/duration.toml": SCALE.replace("{target} vanish", "{season} vanish"),
    }
    assert load_folders([write_rules(files)]).lexicon.scales[0].phrases[2].text == "{season} vanish"


def test_conditions_cues_and_other_tables_are_read(write_rules: WriteRules) -> None:
    files = {
        "lexicon/conditions.toml": """\
[[condition]]
name = "gout"
group = "joints"
covered = false
names = ["gout", "gouty arthritis"]

[[condition]]
name = "sciatica"
group = "back"
covered = "kin"
fact = "relief-lasts"
names = ["sciatica"]

[[condition]]
name = "calm"
group = "mind"
kind = "benefit"
fact = "relief-lasts"
names = ["calm"]
""",
        "lexicon/stance.toml": '[deny]\nwords = ["not", "never"]\nreach = "clause"\n',
        "lexicon/units.toml": "[minute]\nseconds = 60\n",
    }
    lexicon = load_folders([write_rules(files)]).lexicon
    assert [(c.name, c.covered, c.fact, c.kind, c.line) for c in lexicon.conditions] == [
        ("gout", False, "", "condition", 1),
        ("sciatica", "kin", "relief-lasts", "condition", 7),
        ("calm", True, "relief-lasts", "benefit", 14),
    ]
    assert lexicon.cues == {"deny": {"words": ("not", "never"), "reach": ("clause",)}}
    assert lexicon.tables == {"units": {"minute": {"seconds": 60}}}


def test_relations_are_read_with_their_fact(write_rules: WriteRules) -> None:
    relations = """\
[[group]]
name = "stays"
fact = "relief-lasts"
polarity = "contrary"
phrases = ["{benefit} stay"]
"""
    (group,) = load_folders([write_rules({"lexicon/relations.toml": relations})]).lexicon.relations
    assert (group.fact, group.polarity, group.about) == ("relief-lasts", "contrary", "anything")
    assert group.phrases == (Phrase("{benefit} stay", group.path, 5),)


def test_a_further_folder_adds_and_replaces(write_rules: WriteRules) -> None:
    house = write_rules(
        {
            "codes/KL104.toml": CODE.replace("overstated-duration", "too-long"),
            "codes/HS301.toml": CODE.replace("KL104", "HS301").replace(
                'scale = "duration"', 'kind = "support"\nseverity = "note"'
            ),
            "reference/house.toml": FACT.replace('"weeks"', '"days"'),
            "lexicon/house.toml": SCALE.replace("vanish", "wane"),
        },
        sound=False,
    )
    rulebook = load_folders([write_rules(), house])
    assert [(code.code, code.name) for code in rulebook.codes.values()] == [
        ("HS301", "overstated-duration"),
        ("KL104", "too-long"),
    ]
    assert rulebook.facts["relief-lasts"].ceiling == {"duration": "days"}
    assert [phrase.text for phrase in rulebook.lexicon.scales[0].phrases][-1] == "{target} wane"
    assert len(rulebook.lexicon.scales) == 1


def test_entries_of_further_folders_are_known_as_added(tmp_path: Path) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "effect.toml").write_text(
        'scale = "effect"\n[[group]]\nname = "elm-street"\nlevel = "abolishes"\nabout = "anything"\n'
        'phrases = ["{ketamine} takes the elm street turn"]\n'
        'hits = ["Ketamine takes the Elm Street turn."]\npasses = ["We are on Elm Street."]\n'
    )
    assert added_entries(load([tmp_path])) == {"elm-street: {ketamine} takes the elm street turn"}
    assert added_entries(load()) == frozenset()


def test_the_digest_depends_on_the_bytes_and_not_on_the_place(write_rules: WriteRules) -> None:
    one, same, other = write_rules(), write_rules(), write_rules({"codes/KL104.toml": CODE + "# more\n"})
    assert load_folders([one]).digest == load_folders([same]).digest
    assert load_folders([one]).digest != load_folders([other]).digest


def test_the_same_folders_are_read_once(write_rules: WriteRules) -> None:
    folder = write_rules()
    assert load_folders([folder]) is load_folders((folder,))


def test_windows_line_ends_and_a_byte_order_mark_are_no_mistake(write_rules: WriteRules) -> None:
    folder = write_rules()
    file = folder / "lexicon/duration.toml"
    file.write_bytes(b"\xef\xbb\xbf" + SCALE.replace("\n", "\r\n").encode())
    (group,) = load_folders([folder]).lexicon.scales
    assert [phrase.line for phrase in group.phrases] == [9, 11, 12]


def test_the_folder_in_the_package_comes_before_the_one_of_the_checkout(tmp_path: Path) -> None:
    package = tmp_path / "src" / "ketalint"
    (tmp_path / "rules" / "codes").mkdir(parents=True)
    assert find_rules(package) == tmp_path / "rules"
    (package / "rules" / "codes").mkdir(parents=True)
    assert find_rules(package) == package / "rules"


def test_an_installation_without_rules_says_so(tmp_path: Path) -> None:
    with pytest.raises(BrokenRules) as broken:
        find_rules(tmp_path / "src" / "ketalint")
    assert [problem.hint for problem in broken.value.problems] == ["install ketalint again"]


def test_our_own_rules_load() -> None:
    rulebook = load()
    assert set(rulebook.codes) >= {f"KL1{n:02}" for n in range(1, 11)}
    assert rulebook.codes["KL203"].path.endswith("rules/codes/KL203.toml")
    assert (rules_folder() / "codes" / "KL101.toml").is_file()
    assert load() is rulebook


def test_loading_the_rules_does_not_import_spacy() -> None:
    code = "import sys, ketalint.rulebook as r; r.load(); sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
