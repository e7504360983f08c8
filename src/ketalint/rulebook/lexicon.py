"""lexicon/*.toml: the vocabulary.

A file with `scale = "..."` holds groups of phrases for a scale; relations.toml, conditions.toml, stance.toml
and any file whose name ends in "nouns" have layouts of their own; every other file is kept as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Set
from typing import Any

from msgspec import Struct

from ketalint.model import SCALES
from ketalint.rulebook.entries import Gathered, entries
from ketalint.rulebook.lines import At, line_of, lines_of_phrases
from ketalint.rulebook.pages import Complaints
from ketalint.rulebook.shapes import fits, is_a, one_of
from ketalint.rulebook.types import (
    ABOUTS,
    CONDITION_KINDS,
    POLARITIES,
    SLOTS,
    Condition,
    Group,
    Phrase,
    RelationGroup,
)

_GROUP = {"name": "text", "level": "text", "phrases": "some texts"}
_RELATION = {"fact": "text", "polarity": "text", "name": "text", "phrases": "some texts"}
_GROUP_MAY = {"about": "text", "hits": "texts", "passes": "texts"}
_CONDITION = {"name": "text", "group": "text", "names": "some texts"}
_CONDITION_MAY = {"kind": "text", "covered": "yes, no or kin", "fact": "text"}

_SLOT = re.compile(r"\{([^{}\n]*)\}")
_OPTIONAL = re.compile(r"\([^()\n]+\)")
_STRAY = re.compile(r"[\[\]{}()]")


def is_scale_page(complaints: Complaints) -> bool:
    """Whether the page holds groups of phrases for a scale; its name says so if the key is missing."""
    return "scale" in complaints.page.table or complaints.page.stem in SCALES


def read_scale(complaints: Complaints, folder: int, groups: Gathered[Group], slots: Set[str]) -> None:
    """Adds the page's groups, or notes what is wrong with them."""
    page = complaints.page
    scale = page.table.get("scale", "")
    if "scale" not in page.table:
        complaints.add((), "“scale” is missing", f'begin the file with scale = "{page.stem}"')
    elif scale not in SCALES:
        complaints.add(("scale",), f"unknown scale “{scale}”", one_of(str(scale), SCALES, "scales"))
    lines = _phrase_lines(complaints)
    for i, table, line in entries("group", {"scale": "text"}, complaints):
        at: At = ("group", i)
        before = len(complaints.problems)
        if fits(table, _GROUP, {**_GROUP_MAY, "topic": "text"}, at, complaints):
            _check_phrases(table, at, slots, complaints)
            level = table["level"]
            if scale in SCALES and level not in SCALES[scale]:
                hint = one_of(level, SCALES[scale], f"levels of {scale}")
                complaints.add((*at, "level"), f"unknown level “{level}” of {scale}", hint)
        if len(complaints.problems) == before:
            group = Group(
                scale=scale,
                name=table["name"],
                level=table["level"],
                about=table.get("about", "anything"),
                phrases=_phrases(table["phrases"], page.path, lines[i]),
                hits=tuple(table.get("hits", ())),
                passes=tuple(table.get("passes", ())),
                path=page.path,
                line=line,
                topic=table.get("topic", ""),
            )
            groups.keep(f"{scale}/{group.name}", group, folder, line, "group", complaints)


