from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from ketalint import checks, drafts
from ketalint.checks.raw import Raw
from ketalint.language.pipeline import FOLDER
from ketalint.model import Draft, Reading
from ketalint.rulebook import load
from ketalint.suppress import suppress, suppressions_of

READ = Callable[[str], Reading]
FIND = Callable[..., "list[Raw]"]


def draft_of(text: str, name: str = "draft.md") -> Draft:
    return drafts.read(name, text + "\n", "markdown")


@pytest.fixture(scope="session")
def reader():
    if not (FOLDER / "meta.json").exists():
        pytest.skip("the trained pipeline has not been built; see training/")
    from ketalint.language.reader import Reader

    return Reader(load())


@pytest.fixture(scope="session")
def read(reader) -> READ:
    """The reading of a text, kept: a sentence may be the example of several rules."""
    known: dict[str, Reading] = {}

    def one(text: str) -> Reading:
        if text not in known:
            (known[text],) = reader.read([draft_of(text)])
        return known[text]

    return one


@pytest.fixture(scope="session")
def find(reader) -> FIND:
    """What ketalint finds in drafts of one run, given as texts; they are named 0.md, 1.md ..."""
    rulebook = load()

    def all_of(*texts: str) -> Sequence[Raw]:
        read_drafts = [draft_of(text, f"{number}.md") for number, text in enumerate(texts)]
        judged = checks.judge(rulebook, list(reader.read(read_drafts)))
        raws, _ = suppress(judged.raw, {d.path: suppressions_of(d) for d in read_drafts}, rulebook)
        return list(raws)

    return all_of
