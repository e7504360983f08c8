"""ketalint.toml, or [tool.ketalint] in pyproject.toml: what a house wants of ketalint.

The nearest one above a draft counts for it; none adds to another. `rules`, `context`, `fail-on`, `likeness`
and `house` concern a run as a whole and are taken from the one nearest to the current folder. The command
line beats them all.
"""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from msgspec import Struct

from ketalint.codes import UnknownCode, codes_meant
from ketalint.model import SEVERITIES, Problem, Severity
from ketalint.rulebook import toml
from ketalint.rulebook.lines import At, line_of
from ketalint.rulebook.types import Rulebook

_LINE = re.compile(r"at line (\d+)")
NAMES = ("ketalint.toml", "pyproject.toml")
STATEMENTS = {"risks": "KL401", "candidacy": "KL402", "variability": "KL403"}  # and the code that misses each
UNITS = {  # what a house may settle once and for all, and the unit in which drafts are read
    "price": "$",
    "infusion-length": "min",
    "visit-length": "min",
    "starting-dose": "mg/kg",
    "sessions": "infusions",
    "founded": "year",
}


class BrokenConfig(Exception):
    """A configuration cannot be used; `problems` says what to mend."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(f"{p.path}:{p.line}: {p.message}" for p in self.problems))


class Choice(Struct, frozen=True):
    """Which codes count and how much; None for a `select` or a `require` that is not given.

    `require` names the statements without which a draft that claims a benefit is not balanced.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = {}
    require: tuple[str, ...] | None = None


class Override(Struct, frozen=True):
    """A Choice for the drafts that a pattern, as in .gitignore, matches."""

    pattern: str
    choice: Choice


class HouseFact(Struct, frozen=True):
    """What the house itself has settled: a measure, of what (a service; "" without one), and its range.

    `start` is the offset of the line in the configuration that says so.
    """

    measure: str
    subject: str
    low: float
    high: float
    start: int


class Config(Struct, frozen=True):
    """One configuration. `path` is its file, "" for none; `rules` and `context` can be opened as they are."""

    path: str = ""
    folder: str = ""
    choice: Choice = Choice()
    overrides: tuple[Override, ...] = ()
    rules: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    fail_on: Severity | None = None
    likeness: bool = True
    house: tuple[HouseFact, ...] = ()
    source: str = ""
    lines: dict[At, int] = {}


class Policy(Struct, frozen=True):
    """What counts in one draft: the codes that are kept, and severities that differ from what was judged."""

    kept: frozenset[str]
    severity: dict[str, Severity]


Finder = Callable[[str], Config]  # the configuration for what lies in a folder


def finder(explicit: str | None = None) -> Finder:
    """Finds configurations, each read once; always the `explicit` one if there is one.

    What it returns raises BrokenConfig.
    """
    if explicit is not None:
        config = _read(explicit)
        return lambda folder: config or Config()

    @cache
    def nearest(folder: str) -> Config:
        for name in NAMES:
            path = os.path.join(folder, name)
            config = _read(path) if os.path.isfile(path) else None
            if config is not None:
                return config
        above = os.path.dirname(folder)
        return nearest(above) if above != folder else Config()

    return lambda folder: nearest(os.path.abspath(folder))


def policy(
    path: str, find: Finder, rulebook: Rulebook, select: Sequence[str], ignore: Sequence[str]
) -> Policy:
    """What counts in the draft at `path`. A `select` of the command line takes the place of the config's."""
    config = find(os.path.dirname(os.path.abspath(path)))
    chosen = frozenset(rulebook.codes)
    required = frozenset(STATEMENTS)
    ignored: set[str] = set()
    severity: dict[str, Severity] = {}
    problems: list[Problem] = []

    def meant(words: Iterable[str], at: At) -> frozenset[str]:
        found: set[str] = set()
        for word in words:
            try:
                found |= codes_meant(rulebook, [word])
            except UnknownCode as error:
                hint = f"did you mean {error.nearest}?" if error.nearest else "`ketalint explain` lists all"
                line = config.lines.get((*at, word), config.lines.get(at, 1))
                problems.append(Problem(config.path, line, f"no code, prefix or name matches “{word}”", hint))
        return frozenset(found)

    for at, choice in _choices(config, path):
        if choice.select is not None:
            chosen = meant(choice.select, (*at, "select"))
        if choice.require is not None:
            required = frozenset(choice.require)
        ignored |= meant(choice.ignore, (*at, "ignore"))
        for word, level in choice.severity.items():
            severity.update(dict.fromkeys(sorted(meant([word], (*at, "severity"))), level))
    if problems:
        raise BrokenConfig(problems)
    if select:
        chosen = codes_meant(rulebook, select)
    ignored |= {code for name, code in STATEMENTS.items() if name not in required}
    return Policy(chosen - ignored - codes_meant(rulebook, ignore), severity)


