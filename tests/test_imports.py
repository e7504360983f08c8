"""Who may import whom: the rooms are told apart by reading the imports, also those inside functions."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import ketalint

PACKAGE = Path(ketalint.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
BOTTOM = {"", "model", "rulebook"}  # "" is the package itself: the version
MAY_IMPORT = {
    "": set(),
    "model": set(),
    "rulebook": BOTTOM - {"rulebook"},
    "reference": BOTTOM,
    "drafts": BOTTOM,
    "language": BOTTOM,
    "checks": BOTTOM,
    "reports": BOTTOM,
    "lint": BOTTOM | {"drafts", "language", "checks"},
    "cli": BOTTOM | {"reference", "reports", "lint", "server"},
    "server": BOTTOM | {"reports", "lint"},
    "__main__": {"cli"},
}
ONLY_IN = {"click": {"cli"}, "spacy": {"language"}, "thinc": {"language"}}


def room_of(module: str) -> str:
    """The room of a module, named from the package on. Single modules beside the rooms belong to lint."""
    first = module.partition(".")[0]
    return first if first in MAY_IMPORT else "lint"


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(source: str) -> Iterator[tuple[int, str]]:
    """Line and full name of everything imported; `from ketalint import x` counts as ketalint.x."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: imports are written out in full"
            assert node.module is not None
            if node.module == "ketalint":
                yield from ((node.lineno, f"ketalint.{_submodule(alias.name)}") for alias in node.names)
            else:
                yield node.lineno, node.module


def _submodule(name: str) -> str:
    return name if (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").is_file() else ""


def mistakes(module: str, source: str) -> list[str]:
    room = room_of(module)
    found = []
    for line, imported in imports_of(source):
        top, _, rest = imported.partition(".")
        if top == "ketalint":
            other = room_of(rest)
            if other != room and other not in MAY_IMPORT[room]:
                found.append(f"{line}: {room} imports {other}")
        elif room not in ONLY_IN.get(top, {room}):
            found.append(f"{line}: {room} imports {top}")
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_room_imports_what_it_must_not(path):
    assert mistakes(name_of(path), path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("module", "source", "expected"),
    [
        ("drafts.html", "from ketalint.language.syntax.tree import x", ["1: drafts imports language"]),
        ("drafts.html", "from ketalint import __version__, model", []),
        ("drafts.html", "from ketalint import checks", ["1: drafts imports checks"]),
        ("model", "import ketalint.rulebook", ["1: model imports rulebook"]),
        ("lint", "def f():\n    import spacy.tokens", ["2: lint imports spacy"]),
        ("suppress", "from ketalint.checks.raw import Raw\nimport click", ["2: lint imports click"]),
        ("config", "from ketalint.reports import text", ["1: lint imports reports"]),
        ("language.tree", "from spacy.tokens import Doc", []),
        ("cli.check", "from ketalint.language import claims", ["1: cli imports language"]),
    ],
)
def test_the_test_sees_what_is_wrong(module, source, expected):
    assert mistakes(module, source) == expected
