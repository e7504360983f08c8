"""The quick reader agrees with tomllib, and leaves to it whatever is not plain."""

from __future__ import annotations

import sys

import pytest

from ketalint.rulebook import rules_folder, toml
from ketalint.rulebook.lines import line_of

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

PLAIN = [
    "",
    "# only a comment",
    'a = "x" # y',
    'a = "x"\n[t]\nb = true\nc = []\n',
    '[[g]]\nn = "1"\n\n  [[g]]\nn = "2"\np = [\n  # "odd"\n  "a#b", "c",\n  "d" # last\n]\n',
    '[e]\nbad = ["[x] y"]\n[e.good]\n"two words" = ["", "z",]\n',
]
NOT_PLAIN = [
    'a = "\\t"',
    "a = 'x'",
    'a = """x"""',
    "a = 1",
    "a = [1]",
    'a = [{ b = "c" }]',
    'a.b = "c"',
    '[[g]]\nn = "1"\n[g.t]\nm = "2"',
    "a = 2026-11-21",
]
BROKEN = [
    'a = "x"\na = "y"',
    "[t]\n[t]",
    '[[t]]\n[t]\na = "x"',
    '[t]\n[[t]]\na = "x"',
    'a = ["x" "y"]',
    'a = "x" b = "y"',
    'a = "x',
    "a",
]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_is_read_without_tomllib(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = tomllib.loads(text)
    monkeypatch.setattr(toml, "tomllib", None)
    assert toml.loads(text) == expected


@pytest.mark.parametrize("text", NOT_PLAIN)
def test_anything_else_is_left_to_tomllib(text: str) -> None:
    assert toml.loads(text) == tomllib.loads(text)


@pytest.mark.parametrize("text", BROKEN)
def test_a_mistake_is_tomllibs_to_tell(text: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as theirs:
        tomllib.loads(text)
    with pytest.raises(toml.TOMLDecodeError) as ours:
        toml.loads(text)
    assert str(ours.value) == str(theirs.value)


def test_both_read_our_rules_alike() -> None:
    for file in rules_folder().rglob("*.toml"):
        text = file.read_text(encoding="utf-8")
        assert toml.loads(text) == tomllib.loads(text), file


def test_places_are_found_through_tables_lists_and_strings() -> None:
    text = '''\
a = "[[no]]" # [no]
"b c" = { d = 1, "e]" = [2, 3] }
[t.u]
f = """
[g]
"""
[[v]]
[[v]]
h = [
  { i = 'x', j = 1.5 },
  { i = 2026-11-21 },
]
[v.w]
k.l = true
'''
    places = {
        ("a",): 1,
        ("b c",): 2,
        ("b c", "e]", 1): 2,
        ("t", "u"): 3,
        ("t", "u", "f"): 4,
        ("v", 0): 7,
        ("v", 1): 8,
        ("v", 1, "h"): 9,
        ("v", 1, "h", 0, "j"): 10,
        ("v", 1, "h", 1): 11,
        ("v", 1, "w", "k", "l"): 14,
        ("v", 1, "not there"): 8,
        ("nowhere",): 1,
    }
    assert {at: line_of(text, at) for at in places} == places