def _choices(config: Config, path: str) -> list[tuple[At, Choice]]:
    """The general choice and those of the overrides that match, in the order of the file."""
    choices: list[tuple[At, Choice]] = [((), config.choice)]
    if config.overrides:
        from pathspec import GitIgnoreSpec  # not needed by most commands, and slow to import

        relative = Path(os.path.relpath(path, config.folder)).as_posix()
        choices += [
            (("per-path", override.pattern), override.choice)
            for override in config.overrides
            if GitIgnoreSpec.from_lines([override.pattern]).match_file(relative)
        ]
    return choices


# --- reading ----------------------------------------------------------------------------------

_CHOICE = {"select": "texts", "ignore": "texts", "severity": "severities", "require": "statements"}
_TOP = {
    **_CHOICE,
    "fail-on": "severity",
    "likeness": "switch",
    "rules": "texts",
    "context": "texts",
    "house": "house",
    "per-path": "tables",
}
_WANTED = {
    "texts": "a list of texts",
    "severity": "one of " + ", ".join(SEVERITIES),
    "switch": "true or false",
    "severities": "a table of codes and severities (" + ", ".join(SEVERITIES) + ")",
    "statements": "a list of " + ", ".join(STATEMENTS),
    "house": "a table of numbers or pairs of them: " + ", ".join(UNITS),
    "tables": "a table for each pattern",
}
_SHAPES: dict[str, dict[str, Any]] = {  # the same for JSON Schema
    "texts": {"type": "array", "items": {"type": "string"}},
    "severity": {"enum": list(SEVERITIES)},
    "switch": {"type": "boolean"},
    "severities": {"type": "object", "additionalProperties": {"enum": list(SEVERITIES)}},
    "statements": {"type": "array", "items": {"enum": list(STATEMENTS)}},
}
_ABOUT = {
    "select": "Codes, prefixes or names that count. Without it, every code does.",
    "ignore": "Codes, prefixes or names that do not count; beats select.",
    "severity": "Severities by code, prefix or name.",
    "require": "What a draft that claims a benefit has to say as well. Without it, all three.",
    "fail-on": "The least severity that makes the exit code 1 (default: warning).",
    "likeness": "Whether the learned reader finds what rules miss and doubts what they read (default: true).",
    "rules": "Folders of rules of your own, from the folder of this file.",
    "context": "Drafts to compare with though they are not checked, from the folder of this file.",
    "house": "What the house has settled: a number, or a lowest and a highest one. Drafts have to agree.",
    "per-path": "What is different for the drafts that a pattern, as in .gitignore, matches.",
}


