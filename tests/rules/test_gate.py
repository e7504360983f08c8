"""The gate before the parser: it saves work and loses nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from ketalint import drafts, lint
from ketalint.language.pipeline import FOLDER
from ketalint.model import Draft
from ketalint.rulebook import load

CORPUS = Path(__file__).parent.parent / "corpus"


@pytest.fixture(scope="module")
def readers():
    if not (FOLDER / "meta.json").exists():
        pytest.skip("the trained pipeline has not been built; see training/")
    from ketalint.language.reader import Reader

    return Reader(load()), Reader(load(), parse_all=True)


def corpus() -> list[Draft]:
    read = [
        lint.read_draft(str(path)) for path in sorted(CORPUS.rglob("drafts/*")) if path.suffix != ".jsonl"
    ]
    return [draft for draft in read if isinstance(draft, Draft)]


def examples() -> list[Draft]:
    texts = []
    for code in load().codes.values():
        texts += [example.text for example in code.examples.bad]
        texts += [text for group in code.examples.good.values() for text in group]
    return [drafts.read(f"{i}.md", f"{text}\n", "markdown") for i, text in enumerate(texts)]


@pytest.mark.parametrize("material", [corpus, examples])
def test_what_is_not_parsed_held_no_claim(readers, material):
    gated, whole = readers
    found = material()
    assert found
    for start in range(0, len(found), 16):
        batch = found[start : start + 16]
        assert list(gated.read(batch)) == list(whole.read(batch))


def test_blocks_without_a_claim_are_not_parsed(readers):
    gated, _ = readers
    text = "# Parking\n\nThe garage is behind the house.\n\nKetamine cures pain.\n"
    analyses = gated._analyse(drafts.read("a.md", text, "markdown").blocks)
    assert [gated._gate.lets_pass(analysis) for analysis in analyses] == [False, False, True]


def test_drafts_read_together_are_read_as_one_by_one(readers):
    gated, _ = readers
    found = corpus()[:12]
    assert list(gated.read(found)) == [gated.read_draft(draft) for draft in found]
