"""Whatever is written, it is read: cut, shuffled and glued sentences stop no reader."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from ketalint import drafts
from ketalint.checks import judge
from ketalint.language.reader import Reader
from ketalint.rulebook import load

SENTENCES = Path(__file__).parents[2] / "training" / "sentences"
DRAFTS, BLOCKS = 200, 25
MARKS = (",", "—", ":", '"', "(", ")", "?", "...", "/", "-", "*", "%", "$")
OPENERS = ("", "", "", "# ", "- ", "> ", "| a | b |\n|---|---|\n| ")


def _sentences() -> list[str]:
    return [
        line.partition("\t")[2]
        for path in sorted(SENTENCES.glob("*.tsv"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


def _broken(text: str, chance: random.Random) -> str:
    """The sentence cut at an end, shuffled, or with a sign where none belongs."""
    words = text.split()
    kind = chance.randrange(4)
    if kind == 0:
        return " ".join(words[: chance.randint(1, len(words))]).rstrip(".!?,;:")
    if kind == 1:
        return " ".join(words[chance.randrange(len(words)) :])
    if kind == 2:
        chance.shuffle(words)
    else:
        words.insert(chance.randint(0, len(words)), chance.choice(MARKS))
    return " ".join(words)


def _pages(seed: int) -> Iterator[str]:
    chance, sentences = random.Random(seed), _sentences()
    for _ in range(DRAFTS):
        broken = [_broken(chance.choice(sentences), chance) for _ in range(BLOCKS)]
        yield "\n\n".join(["Ketamine infusions", *(chance.choice(OPENERS) + text for text in broken)])


@pytest.mark.slow
def test_nothing_that_is_written_stops_the_reading() -> None:
    rulebook = load()
    reader = Reader(rulebook)
    for page in _pages(seed=1):
        draft = drafts.read("page.md", page, "markdown")
        try:
            judge(rulebook, [reader.read_draft(draft)])
        except Exception as error:
            raise AssertionError(f"this page is not read: {page!r}") from error
