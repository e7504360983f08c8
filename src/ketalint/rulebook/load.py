"""The rules folders, read into one Rulebook."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from ketalint.model import Problem
from ketalint.rulebook import lexicon
from ketalint.rulebook.codes import read_code
from ketalint.rulebook.entries import Gathered
from ketalint.rulebook.facts import (
    check_documents_of_facts,
    check_general_ceilings,
    read_documents,
    read_facts,
)
from ketalint.rulebook.pages import ROOMS, BrokenRules, Complaints, folder_pages
from ketalint.rulebook.types import Code, Condition, Document, Fact, Group, Lexicon, RelationGroup, Rulebook


def rules_folder() -> Path:
    """The rules that come with ketalint: inside the package, else at the top of its checkout.

    BrokenRules when there are none, which means that the installation is not whole.
    """
    return find_rules(Path(__file__).resolve().parent.parent)


def find_rules(package: Path) -> Path:
    """The rules of the package that lies there; see rules_folder."""
    for folder in (package / "rules", package.parent.parent / "rules"):
        if (folder / "codes").is_dir():
            return folder
    hint = "install ketalint again"
    raise BrokenRules([Problem(str(package / "rules"), 0, "ketalint's own rules are not there", hint)])


def load(extra: Sequence[Path] = (), *, words: bool = True) -> Rulebook:
    """ketalint's own rules and those of further folders, which add to them or replace them by id.

    A code, fact, document, condition, noun class or group of phrases (by scale and name) of a later folder
    takes the place of an earlier one. The answer is kept for the next call with the same folders. Without
    `words` the vocabulary is left out, by far the largest part, and not checked.
    BrokenRules with every mistake found, when there is one.
    """
    return load_folders((rules_folder(), *extra), words=words)


def load_folders(folders: Sequence[Path], *, words: bool = True) -> Rulebook:
    """These folders and no others, the later ones over the earlier ones; otherwise like `load`."""
    return _load(tuple(str(Path(folder).resolve()) for folder in folders), words)


def added_entries(rulebook: Rulebook) -> frozenset[str]:
    """The entries "GROUP: PHRASE" that come from other folders than the package's."""
    packaged = rules_folder().resolve()
    groups: list[Group | RelationGroup] = [*rulebook.lexicon.scales, *rulebook.lexicon.relations]
    entries = [(phrase.path, f"{group.name}: {phrase.text}") for group in groups for phrase in group.phrases]
    paths = {path for path, _ in entries}
    others = {path for path in paths if not Path(path).resolve().is_relative_to(packaged)}
    return frozenset(entry for path, entry in entries if path in others)


def digest_of(folders: Sequence[Path]) -> str:
    """The digest that a Rulebook of these folders has as they are now, without reading what they say.

    OSError when a file cannot be opened.
    """
    digest = hashlib.sha256()
    for number, folder in enumerate(folders):
        for file in sorted(folder.rglob("*.toml"), key=lambda f: f.relative_to(folder).parts):
            _add(digest, number, file.relative_to(folder).as_posix(), file.read_bytes())
    return digest.hexdigest()


def _add(digest: hashlib._Hash, number: int, part: str, data: bytes) -> None:
    digest.update(f"{number}/{part}\0{len(data)}\0".encode())
    digest.update(data)


@lru_cache(maxsize=8)
def _load(folders: tuple[str, ...], with_words: bool) -> Rulebook:
    problems: list[Problem] = []
    pages: list[tuple[int, Complaints]] = []
    digest = hashlib.sha256()
    for number, folder in enumerate(folders):
        found, read = folder_pages(Path(folder), problems, ROOMS if with_words else ROOMS[:2])
        pages += [(number, Complaints(page, problems)) for page in found]
        for part, data in read:
            _add(digest, number, part, data)

    documents: Gathered[Document] = Gathered()
    codes: Gathered[Code] = Gathered()
    facts: Gathered[Fact] = Gathered()
    named_documents: set[str] = set()
    named_facts: set[str] = set()
    nouns: dict[str, lexicon.NounClass] = {}
    cues: dict[str, dict[str, tuple[str, ...]]] = {}
    tables: dict[str, dict[str, Any]] = {}
    words: list[tuple[int, Complaints]] = []
    for number, page in pages:
        room, _, rest = page.page.part.partition("/")
        if room == "sources.toml":
            read_documents(page, number, documents, named_documents)
        elif room == "codes":
            read_code(page, number, codes)
        elif room == "reference":
            read_facts(page, number, facts, named_facts)
        elif page.page.stem.endswith("nouns"):
            lexicon.read_nouns(page, number, nouns)
        elif rest == "stance.toml":
            lexicon.read_cues(page, cues)
        else:
            words.append((number, page))

    # What follows refers to what was read above: classes, facts, documents.
    scales: Gathered[Group] = Gathered()
    relations: Gathered[RelationGroup] = Gathered()
    conditions: Gathered[Condition] = Gathered()
    all_nouns = lexicon.resolve_nouns(nouns)
    slots = lexicon.known_slots(all_nouns)
    for number, page in words:
        stem = page.page.stem
        if stem == "relations":
            lexicon.read_relations(page, number, relations, slots, named_facts)
        elif stem == "conditions":
            lexicon.read_conditions(page, number, conditions, named_facts)
        elif lexicon.is_scale_page(page):
            lexicon.read_scale(page, number, scales, slots)
        else:
            tables[stem] = {**tables.get(stem, {}), **page.page.table}
    for _, page in pages:
        if page.page.part.startswith("reference/"):
            check_documents_of_facts(page, named_documents)
    check_general_ceilings(facts.entries(), {page.page.path: page for _, page in pages})

    if problems:
        raise BrokenRules(sorted(problems, key=lambda p: (p.path, p.line)))
    return Rulebook(
        codes={code.code: code for code in sorted(codes.entries(), key=lambda code: code.code)},
        facts={fact.id: fact for fact in facts.entries()},
        documents={document.id: document for document in documents.entries()},
        lexicon=Lexicon(
            scales=scales.entries(),
            relations=relations.entries(),
            nouns=all_nouns,
            conditions=conditions.entries(),
            cues=cues,
            tables=tables,
        ),
        digest=digest.hexdigest(),
    )