def read_relations(
    complaints: Complaints,
    folder: int,
    groups: Gathered[RelationGroup],
    slots: Set[str],
    facts: Collection[str],
) -> None:
    """Adds the page's relation groups, or notes what is wrong with them."""
    page = complaints.page
    lines = _phrase_lines(complaints)
    for i, table, line in entries("group", {}, complaints):
        at: At = ("group", i)
        before = len(complaints.problems)
        if fits(table, _RELATION, _GROUP_MAY, at, complaints):
            _check_phrases(table, at, slots, complaints)
            _check_fact(table["fact"], (*at, "fact"), facts, complaints)
            polarity = table["polarity"]
            if polarity not in POLARITIES:
                hint = one_of(polarity, POLARITIES, "polarities")
                complaints.add((*at, "polarity"), f"unknown polarity “{polarity}”", hint)
        if len(complaints.problems) == before:
            group = RelationGroup(
                fact=table["fact"],
                polarity=table["polarity"],
                name=table["name"],
                about=table.get("about", "anything"),
                phrases=_phrases(table["phrases"], page.path, lines[i]),
                hits=tuple(table.get("hits", ())),
                passes=tuple(table.get("passes", ())),
                path=page.path,
                line=line,
            )
            groups.keep(group.name, group, folder, line, "relation group", complaints)


def read_conditions(
    complaints: Complaints, folder: int, conditions: Gathered[Condition], facts: Collection[str]
) -> None:
    """Adds the page's conditions, or notes what is wrong with them."""
    for i, table, line in entries("condition", {}, complaints):
        at: At = ("condition", i)
        before = len(complaints.problems)
        if fits(table, _CONDITION, _CONDITION_MAY, at, complaints):
            _check_cover(table, at, complaints)
            kind = table.get("kind", "condition")
            if kind not in CONDITION_KINDS:
                complaints.add(
                    (*at, "kind"), f"unknown kind “{kind}”", one_of(kind, CONDITION_KINDS, "kinds")
                )
            if "fact" in table:
                _check_fact(table["fact"], (*at, "fact"), facts, complaints)
        if len(complaints.problems) == before:
            entry = Condition(
                name=table["name"],
                group=table["group"],
                covered=table.get("covered", True),
                fact=table.get("fact", ""),
                names=tuple(table["names"]),
                kind=table.get("kind", "condition"),
                path=complaints.page.path,
                line=line,
            )
            conditions.keep(entry.name, entry, folder, line, "condition", complaints)


class NounClass(Struct, frozen=True):
    """A class of nouns as it stands in a page of some folder."""

    table: dict[str, Any]
    complaints: Complaints
    folder: int


def read_nouns(complaints: Complaints, folder: int, nouns: dict[str, NounClass]) -> None:
    """Adds the page's noun classes as they stand; a later folder's class replaces an earlier one."""
    for name, table in complaints.page.table.items():
        if not isinstance(table, dict):
            complaints.add((name,), f"“{name}” has the wrong type", f"start a class with a line [{name}]")
        elif name in nouns and nouns[name].folder == folder:
            other = nouns[name].complaints.page
            place = f"{other.path}:{line_of(other.text, (name,))}"
            complaints.add(
                (name,), f"the class “{name}” stands twice", f"rename one; the other is at {place}"
            )
        elif fits(table, {}, {"words": "texts", "extends": "texts"}, (name,), complaints):
            nouns[name] = NounClass(table, complaints, folder)


def resolve_nouns(nouns: Mapping[str, NounClass]) -> dict[str, tuple[str, ...]]:
    """Each class with its own words and those of the classes it extends, without repeats."""
    resolved: dict[str, tuple[str, ...]] = {}

    def words(name: str, above: tuple[str, ...]) -> tuple[str, ...]:
        if name in resolved:
            return resolved[name]
        complaints, table = nouns[name].complaints, nouns[name].table
        found = dict.fromkeys(table.get("words", ()))
        for i, other in enumerate(table.get("extends", ())):
            at: At = (name, "extends", i)
            if other not in nouns:
                complaints.add(at, f"unknown class “{other}”", one_of(other, nouns, "classes"))
            elif other in (*above, name):
                complaints.add(at, f"“{name}” and “{other}” extend each other", "take one of the two out")
            else:
                found.update(dict.fromkeys(words(other, (*above, name))))
        resolved[name] = tuple(found)
        return resolved[name]

    return {name: words(name, ()) for name in nouns}


