"""No entry of rules/lexicon/ stands there for nothing: each finds what no other of its family finds."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations, pairwise
from pathlib import Path

import pytest
import tomllib

import ketalint
from ketalint.language.words.cues import forms_of_words
from ketalint.language.words.patterns import Grammar, Item, Pattern
from ketalint.rulebook import Group, Phrase, RelationGroup, load, rules_folder

LEXICON = load().lexicon
GROUPS: tuple[Group | RelationGroup, ...] = (*LEXICON.scales, *LEXICON.relations)
FILES = list((rules_folder() / "lexicon").glob("*.toml"))
FREE = ("hits", "names", "passes")  # sentences, and the names of one condition, main name first
FAMILIES = {"stance": LEXICON.cues, **LEXICON.tables}
# Words that leave a phrase what it is when they are put before or after it. Others may turn it into something
# else: "outstanding safety glasses" praise no safety, "in an instant" tells when and "an instant" nothing.
_PADDING = frozenset(
    """
    a absolutely all also always an any as away be completely down each ever every fully get have it its just
    my off only our out really right so still straight that the their them then they this totally up us very
    we you your
    """.split()
)


def _split(text: str) -> list[str]:
    return re.findall(r"\w+|[^\w\s]", text)


GRAMMAR = Grammar(_split)


def _slots(pattern: Pattern) -> set[str]:
    return {item.slot for item in pattern.items}


def _stands_for(wide: Item, narrow: Item) -> bool:
    if wide.slot or narrow.slot:
        return wide.slot == narrow.slot and wide.optional == narrow.optional
    return (
        bool(narrow.forms)
        and narrow.forms <= wide.forms
        and not narrow.optional
        and wide.tight == narrow.tight
    )


def _covers(short: Pattern, long: Pattern) -> bool:
    """Is `short` found wherever `long` is, with the same slots?"""
    inner, outer = short.items, long.items
    if len(inner) > len(outer) or any(item.gap for item in inner) or _slots(short) != _slots(long):
        return False
    return any(
        all(map(_stands_for, inner, outer[start:]))
        and all(_pads(item) for item in (*outer[:start], *outer[start + len(inner) :]))
        for start in range(len(outer) - len(inner) + 1)
    )


def _pads(item: Item) -> bool:
    return item.optional or not _PADDING.isdisjoint(item.forms)


def _shadowed(group: Group | RelationGroup) -> Iterator[str]:
    compiled = [(phrase, GRAMMAR.patterns(phrase.text, 0)) for phrase in group.phrases]
    by_word: dict[str, list[tuple[Phrase, Pattern]]] = defaultdict(list)  # by the forms of the key word
    for phrase, ways in compiled:
        for way in ways:
            for form in way.items[way.key].forms:
                by_word[form].append((phrase, way))
    for long, ways in compiled:
        covering = [
            {
                short.line: short
                for form in _one_of_each(way)
                for short, other in by_word[form]
                if _covers(other, way)
            }
            for way in ways
        ]
        lines = set.intersection(*map(set, covering)) - {long.line} if covering else set()
        for line in sorted(lines):
            short = covering[0][line]
            twin = len(short.text.split()) == len(long.text.split()) and line > long.line
            if not twin:
                yield f"{long.path}:{long.line}: “{long.text}” finds nothing that “{short.text}” does not"
                break


def _one_of_each(pattern: Pattern) -> list[str]:
    return [min(item.forms) for item in pattern.items if item.forms]


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_no_phrase_is_shadowed_by_a_shorter_one_of_its_group(group: Group | RelationGroup) -> None:
    assert list(_shadowed(group)) == []


def _families() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for file, tables in FAMILIES.items():
        for name, table in tables.items():
            if isinstance(table, Mapping) and "words" in table:
                yield file, name, tuple(table["words"])


@pytest.mark.parametrize(
    ("file", "name", "words"), list(_families()), ids=lambda part: part if isinstance(part, str) else ""
)
def test_no_entry_of_a_family_is_another_in_other_forms(file: str, name: str, words: tuple[str, ...]) -> None:
    compiled = {entry: forms_of_words(entry) for entry in words}
    same = [
        f"{file}.toml, {name}: “{one}” and “{other}” find the same: keep the base form"
        for one, other in combinations(words, 2)
        if len(compiled[one]) == len(compiled[other])
        and (
            all(a <= b for a, b in zip(compiled[one], compiled[other], strict=True))
            or all(b <= a for a, b in zip(compiled[one], compiled[other], strict=True))
        )
    ]
    assert same == []


@pytest.mark.parametrize("file", sorted(FILES), ids=lambda file: file.name)
def test_a_list_has_one_entry_a_line_in_order(file: Path) -> None:
    text, wrong = file.read_text("utf-8"), []
    for key, inside in re.findall(r"^([a-z-]+) = \[\n(.*?)^\]", text, re.MULTILINE | re.DOTALL):
        rows = [row.strip() for row in inside.splitlines() if not row.strip().startswith("#")]
        entries = [tomllib.loads(f"e = [\n{row}\n]")["e"] for row in rows if row.startswith('"')]
        if key in FREE:
            continue
        wrong += [f"{file.name}, {key}: more than one entry in {row}" for row in entries if len(row) > 1]
        flat = [entry for row in entries for entry in row]
        wrong += [f"{file.name}, {key}: “{b}” stands after “{a}”" for a, b in pairwise(flat) if b < a]
    assert wrong == []


def test_every_family_is_asked_for_by_a_reader() -> None:
    code = "\n".join(file.read_text("utf-8") for file in Path(ketalint.__file__).parent.rglob("*.py"))
    asked = set(re.findall(r'"([a-z][a-z0-9-]*)"', code))
    begun = tuple(re.findall(r'f"([a-z-]+-)\{', code))  # f"priced-{what}"
    idle = [
        f"{file}.toml: no reader asks for “{name}”: take it out"
        for file, name, _ in _families()
        if name not in asked and not (begun and name.startswith(begun))
    ]
    assert idle == []
