from __future__ import annotations

import pytest

from ketalint import drafts
from ketalint.checks.raw import Raw
from ketalint.rulebook.types import Code, Examples, Lexicon, Rulebook
from ketalint.suppress import suppress, suppressions_of

MESSAGES = {
    "KL901": ("suppression-without-reason", "“{quote}” gives no reason."),
    "KL902": ("unknown-code-in-suppression", "“{quote}” names a code that does not exist."),
    "KL903": ("unused-suppression", "“{quote}” hides nothing; take it out."),
    "KL101": ("overstated-effect", "m"),
    "KL104": ("overstated-duration", "m"),
    "KL401": ("missing-risks", "m"),
}


@pytest.fixture
def rulebook() -> Rulebook:
    codes = {
        code: Code(code, name, "upkeep", "warning", "w", message, (), Examples((), {}))
        for code, (name, message) in MESSAGES.items()
    }
    return Rulebook(codes, {}, {}, Lexicon((), (), {}, (), {}, {}), "digest")


@pytest.fixture
def left(rulebook):
    """What stands of a KL101 at each “cures”, a KL104 at each “forever” and a KL401 about the whole draft."""

    def check(source: str, format: str = "markdown", whole: bool = False) -> list[tuple[str, int]]:
        raws = [
            Raw(code, "error", "a", at, at + len(word), "m", "")
            for code, word in (("KL101", "cures"), ("KL104", "forever"))
            for at in range(len(source))
            if source.startswith(word, at)
        ]
        raws += [Raw("KL401", "error", "a", 0, 0, "m", "", scope="draft")] if whole else []
        draft = drafts.read("a", source, format)
        kept, hidden = suppress(raws, {"a": suppressions_of(draft)}, rulebook)
        assert hidden == len(raws) - len([raw for raw in kept if not raw.code.startswith("KL9")])
        return sorted((raw.code, source.count("\n", 0, raw.start) + 1) for raw in kept)

    return check


def test_a_comment_on_its_own_line_speaks_of_the_next_block(left):
    source = (
        "It cures.\n\n<!-- ketalint: ignore[KL101] old leaflet -->\n\nIt cures\nand cures.\n\nIt cures.\n"
    )
    assert left(source) == [("KL101", 1), ("KL101", 8)]


def test_a_comment_beside_text_speaks_of_its_line(left):
    source = "It cures.\nIt cures. <!-- ketalint: ignore[KL101] old leaflet -->\nIt cures.\n"
    assert left(source) == [("KL101", 1), ("KL101", 3)]


def test_only_the_named_codes_are_hidden(left):
    assert left("It cures forever. <!-- ketalint: ignore[KL104] r -->") == [("KL101", 1)]
    assert left("It cures forever. <!-- ketalint: ignore[KL101, overstated-duration] r -->") == []
    assert left("It cures forever. <!-- ketalint: ignore[KL1] r -->") == []


def test_a_whole_draft(left):
    comment = "<!-- ketalint: ignore-file[KL101, KL401] r -->"
    assert left(f"It cures.\n\nIt cures forever.\n\n{comment}\n", whole=True) == [("KL104", 3)]


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: A\nketalint: ignore[KL401] r\n---\n",
        '+++\nketalint = "ignore[KL401] r"\ntitle = "A"\n+++\n',
    ],
)
def test_front_matter_speaks_of_the_whole_draft(left, front):
    assert left(f"{front}\nIt cures.\n", whole=True) == [("KL101", front.count("\n") + 2)]


def test_mdx_comments(left):
    assert left("{/* ketalint: ignore[KL101] r */}\n\nIt cures.\n", "mdx") == []


def test_html_comments(left):
    page = "<p>It cures.</p>\n<!-- ketalint: ignore[KL101] r -->\n<p>It\ncures.</p>\n<p>It cures.</p>\n"
    assert left(page, "html") == [("KL101", 1), ("KL101", 5)]


def test_a_list_item_is_a_block(left):
    source = "- It cures.\n\n  <!-- ketalint: ignore[KL101] r -->\n- It cures.\n- It cures.\n"
    assert left(source) == [("KL101", 1), ("KL101", 5)]


def test_plain_text_has_no_suppressions(left):
    assert left("It cures. <!-- ketalint: ignore[KL101] r -->", "text") == [("KL101", 1)]


def test_an_example_in_fenced_code_is_no_suppression(left):
    assert left("```\n<!-- ketalint: ignore[KL101] r -->\n```\n\nIt cures.\n") == [("KL101", 5)]


def test_a_missing_reason_is_a_finding_but_hides(left):
    assert left("It cures. <!-- ketalint: ignore[KL101] -->") == [("KL901", 1)]


def test_an_unknown_code_is_a_finding(left):
    assert left("It cures. <!-- ketalint: ignore[KL999] r -->") == [("KL101", 1), ("KL902", 1)]
    assert left("It cures. <!-- ketalint: ingore[KL101] r -->") == [("KL101", 1), ("KL902", 1)]
    assert left("It cures. <!-- ketalint: ignore[] r -->") == [("KL101", 1), ("KL902", 1)]


def test_an_unused_suppression_is_a_finding_code_by_code(left):
    assert left("It cures. <!-- ketalint: ignore[KL101, KL104] r -->") == [("KL903", 1)]
    assert left("It helps.\n\n<!-- ketalint: ignore[KL101] r -->\n") == [("KL903", 3)]


def test_complaints_read_well(rulebook):
    draft = drafts.read("a", "Fine. <!-- ketalint: ignore[KL104] r -->", "markdown")
    (raw,), _ = suppress([], {"a": suppressions_of(draft)}, rulebook)
    assert raw.message == "This suppression hides nothing; take it out."
    assert raw.because == "no finding of KL104 stands there"
    assert draft.source[raw.start : raw.end] == "<!-- ketalint: ignore[KL104] r -->"