def schema() -> dict[str, Any]:
    """The JSON Schema of ketalint.toml, and of [tool.ketalint], for editors."""
    choice = {key: {"description": _ABOUT[key], **_SHAPES[_CHOICE[key]]} for key in _CHOICE}
    amount = {
        "anyOf": [
            {"type": "number"},
            {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
        ]
    }
    by_subject = {"anyOf": [*amount["anyOf"], {"type": "object", "additionalProperties": amount}]}
    house = {measure: {"description": f"in {unit}", **by_subject} for measure, unit in UNITS.items()}
    override = {"type": "object", "properties": choice, "additionalProperties": False}
    shapes = {
        **_SHAPES,
        "house": {"type": "object", "properties": house, "additionalProperties": False},
        "tables": {"type": "object", "additionalProperties": override},
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "ketalint configuration",
        "type": "object",
        "properties": {key: {"description": _ABOUT[key], **shapes[kind]} for key, kind in _TOP.items()},
        "additionalProperties": False,
    }


def _read(path: str) -> Config | None:
    """The configuration in a file; None for a pyproject.toml that has none."""
    shown = os.path.relpath(path).replace(os.sep, "/")
    try:
        text = Path(path).read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        table = toml.loads(text)
    except OSError as error:
        raise BrokenConfig([Problem(shown, 0, f"cannot be read: {error.strerror or error}")]) from error
    except (UnicodeDecodeError, toml.TOMLDecodeError) as error:
        place = _LINE.search(str(error))
        problem = Problem(shown, int(place[1]) if place else 0, f"this is not TOML: {error}")
        raise BrokenConfig([problem]) from error
    root: At = ()
    if os.path.basename(path) == "pyproject.toml":
        root = ("tool", "ketalint")
        tools = table.get("tool")
        if not isinstance(tools, dict) or "ketalint" not in tools:
            return None
        table = tools["ketalint"]
        if not isinstance(table, dict):
            raise BrokenConfig([Problem(shown, line_of(text, root), "tool.ketalint is no table")])
    problems: list[Problem] = []
    lines: dict[At, int] = {}

    def line(*at: str | int) -> int:
        return line_of(text, (*root, *at))

    def checked(values: dict[str, Any], kinds: dict[str, str], at: At) -> dict[str, Any]:
        good: dict[str, Any] = {}
        for key, value in values.items():
            place = (*at, key)
            lines[place] = line(*place)
            if key not in kinds:
                near = difflib.get_close_matches(key, kinds, n=1)
                hint = f"did you mean “{near[0]}”?" if near else f"the keys are {', '.join(kinds)}"
                problems.append(Problem(shown, line(*at, key), f"unknown key “{key}”", hint))
            elif not _fits(value, kinds[key]):
                wanted = f"write {_WANTED[kinds[key]]}"
                problems.append(Problem(shown, line(*at, key), f"“{key}” has the wrong form", wanted))
            else:
                good[key] = value
                if kinds[key] == "texts":
                    lines.update({(*at, key, word): line(*at, key, i) for i, word in enumerate(value)})
                elif kinds[key] == "severities":
                    lines.update({(*at, key, word): line(*at, key, word) for word in value})
        return good

    top = checked(table, _TOP, ())
    overrides = tuple(
        Override(pattern, _choice(checked(values, _CHOICE, ("per-path", pattern))))
        for pattern, values in top.get("per-path", {}).items()
    )
    if problems:
        raise BrokenConfig(sorted(problems, key=lambda problem: problem.line))
    folder = os.path.dirname(os.path.abspath(path))
    return Config(
        path=shown,
        folder=folder,
        choice=_choice(top),
        overrides=overrides,
        rules=_beside(folder, top.get("rules", ())),
        context=_beside(folder, top.get("context", ())),
        fail_on=top.get("fail-on"),
        likeness=top.get("likeness", True),
        house=tuple(_house(top.get("house", {}), text, line)),
        source=text,
        lines=lines,
    )


def _choice(values: dict[str, Any]) -> Choice:
    select = tuple(values["select"]) if "select" in values else None
    require = tuple(values["require"]) if "require" in values else None
    return Choice(select, tuple(values.get("ignore", ())), dict(values.get("severity", {})), require)


def _house(table: dict[str, Any], text: str, line: Callable[..., int]) -> Iterator[HouseFact]:
    starts = [0, *(i + 1 for i, character in enumerate(text) if character == "\n")]
    for measure, said in table.items():
        for subject, amount in (said if isinstance(said, dict) else {"": said}).items():
            low, high = amount if isinstance(amount, list) else (amount, amount)
            at = ("house", measure, subject) if subject else ("house", measure)
            yield HouseFact(measure, subject, float(low), float(high), starts[line(*at) - 1])


def _beside(folder: str, paths: Sequence[str]) -> tuple[str, ...]:
    return tuple(os.path.relpath(os.path.join(folder, path)) for path in paths)


def _fits(value: object, kind: str) -> bool:
    if kind == "texts":
        return isinstance(value, list) and all(isinstance(text, str) for text in value)
    if kind == "statements":
        return isinstance(value, list) and all(text in STATEMENTS for text in value)
    if kind == "severity":
        return value in SEVERITIES
    if kind == "switch":
        return isinstance(value, bool)
    if not isinstance(value, dict):
        return False
    if kind == "severities":
        return all(level in SEVERITIES for level in value.values())
    if kind == "house":
        return all(measure in UNITS and _settles(said) for measure, said in value.items())
    return all(isinstance(inner, dict) for inner in value.values())


def _settles(said: object) -> bool:
    """Is it a number, a pair in order, or a table of these by subject?"""
    if isinstance(said, dict):
        return all(not isinstance(inner, dict) and _settles(inner) for inner in said.values())
    pair = said if isinstance(said, list) else [said, said]
    numbers = [n for n in pair if isinstance(n, (int, float)) and not isinstance(n, bool)]
    return len(pair) == len(numbers) == 2 and numbers[0] <= numbers[1]