def read_cues(complaints: Complaints, cues: dict[str, dict[str, tuple[str, ...]]]) -> None:
    """Adds the page's tables of cue words; a text stands for a list of one."""
    for name, table in complaints.page.table.items():
        if not isinstance(table, dict):
            complaints.add(
                (name,), f"“{name}” has the wrong type", f"start a group of cues with a line [{name}]"
            )
            continue
        lists: dict[str, tuple[str, ...]] = {}
        for key, value in table.items():
            if is_a("text", value):
                lists[key] = (value,)
            elif is_a("texts", value):
                lists[key] = tuple(value)
            else:
                complaints.add((name, key), f"“{key}” has the wrong type", 'write a list, ["one", "two"]')
        cues[name] = lists


def known_slots(nouns: Collection[str]) -> frozenset[str]:
    return SLOTS.union(nouns)


def _phrase_lines(complaints: Complaints) -> list[list[int]]:
    """The lines of the phrases of each group of the page; an empty list for a group that has none."""
    page = complaints.page
    groups = page.table.get("group", ())
    if not isinstance(groups, list):
        return []
    lists: list[tuple[At, int]] = []
    where: list[int] = []
    for i, group in enumerate(groups):
        phrases = group.get("phrases") if isinstance(group, dict) else None
        if isinstance(phrases, list):
            lists.append((("group", i, "phrases"), len(phrases)))
            where.append(i)
    lines: list[list[int]] = [[] for _ in groups]
    for i, found in zip(where, lines_of_phrases(page.text, lists), strict=True):
        lines[i] = found
    return lines


def _phrases(texts: list[str], path: str, lines: list[int]) -> tuple[Phrase, ...]:
    return tuple(Phrase(text, path, line) for text, line in zip(texts, lines, strict=True))


def _check_phrases(table: dict[str, Any], at: At, slots: Set[str], complaints: Complaints) -> None:
    """The fields all groups share. Looks at single phrases only when all of them together hold a mistake."""
    about = table.get("about", "anything")
    if about not in ABOUTS:
        complaints.add((*at, "about"), f"unknown value “{about}” of “about”", one_of(about, ABOUTS, "values"))
    texts = table["phrases"]
    together = "\n".join(texts)
    if "" not in texts and not _stray(together) and slots >= set(_SLOT.findall(together)):
        return
    for i, text in enumerate(texts):
        place = (*at, "phrases", i)
        unknown = [slot for slot in _SLOT.findall(text) if slot not in slots]
        if not text.strip():
            complaints.add(place, "the phrase is empty", "take it out")
        elif _stray(text):
            complaints.add(
                place, f"the brackets of “{text}” do not pair", "write {class} or (optional), and no [ ]"
            )
        elif unknown:
            hint = one_of(unknown[0], sorted(slots), "classes")
            complaints.add(place, f"unknown class {{{unknown[0]}}} in “{text}”", hint)


def _stray(text: str) -> bool:
    """Whether a bracket is left when the classes and the optional words are taken out."""
    if "(" in text or ")" in text:
        text = _OPTIONAL.sub("", text)
    return _STRAY.search(_SLOT.sub("", text)) is not None


def _check_cover(table: dict[str, Any], at: At, complaints: Complaints) -> None:
    if "covered" not in table and "fact" not in table:
        complaints.add(at, "nothing says whether it is covered", 'add covered = false, or fact = "..."')
    elif table.get("covered", True) is True and "fact" not in table:
        complaints.add((*at, "covered"), "no fact covers it", 'add fact = "...", or write covered = false')
    elif table.get("covered") is False and "fact" in table:
        complaints.add(
            (*at, "covered"), "it is not covered, yet names a fact", "take covered = false or the fact out"
        )


def _check_fact(fact: str, at: At, facts: Collection[str], complaints: Complaints) -> None:
    if fact not in facts:
        complaints.add(at, f"unknown fact “{fact}”", one_of(fact, facts, "facts"))
